/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2 f and g: a policy is made known inside and given to those outside, each act as a change of records. */

#include "config.h"

#include "mandate-policy-telling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-acknowledgement.h"
#include "mandate-approval.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-policy-acts-private.h"
#include "mandate-policy-audience.h"
#include "mandate-policy-reach.h"
#include "mandate-uuid.h"

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

/* (transfer full): of what belongs to a version there is one in every copy, so it is known by its id and not by its words. */
static char *
make_reminder_id (MandatePolicyVersion *version)
{
  return mandate_uuid_new_from (get_id (version), "acknowledge");
}

/**
 * mandate_policy_find_reminder:
 * @change: a change
 * @version: a version of the register or of the change
 *
 * Returns: (transfer none) (nullable): the task to ask those who have not
 *   acknowledged @version, as it will be
 */
MandateAction *
mandate_policy_find_reminder (MandateChange        *change,
                              MandatePolicyVersion *version)
{
  g_autofree char *id = make_reminder_id (version);

  return mandate_change_find (change, MANDATE_TYPE_ACTION, id);
}

static gboolean
put_reminder (MandateChange        *change,
              MandatePolicyVersion *version,
              const char           *until,
              GError              **error)
{
  MandatePolicy   *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);
  g_autofree char *id = make_reminder_id (version);
  /* Translators: %1$s is the title of a policy, %2$s the number of a version. */
  g_autofree char *title = g_strdup_printf (_ ("Ask those who have not acknowledged “%1$s”, version %2$s"), policy->title, version->number);
  MandateRecord   *action = mandate_change_edit (change, MANDATE_TYPE_ACTION, id);

  if (action == NULL)
    action = mandate_change_create (change, MANDATE_TYPE_ACTION, id);

  return _mandate_policy_set (action, "title", title, error) &&
         _mandate_policy_set (action, "owner", policy->owner, error) &&
         _mandate_policy_set (action, "due_on", until, error) &&
         _mandate_policy_set (action, "state", "open", error) &&
         _mandate_policy_set (action, "done_on", "", error) &&
         _mandate_policy_set (action, "outcome", "", error) &&
         _mandate_policy_set (action, "effect_checked_on", "", error) &&
         _mandate_policy_set (action, "effect", "", error);
}

/**
 * mandate_policy_remind:
 * @change: a change
 * @version: an approved version of the register or of the change
 * @message: how people are reminded
 * @error: return location for an error that says what to do
 *
 * Records that people were told again, and makes a task of it for the owner of
 * the policy: one of each version, whose day the next reminder moves. It is
 * done by itself once nobody is missing.
 *
 * Returns: (transfer none) (nullable): the communication, part of @change, or %NULL on error
 */
MandateCommunication *
mandate_policy_remind (MandateChange              *change,
                       MandatePolicyVersion       *version,
                       const MandatePolicyMessage *message,
                       GError                    **error)
{
  MandateCommunication *told = mandate_policy_tell (change, version, message, error);

  return told != NULL && put_reminder (change, version, told->acknowledge_until, error) ? told : NULL;
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
  const char      *first = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *acknowledged = NULL;

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);

      if (g_strcmp0 (approval->policy_version, get_id (version)) == 0 && g_strcmp0 (approval->decision, "approved") == 0 &&
          (first == NULL || g_strcmp0 (approval->decided_on, first) < 0))
        first = approval->decided_on;
    }

  if (first == NULL || strcmp (on, first) >= 0)
    return TRUE;

  approved = mandate_date_to_words (first, NULL);
  acknowledged = mandate_date_to_words (on, NULL);
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: both are dates. */
               _ ("This version was approved on %1$s, so nobody can have acknowledged it on %2$s. Give that day or a later one."), approved, acknowledged);

  return FALSE;
}

/* People on leave are asked when they are back: they are not waited for. */
static gboolean
is_anybody_missing (MandateChange        *change,
                    MandatePolicyVersion *version)
{
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (mandate_change_get_register (change), version, mandate_change_get_today (change));

  for (guint i = 0; i < reach->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (reach->readers, i);

      if (reader->acknowledgement == NULL && !reader->is_on_leave && !is_acknowledged (change, version, get_id (reader->person)))
        return TRUE;
    }

  return FALSE;
}

/* That all acknowledged it is what the reminder was for, so that it helped is known at once (10.2). */
static gboolean
close_reminder (MandateChange        *change,
                MandatePolicyVersion *version,
                GError              **error)
{
  MandateAction *reminder = mandate_policy_find_reminder (change, version);
  const char    *today = mandate_change_get_today (change);

  if (reminder == NULL || !mandate_action_is_open (reminder) || is_anybody_missing (change, version))
    return TRUE;

  reminder = mandate_change_edit (change, MANDATE_TYPE_ACTION, get_id (reminder));

  return _mandate_policy_set (reminder, "state", "done", error) &&
         _mandate_policy_set (reminder, "done_on", today, error) &&
         _mandate_policy_set (reminder, "outcome", _ ("Everybody who is here acknowledged it."), error) &&
         _mandate_policy_set (reminder, "effect_checked_on", today, error) &&
         _mandate_policy_set (reminder, "effect", _ ("Everybody who is here acknowledged it."), error);
}

/**
 * mandate_policy_drop_reminder:
 * @change: a change in which @version is superseded or withdrawn
 * @version: a version of @change
 *
 * Cancels the task to ask for acknowledgements of a text that holds no more.
 */
void
mandate_policy_drop_reminder (MandateChange        *change,
                              MandatePolicyVersion *version)
{
  MandateAction *reminder = mandate_policy_find_reminder (change, version);
  MandateRecord *edited;

  if (reminder == NULL || !mandate_action_is_open (reminder))
    return;

  edited = mandate_change_edit (change, MANDATE_TYPE_ACTION, get_id (reminder));
  mandate_record_set (edited, "state", "cancelled", NULL);
  mandate_record_set (edited, "outcome", _ ("The version it asks for is no longer in force."), NULL);
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
 * version already is passed over. With the last one the task to ask for them
 * is done.
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

  return close_reminder (change, version, error);
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
