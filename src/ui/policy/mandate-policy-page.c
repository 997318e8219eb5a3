/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-body.h"
#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-form.h"
#include "mandate-paper.h"
#include "mandate-policy-finish.h"
#include "mandate-policy-readers.h"
#include "mandate-policy-standing.h"
#include "mandate-print-window.h"
#include "mandate-screen-text.h"
#include "mandate-wizard-draft.h"

/**
 * MandatePolicyPage:
 *
 * 5.2: which text holds, who approved it, who knows it, and what comes next.
 */
struct _MandatePolicyPage
{
  MandatePage parent_instance;

  MandatePolicyStanding *standing;
  char                  *shown;    /* (nullable) id of the version whose text is shown; NULL for the one that counts */
  MandateApproval       *approval; /* (nullable) in the making */
  MandateForm           *approval_form;
  MandatePolicyReaders  *readers;
  guint                  fill_source;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkStack           *stack;
  GtkButton          *empty_button;
  GtkWidget          *box;
  GtkButton          *pdf_button;
  GtkWidget          *new_button;
  GtkLabel           *title;
  AdwBin             *state;
  GtkFlowBox         *facts;
  GtkWidget          *draft_card;
  GtkLabel           *draft_title;
  GtkWidget          *approve_button;
  GtkWidget          *continue_button;
  GtkWidget          *approval_box;
  AdwBin             *approval_bin;
  GtkLabel           *approval_problem;
  GtkWidget          *past_note;
  GtkLabel           *past_label;
  MandatePaper       *paper;
  AdwBin             *readers_bin;
  GtkWidget          *past_box;
  GtkListBox         *past;
};

G_DEFINE_FINAL_TYPE (MandatePolicyPage, mandate_policy_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandatePolicyPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static MandateRegister *
get_register (MandatePolicyPage *self)
{
  return mandate_session_get_register (get_session (self));
}

/* (nullable): the version whose text is shown. */
static MandatePolicyVersion *
get_shown (MandatePolicyPage *self)
{
  MandatePolicyVersion *version = self->shown != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, self->shown) : NULL;

  if (version != NULL)
    return version;

  return self->standing->in_force != NULL ? self->standing->in_force : self->standing->draft;
}

static void
add_fact (MandatePolicyPage *self,
          const char        *label,
          const char        *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *caption = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", value != NULL ? value : _ ("not said"), "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 18, "natural-wrap-mode", GTK_NATURAL_WRAP_WORD, NULL);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_flow_box_append (self->facts, child);
}

static void
add_date (MandatePolicyPage *self,
          const char        *label,
          const char        *date)
{
  g_autofree char *text = date != NULL ? mandate_screen_format_date (date) : NULL;

  add_fact (self, label, text);
}

static const char *
name_approver (MandatePolicyPage *self,
               MandateApproval   *approval)
{
  MandatePerson *person = approval != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, approval->person) : NULL;
  MandateBody   *body = approval != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_BODY, approval->body) : NULL;

  if (person != NULL)
    return person->name;

  return body != NULL ? body->name : NULL;
}

static void
show_facts (MandatePolicyPage *self)
{
  const MandatePolicyStanding *standing = self->standing;
  const guint                  n = standing->readers->len;
  g_autofree char             *read = g_strdup_printf (ngettext ("%1$u of %2$u person", "%1$u of %2$u people", n), standing->n_read, n);
  GtkWidget                   *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_flow_box_remove (self->facts, child);

  gtk_label_set_label (self->title, standing->policy->title != NULL ? standing->policy->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->facts), standing->in_force != NULL);
  if (standing->in_force == NULL)
    {
      adw_bin_set_child (self->state, mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("Not in force yet")));
      return;
    }

  adw_bin_set_child (self->state, mandate_chip_new (MANDATE_CHIP_READY, _ ("In force")));
  add_fact (self, _ ("Version"), standing->in_force->number);
  add_fact (self, _ ("Approved by"), name_approver (self, standing->approval));
  add_date (self, _ ("Approved on"), standing->approval != NULL ? standing->approval->decided_on : NULL);
  add_date (self, _ ("In force from"), standing->in_force->effective_on);
  add_date (self, _ ("Next review"), standing->in_force->next_review_on);
  add_fact (self, _ ("Published at"), standing->policy->published_at);
  add_fact (self, _ ("Acknowledged by"), read);
}

static void
show_draft (MandatePolicyPage *self)
{
  MandatePolicyVersion *draft = self->standing->draft;
  const gboolean        is_begun = mandate_wizard_draft_find (get_register (self), "policy", NULL) != NULL;
  const gboolean        can_approve = draft != NULL && draft->text != NULL && g_strcmp0 (draft->state, "approved") != 0;
  g_autofree char      *title = NULL;

  if (draft != NULL)
    /* Translators: %s is the number of a version. */
    title = g_strdup_printf (_ ("Version %s is a draft."), draft->number);

  gtk_widget_set_visible (self->draft_card, draft != NULL || is_begun);
  gtk_label_set_label (self->draft_title, title != NULL ? title : _ ("A new version is begun."));
  gtk_widget_set_visible (self->approve_button, can_approve);
  gtk_widget_set_visible (self->continue_button, is_begun);
  mandate_editing_offer (get_session (self), self->approve_button);
  mandate_editing_offer (get_session (self), self->continue_button);
  gtk_widget_set_visible (self->new_button, !is_begun && self->standing->in_force != NULL);
}

static void
show_text (MandatePolicyPage *self)
{
  MandatePolicyVersion *version = get_shown (self);
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_passage_free);
  const char      *identifier = self->standing->policy->identifier;
  g_autofree char *number = NULL;
  g_autofree char *end = NULL;
  g_autofree char *old = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->paper), version != NULL);
  gtk_widget_set_visible (self->past_note, version != NULL && self->standing->in_force != NULL && version != self->standing->in_force);
  gtk_widget_set_visible (GTK_WIDGET (self->pdf_button), version != NULL);
  if (version == NULL)
    return;

  /* Translators: %s is the number of a version. */
  number = g_strdup_printf (_ ("version %s"), version->number);
  /* Translators: %s is the number of a version. */
  old = g_strdup_printf (_ ("This is the text of version %s, which is not in force."), version->number);
  end = identifier != NULL ? g_strdup_printf ("%s · %s", identifier, number) : g_strdup (number);

  gtk_label_set_label (self->past_label, old);
  mandate_paper_set_header (self->paper, mandate_session_get_name (get_session (self)), end);
  g_ptr_array_add (passages, mandate_passage_new ("text", NULL, version->text != NULL ? version->text : _ ("This version has no text yet.")));
  mandate_paper_set_passages (self->paper, passages);
}

static GtkWidget *
create_past_row (MandatePolicyVersion *version)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);
  GtkWidget          *row = adw_action_row_new ();
  g_autofree char    *date = version->effective_on != NULL ? mandate_screen_format_date (version->effective_on) : NULL;
  /* Translators: %s is the number of a version. */
  g_autofree char *title = g_strdup_printf (_ ("Version %s"), version->number);
  /* Translators: %s is a date. */
  g_autofree char *since = date != NULL ? g_strdup_printf (_ ("in force from %s"), date) : NULL;
  g_autofree char *subtitle = g_strjoin (" · ", mandate_field_get_choice_label (field, version->state), since, NULL);
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_name (row, mandate_record_get_id (MANDATE_RECORD (version)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return row;
}

static void
show_past (MandatePolicyPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->past))) != NULL)
    gtk_list_box_remove (self->past, row);

  for (guint i = 0; i < self->standing->past->len; i++)
    gtk_list_box_append (self->past, create_past_row (g_ptr_array_index (self->standing->past, i)));

  gtk_widget_set_visible (self->past_box, self->standing->past->len > 0);
}

static void
stop_approving (MandatePolicyPage *self)
{
  gtk_widget_set_visible (self->approval_box, FALSE);
  adw_bin_set_child (self->approval_bin, NULL);
  self->approval_form = NULL;
  g_clear_object (&self->approval);
}

static void
fill (MandatePolicyPage *self)
{
  const MandatePolicyStanding *standing;
  gboolean                     is_begun = mandate_wizard_draft_find (get_register (self), "policy", NULL) != NULL;

  g_clear_pointer (&self->standing, mandate_policy_standing_free);
  self->standing = mandate_policy_standing_new (get_register (self), mandate_session_get_today (get_session (self)));
  standing = self->standing;

  stop_approving (self);
  gtk_widget_set_visible (GTK_WIDGET (self->pdf_button), FALSE);
  gtk_widget_set_visible (self->new_button, FALSE);
  gtk_button_set_label (self->empty_button, is_begun ? _ ("_Continue the Draft") : _ ("_Draft the Policy"));

  if (standing->policy == NULL || (standing->in_force == NULL && standing->draft == NULL && standing->past->len == 0))
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "policy");
  show_facts (self);
  show_draft (self);
  show_text (self);
  show_past (self);
  mandate_policy_readers_show (self->readers, standing);
  gtk_widget_set_visible (GTK_WIDGET (self->readers_bin), standing->in_force != NULL);
}

static gboolean
fill_cb (gpointer data)
{
  MandatePolicyPage *self = data;

  self->fill_source = 0;
  fill (self);

  return G_SOURCE_REMOVE;
}

/* Later: what brought the change about is still being handled. */
static void
queue_fill (MandatePolicyPage *self)
{
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
}

static void
arrange (MandatePolicyPage *self)
{
  if (mandate_adaptive_bin_get_is_narrow (self->adaptive))
    gtk_widget_add_css_class (self->box, "narrow");
  else
    gtk_widget_remove_css_class (self->box, "narrow");

  gtk_flow_box_set_max_children_per_line (self->facts, mandate_adaptive_bin_get_is_narrow (self->adaptive) ? 2 : 4);
}

static void
approve_cb (MandatePolicyPage *self)
{
  static const char *const fields[] = { "person", "capacity", "decided_on", "note", NULL };

  stop_approving (self);
  self->approval = mandate_record_new (MANDATE_TYPE_APPROVAL, NULL);
  mandate_record_set (MANDATE_RECORD (self->approval), "decided_on", mandate_session_get_today (get_session (self)), NULL);
  self->approval_form = mandate_form_new (get_session (self), MANDATE_TYPE_APPROVAL, fields);
  mandate_form_set_record (self->approval_form, MANDATE_RECORD (self->approval));
  adw_bin_set_child (self->approval_bin, GTK_WIDGET (self->approval_form));
  gtk_widget_set_visible (GTK_WIDGET (self->approval_problem), FALSE);
  gtk_widget_set_visible (self->approval_box, TRUE);
  mandate_form_focus_field (self->approval_form, "person");
}

/* A draft that was approved counts from the day of the decision. */
static void
freeze_cb (MandatePolicyPage *self)
{
  MandateSession *session = get_session (self);
  const char     *today = mandate_session_get_today (session);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), _ ("Policy approved"));
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version;
  MandateApproval      *approval;

  if (!mandate_form_check (self->approval_form))
    return;

  version = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->standing->draft)));

  approval = mandate_policy_approve (change, version, self->approval->person, self->approval->capacity, self->approval->decided_on, self->approval->note, today, &error);

  if (approval == NULL || !mandate_session_commit (session, change, &error))
    {
      gtk_label_set_label (self->approval_problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->approval_problem), TRUE);
      return;
    }

  mandate_session_tell_undoable (session, _ ("Policy approved"));

  if (!mandate_keeper_seal (mandate_session_get_keeper (session), "approval", mandate_record_get_id (MANDATE_RECORD (approval)), &error))
    mandate_session_tell_error (session, error);
}

static void
past_activated_cb (MandatePolicyPage *self,
                   GtkWidget         *row)
{
  g_free (self->shown);
  self->shown = g_strdup (gtk_widget_get_name (row));
  show_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

static void
show_current_cb (MandatePolicyPage *self)
{
  g_clear_pointer (&self->shown, g_free);
  show_text (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

static void
save_pdf_cb (MandatePolicyPage *self)
{
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_POLICY, .record = get_shown (self), .today = mandate_session_get_today (get_session (self)) };

  mandate_print_window_open (GTK_WIDGET (self), get_session (self), _ ("Policy"), &order);
}

static void
show_record (MandatePage   *page,
             MandateRecord *record)
{
  MandatePolicyPage *self = MANDATE_POLICY_PAGE (page);

  g_clear_pointer (&self->shown, g_free);
  if (MANDATE_IS_POLICY_VERSION (record))
    self->shown = g_strdup (mandate_record_get_id (record));

  fill (self);
}

static void
add_item (MandatePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-wizard", "s", "policy");
}

static void
mandate_policy_page_constructed (GObject *object)
{
  MandatePolicyPage *self = MANDATE_POLICY_PAGE (object);

  G_OBJECT_CLASS (mandate_policy_page_parent_class)->constructed (object);

  self->readers = MANDATE_POLICY_READERS (mandate_policy_readers_new (get_session (self)));
  adw_bin_set_child (self->readers_bin, GTK_WIDGET (self->readers));
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (queue_fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
mandate_policy_page_dispose (GObject *object)
{
  MandatePolicyPage *self = MANDATE_POLICY_PAGE (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_POLICY_PAGE);
  g_clear_pointer (&self->standing, mandate_policy_standing_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->approval);

  G_OBJECT_CLASS (mandate_policy_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/policy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, pdf_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, title);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, state);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, facts);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, draft_card);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, draft_title);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, approve_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, approval_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, approval_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, approval_problem);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past_note);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, paper);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, readers_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, approve_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, past_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_pdf_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_current_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_approving);
}

static void
mandate_policy_page_class_init (MandatePolicyPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  object_class->constructed = mandate_policy_page_constructed;
  object_class->dispose = mandate_policy_page_dispose;
  page_class->add_item = add_item;
  page_class->show_record = show_record;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_PAPER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
mandate_policy_page_init (MandatePolicyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Policy"));
}

MandatePage *
mandate_policy_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_POLICY_PAGE, "session", session, NULL);
}
