/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2 f: whom a policy is for, who was told, who said so, and who is late. */

#include "config.h"

#include "mandate-policy-reach.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-audience.h"

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
free_reader (gpointer data)
{
  MandatePolicyReader *self = data;

  g_object_unref (self->person);
  g_clear_object (&self->acknowledgement);
  g_free (self->due_on);
  g_free (self);
}

static gboolean
is_chosen (MandateRegister *reg,
           MandatePolicy   *policy,
           MandatePerson   *person)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_AUDIENCE);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyAudience *chosen = mandate_record_list_get (list, i);

      if (g_strcmp0 (chosen->policy, get_id (policy)) == 0 && g_strcmp0 (chosen->person, get_id (person)) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_policy_is_for:
 * @reg: a register
 * @policy: (nullable): a policy
 * @person: a person
 *
 * Returns: whether the policy is for that person: for everyone, unless it was
 *   decided otherwise
 */
gboolean
mandate_policy_is_for (MandateRegister *reg,
                       MandatePolicy   *policy,
                       MandatePerson   *person)
{
  const char *audience = policy != NULL ? policy->audience : NULL;

  return mandate_person_is_of_audience (person, audience, g_strcmp0 (audience, "chosen") == 0 && is_chosen (reg, policy, person));
}

/* The latest number first. */
static int
compare_numbers (gconstpointer first,
                 gconstpointer second)
{
  const MandatePolicyVersion *a = *(MandatePolicyVersion *const *) first;
  const MandatePolicyVersion *b = *(MandatePolicyVersion *const *) second;

  return mandate_policy_version_compare_numbers (b->number, a->number);
}

/* (transfer container): those before @version that once were in force. */
static GPtrArray *
list_earlier (MandateRegister      *reg,
              MandatePolicyVersion *version)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  GPtrArray         *earlier = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *other = mandate_record_list_get (list, i);

      if (g_strcmp0 (other->policy, version->policy) == 0 &&
          (g_strcmp0 (other->state, "superseded") == 0 || g_strcmp0 (other->state, "in-force") == 0) &&
          mandate_policy_version_compare_numbers (other->number, version->number) < 0)
        g_ptr_array_add (earlier, other);
    }

  g_ptr_array_sort (earlier, compare_numbers);

  return earlier;
}

/**
 * mandate_policy_list_equal_versions:
 * @reg: a register
 * @version: a version of a policy
 *
 * Who acknowledged a text need not do so again for a small change: what counts
 * for @version are it and those before it, back to the last material change,
 * which asked everyone again.
 *
 * Returns: (transfer container) (element-type utf8): the ids of these versions
 */
GHashTable *
mandate_policy_list_equal_versions (MandateRegister      *reg,
                                    MandatePolicyVersion *version)
{
  GHashTable *equal = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) earlier = list_earlier (reg, version);
  gboolean is_material = version->is_material;

  g_hash_table_add (equal, (gpointer) get_id (version));

  for (guint i = 0; i < earlier->len && !is_material; i++)
    {
      MandatePolicyVersion *other = g_ptr_array_index (earlier, i);

      g_hash_table_add (equal, (gpointer) get_id (other));
      is_material = other->is_material;
    }

  return equal;
}

/* The first time counts; who reads it again has read it before. */
static void
keep_first (GHashTable             *given,
            MandateAcknowledgement *acknowledgement)
{
  MandateAcknowledgement *other = g_hash_table_lookup (given, acknowledgement->person);

  if (other == NULL || strcmp (acknowledgement->acknowledged_on, other->acknowledged_on) < 0)
    g_hash_table_replace (given, acknowledgement->person, acknowledgement);
}

/**
 * mandate_policy_list_acknowledgements:
 * @reg: a register
 * @version: a policy version
 * @as_of: the day that is looked at
 *
 * Returns: (transfer container) (element-type utf8 MandateAcknowledgement): what
 *   counts by then as acknowledgement of @version, by the id of the person
 */
GHashTable *
mandate_policy_list_acknowledgements (MandateRegister      *reg,
                                      MandatePolicyVersion *version,
                                      const char           *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ACKNOWLEDGEMENT);
  GHashTable        *given = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) equal = mandate_policy_list_equal_versions (reg, version);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateAcknowledgement *acknowledgement = mandate_record_list_get (list, i);

      if (acknowledgement->policy_version != NULL && g_hash_table_contains (equal, acknowledgement->policy_version) &&
          acknowledgement->person != NULL && acknowledgement->acknowledged_on != NULL && strcmp (acknowledgement->acknowledged_on, as_of) <= 0)
        keep_first (given, acknowledgement);
    }

  return given;
}

/* A statement goes outside, and a report to the top: neither tells those whom the policy is for. */
static gboolean
tells_readers (MandateCommunication *message)
{
  return g_strcmp0 (message->kind, "statement") != 0 && g_strcmp0 (message->kind, "report") != 0;
}

/* What was sent by then about the version, or one that counts for it, and until when an answer was asked for. */
static void
find_messages (MandatePolicyReach   *self,
               MandateRegister      *reg,
               MandatePolicyVersion *version,
               const char           *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMUNICATION);
  g_autoptr (GHashTable) equal = mandate_policy_list_equal_versions (reg, version);
  const char *until = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommunication *message = mandate_record_list_get (list, i);

      if (message->policy_version == NULL || !g_hash_table_contains (equal, message->policy_version) ||
          message->sent_on == NULL || strcmp (message->sent_on, as_of) > 0 || !tells_readers (message))
        continue;

      if (self->told == NULL || strcmp (message->sent_on, self->told->sent_on) < 0)
        g_set_object (&self->told, message);
      if (g_strcmp0 (message->acknowledge_until, until) > 0)
        until = message->acknowledge_until;
    }

  self->due_on = g_strdup (until);
}

static int
get_days (MandatePolicy *policy)
{
  return policy != NULL && policy->acknowledge_within_days != MANDATE_UNSET ? (int) policy->acknowledge_within_days : MANDATE_POLICY_ACKNOWLEDGE_DAYS;
}

/* Who came later, or back later, has as many days from then on. */
static void
set_due_day (MandatePolicyReader      *reader,
             const MandatePolicyReach *self,
             MandatePolicyVersion     *version,
             MandatePolicy            *policy)
{
  MandatePerson   *person = reader->person;
  g_autofree char *later = NULL;

  reader->is_newcomer = g_strcmp0 (person->joined_on, self->told != NULL ? self->told->sent_on : version->effective_on) > 0;

  if (self->told == NULL)
    return;

  if (reader->is_newcomer)
    later = mandate_date_add_days (person->joined_on, get_days (policy));
  else if (person->leave_from != NULL && strcmp (person->leave_from, self->due_on) <= 0 && g_strcmp0 (person->leave_until, self->told->sent_on) >= 0)
    later = mandate_date_add_days (person->leave_until, get_days (policy));

  reader->due_on = g_strdup (g_strcmp0 (later, self->due_on) > 0 ? later : self->due_on);
}

static void
count_reader (MandatePolicyReach  *self,
              MandatePolicyReader *reader,
              const char          *as_of)
{
  if (reader->acknowledgement != NULL)
    {
      self->n_read++;
      return;
    }

  if (reader->is_on_leave)
    {
      self->n_on_leave++;
      return;
    }

  reader->is_overdue = reader->due_on != NULL && strcmp (reader->due_on, as_of) < 0;
  self->n_missing++;
  self->n_overdue += reader->is_overdue;

  if (reader->is_overdue && (self->overdue_since == NULL || strcmp (reader->due_on, self->overdue_since) < 0))
    {
      g_free (self->overdue_since);
      self->overdue_since = g_strdup (reader->due_on);
    }
}

static int
compare_readers (gconstpointer first,
                 gconstpointer second)
{
  const MandatePolicyReader *a = *(MandatePolicyReader *const *) first;
  const MandatePolicyReader *b = *(MandatePolicyReader *const *) second;

  return g_utf8_collate (a->person->name != NULL ? a->person->name : "", b->person->name != NULL ? b->person->name : "");
}

static void
list_readers (MandatePolicyReach   *self,
              MandateRegister      *reg,
              MandatePolicyVersion *version,
              const char           *as_of)
{
  MandatePolicy *policy = mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy);
  g_autoptr (GHashTable) given = mandate_policy_list_acknowledgements (reg, version, as_of);
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);

  if (self->told != NULL && self->due_on == NULL)
    self->due_on = mandate_date_add_days (self->told->sent_on, get_days (policy));

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson       *person = mandate_record_list_get (people, i);
      MandatePolicyReader *reader;

      if (!mandate_person_is_active (person, as_of))
        continue;

      if (!mandate_policy_is_for (reg, policy, person))
        {
          self->n_left_out++;
          continue;
        }

      reader = g_new0 (MandatePolicyReader, 1);
      reader->person = g_object_ref (person);
      reader->is_on_leave = mandate_person_is_on_leave (person, as_of);
      g_set_object (&reader->acknowledgement, g_hash_table_lookup (given, get_id (person)));
      set_due_day (reader, self, version, policy);
      count_reader (self, reader, as_of);
      g_ptr_array_add (self->readers, reader);
    }

  g_ptr_array_sort (self->readers, compare_readers);
}

/**
 * mandate_policy_reach_new:
 * @reg: a register
 * @version: a policy version
 * @as_of: the day that is looked at; what is dated later has not happened
 *
 * Counts who should know @version and who does. The whole is everyone whom
 * the policy is for and who is with the organisation on that day; people on
 * leave belong to it and are counted apart while they have not answered.
 *
 * Returns: (transfer full): whom @version reached
 */
MandatePolicyReach *
mandate_policy_reach_new (MandateRegister      *reg,
                          MandatePolicyVersion *version,
                          const char           *as_of)
{
  MandatePolicyReach *self;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (MANDATE_IS_POLICY_VERSION (version), NULL);

  self = g_new0 (MandatePolicyReach, 1);
  self->readers = g_ptr_array_new_with_free_func (free_reader);
  find_messages (self, reg, version, as_of);
  list_readers (self, reg, version, as_of);

  return self;
}

void
mandate_policy_reach_free (MandatePolicyReach *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->readers);
  g_clear_object (&self->told);
  g_free (self->due_on);
  g_free (self->overdue_since);
  g_free (self);
}

/**
 * mandate_policy_reach_describe:
 * @self: whom a version reached
 * @translation: the language of the sentence
 *
 * Says the count with its whole, and who is counted apart.
 *
 * Returns: (transfer full): “9 of 11 people in scope; 2 on leave”
 */
char *
mandate_policy_reach_describe (const MandatePolicyReach *self,
                               const MandateTranslation *translation)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, mandate_translate_count (translation, "%1$u of %2$u person in scope", "%1$u of %2$u people in scope", self->readers->len),
                          self->n_read, self->readers->len);

  if (self->n_on_leave > 0)
    /* Translators: follows “9 of 11 people in scope”. */
    g_string_append_printf (text, mandate_translate_count (translation, "; %u on leave", "; %u on leave", self->n_on_leave), self->n_on_leave);

  if (self->n_left_out > 0)
    /* Translators: follows “9 of 11 people in scope”: of people whom the policy is not for. */
    g_string_append_printf (text, mandate_translate_count (translation, "; %u not in scope", "; %u not in scope", self->n_left_out), self->n_left_out);

  return g_string_free (text, FALSE);
}
