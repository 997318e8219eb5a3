/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question of who read and understood a version, for many people at once: a briefing, or a sheet that came back. */

#include "config.h"

#include "mandate-policy-acknowledge-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-acknowledgement.h"
#include "mandate-attach.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-telling.h"

static GtkWidget *
create_row (const MandatePolicyReader *reader)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *check = gtk_check_button_new ();
  g_autofree char *markup = g_markup_escape_text (reader->person->name != NULL ? reader->person->name : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  if (reader->is_on_leave)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("on leave"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_name (check, mandate_record_get_id (MANDATE_RECORD (reader->person)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, reader->person->name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static GtkWidget *
create_list (MandateSession       *session,
             MandatePolicyVersion *version)
{
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (mandate_session_get_register (session), version, mandate_session_get_today (session));
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_set_name (list, "signers");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who read and understood it"), -1);

  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->acknowledgement == NULL)
        gtk_list_box_append (GTK_LIST_BOX (list), create_row (reader));
    }

  return list;
}

/**
 * mandate_policy_acknowledge_card_new:
 * @session: an open workspace
 * @version: an approved version
 * @heading: what is asked
 * @method: (nullable): a choice of acknowledgements
 *
 * Returns: (transfer floating): asks who of those that did not yet read and
 *   understood @version
 */
MandateFormCard *
mandate_policy_acknowledge_card_new (MandateSession       *session,
                                     MandatePolicyVersion *version,
                                     const char           *heading,
                                     const char           *method)
{
  static const char *const fields[] = { "acknowledged_on", "method", NULL };
  MandateRecord           *record = mandate_record_new (MANDATE_TYPE_ACKNOWLEDGEMENT, NULL);
  MandateFormCard         *card;

  mandate_record_set (record, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)), NULL);
  mandate_record_set (record, "acknowledged_on", mandate_session_get_today (session), NULL);
  mandate_record_set (record, "method", method != NULL ? method : "", NULL);

  card = mandate_form_card_new (session, heading, NULL, _ ("_Record"), record, fields);
  mandate_form_card_append (card, create_list (session, version));

  return card;
}

static void
collect (GtkWidget *widget,
         GPtrArray *people)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_CHECK_BUTTON (child))
      collect (child, people);
    else if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_ptr_array_add (people, g_strdup (gtk_widget_get_name (child)));
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_name (widget), "signers") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list (child);

  return found;
}

/* The file is kept with the version that was signed, as proof of them all. */
static gboolean
attach (MandateChange        *change,
        MandateSession       *session,
        MandatePolicyVersion *version,
        const MandateScan    *scan,
        GError              **error)
{
  g_autofree char *target = g_strconcat ("policy-version/", mandate_record_get_id (MANDATE_RECORD (version)), NULL);

  return scan == NULL || mandate_attach_bytes (mandate_session_get_workspace (session), change, scan->content, scan->name, target, error) != NULL;
}

/**
 * mandate_policy_acknowledge_card_commit:
 * @card: an answered question
 * @session: an open workspace
 * @version: the version that was read
 * @scan: (nullable): what proves it
 *
 * Records who acknowledged @version. What is wrong with it stands on the card.
 *
 * Returns: whether it is recorded
 */
gboolean
mandate_policy_acknowledge_card_commit (MandateFormCard      *card,
                                        MandateSession       *session,
                                        MandatePolicyVersion *version,
                                        const MandateScan    *scan)
{
  MandateAcknowledgement *answer = mandate_form_card_get_record (card);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  collect (find_list (GTK_WIDGET (card)), people);
  label = g_strdup_printf (ngettext ("%u person knows the policy", "%u people know the policy", people->len), people->len);
  change = mandate_change_new (mandate_session_get_register (session), label);

  if (people->len == 0)
    g_set_error_literal (&error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("Tick at least one person."));

  g_ptr_array_add (people, NULL);
  if (error == NULL &&
      mandate_policy_acknowledge (change, version, (const char *const *) people->pdata, answer->acknowledged_on, answer->method, NULL, &error) &&
      attach (change, session, version, scan, &error) &&
      mandate_session_commit (session, change, &error))
    {
      mandate_session_tell_undoable (session, label);
      return TRUE;
    }

  mandate_form_card_show_error (card, error);

  return FALSE;
}
