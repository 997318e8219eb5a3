/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What an auditor sees with the eye: places that nobody filled in, answers that
 * say nothing, wording that is copied, approvals that nobody can have read. The
 * text of a policy has checks of its own.
 */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-text-lint.h"
#include "mandate-uuid.h"

/* Two that happen to be alike are no pattern. */
#define MIN_ALIKE 3

/* A short sentence, such as “nothing new”, may well be true twice. */
#define MIN_COPIED_LENGTH 40

/* So many approvals by one person in so short a time were not read one by one. */
#define MIN_HASTY      3
#define HASTY_INTERVAL 60000

/* What is typed by somebody else than who the record is of, or is looked at elsewhere. */
static gboolean
is_passed_over (GType type)
{
  return type == MANDATE_TYPE_POLICY_VERSION || type == MANDATE_TYPE_WIZARD_DRAFT || type == MANDATE_TYPE_EVIDENCE ||
         type == MANDATE_TYPE_SAVED_PACK || type == MANDATE_TYPE_PACK_COPY || type == MANDATE_TYPE_AUDIT_SHOWING;
}

/* A name such as “Na” is an answer; a sentence has to say something. */
static gboolean
is_answer (const MandateField *field)
{
  return field->kind == MANDATE_FIELD_LONG_TEXT || (field->kind == MANDATE_FIELD_TEXT && !field->is_required);
}

static void
look_at_field (MandateInquiry     *inquiry,
               MandateRecord      *record,
               const MandateField *field,
               const char         *text)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (text);
  g_autofree char *list = _mandate_join (inquiry, places);
  g_autofree char *name = mandate_register_describe (inquiry->reg, record);
  const char      *type = mandate_translate (inquiry->translation, mandate_record_type_get_source_label (G_OBJECT_TYPE (record)));
  const char      *label = mandate_translate (inquiry->translation, field->label);

  if (places->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record,
                     /* Translators: 1 is what kind of record it is, 2 its name, 3 a field, 4 a list of quotes. */
                     N_ ("%1$s “%2$s”, %3$s: still has template wording: %4$s."), type, name, label, list);
  else if (is_answer (field) && mandate_text_says_nothing (text))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record,
                     /* Translators: 1 is what kind of record it is, 2 its name, 3 a field, 4 what stands there, such as n/a. */
                     N_ ("%1$s “%2$s”, %3$s: “%4$s” says nothing; leave it empty or say why."), type, name, label, text);
}

/* A quick look at each field; few get a second one. */
static void
look_at_record (MandateInquiry *inquiry,
                MandateRecord  *record,
                GPtrArray      *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const MandateField *field = g_ptr_array_index (fields, i);
      const char         *text = mandate_record_get_text (record, field);

      if (text != NULL && (mandate_text_may_have_placeholders (text) || mandate_text_says_nothing (text)))
        look_at_field (inquiry, record, field, text);
    }
}

static void
look_at_type (MandateInquiry *inquiry,
              GType           type)
{
  MandateRecordList *list = mandate_register_get_list (inquiry->reg, type);
  const guint        n_records = mandate_record_list_get_length (list);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_TEXT || fields[i].kind == MANDATE_FIELD_LONG_TEXT)
      g_ptr_array_add (texts, (gpointer) &fields[i]);

  for (guint i = 0; i < n_records; i++)
    look_at_record (inquiry, mandate_record_list_get (list, i), texts);
}

/**
 * _mandate_check_answers:
 * @inquiry: a run
 *
 * 7.5, typical finding 2 beyond the policy: what is on record was filled in.
 */
void
_mandate_check_answers (MandateInquiry *inquiry)
{
  const MandateSchema *schema = mandate_register_get_schema (inquiry->reg);
  MandateRecord       *first = NULL;
  guint                n_records = 0;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const GType        type = mandate_schema_get_type_at (schema, i);
      MandateRecordList *list = mandate_register_get_list (inquiry->reg, type);

      if (is_passed_over (type))
        continue;

      n_records += mandate_record_list_get_length (list);
      if (first == NULL && mandate_record_list_get_length (list) > 0)
        first = mandate_record_list_get (list, 0);
      look_at_type (inquiry, type);
    }

  if (n_records == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nothing is on record."));
  else if (!_mandate_has_findings (inquiry))
    _mandate_prove (inquiry,
                    _mandate_report (inquiry, MANDATE_FINDING_SHOWN, first,
                                     mandate_translate_count (inquiry->translation,
                                                              "In %u record no template wording was found, and no answer that says nothing.",
                                                              "In %u records no template wording was found, and no answer that says nothing.", n_records),
                                     n_records),
                    first, NULL);
}

/* (transfer full) (nullable): the words of all, where all live objectives have the same in that field. */
static char *
find_common_text (GPtrArray          *objectives,
                  const MandateField *field)
{
  g_autofree char *common = NULL;

  for (guint i = 0; i < objectives->len; i++)
    {
      const char      *text = mandate_record_get_text (g_ptr_array_index (objectives, i), field);
      g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

      if (folded == NULL || (common != NULL && strcmp (common, folded) != 0))
        return NULL;

      if (common == NULL)
        common = g_steal_pointer (&folded);
    }

  return common != NULL ? g_strdup (mandate_record_get_text (g_ptr_array_index (objectives, 0), field)) : NULL;
}

/* 6.2: how each is measured and judged differs from objective to objective. */
static void
compare_objectives (MandateInquiry *inquiry,
                    GPtrArray      *objectives)
{
  static const char *const names[] = { "title", "measure", "evaluation", "business_benefit" };

  for (guint i = 0; objectives->len >= MIN_ALIKE && i < G_N_ELEMENTS (names); i++)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_OBJECTIVE, names[i], NULL);
      g_autofree char    *common = find_common_text (objectives, field);

      if (common != NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, g_ptr_array_index (objectives, 0),
                         /* Translators: 1 is how many, 2 a field, 3 a quote. */
                         N_ ("All %1$u live objectives say the same under “%2$s”: “%3$s”."),
                         objectives->len, mandate_translate (inquiry->translation, field->label), common);
    }
}

/* What was said on the same input in the other review. */
static const char *
find_content (MandateInquiry *inquiry,
              MandateReview  *review,
              const char     *input)
{
  g_autoptr (GPtrArray) inputs = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (review)));

  for (guint i = 0; i < inputs->len; i++)
    if (g_strcmp0 (((MandateReviewInput *) g_ptr_array_index (inputs, i))->input, input) == 0)
      return ((MandateReviewInput *) g_ptr_array_index (inputs, i))->content;

  return NULL;
}

static void
compare_minutes (MandateInquiry *inquiry,
                 MandateReview  *review,
                 MandateReview  *before)
{
  g_autoptr (GPtrArray) inputs = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (review)));
  guint n_copied = 0;

  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *input = g_ptr_array_index (inputs, i);

      n_copied += input->content != NULL && g_utf8_strlen (input->content, -1) >= MIN_COPIED_LENGTH &&
                  g_strcmp0 (input->content, find_content (inquiry, before, input->input)) == 0;
    }

  if (n_copied >= MIN_ALIKE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, review,
                     /* Translators: 1 and 3 are reviews, 2 is a number. */
                     N_ ("The minutes of “%1$s” repeat %2$u passages of “%3$s” word for word."), review->title, n_copied, before->title);
}

static int
compare_held_on (gconstpointer a,
                 gconstpointer b)
{
  return g_strcmp0 ((*(MandateReview *const *) a)->held_on, (*(MandateReview *const *) b)->held_on);
}

/* (transfer container): the management reviews that were held, in their order. */
static GPtrArray *
list_held (MandateInquiry *inquiry)
{
  GPtrArray *reviews = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW, "kind", "management-review");

  for (guint i = reviews->len; i > 0; i--)
    if (!_mandate_has_happened (inquiry, ((MandateReview *) g_ptr_array_index (reviews, i - 1))->held_on))
      g_ptr_array_remove_index (reviews, i - 1);

  g_ptr_array_sort (reviews, compare_held_on);

  return reviews;
}

/**
 * _mandate_check_own_words:
 * @inquiry: a run
 *
 * 6.2 and 9.3 by the eye: objectives and minutes are not copies of each other.
 */
void
_mandate_check_own_words (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) objectives = _mandate_list_with (inquiry, MANDATE_TYPE_OBJECTIVE, "state", "open");
  g_autoptr (GPtrArray) reviews = list_held (inquiry);
  MandateFinding *finding;

  if (objectives->len == 0 && reviews->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("There are neither objectives nor minutes that could be compared."));
      return;
    }

  compare_objectives (inquiry, objectives);
  for (guint i = 1; i < reviews->len; i++)
    compare_minutes (inquiry, g_ptr_array_index (reviews, i), g_ptr_array_index (reviews, i - 1));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             N_ ("Live objectives (%1$u) and minutes of management reviews (%2$u) are worded each on its own."), objectives->len, reviews->len);
  _mandate_prove_by_all (inquiry, finding, objectives);
  for (guint i = 0; i < reviews->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (reviews, i), ((MandateReview *) g_ptr_array_index (reviews, i))->held_on);
}

/* Written down on the day itself: what is entered later, from paper, may come at once. */
static gboolean
was_recorded_at_once (MandateApproval *approval)
{
  const gint64 moment = mandate_uuid_get_time (mandate_record_get_id (MANDATE_RECORD (approval)));
  g_autoptr (GDateTime) time = moment > 0 ? g_date_time_new_from_unix_local (moment / 1000) : NULL;
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  return day != NULL && g_strcmp0 (day, approval->decided_on) == 0;
}

/* (transfer container): what somebody said yes to on the day it was written down, in that order: ids are in the order of time. */
static GPtrArray *
list_approvals_of (MandateInquiry *inquiry,
                   MandatePerson  *person)
{
  GPtrArray *approvals = _mandate_list_with (inquiry, MANDATE_TYPE_APPROVAL, "person", mandate_record_get_id (MANDATE_RECORD (person)));

  for (guint i = approvals->len; i > 0; i--)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i - 1);

      if (!_mandate_has_happened (inquiry, approval->decided_on) || !was_recorded_at_once (approval))
        g_ptr_array_remove_index (approvals, i - 1);
    }

  return approvals;
}

static gint64
get_moment (GPtrArray *approvals,
            guint      position)
{
  return mandate_uuid_get_time (mandate_record_get_id (g_ptr_array_index (approvals, position)));
}

static void
look_for_haste (MandateInquiry *inquiry,
                MandatePerson  *person)
{
  g_autoptr (GPtrArray) approvals = list_approvals_of (inquiry, person);

  for (guint i = 0; i + MIN_HASTY <= approvals->len; i++)
    {
      MandateApproval *first = g_ptr_array_index (approvals, i);
      guint            n = 1;

      while (i + n < approvals->len && get_moment (approvals, i + n) - get_moment (approvals, i) < HASTY_INTERVAL)
        n++;

      if (n < MIN_HASTY)
        continue;

      _mandate_prove (inquiry,
                      _mandate_report (inquiry, MANDATE_FINDING_IN_PART, first,
                                       /* Translators: 1 is a person, 2 a number, 3 a day. */
                                       N_ ("%1$s gave %2$u approvals within a minute on %3$s; be ready to say when the texts were read."), person->name, n, _mandate_say_day (inquiry, first->decided_on)),
                      first, first->decided_on);
      i += n - 1;
    }
}

/**
 * _mandate_check_approvals_read:
 * @inquiry: a run
 *
 * 5.2 by the eye: whoever approved had the time to read.
 */
void
_mandate_check_approvals_read (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) approvals = _mandate_list (inquiry, MANDATE_TYPE_APPROVAL);
  MandateFinding *finding;

  if (approvals->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No approval is on record."));
      return;
    }

  for (guint i = 0; i < people->len; i++)
    look_for_haste (inquiry, g_ptr_array_index (people, i));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u approval is on record.",
                                                      "%u approvals are on record, and none of them came in a row within a minute.", approvals->len),
                             approvals->len);
  for (guint i = 0; i < approvals->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (approvals, i), ((MandateApproval *) g_ptr_array_index (approvals, i))->decided_on);
}
