/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-attendance-bar.h"

#include <glib/gi18n-lib.h>

#include "mandate-person.h"
#include "mandate-review-acts.h"
#include "mandate-review-clerk.h"
#include "mandate-review-text.h"
#include "mandate-wrap-layout.h"

/**
 * MandateAttendanceBar:
 *
 * Who is here, who is away; and why, if nobody of top management is here.
 */
struct _MandateAttendanceBar
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;
  GString        *shown; /* what the chips say, so that they are made anew only if that changes */

  GtkWidget *chips;
  GtkWidget *add_button;
  GtkWidget *reason_box;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (MandateAttendanceBar, mandate_attendance_bar, ADW_TYPE_BIN)

static void
add_item (GMenu      *menu,
          const char *label,
          const char *person,
          const char *presence)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "attendance.set", "(ss)", person, presence);
  g_menu_append_item (menu, item);
}

static GMenuModel *
create_menu (const char *person)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _ ("Here"), person, "present");
  add_item (menu, _ ("Here as a Substitute"), person, "substitute");
  add_item (menu, _ ("Away"), person, "apologies");
  add_item (menu, _ ("Not Asked to Come"), person, "");

  return G_MENU_MODEL (menu);
}

/* (transfer full): the name, and how the person is there if that is not the usual way. */
static char *
say_presence (const char *name,
              const char *presence)
{
  if (g_strcmp0 (presence, "apologies") == 0)
    /* Translators: %s is a name. */
    return g_strdup_printf (_ ("%s · away"), name);

  if (g_strcmp0 (presence, "substitute") == 0)
    /* Translators: %s is a name. */
    return g_strdup_printf (_ ("%s · substitute"), name);

  return g_strdup (name);
}

static GtkWidget *
create_chip (MandatePerson *person,
             const char    *presence)
{
  g_autofree char *text = say_presence (person->name, presence);
  g_autoptr (GMenuModel) menu = create_menu (mandate_record_get_id (MANDATE_RECORD (person)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", box, "menu-model", menu, NULL);

  gtk_box_append (GTK_BOX (box), adw_avatar_new (24, person->name, TRUE));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_widget_set_name (button, person->name);
  gtk_widget_add_css_class (button, "person");
  if (g_strcmp0 (presence, "apologies") == 0)
    gtk_widget_add_css_class (button, "away");
  if (person->is_top_management)
    gtk_widget_set_tooltip_text (button, _ ("Top management"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

static MandateReviewAttendance *
find_attendance (MandateAttendanceBar *self,
                 MandatePerson        *person)
{
  return mandate_review_find_attendance (mandate_session_get_register (self->session), self->review, mandate_record_get_id (MANDATE_RECORD (person)));
}

/* Those who are here and were not asked yet. */
static void
update_add_menu (MandateAttendanceBar *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (mandate_person_is_active (person, mandate_session_get_today (self->session)) && find_attendance (self, person) == NULL)
        add_item (menu, person->name, mandate_record_get_id (MANDATE_RECORD (person)), "present");
    }

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_button), G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (self->add_button, g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

static char *
list_chips (MandateAttendanceBar *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  GString           *list = g_string_new (NULL);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson           *person = mandate_record_list_get (people, i);
      MandateReviewAttendance *attended = find_attendance (self, person);

      if (attended != NULL)
        g_string_append_printf (list, "%s %s %d\n", person->name, attended->presence, person->is_top_management);
    }

  return g_string_free (list, FALSE);
}

static void
remake_chips (MandateAttendanceBar *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  GtkWidget         *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != self->add_button)
    gtk_box_remove (GTK_BOX (self->chips), child);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson           *person = mandate_record_list_get (people, i);
      MandateReviewAttendance *attended = find_attendance (self, person);

      if (attended != NULL)
        gtk_widget_insert_before (create_chip (person, attended->presence), self->chips, self->add_button);
    }
}

/* Asked by the rule that closing goes by. */
static gboolean
lacks_top_management (MandateAttendanceBar *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), "");
  g_autoptr (GPtrArray) gaps = mandate_review_list_gaps (mandate_review_put_closed (change, self->review, mandate_session_get_today (self->session)), change);

  for (guint i = 0; i < gaps->len; i++)
    if (g_str_equal (((MandateReviewGap *) g_ptr_array_index (gaps, i))->place, "attendance"))
      return TRUE;

  return FALSE;
}

static void
set_presence (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateAttendanceBar *self = MANDATE_ATTENDANCE_BAR (widget);
  const char           *person, *presence;

  g_variant_get (parameter, "(&s&s)", &person, &presence);
  mandate_review_clerk_note_presence (self->session, self->review, person, *presence != '\0' ? presence : NULL);
  gtk_widget_grab_focus (self->add_button);
}

static void
reason_edited_cb (MandateAttendanceBar *self,
                  const char           *text)
{
  mandate_review_clerk_note_field (self->session, self->review, "absence_reason", text);
}

static void
mandate_attendance_bar_dispose (GObject *object)
{
  MandateAttendanceBar *self = MANDATE_ATTENDANCE_BAR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_attendance_bar_parent_class)->dispose (object);
}

static void
mandate_attendance_bar_finalize (GObject *object)
{
  g_string_free (MANDATE_ATTENDANCE_BAR (object)->shown, TRUE);

  G_OBJECT_CLASS (mandate_attendance_bar_parent_class)->finalize (object);
}

static void
mandate_attendance_bar_class_init (MandateAttendanceBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_attendance_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_attendance_bar_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "attendance.set", "(ss)", set_presence);
}

static void
mandate_attendance_bar_init (MandateAttendanceBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *here = g_object_new (GTK_TYPE_LABEL, "label", _ ("Here"), "valign", GTK_ALIGN_START, NULL);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nobody of top management is here. Why?"), "xalign", 0.0, "wrap", TRUE, NULL);

  self->shown = g_string_new ("?");
  gtk_widget_add_css_class (here, "caption-heading");
  gtk_widget_add_css_class (here, "attendance-label");
  gtk_widget_add_css_class (heading, "heading");

  self->chips = g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, NULL);
  gtk_widget_set_layout_manager (self->chips, mandate_wrap_layout_new (8));
  self->add_button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "list-add-symbolic", "tooltip-text", _ ("Add Somebody"), NULL);
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add Somebody"), -1);
  gtk_box_append (GTK_BOX (self->chips), self->add_button);
  gtk_box_append (GTK_BOX (line), here);
  gtk_box_append (GTK_BOX (line), self->chips);

  self->reason = mandate_review_text_new (_ ("Why top management was absent"), _ ("Why, and how they were told of it"));
  self->reason_box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->reason_box, "problem");
  gtk_widget_add_css_class (self->reason_box, "note");
  gtk_box_append (GTK_BOX (self->reason_box), heading);
  gtk_box_append (GTK_BOX (self->reason_box), self->reason);
  g_signal_connect_object (self->reason, "edited", G_CALLBACK (reason_edited_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->reason_box);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_attendance_bar_new:
 * @session: an open workspace
 * @review: a review of its register
 *
 * Returns: the bar, up to date
 */
GtkWidget *
mandate_attendance_bar_new (MandateSession *session,
                            MandateReview  *review)
{
  MandateAttendanceBar *self = g_object_new (MANDATE_TYPE_ATTENDANCE_BAR, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);
  mandate_attendance_bar_update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_attendance_bar_update:
 * @self: a bar
 *
 * Shows what is on record.
 */
void
mandate_attendance_bar_update (MandateAttendanceBar *self)
{
  g_autofree char *chips = list_chips (self);
  gboolean         is_asked = *chips != '\0' && lacks_top_management (self);

  if (!g_str_equal (self->shown->str, chips))
    {
      g_string_assign (self->shown, chips);
      remake_chips (self);
    }

  update_add_menu (self);
  mandate_review_text_show (MANDATE_REVIEW_TEXT (self->reason), self->review->absence_reason);
  gtk_widget_set_visible (self->reason_box, is_asked || self->review->absence_reason != NULL);
}

/**
 * mandate_attendance_bar_ask_why:
 * @self: a bar
 *
 * Moves to where one adds people, or says why top management is not here.
 */
void
mandate_attendance_bar_ask_why (MandateAttendanceBar *self)
{
  gtk_widget_set_visible (self->reason_box, TRUE);
  gtk_widget_grab_focus (self->add_button);
}
