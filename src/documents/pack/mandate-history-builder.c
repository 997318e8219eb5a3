/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date-words.h"
#include "mandate-figures.h"
#include "mandate-pack-links.h"
#include "mandate-pack-writer.h"

/* Longer values would push everything else off the page: they are counted instead. */
#define MAX_VALUE 400

static const MandatePartSpec history_part = {
  .id = "changes",
  .title = N_ ("Change history"),
  .question = N_ ("What has become different, by whose hand, and when?"),
  .running_head = N_ ("Changes"),
  .clause = "10",
  .tags = "7.5",
  .edge = MANDATE_EDGE_CHANGES,
  .level = 1,
};

static const MandateColumnSpec history_columns[] = {
  { N_ ("Happened on\nRecorded on"), 1.5, MANDATE_ALIGN_START },
  { N_ ("Who"), 1.7, MANDATE_ALIGN_START },
  { N_ ("Record"), 1.8, MANDATE_ALIGN_START },
  { N_ ("What changed"), 4.2, MANDATE_ALIGN_START },
  { N_ ("Journal"), 0.9, MANDATE_ALIGN_END },
};

/* What the records of the history are about; the first that fits heads them. */
static const struct
{
  const char *title;
  const char *types; /* NULL for all others */
} bands[] = {
  { N_ ("Policy"), " policy policy-version approval acknowledgement " },
  { N_ ("Roles and people"), " role role-holding person body body-member raci-activity raci-cell " },
  { N_ ("Reviews, decisions and actions"), " review review-input review-attendance review-plan decision action " },
  { N_ ("Objectives"), " objective objective-reading business-goal " },
  { N_ ("Resources"), " resource " },
  { N_ ("Communication"), " communication " },
  { N_ ("Evidence"), " evidence evidence-link " },
  { N_ ("Organisation and other records"), NULL },
};

static guint
find_band (const char *link)
{
  g_autofree char *type = link != NULL ? g_strndup (link, strcspn (link, "/")) : g_strdup ("");
  g_autofree char *word = g_strdup_printf (" %s ", type);

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (bands[i].types == NULL || strstr (bands[i].types, word) != NULL)
      return i;

  return G_N_ELEMENTS (bands) - 1;
}

static void
append_value (const MandatePackContext *self,
              MandateText              *text,
              MandateSpanStyle          style,
              const char               *value)
{
  g_autofree char *count = NULL;
  g_autofree char *figure = NULL;
  glong            length;

  if (value == NULL)
    {
      mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("nothing")));
      return;
    }

  length = g_utf8_strlen (value, -1);
  if (length <= MAX_VALUE)
    {
      mandate_text_append (text, style, value);
      return;
    }

  figure = mandate_figure_integer (length, mandate_pack_get_language (self));
  /* Translators: stands for a text that is too long to be printed; %s is a number of characters. */
  count = g_strdup_printf (mandate_pack_say (self, N_ ("text of %s characters")), figure);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, count);
}

static void
append_change (const MandatePackContext *self,
               MandateText              *text,
               const MandatePackEntry   *entry,
               const MandatePackChange  *change)
{
  if (mandate_text_get_n_spans (text) > 0)
    mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");

  if (change->field == NULL)
    {
      append_value (self, text, MANDATE_SPAN_PLAIN, change->after != NULL ? change->after : entry->label);
      return;
    }

  mandate_text_append (text, MANDATE_SPAN_PLAIN, change->field);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
  append_value (self, text, MANDATE_SPAN_REMOVED, change->before);
  mandate_text_append_arrow (text);
  append_value (self, text, MANDATE_SPAN_INSERTED, change->after);
}

static MandateText *
make_days (const MandatePackContext *self,
           const MandatePackEntry   *entry)
{
  g_autofree char *recorded = mandate_moment_to_date (entry->recorded_at);
  MandateText     *text = mandate_text_new (entry->happened_on != NULL ? entry->happened_on : recorded);

  mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
  mandate_text_append (text, MANDATE_SPAN_SECONDARY, recorded != NULL ? recorded : "");

  return text;
}

static void
add_row (const MandatePackContext *self,
         MandateBlock             *table,
         const MandatePackEntry   *entry,
         const MandatePackChange  *change,
         const char               *record,
         MandateText              *what)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq);
  g_autofree char *target = change != NULL ? mandate_pack_find_target (self, change->link) : NULL;

  mandate_pack_append_reference (self, what, target);

  mandate_row_add_cell (row, make_days (self, entry));
  mandate_pack_add_cell (self, row, entry->actor);
  mandate_row_add_cell (row, mandate_text_new (record != NULL ? record : "\u2013"));
  mandate_row_add_cell (row, what);
  mandate_row_add_cell (row, mandate_text_new (seq));
}

static gboolean
is_same_record (const MandatePackChange *one,
                const MandatePackChange *other)
{
  return g_strcmp0 (one->link, other->link) == 0 && g_strcmp0 (one->record, other->record) == 0;
}

/* Whether two records came or went in the same way and are shown on the same page. */
static gboolean
is_same_fate (const MandatePackContext *self,
              const MandatePackChange  *one,
              const MandatePackChange  *other)
{
  g_autofree char *one_target = mandate_pack_find_target (self, one->link);
  g_autofree char *other_target = mandate_pack_find_target (self, other->link);

  return one->field == NULL && other->field == NULL && g_strcmp0 (one->after, other->after) == 0 && g_strcmp0 (one_target, other_target) == 0;
}

/* One row for a record that an entry changed, its fields below each other; returns the change after them. */
static guint
add_record_row (const MandatePackContext *self,
                MandateBlock             *table,
                const MandatePackEntry   *entry,
                guint                     first)
{
  const MandatePackChange *change = g_ptr_array_index (entry->changes, first);
  MandateText             *what = mandate_text_new (NULL);
  guint                    i = first;

  for (; i < entry->changes->len && is_same_record (change, g_ptr_array_index (entry->changes, i)); i++)
    append_change (self, what, entry, g_ptr_array_index (entry->changes, i));

  add_row (self, table, entry, change, change->record, what);

  return i;
}

/* How many from @first on, and before @end, are called the same: nine uses of one sheet are one line. */
static guint
count_same_name (const MandatePackEntry *entry,
                 guint                   first,
                 guint                   end)
{
  const char *name = ((const MandatePackChange *) g_ptr_array_index (entry->changes, first))->record;
  guint       n = 1;

  while (first + n < end && g_strcmp0 (((const MandatePackChange *) g_ptr_array_index (entry->changes, first + n))->record, name) == 0)
    n++;

  return n;
}

/* One row for the records from @first to before @end, which came or went together. */
static void
add_fate_row (const MandatePackContext *self,
              MandateBlock             *table,
              const MandatePackEntry   *entry,
              guint                     first,
              guint                     end)
{
  const MandatePackChange *change = g_ptr_array_index (entry->changes, first);
  g_autofree char         *count = g_strdup_printf (mandate_pack_say_count (self, "%u record", "%u records", end - first), end - first);
  g_autoptr (GString) names = g_string_new (NULL);
  MandateText *what = mandate_text_new (NULL);

  for (guint i = first; i < end;)
    {
      const char *name = ((const MandatePackChange *) g_ptr_array_index (entry->changes, i))->record;
      const guint n_same = count_same_name (entry, i, end);

      g_string_append_printf (names, "%s%s", i > first ? "; " : "", name);
      if (n_same > 1)
        g_string_append_printf (names, " (%u\302\240×)", n_same);
      i += n_same;
    }

  append_change (self, what, entry, change);
  mandate_text_append (what, MANDATE_SPAN_PLAIN, ": ");
  mandate_text_append (what, MANDATE_SPAN_PLAIN, names->str);
  add_row (self, table, entry, change, count, what);
}

static void
add_entry_rows (const MandatePackContext *self,
                MandateBlock             *table,
                const MandatePackEntry   *entry,
                guint                     band)
{
  guint i = 0;

  while (i < entry->changes->len)
    {
      const MandatePackChange *first = g_ptr_array_index (entry->changes, i);
      guint                    end = i + 1;

      if (find_band (first->link) != band)
        {
          i++;
          continue;
        }

      while (end < entry->changes->len && is_same_fate (self, first, g_ptr_array_index (entry->changes, end)))
        end++;

      if (end - i > 1 && first->record != NULL)
        add_fate_row (self, table, entry, i, end);
      else
        end = add_record_row (self, table, entry, i);

      i = end;
    }

  if (entry->changes->len == 0 && band == G_N_ELEMENTS (bands) - 1)
    add_row (self, table, entry, NULL, NULL, mandate_text_new (entry->label));
}

static void
add_band (const MandatePackContext *self,
          MandateBlock             *table,
          guint                     band)
{
  const guint      position = table->table.rows->len;
  MandateRow      *row = mandate_block_add_band_row (table, mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, bands[band].title)), NULL);
  g_autofree char *count = NULL;
  guint            n_rows;

  for (guint i = 0; i < self->entries->len; i++)
    add_entry_rows (self, table, g_ptr_array_index (self->entries, i), band);

  n_rows = table->table.rows->len - position - 1;
  if (n_rows == 0)
    {
      g_ptr_array_remove_index (table->table.rows, position);
      return;
    }

  count = g_strdup_printf (mandate_pack_say_count (self, "%u change", "%u changes", n_rows), n_rows);
  row->note = g_steal_pointer (&count);
}

/**
 * mandate_build_history:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_history (const MandatePackContext *self)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *table;

  mandate_pack_add_part (self, blocks, &history_part);

  if (self->hides_history)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("This pack is for a customer, so the single changes are left out; they can be seen at the organisation.")));
      return blocks;
    }

  if (self->previous_pack != NULL)
    {
      g_autofree char *since = g_strdup_printf (mandate_pack_say (self, N_ ("Since pack %s.")), self->previous_pack);

      mandate_pack_add_paragraph (blocks, since);
    }

  if (self->n_earlier > 0)
    {
      g_autofree char *earlier = g_strdup_printf (mandate_pack_say_count (self,
                                                                          "The changes of the last twelve months. The journal holds %u earlier entry, which is not listed here.",
                                                                          "The changes of the last twelve months. The journal holds %u earlier entries, which are not listed here.",
                                                                          self->n_earlier),
                                                  self->n_earlier);

      mandate_pack_add_paragraph (blocks, earlier);
    }

  if (self->entries->len == 0)
    {
      mandate_pack_add_paragraph (blocks, mandate_pack_say (self, N_ ("No entry of the journal belongs here: nothing was changed.")));
      return blocks;
    }

  table = mandate_pack_add_table (self, blocks, MANDATE_DENSITY_TIGHT, history_columns, G_N_ELEMENTS (history_columns));
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    add_band (self, table, i);

  mandate_pack_add_note (blocks, mandate_pack_say (self, N_ ("What is struck through went out; what is bold and underlined came in.")));

  return blocks;
}
