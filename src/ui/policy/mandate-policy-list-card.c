/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question whether a file is right that says who read and understood a version: each of its lines with what becomes of it. */

#include "config.h"

#include "mandate-policy-list-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-acknowledgement.h"
#include "mandate-attach.h"
#include "mandate-policy-panel.h"
#include "mandate-screen-text.h"

/* (transfer full): what becomes of a line, and where nothing does, why. */
static char *
describe (const MandateAcknowledgementLine *line,
          const char                       *today)
{
  g_autofree char *day = line->date != NULL ? mandate_screen_format_day (line->date, today) : NULL;

  switch (line->state)
    {
    case MANDATE_ACKNOWLEDGEMENT_NEW:
      /* Translators: %s is a date. */
      return g_strdup_printf (_ ("Will be recorded: read and understood on %s"), day);
    case MANDATE_ACKNOWLEDGEMENT_THERE:
      return g_strdup (_ ("Left out: is on record already"));
    case MANDATE_ACKNOWLEDGEMENT_NOT_IN_SCOPE:
      return g_strdup (_ ("Left out: the policy is not for this person"));
    case MANDATE_ACKNOWLEDGEMENT_AMBIGUOUS:
      return g_strdup (_ ("Left out: several people are called that; give the email address"));
    case MANDATE_ACKNOWLEDGEMENT_NO_DAY:
      return g_strdup (_ ("Left out: no day, or one that is still to come; write it as 2026-03-31"));
    case MANDATE_ACKNOWLEDGEMENT_UNKNOWN:
    default:
      return g_strdup (_ ("Left out: nobody on record has this name or address"));
    }
}

static GtkWidget *
create_list (GPtrArray  *lines,
             const char *today)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What the file says"), -1);

  for (guint i = 0; i < lines->len; i++)
    {
      const MandateAcknowledgementLine *line = g_ptr_array_index (lines, i);
      g_autofree char                  *state = describe (line, today);

      gtk_list_box_append (GTK_LIST_BOX (list), mandate_policy_panel_new_row (line->person != NULL ? line->person->name : line->who, state));
    }

  return list;
}

/**
 * mandate_policy_list_card_new:
 * @session: an open workspace
 * @version: the version that was acknowledged
 * @name: what the file is called
 * @lines: (element-type MandateAcknowledgementLine): what it says
 *
 * Returns: (transfer floating): shows what would be recorded and what not, and
 *   asks whether that is right
 */
MandateFormCard *
mandate_policy_list_card_new (MandateSession       *session,
                              MandatePolicyVersion *version,
                              const char           *name,
                              GPtrArray            *lines)
{
  static const char *const fields[] = { NULL };
  const guint              n_new = mandate_acknowledgements_count (lines, MANDATE_ACKNOWLEDGEMENT_NEW);
  MandateRecord           *record = mandate_record_new (MANDATE_TYPE_ACKNOWLEDGEMENT, NULL);
  /* Translators: %1$s is the name of a file, %2$s the number of a version. */
  g_autofree char *heading = g_strdup_printf (_ ("“%1$s” says who knows version %2$s"), name, version->number);
  g_autofree char *recorded = g_strdup_printf (ngettext ("%u acknowledgement will be recorded", "%u acknowledgements will be recorded", n_new), n_new);
  g_autofree char *left_out = g_strdup_printf (ngettext ("%u line is left out", "%u lines are left out", lines->len - n_new), lines->len - n_new);
  /* Translators: two parts of a sentence: how many will be recorded, and how many are left out. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s, %2$s."), recorded, left_out);
  MandateFormCard *card;

  mandate_record_set (record, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)), NULL);
  card = mandate_form_card_new (session, heading, text, _ ("_Record"), record, fields);
  mandate_form_card_append (card, create_list (lines, mandate_session_get_today (session)));
  mandate_form_card_set_can_confirm (card, n_new > 0);

  return card;
}

/* The file is kept with the version, as proof of them all. */
static gboolean
attach (MandateChange        *change,
        MandateSession       *session,
        MandatePolicyVersion *version,
        const MandateScan    *file,
        GError              **error)
{
  g_autofree char *target = g_strconcat ("policy-version/", mandate_record_get_id (MANDATE_RECORD (version)), NULL);

  return mandate_attach_bytes (mandate_session_get_workspace (session), change, file->content, file->name, target, error) != NULL;
}

/**
 * mandate_policy_list_card_commit:
 * @card: an answered question
 * @session: an open workspace
 * @version: the version that was acknowledged
 * @lines: (element-type MandateAcknowledgementLine): what the file says
 * @file: the file, to be kept with @version
 *
 * Records those that are new. What is wrong with it stands on the card.
 *
 * Returns: whether they are recorded
 */
gboolean
mandate_policy_list_card_commit (MandateFormCard      *card,
                                 MandateSession       *session,
                                 MandatePolicyVersion *version,
                                 GPtrArray            *lines,
                                 const MandateScan    *file)
{
  const guint      n_new = mandate_acknowledgements_count (lines, MANDATE_ACKNOWLEDGEMENT_NEW);
  g_autofree char *label = g_strdup_printf (ngettext ("%u person knows the policy", "%u people know the policy", n_new), n_new);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);
  g_autoptr (GError) error = NULL;

  if (mandate_acknowledgements_put (lines, change, version, &error) &&
      attach (change, session, version, file, &error) &&
      mandate_session_commit (session, change, &error))
    {
      mandate_session_tell_undoable (session, label);
      return TRUE;
    }

  mandate_form_card_show_error (card, error);

  return FALSE;
}
