/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-editor.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-focus.h"
#include "mandate-live-form.h"
#include "mandate-paper.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-approval-card.h"
#include "mandate-policy-print.h"
#include "mandate-policy-remarks.h"
#include "mandate-policy-source.h"
#include "mandate-policy-standing.h"
#include "mandate-text-lint.h"

/* Where the person goes on with when they leave. */
#define PAGE "policy"

/* How long a person pauses before what was typed is looked through, and before it is recorded. */
#define LOOK_DELAY_MS 400
#define SAVE_DELAY_MS 1500

/**
 * MandatePolicyEditor:
 *
 * Writing the text of a policy by hand: it takes all of the window. The text
 * in CommonMark, beside it what it will look like, what is to be mended, and
 * what is to be said about the version. What is typed is recorded at each
 * pause; leaving loses nothing.
 */
struct _MandatePolicyEditor
{
  AdwBin parent_instance;

  MandateSession       *session;
  MandatePolicyVersion *version; /* (nullable) there is no draft */
  MandatePolicyRemarks *remarks;
  MandateLiveForm      *form;
  char                 *reviewed; /* (nullable) the words that were in review when they were first changed here */
  guint                 look_source;
  guint                 save_source;
  gboolean              is_edited;  /* since it was last recorded */
  gboolean              is_loading; /* the text comes from the record */

  /* Template children */
  AdwWindowTitle      *title;
  MandateAdaptiveBin  *adaptive;
  GtkWidget           *print_button;
  GtkWidget           *switch_box;
  GtkToggleButton     *text_button;
  GtkToggleButton     *preview_button;
  GtkToggleButton     *remarks_button;
  GtkToggleButton     *version_button;
  GtkWidget           *text_pane;
  MandatePolicySource *source;
  GtkStack            *side;
  MandatePaper        *paper;
  AdwBin              *remarks_bin;
  AdwBin              *form_bin;
  GtkLabel            *material_note;
  AdwBin              *approval_bin;
  GtkRevealer         *problem_revealer;
  GtkLabel            *problem_label;
  GtkWidget           *foot;
  GtkLabel            *reading_time;
  GtkWidget           *review_button;
  GtkWidget           *approve_button;
};

G_DEFINE_FINAL_TYPE (MandatePolicyEditor, mandate_policy_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SUBJECT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandateRegister *
get_register (MandatePolicyEditor *self)
{
  return mandate_session_get_register (self->session);
}

static gboolean
is_approving (MandatePolicyEditor *self)
{
  return adw_bin_get_child (self->approval_bin) != NULL;
}

static const char *
get_side (MandatePolicyEditor *self)
{
  if (is_approving (self))
    return "approve";

  if (gtk_toggle_button_get_active (self->remarks_button))
    return "remarks";

  return gtk_toggle_button_get_active (self->version_button) ? "version" : "preview";
}

/* Text and one more beside each other where there is room; else one of them. */
static void
arrange (MandatePolicyEditor *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  gboolean       shows_text = gtk_toggle_button_get_active (self->text_button);

  gtk_widget_set_visible (GTK_WIDGET (self->text_button), is_narrow);
  if (!is_narrow && shows_text)
    {
      gtk_toggle_button_set_active (self->preview_button, TRUE);
      return;
    }

  if (is_narrow)
    gtk_widget_add_css_class (self->switch_box, "tight");
  else
    gtk_widget_remove_css_class (self->switch_box, "tight");
  gtk_widget_set_visible (self->text_pane, !is_narrow || (shows_text && !is_approving (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->side), !is_narrow || !shows_text || is_approving (self));
  gtk_stack_set_visible_child_name (self->side, get_side (self));
  gtk_widget_set_visible (GTK_WIDGET (self->reading_time), !is_narrow);
}

static void
show_problem (MandatePolicyEditor *self,
              const char          *sentence)
{
  gtk_label_set_label (self->problem_label, sentence != NULL ? sentence : "");
  gtk_revealer_set_reveal_child (self->problem_revealer, sentence != NULL);
}

/* Gone and brought back, a record is another object with the same id. */
static gboolean
find_version (MandatePolicyEditor *self)
{
  MandatePolicyVersion *found = self->version != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->version))) : NULL;

  if (found != NULL)
    g_set_object (&self->version, found);

  return found != NULL;
}

static gboolean
is_open (MandatePolicyVersion *version)
{
  return g_strcmp0 (version->state, "draft") == 0 || g_strcmp0 (version->state, "in-review") == 0;
}

static void
show_state (MandatePolicyEditor *self)
{
  const gboolean   can_edit = self->version != NULL && is_open (self->version);
  const gboolean   is_draft = can_edit && g_strcmp0 (self->version->state, "draft") == 0;
  g_autofree char *subtitle = NULL;

  if (self->version != NULL && self->is_edited)
    /* Translators: %s is the number of a version. */
    subtitle = g_strdup_printf (_ ("Version %s"), self->version->number);
  else if (self->version != NULL)
    /* Translators: %s is the number of a version. */
    subtitle = g_strdup_printf (_ ("Version %s · Saved"), self->version->number);

  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->source), can_edit && !is_approving (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.approve", can_edit && !is_approving (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.send-for-review", is_draft && !is_approving (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.print", can_edit);
  gtk_widget_set_visible (self->review_button, is_draft);
}

static void
show_preview (MandatePolicyEditor *self,
              const char          *text)
{
  MandatePolicy *policy = self->version != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_POLICY, self->version->policy) : NULL;
  g_autoptr (GPtrArray) passages = mandate_passage_list_text (text);
  const guint      minutes = (mandate_text_count_reading_seconds (text) + 59) / 60;
  g_autofree char *time = g_strdup_printf (ngettext ("about %u minute to read", "about %u minutes to read", minutes), minutes);
  g_autofree char *end = NULL;

  if (policy != NULL)
    /* Translators: the id of a document and the number of its version. */
    end = g_strdup_printf (_ ("%1$s · draft of version %2$s"), policy->identifier != NULL ? policy->identifier : policy->title, self->version->number);

  mandate_paper_set_header (self->paper, mandate_session_get_name (self->session), end);
  mandate_paper_set_passages (self->paper, passages);
  gtk_label_set_label (self->reading_time, minutes > 0 ? time : "");
}

/* As if what is typed were recorded already: remarks are of the words on the screen. */
static void
show_remarks (MandatePolicyEditor *self,
              const char          *text)
{
  g_autoptr (MandatePolicyVersion) copy = mandate_record_copy (MANDATE_RECORD (self->version));
  g_autofree char *label = NULL;
  guint            n_remarks;

  mandate_record_set (MANDATE_RECORD (copy), "text", text, NULL);
  mandate_policy_remarks_look (self->remarks, copy, self->source);
  n_remarks = mandate_policy_remarks_get_n_remarks (self->remarks);
  /* Translators: %u is how many remarks there are. */
  label = n_remarks > 0 ? g_strdup_printf (_ ("Remarks (%u)"), n_remarks) : g_strdup (_ ("Remarks"));
  gtk_button_set_label (GTK_BUTTON (self->remarks_button), label);
}

static void
look_through (MandatePolicyEditor *self)
{
  g_autofree char *text = mandate_policy_source_dup_text (self->source);

  g_clear_handle_id (&self->look_source, g_source_remove);
  show_preview (self, text);
  if (self->version != NULL)
    show_remarks (self, text);
}

static gboolean
look_cb (gpointer data)
{
  MandatePolicyEditor *self = data;

  self->look_source = 0;
  look_through (self);

  return G_SOURCE_REMOVE;
}

/* Somebody may have signed a page of the words that others were given to read. */
static void
warn_of_prints (MandatePolicyEditor *self)
{
  const gboolean is_other = self->reviewed != NULL && g_strcmp0 (self->version->state, "in-review") == 0 && g_strcmp0 (self->reviewed, self->version->text) != 0;

  show_problem (self, is_other ? _ ("Others were given this text to read, and now it is another one. Approval pages that were printed before no longer fit: print the page again, and have that one signed.") : NULL);
}

static gboolean
record_text (MandatePolicyEditor *self,
             const char          *text,
             GError             **error)
{
  /* Translators: %s is the number of a version. */
  g_autofree char *label = g_strdup_printf (_ ("Text of version %s written"), self->version->number);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  MandateRecord *copy = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->version)));

  return mandate_record_set (copy, "text", text, error) && mandate_session_commit (self->session, change, error);
}

/* Whether all that was typed is recorded. */
static gboolean
flush (MandatePolicyEditor *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (!self->is_edited || !find_version (self))
    return TRUE;

  text = mandate_policy_source_dup_text (self->source);

  if (self->reviewed == NULL && g_strcmp0 (self->version->state, "in-review") == 0)
    self->reviewed = g_strdup (self->version->text);

  /* Listeners hear of it within the commit, and then nothing waits any more. */
  self->is_edited = FALSE;
  if (g_strcmp0 (text, self->version->text != NULL ? self->version->text : "") != 0 && !record_text (self, text, &error))
    {
      self->is_edited = TRUE;
      show_problem (self, error->message);
      return FALSE;
    }

  warn_of_prints (self);
  show_state (self);

  return TRUE;
}

static gboolean
save_cb (gpointer data)
{
  MandatePolicyEditor *self = data;

  self->save_source = 0;
  flush (self);

  return G_SOURCE_REMOVE;
}

static void
typed_cb (MandatePolicyEditor *self)
{
  if (self->is_loading)
    return;

  if (!self->is_edited)
    {
      self->is_edited = TRUE;
      show_state (self);
    }

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
  if (self->look_source == 0)
    self->look_source = g_timeout_add (LOOK_DELAY_MS, look_cb, self);
}

static void
load (MandatePolicyEditor *self)
{
  self->is_loading = TRUE;
  mandate_policy_source_set_text (self->source, self->version != NULL ? self->version->text : NULL);
  self->is_loading = FALSE;
  look_through (self);
}

static void
show_material_note (MandatePolicyEditor *self)
{
  gtk_label_set_label (self->material_note, self->version != NULL ? mandate_policy_explain_change (self->version->is_material) : "");
}

/* Undo, another window or a wizard may have written meanwhile; what is being typed here goes before. */
static void
changed_cb (MandatePolicyEditor *self)
{
  g_autofree char *text = NULL;

  if (!find_version (self))
    return;

  text = mandate_policy_source_dup_text (self->source);
  if (!self->is_edited && g_strcmp0 (text, self->version->text != NULL ? self->version->text : "") != 0)
    load (self);

  show_state (self);
  show_material_note (self);
}

static void
chosen_cb (MandatePolicyEditor *self,
           guint64              start,
           guint64              end)
{
  if (mandate_adaptive_bin_get_is_narrow (self->adaptive))
    gtk_toggle_button_set_active (self->text_button, TRUE);

  mandate_policy_source_show_place (self->source, start, end);
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (widget);

  if (!flush (self) || (self->form != NULL && !mandate_live_form_flush (self->form)))
    return;

  g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  gtk_widget_activate_action (widget, "win.close-view", "s", PAGE);
}

static void
send_for_review_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (widget);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (!flush (self) || !find_version (self))
    return;

  change = mandate_change_new (get_register (self), _ ("Policy sent for review"));
  if (mandate_policy_send_for_review (change, self->version, &error) && mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, _ ("Policy sent for review"));
  else
    show_problem (self, error->message);
}

static void
stop_approving (MandatePolicyEditor *self)
{
  adw_bin_set_child (self->approval_bin, NULL);
  show_state (self);
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->source));
}

static void
approved_cb (MandatePolicyEditor *self,
             MandateFormCard     *card)
{
  if (!mandate_policy_approval_card_commit (card, self->session, self->version, NULL))
    return;

  g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-view", "s", PAGE);
}

static void
approve_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (widget);
  MandateFormCard     *card;

  if (!flush (self) || !find_version (self) || is_approving (self))
    return;

  if (mandate_policy_remarks_get_n_blocking (self->remarks) > 0)
    {
      show_problem (self, _ ("Something in the text stands in the way of an approval. Mend it first."));
      gtk_toggle_button_set_active (self->remarks_button, TRUE);
      return;
    }

  card = mandate_policy_approval_card_new (self->session, self->version, NULL);
  g_signal_connect_object (card, "confirmed", G_CALLBACK (approved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (stop_approving), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->approval_bin, GTK_WIDGET (card));
  show_state (self);
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (widget);

  if (flush (self) && find_version (self))
    mandate_policy_print (widget, self->session, MANDATE_PRINT_APPROVAL, self->version);
}

/* Without a subject: the text that is not in force yet. */
static void
find_draft (MandatePolicyEditor *self)
{
  g_autoptr (MandatePolicyStanding) standing = NULL;

  if (self->version != NULL)
    return;

  standing = mandate_policy_standing_new (get_register (self), mandate_session_get_today (self->session));
  g_set_object (&self->version, standing->draft);
}

static void
add_form (MandatePolicyEditor *self)
{
  static const char *const fields[] = { "change_summary", "is_material", "effective_on", "author", "language", NULL };

  if (self->version == NULL)
    return;

  self->form = mandate_live_form_new (self->session, MANDATE_TYPE_POLICY_VERSION, fields);
  mandate_live_form_set_record (self->form, MANDATE_RECORD (self->version));
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
}

static void
mandate_policy_editor_constructed (GObject *object)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (object);

  G_OBJECT_CLASS (mandate_policy_editor_parent_class)->constructed (object);

  find_draft (self);
  self->remarks = MANDATE_POLICY_REMARKS (mandate_policy_remarks_new (self->session));
  adw_bin_set_child (self->remarks_bin, GTK_WIDGET (self->remarks));
  g_signal_connect_object (self->remarks, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->source)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  add_form (self);
  load (self);
  show_state (self);
  show_material_note (self);
  arrange (self);
}

static gboolean
mandate_policy_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_POLICY_EDITOR (widget)->source));
}

static void
mandate_policy_editor_dispose (GObject *object)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (object);

  /* Out of sight by another way than leaving: what was typed last is written down all the same. */
  if (self->source != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->session, changed_cb, self);
      flush (self);
    }

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->save_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_POLICY_EDITOR);
  self->source = NULL;
  g_clear_pointer (&self->reviewed, g_free);
  g_clear_object (&self->session);
  g_clear_object (&self->version);

  G_OBJECT_CLASS (mandate_policy_editor_parent_class)->dispose (object);
}

static void
mandate_policy_editor_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  MandatePolicyEditor *self = MANDATE_POLICY_EDITOR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_SUBJECT:
      self->version = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_PAPER);
  g_type_ensure (MANDATE_TYPE_POLICY_SOURCE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/policy-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, title);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, print_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, switch_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, text_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, preview_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, remarks_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, version_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, text_pane);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, source);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, side);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, paper);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, remarks_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, material_note);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, approval_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, problem_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, foot);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, reading_time);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, review_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyEditor, approve_button);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "editor.send-for-review", NULL, send_for_review_action);
  gtk_widget_class_install_action (widget_class, "editor.approve", NULL, approve_action);
  gtk_widget_class_install_action (widget_class, "editor.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "editor.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "editor.leave", NULL);
}

static void
mandate_policy_editor_class_init (MandatePolicyEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_policy_editor_constructed;
  object_class->dispose = mandate_policy_editor_dispose;
  object_class->set_property = mandate_policy_editor_set_property;
  mandate_focus_begin_at (widget_class, mandate_policy_editor_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, MANDATE_TYPE_POLICY_VERSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
mandate_policy_editor_init (MandatePolicyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_window_title_set_title (self->title, _ ("Edit the Policy"));
}
