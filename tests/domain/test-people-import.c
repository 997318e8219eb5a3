/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-people-import.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#include <string.h>

#define ANA  "00000000-0000-7000-8000-000000000101"
#define LUIS "00000000-0000-7000-8000-000000000102"

static MandateRegister *
create_register (void)
{
  MandateRegister *reg = mandate_register_new (mandate_schema_get ());

  mandate_test_add (reg, MANDATE_TYPE_PERSON, ANA, "name", "Ana Pérez", "email", "ana@bakery.example", "job_title", "Owner", NULL);
  mandate_test_add (reg, MANDATE_TYPE_PERSON, LUIS, "name", "Luis Gómez", "is_external", "true", NULL);

  return reg;
}

static MandatePeopleImport *
read_people (const char      *text,
             MandateRegister *reg)
{
  g_autoptr (GError) error = NULL;
  MandatePeopleImport *import = mandate_people_import_read (text, -1, reg, &error);

  g_assert_no_error (error);

  return import;
}

/* What is said of a person: “field=value,…”. */
static void
append_said (GString                     *text,
             const MandateImportedPerson *person)
{
  for (guint i = 0; i < person->said->len; i++)
    {
      const MandateField *field = g_ptr_array_index (person->said, i);
      g_autofree char    *value = mandate_record_format (MANDATE_RECORD (person->person), field);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "," : "", field->name, value);
    }
}

/* What @text reads as: “(…)” who is new, “[…]” who is the same, “<…>” who differs with what is here, “!line” what is left out. */
static char *
read_as (const char *text)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandatePeopleImport) import = read_people (text, reg);
  GString *read = g_string_new (NULL);

  for (guint i = 0; i < import->people->len; i++)
    {
      MandateImportedPerson *person = g_ptr_array_index (import->people, i);

      g_string_append_c (read, "([<"[person->state]);
      append_said (read, person);
      for (guint j = 0; j < person->differences->len; j++)
        {
          MandatePersonDifference *difference = g_ptr_array_index (person->differences, j);

          g_assert_false (difference->is_taken);
          g_string_append_printf (read, " %s:%s→%s", difference->field->name, difference->here != NULL ? difference->here : "", difference->there);
        }
      g_string_append_c (read, ")]>"[person->state]);
    }

  for (guint i = 0; i < import->remarks->len; i++)
    g_string_append_printf (read, "!%u", ((MandatePeopleRemark *) g_ptr_array_index (import->remarks, i))->line);

  return g_string_free (read, FALSE);
}

static void
assert_reads (const char *text,
              const char *expected)
{
  g_autofree char *read = read_as (text);

  g_assert_cmpstr (read, ==, expected);
}

static void
test_reads_pasted_lines (void)
{
  assert_reads ("Jonas Weber, online shop, jonas@bakery.example", "(name=Jonas Weber,job_title=online shop,email=jonas@bakery.example)");
  assert_reads ("Jonas Weber", "(name=Jonas Weber)");
  assert_reads ("  Jonas Weber ;shop\r\n\r\nMarta Ruiz\toffice\tmarta@bakery.example\n", "(name=Jonas Weber,job_title=shop)(name=Marta Ruiz,job_title=office,email=marta@bakery.example)");
  assert_reads ("Jonas Weber <jonas@bakery.example>, shop", "(name=Jonas Weber,job_title=shop,email=jonas@bakery.example)");
  assert_reads ("jonas@bakery.example, Jonas Weber", "(name=Jonas Weber,email=jonas@bakery.example)");
  assert_reads ("\"Jonas Weber\",\"shop\"", "(name=Jonas Weber,job_title=shop)");
  assert_reads ("Jonas Weber, shop, counter", "(name=Jonas Weber,job_title=shop,department=counter)");
  assert_reads (",,\n\n", "");
  assert_reads ("", "");
}

static void
test_reads_heads_of_four_languages (void)
{
  assert_reads ("Name,Job title,E-mail,Department\nJo,shop,jo@x.example,front", "(name=Jo,job_title=shop,email=jo@x.example,department=front)");
  assert_reads ("Vorname;Nachname;Abteilung;Personalnummer;E-Mail-Adresse\nJo;Weber;Laden;17;jo@x.example", "(name=Jo Weber,email=jo@x.example,department=Laden)");
  assert_reads ("Vorname;Name;Funktion\nJo;Weber;Laden", "(name=Jo Weber,job_title=Laden)");
  assert_reads ("Nom\tPrénom\tPoste\tAdresse e-mail\nWeber\tJo\tvente\tjo@x.example", "(name=Jo Weber,job_title=vente,email=jo@x.example)");
  assert_reads ("Nombre,Apellidos,Puesto,Correo electrónico\nJo,Weber,tienda,jo@x.example", "(name=Jo Weber,job_title=tienda,email=jo@x.example)");
  assert_reads ("Nombre,Puesto\nJo Weber,tienda", "(name=Jo Weber,job_title=tienda)");
  assert_reads ("Given Name,Family Name,E-mail 1 - Value,E-mail 2 - Value,Organization 1 - Title\nJo,Weber,,jo@x.example,shop", "(name=Jo Weber,job_title=shop)");
  assert_reads ("Name\nJo Weber", "(name=Jo Weber)");
}

static void
test_reads_ticks_and_days (void)
{
  assert_reads ("Name;Extern;Eintrittsdatum\nJo;x;1.2.2024\nMo;nein;2023-05-06\nBo;;", "(name=Jo,is_external=true,joined_on=2024-02-01)(name=Mo,is_external=false,joined_on=2023-05-06)(name=Bo)");
}

static void
test_says_which_lines_are_left_out (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandatePeopleImport) import = read_people ("Name,Joined on,Email\nJo,30.2.2024,\nMo,,mo@x.example\n,2024-01-01,\nMO,,MO@x.example\n", reg);

  g_assert_cmpuint (import->people->len, ==, 1);
  g_assert_cmpuint (import->remarks->len, ==, 3);
  mandate_test_assert_contains (((MandatePeopleRemark *) import->remarks->pdata[0])->message, "Line 2");
  mandate_test_assert_contains (((MandatePeopleRemark *) import->remarks->pdata[0])->message, "2024-02-30");
  mandate_test_assert_contains (((MandatePeopleRemark *) import->remarks->pdata[1])->message, "Line 4");
  mandate_test_assert_contains (((MandatePeopleRemark *) import->remarks->pdata[2])->message, "line 3");
}

static void
test_says_which_columns_are_not_read (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandatePeopleImport) import = read_people ("Name,Payroll no.,Fax,E-mail,\nJo,17,,jo@x.example,\nMo,\" \",,,late", reg);
  g_autofree char *unread = mandate_people_import_list_unread (import);

  g_assert_cmpuint (import->people->len, ==, 2);
  g_assert_cmpuint (import->remarks->len, ==, 0);
  g_assert_cmpstr (unread, ==, "Payroll no., a column without a head");
}

static void
test_refuses_a_table_without_names (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_people_import_read ("Email,Department\njo@x.example,front\n", -1, reg, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (error->message, "“Name”");
}

static void
test_compares_with_who_is_here (void)
{
  assert_reads ("Ana Pérez, Owner, ANA@bakery.example", "<name=Ana Pérez,job_title=Owner,email=ANA@bakery.example email:ana@bakery.example→ANA@bakery.example>");
  assert_reads ("Ana Pérez, Owner", "[name=Ana Pérez,job_title=Owner]");
  assert_reads ("A. Pérez, Baker, ana@bakery.example", "<name=A. Pérez,job_title=Baker,email=ana@bakery.example name:Ana Pérez→A. Pérez job_title:Owner→Baker>");
  assert_reads ("Ana Pérez, trainee, ana2@bakery.example", "<name=Ana Pérez,job_title=trainee,email=ana2@bakery.example job_title:Owner→trainee email:ana@bakery.example→ana2@bakery.example>");
  assert_reads ("Luis Gómez, baker", "<name=Luis Gómez,job_title=baker job_title:→baker>");
  assert_reads ("Ana Pérez,,ana2@bakery.example\nAna Pérez,,ana@bakery.example", "(name=Ana Pérez,email=ana2@bakery.example)[name=Ana Pérez,email=ana@bakery.example]");
}

static void
test_leaves_out_a_name_that_two_have (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandatePeopleImport) import = NULL;

  mandate_test_add (reg, MANDATE_TYPE_PERSON, "00000000-0000-7000-8000-000000000103", "name", "ANA PÉREZ", NULL);
  import = read_people ("Ana Pérez, baker", reg);

  g_assert_cmpuint (import->people->len, ==, 0);
  g_assert_cmpuint (import->remarks->len, ==, 1);
}

static void
test_writes_over_nobody_unless_it_is_chosen (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
  g_autoptr (MandatePeopleImport) import = read_people ("Ana Pérez, baker, , ana2@bakery.example\nJonas Weber, shop", reg);
  g_autofree char *label = mandate_people_import_describe (import);
  MandatePerson   *added;

  g_assert_cmpuint (mandate_people_import_count_changes (import), ==, 1);
  g_assert_cmpstr (label, ==, "1 person added");
  mandate_people_import_apply (import, change);
  mandate_test_assert_passes (change);
  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 1);
  added = g_ptr_array_index (mandate_change_get_puts (change), 0);
  g_assert_cmpstr (added->name, ==, "Jonas Weber");
  g_assert_cmpstr (added->job_title, ==, "shop");
}

static void
test_writes_the_chosen_fields_alone (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
  g_autoptr (MandatePeopleImport) import = read_people ("Ana Pérez, baker, ana2@bakery.example", reg);
  MandateImportedPerson *person = g_ptr_array_index (import->people, 0);
  MandatePerson         *ana;

  g_assert_cmpstr (((MandatePersonDifference *) person->differences->pdata[0])->field->name, ==, "job_title");
  ((MandatePersonDifference *) person->differences->pdata[0])->is_taken = TRUE;
  mandate_people_import_apply (import, change);
  mandate_test_assert_passes (change);

  ana = mandate_change_find (change, MANDATE_TYPE_PERSON, ANA);
  g_assert_cmpstr (ana->job_title, ==, "baker");
  g_assert_cmpstr (ana->email, ==, "ana@bakery.example");
}

static void
test_takes_all_or_none (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandatePeopleImport) import = read_people ("Name,External,Job title\nAna Pérez,,baker\nLuis Gómez,no,\nJo,,", reg);
  g_autofree char *label = NULL;

  mandate_people_import_take_all (import, TRUE);
  g_assert_cmpuint (mandate_people_import_count_changes (import), ==, 3);
  label = mandate_people_import_describe (import);
  g_assert_cmpstr (label, ==, "1 person added, 2 people changed");

  mandate_people_import_take_all (import, FALSE);
  ((MandateImportedPerson *) import->people->pdata[2])->is_left_out = TRUE;
  g_assert_cmpuint (mandate_people_import_count_changes (import), ==, 0);
}

static void
test_adds_somebody_else_of_the_same_name (void)
{
  g_autoptr (MandateRegister) reg = create_register ();
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
  g_autoptr (MandatePeopleImport) import = read_people ("Ana Pérez, trainee, ana2@bakery.example", reg);
  MandateImportedPerson *person = g_ptr_array_index (import->people, 0);

  g_assert_true (person->is_matched_by_name);
  mandate_people_import_make_new (person);
  mandate_people_import_apply (import, change);

  g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, 1);
  g_assert_cmpstr (mandate_record_get_id (mandate_change_get_puts (change)->pdata[0]), !=, ANA);
}

static void
test_reads_cards (void)
{
  assert_reads ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jo\\, Weber\r\nN:Weber;Jo;;;\r\nORG:Bakery;Front\\; shop\r\nTITLE:Sells bre\r\n ad\r\nitem1.EMAIL;TYPE=INTERNET:jo@home.example\r\nEMAIL;TYPE=\"work,pref\":jo@x.example\r\nEND:VCARD\r\n",
                "(name=Jo, Weber,job_title=Sells bread,email=jo@x.example,department=Front; shop)");
  assert_reads ("begin:vcard\nversion:4.0\nn:Weber;Jo;Maria;Dr.;\nemail;pref=1:jo@x.example\nemail;pref=2:b@x.example\nend:vcard\nBEGIN:VCARD\nFN:Mo\nEND:VCARD",
                "(name=Jo Maria Weber,email=jo@x.example)(name=Mo)");
  assert_reads ("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=\n=20M=C3=BCller\nTITLE;QUOTED-PRINTABLE:B=E4cker\nEND:VCARD",
                "(name=Jörg Müller,job_title=Bäcker)");
  assert_reads ("BEGIN:VCARD\nFN:Ana Pérez\nTITLE:Owner\nEND:VCARD", "[name=Ana Pérez,job_title=Owner]");
}

static void
test_says_which_cards_are_left_out (void)
{
  assert_reads ("BEGIN:VCARD\nFN:Jo\nBEGIN:VCARD\nFN:Mo\nEND:VCARD\nBEGIN:VCARD\nEMAIL:x@x.example\nEND:VCARD\nBEGIN:VCARD\nKIND:org\nFN:Bakery\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\n",
                "(name=Mo)!1!6!9!13");
}

static void
append_token (GString *text)
{
  static const char *const tokens[] = {
    "BEGIN:VCARD\n", "END:VCARD\n", "FN:", "N:", "EMAIL;PREF=1:", "ORG;QUOTED-PRINTABLE:", "=C3", "=\n", "\n ", "\\", ";", ",", "\"", "\n", "\r\n",
    "Ana Pérez", "ana@bakery.example", "Name", "Email", "External", "x", "<", ">", "Joined on", "31.12.2024", "\t", "=1", "KIND:org\n", "\xC3", "sep=,\n"
  };

  g_string_append (text, tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))]);
}

static void
test_survives_any_text (void)
{
  g_autoptr (MandateRegister) reg = create_register ();

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (g_test_rand_bit () ? "BEGIN:VCARD\n" : "");
      g_autoptr (MandateChange) change = mandate_change_new (reg, "Import");
      g_autoptr (MandatePeopleImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (guint n = g_test_rand_int_range (0, 20); n > 0; n--)
        append_token (text);

      import = mandate_people_import_read (text->str, (gssize) text->len, reg, &error);
      g_assert_true ((import != NULL) != (error != NULL));
      if (import == NULL)
        continue;

      mandate_people_import_take_all (import, TRUE);
      mandate_people_import_apply (import, change);
      g_assert_cmpuint (mandate_change_get_puts (change)->len, ==, mandate_people_import_count_changes (import));
      for (guint i = 0; i < import->people->len; i++)
        g_assert_nonnull (((MandateImportedPerson *) import->people->pdata[i])->person->name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-import/read/takes-names-jobs-and-addresses-as-lists-give-them", test_reads_pasted_lines);
  g_test_add_func ("/people-import/read/knows-the-heads-of-four-languages", test_reads_heads_of_four_languages);
  g_test_add_func ("/people-import/read/knows-ticks-and-days", test_reads_ticks_and_days);
  g_test_add_func ("/people-import/read/says-which-lines-are-left-out", test_says_which_lines_are_left_out);
  g_test_add_func ("/people-import/read/says-which-columns-that-hold-something-are-not-read", test_says_which_columns_are_not_read);
  g_test_add_func ("/people-import/read/refuses-a-table-without-names", test_refuses_a_table_without_names);
  g_test_add_func ("/people-import/compare/finds-by-address-else-by-name", test_compares_with_who_is_here);
  g_test_add_func ("/people-import/compare/leaves-out-a-name-that-two-have", test_leaves_out_a_name_that_two_have);
  g_test_add_func ("/people-import/apply/writes-over-nobody-unless-it-is-chosen", test_writes_over_nobody_unless_it_is_chosen);
  g_test_add_func ("/people-import/apply/writes-the-chosen-fields-alone", test_writes_the_chosen_fields_alone);
  g_test_add_func ("/people-import/apply/takes-all-or-none", test_takes_all_or_none);
  g_test_add_func ("/people-import/apply/adds-somebody-else-of-the-same-name", test_adds_somebody_else_of_the_same_name);
  g_test_add_func ("/people-import/cards/are-read-in-three-versions", test_reads_cards);
  g_test_add_func ("/people-import/cards/says-which-are-left-out", test_says_which_cards_are_left_out);
  g_test_add_func ("/people-import/survives-any-text", test_survives_any_text);

  return g_test_run ();
}
