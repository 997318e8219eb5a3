/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-schema.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"
#include "mandate-suggestion.h"

struct _MandateSchema
{
  GArray *types; /* (owned) (element-type GType) */
};

/* In the order in which a person would think of them; every list of types follows it. */
static GType (*const get_types[]) (void) = {
  mandate_organisation_get_type,
  mandate_business_goal_get_type,
  mandate_context_issue_get_type,
  mandate_interested_party_get_type,
  mandate_obligation_get_type,
  mandate_person_get_type,
  mandate_body_get_type,
  mandate_body_member_get_type,
  mandate_role_get_type,
  mandate_role_holding_get_type,
  mandate_competence_get_type,
  mandate_delegation_get_type,
  mandate_clause_watch_get_type,
  mandate_raci_activity_get_type,
  mandate_raci_cell_get_type,
  mandate_raci_exception_get_type,
  mandate_policy_get_type,
  mandate_policy_audience_get_type,
  mandate_policy_version_get_type,
  mandate_approval_get_type,
  mandate_acknowledgement_get_type,
  mandate_disclosure_get_type,
  mandate_review_plan_get_type,
  mandate_review_plan_attendee_get_type,
  mandate_free_day_get_type,
  mandate_review_get_type,
  mandate_review_attendance_get_type,
  mandate_review_input_get_type,
  mandate_review_guest_get_type,
  mandate_meeting_topic_get_type,
  mandate_review_addendum_get_type,
  mandate_decision_get_type,
  mandate_observation_get_type,
  mandate_action_get_type,
  mandate_risk_decision_get_type,
  mandate_risk_state_get_type,
  mandate_performance_report_get_type,
  mandate_resource_get_type,
  mandate_resource_hours_get_type,
  mandate_resource_conclusion_get_type,
  mandate_objective_get_type,
  mandate_objective_reading_get_type,
  mandate_commitment_get_type,
  mandate_leadership_act_get_type,
  mandate_process_get_type,
  mandate_initiative_get_type,
  mandate_communication_plan_get_type,
  mandate_communication_get_type,
  mandate_feedback_get_type,
  mandate_training_get_type,
  mandate_training_attendance_get_type,
  mandate_evidence_get_type,
  mandate_evidence_link_get_type,
  mandate_audit_showing_get_type,
  mandate_saved_pack_get_type,
  mandate_pack_copy_get_type,
  mandate_wizard_draft_get_type,
};

/**
 * mandate_schema_get:
 *
 * Returns: (transfer none): the record types of the program
 */
const MandateSchema *
mandate_schema_get (void)
{
  static MandateSchema *schema;

  if (g_once_init_enter (&schema))
    {
      GType types[G_N_ELEMENTS (get_types)];

      for (guint i = 0; i < G_N_ELEMENTS (get_types); i++)
        types[i] = get_types[i]();

      g_once_init_leave (&schema, mandate_schema_new (types, G_N_ELEMENTS (types)));
    }

  return schema;
}

/**
 * mandate_schema_new:
 * @types: (array length=n_types): record types
 * @n_types: how many
 *
 * Returns: (transfer full): a schema of these types
 */
MandateSchema *
mandate_schema_new (const GType *types,
                    guint        n_types)
{
  MandateSchema *self = g_new0 (MandateSchema, 1);

  self->types = g_array_new (FALSE, FALSE, sizeof (GType));
  g_array_append_vals (self->types, types, n_types);

  /* Classes are looked into without holding them; from here on they exist. */
  for (guint i = 0; i < n_types; i++)
    g_type_class_ref (types[i]);

  return self;
}

void
mandate_schema_free (MandateSchema *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->types);
  g_free (self);
}

guint
mandate_schema_get_n_types (const MandateSchema *self)
{
  return self->types->len;
}

GType
mandate_schema_get_type_at (const MandateSchema *self,
                            guint                index)
{
  g_return_val_if_fail (index < self->types->len, G_TYPE_INVALID);

  return g_array_index (self->types, GType, index);
}

/**
 * mandate_schema_find_type:
 * @self: a schema
 * @name: a type's name
 * @error: return location for an error, which suggests the nearest name
 *
 * Returns: the type, or %G_TYPE_INVALID
 */
GType
mandate_schema_find_type (const MandateSchema *self,
                          const char          *name,
                          GError             **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  g_return_val_if_fail (name != NULL, G_TYPE_INVALID);

  for (guint i = 0; i < self->types->len; i++)
    {
      const char *known = mandate_record_type_get_name (g_array_index (self->types, GType, i));

      if (g_str_equal (known, name))
        return g_array_index (self->types, GType, i);

      g_ptr_array_add (names, (gpointer) known);
    }

  nearest = mandate_find_nearest (name, names);
  if (nearest != NULL)
    /* Translators: %1$s is what was typed, %2$s the nearest record type. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_TYPE,
                 _ ("There is no record type “%1$s”. Did you mean “%2$s”?"), name, nearest);
  else
    /* Translators: %s is what was typed. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_TYPE,
                 _ ("There is no record type “%s”. “mandatectl types” lists them."), name);

  return G_TYPE_INVALID;
}

/**
 * mandate_schema_find_table:
 * @self: a schema
 * @table: name of an SQL table
 *
 * Returns: the type whose records are kept there, or %G_TYPE_INVALID
 */
GType
mandate_schema_find_table (const MandateSchema *self,
                           const char          *table)
{
  for (guint i = 0; i < self->types->len; i++)
    if (g_str_equal (mandate_record_type_get_table (g_array_index (self->types, GType, i)), table))
      return g_array_index (self->types, GType, i);

  return G_TYPE_INVALID;
}
