/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-authority.h"
#include "mandate-people-list.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define ANA "00000000-0000-7000-8000-000000000101"

static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "email", "ana@bakery.example", "job_title", "Owner", NULL);

  return reg;
}

/* What @text reads as: “name|job|email” each, those that are known in brackets. */
static char *
read_as (const char *text)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GPtrArray) people = mandate_people_list_read (text, reg);
  GString *read = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      MandateListedPerson *person = g_ptr_array_index (people, i);
      g_autofree char     *line = g_strjoin ("|", person->name, person->job_title != NULL ? person->job_title : "", person->email != NULL ? person->email : "", NULL);

      g_string_append_printf (read, person->is_known ? "[%s]" : "(%s)", line);
    }

  return g_string_free (read, FALSE);
}

static void
test_reads_lines (void)
{
  static const char *const cases[][2] = {
    { "Jonas Weber, online shop, jonas@bakery.example", "(Jonas Weber|online shop|jonas@bakery.example)" },
    { "Jonas Weber", "(Jonas Weber||)" },
    { "  Jonas Weber ;shop\r\n\r\nMarta Ruiz\toffice\tmarta@bakery.example\n", "(Jonas Weber|shop|)(Marta Ruiz|office|marta@bakery.example)" },
    { "Jonas Weber <jonas@bakery.example>, shop", "(Jonas Weber|shop|jonas@bakery.example)" },
    { "jonas@bakery.example, Jonas Weber", "(Jonas Weber||jonas@bakery.example)" },
    { "\"Jonas Weber\",\"shop\"", "(Jonas Weber|shop|)" },
    { "nobody@bakery.example\n,,\n\n", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = read_as (cases[i][0]);

      g_assert_cmpstr (read, ==, cases[i][1]);
    }
}

static void
test_knows_people (void)
{
  static const char *const cases[][2] = {
    { "ana pérez, baker", "[ana pérez|baker|]" },
    { "A. Pérez, owner, ANA@bakery.example", "[A. Pérez|owner|ANA@bakery.example]" },
    { "Ana Pérez, trainee, ana2@bakery.example", "(Ana Pérez|trainee|ana2@bakery.example)" },
    { "Luis Gómez\nLuis Gómez", "(Luis Gómez||)[Luis Gómez||]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = read_as (cases[i][0]);

      g_assert_cmpstr (read, ==, cases[i][1]);
    }
}

static void
test_adds_only_the_new (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Paste");
  g_autoptr (GPtrArray) people = mandate_people_list_read ("Ana Pérez, baker\nJonas Weber, shop", reg);
  MandatePerson *added;

  g_assert_cmpuint (mandate_people_list_add (people, change), ==, 1);
  mandate_test_assert_passes (change);
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 1);
  added = g_ptr_array_index (mandate_change_get_puts (change), 0);
  g_assert_cmpstr (added->name, ==, "Jonas Weber");
  g_assert_cmpstr (added->job_title, ==, "shop");
}

static void
test_authority_is_read_as_it_was_written (void)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_auto (MandateAuthority) written = { .can_stop = TRUE, .can_report = TRUE, .spends = g_strdup ("500 EUR"), .more = g_strdup ("Sign contracts\nHire help") };
  g_autofree char *text = mandate_authority_write (&written, german);
  g_auto (MandateAuthority) read = { 0 };

  mandate_authority_read (&read, text, german);

  g_assert_true (read.can_stop);
  g_assert_false (read.can_ask);
  g_assert_true (read.can_report);
  g_assert_cmpstr (read.spends, ==, "500 EUR");
  g_assert_cmpstr (read.more, ==, "Sign contracts\nHire help");
}

static void
test_authority_of_nothing_is_no_text (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_auto (MandateAuthority) read = { 0 };

  mandate_authority_read (&read, NULL, english);

  g_assert_null (read.more);
  g_assert_null (mandate_authority_write (&read, english));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-list/read/takes-names-jobs-and-addresses-as-tables-give-them", test_reads_lines);
  g_test_add_func ("/people-list/read/knows-who-is-there-already", test_knows_people);
  g_test_add_func ("/people-list/add/puts-the-new-ones-alone", test_adds_only_the_new);
  g_test_add_func ("/authority/is-read-as-it-was-written", test_authority_is_read_as_it_was_written);
  g_test_add_func ("/authority/of-nothing-is-no-text", test_authority_of_nothing_is_no_text);

  return g_test_run ();
}
