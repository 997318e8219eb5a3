/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-free-days.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-form.h"
#include "mandate-free-day.h"
#include "mandate-screen-text.h"

/**
 * MandateFreeDays:
 *
 * The days on which the organisation does not work, to be added and changed
 * while reviews are planned.
 */
struct _MandateFreeDays
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateDraft   *draft;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MandateFreeDays, mandate_free_days, ADW_TYPE_BIN)

static const char *const fields[] = { "title", "starts_on", "ends_on", "is_yearly", NULL };

/**
 * mandate_free_days_list:
 * @draft: a draft
 *
 * Returns: (transfer full) (element-type MandateFreeDay): the free days in it
 *   that have a day
 */
GPtrArray *
mandate_free_days_list (MandateDraft *draft)
{
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, MANDATE_FREE_DAYS_PREFIX);
  GPtrArray *free_days = g_ptr_array_new ();

  for (guint i = 0; i < keys->len; i++)
    {
      MandateFreeDay *free_day = mandate_draft_find (draft, g_ptr_array_index (keys, i));

      if (free_day->starts_on != NULL)
        g_ptr_array_add (free_days, free_day);
    }

  return free_days;
}

static MandateForm *
get_form (GtkWidget *row)
{
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      MandateForm *form = MANDATE_IS_FORM (child) ? MANDATE_FORM (child) : get_form (child);

      if (form != NULL)
        return form;
    }

  return NULL;
}

static void
show_title (MandateFreeDays *self,
            GtkWidget       *row,
            MandateFreeDay  *free_day)
{
  g_autofree char *title = free_day->title != NULL ? g_markup_escape_text (free_day->title, -1) : g_strdup (_ ("A free day"));
  g_autofree char *from = free_day->starts_on != NULL ? mandate_screen_format_date (free_day->starts_on) : g_strdup (_ ("No date"));
  g_autofree char *until = free_day->ends_on != NULL ? mandate_screen_format_date (free_day->ends_on) : NULL;
  g_autofree char *days = until != NULL ? g_strdup_printf ("%s – %s", from, until) : g_strdup (from);
  /* Translators: %s are days that are free each year. */
  g_autofree char *subtitle = free_day->is_yearly ? g_strdup_printf (_ ("%s, every year"), days) : g_strdup (days);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
}

static void
edited_cb (MandateFreeDays *self,
           const char      *field,
           MandateForm     *form)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (form), ADW_TYPE_EXPANDER_ROW);

  show_title (self, row, MANDATE_FREE_DAY (mandate_form_get_record (form)));
  mandate_draft_touch (self->draft);
}

static gboolean
is_in_register (MandateFreeDays *self,
                gpointer         free_day)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_FREE_DAY, mandate_record_get_id (free_day)) != NULL;
}

static void
remove_cb (MandateFreeDays *self,
           GtkButton       *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_EXPANDER_ROW);

  mandate_draft_drop (self->draft, gtk_widget_get_name (row));
  mandate_draft_touch (self->draft);
  gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}

static GtkWidget *
create_row (MandateFreeDays *self,
            const char      *key)
{
  MandateFreeDay *free_day = mandate_draft_find (self->draft, key);
  MandateForm    *form = mandate_form_new (self->session, MANDATE_TYPE_FREE_DAY, fields);
  GtkWidget      *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "name", key, NULL);
  GtkWidget      *remove = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", _ ("Remove"), "valign", GTK_ALIGN_CENTER, NULL);

  mandate_form_set_record (form, MANDATE_RECORD (free_day));
  gtk_widget_add_css_class (GTK_WIDGET (form), "form-in-row");
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", form, "activatable", FALSE, "focusable", FALSE, NULL));
  show_title (self, row, free_day);

  /* What is known already is removed where it is kept; here it can be changed. */
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_visible (remove, !is_in_register (self, free_day));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), remove);

  return row;
}

static void
show_row (MandateFreeDays *self,
          GtkWidget       *row)
{
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

static void
add_cb (MandateFreeDays *self)
{
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (self->draft, MANDATE_FREE_DAYS_PREFIX);
  g_autofree char *key = NULL;
  int              last = 0;
  GtkWidget       *row;

  for (guint i = 0; i < keys->len; i++)
    last = MAX (last, atoi ((const char *) g_ptr_array_index (keys, i) + strlen (MANDATE_FREE_DAYS_PREFIX)));

  key = g_strdup_printf (MANDATE_FREE_DAYS_PREFIX "%03d", last + 1);
  mandate_draft_get (self->draft, key, MANDATE_TYPE_FREE_DAY);
  mandate_draft_touch (self->draft);
  row = create_row (self, key);
  show_row (self, row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_form_focus_field (get_form (row), "title");
}

/**
 * mandate_free_days_check:
 * @self: free days
 *
 * Returns: whether each of them is filled in; what is missing is shown
 */
gboolean
mandate_free_days_check (MandateFreeDays *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (!mandate_form_check (get_form (GTK_WIDGET (row))))
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        return FALSE;
      }

  return TRUE;
}

static void
mandate_free_days_dispose (GObject *object)
{
  MandateFreeDays *self = MANDATE_FREE_DAYS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (mandate_free_days_parent_class)->dispose (object);
}

static void
mandate_free_days_class_init (MandateFreeDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_free_days_dispose;
}

static void
mandate_free_days_init (MandateFreeDays *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Your own free days"), "xalign", 0.0, NULL);
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", _ ("Public holidays, works holidays. Reviews that leave days off are not planned on them."), "xalign", 0.0, "wrap", TRUE, NULL);
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add a Free Day"), "halign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (text, "quiet");
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), add);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_free_days_new:
 * @session: an open workspace
 * @draft: a draft
 *
 * Returns: (transfer floating): the free days of @draft
 */
GtkWidget *
mandate_free_days_new (MandateSession *session,
                       MandateDraft   *draft)
{
  MandateFreeDays *self = g_object_new (MANDATE_TYPE_FREE_DAYS, NULL);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, MANDATE_FREE_DAYS_PREFIX);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  for (guint i = 0; i < keys->len; i++)
    show_row (self, create_row (self, g_ptr_array_index (keys, i)));

  return GTK_WIDGET (self);
}
