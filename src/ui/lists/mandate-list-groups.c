/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-groups.h"

#include <glib/gi18n-lib.h>

/* More than these no list has. */
#define MAX_GROUPS 8

/**
 * MandateListHeading:
 *
 * Stands in a list before the records of a group.
 */
struct _MandateListHeading
{
  GObject parent_instance;

  const char *text;
};

G_DEFINE_FINAL_TYPE (MandateListHeading, mandate_list_heading, G_TYPE_OBJECT)

static void
mandate_list_heading_class_init (MandateListHeadingClass *klass)
{
}

static void
mandate_list_heading_init (MandateListHeading *self)
{
}

const char *
mandate_list_heading_get_text (MandateListHeading *self)
{
  return self->text;
}

/* Where the groups begin, by the records alone. */
typedef struct
{
  guint n;
  guint group[MAX_GROUPS];
  guint first[MAX_GROUPS];
  guint n_records;
} Layout;

/**
 * MandateListGroups:
 *
 * The records of a view with a heading before each group. The view is sorted by
 * what the groups are made of, so that a few looks find where they begin, however
 * many records there are.
 */
struct _MandateListGroups
{
  GObject parent_instance;

  MandateRecordView     *view;
  const MandateListSpec *spec;
  char                  *today;
  GPtrArray             *headings; /* (owned) (element-type MandateListHeading): one a group */
  gboolean               is_wanted;
  gboolean               is_grouped; /* wanted, and the view is sorted by now */
  Layout                 layout;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateListGroups, mandate_list_groups, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
mandate_list_groups_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
mandate_list_groups_get_n_items (GListModel *model)
{
  MandateListGroups *self = MANDATE_LIST_GROUPS (model);

  return self->layout.n_records + self->layout.n;
}

static gpointer
mandate_list_groups_get_item (GListModel *model,
                              guint       position)
{
  MandateListGroups *self = MANDATE_LIST_GROUPS (model);
  const Layout      *layout = &self->layout;
  guint              n_before = 0;

  for (guint i = 0; i < layout->n && layout->first[i] + i <= position; i++)
    {
      if (layout->first[i] + i == position)
        return g_object_ref (g_ptr_array_index (self->headings, layout->group[i]));

      n_before++;
    }

  return g_list_model_get_item (G_LIST_MODEL (self->view), position - n_before);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mandate_list_groups_get_item_type;
  iface->get_n_items = mandate_list_groups_get_n_items;
  iface->get_item = mandate_list_groups_get_item;
}

static guint
get_group (MandateListGroups *self,
           guint              position)
{
  g_autoptr (MandateRecord) record = g_list_model_get_item (G_LIST_MODEL (self->view), position);

  return MIN (self->spec->group (record, self->today), self->headings->len - 1);
}

/* The first record after those of @group. */
static guint
find_end (MandateListGroups *self,
          guint              start,
          guint              n_records,
          guint              group)
{
  guint low = start;
  guint high = n_records;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_group (self, middle) <= group)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
lay_out (MandateListGroups *self,
         Layout            *layout)
{
  guint position = 0;

  layout->n = 0;
  layout->n_records = g_list_model_get_n_items (G_LIST_MODEL (self->view));

  while (self->is_grouped && position < layout->n_records && layout->n < MAX_GROUPS)
    {
      layout->group[layout->n] = get_group (self, position);
      layout->first[layout->n] = position;
      position = find_end (self, position + 1, layout->n_records, layout->group[layout->n]);
      layout->n++;
    }
}

/* Where a record stands among records and headings; for none, where all of them end. */
static guint
find_place (const Layout *layout,
            guint         position)
{
  guint place = position;

  if (position >= layout->n_records)
    return layout->n_records + layout->n;

  for (guint i = 0; i < layout->n && layout->first[i] <= position; i++)
    place++;

  return place;
}

/* Tells only of what changed, and of the headings beside it, so that the focus stays where it is. */
static void
items_changed_cb (MandateListGroups *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  Layout old = self->layout;
  Layout new;
  guint start, old_end, new_end;

  lay_out (self, &new);
  start = position > 0 ? find_place (&old, position - 1) + 1 : 0;
  old_end = find_place (&old, position + n_removed);
  new_end = find_place (&new, position + n_added);
  self->layout = new;

  g_list_model_items_changed (G_LIST_MODEL (self), start, old_end - start, new_end - start);
}

static void
group_again (MandateListGroups *self)
{
  guint    n = self->layout.n_records;
  gboolean is_grouped = self->is_wanted && !mandate_record_view_get_is_busy (self->view);

  if (is_grouped == self->is_grouped)
    return;

  self->is_grouped = is_grouped;
  items_changed_cb (self, 0, n, n);
}

/* While the view is being sorted anew it is in its old order. */
static void
busy_cb (MandateListGroups *self)
{
  if (!mandate_record_view_get_is_busy (self->view))
    group_again (self);
}

static void
mandate_list_groups_finalize (GObject *object)
{
  MandateListGroups *self = MANDATE_LIST_GROUPS (object);

  g_clear_object (&self->view);
  g_ptr_array_unref (self->headings);
  g_free (self->today);

  G_OBJECT_CLASS (mandate_list_groups_parent_class)->finalize (object);
}

static void
mandate_list_groups_class_init (MandateListGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_list_groups_finalize;
}

static void
mandate_list_groups_init (MandateListGroups *self)
{
  self->headings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * mandate_list_groups_new:
 * @view: the records of a page
 * @spec: (transfer none): what the page shows; must live as long as this
 * @today: the day
 *
 * Returns: (transfer full): the records, without headings as long as none are wanted
 */
MandateListGroups *
mandate_list_groups_new (MandateRecordView     *view,
                         const MandateListSpec *spec,
                         const char            *today)
{
  MandateListGroups *self = g_object_new (MANDATE_TYPE_LIST_GROUPS, NULL);

  self->view = g_object_ref (view);
  self->spec = spec;
  self->today = g_strdup (today);

  for (guint i = 0; spec->groups != NULL && spec->groups[i] != NULL; i++)
    {
      MandateListHeading *heading = g_object_new (MANDATE_TYPE_LIST_HEADING, NULL);

      heading->text = _ (spec->groups[i]);
      g_ptr_array_add (self->headings, heading);
    }

  lay_out (self, &self->layout);
  g_signal_connect_object (view, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::is-busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mandate_list_groups_set_is_wanted:
 * @self: records in groups
 * @is_wanted: whether the view will be sorted by what the groups are made of
 *
 * Shows the headings as soon as the view is sorted, or none from now on.
 */
void
mandate_list_groups_set_is_wanted (MandateListGroups *self,
                                   gboolean           is_wanted)
{
  self->is_wanted = is_wanted && self->headings->len > 0;

  if (!self->is_wanted || !mandate_record_view_get_is_busy (self->view))
    group_again (self);
}
