/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to remind people of: once a week in sum, and before each review (9.3.1). */

#include "config.h"

#include "mandate-reminder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-date.h"
#include "mandate-records.h"

/* Time to gather the inputs of 9.3.2 and to invite, and time to print them. */
#define DAYS_TO_PREPARE 14
#define DAYS_TO_PRINT   1

/* The first day there is, a Monday. */
#define FIRST_MONDAY "0001-01-01"

/* One look at what is due. */
typedef struct
{
  MandateRegister *reg;       /* (unowned) */
  const char      *today;     /* (unowned) */
  const char      *looked_on; /* (nullable) (unowned): the day of the look before */
  char            *monday;    /* of this week */
  char            *sunday;
} Look;

static void
look_clear (Look *look)
{
  g_free (look->monday);
  g_free (look->sunday);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

void
mandate_reminder_free (MandateReminder *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->title);
  g_free (self->body);
  g_free (self->target);
  g_free (self);
}

/* Whether the day has come since the look before: what falls on a day off is not lost, and nothing is said twice. */
static gboolean
has_come (const Look *look,
          const char *day)
{
  return strcmp (day, look->today) <= 0 && (look->looked_on == NULL || strcmp (look->looked_on, day) < 0);
}

static char *
format_day (const char *date)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (atoi (date), atoi (date + 5), atoi (date + 8), 0, 0, 0);

  /* Translators: a day in running text, “Thursday, 4 December”; the letters are those of g_date_time_format(). */
  /* xgettext:no-c-format */
  return g_date_time_format (day, _ ("%A, %-d %B"));
}

static char *
format_review_title (int n_days)
{
  if (n_days == 0)
    return g_strdup (_ ("A review is due today"));

  if (n_days == 1)
    return g_strdup (_ ("A review is due tomorrow"));

  return g_strdup_printf (ngettext ("A review is due in %d day", "A review is due in %d days", n_days), n_days);
}

static char *
format_review_body (const MandateAgendaItem *appointment)
{
  g_autofree char *day = format_day (appointment->date);

  if (MANDATE_IS_REVIEW (appointment->record))
    /* Translators: %s is a day, “Thursday, 4 December”. */
    return g_strdup_printf (_ ("It is planned for %s."), day);

  /* Translators: %s is a day, “Thursday, 4 December”. */
  return g_strdup_printf (_ ("Your plan wants it by %s. Set the day."), day);
}

static void
add_review (const Look              *look,
            GPtrArray               *reminders,
            const MandateAgendaItem *appointment)
{
  g_autofree char *prepare_on = mandate_date_add_days (appointment->date, -DAYS_TO_PREPARE);
  g_autofree char *print_on = mandate_date_add_days (appointment->date, -DAYS_TO_PRINT);
  const char      *id = mandate_record_get_id (appointment->record);
  int              n_days = mandate_date_count_days (look->today, appointment->date);
  MandateReminder *reminder;

  if (n_days < 0 || !(has_come (look, prepare_on) || has_come (look, print_on)))
    return;

  reminder = g_new0 (MandateReminder, 1);
  reminder->id = g_strdup_printf ("review-%s", id);
  reminder->title = format_review_title (n_days);
  reminder->body = format_review_body (appointment);
  reminder->target = g_strdup (appointment->link);
  g_ptr_array_add (reminders, reminder);
}

/* Of a kind of thing, how many there are to see to by the end of the week, and how many should be done. */
typedef struct
{
  guint n;
  guint n_late;
} Tally;

static void
tally_up (const Look *look,
          Tally      *tally,
          const char *day)
{
  if (day == NULL || strcmp (day, look->sunday) > 0)
    return;

  tally->n++;
  tally->n_late += strcmp (day, look->today) < 0;
}

static Tally
count_items (const Look *look,
             GPtrArray  *appointments)
{
  Tally tally = { 0, 0 };

  for (guint i = 0; i < appointments->len; i++)
    tally_up (look, &tally, ((const MandateAgendaItem *) g_ptr_array_index (appointments, i))->date);

  return tally;
}

static Tally
count_actions (const Look *look)
{
  MandateRecordList *actions = mandate_register_get_list (look->reg, MANDATE_TYPE_ACTION);
  Tally              tally = { 0, 0 };

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (g_strcmp0 (action->state, "open") == 0)
        tally_up (look, &tally, mandate_action_get_day (action, look->today));
    }

  return tally;
}

/* Roles that are about to be given back; those that were are history, not late. */
static Tally
count_roles (const Look *look)
{
  MandateRecordList *holdings = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE_HOLDING);
  Tally              tally = { 0, 0 };

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);

      if (g_strcmp0 (holding->held_until, look->today) >= 0)
        tally_up (look, &tally, holding->held_until);
    }

  return tally;
}

/* Takes the line; of none there is no line. */
static void
add_line (GString *body,
          guint    n,
          char    *line)
{
  if (n > 0)
    g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", line);

  g_free (line);
}

/* In the week in which nothing is due nothing is said. */
static void
add_digest (const Look *look,
            GPtrArray  *reminders,
            GPtrArray  *appointments)
{
  g_autoptr (GPtrArray) waiting = mandate_agenda_list_policy (look->reg, look->today);
  g_autoptr (GPtrArray) to_tell = mandate_agenda_list_telling (look->reg, look->today);
  Tally reviews = count_items (look, appointments);
  Tally policy = count_items (look, waiting);
  Tally telling = count_items (look, to_tell);
  Tally actions = count_actions (look);
  Tally roles = count_roles (look);
  guint n = reviews.n + policy.n + telling.n + actions.n + roles.n;
  guint n_late = reviews.n_late + policy.n_late + telling.n_late + actions.n_late;
  g_autoptr (GString) body = g_string_new (NULL);
  MandateReminder *reminder;

  if (n == 0 || !has_come (look, look->monday))
    return;

  add_line (body, reviews.n, g_strdup_printf (ngettext ("%u review is due.", "%u reviews are due.", reviews.n), reviews.n));
  add_line (body, actions.n, g_strdup_printf (ngettext ("%u action is due.", "%u actions are due.", actions.n), actions.n));
  add_line (body, roles.n, g_strdup_printf (ngettext ("%u role ends.", "%u roles end.", roles.n), roles.n));
  /* Translators: approving, publishing, telling people, acknowledging. */
  add_line (body, policy.n, g_strdup_printf (ngettext ("%u step of the policy is due.", "%u steps of the policy are due.", policy.n), policy.n));
  add_line (body, telling.n, g_strdup_printf (ngettext ("%u message, training or answer is due.", "%u messages, trainings and answers are due.", telling.n), telling.n));
  /* Translators: of reviews, actions, messages and steps of the policy. */
  add_line (body, n_late, g_strdup_printf (ngettext ("%u of these is overdue.", "%u of these are overdue.", n_late), n_late));

  reminder = g_new0 (MandateReminder, 1);
  reminder->id = g_strdup ("digest");
  reminder->title = g_strdup_printf (ngettext ("%u thing this week", "%u things this week", n), n);
  reminder->body = g_strdup (body->str);
  g_ptr_array_add (reminders, reminder);
}

/**
 * mandate_reminder_list:
 * @reg: the records
 * @setting: what the person wants: “none”, “weekly” or “weekly-and-reviews”
 * @today: today
 * @looked_on: (nullable): the day of the call before; empty or %NULL for never
 *
 * Lists what to remind a person of: each week once, on Monday or the first day
 * after on which the program runs, what is due in it; and, if wanted, 14 days and
 * one day before a review. A review has the day that is set for it; a plan of
 * which no review has a day, the day that it wants one by (9.3.1).
 *
 * A reminder is for the days that have come since @looked_on. The caller keeps
 * @today after each call, and hands it back with the next one; a day that is
 * still to come, because the clock was wrong, counts as never.
 *
 * Returns: (transfer full) (element-type MandateReminder): the reminders, the
 *   week's first
 */
GPtrArray *
mandate_reminder_list (MandateRegister *reg,
                       const char      *setting,
                       const char      *today,
                       const char      *looked_on)
{
  GPtrArray *reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_reminder_free);
  g_auto (Look) look = { reg, today, NULL, NULL, NULL };
  g_autoptr (GPtrArray) appointments = NULL;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), reminders);
  g_return_val_if_fail (mandate_date_is_valid (today), reminders);

  if (!g_str_equal (setting, "weekly") && !g_str_equal (setting, "weekly-and-reviews"))
    return reminders;

  if (mandate_date_is_valid (looked_on) && strcmp (looked_on, today) <= 0)
    look.looked_on = looked_on;
  look.monday = mandate_date_add_days (today, -(mandate_date_count_days (FIRST_MONDAY, today) % 7));
  look.sunday = mandate_date_add_days (look.monday, 6);

  appointments = mandate_agenda_list_reviews (reg, today);
  add_digest (&look, reminders, appointments);

  if (g_str_equal (setting, "weekly-and-reviews"))
    for (guint i = 0; i < appointments->len; i++)
      add_review (&look, reminders, g_ptr_array_index (appointments, i));

  return reminders;
}
