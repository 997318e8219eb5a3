/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-roles-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-lines-view.h"
#include "mandate-mandated-view.h"
#include "mandate-people-view.h"
#include "mandate-raci-view.h"
#include "mandate-records.h"

/**
 * MandateRolesPage:
 *
 * Clause 5.3: the two mandated responsibilities and the other roles, who does
 * what, who reports to whom, and the people.
 */
struct _MandateRolesPage
{
  MandatePage parent_instance;

  MandateMandatedView *mandated;
  MandateRaciView     *raci;
  MandatePeopleView   *people;
  GtkWidget           *title; /* (owned) */

  /* Template children */
  AdwViewSwitcher    *switcher;
  AdwViewStack       *stack;
  AdwViewSwitcherBar *bar;
  AdwBin             *mandated_bin;
  AdwBin             *lines_bin;
  AdwBin             *raci_bin;
  AdwBin             *people_bin;
};

G_DEFINE_FINAL_TYPE (MandateRolesPage, mandate_roles_page, MANDATE_TYPE_PAGE)

static void
arrange (MandateRolesPage *self)
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
show_raci (MandateRolesPage *self,
           MandateRecord    *record)
{
  adw_view_stack_set_visible_child_name (self->stack, "raci");

  if (MANDATE_IS_RACI_CELL (record))
    mandate_raci_view_show_activity (self->raci, ((MandateRaciCell *) record)->activity, ((MandateRaciCell *) record)->role);
  else if (MANDATE_IS_RACI_ACTIVITY (record))
    mandate_raci_view_show_activity (self->raci, mandate_record_get_id (record), NULL);
}

static void
show_person (MandateRolesPage *self,
             MandateRecord    *record)
{
  adw_view_stack_set_visible_child_name (self->stack, "people");
  mandate_people_view_show_record (self->people, record);
}

static void
mandate_roles_page_show_record (MandatePage   *page,
                                MandateRecord *record)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (page);

  if (record == NULL)
    return;

  if (MANDATE_IS_RACI_CELL (record) || MANDATE_IS_RACI_ACTIVITY (record))
    {
      show_raci (self, record);
      return;
    }

  if (!MANDATE_IS_ROLE (record) && !MANDATE_IS_ROLE_HOLDING (record))
    {
      show_person (self, record);
      return;
    }

  adw_view_stack_set_visible_child_name (self->stack, "mandated");
  if (MANDATE_IS_ROLE_HOLDING (record))
    mandate_mandated_view_show_holding (self->mandated, MANDATE_ROLE_HOLDING (record));
  else
    mandate_mandated_view_show_role (self->mandated, mandate_record_get_id (record));
}

static void
mandate_roles_page_show_type (MandatePage *page,
                              const char  *type)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (page);
  gboolean          is_body = g_str_has_prefix (type, "body");

  if (g_str_has_prefix (type, "raci-"))
    adw_view_stack_set_visible_child_name (self->stack, "raci");
  else if (!is_body && !g_str_equal (type, "person"))
    adw_view_stack_set_visible_child_name (self->stack, "mandated");
  else
    {
      adw_view_stack_set_visible_child_name (self->stack, "people");
      if (is_body)
        mandate_people_view_add_body (self->people);
      else
        mandate_people_view_add_person (self->people);
    }
}

static void
mandate_roles_page_find (MandatePage *page)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (page);

  adw_view_stack_set_visible_child_name (self->stack, "people");
  mandate_people_view_find (self->people);
}

static void
mandate_roles_page_add_item (MandatePage *page)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (page);
  const char       *view = adw_view_stack_get_visible_child_name (self->stack);

  if (g_str_equal (view, "raci"))
    mandate_raci_view_add_activity (self->raci);
  else if (g_str_equal (view, "people"))
    mandate_people_view_add_person (self->people);
  else
    {
      adw_view_stack_set_visible_child_name (self->stack, "mandated");
      mandate_mandated_view_add_role (self->mandated);
    }
}

static void
mandate_roles_page_constructed (GObject *object)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (object);
  MandateSession   *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_roles_page_parent_class)->constructed (object);

  self->mandated = MANDATE_MANDATED_VIEW (mandate_mandated_view_new (session));
  self->raci = MANDATE_RACI_VIEW (mandate_raci_view_new (session));
  self->people = MANDATE_PEOPLE_VIEW (mandate_people_view_new (session));
  adw_bin_set_child (self->mandated_bin, GTK_WIDGET (self->mandated));
  adw_bin_set_child (self->lines_bin, mandate_lines_view_new (session));
  adw_bin_set_child (self->raci_bin, GTK_WIDGET (self->raci));
  adw_bin_set_child (self->people_bin, GTK_WIDGET (self->people));
}

static void
mandate_roles_page_dispose (GObject *object)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (object);

  g_clear_object (&self->title);
  g_clear_object (&self->switcher);

  G_OBJECT_CLASS (mandate_roles_page_parent_class)->dispose (object);
}

static void
mandate_roles_page_class_init (MandateRolesPageClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_roles_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mandate_roles_page_dispose;
  page_class->show_record = mandate_roles_page_show_record;
  page_class->show_type = mandate_roles_page_show_type;
  page_class->find = mandate_roles_page_find;
  page_class->add_item = mandate_roles_page_add_item;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, mandated_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, lines_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, raci_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateRolesPage, people_bin);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_roles_page_init (MandateRolesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->switcher);
  self->title = g_object_ref_sink (adw_window_title_new (_ ("Roles"), NULL));
  arrange (self);
}

MandatePage *
mandate_roles_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_ROLES_PAGE, "session", session, NULL);
}
