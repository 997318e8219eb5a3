/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-next-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-label.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-approval-card.h"
#include "mandate-policy-print.h"
#include "mandate-wizard-draft.h"
#include "mandate-wrap-layout.h"

/**
 * MandatePolicyNextCard:
 *
 * The one thing to do next with the policy, with the button that does it; and
 * the approval of a version, as that is asked right here.
 */
struct _MandatePolicyNextCard
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *version; /* (nullable) id of the version that is not in force yet */
  MandateScan     scan;

  GtkLabel  *title;
  GtkLabel  *text;
  GtkWidget *buttons;
  GtkWidget *main_button;
  GtkWidget *edit_button;
  GtkWidget *continue_button;
  GtkWidget *approve_button;
  GtkWidget *review_button;
  GtkWidget *print_button;
  GtkWidget *back_button;
  AdwBin    *question;
};

G_DEFINE_FINAL_TYPE (MandatePolicyNextCard, mandate_policy_next_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_BEGUN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of MandatePolicyStep. */
static const struct
{
  const char *title;
  const char *text;
  const char *button;
} steps[] = {
  { N_ ("Nothing is in force."), N_ ("Begin a version: the words of the last one are there."), N_ ("_New Version…") },
  { N_ ("A draft waits to be finished."), N_ ("When it says what you mean, send it for review, or approve it."), NULL },
  { N_ ("A text waits to be approved."), N_ ("Top management reads it and approves exactly these words, here or on paper."), NULL },
  { N_ ("It is not where everybody finds it."), N_ ("Put it on the wall, in the shared folder, or wherever people look."), N_ ("_Publish…") },
  { N_ ("Nobody was told yet."), N_ ("People follow what they know: tell them, and until when they are to read it."), N_ ("_Tell People…") },
  { N_ ("Some people did not read it in time."), N_ ("Remind them, or let them sign the sheet."), N_ ("_Remind…") },
  { N_ ("It is to be looked at again."), N_ ("Read it once with top management: does it still fit?"), N_ ("_Hold the Review…") },
  { N_ ("People are reading it."), N_ ("Nothing to do until they have had their time."), NULL },
  { N_ ("All is done."), N_ ("The next thing is the review."), NULL },
};

static MandatePolicyVersion *
find_version (MandatePolicyNextCard *self)
{
  return self->version != NULL ? mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_POLICY_VERSION, self->version) : NULL;
}

static void
forget_scan (MandatePolicyNextCard *self)
{
  g_clear_pointer (&self->scan.content, g_bytes_unref);
  g_clear_pointer (&self->scan.name, g_free);
}

static void
stop_asking (MandatePolicyNextCard *self)
{
  forget_scan (self);
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  gtk_widget_set_visible (self->buttons, TRUE);
  adw_bin_set_child (self->question, NULL);
}

static void
main_cb (MandatePolicyNextCard *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0);
}

static void
edit_cb (MandatePolicyNextCard *self)
{
  g_autofree char *target = g_strconcat ("policy-editor:policy-version/", self->version, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", target);
}

static void
continue_cb (MandatePolicyNextCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", "policy");
}

static void
review_cb (MandatePolicyNextCard *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Policy sent for review"));
  g_autoptr (GError) error = NULL;

  if (mandate_policy_send_for_review (change, find_version (self), &error) && mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, _ ("Policy sent for review"));
  else
    mandate_session_tell_error (self->session, error);
}

static void
print_cb (MandatePolicyNextCard *self)
{
  mandate_policy_print (GTK_WIDGET (self), self->session, MANDATE_PRINT_APPROVAL, find_version (self));
}

static void
back_cb (MandatePolicyNextCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "policy.take-scan", NULL);
}

static void
approved_cb (MandatePolicyNextCard *self,
             MandateFormCard       *card)
{
  MandateApproval      *approval = mandate_form_card_get_record (card);
  MandatePolicyVersion *version = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_POLICY_VERSION, approval->policy_version);

  if (mandate_policy_approval_card_commit (card, self->session, version, self->scan.content != NULL ? &self->scan : NULL))
    stop_asking (self);
}

static void
ask (MandatePolicyNextCard *self,
     MandatePolicyVersion  *version)
{
  MandateFormCard *card = mandate_policy_approval_card_new (self->session, version, self->scan.content != NULL ? &self->scan : NULL);

  g_signal_connect_object (card, "confirmed", G_CALLBACK (approved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (stop_asking), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->buttons, FALSE);
  adw_bin_set_child (self->question, GTK_WIDGET (card));
  gtk_widget_set_visible (GTK_WIDGET (self->question), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
approve_cb (MandatePolicyNextCard *self)
{
  MandatePolicyVersion *version = find_version (self);

  forget_scan (self);
  if (version != NULL)
    ask (self, version);
}

static GtkWidget *
add_button (MandatePolicyNextCard *self,
            const char            *label,
            GCallback              clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
add_buttons (MandatePolicyNextCard *self)
{
  self->main_button = add_button (self, "", G_CALLBACK (main_cb));
  self->continue_button = add_button (self, _ ("_Continue the Draft"), G_CALLBACK (continue_cb));
  self->edit_button = add_button (self, _ ("_Edit the Text"), G_CALLBACK (edit_cb));
  self->review_button = add_button (self, _ ("_Send for Review"), G_CALLBACK (review_cb));
  self->print_button = add_button (self, _ ("Print the Approval _Page…"), G_CALLBACK (print_cb));
  self->back_button = add_button (self, _ ("A Signed Page Came _Back…"), G_CALLBACK (back_cb));
  self->approve_button = add_button (self, _ ("_Approve…"), G_CALLBACK (approve_cb));
  gtk_widget_add_css_class (self->main_button, "suggested-action");
  gtk_widget_add_css_class (self->approve_button, "suggested-action");
}

static void
mandate_policy_next_card_dispose (GObject *object)
{
  MandatePolicyNextCard *self = MANDATE_POLICY_NEXT_CARD (object);

  forget_scan (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (mandate_policy_next_card_parent_class)->dispose (object);
}

static void
mandate_policy_next_card_class_init (MandatePolicyNextCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_next_card_dispose;

  /**
   * MandatePolicyNextCard::begun:
   * @self: a next step
   *
   * Somebody wants to do it where the page asks for it.
   */
  signals[SIGNAL_BEGUN] = g_signal_new ("begun", MANDATE_TYPE_POLICY_NEXT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_policy_next_card_init (MandatePolicyNextCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = GTK_LABEL (mandate_label_new (NULL, "heading"));
  self->text = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  self->buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  self->question = g_object_new (ADW_TYPE_BIN, "visible", FALSE, NULL);
  add_buttons (self);

  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->question));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "verdict");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_policy_next_card_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the next step, empty until it is shown how the policy stands
 */
GtkWidget *
mandate_policy_next_card_new (MandateSession *session)
{
  MandatePolicyNextCard *self = g_object_new (MANDATE_TYPE_POLICY_NEXT_CARD, NULL);

  self->session = g_object_ref (session);
  mandate_editing_allow (session, self->buttons);

  return GTK_WIDGET (self);
}

static gboolean
has_state (MandatePolicyVersion *version,
           const char           *state)
{
  return version != NULL && g_strcmp0 (version->state, state) == 0;
}

static void
show_words (MandatePolicyNextCard       *self,
            const MandatePolicyStanding *standing,
            MandatePolicyStep            next)
{
  g_autofree char *draft = NULL;
  const char      *title = _ (steps[next].title);

  if (standing->draft != NULL && has_state (standing->draft, "draft"))
    /* Translators: %s is the number of a version. */
    draft = g_strdup_printf (_ ("Version %s is a draft."), standing->draft->number);
  else if (standing->draft != NULL)
    /* Translators: %s is the number of a version. */
    draft = g_strdup_printf (has_state (standing->draft, "in-review") ? _ ("Version %s waits to be approved.") : _ ("Version %s is approved and waits to be published."), standing->draft->number);

  gtk_label_set_label (self->title, draft != NULL ? draft : title);
  gtk_label_set_label (self->text, _ (steps[next].text));
}

/**
 * mandate_policy_next_card_show:
 * @self: the next step
 * @standing: how the policy stands
 *
 * Shows what comes next.
 *
 * Returns: what that is
 */
MandatePolicyStep
mandate_policy_next_card_show (MandatePolicyNextCard       *self,
                               const MandatePolicyStanding *standing)
{
  MandateRegister        *reg = mandate_session_get_register (self->session);
  const MandatePolicyStep next = mandate_policy_standing_get_step (standing, mandate_session_get_today (self->session));
  MandatePolicyVersion   *draft = standing->draft;
  const gboolean          is_draft = has_state (draft, "draft");
  const gboolean          is_open = is_draft || has_state (draft, "in-review");
  const gboolean          is_begun = g_strcmp0 (standing->policy->kind, "information-security") == 0 && mandate_wizard_draft_find (reg, "policy", NULL) != NULL;

  if (draft == NULL || g_strcmp0 (self->version, mandate_record_get_id (MANDATE_RECORD (draft))) != 0)
    stop_asking (self);

  g_free (self->version);
  self->version = draft != NULL ? g_strdup (mandate_record_get_id (MANDATE_RECORD (draft))) : NULL;
  if (!is_open)
    stop_asking (self);

  show_words (self, standing, next);
  gtk_widget_set_visible (self->main_button, steps[next].button != NULL);
  if (steps[next].button != NULL)
    gtk_button_set_label (GTK_BUTTON (self->main_button), _ (steps[next].button));
  gtk_button_set_use_underline (GTK_BUTTON (self->main_button), TRUE);
  gtk_widget_set_visible (self->continue_button, is_begun);
  gtk_widget_set_visible (self->edit_button, is_open);
  gtk_widget_set_visible (self->review_button, is_draft && draft->text != NULL);
  gtk_widget_set_visible (self->print_button, is_open && draft->text != NULL);
  gtk_widget_set_visible (self->back_button, is_open && !is_draft);
  gtk_widget_set_visible (self->approve_button, is_open && draft->text != NULL);

  return next;
}

/**
 * mandate_policy_next_card_approve:
 * @self: the next step
 * @scan: (transfer none): a page that was signed
 * @name: what the file is called
 * @version: id of the version whose approval page it is
 *
 * Asks who signed, and when.
 */
void
mandate_policy_next_card_approve (MandatePolicyNextCard *self,
                                  GBytes                *scan,
                                  const char            *name,
                                  const char            *version)
{
  MandatePolicyVersion *found = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_POLICY_VERSION, version);

  forget_scan (self);
  if (found == NULL)
    return;

  self->scan.content = g_bytes_ref (scan);
  self->scan.name = g_strdup (name);
  ask (self, found);
}
