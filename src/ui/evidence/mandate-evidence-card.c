/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-attach.h"
#include "mandate-compat.h"
#include "mandate-editing.h"
#include "mandate-evidence-opener.h"
#include "mandate-evidence-preview.h"
#include "mandate-evidence-proposals.h"
#include "mandate-evidence-reader.h"
#include "mandate-evidence-use.h"
#include "mandate-label.h"
#include "mandate-link-window.h"
#include "mandate-policy-version.h"
#include "mandate-sign-off.h"
#include "mandate-signed-paper.h"
#include "mandate-wrap-layout.h"

/**
 * MandateEvidenceCard:
 *
 * A piece of evidence to look at: its pages, what is known of the file, and what
 * can be done with it. A paper that was printed here and came back is recognised
 * by its code.
 */
struct _MandateEvidenceCard
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateFileIntake *intake;
  MandateEvidence   *evidence;

  GtkWidget *match; /* a paper that was signed */
  GtkWidget *match_label;
  GtkWidget *proposals;
  GtkWidget *facts;
  GtkWidget *problem;
  GtkWidget *successor;
};

G_DEFINE_FINAL_TYPE (MandateEvidenceCard, mandate_evidence_card, ADW_TYPE_BIN)

static const MandateFileFacts *
get_facts (MandateEvidenceCard *self)
{
  return self->evidence->sha256 != NULL ? mandate_evidence_files_find (mandate_session_get_files (self->session), self->evidence->sha256) : NULL;
}

/* (nullable): what was printed here, signed, and came back as this file, unless that is on record. */
static MandateRecord *
find_signed (MandateEvidenceCard *self)
{
  const MandateFileFacts *facts = get_facts (self);
  MandateRegister        *reg = mandate_session_get_register (self->session);
  MandateRecord          *record = facts != NULL && facts->code != NULL ? mandate_sign_off_find_record (reg, facts->code, NULL) : NULL;
  g_autofree char        *link = NULL;

  if (record == NULL)
    return NULL;

  link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);

  return mandate_evidence_is_used (reg, self->evidence) || mandate_evidence_proves (reg, self->evidence, link) ? NULL : record;
}

static void
show_match (MandateEvidenceCard *self)
{
  MandateRecord   *record = find_signed (self);
  g_autofree char *name = record != NULL ? mandate_register_describe (mandate_session_get_register (self->session), record) : NULL;
  /* Translators: %s is what was signed, such as the name of a role and its holder. */
  g_autofree char *text = name != NULL ? g_strdup_printf (_ ("A paper that was printed here came back: %s."), name) : NULL;

  gtk_widget_set_visible (self->match, text != NULL && !mandate_session_is_read_only (self->session));
  gtk_label_set_label (GTK_LABEL (self->match_label), text != NULL ? text : "");
}

/* What kind of file it is, as people call it. */
static const char *
name_kind (MandateEvidence *evidence)
{
  static const struct
  {
    const char *start;
    const char *label;
  } kinds[] = {
    { "application/pdf", N_ ("PDF") },
    { "image/", N_ ("Picture") },
    { "message/", N_ ("E-mail") },
    { "application/vnd.ms-outlook", N_ ("E-mail") },
    { "application/vnd.oasis.opendocument.text", N_ ("Text document") },
    { "application/vnd.oasis.opendocument.spreadsheet", N_ ("Spreadsheet") },
    { "application/vnd.oasis.opendocument.presentation", N_ ("Slides") },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml", N_ ("Text document") },
    { "application/vnd.openxmlformats-officedocument.spreadsheetml", N_ ("Spreadsheet") },
    { "application/vnd.openxmlformats-officedocument.presentationml", N_ ("Slides") },
    { "application/msword", N_ ("Text document") },
    { "application/vnd.ms-excel", N_ ("Spreadsheet") },
    { "application/vnd.ms-powerpoint", N_ ("Slides") },
    { "text/", N_ ("Text") },
  };

  for (guint i = 0; evidence->media_type != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (evidence->media_type, kinds[i].start))
      return _ (kinds[i].label);

  return _ ("File");
}

/* (transfer full): such as “PDF · 48 kB · 3 pages”. */
static char *
describe_file (MandateEvidenceCard *self)
{
  const MandateFileFacts *facts = get_facts (self);
  g_autofree char        *size = self->evidence->size != MANDATE_UNSET ? g_format_size ((guint64) self->evidence->size) : NULL;
  g_autofree char        *found = facts != NULL ? mandate_file_facts_describe (facts) : NULL;

  if (self->evidence->sha256 == NULL)
    /* Translators: %s is where evidence is kept: an address, or such as a binder. */
    return g_strdup_printf (_ ("Not kept here: %s"), self->evidence->link != NULL ? self->evidence->link : "");

  return g_strjoin (" · ", name_kind (self->evidence), size != NULL ? size : "", found, NULL);
}

static void
show_successor (MandateEvidenceCard *self)
{
  MandateEvidence *newer = mandate_evidence_find_successor (mandate_session_get_register (self->session), self->evidence);
  g_autofree char *number = newer != NULL ? mandate_evidence_format_number (newer) : NULL;
  /* Translators: %1$s is a number such as E-012, %2$s the title of that evidence. */
  g_autofree char *label = newer != NULL ? g_strdup_printf (_ ("Replaced by %1$s “%2$s”"), number, newer->title) : NULL;
  g_autofree char *link = newer != NULL ? g_strconcat ("evidence/", mandate_record_get_id (MANDATE_RECORD (newer)), NULL) : NULL;

  gtk_widget_set_visible (self->successor, newer != NULL);
  if (newer == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->successor), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->successor), "s", link);
}

/**
 * mandate_evidence_card_refresh:
 * @self: a card
 *
 * Shows what is known now.
 */
void
mandate_evidence_card_refresh (MandateEvidenceCard *self)
{
  const MandateFileFacts *facts = get_facts (self);
  g_autofree char        *file = describe_file (self);
  g_autofree char        *problem = facts != NULL && facts->condition == MANDATE_FILE_READABLE ? mandate_file_facts_describe_problem (facts) : NULL;

  gtk_label_set_label (GTK_LABEL (self->facts), file);
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  show_match (self);
  mandate_evidence_proposals_refresh (MANDATE_EVIDENCE_PROPOSALS (self->proposals));
  show_successor (self);
}

static void
link_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateEvidenceCard *self = MANDATE_EVIDENCE_CARD (widget);

  mandate_link_window_present (widget, self->session, self->evidence);
}

/* Within a window one card is seen at a time; Ctrl+K is for that, wherever the focus is. */
static gboolean
link_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  return gtk_widget_activate_action (widget, "proof.link", NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateEvidenceCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);
  g_autoptr (GBytes) content = NULL;

  if (self->session == NULL || file == NULL)
    return;

  content = mandate_workspace_read_file (mandate_session_get_workspace (self->session), self->evidence->sha256, &error);
  if (content == NULL ||
      !g_file_replace_contents (file, g_bytes_get_data (content, NULL), g_bytes_get_size (content), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    mandate_session_tell_error (self->session, error);
  else
    mandate_session_tell (self->session, _ ("Copy saved"));
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateEvidenceCard *self = MANDATE_EVIDENCE_CARD (widget);
  g_autofree char     *name = mandate_evidence_make_file_name (self->evidence);

  mandate_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save a Copy"), name, MANDATE_FILE_KIND_ANY, saved_cb, g_object_ref (self));
}

static void
replacement_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandateEvidenceCard) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    mandate_file_intake_replace (self->intake, file, self->evidence);
}

static void
replace_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("What Takes Its Place"), MANDATE_FILE_KIND_ANY, replacement_cb, g_object_ref (widget));
}

/* The file is here already: what is attached after the answer is this one. */
static void
match_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateEvidenceCard    *self = MANDATE_EVIDENCE_CARD (widget);
  const MandateFileFacts *facts = get_facts (self);
  MandateWorkspace       *workspace = mandate_session_get_workspace (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = facts != NULL ? mandate_evidence_write_copy_to_look (workspace, self->evidence, &error) : NULL;
  g_autoptr (GBytes) content = file != NULL ? mandate_workspace_read_file (workspace, self->evidence->sha256, &error) : NULL;

  if (content != NULL)
    mandate_signed_paper_open (widget, self->session, file, content, facts->code);
  else if (error != NULL)
    mandate_session_tell_error (self->session, error);
}

static void
mandate_evidence_card_dispose (GObject *object)
{
  MandateEvidenceCard *self = MANDATE_EVIDENCE_CARD (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->intake);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_evidence_card_parent_class)->dispose (object);
}

static void
mandate_evidence_card_class_init (MandateEvidenceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_evidence_card_dispose;

  gtk_widget_class_install_action (widget_class, "proof.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "proof.match", NULL, match_action);
  gtk_widget_class_install_action (widget_class, "proof.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "proof.save", NULL, save_action);
}

static GtkWidget *
make_match (MandateEvidenceCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Look at the _Signature…"));

  self->match_label = mandate_label_new ("", NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "proof.match");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->match_label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "match");

  return box;
}

static void
add_button (GtkWidget  *box,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
make_content (MandateEvidenceCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);

  self->match = make_match (self);
  self->proposals = mandate_evidence_proposals_new (self->session, self->evidence);
  self->facts = mandate_label_new ("", "quiet");
  self->problem = mandate_label_new ("", NULL);
  self->successor = gtk_button_new ();
  gtk_widget_set_halign (self->successor, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->successor), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->successor), "s", "");

  gtk_box_append (GTK_BOX (box), self->match);
  if (mandate_evidence_preview_can_show (self->evidence))
    gtk_box_append (GTK_BOX (box), mandate_evidence_preview_new (self->session, self->evidence));
  gtk_box_append (GTK_BOX (box), self->facts);
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), self->proposals);
  gtk_box_append (GTK_BOX (box), self->successor);
  gtk_box_append (GTK_BOX (box), buttons);

  add_button (buttons, _ ("_Link To…"), "proof.link");
  if (self->evidence->sha256 != NULL)
    add_button (buttons, _ ("Save a _Copy…"), "proof.save");
  add_button (buttons, _ ("_Replace…"), "proof.replace");

  adw_bin_set_child (ADW_BIN (self), box);
}

static void
mandate_evidence_card_init (MandateEvidenceCard *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_k, GDK_CONTROL_MASK), gtk_callback_action_new (link_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * mandate_evidence_card_new:
 * @session: an open workspace
 * @intake: what takes in files
 * @evidence: evidence of it
 *
 * Returns: a card about it
 */
GtkWidget *
mandate_evidence_card_new (MandateSession    *session,
                           MandateFileIntake *intake,
                           MandateEvidence   *evidence)
{
  MandateEvidenceCard  *self = g_object_new (MANDATE_TYPE_EVIDENCE_CARD, NULL);
  MandateEvidenceFiles *files = mandate_session_get_files (session);

  self->session = g_object_ref (session);
  self->intake = g_object_ref (intake);
  self->evidence = g_object_ref (evidence);
  make_content (self);
  mandate_editing_allow_actions (session, self, "proof.link", "proof.match", "proof.replace", NULL);
  g_signal_connect_object (files, "changed", G_CALLBACK (mandate_evidence_card_refresh), self, G_CONNECT_SWAPPED);
  mandate_evidence_card_refresh (self);
  mandate_evidence_files_begin (files);

  return GTK_WIDGET (self);
}
