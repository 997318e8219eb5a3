/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-roll-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-follow.h"
#include "mandate-print-window.h"
#include "mandate-record-look-up.h"
#include "mandate-training-roll.h"
#include "mandate-wrap-layout.h"

/* One person of the roll. */
typedef struct
{
  char      *person;
  GtkWidget *row;
  GtkWidget *check;
} Seat;

/**
 * MandateRollCard:
 *
 * Who took part in a training, of all whom it is for: a tick for each, by mouse
 * or with the arrow keys and Enter.
 */
struct _MandateRollCard
{
  AdwBin parent_instance;

  MandateSession  *session;
  MandateTraining *training;
  GPtrArray       *seats; /* (owned) (element-type Seat) */
  gboolean         is_updating;

  AdwPreferencesGroup *group;
  GtkWidget           *all_button;
  GtkWidget           *ask_button;
};

G_DEFINE_FINAL_TYPE (MandateRollCard, mandate_roll_card, ADW_TYPE_BIN)

static void
free_seat (gpointer data)
{
  Seat *seat = data;

  g_free (seat->person);
  g_free (seat);
}

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static gboolean
can_note (MandateRollCard *self)
{
  return self->training->held_on != NULL && !mandate_session_is_read_only (self->session);
}

/* Takes @change. */
static void
commit (MandateRollCard *self,
        MandateChange   *change)
{
  g_autoptr (MandateChange) done = change;
  g_autoptr (GError) error = NULL;

  if (!mandate_session_commit (self->session, done, &error))
    mandate_session_tell_error (self->session, error);
}

static MandateChange *
begin_change (MandateRollCard *self,
              const char      *label)
{
  MandateChange *change = mandate_change_new (mandate_session_get_register (self->session), label);

  mandate_change_set_today (change, mandate_session_get_today (self->session));

  return change;
}

static void
note_presence (MandateRollCard *self,
               const char      *person,
               gboolean         is_present)
{
  MandatePerson *found = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, person);
  /* Translators: 1 is a training, 2 a person. */
  g_autofree char *label = g_strdup_printf (is_present ? _ ("“%1$s”: %2$s took part") : _ ("“%1$s”: %2$s did not take part"), self->training->title, found != NULL ? found->name : "");
  MandateChange   *change = begin_change (self, label);

  mandate_training_put_presence (change, self->training, person, is_present);
  commit (self, change);
}

static void
toggled_cb (MandateRollCard *self,
            GtkWidget       *check)
{
  if (self->is_updating)
    return;

  for (guint i = 0; i < self->seats->len; i++)
    {
      Seat *seat = g_ptr_array_index (self->seats, i);

      if (seat->check == check)
        {
          note_presence (self, seat->person, gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
          return;
        }
    }
}

static void
all_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateRollCard *self = MANDATE_ROLL_CARD (widget);
  /* Translators: %s is a training. */
  g_autofree char *label = g_strdup_printf (_ ("“%s”: all took part"), self->training->title);
  MandateChange   *change = begin_change (self, label);

  mandate_training_put_all_present (change, self->training);
  commit (self, change);
}

static void
ask (MandateRollCard *self,
     MandatePerson   *person)
{
  /* Translators: 1 is a training, 2 a person. */
  g_autofree char *label = g_strdup_printf (_ ("“%1$s”: %2$s asked to come"), self->training->title, person->name);
  MandateChange   *change = begin_change (self, label);

  mandate_training_put_presence (change, self->training, get_id (person), FALSE);
  commit (self, change);
}

/* Of somebody who has left nothing is worth a note but having been there. */
static void
somebody_chosen_cb (MandateRollCard *self,
                    MandateLookUp   *look_up)
{
  MandatePerson *person = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, mandate_look_up_get_value (look_up));

  mandate_look_up_set_value (look_up, NULL);
  if (person == NULL)
    return;

  if (mandate_person_is_active (person, mandate_session_get_today (self->session)))
    ask (self, person);
  else
    note_presence (self, get_id (person), TRUE);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateRollCard        *self = MANDATE_ROLL_CARD (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_ATTENDANCE, .record = self->training, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (widget, self->session, _ ("Attendance Sheet"), &order);
}

static void
mandate_roll_card_dispose (GObject *object)
{
  MandateRollCard *self = MANDATE_ROLL_CARD (object);

  g_clear_object (&self->session);
  g_clear_object (&self->training);

  G_OBJECT_CLASS (mandate_roll_card_parent_class)->dispose (object);
}

static void
mandate_roll_card_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_ROLL_CARD (object)->seats);

  G_OBJECT_CLASS (mandate_roll_card_parent_class)->finalize (object);
}

static void
mandate_roll_card_class_init (MandateRollCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_roll_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_roll_card_finalize;

  gtk_widget_class_install_action (widget_class, "roll.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "roll.print", NULL, print_action);
}

static void
mandate_roll_card_init (MandateRollCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->seats = g_ptr_array_new_with_free_func (free_seat);
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _ ("Who Took Part"));

  self->all_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("All Took Part"), "action-name", "roll.all", NULL);
  gtk_widget_set_layout_manager (buttons, mandate_wrap_layout_new (8));
  gtk_box_append (GTK_BOX (buttons), self->all_button);
  gtk_box_append (GTK_BOX (buttons), g_object_new (GTK_TYPE_BUTTON, "label", _ ("Sheet to Sign…"), "action-name", "roll.print", NULL));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
}

static gboolean
has_same_people (MandateRollCard           *self,
                 const MandateTrainingRoll *roll)
{
  if (self->seats->len != roll->seats->len)
    return FALSE;

  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *wanted = g_ptr_array_index (roll->seats, i);

      if (!g_str_equal (((const Seat *) g_ptr_array_index (self->seats, i))->person, get_id (wanted->person)))
        return FALSE;
    }

  return TRUE;
}

static void
append_seat (MandateRollCard *self,
             MandatePerson   *person)
{
  Seat            *seat = g_new0 (Seat, 1);
  g_autofree char *title = g_markup_escape_text (person->name != NULL ? person->name : "", -1);

  seat->person = g_strdup (get_id (person));
  seat->row = adw_action_row_new ();
  seat->check = gtk_check_button_new ();
  gtk_widget_set_valign (seat->check, GTK_ALIGN_CENTER);
  /* The row is what is walked through and ticked; one stop a person is enough. */
  gtk_widget_set_focusable (seat->check, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (seat->row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (seat->row), seat->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (seat->row), seat->check);
  if (person->is_top_management)
    adw_action_row_add_suffix (ADW_ACTION_ROW (seat->row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "starred-symbolic", "pixel-size", 12, "tooltip-text", _ ("Top management"), "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (seat->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, seat->row);
  g_ptr_array_add (self->seats, seat);
}

static void
remake_seats (MandateRollCard           *self,
              const MandateTrainingRoll *roll)
{
  for (guint i = 0; i < self->seats->len; i++)
    adw_preferences_group_remove (self->group, ((const Seat *) g_ptr_array_index (self->seats, i))->row);

  g_ptr_array_set_size (self->seats, 0);
  for (guint i = 0; i < roll->seats->len; i++)
    append_seat (self, ((const MandateTrainingSeat *) g_ptr_array_index (roll->seats, i))->person);
}

/* What there is to say besides the tick. */
static const char *
say_presence (MandateRollCard *self,
              MandatePresence  presence)
{
  switch (presence)
    {
    case MANDATE_PRESENCE_THERE:
      return _ ("Took part");
    case MANDATE_PRESENCE_MADE_UP:
      return _ ("Took part later");
    case MANDATE_PRESENCE_ON_LEAVE:
      return _ ("On leave");
    case MANDATE_PRESENCE_MISSED:
      return _ ("Missed it");
    case MANDATE_PRESENCE_UNKNOWN:
    default:
      return self->training->held_on != NULL ? _ ("Not noted") : _ ("Asked to come");
    }
}

static void
update_seat (MandateRollCard           *self,
             Seat                      *seat,
             const MandateTrainingSeat *wanted)
{
  const char *said = say_presence (self, wanted->presence);
  /* Translators: 1 is a person, 2 whether that person took part. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), wanted->person->name, said);
  /* Translators: whether somebody took part. */
  g_autofree char *marked = g_strdup_printf (_ ("%s · top management"), said);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (seat->row), wanted->person->is_top_management ? marked : said);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (seat->check), wanted->presence == MANDATE_PRESENCE_THERE);
  gtk_widget_set_sensitive (seat->check, can_note (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (seat->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (MandateRollCard *self)
{
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (mandate_session_get_register (self->session), self->training, mandate_session_get_today (self->session));
  g_autofree char *counted = mandate_training_roll_describe (roll, mandate_session_get_translation (self->session));

  self->is_updating = TRUE;
  if (!has_same_people (self, roll))
    remake_seats (self, roll);
  for (guint i = 0; i < roll->seats->len; i++)
    update_seat (self, g_ptr_array_index (self->seats, i), g_ptr_array_index (roll->seats, i));
  self->is_updating = FALSE;

  adw_preferences_group_set_description (self->group, self->training->held_on != NULL ? counted : _ ("Once it is held, tick who took part."));
  gtk_widget_set_visible (self->all_button, can_note (self) && mandate_training_roll_count_missing (roll) > 0);
  gtk_widget_set_visible (self->ask_button, g_strcmp0 (self->training->audience, "chosen") == 0 && !mandate_session_is_read_only (self->session));
}

/* Whom chosen people can still be joined by: who was here on the day counts. */
static gboolean
can_be_asked (MandateRecord *record,
              gpointer       data)
{
  MandateRollCard *self = data;
  const char      *day = self->training->held_on != NULL ? self->training->held_on : mandate_session_get_today (self->session);

  for (guint i = 0; i < self->seats->len; i++)
    if (g_str_equal (((const Seat *) g_ptr_array_index (self->seats, i))->person, get_id (record)))
      return FALSE;

  return mandate_person_is_active (MANDATE_PERSON (record), day);
}

static GtkWidget *
create_ask_button (MandateRollCard *self)
{
  GtkWidget *button = mandate_record_look_up_new_person (self->session, _ ("Who else is asked"), NULL);

  mandate_look_up_set_none (MANDATE_LOOK_UP (button), _ ("Ask Somebody"), NULL);
  mandate_record_look_up_set_filter (MANDATE_RECORD_LOOK_UP (button), can_be_asked, NULL, self);
  g_signal_connect_object (button, "chosen", G_CALLBACK (somebody_chosen_cb), self, G_CONNECT_SWAPPED);

  return button;
}

/**
 * mandate_roll_card_new:
 * @session: an open workspace
 * @training: a training of its register
 *
 * Returns: (transfer floating): its roll, which follows what becomes of it
 */
GtkWidget *
mandate_roll_card_new (MandateSession  *session,
                       MandateTraining *training)
{
  MandateRollCard *self = g_object_new (MANDATE_TYPE_ROLL_CARD, NULL);

  self->session = g_object_ref (session);
  self->training = g_object_ref (training);
  self->ask_button = create_ask_button (self);
  gtk_widget_insert_after (self->ask_button, gtk_widget_get_parent (self->all_button), self->all_button);
  update (self);
  mandate_follow (self, session, "changed", G_CALLBACK (update));

  return GTK_WIDGET (self);
}
