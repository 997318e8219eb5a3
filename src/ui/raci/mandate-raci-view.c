/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-adaptive-bin.h"
#include "mandate-application.h"
#include "mandate-compat.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-letter.h"
#include "mandate-raci-card.h"
#include "mandate-raci-csv.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-grid.h"
#include "mandate-raci-import-view.h"
#include "mandate-raci-rules.h"
#include "mandate-raci.h"
#include "mandate-starter.h"
#include "mandate-text-bin.h"

/**
 * MandateRaciView:
 *
 * Who does what: a grid, or cards where there is no room for one.
 */
struct _MandateRaciView
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateRaciGrid   *grid;
  GPtrArray         *cards; /* (owned) (element-type MandateRaciCard) unowned elements */
  MandateRaciColumns kind;
  guint              update_source;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkStack           *stack;
  GtkWidget          *head;
  GtkWidget          *title;
  GtkLabel           *summary;
  GtkToggleButton    *people_button;
  GtkWidget          *people_note;
  GtkWidget          *add_button;
  AdwBin             *import_bin;
  GtkEntry           *entry;
  GtkRevealer        *entry_revealer;
  GtkWidget          *chart;
  GtkWidget          *card_box;
  GtkWidget          *legend;
  GtkWidget          *keys;
  GtkButton          *starter_button;
  AdwStatusPage      *empty;
};

G_DEFINE_FINAL_TYPE (MandateRaciView, mandate_raci_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COLUMNS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static guint
count_ready (MandateRaciChart *chart,
             GPtrArray        *activities)
{
  guint n_ready = 0;

  for (guint i = 0; i < activities->len; i++)
    n_ready += mandate_raci_chart_find_open_problems (chart, mandate_record_get_id (g_ptr_array_index (activities, i))) == 0;

  return n_ready;
}

static void
update_summary (MandateRaciView  *self,
                MandateRaciSheet *sheet,
                GPtrArray        *activities)
{
  guint n_ready = count_ready (mandate_raci_sheet_get_chart (sheet), activities);
  /* Translators: %1$u rows of %2$u. */
  g_autofree char *count = g_strdup_printf (ngettext ("%1$u of %2$u row is ready.", "%1$u of %2$u rows are ready.", activities->len),
                                            n_ready, activities->len);
  /* Translators: a rule, and a sentence that counts. */
  g_autofree char *summary = g_strdup_printf (_ ("%1$s %2$s"), _ ("Every activity needs one A and at least one R."), count);

  gtk_label_set_label (self->summary, summary);
}

static gboolean
are_cards_of (MandateRaciView *self,
              GPtrArray       *activities)
{
  if (self->cards->len != activities->len)
    return FALSE;

  for (guint i = 0; i < self->cards->len; i++)
    if (mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RACI_ACTIVITY,
                               mandate_raci_card_get_activity (g_ptr_array_index (self->cards, i))) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_cards (MandateRaciView  *self,
           MandateRaciSheet *sheet,
           GPtrArray        *activities,
           gboolean          with_problems)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const char *id = mandate_record_get_id (g_ptr_array_index (activities, i));
      gboolean    has_problem = mandate_raci_chart_find_open_problems (mandate_raci_sheet_get_chart (sheet), id) != 0;
      GtkWidget  *card;

      if (has_problem != with_problems)
        continue;

      card = mandate_raci_card_new (self->session, id, sheet);
      gtk_box_append (GTK_BOX (self->card_box), card);
      g_ptr_array_add (self->cards, card);
    }
}

/* Problems come first, but a card doesn't run away while one works on it: the order is that of the first look. */
static void
update_cards (MandateRaciView  *self,
              MandateRaciSheet *sheet,
              GPtrArray        *activities)
{
  GtkWidget *child;

  if (are_cards_of (self, activities))
    {
      for (guint i = 0; i < self->cards->len; i++)
        mandate_raci_card_update (g_ptr_array_index (self->cards, i), sheet);
      return;
    }

  g_ptr_array_set_size (self->cards, 0);
  while ((child = gtk_widget_get_first_child (self->card_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->card_box), child);

  add_cards (self, sheet, activities, TRUE);
  add_cards (self, sheet, activities, FALSE);
}

static void
clear_cards (MandateRaciView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  update_cards (self, NULL, none);
}

static void
update_empty (MandateRaciView *self)
{
  guint            n = mandate_starter_count_activities (mandate_roles_get_size_profile (self->session));
  g_autofree char *text = g_strdup_printf (ngettext ("%u activity that every auditor looks for is ready for you, with letters to begin with.",
                                                     "%u activities that every auditor looks for are ready for you, with letters to begin with.", n),
                                           n);

  adw_status_page_set_description (self->empty, text);
}

static void
update (MandateRaciView *self)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (mandate_session_get_register (self->session));
  g_autoptr (MandateRaciSheet) sheet = mandate_raci_sheet_new (self->session, self->kind);
  gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->chart, !is_narrow);
  gtk_widget_set_visible (self->keys, !is_narrow);
  gtk_widget_set_visible (self->legend, !is_narrow);
  gtk_widget_set_visible (self->card_box, is_narrow);
  if (adw_bin_get_child (self->import_bin) != NULL)
    gtk_stack_set_visible_child_name (self->stack, "import");
  else
    gtk_stack_set_visible_child_name (self->stack, activities->len > 0 || gtk_revealer_get_reveal_child (self->entry_revealer) ? "chart" : "empty");

  gtk_widget_set_visible (self->people_note, self->kind == MANDATE_RACI_PEOPLE);
  update_summary (self, sheet, activities);
  update_empty (self);

  if (is_narrow)
    update_cards (self, sheet, activities);
  else
    {
      clear_cards (self);
      mandate_raci_grid_update (self->grid, sheet);
    }
}

static gboolean
update_cb (gpointer data)
{
  MandateRaciView *self = data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Once for however many changes, and before the next frame. */
static void
queue_update (MandateRaciView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
entry_activate_cb (MandateRaciView *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (*title != '\0' && !mandate_raci_edit_add (self->session, title))
    return;

  gtk_revealer_set_reveal_child (self->entry_revealer, *title != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  queue_update (self);
}

static gboolean
entry_key_pressed_cb (MandateRaciView *self,
                      guint            keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  gtk_revealer_set_reveal_child (self->entry_revealer, FALSE);
  gtk_widget_grab_focus (self->add_button);
  queue_update (self);

  return GDK_EVENT_STOP;
}

static void
set_kind (MandateRaciView   *self,
          MandateRaciColumns kind)
{
  if (self->kind == kind)
    return;

  self->kind = kind;
  gtk_toggle_button_set_active (self->people_button, kind == MANDATE_RACI_PEOPLE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
  queue_update (self);
}

static void
people_toggled_cb (MandateRaciView *self)
{
  set_kind (self, gtk_toggle_button_get_active (self->people_button) ? MANDATE_RACI_PEOPLE : MANDATE_RACI_ROLES);
}

/* What a person chose is theirs on this computer, wherever the chart is shown. */
static void
mandate_raci_view_root (GtkWidget *widget)
{
  GtkRoot        *root;
  GtkApplication *application;

  GTK_WIDGET_CLASS (mandate_raci_view_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  if (MANDATE_IS_APPLICATION (application))
    g_object_bind_property (mandate_application_get_settings (MANDATE_APPLICATION (application)), "raci-columns", widget, "columns", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
starter_clicked_cb (MandateRaciView *self)
{
  mandate_raci_edit_use_starter (self->session);
}

static void
import_closed_cb (MandateRaciView *self)
{
  adw_bin_set_child (self->import_bin, NULL);
  update (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static MandateImportView *
begin_import (MandateRaciView *self)
{
  GtkWidget *view = mandate_raci_import_view_new (self->session);

  g_signal_connect_object (view, "closed", G_CALLBACK (import_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->import_bin, view);
  update (self);
  gtk_widget_grab_focus (view);

  return MANDATE_IMPORT_VIEW (view);
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  begin_import (MANDATE_RACI_VIEW (widget));
}

static gboolean
dropped_cb (MandateRaciView *self,
            const GValue    *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  mandate_import_view_take_file (begin_import (self), files->data);

  return TRUE;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (MandateRaciView) self = data;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    mandate_session_tell (self->session, _ ("Who does what is saved as a table."));
  else
    mandate_session_tell_error (self->session, error);
}

/* With a byte order mark: spreadsheets take a table for one of the last century without. */
static GBytes *
write_table (MandateRaciView *self)
{
  g_autofree char *csv = mandate_raci_csv_write (mandate_session_get_register (self->session));
  char            *marked = g_strconcat ("\xEF\xBB\xBF", csv, NULL);

  return g_bytes_new_take (marked, strlen (marked));
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (MandateRaciView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL && self->session != NULL)
    mandate_raci_view_export (self, file);
}

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mandate_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Export Who Does What"), _ ("Who does what.csv"), MANDATE_FILE_KIND_TABLE,
                           export_chosen_cb, g_object_ref (widget));
}

static GtkWidget *
create_legend_item (const char *value)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *word = gtk_label_new (mandate_letter_get_word (value));
  GtkWidget *meaning = gtk_label_new (mandate_letter_get_meaning (value));

  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_label_set_xalign (GTK_LABEL (meaning), 0);
  gtk_widget_add_css_class (word, "caption-heading");
  gtk_widget_add_css_class (meaning, "caption");
  gtk_widget_add_css_class (meaning, "quiet");
  gtk_box_append (GTK_BOX (texts), word);
  gtk_box_append (GTK_BOX (texts), meaning);
  gtk_box_append (GTK_BOX (item), mandate_letter_new (value));
  gtk_box_append (GTK_BOX (item), texts);

  return item;
}

static void
mandate_raci_view_constructed (GObject *object)
{
  MandateRaciView *self = MANDATE_RACI_VIEW (object);

  G_OBJECT_CLASS (mandate_raci_view_parent_class)->constructed (object);

  self->grid = MANDATE_RACI_GRID (mandate_raci_grid_new (self->session));
  adw_bin_set_child (ADW_BIN (self->chart), GTK_WIDGET (self->grid));
  mandate_follow (self, self->session, "changed", G_CALLBACK (queue_update));
  mandate_editing_offer (self->session, self->add_button);
  mandate_editing_offer (self->session, self->starter_button);
  mandate_editing_allow_actions (self->session, self, "raci.import", NULL);
  mandate_editing_take_files (self->session, self, G_CALLBACK (dropped_cb), self);
  update (self);
}

static void
mandate_raci_view_dispose (GObject *object)
{
  MandateRaciView *self = MANDATE_RACI_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_view_parent_class)->dispose (object);
}

static void
mandate_raci_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_value_set_static_string (value, MANDATE_RACI_VIEW (object)->kind == MANDATE_RACI_PEOPLE ? "people" : "roles");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_raci_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MandateRaciView *self = MANDATE_RACI_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_COLUMNS:
      set_kind (self, g_strcmp0 (g_value_get_string (value), "people") == 0 ? MANDATE_RACI_PEOPLE : MANDATE_RACI_ROLES);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_raci_view_class_init (MandateRaciViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_raci_view_constructed;
  object_class->dispose = mandate_raci_view_dispose;
  object_class->get_property = mandate_raci_view_get_property;
  object_class->set_property = mandate_raci_view_set_property;
  widget_class->root = mandate_raci_view_root;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * MandateRaciView:columns:
   *
   * “roles” or “people”.
   */
  properties[PROP_COLUMNS] = g_param_spec_string ("columns", NULL, NULL, "roles", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_TEXT_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/raci-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, head);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, title);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, summary);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, people_button);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, people_note);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, add_button);
  gtk_widget_class_install_action (widget_class, "raci.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "raci.export", NULL, export_action);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, import_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, entry);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, entry_revealer);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, chart);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, card_box);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, legend);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, keys);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, starter_button);
  gtk_widget_class_bind_template_child (widget_class, MandateRaciView, empty);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, starter_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, mandate_raci_view_add_activity);
}

static void
mandate_raci_view_init (MandateRaciView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = g_ptr_array_new ();

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    gtk_box_append (GTK_BOX (self->legend), create_legend_item (mandate_letter_get_value (i)));
}

/**
 * mandate_raci_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): who does what
 */
GtkWidget *
mandate_raci_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_RACI_VIEW, "session", session, NULL);
}

/**
 * mandate_raci_view_hide_title:
 * @self: a view that stands below a question
 */
void
mandate_raci_view_hide_title (MandateRaciView *self)
{
  gtk_widget_set_visible (self->title, FALSE);
}

/**
 * mandate_raci_view_add_activity:
 * @self: a view
 *
 * Lets the person write what is to be done; Enter adds it, and the next can follow.
 */
void
mandate_raci_view_add_activity (MandateRaciView *self)
{
  adw_bin_set_child (self->import_bin, NULL);
  gtk_revealer_set_reveal_child (self->entry_revealer, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "chart");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * mandate_raci_view_show_activity:
 * @self: a view
 * @activity: id of an activity
 * @role: (nullable): id of a role
 *
 * Moves the focus to that row.
 */
void
mandate_raci_view_show_activity (MandateRaciView *self,
                                 const char      *activity,
                                 const char      *role)
{
  adw_bin_set_child (self->import_bin, NULL);
  update (self);
  mandate_raci_grid_focus (self->grid, activity, role);
}

/**
 * mandate_raci_view_export:
 * @self: a view
 * @file: where to
 *
 * Writes the chart as a table (CSV); the person is told when it is done, or why it can't be.
 */
void
mandate_raci_view_export (MandateRaciView *self,
                          GFile           *file)
{
  g_autoptr (GBytes) table = write_table (self);

  g_file_replace_contents_bytes_async (file, table, NULL, FALSE, G_FILE_CREATE_NONE, NULL, saved_cb, g_object_ref (self));
}
