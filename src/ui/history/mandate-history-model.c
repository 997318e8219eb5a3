/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-model.h"

#include "mandate-date.h"

/* Entries that are read at once. */
#define PAGE 128

/* Entries that are kept; what is seen is kept by those who show it. */
#define MAX_KEPT 4096

/**
 * MandateHistoryModel:
 *
 * The entries of the journal, newest first, read from the file a page at a
 * time when they are looked at. Where no more than days are asked for, places
 * in the list are places in the journal, and its middle is as near as its end.
 * Where entries in between are left out, their places are found a page after
 * the other, and the list grows as one goes on.
 */
struct _MandateHistoryModel
{
  GObject parent_instance;

  MandateSession      *session;
  MandateHistoryFilter filter;
  GHashTable          *kept;   /* (owned) place to entry */
  GHashTable          *opened; /* (owned) places */

  gboolean is_dense;
  gint64   newest; /* of a dense list */
  gint64   oldest;
  GArray  *places; /* of any other */
  gboolean has_more;
  guint    more_source;
};

static void mandate_history_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateHistoryModel, mandate_history_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, mandate_history_model_list_model_init))

void
mandate_history_filter_clear (MandateHistoryFilter *self)
{
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->actor, g_free);
  g_clear_pointer (&self->record, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->until, g_free);
  self->record_type = G_TYPE_INVALID;
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Leaves no gaps in the journal. */
static gboolean
is_dense (const MandateHistoryFilter *filter)
{
  return !is_given (filter->search) && !is_given (filter->actor) && !is_given (filter->record) && filter->record_type == G_TYPE_INVALID;
}

gboolean
mandate_history_filter_is_empty (const MandateHistoryFilter *self)
{
  return is_dense (self) && self->from == NULL && self->until == NULL;
}

static MandateWorkspace *
get_workspace (MandateHistoryModel *self)
{
  return mandate_session_get_workspace (self->session);
}

/* On an earlier day, what came after it is not there yet. */
static gint64
get_end (MandateHistoryModel *self)
{
  const MandatePast *past = mandate_session_get_past (self->session);

  return past != NULL ? past->seq + 1 : 0;
}

/* Within a dense list the days are known to be the right ones. */
static GPtrArray *
find (MandateHistoryModel *self,
      gint64               before,
      guint                limit)
{
  const gboolean            has_days = before == 0 || !self->is_dense;
  const MandateJournalQuery query = {
    .before = before > 0 ? before : get_end (self),
    .limit = limit,
    .search = self->filter.search,
    .actor = self->filter.actor,
    .record_type = self->filter.record_type,
    .record = self->filter.record,
    .from = has_days ? self->filter.from : NULL,
    .until = has_days ? self->filter.until : NULL,
  };
  g_autoptr (GError) error = NULL;
  GPtrArray *found = mandate_workspace_find_entries (get_workspace (self), &query, &error);

  if (found == NULL)
    mandate_session_tell_error (self->session, error);

  return found;
}

static MandateHistoryEntry *
keep (MandateHistoryModel *self,
      gint64               seq,
      MandateEntry        *entry)
{
  MandateHistoryEntry *kept = mandate_history_entry_new (seq, entry);

  g_hash_table_insert (self->kept, g_memdup2 (&seq, sizeof seq), kept);

  return kept;
}

static gint64
get_place (GPtrArray *found,
           guint      index)
{
  return ((const MandateEntry *) g_ptr_array_index (found, index))->seq;
}

static void
keep_all (MandateHistoryModel *self,
          GPtrArray           *found)
{
  g_ptr_array_set_free_func (found, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      gint64 seq = get_place (found, i);

      if (g_hash_table_contains (self->kept, &seq))
        mandate_entry_free (g_ptr_array_index (found, i));
      else
        keep (self, seq, g_ptr_array_index (found, i));
    }
}

static guint
get_length (MandateHistoryModel *self)
{
  return self->is_dense ? (guint) MAX (self->newest - self->oldest + 1, 0) : self->places->len;
}

/* (transfer none): what is shown is read with what is around it. */
static MandateHistoryEntry *
look_up (MandateHistoryModel *self,
         guint                position)
{
  gint64               seq = self->is_dense ? self->newest - position : g_array_index (self->places, gint64, position);
  MandateHistoryEntry *entry = g_hash_table_lookup (self->kept, &seq);
  g_autoptr (GPtrArray) found = NULL;

  if (entry != NULL)
    return entry;

  if (g_hash_table_size (self->kept) > MAX_KEPT)
    g_hash_table_remove_all (self->kept);

  found = find (self, self->is_dense ? (seq / PAGE + 1) * PAGE : seq + 1, PAGE);
  if (found != NULL)
    keep_all (self, found);

  entry = g_hash_table_lookup (self->kept, &seq);

  return entry != NULL ? entry : keep (self, seq, NULL);
}

static gboolean
append_page (MandateHistoryModel *self)
{
  gint64 before = self->places->len > 0 ? g_array_index (self->places, gint64, self->places->len - 1) : 0;
  g_autoptr (GPtrArray) found = find (self, before, PAGE);

  self->has_more = found != NULL && found->len == PAGE;
  if (found == NULL)
    return FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      gint64 seq = get_place (found, i);

      g_array_append_val (self->places, seq);
    }

  keep_all (self, found);

  return TRUE;
}

static gboolean
more_cb (gpointer data)
{
  MandateHistoryModel *self = data;
  guint                before = self->places->len;

  self->more_source = 0;
  if (append_page (self))
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->places->len - before);

  return G_SOURCE_REMOVE;
}

static GType
mandate_history_model_get_item_type (GListModel *model)
{
  return MANDATE_TYPE_HISTORY_ENTRY;
}

static guint
mandate_history_model_get_n_items (GListModel *model)
{
  return get_length (MANDATE_HISTORY_MODEL (model));
}

static gpointer
mandate_history_model_get_item (GListModel *model,
                                guint       position)
{
  MandateHistoryModel *self = MANDATE_HISTORY_MODEL (model);

  if (position >= get_length (self))
    return NULL;

  if (!self->is_dense && self->has_more && self->more_source == 0 && position + PAGE / 2 >= self->places->len)
    self->more_source = g_idle_add (more_cb, self);

  return g_object_ref (look_up (self, position));
}

static void
mandate_history_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mandate_history_model_get_item_type;
  iface->get_n_items = mandate_history_model_get_n_items;
  iface->get_item = mandate_history_model_get_item;
}

static void
mandate_history_model_finalize (GObject *object)
{
  MandateHistoryModel *self = MANDATE_HISTORY_MODEL (object);

  g_clear_handle_id (&self->more_source, g_source_remove);
  mandate_history_filter_clear (&self->filter);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->opened);
  g_array_unref (self->places);
  g_object_unref (self->session);

  G_OBJECT_CLASS (mandate_history_model_parent_class)->finalize (object);
}

static void
mandate_history_model_class_init (MandateHistoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_history_model_finalize;
}

static void
mandate_history_model_init (MandateHistoryModel *self)
{
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->opened = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->is_dense = TRUE;
  self->oldest = 1;
}

/* The newest that is asked for; the days are the query's to judge. */
static gint64
find_newest (MandateHistoryModel *self)
{
  g_autoptr (GPtrArray) found = find (self, 0, 1);

  return found != NULL && found->len > 0 ? get_place (found, 0) : 0;
}

static gint64
find_oldest (MandateHistoryModel *self)
{
  g_autofree char *day_before = self->filter.from != NULL ? mandate_date_add_days (self->filter.from, -1) : NULL;
  gint64           seq;

  if (day_before == NULL || !mandate_workspace_find_entry_on (get_workspace (self), day_before, &seq, NULL))
    return 1;

  return seq + 1;
}

static void
load (MandateHistoryModel *self)
{
  guint before = get_length (self);

  g_clear_handle_id (&self->more_source, g_source_remove);
  g_hash_table_remove_all (self->kept);
  g_array_set_size (self->places, 0);
  self->has_more = FALSE;
  self->is_dense = is_dense (&self->filter);

  if (self->is_dense)
    {
      self->newest = find_newest (self);
      self->oldest = self->newest > 0 ? find_oldest (self) : 1;
    }
  else
    append_page (self);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, get_length (self));
}

/**
 * mandate_history_model_new:
 * @session: an open workspace
 *
 * Returns: (transfer full): all that was ever done in it
 */
MandateHistoryModel *
mandate_history_model_new (MandateSession *session)
{
  MandateHistoryModel *self = g_object_new (MANDATE_TYPE_HISTORY_MODEL, NULL);

  self->session = g_object_ref (session);
  load (self);

  return self;
}

/**
 * mandate_history_model_set_filter:
 * @self: a model
 * @filter: which entries
 *
 * Lists those entries from now on.
 */
void
mandate_history_model_set_filter (MandateHistoryModel        *self,
                                  const MandateHistoryFilter *filter)
{
  MandateHistoryFilter copy = {
    .search = g_strdup (filter->search),
    .actor = g_strdup (filter->actor),
    .record_type = filter->record_type,
    .record = g_strdup (filter->record),
    .from = g_strdup (filter->from),
    .until = g_strdup (filter->until),
  };

  mandate_history_filter_clear (&self->filter);
  self->filter = copy;
  load (self);
}

static void
refresh_dense (MandateHistoryModel *self)
{
  gint64 newest = find_newest (self);

  if (newest < self->newest || self->newest == 0)
    {
      load (self);
      return;
    }

  if (newest > self->newest)
    {
      guint n_added = (guint) (newest - self->newest);

      self->newest = newest;
      g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_added);
    }
}

static void
refresh_sparse (MandateHistoryModel *self)
{
  gint64 newest = self->places->len > 0 ? g_array_index (self->places, gint64, 0) : 0;
  g_autoptr (GPtrArray) found = find (self, 0, PAGE);
  guint n_added = 0;

  while (found != NULL && n_added < found->len && get_place (found, n_added) > newest)
    n_added++;

  if (n_added == 0)
    return;

  if (n_added == PAGE)
    {
      load (self);
      return;
    }

  for (guint i = n_added; i > 0; i--)
    {
      gint64 seq = get_place (found, i - 1);

      g_array_prepend_val (self->places, seq);
    }

  keep_all (self, found);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n_added);
}

/**
 * mandate_history_model_refresh:
 * @self: a model
 *
 * Puts on top what was done meanwhile.
 */
void
mandate_history_model_refresh (MandateHistoryModel *self)
{
  if (self->is_dense)
    refresh_dense (self);
  else
    refresh_sparse (self);
}

static gboolean
is_same_day (MandateHistoryModel *self,
             guint                one,
             guint                other)
{
  g_autoptr (MandateHistoryEntry) first = g_object_ref (look_up (self, one));
  MandateHistoryEntry *second = look_up (self, other);

  return g_str_equal (mandate_history_entry_get_day (first), mandate_history_entry_get_day (second));
}

gboolean
mandate_history_model_starts_day (MandateHistoryModel *self,
                                  guint                position)
{
  return position == 0 || position >= get_length (self) || !is_same_day (self, position - 1, position);
}

gboolean
mandate_history_model_ends_day (MandateHistoryModel *self,
                                guint                position)
{
  return position + 1 >= get_length (self) || !is_same_day (self, position, position + 1);
}

gboolean
mandate_history_model_is_open (MandateHistoryModel *self,
                               gint64               seq)
{
  return g_hash_table_contains (self->opened, &seq);
}

/**
 * mandate_history_model_set_open:
 * @self: a model
 * @seq: place of an entry
 * @is_open: whether its details are shown
 *
 * Keeps in mind what is open while rows come and go.
 */
void
mandate_history_model_set_open (MandateHistoryModel *self,
                                gint64               seq,
                                gboolean             is_open)
{
  if (is_open)
    g_hash_table_add (self->opened, g_memdup2 (&seq, sizeof seq));
  else
    g_hash_table_remove (self->opened, &seq);
}
