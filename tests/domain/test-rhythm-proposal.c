/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-rhythm-proposal.h"

#include "mandate-choices.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* How often to look at what, to begin with. */

#define TODAY "2026-11-30"

typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Plan");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

typedef struct
{
  const char       *path;
  const char       *people;
  const char       *profile;
  MandateRhythmSize size;
} SizeRow;

static const SizeRow sizes[] = {
  { "one", "1", "", MANDATE_RHYTHM_ALONE },
  { "two", "2", "", MANDATE_RHYTHM_SMALL },
  { "nine", "9", "", MANDATE_RHYTHM_SMALL },
  { "ten", "10", "", MANDATE_RHYTHM_GROWING },
  { "forty-nine", "49", "", MANDATE_RHYTHM_GROWING },
  { "fifty", "50", "", MANDATE_RHYTHM_LARGE },
  { "one-that-starts", "1", "starting", MANDATE_RHYTHM_ALONE },
  { "twelve-that-start", "12", "starting", MANDATE_RHYTHM_SMALL },
  { "eight-that-grow", "8", "growing", MANDATE_RHYTHM_GROWING },
  { "ninety-that-grow", "90", "growing", MANDATE_RHYTHM_GROWING },
  { "starting", "", "starting", MANDATE_RHYTHM_SMALL },
  { "growing", "", "growing", MANDATE_RHYTHM_GROWING },
  { "established", "", "established", MANDATE_RHYTHM_LARGE },
  { "unknown", "", "", MANDATE_RHYTHM_SMALL },
};

static void
test_size (Fixture      *fixture,
           gconstpointer data)
{
  const SizeRow *row = data;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery", "people_count", row->people, "size_profile", row->profile, NULL);

  g_assert_cmpint (mandate_rhythm_get_size (fixture->reg), ==, row->size);
}

static void
test_size_is_assumed (Fixture      *fixture,
                      gconstpointer data)
{
  g_assert_cmpint (mandate_rhythm_get_size (fixture->reg), ==, MANDATE_RHYTHM_SMALL);
}

static MandateReviewPlan *
propose (Fixture          *fixture,
         guint             proposal,
         MandateRhythmSize size)
{
  guint                        n;
  const MandateRhythmProposal *all = mandate_rhythm_list_proposals (&n);
  MandateReviewPlan           *plan = mandate_change_create (fixture->change, MANDATE_TYPE_REVIEW_PLAN, NULL);

  g_assert_cmpuint (proposal, <, n);
  mandate_rhythm_propose (&all[proposal], size, TODAY, plan);

  return plan;
}

static void
test_each_proposal_passes_its_checks (Fixture      *fixture,
                                      gconstpointer data)
{
  guint n;

  mandate_rhythm_list_proposals (&n);
  for (guint i = 0; i < n; i++)
    for (int size = 0; size < MANDATE_RHYTHM_N_SIZES; size++)
      g_assert_cmpstr (propose (fixture, i, size)->first_on, >, TODAY);

  mandate_test_assert_passes (fixture->change);
}

static void
test_more_people_look_no_less_often (Fixture      *fixture,
                                     gconstpointer data)
{
  guint                        n;
  const MandateRhythmProposal *all = mandate_rhythm_list_proposals (&n);

  for (guint i = 0; i < n; i++)
    for (int size = 1; size < MANDATE_RHYTHM_N_SIZES; size++)
      g_assert_cmpuint (all[i].months[size], <=, all[i].months[size - 1]);
}

static void
test_management_review_comes_first (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateReviewPlan *plan = propose (fixture, 0, MANDATE_RHYTHM_SMALL);

  g_assert_cmpstr (plan->kind, ==, "management-review");
  g_assert_cmpstr (plan->title, ==, "Management review");
  g_assert_cmpint (plan->every, ==, 6);
  g_assert_cmpstr (plan->first_on, ==, "2027-01-25");
}

static void
test_first_day_is_no_weekend (Fixture      *fixture,
                              gconstpointer data)
{
  static const char *const     days[][2] = { { "2026-11-27", "2027-01-22" }, { "2026-11-28", "2027-01-25" }, { "2026-11-29", "2027-01-25" } };
  guint                        n;
  const MandateRhythmProposal *all = mandate_rhythm_list_proposals (&n);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      MandateReviewPlan *plan = mandate_change_create (fixture->change, MANDATE_TYPE_REVIEW_PLAN, NULL);

      mandate_rhythm_propose (&all[0], MANDATE_RHYTHM_SMALL, days[i][0], plan);
      g_assert_cmpstr (plan->first_on, ==, days[i][1]);
    }
}

static void
test_first_review_is_on_the_first_day (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateReviewPlan *plan = propose (fixture, 0, MANDATE_RHYTHM_SMALL);
  MandateReview     *review;

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Olga Owner", NULL);
  mandate_test_set (plan, "owner", ID_A);
  review = mandate_rhythm_plan_first (fixture->change, plan);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (review->planned_on, ==, plan->first_on);
  g_assert_cmpstr (review->chair, ==, ID_A);
  g_assert_cmpstr (review->plan, ==, mandate_record_get_id (MANDATE_RECORD (plan)));
  g_assert_cmpstr (review->state, ==, "planned");
}

static void
test_first_review_is_not_planned_twice (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateReviewPlan *plan = propose (fixture, 0, MANDATE_RHYTHM_SMALL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Review", "planned_on", "2027-01-01", NULL);

  g_assert_null (mandate_rhythm_plan_first (fixture->change, plan));
}

static void
test_first_review_wants_a_day (Fixture      *fixture,
                               gconstpointer data)
{
  MandateReviewPlan *plan = propose (fixture, 0, MANDATE_RHYTHM_SMALL);

  mandate_test_set (plan, "first_on", "");

  g_assert_null (mandate_rhythm_plan_first (fixture->change, plan));
}

#define ADD(path, function) g_test_add ("/rhythm/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rhythm/size/%s", sizes[i].path);

      g_test_add (path, Fixture, &sizes[i], set_up, test_size, tear_down);
    }

  ADD ("size/is-assumed-without-an-organisation", test_size_is_assumed);
  ADD ("each-proposal-passes-its-checks", test_each_proposal_passes_its_checks);
  ADD ("more-people-look-no-less-often", test_more_people_look_no_less_often);
  ADD ("management-review-comes-first", test_management_review_comes_first);
  ADD ("first-day-is-no-weekend", test_first_day_is_no_weekend);
  ADD ("first-review/is-on-the-first-day", test_first_review_is_on_the_first_day);
  ADD ("first-review/is-not-planned-twice", test_first_review_is_not_planned_twice);
  ADD ("first-review/wants-a-day", test_first_review_wants_a_day);

  return g_test_run ();
}
