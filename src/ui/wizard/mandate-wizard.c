/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-compat.h"
#include "mandate-early-keys.h"
#include "mandate-label.h"
#include "mandate-text-bin.h"
#include "mandate-wizard-draft.h"
#include "mandate-wizard-help.h"
#include "mandate-wizard-private.h"

/* How long a person pauses before what was typed is written down. */
#define SAVE_DELAY_MS 800
#define COLUMN_WIDTH  500
#define TABLE_WIDTH   1100

/**
 * MandateWizard:
 *
 * The frame that all wizards share: one question after the other, help below
 * each, Back and Continue, and a draft that outlives the program. What was
 * answered is kept in a #MandateDraft, and the draft in a record of the
 * workspace; when the wizard is finished, everything becomes one change.
 */
typedef struct
{
  MandateSession *session;
  MandateRecord  *subject; /* (nullable) what the wizard is about */
  MandateDraft   *draft;
  guint           step;
  guint           save_source;
  guint           focus_source;
  gboolean        is_finished;
  gboolean        is_second_end;

  /* Template children */
  AdwWindowTitle     *title;
  MandateAdaptiveBin *adaptive;
  MandateAdaptiveBin *foot;
  GtkWidget          *switch_box;
  GtkToggleButton    *question_button;
  GtkToggleButton    *preview_button;
  GtkWidget          *question_pane;
  AdwClamp           *column;
  GtkScrolledWindow  *scroller;
  GtkStack           *steps;
  GtkWidget          *preview_pane;
  AdwBin             *preview;
  GtkRevealer        *problem_revealer;
  GtkLabel           *problem_label;
  GtkWidget          *back_button;
  GtkLabel           *progress_label;
  GtkWidget          *skip_button;
  GtkButton          *continue_button;
} MandateWizardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateWizard, mandate_wizard, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SUBJECT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandateWizardPrivate *
get_private (MandateWizard *self)
{
  return mandate_wizard_get_instance_private (self);
}

static MandateWizardDraft *
find_kept (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);

  return mandate_wizard_draft_find (mandate_session_get_register (priv->session), MANDATE_WIZARD_GET_CLASS (self)->name, priv->subject);
}

/* What was answered before, if that can still be read; the person is told if not. */
static void
load_draft (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  MandateWizardDraft   *kept = find_kept (self);
  g_autoptr (GError) error = NULL;

  priv->draft = mandate_draft_new (mandate_session_get_register (priv->session));

  if (kept != NULL && kept->answers != NULL)
    {
      priv->step = kept->step == MANDATE_UNSET ? 0 : MIN ((guint) kept->step, klass->n_steps - 1);
      if (mandate_draft_load_json (priv->draft, kept->answers, klass->extra_types, klass->n_extra_types, &error))
        return;

      mandate_session_tell_error (priv->session, error);
    }

  if (klass->load != NULL)
    klass->load (self);
}

static void
show_saved (MandateWizard *self,
            gboolean       is_saved)
{
  adw_window_title_set_subtitle (get_private (self)->title, is_saved ? _ ("Saved") : "");
}

/**
 * mandate_wizard_save:
 * @self: a wizard
 *
 * Writes the draft down, now. It does so by itself, soon after each answer and
 * with each step.
 *
 * Returns: whether it is written down; the person is told if not
 */
gboolean
mandate_wizard_save (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  MandateRegister      *reg = mandate_session_get_register (priv->session);
  /* Translators: %s is what a wizard is called, such as Draft the Policy. */
  g_autofree char *label = g_strdup_printf (_ ("%s: draft"), _ (klass->title));
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autofree char *answers = mandate_draft_to_json (priv->draft);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&priv->save_source, g_source_remove);
  mandate_wizard_draft_put (change, klass->name, priv->subject, priv->step, answers);

  if (!mandate_session_commit (priv->session, change, &error))
    {
      mandate_session_tell_error (priv->session, error);
      return FALSE;
    }

  show_saved (self, TRUE);

  return TRUE;
}

static gboolean
save_cb (gpointer data)
{
  MandateWizard *self = data;

  get_private (self)->save_source = 0;
  mandate_wizard_save (self);

  return G_SOURCE_REMOVE;
}

/**
 * mandate_wizard_answered:
 * @self: a wizard
 *
 * Tells the frame that an answer changed, so that it is written down soon.
 */
void
mandate_wizard_answered (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);

  show_saved (self, FALSE);
  gtk_revealer_set_reveal_child (priv->problem_revealer, FALSE);
  g_clear_handle_id (&priv->save_source, g_source_remove);
  priv->save_source = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

/* Beside each other where there is room, else one of them. */
static void
arrange (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  gboolean              has_preview = adw_bin_get_child (priv->preview) != NULL;
  gboolean              is_narrow = mandate_adaptive_bin_get_is_narrow (priv->adaptive);
  gboolean              shows_preview = has_preview && gtk_toggle_button_get_active (priv->preview_button);

  gtk_widget_set_visible (priv->switch_box, has_preview && is_narrow);
  gtk_widget_set_visible (priv->question_pane, !is_narrow || !shows_preview);
  gtk_widget_set_visible (priv->preview_pane, has_preview && (!is_narrow || shows_preview));
}

static GtkWidget *
ensure_step (MandateWizard *self,
             guint          step)
{
  MandateWizardPrivate    *priv = get_private (self);
  MandateWizardClass      *klass = MANDATE_WIZARD_GET_CLASS (self);
  const MandateWizardStep *spec = &klass->steps[step];
  g_autofree char         *name = g_strdup_printf ("%u", step);
  GtkWidget               *column = gtk_stack_get_child_by_name (priv->steps, name);
  GtkWidget               *box, *heading, *content;

  if (column != NULL)
    return adw_bin_get_child (ADW_BIN (column));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  gtk_box_append (GTK_BOX (heading), mandate_label_new (_ (spec->question), "title-2"));
  gtk_box_append (GTK_BOX (heading), mandate_label_new (_ (spec->help), "quiet"));
  gtk_box_append (GTK_BOX (box), heading);

  content = klass->create_step (self, step);
  gtk_widget_add_css_class (content, "step-content");
  gtk_box_append (GTK_BOX (box), content);
  gtk_box_append (GTK_BOX (box), mandate_wizard_help_new (self, step));
  gtk_stack_add_named (priv->steps, mandate_text_bin_new (box), name);

  return box;
}

/**
 * mandate_wizard_get_step_content:
 * @self: a wizard
 * @step: one of its steps
 *
 * Returns: (transfer none): what the wizard made for that step
 */
GtkWidget *
mandate_wizard_get_step_content (MandateWizard *self,
                                 guint          step)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (ensure_step (self, step)));
}

static void
update_foot (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  gboolean              is_narrow = mandate_adaptive_bin_get_is_narrow (priv->foot);
  /* Translators: such as Step 3 of 7; the first, where four things stand beside each other in a narrow window, is 3/7. */
  g_autofree char *progress = g_strdup_printf (is_narrow ? _ ("%1$u/%2$u") : _ ("Step %1$u of %2$u"), priv->step + 1, klass->n_steps);

  gtk_label_set_label (priv->progress_label, progress);
  gtk_button_set_label (priv->continue_button, priv->step + 1 == klass->n_steps ? _ (klass->finish_label) : _ ("Continue"));
  gtk_widget_set_visible (priv->back_button, priv->step > 0);
  gtk_widget_set_visible (priv->skip_button, klass->steps[priv->step].task != NULL);
}

static gboolean
focus_cb (gpointer data)
{
  MandateWizard *self = data;
  GtkWidget     *content = mandate_wizard_get_step_content (self, get_private (self)->step);

  get_private (self)->focus_source = 0;
  gtk_root_set_focus (gtk_widget_get_root (content), NULL);
  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* What is asked first can be answered at once; stacks move the focus, too, and so have to be done with it. */
static void
focus_first (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && priv->focus_source == 0)
    priv->focus_source = g_idle_add (focus_cb, self);
}

static void
move_to (MandateWizard *self,
         guint          step)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  GtkWidget            *box = ensure_step (self, step);

  priv->step = step;
  gtk_revealer_set_reveal_child (priv->problem_revealer, FALSE);
  gtk_toggle_button_set_active (priv->question_button, TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->scroller), 0);
  adw_clamp_set_maximum_size (priv->column, klass->steps[step].is_wide ? TABLE_WIDTH : COLUMN_WIDTH);
  gtk_stack_set_visible_child (priv->steps, gtk_widget_get_parent (box));
  update_foot (self);
  mandate_wizard_help_refresh (MANDATE_WIZARD_HELP (gtk_widget_get_last_child (box)));

  if (klass->show_step != NULL)
    klass->show_step (self, step);

  focus_first (self);
}

/**
 * mandate_wizard_show_step:
 * @self: a wizard
 * @step: one of its steps
 *
 * Goes there, forward or back, and remembers it.
 */
void
mandate_wizard_show_step (MandateWizard *self,
                          guint          step)
{
  g_return_if_fail (step < MANDATE_WIZARD_GET_CLASS (self)->n_steps);

  move_to (self, step);
  mandate_wizard_save (self);
}

/**
 * mandate_wizard_show_problem:
 * @self: a wizard
 * @sentence: what stands in the way, and what to do
 *
 * Shows above the buttons what belongs to no single field.
 */
void
mandate_wizard_show_problem (MandateWizard *self,
                             const char    *sentence)
{
  MandateWizardPrivate *priv = get_private (self);

  gtk_label_set_label (priv->problem_label, sentence);
  gtk_revealer_set_reveal_child (priv->problem_revealer, TRUE);
}

static void
close_wizard (MandateWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-view", "s", MANDATE_WIZARD_GET_CLASS (self)->page);
}

static void
finish (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  MandateRegister      *reg = mandate_session_get_register (priv->session);
  g_autoptr (MandateChange) change = mandate_change_new (reg, _ (klass->title));
  MandateWizardDraft *kept = find_kept (self);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&priv->save_source, g_source_remove);

  if (kept != NULL)
    mandate_change_remove (change, MANDATE_RECORD (kept));

  if (!klass->finish (self, change, &error) || !mandate_session_commit (priv->session, change, &error))
    {
      mandate_wizard_show_problem (self, error->message);
      return;
    }

  priv->is_finished = TRUE;
  if (klass->finished != NULL)
    klass->finished (self);

  close_wizard (self);
}

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (MandateWizard) self = data;

  if (mandate_confirm_finish (result))
    finish (self);
}

/* What can't be undone is asked once more. */
static void
ask_and_finish (MandateWizard *self)
{
  MandateWizardClass *klass = MANDATE_WIZARD_GET_CLASS (self);

  if (klass->confirm_heading == NULL)
    finish (self);
  else
    mandate_confirm_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ (klass->confirm_heading), _ (klass->confirm_body),
                           _ (klass->finish_label), FALSE, confirmed_cb, g_object_ref (self));
}

static void
go_on (MandateWizard *self)
{
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);

  if (klass->check_step != NULL && !klass->check_step (self, priv->step))
    return;

  if (priv->step + 1 < klass->n_steps)
    mandate_wizard_show_step (self, priv->step + 1);
  else
    ask_and_finish (self);
}

/* For a button on the last step that ends the wizard in another way. It is not asked about: it is no more final than what it makes. */
static void
second_end_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MandateWizard        *self = MANDATE_WIZARD (widget);
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);

  if (priv->step + 1 < klass->n_steps)
    return;

  priv->is_second_end = TRUE;
  if (klass->check_step == NULL || klass->check_step (self, priv->step))
    finish (self);
  priv->is_second_end = FALSE;
}

static void
continue_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  go_on (MANDATE_WIZARD (widget));
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateWizard *self = MANDATE_WIZARD (widget);

  if (get_private (self)->step > 0)
    mandate_wizard_show_step (self, get_private (self)->step - 1);
}

/* “I don't know yet” is an answer: it makes a task and never blocks. */
static void
skip_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateWizard        *self = MANDATE_WIZARD (widget);
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);
  const char           *task = klass->steps[priv->step].task;
  g_autoptr (GError) error = NULL;

  if (task == NULL)
    return;

  if (!_mandate_wizard_add_task (priv->session, _ (task), &error))
    {
      mandate_wizard_show_problem (self, error->message);
      return;
    }

  if (priv->step + 1 < klass->n_steps)
    mandate_wizard_show_step (self, priv->step + 1);
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateWizard        *self = MANDATE_WIZARD (widget);
  MandateWizardPrivate *priv = get_private (self);

  if (!mandate_wizard_save (self))
    return;

  mandate_session_tell (priv->session, _ ("Saved. You can continue later."));
  close_wizard (self);
}

static void
toggle_help_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  MandateWizard        *self = MANDATE_WIZARD (widget);
  MandateWizardPrivate *priv = get_private (self);

  mandate_wizard_help_toggle (MANDATE_WIZARD_HELP (gtk_widget_get_last_child (ensure_step (self, priv->step))));
}

static void
mandate_wizard_constructed (GObject *object)
{
  MandateWizard        *self = MANDATE_WIZARD (object);
  MandateWizardPrivate *priv = get_private (self);
  MandateWizardClass   *klass = MANDATE_WIZARD_GET_CLASS (self);

  G_OBJECT_CLASS (mandate_wizard_parent_class)->constructed (object);

  adw_window_title_set_title (priv->title, _ (klass->title));
  load_draft (self);
  g_signal_connect_object (priv->draft, "changed", G_CALLBACK (mandate_wizard_answered), self, G_CONNECT_SWAPPED);

  if (klass->create_preview != NULL)
    {
      adw_bin_set_child (priv->preview, klass->create_preview (self));
      gtk_button_set_label (GTK_BUTTON (priv->preview_button), klass->preview_label != NULL ? _ (klass->preview_label) : _ ("Preview"));
    }

  arrange (self);
  move_to (self, priv->step);
  show_saved (self, find_kept (self) != NULL);
}

static void
mandate_wizard_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_wizard_parent_class)->map (widget);

  focus_first (MANDATE_WIZARD (widget));
}

/* Taken out of the window, it may go away with the program: what was typed last is written down before. */
static void
mandate_wizard_unmap (GtkWidget *widget)
{
  MandateWizard *self = MANDATE_WIZARD (widget);

  g_clear_handle_id (&get_private (self)->focus_source, g_source_remove);
  if (get_private (self)->save_source != 0 && !get_private (self)->is_finished)
    mandate_wizard_save (self);

  GTK_WIDGET_CLASS (mandate_wizard_parent_class)->unmap (widget);
}

static void
mandate_wizard_dispose (GObject *object)
{
  MandateWizardPrivate *priv = get_private (MANDATE_WIZARD (object));

  g_clear_handle_id (&priv->save_source, g_source_remove);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->subject);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mandate_wizard_parent_class)->dispose (object);
}

static void
mandate_wizard_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MandateWizardPrivate *priv = get_private (MANDATE_WIZARD (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_SUBJECT:
      priv->subject = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/wizard.ui");
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, title);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, adaptive);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, foot);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, switch_box);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, question_button);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, preview_button);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, question_pane);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, column);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, steps);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, preview_pane);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, preview);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, problem_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, problem_label);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, back_button);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, progress_label);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, skip_button);
  gtk_widget_class_bind_template_child_private (widget_class, MandateWizard, continue_button);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, update_foot);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "wizard.continue", NULL, continue_action);
  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "wizard.skip", NULL, skip_action);
  gtk_widget_class_install_action (widget_class, "wizard.second-end", NULL, second_end_action);
  gtk_widget_class_install_action (widget_class, "wizard.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "wizard.toggle-help", NULL, toggle_help_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "wizard.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "wizard.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "wizard.toggle-help", NULL);
}

static void
mandate_wizard_class_init (MandateWizardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_wizard_constructed;
  object_class->dispose = mandate_wizard_dispose;
  object_class->set_property = mandate_wizard_set_property;
  widget_class->map = mandate_wizard_map;
  widget_class->unmap = mandate_wizard_unmap;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, MANDATE_TYPE_RECORD, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
mandate_wizard_init (MandateWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_Return, GDK_CONTROL_MASK, "wizard.continue");
  mandate_early_keys_add (GTK_WIDGET (self), GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "wizard.continue");
}

MandateSession *
mandate_wizard_get_session (MandateWizard *self)
{
  return get_private (self)->session;
}

/**
 * mandate_wizard_get_subject:
 * @self: a wizard
 *
 * Returns: (transfer none) (nullable): the record that it is about
 */
MandateRecord *
mandate_wizard_get_subject (MandateWizard *self)
{
  return get_private (self)->subject;
}

/**
 * mandate_wizard_get_draft:
 * @self: a wizard
 *
 * Returns: (transfer none): what was answered so far
 */
MandateDraft *
mandate_wizard_get_draft (MandateWizard *self)
{
  return get_private (self)->draft;
}

guint
mandate_wizard_get_step (MandateWizard *self)
{
  return get_private (self)->step;
}

/* Whether it is being ended in its second way, by the action “wizard.second-end”. */
gboolean
mandate_wizard_is_second_end (MandateWizard *self)
{
  return get_private (self)->is_second_end;
}
