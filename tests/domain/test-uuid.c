/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-uuid.h"

#include <string.h>

#define N_THREADS 8
#define N_IDS     5000

static const struct
{
  const char *path;
  const char *text;
} invalid[] = {
  { "an-empty-text", "" },
  { "capital-letters", "0190A0B0-0000-7000-8000-000000000000" },
  { "a-letter-past-f", "0190g0b0-0000-7000-8000-000000000000" },
  { "a-missing-digit", "0190a0b0-0000-7000-8000-00000000000" },
  { "a-digit-too-many", "0190a0b0-0000-7000-8000-0000000000000" },
  { "no-dashes", "0190a0b0000070008000000000000000" },
  { "dashes-in-other-places", "0190a0b00-000-7000-8000-000000000000" },
  { "braces", "{0190a0b0-0000-7000-8000-000000000000}" },
  { "a-blank-before-it", " 190a0b0-0000-7000-8000-000000000000" },
  { "a-name", "Erika" },
};

static void
test_is_valid_refuses (gconstpointer data)
{
  g_assert_false (mandate_uuid_is_valid (data));
}

static void
test_is_valid_takes_a_new_one (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = mandate_uuid_new ();

      g_assert_true (mandate_uuid_is_valid (id));
    }
}

static void
test_new_is_of_version_7 (void)
{
  g_autofree char *id = mandate_uuid_new ();

  g_assert_cmpint (id[14], ==, '7');
  g_assert_nonnull (strchr ("89ab", id[19]));
}

static void
test_new_holds_the_time (void)
{
  gint64           before = g_get_real_time () / 1000;
  g_autofree char *id = mandate_uuid_new ();
  gint64           after = g_get_real_time () / 1000;
  g_autofree char *digits = g_strdup_printf ("%.8s%.4s", id, id + 9);
  gint64           time = g_ascii_strtoll (digits, NULL, 16);

  g_assert_cmpint (time, >=, before);
  g_assert_cmpint (time, <=, after + 1);
}

static void
test_new_comes_after_the_one_before (void)
{
  g_autofree char *last = mandate_uuid_new ();

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = mandate_uuid_new ();

      g_assert_cmpstr (last, <, id);
      g_free (last);
      last = g_steal_pointer (&id);
    }
}

static gpointer
make_ids (gpointer data)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_IDS; i++)
    g_ptr_array_add (ids, mandate_uuid_new ());

  return ids;
}

static void
test_new_is_unique_and_in_order_in_threads (void)
{
  GThread *threads[N_THREADS];
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new (NULL, make_ids, NULL);

  for (guint i = 0; i < N_THREADS; i++)
    {
      g_autoptr (GPtrArray) ids = g_thread_join (threads[i]);

      for (guint j = 0; j < ids->len; j++)
        {
          if (j > 0)
            g_assert_cmpstr (g_ptr_array_index (ids, j - 1), <, g_ptr_array_index (ids, j));

          g_assert_true (g_hash_table_add (seen, g_strdup (g_ptr_array_index (ids, j))));
        }
    }
}

static void
test_new_like_is_of_the_same_moment (void)
{
  g_autofree char *first = mandate_uuid_new ();
  g_autofree char *second = mandate_uuid_new_like (first);
  g_autofree char *third = mandate_uuid_new_like (first);

  g_assert_true (mandate_uuid_is_valid (second));
  g_assert_cmpint (strncmp (first, second, 18), ==, 0);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (second, !=, third);
}

static void
test_new_from_is_the_same_each_time (void)
{
  g_autofree char *first = mandate_uuid_new_from ("0190a3b2-7c4d-7e5f-8a6b-0123456789ab", "task");
  g_autofree char *again = mandate_uuid_new_from ("0190a3b2-7c4d-7e5f-8a6b-0123456789ab", "task");
  g_autofree char *other = mandate_uuid_new_from ("0190a3b2-7c4d-7e5f-8a6b-0123456789ac", "task");
  g_autofree char *another = mandate_uuid_new_from ("0190a3b2-7c4d-7e5f-8a6b-0123456789ab", "note");

  g_assert_true (mandate_uuid_is_valid (first));
  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
  g_assert_cmpstr (first, !=, another);
  g_assert_cmpint (mandate_uuid_get_time (first), ==, mandate_uuid_get_time ("0190a3b2-7c4d-7e5f-8a6b-0123456789ab"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autofree char *path = g_strdup_printf ("/uuid/is-valid/refuses-%s", invalid[i].path);

      g_test_add_data_func (path, invalid[i].text, test_is_valid_refuses);
    }

  g_test_add_func ("/uuid/is-valid/takes-a-new-one", test_is_valid_takes_a_new_one);
  g_test_add_func ("/uuid/new/is-of-version-7", test_new_is_of_version_7);
  g_test_add_func ("/uuid/new/holds-the-time", test_new_holds_the_time);
  g_test_add_func ("/uuid/new/comes-after-the-one-before", test_new_comes_after_the_one_before);
  g_test_add_func ("/uuid/new/like-another-is-of-its-moment", test_new_like_is_of_the_same_moment);
  g_test_add_func ("/uuid/new/from-another-is-the-same-each-time", test_new_from_is_the_same_each_time);
  g_test_add_func ("/uuid/new/is-unique-and-in-order-in-threads", test_new_is_unique_and_in_order_in_threads);

  return g_test_run ();
}
