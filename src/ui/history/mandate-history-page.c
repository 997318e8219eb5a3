/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-adaptive-bin.h"
#include "mandate-day-button.h"
#include "mandate-follow.h"
#include "mandate-history-foot.h"
#include "mandate-history-model.h"
#include "mandate-history-row.h"
#include "mandate-history-text.h"
#include "mandate-wizard-draft.h"
#include "mandate-wrap-layout.h"

/**
 * MandateHistoryPage:
 *
 * Everything that was ever done, newest first, a card a day: what, by whom and
 * when, and opened, field by field what was before and what came after (7.5.3).
 */
struct _MandateHistoryPage
{
  MandatePage parent_instance;

  MandateHistoryModel *model;
  MandateHistoryFilter filter;
  GArray              *types;  /* (owned) (element-type GType) in the order of the choice */
  GPtrArray           *actors; /* (owned) (element-type utf8) in the order of the choice */
  GtkWidget           *from;
  GtkWidget           *until;
  gboolean             is_filling;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkWidget          *body;
  GtkBox             *filters;
  GtkWidget          *choices;
  GtkEditable        *search_entry;
  GtkDropDown        *actor_choice;
  GtkDropDown        *type_choice;
  GtkMenuButton      *days_button;
  GtkLabel           *days_label;
  GtkBox             *days_box;
  GtkWidget          *only_button;
  GtkLabel           *only_label;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkListView        *list_view;
  MandateHistoryFoot *foot;
};

G_DEFINE_FINAL_TYPE (MandateHistoryPage, mandate_history_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandateHistoryPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static void
show_state (MandateHistoryPage *self)
{
  const char *name = "nothing";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    name = "list";
  else if (mandate_history_filter_is_empty (&self->filter))
    name = "empty";

  gtk_stack_set_visible_child_name (self->stack, name);
}

/* A list view holds on to what it showed; where that was the top, what is new would be hidden above it. */
static void
scroll_to_top (MandateHistoryPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", 0);
}

static void
apply (MandateHistoryPage *self)
{
  if (self->is_filling)
    return;

  mandate_history_model_set_filter (self->model, &self->filter);
  show_state (self);
  scroll_to_top (self);
}

static void
search_changed_cb (MandateHistoryPage *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_free (self->filter.search);
  self->filter.search = *text != '\0' ? g_strdup (text) : NULL;
  apply (self);
}

static void
actor_cb (MandateHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->actor_choice);

  g_free (self->filter.actor);
  self->filter.actor = selected > 0 && selected <= self->actors->len ? g_strdup (g_ptr_array_index (self->actors, selected - 1)) : NULL;
  apply (self);
}

static void
type_cb (MandateHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->type_choice);

  self->filter.record_type = selected > 0 && selected <= self->types->len ? g_array_index (self->types, GType, selected - 1) : G_TYPE_INVALID;
  apply (self);
}

static void
update_days_label (MandateHistoryPage *self)
{
  gboolean has_days = self->filter.from != NULL || self->filter.until != NULL;

  gtk_label_set_label (self->days_label, has_days ? _ ("Some days") : _ ("Any day"));
}

static void
days_cb (MandateHistoryPage *self)
{
  g_free (self->filter.from);
  g_free (self->filter.until);
  self->filter.from = g_strdup (mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->from)));
  self->filter.until = g_strdup (mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->until)));
  update_days_label (self);
  apply (self);
}

static void
set_only (MandateHistoryPage *self,
          const char         *link)
{
  const char      *slash = link != NULL ? strchr (link, '/') : NULL;
  g_autofree char *name = slash != NULL ? mandate_history_text_name (get_session (self), link) : NULL;
  /* Translators: %s is what a record is called. */
  g_autofree char *text = name != NULL ? g_strdup_printf (_ ("Only: %s"), name) : NULL;

  g_free (self->filter.record);
  self->filter.record = slash != NULL ? g_strdup (slash + 1) : NULL;
  gtk_widget_set_visible (self->only_button, name != NULL);
  gtk_label_set_label (self->only_label, text != NULL ? text : "");
}

static void
only_clicked_cb (MandateHistoryPage *self)
{
  set_only (self, NULL);
  apply (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filters (MandateHistoryPage *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->actor_choice, 0);
  gtk_drop_down_set_selected (self->type_choice, 0);
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (self->from), NULL);
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (self->until), NULL);
  mandate_history_filter_clear (&self->filter);
  set_only (self, NULL);
  update_days_label (self);
  self->is_filling = FALSE;
}

static void
clear_clicked_cb (MandateHistoryPage *self)
{
  clear_filters (self);
  apply (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Who does something for the first time can be chosen from then on; what is chosen stays. */
static void
fill_actors (MandateHistoryPage *self)
{
  g_autoptr (GPtrArray) actors = mandate_workspace_list_actors (mandate_session_get_workspace (get_session (self)), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (actors == NULL || (self->actors != NULL && actors->len == self->actors->len))
    return;

  gtk_string_list_append (names, _ ("Everyone"));
  for (guint i = 0; i < actors->len; i++)
    {
      gtk_string_list_append (names, g_ptr_array_index (actors, i));
      if (g_strcmp0 (g_ptr_array_index (actors, i), self->filter.actor) == 0)
        selected = i + 1;
    }

  g_clear_pointer (&self->actors, g_ptr_array_unref);
  self->actors = g_steal_pointer (&actors);

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->actor_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->actor_choice, selected);
  self->is_filling = FALSE;
}

static int
compare_types (gconstpointer one,
               gconstpointer two)
{
  return g_utf8_collate (mandate_record_type_get_plural (*(const GType *) one), mandate_record_type_get_plural (*(const GType *) two));
}

static void
fill_types (MandateHistoryPage *self)
{
  const MandateSchema *schema = mandate_register_get_schema (mandate_session_get_register (get_session (self)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->types = g_array_new (FALSE, FALSE, sizeof (GType));
  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);

      if (type != MANDATE_TYPE_WIZARD_DRAFT)
        g_array_append_val (self->types, type);
    }
  g_array_sort (self->types, compare_types);

  gtk_string_list_append (names, _ ("All records"));
  for (guint i = 0; i < self->types->len; i++)
    gtk_string_list_append (names, mandate_record_type_get_plural (g_array_index (self->types, GType, i)));

  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->type_choice, G_LIST_MODEL (names));
  self->is_filling = FALSE;
}

static void
add_day (MandateHistoryPage *self,
         GtkWidget         **button,
         const char         *label)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (label);

  *button = mandate_day_button_new (label, mandate_session_get_today (get_session (self)));
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), *button);
  gtk_box_append (self->days_box, row);
  g_signal_connect_object (*button, "notify::date", G_CALLBACK (days_cb), self, G_CONNECT_SWAPPED);
}

static void
setup_cb (MandateHistoryPage *self,
          GtkListItem        *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, mandate_history_row_new (get_session (self), self->model, item));
}

static void
bind_cb (MandateHistoryPage *self,
         GtkListItem        *item)
{
  mandate_history_row_bind (MANDATE_HISTORY_ROW (gtk_list_item_get_child (item)));
}

static void
unbind_cb (MandateHistoryPage *self,
           GtkListItem        *item)
{
  mandate_history_row_unbind (MANDATE_HISTORY_ROW (gtk_list_item_get_child (item)));
}

static void
show_model (MandateHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->model = mandate_history_model_new (get_session (self));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

/* What is new comes on top; who looks at something below goes on looking at it. */
static void
session_changed_cb (MandateHistoryPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gboolean       is_at_top = gtk_adjustment_get_value (adjustment) <= 0;

  mandate_history_model_refresh (self->model);
  fill_actors (self);
  show_state (self);
  mandate_history_foot_refresh (self->foot);

  if (is_at_top)
    scroll_to_top (self);
}

static void
arrange (MandateHistoryPage *self)
{
  gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filters), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (is_narrow)
    gtk_widget_add_css_class (self->body, "narrow");
  else
    gtk_widget_remove_css_class (self->body, "narrow");
}

static void
mandate_history_page_find (MandatePage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MANDATE_HISTORY_PAGE (page)->search_entry));
}

static void
mandate_history_page_constructed (GObject *object)
{
  MandateHistoryPage *self = MANDATE_HISTORY_PAGE (object);

  G_OBJECT_CLASS (mandate_history_page_parent_class)->constructed (object);

  show_model (self);
  fill_types (self);
  fill_actors (self);
  add_day (self, &self->from, C_ ("a day", "From"));
  add_day (self, &self->until, C_ ("a day", "Until"));
  update_days_label (self);
  mandate_history_foot_set_session (self->foot, get_session (self));
  show_state (self);
  mandate_follow (self, get_session (self), "changed", G_CALLBACK (session_changed_cb));
}

static void
mandate_history_page_dispose (GObject *object)
{
  MandateHistoryPage *self = MANDATE_HISTORY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_HISTORY_PAGE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (mandate_history_page_parent_class)->dispose (object);
}

static void
mandate_history_page_finalize (GObject *object)
{
  MandateHistoryPage *self = MANDATE_HISTORY_PAGE (object);

  mandate_history_filter_clear (&self->filter);
  g_clear_pointer (&self->types, g_array_unref);
  g_clear_pointer (&self->actors, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_history_page_parent_class)->finalize (object);
}

static void
mandate_history_page_class_init (MandateHistoryPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_history_page_constructed;
  object_class->dispose = mandate_history_page_dispose;
  object_class->finalize = mandate_history_page_finalize;
  MANDATE_PAGE_CLASS (klass)->find = mandate_history_page_find;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_HISTORY_FOOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, body);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, choices);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, actor_choice);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, type_choice);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, days_button);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, days_label);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, days_box);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, only_button);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, only_label);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, MandateHistoryPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, actor_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_history_page_init (MandateHistoryPage *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->choices, mandate_wrap_layout_new (8));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("History"));
  self->is_filling = FALSE;
}

MandatePage *
mandate_history_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_HISTORY_PAGE, "session", session, NULL);
}

/**
 * mandate_history_page_show_only:
 * @self: a page
 * @link: “type/id” of a record that is or was there
 *
 * Shows what happened to that record, and nothing else.
 */
void
mandate_history_page_show_only (MandateHistoryPage *self,
                                const char         *link)
{
  clear_filters (self);
  set_only (self, link);
  apply (self);
}
