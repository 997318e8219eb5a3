/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-details-pane.h"

#include <glib/gi18n-lib.h>

#include "mandate-act-bar.h"
#include "mandate-chip.h"
#include "mandate-details-sections.h"
#include "mandate-editing.h"
#include "mandate-evidence-door.h"
#include "mandate-evidence-opener.h"
#include "mandate-form.h"
#include "mandate-list-spec.h"
#include "mandate-live-form.h"
#include "mandate-objective-reading.h"
#include "mandate-places.h"

/**
 * MandateDetailsPane:
 *
 * All of one record: how it stands, its fields, what names it and what proves
 * it; or a record in the making. A part of it is shown in its place, with a way back.
 */
struct _MandateDetailsPane
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateFileIntake *intake;
  GPtrArray         *trail;  /* (owned) (element-type MandateRecord) what is shown is last */
  MandateRecord     *making; /* (owned) (nullable) shown in place of the last of the trail */
  GHashTable        *drafts; /* (owned) type and parent to record in the making */
  char              *making_key;
  GtkWidget         *form; /* (nullable) */
  gboolean           is_folded;

  /* Template children */
  GtkButton              *back_button;
  GtkLabel               *kind_label;
  GtkButton              *done_button;
  GtkButton              *open_button;
  GtkButton              *history_button;
  GtkButton              *remove_button;
  GtkProgressBar         *progress;
  GtkScrolledWindow      *scroller;
  GtkLabel               *title_label;
  MandateChip            *chip;
  AdwBin                 *papers_bin;
  MandateActBar          *acts;
  AdwBin                 *form_bin;
  GtkBox                 *new_box;
  MandateDetailsSections *sections;
};

G_DEFINE_FINAL_TYPE (MandateDetailsPane, mandate_details_pane, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  SIGNAL_SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandateRegister *
get_register (MandateDetailsPane *self)
{
  return mandate_session_get_register (self->session);
}

static char *
make_link (MandateRecord *record)
{
  return g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
}

static void
update_chip (MandateDetailsPane *self,
             MandateRecord      *record)
{
  const MandateListSpec *spec = mandate_list_spec_find (G_OBJECT_TYPE (record));
  MandateChipState       state = MANDATE_CHIP_NOTHING;
  const char            *word = NULL;

  if (spec != NULL && spec->state != NULL && self->making == NULL)
    word = spec->state (record, get_register (self), mandate_session_get_today (self->session), &state);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), word != NULL);
  if (word != NULL)
    mandate_chip_set (self->chip, state, word);
}

static void
update_title (MandateDetailsPane *self,
              MandateRecord      *record)
{
  g_autofree char *title = mandate_register_describe (get_register (self), record);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->kind_label, mandate_record_type_get_label (G_OBJECT_TYPE (record)));
  gtk_widget_set_visible (GTK_WIDGET (self->title_label), self->making == NULL);
}

static gboolean
can_finish (MandateDetailsPane *self,
            MandateRecord      *record)
{
  const MandateListSpec *spec = mandate_list_spec_find (G_OBJECT_TYPE (record));
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  return spec != NULL && spec->done != NULL && spec->done (copy, mandate_session_get_today (self->session));
}

static void
update_buttons (MandateDetailsPane *self,
                MandateRecord      *record)
{
  const MandateListSpec *spec = mandate_list_spec_find (G_OBJECT_TYPE (record));
  gboolean               is_kept = self->making == NULL;
  gboolean               leads_back = self->is_folded || self->trail->len + !is_kept > 1;
  g_autofree char       *link = make_link (record);
  const char            *label = leads_back ? _ ("Back") : _ ("Close");

  gtk_button_set_icon_name (self->back_button, leads_back ? "go-previous-symbolic" : "window-close-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->back_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history_button), "s", link);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), is_kept);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), is_kept && MANDATE_IS_EVIDENCE (record));
  gtk_widget_set_visible (GTK_WIDGET (self->new_box), !is_kept);
  gtk_widget_set_visible (GTK_WIDGET (self->done_button), is_kept && can_finish (self, record));
  if (spec != NULL && spec->done_label != NULL)
    gtk_button_set_label (self->done_button, _ (spec->done_label));
}

static void
update_head (MandateDetailsPane *self)
{
  MandateRecord *record = self->making != NULL ? self->making : mandate_details_pane_get_record (self);

  if (record == NULL)
    return;

  update_title (self, record);
  update_chip (self, record);
  update_buttons (self, record);
  mandate_act_bar_show (self->acts, self->session, self->making == NULL ? record : NULL);
}

/* What was typed last is recorded before. */
static void
drop_form (MandateDetailsPane *self)
{
  if (self->form != NULL && self->making == NULL)
    mandate_live_form_flush (MANDATE_LIVE_FORM (self->form));

  self->form = NULL;
  adw_bin_set_child (self->form_bin, NULL);
}

static void
set_form (MandateDetailsPane *self,
          GtkWidget          *form)
{
  self->form = form;
  adw_bin_set_child (self->form_bin, form);
}

static void
show_last (MandateDetailsPane *self)
{
  MandateRecord *record = mandate_details_pane_get_record (self);
  g_auto (GStrv) fields = mandate_list_spec_list_fields (G_OBJECT_TYPE (record));
  MandateLiveForm *form = mandate_live_form_new (self->session, G_OBJECT_TYPE (record), (const char *const *) fields);

  mandate_live_form_set_record (form, record);
  if (MANDATE_IS_EVIDENCE (record) && MANDATE_EVIDENCE (record)->sha256 != NULL)
    mandate_form_set_field_visible (mandate_live_form_get_form (form), "link", FALSE);
  mandate_list_spec_hide_unused (G_OBJECT_TYPE (record), mandate_live_form_get_form (form), get_register (self));
  /* A reading is corrected by another one, and never edited (6.2). */
  if (MANDATE_IS_OBJECTIVE_READING (record))
    gtk_widget_set_sensitive (GTK_WIDGET (form), FALSE);
  set_form (self, GTK_WIDGET (form));
  mandate_details_sections_show (self->sections, self->session, record);
  update_head (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
push (MandateDetailsPane *self,
      MandateRecord      *record)
{
  drop_form (self);
  g_ptr_array_add (self->trail, g_object_ref (record));
  show_last (self);
}

static void
go_back (MandateDetailsPane *self)
{
  drop_form (self);

  if (self->making != NULL)
    g_clear_object (&self->making);
  else if (self->trail->len > 0)
    g_ptr_array_set_size (self->trail, self->trail->len - 1);

  if (self->trail->len > 0)
    {
      show_last (self);
      return;
    }

  mandate_details_sections_show (self->sections, self->session, NULL);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
is_gone (MandateDetailsPane *self,
         MandateRecord      *record)
{
  return mandate_register_find_any (get_register (self), mandate_record_get_id (record)) == NULL;
}

/* The record, or the one that it was reached from, may have been removed; by undo, too. */
static gboolean
forget_gone (MandateDetailsPane *self)
{
  gboolean is_shown_gone = FALSE;

  for (guint i = self->trail->len; i > 0; i--)
    {
      if (!is_gone (self, g_ptr_array_index (self->trail, i - 1)))
        continue;

      is_shown_gone = is_shown_gone || i == self->trail->len;
      g_ptr_array_remove_index (self->trail, i - 1);
    }

  return is_shown_gone;
}

static void
session_changed_cb (MandateDetailsPane *self)
{
  if (forget_gone (self) && self->making == NULL)
    {
      self->form = NULL;
      adw_bin_set_child (self->form_bin, NULL);
      if (self->trail->len > 0)
        show_last (self);
      else
        g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
      return;
    }

  update_head (self);
  mandate_details_sections_refresh (self->sections);
}

/* What was typed is kept as long as the pane, under what it was to become. */
static void
begin_draft (MandateDetailsPane *self,
             GType               type,
             const char         *parent_field,
             const char         *parent_id)
{
  const MandateListSpec *spec = mandate_list_spec_find (type);
  g_auto (GStrv) fields = mandate_list_spec_list_fields (type);
  g_autofree char *key = g_strconcat (mandate_record_type_get_name (type), "/", parent_id, NULL);
  MandateRecord   *draft = g_hash_table_lookup (self->drafts, key);
  MandateForm     *form;

  drop_form (self);

  if (draft == NULL)
    {
      draft = mandate_record_new (type, NULL);
      g_hash_table_insert (self->drafts, g_strdup (key), draft);
      if (parent_field != NULL)
        mandate_record_set (draft, parent_field, parent_id, NULL);
      if (spec != NULL && spec->begin != NULL)
        spec->begin (draft, mandate_session_get_today (self->session));
    }

  g_set_object (&self->making, draft);
  g_free (self->making_key);
  self->making_key = g_steal_pointer (&key);

  form = mandate_form_new (self->session, type, (const char *const *) fields);
  mandate_form_set_record (form, draft);
  mandate_list_spec_hide_unused (type, form, get_register (self));
  set_form (self, GTK_WIDGET (form));
  mandate_details_sections_show (self->sections, self->session, NULL);
  update_head (self);
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
  mandate_form_focus_field (form, fields[0]);
}

static void
add (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  g_autoptr (MandateRecord) made = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (self->making == NULL || !mandate_form_check (MANDATE_FORM (self->form)))
    return;

  made = g_object_ref (self->making);
  name = mandate_register_describe (get_register (self), made);
  /* Translators: %s is what a record is called. */
  label = g_strdup_printf (_ ("“%s” added"), name);
  change = mandate_change_new (get_register (self), label);
  mandate_change_put (change, made);

  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_form_show_error (MANDATE_FORM (self->form), error);
      return;
    }

  g_hash_table_remove (self->drafts, self->making_key);
  mandate_session_tell_undoable (self->session, label);
  set_form (self, NULL);
  g_clear_object (&self->making);
  push (self, mandate_register_find_any (get_register (self), mandate_record_get_id (made)));
}

static void
back (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  go_back (MANDATE_DETAILS_PANE (widget));
}

static void
finish (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record = mandate_details_pane_get_record (self);

  if (record != NULL)
    mandate_details_pane_finish (self, record);
}

static void
remove_record (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record = mandate_details_pane_get_record (self);

  if (record != NULL)
    mandate_session_remove (self->session, record);
}

/* A record that has a page of its own is shown there, the others in this pane. */
static void
show (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record = mandate_register_find_any (get_register (self), g_variant_get_string (parameter, NULL));
  g_autofree char    *link = NULL;

  if (record == NULL)
    return;

  if (mandate_places_find_for_type (mandate_record_type_get_name (G_OBJECT_TYPE (record))) == NULL)
    {
      push (self, record);
      return;
    }

  link = make_link (record);
  gtk_widget_activate_action (widget, "win.show-link", "s", link);
}

static void
add_related (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record = mandate_details_pane_get_record (self);
  const char         *type_name, *field;
  GType               type;

  g_variant_get (parameter, "(&s&s)", &type_name, &field);
  type = mandate_schema_find_type (mandate_register_get_schema (get_register (self)), type_name, NULL);

  if (record != NULL && type != G_TYPE_INVALID)
    begin_draft (self, type, field, mandate_record_get_id (record));
}

static void
open_copy (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record = mandate_details_pane_get_record (self);

  if (MANDATE_IS_EVIDENCE (record))
    mandate_evidence_open (self->session, MANDATE_EVIDENCE (record), widget);
}

/* (transfer full) (nullable): the record that a file proves; what is proof itself needs none. */
static char *
make_target (MandateDetailsPane *self)
{
  MandateRecord *record = mandate_details_pane_get_record (self);

  return record != NULL && !MANDATE_IS_EVIDENCE (record) ? make_link (record) : NULL;
}

static void
attach (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  g_autofree char    *target = make_target (self);

  mandate_file_intake_ask (self->intake, widget, target);
}

static gboolean
find_target (gpointer   object,
             GtkWidget *widget,
             char     **target)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (object);

  *target = self->making == NULL ? make_target (self) : NULL;

  return self->making == NULL;
}

static void
focus_title (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (widget);
  MandateRecord      *record;
  g_auto (GStrv) fields = NULL;

  if (self->form == NULL)
    return;

  record = self->making != NULL ? self->making : mandate_details_pane_get_record (self);
  fields = mandate_list_spec_list_fields (G_OBJECT_TYPE (record));
  mandate_form_focus_field (self->making != NULL ? MANDATE_FORM (self->form) : mandate_live_form_get_form (MANDATE_LIVE_FORM (self->form)), fields[0]);
}

static void
mandate_details_pane_dispose (GObject *object)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (object);

  if (self->form_bin != NULL)
    drop_form (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_DETAILS_PANE);
  g_clear_object (&self->making);
  g_clear_object (&self->intake);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_details_pane_parent_class)->dispose (object);
}

static void
mandate_details_pane_finalize (GObject *object)
{
  MandateDetailsPane *self = MANDATE_DETAILS_PANE (object);

  g_ptr_array_unref (self->trail);
  g_hash_table_unref (self->drafts);
  g_free (self->making_key);

  G_OBJECT_CLASS (mandate_details_pane_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "details.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "details.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "details.attach", NULL, attach);
  gtk_widget_class_install_action (widget_class, "details.done", NULL, finish);
  gtk_widget_class_install_action (widget_class, "details.focus-title", NULL, focus_title);
  gtk_widget_class_install_action (widget_class, "details.remove", NULL, remove_record);
  gtk_widget_class_install_action (widget_class, "details.open", NULL, open_copy);
  gtk_widget_class_install_action (widget_class, "details.show", "s", show);
  gtk_widget_class_install_action (widget_class, "details.add-related", "(ss)", add_related);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "details.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "details.focus-title", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "details.attach", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MANDATE_TYPE_ACT_BAR);
  g_type_ensure (MANDATE_TYPE_CHIP);
  g_type_ensure (MANDATE_TYPE_DETAILS_SECTIONS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/details-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, kind_label);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, done_button);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, open_button);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, history_button);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, remove_button);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, progress);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, title_label);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, chip);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, papers_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, acts);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, new_box);
  gtk_widget_class_bind_template_child (widget_class, MandateDetailsPane, sections);
}

static void
mandate_details_pane_class_init (MandateDetailsPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mandate_details_pane_dispose;
  object_class->finalize = mandate_details_pane_finalize;

  /**
   * MandateDetailsPane::closed:
   *
   * There is nothing left to show.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateDetailsPane::shown:
   *
   * Another record is shown than before.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
mandate_details_pane_init (MandateDetailsPane *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_object_unref);
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_details_sections_set_papers (self->sections, self->papers_bin);
}

/**
 * mandate_details_pane_new:
 * @session: an open workspace
 * @intake: what takes in files for it
 *
 * Returns: a pane without a record
 */
GtkWidget *
mandate_details_pane_new (MandateSession    *session,
                          MandateFileIntake *intake)
{
  MandateDetailsPane *self = g_object_new (MANDATE_TYPE_DETAILS_PANE, NULL);

  self->session = g_object_ref (session);
  self->intake = g_object_ref (intake);
  mandate_editing_allow_actions (session, self, "details.add", "details.attach", "details.done", "details.remove", "details.add-related", NULL);
  mandate_details_sections_set_intake (self->sections, intake);
  mandate_evidence_door_open (session, intake, self, find_target, self);
  g_object_bind_property (intake, "is-busy", self->progress, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (intake, "progress", self->progress, "fraction", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mandate_details_pane_get_record:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the record of the register that it
 *   shows, or %NULL if it shows none, or one in the making
 */
MandateRecord *
mandate_details_pane_get_record (MandateDetailsPane *self)
{
  return self->making == NULL && self->trail->len > 0 ? g_ptr_array_index (self->trail, self->trail->len - 1) : NULL;
}

/**
 * mandate_details_pane_show:
 * @self: a pane
 * @record: a record of the register
 *
 * Shows @record in place of what it showed; what was typed is recorded first.
 */
void
mandate_details_pane_show (MandateDetailsPane *self,
                           MandateRecord      *record)
{
  if (self->trail->len == 1 && record == mandate_details_pane_get_record (self))
    return;

  drop_form (self);
  g_clear_object (&self->making);
  g_ptr_array_set_size (self->trail, 0);
  g_ptr_array_add (self->trail, g_object_ref (record));
  show_last (self);
}

/**
 * mandate_details_pane_add:
 * @self: a pane
 * @type: a record type
 * @proposal: (nullable): a record of @type to begin with, which is no record of the register yet
 *
 * Begins a record of @type, or goes on with the one that was begun.
 */
void
mandate_details_pane_add (MandateDetailsPane *self,
                          GType               type,
                          MandateRecord      *proposal)
{
  if (proposal != NULL)
    g_hash_table_insert (self->drafts, g_strconcat (mandate_record_type_get_name (type), "/", NULL), g_object_ref (proposal));

  drop_form (self);
  g_ptr_array_set_size (self->trail, 0);
  begin_draft (self, type, NULL, NULL);
}

/**
 * mandate_details_pane_finish:
 * @self: a pane
 * @record: a record of the register, shown or not
 *
 * Records that somebody is done with @record, if it is not yet.
 */
void
mandate_details_pane_finish (MandateDetailsPane *self,
                             MandateRecord      *record)
{
  const MandateListSpec *spec = mandate_list_spec_find (G_OBJECT_TYPE (record));
  g_autofree char       *name = mandate_register_describe (get_register (self), record);
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” done"), name);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (spec == NULL || spec->done == NULL)
    return;

  if (self->form != NULL && self->making == NULL)
    mandate_live_form_flush (MANDATE_LIVE_FORM (self->form));

  change = mandate_change_new (get_register (self), label);
  if (!spec->done (mandate_change_edit (change, G_OBJECT_TYPE (record), mandate_record_get_id (record)), mandate_session_get_today (self->session)))
    return;

  if (mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, label);
  else
    mandate_session_tell_error (self->session, error);
}

void
mandate_details_pane_set_is_folded (MandateDetailsPane *self,
                                    gboolean            is_folded)
{
  self->is_folded = is_folded;
  update_head (self);
}
