/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What test-sealed-file.c does to a small file, to all of a large one. */

#include "mandate-test-sealed.h"

/* The sealed file is 64 KiB and a little more; the second is of two chunks. */
#define SIZE 65536

static void
test_truncations (void)
{
  mandate_test_assert_truncations_are_refused (SIZE);
  mandate_test_assert_truncations_are_refused (SIZE + 1000);
}

static void
test_flips (void)
{
  mandate_test_assert_flips_are_refused (SIZE, 1);
  mandate_test_assert_flips_are_refused (SIZE + 1000, 13);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sealed-damage/64-kib-are-refused-cut-at-each-byte", test_truncations);
  g_test_add_func ("/sealed-damage/64-kib-are-refused-with-a-flipped-bit-in-each-byte", test_flips);

  return g_test_run ();
}
