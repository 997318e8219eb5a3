/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What the checks of 50,000 records take: the window lets them take turns, so
 * that the longest is what a frame may have to wait for. Half of the records are
 * of all types alike, and name each other; the other half are actions.
 *
 *     bench-checks [N]
 */

#include "mandate-bench.h"
#include "mandate-check.h"
#include "mandate-records.h"

#define N_RECORDS 50000
#define N_ROUNDS  5
#define GOAL_MS   16.0

typedef struct
{
  MandateRegister    *reg;
  MandateTranslation *translation;
  guint               check;
} Bench;

static char *
make_id (guint type,
         guint number)
{
  return g_strdup_printf ("01890000-0000-7000-8%03u-%012u", type, number);
}

static guint
find_number (GType type)
{
  guint number = 0;

  while (mandate_schema_get_type_at (mandate_schema_get (), number) != type)
    number++;

  return number;
}

/* As text; what refers to something refers to one of @n. */
static char *
make_value (const MandateField *field,
            guint               number,
            guint               n)
{
  guint n_choices = 0;

  switch (field->kind)
    {
    case MANDATE_FIELD_CHOICE:
      while (field->choices[n_choices].value != NULL)
        n_choices++;
      return g_strdup (field->choices[number % n_choices].value);
    case MANDATE_FIELD_DATE:
      return g_strdup_printf ("20%02u-%02u-%02u", 20 + number % 8, 1 + number % 12, 1 + number % 28);
    case MANDATE_FIELD_REFERENCE:
      return make_id (find_number (mandate_schema_find_type (mandate_schema_get (), field->references, NULL)), number * 7919 % n);
    case MANDATE_FIELD_BOOLEAN:
      return g_strdup (number % 16 == 0 ? "yes" : "no");
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
      return g_strdup_printf ("%s %u", field->name, number);
    case MANDATE_FIELD_INTEGER:
      return g_strdup_printf ("%d", (int) MAX (field->minimum, 1));
    case MANDATE_FIELD_COUNTRY:
    case MANDATE_FIELD_CURRENCY:
    case MANDATE_FIELD_SHA256:
    case MANDATE_FIELD_LINK:
    case MANDATE_FIELD_MONEY:
    case MANDATE_FIELD_NUMBER:
    default:
      return NULL;
    }
}

static void
add_records (MandateRegister *reg,
             guint            number,
             guint            n_records,
             guint            n_named)
{
  GType               type = mandate_schema_get_type_at (mandate_schema_get (), number);
  GPtrArray          *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *id = mandate_record_type_get_only_id (type) != NULL ? g_strdup (mandate_record_type_get_only_id (type)) : make_id (number, i);
      MandateRecord   *record = mandate_record_load (type, id);

      for (guint f = 0; f < n_fields; f++)
        {
          g_autofree char *value = make_value (&fields[f], i, n_named);

          /* Whoever came is still here. */
          if (value != NULL && !g_str_has_suffix (fields[f].name, "_until") && !g_str_equal (fields[f].name, "left_on"))
            mandate_record_set (record, fields[f].name, value, NULL);
        }

      if (type == MANDATE_TYPE_ACTION && i % 8 != 0)
        mandate_record_set (record, "state", "done", NULL);

      g_ptr_array_add (records, record);
    }

  mandate_register_take_all (reg, type, records);
}

static MandateRegister *
make_register (guint n_records)
{
  const MandateSchema *schema = mandate_schema_get ();
  MandateRegister     *reg = mandate_register_new (schema);
  const guint          n_types = mandate_schema_get_n_types (schema);
  const guint          n_each = n_records / 2 / n_types;

  for (guint i = 0; i < n_types; i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);
      guint n = n_each;

      if (mandate_record_type_get_only_id (type) != NULL)
        n = 1;
      else if (type == MANDATE_TYPE_ACTION)
        n += n_records / 2;

      add_records (reg, i, n, n_each);
    }

  return reg;
}

static void
run_check (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GPtrArray) findings = mandate_check_run (bench->check, bench->reg, "2026-11-22", bench->translation);

  if (findings->len == 0)
    g_error ("A check found nothing at all.");
}

int
main (int   argc,
      char *argv[])
{
  Bench       bench = { 0 };
  double      longest = 0;
  double      sum = 0;
  const char *name = "";

  bench.reg = make_register (argc > 1 ? atoi (argv[1]) : N_RECORDS);
  bench.translation = mandate_translation_new_for_screen ();

  for (bench.check = 0; bench.check < mandate_check_get_n_checks (); bench.check++)
    {
      double times[N_ROUNDS];
      double median;

      for (guint i = 0; i < N_ROUNDS; i++)
        times[i] = mandate_bench_time (run_check, &bench);

      median = mandate_bench_median (times, N_ROUNDS) / 1000;
      sum += median;
      if (g_getenv ("MANDATE_BENCH_ALL") != NULL)
        g_print ("  %-24s %10.3f ms\n", mandate_check_get_id (bench.check), median);

      if (median > longest)
        {
          longest = median;
          name = mandate_check_get_id (bench.check);
        }
    }

  g_print ("%-24s %10.3f ms %13s %6s %6.2f  %s\n", "longest check", longest, name, "", GOAL_MS, longest <= GOAL_MS ? "ok" : "MISSED");
  g_print ("all checks together take %.1f ms\n", sum);

  mandate_translation_free (bench.translation);
  g_object_unref (bench.reg);

  return longest <= GOAL_MS ? EXIT_SUCCESS : EXIT_FAILURE;
}
