/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: the policy is in force, fitting, approved, controlled and looked at again. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-lint.h"
#include "mandate-policy-outline.h"
#include "mandate-policy-standing.h"
#include "mandate-policy-wording.h"
#include "mandate-text-lint.h"
#include "mandate-uuid.h"

/* A text that is approved sooner after it was drafted was hardly read. */
#define MINUTES_TO_READ 10

/* A word this long of what an organisation does is no filler. */
#define TELLING_WORD 5

static MandatePolicy *
get_policy (MandateInquiry       *inquiry,
            MandatePolicyVersion *version)
{
  return mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy);
}

static gboolean
is_by_top_management (MandateInquiry  *inquiry,
                      MandateApproval *approval)
{
  return _mandate_was_top_management (inquiry, approval->person, approval->body, approval->decided_on);
}

static const char *
name_approver (MandateInquiry  *inquiry,
               MandateApproval *approval)
{
  MandateBody *body = mandate_register_find (inquiry->reg, MANDATE_TYPE_BODY, approval->body);

  return body != NULL ? body->name : _mandate_name_person (inquiry, approval->person);
}

/* The approval that proves most: by top management before others, of this very text before others. */
static MandateApproval *
find_best_approval (MandateInquiry       *inquiry,
                    MandatePolicyVersion *version,
                    const char           *sum)
{
  g_autoptr (GPtrArray) approvals = _mandate_list_with (inquiry, MANDATE_TYPE_APPROVAL, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)));
  MandateApproval *best = NULL;
  int              best_rank = -1;

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);
      int              rank;

      if (g_strcmp0 (approval->decision, "approved") != 0 || !_mandate_has_happened (inquiry, approval->decided_on))
        continue;

      rank = 2 * is_by_top_management (inquiry, approval) + (g_strcmp0 (approval->text_sha256, sum) == 0);
      if (rank > best_rank)
        {
          best_rank = rank;
          best = approval;
        }
    }

  return best;
}

/* How many minutes after the draft the approval was recorded, on the day of the decision; -1 where it took longer. */
static int
count_minutes_to_approve (MandatePolicyVersion *version,
                          MandateApproval      *approval)
{
  const gint64 drafted = mandate_uuid_get_time (mandate_record_get_id (MANDATE_RECORD (version)));
  const gint64 approved = mandate_uuid_get_time (mandate_record_get_id (MANDATE_RECORD (approval)));
  const gint64 minutes = (approved - drafted) / (60 * 1000);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (approved / 1000);
  g_autofree char *day = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;

  return drafted > 0 && approved >= drafted && minutes < MINUTES_TO_READ && g_strcmp0 (day, approval->decided_on) == 0 ? (int) minutes : -1;
}

/* Adds a sentence that is worth knowing and nothing to mend. */
static void
note (MandateFinding *finding,
      char           *sentence)
{
  char *found = g_strdup_printf ("%s %s", finding->found, sentence);

  g_free (finding->found);
  g_free (sentence);
  finding->found = found;
}

static void
report_approval_gaps (MandateInquiry       *inquiry,
                      MandatePolicyVersion *version,
                      MandateApproval      *approval,
                      const char           *sum)
{
  const char *approver = name_approver (inquiry, approval);

  if (!is_by_top_management (inquiry, approval))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Version %1$s was approved on %2$s by %3$s, who did not belong to top management."),
                     version->number, _mandate_say_day (inquiry, approval->decided_on), approver);

  if (g_strcmp0 (approval->text_sha256, sum) != 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("The approval of version %1$s on %2$s was of another text than the one in force: the text changed afterwards."),
                     version->number, _mandate_say_day (inquiry, approval->decided_on));

  if (version->written_on != NULL && strcmp (approval->decided_on, version->written_on) < 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Version %1$s was approved on %2$s, before its text was last changed on %3$s."),
                     version->number, _mandate_say_day (inquiry, approval->decided_on), _mandate_say_day (inquiry, version->written_on));

  if (version->effective_on != NULL && strcmp (version->effective_on, approval->decided_on) < 0)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, version,
                     N_ ("Version %1$s has been in force since %2$s, but was approved only on %3$s."),
                     version->number, _mandate_say_day (inquiry, version->effective_on), _mandate_say_day (inquiry, approval->decided_on));

  if (approval->person != NULL && g_strcmp0 (approval->person, version->author) == 0 && approval->note == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, version,
                     N_ ("%1$s wrote version %2$s and approved it; what makes up for that is not written down."),
                     approver, version->number);
}

/**
 * _mandate_check_policy_approved:
 * @inquiry: a run
 *
 * 5.2, typical findings 1 and 13: a version is in force, and those at the top
 * approved exactly its text, before it came into force.
 */
void
_mandate_check_policy_approved (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autofree char      *sum = version != NULL ? mandate_policy_version_hash_text (version) : NULL;
  MandateApproval      *approval = version != NULL ? find_best_approval (inquiry, version, sum) : NULL;
  MandateFinding       *finding;
  int                   minutes;

  if (version == NULL)
    return;

  if (approval == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                       N_ ("Version %s is in force, but no approval of it is on record."), version->number);
      return;
    }

  report_approval_gaps (inquiry, version, approval, sum);

  if (_mandate_has_findings (inquiry))
    return;

  if (approval->capacity != NULL)
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                               /* Translators: 4 is a capacity, such as managing director; 5 the first digits of a checksum. */
                               N_ ("Version %1$s was approved on %2$s by %3$s (%4$s); the approval is of exactly this text (SHA-256 %5$.12s…)."),
                               version->number, _mandate_say_day (inquiry, approval->decided_on), name_approver (inquiry, approval), approval->capacity, sum);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                               N_ ("Version %1$s was approved on %2$s by %3$s; the approval is of exactly this text (SHA-256 %4$.12s…)."),
                               version->number, _mandate_say_day (inquiry, approval->decided_on), name_approver (inquiry, approval), sum);

  minutes = count_minutes_to_approve (version, approval);
  if (minutes >= 0)
    note (finding, g_strdup_printf (mandate_translate_count (inquiry->translation,
                                                             "The approval was recorded %d minute after the draft; be ready to say when the text was read.",
                                                             "The approval was recorded %d minutes after the draft; be ready to say when the text was read.", minutes),
                                    minutes));

  _mandate_prove (inquiry, finding, version, NULL);
  _mandate_prove (inquiry, finding, approval, approval->decided_on);
}

/* (transfer full): purpose and scope where they are marked, else the whole text; in one case. */
static char *
get_own_part (MandatePolicyVersion *version)
{
  g_autofree char *purpose = mandate_policy_outline_get_body (version->text, "purpose");
  g_autofree char *scope = mandate_policy_outline_get_body (version->text, "scope");
  g_autofree char *both = g_strconcat (purpose != NULL ? purpose : "", "\n", scope != NULL ? scope : "", NULL);

  return g_utf8_casefold (purpose != NULL || scope != NULL ? both : version->text, -1);
}

static gboolean
has_word (const char *text,
          const char *word,
          glong       shortest)
{
  g_autofree char *folded = word != NULL ? g_utf8_casefold (word, -1) : NULL;

  return folded != NULL && g_utf8_strlen (folded, -1) >= shortest && strstr (text, folded) != NULL;
}

/* Whether the text says of whom it is: a name of the organisation, or a word for what it does. */
static gboolean
names_the_organisation (MandateInquiry       *inquiry,
                        MandatePolicyVersion *version)
{
  MandateOrganisation *organisation = mandate_register_find_only (inquiry->reg, MANDATE_TYPE_ORGANISATION);
  g_autofree char     *text = get_own_part (version);
  g_autofree char     *told = NULL;
  g_auto (GStrv) words = NULL;

  if (organisation == NULL)
    return FALSE;

  if (has_word (text, organisation->legal_name, 1) || has_word (text, organisation->short_name, 1))
    return TRUE;

  told = g_strjoin (" ", organisation->legal_name, organisation->what_it_does, NULL);
  words = g_strsplit_set (told != NULL ? told : "", " ,.;:()/-\n\t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (has_word (text, words[i], TELLING_WORD))
      return TRUE;

  return FALSE;
}

/* (transfer full) (element-type utf8): what still stands there as the program proposed it. */
static GPtrArray *
list_examples (MandateInquiry       *inquiry,
               MandatePolicyVersion *version)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) remarks = mandate_policy_lint (version, get_policy (inquiry, version), inquiry->reg, inquiry->as_of);

  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind == MANDATE_POLICY_REMARK_EXAMPLE && remark->quote != NULL)
        g_ptr_array_add (examples, g_strdup_printf ("“%s”", remark->quote));
    }

  return examples;
}

static void
report_wording_gaps (MandateInquiry       *inquiry,
                     MandatePolicyVersion *version)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (version->text);
  g_autoptr (GPtrArray) examples = list_examples (inquiry, version);
  g_autofree char *list = _mandate_join (inquiry, places);
  g_autofree char *quotes = _mandate_join (inquiry, examples);

  if (places->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("The text of version %1$s still has template wording: %2$s."), version->number, list);

  if (examples->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("The text of version %1$s still has examples that nobody changed: %2$s."), version->number, quotes);

  if (!names_the_organisation (inquiry, version))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Where the text of version %s says what it is for and whom it covers, it names neither the organisation nor what it does."),
                     version->number);
}

/**
 * _mandate_check_policy_wording:
 * @inquiry: a run
 *
 * 5.2 a, typical finding 2: no template wording and no example is left, and
 * the text says of whom it is. Whether it fits the organisation, a reader has
 * to judge.
 */
void
_mandate_check_policy_wording (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (version->text == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version, N_ ("Version %s has no text."), version->number);
      return;
    }

  report_wording_gaps (inquiry, version);

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                             N_ ("No template wording was found in the text of version %s."), version->number);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/**
 * _mandate_check_policy_objectives:
 * @inquiry: a run
 *
 * 5.2 b: the text has the objectives, or says how they are set. Whether there
 * are any is another check.
 */
void
_mandate_check_policy_objectives (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autofree char      *sentence = version != NULL ? mandate_policy_find_element (version->text, MANDATE_POLICY_OBJECTIVES) : NULL;
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (sentence == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                       N_ ("No sentence with objectives, or on how they are set, was recognised in the text of version %s."), version->number);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                             N_ ("Version %1$s says: “%2$s”"), version->number, sentence);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/* Whether a sentence on the promise stands in the text; it is quoted, so that a reader can judge. */
static void
check_promise (MandateInquiry      *inquiry,
               MandatePolicyElement element)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autofree char      *sentence = version != NULL ? mandate_policy_find_element (version->text, element) : NULL;
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (sentence == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                       N_ ("No sentence with this promise was recognised in the text of version %s."), version->number);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                             N_ ("Version %1$s says: “%2$s”"), version->number, sentence);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/**
 * _mandate_check_policy_requirements:
 * @inquiry: a run
 *
 * 5.2 c: the promise to meet what applies, recognized by its usual words in
 * English, German, French and Spanish.
 */
void
_mandate_check_policy_requirements (MandateInquiry *inquiry)
{
  check_promise (inquiry, MANDATE_POLICY_REQUIREMENTS);
}

/**
 * _mandate_check_policy_improvement:
 * @inquiry: a run
 *
 * 5.2 d: the promise to go on improving, recognized in the same way.
 */
void
_mandate_check_policy_improvement (MandateInquiry *inquiry)
{
  check_promise (inquiry, MANDATE_POLICY_IMPROVEMENT);
}

/**
 * _mandate_check_policy_control:
 * @inquiry: a run
 *
 * 5.2 e and 7.5: what has to stand on a controlled document is recorded.
 */
void
_mandate_check_policy_control (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandatePolicy        *policy = version != NULL ? get_policy (inquiry, version) : NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;
  MandateFinding  *finding;

  if (version == NULL)
    return;

  if (policy->identifier == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a document id")));
  if (_mandate_find_active_person (inquiry, policy->owner) == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("an owner who is still here")));
  if (policy->classification == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a classification")));
  if (policy->published_at == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a place where everybody finds it")));
  if (version->effective_on == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("the day from which it is in force")));
  if (mandate_policy_find_approval (inquiry->reg, mandate_record_get_id (MANDATE_RECORD (version))) == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("the name of who approved it")));
  if (version->next_review_on == NULL && policy->review_every_months == MANDATE_UNSET)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("the day of the next review")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                       /* Translators: 2 is a list, such as “an owner who is still here, a classification”. */
                       N_ ("“%1$s” lacks: %2$s."), policy->title, list);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, policy,
                             N_ ("“%1$s” (%2$s), version %3$s, in force since %4$s, is owned by %5$s and found at: %6$s."),
                             policy->title, policy->identifier, version->number, _mandate_say_day (inquiry, version->effective_on),
                             _mandate_name_person (inquiry, policy->owner), policy->published_at);
  _mandate_prove (inquiry, finding, policy, NULL);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/* (transfer container): who outside got the policy by then, in whichever version. */
static GPtrArray *
list_disclosures (MandateInquiry *inquiry,
                  MandatePolicy  *policy)
{
  GPtrArray *disclosures = _mandate_list (inquiry, MANDATE_TYPE_DISCLOSURE);

  for (guint i = disclosures->len; i > 0; i--)
    {
      MandateDisclosure    *disclosure = g_ptr_array_index (disclosures, i - 1);
      MandatePolicyVersion *version = mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY_VERSION, disclosure->policy_version);

      if (version == NULL || g_strcmp0 (version->policy, mandate_record_get_id (MANDATE_RECORD (policy))) != 0 ||
          !_mandate_has_happened (inquiry, disclosure->given_on))
        g_ptr_array_remove_index (disclosures, i - 1);
    }

  return disclosures;
}

static void
note_disclosures (MandateInquiry *inquiry,
                  MandateFinding *finding,
                  GPtrArray      *disclosures)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < disclosures->len; i++)
    {
      MandateDisclosure *disclosure = g_ptr_array_index (disclosures, i);

      if (disclosure->recipient != NULL && !g_ptr_array_find_with_equal_func (names, disclosure->recipient, g_str_equal, NULL))
        g_ptr_array_add (names, disclosure->recipient);
      _mandate_prove (inquiry, finding, disclosure, disclosure->given_on);
    }

  list = _mandate_join (inquiry, names);
  if (names->len > 0)
    /* Translators: %s is a list of firms and authorities. */
    note (finding, g_strdup_printf (_mandate_say (inquiry, N_ ("Given so far to: %s.")), list));
}

/**
 * _mandate_check_policy_outsiders:
 * @inquiry: a run
 *
 * 5.2 g: it is settled who outside may have the policy; who got it is listed.
 */
void
_mandate_check_policy_outsiders (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandatePolicy        *policy = version != NULL ? get_policy (inquiry, version) : NULL;
  g_autoptr (GPtrArray) disclosures = policy != NULL ? list_disclosures (inquiry, policy) : NULL;
  MandateFinding *finding;

  if (version == NULL)
    return;

  if (policy->outsiders == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                       N_ ("It is not settled who outside the organisation may have “%s”."), policy->title);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, policy,
                             N_ ("Who outside may have “%1$s” is settled: %2$s"), policy->title, policy->outsiders);
  _mandate_prove (inquiry, finding, policy, NULL);
  note_disclosures (inquiry, finding, disclosures);
}
