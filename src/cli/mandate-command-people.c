/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People: who is here, bringing in lists of them, and what follows when somebody leaves. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-leaving.h"
#include "mandate-people-import.h"
#include "mandate-records.h"
#include "mandate-suggestion.h"

static void
print_person (MandatePerson *person,
              const char    *today)
{
  g_autoptr (GString) line = g_string_new (person->name);

  if (person->job_title != NULL)
    g_string_append_printf (line, ", %s", person->job_title);
  if (person->email != NULL)
    g_string_append_printf (line, ", %s", person->email);
  if (person->left_on != NULL && !mandate_person_is_active (person, today))
    /* Translators: follows a name; %s is a date. */
    g_string_append_printf (line, _ (" (left on %s)"), person->left_on);
  else if (!mandate_person_is_active (person, today))
    /* Translators: follows a name. */
    g_string_append (line, _ (" (not here yet)"));

  g_print ("%s  %s\n", mandate_record_get_id (MANDATE_RECORD (person)), line->str);
}

static int
list_people (const char *name)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_library_open_for_reading (name, &error);
  g_autofree char   *today = mandate_date_today ();
  MandateRecordList *people;

  if (workspace == NULL)
    return mandate_command_fail (error);

  people = mandate_register_get_list (mandate_workspace_get_register (workspace), MANDATE_TYPE_PERSON);
  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    print_person (mandate_record_list_get (people, i), today);

  return MANDATE_EXIT_OK;
}

static void
print_imported (const MandateImportedPerson *person)
{
  /* Translators: whether somebody of a list is new here, known, or known otherwise; %s is a name. */
  static const char *const states[] = { N_ ("new: %s"), N_ ("same: %s"), N_ ("different: %s") };
  g_autoptr (GString) line = g_string_new (_ (states[person->state]));

  g_string_replace (line, "%s", person->person->name, 1);
  g_print ("%s\n", line->str);

  for (guint i = 0; i < person->differences->len; i++)
    {
      const MandatePersonDifference *difference = g_ptr_array_index (person->differences, i);

      /* Translators: a field, what stands here, and what the file has. */
      g_print (_ ("    %1$s: %2$s → %3$s%4$s\n"), mandate_field_get_label (difference->field), difference->here != NULL ? difference->here : C_ ("a value", "empty"), difference->there,
               /* Translators: follows what a file has. */
               difference->is_taken ? "" : _ (" (stays as it is)"));
    }
}

static int
print_remarks (MandatePeopleImport *import)
{
  g_autofree char *unread = import->unread->len > 0 ? mandate_people_import_list_unread (import) : NULL;

  for (guint i = 0; i < import->remarks->len; i++)
    g_printerr ("mandatectl: %s\n", ((MandatePeopleRemark *) g_ptr_array_index (import->remarks, i))->message);

  /* No person is missing: a script that brings in such a file every month needs no other exit code. */
  if (unread != NULL)
    /* Translators: %s is a list of the heads of columns. */
    g_printerr (_ ("mandatectl: A person has no field for what stands in these columns: %s\n"), unread);

  return import->remarks->len > 0 ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

static gboolean
commit_import (MandateWorkspace    *workspace,
               MandatePeopleImport *import,
               GError             **error)
{
  g_autofree char *label = mandate_people_import_describe (import);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);

  mandate_people_import_apply (import, change);
  if (mandate_people_import_count_changes (import) > 0 && !mandate_workspace_commit (workspace, change, error))
    return FALSE;

  g_print ("%s\n", label);

  return TRUE;
}

static int
import_people (const char *name,
               const char *path,
               gboolean    is_dry,
               gboolean    takes_over)
{
  GError *error = NULL;
  g_autoptr (MandateWorkspace) workspace = is_dry ? mandate_library_open_for_reading (name, &error) : mandate_command_open_to_write (name, &error);
  gsize            size;
  g_autofree char *data = workspace != NULL ? mandate_command_read_file (path, &size, &error) : NULL;
  g_autoptr (MandatePeopleImport) import = NULL;

  if (data == NULL)
    return mandate_command_fail (error);

  import = mandate_people_import_read (data, (gssize) size, mandate_workspace_get_register (workspace), &error);
  if (import == NULL)
    return mandate_command_fail (error);

  mandate_people_import_take_all (import, takes_over);
  for (guint i = 0; i < import->people->len; i++)
    print_imported (g_ptr_array_index (import->people, i));

  if (!is_dry && !commit_import (workspace, import, &error))
    return mandate_command_fail (error);

  return print_remarks (import);
}

int
mandate_command_people (int   argc,
                        char *argv[])
{
  gboolean           is_dry = FALSE;
  gboolean           takes_over = FALSE;
  const GOptionEntry options[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, N_ ("Tell what would happen, and do nothing"), NULL },
    { "take-over", 0, 0, G_OPTION_ARG_NONE, &takes_over, N_ ("Write what differs over what is here"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  int code;

  if (!mandate_command_parse ("people", options, 1, 3, &argc, &argv, &code))
    return code;

  if (argc == 2)
    return list_people (argv[1]);

  if (argc != 4 || !g_str_equal (argv[2], "import"))
    return mandate_command_fail_usage ("people", _ ("After the name comes “import” and a file, or nothing."));

  return import_people (argv[1], argv[3], is_dry, takes_over);
}

static gboolean
is_called (MandatePerson *person,
           const char    *word)
{
  const char *const words[] = { mandate_record_get_id (MANDATE_RECORD (person)), person->name, person->email };
  g_autofree char  *folded = g_utf8_casefold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *other = words[i] != NULL ? g_utf8_casefold (words[i], -1) : NULL;

      if (g_strcmp0 (other, folded) == 0)
        return TRUE;
    }

  return FALSE;
}

/* By id, name or address. */
static MandatePerson *
find_person (MandateRegister *reg,
             const char      *word,
             GError         **error)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  MandatePerson *found = NULL;
  guint          n_found = 0;
  const char    *nearest;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      g_ptr_array_add (names, person->name);
      if (!is_called (person, word))
        continue;

      found = person;
      n_found++;
    }

  if (n_found == 1)
    return found;

  nearest = mandate_find_nearest (word, names);
  if (n_found > 1)
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("%1$u people are called “%2$s”. Give the email address, or the id that “mandatectl people” prints."), n_found, word);
  else if (nearest != NULL)
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("Nobody here is called “%1$s”. Did you mean “%2$s”?"), word, nearest);
  else
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("Nobody here is called “%s”. “mandatectl people” lists who is."), word);

  return NULL;
}

static void
print_consequence (const MandateConsequence *consequence)
{
  g_print ("%s %s%s%s\n", consequence->is_urgent ? "!" : "-", consequence->title, consequence->date != NULL ? ", " : "", consequence->date != NULL ? consequence->date : "");

  if (consequence->detail != NULL)
    g_print ("    %s\n", consequence->detail);

  for (guint i = 0; i < consequence->successors->len; i++)
    {
      const MandateSuccessor *successor = g_ptr_array_index (consequence->successors, i);

      /* Translators: a name, and why it could be that person. */
      g_print (_ ("    → %1$s (%2$s)\n"), successor->person->name, successor->reason);
    }
}

static void
print_consequences (MandateRegister *reg,
                    MandatePerson   *person,
                    const char      *on)
{
  g_autoptr (GPtrArray) consequences = mandate_leaving_list (reg, mandate_record_get_id (MANDATE_RECORD (person)), on);

  for (guint i = 0; i < consequences->len; i++)
    print_consequence (g_ptr_array_index (consequences, i));

  if (consequences->len == 0)
    /* Translators: %s is a name. */
    g_print (_ ("Nothing hangs on %s.\n"), person->name);
}

static gboolean
commit_leaving (MandateWorkspace *workspace,
                MandatePerson    *person,
                const char       *on,
                const char       *until,
                GError          **error)
{
  const char      *id = mandate_record_get_id (MANDATE_RECORD (person));
  g_autofree char *label = g_strdup_printf (until != NULL ? _ ("%s is on leave") : _ ("%s leaves"), person->name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), label);

  if (until != NULL)
    mandate_leaving_record_leave (change, id, on, until);
  else
    mandate_leaving_record (change, id, on);

  return mandate_workspace_commit (workspace, change, error);
}

int
mandate_command_leave (int   argc,
                       char *argv[])
{
  g_autofree char   *on = NULL;
  g_autofree char   *until = NULL;
  gboolean           is_dry = FALSE;
  const GOptionEntry options[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("The first day without the person"), N_ ("DATE") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_ ("The person is on leave, and this is the last day away"), N_ ("DATE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry, N_ ("Tell what would happen, and do nothing"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError        *error = NULL;
  MandatePerson *person;
  int            code;

  if (!mandate_command_parse ("leave", options, 2, 2, &argc, &argv, &code))
    return code;

  if (on == NULL || !mandate_date_is_valid (on) || (until != NULL && !mandate_date_is_valid (until)))
    return mandate_command_fail_usage ("leave", _ ("“--on” takes a date, such as 2026-03-31, and so does “--until”."));

  workspace = is_dry ? mandate_library_open_for_reading (argv[1], &error) : mandate_command_open_to_write (argv[1], &error);
  person = workspace != NULL ? find_person (mandate_workspace_get_register (workspace), argv[2], &error) : NULL;
  if (person == NULL)
    return mandate_command_fail (error);

  print_consequences (mandate_workspace_get_register (workspace), person, on);

  return is_dry || commit_leaving (workspace, person, on, until, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}
