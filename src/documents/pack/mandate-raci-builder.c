/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-links.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-raci-rules.h"
#include "mandate-role-parts.h"

/* As many as can be read on one sheet; further roles get a table of their own. */
#define MAX_ROLES 10

#define NO_BREAK_SPACE "\302\240"

static const MandatePartSpec raci_part = {
  .id = "raci",
  .title = N_ ("Who does what"),
  .question = N_ ("Is there one who answers for each activity, no more and no fewer, and somebody who does it?"),
  .running_head = N_ ("5.3 Roles"),
  .tags = "5.3",
  .edge = MANDATE_EDGE_ROLES,
  .level = 2,
};

typedef struct
{
  const MandatePackContext *context; /* (unowned) */
  GPtrArray                *roles;   /* (owned) */
  GPtrArray                *activities;
  MandateRaciChart         *chart; /* (owned) */
} Matrix;

static const char *
get_letter (const char *value)
{
  static const char *const letters[][2] = {
    { "accountable", "A" },
    { "responsible", "R" },
    { "consulted", "C" },
    { "informed", "I" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_strcmp0 (letters[i][0], value) == 0)
      return letters[i][1];

  return "?";
}

static void
matrix_init (Matrix                   *self,
             const MandatePackContext *context)
{
  self->context = context;
  self->roles = mandate_pack_list (context, MANDATE_TYPE_ROLE, NULL, NULL, "title");
  self->activities = mandate_pack_list (context, MANDATE_TYPE_RACI_ACTIVITY, NULL, NULL, "position,title");
  self->chart = mandate_raci_chart_new (context->reg, context->as_of);
}

static void
matrix_clear (Matrix *self)
{
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->activities);
  mandate_raci_chart_free (self->chart);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matrix, matrix_clear)

static const char *
find_letter (const Matrix *self,
             gpointer      activity,
             gpointer      role)
{
  const char *letter = mandate_raci_chart_find_letter (self->chart, mandate_record_get_id (activity), mandate_record_get_id (role));

  return letter != NULL ? get_letter (letter) : NULL;
}

static guint
count_letter (const Matrix *self,
              gpointer      activity,
              const char   *letter)
{
  guint n = 0;

  for (guint i = 0; i < self->roles->len; i++)
    n += g_strcmp0 (find_letter (self, activity, g_ptr_array_index (self->roles, i)), letter) == 0;

  return n;
}

static void
append_letter (MandateText *text,
               const char  *letter)
{
  MandateSpanStyle style = MANDATE_SPAN_PLAIN;

  if (*letter == 'A')
    style = MANDATE_SPAN_INVERSE | MANDATE_SPAN_BOLD;
  else if (*letter == 'R')
    style = MANDATE_SPAN_BOXED | MANDATE_SPAN_BOLD;

  mandate_text_append (text, style, letter);
}

static void
add_role_column (const Matrix *self,
                 MandateBlock *table,
                 MandateRole  *role)
{
  g_autofree char *holders = mandate_pack_describe_holders (self->context, mandate_record_get_id (MANDATE_RECORD (role)));
  MandateText     *head = mandate_text_new_styled (MANDATE_SPAN_BOLD, role->title != NULL ? role->title : "");

  mandate_text_append (head, MANDATE_SPAN_PLAIN, "\n");

  if (holders != NULL)
    mandate_text_append (head, MANDATE_SPAN_SECONDARY, holders);
  else
    mandate_text_append_mark (head, MANDATE_MARK_GAP, mandate_pack_say (self->context, N_ ("vacant")));

  mandate_block_add_column (table, head, 1, MANDATE_ALIGN_CENTER);
}

static void
add_activity_row (const Matrix        *self,
                  MandateBlock        *table,
                  MandateRaciActivity *activity,
                  guint                first)
{
  MandateRow      *row = mandate_block_add_row (table);
  g_autofree char *link = mandate_pack_make_link (activity);

  row->gap = mandate_pack_find_gap (self->context, link);
  mandate_row_add_cell (row, mandate_text_new (activity->title != NULL ? activity->title : ""));

  for (guint i = first; i < MIN (first + MAX_ROLES, self->roles->len); i++)
    {
      const char  *letter = find_letter (self, activity, g_ptr_array_index (self->roles, i));
      MandateText *cell = mandate_text_new (NULL);

      if (letter != NULL)
        append_letter (cell, letter);

      mandate_row_add_cell (row, cell);
    }
}

/*
 * The head of a table comes back on each of its pages, and so does what the
 * letters mean: each in a line of its own, however narrow the column.
 */
static MandateText *
write_legend (const MandatePackContext *self)
{
  const struct
  {
    const char *letter;
    const char *meaning;
  } legend[] = {
    { "A", mandate_pack_say (self, N_ ("answers for it")) },
    { "R", mandate_pack_say (self, N_ ("does it")) },
    { "C", mandate_pack_say (self, N_ ("asked before")) },
    { "I", mandate_pack_say (self, N_ ("told after")) },
  };
  MandateText *text = mandate_text_new_styled (MANDATE_SPAN_BOLD, mandate_pack_say (self, N_ ("Activity")));

  for (guint i = 0; i < G_N_ELEMENTS (legend); i++)
    {
      g_auto (GStrv) words = g_strsplit (legend[i].meaning, " ", -1);
      g_autofree char *line = g_strjoinv (NO_BREAK_SPACE, words);

      mandate_text_append (text, MANDATE_SPAN_PLAIN, "\n");
      append_letter (text, legend[i].letter);
      mandate_text_append (text, MANDATE_SPAN_PLAIN, NO_BREAK_SPACE NO_BREAK_SPACE);
      mandate_text_append (text, MANDATE_SPAN_SECONDARY, line);
    }

  return text;
}

static void
add_table (const Matrix *self,
           GPtrArray    *blocks,
           guint         first)
{
  MandateBlock *table = mandate_block_new_table (MANDATE_DENSITY_TIGHT);

  mandate_block_add_column (table, write_legend (self->context), 2.4, MANDATE_ALIGN_START);

  for (guint i = first; i < MIN (first + MAX_ROLES, self->roles->len); i++)
    add_role_column (self, table, g_ptr_array_index (self->roles, i));

  for (guint i = 0; i < self->activities->len; i++)
    add_activity_row (self, table, g_ptr_array_index (self->activities, i), first);

  g_ptr_array_add (blocks, table);
}

static void
note_row (const Matrix        *self,
          GPtrArray           *blocks,
          MandateRaciActivity *activity,
          const char          *remark)
{
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self->context, N_ ("%1$s: %2$s")), activity->title != NULL ? activity->title : "", remark);

  mandate_pack_add_note (blocks, sentence);
}

/* What top management accepted is no gap; it stands in the table of exceptions. */
static void
report_row (const Matrix        *self,
            GPtrArray           *blocks,
            MandateRaciActivity *activity,
            MandateRaciProblems  problem,
            const char          *words)
{
  g_autofree char *link = mandate_pack_make_link (activity);
  /* Translators: %1$s is an activity, %2$s what is wrong with its row of the matrix. */
  g_autofree char *sentence = g_strdup_printf (mandate_pack_say (self->context, N_ ("%1$s: %2$s")), activity->title != NULL ? activity->title : "", words);
  /* Translators: %s is what is wrong with a row of the matrix. */
  g_autofree char *accepted = g_strdup_printf (mandate_pack_say (self->context, N_ ("%s; accepted as an exception, see below")), words);

  if (mandate_raci_find_accepted (self->context->reg, mandate_record_get_id (MANDATE_RECORD (activity)), self->context->as_of) & problem)
    note_row (self, blocks, activity, accepted);
  else
    mandate_pack_add_missing (self->context, blocks, mandate_pack_find_gap (self->context, link), sentence);
}

/* Rules that are not about how many letters there are. */
static void
check_breaches (const Matrix        *self,
                GPtrArray           *blocks,
                MandateRaciActivity *activity)
{
  const MandateRaciProblems problems = mandate_raci_chart_find_problems (self->chart, mandate_record_get_id (MANDATE_RECORD (activity)));

  if (problems & MANDATE_RACI_NOT_TOP_MANAGEMENT)
    report_row (self, blocks, activity, MANDATE_RACI_NOT_TOP_MANAGEMENT, mandate_pack_say (self->context, N_ ("the A is not with top management, which answers for it")));

  if (problems & MANDATE_RACI_OWN_WORK)
    report_row (self, blocks, activity, MANDATE_RACI_OWN_WORK, mandate_pack_say (self->context, N_ ("whoever is responsible for conformance audits their own work")));
}

/* Whether the row is as it should be. */
static gboolean
check_row (const Matrix        *self,
           GPtrArray           *blocks,
           MandateRaciActivity *activity)
{
  const guint n_accountable = count_letter (self, activity, "A");
  const guint n_responsible = count_letter (self, activity, "R");

  if (n_accountable == 0)
    {
      report_row (self, blocks, activity, MANDATE_RACI_NO_ACCOUNTABLE, mandate_pack_say (self->context, N_ ("no A, so nobody answers for it")));
    }
  else if (n_accountable > 1)
    {
      g_autofree char *problem = g_strdup_printf (mandate_pack_say (self->context, N_ ("%u A, so it is not clear who answers for it")), n_accountable);

      report_row (self, blocks, activity, MANDATE_RACI_MANY_ACCOUNTABLE, problem);
    }

  if (n_responsible == 0 && n_accountable != 1)
    report_row (self, blocks, activity, MANDATE_RACI_NO_RESPONSIBLE, mandate_pack_say (self->context, N_ ("no R, so nobody does it")));
  else if (n_responsible == 0)
    note_row (self, blocks, activity, mandate_pack_say (self->context, N_ ("no R; whoever answers for it does it too")));

  check_breaches (self, blocks, activity);

  return n_accountable == 1;
}

static void
add_result (const Matrix *self,
            GPtrArray    *blocks)
{
  g_autoptr (GPtrArray) problems = mandate_blocks_new ();
  g_autofree char *sentence = NULL;
  guint            n_good = 0;

  for (guint i = 0; i < self->activities->len; i++)
    n_good += check_row (self, problems, g_ptr_array_index (self->activities, i));

  sentence = g_strdup_printf (mandate_pack_say_count (self->context, "%1$u of %2$u activity has exactly one A.", "%1$u of %2$u activities have exactly one A.", self->activities->len),
                              n_good, self->activities->len);
  mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_BOLD, sentence));
  g_ptr_array_extend_and_steal (blocks, g_steal_pointer (&problems));
}

/**
 * mandate_build_raci:
 * @self: a context whose gaps are numbered
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_raci (const MandatePackContext *self)
{
  GPtrArray    *blocks = mandate_blocks_new ();
  MandateBlock *part = mandate_pack_add_part (self, blocks, &raci_part);
  g_auto (Matrix) matrix = { 0 };

  matrix_init (&matrix, self);

  if (matrix.activities->len == 0)
    {
      mandate_pack_add_missing_section (self, blocks, MANDATE_SECTION_RACI);
      return blocks;
    }

  part->part.is_landscape = TRUE;

  for (guint first = 0; first == 0 || first < matrix.roles->len; first += MAX_ROLES)
    add_table (&matrix, blocks, first);

  add_result (&matrix, blocks);
  mandate_role_part_add_exceptions (self, blocks);

  return blocks;
}
