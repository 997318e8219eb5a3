/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-attendance-bar.h"

#include <glib/gi18n-lib.h>

#include "mandate-meeting-acts.h"
#include "mandate-person.h"
#include "mandate-record-look-up.h"
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

static MandateReviewAttendance *
find_attendance (MandateAttendanceBar *self,
                 MandatePerson        *person)
{
  return mandate_review_find_attendance (mandate_session_get_register (self->session), self->review, mandate_record_get_id (MANDATE_RECORD (person)));
}

/* Whom @person can come for: those who were asked and are not here themselves. */
static GMenuModel *
create_stand_in_menu (MandateAttendanceBar *self,
                      const char           *person)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  GMenu             *menu = g_menu_new ();

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson           *other = mandate_record_list_get (people, i);
      MandateReviewAttendance *attended = find_attendance (self, other);
      g_autoptr (GMenuItem) item = NULL;

      if (g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), person) || (attended == NULL && !(other->is_top_management && mandate_review_may_be_attended_by (self->review, other, mandate_session_get_today (self->session)))) ||
          (attended != NULL && mandate_review_attendance_was_there (attended)))
        continue;

      item = g_menu_item_new (other->name, NULL);
      g_menu_item_set_action_and_target (item, "attendance.stand-for", "(ss)", person, mandate_record_get_id (MANDATE_RECORD (other)));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (MandateAttendanceBar *self,
             const char           *person)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) stand_in = create_stand_in_menu (self, person);

  add_item (menu, _ ("Here"), person, "present");
  if (g_menu_model_get_n_items (stand_in) > 0)
    g_menu_append_submenu (menu, _ ("Here in the Place Of"), stand_in);
  add_item (menu, _ ("Here as a Substitute"), person, "substitute");
  add_item (menu, _ ("Invited"), person, "invited");
  add_item (menu, _ ("Away"), person, "apologies");
  add_item (menu, _ ("Not Asked to Come"), person, "");

  return G_MENU_MODEL (menu);
}

/* (transfer full): the name, and how the person is there if that is not the usual way. */
static char *
say_presence (MandateAttendanceBar    *self,
              const char              *name,
              MandateReviewAttendance *attended)
{
  MandatePerson *other = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, attended->stands_for);

  if (g_strcmp0 (attended->presence, "apologies") == 0)
    /* Translators: %s is a name. */
    return g_strdup_printf (_ ("%s · away"), name);

  if (g_strcmp0 (attended->presence, "invited") == 0)
    /* Translators: %s is a name. */
    return g_strdup_printf (_ ("%s · invited"), name);

  if (g_strcmp0 (attended->presence, "substitute") == 0 && other != NULL)
    /* Translators: two names: who came, and in whose place. */
    return g_strdup_printf (_ ("%1$s · for %2$s"), name, other->name);

  if (g_strcmp0 (attended->presence, "substitute") == 0)
    /* Translators: %s is a name. */
    return g_strdup_printf (_ ("%s · substitute"), name);

  return g_strdup (name);
}

static GtkWidget *
create_button (const char *name,
               const char *text,
               GMenuModel *menu)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "child", box, "menu-model", menu, NULL);

  gtk_box_append (GTK_BOX (box), adw_avatar_new (24, name, TRUE));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_widget_set_name (button, name);
  gtk_widget_add_css_class (button, "person");

  return button;
}

static GtkWidget *
create_chip (MandateAttendanceBar    *self,
             MandatePerson           *person,
             MandateReviewAttendance *attended)
{
  g_autofree char *text = say_presence (self, person->name, attended);
  /* Translators: %s is a name, and how the person is there. */
  g_autofree char *marked = g_strdup_printf (_ ("%s, top management"), text);
  g_autoptr (GMenuModel) menu = create_menu (self, mandate_record_get_id (MANDATE_RECORD (person)));
  GtkWidget *button = create_button (person->name, text, menu);

  if (!mandate_review_attendance_was_there (attended))
    gtk_widget_add_css_class (button, "away");

  if (person->is_top_management)
    {
      gtk_box_append (GTK_BOX (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))),
                      g_object_new (GTK_TYPE_IMAGE, "icon-name", "starred-symbolic", "pixel-size", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
      gtk_widget_set_tooltip_text (button, _ ("Top management"));
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, person->is_top_management ? marked : text, -1);

  return button;
}

static GtkWidget *
create_guest_chip (MandateReviewGuest *guest)
{
  /* Translators: %s is a name. */
  g_autofree char *text = g_strdup_printf (_ ("%s · guest"), guest->name);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("Remove"), NULL);
  GtkWidget *button = NULL;

  g_menu_item_set_action_and_target (item, "attendance.remove-guest", "s", mandate_record_get_id (MANDATE_RECORD (guest)));
  g_menu_append_item (menu, item);
  button = create_button (guest->name, text, G_MENU_MODEL (menu));
  if (guest->comes_from != NULL)
    gtk_widget_set_tooltip_text (button, guest->comes_from);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

static char *
list_chips (MandateAttendanceBar *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) guests = mandate_meeting_list_guests (mandate_session_get_register (self->session), self->review);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson           *person = mandate_record_list_get (people, i);
      MandateReviewAttendance *attended = find_attendance (self, person);

      if (attended != NULL)
        g_string_append_printf (list, "%s %s %s %d\n", person->name, attended->presence, attended->stands_for, person->is_top_management);
    }

  for (guint i = 0; i < guests->len; i++)
    g_string_append_printf (list, "%s\n", mandate_record_get_id (g_ptr_array_index (guests, i)));

  return g_string_free (list, FALSE);
}

static void
remake_chips (MandateAttendanceBar *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) guests = mandate_meeting_list_guests (mandate_session_get_register (self->session), self->review);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != self->add_button)
    gtk_box_remove (GTK_BOX (self->chips), child);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson           *person = mandate_record_list_get (people, i);
      MandateReviewAttendance *attended = find_attendance (self, person);

      if (attended != NULL)
        gtk_widget_insert_before (create_chip (self, person, attended), self->chips, self->add_button);
    }

  for (guint i = 0; i < guests->len; i++)
    gtk_widget_insert_before (create_guest_chip (g_ptr_array_index (guests, i)), self->chips, self->add_button);
}

/* Whether it is known of anybody that they came, or did not: who is invited only says nothing yet. */
static gboolean
has_begun (MandateAttendanceBar *self)
{
  MandateRecordList *attendance = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < mandate_record_list_get_length (attendance); i++)
    {
      MandateReviewAttendance *attended = mandate_record_list_get (attendance, i);

      if (g_strcmp0 (attended->review, mandate_record_get_id (MANDATE_RECORD (self->review))) == 0 && g_strcmp0 (attended->presence, "invited") != 0)
        return TRUE;
    }

  return FALSE;
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
stand_for (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateAttendanceBar *self = MANDATE_ATTENDANCE_BAR (widget);
  const char           *person, *stands_for;

  g_variant_get (parameter, "(&s&s)", &person, &stands_for);
  mandate_review_clerk_note_substitute (self->session, self->review, person, stands_for);
  gtk_widget_grab_focus (self->add_button);
}

static void
remove_guest (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateAttendanceBar *self = MANDATE_ATTENDANCE_BAR (widget);
  MandateRecord        *guest = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_REVIEW_GUEST, g_variant_get_string (parameter, NULL));

  if (guest != NULL)
    mandate_session_remove (self->session, guest);
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
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "attendance.stand-for", "(ss)", stand_for);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "attendance.remove-guest", "s", remove_guest);
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

/* Those who are here, or were on that day, and were not asked yet. */
static gboolean
is_missing (MandateRecord *record,
            gpointer       data)
{
  MandateAttendanceBar *self = data;
  MandatePerson        *person = MANDATE_PERSON (record);

  return mandate_review_may_be_attended_by (self->review, person, mandate_session_get_today (self->session)) && find_attendance (self, person) == NULL;
}

static char *
describe_newcomer (const char *typed)
{
  /* Translators: %s is the name of a guest that somebody typed. */
  return g_strdup_printf (_ ("“%s”, a Guest"), typed);
}

/* “Name, where from”: what follows the comma is kept apart. */
static void
take_newcomer (gpointer    data,
               const char *typed)
{
  MandateAttendanceBar *self = data;
  g_auto (GStrv) parts = g_strsplit (typed, ",", 2);

  mandate_review_clerk_note_guest (self->session, self->review, g_strstrip (parts[0]), parts[1] != NULL ? g_strstrip (parts[1]) : NULL);
}

static void
somebody_chosen_cb (MandateAttendanceBar *self,
                    MandateLookUp        *look_up)
{
  g_autofree char *person = g_strdup (mandate_look_up_get_value (look_up));

  mandate_look_up_set_value (look_up, NULL);
  mandate_review_clerk_note_presence (self->session, self->review, person, "present");
}

static GtkWidget *
create_add_button (MandateAttendanceBar *self)
{
  static const MandateNewcomer newcomer = { describe_newcomer, take_newcomer };
  GtkWidget                   *button = mandate_record_look_up_new_person (self->session, _ ("Who else is here"), "flat-choice");

  mandate_look_up_set_none (MANDATE_LOOK_UP (button), _ ("Add Somebody"), NULL);
  /* Translators: what to type, and for somebody from outside after a comma whom they come from. */
  mandate_look_up_set_hint (MANDATE_LOOK_UP (button), _ ("Name (guest: name, where from)"));
  mandate_record_look_up_set_filter (MANDATE_RECORD_LOOK_UP (button), is_missing, &newcomer, self);
  g_signal_connect_object (button, "chosen", G_CALLBACK (somebody_chosen_cb), self, G_CONNECT_SWAPPED);

  return button;
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
  self->add_button = create_add_button (self);
  gtk_box_append (GTK_BOX (self->chips), self->add_button);
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
  gboolean         is_closed = g_strcmp0 (self->review->state, "closed") == 0;
  gboolean         is_asked = !is_closed && has_begun (self) && lacks_top_management (self);

  if (!g_str_equal (self->shown->str, chips))
    {
      g_string_assign (self->shown, chips);
      remake_chips (self);
    }

  mandate_review_text_show (MANDATE_REVIEW_TEXT (self->reason), self->review->absence_reason);
  mandate_review_text_set_editable (MANDATE_REVIEW_TEXT (self->reason), !is_closed);
  gtk_widget_set_visible (self->add_button, !is_closed);
  gtk_widget_set_sensitive (self->chips, !is_closed);
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

/**
 * mandate_attendance_bar_focus:
 * @self: a bar
 *
 * Moves to the first person, or to where one adds people.
 */
void
mandate_attendance_bar_focus (MandateAttendanceBar *self)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->chips));
}
