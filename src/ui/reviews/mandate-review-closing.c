/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-closing.h"

#include <glib/gi18n-lib.h>

#include "mandate-day-button.h"
#include "mandate-label.h"
#include "mandate-meeting-acts.h"
#include "mandate-minutes-card.h"
#include "mandate-person.h"
#include "mandate-record-look-up.h"
#include "mandate-review-acts.h"
#include "mandate-review-clerk.h"
#include "mandate-review-text.h"
#include "mandate-screen-text.h"

/**
 * MandateReviewClosing:
 *
 * The end of a review: what is still missing, each with the way to it, and the
 * day on which it was held.
 */
struct _MandateReviewClosing
{
  AdwBin parent_instance;

  MandateSession *session;
  MandateReview  *review;
  gboolean        can_close;

  GtkWidget *sentence;
  GtkWidget *day;
  GtkWidget *missing_heading;
  GtkWidget *missing;
  GtkWidget *looked_for_heading;
  GtkWidget *looked_for;
  GtkWidget *held_button;
  GtkWidget *addenda_box;
  GtkWidget *addenda;
  GtkWidget *author;
  GtkWidget *addendum;
};

G_DEFINE_FINAL_TYPE (MandateReviewClosing, mandate_review_closing, ADW_TYPE_BIN)

enum
{
  SIGNAL_MEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The rules' sentences go on after a name; here they stand alone. */
static char *
begin_sentence (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static GtkWidget *
create_row (const MandateReviewGap *gap)
{
  g_autofree char *sentence = begin_sentence (gap->message);
  g_autofree char *markup = g_markup_escape_text (sentence, -1);
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", markup, "title-lines", 0, "activatable", TRUE, "name", gap->place, NULL);
  GtkWidget       *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", gap->is_in_the_way ? "dialog-warning-symbolic" : "dialog-information-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (gap->is_in_the_way)
    {
      gtk_widget_add_css_class (row, "problem");
      gtk_widget_add_css_class (icon, "problem-icon");
    }

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  return row;
}

static void
row_activated_cb (MandateReviewClosing *self,
                  GtkListBoxRow        *row)
{
  g_signal_emit (self, signals[SIGNAL_MEND], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static const char *
get_day (MandateReviewClosing *self)
{
  return mandate_day_button_get_date (MANDATE_DAY_BUTTON (self->day));
}

static GtkWidget *
create_list (MandateReviewClosing *self,
             const char           *label)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
held_clicked_cb (MandateReviewClosing *self)
{
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” held"), self->review->title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  const char *day = get_day (self);

  mandate_review_put_held (change, self->review, day != NULL ? day : "");
  mandate_change_set_happened_on (change, day);
  mandate_review_clerk_commit (self->session, change, TRUE, NULL);
}

static void
addendum_clicked_cb (MandateReviewClosing *self)
{
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("“%s”: addendum"), self->review->title);
  g_autofree char *text = mandate_review_text_get (MANDATE_REVIEW_TEXT (self->addendum));
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  GError  *error = NULL;
  gboolean is_filled;

  if (*g_strstrip (text) == '\0')
    {
      gtk_widget_grab_focus (self->addendum);
      return;
    }

  is_filled = mandate_meeting_put_addendum (change, self->review, mandate_look_up_get_value (MANDATE_LOOK_UP (self->author)), text,
                                            mandate_session_get_today (self->session), &error) != NULL;
  if (mandate_review_clerk_commit (self->session, change, is_filled, error))
    {
      mandate_review_text_flush (MANDATE_REVIEW_TEXT (self->addendum));
      mandate_review_text_show (MANDATE_REVIEW_TEXT (self->addendum), NULL);
    }
}

/* Minutes are not rewritten: what is wrong in them stands, and what puts it right stands below. */
static GtkWidget *
create_addenda (MandateReviewClosing *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add"), "valign", GTK_ALIGN_CENTER, NULL);

  self->addenda_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->addenda = create_list (self, _ ("Addenda"));
  self->addendum = mandate_review_text_new (_ ("Addendum"), _ ("What is wrong in the minutes or missing, and what is right"));
  self->author = mandate_record_look_up_new_person (self->session, _ ("Who writes it"), "flat-choice");
  g_object_set (self->author, "hexpand", TRUE, "halign", GTK_ALIGN_START, NULL);
  gtk_box_append (GTK_BOX (line), self->author);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (self->addenda_box), mandate_label_new (_ ("Addenda"), "heading"));
  gtk_box_append (GTK_BOX (self->addenda_box), self->addenda);
  gtk_box_append (GTK_BOX (self->addenda_box), self->addendum);
  gtk_box_append (GTK_BOX (self->addenda_box), line);
  mandate_record_look_up_propose_person (MANDATE_RECORD_LOOK_UP (self->author), self->review->chair);
  g_signal_connect_object (button, "clicked", G_CALLBACK (addendum_clicked_cb), self, G_CONNECT_SWAPPED);

  return self->addenda_box;
}

static void
fill (MandateReviewClosing *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  GtkWidget *facts = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("Held on"), NULL);

  self->sentence = mandate_label_new ("", "quiet");
  gtk_box_append (GTK_BOX (heading), mandate_label_new (_ ("Is everything said?"), "title-2"));
  gtk_box_append (GTK_BOX (heading), self->sentence);

  self->day = mandate_day_button_new (_ ("Held on"), mandate_session_get_today (self->session));
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (self->day), self->review->held_on != NULL ? self->review->held_on : mandate_session_get_today (self->session));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->day);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (facts), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (facts, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (facts), row);
  g_signal_connect_object (self->day, "notify::date", G_CALLBACK (mandate_review_closing_update), self, G_CONNECT_SWAPPED);

  /* The conclusions and decisions may be worked on after the meeting; what was told is kept now. */
  self->held_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("It Was Held"), "halign", GTK_ALIGN_START, "tooltip-text", _ ("Keeps what the records say today; decisions can still be worked on"), NULL);
  g_signal_connect_object (self->held_button, "clicked", G_CALLBACK (held_clicked_cb), self, G_CONNECT_SWAPPED);

  self->missing_heading = mandate_label_new (_ ("Still missing"), "heading");
  self->missing = create_list (self, _ ("Still missing"));
  self->looked_for_heading = mandate_label_new (_ ("What a certifier will also look for"), "heading");
  self->looked_for = create_list (self, _ ("What a certifier will also look for"));

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_box_append (GTK_BOX (box), self->held_button);
  gtk_box_append (GTK_BOX (box), self->missing_heading);
  gtk_box_append (GTK_BOX (box), self->missing);
  gtk_box_append (GTK_BOX (box), self->looked_for_heading);
  gtk_box_append (GTK_BOX (box), self->looked_for);
  gtk_box_append (GTK_BOX (box), create_addenda (self));
  gtk_box_append (GTK_BOX (box), mandate_minutes_card_new (self->session, self->review));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
mandate_review_closing_dispose (GObject *object)
{
  MandateReviewClosing *self = MANDATE_REVIEW_CLOSING (object);

  g_clear_object (&self->session);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (mandate_review_closing_parent_class)->dispose (object);
}

static void
mandate_review_closing_class_init (MandateReviewClosingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_review_closing_dispose;

  /**
   * MandateReviewClosing::mend:
   * @place: where, as #MandateReviewGap has it
   *
   * The person wants to go where something is missing.
   */
  signals[SIGNAL_MEND] = g_signal_new ("mend", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mandate_review_closing_init (MandateReviewClosing *self)
{
}

/**
 * mandate_review_closing_new:
 * @session: an open workspace
 * @review: a review of its register
 *
 * Returns: its end, up to date
 */
GtkWidget *
mandate_review_closing_new (MandateSession *session,
                            MandateReview  *review)
{
  MandateReviewClosing *self = g_object_new (MANDATE_TYPE_REVIEW_CLOSING, NULL);

  self->session = g_object_ref (session);
  self->review = g_object_ref (review);
  fill (self);
  mandate_review_closing_update (self);

  return GTK_WIDGET (self);
}

static void
clear (GtkWidget *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
}

static void
update_addenda (MandateReviewClosing *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (GPtrArray) addenda = mandate_meeting_list_addenda (reg, self->review);

  clear (self->addenda);
  for (guint i = 0; i < addenda->len; i++)
    {
      MandateReviewAddendum *addendum = g_ptr_array_index (addenda, i);
      MandatePerson         *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, addendum->person);
      g_autofree char       *text = g_markup_escape_text (addendum->content, -1);
      g_autofree char       *day = mandate_screen_format_date (addendum->written_on);
      g_autofree char       *line = person != NULL ? g_strdup_printf ("%s · %s", day, person->name) : g_strdup (day);
      g_autofree char       *subtitle = g_markup_escape_text (line, -1);

      gtk_list_box_append (GTK_LIST_BOX (self->addenda), g_object_new (ADW_TYPE_ACTION_ROW, "title", text, "title-lines", 0, "subtitle", subtitle, NULL));
    }

  gtk_widget_set_visible (self->addenda, addenda->len > 0);
  gtk_widget_set_visible (self->addenda_box, g_strcmp0 (self->review->state, "closed") == 0);
}

/* Whether nothing is in the way of saying that it was held. */
static gboolean
can_be_held (MandateReviewClosing *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), "");
  const char *day = get_day (self);
  g_autoptr (GPtrArray) gaps = mandate_review_list_gaps (mandate_review_put_held (change, self->review, day != NULL ? day : ""), change);

  for (guint i = 0; i < gaps->len; i++)
    if (((MandateReviewGap *) g_ptr_array_index (gaps, i))->is_in_the_way)
      return FALSE;

  return g_strcmp0 (self->review->state, "planned") == 0;
}

/* (transfer full): of a change that closes the review and goes nowhere. */
static GPtrArray *
list_gaps (MandateReviewClosing *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), "");
  const char *day = get_day (self);

  if (g_strcmp0 (self->review->state, "closed") == 0)
    return g_ptr_array_new ();

  return mandate_review_list_gaps (mandate_review_put_closed (change, self->review, day != NULL ? day : ""), change);
}

static const char *
get_sentence (MandateReviewClosing *self,
              gboolean              has_gaps)
{
  if (g_strcmp0 (self->review->state, "closed") == 0)
    return _ ("The review is closed. Its minutes can be printed and signed; what is wrong in them is put right by an addendum.");

  if (self->can_close)
    return has_gaps ? _ ("The review can be closed. A certifier will look for a little more.")
                    : _ ("The review can be closed. Then the minutes are ready to be signed.");

  return _ ("Each point needs what was said, or why there was nothing to say. Choose one to go there.");
}

/**
 * mandate_review_closing_update:
 * @self: the end of a review
 *
 * Shows what is missing now.
 */
void
mandate_review_closing_update (MandateReviewClosing *self)
{
  g_autoptr (GPtrArray) gaps = list_gaps (self);
  guint n_missing = 0;

  clear (self->missing);
  clear (self->looked_for);

  for (guint i = 0; i < gaps->len; i++)
    {
      const MandateReviewGap *gap = g_ptr_array_index (gaps, i);

      n_missing += gap->is_in_the_way;
      gtk_list_box_append (GTK_LIST_BOX (gap->is_in_the_way ? self->missing : self->looked_for), create_row (gap));
    }

  self->can_close = n_missing == 0;
  gtk_widget_set_visible (self->held_button, can_be_held (self) && !self->can_close);
  gtk_widget_set_sensitive (self->day, g_strcmp0 (self->review->state, "closed") != 0);
  update_addenda (self);
  gtk_label_set_label (GTK_LABEL (self->sentence), get_sentence (self, gaps->len > 0));
  gtk_widget_set_visible (self->missing_heading, n_missing > 0);
  gtk_widget_set_visible (self->missing, n_missing > 0);
  gtk_widget_set_visible (self->looked_for_heading, gaps->len > n_missing);
  gtk_widget_set_visible (self->looked_for, gaps->len > n_missing);
}

gboolean
mandate_review_closing_can_close (MandateReviewClosing *self)
{
  return self->can_close && g_strcmp0 (self->review->state, "closed") != 0;
}

/**
 * mandate_review_closing_close:
 * @self: the end of a review
 *
 * Closes the review, in one change; its check has the last word.
 *
 * Returns: whether it is closed; the person is told if not
 */
gboolean
mandate_review_closing_close (MandateReviewClosing *self)
{
  /* Translators: %s is a review. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” closed"), self->review->title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  const char *day = get_day (self);

  mandate_review_put_closed (change, self->review, day != NULL ? day : "");
  mandate_change_set_happened_on (change, day);

  return mandate_review_clerk_commit (self->session, change, TRUE, NULL);
}
