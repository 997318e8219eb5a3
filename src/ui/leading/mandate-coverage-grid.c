/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-coverage-grid.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-choices.h"
#include "mandate-label.h"
#include "mandate-leading-text.h"

/* Narrower than this, the quarters stand below their letter. */
#define WIDE 640

#define N_QUARTERS MANDATE_COVERAGE_QUARTERS

/* What is in a field. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *number;
  GtkWidget *quarter;
  GtkWidget *signed_label;
} Field;

/**
 * MandateCoverageGrid:
 *
 * The letters of 5.1 by quarter: how much leaders did, and where nothing is. A
 * field leads to its acts. Arrow keys go from field to field.
 */
struct _MandateCoverageGrid
{
  AdwBin parent_instance;

  MandateSession     *session;
  MandateAdaptiveBin *bin;
  GtkWidget          *summary;
  GtkWidget          *head;
  GtkWidget          *headings[N_QUARTERS];
  GtkWidget          *rows[MANDATE_N_COMMITMENTS];
  Field               fields[MANDATE_N_COMMITMENTS][N_QUARTERS];
};

G_DEFINE_FINAL_TYPE (MandateCoverageGrid, mandate_coverage_grid, ADW_TYPE_BIN)

static void
arrange (MandateCoverageGrid *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->bin);

  gtk_widget_set_visible (self->head, !is_narrow);

  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->rows[i]), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      for (guint j = 0; j < N_QUARTERS; j++)
        gtk_widget_set_visible (self->fields[i][j].quarter, is_narrow);
    }
}

static gboolean
find_focus (MandateCoverageGrid *self,
            int                 *commitment,
            int                 *quarter)
{
  for (int i = 0; i < MANDATE_N_COMMITMENTS; i++)
    for (int j = 0; j < N_QUARTERS; j++)
      if (gtk_widget_has_focus (self->fields[i][j].button))
        {
          *commitment = i;
          *quarter = j;
          return TRUE;
        }

  return FALSE;
}

static gboolean
key_pressed_cb (MandateCoverageGrid *self,
                guint                keyval)
{
  return mandate_coverage_grid_handle_key (self, keyval);
}

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
}

static GtkWidget *
create_quarters (void)
{
  return g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 6, "hexpand", TRUE, NULL);
}

static GtkWidget *
create_head (MandateCoverageGrid *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *quarters = create_quarters ();

  gtk_widget_set_size_request (space, 230, -1);
  for (guint i = 0; i < N_QUARTERS; i++)
    {
      self->headings[i] = mandate_label_new (NULL, "caption-heading");
      gtk_label_set_xalign (GTK_LABEL (self->headings[i]), 0.5);
      gtk_label_set_justify (GTK_LABEL (self->headings[i]), GTK_JUSTIFY_CENTER);
      gtk_widget_add_css_class (self->headings[i], "quiet");
      gtk_box_append (GTK_BOX (quarters), self->headings[i]);
    }

  gtk_box_append (GTK_BOX (head), space);
  gtk_box_append (GTK_BOX (head), quarters);
  gtk_widget_add_css_class (head, "coverage-head");

  return head;
}

static GtkWidget *
create_line (GtkWidget  *box,
             const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
create_field (Field *field,
              guint  commitment,
              guint  quarter)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  field->quarter = create_line (box, "caption");
  field->number = create_line (box, "title-4");
  field->signed_label = create_line (box, "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  field->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (field->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (field->button), "leading.show-field");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (field->button), "(uu)", commitment, quarter);
  gtk_widget_add_css_class (field->button, "flat");
  gtk_widget_add_css_class (field->button, "coverage-field");

  return field->button;
}

static GtkWidget *
create_row (MandateCoverageGrid *self,
            guint                commitment)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = mandate_label_new (_ (mandate_commitments[commitment].label), "heading");
  GtkWidget *quarters = create_quarters ();

  gtk_widget_set_size_request (title, 230, -1);
  gtk_label_set_width_chars (GTK_LABEL (title), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 24);
  for (guint i = 0; i < N_QUARTERS; i++)
    gtk_box_append (GTK_BOX (quarters), create_field (&self->fields[commitment][i], commitment, i));

  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), quarters);
  gtk_widget_add_css_class (row, "coverage-row");
  self->rows[commitment] = row;

  return row;
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
  GtkWidget           *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget           *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController  *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, keys);
  self->session = g_object_ref (session);
  self->summary = mandate_label_new (NULL, NULL);
  self->head = create_head (self);
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), self->head);
  for (guint i = 0; i < MANDATE_N_COMMITMENTS; i++)
    gtk_box_append (GTK_BOX (card), create_row (self, i));

  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), card);
  self->bin = MANDATE_ADAPTIVE_BIN (mandate_adaptive_bin_new (WIDE));
  mandate_adaptive_bin_set_child (self->bin, box);
  g_signal_connect_object (self->bin, "notify::is-narrow", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bin));
  arrange (self);

  return GTK_WIDGET (self);
}

static void
update_field (Field                     *field,
              guint                      commitment,
              const MandateQuarter      *quarter,
              const char                *quarter_name,
              const MandateCoverageCell *cell)
{
  g_autofree char *number = cell->acts->len > 0 ? g_strdup_printf ("%u", cell->acts->len) : g_strdup ("–");
  g_autofree char *short_name = g_strdup_printf (C_ ("quarter", "Q%d"), quarter->number);
  /* Translators: of so many acts, how many are approvals; a very short text. */
  g_autofree char *approvals = g_strdup_printf (_ ("%u signed"), cell->n_approvals);
  g_autofree char *described = mandate_leading_text_describe_cell (cell);
  /* Translators: 1 is a letter, 2 a quarter, 3 what is there, such as “2 acts”. */
  g_autofree char *name = g_strdup_printf (_ ("%1$c, %2$s: %3$s"), 'a' + (char) commitment, quarter_name, described);

  gtk_label_set_label (GTK_LABEL (field->number), number);
  gtk_label_set_label (GTK_LABEL (field->quarter), short_name);
  gtk_label_set_label (GTK_LABEL (field->signed_label), approvals);
  gtk_widget_set_visible (field->signed_label, cell->n_approvals > 0);
  gtk_widget_set_tooltip_text (field->button, described);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (cell->acts->len > 0)
    gtk_widget_remove_css_class (field->button, "empty");
  else
    gtk_widget_add_css_class (field->button, "empty");
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

      gtk_label_set_label (GTK_LABEL (self->headings[i]), quarter->is_running ? running : name);
      for (guint j = 0; j < MANDATE_N_COMMITMENTS; j++)
        update_field (&self->fields[j][i], j, quarter, name, mandate_coverage_get_cell (coverage, j, i));
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
  g_return_val_if_fail (commitment < MANDATE_N_COMMITMENTS && quarter < N_QUARTERS, NULL);

  return self->fields[commitment][quarter].button;
}

/**
 * mandate_coverage_grid_handle_key:
 * @self: a map
 * @keyval: a key
 *
 * Goes from field to field with the arrow keys; the start of a line is where
 * the language has it.
 *
 * Returns: whether the key was one of those
 */
gboolean
mandate_coverage_grid_handle_key (MandateCoverageGrid *self,
                                  guint                keyval)
{
  const int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int       commitment, quarter;

  if (!find_focus (self, &commitment, &quarter))
    return FALSE;

  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    quarter += forward;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    quarter -= forward;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    commitment++;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    commitment--;
  else
    return FALSE;

  if (commitment >= 0 && commitment < MANDATE_N_COMMITMENTS && quarter >= 0 && quarter < N_QUARTERS)
    gtk_widget_grab_focus (self->fields[commitment][quarter].button);

  return TRUE;
}
