/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-copy-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-copy-text.h"
#include "mandate-label.h"
#include "mandate-screen-text.h"

/**
 * MandateCopyPage:
 *
 * A copy that was opened, beside what is here: how the two stand to each
 * other, and what can be done. Nothing has been changed yet, and what is safest
 * is suggested.
 */
struct _MandateCopyPage
{
  AdwBin parent_instance;

  MandateReceivedCopy *received;
  char                *today;
  char                *refusal; /* (nullable) why what is here can't be changed */
  GtkWidget           *name_row;
  GtkWidget           *add_button;

  /* Template children */
  GtkWidget *adaptive;
  GtkWidget *body;
  GtkLabel  *relation;
  GtkLabel  *advice;
  GtkWidget *sides;
  GtkWidget *counts_box;
  GtkWidget *counts;
  GtkWidget *refusal_label;
  GtkWidget *ways;
};

G_DEFINE_FINAL_TYPE (MandateCopyPage, mandate_copy_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_LEFT,
  SIGNAL_KEPT,
  SIGNAL_ADDED,
  SIGNAL_BROUGHT_IN,
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_fact (GtkWidget  *card,
          const char *name,
          const char *value,
          const char *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = mandate_label_new (name, "caption");

  gtk_widget_add_css_class (caption, "quiet");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), mandate_label_new (value, NULL));
  if (below != NULL)
    gtk_box_append (GTK_BOX (box), mandate_label_new (below, "quiet"));

  gtk_box_append (GTK_BOX (card), box);
}

static GtkWidget *
new_side (MandateCopyPage       *self,
          const char            *heading,
          const char            *name,
          const MandateContents *contents)
{
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget       *top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *caption = mandate_label_new (heading, "caption-heading");
  g_autofree char *witness = mandate_copy_text_witness (contents->actor, contents->recorded_at, self->today);
  g_autofree char *count = mandate_screen_format_count (contents->n_records);
  /* Translators: %s is a number. */
  g_autofree char *records = g_strdup_printf (ngettext ("%s record", "%s records", contents->n_records), count);
  g_autofree char *files = g_strdup_printf (ngettext ("%u file kept", "%u files kept", contents->n_files), (guint) contents->n_files);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "copy-side");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_box_append (GTK_BOX (top), caption);
  gtk_box_append (GTK_BOX (top), mandate_label_new (name, "title-3"));
  gtk_box_append (GTK_BOX (card), top);

  add_fact (card, _ ("Last Action"), contents->label != NULL ? contents->label : _ ("None yet"), witness);
  add_fact (card, _ ("Policy in Force"), contents->policy_version != NULL ? contents->policy_version : _ ("None yet"), NULL);
  add_fact (card, _ ("Holds"), records, contents->n_files > 0 ? files : NULL);

  return card;
}

static void
fill_sides (MandateCopyPage *self)
{
  const MandateLibraryCopy *found = self->received->found;

  gtk_box_append (GTK_BOX (self->sides), new_side (self, _ ("This Copy"), found->contents->workspace_name, found->contents));
  if (found->here != NULL)
    gtk_box_append (GTK_BOX (self->sides), new_side (self, _ ("Here"), found->here->name, found->here_contents));
}

static void
add_count (MandateCopyPage *self,
           const char      *name,
           gint64           there,
           gint64           here)
{
  g_autofree char *n_there = mandate_screen_format_count (there);
  g_autofree char *n_here = mandate_screen_format_count (here);
  /* Translators: two numbers: 12 in the copy, 10 here. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s in the copy, %2$s here"), n_there, n_here);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (GTK_LIST_BOX (self->counts), row);
}

static void
fill_counts (MandateCopyPage *self)
{
  const MandateLibraryCopy *found = self->received->found;
  const MandateSchema      *schema = mandate_schema_get ();

  for (guint t = 0; found->here != NULL && t < mandate_schema_get_n_types (schema); t++)
    if (found->contents->counts[t] != found->here_contents->counts[t])
      add_count (self, mandate_record_type_get_plural (mandate_schema_get_type_at (schema, t)), found->contents->counts[t], found->here_contents->counts[t]);

  if (found->here != NULL && found->contents->n_files != found->here_contents->n_files)
    add_count (self, _ ("Files kept as evidence"), found->contents->n_files, found->here_contents->n_files);

  gtk_widget_set_visible (self->counts_box, gtk_widget_get_first_child (self->counts) != NULL);
}

static void
cancel_clicked_cb (MandateCopyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
keep_clicked_cb (MandateCopyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_KEPT], 0);
}

static void
add_clicked_cb (MandateCopyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_ADDED], 0);
}

static void
bring_in_clicked_cb (MandateCopyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BROUGHT_IN], 0);
}

static void
replace_clicked_cb (MandateCopyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
}

/* What a button does is said on it: here is what is weighed. */
static GtkWidget *
add_way (MandateCopyPage *self,
         const char      *title,
         const char      *sentence,
         const char      *style,
         GCallback        callback)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), mandate_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), mandate_label_new (sentence, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "way");
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->ways), button);

  return button;
}

static void
name_changed_cb (MandateCopyPage *self)
{
  g_autofree char *name = mandate_copy_page_dup_name (self);

  gtk_widget_set_sensitive (self->add_button, *name != '\0');
}

static void
add_name_row (MandateCopyPage *self)
{
  const MandateLibraryCopy *found = self->received->found;
  g_autofree char          *wanted = NULL;
  g_autofree char          *name = NULL;
  GtkWidget                *list = gtk_list_box_new ();

  if (found->here != NULL)
    /* Translators: %s is what a workspace is called. */
    wanted = g_strdup_printf (_ ("%s (copy)"), found->contents->workspace_name);
  name = mandate_library_make_name (wanted != NULL ? wanted : found->contents->workspace_name, NULL, NULL);

  self->name_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _ ("Name of the New Workspace"));
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : found->contents->workspace_name);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_row, "entry-activated", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), self->name_row);
  gtk_box_append (GTK_BOX (self->ways), list);
}

static void
add_way_to_add (MandateCopyPage *self)
{
  const gboolean is_only = self->received->found->relation == MANDATE_RELATION_OTHER;

  add_name_row (self);
  self->add_button = add_way (self, _ ("Add as New"),
                              is_only ? _ ("It becomes a workspace of its own on this computer.")
                                      : _ ("Keeps both: the copy becomes a workspace of its own, and what is here stays as it is."),
                              is_only ? "suggested-action" : NULL, G_CALLBACK (add_clicked_cb));
}

static void
fill_ways (MandateCopyPage *self)
{
  const MandateRelation relation = self->received->found->relation;
  GtkWidget            *button;

  if (relation == MANDATE_RELATION_SAME || relation == MANDATE_RELATION_OLDER)
    add_way (self, _ ("Keep What Is Here"), _ ("Goes on with the workspace as it is. The copy is left alone."), "suggested-action", G_CALLBACK (keep_clicked_cb));

  if (relation == MANDATE_RELATION_NEWER || relation == MANDATE_RELATION_APART)
    {
      button = add_way (self, _ ("Bring the Changes In"), _ ("Nothing that was done here is lost. A backup is made first, and it can be undone."),
                        "suggested-action", G_CALLBACK (bring_in_clicked_cb));
      gtk_widget_set_sensitive (button, self->refusal == NULL);
    }

  add_way_to_add (self);

  if (relation == MANDATE_RELATION_OTHER || relation == MANDATE_RELATION_SAME)
    return;

  button = add_way (self, _ ("Replace…"), _ ("The copy takes the place of what is here. A backup of what is here is made first."),
                    "copy-replace", G_CALLBACK (replace_clicked_cb));
  gtk_widget_set_sensitive (button, self->refusal == NULL);
}

/* What is here lies below the copy where there is no room beside it. */
static void
arrange (MandateCopyPage *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (self->adaptive));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (self->sides), !is_narrow);
  if (is_narrow)
    gtk_widget_add_css_class (self->body, "narrow");
  else
    gtk_widget_remove_css_class (self->body, "narrow");
}

static void
mandate_copy_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_COPY_PAGE);

  G_OBJECT_CLASS (mandate_copy_page_parent_class)->dispose (object);
}

static void
mandate_copy_page_finalize (GObject *object)
{
  MandateCopyPage *self = MANDATE_COPY_PAGE (object);

  mandate_received_copy_free (self->received);
  g_free (self->today);
  g_free (self->refusal);

  G_OBJECT_CLASS (mandate_copy_page_parent_class)->finalize (object);
}

static void
mandate_copy_page_class_init (MandateCopyPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType     type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = mandate_copy_page_dispose;
  object_class->finalize = mandate_copy_page_finalize;

  /**
   * MandateCopyPage::left:
   *
   * Nothing is to be done.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateCopyPage::kept:
   *
   * What is here is to be gone on with.
   */
  signals[SIGNAL_KEPT] = g_signal_new ("kept", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateCopyPage::added:
   *
   * The copy is to be a workspace of its own.
   */
  signals[SIGNAL_ADDED] = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateCopyPage::brought-in:
   *
   * The copy's changes are to be brought in.
   */
  signals[SIGNAL_BROUGHT_IN] = g_signal_new ("brought-in", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateCopyPage::replaced:
   *
   * The copy is to take the place of what is here.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/copy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, body);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, relation);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, advice);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, sides);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, counts_box);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, counts);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, refusal_label);
  gtk_widget_class_bind_template_child (widget_class, MandateCopyPage, ways);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
mandate_copy_page_init (MandateCopyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_copy_page_new:
 * @received: (transfer full): a copy that was checked
 * @today: in ISO 8601
 * @refusal: (nullable): why what is here can't be changed now
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mandate_copy_page_new (MandateReceivedCopy *received,
                       const char          *today,
                       const char          *refusal)
{
  MandateCopyPage *self = g_object_new (MANDATE_TYPE_COPY_PAGE, NULL);
  g_autofree char *relation = mandate_copy_text_relate (received->found, today);
  g_autofree char *advice = mandate_copy_text_advise (received->found);

  self->received = received;
  self->today = g_strdup (today);
  self->refusal = g_strdup (refusal);

  gtk_label_set_label (self->relation, relation);
  gtk_label_set_label (self->advice, advice);
  gtk_label_set_label (GTK_LABEL (self->refusal_label), refusal != NULL ? refusal : "");
  gtk_widget_set_visible (self->refusal_label, refusal != NULL);
  fill_sides (self);
  fill_counts (self);
  fill_ways (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_copy_page_get_found:
 * @self: a page
 *
 * Returns: (transfer none): what was found in the copy
 */
const MandateLibraryCopy *
mandate_copy_page_get_found (MandateCopyPage *self)
{
  return self->received->found;
}

/**
 * mandate_copy_page_get_path:
 * @self: a page
 *
 * Returns: (transfer none) (type filename): the copy as a plain file, which is
 *   there for as long as the page
 */
const char *
mandate_copy_page_get_path (MandateCopyPage *self)
{
  return mandate_opened_copy_get_path (self->received->opened);
}

/**
 * mandate_copy_page_dup_name:
 * @self: a page
 *
 * Returns: (transfer full): what the new workspace is to be called
 */
char *
mandate_copy_page_dup_name (MandateCopyPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}
