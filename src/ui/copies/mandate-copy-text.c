/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a copy, and what it says, reads on the screen. */

#include "config.h"

#include "mandate-copy-text.h"

#include <glib/gi18n-lib.h>

#include "mandate-field-text.h"
#include "mandate-screen-text.h"

static char *
format_day (const char *recorded_at,
            const char *today,
            GDateTime **here)
{
  g_autoptr (GDateTime) utc = recorded_at != NULL ? g_date_time_new_from_iso8601 (recorded_at, NULL) : NULL;
  g_autofree char *date = NULL;

  *here = utc != NULL ? g_date_time_to_local (utc) : NULL;
  if (*here == NULL)
    return NULL;

  date = g_date_time_format (*here, "%Y-%m-%d");

  return mandate_screen_format_short_day (date, today);
}

/**
 * mandate_copy_text_moment:
 * @recorded_at: (nullable): in ISO 8601, UTC
 * @today: in ISO 8601
 *
 * Returns: (transfer full) (nullable): day and time as people here read them
 */
char *
mandate_copy_text_moment (const char *recorded_at,
                          const char *today)
{
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *day = format_day (recorded_at, today, &here);
  g_autofree char *time = here != NULL ? g_date_time_format (here, _ ("%H:%M")) : NULL;

  if (day == NULL)
    return NULL;

  /* Translators: a day and a time: 3 January, 14:02 */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, time);
}

/**
 * mandate_copy_text_witness:
 * @actor: (nullable): who did something
 * @recorded_at: (nullable): when, in UTC
 * @today: in ISO 8601
 *
 * Returns: (transfer full) (nullable): such as “Ana Pérez, 3 January, 14:02”
 */
char *
mandate_copy_text_witness (const char *actor,
                           const char *recorded_at,
                           const char *today)
{
  g_autofree char *moment = mandate_copy_text_moment (recorded_at, today);

  if (actor == NULL || moment == NULL)
    return actor != NULL ? g_strdup (actor) : g_steal_pointer (&moment);

  /* Translators: a person, and a day with a time: Ana Pérez, 3 January, 14:02 */
  return g_strdup_printf (_ ("%1$s, %2$s"), actor, moment);
}

static char *
relate_apart (const MandateLibraryCopy *copy,
              const char               *today)
{
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *day = format_day (copy->parted_at, today, &here);
  g_autofree char *n_here = g_strdup_printf (ngettext ("%u change here", "%u changes here", copy->n_only_here), copy->n_only_here);
  /* Translators: goes on after “5 changes here,”. */
  g_autofree char *n_there = g_strdup_printf (ngettext ("%u in the copy", "%u in the copy", copy->n_only_there), copy->n_only_there);

  if (day == NULL)
    /* Translators: “5 changes here” and “9 in the copy”. */
    return g_strdup_printf (_ ("Both went on: %1$s, %2$s"), n_here, n_there);

  /* Translators: a day, “5 changes here” and “9 in the copy”. */
  return g_strdup_printf (_ ("Both went on since %1$s: %2$s, %3$s"), day, n_here, n_there);
}

/**
 * mandate_copy_text_relate:
 * @copy: a copy that was looked at
 * @today: in ISO 8601
 *
 * Returns: (transfer full): how the copy stands to what is here
 */
char *
mandate_copy_text_relate (const MandateLibraryCopy *copy,
                          const char               *today)
{
  switch (copy->relation)
    {
    case MANDATE_RELATION_SAME:
      return g_strdup (_ ("The copy is the same as what is here"));
    case MANDATE_RELATION_OLDER:
      if (copy->n_only_here == 0)
        return g_strdup (_ ("The copy has the same records as what is here"));
      return g_strdup_printf (ngettext ("The copy is %u change behind", "The copy is %u changes behind", copy->n_only_here), copy->n_only_here);
    case MANDATE_RELATION_NEWER:
      if (copy->n_only_there == 0)
        return g_strdup (_ ("The copy has the same records as what is here"));
      return g_strdup_printf (ngettext ("The copy is %u change ahead", "The copy is %u changes ahead", copy->n_only_there), copy->n_only_there);
    case MANDATE_RELATION_APART:
      return relate_apart (copy, today);
    case MANDATE_RELATION_OTHER:
    default:
      return g_strdup (_ ("This workspace is not here yet"));
    }
}

/**
 * mandate_copy_text_advise:
 * @copy: a copy that was looked at
 *
 * Returns: (transfer full): what that means for what can be done
 */
char *
mandate_copy_text_advise (const MandateLibraryCopy *copy)
{
  switch (copy->relation)
    {
    case MANDATE_RELATION_SAME:
      return g_strdup (_ ("To the last entry of the history. There is nothing to bring in."));
    case MANDATE_RELATION_OLDER:
      return g_strdup (_ ("Everything in the copy is here already, and more. There is nothing to bring in."));
    case MANDATE_RELATION_NEWER:
      return g_strdup (_ ("It has everything that is here, and more. Nothing was done here meanwhile."));
    case MANDATE_RELATION_APART:
      return g_strdup (_ ("Different fields are joined by themselves. Where both changed the same field, you are asked."));
    case MANDATE_RELATION_OTHER:
    default:
      return g_strdup (_ ("The copy was checked and is sound. Nothing that is here changes when it is added."));
    }
}

/* The record on one side, or a bare one of its type, so that amounts have their currency. */
static MandateRecord *
make_record (MandateRegister        *reg,
             const MandateMergeItem *item)
{
  MandateRecord *known = mandate_register_find (reg, item->type, item->id);

  return known != NULL ? mandate_record_copy (known) : mandate_record_load (item->type, item->id);
}

/**
 * mandate_copy_text_value:
 * @plan: what bringing in would mean
 * @ours: the records here
 * @item: a question about a field
 * @value: (nullable): what a side holds there
 * @is_theirs: whether the side is the copy
 *
 * Returns: (transfer full) (nullable): the value as people read it, or %NULL
 *   where there is none
 */
char *
mandate_copy_text_value (MandateMergePlan       *plan,
                         MandateRegister        *ours,
                         const MandateMergeItem *item,
                         const char             *value,
                         gboolean                is_theirs)
{
  MandateRegister *theirs = mandate_merge_plan_get_theirs (plan);
  MandateRegister *near = is_theirs ? theirs : ours;
  MandateRegister *far = is_theirs ? ours : theirs;
  g_autoptr (MandateRecord) record = make_record (near, item);
  char *text;

  if (value == NULL || *value == '\0')
    return NULL;

  if (item->field->kind == MANDATE_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (value, "true") ? _ ("Yes") : _ ("No"));

  if (!mandate_record_parse (record, item->field, value, NULL))
    return g_strdup (value);

  text = mandate_field_text_new (near, record, item->field);

  /* What it names may be there on one side only. */
  return text != NULL ? text : mandate_field_text_new (far, record, item->field);
}
