/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-places.h"

#include <glib/gi18n-lib.h>

#include "mandate-backups-page.h"
#include "mandate-documents-page.h"
#include "mandate-history-page.h"
#include "mandate-leadership-page.h"
#include "mandate-list-pages.h"
#include "mandate-list-specs.h"
#include "mandate-overview-page.h"
#include "mandate-pack-page.h"
#include "mandate-policy-page.h"
#include "mandate-readiness-page.h"
#include "mandate-removed-page.h"
#include "mandate-resources-page.h"
#include "mandate-reviews-page.h"
#include "mandate-roles-page.h"
#include "mandate-telling-page.h"

/* In the order of the sidebar. Of two places that show a record type, the first is led to. */
static const MandatePlace places[] = {
  {
    .id = "overview",
    .title = N_ ("Overview"),
    .icon = "go-home-symbolic",
    .create = mandate_overview_page_new,
  },
  {
    .id = "to-do",
    .title = N_ ("To Do"),
    .icon = "view-list-bullet-symbolic",
    .types = "action",
    .create = mandate_list_pages_new_to_do,
    .count = mandate_list_pages_count_to_do,
  },
  {
    .id = "leadership",
    .section = N_ ("Leadership"),
    .title = N_ ("Leadership"),
    .icon = "emblem-ok-symbolic",
    .types = "leadership-act commitment",
    .create = mandate_leadership_page_new,
  },
  {
    .id = "policy",
    .section = N_ ("Leadership"),
    .title = N_ ("Policy"),
    .icon = "x-office-document-symbolic",
    .types = "policy policy-version approval acknowledgement disclosure policy-audience",
    .create = mandate_policy_page_new,
  },
  {
    .id = "roles",
    .section = N_ ("Leadership"),
    .title = N_ ("Roles"),
    .icon = "system-users-symbolic",
    .types = "role role-holding raci-activity raci-cell person body body-member",
    .create = mandate_roles_page_new,
  },
  {
    .id = "objectives",
    .section = N_ ("Leadership"),
    .title = N_ ("Objectives"),
    .icon = "emoji-flags-symbolic",
    .types = "objective",
    .create = mandate_list_pages_new_objectives,
  },
  {
    .id = "resources",
    .section = N_ ("Leadership"),
    .title = N_ ("Resources"),
    .icon = "accessories-calculator-symbolic",
    .types = "resource resource-conclusion resource-hours",
    .create = mandate_resources_page_new,
    .count = mandate_resources_page_count,
  },
  {
    .id = "communication",
    .section = N_ ("Leadership"),
    .title = N_ ("Communication"),
    .icon = "chat-message-new-symbolic",
    .types = "communication",
    .create = mandate_list_pages_new_communication,
  },
  {
    .id = "reviews",
    .section = N_ ("Leadership"),
    .title = N_ ("Reviews"),
    .icon = "x-office-calendar-symbolic",
    .types = "review review-plan review-plan-attendee review-attendance review-input review-addendum meeting-topic review-guest free-day",
    .create = mandate_reviews_page_new,
    .count = mandate_reviews_page_count,
  },
  {
    .id = "reports",
    .section = N_ ("Leadership"),
    .title = N_ ("Reports"),
    .icon = "x-office-document-symbolic",
    .types = "performance-report",
    .create = mandate_list_pages_new_reports,
  },
  {
    .id = "observations",
    .section = N_ ("Leadership"),
    .title = N_ ("Follow-Up"),
    .icon = "media-playlist-repeat-symbolic",
    .types = "observation",
    .create = mandate_list_pages_new_observations,
  },
  {
    .id = "readiness",
    .section = N_ ("Hand Over"),
    .title = N_ ("Readiness"),
    .icon = "object-select-symbolic",
    .types = "audit-showing",
    .create = mandate_readiness_page_new,
  },
  {
    .id = "pack",
    .section = N_ ("Hand Over"),
    .title = N_ ("Audit Pack"),
    .icon = "folder-download-symbolic",
    .create = mandate_pack_page_new,
  },
  {
    .id = "processes",
    .section = N_ ("Records"),
    .title = N_ ("Business"),
    .icon = "emblem-system-symbolic",
    .types = "process",
    .create = mandate_list_pages_new_processes,
  },
  {
    .id = "competence",
    .section = N_ ("Records"),
    .title = N_ ("Competence"),
    .icon = "starred-symbolic",
    .types = "competence",
    .create = mandate_list_pages_new_competence,
  },
  {
    .id = "delegations",
    .section = N_ ("Records"),
    .title = N_ ("Delegations"),
    .icon = "mail-forward-symbolic",
    .types = "delegation",
    .create = mandate_list_pages_new_delegations,
  },
  {
    .id = "clauses",
    .section = N_ ("Records"),
    .title = N_ ("Clauses"),
    .icon = "view-reveal-symbolic",
    .types = "clause-watch",
    .create = mandate_list_pages_new_clauses,
  },
  {
    .id = "exceptions",
    .section = N_ ("Records"),
    .title = N_ ("Exceptions"),
    .icon = "dialog-warning-symbolic",
    .types = "raci-exception",
    .create = mandate_list_pages_new_exceptions,
  },
  {
    .id = "evidence",
    .section = N_ ("Records"),
    .title = N_ ("Evidence"),
    .icon = "mail-attachment-symbolic",
    .types = "evidence",
    .create = mandate_list_pages_new_evidence,
    .count = mandate_evidence_list_count_inbox,
  },
  {
    .id = "documents",
    .section = N_ ("Records"),
    .title = N_ ("Documents"),
    .icon = "folder-documents-symbolic",
    .create = mandate_documents_page_new,
  },
  {
    .id = "history",
    .section = N_ ("Records"),
    .title = N_ ("History"),
    .icon = "document-open-recent-symbolic",
    .create = mandate_history_page_new,
  },
  {
    .id = "removed",
    .section = N_ ("Records"),
    .title = N_ ("Removed"),
    .icon = "user-trash-symbolic",
    .create = mandate_removed_page_new,
  },
  {
    .id = "backups",
    .section = N_ ("Records"),
    .title = N_ ("Backups"),
    .icon = "drive-harddisk-symbolic",
    .create = mandate_backups_page_new,
  },
  {
    .id = "decisions",
    .title = N_ ("Decisions"),
    .icon = "emblem-ok-symbolic",
    .types = "decision",
    .create = mandate_list_pages_new_decisions,
    .beside = "observations",
  },
  {
    .id = "risks",
    .title = N_ ("Risk Decisions"),
    .icon = "security-medium-symbolic",
    .types = "risk-decision risk-state",
    .create = mandate_list_pages_new_risks,
    .beside = "observations",
  },
  {
    .id = "business-goals",
    .title = N_ ("Business Goals"),
    .icon = "starred-symbolic",
    .types = "business-goal",
    .create = mandate_list_pages_new_business_goals,
    .beside = "objectives",
  },
  {
    .id = "initiatives",
    .title = N_ ("Initiatives"),
    .icon = "applications-engineering-symbolic",
    .types = "initiative",
    .create = mandate_list_pages_new_initiatives,
    .beside = "processes",
  },
  {
    .id = "obligations",
    .title = N_ ("Obligations"),
    .icon = "accessories-dictionary-symbolic",
    .types = "obligation",
    .create = mandate_list_pages_new_obligations,
    .beside = "processes",
  },
  {
    .id = "parties",
    .title = N_ ("Interested Parties"),
    .icon = "system-users-symbolic",
    .types = "interested-party",
    .create = mandate_list_pages_new_parties,
    .beside = "processes",
  },
  {
    .id = "issues",
    .title = N_ ("Issues Inside and Outside"),
    .icon = "weather-few-clouds-symbolic",
    .types = "context-issue",
    .create = mandate_list_pages_new_issues,
    .beside = "processes",
  },
  {
    .id = "communication-plan",
    .title = N_ ("Communication Plan"),
    .icon = "x-office-calendar-symbolic",
    .types = "communication-plan",
    .create = mandate_list_pages_new_communication_plan,
    .beside = "communication",
  },
  {
    .id = "communication-map",
    .title = N_ ("Who Hears About What"),
    .icon = "view-grid-symbolic",
    .create = mandate_telling_page_new,
    .beside = "communication",
  },
  {
    .id = "feedback",
    .title = N_ ("Feedback"),
    .icon = "user-available-symbolic",
    .types = "feedback",
    .create = mandate_list_pages_new_feedback,
    .beside = "communication",
  },
  {
    .id = "trainings",
    .title = N_ ("Trainings"),
    .icon = "emblem-documents-symbolic",
    .types = "training training-attendance",
    .create = mandate_list_pages_new_trainings,
    .beside = "communication",
  },
  {
    .id = "pack-log",
    .title = N_ ("Saved Packs"),
    .icon = "folder-download-symbolic",
    .types = "saved-pack",
    .create = mandate_list_pages_new_pack_log,
    .beside = "pack",
  },
  {
    .id = "pack-copies",
    .title = N_ ("Copies of Packs"),
    .icon = "folder-download-symbolic",
    .types = "pack-copy",
    .create = mandate_list_pages_new_pack_copies,
    .beside = "pack",
  },
};

/**
 * mandate_places_get:
 * @n_places: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_places): all pages, in the order of the sidebar
 */
const MandatePlace *
mandate_places_get (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);

  return places;
}

/**
 * mandate_places_find:
 * @id: what a page is called
 *
 * Returns: (transfer none) (nullable): the page, or %NULL if there is none
 */
const MandatePlace *
mandate_places_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].id, id))
      return &places[i];

  return NULL;
}

/**
 * mandate_places_find_for_type:
 * @type: name of a record type
 *
 * Returns: (transfer none) (nullable): the page that shows such records
 */
const MandatePlace *
mandate_places_find_for_type (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_auto (GStrv) types = places[i].types != NULL ? g_strsplit (places[i].types, " ", -1) : NULL;

      if (types != NULL && g_strv_contains ((const char *const *) types, type))
        return &places[i];
    }

  return NULL;
}
