/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-organisation-window.h"

#include "mandate-live-form.h"
#include "mandate-organisation.h"

/**
 * MandateOrganisationWindow:
 *
 * Who the records are about: asked once by the set-up, and seldom changed.
 */
struct _MandateOrganisationWindow
{
  AdwWindow parent_instance;

  MandateLiveForm *form; /* (unowned) in the clamp */

  /* Template children */
  AdwClamp *clamp;
};

G_DEFINE_FINAL_TYPE (MandateOrganisationWindow, mandate_organisation_window, ADW_TYPE_WINDOW)

static gboolean
mandate_organisation_window_close_request (GtkWindow *window)
{
  MandateOrganisationWindow *self = MANDATE_ORGANISATION_WINDOW (window);

  mandate_live_form_flush (self->form);

  return GTK_WINDOW_CLASS (mandate_organisation_window_parent_class)->close_request (window);
}

static void
mandate_organisation_window_class_init (MandateOrganisationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = mandate_organisation_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/organisation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateOrganisationWindow, clamp);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_organisation_window_init (MandateOrganisationWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_organisation_window_new:
 * @parent: the window that asks
 * @session: an open workspace
 *
 * Returns: (transfer none): the window, to be presented
 */
MandateOrganisationWindow *
mandate_organisation_window_new (GtkWindow      *parent,
                                 MandateSession *session)
{
  MandateOrganisationWindow *self = g_object_new (MANDATE_TYPE_ORGANISATION_WINDOW, "transient-for", parent, NULL);

  self->form = mandate_live_form_new (session, MANDATE_TYPE_ORGANISATION, NULL);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->form));
  mandate_live_form_set_record (self->form, mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION));

  return self;
}
