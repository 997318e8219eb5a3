/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-readiness-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
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
  MandatePage parent_instance;

  MandateInterviewView *interview;
  GtkWidget            *title; /* (owned) */
  guint                 update_source;

  /* Template children */
  AdwViewSwitcher    *switcher;
  AdwViewStack       *stack;
  AdwViewSwitcherBar *bar;
  AdwBin             *requirements_bin;
  AdwBin             *interview_bin;
  GtkWidget          *audit_button;
  GtkWidget          *shown_button;
};

G_DEFINE_FINAL_TYPE (MandateReadinessPage, mandate_readiness_page, MANDATE_TYPE_PAGE)

static void update_shown (MandateReadinessPage *self);

static gboolean
update_idle (gpointer data)
{
  MandateReadinessPage *self = data;

  self->update_source = 0;
  mandate_interview_view_update (self->interview);
  update_shown (self);

  return G_SOURCE_REMOVE;
}

/* One action may change many records. */
static void
queue_update (MandateReadinessPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (update_idle, self);
}

/* What was shown on the last day of an audit can be printed long after it. */
static void
update_shown (MandateReadinessPage *self)
{
  g_autofree char *day = mandate_showings_find_last_day (mandate_session_get_register (mandate_page_get_session (MANDATE_PAGE (self))));

  gtk_widget_set_visible (self->shown_button, day != NULL);
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
arrange (MandateReadinessPage *self)
{
  gboolean is_folded = mandate_page_get_is_folded (MANDATE_PAGE (self));

  mandate_page_set_title_widget (MANDATE_PAGE (self), is_folded ? self->title : GTK_WIDGET (self->switcher));
  adw_view_switcher_bar_set_reveal (self->bar, is_folded);

  if (is_folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

static void
mandate_readiness_page_constructed (GObject *object)
{
  MandateReadinessPage *self = MANDATE_READINESS_PAGE (object);
  MandateSession       *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_readiness_page_parent_class)->constructed (object);

  self->interview = MANDATE_INTERVIEW_VIEW (mandate_interview_view_new (session));
  adw_bin_set_child (self->requirements_bin, mandate_requirements_view_new (session));
  adw_bin_set_child (self->interview_bin, GTK_WIDGET (self->interview));
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (session, self->audit_button);
  update_shown (self);
}

static void
mandate_readiness_page_dispose (GObject *object)
{
  MandateReadinessPage *self = MANDATE_READINESS_PAGE (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->title);
  g_clear_object (&self->switcher);

  G_OBJECT_CLASS (mandate_readiness_page_parent_class)->dispose (object);
}

static void
mandate_readiness_page_class_init (MandateReadinessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_readiness_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mandate_readiness_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/readiness-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, requirements_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, interview_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, audit_button);
  gtk_widget_class_bind_template_child (widget_class, MandateReadinessPage, shown_button);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, print_shown_cb);
}

static void
mandate_readiness_page_init (MandateReadinessPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->switcher);
  self->title = g_object_ref_sink (adw_window_title_new (_ ("Readiness"), NULL));
  arrange (self);
}

MandatePage *
mandate_readiness_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_READINESS_PAGE, "session", session, NULL);
}
