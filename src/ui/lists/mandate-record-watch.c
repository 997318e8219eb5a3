/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-watch.h"

struct _MandateRecordWatch
{
  GHashTable *handlers; /* (owned) record (owned) to id of its handler */
  GCallback   changed;
  gpointer    data;
};

/**
 * mandate_record_watch_new:
 * @changed: called with @data first when a record changes
 * @data: what goes with @changed; must live as long as the watch
 *
 * Returns: (transfer full): a watch of no record yet
 */
MandateRecordWatch *
mandate_record_watch_new (GCallback changed,
                          gpointer  data)
{
  MandateRecordWatch *self = g_new0 (MandateRecordWatch, 1);

  self->handlers = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->changed = changed;
  self->data = data;

  return self;
}

void
mandate_record_watch_free (MandateRecordWatch *self)
{
  GHashTableIter iter;
  gpointer       record, handler;

  g_hash_table_iter_init (&iter, self->handlers);
  while (g_hash_table_iter_next (&iter, &record, &handler))
    g_signal_handler_disconnect (record, *(gulong *) handler);

  g_hash_table_unref (self->handlers);
  g_free (self);
}

/**
 * mandate_record_watch_add:
 * @self: a watch
 * @record: (nullable): a record, watched or not
 *
 * Calls back from now on when @record changes.
 */
void
mandate_record_watch_add (MandateRecordWatch *self,
                          MandateRecord      *record)
{
  gulong *handler;

  if (record == NULL || g_hash_table_contains (self->handlers, record))
    return;

  handler = g_new (gulong, 1);
  *handler = g_signal_connect_data (record, "notify", self->changed, self->data, NULL, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->handlers, g_object_ref (record), handler);
}
