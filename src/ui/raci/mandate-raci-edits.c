/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-raci.h"
#include "mandate-records.h"
#include "mandate-starter.h"

/**
 * mandate_roles_commit:
 * @session: an open workspace
 * @change: what a person does
 *
 * Returns: whether it was recorded; if not, the person was told why
 */
gboolean
mandate_roles_commit (MandateSession *session,
                      MandateChange  *change)
{
  g_autoptr (GError) error = NULL;

  if (mandate_session_commit (session, change, &error))
    return TRUE;

  mandate_session_tell_error (session, error);

  return FALSE;
}

/* (nullable): the name of whoever is here and has it: a body by its own name, not by those of its members. */
static const char *
get_holder_name (MandateSession     *session,
                 MandateRoleHolding *holding)
{
  MandateRegister *reg = mandate_session_get_register (session);
  MandatePerson   *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->person);
  MandateBody     *body = mandate_register_find (reg, MANDATE_TYPE_BODY, holding->body);

  if (person != NULL && mandate_person_is_active (person, mandate_session_get_today (session)))
    return person->name;

  return body != NULL ? body->name : NULL;
}

/**
 * mandate_roles_name_holders:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer full) (nullable): the names of those who are here and
 *   hold the role today, or %NULL if nobody does
 */
char *
mandate_roles_name_holders (MandateSession *session,
                            const char     *role)
{
  g_autoptr (GPtrArray) holdings =
    mandate_holders_list_current (mandate_session_get_register (session), role, mandate_session_get_today (session));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      const char *name = get_holder_name (session, g_ptr_array_index (holdings, i));

      if (name == NULL)
        continue;

      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }

  return g_string_free (names, names->len == 0);
}

static const char *
get_role_title (MandateSession *session,
                const char     *role)
{
  MandateRole *record = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_ROLE, role);

  return record != NULL && record->title != NULL ? record->title : "";
}

/**
 * mandate_roles_name_shortly:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer full): the holder's given name, for a button; the role's
 *   title where not exactly one person holds it
 */
char *
mandate_roles_name_shortly (MandateSession *session,
                            const char     *role)
{
  g_autoptr (GPtrArray) holdings =
    mandate_holders_list_current (mandate_session_get_register (session), role, mandate_session_get_today (session));
  MandateRoleHolding *holding = holdings->len == 1 ? g_ptr_array_index (holdings, 0) : NULL;
  const char         *name = holding != NULL ? get_holder_name (session, holding) : NULL;
  const char         *space = name != NULL && holding->body == NULL ? strchr (name, ' ') : NULL;

  if (name == NULL)
    return g_strdup (get_role_title (session, role));

  return space != NULL ? g_strndup (name, space - name) : g_strdup (name);
}

static const char *
get_activity_title (MandateSession *session,
                    const char     *activity)
{
  MandateRaciActivity *record = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_RACI_ACTIVITY, activity);

  return record != NULL && record->title != NULL ? record->title : "";
}

static char *
make_letter_label (MandateSession *session,
                   const char     *activity,
                   const char     *role,
                   const char     *letter)
{
  g_autofree char *holders = mandate_roles_name_holders (session, role);
  const char      *who = holders != NULL ? holders : get_role_title (session, role);
  const char      *what = get_activity_title (session, activity);

  /* Translators: the first is an activity, the second who holds a role. */
  if (g_strcmp0 (letter, "accountable") == 0)
    return g_strdup_printf (_ ("%1$s: %2$s is accountable"), what, who);

  if (g_strcmp0 (letter, "responsible") == 0)
    return g_strdup_printf (_ ("%1$s: %2$s is responsible"), what, who);

  if (g_strcmp0 (letter, "consulted") == 0)
    return g_strdup_printf (_ ("%1$s: %2$s is consulted"), what, who);

  if (g_strcmp0 (letter, "informed") == 0)
    return g_strdup_printf (_ ("%1$s: %2$s is informed"), what, who);

  return g_strdup_printf (_ ("%1$s: %2$s has no part"), what, who);
}

/**
 * mandate_raci_edit_letter:
 * @session: an open workspace
 * @activity: id of an activity
 * @role: id of a role
 * @letter: (nullable): value of a letter, or %NULL for none
 *
 * Gives a role its letter. What is so already is not recorded again.
 *
 * Returns: whether it is so now
 */
gboolean
mandate_raci_edit_letter (MandateSession *session,
                          const char     *activity,
                          const char     *role,
                          const char     *letter)
{
  MandateRegister *reg = mandate_session_get_register (session);
  g_autofree char *label = make_letter_label (session, activity, role, letter);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);

  if (g_strcmp0 (mandate_raci_find_letter (reg, activity, role), letter) == 0)
    return TRUE;

  mandate_raci_set_letter (change, activity, role, letter);

  return mandate_roles_commit (session, change);
}

/**
 * mandate_raci_edit_keep:
 * @session: an open workspace
 * @activity: id of an activity
 * @role: id of the role that is to answer for it alone
 *
 * Ends a clash of two who answer for the same, with “Undo”.
 *
 * Returns: whether it was recorded
 */
gboolean
mandate_raci_edit_keep (MandateSession *session,
                        const char     *activity,
                        const char     *role)
{
  g_autofree char *label = make_letter_label (session, activity, role, "accountable");
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  mandate_raci_keep_accountable (change, activity, role);

  if (!mandate_roles_commit (session, change))
    return FALSE;

  mandate_session_tell_undoable (session, label);

  return TRUE;
}

gboolean
mandate_raci_edit_add (MandateSession *session,
                       const char     *title)
{
  /* Translators: %s is an activity. */
  g_autofree char *label = g_strdup_printf (_ ("Activity “%s” added"), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  mandate_raci_add_activity (change, title);

  return mandate_roles_commit (session, change);
}

gboolean
mandate_raci_edit_rename (MandateSession *session,
                          const char     *activity,
                          const char     *title)
{
  /* Translators: the names of an activity before and after. */
  g_autofree char *label = g_strdup_printf (_ ("Activity “%1$s” renamed “%2$s”"), get_activity_title (session, activity), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  if (g_str_equal (get_activity_title (session, activity), title))
    return TRUE;

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_RACI_ACTIVITY, activity), "title", title, NULL);

  return mandate_roles_commit (session, change);
}

gboolean
mandate_raci_edit_move (MandateSession *session,
                        const char     *activity,
                        int             places)
{
  /* Translators: %s is an activity. */
  g_autofree char *label = g_strdup_printf (places < 0 ? _ ("Activity “%s” moved up") : _ ("Activity “%s” moved down"),
                                            get_activity_title (session, activity));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  return mandate_raci_move_activity (change, activity, places) && mandate_roles_commit (session, change);
}

const char *
mandate_roles_get_size_profile (MandateSession *session)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION);

  return organisation != NULL ? organisation->size_profile : NULL;
}

/**
 * mandate_raci_edit_use_starter:
 * @session: an open workspace
 *
 * Adds the activities that are proposed to an organisation of this size, with “Undo”.
 *
 * Returns: whether it was recorded
 */
gboolean
mandate_raci_edit_use_starter (MandateSession *session)
{
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), _ ("Starter list of activities used"));

  mandate_starter_add_activities (change, mandate_roles_get_size_profile (session), translation);

  if (!mandate_roles_commit (session, change))
    return FALSE;

  mandate_session_tell_undoable (session, mandate_change_get_label (change));

  return TRUE;
}
