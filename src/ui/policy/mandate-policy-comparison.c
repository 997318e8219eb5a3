/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-comparison.h"

#include <glib/gi18n-lib.h>

#include "mandate-comparison-paper.h"
#include "mandate-label.h"
#include "mandate-policy-print.h"
#include "mandate-print-window.h"

/**
 * MandatePolicyComparison:
 *
 * Any two versions of a policy, word by word.
 */
struct _MandatePolicyComparison
{
  AdwWindow parent_instance;

  MandateSession *session;
  GPtrArray      *versions; /* (owned) (element-type MandatePolicyVersion) the latest first */
  GtkDropDown    *before;
  GtkDropDown    *after;
  GtkWidget      *only_changes;
  GtkLabel       *summary;
  AdwBin         *paper_bin;
};

G_DEFINE_FINAL_TYPE (MandatePolicyComparison, mandate_policy_comparison, ADW_TYPE_WINDOW)

static MandatePolicyVersion *
get_chosen (MandatePolicyComparison *self,
            GtkDropDown             *choice)
{
  const guint position = gtk_drop_down_get_selected (choice);

  return position < self->versions->len ? g_ptr_array_index (self->versions, position) : NULL;
}

static char *
describe (const MandateTextComparison *comparison)
{
  const guint      n_added = comparison->n_words_added;
  const guint      n_removed = comparison->n_words_removed;
  g_autofree char *added = NULL;
  g_autofree char *removed = NULL;

  if (comparison->n_changes == 0)
    return g_strdup (_ ("Both say the same."));

  added = g_strdup_printf (ngettext ("%u word was added", "%u words were added", n_added), n_added);
  removed = g_strdup_printf (ngettext ("%u was removed", "%u were removed", n_removed), n_removed);

  /* Translators: “12 words were added, 3 were removed.” */
  return g_strdup_printf (_ ("%1$s, %2$s."), added, removed);
}

static void
show (MandatePolicyComparison *self)
{
  MandatePolicyVersion *before = get_chosen (self, self->before);
  MandatePolicyVersion *after = get_chosen (self, self->after);
  g_autoptr (MandateTextComparison) comparison = NULL;
  g_autofree char *summary = NULL;

  if (before == NULL || after == NULL)
    return;

  comparison = mandate_text_compare (before->text != NULL ? before->text : "", after->text != NULL ? after->text : "");
  summary = describe (comparison);
  gtk_label_set_label (self->summary, summary);
  adw_bin_set_child (self->paper_bin, mandate_comparison_paper_new (comparison, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->only_changes))));
}

static void
save_clicked_cb (MandatePolicyComparison *self)
{
  const MandatePrintOrder order = {
    .kind = MANDATE_PRINT_COMPARISON,
    .record = get_chosen (self, self->after),
    .before = get_chosen (self, self->before),
    .today = mandate_session_get_today (self->session),
  };

  mandate_print_window_open (GTK_WIDGET (self), self->session, _ ("Comparison"), &order);
}

static void
mandate_policy_comparison_dispose (GObject *object)
{
  MandatePolicyComparison *self = MANDATE_POLICY_COMPARISON (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_policy_comparison_parent_class)->dispose (object);
}

static void
mandate_policy_comparison_class_init (MandatePolicyComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_comparison_dispose;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkDropDown *
add_choice (GtkWidget  *row,
            const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = mandate_label_new (label, "caption");
  GtkWidget *choice = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, caption, NULL, -1);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (row), box);

  return GTK_DROP_DOWN (choice);
}

static GtkWidget *
create_header (MandatePolicyComparison *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *save = gtk_button_new_with_label (_ ("Save…"));

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_ ("Compare Versions"), ""));
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);

  return header;
}

static GtkWidget *
create_choices (MandatePolicyComparison *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  self->before = add_choice (row, _ ("Before"));
  self->after = add_choice (row, _ ("After"));
  self->only_changes = gtk_check_button_new_with_mnemonic (_ ("_Only what changed"));
  self->summary = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  g_signal_connect_object (self->only_changes, "toggled", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->only_changes);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));

  return box;
}

static void
mandate_policy_comparison_init (MandatePolicyComparison *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 640, "child", content, NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", clamp, NULL);

  self->paper_bin = g_object_new (ADW_TYPE_BIN, "name", "compared", NULL);
  g_object_set (content, "margin-top", 14, "margin-bottom", 26, "margin-start", 14, "margin-end", 14, NULL);
  gtk_widget_add_css_class (scroller, "desk");
  gtk_box_append (GTK_BOX (content), create_choices (self));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->paper_bin));
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 760, 820);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Compare Versions"));
}

static int
compare_versions (gconstpointer first,
                  gconstpointer second)
{
  const MandatePolicyVersion *a = *(MandatePolicyVersion *const *) first;
  const MandatePolicyVersion *b = *(MandatePolicyVersion *const *) second;

  return mandate_policy_version_compare_numbers (b->number, a->number);
}

static GPtrArray *
list_versions (MandateRegister *reg,
               const char      *policy)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  GPtrArray         *versions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (list, i);

      if (g_strcmp0 (version->policy, policy) == 0)
        g_ptr_array_add (versions, g_object_ref (version));
    }

  g_ptr_array_sort (versions, compare_versions);

  return versions;
}

static void
fill_choices (MandatePolicyComparison *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (self->versions, i);
      g_autofree char      *name = g_strdup_printf ("%s · %s", version->number, mandate_field_get_choice_label (field, version->state));

      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (self->before, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->after, G_LIST_MODEL (names));
}

/* What it was made from, or else the one that came before it. */
static guint
find_base (MandatePolicyComparison *self,
           guint                    position)
{
  const MandatePolicyVersion *version = g_ptr_array_index (self->versions, position);

  for (guint i = 0; i < self->versions->len; i++)
    if (g_strcmp0 (mandate_record_get_id (g_ptr_array_index (self->versions, i)), version->based_on) == 0)
      return i;

  return MIN (position + 1, self->versions->len - 1);
}

/**
 * mandate_policy_comparison_open:
 * @from: what was pressed
 * @session: an open workspace
 * @version: the later of the two versions
 *
 * Shows what became of the text that @version was made from.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mandate_policy_comparison_open (GtkWidget            *from,
                                MandateSession       *session,
                                MandatePolicyVersion *version)
{
  MandatePolicyComparison *self = g_object_new (MANDATE_TYPE_POLICY_COMPARISON, NULL);
  GtkRoot                 *root = gtk_widget_get_root (from);
  guint                    position = 0;

  self->session = g_object_ref (session);
  self->versions = list_versions (mandate_session_get_register (session), version->policy);
  g_ptr_array_find (self->versions, version, &position);
  fill_choices (self);
  gtk_drop_down_set_selected (self->after, position);
  gtk_drop_down_set_selected (self->before, find_base (self, position));
  g_signal_connect_object (self->before, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->after, "notify::selected", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
