/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "mandate-backup-private.h"
#include "mandate-backup-rotation.h"
#include "mandate-test-library.h"

typedef MandateTestWorkspace Fixture;

static GDateTime *
parse (const char *moment)
{
  GDateTime *parsed = g_date_time_new_from_iso8601 (moment, NULL);

  g_assert_nonnull (parsed);

  return parsed;
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = mandate_backup_list (fixture->path, &error);

  g_assert_no_error (error);

  return backups;
}

static guint
count_files (Fixture *fixture)
{
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_backup_says_what_it_holds (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");
  g_autofree char *hash = NULL;
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autoptr (MandateBackup) backup = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  GStatBuf status;
  gint64   head;

  mandate_test_edit (fixture, MANDATE_TYPE_POLICY_VERSION, version, "effective_on", "2024-01-02");
  mandate_test_edit (fixture, MANDATE_TYPE_POLICY_VERSION, version, "state", "in-force");
  backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  mandate_workspace_get_head (fixture->workspace, &head, &hash, NULL);

  g_assert_cmpstr (backup->name, ==, "2026-01-03T090000Z-hand.mandate");
  g_assert_cmpint (backup->contents->n_records, ==, 4);
  g_assert_cmpint (backup->contents->seq, ==, head);
  g_assert_cmpstr (backup->contents->hash, ==, hash);
  g_assert_cmpstr (backup->contents->label, ==, "Edit");
  g_assert_cmpstr (backup->contents->policy_version, ==, "Information security policy 1.0");
  g_assert_cmpstr (backup->contents->workspace_name, ==, "Bakery");
  g_assert_cmpint (backup->size, >, 4096);

  g_assert_cmpint (g_stat (backup->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  backups = list (fixture);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_backups_of_one_second_are_two (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (MandateBackup) first = mandate_test_library_back_up (fixture, "2026-01-03T23:59:59Z");
  g_autoptr (MandateBackup) second = mandate_test_library_back_up (fixture, "2026-01-03T23:59:59Z");
  g_autoptr (GPtrArray) backups = list (fixture);
  g_autoptr (MandateBackup) found = mandate_backup_find (fixture->path, "2026-01-03", NULL);
  g_autoptr (MandateBackup) none = mandate_backup_find (fixture->path, "2026-01", NULL);

  g_assert_cmpstr (second->name, ==, "2026-01-04T000000Z-hand.mandate");
  g_assert_cmpstr (((MandateBackup *) g_ptr_array_index (backups, 0))->name, ==, second->name);
  g_assert_cmpstr (found->name, ==, first->name);
  g_assert_null (none);
}

static gboolean
prove (const char                *path,
       const MandateBackupSource *source)
{
  g_autoptr (GError) error = NULL;
  gboolean proven = _mandate_backup_prove (path, source, NULL, &error);

  g_assert_true (proven == (error == NULL));

  return proven;
}

/* What it is a copy of, and a copy that may be damaged. */
static char *
read_backup (Fixture             *fixture,
             MandateBackupSource *source,
             char               **content,
             gsize               *size)
{
  g_autofree char *person = mandate_test_add_person (fixture, "Ana Pérez");
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (GError) error = NULL;

  _mandate_backup_read_source (fixture->path, source, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (backup->path, content, size, &error);
  g_assert_no_error (error);
  g_assert_true (prove (backup->path, source));

  return g_strdup (backup->path);
}

static void
test_truncated_backup_does_not_count (Fixture      *fixture,
                                      gconstpointer data)
{
  g_auto (MandateBackupSource) source = { NULL, NULL };
  g_autofree char *content = NULL;
  gsize            size;
  g_autofree char *path = read_backup (fixture, &source, &content, &size);

  for (gsize n = 0; n < size; n += n < 4096 ? 777 : size / 60)
    {
      g_autoptr (GPtrArray) backups = NULL;

      g_assert_true (g_file_set_contents (path, content, n, NULL));
      g_assert_false (prove (path, &source));

      backups = list (fixture);
      g_assert_cmpuint (backups->len, ==, 1);
      g_assert_nonnull (((MandateBackup *) g_ptr_array_index (backups, 0))->problem);
    }
}

/* A flipped bit in free space changes nothing; any other is noticed. */
static void
test_flipped_bit_does_not_count (Fixture      *fixture,
                                 gconstpointer data)
{
  g_auto (MandateBackupSource) source = { NULL, NULL };
  g_autofree char *content = NULL;
  gsize            size;
  g_autofree char *path = read_backup (fixture, &source, &content, &size);
  g_autofree char *before = mandate_test_dump_file (path, mandate_schema_get ());
  guint            n_noticed = 0;

  for (guint i = 0; i < 400; i++)
    {
      const gsize place = g_test_rand_int_range (100, size);
      const char  original = content[place];

      content[place] ^= 1 << g_test_rand_int_range (0, 8);
      g_assert_true (g_file_set_contents (path, content, size, NULL));

      if (prove (path, &source))
        {
          g_test_message ("byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, place, size);
          g_autofree char *after = mandate_test_dump_file (path, mandate_schema_get ());

          g_assert_cmpstr (after, ==, before);
        }
      else
        {
          n_noticed++;
        }

      content[place] = original;
    }

  g_assert_cmpuint (n_noticed, >, 0);
}

/* The copy is sound, and yet not what it should be. */
static void
test_copy_of_something_else_does_not_count (Fixture      *fixture,
                                            gconstpointer data)
{
  g_auto (MandateBackupSource) source = { NULL, NULL };
  g_autofree char *content = NULL;
  gsize            size;
  g_autofree char *path = read_backup (fixture, &source, &content, &size);

  mandate_test_execute (path, "UPDATE person SET name = 'Eve' WHERE name = 'Ana Pérez'");
  g_assert_false (prove (path, &source));
  mandate_test_execute (path, "UPDATE person SET name = 'Ana Pérez' WHERE name = 'Eve'");
  g_assert_true (prove (path, &source));
  mandate_test_execute (path, "INSERT INTO evidence_file VALUES ('x', x'00')");
  g_assert_false (prove (path, &source));
}

static void
test_broken_journal_is_not_backed_up (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *person = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, "UPDATE journal SET actor = 'Eve'");
  g_assert_null (mandate_backup_make (fixture->path, MANDATE_BACKUP_DAILY, NULL, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "No backup could be made"));
  g_assert_nonnull (strstr (error->message, "entry 1"));
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_folder_that_cannot_be_made_is_told (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_test_library_block_backups (fixture);
  g_assert_false (mandate_backup_make_before (fixture->path, MANDATE_BACKUP_IMPORT, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Nothing was changed"));
  mandate_test_library_unblock_backups (fixture);
}

static gpointer
write_on (gpointer data)
{
  Fixture *fixture = data;

  mandate_workspace_adopt (fixture->workspace);

  for (guint i = 0; i < 150; i++)
    g_free (mandate_test_add_person (fixture, "Ben"));

  return NULL;
}

/* Each is of one moment; where it is too busy, that is said. */
static void
test_somebody_may_write_meanwhile (Fixture      *fixture,
                                   gconstpointer data)
{
  GThread *thread = g_thread_new ("write", write_on, fixture);
  guint    n_made = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateBackup) backup = mandate_backup_make (fixture->path, MANDATE_BACKUP_HAND, NULL, NULL, &error);

      if (backup == NULL)
        g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE);
      else
        g_assert_cmpint (backup->contents->n_records, ==, backup->contents->seq);

      n_made += backup != NULL;
    }

  g_thread_join (thread);
  mandate_workspace_adopt (fixture->workspace);
  g_assert_cmpuint (count_files (fixture), ==, n_made);
}

static void
if_due (Fixture    *fixture,
        const char *moment,
        guint       n_files)
{
  g_autoptr (GDateTime) now = parse (moment);
  g_autoptr (GError) error = NULL;

  g_assert_true (mandate_backup_if_due (fixture->path, now, NULL, &error));
  g_assert_no_error (error);
  g_test_message ("%s", moment);
  g_assert_cmpuint (count_files (fixture), ==, n_files);
}

static void
test_first_change_of_a_day_makes_one (Fixture      *fixture,
                                      gconstpointer data)
{
  if_due (fixture, "2026-01-03T09:00:00Z", 1);
  if_due (fixture, "2026-01-03T09:00:01Z", 1);
  if_due (fixture, "2026-01-03T23:59:59Z", 1);
  if_due (fixture, "2026-01-04T00:00:00Z", 2);
  /* Back by a clock that was wrong: that day has one already. */
  if_due (fixture, "2026-01-03T12:00:00Z", 2);
  if_due (fixture, "2025-12-31T12:00:00Z", 3);
}

/* In Auckland the third begins while it is the second in UTC. */
static void
test_day_is_that_of_the_user (Fixture      *fixture,
                              gconstpointer data)
{
  if_due (fixture, "2026-01-03T08:00:00+13:00", 1);
  if_due (fixture, "2026-01-03T23:00:00+13:00", 1);
  if_due (fixture, "2026-01-04T00:30:00+13:00", 2);
}

static void
test_damaged_backup_of_today_is_none (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GPtrArray) backups = NULL;

  if_due (fixture, "2026-01-03T09:00:00Z", 1);
  backups = list (fixture);
  g_assert_true (g_file_set_contents (((MandateBackup *) g_ptr_array_index (backups, 0))->path, "no backup", -1, NULL));
  if_due (fixture, "2026-01-03T10:00:00Z", 2);
}

static void
test_old_backups_go (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GDateTime) first = parse ("2025-01-01T09:00:00Z");

  for (int day = 0; day < 60; day++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_days (first, day);
      g_autoptr (GError) error = NULL;

      mandate_backup_if_due (fixture->path, now, NULL, &error);
      g_assert_no_error (error);
    }

  /* 23 February to 1 March; the Sundays 9 and 16 February, as 23 February and 1 March are days; January and so on. */
  g_assert_cmpuint (count_files (fixture), ==, 10);
}

/* The clock is a day on: what was in the making then is no more. */
static void
test_what_was_left_by_a_kill_goes (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 2);
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autofree char *left = g_strconcat (backup->path, ".a1b2c3", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  mandate_backup_rotate (fixture->path, now, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  mandate_backup_rotate (fixture->path, later, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_file_outside_the_library_has_none (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_backup_get_folder ("/somewhere/else/workspace.db"));
  g_assert_true (mandate_backup_if_due ("/somewhere/else/workspace.db", now, NULL, &error));
  g_assert_true (mandate_backup_make_before ("/somewhere/else/workspace.db", MANDATE_BACKUP_IMPORT, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (mandate_backup_make ("/somewhere/else/workspace.db", MANDATE_BACKUP_HAND, NULL, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
}

/* Moments and which are kept, "+" or "-" before each. */
static void
check_rotation (const char *now_text,
                const char *table)
{
  g_auto (GStrv) rows = g_strsplit (table, " ", -1);
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr (GDateTime) now = parse (now_text);
  const guint          n = g_strv_length (rows);
  g_autofree gboolean *keep = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (moments, parse (rows[i] + 1));

  mandate_backup_rotation_choose ((GDateTime *const *) moments->pdata, n, now, keep);

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", rows[i]);
      g_assert_true (keep[i] == (rows[i][0] == '+'));
    }
}

static void
test_rotation_of_one_day (void)
{
  /* The newest of the day, and in any case three. */
  check_rotation ("2026-01-05T12:00:00Z",
                  "-2026-01-05T08:00:00Z -2026-01-05T09:00:00Z +2026-01-05T11:00:00Z +2026-01-05T10:00:00Z +2026-01-05T12:00:00Z");
}

static void
test_rotation_over_days (void)
{
  /* 5 January 2026 is a Monday: 1 to 4 is the week before, 31 December the month before. */
  check_rotation ("2026-01-07T12:00:00Z",
                  "+2026-01-07T09:00:00Z +2026-01-06T09:00:00Z +2026-01-05T09:00:00Z +2026-01-04T09:00:00Z"
                  " +2026-01-03T09:00:00Z +2026-01-02T09:00:00Z +2026-01-01T09:00:00Z +2025-12-31T09:00:00Z"
                  " -2025-12-30T09:00:00Z -2025-12-29T09:00:00Z +2025-12-28T09:00:00Z -2025-12-27T09:00:00Z"
                  " +2025-12-21T09:00:00Z -2025-12-20T09:00:00Z -2025-12-14T09:00:00Z +2025-11-30T09:00:00Z");
}

static void
test_rotation_over_leap_days (void)
{
  check_rotation ("2024-03-02T12:00:00Z",
                  "+2024-03-02T23:59:59Z +2024-03-01T00:00:00Z +2024-02-29T23:59:59Z +2024-02-29T00:00:00Z +2024-02-28T23:59:59Z");
  check_rotation ("2024-03-05T12:00:00Z",
                  "+2024-03-05T09:00:00Z +2024-03-04T09:00:00Z +2024-03-03T09:00:00Z +2024-03-02T09:00:00Z +2024-03-01T09:00:00Z"
                  " +2024-02-29T09:00:00Z +2024-02-28T09:00:00Z -2024-02-27T09:00:00Z +2024-01-31T09:00:00Z");
}

static void
test_rotation_of_rare_backups (void)
{
  /* A backup a quarter: seven days, four weeks and twelve months that have one. */
  check_rotation ("2026-01-05T12:00:00Z",
                  "+2026-01-01T09:00:00Z +2025-10-01T09:00:00Z +2025-07-01T09:00:00Z +2025-04-01T09:00:00Z +2025-01-01T09:00:00Z"
                  " +2024-10-01T09:00:00Z +2024-07-01T09:00:00Z +2024-04-01T09:00:00Z +2024-01-01T09:00:00Z +2023-10-01T09:00:00Z"
                  " +2023-07-01T09:00:00Z +2023-04-01T09:00:00Z -2023-01-01T09:00:00Z -2022-10-01T09:00:00Z");
}

/* What the clock says is to come neither goes nor pushes anything out. */
static void
test_rotation_with_the_clock_set_back (void)
{
  check_rotation ("2020-01-01T12:00:00Z",
                  "+2026-01-03T09:00:00Z +2026-01-03T08:00:00Z +2026-01-03T07:00:00Z +2026-01-03T06:00:00Z"
                  " +2020-01-01T09:00:00Z +2020-01-01T08:00:00Z +2020-01-01T07:00:00Z -2020-01-01T06:00:00Z");
}

/* Day after day for three years: never more than 23, and the newest is always there. */
static void
test_rotation_day_after_day (void)
{
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  g_autoptr (GDateTime) first = parse ("2023-01-01T09:00:00Z");
  g_autoptr (GDateTime) oldest = NULL;
  GDateTime *last = NULL;

  for (int day = 0; day < 3 * 365; day++)
    {
      g_autofree gboolean *keep = NULL;

      g_ptr_array_add (moments, last = g_date_time_add_days (first, day));
      keep = g_new0 (gboolean, moments->len);
      mandate_backup_rotation_choose ((GDateTime *const *) moments->pdata, moments->len, last, keep);
      g_assert_true (keep[moments->len - 1]);

      for (guint i = moments->len; i > 0; i--)
        if (!keep[i - 1])
          g_ptr_array_remove_index (moments, i - 1);

      g_assert_cmpuint (moments->len, <=, MANDATE_ROTATION_DAYS + MANDATE_ROTATION_WEEKS + MANDATE_ROTATION_MONTHS);
    }

  oldest = g_date_time_add_months (last, -10);
  g_assert_cmpint (g_date_time_compare (g_ptr_array_index (moments, 0), oldest), <=, 0);
}

#define ADD(path, function) g_test_add ("/backup/" path, Fixture, NULL, mandate_test_library_set_up, function, mandate_test_library_tear_down)

int
main (int   argc,
      char *argv[])
{
  MandateTestLibrary library;
  int                result;

  mandate_test_library_begin (&library);
  g_test_init (&argc, &argv, NULL);

  ADD ("says-what-it-holds", test_backup_says_what_it_holds);
  ADD ("of-one-second-are-two", test_backups_of_one_second_are_two);
  ADD ("truncated-does-not-count", test_truncated_backup_does_not_count);
  ADD ("with-a-flipped-bit-does-not-count", test_flipped_bit_does_not_count);
  ADD ("of-something-else-does-not-count", test_copy_of_something_else_does_not_count);
  ADD ("of-a-broken-journal-is-not-made", test_broken_journal_is_not_backed_up);
  ADD ("folder-that-cannot-be-made-is-told", test_folder_that_cannot_be_made_is_told);
  ADD ("while-somebody-writes-is-of-one-moment", test_somebody_may_write_meanwhile);
  ADD ("due/with-the-first-change-of-a-day", test_first_change_of_a_day_makes_one);
  ADD ("due/by-the-day-of-the-user", test_day_is_that_of_the_user);
  ADD ("due/where-that-of-today-is-damaged", test_damaged_backup_of_today_is_none);
  ADD ("old-ones-go", test_old_backups_go);
  ADD ("what-a-kill-left-goes", test_what_was_left_by_a_kill_goes);
  g_test_add_func ("/backup/of-a-file-outside-the-library-is-none", test_file_outside_the_library_has_none);
  g_test_add_func ("/rotation/keeps-the-newest-of-a-day", test_rotation_of_one_day);
  g_test_add_func ("/rotation/keeps-days-weeks-and-months", test_rotation_over_days);
  g_test_add_func ("/rotation/knows-leap-days", test_rotation_over_leap_days);
  g_test_add_func ("/rotation/counts-from-backup-to-backup", test_rotation_of_rare_backups);
  g_test_add_func ("/rotation/keeps-what-is-to-come", test_rotation_with_the_clock_set_back);
  g_test_add_func ("/rotation/stays-small-for-years", test_rotation_day_after_day);

  result = g_test_run ();
  mandate_test_library_end (&library);

  return result;
}
