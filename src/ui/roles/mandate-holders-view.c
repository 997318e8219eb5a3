/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-holders-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-errand-head.h"
#include "mandate-follow.h"
#include "mandate-form-rows.h"
#include "mandate-holder-editor.h"
#include "mandate-holders.h"
#include "mandate-holding-row.h"
#include "mandate-label.h"
#include "mandate-raci-edits.h"
#include "mandate-role-words.h"
#include "mandate-role.h"
#include "mandate-screen-text.h"

/**
 * MandateHoldersView:
 *
 * Who holds a role, held it and is going to: over time, and on a day that is
 * asked for; and who holds it beside them from now on.
 */
struct _MandateHoldersView
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *role;
  GPtrArray      *rows; /* (owned) (element-type MandateHoldingRow) unowned elements */

  MandateErrandHead *head;
  AdwEntryRow       *day;
  GtkLabel          *answer;
  GtkListBox        *list;
  AdwBin            *editor_bin;
};

G_DEFINE_FINAL_TYPE (MandateHoldersView, mandate_holders_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandateRegister *
get_register (MandateHoldersView *self)
{
  return mandate_session_get_register (self->session);
}

static const char *
summarise (MandateHoldersView *self)
{
  g_autoptr (GPtrArray) current = mandate_holders_list_current (get_register (self), self->role, mandate_session_get_today (self->session));
  MandateRoleHolding *first = current->len > 0 ? g_ptr_array_index (current, 0) : NULL;

  if (first == NULL)
    return _ ("Nobody holds it today.");

  if (current->len > 1 && !first->is_lead)
    return _ ("Several hold it. Open whoever leads, and say so.");

  return _ ("A person or a body may hold it, or several. Then one of them leads.");
}

/* The answer to “who held it then?”, which an auditor asks of a day in the past. */
static void
update_answer (MandateHoldersView *self)
{
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->day));
  g_autofree char *day = mandate_screen_parse_date (typed);
  g_autofree char *said = mandate_screen_format_date (day);
  g_autoptr (GPtrArray) holdings = day != NULL ? mandate_holders_list_current (get_register (self), self->role, day) : g_ptr_array_new ();
  g_autofree char *who = mandate_role_words_describe_holdings (self->session, holdings);
  g_autofree char *answer = NULL;

  if (day == NULL && *typed != '\0')
    answer = g_strdup (_ ("Write the day as year, month and day, such as 2026-11-22."));
  else if (day != NULL && holdings->len == 0)
    /* Translators: %s is a date. */
    answer = g_strdup_printf (_ ("On %s nobody held it."), said);
  else if (day != NULL)
    /* Translators: a date, and who held a role then. */
    answer = g_strdup_printf (_ ("On %1$s it was held by: %2$s"), said, who);

  if (day == NULL && *typed != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->day), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->day), "error");

  gtk_label_set_label (self->answer, answer != NULL ? answer : "");
  gtk_widget_set_visible (GTK_WIDGET (self->answer), answer != NULL);
}

static void
update (MandateHoldersView *self)
{
  MandateRole *role = mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, self->role);
  g_autoptr (GPtrArray) holdings = NULL;
  g_autofree char *title = NULL;

  if (role == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
      return;
    }

  /* Translators: %s is a role. */
  title = g_strdup_printf (_ ("Who Holds “%s”"), role->title);
  holdings = mandate_holders_list_all (get_register (self), self->role);
  mandate_errand_head_set_title (self->head, title);
  mandate_errand_head_set_summary (self->head, summarise (self));

  mandate_form_rows_follow (self->rows, self->list, self->session, holdings, mandate_holding_row_new);

  for (guint i = 0; i < self->rows->len; i++)
    mandate_holding_row_update (g_ptr_array_index (self->rows, i));

  gtk_widget_set_visible (GTK_WIDGET (self->list), holdings->len > 0);
  mandate_holder_editor_update (MANDATE_HOLDER_EDITOR (adw_bin_get_child (self->editor_bin)));
  update_answer (self);
}

static void
begin_holder (MandateHoldersView *self)
{
  adw_bin_set_child (self->editor_bin, mandate_holder_editor_new_beside (self->session, self->role));
}

static void
add_clicked_cb (MandateHoldersView *self)
{
  MandateHolderEditor *editor = MANDATE_HOLDER_EDITOR (adw_bin_get_child (self->editor_bin));
  MandateRole         *role = mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, self->role);
  g_autofree char     *label = NULL;
  g_autoptr (MandateChange) change = NULL;

  if (role == NULL || !mandate_holder_editor_check (editor))
    return;

  /* Translators: %s is a role. */
  label = g_strdup_printf (_ ("%s: one more holder"), role->title);
  change = mandate_change_new (get_register (self), label);
  mandate_holder_editor_put (editor, change);
  if (!mandate_roles_commit (self->session, change))
    return;

  mandate_session_tell_undoable (self->session, label);
  begin_holder (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
mandate_holders_view_dispose (GObject *object)
{
  MandateHoldersView *self = MANDATE_HOLDERS_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->role, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_holders_view_parent_class)->dispose (object);
}

static void
mandate_holders_view_class_init (MandateHoldersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_holders_view_dispose;

  /**
   * MandateHoldersView::closed:
   *
   * The person went back, or the role is not there any more.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "holders.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "holders.close", NULL);
}

static GtkListBox *
create_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_LIST_BOX (list);
}

static GtkWidget *
create_question (MandateHoldersView *self)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  GtkListBox *list = create_list (_ ("Who held it on a day"));

  self->day = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day), _ ("Who held it on (such as 2026-11-22)"));
  gtk_list_box_append (list, GTK_WIDGET (self->day));
  self->answer = GTK_LABEL (mandate_label_new (NULL, NULL));
  g_signal_connect_object (self->day, "changed", G_CALLBACK (update_answer), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answer));

  return box;
}

static GtkWidget *
create_adding (MandateHoldersView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Holder"));

  self->editor_bin = ADW_BIN (adw_bin_new ());
  begin_holder (self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 3);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Who else holds it?"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->editor_bin));
  gtk_box_append (GTK_BOX (box), button);
  mandate_editing_offer (self->session, box);

  return box;
}

static void
mandate_holders_view_init (MandateHoldersView *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * mandate_holders_view_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): who holds it over time, up to date
 */
GtkWidget *
mandate_holders_view_new (MandateSession *session,
                          const char     *role)
{
  MandateHoldersView *self = g_object_new (MANDATE_TYPE_HOLDERS_VIEW, NULL);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->session = g_object_ref (session);
  self->role = g_strdup (role);
  self->head = MANDATE_ERRAND_HEAD (mandate_errand_head_new ("holders.close"));
  self->list = create_list (_ ("Holders over time"));

  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), create_question (self));
  gtk_box_append (GTK_BOX (box), create_adding (self));
  adw_bin_set_child (ADW_BIN (self), box);

  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}

const char *
mandate_holders_view_get_role (MandateHoldersView *self)
{
  return self->role;
}

/**
 * mandate_holders_view_show_holding:
 * @self: a view
 * @holding: id of a holding
 *
 * Opens its row.
 */
void
mandate_holders_view_show_holding (MandateHoldersView *self,
                                   const char         *holding)
{
  mandate_form_rows_open (self->rows, holding);
}

void
mandate_holders_view_add_holder (MandateHoldersView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->editor_bin), GTK_DIR_TAB_FORWARD);
}
