/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2 f and g: a policy is made known inside and given to those outside, each act as a change of records. */

#include "config.h"

#include "mandate-policy-telling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-acknowledgement.h"
#include "mandate-approval.h"
#include "mandate-date.h"
#include "mandate-policy-acts-private.h"
#include "mandate-policy-audience.h"
#include "mandate-policy-reach.h"

/* Of a longer list the number says more. */
#define MAX_NAMES 6

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

/* (transfer full): the names of chosen readers, or how many there are. */
static char *
name_chosen (MandateRegister *reg,
             MandatePolicy   *policy)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_AUDIENCE);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyAudience *chosen = mandate_record_list_get (list, i);
      MandatePerson         *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, chosen->person);

      if (g_strcmp0 (chosen->policy, get_id (policy)) == 0 && person != NULL)
        g_ptr_array_add (names, person->name);
    }

  if (names->len == 0 || names->len > MAX_NAMES)
    return g_strdup_printf (ngettext ("%u chosen person", "%u chosen people", names->len), names->len);

  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/**
 * mandate_policy_name_audience:
 * @reg: the records
 * @policy: a policy
 *
 * Returns: (transfer full): whom the policy is for, in the words of a message
 */
char *
mandate_policy_name_audience (MandateRegister *reg,
                              MandatePolicy   *policy)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY, "audience", NULL);

  if (g_strcmp0 (policy->audience, "chosen") == 0)
    return name_chosen (reg, policy);

  return g_strdup (mandate_field_get_choice_label (field, policy->audience != NULL ? policy->audience : "everyone"));
}

static char *
set_deadline (MandatePolicy              *policy,
              const MandatePolicyMessage *message)
{
  const int days = policy->acknowledge_within_days != MANDATE_UNSET ? (int) policy->acknowledge_within_days : MANDATE_POLICY_ACKNOWLEDGE_DAYS;

  if (message->acknowledge_until != NULL)
    return g_strdup (message->acknowledge_until);

  return mandate_date_is_valid (message->sent_on) ? mandate_date_add_days (message->sent_on, days) : NULL;
}

/**
 * mandate_policy_tell:
 * @change: a change
 * @version: an approved version of the register or of the change
 * @message: how people are told
 * @error: return location for an error that says what to do
 *
 * Records that those whom the policy is for were told about a version (5.2 f),
 * and until when they are asked to acknowledge it.
 *
 * Returns: (transfer none) (nullable): the communication, part of @change, or %NULL on error
 */
MandateCommunication *
mandate_policy_tell (MandateChange              *change,
                     MandatePolicyVersion       *version,
                     const MandatePolicyMessage *message,
                     GError                    **error)
{
  MandatePolicy        *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);
  MandateCommunication *told;
  g_autofree char      *until = NULL;
  g_autofree char      *audience = NULL;
  g_autofree char      *title = NULL;

  g_return_val_if_fail (policy != NULL, NULL);
  g_return_val_if_fail (message->sent_on != NULL, NULL);

  if (!_mandate_policy_check_approved (version, error))
    return NULL;

  until = set_deadline (policy, message);
  audience = mandate_policy_name_audience (mandate_change_get_register (change), policy);
  title = g_strdup_printf ("%s %s", policy->title, version->number);
  told = mandate_change_create (change, MANDATE_TYPE_COMMUNICATION, NULL);

  if (!_mandate_policy_set (told, "title", title, error) ||
      !_mandate_policy_set (told, "kind", "policy", error) ||
      !_mandate_policy_set (told, "message", message->message, error) ||
      !_mandate_policy_set (told, "audience", audience, error) ||
      !_mandate_policy_set (told, "channel", message->channel, error) ||
      !_mandate_policy_set (told, "sent_on", message->sent_on, error) ||
      !_mandate_policy_set (told, "sent_by", message->sent_by, error) ||
      !_mandate_policy_set (told, "policy_version", get_id (version), error) ||
      !_mandate_policy_set (told, "acknowledge_until", until, error))
    return NULL;

  return told;
}

static gboolean
is_acknowledged (MandateChange        *change,
                 MandatePolicyVersion *version,
                 const char           *person)
{
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_ACKNOWLEDGEMENT);

  for (guint i = 0; i < all->len; i++)
    {
      MandateAcknowledgement *acknowledgement = g_ptr_array_index (all, i);

      if (g_strcmp0 (acknowledgement->policy_version, get_id (version)) == 0 && g_strcmp0 (acknowledgement->person, person) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Nobody acknowledges what is not approved yet. */
static gboolean
check_acknowledgement_day (MandateChange        *change,
                           MandatePolicyVersion *version,
                           const char           *on,
                           GError              **error)
{
  g_autoptr (GPtrArray) approvals = mandate_change_list (change, MANDATE_TYPE_APPROVAL);
  const char *first = NULL;

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);

      if (g_strcmp0 (approval->policy_version, get_id (version)) == 0 && g_strcmp0 (approval->decision, "approved") == 0 &&
          (first == NULL || g_strcmp0 (approval->decided_on, first) < 0))
        first = approval->decided_on;
    }

  if (first == NULL || strcmp (on, first) >= 0)
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: both are dates. */
               _ ("This version was approved on %1$s, so nobody can have acknowledged it on %2$s. Give that day or a later one."), first, on);

  return FALSE;
}

/**
 * mandate_policy_acknowledge:
 * @change: a change
 * @version: an approved version of the register or of the change
 * @people: (array zero-terminated=1): ids of people who read and understood it
 * @on: the day on which they said so
 * @method: (nullable): a choice of acknowledgements
 * @n_added: (out) (optional): how many of them had not said so before
 * @error: return location for an error that says what to do
 *
 * Records acknowledgements of many people at once. Who acknowledged this
 * version already is passed over.
 *
 * Returns: whether all could be recorded
 */
gboolean
mandate_policy_acknowledge (MandateChange        *change,
                            MandatePolicyVersion *version,
                            const char *const    *people,
                            const char           *on,
                            const char           *method,
                            guint                *n_added,
                            GError              **error)
{
  guint n = 0;

  g_return_val_if_fail (on != NULL, FALSE);

  if (!_mandate_policy_check_approved (version, error) || !check_acknowledgement_day (change, version, on, error))
    return FALSE;

  for (guint i = 0; people[i] != NULL; i++)
    {
      MandateRecord *acknowledgement;

      if (is_acknowledged (change, version, people[i]))
        continue;

      acknowledgement = mandate_change_create (change, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL);
      n++;

      if (!_mandate_policy_set (acknowledgement, "policy_version", get_id (version), error) ||
          !_mandate_policy_set (acknowledgement, "person", people[i], error) ||
          !_mandate_policy_set (acknowledgement, "acknowledged_on", on, error) ||
          !_mandate_policy_set (acknowledgement, "method", method, error))
        return FALSE;
    }

  if (n_added != NULL)
    *n_added = n;

  return TRUE;
}

/**
 * mandate_policy_give_out:
 * @change: a change
 * @version: a version of the register or of the change
 * @gift: who gets what
 * @error: return location for an error that says what to do
 *
 * Records that somebody outside got a version (5.2 g).
 *
 * Returns: (transfer none) (nullable): the disclosure, part of @change, or %NULL on error
 */
MandateDisclosure *
mandate_policy_give_out (MandateChange           *change,
                         MandatePolicyVersion    *version,
                         const MandatePolicyGift *gift,
                         GError                 **error)
{
  MandateDisclosure *disclosure;

  if (!_mandate_policy_check_approved (version, error))
    return NULL;

  disclosure = mandate_change_create (change, MANDATE_TYPE_DISCLOSURE, NULL);

  if (!_mandate_policy_set (disclosure, "policy_version", get_id (version), error) ||
      !_mandate_policy_set (disclosure, "recipient", gift->recipient, error) ||
      !_mandate_policy_set (disclosure, "party", gift->party, error) ||
      !_mandate_policy_set (disclosure, "content", gift->content, error) ||
      !_mandate_policy_set (disclosure, "given_on", gift->given_on, error) ||
      !_mandate_policy_set (disclosure, "given_by", gift->given_by, error) ||
      !_mandate_policy_set (disclosure, "method", gift->method, error) ||
      !_mandate_policy_set (disclosure, "reason", gift->reason, error))
    return NULL;

  return disclosure;
}
