/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-roles-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-duty.h"
#include "mandate-fact-row.h"
#include "mandate-follow.h"
#include "mandate-form.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-screen-text.h"

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
  MandateFactRow *told;
  MandateForm    *notice; /* (nullable) where somebody was not told */
};

G_DEFINE_FINAL_TYPE (MandateRolesCheck, mandate_roles_check, ADW_TYPE_BIN)

static const char *const notice_fields[] = { "communicated_on", "communicated_to", NULL };

static MandateChange *
begin_change (MandateRolesCheck *self)
{
  return mandate_change_new (mandate_session_get_register (self->session), _ ("Everyone was told who holds which role"));
}

/*
 * (transfer full): what is held now, and the others were not told of. @told_on
 * is the last day on which they were told of any, or %NULL.
 */
static GPtrArray *
list_untold (MandateRolesCheck *self,
             const char       **told_on)
{
  MandateRecordList *holdings = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE_HOLDING);
  GPtrArray         *untold = g_ptr_array_new ();

  *told_on = NULL;
  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);

      if (!mandate_role_holding_is_current (holding, mandate_session_get_today (self->session)))
        continue;

      if (holding->communicated_on == NULL)
        g_ptr_array_add (untold, holding);
      else if (*told_on == NULL || strcmp (holding->communicated_on, *told_on) > 0)
        *told_on = holding->communicated_on;
    }

  return untold;
}

/* It goes into each holding that has none: it was one notice for all of them. */
static void
tell_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRolesCheck  *self = MANDATE_ROLES_CHECK (widget);
  MandateRoleHolding *notice = MANDATE_ROLE_HOLDING (mandate_form_get_record (self->notice));
  const char         *told_on;
  g_autoptr (GPtrArray) untold = list_untold (self, &told_on);
  g_autoptr (MandateChange) change = begin_change (self);

  if (!mandate_form_check (self->notice))
    return;

  if (notice->communicated_on == NULL)
    {
      mandate_form_set_problem (self->notice, "communicated_on", _ ("This is needed."));
      mandate_form_focus_field (self->notice, "communicated_on");
      return;
    }

  for (guint i = 0; i < untold->len; i++)
    {
      MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (g_ptr_array_index (untold, i)));

      for (guint j = 0; notice_fields[j] != NULL; j++)
        mandate_record_assign_in (edited, MANDATE_RECORD (notice), mandate_record_type_find_field (MANDATE_TYPE_ROLE_HOLDING, notice_fields[j], NULL));
    }

  if (untold->len > 0 && mandate_roles_commit (self->session, change))
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

/* One notice for all of them, with the fields that each has on its card. */
static void
ask_when_told (MandateRolesCheck *self)
{
  g_autoptr (MandateRecord) notice = mandate_record_new (MANDATE_TYPE_ROLE_HOLDING, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *record = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Record for All Roles"), "halign", GTK_ALIGN_START, "action-name", "check.tell", NULL);

  self->notice = mandate_form_new (self->session, MANDATE_TYPE_ROLE_HOLDING, notice_fields);
  mandate_record_set (notice, "communicated_on", mandate_session_get_today (self->session), NULL);
  mandate_form_set_record (self->notice, notice);
  gtk_widget_add_css_class (box, "editor");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->notice));
  gtk_box_append (GTK_BOX (box), record);
  mandate_fact_row_show_open (self->told, _ ("When were the others told who holds which role?"), NULL, FALSE);
  mandate_fact_row_set_editor (self->told, box);
}

/* What is being answered stays; what is answered is not asked again. */
static void
update_told (MandateRolesCheck *self)
{
  const char *told_on;
  g_autoptr (GPtrArray) untold = list_untold (self, &told_on);

  gtk_widget_set_visible (GTK_WIDGET (self->told), untold->len > 0 || told_on != NULL);
  if (untold->len == 0)
    {
      g_autofree char *day = told_on != NULL ? mandate_screen_format_date (told_on) : NULL;

      self->notice = NULL;
      mandate_fact_row_show_ready (self->told, day != NULL ? day : "");
    }
  else if (self->notice == NULL)
    ask_when_told (self);
}

static void
clear (MandateRolesCheck *self)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (child != GTK_WIDGET (self->told))
        gtk_box_remove (GTK_BOX (self->box), child);
    }
}

static gboolean
has_focus (MandateRolesCheck *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
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
  GPtrArray     *findings = mandate_session_get_findings (self->session);
  const gboolean had_focus = has_focus (self);

  clear (self);
  update_told (self);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_has_prefix (finding->requirement, "5.3-") && finding->state == MANDATE_FINDING_GAP)
        add_finding (self, finding);
    }

  add_deputy_advice (self, MANDATE_ROLE_CONFORMANCE_ID);
  add_deputy_advice (self, MANDATE_ROLE_REPORTING_ID);

  /* First what is missing. */
  if (self->notice != NULL)
    gtk_box_reorder_child_after (GTK_BOX (self->box), GTK_WIDGET (self->told), NULL);
  else if (gtk_widget_get_last_child (self->box) != GTK_WIDGET (self->told))
    gtk_box_reorder_child_after (GTK_BOX (self->box), GTK_WIDGET (self->told), gtk_widget_get_last_child (self->box));
  add_overview (self);

  /* What had it is gone with what was missing: on with what is missing first now. */
  if (had_focus && !has_focus (self))
    {
      gtk_widget_set_focus_child (self->box, NULL);
      gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
    }
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
  self->told = add_fact (self, "chat-message-new-symbolic", _ ("Made known on"));
  mandate_follow (self, session, "notify::findings", G_CALLBACK (mandate_roles_check_update));
  mandate_roles_check_update (self);

  return GTK_WIDGET (self);
}
