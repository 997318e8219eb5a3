/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions that several documents ask of the records; every answer has one order. */

#include "mandate-pack-records.h"

#include <string.h>

#include "mandate-policy-standing.h"

/* One key to sort by. */
typedef struct
{
  const MandateField *field;
  gboolean            is_descending;
} Key;

static gint64
get_rank (MandateRecord      *record,
          const MandateField *field)
{
  return field->kind == MANDATE_FIELD_BOOLEAN ? mandate_record_get_boolean (record, field) : mandate_record_get_integer (record, field);
}

/* Whatever the direction, records that don't say come last. */
static int
compare_by_key (MandateRecord *one,
                MandateRecord *other,
                const Key     *key)
{
  const gboolean one_empty = mandate_record_is_empty (one, key->field);
  const gboolean other_empty = mandate_record_is_empty (other, key->field);
  int            order;

  if (one_empty || other_empty)
    return one_empty - other_empty;

  if (mandate_field_is_textual (key->field))
    {
      order = strcmp (mandate_record_get_text (one, key->field), mandate_record_get_text (other, key->field));
    }
  else
    {
      const gint64 one_rank = get_rank (one, key->field);
      const gint64 other_rank = get_rank (other, key->field);

      order = (one_rank > other_rank) - (one_rank < other_rank);
    }

  return key->is_descending ? -order : order;
}

static int
compare_records (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  GArray        *keys = data;
  MandateRecord *one = *(MandateRecord *const *) a;
  MandateRecord *other = *(MandateRecord *const *) b;

  for (guint i = 0; i < keys->len; i++)
    {
      const int order = compare_by_key (one, other, &g_array_index (keys, Key, i));

      if (order != 0)
        return order;
    }

  return strcmp (mandate_record_get_id (one), mandate_record_get_id (other));
}

static void
sort_records (GPtrArray  *records,
              GType       type,
              const char *order)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_auto (GStrv) names = g_strsplit (order != NULL ? order : "", ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      Key key = { .is_descending = names[i][0] == '-' };

      key.field = mandate_record_type_find_field (type, names[i] + key.is_descending, NULL);
      g_return_if_fail (key.field != NULL);
      g_array_append_val (keys, key);
    }

  g_ptr_array_sort_with_data (records, compare_records, keys);
}

/**
 * mandate_pack_list:
 * @self: a context
 * @type: a record type
 * @field: (nullable): a field that holds text
 * @value: (nullable): what it has to say; not used without @field
 * @order: (nullable): fields to sort by, “-held_on,title”; a minus for the
 *   greatest first. What is empty comes last, equal records go by their ids.
 *
 * Returns: (transfer container) (element-type MandateRecord): the records
 */
GPtrArray *
mandate_pack_list (const MandatePackContext *self,
                   GType                     type,
                   const char               *field,
                   const char               *value,
                   const char               *order)
{
  MandateRecordList  *list = mandate_register_get_list (self->reg, type);
  const MandateField *found = field != NULL ? mandate_record_type_find_field (type, field, NULL) : NULL;
  GPtrArray          *records = g_ptr_array_new ();

  g_return_val_if_fail (field == NULL || found != NULL, records);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);

      if (found == NULL || g_strcmp0 (mandate_record_get_text (record, found), value) == 0)
        g_ptr_array_add (records, record);
    }

  sort_records (records, type, order);

  return records;
}

/**
 * mandate_pack_make_link:
 * @record: a record
 *
 * Returns: (transfer full): “type/id”
 */
char *
mandate_pack_make_link (gpointer record)
{
  return g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
}

/**
 * mandate_pack_get_person_name:
 * @self: a context
 * @person: (nullable): id of a person
 *
 * Returns: (nullable): the person's name
 */
const char *
mandate_pack_get_person_name (const MandatePackContext *self,
                              const char               *person)
{
  MandatePerson *found = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);

  return found != NULL ? found->name : NULL;
}

/**
 * mandate_pack_get_choice:
 * @self: a context
 * @record: a record
 * @field: one of its fields, a choice
 *
 * Returns: (nullable): what the answer is called in the pack's language
 */
const char *
mandate_pack_get_choice (const MandatePackContext *self,
                         gpointer                  record,
                         const char               *field)
{
  const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, NULL);
  const char         *value;
  const char         *label;

  g_return_val_if_fail (found != NULL, NULL);

  value = mandate_record_get_text (record, found);
  label = mandate_field_get_choice_label (found, value);

  return label != NULL ? mandate_translate (self->translation, label) : value;
}

/**
 * mandate_pack_describe_person:
 * @self: a context
 * @person: (nullable): id of a person
 *
 * Returns: (transfer full) (nullable): name and job title
 */
char *
mandate_pack_describe_person (const MandatePackContext *self,
                              const char               *person)
{
  MandatePerson *found = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);

  if (found == NULL)
    return NULL;

  if (found->job_title == NULL)
    return g_strdup (found->name);

  return g_strdup_printf ("%s, %s", found->name, found->job_title);
}

MandateOrganisation *
mandate_pack_find_organisation (const MandatePackContext *self)
{
  return mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
}

/**
 * mandate_pack_list_active_people:
 * @self: a context
 *
 * Returns: (transfer container) (element-type MandatePerson): who was there on the day of the pack, by name
 */
GPtrArray *
mandate_pack_list_active_people (const MandatePackContext *self)
{
  GPtrArray *people = mandate_pack_list (self, MANDATE_TYPE_PERSON, NULL, NULL, "name");

  for (guint i = people->len; i > 0; i--)
    if (!mandate_person_is_active (g_ptr_array_index (people, i - 1), self->as_of))
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

GPtrArray *
mandate_pack_list_top_management (const MandatePackContext *self)
{
  GPtrArray *people = mandate_pack_list_active_people (self);

  for (guint i = people->len; i > 0; i--)
    if (!((MandatePerson *) g_ptr_array_index (people, i - 1))->is_top_management)
      g_ptr_array_remove_index (people, i - 1);

  return people;
}

/**
 * mandate_pack_list_policies:
 * @self: a context
 *
 * Returns: (transfer container) (element-type MandatePolicy): the policies,
 *   that of information security before those of single topics
 */
GPtrArray *
mandate_pack_list_policies (const MandatePackContext *self)
{
  return mandate_pack_list (self, MANDATE_TYPE_POLICY, NULL, NULL, "kind,identifier,title");
}

static guint
rank_version (MandatePolicyVersion *version)
{
  static const char *const states[] = { "in-force", "approved", "in-review", "draft", "superseded" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (version->state, states[i]) == 0)
      return i;

  return G_N_ELEMENTS (states);
}

/**
 * mandate_pack_find_shown_version:
 * @self: a context
 * @policy: id of a policy
 *
 * Returns: (nullable): the MandatePolicyVersion whose text is printed: the one
 *   in force; without one the nearest to it
 */
gpointer
mandate_pack_find_shown_version (const MandatePackContext *self,
                                 const char               *policy)
{
  g_autoptr (GPtrArray) versions = mandate_pack_list (self, MANDATE_TYPE_POLICY_VERSION, "policy", policy, "-effective_on,-number");
  MandatePolicyVersion *best = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (version->text != NULL && (best == NULL || rank_version (version) < rank_version (best)))
        best = version;
    }

  return best;
}

/**
 * mandate_pack_find_approval:
 * @self: a context
 * @version: id of a policy version
 *
 * Returns: (nullable): the latest MandateApproval that approved it
 */
gpointer
mandate_pack_find_approval (const MandatePackContext *self,
                            const char               *version)
{
  return mandate_policy_find_approval (self->reg, version);
}

gboolean
mandate_pack_is_approver_author (const MandatePackContext *self,
                                 MandateApproval          *approval)
{
  MandatePolicyVersion *version = mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, approval->policy_version);

  return version != NULL && approval->person != NULL && g_strcmp0 (version->author, approval->person) == 0;
}

/**
 * mandate_pack_find_mandated_role:
 * @self: a context
 * @mandate: “conformance” or “performance-reporting”
 *
 * Returns: (nullable): the MandateRole that carries it; where several do, one that somebody holds
 */
gpointer
mandate_pack_find_mandated_role (const MandatePackContext *self,
                                 const char               *mandate)
{
  g_autoptr (GPtrArray) roles = mandate_pack_list (self, MANDATE_TYPE_ROLE, "mandate", mandate, "title");

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, mandate_record_get_id (g_ptr_array_index (roles, i)));

      if (holdings->len > 0)
        return g_ptr_array_index (roles, i);
    }

  return roles->len > 0 ? g_ptr_array_index (roles, 0) : NULL;
}

/* Somebody who has left holds nothing, whatever the record says. */
static gboolean
is_held_now (const MandatePackContext *self,
             MandateRoleHolding       *holding)
{
  MandatePerson *person = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, holding->person);

  if (holding->held_from == NULL || !mandate_role_holding_is_current (holding, self->as_of))
    return FALSE;

  if (person != NULL)
    return mandate_person_is_active (person, self->as_of);

  return mandate_register_find (self->reg, MANDATE_TYPE_BODY, holding->body) != NULL;
}

/**
 * mandate_pack_list_holdings:
 * @self: a context
 * @role: id of a role
 *
 * Returns: (transfer container) (element-type MandateRoleHolding): who holds
 *   it on the day of the pack, who leads first
 */
GPtrArray *
mandate_pack_list_holdings (const MandatePackContext *self,
                            const char               *role)
{
  GPtrArray *holdings = mandate_pack_list (self, MANDATE_TYPE_ROLE_HOLDING, "role", role, "-is_lead,held_from");

  for (guint i = holdings->len; i > 0; i--)
    if (!is_held_now (self, g_ptr_array_index (holdings, i - 1)))
      g_ptr_array_remove_index (holdings, i - 1);

  return holdings;
}

char *
mandate_pack_describe_holder (const MandatePackContext *self,
                              MandateRoleHolding       *holding)
{
  MandateBody *body = mandate_register_find (self->reg, MANDATE_TYPE_BODY, holding->body);

  if (holding->person == NULL && body != NULL)
    return g_strdup (body->name);

  return g_strdup (mandate_pack_get_person_name (self, holding->person));
}

/**
 * mandate_pack_describe_holders:
 * @self: a context
 * @role: id of a role
 *
 * Returns: (transfer full) (nullable): the names of all who hold it
 */
char *
mandate_pack_describe_holders (const MandatePackContext *self,
                               const char               *role)
{
  g_autoptr (GPtrArray) holdings = mandate_pack_list_holdings (self, role);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      g_autofree char *name = mandate_pack_describe_holder (self, g_ptr_array_index (holdings, i));

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, names->len == 0);
}

gboolean
mandate_pack_is_management_review (MandateReview *review)
{
  return g_strcmp0 (review->kind, "management-review") == 0;
}

/**
 * mandate_pack_list_held_reviews:
 * @self: a context
 *
 * Returns: (transfer container) (element-type MandateReview): the management
 *   reviews that took place, the latest first
 */
GPtrArray *
mandate_pack_list_held_reviews (const MandatePackContext *self)
{
  GPtrArray *reviews = mandate_pack_list (self, MANDATE_TYPE_REVIEW, "kind", "management-review", "-held_on,title");

  for (guint i = reviews->len; i > 0; i--)
    if (!mandate_review_was_held (g_ptr_array_index (reviews, i - 1)))
      g_ptr_array_remove_index (reviews, i - 1);

  return reviews;
}

static gboolean
has_part (const MandatePackContext *self,
          GType                     type,
          MandateReview            *review)
{
  g_autoptr (GPtrArray) parts = mandate_pack_list (self, type, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);

  return parts->len > 0;
}

/**
 * mandate_pack_has_minutes:
 * @self: a context
 * @review: a review
 *
 * Returns: whether the pack shows its minutes: each management review that was
 *   held, and any other meeting of which more is known than that it was held
 */
gboolean
mandate_pack_has_minutes (const MandatePackContext *self,
                          MandateReview            *review)
{
  if (!mandate_review_was_held (review))
    return FALSE;

  return mandate_pack_is_management_review (review) || review->scenario != NULL || review->lessons != NULL ||
         has_part (self, MANDATE_TYPE_MEETING_TOPIC, review);
}

/**
 * mandate_pack_list_minuted_reviews:
 * @self: a context
 *
 * Returns: (transfer container) (element-type MandateReview): the reviews whose
 *   minutes the pack shows: management reviews before other meetings, the latest first
 */
GPtrArray *
mandate_pack_list_minuted_reviews (const MandatePackContext *self)
{
  GPtrArray *reviews = mandate_pack_list_held_reviews (self);
  g_autoptr (GPtrArray) all = mandate_pack_list (self, MANDATE_TYPE_REVIEW, NULL, NULL, "-held_on,title");

  for (guint i = 0; i < all->len; i++)
    {
      MandateReview *review = g_ptr_array_index (all, i);

      if (!mandate_pack_is_management_review (review) && mandate_pack_has_minutes (self, review))
        g_ptr_array_add (reviews, review);
    }

  return reviews;
}
