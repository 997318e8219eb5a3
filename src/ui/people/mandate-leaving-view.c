/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-leaving-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-consequence-row.h"
#include "mandate-editing.h"
#include "mandate-errand-head.h"
#include "mandate-focus.h"
#include "mandate-leaving.h"
#include "mandate-raci-edits.h"
#include "mandate-screen-text.h"

/**
 * MandateLeavingView:
 *
 * Somebody leaves, or is on leave: from when, and all that they leave behind,
 * each with who could take it. Each hand-over is one change.
 */
struct _MandateLeavingView
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *person;
  char           *on;
  GPtrArray      *consequences; /* (owned) (element-type MandateConsequence) */
  guint           update_source;
  gboolean        is_updating;

  MandateErrandHead *head;
  AdwEntryRow       *on_entry;
  GtkSwitch         *returns_switch;
  AdwEntryRow       *until_entry;
  GtkWidget         *record_button;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (MandateLeavingView, mandate_leaving_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandatePerson *
find_person (MandateLeavingView *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, self->person);
}

/* The days as they are recorded: the first away, and the last one of a leave. */
static gboolean
is_recorded (MandateLeavingView *self)
{
  MandatePerson   *person = find_person (self);
  g_autofree char *until = mandate_screen_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->until_entry)));

  if (gtk_switch_get_active (self->returns_switch))
    return g_strcmp0 (person->leave_from, self->on) == 0 && g_strcmp0 (person->leave_until, until) == 0;

  return g_strcmp0 (person->left_on, self->on) == 0;
}

static void
update_summary (MandateLeavingView *self)
{
  guint            n = self->consequences->len;
  guint            n_urgent = 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u thing hangs on this person.", "%u things hang on this person.", n), n);
  g_autofree char *urgent = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    n_urgent += ((MandateConsequence *) g_ptr_array_index (self->consequences, i))->is_urgent;

  urgent = g_strdup_printf (ngettext ("%u must not stay open.", "%u must not stay open.", n_urgent), n_urgent);
  /* Translators: two sentences that count. */
  text = n_urgent > 0 ? g_strdup_printf (_ ("%1$s %2$s"), count, urgent) : g_strdup (n > 0 ? count : _ ("Nothing hangs on this person any more."));
  mandate_errand_head_set_summary (self->head, text);
}

static void
update_record_button (MandateLeavingView *self)
{
  gboolean returns = gtk_switch_get_active (self->returns_switch);

  gtk_widget_set_visible (GTK_WIDGET (self->until_entry), returns);
  gtk_button_set_label (GTK_BUTTON (self->record_button), is_recorded (self) ? _ ("Recorded") : returns ? _ ("Record the Leave")
                                                                                                        : _ ("Record the Leaving"));
  gtk_widget_set_sensitive (self->record_button, !is_recorded (self) && !gtk_widget_has_css_class (GTK_WIDGET (self->on_entry), "error"));
}

static void
update_list (MandateLeavingView *self)
{
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) : NULL;
  gboolean   had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
  GtkWidget *child;

  g_clear_pointer (&self->consequences, g_ptr_array_unref);
  self->consequences = mandate_leaving_list (mandate_session_get_register (self->session), self->person, self->on);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < self->consequences->len; i++)
    gtk_list_box_append (self->list, mandate_consequence_row_new (self->session, g_ptr_array_index (self->consequences, i), self->person, self->on, i));

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->consequences->len > 0);

  /* What had the focus is gone: the next thing to hand over is first now. */
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->consequences->len > 0 ? GTK_WIDGET (self->list) : GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
update (MandateLeavingView *self)
{
  MandatePerson   *person = find_person (self);
  g_autofree char *title = NULL;

  if (person == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
      return;
    }

  /* Translators: %s is a name. */
  title = g_strdup_printf (gtk_switch_get_active (self->returns_switch) ? _ ("While %s Is Away") : _ ("When %s Leaves"), person->name);
  mandate_errand_head_set_title (self->head, title);
  update_list (self);
  update_summary (self);
  update_record_button (self);
}

static gboolean
update_cb (gpointer data)
{
  MandateLeavingView *self = data;

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
queue_update (MandateLeavingView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
commit (MandateLeavingView *self,
        MandateChange      *change)
{
  if (mandate_roles_commit (self->session, change))
    mandate_session_tell_undoable (self->session, mandate_change_get_label (change));
}

static void
give_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateLeavingView       *self = MANDATE_LEAVING_VIEW (widget);
  const char               *to;
  guint                     position;
  const MandateConsequence *consequence;
  MandatePerson            *person;
  g_autofree char          *label = NULL;
  g_autoptr (MandateChange) change = NULL;

  g_variant_get (parameter, "(u&s)", &position, &to);
  person = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, to);
  if (position >= self->consequences->len || person == NULL)
    return;

  consequence = g_ptr_array_index (self->consequences, position);
  /* Translators: %1$s is what somebody did, such as “Chairs “Board””, %2$s a name. */
  label = g_strdup_printf (_ ("%1$s: handed over to %2$s"), consequence->title, person->name);
  change = mandate_change_new (mandate_session_get_register (self->session), label);
  mandate_leaving_hand_over (change, consequence, to, self->on);
  commit (self, change);
}

static void
record_clicked_cb (MandateLeavingView *self)
{
  MandatePerson   *person = find_person (self);
  gboolean         returns = gtk_switch_get_active (self->returns_switch);
  const char      *typed = gtk_editable_get_text (GTK_EDITABLE (self->until_entry));
  g_autofree char *until = mandate_screen_parse_date (typed);
  /* Translators: %s is a name. */
  g_autofree char *label = g_strdup_printf (returns ? _ ("%s is on leave") : _ ("%s leaves"), person->name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);

  if (returns && *typed != '\0' && until == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->until_entry), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->until_entry));
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self->until_entry), "error");
  if (returns)
    mandate_leaving_record_leave (change, self->person, self->on, until);
  else
    mandate_leaving_record (change, self->person, self->on);

  commit (self, change);
}

static void
day_changed_cb (MandateLeavingView *self)
{
  g_autofree char *on = mandate_screen_parse_date (gtk_editable_get_text (GTK_EDITABLE (self->on_entry)));

  if (self->is_updating)
    return;

  if (on == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->on_entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->on_entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      update_record_button (self);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self->on_entry), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->on_entry), GTK_ACCESSIBLE_STATE_INVALID);
  g_free (self->on);
  self->on = g_steal_pointer (&on);
  queue_update (self);
}

static void
returns_cb (MandateLeavingView *self)
{
  if (!self->is_updating)
    queue_update (self);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
mandate_leaving_view_dispose (GObject *object)
{
  MandateLeavingView *self = MANDATE_LEAVING_VIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_pointer (&self->consequences, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_leaving_view_parent_class)->dispose (object);
}

static void
mandate_leaving_view_finalize (GObject *object)
{
  MandateLeavingView *self = MANDATE_LEAVING_VIEW (object);

  g_free (self->person);
  g_free (self->on);

  G_OBJECT_CLASS (mandate_leaving_view_parent_class)->finalize (object);
}

static gboolean
mandate_leaving_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_LEAVING_VIEW (widget)->on_entry));
}

static void
mandate_leaving_view_class_init (MandateLeavingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_leaving_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_leaving_view_finalize;
  mandate_focus_begin_at (widget_class, mandate_leaving_view_grab_focus);

  /**
   * MandateLeavingView::closed:
   *
   * The person went back, or the one who leaves is not there any more.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "leaving.give", "(us)", give_action);
  gtk_widget_class_install_action (widget_class, "leaving.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "leaving.close", NULL);
}

static GtkWidget *
create_days (MandateLeavingView *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  self->on_entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("First day without this person"), NULL);
  self->until_entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Last day away, if it is known"), NULL);
  self->returns_switch = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Comes back"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Parental leave, a long illness: the roles stay, and the deputies stand in."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->returns_switch));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->returns_switch));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->returns_switch), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Comes back"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->on_entry));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->until_entry));
  g_signal_connect_object (self->on_entry, "changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->until_entry, "changed", G_CALLBACK (update_record_button), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->returns_switch, "notify::active", G_CALLBACK (returns_cb), self, G_CONNECT_SWAPPED);

  return group;
}

static void
mandate_leaving_view_init (MandateLeavingView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What hangs on this person"), -1);

  self->record_button = gtk_button_new ();
  gtk_widget_set_halign (self->record_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->record_button, "suggested-action");
  g_signal_connect_object (self->record_button, "clicked", G_CALLBACK (record_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_margin_bottom (box, 6);
  self->head = MANDATE_ERRAND_HEAD (mandate_errand_head_new ("leaving.close"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), create_days (self));
  gtk_box_append (GTK_BOX (box), self->record_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
fill_days (MandateLeavingView *self)
{
  MandatePerson *person = find_person (self);
  const char    *today = mandate_session_get_today (self->session);
  gboolean       is_on_leave = person->left_on == NULL && person->leave_from != NULL && (person->leave_until == NULL || strcmp (person->leave_until, today) >= 0);

  self->on = g_strdup (person->left_on != NULL ? person->left_on : is_on_leave ? person->leave_from
                                                                               : today);
  gtk_editable_set_text (GTK_EDITABLE (self->on_entry), self->on);
  gtk_switch_set_active (self->returns_switch, is_on_leave);
  gtk_editable_set_text (GTK_EDITABLE (self->until_entry), is_on_leave && person->leave_until != NULL ? person->leave_until : "");
}

/**
 * mandate_leaving_view_new:
 * @session: an open workspace
 * @person: id of a person
 *
 * Returns: (transfer floating): what follows when the person leaves
 */
GtkWidget *
mandate_leaving_view_new (MandateSession *session,
                          const char     *person)
{
  MandateLeavingView *self = g_object_new (MANDATE_TYPE_LEAVING_VIEW, NULL);

  self->session = g_object_ref (session);
  self->person = g_strdup (person);
  self->consequences = g_ptr_array_new ();
  self->is_updating = TRUE;
  fill_days (self);
  self->is_updating = FALSE;

  mandate_editing_offer (session, self->record_button);
  mandate_editing_allow (session, self->on_entry);
  mandate_editing_allow (session, self->until_entry);
  mandate_editing_allow (session, self->returns_switch);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_leaving_view_set_is_plain:
 * @self: a view
 * @returns: whether the person is expected back
 *
 * Without a way back of its own, for where others lead on; what is on record of
 * a leaving or a leave goes before @returns.
 */
void
mandate_leaving_view_set_is_plain (MandateLeavingView *self,
                                   gboolean            returns)
{
  const MandatePerson *person = find_person (self);

  mandate_errand_head_set_leads_back (self->head, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "leaving.close", FALSE);
  if (person->left_on == NULL && person->leave_from == NULL)
    gtk_switch_set_active (self->returns_switch, returns);
}
