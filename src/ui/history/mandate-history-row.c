/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-row.h"

#include "mandate-history-details.h"
#include "mandate-history-line.h"
#include "mandate-screen-text.h"

/**
 * MandateHistoryRow:
 *
 * An entry in the list, with the day above it where one begins, and with its
 * details below it while it is open. Closed, and in the middle of a day, it is
 * one widget with another in it.
 */
struct _MandateHistoryRow
{
  GtkWidget parent_instance;

  MandateSession      *session;
  MandateHistoryModel *model;
  GtkListItem         *item;    /* (unowned) has this row as its child */
  GtkWidget           *heading; /* (nullable) */
  GtkWidget           *line;
  GtkWidget           *details; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateHistoryRow, mandate_history_row, GTK_TYPE_WIDGET)

static void
set_class (MandateHistoryRow *self,
           const char        *name,
           gboolean           is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_heading (MandateHistoryRow   *self,
              MandateHistoryEntry *entry)
{
  g_autofree char *day = mandate_screen_format_day (mandate_history_entry_get_day (entry), mandate_session_get_today (self->session));

  if (self->heading == NULL)
    {
      self->heading = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
      gtk_widget_add_css_class (self->heading, "heading");
      gtk_widget_insert_after (self->heading, GTK_WIDGET (self), NULL);
    }

  gtk_label_set_label (GTK_LABEL (self->heading), day);
}

/* Entries of a day stand on one card, below its name. */
static void
update_day (MandateHistoryRow *self)
{
  MandateHistoryEntry *entry = mandate_history_line_get_entry (MANDATE_HISTORY_LINE (self->line));
  guint                position = gtk_list_item_get_position (self->item);
  gboolean             is_first;

  if (entry == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  is_first = mandate_history_model_starts_day (self->model, position);
  set_class (self, "first", is_first);
  set_class (self, "last", mandate_history_model_ends_day (self->model, position));

  if (is_first)
    show_heading (self, entry);
  else
    g_clear_pointer (&self->heading, gtk_widget_unparent);
}

static void
update_details (MandateHistoryRow *self)
{
  MandateHistoryEntry *entry = mandate_history_line_get_entry (MANDATE_HISTORY_LINE (self->line));
  const MandateEntry  *recorded = entry != NULL ? mandate_history_entry_get_entry (entry) : NULL;
  gboolean             is_open = recorded != NULL && mandate_history_model_is_open (self->model, recorded->seq);

  g_clear_pointer (&self->details, gtk_widget_unparent);
  if (is_open)
    {
      self->details = mandate_history_details_new (self->session, recorded);
      gtk_widget_insert_after (self->details, GTK_WIDGET (self), self->line);
    }

  set_class (self, "open", is_open);
  mandate_history_line_set_is_open (MANDATE_HISTORY_LINE (self->line), is_open);
}

static void
line_activated_cb (MandateHistoryRow *self)
{
  MandateHistoryEntry *entry = mandate_history_line_get_entry (MANDATE_HISTORY_LINE (self->line));

  mandate_history_model_set_open (self->model, mandate_history_entry_get_seq (entry), self->details == NULL);
  update_details (self);
}

static gboolean
mandate_history_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MANDATE_HISTORY_ROW (widget)->line);
}

static void
mandate_history_row_dispose (GObject *object)
{
  MandateHistoryRow *self = MANDATE_HISTORY_ROW (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_pointer (&self->details, gtk_widget_unparent);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_history_row_parent_class)->dispose (object);
}

static void
mandate_history_row_class_init (MandateHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_history_row_dispose;
  widget_class->grab_focus = mandate_history_row_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mandate_history_row_init (MandateHistoryRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

/**
 * mandate_history_row_new:
 * @session: an open workspace
 * @model: the list
 * @item: the item that the row will be the child of
 *
 * Returns: a row without an entry
 */
GtkWidget *
mandate_history_row_new (MandateSession      *session,
                         MandateHistoryModel *model,
                         GtkListItem         *item)
{
  MandateHistoryRow *self = g_object_new (MANDATE_TYPE_HISTORY_ROW, NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  self->item = item;
  self->line = mandate_history_line_new (session);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
  g_signal_connect_object (self->line, "activate", G_CALLBACK (line_activated_cb), self, G_CONNECT_SWAPPED);

  /* What stands above or below may be of another day than before. */
  g_signal_connect_object (item, "notify::position", G_CALLBACK (update_day), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_day), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return GTK_WIDGET (self);
}

/* Shows the entry that the item has now. */
void
mandate_history_row_bind (MandateHistoryRow *self)
{
  mandate_history_line_set_entry (MANDATE_HISTORY_LINE (self->line), gtk_list_item_get_item (self->item));
  update_day (self);
  update_details (self);
}

void
mandate_history_row_unbind (MandateHistoryRow *self)
{
  mandate_history_line_set_entry (MANDATE_HISTORY_LINE (self->line), NULL);
  g_clear_pointer (&self->details, gtk_widget_unparent);
}
