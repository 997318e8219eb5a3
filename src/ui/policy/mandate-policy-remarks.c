/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-remarks.h"

#include <glib/gi18n-lib.h>

#include "mandate-label.h"
#include "mandate-policy-lint.h"

/**
 * MandatePolicyRemarks:
 *
 * What there is to mend in a text, with where it is and how: whoever chooses a
 * remark is led to its words, which are marked in the text.
 */
struct _MandatePolicyRemarks
{
  AdwBin parent_instance;

  MandateSession *session;
  GPtrArray      *remarks; /* (owned) (element-type MandatePolicyRemark) */
  guint           n_blocking;

  GtkStack   *stack;
  GtkWidget  *content;
  GtkListBox *list;
  GtkLabel   *summary;
};

G_DEFINE_FINAL_TYPE (MandatePolicyRemarks, mandate_policy_remarks, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of MandatePolicySeverity. */
static const struct
{
  const char *icon;
  const char *word;
  const char *css_class;
} severities[] = {
  { "dialog-warning-symbolic", N_ ("Stops an approval"), "blocks" },
  { "dialog-information-symbolic", N_ ("Look at this"), "warns" },
  { "dialog-question-symbolic", N_ ("Could be better"), "hints" },
};

static void
row_activated_cb (MandatePolicyRemarks *self,
                  GtkListBoxRow        *row)
{
  const int                  index = gtk_list_box_row_get_index (row);
  const MandatePolicyRemark *remark = g_ptr_array_index (self->remarks, index);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, (guint64) remark->start, (guint64) remark->end);
}

static void
mandate_policy_remarks_dispose (GObject *object)
{
  MandatePolicyRemarks *self = MANDATE_POLICY_REMARKS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_policy_remarks_parent_class)->dispose (object);
}

static void
mandate_policy_remarks_class_init (MandatePolicyRemarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_remarks_dispose;

  /**
   * MandatePolicyRemarks::chosen:
   * @self: remarks
   * @start: where the words begin, in bytes
   * @end: where they end
   *
   * Somebody wants to see the words that a remark is about.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MANDATE_TYPE_POLICY_REMARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT64, G_TYPE_UINT64);
}

static void
mandate_policy_remarks_init (MandatePolicyRemarks *self)
{
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 560, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  GtkWidget *nothing = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "object-select-symbolic", "title", _ ("Nothing to Mend"), "description", _ ("Whether it fits you, only a person can judge: read it aloud once."), NULL);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->summary = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->stack = GTK_STACK (gtk_stack_new ());

  g_object_set (self->content, "margin-top", 18, "margin-bottom", 26, "margin-start", 14, "margin-end", 14, NULL);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remarks"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->list));
  adw_clamp_set_child (ADW_CLAMP (clamp), self->content);
  gtk_widget_add_css_class (nothing, "compact");
  gtk_stack_add_named (self->stack, scroller, "remarks");
  gtk_stack_add_named (self->stack, nothing, "nothing");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * mandate_policy_remarks_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): remarks, empty until they are to look at a text
 */
GtkWidget *
mandate_policy_remarks_new (MandateSession *session)
{
  MandatePolicyRemarks *self = g_object_new (MANDATE_TYPE_POLICY_REMARKS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static GtkWidget *
create_head (const MandatePolicyRemark *remark)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", severities[remark->severity].icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  const char      *word = _ (severities[remark->severity].word);
  g_autofree char *where = remark->where != NULL ? g_strdup_printf ("%s · %s", word, remark->where) : g_strdup (word);
  GtkWidget       *label = mandate_label_new (where, "caption-heading");

  gtk_widget_add_css_class (icon, severities[remark->severity].css_class);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), label);
  if (remark->end > remark->start)
    gtk_box_append (GTK_BOX (head), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return head;
}

static GtkWidget *
create_row (const MandatePolicyRemark *remark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", remark->end > remark->start, "child", box, NULL);

  gtk_widget_add_css_class (box, "gap-row");
  gtk_box_append (GTK_BOX (box), create_head (remark));
  gtk_box_append (GTK_BOX (box), mandate_label_new (remark->message, NULL));
  if (remark->remedy != NULL)
    gtk_box_append (GTK_BOX (box), mandate_label_new (remark->remedy, "quiet"));

  return row;
}

static void
show_summary (MandatePolicyRemarks *self)
{
  g_autofree char *text = NULL;

  if (self->n_blocking > 0)
    text = g_strdup_printf (ngettext ("%u thing stands in the way of an approval.", "%u things stand in the way of an approval.", self->n_blocking), self->n_blocking);

  gtk_label_set_label (self->summary, text != NULL ? text : _ ("Nothing stands in the way of an approval."));
}

/* Rows that say the same stay, with the focus that one of them may have. */
static gboolean
is_same (GPtrArray *remarks,
         GPtrArray *others)
{
  if (others == NULL || remarks->len != others->len)
    return FALSE;

  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);
      const MandatePolicyRemark *other = g_ptr_array_index (others, i);

      if (g_strcmp0 (remark->message, other->message) != 0 || g_strcmp0 (remark->where, other->where) != 0 || g_strcmp0 (remark->remedy, other->remedy) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
fill (MandatePolicyRemarks *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < self->remarks->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->remarks, i)));
}

static void
mark (MandatePolicyRemarks *self,
      MandatePolicySource  *source)
{
  self->n_blocking = 0;
  mandate_policy_source_clear_marks (source);

  for (guint i = 0; i < self->remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (self->remarks, i);

      self->n_blocking += remark->severity == MANDATE_POLICY_REMARK_BLOCKS;
      if (remark->end > remark->start)
        mandate_policy_source_mark (source, (MandateSourceMark) remark->severity, remark->start, remark->end);
    }
}

/**
 * mandate_policy_remarks_look:
 * @self: remarks
 * @version: a version with the text as it is on the screen
 * @source: where that text is written
 *
 * Looks through the text, lists what there is to mend, and marks it.
 */
void
mandate_policy_remarks_look (MandatePolicyRemarks *self,
                             MandatePolicyVersion *version,
                             MandatePolicySource  *source)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandatePolicy   *policy = mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->remarks);

  self->remarks = mandate_policy_lint (version, policy, reg, mandate_session_get_today (self->session));
  mark (self, source);
  if (!is_same (self->remarks, before))
    fill (self);

  show_summary (self);
  gtk_stack_set_visible_child_name (self->stack, self->remarks->len > 0 ? "remarks" : "nothing");
}

guint
mandate_policy_remarks_get_n_remarks (MandatePolicyRemarks *self)
{
  return self->remarks != NULL ? self->remarks->len : 0;
}

guint
mandate_policy_remarks_get_n_blocking (MandatePolicyRemarks *self)
{
  return self->n_blocking;
}
