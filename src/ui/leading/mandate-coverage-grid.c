/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-coverage-grid.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"
#include "mandate-field-grid.h"
#include "mandate-label.h"
#include "mandate-leading-text.h"

/* Narrower than this, the quarters stand below their letter. */
#define WIDE        640
#define TITLE_WIDTH 230

#define N_QUARTERS MANDATE_COVERAGE_QUARTERS

/**
 * MandateCoverageGrid:
 *
 * The letters of 5.1 by quarter: how much leaders did, and where nothing is. A
 * field leads to its acts. Arrow keys go from field to field.
 */
struct _MandateCoverageGrid
{
  AdwBin parent_instance;

  MandateSession   *session;
  GtkWidget        *summary;
  MandateFieldGrid *grid;
};

G_DEFINE_FINAL_TYPE (MandateCoverageGrid, mandate_coverage_grid, ADW_TYPE_BIN)

static void
mandate_coverage_grid_dispose (GObject *object)
{
  MandateCoverageGrid *self = MANDATE_COVERAGE_GRID (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_coverage_grid_parent_class)->dispose (object);
}

static void
mandate_coverage_grid_class_init (MandateCoverageGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_coverage_grid_dispose;
}

static void
mandate_coverage_grid_init (MandateCoverageGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->summary = mandate_label_new (NULL, NULL);
  self->grid = MANDATE_FIELD_GRID (mandate_field_grid_new ("leading.show-field", WIDE, TITLE_WIDTH));
  mandate_field_grid_set_shape (self->grid, MANDATE_N_COMMITMENTS, N_QUARTERS);
  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    mandate_field_grid_set_row (self->grid, i, _ (mandate_commitments[i].label));

  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_coverage_grid_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the map
 */
GtkWidget *
mandate_coverage_grid_new (MandateSession *session)
{
  MandateCoverageGrid *self = g_object_new (MANDATE_TYPE_COVERAGE_GRID, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static void
update_field (MandateCoverageGrid       *self,
              guint                      commitment,
              guint                      quarter,
              const char                *quarter_name,
              const MandateCoverageCell *cell)
{
  g_autofree char *number = cell->acts->len > 0 ? g_strdup_printf ("%u", cell->acts->len) : g_strdup ("–");
  /* Translators: of so many acts, how many are approvals; a very short text. */
  g_autofree char *approvals = g_strdup_printf (_ ("%u signed"), cell->n_approvals);
  g_autofree char *described = mandate_leading_text_describe_cell (cell);
  /* Translators: 1 is a letter, 2 a quarter, 3 what is there, such as “2 acts”. */
  g_autofree char       *name = g_strdup_printf (_ ("%1$c, %2$s: %3$s"), 'a' + (char) commitment, quarter_name, described);
  const MandateGridField field = { number, cell->n_approvals > 0 ? approvals : NULL, described, name, cell->acts->len == 0 };

  mandate_field_grid_set_field (self->grid, commitment, quarter, &field);
}

static void
update_summary (MandateCoverageGrid   *self,
                const MandateCoverage *coverage)
{
  const guint      n_empty = mandate_coverage_count_empty (coverage);
  g_autofree char *text = g_strdup_printf (ngettext ("In %u field nothing is on record. Press a field to see its acts.",
                                                     "In %u fields nothing is on record. Press a field to see its acts.", n_empty),
                                           n_empty);

  gtk_label_set_label (GTK_LABEL (self->summary), n_empty > 0 ? text : _ ("Each commitment was shown in each quarter. Press a field to see its acts."));
}

/**
 * mandate_coverage_grid_update:
 * @self: a map
 * @coverage: what leaders did, in four quarters
 *
 * Brings it up to date.
 */
void
mandate_coverage_grid_update (MandateCoverageGrid   *self,
                              const MandateCoverage *coverage)
{
  g_return_if_fail (mandate_coverage_get_n_quarters (coverage) == N_QUARTERS);

  update_summary (self, coverage);

  for (guint i = 0; i < N_QUARTERS; i++)
    {
      const MandateQuarter *quarter = mandate_coverage_get_quarter (coverage, i);
      g_autofree char      *name = mandate_quarter_format (quarter, mandate_session_get_translation (self->session));
      g_autofree char      *running = g_strdup_printf ("%s\n%s", name, _ ("so far"));
      g_autofree char      *short_name = g_strdup_printf (C_ ("quarter", "Q%d"), quarter->number);

      mandate_field_grid_set_column (self->grid, i, quarter->is_running ? running : name, short_name);
      for (guint j = 0; j < MANDATE_N_COMMITMENTS; j++)
        update_field (self, j, i, name, mandate_coverage_get_cell (coverage, j, i));
    }
}

/**
 * mandate_coverage_grid_get_cell:
 * @self: a map
 * @commitment: 0 for a, to 7 for h
 * @quarter: from 0, the earliest
 *
 * Returns: (transfer none): the button that leads to the acts
 */
GtkWidget *
mandate_coverage_grid_get_cell (MandateCoverageGrid *self,
                                guint                commitment,
                                guint                quarter)
{
  return mandate_field_grid_get_field (self->grid, commitment, quarter);
}

/**
 * mandate_coverage_grid_handle_key:
 * @self: a map
 * @keyval: a key
 *
 * Goes from field to field with the arrow keys.
 *
 * Returns: whether the key was one of those
 */
gboolean
mandate_coverage_grid_handle_key (MandateCoverageGrid *self,
                                  guint                keyval)
{
  return mandate_field_grid_handle_key (self->grid, keyval);
}
