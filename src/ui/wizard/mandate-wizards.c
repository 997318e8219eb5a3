/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-wizards.h"

#include "mandate-audit-day.h"
#include "mandate-change-wizard.h"
#include "mandate-plan-reviews-wizard.h"
#include "mandate-policy-editor.h"
#include "mandate-policy-wizard.h"
#include "mandate-resource-wizard.h"
#include "mandate-review-view.h"
#include "mandate-roles-wizard.h"
#include "mandate-set-up-wizard.h"

/* What takes all of the window, by the name that actions call it. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
} wizards[] = {
  { "audit-day", mandate_audit_day_get_type },
  { "change", mandate_change_wizard_get_type },
  { "policy", mandate_policy_wizard_get_type },
  { "policy-editor", mandate_policy_editor_get_type },
  { "resource", mandate_resource_wizard_get_type },
  { "review", mandate_review_view_get_type },
  { "reviews", mandate_plan_reviews_wizard_get_type },
  { "roles", mandate_roles_wizard_get_type },
  { "set-up", mandate_set_up_wizard_get_type },
};

/**
 * mandate_wizards_create:
 * @name: of a wizard
 * @session: an open workspace
 * @subject: (nullable): the record that it is about
 *
 * Returns: (transfer floating) (nullable): the wizard, or %NULL if none has that name
 */
GtkWidget *
mandate_wizards_create (const char     *name,
                        MandateSession *session,
                        MandateRecord  *subject)
{
  for (guint i = 0; i < G_N_ELEMENTS (wizards); i++)
    if (g_strcmp0 (wizards[i].name, name) == 0)
      return g_object_new (wizards[i].get_type (), "session", session, "subject", subject, NULL);

  return NULL;
}
