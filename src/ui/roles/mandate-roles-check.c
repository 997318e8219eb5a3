/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-roles-check.h"

#include <glib/gi18n-lib.h>

#include "mandate-duty.h"
#include "mandate-fact-row.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"

/**
 * MandateRolesCheck:
 *
 * What is given to whom, and what an auditor would still miss: the findings of
 * 5.3, each with the step that ends it, and the day the others were told.
 */
struct _MandateRolesCheck
{
  AdwBin parent_instance;

  MandateSession *session;
  GtkWidget      *box;
  GtkWidget      *told_on;
};

G_DEFINE_FINAL_TYPE (MandateRolesCheck, mandate_roles_check, ADW_TYPE_BIN)

static MandateChange *
begin_change (MandateRolesCheck *self)
{
  return mandate_change_new (mandate_session_get_register (self->session), _ ("Everyone was told who holds which role"));
}

/* The day goes into each holding that has none: it was one notice for all of them. */
static void
tell_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRolesCheck *self = MANDATE_ROLES_CHECK (widget);
  MandateRecordList *holdings = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE_HOLDING);
  g_autoptr (MandateChange) change = begin_change (self);
  const char *date = gtk_editable_get_text (GTK_EDITABLE (self->told_on));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      gpointer            edited;

      if (holding->communicated_on != NULL || !mandate_role_holding_is_current (holding, mandate_session_get_today (self->session)))
        continue;

      edited = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding)));
      if (!mandate_record_set (edited, "communicated_on", date, &error))
        {
          mandate_session_tell_error (self->session, error);
          return;
        }
    }

  if (mandate_change_get_puts (change)->len > 0 && mandate_roles_commit (self->session, change))
    mandate_session_tell_undoable (self->session, mandate_change_get_label (change));
}

static void
mandate_roles_check_dispose (GObject *object)
{
  g_clear_object (&MANDATE_ROLES_CHECK (object)->session);

  G_OBJECT_CLASS (mandate_roles_check_parent_class)->dispose (object);
}

static void
mandate_roles_check_class_init (MandateRolesCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_roles_check_dispose;
  gtk_widget_class_install_action (widget_class, "check.tell", NULL, tell_action);
}

static void
mandate_roles_check_init (MandateRolesCheck *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "duty");
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static MandateFactRow *
add_fact (MandateRolesCheck *self,
          const char        *icon,
          const char        *caption)
{
  GtkWidget *fact = mandate_fact_row_new (icon, caption);

  gtk_box_append (GTK_BOX (self->box), fact);

  return MANDATE_FACT_ROW (fact);
}

/* Each role and who holds it: the appointments at a glance. */
static void
add_overview (MandateRolesCheck *self)
{
  MandateRecordList *roles = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole     *role = mandate_record_list_get (roles, i);
      g_autofree char *holders = mandate_roles_name_holders (self->session, mandate_record_get_id (MANDATE_RECORD (role)));

      if (holders != NULL)
        mandate_fact_row_show_ready (add_fact (self, "avatar-default-symbolic", role->title), holders);
    }
}

/* The step of the wizard where a finding ends. */
static const char *
find_step (const MandateFinding *finding)
{
  if (g_str_equal (finding->requirement, "5.3-a") || g_str_has_suffix (finding->where, MANDATE_ROLE_CONFORMANCE_ID))
    return "1";

  if (g_str_equal (finding->requirement, "5.3-b") || g_str_has_suffix (finding->where, MANDATE_ROLE_REPORTING_ID))
    return "2";

  return g_str_equal (finding->check, "raci") ? "4" : "3";
}

static void
add_finding (MandateRolesCheck    *self,
             const MandateFinding *finding)
{
  MandateFactRow *fact = add_fact (self, "dialog-warning-symbolic", finding->clause);

  mandate_fact_row_show_open (fact, finding->found, NULL, TRUE);

  /* That something was reported is not a matter of roles: it is recorded elsewhere. */
  if (g_str_equal (finding->check, "performance-reported"))
    mandate_fact_row_add_answer (fact, _ ("Go There"), "win.show-link", finding->where);
  else
    mandate_fact_row_add_answer (fact, _ ("Back to That Step"), "roles-wizard.show-step", find_step (finding));
}

static void
add_deputy_advice (MandateRolesCheck *self,
                   const char        *role)
{
  MandateRole     *record = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, role);
  g_autofree char *sentence = NULL;
  MandateFactRow  *fact;

  if (record == NULL || mandate_duty_has_deputy (mandate_session_get_register (self->session), role, mandate_session_get_today (self->session)))
    return;

  /* Translators: %s is a role. */
  sentence = g_strdup_printf (_ ("Nobody stands in for “%s”. Not asked for by the standard, but often by auditors."), record->title);
  fact = add_fact (self, "avatar-default-symbolic", _ ("Deputy"));
  mandate_fact_row_show_open (fact, sentence, NULL, FALSE);
  mandate_fact_row_add_answer (fact, _ ("Back to That Step"), "roles-wizard.show-step", g_str_equal (role, MANDATE_ROLE_REPORTING_ID) ? "2" : "1");
}

static void
add_told_on (MandateRolesCheck *self)
{
  MandateFactRow *fact = add_fact (self, "chat-message-new-symbolic", _ ("Made known on"));

  mandate_fact_row_show_open (fact, _ ("When were the others told who holds which role?"), NULL, FALSE);
  self->told_on = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->told_on), mandate_session_get_today (self->session));
  gtk_widget_set_halign (self->told_on, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->told_on, _ ("Year, month and day, such as 2026-11-22"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->told_on), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The day the others were told"), -1);
  mandate_fact_row_add_answer (fact, _ ("Record for All Roles"), "check.tell", NULL);
  mandate_fact_row_add_answer_field (fact, self->told_on);
}

/**
 * mandate_roles_check_update:
 * @self: a check
 *
 * Shows what is so and what is missing now.
 */
void
mandate_roles_check_update (MandateRolesCheck *self)
{
  GPtrArray *findings = mandate_session_get_findings (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  add_told_on (self);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_has_prefix (finding->requirement, "5.3-") && finding->state == MANDATE_FINDING_GAP)
        add_finding (self, finding);
    }

  add_deputy_advice (self, MANDATE_ROLE_CONFORMANCE_ID);
  add_deputy_advice (self, MANDATE_ROLE_REPORTING_ID);
  add_overview (self);
}

/**
 * mandate_roles_check_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): what is so and what is missing
 */
GtkWidget *
mandate_roles_check_new (MandateSession *session)
{
  MandateRolesCheck *self = g_object_new (MANDATE_TYPE_ROLES_CHECK, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::findings", G_CALLBACK (mandate_roles_check_update), self, G_CONNECT_SWAPPED);
  mandate_roles_check_update (self);

  return GTK_WIDGET (self);
}
