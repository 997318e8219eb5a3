/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a copy and a workspace that is here stand to each other. */

#include "config.h"

#include "mandate-relation.h"

/**
 * mandate_relation_compare:
 * @n_only_there: how many entries only the copy has
 * @n_only_here: how many entries only the workspace has
 * @is_related: whether they bear one id, or have entries in common
 *
 * Returns: how the copy stands to what is here
 */
MandateRelation
mandate_relation_compare (guint    n_only_there,
                          guint    n_only_here,
                          gboolean is_related)
{
  if (!is_related)
    return MANDATE_RELATION_OTHER;

  if (n_only_there > 0)
    return n_only_here > 0 ? MANDATE_RELATION_APART : MANDATE_RELATION_NEWER;

  return n_only_here > 0 ? MANDATE_RELATION_OLDER : MANDATE_RELATION_SAME;
}

/**
 * mandate_relation_begins_alike:
 * @there: a connection to a copy
 * @here: a connection to a workspace
 * @alike: (out): whether both journals have the same first entry
 * @error: return location for an error
 *
 * Copies that were told apart by their ids are still related by that.
 *
 * Returns: whether both could be read
 */
gboolean
mandate_relation_begins_alike (MandateDatabase *there,
                               MandateDatabase *here,
                               gboolean        *alike,
                               GError         **error)
{
  static const char sql[] = "SELECT hash FROM journal WHERE seq = 1";
  g_autofree char  *first = mandate_database_read_text (there, sql, error);
  g_autofree char  *second = first != NULL ? mandate_database_read_text (here, sql, error) : NULL;

  *alike = second != NULL && *first != '\0' && g_str_equal (first, second);

  return second != NULL;
}
