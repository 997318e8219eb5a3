/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page of records can show and sort by, as a menu and as what comes of its answers. */

#include "config.h"

#include "mandate-list-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const MandateField *
find_field (const MandateListSpec *spec,
            const char            *name)
{
  return name != NULL ? mandate_record_type_find_field (mandate_list_spec_get_record_type (spec), name, NULL) : NULL;
}

static void
append_radio (GMenu      *menu,
              const char *label,
              const char *action,
              const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Of a choice each answer, of yes or no the yes. */
static void
append_answers (GMenu              *menu,
                const MandateField *field)
{
  if (field == NULL)
    return;

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    {
      append_radio (menu, mandate_field_get_label (field), "records.filter", "=true");
      return;
    }

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      g_autofree char *target = g_strconcat ("=", choice->value, NULL);

      append_radio (menu, mandate_field_get_choice_label (field, choice->value), "records.filter", target);
    }
}

static GMenuModel *
make_filters (const MandateListSpec *spec)
{
  GMenu *menu = g_menu_new ();

  append_radio (menu, _ ("Everything"), "records.filter", MANDATE_LIST_EVERYTHING);
  for (const MandateListFilter *filter = spec->filters; filter != NULL && filter->name != NULL; filter++)
    append_radio (menu, _ (filter->label), "records.filter", filter->name);
  append_answers (menu, find_field (spec, spec->filter_field));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_sorts (const MandateListSpec *spec)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; spec->sorts[i] != NULL; i++)
    append_radio (menu, mandate_field_get_label (find_field (spec, spec->sorts[i])), "records.sort", spec->sorts[i]);
  append_radio (menu, _ ("Order of Entry"), "records.sort", MANDATE_LIST_MADE);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_orders (void)
{
  GMenu *menu = g_menu_new ();

  append_radio (menu, _ ("Ascending"), "records.order", "ascending");
  append_radio (menu, _ ("Descending"), "records.order", "descending");

  return G_MENU_MODEL (menu);
}

/**
 * mandate_list_menu_new:
 * @spec: a page of records
 *
 * Returns: (transfer full): a menu with the actions records.filter, records.sort and
 *   records.order
 */
GMenuModel *
mandate_list_menu_new (const MandateListSpec *spec)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) filters = make_filters (spec);
  g_autoptr (GMenuModel) sorts = make_sorts (spec);
  g_autoptr (GMenuModel) orders = make_orders ();

  if (g_menu_model_get_n_items (filters) > 1)
    g_menu_append_section (menu, _ ("Show"), filters);
  g_menu_append_section (menu, _ ("Sort by"), sorts);
  g_menu_append_section (menu, NULL, orders);

  return G_MENU_MODEL (menu);
}

/**
 * mandate_list_menu_get_filter_label:
 * @spec: a page of records
 * @filter: the name of a filter
 *
 * Returns: (transfer full) (nullable): what a person calls it, or %NULL for everything
 */
char *
mandate_list_menu_get_filter_label (const MandateListSpec *spec,
                                    const char            *filter)
{
  const MandateListFilter *found = mandate_list_spec_find_filter (spec, filter);
  const MandateField      *field = find_field (spec, spec->filter_field);

  if (found != NULL)
    return g_strdup (_ (found->label));

  if (*filter != '=' || field == NULL)
    return NULL;

  return g_strdup (field->kind == MANDATE_FIELD_BOOLEAN ? mandate_field_get_label (field) : mandate_field_get_choice_label (field, filter + 1));
}

/**
 * mandate_list_menu_apply_filter:
 * @spec: a page of records
 * @filter: the name of a filter
 * @view: the records that it shows
 * @today: the day
 * @person: (nullable): id of whoever works with the program; nothing is theirs
 *   as long as nobody said who that is
 */
void
mandate_list_menu_apply_filter (const MandateListSpec *spec,
                                const char            *filter,
                                MandateRecordView     *view,
                                const char            *today,
                                const char            *person)
{
  const MandateListFilter *found = mandate_list_spec_find_filter (spec, filter);
  const MandateField      *field = *filter == '=' ? find_field (spec, spec->filter_field) : NULL;

  if (found != NULL && (found->flags & MANDATE_LIST_MINE) != 0)
    mandate_record_view_set_filter (view, find_field (spec, spec->owner), person != NULL ? person : "", found->predicate, today);
  else
    mandate_record_view_set_filter (view, field, field != NULL ? filter + 1 : NULL, found != NULL ? found->predicate : NULL, today);
}

/**
 * mandate_list_menu_apply_sort:
 * @spec: a page of records
 * @sort: the name of a field, or %MANDATE_LIST_MADE
 * @is_descending: whether what is greatest or latest comes first
 * @view: the records that it shows
 */
void
mandate_list_menu_apply_sort (const MandateListSpec *spec,
                              const char            *sort,
                              gboolean               is_descending,
                              MandateRecordView     *view)
{
  mandate_record_view_set_sort (view, g_str_equal (sort, MANDATE_LIST_MADE) ? NULL : find_field (spec, sort), is_descending);
}

/**
 * mandate_list_menu_format_count:
 * @spec: what a page shows
 * @filter: the filter that is in force
 * @n_shown: how many records it shows
 * @n_all: how many there are
 *
 * Returns: (transfer full) (nullable): what is shown of how many, for below the
 *   title; nothing where there are none
 */
char *
mandate_list_menu_format_count (const MandateListSpec *spec,
                                const char            *filter,
                                guint                  n_shown,
                                guint                  n_all)
{
  g_autofree char *label = mandate_list_menu_get_filter_label (spec, filter);
  g_autofree char *count = NULL;

  if (n_all == 0)
    return NULL;

  if (n_shown == n_all)
    count = g_strdup_printf ("%'u", n_all);
  else
    /* Translators: both %'u are numbers, such as 3 of 12. */
    count = g_strdup_printf (_ ("%1$'u of %2$'u"), n_shown, n_all);

  return label != NULL ? g_strdup_printf ("%s · %s", label, count) : g_steal_pointer (&count);
}
