/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-storage.h"

#include <glib/gstdio.h>
#include <math.h>

#include "mandate-migrator.h"
#include "mandate-uuid.h"

static GDateTime *
read_clock (gpointer data)
{
  MandateTestWorkspace *fixture = data;

  return g_date_time_ref (fixture->clock);
}

void
mandate_test_set_up (MandateTestWorkspace *fixture,
                     gconstpointer         data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = mandate_test_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  fixture->workspace = mandate_workspace_create (fixture->path, "Bakery", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  mandate_test_set_clock (fixture, "2024-01-01T00:00:00Z");
  mandate_workspace_set_clock (fixture->workspace, read_clock, fixture);
}

void
mandate_test_tear_down (MandateTestWorkspace *fixture,
                        gconstpointer         data)
{
  if (fixture->workspace != NULL)
    g_assert_finalize_object (fixture->workspace);

  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_date_time_unref (fixture->clock);
}

/* Closes the workspace and opens it again. */
void
mandate_test_reopen (MandateTestWorkspace *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  fixture->workspace = mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
  mandate_workspace_set_clock (fixture->workspace, read_clock, fixture);
}

void
mandate_test_set_clock (MandateTestWorkspace *fixture,
                        const char           *moment)
{
  g_clear_pointer (&fixture->clock, g_date_time_unref);
  fixture->clock = g_date_time_new_from_iso8601 (moment, NULL);
  g_assert_nonnull (fixture->clock);
}

void
mandate_test_commit (MandateTestWorkspace *fixture,
                     MandateChange        *change)
{
  g_autoptr (GError) error = NULL;
  gboolean committed = mandate_workspace_commit (fixture->workspace, change, &error);

  g_assert_no_error (error);
  g_assert_true (committed);
}

static void
set (MandateRecord *record,
     const char    *field,
     const char    *value)
{
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, field, value, &error);
  g_assert_no_error (error);
}

/* As an action of its own; returns the new person's id. */
char *
mandate_test_add_person (MandateTestWorkspace *fixture,
                         const char           *name)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Add a person");
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  set (person, "name", name);
  mandate_test_commit (fixture, change);

  return g_strdup (mandate_record_get_id (person));
}

void
mandate_test_edit (MandateTestWorkspace *fixture,
                   GType                 type,
                   const char           *id,
                   const char           *field,
                   const char           *value)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Edit");
  MandateRecord *record = mandate_change_edit (change, type, id);

  g_assert_nonnull (record);
  set (record, field, value);
  mandate_test_commit (fixture, change);
}

void
mandate_test_remove (MandateTestWorkspace *fixture,
                     GType                 type,
                     const char           *id)
{
  MandateRegister *reg = mandate_workspace_get_register (fixture->workspace);
  g_autoptr (MandateChange) change = mandate_change_new (reg, "Remove");

  mandate_change_remove (change, mandate_register_find (reg, type, id));
  mandate_test_commit (fixture, change);
}

/* In two actions: a policy with a version of that text, then its approval. Returns the version's id. */
char *
mandate_test_approve_policy (MandateTestWorkspace *fixture,
                             const char           *text)
{
  MandateRegister *reg = mandate_workspace_get_register (fixture->workspace);
  g_autoptr (MandateChange) writing = mandate_change_new (reg, "Write the policy");
  g_autoptr (MandateChange) approving = mandate_change_new (reg, "Approve the policy");
  g_autofree char *person = mandate_test_add_person (fixture, "Ana");
  MandateRecord   *policy = mandate_change_create (writing, MANDATE_TYPE_POLICY, NULL);
  MandateRecord   *version = mandate_change_create (writing, MANDATE_TYPE_POLICY_VERSION, NULL);
  MandateRecord   *approval;

  set (policy, "title", "Information security policy");
  set (policy, "kind", "information-security");
  set (version, "policy", mandate_record_get_id (policy));
  set (version, "number", "1.0");
  set (version, "text", text);
  set (version, "written_on", "2024-01-01");
  mandate_test_commit (fixture, writing);

  approval = mandate_change_create (approving, MANDATE_TYPE_APPROVAL, NULL);
  set (approval, "policy_version", mandate_record_get_id (version));
  set (approval, "person", person);
  set (approval, "decided_on", "2024-01-01");
  mandate_test_commit (fixture, approving);

  return g_strdup (mandate_record_get_id (version));
}

void
mandate_test_undo (MandateTestWorkspace *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_undo (fixture->workspace, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

void
mandate_test_redo (MandateTestWorkspace *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_redo (fixture->workspace, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
}

void
mandate_test_verify (MandateTestWorkspace *fixture)
{
  g_autoptr (GError) error = NULL;
  gboolean verified = mandate_workspace_verify (fixture->workspace, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (verified);
}

gint64
mandate_test_get_head (MandateTestWorkspace *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;
  gint64           seq;

  mandate_workspace_get_head (fixture->workspace, &seq, &hash, &error);
  g_assert_no_error (error);

  return seq;
}

/* All rows of all records, as they are in the file. */
char *
mandate_test_dump (MandateTestWorkspace *fixture)
{
  return mandate_test_dump_file (fixture->path, mandate_schema_get ());
}

void
mandate_test_assert_register_matches_file (MandateTestWorkspace *fixture)
{
  g_autofree char *file = mandate_test_dump (fixture);
  g_autofree char *reg = mandate_test_dump_register (mandate_workspace_get_register (fixture->workspace));

  g_assert_cmpstr (reg, ==, file);
}

char *
mandate_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("mandate-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/* With all that is in it. */
void
mandate_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        mandate_test_remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

char *
mandate_test_hash_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize            size;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, size);
}

static sqlite3 *
open_behind_the_back (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);

  return handle;
}

/* As somebody with the sqlite3 program would, triggers and foreign keys or not. */
void
mandate_test_execute (const char *path,
                      const char *sql)
{
  sqlite3         *handle = open_behind_the_back (path);
  g_autofree char *message = NULL;

  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_exec (handle, sql, NULL, NULL, NULL);
  message = g_strdup (sqlite3_errmsg (handle));
  g_assert_cmpstr (message, ==, "not an error");

  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
append_text (GString    *dump,
             const char *text)
{
  g_autofree char *escaped = g_strescape (text, NULL);

  g_string_append_printf (dump, " \"%s\"", escaped);
}

static void
append_number (GString *dump,
               double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (dump, " %sd", g_ascii_dtostr (text, sizeof text, value));
}

static void
append_row (GString      *dump,
            sqlite3_stmt *row)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    switch (sqlite3_column_type (row, i))
      {
      case SQLITE_NULL:
        g_string_append (dump, " -");
        break;
      case SQLITE_INTEGER:
        g_string_append_printf (dump, " %" G_GINT64_FORMAT, (gint64) sqlite3_column_int64 (row, i));
        break;
      case SQLITE_FLOAT:
        append_number (dump, sqlite3_column_double (row, i));
        break;
      default:
        append_text (dump, (const char *) sqlite3_column_text (row, i));
        break;
      }

  g_string_append_c (dump, '\n');
}

char *
mandate_test_dump_file (const char          *path,
                        const MandateSchema *schema)
{
  sqlite3 *handle = open_behind_the_back (path);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const char      *table = mandate_record_type_get_table (mandate_schema_get_type_at (schema, i));
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
      sqlite3_stmt    *row;

      g_string_append_printf (dump, "%s\n", table);
      g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &row, NULL), ==, SQLITE_OK);
      while (sqlite3_step (row) == SQLITE_ROW)
        append_row (dump, row);
      g_assert_cmpint (sqlite3_finalize (row), ==, SQLITE_OK);
    }

  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);

  return g_string_free (dump, FALSE);
}

static void
append_record (GString       *dump,
               MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  append_text (dump, mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    if (mandate_record_is_empty (record, &fields[i]))
      g_string_append (dump, " -");
    else if (mandate_field_is_textual (&fields[i]))
      append_text (dump, mandate_record_get_text (record, &fields[i]));
    else if (fields[i].kind == MANDATE_FIELD_NUMBER)
      append_number (dump, mandate_record_get_number (record, &fields[i]));
    else if (fields[i].kind == MANDATE_FIELD_BOOLEAN)
      g_string_append_printf (dump, " %d", mandate_record_get_boolean (record, &fields[i]));
    else
      g_string_append_printf (dump, " %" G_GINT64_FORMAT, mandate_record_get_integer (record, &fields[i]));

  g_string_append_c (dump, '\n');
}

/* In the same form as mandate_test_dump_file(), so that the two can be compared. */
char *
mandate_test_dump_register (MandateRegister *reg)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);
  GString             *dump = g_string_new (NULL);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType              type = mandate_schema_get_type_at (schema, i);
      MandateRecordList *list = mandate_register_get_list (reg, type);

      g_string_append_printf (dump, "%s\n", mandate_record_type_get_table (type));
      for (guint n = 0; n < mandate_record_list_get_length (list); n++)
        append_record (dump, mandate_record_list_get (list, n));
    }

  return g_string_free (dump, FALSE);
}

static char *
make_text (const MandateField *field,
           guint               variant)
{
  static const char *const texts[] = {
    "O'Brien'; DROP TABLE person; --",
    "Müller & Söhne, Łódź, 日本語, עברית, العربية",
    "👩‍👩‍👧 🏳️‍🌈 \xf0\x9f\xa6\x84",
    "100 %s %n %d %% {0} ?1 :name @x $y",
    "\"quoted\" `ticked` [bracketed] \\ back\\slash",
    "NULL",
    "0",
  };
  GString *text = g_string_new (texts[variant % G_N_ELEMENTS (texts)]);

  if (field->kind == MANDATE_FIELD_LONG_TEXT && variant % 3 == 0)
    {
      g_string_append (text, "\n\n\tsecond line\n");
      while (text->len < 300000)
        g_string_append (text, "Grüße, and so on. ");
    }

  return g_string_free (text, FALSE);
}

static char *
make_choice (const MandateField *field,
             guint               variant)
{
  guint n_choices = 0;

  while (field->choices[n_choices].value != NULL)
    n_choices++;

  return g_strdup (field->choices[variant % n_choices].value);
}

static gint64
make_integer (const MandateField *field,
              guint               variant)
{
  if (field->minimum != 0 || field->maximum != 0)
    return variant % 2 == 0 ? field->minimum : field->maximum;

  if (field->kind == MANDATE_FIELD_MONEY)
    return variant % 2 == 0 ? 0 : G_MAXINT64;

  return variant % 2 == 0 ? G_MAXINT64 : MANDATE_UNSET + 1;
}

static void
fill_field (MandateRecord      *record,
            const MandateField *field,
            guint               variant)
{
  static const double numbers[] = { 0.1, -1.7976931348623157e308, 5e-324, 1e16 + 2, 0, -0.0 };
  char               *text = NULL;

  switch (field->kind)
    {
    case MANDATE_FIELD_CHOICE:
      text = make_choice (field, variant);
      break;
    case MANDATE_FIELD_DATE:
      text = g_strdup (variant % 2 == 0 ? "2024-02-29" : "9999-12-31");
      break;
    case MANDATE_FIELD_COUNTRY:
      text = g_strdup ("DE");
      break;
    case MANDATE_FIELD_CURRENCY:
      text = g_strdup ("EUR");
      break;
    case MANDATE_FIELD_SHA256:
      text = g_compute_checksum_for_string (G_CHECKSUM_SHA256, field->name, -1);
      break;
    case MANDATE_FIELD_REFERENCE:
      text = mandate_uuid_new ();
      break;
    case MANDATE_FIELD_LINK:
      text = g_strdup ("review/01890a5d-ac96-774b-bcce-b302099a8057");
      break;
    case MANDATE_FIELD_INTEGER:
    case MANDATE_FIELD_MONEY:
      mandate_record_set_integer (record, field, make_integer (field, variant));
      return;
    case MANDATE_FIELD_NUMBER:
      mandate_record_set_number (record, field, numbers[variant % G_N_ELEMENTS (numbers)]);
      return;
    case MANDATE_FIELD_BOOLEAN:
      mandate_record_set_integer (record, field, variant % 2);
      return;
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    default:
      text = make_text (field, variant);
      break;
    }

  mandate_record_take_text (record, field, text);
}

/**
 * mandate_test_make_record:
 * @type: a record type
 * @variant: any number; what the fields hold depends on it
 *
 * Returns: (transfer full): a record with every field filled in
 */
MandateRecord *
mandate_test_make_record (GType type,
                          guint variant)
{
  MandateRecord      *record = mandate_record_new (type, NULL);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    fill_field (record, &fields[i], variant + i);

  return record;
}
