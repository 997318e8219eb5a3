/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-list.h"

#include <string.h>

/**
 * MandateRecordList:
 *
 * All records of one type, sorted by id and so by when they were made: the
 * same order in every copy of a workspace, and one in which a record that
 * comes back finds its old place.
 */
struct _MandateRecordList
{
  GObject parent_instance;

  GType      type;
  GPtrArray *records; /* (owned) (element-type MandateRecord) */
};

static GType
mandate_record_list_get_item_type (GListModel *model)
{
  return MANDATE_RECORD_LIST (model)->type;
}

static guint
mandate_record_list_get_n_items (GListModel *model)
{
  return MANDATE_RECORD_LIST (model)->records->len;
}

static gpointer
mandate_record_list_get_item (GListModel *model,
                              guint       position)
{
  MandateRecordList *self = MANDATE_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (g_ptr_array_index (self->records, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mandate_record_list_get_item_type;
  iface->get_n_items = mandate_record_list_get_n_items;
  iface->get_item = mandate_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateRecordList, mandate_record_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* The first position whose record does not come before @id. */
static guint
find_place (MandateRecordList *self,
            const char        *id)
{
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (mandate_record_get_id (g_ptr_array_index (self->records, middle)), id) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
mandate_record_list_finalize (GObject *object)
{
  MandateRecordList *self = MANDATE_RECORD_LIST (object);

  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (mandate_record_list_parent_class)->finalize (object);
}

static void
mandate_record_list_class_init (MandateRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_record_list_finalize;
}

static void
mandate_record_list_init (MandateRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

MandateRecordList *
mandate_record_list_new (GType type)
{
  MandateRecordList *self = g_object_new (MANDATE_TYPE_RECORD_LIST, NULL);

  self->type = type;

  return self;
}

guint
mandate_record_list_get_length (MandateRecordList *self)
{
  g_return_val_if_fail (MANDATE_IS_RECORD_LIST (self), 0);

  return self->records->len;
}

/**
 * mandate_record_list_get:
 * @self: a list
 * @position: less than its length
 *
 * Returns: (transfer none): the record there
 */
gpointer
mandate_record_list_get (MandateRecordList *self,
                         guint              position)
{
  g_return_val_if_fail (MANDATE_IS_RECORD_LIST (self), NULL);
  g_return_val_if_fail (position < self->records->len, NULL);

  return g_ptr_array_index (self->records, position);
}

void
mandate_record_list_add (MandateRecordList *self,
                         MandateRecord     *record)
{
  guint place;

  g_return_if_fail (MANDATE_IS_RECORD_LIST (self));
  g_return_if_fail (G_OBJECT_TYPE (record) == self->type);

  place = find_place (self, mandate_record_get_id (record));
  g_ptr_array_insert (self->records, place, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

void
mandate_record_list_remove (MandateRecordList *self,
                            MandateRecord     *record)
{
  guint place;

  g_return_if_fail (MANDATE_IS_RECORD_LIST (self));

  place = find_place (self, mandate_record_get_id (record));
  g_return_if_fail (place < self->records->len && g_ptr_array_index (self->records, place) == record);

  g_ptr_array_remove_index (self->records, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

/**
 * mandate_record_list_take_all:
 * @self: an empty list
 * @records: (transfer full) (element-type MandateRecord): records sorted by id, which the array owns
 *
 * Fills the list at once.
 */
void
mandate_record_list_take_all (MandateRecordList *self,
                              GPtrArray         *records)
{
  g_return_if_fail (MANDATE_IS_RECORD_LIST (self));
  g_return_if_fail (self->records->len == 0);

  g_ptr_array_unref (self->records);
  self->records = records;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, records->len);
}
