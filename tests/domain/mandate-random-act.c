/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-random-act.h"

#include "mandate-records.h"

static GType (*const types[]) (void) = {
  mandate_person_get_type,
  mandate_person_get_type,
  mandate_role_get_type,
  mandate_role_holding_get_type,
  mandate_body_get_type,
  mandate_body_member_get_type,
  mandate_decision_get_type,
  mandate_action_get_type,
  mandate_review_get_type,
  mandate_review_input_get_type,
  mandate_raci_activity_get_type,
  mandate_raci_cell_get_type,
  mandate_evidence_get_type,
  mandate_evidence_link_get_type,
  mandate_resource_get_type,
  mandate_policy_get_type,
  mandate_policy_version_get_type,
};

static gpointer
pick (MandateRegister *reg,
      GType            type)
{
  MandateRecordList *list = mandate_register_get_list (reg, type);
  const guint        n = mandate_record_list_get_length (list);

  return n > 0 ? mandate_record_list_get (list, g_test_rand_int_range (0, n)) : NULL;
}

static GType
pick_type (void)
{
  return types[g_test_rand_int_range (0, G_N_ELEMENTS (types))]();
}

static char *
make_value (MandateRegister    *reg,
            const MandateField *field)
{
  MandateRecord *other;

  switch (field->kind)
    {
    case MANDATE_FIELD_REFERENCE:
      other = pick (reg, mandate_schema_find_type (mandate_schema_get (), field->references, NULL));
      return other != NULL ? g_strdup (mandate_record_get_id (other)) : NULL;
    case MANDATE_FIELD_LINK:
      other = pick (reg, pick_type ());
      return other != NULL ? g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (other)), mandate_record_get_id (other)) : NULL;
    case MANDATE_FIELD_CHOICE:
      return g_strdup (field->choices[g_test_rand_int_range (0, 2)].value);
    case MANDATE_FIELD_DATE:
      return g_strdup_printf ("2024-01-%02d", g_test_rand_int_range (1, 28));
    case MANDATE_FIELD_BOOLEAN:
      return g_strdup (g_test_rand_bit () ? "yes" : "no");
    case MANDATE_FIELD_CURRENCY:
      return g_strdup (g_test_rand_bit () ? "EUR" : "CHF");
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    case MANDATE_FIELD_INTEGER:
    case MANDATE_FIELD_MONEY:
    case MANDATE_FIELD_NUMBER:
      return g_strdup_printf ("%d", g_test_rand_int_range (1, 60));
    case MANDATE_FIELD_COUNTRY:
    case MANDATE_FIELD_SHA256:
    default:
      return NULL;
    }
}

/* What makes a record the one of its kind is chosen once. */
static gboolean
is_for_good (MandateRecord      *record,
             const MandateField *field)
{
  return g_str_equal (field->name, "number") || field->is_part_of || (MANDATE_IS_REVIEW_INPUT (record) && g_str_equal (field->name, "input"));
}

static void
set_some (MandateRegister *reg,
          MandateRecord   *record,
          gboolean         is_new)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;

      if (is_for_good (record, &fields[i]) && !is_new)
        continue;

      if (!(is_new && fields[i].is_required) && g_test_rand_int_range (0, (int) n_fields) > 1)
        continue;

      value = make_value (reg, &fields[i]);
      if (value != NULL || !fields[i].is_required)
        mandate_record_set (record, fields[i].name, value != NULL ? value : "", NULL);
    }
}

static void
give_number (MandateRegister      *reg,
             MandatePolicyVersion *version)
{
  MandateRecordList *versions = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  g_autofree char   *number = NULL;
  guint64            highest = 0;

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *other = mandate_record_list_get (versions, i);

      if (g_strcmp0 (other->policy, version->policy) == 0)
        highest = MAX (highest, g_ascii_strtoull (other->number, NULL, 10));
    }

  number = g_strdup_printf ("%" G_GUINT64_FORMAT ".0", highest + 1);
  mandate_record_set (MANDATE_RECORD (version), "number", number, NULL);
}

static MandateRecord *
add (MandateRegister *reg,
     MandateChange   *change)
{
  g_autofree char *id = g_strdup_printf ("%08x-0000-7000-8000-%012x", g_test_rand_int (), g_test_rand_int ());
  MandateRecord   *record = mandate_change_create (change, pick_type (), id);

  set_some (reg, record, TRUE);

  if (MANDATE_IS_EVIDENCE (record))
    mandate_record_set (record, "link", "shelf 4", NULL);

  if (MANDATE_IS_POLICY_VERSION (record))
    give_number (reg, MANDATE_POLICY_VERSION (record));

  return record;
}

/* The window offers one input of a kind for a review, and so there is one. */
static gboolean
is_there_already (MandateRegister *reg,
                  MandateRecord   *record)
{
  MandateRecordList *inputs = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_INPUT);

  for (guint i = 0; MANDATE_IS_REVIEW_INPUT (record) && i < mandate_record_list_get_length (inputs); i++)
    {
      MandateReviewInput *input = mandate_record_list_get (inputs, i);

      if (g_strcmp0 (input->review, MANDATE_REVIEW_INPUT (record)->review) == 0 && g_strcmp0 (input->input, MANDATE_REVIEW_INPUT (record)->input) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What somebody might do next, already checked; %NULL where the rules refuse it. */
MandateChange *
mandate_test_act_at_random (MandateRegister *reg)
{
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Act");
  MandateRecord *record = pick (reg, pick_type ());
  const int      dice = g_test_rand_int_range (0, 10);
  gboolean       is_double = FALSE;

  if (record == NULL || dice < 3)
    is_double = is_there_already (reg, add (reg, change));
  else if (dice < 6)
    mandate_change_remove (change, record);
  else
    set_some (reg, mandate_change_edit (change, G_OBJECT_TYPE (record), mandate_record_get_id (record)), FALSE);

  return !is_double && mandate_change_check (change, NULL) ? g_steal_pointer (&change) : NULL;
}
