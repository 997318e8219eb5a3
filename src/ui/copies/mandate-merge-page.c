/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-merge-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-merge-question.h"
#include "mandate-merge-summary.h"

/* So many questions are made at a time. */
#define FIRST_QUESTIONS 50

/**
 * MandateMergePage:
 *
 * Bringing in the changes of a copy: what comes by itself, what a person has to
 * decide, field by field, and at the end what was done.
 */
struct _MandateMergePage
{
  AdwBin parent_instance;

  MandateSession   *session;
  MandateMergePlan *plan; /* (owned) */
  guint             n_shown;
  guint             update_source;
  gboolean          is_busy;

  /* Template children */
  AdwWindowTitle *title;
  GtkWidget      *cancel_button;
  GtkStack       *stack;
  GtkWidget      *adaptive;
  GtkWidget      *body;
  GtkLabel       *headline;
  GtkListBox     *summary;
  GtkWidget      *questions_box;
  GtkWidget      *questions_head;
  GtkLabel       *questions_heading;
  GtkWidget      *questions;
  GtkWidget      *more_button;
  GtkWidget      *notes_box;
  GtkWidget      *notes;
  GtkLabel       *reason;
  GtkWidget      *bring_in_button;
  AdwStatusPage  *done;
  GtkWidget      *done_button;
};

G_DEFINE_FINAL_TYPE (MandateMergePage, mandate_merge_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_LEFT,
  SIGNAL_CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
get_items (MandateMergePage *self)
{
  return mandate_merge_get_items (mandate_merge_plan_get_merge (self->plan));
}

static char *
describe_reason (MandateMergePage *self,
                 guint             n_open)
{
  if (self->is_busy)
    return g_strdup (_ ("Making a backup…"));

  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u question has no answer yet.", "%u questions have no answer yet.", n_open), n_open);

  return g_strdup (get_items (self)->len > 0 ? _ ("Everything is answered.") : _ ("There is nothing to decide."));
}

static void
update_counter (MandateMergePage *self)
{
  const guint      n = get_items (self)->len;
  const guint      n_open = mandate_merge_count_open (mandate_merge_plan_get_merge (self->plan));
  g_autofree char *reason = describe_reason (self, n_open);
  /* Translators: two numbers: 3 of 7 answered */
  g_autofree char *counter = n > 0 ? g_strdup_printf (_ ("%1$u of %2$u answered"), n - n_open, n) : NULL;

  adw_window_title_set_subtitle (self->title, counter);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_sensitive (self->bring_in_button, n_open == 0 && !self->is_busy);
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
update_notes (MandateMergePage *self)
{
  GPtrArray *notes = mandate_merge_get_notes (mandate_merge_plan_get_merge (self->plan));

  clear (GTK_LIST_BOX (self->notes));

  for (guint i = 0; i < notes->len; i++)
    {
      const MandateMergeNote *note = g_ptr_array_index (notes, i);
      g_autofree char        *label = g_markup_escape_text (note->label, -1);
      g_autofree char        *text = g_markup_escape_text (note->text, -1);
      GtkWidget              *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_list_box_append (GTK_LIST_BOX (self->notes), row);
    }

  gtk_widget_set_visible (self->notes_box, notes->len > 0);
}

static gboolean
update_cb (gpointer data)
{
  MandateMergePage *self = data;

  self->update_source = 0;
  update_counter (self);
  update_notes (self);

  return G_SOURCE_REMOVE;
}

/* Many are answered at once. */
static void
queue_update (MandateMergePage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
show_more (MandateMergePage *self)
{
  GPtrArray  *items = get_items (self);
  const guint end = MIN (items->len, self->n_shown + FIRST_QUESTIONS);

  for (; self->n_shown < end; self->n_shown++)
    {
      GtkWidget *question = mandate_merge_question_new (self->session, self->plan, g_ptr_array_index (items, self->n_shown));

      g_signal_connect_object (question, "answered", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->questions), question);
    }

  gtk_widget_set_visible (self->more_button, self->n_shown < items->len);
}

/* What has an answer keeps it. */
static void
take_rest (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateMergePage        *self = MANDATE_MERGE_PAGE (widget);
  const MandateMergeChoice choice = g_variant_get_boolean (parameter) ? MANDATE_MERGE_OURS : MANDATE_MERGE_THEIRS;
  GtkWidget               *question = gtk_widget_get_first_child (self->questions);
  GPtrArray               *items = get_items (self);

  for (guint i = 0; i < items->len; i++)
    {
      MandateMergeItem *item = g_ptr_array_index (items, i);

      if (item->choice == MANDATE_MERGE_UNDECIDED)
        item->choice = choice;

      if (question != NULL)
        {
          mandate_merge_question_choose (MANDATE_MERGE_QUESTION (question), item->choice);
          question = gtk_widget_get_next_sibling (question);
        }
    }

  queue_update (self);
}

static void
arrange (MandateMergePage *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (self->adaptive));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->questions_head), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (is_narrow)
    gtk_widget_add_css_class (self->body, "narrow");
  else
    gtk_widget_remove_css_class (self->body, "narrow");
}

static void
cancel_clicked_cb (MandateMergePage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0, "");
}

static void
bring_in_clicked_cb (MandateMergePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
}

static void
done_clicked_cb (MandateMergePage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0, "overview");
}

static void
history_clicked_cb (MandateMergePage *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0, "history");
}

static void
undo_clicked_cb (MandateMergePage *self)
{
  g_autoptr (MandateSession) session = g_object_ref (self->session);

  g_signal_emit (self, signals[SIGNAL_LEFT], 0, "overview");
  mandate_session_undo (session);
}

static void
mandate_merge_page_dispose (GObject *object)
{
  MandateMergePage *self = MANDATE_MERGE_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_MERGE_PAGE);
  g_clear_pointer (&self->plan, mandate_merge_plan_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_merge_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, title);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, body);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, headline);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, summary);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, questions_box);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, questions_head);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, questions_heading);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, questions);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, more_button);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, notes_box);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, notes);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, reason);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, bring_in_button);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, done);
  gtk_widget_class_bind_template_child (widget_class, MandateMergePage, done_button);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, bring_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
  gtk_widget_class_bind_template_callback (widget_class, undo_clicked_cb);
}

static void
mandate_merge_page_class_init (MandateMergePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_merge_page_dispose;

  /**
   * MandateMergePage::left:
   * @page: which page is to be shown next, "" for the one before
   *
   * Nothing is to be done any more.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * MandateMergePage::confirmed:
   *
   * All is answered, and the changes are to be brought in.
   */
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "merge.take-rest", "b", take_rest);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/merge-page.ui");
  bind_children (widget_class);
}

static void
mandate_merge_page_init (MandateMergePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_merge_page_new:
 * @session: the workspace here
 * @plan: (transfer full): what bringing in would mean
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mandate_merge_page_new (MandateSession   *session,
                        MandateMergePlan *plan)
{
  MandateMergePage *self = g_object_new (MANDATE_TYPE_MERGE_PAGE, NULL);
  const guint       n_there = mandate_merge_plan_get_n_there (plan);
  g_autofree char  *headline = g_strdup_printf (ngettext ("The copy has %u change that is not here", "The copy has %u changes that are not here", n_there), n_there);
  g_autofree char  *heading = NULL;
  GtkWidget        *summary;
  guint             n;

  self->session = g_object_ref (session);
  self->plan = plan;
  n = get_items (self)->len;
  heading = g_strdup_printf (ngettext ("%u thing was changed on both sides", "%u things were changed on both sides", n), n);

  gtk_label_set_label (self->headline, headline);
  gtk_label_set_label (self->questions_heading, heading);
  summary = mandate_merge_summary_new (session, plan);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);
  if (summary != NULL)
    gtk_list_box_append (self->summary, summary);
  gtk_widget_set_visible (self->questions_box, n > 0);
  show_more (self);
  update_counter (self);
  update_notes (self);

  return GTK_WIDGET (self);
}

MandateMergePlan *
mandate_merge_page_get_plan (MandateMergePage *self)
{
  return self->plan;
}

/**
 * mandate_merge_page_set_is_busy:
 * @self: a page
 * @is_busy: whether the backup is being made
 */
void
mandate_merge_page_set_is_busy (MandateMergePage *self,
                                gboolean          is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (self->body, !is_busy);
  gtk_widget_set_sensitive (self->cancel_button, !is_busy);
  update_counter (self);
}

/**
 * mandate_merge_page_show_done:
 * @self: a page whose plan was carried out
 *
 * Shows what was done, and the ways on.
 */
void
mandate_merge_page_show_done (MandateMergePage *self)
{
  const guint      n = mandate_merge_plan_get_n_there (self->plan);
  g_autofree char *title = g_strdup_printf (ngettext ("Brought In %u Change", "Brought In %u Changes", n), n);

  adw_window_title_set_subtitle (self->title, NULL);
  adw_status_page_set_title (self->done, title);
  gtk_widget_set_visible (self->cancel_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->done_button);
}
