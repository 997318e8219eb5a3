/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How roles and those who hold them are put into words on the screen. */

#include "config.h"

#include "mandate-role-words.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"
#include "mandate-screen-text.h"

/**
 * mandate_role_words_name_person:
 * @session: an open workspace
 * @id: (nullable): id of a person
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
mandate_role_words_name_person (MandateSession *session,
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
  const char  *name = mandate_role_words_name_person (session, holding->person);

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

/* Who leads is said where several hold it. */
static char *
describe_holding (MandateSession     *session,
                  MandateRoleHolding *holding,
                  gboolean            is_one_of_several)
{
  g_autofree char *holder = holding->body != NULL ? g_strdup (mandate_role_words_name_holder (session, holding)) : mandate_role_words_describe_person (session, holding->person);
  const char      *deputy = mandate_role_words_name_person (session, holding->deputy);
  GString         *text = g_string_new (holder);

  if (is_one_of_several && holding->is_lead)
    /* Translators: follows the name of somebody who holds a role with others. */
    g_string_append (text, _ (" · leads"));
  if (deputy != NULL)
    /* Translators: follows the name of somebody who holds a role; %s stands in. */
    g_string_append_printf (text, _ (" · deputy %s"), deputy);

  return g_string_free (text, FALSE);
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
      g_autofree char *line = describe_holding (session, g_ptr_array_index (holdings, i), holdings->len > 1);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

/**
 * mandate_role_words_describe_time:
 * @from: (nullable): a day
 * @until: (nullable): a day
 *
 * Returns: (transfer full): how long something lasted, or since when it does
 */
char *
mandate_role_words_describe_time (const char *from,
                                  const char *until)
{
  g_autofree char *begin = mandate_screen_format_date (from);
  g_autofree char *end = mandate_screen_format_date (until);

  /* Translators: two dates. */
  if (from != NULL && until != NULL)
    return g_strdup_printf (_ ("%1$s to %2$s"), begin, end);

  /* Translators: %s is a date. */
  if (from != NULL)
    return g_strdup_printf (_ ("Since %s"), begin);

  /* Translators: %s is a date. */
  return until != NULL ? g_strdup_printf (_ ("Until %s"), end) : g_strdup ("");
}

/**
 * mandate_role_words_describe_appointment:
 * @session: an open workspace
 * @holding: who holds a role
 *
 * Returns: (transfer full): who gave it, and from when on
 */
char *
mandate_role_words_describe_appointment (MandateSession     *session,
                                         MandateRoleHolding *holding)
{
  g_autofree char *who = mandate_role_words_describe_person (session, holding->appointed_by);
  g_autofree char *day = mandate_screen_format_date (holding->held_from);

  /* Translators: a name with a job, and a date. */
  return g_strdup_printf (_ ("%1$s, from %2$s"), who, day);
}

char *
mandate_role_words_describe_acceptance (MandateSession     *session,
                                        MandateRoleHolding *holding)
{
  return mandate_screen_format_date (holding->accepted_on);
}

/**
 * mandate_role_words_describe_telling:
 * @session: an open workspace
 * @holding: who holds a role
 *
 * Returns: (transfer full): when the others were told, and who they are where
 *   that is written down
 */
char *
mandate_role_words_describe_telling (MandateSession     *session,
                                     MandateRoleHolding *holding)
{
  g_autofree char *day = mandate_screen_format_date (holding->communicated_on);

  if (holding->communicated_to == NULL)
    return g_steal_pointer (&day);

  /* Translators: a date, and who was told of a role then. */
  return g_strdup_printf (_ ("%1$s, to %2$s"), day, holding->communicated_to);
}

/**
 * mandate_role_words_describe_each:
 * @session: an open workspace
 * @holdings: (element-type MandateRoleHolding): who holds a role
 * @describe: (scope call): what is said of each
 *
 * Returns: (transfer full): where several hold it, a line each, with the name
 */
char *
mandate_role_words_describe_each (MandateSession     *session,
                                  GPtrArray          *holdings,
                                  MandateRoleDescribe describe)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      g_autofree char    *said = describe (session, holding);
      /* Translators: a name, and what is said of that person. */
      g_autofree char *line = g_strdup_printf (_ ("%1$s: %2$s"), mandate_role_words_name_holder (session, holding), said);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", holdings->len > 1 ? line : said);
    }

  return g_string_free (text, FALSE);
}

char *
mandate_role_words_join_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (" · ", lines);
}
