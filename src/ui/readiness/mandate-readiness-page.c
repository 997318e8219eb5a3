/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-readiness-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-interview-view.h"
#include "mandate-print-window.h"
#include "mandate-requirements-view.h"
#include "mandate-showings.h"

/**
 * MandateReadinessPage:
 *
 * Before the auditor comes: what is asked and what there is for it, and the
 * interview, rehearsed.
 */
struct _MandateReadinessPage
{
  MandateViewsPage parent_instance;

  MandateInterviewView *interview;

  /* Template children */
  GtkWidget *audit_button;
  GtkWidget *shown_button;
};

G_DEFINE_FINAL_TYPE (MandateReadinessPage, mandate_readiness_page, MANDATE_TYPE_VIEWS_PAGE)

/* What was shown on the last day of an audit can be printed long after it. */
static void
update_shown (MandateReadinessPage *self)
{
  g_autofree char *day = mandate_showings_find_last_day (mandate_session_get_register (mandate_page_get_session (MANDATE_PAGE (self))));

  gtk_widget_set_visible (self->shown_button, day != NULL);
}

static void
update (MandateReadinessPage *self)
{
  mandate_interview_view_update (self->interview);
  update_shown (self);
}

static void
print_shown_cb (MandateReadinessPage *self)
{
  MandateSession         *session = mandate_page_get_session (MANDATE_PAGE (self));
  g_autofree char        *day = mandate_showings_find_last_day (mandate_session_get_register (session));
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_SHOWN, .since = day, .today = mandate_session_get_today (session) };

  if (day != NULL)
    mandate_print_window_open (GTK_WIDGET (self), session, _ ("Shown to the Auditor"), &order);
}

static void
mandate_readiness_page_constructed (GObject *object)
{
  MandateReadinessPage *self = MANDATE_READINESS_PAGE (object);
  MandateViewsPage     *views = MANDATE_VIEWS_PAGE (object);
  MandateSession       *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_readiness_page_parent_class)->constructed (object);

  self->interview = MANDATE_INTERVIEW_VIEW (mandate_interview_view_new (session));
  mandate_views_page_add_column (views, "requirements", _ ("Requirements"), "object-select-symbolic", mandate_requirements_view_new (session), 800);
  mandate_views_page_add_column (views, "interview", _ ("Interview"), "chat-message-new-symbolic", GTK_WIDGET (self->interview), 760);
  mandate_follow (self, session, "settled", G_CALLBACK (update));
  mandate_editing_offer (session, self->audit_button);
  update_shown (self);
}

static void
mandate_readiness_page_class_init (MandateReadinessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_readiness_page_constructed;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/readiness-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, audit_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, shown_button);
  gtk_widget_class_bind_template_callback (widget_class, print_shown_cb);
}

static void
mandate_readiness_page_init (MandateReadinessPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MandatePage *
mandate_readiness_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_READINESS_PAGE, "session", session, "title", _ ("Readiness"), NULL);
}
