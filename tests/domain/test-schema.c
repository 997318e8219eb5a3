/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-uuid.h"

/* What every field table must be, tried on each type of the program and of these tests. */

static GType
type_of (gconstpointer data)
{
  return GPOINTER_TO_SIZE (data);
}

static const MandateField *
get_fields (gconstpointer data,
            guint        *n_fields)
{
  return mandate_record_type_get_fields (type_of (data), n_fields);
}

static gboolean
is_kebab_case (const char *name)
{
  return g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", name, 0, 0);
}

static gboolean
is_snake_case (const char *name)
{
  return g_regex_match_simple ("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name, 0, 0);
}

/* A label: neither empty nor with a dot or a blank at its end, and it begins in capitals. */
static void
assert_label (const char *label)
{
  g_assert_nonnull (label);
  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_cmpuint (strlen (label), >, 0);
  g_assert_true (g_unichar_isupper (g_utf8_get_char (label)));
  g_assert_false (g_str_has_suffix (label, "."));
  g_assert_false (g_str_has_suffix (label, " "));
  g_assert_false (g_str_has_suffix (label, ":"));
}

static void
test_type_is_named (gconstpointer data)
{
  g_autofree char *table = g_strdelimit (g_strdup (mandate_record_type_get_name (type_of (data))), "-", '_');

  g_assert_true (is_kebab_case (mandate_record_type_get_name (type_of (data))));
  g_assert_cmpstr (mandate_record_type_get_table (type_of (data)), ==, table);
  assert_label (mandate_record_type_get_label (type_of (data)));
  assert_label (mandate_record_type_get_plural (type_of (data)));
}

static void
test_type_is_called_as_its_class (gconstpointer data)
{
  g_auto (GStrv) words = g_strsplit (mandate_record_type_get_name (type_of (data)), "-", -1);
  g_autoptr (GString) name = g_string_new ("Mandate");

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (name, "%c%s", g_ascii_toupper (words[i][0]), words[i] + 1);

  g_assert_cmpstr (name->str, ==, g_type_name (type_of (data)));
}

static void
test_fields_have_names_of_their_own (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (n_fields, >, 0);

  for (guint i = 0; i < n_fields; i++)
    {
      g_assert_true (is_snake_case (fields[i].name));
      g_assert_cmpstr (fields[i].name, !=, "id");
      g_assert_true (g_hash_table_add (names, (gpointer) fields[i].name));
    }
}

static void
test_fields_have_labels (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_fields; i++)
    {
      assert_label (fields[i].label);
      g_assert_true (g_hash_table_add (labels, (gpointer) fields[i].label));
      g_assert_cmpstr (mandate_field_get_label (&fields[i]), ==, fields[i].label);
    }
}

static void
test_fields_help_in_sentences (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *help = mandate_field_get_help (&fields[i]);

      if (help != NULL)
        g_assert_true (g_str_has_suffix (help, ".") || g_str_has_suffix (help, "?") || g_str_has_suffix (help, "!"));
    }
}

static void
test_fields_lie_in_the_struct_and_apart (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  GTypeQuery          query;
  gsize               end = sizeof (MandateRecord);

  g_type_query (type_of (data), &query);

  /* In the order of the struct: whoever reads one can follow in the other. */
  for (guint i = 0; i < n_fields; i++)
    {
      g_assert_cmpuint (fields[i].offset, >=, end);
      end = fields[i].offset + (fields[i].kind == MANDATE_FIELD_BOOLEAN ? sizeof (gboolean) : sizeof (gint64));
      g_assert_cmpuint (end, <=, query.instance_size);
    }

  /* No member without its field: 8 bytes are what alignment may leave. */
  g_assert_cmpuint (query.instance_size - end, <, 8);
}

static void
test_references_name_a_type_there_is (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (MandateSchema) samples = mandate_sample_schema_new ();

  for (guint i = 0; i < n_fields; i++)
    {
      g_assert_cmpint (fields[i].references != NULL, ==, fields[i].kind == MANDATE_FIELD_REFERENCE);

      if (fields[i].references != NULL)
        g_assert_true (mandate_schema_find_type (mandate_schema_get (), fields[i].references, NULL) != G_TYPE_INVALID ||
                       mandate_schema_find_type (samples, fields[i].references, NULL) != G_TYPE_INVALID);
    }
}

static void
test_parts_are_parts_of_records (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].is_part_of)
      g_assert_true (fields[i].kind == MANDATE_FIELD_REFERENCE || fields[i].kind == MANDATE_FIELD_LINK);
}

static void
test_not_before_names_another_date (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const MandateField *earlier;

      if (fields[i].not_before == NULL)
        continue;

      earlier = mandate_record_type_find_field (type_of (data), fields[i].not_before, NULL);
      g_assert_nonnull (earlier);
      g_assert_true (earlier != &fields[i]);
      g_assert_cmpint (earlier->kind, ==, MANDATE_FIELD_DATE);
      g_assert_cmpint (fields[i].kind, ==, MANDATE_FIELD_DATE);
    }
}

static void
test_choices_are_values_with_labels (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GHashTable) choice_values = g_hash_table_new (g_str_hash, g_str_equal);

      /* Of numbers, some have names: the months. */
      g_assert_true (fields[i].choices == NULL || fields[i].kind == MANDATE_FIELD_CHOICE || fields[i].kind == MANDATE_FIELD_INTEGER);
      g_assert_true (fields[i].choices != NULL || fields[i].kind != MANDATE_FIELD_CHOICE);

      for (const MandateChoice *choice = fields[i].choices; choice != NULL && choice->value != NULL; choice++)
        {
          g_assert_true (fields[i].kind == MANDATE_FIELD_INTEGER || is_kebab_case (choice->value));
          assert_label (choice->label);
          g_assert_true (g_hash_table_add (choice_values, (gpointer) choice->value));
          g_assert_cmpstr (mandate_field_get_choice_label (&fields[i], choice->value), ==, choice->label);
        }

      if (fields[i].choices != NULL)
        g_assert_cmpuint (g_hash_table_size (choice_values), >=, 2);
    }
}

static void
test_initial_values_parse (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (MandateRecord) record = mandate_record_new (type_of (data), NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = mandate_record_format (record, &fields[i]);

      if (fields[i].kind != MANDATE_FIELD_BOOLEAN)
        g_assert_cmpstr (text, ==, fields[i].initial);
    }
}

static void
test_ranges_are_of_numbers_and_not_empty (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].minimum == 0 && fields[i].maximum == 0)
        continue;

      g_assert_true (fields[i].kind == MANDATE_FIELD_INTEGER || fields[i].kind == MANDATE_FIELD_MONEY || fields[i].kind == MANDATE_FIELD_NUMBER);
      g_assert_cmpint (fields[i].minimum, <, fields[i].maximum);
    }
}

static void
test_booleans_are_not_required (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_BOOLEAN)
      {
        g_assert_false (fields[i].is_required);
        g_assert_true (g_str_has_prefix (fields[i].name, "is_"));
      }
}

static void
test_dates_are_called_after_a_day (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_DATE)
      g_assert_true (g_str_has_suffix (fields[i].name, "_on") || g_str_has_suffix (fields[i].name, "_from") || g_str_has_suffix (fields[i].name, "_until"));
}

static void
test_amounts_have_a_currency_beside_them (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  guint               n_currencies = 0;
  guint               n_amounts = 0;

  for (guint i = 0; i < n_fields; i++)
    {
      n_currencies += fields[i].kind == MANDATE_FIELD_CURRENCY;
      n_amounts += fields[i].kind == MANDATE_FIELD_MONEY;
    }

  g_assert_cmpuint (n_currencies, <=, 1);
  if (n_amounts > 0)
    g_assert_cmpuint (n_currencies, ==, 1);
}

static void
test_one_record_has_a_valid_id (gconstpointer data)
{
  const char *only_id = mandate_record_type_get_only_id (type_of (data));

  if (only_id != NULL)
    g_assert_true (mandate_uuid_is_valid (only_id));
}

static void
test_new_record_reads_by_property_and_finalises (gconstpointer data)
{
  guint                   n_properties;
  MandateRecord          *record = mandate_record_new (type_of (data), NULL);
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_properties);
  guint                   n_fields;

  get_fields (data, &n_fields);
  g_assert_cmpuint (n_properties, ==, n_fields + 1);

  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), pspecs[i]->name, &value);
      g_assert_true (G_VALUE_HOLDS (&value, pspecs[i]->value_type));
      g_assert_cmpint (pspecs[i]->flags & G_PARAM_WRITABLE, ==, 0);
    }

  g_assert_finalize_object (record);
}

static void
test_property_tells_what_the_field_holds (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (MandateRecord) record = mandate_record_new (type_of (data), NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (fields[i].name), "_", '-');
      g_autofree char *text = NULL;

      if (!mandate_field_is_textual (&fields[i]))
        continue;

      mandate_record_take_text (record, &fields[i], g_strdup (fields[i].name));
      g_object_get (record, name, &text, NULL);
      g_assert_cmpstr (text, ==, fields[i].name);
    }
}

static void
test_record_describes_itself (gconstpointer data)
{
  g_autoptr (MandateRecord) record = mandate_record_new (type_of (data), NULL);
  g_autofree char *description = mandate_record_describe (record);

  g_assert_cmpstr (description, ==, mandate_record_get_id (record));
}

static void
test_filled_record_copies_whole (gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = get_fields (data, &n_fields);
  g_autoptr (MandateRecord) record = mandate_record_new (type_of (data), NULL);
  g_autoptr (MandateRecord) copy = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      if (mandate_field_is_textual (&fields[i]))
        mandate_record_take_text (record, &fields[i], g_strdup (fields[i].name));
      else if (fields[i].kind == MANDATE_FIELD_NUMBER)
        mandate_record_set_number (record, &fields[i], 0.5 + i);
      else
        mandate_record_set_integer (record, &fields[i], 1);
    }

  copy = mandate_record_copy (record);
  g_assert_true (mandate_record_equal (record, copy));
}

static const struct
{
  const char *path;
  void (*function) (gconstpointer data);
} of_each_type[] = {
  { "type-is-named", test_type_is_named },
  { "type-is-called-as-its-class", test_type_is_called_as_its_class },
  { "fields-have-names-of-their-own", test_fields_have_names_of_their_own },
  { "fields-have-labels", test_fields_have_labels },
  { "fields-help-in-sentences", test_fields_help_in_sentences },
  { "fields-lie-in-the-struct-and-apart", test_fields_lie_in_the_struct_and_apart },
  { "references-name-a-type-there-is", test_references_name_a_type_there_is },
  { "parts-are-parts-of-records", test_parts_are_parts_of_records },
  { "not-before-names-another-date", test_not_before_names_another_date },
  { "choices-are-values-with-labels", test_choices_are_values_with_labels },
  { "initial-values-parse", test_initial_values_parse },
  { "ranges-are-of-numbers-and-not-empty", test_ranges_are_of_numbers_and_not_empty },
  { "booleans-are-not-required", test_booleans_are_not_required },
  { "dates-are-called-after-a-day", test_dates_are_called_after_a_day },
  { "amounts-have-a-currency-beside-them", test_amounts_have_a_currency_beside_them },
  { "one-record-has-a-valid-id", test_one_record_has_a_valid_id },
  { "new-record-reads-by-property-and-finalises", test_new_record_reads_by_property_and_finalises },
  { "property-tells-what-the-field-holds", test_property_tells_what_the_field_holds },
  { "record-describes-itself", test_record_describes_itself },
  { "filled-record-copies-whole", test_filled_record_copies_whole },
};

static void
test_names_and_tables_are_unique (void)
{
  const MandateSchema *schema = mandate_schema_get ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    g_assert_true (g_hash_table_add (names, (gpointer) mandate_record_type_get_name (mandate_schema_get_type_at (schema, i))));
}

static void
test_types_are_found_by_name_and_table (void)
{
  const MandateSchema *schema = mandate_schema_get ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);

      g_assert_cmpuint (mandate_schema_find_type (schema, mandate_record_type_get_name (type), NULL), ==, type);
      g_assert_cmpuint (mandate_schema_find_table (schema, mandate_record_type_get_table (type)), ==, type);
    }
}

static void
test_find_type_suggests_the_nearest_name (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (mandate_schema_find_type (mandate_schema_get (), "policy_version", &error), ==, G_TYPE_INVALID);
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_TYPE);
  g_assert_cmpstr (error->message, ==, "There is no record type “policy_version”. Did you mean “policy-version”?");
}

static void
test_find_type_says_where_the_names_are_listed (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (mandate_schema_find_type (mandate_schema_get (), "zeppelin", &error), ==, G_TYPE_INVALID);
  g_assert_cmpstr (error->message, ==, "There is no record type “zeppelin”. “mandatectl types” lists them.");
}

static void
test_find_table_finds_nothing_else (void)
{
  g_assert_cmpuint (mandate_schema_find_table (mandate_schema_get (), "journal"), ==, G_TYPE_INVALID);
  g_assert_cmpuint (mandate_schema_find_table (mandate_schema_get (), "policy-version"), ==, G_TYPE_INVALID);
}

static void
test_get_gives_the_same_on_every_call (void)
{
  g_assert_true (mandate_schema_get () == mandate_schema_get ());
}

static void
test_choice_label_is_none_for_another_value (void)
{
  const MandateField *kind = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, "kind", NULL);

  g_assert_null (mandate_field_get_choice_label (kind, "picnic"));
  g_assert_null (mandate_field_get_choice_label (kind, NULL));
}

static void
test_list_choices_separates_by_commas (void)
{
  g_autofree char *list = mandate_field_list_choices (mandate_record_type_find_field (MANDATE_TYPE_SAMPLE, "colour", NULL));

  g_assert_cmpstr (list, ==, "red, green, light-blue");
}

/* A type takes part in everything by its field table: by no other line of the domain does it become known. */
static void
test_a_type_needs_nothing_but_its_field_table (void)
{
  g_autoptr (MandateSchema) schema = mandate_sample_schema_new ();
  g_autoptr (MandateRegister) reg = mandate_register_new (schema);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Add");
  GType            type = mandate_schema_find_type (schema, "sample", NULL);
  MandateRecord   *sample = mandate_change_create (change, type, ID_A);
  g_autofree char *name = NULL;

  mandate_test_set (sample, "title", "Pear");
  mandate_test_set (sample, "starts-on", "2024-03-31");
  mandate_test_put (change, mandate_schema_find_type (schema, "sample-part", NULL), ID_B, "whole", ID_A, NULL);
  mandate_test_assert_passes (change);

  mandate_register_add (reg, sample);
  g_assert_true (mandate_register_find_link (reg, "sample/" ID_A) == (gpointer) sample);
  name = mandate_register_describe (reg, sample);
  g_assert_cmpstr (name, ==, "Pear");
}

static void
add_tests_of_type (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_each_type); i++)
    {
      g_autofree char *path = g_strdup_printf ("/schema/%s/%s", mandate_record_type_get_name (type), of_each_type[i].path);

      g_test_add_data_func (path, GSIZE_TO_POINTER (type), of_each_type[i].function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MandateSchema) samples = NULL;

  g_test_init (&argc, &argv, NULL);

  samples = mandate_sample_schema_new ();

  for (guint i = 0; i < mandate_schema_get_n_types (mandate_schema_get ()); i++)
    add_tests_of_type (mandate_schema_get_type_at (mandate_schema_get (), i));

  for (guint i = 0; i < mandate_schema_get_n_types (samples); i++)
    add_tests_of_type (mandate_schema_get_type_at (samples, i));

  g_test_add_func ("/schema/names-and-tables-are-unique", test_names_and_tables_are_unique);
  g_test_add_func ("/schema/types-are-found-by-name-and-table", test_types_are_found_by_name_and_table);
  g_test_add_func ("/schema/find-type/suggests-the-nearest-name", test_find_type_suggests_the_nearest_name);
  g_test_add_func ("/schema/find-type/says-where-the-names-are-listed", test_find_type_says_where_the_names_are_listed);
  g_test_add_func ("/schema/find-table/finds-nothing-else", test_find_table_finds_nothing_else);
  g_test_add_func ("/schema/get-gives-the-same-on-every-call", test_get_gives_the_same_on_every_call);
  g_test_add_func ("/schema/choice-label-is-none-for-another-value", test_choice_label_is_none_for_another_value);
  g_test_add_func ("/schema/list-choices-separates-by-commas", test_list_choices_separates_by_commas);
  g_test_add_func ("/schema/a-type-needs-nothing-but-its-field-table", test_a_type_needs_nothing_but_its_field_table);

  return g_test_run ();
}
