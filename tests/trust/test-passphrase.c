/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>
#include <string.h>

#include "mandate-passphrase.h"
#include "mandate-test-trust.h"

static void
test_check (void)
{
  const struct
  {
    const char *text;
    gboolean    is_good;
  } cases[] = {
    { "correct horse battery", TRUE },
    { "äöüßéñçøåÆŒł", TRUE }, /* twelve characters, more bytes */
    { "äöüßéñ", FALSE },      /* twelve bytes */
    { "elevenchars", FALSE },
    { "twelve chars", TRUE },
    { "", FALSE },
    { "aaaaaaaaaaaaaaaaaaaa", FALSE },
    { "abababababababcdcd", FALSE },
    { "\xff\xfe\xfd is no text at all", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpint (mandate_passphrase_check (passphrase, &error), ==, cases[i].is_good);

      if (cases[i].is_good)
        g_assert_no_error (error);
      else
        g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE);
    }
}

static void
test_zero_byte (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) passphrase = mandate_secret_new ("correct horse\0battery", 21);

  g_assert_false (mandate_passphrase_check (passphrase, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE);
}

/* 2000 of them have 40,000 characters: each of the 31 is among them, about 1,290 times. */
static void
test_suggestions (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint counts[128] = { 0 };
  guint n_characters = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateSecret) passphrase = mandate_passphrase_suggest ();
      const char *text = mandate_secret_get_text (passphrase);

      g_assert_true (mandate_passphrase_check (passphrase, &error));
      g_assert_no_error (error);
      g_assert_true (g_regex_match_simple ("^([a-z2-9]{4}-){4}[a-z2-9]{4}$", text, 0, 0));
      g_assert_true (g_hash_table_add (seen, g_strdup (text)));

      for (const char *c = text; *c != '\0'; c++)
        counts[(guint) *c]++;
    }

  for (guint c = '0'; c <= 'z'; c++)
    if (counts[c] > 0)
      {
        n_characters++;
        g_assert_cmpuint (counts[c], >, 1290 - 250);
        g_assert_cmpuint (counts[c], <, 1290 + 250);
      }

  g_assert_cmpuint (counts['0'] + counts['o'] + counts['1'] + counts['l'] + counts['i'], ==, 0);
  g_assert_cmpfloat (20 * log2 (n_characters), >=, 90);
}

static void
test_file (MandateTestFolder *folder,
           gconstpointer      data)
{
  const char *const cases[][2] = {
    { "correct horse battery", "correct horse battery" },
    { "correct horse battery\n", "correct horse battery" },
    { "correct horse battery\r\n", "correct horse battery" },
    { " a b c \nsecond line\n", " a b c " },
    { "", "" },
    { "\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = mandate_test_folder_write (folder, "passphrase", cases[i][0], strlen (cases[i][0]));
      g_autoptr (MandateSecret) passphrase = mandate_passphrase_read (path, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (mandate_secret_get_text (passphrase), ==, cases[i][1]);
    }
}

static void
test_no_such_file (MandateTestFolder *folder,
                   gconstpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *path = mandate_test_folder_path (folder, "none");
  g_autofree guint8 *noise = mandate_test_noise (5000);
  g_autofree char   *large = mandate_test_folder_write (folder, "large", noise, 5000);

  g_assert_null (mandate_passphrase_read (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (mandate_passphrase_read (large, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/must-be-long-and-varied", test_check);
  g_test_add_func ("/passphrase/has-no-zero-byte", test_zero_byte);
  g_test_add_func ("/passphrase/suggestions-are-readable-and-have-90-bits", test_suggestions);
  g_test_add ("/passphrase/is-the-first-line-of-its-file", MandateTestFolder, NULL,
              mandate_test_folder_set_up, test_file, mandate_test_folder_tear_down);
  g_test_add ("/passphrase/files-that-are-none-are-refused", MandateTestFolder, NULL,
              mandate_test_folder_set_up, test_no_such_file, mandate_test_folder_tear_down);

  return g_test_run ();
}
