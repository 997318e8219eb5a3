/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "mandate-organisation.h"
#include "mandate-sample.h"

#define SEAL "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef struct
{
  const char *path;
  const char *field;
  const char *text;
  const char *expected;
} Row;

/* What a person gives, and what is written back. */
static const Row taken[] = {
  { "a-line-of-text", "title", "Clean desk", "Clean desk" },
  { "a-line-without-the-blanks-around-it", "title", "  Clean desk ", "Clean desk" },
  { "emoji", "title", "🔐 keys 👩🏽‍💻", "🔐 keys 👩🏽‍💻" },
  { "arabic", "title", "سياسة أمن المعلومات", "سياسة أمن المعلومات" },
  { "hebrew", "title", "מדיניות אבטחת מידע", "מדיניות אבטחת מידע" },
  { "quotes", "title", "O'Neil said \"no\" – „ja“ `x`; DROP TABLE person;--", "O'Neil said \"no\" – „ja“ `x`; DROP TABLE person;--" },
  { "percent-signs", "title", "100 %s of %n", "100 %s of %n" },
  { "backslashes", "title", "C:\\new\\table", "C:\\new\\table" },
  { "combining-letters-as-they-are", "title", "Zoe\xcc\x88", "Zoe\xcc\x88" },
  { "long-text-with-lines-and-tabs", "story", "first\n\n\tsecond\n", "first\n\n\tsecond\n" },
  { "long-text-with-its-blanks", "story", "  indented", "  indented" },
  { "line-breaks-of-other-systems-as-one-character", "story", "first\r\nsecond\r\n", "first\nsecond\n" },
  { "a-choice", "colour", "light-blue", "light-blue" },
  { "a-choice-without-the-blanks-around-it", "colour", " green ", "green" },
  { "a-date", "starts_on", "2024-03-31", "2024-03-31" },
  { "a-leap-day", "starts_on", "2024-02-29", "2024-02-29" },
  { "a-country", "country", "DE", "DE" },
  { "a-currency", "currency", "EUR", "EUR" },
  { "a-sum", "seal", SEAL, SEAL },
  { "a-reference", "leader", ID_A, ID_A },
  { "a-link", "subject", "sample/" ID_A, "sample/" ID_A },
  { "a-whole-number", "count", "7", "7" },
  { "a-whole-number-with-zeros-before-it", "count", "007", "7" },
  { "a-whole-number-at-its-least", "count", "-5", "-5" },
  { "a-whole-number-at-its-most", "count", "10", "10" },
  { "nought-as-a-value", "count", "0", "0" },
  { "an-amount", "price", "1200.50", "1200.50" },
  { "an-amount-with-a-comma", "price", "1200,5", "1200.50" },
  { "an-amount-without-decimals", "price", "1200", "1200.00" },
  { "the-greatest-amount", "price", "92233720368547758.07", "92233720368547758.07" },
  { "an-amount-at-its-least", "fee", "1", "1.00" },
  { "an-amount-at-its-most", "fee", "500", "500.00" },
  { "a-number", "weight", "97.5", "97.5" },
  { "a-round-number-without-an-exponent", "weight", "100", "100" },
  { "a-million-without-an-exponent", "weight", "1000000", "1000000" },
  { "a-tenth-as-it-was-typed", "weight", "0.1", "0.1" },
  { "a-negative-number", "weight", "-3.25", "-3.25" },
  { "a-number-with-an-exponent", "weight", "1e3", "1000" },
  { "a-number-of-seventeen-digits", "weight", "0.30000000000000004", "0.30000000000000004" },
  { "a-number-at-its-least", "share", "0", "0" },
  { "a-number-at-its-most", "share", "100", "100" },
  { "true", "is_good", "true", "true" },
  { "yes", "is_good", "yes", "true" },
  { "one-as-yes", "is_good", "1", "true" },
  { "false", "is_good", "false", "false" },
  { "no", "is_good", "no", "false" },
  { "nought-as-no", "is_good", "0", "false" },
  { "a-name-with-dashes", "starts-on", "2024-03-31", "2024-03-31" },
};

/* What is refused, and what the message says. */
static const Row refused[] = {
  { "bytes-that-are-not-utf-8", "title", "\xff\xfe", "no characters (not UTF-8)" },
  { "half-a-character", "title", "caf\xc3", "no characters (not UTF-8)" },
  { "an-overlong-character", "title", "\xc0\xaf", "no characters (not UTF-8)" },
  { "bytes-that-are-not-utf-8-in-a-long-text", "story", "\xff\r\n", "no characters (not UTF-8)" },
  { "bytes-that-are-not-utf-8-in-a-number", "count", "1\xff", "no characters (not UTF-8)" },
  { "a-line-break-in-a-line", "title", "a\nb", "line break or a control character" },
  { "a-tab-in-a-line", "title", "a\tb", "line break or a control character" },
  { "a-line-separator-in-a-line", "title", "a\xe2\x80\xa8"
                                           "b",
    "line break or a control character" },
  { "an-escape", "title", "\033[31mred", "line break or a control character" },
  { "a-bell-in-a-long-text", "story", "ding\a", "line break or a control character" },
  { "a-lone-carriage-return-in-a-long-text", "story", "over\rwritten", "line break or a control character" },
  { "a-delete-character", "title", "a\177b", "line break or a control character" },
  { "a-control-character-past-ascii", "title", "a\xc2\x85"
                                               "b",
    "line break or a control character" },
  { "a-choice-that-is-none", "colour", "mauve", "“mauve” is not one of the answers. There are: red, green, light-blue." },
  { "a-choice-by-its-label", "colour", "Green", "Did you mean “green”?" },
  { "a-choice-with-a-slip", "colour", "gren", "Did you mean “green”?" },
  { "a-date-that-is-not-in-the-calendar", "starts_on", "2023-02-29", "“2023-02-29” is not a date" },
  { "a-date-in-words", "starts_on", "tomorrow", "“tomorrow” is not a date" },
  { "a-date-of-another-form", "starts_on", "31.03.2024", "such as 2024-03-31" },
  { "a-date-with-a-time", "starts_on", "2024-03-31T10:00", "is not a date" },
  { "a-date-in-the-year-nought", "starts_on", "0000-01-01", "is not a date" },
  { "a-country-in-small-letters", "country", "de", "two capital letters" },
  { "a-country-of-three-letters", "country", "DEU", "two capital letters" },
  { "a-country-with-an-umlaut", "country", "Ö", "two capital letters" },
  { "a-currency-sign", "currency", "€", "three capital letters" },
  { "a-currency-of-two-letters", "currency", "EU", "three capital letters" },
  { "a-sum-that-is-too-short", "seal", "e3b0c442", "is not a SHA-256 sum" },
  { "a-sum-in-capital-letters", "seal", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", "is not a SHA-256 sum" },
  { "a-name-as-a-reference", "leader", "Erika", "“Erika” is not the id of a record" },
  { "an-id-in-capital-letters", "leader", "00000000-0000-7000-8000-0000000000AA", "is not the id of a record" },
  { "a-link-without-a-slash", "subject", ID_A, "names no record" },
  { "a-link-without-a-type", "subject", "/" ID_A, "names no record" },
  { "a-link-without-an-id", "subject", "sample/", "names no record" },
  { "a-link-with-two-slashes", "subject", "sample/x/" ID_A, "names no record" },
  { "words-as-a-whole-number", "count", "seven", "“seven” is not a whole number" },
  { "a-fraction-as-a-whole-number", "count", "7.5", "is not a whole number" },
  { "a-whole-number-with-a-unit", "count", "7 pieces", "is not a whole number" },
  { "a-whole-number-in-hexadecimal", "count", "0x7", "is not a whole number" },
  { "a-whole-number-past-64-bits", "count", "9223372036854775808", "is not a whole number" },
  { "the-number-that-stands-for-none", "count", "-9223372036854775808", "is not a whole number" },
  { "a-whole-number-that-is-too-little", "count", "-6", "-6 is too little. Give -5 or more." },
  { "a-whole-number-that-is-too-much", "count", "11", "11 is too much. Give 10 or less." },
  { "an-amount-with-a-sign", "price", "12 €", "is not an amount of money" },
  { "an-amount-with-three-decimals", "price", "1.005", "is not an amount of money" },
  { "an-amount-with-thousands-set-apart", "price", "1,200.50", "is not an amount of money" },
  { "a-negative-amount", "price", "-1", "negative. Give 0 or more." },
  { "an-amount-past-64-bits", "price", "92233720368547758.08", "is not an amount of money" },
  { "an-amount-below-its-range", "fee", "0.99", "0.99 is out of range. Give 1.00 to 500.00." },
  { "an-amount-above-its-range", "fee", "500.01", "Give 1.00 to 500.00." },
  { "words-as-a-number", "weight", "heavy", "“heavy” is not a number" },
  { "infinity", "weight", "inf", "is not a number" },
  { "not-a-number", "weight", "nan", "is not a number" },
  { "a-number-past-all-bounds", "weight", "1e999", "is not a number" },
  { "a-number-in-hexadecimal", "weight", "0x10", "is not a number" },
  { "a-number-with-a-comma", "weight", "97,5", "such as 97.5" },
  { "a-number-with-a-unit", "weight", "97.5 kg", "is not a number" },
  { "a-number-that-is-too-little", "share", "-0.1", "-0.1 is too little. Give 0 or more." },
  { "a-number-that-is-too-much", "share", "100.1", "100.1 is too much. Give 100 or less." },
  { "maybe", "is_good", "maybe", "neither yes nor no" },
  { "yes-in-capital-letters", "is_good", "YES", "neither yes nor no" },
};

/* One value for each field, and another. */
static const struct
{
  const char *field;
  const char *text;
  const char *other;
} values[] = {
  { "title", "One", "Two" },
  { "story", "One\nline", "Two\nlines" },
  { "colour", "green", "light-blue" },
  { "starts_on", "2024-01-01", "2024-01-02" },
  { "ends_on", "2024-12-30", "2024-12-31" },
  { "country", "DE", "FR" },
  { "currency", "EUR", "CHF" },
  { "seal", SEAL, "0000000000000000000000000000000000000000000000000000000000000000" },
  { "leader", ID_A, ID_B },
  { "subject", "sample/" ID_A, "sample/" ID_B },
  { "count", "1", "2" },
  { "price", "1.00", "2.00" },
  { "fee", "1.00", "2.00" },
  { "weight", "1.5", "2.5" },
  { "share", "1.5", "2.5" },
  { "is_good", "true", "false" },
};

typedef struct
{
  MandateSample *sample;
  GString       *notified; /* names of properties, each with a blank after it */
} Fixture;

static void
notify_cb (Fixture    *fixture,
           GParamSpec *pspec)
{
  g_string_append_printf (fixture->notified, "%s ", pspec->name);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->sample = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_E, "title", "Pear", NULL);
  fixture->notified = g_string_new (NULL);
  g_signal_connect_swapped (fixture->sample, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->sample);
  g_string_free (fixture->notified, TRUE);
}

static MandateSample *
create_full (void)
{
  MandateSample *sample = mandate_record_new (MANDATE_TYPE_SAMPLE, ID_D);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    mandate_test_set (sample, values[i].field, values[i].text);

  return sample;
}

static void
test_parse_takes (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  g_autofree char *text = NULL;

  mandate_test_set (record, row->field, row->text);

  text = mandate_test_format (record, row->field);
  g_assert_cmpstr (text, ==, row->expected);
}

static void
test_parse_reads_what_format_writes (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  g_autoptr (MandateRecord) again = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  g_autofree char *text = NULL;

  mandate_test_set (record, row->field, row->text);
  text = mandate_test_format (record, row->field);
  mandate_test_set (again, row->field, text);

  g_assert_true (mandate_record_equal (record, again));
}

static void
test_parse_refuses (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MandateRecord) record = mandate_test_create (MANDATE_TYPE_SAMPLE, NULL, "title", "Pear", NULL);
  g_autoptr (MandateRecord) before = mandate_record_copy (record);
  g_autoptr (GError) error = NULL;
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, row->field, NULL);
  g_autofree char    *beginning = g_strdup_printf ("Sample “Pear”, %s: ", field->label);

  g_assert_false (mandate_record_set (record, row->field, row->text, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, beginning));
  mandate_test_assert_contains (error->message, row->expected);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  g_assert_true (mandate_record_equal (record, before));
}

static void
test_parse_empties_with_an_empty_text (gconstpointer data)
{
  const char *name = data;
  g_autoptr (MandateSample) sample = create_full ();
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, name, NULL);
  g_autofree char    *text = NULL;

  mandate_test_set (sample, name, "");

  text = mandate_test_format (sample, name);
  g_assert_cmpstr (text, ==, field->kind == MANDATE_FIELD_BOOLEAN ? "false" : NULL);
}

static void
test_parse_takes_blanks_for_none (gconstpointer data)
{
  g_autoptr (MandateSample) sample = create_full ();
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, data, NULL);

  mandate_test_set (sample, data, " \xc2\xa0\xe2\x80\x8b ");

  g_assert_true (mandate_record_is_empty (MANDATE_RECORD (sample), field));
}

static void
test_parse_takes_blank_lines_for_none (void)
{
  g_autoptr (MandateSample) sample = create_full ();

  mandate_test_set (sample, "story", "\n \r\n\t\n");

  g_assert_null (sample->story);
}

static char *
repeat (const char *text,
        gsize       n)
{
  GString *repeated = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static void
test_parse_counts_characters_not_bytes (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *text = repeat ("界", 1000);

  mandate_test_set (fixture->sample, "title", text);

  g_assert_cmpstr (fixture->sample->title, ==, text);
}

static void
test_parse_refuses_a_line_of_1001_characters (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *text = repeat ("x", 1001);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "title", text, &error));
  mandate_test_assert_contains (error->message, "1001 characters, where at most 1000 fit");
}

static void
test_parse_takes_ten_thousand_characters_of_long_text (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autofree char *text = repeat ("😀", 10000);

  mandate_test_set (fixture->sample, "story", text);

  g_assert_cmpstr (fixture->sample->story, ==, text);
}

static void
test_parse_refuses_more_than_a_million_characters (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_autofree char *text = repeat ("0123456789", 100001);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "story", text, &error));
  mandate_test_assert_contains (error->message, "where at most 1000000 fit");
}

static void
test_parse_keeps_percent_signs_out_of_the_message (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_test_set (fixture->sample, "title", "%s%n%d");

  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "count", "%s%s%n", &error));
  mandate_test_assert_contains (error->message, "Sample “%s%n%d”, Count: “%s%s%n” is not a whole number.");
}

static void
test_parse_names_a_record_without_a_name_by_its_id (void)
{
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_SAMPLE, ID_A);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_record_set (record, "count", "x", &error));
  mandate_test_assert_contains (error->message, "Sample “" ID_A "”, Count: ");
}

static void
test_parse_works_without_an_error_to_fill (Fixture      *fixture,
                                           gconstpointer data)
{
  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "count", "x", NULL));
  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "nothing", "x", NULL));
}

static void
test_find_field_suggests_the_nearest_name (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "titel", &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_FIELD);
  g_assert_cmpstr (error->message, ==, "“sample” has no field “titel”. Did you mean “title”?");
}

static void
test_find_field_says_where_the_names_are_listed (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "phase of the moon", &error));
  g_assert_cmpstr (error->message, ==, "“sample” has no field “phase of the moon”. “mandatectl types sample” lists them.");
}

static void
test_find_field_takes_dashes_for_underscores (void)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "starts-on", NULL);

  g_assert_nonnull (field);
  g_assert_cmpstr (field->name, ==, "starts_on");
}

static void
test_find_field_takes_no_part_of_a_name (void)
{
  g_assert_null (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "starts", NULL));
  g_assert_null (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "starts_on_time", NULL));
  g_assert_null (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "", NULL));
}

/* An amount reads the same after its currency, whichever of the two was typed first. */
static void
test_currency_leaves_an_amount_that_came_first (void)
{
  static const char *const currencies[] = { "EUR", "JPY", "KWD" };

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autoptr (MandateRecord) first = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_A, "price", "1200", "currency", currencies[i], NULL);
      g_autoptr (MandateRecord) last = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_A, "currency", currencies[i], "price", "1200", NULL);

      g_assert_true (mandate_record_equal (first, last));
    }
}

static void
test_currency_is_refused_where_an_amount_does_not_fit (void)
{
  g_autoptr (MandateRecord) record = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_A, "title", "Pear", "price", "12.50", "currency", "EUR", NULL);
  g_autoptr (MandateRecord) before = mandate_record_copy (record);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_record_set (record, "currency", "JPY", &error));
  g_assert_cmpstr (error->message, ==, "Sample “Pear”, Price: the amount 12.50 can't be given in the new currency. Change the amount first.");
  g_assert_true (mandate_record_equal (record, before));
}

static void
test_currency_is_left_without_harm_to_amounts (void)
{
  g_autoptr (MandateRecord) record = mandate_test_create (MANDATE_TYPE_SAMPLE, ID_A, "currency", "JPY", "price", "1200", "currency", "", NULL);
  g_autofree char *price = mandate_test_format (record, "price");

  g_assert_cmpstr (price, ==, "1200.00");
}

static void
test_currency_is_none_in_a_type_without_the_field (void)
{
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_SAMPLE_PART, NULL);

  g_assert_null (mandate_record_get_currency (record));
}

static void
test_new_holds_the_initial_values_and_no_others (void)
{
  g_autoptr (MandateSample) sample = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);

  g_assert_cmpstr (sample->colour, ==, "red");
  g_assert_null (sample->title);
  g_assert_cmpint (sample->count, ==, MANDATE_UNSET);
  g_assert_cmpint (sample->price, ==, MANDATE_UNSET);
  g_assert_true (isnan (sample->weight));
  g_assert_false (sample->is_good);
}

static void
test_new_makes_a_fresh_id (void)
{
  g_autoptr (MandateRecord) one = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  g_autoptr (MandateRecord) two = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);

  g_assert_cmpstr (mandate_record_get_id (one), <, mandate_record_get_id (two));
}

static void
test_new_takes_the_one_id_of_a_type_with_one_record (void)
{
  g_autoptr (MandateRecord) record = mandate_record_new (MANDATE_TYPE_ORGANISATION, NULL);

  g_assert_cmpstr (mandate_record_get_id (record), ==, MANDATE_ORGANISATION_ID);
}

static void
test_copy_has_the_same_id_and_values (void)
{
  g_autoptr (MandateSample) sample = create_full ();
  g_autoptr (MandateRecord) copy = mandate_record_copy (MANDATE_RECORD (sample));

  g_assert_cmpstr (mandate_record_get_id (copy), ==, ID_D);
  g_assert_true (mandate_record_equal (MANDATE_RECORD (sample), copy));
}

static void
test_copy_shares_no_text (void)
{
  g_autoptr (MandateSample) sample = create_full ();
  g_autoptr (MandateSample) copy = mandate_record_copy (MANDATE_RECORD (sample));

  mandate_test_set (copy, "title", "Changed");

  g_assert_cmpstr (sample->title, ==, "One");
}

static void
test_copy_of_an_empty_record_is_empty (void)
{
  g_autoptr (MandateSample) sample = mandate_test_create (MANDATE_TYPE_SAMPLE, NULL, "colour", "", NULL);
  g_autoptr (MandateSample) copy = mandate_record_copy (MANDATE_RECORD (sample));

  g_assert_null (copy->colour);
  g_assert_true (mandate_record_equal (MANDATE_RECORD (sample), MANDATE_RECORD (copy)));
}

static void
test_equal_sees_each_field (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (MandateSample) sample = create_full ();
  g_autoptr (MandateRecord) other = mandate_record_copy (MANDATE_RECORD (sample));

  mandate_test_set (other, values[index].field, values[index].other);
  g_assert_false (mandate_record_equal (MANDATE_RECORD (sample), other));

  mandate_test_set (other, values[index].field, "");
  g_assert_false (mandate_record_equal (MANDATE_RECORD (sample), other));

  mandate_test_set (other, values[index].field, values[index].text);
  g_assert_true (mandate_record_equal (MANDATE_RECORD (sample), other));
}

static void
test_assign_tells_of_the_field_that_differs (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (MandateSample) source = create_full ();
  g_autoptr (MandateSample) target = create_full ();
  g_autofree char *expected = g_strdup_printf ("%s ", values[index].field);
  Fixture          fixture = { .notified = g_string_new (NULL) };

  mandate_test_set (source, values[index].field, values[index].other);
  g_signal_connect_swapped (target, "notify", G_CALLBACK (notify_cb), &fixture);

  mandate_record_assign (MANDATE_RECORD (target), MANDATE_RECORD (source));

  g_assert_true (mandate_record_equal (MANDATE_RECORD (target), MANDATE_RECORD (source)));
  g_assert_cmpstr (fixture.notified->str, ==, g_strdelimit (expected, "_", '-'));
  g_string_free (fixture.notified, TRUE);
}

static void
test_assign_of_itself_changes_nothing (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_record_assign (MANDATE_RECORD (fixture->sample), MANDATE_RECORD (fixture->sample));

  g_assert_cmpstr (fixture->sample->title, ==, "Pear");
  g_assert_cmpstr (fixture->notified->str, ==, "");
}

static void
test_notify_is_silent_where_nothing_changes (Fixture      *fixture,
                                             gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    mandate_test_set (fixture->sample, values[i].field, values[i].text);

  g_string_truncate (fixture->notified, 0);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    mandate_test_set (fixture->sample, values[i].field, values[i].text);

  g_assert_cmpstr (fixture->notified->str, ==, "");
}

static void
test_notify_is_silent_where_none_stays_none (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_set (fixture->sample, "story", "");
  mandate_test_set (fixture->sample, "count", "");
  mandate_test_set (fixture->sample, "price", "");
  mandate_test_set (fixture->sample, "weight", "");
  mandate_test_set (fixture->sample, "is_good", "");

  g_assert_cmpstr (fixture->notified->str, ==, "");
}

static void
test_notify_tells_once_of_a_change (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_test_set (fixture->sample, "title", "Apple");
  mandate_test_set (fixture->sample, "count", "3");
  mandate_test_set (fixture->sample, "weight", "3.5");
  mandate_test_set (fixture->sample, "is_good", "yes");

  g_assert_cmpstr (fixture->notified->str, ==, "title count weight is-good ");
}

static void
test_notify_is_silent_where_a_value_is_refused (Fixture      *fixture,
                                                gconstpointer data)
{
  g_assert_false (mandate_record_set (MANDATE_RECORD (fixture->sample), "starts_on", "soon", NULL));

  g_assert_cmpstr (fixture->notified->str, ==, "");
}

static void
test_properties_read_the_members (void)
{
  g_autoptr (MandateSample) sample = create_full ();
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  g_autofree char *starts_on = NULL;
  gint64           count;
  double           weight;
  gboolean         is_good;

  g_object_get (sample, "id", &id, "title", &title, "starts-on", &starts_on,
                "count", &count, "weight", &weight, "is-good", &is_good, NULL);

  g_assert_cmpstr (id, ==, ID_D);
  g_assert_cmpstr (title, ==, "One");
  g_assert_cmpstr (starts_on, ==, "2024-01-01");
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpfloat (weight, ==, 1.5);
  g_assert_true (is_good);
}

static void
test_take_text_counts_the_empty_text_as_none (Fixture      *fixture,
                                              gconstpointer data)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "title", NULL);

  mandate_record_take_text (MANDATE_RECORD (fixture->sample), field, g_strdup (""));

  g_assert_null (fixture->sample->title);
}

static void
test_describe_is_the_first_required_text (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *description = mandate_record_describe (MANDATE_RECORD (fixture->sample));

  g_assert_cmpstr (description, ==, "Pear");
}

static void
test_describe_is_the_id_where_there_is_no_name (void)
{
  g_autoptr (MandateRecord) part = mandate_record_new (MANDATE_TYPE_SAMPLE_PART, ID_A);
  g_autofree char *description = mandate_record_describe (part);

  g_assert_cmpstr (description, ==, ID_A);
}

static void
test_numbers_survive_a_round_trip (void)
{
  g_autoptr (MandateSample) sample = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  g_autoptr (MandateSample) again = mandate_record_new (MANDATE_TYPE_SAMPLE, NULL);
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "weight", NULL);

  for (guint i = 0; i < 5000; i++)
    {
      double           value = ldexp (g_test_rand_double_range (-1, 1), g_test_rand_int_range (-1000, 1000));
      g_autofree char *text = NULL;

      mandate_record_set_number (MANDATE_RECORD (sample), field, value);
      text = mandate_record_format (MANDATE_RECORD (sample), field);
      mandate_test_set (again, "weight", text);

      g_assert_cmpfloat (again->weight, ==, value);
    }
}

static void
test_format_is_the_same_in_every_locale (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *weight = NULL;
  g_autofree char *price = NULL;

  /* Where the machine has no such locale, nothing is set and nothing is lost. */
  setlocale (LC_ALL, "de_DE.UTF-8");
  mandate_test_set (fixture->sample, "weight", "97.5");
  mandate_test_set (fixture->sample, "price", "97.5");
  weight = mandate_test_format (fixture->sample, "weight");
  price = mandate_test_format (fixture->sample, "price");
  setlocale (LC_ALL, "C.UTF-8");

  g_assert_cmpstr (weight, ==, "97.5");
  g_assert_cmpstr (price, ==, "97.50");
}

static void
add_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autofree char *takes = g_strdup_printf ("/record/parse/takes-%s", taken[i].path);
      g_autofree char *reads = g_strdup_printf ("/record/format/writes-what-parse-reads/%s", taken[i].path);

      g_test_add_data_func (takes, &taken[i], test_parse_takes);
      g_test_add_data_func (reads, &taken[i], test_parse_reads_what_format_writes);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/parse/refuses-%s", refused[i].path);

      g_test_add_data_func (path, &refused[i], test_parse_refuses);
    }

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *empties = g_strdup_printf ("/record/parse/empties-with-an-empty-text/%s", values[i].field);
      g_autofree char *blanks = g_strdup_printf ("/record/parse/takes-blanks-for-none/%s", values[i].field);
      g_autofree char *equal = g_strdup_printf ("/record/equal/sees-each-field/%s", values[i].field);
      g_autofree char *assign = g_strdup_printf ("/record/assign/tells-of-the-field-that-differs/%s", values[i].field);

      g_test_add_data_func (empties, values[i].field, test_parse_empties_with_an_empty_text);
      if (!g_str_equal (values[i].field, "is_good"))
        g_test_add_data_func (blanks, values[i].field, test_parse_takes_blanks_for_none);
      g_test_add_data_func (equal, GUINT_TO_POINTER (i), test_equal_sees_each_field);
      g_test_add_data_func (assign, GUINT_TO_POINTER (i), test_assign_tells_of_the_field_that_differs);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_rows ();

  g_test_add_func ("/record/parse/takes-blank-lines-for-none", test_parse_takes_blank_lines_for_none);
  g_test_add ("/record/parse/counts-characters-not-bytes", Fixture, NULL, set_up, test_parse_counts_characters_not_bytes, tear_down);
  g_test_add ("/record/parse/refuses-a-line-of-1001-characters", Fixture, NULL, set_up, test_parse_refuses_a_line_of_1001_characters, tear_down);
  g_test_add ("/record/parse/takes-ten-thousand-characters-of-long-text", Fixture, NULL, set_up, test_parse_takes_ten_thousand_characters_of_long_text, tear_down);
  g_test_add ("/record/parse/refuses-more-than-a-million-characters", Fixture, NULL, set_up, test_parse_refuses_more_than_a_million_characters, tear_down);
  g_test_add ("/record/parse/keeps-percent-signs-out-of-the-message", Fixture, NULL, set_up, test_parse_keeps_percent_signs_out_of_the_message, tear_down);
  g_test_add_func ("/record/parse/names-a-record-without-a-name-by-its-id", test_parse_names_a_record_without_a_name_by_its_id);
  g_test_add ("/record/parse/works-without-an-error-to-fill", Fixture, NULL, set_up, test_parse_works_without_an_error_to_fill, tear_down);
  g_test_add_func ("/record/find-field/suggests-the-nearest-name", test_find_field_suggests_the_nearest_name);
  g_test_add_func ("/record/find-field/says-where-the-names-are-listed", test_find_field_says_where_the_names_are_listed);
  g_test_add_func ("/record/find-field/takes-dashes-for-underscores", test_find_field_takes_dashes_for_underscores);
  g_test_add_func ("/record/find-field/takes-no-part-of-a-name", test_find_field_takes_no_part_of_a_name);
  g_test_add_func ("/record/currency/leaves-an-amount-that-came-first", test_currency_leaves_an_amount_that_came_first);
  g_test_add_func ("/record/currency/is-refused-where-an-amount-does-not-fit", test_currency_is_refused_where_an_amount_does_not_fit);
  g_test_add_func ("/record/currency/is-left-without-harm-to-amounts", test_currency_is_left_without_harm_to_amounts);
  g_test_add_func ("/record/currency/is-none-in-a-type-without-the-field", test_currency_is_none_in_a_type_without_the_field);
  g_test_add_func ("/record/new/holds-the-initial-values-and-no-others", test_new_holds_the_initial_values_and_no_others);
  g_test_add_func ("/record/new/makes-a-fresh-id", test_new_makes_a_fresh_id);
  g_test_add_func ("/record/new/takes-the-one-id-of-a-type-with-one-record", test_new_takes_the_one_id_of_a_type_with_one_record);
  g_test_add_func ("/record/copy/has-the-same-id-and-values", test_copy_has_the_same_id_and_values);
  g_test_add_func ("/record/copy/shares-no-text", test_copy_shares_no_text);
  g_test_add_func ("/record/copy/of-an-empty-record-is-empty", test_copy_of_an_empty_record_is_empty);
  g_test_add ("/record/assign/of-itself-changes-nothing", Fixture, NULL, set_up, test_assign_of_itself_changes_nothing, tear_down);
  g_test_add ("/record/notify/is-silent-where-nothing-changes", Fixture, NULL, set_up, test_notify_is_silent_where_nothing_changes, tear_down);
  g_test_add ("/record/notify/is-silent-where-none-stays-none", Fixture, NULL, set_up, test_notify_is_silent_where_none_stays_none, tear_down);
  g_test_add ("/record/notify/tells-once-of-a-change", Fixture, NULL, set_up, test_notify_tells_once_of_a_change, tear_down);
  g_test_add ("/record/notify/is-silent-where-a-value-is-refused", Fixture, NULL, set_up, test_notify_is_silent_where_a_value_is_refused, tear_down);
  g_test_add_func ("/record/properties/read-the-members", test_properties_read_the_members);
  g_test_add ("/record/take-text/counts-the-empty-text-as-none", Fixture, NULL, set_up, test_take_text_counts_the_empty_text_as_none, tear_down);
  g_test_add ("/record/describe/is-the-first-required-text", Fixture, NULL, set_up, test_describe_is_the_first_required_text, tear_down);
  g_test_add_func ("/record/describe/is-the-id-where-there-is-no-name", test_describe_is_the_id_where_there_is_no_name);
  g_test_add_func ("/record/format/numbers-survive-a-round-trip", test_numbers_survive_a_round_trip);
  g_test_add ("/record/format/is-the-same-in-every-locale", Fixture, NULL, set_up, test_format_is_the_same_in_every_locale, tear_down);

  return g_test_run ();
}
