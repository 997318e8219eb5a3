/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-proposals.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-evidence-reader.h"
#include "mandate-screen-text.h"

/**
 * MandateEvidenceProposals:
 *
 * What a file says of itself and nobody said yet: when it happened, and what an
 * e-mail is about. It is marked as a proposal, and nothing of it is recorded
 * before a person takes it.
 */
struct _MandateEvidenceProposals
{
  AdwBin parent_instance;

  MandateSession  *session;
  MandateEvidence *evidence;
  char            *day;   /* (nullable) */
  char            *title; /* (nullable) */

  GtkWidget *day_row;
  GtkWidget *title_row;
};

G_DEFINE_FINAL_TYPE (MandateEvidenceProposals, mandate_evidence_proposals, ADW_TYPE_BIN)

static void
record (MandateEvidenceProposals *self,
        const char               *field,
        const char               *value,
        const char               *label)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_EVIDENCE, mandate_record_get_id (MANDATE_RECORD (self->evidence)));
  g_autoptr (GError) error = NULL;

  if (edited != NULL && mandate_record_set (edited, field, value, &error) && mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, label);
  else if (error != NULL)
    mandate_session_tell_error (self->session, error);
}

static void
take_day (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MandateEvidenceProposals *self = MANDATE_EVIDENCE_PROPOSALS (widget);
  g_autofree char          *day = g_strdup (self->day);
  g_autofree char          *shown = day != NULL ? mandate_screen_format_day (day, mandate_session_get_today (self->session)) : NULL;
  g_autofree char          *number = mandate_evidence_format_number (self->evidence);
  /* Translators: %1$s is a number such as E-012, %2$s a day. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s happened on %2$s"), number, shown);

  if (day != NULL)
    record (self, "happened_on", day, label);
}

static void
take_title (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateEvidenceProposals *self = MANDATE_EVIDENCE_PROPOSALS (widget);
  g_autofree char          *title = g_strdup (self->title);
  g_autofree char          *number = mandate_evidence_format_number (self->evidence);
  /* Translators: %1$s is a number such as E-012, %2$s what it is called from now on. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s is called “%2$s”"), number, title);

  if (title != NULL)
    record (self, "title", title, label);
}

static void
mandate_evidence_proposals_dispose (GObject *object)
{
  MandateEvidenceProposals *self = MANDATE_EVIDENCE_PROPOSALS (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_evidence_proposals_parent_class)->dispose (object);
}

static void
mandate_evidence_proposals_finalize (GObject *object)
{
  MandateEvidenceProposals *self = MANDATE_EVIDENCE_PROPOSALS (object);

  g_free (self->day);
  g_free (self->title);

  G_OBJECT_CLASS (mandate_evidence_proposals_parent_class)->finalize (object);
}

static void
mandate_evidence_proposals_class_init (MandateEvidenceProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_evidence_proposals_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_evidence_proposals_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proposal.take-day", NULL, take_day);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proposal.take-title", NULL, take_title);
}

static GtkWidget *
add_row (GtkListBox *list,
         const char *verb,
         const char *action)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (verb);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (list, row);

  return row;
}

static void
mandate_evidence_proposals_init (MandateEvidenceProposals *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Proposals"), -1);
  self->day_row = add_row (GTK_LIST_BOX (list), _ ("_Use This Day"), "proposal.take-day");
  self->title_row = add_row (GTK_LIST_BOX (list), _ ("Use This _Title"), "proposal.take-title");
  adw_bin_set_child (ADW_BIN (self), list);
}

/**
 * mandate_evidence_proposals_new:
 * @session: an open workspace
 * @evidence: evidence of it
 *
 * Returns: what is proposed for it, hidden as long as that is nothing
 */
GtkWidget *
mandate_evidence_proposals_new (MandateSession  *session,
                                MandateEvidence *evidence)
{
  MandateEvidenceProposals *self = g_object_new (MANDATE_TYPE_EVIDENCE_PROPOSALS, NULL);

  self->session = g_object_ref (session);
  self->evidence = g_object_ref (evidence);
  mandate_editing_allow_actions (session, self, "proposal.take-day", "proposal.take-title", NULL);
  mandate_evidence_proposals_refresh (self);

  return GTK_WIDGET (self);
}

static void
show_day (MandateEvidenceProposals *self,
          MandateDayOrigin          origin)
{
  g_autofree char *shown = self->day != NULL ? mandate_screen_format_day (self->day, mandate_session_get_today (self->session)) : NULL;
  /* Translators: %s is a day. */
  g_autofree char *question = shown != NULL ? g_strdup_printf (_ ("Happened on %s?"), shown) : NULL;

  gtk_widget_set_visible (self->day_row, question != NULL);
  if (question == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row), question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->day_row), mandate_day_origin_get_label (origin));
}

static void
show_title (MandateEvidenceProposals *self)
{
  /* Translators: %s is the subject of an e-mail. */
  g_autofree char *question = self->title != NULL ? g_strdup_printf (_ ("Call it “%s”?"), self->title) : NULL;

  gtk_widget_set_visible (self->title_row, question != NULL);
  if (question == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), question);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->title_row), _ ("The subject of the e-mail"));
}

/**
 * mandate_evidence_proposals_refresh:
 * @self: proposals
 *
 * Proposes what is not on record now.
 */
void
mandate_evidence_proposals_refresh (MandateEvidenceProposals *self)
{
  MandateEvidenceFiles   *files = mandate_session_get_files (self->session);
  const MandateFileFacts *facts = self->evidence->sha256 != NULL ? mandate_evidence_files_find (files, self->evidence->sha256) : NULL;
  MandateDayOrigin        origin = MANDATE_DAY_UNKNOWN;

  g_free (self->day);
  g_free (self->title);
  /* Before the file was read, what it says of itself is not known, and when it was written says less. */
  self->day = facts != NULL ? mandate_evidence_propose_day (mandate_evidence_files_get_index (files), self->evidence, mandate_session_get_today (self->session), &origin) : NULL;
  self->title = g_strdup (mandate_evidence_propose_title (facts, self->evidence));

  show_day (self, origin);
  show_title (self);
  gtk_widget_set_visible (GTK_WIDGET (self), (self->day != NULL || self->title != NULL) && !mandate_session_is_read_only (self->session));
}
