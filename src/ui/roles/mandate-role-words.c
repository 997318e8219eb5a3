/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How roles and those who hold them are put into words on the screen. */

#include "config.h"

#include "mandate-role-words.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"

static const char *
name_person (MandateSession *session,
             const char     *id)
{
  MandatePerson *person = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_PERSON, id);

  return person != NULL ? person->name : NULL;
}

/**
 * mandate_role_words_name_holder:
 * @session: an open workspace
 * @holding: who holds a role
 *
 * Returns: (transfer none): the name of the person or the body
 */
const char *
mandate_role_words_name_holder (MandateSession     *session,
                                MandateRoleHolding *holding)
{
  MandateBody *body = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_BODY, holding->body);
  const char  *name = name_person (session, holding->person);

  return name != NULL ? name : body != NULL ? body->name
                                            : "";
}

/**
 * mandate_role_words_describe_person:
 * @session: an open workspace
 * @id: (nullable): id of a person
 *
 * Returns: (transfer full): such as “Jonas Weber, online shop”
 */
char *
mandate_role_words_describe_person (MandateSession *session,
                                    const char     *id)
{
  MandatePerson *person = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_PERSON, id);

  if (person == NULL)
    return g_strdup ("");

  if (person->job_title == NULL)
    return g_strdup (person->name);

  /* Translators: a name and a job. */
  return g_strdup_printf (_ ("%1$s, %2$s"), person->name, person->job_title);
}

static char *
describe_holding (MandateSession     *session,
                  MandateRoleHolding *holding)
{
  g_autofree char *holder = holding->body != NULL ? g_strdup (mandate_role_words_name_holder (session, holding)) : mandate_role_words_describe_person (session, holding->person);
  const char      *deputy = name_person (session, holding->deputy);

  if (deputy == NULL)
    return g_steal_pointer (&holder);

  /* Translators: who holds a role, and who stands in. */
  return g_strdup_printf (_ ("%1$s · deputy %2$s"), holder, deputy);
}

/**
 * mandate_role_words_describe_holdings:
 * @session: an open workspace
 * @holdings: (element-type MandateRoleHolding): who holds a role
 *
 * Returns: (transfer full): a line each, with who stands in
 */
char *
mandate_role_words_describe_holdings (MandateSession *session,
                                      GPtrArray      *holdings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      g_autofree char *line = describe_holding (session, g_ptr_array_index (holdings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

char *
mandate_role_words_join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (" · ", lines);
}
