/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of how far a pack is, and how long it takes still. */

#include <locale.h>

#include "mandate-pack-progress.h"

static void
assert_left (int         seconds,
             const char *words)
{
  g_autofree char *text = mandate_pack_progress_describe_seconds (seconds);

  g_assert_cmpstr (text, ==, words);
}

static void
test_says_no_more_than_one_can_know (void)
{
  assert_left (0, "a few seconds left");
  assert_left (10, "a few seconds left");
  assert_left (11, "less than a minute left");
  assert_left (59, "less than a minute left");
  assert_left (60, "about 1 minute left");
  assert_left (89, "about 1 minute left");
  assert_left (90, "about 2 minutes left");
  assert_left (125, "about 2 minutes left");
  assert_left (3569, "about 59 minutes left");
  assert_left (3570, "about 1 hour left");
  assert_left (2 * 3600, "about 2 hours left");
}

static void
test_rest_takes_as_long_as_what_is_done (void)
{
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0.5, 60 * G_USEC_PER_SEC), ==, 60);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0.25, 40 * G_USEC_PER_SEC), ==, 120);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (1, 40 * G_USEC_PER_SEC), ==, 0);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (1.5, 40 * G_USEC_PER_SEC), ==, 0);
}

static void
test_nothing_is_said_while_nothing_can_be_told (void)
{
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0, 60 * G_USEC_PER_SEC), ==, -1);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0.01, 60 * G_USEC_PER_SEC), ==, -1);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0.9, G_USEC_PER_SEC), ==, -1);
  g_assert_cmpint (mandate_pack_progress_estimate_seconds (0.0 / 0.0, 60 * G_USEC_PER_SEC), ==, -1);
}

static void
test_shares_follow_what_there_is_to_do (void)
{
  const MandatePackWork nothing = { 0 };
  const MandatePackWork scans = { .n_files = 300, .n_bytes = 900 * G_GINT64_CONSTANT (1000000), .n_annex_pages = 6000 };
  const MandatePackWork history = { .n_entries = 100000 };
  MandatePackWork       embedded = scans;
  double                looked, written, more_looked, more_written;

  mandate_pack_work_share (&nothing, &looked, &written);
  g_assert_cmpfloat (looked, ==, 0);
  g_assert_cmpfloat (written, >, 0);
  g_assert_cmpfloat (written, <, 1);

  mandate_pack_work_share (&history, &looked, &written);
  g_assert_cmpfloat (written - looked, >, 0.9);

  mandate_pack_work_share (&scans, &looked, &written);
  g_assert_cmpfloat (looked, >, 0.2);
  g_assert_cmpfloat (written - looked, <, 0.1);

  embedded.embeds = TRUE;
  mandate_pack_work_share (&embedded, &more_looked, &more_written);
  g_assert_cmpfloat (1 - more_written, >, 1 - written);
}

static void
test_says_what_is_counted (void)
{
  MandatePackProgress progress = { .stage = MANDATE_PACK_STAGE_LOOKING, .n_done = 12, .n_total = 40 };
  g_autofree char    *looking = mandate_pack_progress_describe (&progress);
  g_autofree char    *writing = NULL;
  g_autofree char    *assembling = NULL;

  progress.stage = MANDATE_PACK_STAGE_WRITING;
  writing = mandate_pack_progress_describe (&progress);
  progress.stage = MANDATE_PACK_STAGE_ASSEMBLING;
  assembling = mandate_pack_progress_describe (&progress);

  g_assert_cmpstr (looking, ==, "Looking into the evidence: 12 of 40 files");
  g_assert_cmpstr (writing, ==, "Writing the pages");
  g_assert_cmpstr (assembling, ==, "Putting in 40 annexes");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pack-progress/left/says-no-more-than-one-can-know", test_says_no_more_than_one_can_know);
  g_test_add_func ("/pack-progress/left/is-as-long-as-what-is-done", test_rest_takes_as_long_as_what_is_done);
  g_test_add_func ("/pack-progress/left/is-not-said-while-it-can-not-be-told", test_nothing_is_said_while_nothing_can_be_told);
  g_test_add_func ("/pack-progress/shares/follow-what-there-is-to-do", test_shares_follow_what_there_is_to_do);
  g_test_add_func ("/pack-progress/words/say-what-is-counted", test_says_what_is_counted);

  return g_test_run ();
}
