/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-organisation-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-house-style.h"
#include "mandate-live-form.h"
#include "mandate-organisation.h"
#include "mandate-size-window.h"

/**
 * MandateOrganisationWindow:
 *
 * Who the records are about: asked once by the set-up, and seldom changed.
 */
struct _MandateOrganisationWindow
{
  AdwWindow parent_instance;

  MandateSession  *session;
  MandateLiveForm *form; /* (unowned) in the clamp */

  /* Template children */
  AdwActionRow *size_row;
  AdwBin       *form_bin;
  AdwBin       *style_bin;
};

G_DEFINE_FINAL_TYPE (MandateOrganisationWindow, mandate_organisation_window, ADW_TYPE_WINDOW)

/* All but the size, on which much depends: that has a window of its own. */
static const char *const fields[] = {
  "legal_name", "short_name", "what_it_does", "people_count", "sector", "country", "language", "currency", "fiscal_year_starts", "keep_years", "targets_of", "paper", "locations", "scope",
  "exclusions", "larger_organisation", "climate_matters", "climate_conclusion", "climate_concluded_on", NULL
};

static void
session_changed_cb (MandateOrganisationWindow *self)
{
  MandateRecord      *organisation = mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION);
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_ORGANISATION, "size_profile", NULL);
  const char         *value = organisation != NULL ? mandate_record_get_text (organisation, field) : NULL;

  adw_action_row_set_subtitle (self->size_row, value != NULL ? mandate_field_get_choice_label (field, value) : _ ("Not chosen yet"));
}

static void
change_size_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  MandateOrganisationWindow *self = MANDATE_ORGANISATION_WINDOW (widget);

  if (mandate_live_form_flush (self->form))
    gtk_window_present (GTK_WINDOW (mandate_size_window_new (GTK_WINDOW (self), self->session)));
}

static void
mandate_organisation_window_dispose (GObject *object)
{
  MandateOrganisationWindow *self = MANDATE_ORGANISATION_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_ORGANISATION_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_organisation_window_parent_class)->dispose (object);
}

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

  G_OBJECT_CLASS (klass)->dispose = mandate_organisation_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mandate_organisation_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/organisation-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateOrganisationWindow, size_row);
  gtk_widget_class_bind_template_child (widget_class, MandateOrganisationWindow, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateOrganisationWindow, style_bin);
  gtk_widget_class_install_action (widget_class, "organisation.change-size", NULL, change_size_action);
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

  self->session = g_object_ref (session);
  self->form = mandate_live_form_new (session, MANDATE_TYPE_ORGANISATION, fields);
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
  adw_bin_set_child (self->style_bin, mandate_house_style_new (session));
  mandate_live_form_set_record (self->form, mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION));
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  session_changed_cb (self);

  return self;
}
