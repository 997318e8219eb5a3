/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-roles-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-authority-editor.h"
#include "mandate-holder-editor.h"
#include "mandate-people-view.h"
#include "mandate-person.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-view.h"
#include "mandate-role-list.h"
#include "mandate-role.h"
#include "mandate-roles-check.h"

enum
{
  STEP_PEOPLE,
  STEP_CONFORMANCE,
  STEP_REPORTING,
  STEP_OTHERS,
  STEP_CHART,
  STEP_CHECK,
};

/**
 * MandateRolesWizard:
 *
 * Clause 5.3 in six questions. Each step is recorded when one goes on; what is
 * half typed in the two mandated steps is kept in the draft.
 */
struct _MandateRolesWizard
{
  MandateWizard parent_instance;

  /* Of the two mandated steps, by their number; NULL until they are shown, and for the others. */
  MandateHolderEditor    *holders[STEP_REPORTING + 1];
  MandateAuthorityEditor *authorities[STEP_REPORTING + 1];
  gboolean                is_dirty[STEP_REPORTING + 1];
};

G_DEFINE_FINAL_TYPE (MandateRolesWizard, mandate_roles_wizard, MANDATE_TYPE_WIZARD)

static const MandateWizardStep steps[] = {
  { .question = N_ ("Who works here?"),
    .help = N_ ("Everyone who may hold a role or has to know the policy. Open whoever directs the organisation, and mark them as top management."),
    .requirement = "5.3-all" },
  { .question = N_ ("Who makes sure that you follow the standard?"),
    .help = N_ ("One of the two duties that every auditor asks for by name."),
    .requirement = "5.3-a",
    .task = N_ ("Find out: who makes sure that we follow the standard") },
  { .question = N_ ("Who reports to top management how it is going?"),
    .help = N_ ("The other one. It may be the same person, as it often is in small organisations: then name a deputy, so that the report still comes when that person is away."),
    .requirement = "5.3-b",
    .task = N_ ("Find out: who reports to top management on security") },
  { .question = N_ ("Who looks after the rest?"),
    .help = N_ ("One person may hold several roles, and somebody from outside may hold one."),
    .requirement = "5.3-all" },
  { .question = N_ ("Who does, decides, helps, is told?"),
    .help = N_ ("For each activity one answers for it, and at least one does it."),
    .requirement = "5.3-all",
    .is_wide = TRUE },
  { .question = N_ ("Does it fit, and does everyone know?"),
    .help = N_ ("What an auditor would still miss stands first."),
    .requirement = "5.3-indep" },
};

static const char *
get_role (guint step)
{
  return step == STEP_REPORTING ? MANDATE_ROLE_REPORTING_ID : MANDATE_ROLE_CONFORMANCE_ID;
}

static void
keep (MandateRolesWizard *self,
      guint               step)
{
  MandateDraft    *draft = mandate_wizard_get_draft (MANDATE_WIZARD (self));
  g_autofree char *holder_key = g_strdup_printf ("holder-%u", step);
  g_autofree char *authority_key = g_strdup_printf ("authority-%u", step);
  g_autofree char *holder = self->is_dirty[step] ? mandate_holder_editor_to_text (self->holders[step]) : NULL;
  g_autofree char *authority = self->is_dirty[step] ? mandate_authority_editor_to_text (self->authorities[step]) : NULL;

  mandate_draft_set_note (draft, holder_key, holder);
  mandate_draft_set_note (draft, authority_key, authority);
  mandate_draft_touch (draft);
}

static void
conformance_changed_cb (MandateRolesWizard *self)
{
  self->is_dirty[STEP_CONFORMANCE] = TRUE;
  keep (self, STEP_CONFORMANCE);
}

static void
reporting_changed_cb (MandateRolesWizard *self)
{
  self->is_dirty[STEP_REPORTING] = TRUE;
  keep (self, STEP_REPORTING);
}

/* What was half typed when the wizard was left. */
static void
load_kept (MandateRolesWizard *self,
           guint               step)
{
  MandateDraft    *draft = mandate_wizard_get_draft (MANDATE_WIZARD (self));
  g_autofree char *holder_key = g_strdup_printf ("holder-%u", step);
  g_autofree char *authority_key = g_strdup_printf ("authority-%u", step);

  self->is_dirty[step] = mandate_draft_get_note (draft, holder_key) != NULL;
  mandate_holder_editor_load_text (self->holders[step], mandate_draft_get_note (draft, holder_key));
  mandate_authority_editor_load_text (self->authorities[step], mandate_draft_get_note (draft, authority_key));
}

static GtkWidget *
create_duty (MandateRolesWizard *self,
             guint               step)
{
  MandateSession *session = mandate_wizard_get_session (MANDATE_WIZARD (self));
  GCallback       changed = step == STEP_REPORTING ? G_CALLBACK (reporting_changed_cb) : G_CALLBACK (conformance_changed_cb);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->holders[step] = MANDATE_HOLDER_EDITOR (mandate_holder_editor_new (session, get_role (step)));
  self->authorities[step] = MANDATE_AUTHORITY_EDITOR (mandate_authority_editor_new (session, get_role (step)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->holders[step]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->authorities[step]));
  load_kept (self, step);
  g_signal_connect_object (self->holders[step], "changed", changed, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->authorities[step], "changed", changed, self, G_CONNECT_SWAPPED);

  return box;
}

static GtkWidget *
create_people (MandateSession *session)
{
  GtkWidget *view = mandate_people_view_new (session);

  mandate_people_view_set_is_plain (MANDATE_PEOPLE_VIEW (view), TRUE);

  return view;
}

/* What it is called, the question says already. */
static GtkWidget *
create_chart (MandateSession *session)
{
  GtkWidget *view = mandate_raci_view_new (session);

  mandate_raci_view_hide_title (MANDATE_RACI_VIEW (view));

  return view;
}

static GtkWidget *
mandate_roles_wizard_create_step (MandateWizard *wizard,
                                  guint          step)
{
  MandateSession *session = mandate_wizard_get_session (wizard);

  switch (step)
    {
    case STEP_PEOPLE:
      return create_people (session);
    case STEP_CONFORMANCE:
    case STEP_REPORTING:
      return create_duty (MANDATE_ROLES_WIZARD (wizard), step);
    case STEP_OTHERS:
      return mandate_role_list_new (session);
    case STEP_CHART:
      return create_chart (session);
    default:
      return mandate_roles_check_new (session);
    }
}

static void
mandate_roles_wizard_show_step (MandateWizard *wizard,
                                guint          step)
{
  MandateRolesWizard *self = MANDATE_ROLES_WIZARD (wizard);

  if (step <= STEP_REPORTING && self->holders[step] != NULL)
    mandate_holder_editor_update (self->holders[step]);
}

static gboolean
has_people (MandateSession *session)
{
  return mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON)) > 0;
}

static gboolean
record_duty (MandateRolesWizard *self,
             guint               step)
{
  MandateSession *session = mandate_wizard_get_session (MANDATE_WIZARD (self));
  MandateRole    *role = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_ROLE, get_role (step));
  /* Translators: %s is a role. */
  g_autofree char *label = g_strdup_printf (_ ("Role “%s” given"), role->title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);

  if (!mandate_holder_editor_check (self->holders[step]) || !mandate_authority_editor_check (self->authorities[step]))
    return FALSE;

  if (!self->is_dirty[step])
    return TRUE;

  mandate_holder_editor_put (self->holders[step], change);
  mandate_authority_editor_put (self->authorities[step], change);
  if (!mandate_roles_commit (session, change))
    return FALSE;

  self->is_dirty[step] = FALSE;
  keep (self, step);

  return TRUE;
}

static gboolean
mandate_roles_wizard_check_step (MandateWizard *wizard,
                                 guint          step)
{
  if (step == STEP_PEOPLE && !has_people (mandate_wizard_get_session (wizard)))
    {
      mandate_wizard_show_problem (wizard, _ ("Add at least one person: whoever directs the organisation."));
      return FALSE;
    }

  if (step == STEP_CONFORMANCE || step == STEP_REPORTING)
    return record_duty (MANDATE_ROLES_WIZARD (wizard), step);

  return TRUE;
}

/* All steps are recorded already. */
static gboolean
mandate_roles_wizard_finish (MandateWizard *wizard,
                             MandateChange *change,
                             GError       **error)
{
  return TRUE;
}

static void
show_step_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  guint64 step = g_ascii_strtoull (g_variant_get_string (parameter, NULL), NULL, 10);

  mandate_wizard_show_step (MANDATE_WIZARD (widget), (guint) MIN (step, STEP_CHECK));
}

static void
mandate_roles_wizard_class_init (MandateRolesWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->create_step = mandate_roles_wizard_create_step;
  wizard_class->show_step = mandate_roles_wizard_show_step;
  wizard_class->check_step = mandate_roles_wizard_check_step;
  wizard_class->finish = mandate_roles_wizard_finish;
  mandate_wizard_class_describe (wizard_class, "roles", N_ ("Name Who Does What"), N_ ("Done"), "roles", steps, G_N_ELEMENTS (steps));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "roles-wizard.show-step", "s", show_step_action);
}

static void
mandate_roles_wizard_init (MandateRolesWizard *self)
{
}
