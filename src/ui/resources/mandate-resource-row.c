/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-decision-entry.h"
#include "mandate-editing.h"
#include "mandate-reason-entry.h"
#include "mandate-resource-bars.h"
#include "mandate-resource-text.h"

#define FIGURE_WIDTH 76
#define BARS_WIDTH   170

/**
 * MandateResourceRow:
 *
 * A request in the ledger: what was asked for, approved and used. Where
 * something is left to be done about it, it says so in one sentence and can be
 * mended in place.
 */
struct _MandateResourceRow
{
  GtkListBoxRow parent_instance;

  MandateSession  *session;
  MandateResource *resource;
  gboolean         is_undecided;

  GtkWidget *mending; /* (nullable) the entry that is open */

  /* Template children */
  GtkBox   *line;
  GtkLabel *title;
  GtkLabel *context;
  GtkBox   *figures;
  GtkBox   *problem_box;
  GtkBox   *buttons;
  GtkLabel *problem;
  GtkBox   *content;
};

G_DEFINE_FINAL_TYPE (MandateResourceRow, mandate_resource_row, GTK_TYPE_LIST_BOX_ROW)

static void
stop_mending (MandateResourceRow *self)
{
  if (self->mending == NULL)
    return;

  gtk_box_remove (self->content, self->mending);
  self->mending = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
start_mending (MandateResourceRow *self,
               GtkWidget          *entry)
{
  stop_mending (self);
  self->mending = entry;
  gtk_widget_add_css_class (entry, "mending");
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), FALSE);
  /* Who clicks into the text wants to write there, and not to go to the details. */
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_box_append (self->content, entry);
  g_signal_connect_object (entry, "cancelled", G_CALLBACK (stop_mending), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (entry);
}

static void
explained_cb (MandateResourceRow *self,
              const char         *adequacy,
              const char         *reason)
{
  /* Translators: %s is what was asked for. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” explained"), self->resource->title);
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);
  g_autoptr (GError) error = NULL;
  MandateRecord *resource = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (self->resource)));

  mandate_record_set (resource, "adequacy", adequacy, NULL);
  mandate_record_set (resource, "adequacy_reason", reason, NULL);

  if (!mandate_session_commit (session, change, &error))
    mandate_reason_entry_show_problem (MANDATE_REASON_ENTRY (self->mending), error->message);
  else
    mandate_session_tell_undoable (session, label);
}

static void
explain_cb (MandateResourceRow *self)
{
  GtkWidget *entry = mandate_reason_entry_new ();

  mandate_reason_entry_set (MANDATE_REASON_ENTRY (entry), self->resource->adequacy, self->resource->adequacy_reason);
  g_signal_connect_object (entry, "saved", G_CALLBACK (explained_cb), self, G_CONNECT_SWAPPED);
  start_mending (self, entry);
}

static void
decide_cb (MandateResourceRow *self)
{
  start_mending (self, mandate_decision_entry_new (self->session, self->resource));
}

static void
ask_again_cb (MandateResourceRow *self)
{
  g_autofree char *wizard = g_strdup_printf ("resource:resource/%s", mandate_record_get_id (MANDATE_RECORD (self->resource)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", wizard);
}

static void
mandate_resource_row_dispose (GObject *object)
{
  MandateResourceRow *self = MANDATE_RESOURCE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->resource);

  G_OBJECT_CLASS (mandate_resource_row_parent_class)->dispose (object);
}

static void
mandate_resource_row_class_init (MandateResourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_resource_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/resource-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, line);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, title);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, context);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, figures);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, problem);
  gtk_widget_class_bind_template_child (widget_class, MandateResourceRow, content);
}

static void
mandate_resource_row_init (MandateResourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A number, with the head of its column above it where the columns have none. */
static GtkWidget *
create_figure (const char *caption,
               gint64      value,
               const char *currency,
               gboolean    is_bold)
{
  g_autofree char *text = mandate_resource_format_figure (value, currency);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *head = gtk_label_new (caption);
  GtkWidget       *number = gtk_label_new (text);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (head, "caption");
  gtk_widget_add_css_class (head, "quiet");
  gtk_widget_add_css_class (number, "numeric");
  if (is_bold)
    gtk_widget_add_css_class (number, "figure-short");

  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), number);

  return box;
}

static void
show_figures (MandateResourceRow     *self,
              const MandateLedgerRow *row)
{
  const gboolean is_less = row->state == MANDATE_LEDGER_IN_PART || row->state == MANDATE_LEDGER_REFUSED;

  gtk_box_append (self->figures, create_figure (_ ("Requested"), row->figures.requested, row->currency, FALSE));
  gtk_box_append (self->figures, create_figure (_ ("Approved"), row->figures.approved, row->currency, is_less));
  gtk_box_append (self->figures, create_figure (_ ("Used"), row->figures.used, row->currency, FALSE));
  gtk_box_insert_child_after (self->line, mandate_resource_bars_new (row), gtk_widget_get_first_child (GTK_WIDGET (self->line)));
}

static void
add_button (MandateResourceRow *self,
            const char         *label,
            GCallback           callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->problem, NULL, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  mandate_editing_offer (self->session, button);
  gtk_box_append (self->buttons, button);
}

static void
show_problem (MandateResourceRow     *self,
              const MandateLedgerRow *row)
{
  g_autofree char *sentence = mandate_resource_describe_problem (row, mandate_session_get_today (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->problem_box), sentence != NULL);
  if (sentence == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  gtk_label_set_label (self->problem, sentence);

  if (row->state == MANDATE_LEDGER_UNDECIDED)
    {
      add_button (self, _ ("_Decide"), G_CALLBACK (decide_cb));
      return;
    }

  add_button (self, _ ("_Explain"), G_CALLBACK (explain_cb));
  add_button (self, _ ("_Ask Again"), G_CALLBACK (ask_again_cb));
}

/**
 * mandate_resource_row_new:
 * @session: an open workspace
 * @row: a request
 *
 * Returns: its row
 */
GtkWidget *
mandate_resource_row_new (MandateSession         *session,
                          const MandateLedgerRow *row)
{
  MandateResourceRow *self = g_object_new (MANDATE_TYPE_RESOURCE_ROW, NULL);
  const char         *today = mandate_session_get_today (session);
  g_autofree char    *context = mandate_resource_describe_context (mandate_session_get_register (session), row->resource, today);
  g_autofree char    *figures = mandate_resource_describe_figures (&row->figures, row->currency);
  g_autofree char    *name = g_strdup_printf ("%s, %s", row->resource->title, figures);

  self->session = g_object_ref (session);
  self->resource = g_object_ref (row->resource);
  self->is_undecided = row->state == MANDATE_LEDGER_UNDECIDED;

  gtk_label_set_label (self->title, row->resource->title);
  gtk_label_set_label (self->context, context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_figures (self, row);
  show_problem (self, row);
  mandate_resource_row_set_is_narrow (self, FALSE);

  return GTK_WIDGET (self);
}

MandateResource *
mandate_resource_row_get_resource (MandateResourceRow *self)
{
  return self->resource;
}

static void
arrange_figure (GtkWidget *figure,
                gboolean   is_narrow)
{
  GtkWidget *head = gtk_widget_get_first_child (figure);
  GtkWidget *number = gtk_widget_get_last_child (figure);

  gtk_widget_set_visible (head, is_narrow);
  gtk_widget_set_size_request (figure, is_narrow ? -1 : FIGURE_WIDTH, -1);
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_xalign (GTK_LABEL (number), is_narrow ? 0 : 1);
}

/**
 * mandate_resource_row_set_is_narrow:
 * @self: a row
 * @is_narrow: whether bars and figures stand below the name rather than beside it
 */
void
mandate_resource_row_set_is_narrow (MandateResourceRow *self,
                                    gboolean            is_narrow)
{
  const GtkOrientation orientation = is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  GtkWidget           *bars = gtk_widget_get_next_sibling (gtk_widget_get_first_child (GTK_WIDGET (self->line)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line), orientation);
  gtk_box_set_spacing (self->line, is_narrow ? 8 : 22);
  gtk_widget_set_size_request (bars, is_narrow ? -1 : BARS_WIDTH, -1);
  gtk_box_set_homogeneous (self->figures, is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->problem_box), orientation);
  gtk_widget_set_halign (GTK_WIDGET (self->buttons), is_narrow ? GTK_ALIGN_START : GTK_ALIGN_END);

  for (GtkWidget *figure = gtk_widget_get_first_child (GTK_WIDGET (self->figures)); figure != NULL; figure = gtk_widget_get_next_sibling (figure))
    arrange_figure (figure, is_narrow);
}

/**
 * mandate_resource_row_mend:
 * @self: a row with something left to be done
 *
 * Opens the entry that ends it.
 */
void
mandate_resource_row_mend (MandateResourceRow *self)
{
  if (self->is_undecided)
    decide_cb (self);
  else
    explain_cb (self);
}

static const struct
{
  const char *kind;
  const char *icon;
} icons[] = {
  { "money", "accessories-calculator-symbolic" },
  { "hours", "preferences-system-time-symbolic" },
  { "equipment", "computer-symbolic" },
  { "tools", "dialog-password-symbolic" },
  { "training", "user-info-symbolic" },
};

static const char *
find_icon (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].kind, kind))
      return icons[i].icon;

  return "accessories-calculator-symbolic";
}

static GtkWidget *
create_totals (const MandateLedgerGroup *group)
{
  const gint64 sums[] = { group->total.requested, group->total.approved, group->total.used };
  GtkWidget   *totals = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_name (totals, "totals");
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *text = mandate_resource_format_figure (sums[i], group->currency);
      GtkWidget       *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "width-request", FIGURE_WIDTH, NULL);

      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "quiet");
      gtk_box_append (GTK_BOX (totals), label);
    }

  return totals;
}

/**
 * mandate_resource_row_new_group:
 * @group: requests of one kind in one unit
 *
 * Returns: what stands above them: the kind, the unit, and the sums of several
 */
GtkWidget *
mandate_resource_row_new_group (const MandateLedgerGroup *group)
{
  g_autofree char *unit = mandate_resource_describe_unit (group);
  /* Focusable, though nothing can be done with it: Tab comes into a list by its first row alone. */
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "selectable", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *kind = g_object_new (GTK_TYPE_LABEL, "label", _ (group->kind->label), "wrap", TRUE, "xalign", 0.0, NULL);
  GtkWidget *unit_label = g_object_new (GTK_TYPE_LABEL, "label", unit, "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (row, "kind-head");
  gtk_widget_add_css_class (kind, "heading");
  gtk_widget_add_css_class (unit_label, "quiet");
  gtk_widget_add_css_class (unit_label, "caption");
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", find_icon (group->kind->value), "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), kind);
  gtk_box_append (GTK_BOX (box), unit_label);
  if (group->rows->len > 1)
    gtk_box_append (GTK_BOX (box), create_totals (group));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}
