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
  MandateViewsPage parent_instance;

  MandateMandatedView *mandated;
  MandateRaciView     *raci;
  MandatePeopleView   *people;

  /* Template children */
};

G_DEFINE_FINAL_TYPE (MandateRolesPage, mandate_roles_page, MANDATE_TYPE_VIEWS_PAGE)

static void
show_raci (MandateRolesPage *self,
           MandateRecord    *record)
{
  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "raci");

  if (MANDATE_IS_RACI_CELL (record))
    mandate_raci_view_show_activity (self->raci, ((MandateRaciCell *) record)->activity, ((MandateRaciCell *) record)->role);
  else if (MANDATE_IS_RACI_ACTIVITY (record))
    mandate_raci_view_show_activity (self->raci, mandate_record_get_id (record), NULL);
}

static void
show_person (MandateRolesPage *self,
             MandateRecord    *record)
{
  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "people");
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

  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "mandated");
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
    mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "raci");
  else if (!is_body && !g_str_equal (type, "person"))
    mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "mandated");
  else
    {
      mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "people");
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

  mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "people");
  mandate_people_view_find (self->people);
}

static void
mandate_roles_page_add_item (MandatePage *page)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (page);
  const char       *view = mandate_views_page_get_view (MANDATE_VIEWS_PAGE (self));

  if (g_str_equal (view, "raci"))
    mandate_raci_view_add_activity (self->raci);
  else if (g_str_equal (view, "people"))
    mandate_people_view_add_person (self->people);
  else
    {
      mandate_views_page_show_view (MANDATE_VIEWS_PAGE (self), "mandated");
      mandate_mandated_view_add_role (self->mandated);
    }
}

static void
mandate_roles_page_constructed (GObject *object)
{
  MandateRolesPage *self = MANDATE_ROLES_PAGE (object);
  MandateViewsPage *views = MANDATE_VIEWS_PAGE (object);
  MandateSession   *session = mandate_page_get_session (MANDATE_PAGE (self));

  G_OBJECT_CLASS (mandate_roles_page_parent_class)->constructed (object);

  self->mandated = MANDATE_MANDATED_VIEW (mandate_mandated_view_new (session));
  self->raci = MANDATE_RACI_VIEW (mandate_raci_view_new (session));
  self->people = MANDATE_PEOPLE_VIEW (mandate_people_view_new (session));
  mandate_views_page_add_column (views, "mandated", _ ("Mandated"), "auth-fingerprint-symbolic", GTK_WIDGET (self->mandated), MANDATE_VIEW_WIDTH);
  mandate_views_page_add_view (views, "lines", _ ("Reporting Lines"), "view-list-symbolic", mandate_lines_view_new (session));
  mandate_views_page_add_column (views, "raci", _ ("Who Does What"), "view-grid-symbolic", GTK_WIDGET (self->raci), MANDATE_VIEW_WIDTH);
  mandate_views_page_add_column (views, "people", _ ("People"), "system-users-symbolic", GTK_WIDGET (self->people), MANDATE_VIEW_WIDTH);
}

static void
mandate_roles_page_class_init (MandateRolesPageClass *klass)
{
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_roles_page_constructed;
  page_class->show_record = mandate_roles_page_show_record;
  page_class->show_type = mandate_roles_page_show_type;
  page_class->find = mandate_roles_page_find;
  page_class->add_item = mandate_roles_page_add_item;
}

static void
mandate_roles_page_init (MandateRolesPage *self)
{
}

MandatePage *
mandate_roles_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_ROLES_PAGE, "session", session, "title", _ ("Roles"), NULL);
}
