/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-version.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-approval.h"
#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-policy-telling.h"
#include "mandate-policy.h"

static const MandateChoice state_choices[] = {
  { "draft", N_ ("Draft") },
  { "in-review", N_ ("In review") },
  { "approved", N_ ("Approved") },
  { "in-force", N_ ("In force") },
  { "superseded", N_ ("Superseded") },
  { "withdrawn", N_ ("Withdrawn") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePolicyVersion, policy, REFERENCE, N_ ("Policy"), .is_required = TRUE, .is_part_of = TRUE, .references = "policy"),
  MANDATE_FIELD (MandatePolicyVersion, number, TEXT, N_ ("Version"), .is_required = TRUE, .help = N_ ("Such as 1.0.")),
  MANDATE_FIELD (MandatePolicyVersion, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "draft"),
  MANDATE_FIELD (MandatePolicyVersion, text, LONG_TEXT, N_ ("Text"), .help = N_ ("CommonMark.")),
  MANDATE_FIELD (MandatePolicyVersion, change_summary, LONG_TEXT, N_ ("What changed")),
  MANDATE_FIELD (MandatePolicyVersion, is_material, BOOLEAN, N_ ("Material change"), .help = N_ ("Asks everyone to acknowledge it again.")),
  MANDATE_FIELD (MandatePolicyVersion, author, REFERENCE, N_ ("Author"), .references = "person"),
  MANDATE_FIELD (MandatePolicyVersion, effective_on, DATE, N_ ("In force from")),
  MANDATE_FIELD (MandatePolicyVersion, next_review_on, DATE, N_ ("Next review on")),
  MANDATE_FIELD (MandatePolicyVersion, language, CHOICE, N_ ("Language"), .choices = mandate_document_languages, .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, written_on, DATE, N_ ("Text written on"), .help = N_ ("The day of the last change to the text. An approval can’t be earlier."), .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, based_on, REFERENCE, N_ ("Made from"), .references = "policy-version", .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, answers, LONG_TEXT, N_ ("Answers"), .help = N_ ("What was answered in the wizard, as JSON. Filled in by the program."), .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, issued_as, REFERENCE, N_ ("Issued file"), .references = "evidence", .help = N_ ("Where the policy was issued as a file of its own: that file."), .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, published_on, DATE, N_ ("Published on"), .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, withdrawn_on, DATE, N_ ("Withdrawn on"), .since_schema = 5),
  MANDATE_FIELD (MandatePolicyVersion, withdrawal_reason, LONG_TEXT, N_ ("Why it was withdrawn"), .since_schema = 5),
};

G_DEFINE_FINAL_TYPE (MandatePolicyVersion, mandate_policy_version, MANDATE_TYPE_RECORD)

/* Where a version may go from where it is; once withdrawn or superseded, a text comes back only as a new version. */
static const struct
{
  const char *from;
  const char *to[5];
} ways[] = {
  { "draft", { "in-review", "approved", "in-force", "withdrawn", NULL } },
  { "in-review", { "draft", "approved", "in-force", "withdrawn", NULL } },
  { "approved", { "in-force", "superseded", "withdrawn", NULL } },
  { "in-force", { "superseded", "withdrawn", NULL } },
  { "superseded", { "withdrawn", NULL } },
  { "withdrawn", { NULL } },
};

static gboolean
is_one_of (const char        *state,
           const char *const *states)
{
  return state != NULL && g_strv_contains (states, state);
}

static gboolean
needs_approval (MandatePolicyVersion *self)
{
  static const char *const states[] = { "approved", "in-force", "superseded", NULL };

  return is_one_of (self->state, states);
}

static gboolean
is_being_written (MandatePolicyVersion *self)
{
  static const char *const states[] = { "draft", "in-review", NULL };

  return is_one_of (self->state, states);
}

static gboolean
may_go (const char *from,
        const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (ways[i].from, from))
      return g_str_equal (from, to) || g_strv_contains (ways[i].to, to);

  return FALSE;
}

/* The approval of the version; with @only_old, one that was there before the change. */
static MandateApproval *
find_approval (MandatePolicyVersion *self,
               MandateChange        *change,
               gboolean              only_old)
{
  g_autoptr (GPtrArray) approvals = mandate_change_list (change, MANDATE_TYPE_APPROVAL);

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);

      if (g_strcmp0 (approval->policy_version, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
          g_strcmp0 (approval->decision, "approved") == 0 &&
          (!only_old || mandate_change_find_old (change, MANDATE_RECORD (approval)) != NULL))
        return approval;
    }

  return NULL;
}

/* One version of a policy is in force: the one before it steps back. */
static void
supersede_others (MandatePolicyVersion *self,
                  MandateChange        *change)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *other = g_ptr_array_index (versions, i);
      MandateRecord        *edited;

      if (other == self || g_strcmp0 (other->policy, self->policy) != 0 || g_strcmp0 (other->state, "in-force") != 0)
        continue;

      edited = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (other)));
      mandate_record_set (edited, "state", "superseded", NULL);
    }
}

/*
 * The day of the last change to the text, unless it was said when that was. Of
 * a version that comes with its approval in one change nobody saw the text
 * being written: it stays open.
 */
static void
note_writing (MandatePolicyVersion *self,
              MandatePolicyVersion *old,
              MandateChange        *change)
{
  const gboolean is_same = old != NULL && g_strcmp0 (old->text, self->text) == 0;
  const gboolean is_told = self->written_on != NULL && (old == NULL || g_strcmp0 (old->written_on, self->written_on) != 0);

  if (self->text == NULL || is_same || is_told || (old == NULL && (!is_being_written (self) || find_approval (self, change, FALSE) != NULL)))
    return;

  mandate_record_set (MANDATE_RECORD (self), "written_on", mandate_change_get_day (change), NULL);
}

static void
note_coming_into_force (MandatePolicyVersion *self,
                        MandateChange        *change)
{
  MandatePolicy   *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, self->policy);
  g_autofree char *next = NULL;

  supersede_others (self, change);

  if (self->next_review_on != NULL || self->effective_on == NULL || policy == NULL || policy->review_every_months == MANDATE_UNSET)
    return;

  next = mandate_date_add_months (self->effective_on, policy->review_every_months);
  mandate_record_set (MANDATE_RECORD (self), "next_review_on", next, NULL);
}

static void
mandate_policy_version_complete (MandateRecord *record,
                                 MandateChange *change)
{
  MandatePolicyVersion *self = MANDATE_POLICY_VERSION (record);
  MandatePolicyVersion *old = (MandatePolicyVersion *) mandate_change_find_old (change, record);

  note_writing (self, old, change);

  if (old != NULL && g_strcmp0 (old->state, self->state) == 0)
    return;

  if (g_strcmp0 (self->state, "in-force") == 0)
    note_coming_into_force (self, change);

  if (g_strcmp0 (self->state, "superseded") == 0 || g_strcmp0 (self->state, "withdrawn") == 0)
    mandate_policy_drop_reminder (change, self);

  if (old != NULL && g_strcmp0 (self->state, "withdrawn") == 0 && self->withdrawn_on == NULL)
    mandate_record_set (record, "withdrawn_on", mandate_change_get_day (change), NULL);
}

static void
check_way (MandatePolicyVersion *self,
           MandatePolicyVersion *old,
           MandateChange        *change)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);

  if (old->state == NULL || self->state == NULL || may_go (old->state, self->state) ||
      (needs_approval (self) && find_approval (self, change, FALSE) == NULL))
    return;

  if (needs_approval (old) || g_str_equal (old->state, "withdrawn"))
    /* Translators: both are states of a version, such as “In force” and “Draft”. */
    mandate_change_refuse (change, MANDATE_RECORD (self), "state", _ ("what is “%1$s” can’t become “%2$s”. Make a new version from this one."),
                           mandate_field_get_choice_label (field, old->state), mandate_field_get_choice_label (field, self->state));
  else
    /* Translators: both are states of a version, such as “Draft” and “Superseded”. */
    mandate_change_refuse (change, MANDATE_RECORD (self), "state", _ ("what is “%1$s” can’t become “%2$s”. Approve it first, or withdraw it."),
                           mandate_field_get_choice_label (field, old->state), mandate_field_get_choice_label (field, self->state));
}

/* Numbers name versions, so each is given once, and what is written next comes after what was approved. */
static void
check_number (MandatePolicyVersion *self,
              MandateChange        *change)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *other = g_ptr_array_index (versions, i);
      int                   order;

      if (other == self || g_strcmp0 (other->policy, self->policy) != 0 || other->number == NULL || self->number == NULL)
        continue;

      order = mandate_policy_version_compare_numbers (self->number, other->number);

      if (order == 0)
        mandate_change_refuse (change, MANDATE_RECORD (self), "number", _ ("this policy has a version %s already. Give the next number."), other->number);
      else if (order < 0 && is_being_written (self) && needs_approval (other))
        mandate_change_refuse (change, MANDATE_RECORD (self), "number", _ ("version %s was approved already. Give a number after it."), other->number);
    }
}

/* Once approved, number and text stay what they were when they were approved (7.5.3). */
static void
check_what_was_approved (MandatePolicyVersion *self,
                         MandatePolicyVersion *old,
                         MandateChange        *change)
{
  MandateApproval *approval = find_approval (self, change, TRUE);
  g_autofree char *day = NULL;

  if (approval == NULL)
    return;

  day = mandate_date_to_words (approval->decided_on, NULL);
  if (g_strcmp0 (old->text, self->text) != 0 || g_strcmp0 (old->number, self->number) != 0 || g_strcmp0 (old->policy, self->policy) != 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "text", _ ("this version was approved on %s and can't change any more. Make a new version."), day);

  if (old->written_on != NULL && g_strcmp0 (old->written_on, self->written_on) != 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "written_on", _ ("this version was approved on %s; when its text was written stays as it is."), day);
}

static void
check_withdrawal (MandatePolicyVersion *self,
                  MandateChange        *change)
{
  g_autofree char *day = mandate_date_to_words (self->published_on, NULL);

  if (self->withdrawal_reason == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "withdrawal_reason", _ ("a version is withdrawn for a reason. Write it down."));

  if (self->published_on != NULL && self->withdrawn_on != NULL && strcmp (self->withdrawn_on, self->published_on) < 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "withdrawn_on", _ ("it was published on %s, after that day. Give that day or a later one."), day);
}

static void
mandate_policy_version_check (MandateRecord *record,
                              MandateChange *change)
{
  MandatePolicyVersion *self = MANDATE_POLICY_VERSION (record);
  MandatePolicyVersion *old = (MandatePolicyVersion *) mandate_change_find_old (change, record);

  if (find_approval (self, change, FALSE) == NULL && needs_approval (self))
    mandate_change_refuse (change, record, "state", _ ("no approval of this version is recorded. Record the approval first."));

  if (old == NULL || g_strcmp0 (old->number, self->number) != 0 || g_strcmp0 (old->policy, self->policy) != 0)
    check_number (self, change);

  if (old == NULL)
    return;

  check_way (self, old, change);
  check_what_was_approved (self, old, change);

  if (g_strcmp0 (self->state, "withdrawn") == 0 && g_strcmp0 (old->state, "withdrawn") != 0)
    check_withdrawal (self, change);
}

static void
mandate_policy_version_check_removal (MandateRecord *record,
                                      MandateChange *change)
{
  if (needs_approval (MANDATE_POLICY_VERSION (record)))
    mandate_change_refuse (change, record, NULL, _ ("this version was approved, so it is kept. Withdraw it instead."));
}

static void
mandate_policy_version_class_init (MandatePolicyVersionClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "policy-version",
                                 N_ ("Policy version"), N_ ("Policy versions"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_policy_version_complete;
  record_class->check = mandate_policy_version_check;
  record_class->check_removal = mandate_policy_version_check_removal;
}

static void
mandate_policy_version_init (MandatePolicyVersion *self)
{
}

/**
 * mandate_policy_version_hash_text:
 * @self: a policy version
 *
 * Returns: (transfer full): SHA-256 of the bytes of its text, which an approval names
 */
char *
mandate_policy_version_hash_text (MandatePolicyVersion *self)
{
  g_return_val_if_fail (MANDATE_IS_POLICY_VERSION (self), NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->text != NULL ? self->text : "", -1);
}

/**
 * mandate_policy_version_compare_numbers:
 * @first: (nullable): a version’s number
 * @second: (nullable): another’s
 *
 * Compares by the figures in them: 1.9 comes before 1.10 and before 2.
 *
 * Returns: less than, equal to or greater than 0, as strcmp() does
 */
int
mandate_policy_version_compare_numbers (const char *first,
                                        const char *second)
{
  const char *a = first != NULL ? first : "";
  const char *b = second != NULL ? second : "";

  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          const guint64 m = g_ascii_strtoull (a, (char **) &a, 10);
          const guint64 n = g_ascii_strtoull (b, (char **) &b, 10);

          if (m != n)
            return m < n ? -1 : 1;
        }
      else if (*a == *b)
        {
          a++;
          b++;
        }
      else
        {
          return (guchar) *a < (guchar) *b ? -1 : 1;
        }
    }

  return (*a != '\0') - (*b != '\0');
}

/**
 * mandate_policy_version_get_title:
 * @self: a version of a policy
 * @reg: the records
 *
 * Returns: (transfer full): the policy's title with the version's number, where
 *   the number alone would say too little
 */
char *
mandate_policy_version_get_title (MandatePolicyVersion *self,
                                  MandateRegister      *reg)
{
  MandatePolicy *policy;

  g_return_val_if_fail (MANDATE_IS_POLICY_VERSION (self), NULL);

  policy = mandate_register_find (reg, MANDATE_TYPE_POLICY, self->policy);

  return policy != NULL ? g_strdup_printf ("%s %s", policy->title, self->number) : g_strdup (self->number);
}
