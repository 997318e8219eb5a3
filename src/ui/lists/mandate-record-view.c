/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-view.h"

#include <string.h>

#include "mandate-merge-sort.h"
#include "mandate-record-key.h"
#include "mandate-record-watch.h"

/* Well below a frame of 120 Hz, so that there is time left to draw it; looked at after so many steps. */
#define SLICE_MICROSECONDS  4000
#define STEPS_BETWEEN_LOOKS 256

/* What is done with a record, compared with one comparison. */
#define STEPS_TO_LOOK_AT  8
#define STEPS_TO_READ     64
#define STEPS_TO_SORT_KEY 16
#define STEPS_TO_TAKE_IN  (STEPS_TO_LOOK_AT + STEPS_TO_READ + STEPS_TO_SORT_KEY)

/* So many changed records are put in their places one by one; more are sorted anew. */
#define MAX_SINGLE 64

/* What is known of a record of the list. */
typedef struct
{
  MandateRecordView *view;
  MandateRecord     *record; /* (owned) */
  gulong             handler;
  char              *search_key; /* (nullable) made when first searched */
  MandateSortKey     sort_key;
  gboolean           has_sort_key;
  gboolean           is_changed;
  gboolean           is_gone;
} Entry;

typedef enum
{
  PHASE_IDLE,
  PHASE_LOOK,
  PHASE_SORT,
} Phase;

/**
 * MandateRecordView:
 *
 * The records of a list that a person wants to see, in the order they want. It
 * works in slices when the main loop is idle, so that no frame waits for it,
 * however many records there are; until it is done it stays as it was.
 */
struct _MandateRecordView
{
  GObject parent_instance;

  MandateRegister    *reg;
  MandateRecordList  *list;
  GPtrArray          *entries; /* (owned) (element-type Entry) (nullable elements): as in the list */
  GPtrArray          *items;   /* (owned) (element-type Entry): as shown */
  MandateMergeSort    sorting;
  MandateRecordWatch *others; /* (owned) those whose names are in keys */

  MandateRecordQuery  query;
  const MandateField *sort; /* (nullable) */
  gboolean            is_descending;

  Phase  phase;
  guint  cursor;
  guint  n_changed;
  guint  source;
  guint  steps;
  guint  steps_at_look;
  guint  longest_slice;
  gint64 deadline;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MandateRecordView, mandate_record_view, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

enum
{
  PROP_0,
  PROP_IS_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void start (MandateRecordView *self);
static void queue_slice (MandateRecordView *self);

static GType
mandate_record_view_get_item_type (GListModel *model)
{
  return MANDATE_TYPE_RECORD;
}

static guint
mandate_record_view_get_n_items (GListModel *model)
{
  return MANDATE_RECORD_VIEW (model)->items->len;
}

static gpointer
mandate_record_view_get_item (GListModel *model,
                              guint       position)
{
  MandateRecordView *self = MANDATE_RECORD_VIEW (model);
  Entry             *entry = position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;

  return entry != NULL ? g_object_ref (entry->record) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = mandate_record_view_get_item_type;
  iface->get_n_items = mandate_record_view_get_n_items;
  iface->get_item = mandate_record_view_get_item;
}

static void
entry_forget_keys (Entry *entry)
{
  g_clear_pointer (&entry->search_key, g_free);
  mandate_sort_key_clear (&entry->sort_key);
  entry->has_sort_key = FALSE;
}

static void
entry_free (Entry *entry)
{
  if (entry == NULL)
    return;

  g_signal_handler_disconnect (entry->record, entry->handler);
  entry_forget_keys (entry);
  g_object_unref (entry->record);
  g_free (entry);
}

/* A change of several fields notifies several times; the record is looked at once. */
static void
record_changed_cb (MandateRecord *record,
                   GParamSpec    *pspec,
                   Entry         *entry)
{
  entry_forget_keys (entry);
  if (entry->is_changed)
    return;

  entry->is_changed = TRUE;
  entry->view->n_changed++;
  if (entry->view->phase == PHASE_IDLE)
    queue_slice (entry->view);
  else
    start (entry->view);
}

static Entry *
ensure_entry (MandateRecordView *self,
              guint              position)
{
  Entry *entry = g_ptr_array_index (self->entries, position);

  if (entry != NULL)
    return entry;

  entry = g_new0 (Entry, 1);
  entry->view = self;
  entry->record = g_object_ref (mandate_record_list_get (self->list, position));
  entry->handler = g_signal_connect_data (entry->record, "notify", G_CALLBACK (record_changed_cb), entry, NULL, 0);
  g_ptr_array_index (self->entries, position) = entry;

  return entry;
}

/* Somebody's name is in keys of others: whichever they are, all are made anew. */
static void
other_changed_cb (MandateRecordView *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_ptr_array_index (self->entries, i) != NULL)
      entry_forget_keys (g_ptr_array_index (self->entries, i));

  start (self);
}

static void
make_search_key (MandateRecordView *self,
                 Entry             *entry)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  self->steps += STEPS_TO_READ;
  entry->search_key = mandate_search_key_new (self->reg, entry->record, others);
  for (guint i = 0; i < others->len; i++)
    mandate_record_watch_add (self->others, g_ptr_array_index (others, i));
}

static gboolean
is_wanted (MandateRecordView *self,
           Entry             *entry)
{
  if (entry->is_gone || !mandate_record_query_matches (&self->query, self->reg, entry->record))
    return FALSE;

  if (self->query.words != NULL && entry->search_key == NULL)
    make_search_key (self, entry);

  return mandate_record_query_finds (&self->query, entry->search_key, entry->record);
}

static void
ensure_sort_key (MandateRecordView *self,
                 Entry             *entry)
{
  if (self->sort == NULL || entry->has_sort_key)
    return;

  self->steps += STEPS_TO_SORT_KEY;
  mandate_sort_key_clear (&entry->sort_key);
  mandate_sort_key_fill (&entry->sort_key, self->reg, entry->record, self->sort);
  entry->has_sort_key = TRUE;

  if (self->sort->kind == MANDATE_FIELD_REFERENCE)
    mandate_record_watch_add (self->others, mandate_register_find_any (self->reg, mandate_record_get_text (entry->record, self->sort)));
}

/* Never 0 for two records: equal ones stand as they were made. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  MandateRecordView *self = data;
  const Entry       *one = a;
  const Entry       *two = b;
  int                order = self->sort != NULL ? mandate_sort_key_compare (&one->sort_key, &two->sort_key, self->is_descending) : 0;

  if (order != 0)
    return order;

  order = strcmp (mandate_record_get_id (one->record), mandate_record_get_id (two->record));

  return self->sort == NULL && self->is_descending ? -order : order;
}

/* Tells only of what is different between the first that differs and the last. */
static void
show_items (MandateRecordView *self,
            GPtrArray         *items)
{
  g_autoptr (GPtrArray) old = self->items;
  guint shortest = MIN (old->len, items->len);
  guint start_equal = 0;
  guint end_equal = 0;

  while (start_equal < shortest && old->pdata[start_equal] == items->pdata[start_equal])
    start_equal++;

  while (end_equal < shortest - start_equal && old->pdata[old->len - 1 - end_equal] == items->pdata[items->len - 1 - end_equal])
    end_equal++;

  self->items = items;
  if (old->len != start_equal + end_equal || items->len != start_equal + end_equal)
    g_list_model_items_changed (G_LIST_MODEL (self), start_equal,
                                old->len - start_equal - end_equal, items->len - start_equal - end_equal);
}

static guint
find_place (MandateRecordView *self,
            GPtrArray         *items,
            Entry             *entry)
{
  guint low = 0;
  guint high = items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (g_ptr_array_index (items, middle), entry, self) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Takes out what is gone or changed; what changed goes where it belongs now. */
static void
place_again (MandateRecordView *self)
{
  GPtrArray *items = g_ptr_array_sized_new (self->items->len + MAX_SINGLE);
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->items, i);

      if (!entry->is_changed && !entry->is_gone)
        g_ptr_array_add (items, entry);
    }

  for (guint i = 0; i < self->entries->len && changed->len < self->n_changed; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry != NULL && entry->is_changed)
        g_ptr_array_add (changed, entry);
    }

  self->n_changed = 0;
  for (guint i = 0; i < changed->len; i++)
    {
      Entry *entry = g_ptr_array_index (changed, i);

      entry->is_changed = FALSE;
      if (!is_wanted (self, entry))
        continue;

      ensure_sort_key (self, entry);
      g_ptr_array_insert (items, find_place (self, items, entry), entry);
    }

  show_items (self, items);
}

static gboolean
is_slice_over (MandateRecordView *self)
{
  if (self->steps >= MANDATE_RECORD_VIEW_SLICE - STEPS_TO_TAKE_IN)
    return TRUE;
  if (self->steps - self->steps_at_look < STEPS_BETWEEN_LOOKS)
    return FALSE;
  self->steps_at_look = self->steps;
  return g_get_monotonic_time () >= self->deadline;
}

static void
look_at_next (MandateRecordView *self)
{
  Entry *entry = ensure_entry (self, self->cursor++);

  self->steps += STEPS_TO_LOOK_AT;
  if (entry->is_changed)
    self->n_changed--;
  entry->is_changed = FALSE;

  if (!is_wanted (self, entry))
    return;

  ensure_sort_key (self, entry);
  mandate_merge_sort_add (&self->sorting, entry);
}

static void
finish (MandateRecordView *self)
{
  self->phase = PHASE_IDLE;
  show_items (self, mandate_merge_sort_take (&self->sorting));
}

/* In the order of the list there is nothing to sort. */
static void
sort_or_finish (MandateRecordView *self)
{
  self->phase = PHASE_SORT;
  if (self->sort == NULL && !self->is_descending)
    finish (self);
  else
    mandate_merge_sort_begin (&self->sorting);
}

static void
work (MandateRecordView *self)
{
  while (self->phase == PHASE_LOOK && !is_slice_over (self))
    {
      if (self->cursor < self->entries->len)
        look_at_next (self);
      else
        sort_or_finish (self);
    }

  while (self->phase == PHASE_SORT && !is_slice_over (self))
    {
      self->steps++;
      if (!mandate_merge_sort_step (&self->sorting))
        finish (self);
    }
}

static gboolean
slice_cb (gpointer data)
{
  MandateRecordView *self = data;

  self->steps = 0;
  self->steps_at_look = 0;
  self->deadline = g_get_monotonic_time () + SLICE_MICROSECONDS;

  if (self->phase == PHASE_IDLE && self->n_changed > MAX_SINGLE)
    start (self);
  else if (self->phase == PHASE_IDLE && self->n_changed > 0)
    place_again (self);

  work (self);
  self->longest_slice = MAX (self->longest_slice, self->steps);

  if (self->phase != PHASE_IDLE || self->n_changed > 0)
    return G_SOURCE_CONTINUE;

  self->source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);

  return G_SOURCE_REMOVE;
}

/* After what draws and after what a person types, so that both come first. */
static void
queue_slice (MandateRecordView *self)
{
  if (self->source != 0)
    return;

  self->source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, slice_cb, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

static void
start (MandateRecordView *self)
{
  self->phase = PHASE_LOOK;
  self->cursor = 0;
  mandate_merge_sort_empty (&self->sorting);
  queue_slice (self);
}

static void
make_room (GPtrArray *entries,
           guint      position,
           guint      n_added)
{
  guint n_after = entries->len - position;

  g_ptr_array_set_size (entries, entries->len + n_added);
  memmove (entries->pdata + position + n_added, entries->pdata + position, n_after * sizeof (gpointer));
  memset (entries->pdata + position, 0, n_added * sizeof (gpointer));
}

/* Takes the entries out of the list's; they live until nothing shows them. */
static GPtrArray *
take_gone (MandateRecordView *self,
           guint              position,
           guint              n_removed)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);

  for (guint i = position; i < position + n_removed; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry == NULL)
        continue;

      if (entry->is_changed)
        self->n_changed--;
      entry->is_changed = FALSE;
      entry->is_gone = TRUE;
      g_ptr_array_add (gone, entry);
    }

  if (n_removed > 0)
    g_ptr_array_remove_range (self->entries, position, n_removed);

  return gone;
}

static void
items_changed_cb (MandateRecordView *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  g_autoptr (GPtrArray) gone = take_gone (self, position, n_removed);
  const gboolean is_running = self->phase != PHASE_IDLE;

  make_room (self->entries, position, n_added);

  if (is_running || n_added > MAX_SINGLE)
    start (self);

  for (guint i = position; i < position + n_added && self->phase == PHASE_IDLE; i++)
    {
      ensure_entry (self, i)->is_changed = TRUE;
      self->n_changed++;
    }

  if (n_removed > 0 || self->phase == PHASE_IDLE)
    place_again (self);
}

static void
mandate_record_view_dispose (GObject *object)
{
  MandateRecordView *self = MANDATE_RECORD_VIEW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->others, mandate_record_watch_free);

  G_OBJECT_CLASS (mandate_record_view_parent_class)->dispose (object);
}

static void
mandate_record_view_finalize (GObject *object)
{
  MandateRecordView *self = MANDATE_RECORD_VIEW (object);

  g_ptr_array_unref (self->items);
  mandate_merge_sort_clear (&self->sorting);
  mandate_record_query_clear (&self->query);
  for (guint i = 0; i < self->entries->len; i++)
    entry_free (g_ptr_array_index (self->entries, i));
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->list);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (mandate_record_view_parent_class)->finalize (object);
}

static void
mandate_record_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_BUSY:
      g_value_set_boolean (value, mandate_record_view_get_is_busy (MANDATE_RECORD_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_record_view_class_init (MandateRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_record_view_dispose;
  object_class->finalize = mandate_record_view_finalize;
  object_class->get_property = mandate_record_view_get_property;

  /**
   * MandateRecordView:is-busy:
   *
   * Whether what is shown is not yet what was asked for.
   */
  properties[PROP_IS_BUSY] = g_param_spec_boolean ("is-busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_record_view_init (MandateRecordView *self)
{
  self->entries = g_ptr_array_new ();
  self->items = g_ptr_array_new ();
  mandate_merge_sort_init (&self->sorting, compare, self);
  self->others = mandate_record_watch_new (G_CALLBACK (other_changed_cb), self);
}

/**
 * mandate_record_view_new:
 * @reg: a register
 * @type: the type of the records to show
 *
 * Returns: (transfer full): a view of all of them, in the order in which they
 *   were made; the first of them come with the next turn of the main loop
 */
MandateRecordView *
mandate_record_view_new (MandateRegister *reg,
                         GType            type)
{
  MandateRecordView *self = g_object_new (MANDATE_TYPE_RECORD_VIEW, NULL);

  self->reg = g_object_ref (reg);
  self->list = g_object_ref (mandate_register_get_list (reg, type));
  make_room (self->entries, 0, mandate_record_list_get_length (self->list));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  start (self);

  return self;
}

/**
 * mandate_record_view_set_search:
 * @self: a view
 * @search: (nullable): words
 * @finder: (nullable): finds words elsewhere than in records
 * @data: what @finder is called with
 *
 * Shows the records alone that have all of the words somewhere, whatever their
 * case and accents.
 */
void
mandate_record_view_set_search (MandateRecordView  *self,
                                const char         *search,
                                MandateRecordFinder finder,
                                gpointer            data)
{
  mandate_record_query_set_search (&self->query, search);
  mandate_record_query_find_elsewhere (&self->query, finder, self->reg, data);
  start (self);
}

/**
 * mandate_record_view_set_filter:
 * @self: a view
 * @field: (nullable): a choice, or a field that is yes or no
 * @value: (nullable): what it must hold; “true” or “false” for the latter
 * @predicate: (nullable): a rule
 * @today: (nullable): the day that @predicate is given
 *
 * Shows the records alone that hold @value and for which the rule holds.
 */
void
mandate_record_view_set_filter (MandateRecordView     *self,
                                const MandateField    *field,
                                const char            *value,
                                MandateRecordPredicate predicate,
                                const char            *today)
{
  g_autofree char *old_value = self->query.value;
  g_autofree char *old_today = self->query.today;

  self->query.choice = field;
  self->query.value = g_strdup (value);
  self->query.predicate = predicate;
  self->query.today = g_strdup (today);
  start (self);
}

/**
 * mandate_record_view_set_sort:
 * @self: a view
 * @field: (nullable): what to sort by, or %NULL for when the records were made
 * @is_descending: whether what is greatest or latest comes first
 */
void
mandate_record_view_set_sort (MandateRecordView  *self,
                              const MandateField *field,
                              gboolean            is_descending)
{
  if (field != self->sort)
    for (guint i = 0; i < self->entries->len; i++)
      if (g_ptr_array_index (self->entries, i) != NULL)
        ((Entry *) g_ptr_array_index (self->entries, i))->has_sort_key = FALSE;

  self->sort = field;
  self->is_descending = is_descending;
  start (self);
}

gboolean
mandate_record_view_get_is_busy (MandateRecordView *self)
{
  return self->source != 0;
}

/**
 * mandate_record_view_get_total:
 * @self: a view
 *
 * Returns: how many records there are, shown or not
 */
guint
mandate_record_view_get_total (MandateRecordView *self)
{
  return self->entries->len;
}

/**
 * mandate_record_view_get_longest_slice:
 * @self: a view
 *
 * Returns: the steps of the longest slice so far, at most %MANDATE_RECORD_VIEW_SLICE
 */
guint
mandate_record_view_get_longest_slice (MandateRecordView *self)
{
  return self->longest_slice;
}
