/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What two sequences of numbers have in common, in order: the algorithm of Eugene
 * W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), in the form
 * that divides at a middle and so needs memory for a few lines alone.
 *
 * Two additions keep it quick where nearly everything is different. What the
 * other sequence doesn’t have anywhere is left out before. And where no middle
 * is found after a number of differences, the farthest place that was reached is
 * taken for it: what is matched then is still right, but may not be the most.
 */

#include "config.h"

#include "mandate-sequence-match.h"

/* After so many differences on each side, any middle is good enough. */
#define MAX_COST 256

/* A sequence without what the other one doesn’t have. */
typedef struct
{
  guint *values;
  guint *places; /* where each stands in the whole sequence */
  int    length;
} Sequence;

/* The part of both that is looked at; the ends are not part of it. */
typedef struct
{
  int x;
  int y;
  int x_end;
  int y_end;
} Area;

/* From one end, how far along the first sequence each diagonal leads; a diagonal is x - y. */
typedef struct
{
  int *reach;
  int  lowest;
  int  highest;
} Front;

typedef struct
{
  Sequence first;
  Sequence second;
  guint   *matches; /* (unowned) */
  Front    forward;
  Front    backward;
} Matcher;

static void
keep_common (Sequence    *self,
             const guint *values,
             guint        n_values,
             GHashTable  *others)
{
  self->values = g_new (guint, n_values);
  self->places = g_new (guint, n_values);

  for (guint i = 0; i < n_values; i++)
    if (g_hash_table_contains (others, GUINT_TO_POINTER (values[i])))
      {
        self->values[self->length] = values[i];
        self->places[self->length++] = i;
      }
}

static GHashTable *
list_values (const guint *values,
             guint        n_values)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_values; i++)
    g_hash_table_add (set, GUINT_TO_POINTER (values[i]));

  return set;
}

static void
widen (Front *self,
       int    lowest,
       int    highest,
       int    beyond)
{
  if (self->lowest > lowest)
    self->reach[--self->lowest - 1] = beyond;
  else
    self->lowest++;

  if (self->highest < highest)
    self->reach[++self->highest + 1] = beyond;
  else
    self->highest--;
}

/* Returns: whether it met the other front, at @middle. */
static gboolean
step_forward (Matcher    *self,
              const Area *area,
              gboolean    may_meet,
              Area       *middle)
{
  int *reach = self->forward.reach;

  widen (&self->forward, area->x - area->y_end, area->x_end - area->y, -1);

  for (int d = self->forward.highest; d >= self->forward.lowest; d -= 2)
    {
      int x = reach[d - 1] < reach[d + 1] ? reach[d + 1] : reach[d - 1] + 1;

      while (x < area->x_end && x - d < area->y_end && self->first.values[x] == self->second.values[x - d])
        x++;

      reach[d] = x;

      if (may_meet && d >= self->backward.lowest && d <= self->backward.highest && self->backward.reach[d] <= x)
        {
          *middle = (Area){ .x = x, .y = x - d };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
step_backward (Matcher    *self,
               const Area *area,
               gboolean    may_meet,
               Area       *middle)
{
  int *reach = self->backward.reach;

  widen (&self->backward, area->x - area->y_end, area->x_end - area->y, G_MAXINT);

  for (int d = self->backward.highest; d >= self->backward.lowest; d -= 2)
    {
      int x = reach[d - 1] < reach[d + 1] ? reach[d - 1] : reach[d + 1] - 1;

      while (x > area->x && x - d > area->y && self->first.values[x - 1] == self->second.values[x - d - 1])
        x--;

      reach[d] = x;

      if (may_meet && d >= self->forward.lowest && d <= self->forward.highest && x <= self->forward.reach[d])
        {
          *middle = (Area){ .x = x, .y = x - d };
          return TRUE;
        }
    }

  return FALSE;
}

/* The place that leaves most of both sequences behind. */
static Area
get_farthest (Matcher    *self,
              const Area *area)
{
  Area best = { .x = area->x, .y = area->y };

  for (int d = self->forward.lowest; d <= self->forward.highest; d += 2)
    {
      int x = MIN (self->forward.reach[d], area->x_end);

      x = MIN (x, area->y_end + d);
      if (x >= area->x && x - d >= area->y && x + x - d > best.x + best.y)
        best = (Area){ .x = x, .y = x - d };
    }

  return best;
}

static Area
find_middle (Matcher    *self,
             const Area *area)
{
  const int      from_start = area->x - area->y;
  const int      from_end = area->x_end - area->y_end;
  const gboolean is_odd = (from_start - from_end) % 2 != 0;
  Area           middle;

  self->forward.lowest = self->forward.highest = from_start;
  self->backward.lowest = self->backward.highest = from_end;
  self->forward.reach[from_start] = area->x;
  self->backward.reach[from_end] = area->x_end;

  for (int cost = 1;; cost++)
    {
      if (step_forward (self, area, is_odd, &middle) || step_backward (self, area, !is_odd, &middle))
        return middle;

      if (cost == MAX_COST)
        return get_farthest (self, area);
    }
}

static void
match (Matcher *self,
       int      x,
       int      y)
{
  self->matches[self->first.places[x]] = self->second.places[y];
}

static void
match_area (Matcher *self,
            Area     area)
{
  while (area.x < area.x_end || area.y < area.y_end)
    {
      Area middle;

      for (; area.x < area.x_end && area.y < area.y_end && self->first.values[area.x] == self->second.values[area.y]; area.x++, area.y++)
        match (self, area.x, area.y);

      for (; area.x < area.x_end && area.y < area.y_end && self->first.values[area.x_end - 1] == self->second.values[area.y_end - 1]; area.x_end--, area.y_end--)
        match (self, area.x_end - 1, area.y_end - 1);

      if (area.x == area.x_end || area.y == area.y_end)
        return;

      middle = find_middle (self, &area);
      match_area (self, (Area){ area.x, area.y, middle.x, middle.y });
      area.x = middle.x;
      area.y = middle.y;
    }
}

/**
 * mandate_sequence_match:
 * @first: (array length=n_first): numbers
 * @n_first: how many
 * @second: (array length=n_second): numbers
 * @n_second: how many
 * @matches: (array length=n_first): filled with the place in @second of each
 *   number of @first, or %MANDATE_SEQUENCE_UNMATCHED
 *
 * Finds what both have in common in the same order: the most of it, unless the
 * sequences are long and have little in common. The same sequences are always
 * matched alike.
 */
void
mandate_sequence_match (const guint *first,
                        guint        n_first,
                        const guint *second,
                        guint        n_second,
                        guint       *matches)
{
  g_autoptr (GHashTable) first_values = list_values (first, n_first);
  g_autoptr (GHashTable) second_values = list_values (second, n_second);
  g_autofree int *forward = NULL;
  g_autofree int *backward = NULL;
  Matcher         self = { .matches = matches };
  gsize           n_diagonals;

  for (guint i = 0; i < n_first; i++)
    matches[i] = MANDATE_SEQUENCE_UNMATCHED;

  keep_common (&self.first, first, n_first, second_values);
  keep_common (&self.second, second, n_second, first_values);

  /* One more at each end, so that the outermost have neighbours. */
  n_diagonals = (gsize) self.first.length + self.second.length + 3;
  forward = g_new (int, n_diagonals);
  backward = g_new (int, n_diagonals);
  self.forward.reach = forward + self.second.length + 1;
  self.backward.reach = backward + self.second.length + 1;

  match_area (&self, (Area){ 0, 0, self.first.length, self.second.length });

  g_free (self.first.values);
  g_free (self.first.places);
  g_free (self.second.values);
  g_free (self.second.places);
}
