/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-sample.h"

#include <string.h>

static const MandateChoice colour_choices[] = {
  { "red", "Red" },
  { "green", "Green" },
  { "light-blue", "Light blue" },
  { NULL, NULL },
};

static const MandateField sample_fields[] = {
  MANDATE_FIELD (MandateSample, title, TEXT, "Title", .is_required = TRUE),
  MANDATE_FIELD (MandateSample, story, LONG_TEXT, "Story", .help = "How it came about."),
  MANDATE_FIELD (MandateSample, colour, CHOICE, "Colour", .choices = colour_choices, .initial = "red"),
  MANDATE_FIELD (MandateSample, starts_on, DATE, "Starts on"),
  MANDATE_FIELD (MandateSample, ends_on, DATE, "Ends on", .not_before = "starts_on"),
  MANDATE_FIELD (MandateSample, country, COUNTRY, "Country"),
  MANDATE_FIELD (MandateSample, currency, CURRENCY, "Currency"),
  MANDATE_FIELD (MandateSample, seal, SHA256, "Seal"),
  MANDATE_FIELD (MandateSample, leader, REFERENCE, "Leader", .references = "sample"),
  MANDATE_FIELD (MandateSample, subject, LINK, "Subject"),
  MANDATE_FIELD (MandateSample, count, INTEGER, "Count", .minimum = -5, .maximum = 10),
  MANDATE_FIELD (MandateSample, price, MONEY, "Price"),
  MANDATE_FIELD (MandateSample, fee, MONEY, "Fee", .minimum = 100, .maximum = 50000),
  MANDATE_FIELD (MandateSample, weight, NUMBER, "Weight"),
  MANDATE_FIELD (MandateSample, share, NUMBER, "Share", .minimum = 0, .maximum = 100),
  MANDATE_FIELD (MandateSample, is_good, BOOLEAN, "Good"),
};

G_DEFINE_FINAL_TYPE (MandateSample, mandate_sample, MANDATE_TYPE_RECORD)

static void
mandate_sample_class_init (MandateSampleClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "sample", "Sample", "Samples",
                                 sample_fields, G_N_ELEMENTS (sample_fields));
}

static void
mandate_sample_init (MandateSample *self)
{
}

/* The neighbour first: what a record is part of is not always its first field. */
static const MandateField part_fields[] = {
  MANDATE_FIELD (MandateSamplePart, neighbour, REFERENCE, "Neighbour", .references = "sample"),
  MANDATE_FIELD (MandateSamplePart, whole, REFERENCE, "Whole", .is_required = TRUE, .is_part_of = TRUE, .references = "sample"),
  MANDATE_FIELD (MandateSamplePart, inside, REFERENCE, "Inside", .is_part_of = TRUE, .references = "sample-part"),
  MANDATE_FIELD (MandateSamplePart, about, LINK, "About", .is_part_of = TRUE),
};

G_DEFINE_FINAL_TYPE (MandateSamplePart, mandate_sample_part, MANDATE_TYPE_RECORD)

static void
mandate_sample_part_class_init (MandateSamplePartClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "sample-part", "Part", "Parts",
                                 part_fields, G_N_ELEMENTS (part_fields));
}

static void
mandate_sample_part_init (MandateSamplePart *self)
{
}

static const MandateField house_fields[] = {
  MANDATE_FIELD (MandateSampleHouse, name, TEXT, "Name", .is_required = TRUE),
  MANDATE_FIELD (MandateSampleHouse, n_samples, INTEGER, "Number of samples"),
};

G_DEFINE_FINAL_TYPE (MandateSampleHouse, mandate_sample_house, MANDATE_TYPE_RECORD)

static void
mandate_sample_house_complete (MandateRecord *record,
                               MandateChange *change)
{
  g_autoptr (GPtrArray) samples = mandate_change_list (change, MANDATE_TYPE_SAMPLE);
  g_autofree char *count = g_strdup_printf ("%u", samples->len);

  mandate_test_set (record, "n_samples", count);
}

static void
mandate_sample_house_check (MandateRecord *record,
                            MandateChange *change)
{
  if (g_strcmp0 (MANDATE_SAMPLE_HOUSE (record)->name, "Usher") == 0)
    mandate_change_refuse (change, record, "name", "it %s. Choose another.", "fell");
}

static void
mandate_sample_house_class_init (MandateSampleHouseClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "sample-house", "House", "Houses",
                                 house_fields, G_N_ELEMENTS (house_fields));
  mandate_record_class_set_only_id (record_class, MANDATE_SAMPLE_HOUSE_ID);
  record_class->complete = mandate_sample_house_complete;
  record_class->check = mandate_sample_house_check;
}

static void
mandate_sample_house_init (MandateSampleHouse *self)
{
}

/**
 * mandate_sample_schema_new:
 *
 * Returns: (transfer full): a schema of the types of this file alone
 */
MandateSchema *
mandate_sample_schema_new (void)
{
  const GType types[] = { MANDATE_TYPE_SAMPLE, MANDATE_TYPE_SAMPLE_PART, MANDATE_TYPE_SAMPLE_HOUSE };

  return mandate_schema_new (types, G_N_ELEMENTS (types));
}

static void
fill_in (MandateRecord *record,
         va_list        arguments)
{
  const char *field;

  while ((field = va_arg (arguments, const char *)) != NULL)
    mandate_test_set (record, field, va_arg (arguments, const char *));
}

/**
 * mandate_test_create:
 * @type: a record type
 * @id: (nullable): its id
 * @...: names of fields, each with a text, then %NULL
 *
 * Returns: (transfer full): a record with these values
 */
gpointer
mandate_test_create (GType       type,
                     const char *id,
                     ...)
{
  MandateRecord *record = mandate_record_new (type, id);
  va_list        arguments;

  va_start (arguments, id);
  fill_in (record, arguments);
  va_end (arguments);

  return record;
}

/**
 * mandate_test_add:
 * @reg: a register
 * @type: a record type
 * @id: (nullable): its id
 * @...: names of fields, each with a text, then %NULL
 *
 * Returns: (transfer none): a record of the register with these values
 */
gpointer
mandate_test_add (MandateRegister *reg,
                  GType            type,
                  const char      *id,
                  ...)
{
  g_autoptr (MandateRecord) record = mandate_record_new (type, id);
  va_list arguments;

  va_start (arguments, id);
  fill_in (record, arguments);
  va_end (arguments);

  mandate_register_add (reg, record);

  return record;
}

/**
 * mandate_test_put:
 * @change: a change
 * @type: a record type
 * @id: (nullable): id of a record to edit or to create
 * @...: names of fields, each with a text, then %NULL
 *
 * Returns: (transfer none): the record that will be put
 */
gpointer
mandate_test_put (MandateChange *change,
                  GType          type,
                  const char    *id,
                  ...)
{
  MandateRecord *record = id != NULL ? mandate_change_edit (change, type, id) : NULL;
  va_list        arguments;

  if (record == NULL)
    record = mandate_change_create (change, type, id);

  va_start (arguments, id);
  fill_in (record, arguments);
  va_end (arguments);

  return record;
}

void
mandate_test_set (gpointer    record,
                  const char *field,
                  const char *text)
{
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, field, text, &error);
  g_assert_no_error (error);
}

char *
mandate_test_format (gpointer    record,
                     const char *field)
{
  g_autoptr (GError) error = NULL;
  const MandateField *found = mandate_record_type_find_field (G_OBJECT_TYPE (record), field, &error);

  g_assert_no_error (error);

  return mandate_record_format (record, found);
}

void
mandate_test_assert_contains (const char *text,
                              const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

void
mandate_test_assert_passes (MandateChange *change)
{
  g_autoptr (GError) error = NULL;
  gboolean passes = mandate_change_check (change, &error);

  g_assert_no_error (error);
  g_assert_true (passes);
}

/* What the change puts becomes what the register holds, as storage would see to; the next change begins, on the same day. */
void
mandate_test_commit (MandateChange **change)
{
  MandateRegister *reg = mandate_change_get_register (*change);
  GPtrArray       *puts = mandate_change_get_puts (*change);
  GPtrArray       *removals = mandate_change_get_removals (*change);
  MandateChange   *next;

  mandate_test_assert_passes (*change);

  for (guint i = 0; i < removals->len; i++)
    mandate_register_remove (reg, g_ptr_array_index (removals, i));

  for (guint i = 0; i < puts->len; i++)
    {
      MandateRecord *put = g_ptr_array_index (puts, i);
      MandateRecord *old = mandate_change_find_old (*change, put);

      if (old != NULL)
        mandate_record_assign (old, put);
      else
        mandate_register_add (reg, put);
    }

  next = mandate_change_new (reg, "Try further");
  mandate_change_set_today (next, mandate_change_get_today (*change));
  mandate_change_free (*change);
  *change = next;
}

/**
 * mandate_test_assert_refused:
 * @change: a change
 * @part: what the message must say
 *
 * Makes sure that the change is refused, with one problem and this one.
 */
void
mandate_test_assert_refused (MandateChange *change,
                             const char    *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_change_check (change, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (error->message, part);

  if (strchr (error->message, '\n') != NULL)
    g_error ("“%s” is more than one problem", error->message);
}
