/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which role reports to which, and who holds them, as of a day (5.3). */

#include "config.h"

#include "mandate-reporting-lines.h"

#include <string.h>

#include "mandate-body.h"
#include "mandate-holders.h"
#include "mandate-person.h"

/* A role on the way to its place. */
typedef struct
{
  MandateRole *role;
  char        *key;   /* that titles are ordered by */
  int          above; /* index of another seed, or -1 */
  GArray      *below; /* (element-type int) indexes of other seeds */
  guint        mark;  /* the walk that came by */
  gboolean     is_in_circle;
} Seed;

static void
seed_free (gpointer data)
{
  Seed *seed = data;

  g_free (seed->key);
  g_array_unref (seed->below);
  g_free (seed);
}

static void
place_free (gpointer data)
{
  MandateReportingPlace *place = data;

  g_ptr_array_unref (place->holdings);
  g_free (place);
}

static int
compare_seeds (gconstpointer a,
               gconstpointer b)
{
  const Seed *one = *(Seed *const *) a;
  const Seed *two = *(Seed *const *) b;
  const int   by_title = strcmp (one->key, two->key);

  return by_title != 0 ? by_title : strcmp (mandate_record_get_id (MANDATE_RECORD (one->role)), mandate_record_get_id (MANDATE_RECORD (two->role)));
}

/* Each role once, in the order of their titles. */
static GPtrArray *
list_seeds (MandateRegister *reg)
{
  MandateRecordList *roles = mandate_register_get_list (reg, MANDATE_TYPE_ROLE);
  GPtrArray         *seeds = g_ptr_array_new_with_free_func (seed_free);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      Seed            *seed = g_new0 (Seed, 1);
      g_autofree char *folded = NULL;

      seed->role = mandate_record_list_get (roles, i);
      folded = g_utf8_casefold (seed->role->title != NULL ? seed->role->title : "", -1);
      seed->key = g_utf8_collate_key (folded, -1);
      seed->above = -1;
      seed->below = g_array_new (FALSE, FALSE, sizeof (int));
      g_ptr_array_add (seeds, seed);
    }

  g_ptr_array_sort (seeds, compare_seeds);

  return seeds;
}

static void
link_seeds (GPtrArray *seeds)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < seeds->len; i++)
    g_hash_table_insert (indexes, (char *) mandate_record_get_id (MANDATE_RECORD (((Seed *) g_ptr_array_index (seeds, i))->role)), GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < seeds->len; i++)
    {
      Seed *seed = g_ptr_array_index (seeds, i);

      if (seed->role->reports_to != NULL)
        seed->above = GPOINTER_TO_INT (g_hash_table_lookup (indexes, seed->role->reports_to)) - 1;
    }
}

static void
open_circle (GPtrArray *seeds,
             int        index)
{
  int least = index;
  int i = index;

  do
    {
      Seed *seed = g_ptr_array_index (seeds, i);

      seed->is_in_circle = TRUE;
      least = MIN (least, i);
      i = seed->above;
    }
  while (i != index);

  ((Seed *) g_ptr_array_index (seeds, least))->above = -1;
}

/*
 * Two copies that were merged can hold a circle that neither would have let in.
 * The role of it that comes first by its title stands at the top.
 */
static void
open_circles (GPtrArray *seeds)
{
  for (guint i = 0; i < seeds->len; i++)
    {
      int   at = (int) i;
      Seed *seed = g_ptr_array_index (seeds, i);

      while (at >= 0 && seed->mark == 0)
        {
          seed->mark = i + 1;
          at = seed->above;
          seed = at >= 0 ? g_ptr_array_index (seeds, at) : NULL;
        }

      if (at >= 0 && seed->mark == i + 1)
        open_circle (seeds, at);
    }
}

/* Those that others report to come first, so that the others can stand together. */
static void
gather_below (GPtrArray *seeds)
{
  for (guint pass = 0; pass < 2; pass++)
    {
      g_autofree guint *n_below = g_new0 (guint, seeds->len + 1);

      for (guint i = 0; i < seeds->len; i++)
        if (((Seed *) g_ptr_array_index (seeds, i))->above >= 0)
          n_below[((Seed *) g_ptr_array_index (seeds, i))->above]++;

      for (guint i = 0; i < seeds->len; i++)
        {
          Seed *seed = g_ptr_array_index (seeds, i);
          int   index = (int) i;

          if (seed->above >= 0 && (n_below[i] > 0) == (pass == 0))
            g_array_append_val (((Seed *) g_ptr_array_index (seeds, seed->above))->below, index);
        }
    }
}

/* All holdings at once: a list of them for each role would read all for each. */
static GHashTable *
list_holdings (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  GHashTable        *holdings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (list, i);
      GPtrArray          *of_role = holding->role != NULL ? g_hash_table_lookup (holdings, holding->role) : NULL;

      if (holding->role == NULL)
        continue;

      if (of_role == NULL)
        {
          of_role = g_ptr_array_new ();
          g_hash_table_insert (holdings, holding->role, of_role);
        }
      g_ptr_array_add (of_role, holding);
    }

  return holdings;
}

static GPtrArray *
keep_current (GHashTable  *holdings,
              MandateRole *role,
              const char  *date)
{
  GPtrArray *of_role = g_hash_table_lookup (holdings, mandate_record_get_id (MANDATE_RECORD (role)));

  return of_role != NULL ? mandate_holders_keep_current (of_role, date) : g_ptr_array_new ();
}

static void
append_place (GPtrArray       *places,
              const Seed      *seed,
              int              above,
              MandateRegister *reg,
              GHashTable      *holdings,
              const char      *date)
{
  MandateReportingPlace *place = g_new0 (MandateReportingPlace, 1);
  g_autoptr (GPtrArray) here = NULL;

  place->role = seed->role;
  place->holdings = keep_current (holdings, seed->role, date);
  here = mandate_holders_list_people_of (reg, place->holdings, date);
  place->n_here = here->len;
  place->above = above;
  place->n_below = seed->below->len;
  place->level = above >= 0 ? ((MandateReportingPlace *) g_ptr_array_index (places, above))->level + 1 : 0;
  if (seed->is_in_circle)
    place->problems |= MANDATE_REPORTING_CIRCLE;
  if (place->n_here == 0)
    place->problems |= MANDATE_REPORTING_VACANT;

  g_ptr_array_add (places, place);
}

/* Each role is followed by all that report to it. Without recursion: a line can be long. */
static GPtrArray *
order_places (GPtrArray       *seeds,
              MandateRegister *reg,
              const char      *date)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);
  g_autoptr (GHashTable) holdings = list_holdings (reg);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, 2 * sizeof (int));

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = seeds->len; i-- > 0;)
      {
        const Seed *seed = g_ptr_array_index (seeds, i);
        const int   item[2] = { (int) i, -1 };

        if (seed->above < 0 && (seed->below->len == 0) == (pass == 0))
          g_array_append_vals (waiting, item, 1);
      }

  while (waiting->len > 0)
    {
      const int  *item = (const int *) waiting->data + 2 * (waiting->len - 1);
      const Seed *seed = g_ptr_array_index (seeds, item[0]);
      const int   above = item[1];

      g_array_set_size (waiting, waiting->len - 1);
      append_place (places, seed, above, reg, holdings, date);

      for (guint i = seed->below->len; i-- > 0;)
        {
          const int below[2] = { g_array_index (seed->below, int, i), (int) places->len - 1 };

          g_array_append_vals (waiting, below, 1);
        }
    }

  return places;
}

static gboolean
is_held_by_the_top (MandateRegister             *reg,
                    const MandateReportingPlace *place,
                    const char                  *date)
{
  for (guint i = 0; i < place->holdings->len; i++)
    {
      const MandateRoleHolding *holding = g_ptr_array_index (place->holdings, i);

      if (mandate_holders_was_top_management (reg, holding->person, holding->body, date))
        return TRUE;
    }

  return FALSE;
}

/* A line that is written down in words needs no role above. */
static gboolean
reaches_the_top (MandateRegister *reg,
                 GPtrArray       *places,
                 guint            index,
                 const char      *date)
{
  const MandateReportingPlace *place = g_ptr_array_index (places, index);

  if (place->above < 0 && place->role->reporting_line != NULL)
    return TRUE;

  while (place->above >= 0)
    place = g_ptr_array_index (places, place->above);

  return is_held_by_the_top (reg, place, date);
}

static void
find_problems (MandateRegister *reg,
               GPtrArray       *places,
               const char      *date)
{
  for (guint i = 0; i < places->len; i++)
    {
      MandateReportingPlace       *place = g_ptr_array_index (places, i);
      const MandateReportingPlace *above = place->above >= 0 ? g_ptr_array_index (places, place->above) : NULL;

      if (above != NULL && (above->problems & MANDATE_REPORTING_VACANT) != 0)
        place->problems |= MANDATE_REPORTING_TO_NOBODY;

      if (g_strcmp0 (place->role->mandate, "performance-reporting") == 0 && !reaches_the_top (reg, places, i, date))
        place->problems |= MANDATE_REPORTING_NOT_TO_TOP;
    }
}

/**
 * mandate_reporting_lines_read:
 * @reg: a register
 * @date: a day
 *
 * Puts all roles in order: each is followed by those that report to it, in the
 * order of their titles. A role that reports to none stands at the top; so does
 * one role of a circle.
 *
 * Returns: (transfer full) (element-type MandateReportingPlace): where each role
 *   stands, good for as long as the register does not change
 */
GPtrArray *
mandate_reporting_lines_read (MandateRegister *reg,
                              const char      *date)
{
  g_autoptr (GPtrArray) seeds = list_seeds (reg);
  GPtrArray *places;

  link_seeds (seeds);
  open_circles (seeds);
  gather_below (seeds);
  places = order_places (seeds, reg, date);
  find_problems (reg, places, date);

  return places;
}

/**
 * mandate_reporting_lines_has_any:
 * @places: (element-type MandateReportingPlace): all places
 *
 * Returns: whether any role reports to another
 */
gboolean
mandate_reporting_lines_has_any (GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++)
    if (((MandateReportingPlace *) g_ptr_array_index (places, i))->above >= 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_reporting_lines_find:
 * @places: (element-type MandateReportingPlace): all places
 * @role: (nullable): id of a role
 *
 * Returns: where the role stands in @places, or -1
 */
int
mandate_reporting_lines_find (GPtrArray  *places,
                              const char *role)
{
  for (guint i = 0; i < places->len; i++)
    if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (((MandateReportingPlace *) g_ptr_array_index (places, i))->role)), role) == 0)
      return (int) i;

  return -1;
}

/**
 * mandate_reporting_place_get_clause:
 * @place: where a role stands
 *
 * Returns: (nullable): which of the two mandated responsibilities it is, as the
 *   clause numbers them
 */
const char *
mandate_reporting_place_get_clause (const MandateReportingPlace *place)
{
  if (g_strcmp0 (place->role->mandate, "conformance") == 0)
    return "5.3 a";

  return g_strcmp0 (place->role->mandate, "performance-reporting") == 0 ? "5.3 b" : NULL;
}

/**
 * mandate_reporting_place_name_holder:
 * @reg: a register
 * @holding: a holding
 * @date: a day
 *
 * Returns: (transfer full) (nullable): who holds it, if that person is here on
 *   that day or that body has a member who is
 */
char *
mandate_reporting_place_name_holder (MandateRegister    *reg,
                                     MandateRoleHolding *holding,
                                     const char         *date)
{
  MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, holding->person);
  MandateBody   *body = mandate_register_find (reg, MANDATE_TYPE_BODY, holding->body);
  g_autoptr (GPtrArray) members = mandate_holders_list_members (reg, holding->body, date);

  if (person != NULL)
    return mandate_person_is_active (person, date) ? g_strdup (person->name) : NULL;

  return body != NULL && members->len > 0 ? g_strdup (body->name) : NULL;
}

/**
 * mandate_reporting_lines_come_back:
 * @change: a change
 * @role: a role as it is in @change
 *
 * Returns: whether the line from the role upwards comes back to it
 */
gboolean
mandate_reporting_lines_come_back (MandateChange *change,
                                   MandateRole   *role)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (role));
  const char *above = role->reports_to;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  while (above != NULL && g_hash_table_add (seen, (char *) above))
    {
      MandateRole *next = mandate_change_find (change, MANDATE_TYPE_ROLE, above);

      if (g_str_equal (above, id))
        return TRUE;

      above = next != NULL ? next->reports_to : NULL;
    }

  return FALSE;
}
