/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-commitment-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"
#include "mandate-editing.h"
#include "mandate-evidence-door.h"
#include "mandate-evidence-link.h"
#include "mandate-label.h"
#include "mandate-leading-text.h"
#include "mandate-screen-text.h"

/**
 * MandateCommitmentCard:
 *
 * One of the eight commitments of 5.1: what it asks, how the organisation keeps
 * it in its own sentence, and what showed it last.
 */
struct _MandateCommitmentCard
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateFileIntake *intake;
  guint              commitment;

  MandateChip *chip;
  GtkStack    *stack;
  GtkWidget   *answer;
  GtkButton   *edit_button;
  GtkTextView *text_view;
  GtkLabel    *problem;
  GtkLabel    *evidence;
  GtkButton   *proof_button;
  GtkWidget   *proof;
};

G_DEFINE_FINAL_TYPE (MandateCommitmentCard, mandate_commitment_card, ADW_TYPE_BIN)

static MandateCommitment *
find_record (MandateCommitmentCard *self)
{
  return mandate_commitment_find (mandate_session_get_register (self->session), self->commitment);
}

static void
edit_cb (MandateCommitmentCard *self)
{
  MandateCommitment *record = find_record (self);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), record != NULL && record->answer != NULL ? record->answer : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "write");
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
cancel_cb (MandateCommitmentCard *self)
{
  gtk_stack_set_visible_child_name (self->stack, "read");
  gtk_widget_grab_focus (GTK_WIDGET (self->edit_button));
}

static char *
get_typed (MandateCommitmentCard *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
save_cb (MandateCommitmentCard *self)
{
  MandateCommitment *old = find_record (self);
  const char         letter[] = { 'a' + (char) self->commitment, '\0' };
  /* Translators: %s is a letter from a to h. */
  g_autofree char *label = g_strdup_printf (_ ("Commitment %s written down"), letter);
  g_autofree char *answer = get_typed (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  g_autoptr (GError) error = NULL;
  MandateRecord *record = old != NULL ? mandate_change_edit (change, MANDATE_TYPE_COMMITMENT, mandate_record_get_id (MANDATE_RECORD (old)))
                                      : mandate_change_create (change, MANDATE_TYPE_COMMITMENT, NULL);

  if (mandate_record_set (record, "letter", letter, &error) && mandate_record_set (record, "answer", answer, &error) &&
      mandate_session_commit (self->session, change, &error))
    {
      cancel_cb (self);
      return;
    }

  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* (transfer full): by its letter, so that it needn't be on record before there is evidence */
static char *
make_target (MandateCommitmentCard *self)
{
  return g_strdup_printf ("commitment/%c", 'a' + (char) self->commitment);
}

static void
attach_cb (MandateCommitmentCard *self)
{
  g_autofree char *target = make_target (self);

  mandate_file_intake_ask (self->intake, GTK_WIDGET (self), target);
}

static gboolean
find_target (gpointer   object,
             GtkWidget *widget,
             char     **target)
{
  *target = make_target (object);

  return TRUE;
}

static gboolean
key_pressed_cb (MandateCommitmentCard *self,
                guint                  key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  cancel_cb (self);

  return TRUE;
}

static void
mandate_commitment_card_dispose (GObject *object)
{
  MandateCommitmentCard *self = MANDATE_COMMITMENT_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->intake);

  G_OBJECT_CLASS (mandate_commitment_card_parent_class)->dispose (object);
}

static void
mandate_commitment_card_class_init (MandateCommitmentCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_commitment_card_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mandate_commitment_card_init (MandateCommitmentCard *self)
{
}

/* Two cards stand side by side, however long a text is. */
static GtkWidget *
create_text (const char *text,
             const char *style)
{
  GtkWidget *label = mandate_label_new (text, style);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 29);

  return label;
}

static GtkWidget *
create_head (MandateCommitmentCard *self)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *clause = g_strdup_printf (_ ("Clause 5.1 %c"), 'a' + (char) self->commitment);
  GtkWidget       *label = mandate_label_new (clause, "caption-heading");
  GtkWidget       *title = create_text (_ (mandate_commitments[self->commitment].label), "heading");

  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_hexpand (label, TRUE);
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->chip));
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), create_text (_ (mandate_commitment_get_question (self->commitment)), "quiet"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);

  return head;
}

static GtkWidget *
create_button (MandateCommitmentCard *self,
               const char            *label,
               const char            *style,
               void (*clicked) (MandateCommitmentCard *))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, style);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);

  return button;
}

/* Files can be dropped and pasted on the card as well. */
static GtkWidget *
create_attaching (MandateCommitmentCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = create_button (self, _ ("Add Evidence…"), "flat", attach_cb);

  self->evidence = GTK_LABEL (create_text (NULL, "quiet"));
  gtk_widget_add_css_class (button, "sentence");
  /* The tooltip would be its description. */
  gtk_widget_set_tooltip_text (button, _ ("Or drop a file on the card, or paste it with Ctrl+V"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (mandate_commitments[self->commitment].label), -1);
  mandate_editing_offer (self->session, button);
  mandate_evidence_door_open (self->session, self->intake, self, find_target, self);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->evidence));

  return line;
}

static GtkWidget *
create_reader (MandateCommitmentCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->answer = create_text (NULL, NULL);
  self->edit_button = GTK_BUTTON (create_button (self, "", "flat", edit_cb));
  gtk_widget_set_halign (GTK_WIDGET (self->edit_button), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->edit_button), "sentence");
  mandate_editing_offer (self->session, self->edit_button);
  gtk_box_append (GTK_BOX (box), self->answer);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->edit_button));
  gtk_box_append (GTK_BOX (box), create_attaching (self));

  return box;
}

static GtkWidget *
create_writer (MandateCommitmentCard *self)
{
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget          *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget          *label = mandate_label_new (_ ("In one sentence"), "caption");
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text_view = g_object_new (GTK_TYPE_TEXT_VIEW, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "height-request", 72, "overflow", GTK_OVERFLOW_HIDDEN,
                                  "top-margin", 8, "bottom-margin", 8, "left-margin", 10, "right-margin", 10, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text_view), "card");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  self->problem = GTK_LABEL (mandate_label_new (NULL, "error"));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);

  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), create_button (self, _ ("_Cancel"), "flat", cancel_cb));
  gtk_box_append (GTK_BOX (buttons), create_button (self, _ ("_Save"), "suggested-action", save_cb));

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text_view));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), buttons);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);

  return box;
}

/* What showed it last leads to its record. */
static GtkWidget *
create_proof (MandateCommitmentCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->proof = create_text (NULL, NULL);
  gtk_widget_set_hexpand (self->proof, TRUE);
  gtk_box_append (GTK_BOX (box), self->proof);
  gtk_box_append (GTK_BOX (box), arrow);
  self->proof_button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (self->proof_button, box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->proof_button), "win.show-link");
  gtk_widget_add_css_class (GTK_WIDGET (self->proof_button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->proof_button), "proof");

  return GTK_WIDGET (self->proof_button);
}

/**
 * mandate_commitment_card_new:
 * @session: an open workspace
 * @commitment: 0 for a, to 7 for h
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
mandate_commitment_card_new (MandateSession *session,
                             guint           commitment)
{
  MandateCommitmentCard *self = g_object_new (MANDATE_TYPE_COMMITMENT_CARD, NULL);
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget             *space = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->intake = mandate_file_intake_new (session);
  self->commitment = commitment;
  self->stack = g_object_new (GTK_TYPE_STACK, "vhomogeneous", FALSE, NULL);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "commitment");
  gtk_widget_set_vexpand (space, TRUE);
  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_stack_add_named (self->stack, create_reader (self), "read");
  gtk_stack_add_named (self->stack, create_writer (self), "write");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), create_proof (self));
  adw_bin_set_child (ADW_BIN (self), box);

  return GTK_WIDGET (self);
}

/* What was added here, and how much that is; what shows it elsewhere is told of by the last act. */
static guint
show_evidence (MandateCommitmentCard *self,
               MandateCommitment     *record)
{
  MandateRecordList *links = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *link = record != NULL ? g_strconcat ("commitment/", mandate_record_get_id (MANDATE_RECORD (record)), NULL) : NULL;
  g_autofree char   *text = NULL;
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += link != NULL && g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, link) == 0;

  text = g_strdup_printf (ngettext ("%u file", "%u files", n), n);
  gtk_label_set_label (self->evidence, text);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), n > 0);

  return n;
}

static void
show_proof (MandateCommitmentCard        *self,
            const MandateLeadershipEntry *act,
            guint                         n_files)
{
  const char      *nothing = n_files > 0 ? _ ("No act on record shows it yet.") : _ ("Nothing on record shows it yet.");
  const char      *today = mandate_session_get_today (self->session);
  g_autofree char *day = act != NULL ? mandate_screen_format_day (act->day, today) : NULL;
  /* Translators: 1 is a day, 2 what was done. */
  g_autofree char *text = act != NULL ? g_strdup_printf (_ ("Last shown on %1$s: %2$s"), day, act->title) : g_strdup (nothing);
  g_autofree char *link = act != NULL ? mandate_leadership_entry_make_link (act) : g_strdup ("leadership-act");

  gtk_label_set_label (GTK_LABEL (self->proof), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->proof_button), "s", link);
}

/**
 * mandate_commitment_card_update:
 * @self: a card
 * @coverage: what leaders did
 *
 * Brings it up to date; what is being written stays.
 */
void
mandate_commitment_card_update (MandateCommitmentCard *self,
                                const MandateCoverage *coverage)
{
  MandateCommitment           *record = find_record (self);
  const char                  *answer = record != NULL ? record->answer : NULL;
  const MandateCommitmentState state = mandate_coverage_judge (coverage, self->commitment);

  mandate_chip_set (self->chip, mandate_leading_text_get_chip (state), mandate_commitment_state_get_word (state, mandate_session_get_translation (self->session)));
  gtk_label_set_label (GTK_LABEL (self->answer), answer);
  gtk_widget_set_visible (self->answer, answer != NULL);
  gtk_button_set_label (self->edit_button, answer != NULL ? _ ("Change the Sentence") : _ ("Write It in One Sentence"));
  show_proof (self, mandate_coverage_find_last (coverage, self->commitment), show_evidence (self, record));
}
