/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Audience by subject: who hears about what, and where nothing is (7.4). */

#include "config.h"

#include "mandate-telling-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-communication-plan.h"
#include "mandate-communication.h"
#include "mandate-date.h"
#include "mandate-telling.h"

struct _MandateTellingMap
{
  GPtrArray  *audiences; /* (owned) (element-type utf8): as somebody wrote them first */
  GPtrArray  *cells;     /* (owned) (element-type MandateTellingCell): row after row */
  guint       n_subjects;
  guint       n_without; /* messages without audience or subject */
  const char *as_of;     /* (unowned) while it is made */
  char       *since;
};

static void
free_cell (gpointer data)
{
  MandateTellingCell *self = data;

  g_ptr_array_unref (self->told);
  g_ptr_array_unref (self->planned);
  g_free (self);
}

/* (transfer full): the same for “Everyone” and “everyone ”. */
static char *
fold (const char *audience)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (audience));

  return g_utf8_casefold (trimmed, -1);
}

/* Returns: the row of @audience, which is made if there is none. */
static guint
find_audience (MandateTellingMap *self,
               const char        *audience)
{
  g_autofree char *wanted = fold (audience);

  for (guint i = 0; i < self->audiences->len; i++)
    {
      g_autofree char *known = fold (g_ptr_array_index (self->audiences, i));

      if (g_str_equal (known, wanted))
        return i;
    }

  g_ptr_array_add (self->audiences, g_strdup (audience));
  for (guint i = 0; i < self->n_subjects; i++)
    {
      MandateTellingCell *cell = g_new0 (MandateTellingCell, 1);

      cell->told = g_ptr_array_new ();
      cell->planned = g_ptr_array_new ();
      g_ptr_array_add (self->cells, cell);
    }

  return self->audiences->len - 1;
}

/* (nullable): where it belongs; none if it says neither about what nor to whom. */
static MandateTellingCell *
find_cell (MandateTellingMap *self,
           const char        *audience,
           const char        *subject)
{
  guint column = 0;
  guint row;

  while (column < self->n_subjects && g_strcmp0 (mandate_communication_subjects[column].value, subject) != 0)
    column++;

  if (audience == NULL || column == self->n_subjects)
    return NULL;

  row = find_audience (self, audience);

  return g_ptr_array_index (self->cells, row * self->n_subjects + column);
}

/* What is not said of a message follows from its plan, or from its kind. */
static const char *
find_subject (MandateRegister      *reg,
              MandateCommunication *message)
{
  MandateCommunicationPlan *plan = mandate_register_find (reg, MANDATE_TYPE_COMMUNICATION_PLAN, message->plan);

  if (message->subject != NULL || plan != NULL)
    return message->subject != NULL ? message->subject : plan->subject;

  if (g_strcmp0 (message->kind, "report") == 0)
    return "results";

  return g_strcmp0 (message->kind, "policy") == 0 || message->policy_version != NULL ? "policy" : NULL;
}

static int
compare_days (gconstpointer first,
              gconstpointer second)
{
  return strcmp ((*(MandateCommunication *const *) second)->sent_on, (*(MandateCommunication *const *) first)->sent_on);
}

static void
add_messages (MandateTellingMap *self,
              MandateRegister   *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMUNICATION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommunication *message = mandate_record_list_get (list, i);
      MandateTellingCell   *cell;

      if (message->sent_on == NULL || strcmp (message->sent_on, self->as_of) > 0 || strcmp (message->sent_on, self->since) <= 0)
        continue;

      cell = find_cell (self, message->audience, find_subject (reg, message));
      self->n_without += cell == NULL;
      if (cell != NULL)
        g_ptr_array_add (cell->told, message);
    }

  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_sort (((MandateTellingCell *) g_ptr_array_index (self->cells, i))->told, compare_days);
}

static void
add_plans (MandateTellingMap *self,
           MandateRegister   *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMUNICATION_PLAN);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommunicationPlan *plan = mandate_record_list_get (list, i);
      MandateTellingCell       *cell = mandate_telling_is_active (plan, self->as_of) ? find_cell (self, plan->audience, plan->subject) : NULL;

      if (cell != NULL)
        g_ptr_array_add (cell->planned, plan);
    }
}

/**
 * mandate_telling_map_new:
 * @reg: the records, which outlive it
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full): the map; its rows are the audiences as the plan and
 *   the messages name them
 */
MandateTellingMap *
mandate_telling_map_new (MandateRegister *reg,
                         const char      *as_of)
{
  MandateTellingMap *self = g_new0 (MandateTellingMap, 1);

  while (mandate_communication_subjects[self->n_subjects].value != NULL)
    self->n_subjects++;

  self->audiences = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  self->since = mandate_date_add_months (as_of, -MANDATE_TELLING_MAP_MONTHS);
  self->as_of = as_of;
  add_plans (self, reg);
  add_messages (self, reg);
  self->as_of = NULL;

  return self;
}

void
mandate_telling_map_free (MandateTellingMap *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->audiences);
  g_ptr_array_unref (self->cells);
  g_free (self->since);
  g_free (self);
}

guint
mandate_telling_map_get_n_audiences (const MandateTellingMap *self)
{
  return self->audiences->len;
}

const char *
mandate_telling_map_get_audience (const MandateTellingMap *self,
                                  guint                    audience)
{
  g_return_val_if_fail (audience < self->audiences->len, NULL);

  return g_ptr_array_index (self->audiences, audience);
}

guint
mandate_telling_map_get_n_subjects (const MandateTellingMap *self)
{
  return self->n_subjects;
}

/**
 * mandate_telling_map_get_subject:
 * @self: a map
 * @subject: from 0
 *
 * Returns: (transfer none): what it is called, untranslated
 */
const char *
mandate_telling_map_get_subject (const MandateTellingMap *self,
                                 guint                    subject)
{
  g_return_val_if_fail (subject < self->n_subjects, NULL);

  return mandate_communication_subjects[subject].label;
}

const MandateTellingCell *
mandate_telling_map_get_cell (const MandateTellingMap *self,
                              guint                    audience,
                              guint                    subject)
{
  g_return_val_if_fail (audience < self->audiences->len && subject < self->n_subjects, NULL);

  return g_ptr_array_index (self->cells, audience * self->n_subjects + subject);
}

/**
 * mandate_telling_map_count_empty:
 * @self: a map
 *
 * Returns: in how many of its fields nothing was told, planned or not
 */
guint
mandate_telling_map_count_empty (const MandateTellingMap *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n += ((const MandateTellingCell *) g_ptr_array_index (self->cells, i))->told->len == 0;

  return n;
}

/**
 * mandate_telling_map_get_n_without:
 * @self: a map
 *
 * Returns: how many messages of its time are in no field, because nobody said to
 *   whom they went, or about what they were
 */
guint
mandate_telling_map_get_n_without (const MandateTellingMap *self)
{
  return self->n_without;
}

/**
 * mandate_telling_cell_describe:
 * @self: a field
 * @translation: a language
 *
 * Returns: (transfer full): what is in it: “2 messages; planned”
 */
char *
mandate_telling_cell_describe (const MandateTellingCell *self,
                               const MandateTranslation *translation)
{
  if (self->told->len == 0)
    return g_strdup (self->planned->len > 0 ? mandate_translate (translation, N_ ("planned, not told yet")) : mandate_translate (translation, N_ ("nothing on record")));

  return g_strdup_printf (self->planned->len > 0 ? mandate_translate_count (translation, "%u message; planned", "%u messages; planned", self->told->len)
                                                 : mandate_translate_count (translation, "%u message", "%u messages", self->told->len),
                          self->told->len);
}
