/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-spec.h"

#include "mandate-list-specs.h"
#include "mandate-schema.h"

static const MandateListSpec *const specs[] = {
  &mandate_action_list_spec,
  &mandate_body_list_spec,
  &mandate_communication_list_spec,
  &mandate_evidence_list_spec,
  &mandate_leadership_act_list_spec,
  &mandate_objective_list_spec,
  &mandate_person_list_spec,
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
