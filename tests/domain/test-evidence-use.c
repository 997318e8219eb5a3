/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-evidence-use.h"

#include "mandate-agenda.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* What evidence proves and how it stands, on 30 November 2026. */

#define TODAY  "2026-11-30"
#define PERSON "00000000-0000-7000-8000-000000000001"
#define OLD    "00000000-0000-7000-8000-000000000011"
#define NEW    "00000000-0000-7000-8000-000000000012"
#define LINK   "00000000-0000-7000-8000-000000000021"
#define SUM    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef struct
{
  MandateRegister *reg;
  MandateEvidence *evidence;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, PERSON, "name", "Ana", NULL);
  fixture->evidence = mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, OLD, "title", "Certificate", "sha256", SUM, "number", "1", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static void
prove (Fixture    *fixture,
       const char *target)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, LINK, "evidence", OLD, "target", target, NULL);
}

static void
assert_stands (Fixture    *fixture,
               const char *name)
{
  g_assert_cmpstr (mandate_evidence_standing_get_name (mandate_evidence_get_standing (fixture->reg, fixture->evidence, TODAY)), ==, name);
}

static void
test_used (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *uses = NULL;

  prove (fixture, "person/" PERSON);
  uses = mandate_evidence_describe_uses (fixture->reg, fixture->evidence);

  assert_stands (fixture, "current");
  g_assert_cmpstr (uses, ==, "Ana");
  g_assert_true (mandate_evidence_proves (fixture->reg, fixture->evidence, "person/" PERSON));
  g_assert_false (mandate_evidence_proves (fixture->reg, fixture->evidence, "evidence/" OLD));
}

static void
test_unused (Fixture      *fixture,
             gconstpointer data)
{
  assert_stands (fixture, "unused");

  /* Of a record that is gone, nothing is proven. */
  prove (fixture, "person/" NEW);
  assert_stands (fixture, "unused");
}

static void
test_inbox (Fixture      *fixture,
            gconstpointer data)
{
  mandate_test_set (fixture->evidence, "inbox_from", "2026-11-20");
  assert_stands (fixture, "inbox");
  g_assert_true (mandate_evidence_is_in_inbox (fixture->reg, fixture->evidence));
  g_assert_cmpuint (mandate_evidence_count_inbox (fixture->reg), ==, 1);

  prove (fixture, "person/" PERSON);
  assert_stands (fixture, "current");
  g_assert_false (mandate_evidence_is_in_inbox (fixture->reg, fixture->evidence));
  g_assert_cmpuint (mandate_evidence_count_inbox (fixture->reg), ==, 0);
}

typedef struct
{
  const char *valid_until;
  const char *standing;
} Age;

static const Age ages[] = {
  { "2026-11-29", "out-of-date" },
  { "2026-11-30", "getting-old" },
  { "2026-12-30", "getting-old" },
  { "2026-12-31", "current" },
};

static void
test_age (Fixture      *fixture,
          gconstpointer data)
{
  prove (fixture, "person/" PERSON);

  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      mandate_test_set (fixture->evidence, "valid_until", ages[i].valid_until);
      assert_stands (fixture, ages[i].standing);
    }
}

static void
test_replaced (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  MandateEvidence *newer;

  mandate_test_set (fixture->evidence, "valid_until", "2026-11-29");
  before = mandate_agenda_list_ageing (fixture->reg, TODAY);
  newer = mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, NEW, "title", "Certificate", "link", "shelf 2", "replaces", OLD, NULL);
  after = mandate_agenda_list_ageing (fixture->reg, TODAY);

  assert_stands (fixture, "replaced");
  g_assert_true (mandate_evidence_find_successor (fixture->reg, fixture->evidence) == newer);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_circle (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (fixture->reg, "Replace");

  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, NEW, "title", "Newer", "link", "shelf 2", "number", "2", "replaces", OLD, NULL);
  mandate_test_set (mandate_change_edit (change, MANDATE_TYPE_EVIDENCE, OLD), "replaces", NEW);

  mandate_test_assert_refused (change, "it would take its own place.");
}

static void
test_same_file (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_true (mandate_evidence_find_file (fixture->reg, SUM) == fixture->evidence);
  g_assert_null (mandate_evidence_find_file (fixture->reg, "f00"));
}

#define ADD(path, function) g_test_add ("/evidence-use/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-proves-something-is-current", test_used);
  ADD ("what-proves-nothing-on-record-is-unused", test_unused);
  ADD ("what-came-in-waits-until-it-proves-something", test_inbox);
  ADD ("gets-old-thirty-days-before-its-end", test_age);
  ADD ("what-was-replaced-needs-nobody", test_replaced);
  ADD ("nothing-takes-its-own-place", test_circle);
  ADD ("the-same-file-is-found-by-its-sum", test_same_file);

  return g_test_run ();
}
