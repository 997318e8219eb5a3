/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-removed-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-follow.h"
#include "mandate-record-key.h"
#include "mandate-removed-item.h"
#include "mandate-removed-row.h"

/* Records that are read at once. */
#define PAGE 128

/**
 * MandateRemovedPage:
 *
 * What was removed and is not there again, with the way back. Nothing here goes
 * of itself: records are kept (7.5.3).
 */
struct _MandateRemovedPage
{
  MandatePage parent_instance;

  GListStore         *items;
  GtkFilterListModel *found;
  char               *search; /* (nullable) folded */
  gint64              before; /* where the next page begins, 0 for the end of the journal */
  gboolean            has_more;
  guint               more_source;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkWidget          *body;
  GtkEditable        *search_entry;
  GtkStack           *stack;
  GtkScrolledWindow  *scroller;
  GtkListView        *list_view;
};

G_DEFINE_FINAL_TYPE (MandateRemovedPage, mandate_removed_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandateRemovedPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static void
show_state (MandateRemovedPage *self)
{
  const char *name = "nothing";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    name = "list";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    name = "empty";

  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), !g_str_equal (name, "empty"));
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
add_page (MandateRemovedPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) removals = mandate_workspace_list_removed (mandate_session_get_workspace (get_session (self)), self->before, PAGE, &error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  self->has_more = removals != NULL && removals->len >= PAGE;
  if (removals == NULL)
    {
      mandate_session_tell_error (get_session (self), error);
      return;
    }

  g_ptr_array_set_free_func (removals, NULL);
  for (guint i = 0; i < removals->len; i++)
    {
      MandateRemoval *removal = g_ptr_array_index (removals, i);

      self->before = removal->entry->seq;
      g_ptr_array_add (items, mandate_removed_item_new (get_session (self), removal));
    }

  g_list_store_splice (self->items, g_list_model_get_n_items (G_LIST_MODEL (self->items)), 0, items->pdata, items->len);
}

static void queue_more (MandateRemovedPage *self);

static gboolean
more_cb (gpointer data)
{
  MandateRemovedPage *self = data;

  self->more_source = 0;
  add_page (self);
  show_state (self);
  if (self->search != NULL)
    queue_more (self);

  return G_SOURCE_REMOVE;
}

static void
queue_more (MandateRemovedPage *self)
{
  if (self->has_more && self->more_source == 0)
    self->more_source = g_idle_add_full (G_PRIORITY_LOW, more_cb, self, NULL);
}

static void
load (MandateRemovedPage *self)
{
  const MandatePast *past = mandate_session_get_past (get_session (self));

  g_clear_handle_id (&self->more_source, g_source_remove);
  g_list_store_remove_all (self->items);
  self->before = past != NULL ? past->seq + 1 : 0;
  add_page (self);
  if (self->search != NULL)
    queue_more (self);
  show_state (self);
}

static gboolean
match_cb (gpointer item,
          gpointer data)
{
  MandateRemovedPage *self = data;

  return self->search == NULL || mandate_removed_item_matches (item, self->search);
}

/* What is not read yet may hold it, too. */
static void
search_changed_cb (MandateRemovedPage *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = mandate_search_fold (text);

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  if (self->search != NULL)
    queue_more (self);
  show_state (self);
}

static void
clear_clicked_cb (MandateRemovedPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
setup_cb (MandateRemovedPage *self,
          GtkListItem        *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, mandate_removed_row_new (get_session (self)));
}

static void
bind_cb (MandateRemovedPage *self,
         GtkListItem        *item)
{
  mandate_removed_row_set_item (MANDATE_REMOVED_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));

  if (self->has_more && gtk_list_item_get_position (item) + PAGE / 2 >= g_list_model_get_n_items (G_LIST_MODEL (self->found)))
    queue_more (self);
}

static void
show_items (MandateRemovedPage *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->items = g_list_store_new (MANDATE_TYPE_REMOVED_ITEM);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)), filter);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
}

static void
arrange (MandateRemovedPage *self)
{
  if (mandate_adaptive_bin_get_is_narrow (self->adaptive))
    gtk_widget_add_css_class (self->body, "narrow");
  else
    gtk_widget_remove_css_class (self->body, "narrow");
}

static void
mandate_removed_page_find (MandatePage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MANDATE_REMOVED_PAGE (page)->search_entry));
}

static void
mandate_removed_page_constructed (GObject *object)
{
  MandateRemovedPage *self = MANDATE_REMOVED_PAGE (object);

  G_OBJECT_CLASS (mandate_removed_page_parent_class)->constructed (object);

  show_items (self);
  load (self);
  mandate_follow (self, get_session (self), "settled", G_CALLBACK (load));
}

static void
mandate_removed_page_dispose (GObject *object)
{
  MandateRemovedPage *self = MANDATE_REMOVED_PAGE (object);

  g_clear_handle_id (&self->more_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_REMOVED_PAGE);
  g_clear_object (&self->found);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (mandate_removed_page_parent_class)->dispose (object);
}

static void
mandate_removed_page_finalize (GObject *object)
{
  g_free (MANDATE_REMOVED_PAGE (object)->search);

  G_OBJECT_CLASS (mandate_removed_page_parent_class)->finalize (object);
}

static void
mandate_removed_page_class_init (MandateRemovedPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_removed_page_constructed;
  object_class->dispose = mandate_removed_page_dispose;
  object_class->finalize = mandate_removed_page_finalize;
  MANDATE_PAGE_CLASS (klass)->find = mandate_removed_page_find;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/removed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, body);
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MandateRemovedPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_removed_page_init (MandateRemovedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Removed"));
}

MandatePage *
mandate_removed_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_REMOVED_PAGE, "session", session, NULL);
}
