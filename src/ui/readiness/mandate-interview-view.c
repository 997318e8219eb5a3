/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-interview-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-interview.h"
#include "mandate-label.h"
#include "mandate-print-window.h"

/**
 * MandateInterviewView:
 *
 * Rehearses the interview: one question of an auditor at a time. It is answered
 * aloud; then one sees what is on record for it.
 */
struct _MandateInterviewView
{
  AdwBin parent_instance;

  MandateSession *session;
  GPtrArray      *cards; /* (owned) (element-type MandateInterviewCard) */
  guint           position;

  GtkLabel   *progress;
  GtkLabel   *question;
  GtkLabel   *listens_for;
  GtkWidget  *answer_button;
  GtkWidget  *answer;
  GtkListBox *facts;
  GtkWidget  *previous_button;
  GtkWidget  *next_button;
};

G_DEFINE_FINAL_TYPE (MandateInterviewView, mandate_interview_view, ADW_TYPE_BIN)

static const MandateInterviewCard *
get_card (MandateInterviewView *self)
{
  return g_ptr_array_index (self->cards, self->position);
}

static GtkWidget *
create_row (const char *text,
            const char *link)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);

  if (link == NULL)
    return row;

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);

  return row;
}

static void
fill_facts (MandateInterviewView *self)
{
  const MandateInterviewCard *card = get_card (self);
  GtkWidget                  *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->facts))) != NULL)
    gtk_list_box_remove (self->facts, row);

  for (guint i = 0; i < card->facts->len; i++)
    {
      const MandateInterviewFact *fact = g_ptr_array_index (card->facts, i);

      gtk_list_box_append (self->facts, create_row (fact->text, fact->link));
    }

  if (card->facts->len == 0)
    gtk_list_box_append (self->facts, create_row (_ ("Nothing is on record for this yet. Begin here."), card->where));
}

static void
show_answer (MandateInterviewView *self,
             gboolean              is_shown)
{
  gtk_widget_set_visible (self->answer, is_shown);
  gtk_widget_set_visible (self->answer_button, !is_shown);
}

static void
show_card (MandateInterviewView *self)
{
  const MandateInterviewCard *card = get_card (self);
  /* Translators: such as Question 3 of 10. */
  g_autofree char *progress = g_strdup_printf (_ ("Question %1$u of %2$u"), self->position + 1, self->cards->len);

  gtk_label_set_label (self->progress, progress);
  gtk_label_set_label (self->question, card->question);
  gtk_label_set_label (self->listens_for, card->listens_for);
  fill_facts (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.previous", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.next", self->position + 1 < self->cards->len);
}

static void
move_to (MandateInterviewView *self,
         guint                 position)
{
  self->position = position;
  show_answer (self, FALSE);
  show_card (self);
  gtk_widget_grab_focus (self->answer_button);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  move_to (MANDATE_INTERVIEW_VIEW (widget), MANDATE_INTERVIEW_VIEW (widget)->position - 1);
}

static void
next_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  move_to (MANDATE_INTERVIEW_VIEW (widget), MANDATE_INTERVIEW_VIEW (widget)->position + 1);
}

static void
flip_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateInterviewView *self = MANDATE_INTERVIEW_VIEW (widget);

  show_answer (self, !gtk_widget_get_visible (self->answer));
  if (gtk_widget_get_visible (self->answer))
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->facts)));
  else
    gtk_widget_grab_focus (self->answer_button);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateInterviewView   *self = MANDATE_INTERVIEW_VIEW (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_BRIEF, .today = mandate_session_get_today (self->session) };

  mandate_print_window_open (widget, self->session, _ ("Interview Brief"), &order);
}

static void
mandate_interview_view_dispose (GObject *object)
{
  MandateInterviewView *self = MANDATE_INTERVIEW_VIEW (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_interview_view_parent_class)->dispose (object);
}

static void
mandate_interview_view_class_init (MandateInterviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_interview_view_dispose;

  gtk_widget_class_install_action (widget_class, "interview.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "interview.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "interview.flip", NULL, flip_action);
  gtk_widget_class_install_action (widget_class, "interview.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "interview.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "interview.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "interview.flip", NULL);
}

static void
mandate_interview_view_init (MandateInterviewView *self)
{
}

static GtkWidget *
create_button (const char *label,
               const char *action,
               const char *key)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, key);

  return button;
}

static GtkWidget *
create_answer (MandateInterviewView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->facts = GTK_LIST_BOX (g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL));
  self->listens_for = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->facts), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What is on record for it"), -1);

  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("What is on record for it"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _ ("What an auditor listens for"), "xalign", 0.0, "margin-top", 10, "css-classes", (const char *const[]){ "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->listens_for));

  return box;
}

static GtkWidget *
create_foot (MandateInterviewView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *print = gtk_button_new_from_icon_name ("document-print-symbolic");

  self->previous_button = create_button (C_ ("button", "Previous"), "interview.previous", _ ("The question before (P)"));
  self->next_button = create_button (C_ ("button", "Next"), "interview.next", _ ("The next question (N)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (print), "interview.print");
  gtk_widget_set_tooltip_text (print, _ ("Print All on One Page"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (print), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Print All on One Page"), -1);
  gtk_widget_add_css_class (print, "flat");
  gtk_widget_set_hexpand (print, TRUE);
  gtk_widget_set_halign (print, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), print);
  gtk_box_append (GTK_BOX (box), self->previous_button);
  gtk_box_append (GTK_BOX (box), self->next_button);

  return box;
}

static void
build (MandateInterviewView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->progress = GTK_LABEL (mandate_label_new (NULL, "caption-heading"));
  self->question = GTK_LABEL (mandate_label_new (NULL, "title-1"));
  self->answer_button = create_button (_ ("Show What You Can Answer"), "interview.flip", _ ("Answer aloud first (A)"));
  self->answer = create_answer (self);
  gtk_widget_add_css_class (GTK_WIDGET (self->progress), "quiet");
  gtk_widget_add_css_class (self->answer_button, "suggested-action");
  gtk_widget_set_halign (self->answer_button, GTK_ALIGN_START);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "interview-card");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->question));
  gtk_box_append (GTK_BOX (box), self->answer_button);
  gtk_box_append (GTK_BOX (box), self->answer);
  gtk_box_append (GTK_BOX (box), create_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_interview_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
mandate_interview_view_new (MandateSession *session)
{
  MandateInterviewView *self = g_object_new (MANDATE_TYPE_INTERVIEW_VIEW, NULL);

  self->session = g_object_ref (session);
  build (self);
  show_answer (self, FALSE);
  mandate_interview_view_update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_interview_view_update:
 * @self: the view
 *
 * Reads the answers again. The question stays, and whether its answer is shown.
 */
void
mandate_interview_view_update (MandateInterviewView *self)
{
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  self->cards = mandate_interview_list (mandate_session_get_register (self->session), mandate_session_get_today (self->session), mandate_session_get_translation (self->session));
  show_card (self);
}
