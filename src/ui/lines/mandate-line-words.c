/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How reporting lines are put into words on the screen. */

#include "config.h"

#include "mandate-line-words.h"

#include <glib/gi18n-lib.h>

#include "mandate-person.h"

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/**
 * mandate_line_words_list_holders:
 * @session: an open workspace
 * @place: where a role stands
 *
 * Returns: (transfer full): a name a line, or that the role is vacant
 */
char *
mandate_line_words_list_holders (MandateSession              *session,
                                 const MandateReportingPlace *place)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < place->holdings->len; i++)
    {
      g_autofree char *name = mandate_reporting_place_name_holder (mandate_session_get_register (session), g_ptr_array_index (place->holdings, i), mandate_session_get_today (session));

      append_part (text, "\n", name);
    }

  if (text->len == 0)
    g_string_append (text, _ ("Vacant"));

  return g_string_free (text, FALSE);
}

/**
 * mandate_line_words_list_deputies:
 * @session: an open workspace
 * @place: where a role stands
 *
 * Returns: (transfer full) (nullable): who stands in, if anybody does
 */
char *
mandate_line_words_list_deputies (MandateSession              *session,
                                  const MandateReportingPlace *place)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < place->holdings->len; i++)
    {
      const MandateRoleHolding *holding = g_ptr_array_index (place->holdings, i);
      MandatePerson            *deputy = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_PERSON, holding->deputy);

      if (deputy != NULL && mandate_person_is_active (deputy, mandate_session_get_today (session)))
        append_part (names, ", ", deputy->name);
    }

  if (names->len == 0)
    return NULL;

  /* Translators: %s is one name or several: who stands in for the holder of a role. */
  return g_strdup_printf (_ ("Deputy: %s"), names->str);
}

/**
 * mandate_line_words_list_problems:
 * @place: where a role stands
 *
 * Returns: (transfer full) (nullable): what is wrong, a sentence a line; that the
 *   role is vacant stands where the names would
 */
char *
mandate_line_words_list_problems (const MandateReportingPlace *place)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (place->problems & MANDATE_REPORTING_CIRCLE)
    append_part (text, "\n", _ ("This line goes in a circle."));
  if (place->problems & MANDATE_REPORTING_TO_NOBODY)
    append_part (text, "\n", _ ("It reports to a vacant role."));
  if (place->problems & MANDATE_REPORTING_NOT_TO_TOP)
    append_part (text, "\n", _ ("Its line does not end at top management."));

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
join_names (MandateSession              *session,
            const MandateReportingPlace *place)
{
  g_autofree char *holders = mandate_line_words_list_holders (session, place);
  g_auto (GStrv) lines = g_strsplit (holders, "\n", -1);

  return g_strjoinv (", ", lines);
}

/**
 * mandate_line_words_name:
 * @session: an open workspace
 * @places: (element-type MandateReportingPlace): all places
 * @place: one of them
 *
 * Returns: (transfer full): such as “Security lead: Mira Şahin, reports to Managing director”
 */
char *
mandate_line_words_name (MandateSession              *session,
                         GPtrArray                   *places,
                         const MandateReportingPlace *place)
{
  const MandateReportingPlace *above = place->above >= 0 ? g_ptr_array_index (places, place->above) : NULL;
  g_autofree char             *names = join_names (session, place);

  if (above == NULL)
    /* Translators: a role, and who holds it. */
    return g_strdup_printf (_ ("%1$s: %2$s"), place->role->title, names);

  /* Translators: a role, who holds it, and the role that it reports to. */
  return g_strdup_printf (_ ("%1$s: %2$s, reports to %3$s"), place->role->title, names, above->role->title);
}

/**
 * mandate_line_words_describe:
 * @session: an open workspace
 * @place: where a role stands
 *
 * Returns: (transfer full): who stands in, what is wrong, and how many roles report to it
 */
char *
mandate_line_words_describe (MandateSession              *session,
                             const MandateReportingPlace *place)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *deputies = mandate_line_words_list_deputies (session, place);
  g_autofree char *problems = mandate_line_words_list_problems (place);
  g_autofree char *below = g_strdup_printf (ngettext ("%u role reports to it.", "%u roles report to it.", place->n_below), place->n_below);

  append_part (text, "\n", problems);
  append_part (text, "\n", deputies);
  if (place->n_below > 0)
    append_part (text, "\n", below);

  return g_string_free (text, FALSE);
}

/**
 * mandate_line_words_sum_up:
 * @places: (element-type MandateReportingPlace): all places
 *
 * Returns: (transfer full): how many roles there are, and how many are vacant
 */
char *
mandate_line_words_sum_up (GPtrArray *places)
{
  guint            n_vacant = 0;
  g_autofree char *roles = g_strdup_printf (ngettext ("%u role", "%u roles", places->len), places->len);
  g_autofree char *vacant = NULL;

  for (guint i = 0; i < places->len; i++)
    n_vacant += (((MandateReportingPlace *) g_ptr_array_index (places, i))->problems & MANDATE_REPORTING_VACANT) != 0;

  if (n_vacant == 0)
    /* Translators: %s counts roles: “12 roles”. */
    return g_strdup_printf (_ ("%s, each with somebody who holds it"), roles);

  vacant = g_strdup_printf (ngettext ("%u of them vacant", "%u of them vacant", n_vacant), n_vacant);

  /* Translators: counts: “12 roles”, “2 of them vacant”. */
  return g_strdup_printf (_ ("%1$s, %2$s"), roles, vacant);
}
