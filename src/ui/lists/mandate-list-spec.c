/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-spec.h"

#include "mandate-list-specs.h"
#include "mandate-schema.h"

static const MandateListSpec *const specs[] = {
  &mandate_action_list_spec,
  &mandate_business_goal_list_spec,
  &mandate_clause_watch_list_spec,
  &mandate_communication_list_spec,
  &mandate_communication_plan_list_spec,
  &mandate_competence_list_spec,
  &mandate_context_issue_list_spec,
  &mandate_decision_list_spec,
  &mandate_delegation_list_spec,
  &mandate_evidence_list_spec,
  &mandate_feedback_list_spec,
  &mandate_initiative_list_spec,
  &mandate_interested_party_list_spec,
  &mandate_leadership_act_list_spec,
  &mandate_objective_list_spec,
  &mandate_obligation_list_spec,
  &mandate_observation_list_spec,
  &mandate_pack_copy_list_spec,
  &mandate_performance_report_list_spec,
  &mandate_process_list_spec,
  &mandate_raci_exception_list_spec,
  &mandate_risk_decision_list_spec,
  &mandate_risk_state_list_spec,
  &mandate_saved_pack_list_spec,
  &mandate_training_list_spec,
};

/**
 * mandate_list_spec_find:
 * @type: a record type
 *
 * Returns: (transfer none) (nullable): how such records are listed
 */
const MandateListSpec *
mandate_list_spec_find (GType type)
{
  const char *name = mandate_record_type_get_name (type);

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    if (g_str_equal (specs[i]->type, name))
      return specs[i];

  return NULL;
}

/**
 * mandate_list_spec_find_filter:
 * @self: a page of records
 * @name: what an action calls a filter
 *
 * Returns: (transfer none) (nullable): that filter
 */
const MandateListFilter *
mandate_list_spec_find_filter (const MandateListSpec *self,
                               const char            *name)
{
  for (const MandateListFilter *filter = self->filters; filter != NULL && filter->name != NULL; filter++)
    if (g_str_equal (filter->name, name))
      return filter;

  return NULL;
}

/**
 * mandate_list_spec_find_act:
 * @self: a page of records
 * @name: what an action calls an act
 *
 * Returns: (transfer none) (nullable): that act
 */
const MandateListAct *
mandate_list_spec_find_act (const MandateListSpec *self,
                            const char            *name)
{
  for (const MandateListAct *act = self->acts; act != NULL && act->name != NULL; act++)
    if (g_strcmp0 (act->name, name) == 0)
      return act;

  return NULL;
}

GType
mandate_list_spec_get_record_type (const MandateListSpec *self)
{
  return mandate_schema_find_type (mandate_schema_get (), self->type, NULL);
}

/**
 * mandate_list_spec_list_fields:
 * @type: a record type
 *
 * Returns: (transfer full): the names of the fields that a form of such records
 *   has; what a record is part of is not among them: it is where one came from
 */
GStrv
mandate_list_spec_list_fields (GType type)
{
  const MandateListSpec *spec = mandate_list_spec_find (type);
  guint                  n_fields;
  const MandateField    *fields = mandate_record_type_get_fields (type, &n_fields);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (spec != NULL)
    return g_strdupv ((GStrv) spec->form_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!fields[i].is_part_of && fields[i].kind != MANDATE_FIELD_SHA256)
      g_strv_builder_add (names, fields[i].name);

  return g_strv_builder_end (names);
}

/**
 * mandate_list_spec_hide_unused:
 * @type: a record type
 * @form: a form of such records
 * @reg: the records
 *
 * What this organisation does not use is not asked for.
 */
void
mandate_list_spec_hide_unused (GType            type,
                               MandateForm     *form,
                               MandateRegister *reg)
{
  const MandateListSpec *spec = mandate_list_spec_find (type);
  g_auto (GStrv) fields = mandate_list_spec_list_fields (type);

  for (guint i = 0; spec != NULL && spec->asks != NULL && fields[i] != NULL; i++)
    mandate_form_set_field_visible (form, fields[i], spec->asks (fields[i], reg));
}
