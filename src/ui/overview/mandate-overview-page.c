/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-overview-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-next-step.h"
#include "mandate-overview-rows.h"
#include "mandate-review.h"
#include "mandate-screen-text.h"
#include "mandate-standing.h"
#include "mandate-who-card.h"

/* More of what is coming or getting old is on the pages that it belongs to. */
#define MAX_DATES 4

/**
 * MandateOverviewPage:
 *
 * Where one stands, what to do next, and what an auditor would miss.
 */
struct _MandateOverviewPage
{
  MandatePage parent_instance;

  MandateNextStep *next;
  guint            fill_source;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkWidget          *box;
  MandateWhoCard     *who;
  GtkLabel           *headline;
  GtkLabel           *countdown;
  GtkLevelBar        *level;
  GtkWidget          *next_box;
  GtkWidget          *next_icon;
  GtkLabel           *next_title;
  GtkLabel           *next_reason;
  GtkWidget          *next_button;
  GtkWidget          *asked_box;
  GtkListBox         *asked;
  GtkWidget          *since_box;
  GtkListBox         *since;
  GtkBox             *columns;
  GtkWidget          *coming_box;
  GtkListBox         *coming;
  GtkWidget          *ageing_box;
  GtkListBox         *ageing;
};

G_DEFINE_FINAL_TYPE (MandateOverviewPage, mandate_overview_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandateOverviewPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* The next certification audit that has a date. */
static MandateReview *
find_audit (MandateOverviewPage *self)
{
  MandateSession    *session = get_session (self);
  MandateRecordList *reviews = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_REVIEW);
  MandateReview     *next = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (review->kind, "certification-audit") == 0 && review->held_on == NULL && review->planned_on != NULL &&
          g_strcmp0 (review->planned_on, mandate_session_get_today (session)) >= 0 &&
          (next == NULL || g_strcmp0 (review->planned_on, next->planned_on) < 0))
        next = review;
    }

  return next;
}

static void
show_countdown (MandateOverviewPage *self)
{
  MandateReview   *audit = find_audit (self);
  const char      *today = mandate_session_get_today (get_session (self));
  g_autofree char *distance = audit != NULL ? mandate_screen_format_distance (audit->planned_on, today) : NULL;
  g_autofree char *date = audit != NULL ? mandate_screen_format_date (audit->planned_on) : NULL;
  /* Translators: an audit, how far away it is, and its date: Stage 1 audit in 53 days, on 14 January 2027. */
  g_autofree char *text = audit != NULL ? g_strdup_printf (_ ("%1$s %2$s, on %3$s."), audit->title, distance, date) : NULL;

  gtk_label_set_label (self->countdown, text != NULL ? text : _ ("What is ready can be shown to an auditor today."));
}

static void
show_standing (MandateOverviewPage *self,
               GPtrArray           *findings)
{
  guint            n_gaps = mandate_findings_count (findings, MANDATE_FINDING_GAP);
  guint            n_ready = findings->len - n_gaps;
  g_autofree char *headline = g_strdup_printf (ngettext ("%1$u of %2$u thing is ready", "%1$u of %2$u things are ready", findings->len), n_ready, findings->len);

  gtk_label_set_label (self->headline, headline);
  gtk_level_bar_set_max_value (self->level, findings->len);
  gtk_level_bar_set_value (self->level, n_ready);
}

static void
show_next (MandateOverviewPage *self,
           GPtrArray           *findings)
{
  g_autofree char *title = NULL;
  g_autofree char *time = NULL;
  g_autofree char *reason = NULL;

  mandate_next_step_free (self->next);
  self->next = mandate_next_step_find (mandate_session_get_register (get_session (self)), findings, mandate_session_get_today (get_session (self)));

  /* Translators: %s is what to do next, such as draft the policy. */
  title = g_strdup_printf (_ ("Next: %s"), self->next->title);
  time = self->next->minutes > 0 ? g_strdup_printf (ngettext ("About %u minute.", "About %u minutes.", self->next->minutes), self->next->minutes) : g_strdup ("");
  reason = g_strconcat (self->next->reason, " ", time, NULL);

  gtk_label_set_label (self->next_title, title);
  gtk_label_set_label (self->next_reason, g_strchomp (reason));
}

static void
show_asked (MandateOverviewPage *self,
            GPtrArray           *findings)
{
  g_autoptr (GPtrArray) standings = mandate_standing_list (findings);
  g_autoptr (GHashTable) open = mandate_overview_rows_list_open (self->asked);

  clear (self->asked);
  for (guint i = 0; i < standings->len; i++)
    gtk_list_box_append (self->asked, mandate_overview_rows_new_standing (g_ptr_array_index (standings, i), findings, open));
}

/* What is getting old has a list of its own. */
static void
leave_out (GPtrArray *coming,
           GPtrArray *ageing)
{
  for (guint i = 0; i < ageing->len; i++)
    {
      const MandateAgendaItem *old = g_ptr_array_index (ageing, i);

      for (guint j = coming->len; j > 0; j--)
        if (((const MandateAgendaItem *) g_ptr_array_index (coming, j - 1))->record == old->record)
          g_ptr_array_remove_index (coming, j - 1);
    }
}

static void
show_dates (MandateOverviewPage *self)
{
  MandateSession  *session = get_session (self);
  MandateRegister *reg = mandate_session_get_register (session);
  const char      *today = mandate_session_get_today (session);
  g_autoptr (GPtrArray) coming = mandate_agenda_list_coming (reg, today);
  g_autoptr (GPtrArray) ageing = mandate_agenda_list_ageing (reg, today);

  clear (self->coming);
  clear (self->ageing);
  leave_out (coming, ageing);
  for (guint i = 0; i < MIN (coming->len, MAX_DATES); i++)
    gtk_list_box_append (self->coming, mandate_overview_rows_new_date (g_ptr_array_index (coming, i), today));
  for (guint i = 0; i < MIN (ageing->len, MAX_DATES); i++)
    gtk_list_box_append (self->ageing, mandate_overview_rows_new_age (g_ptr_array_index (ageing, i), today));

  gtk_widget_set_visible (self->coming_box, coming->len > 0);
  gtk_widget_set_visible (self->ageing_box, ageing->len > 0);
}

static void
show_since (MandateOverviewPage *self)
{
  guint n_more;
  g_autoptr (GPtrArray) news = mandate_overview_news_list (get_session (self), &n_more);

  clear (self->since);
  for (guint i = 0; i < news->len; i++)
    gtk_list_box_append (self->since, mandate_overview_rows_new_news (g_ptr_array_index (news, i)));
  if (n_more > 0)
    gtk_list_box_append (self->since, mandate_overview_rows_new_more_news (n_more));

  gtk_widget_set_visible (self->since_box, news->len > 0);
}

/* The page stands at once; what the checks find comes when they are through. */
static void
fill (MandateOverviewPage *self)
{
  GPtrArray *findings = mandate_session_get_findings (get_session (self));

  gtk_widget_set_visible (self->next_box, findings != NULL);
  gtk_widget_set_visible (self->asked_box, findings != NULL);
  show_countdown (self);
  show_since (self);
  show_dates (self);

  if (findings == NULL)
    {
      gtk_label_set_label (self->headline, _ ("Looking through the records…"));
      return;
    }

  show_standing (self, findings);
  show_next (self, findings);
  show_asked (self, findings);
}

static void
arrange (MandateOverviewPage *self)
{
  gboolean       is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  GtkOrientation orientation = is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->next_box), orientation);
  gtk_widget_set_visible (self->next_icon, !is_narrow);

  if (is_narrow)
    gtk_widget_add_css_class (self->box, "narrow");
  else
    gtk_widget_remove_css_class (self->box, "narrow");
}

static void
next_clicked_cb (MandateOverviewPage *self)
{
  if (self->next->wizard != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", self->next->wizard);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-link", "s", self->next->link);
}

static void
mandate_overview_page_constructed (GObject *object)
{
  MandateOverviewPage *self = MANDATE_OVERVIEW_PAGE (object);

  G_OBJECT_CLASS (mandate_overview_page_parent_class)->constructed (object);

  mandate_who_card_set_session (self->who, get_session (self));
  mandate_follow (self, get_session (self), "notify::findings", G_CALLBACK (fill));
  g_signal_connect_object (get_session (self), "notify::working-as", G_CALLBACK (show_since), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (get_session (self), self->next_button);
  fill (self);
}

static void
mandate_overview_page_dispose (GObject *object)
{
  MandateOverviewPage *self = MANDATE_OVERVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_OVERVIEW_PAGE);
  g_clear_pointer (&self->next, mandate_next_step_free);

  G_OBJECT_CLASS (mandate_overview_page_parent_class)->dispose (object);
}

static void
mandate_overview_page_class_init (MandateOverviewPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_overview_page_constructed;
  object_class->dispose = mandate_overview_page_dispose;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_WHO_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, who);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, headline);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, countdown);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, level);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, next_box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, next_icon);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, next_title);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, next_reason);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, asked_box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, asked);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, since_box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, since);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, coming_box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, coming);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, ageing_box);
  gtk_widget_class_bind_template_child (widget_class, MandateOverviewPage, ageing);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
mandate_overview_page_init (MandateOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Overview"));
}

MandatePage *
mandate_overview_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}
