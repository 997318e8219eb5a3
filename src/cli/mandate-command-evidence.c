/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about proof: attach, check. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-attach.h"
#include "mandate-check.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-evidence-reader.h"
#include "mandate-evidence-use.h"

static void
warn_about_size (MandateEvidence *evidence)
{
  if (evidence->size > MANDATE_ATTACH_WARN_SIZE)
    /* Translators: %s is a file name. */
    g_printerr (_ ("mandatectl: “%s” is larger than 25 MB; every copy of the workspace will carry it.\n"), evidence->file_name);
}

/* What somebody who relies on the file should know; that nobody could look is said when it is listed. */
static void
warn_about_content (MandateWorkspace *workspace,
                    MandateEvidence  *evidence)
{
  g_autoptr (GBytes) content = mandate_workspace_read_file (workspace, evidence->sha256, NULL);
  g_autoptr (MandateFileFacts) facts = content != NULL ? mandate_evidence_look (content, evidence->media_type, NULL, NULL) : NULL;
  g_autofree char *problem = facts != NULL ? mandate_file_facts_describe_problem (facts) : NULL;

  if (problem != NULL)
    /* Translators: %1$s is a file name, %2$s a sentence about it. */
    g_printerr (_ ("mandatectl: “%1$s”: %2$s\n"), evidence->file_name, problem);
}

/* The same file again is the same piece of evidence. */
static gboolean
say_if_known (MandateRegister *reg,
              MandateEvidence *evidence)
{
  MandateEvidence *known = mandate_register_find (reg, MANDATE_TYPE_EVIDENCE, mandate_record_get_id (MANDATE_RECORD (evidence)));
  g_autofree char *number = known != NULL ? mandate_evidence_format_number (known) : NULL;
  g_autofree char *uses = known != NULL ? mandate_evidence_describe_uses (reg, known) : NULL;

  if (known == NULL)
    return FALSE;

  if (uses != NULL)
    /* Translators: %1$s is a file name, %2$s a number such as E-012, %3$s the names of records. */
    g_printerr (_ ("mandatectl: “%1$s” is here already: it is %2$s, which proves: %3$s.\n"), known->file_name, number, uses);
  else
    /* Translators: %1$s is a file name, %2$s a number such as E-012. */
    g_printerr (_ ("mandatectl: “%1$s” is here already: it is %2$s.\n"), known->file_name, number);

  return TRUE;
}

/* When it was written is lost with the file's name; without it nothing is proposed, and nothing else is amiss. */
static void
note_day (MandateWorkspace *workspace,
          MandateEvidence  *evidence,
          GFile            *file)
{
  g_autoptr (MandateEvidenceIndex) index = mandate_evidence_index_open (mandate_workspace_get_path (workspace), NULL);
  g_autofree char *day = mandate_attach_read_day (file);

  if (index != NULL && day != NULL)
    mandate_evidence_index_put_file_day (index, evidence->sha256, day, NULL);
}

/* What is new and proves nothing waits in the inbox. */
static MandateEvidence *
attach (MandateWorkspace *workspace,
        MandateChange    *change,
        const char       *path,
        const char       *target,
        GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *today = mandate_date_today ();
  const char      *local = g_file_peek_path (file);
  MandateEvidence *evidence;

  if (local != NULL && !mandate_command_check_file (local, error))
    return NULL;

  evidence = mandate_attach_file (workspace, change, file, target, error);
  if (evidence == NULL)
    return NULL;

  if (!say_if_known (mandate_workspace_get_register (workspace), evidence))
    {
      warn_about_size (evidence);
      warn_about_content (workspace, evidence);
      note_day (workspace, evidence, file);
      if (target == NULL && !mandate_record_set (MANDATE_RECORD (evidence), "inbox_from", today, error))
        return NULL;
    }

  return evidence;
}

int
mandate_command_attach (int   argc,
                        char *argv[])
{
  g_autofree char   *target = NULL;
  const GOptionEntry options[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &target, N_ ("The record that the files prove"), N_ ("TYPE/ID") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("attach", options, 2, -1, &argc, &argv, &code))
    return code;

  workspace = mandate_command_open_to_write (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  if (target != NULL && mandate_register_find_link (mandate_workspace_get_register (workspace), target) == NULL)
    {
      g_set_error (&error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("There is no record “%s”. Write its type and id, such as review/ID."), target);
      return mandate_command_fail (error);
    }

  change = mandate_change_new (mandate_workspace_get_register (workspace), _ ("Attach evidence"));

  for (int i = 2; i < argc; i++)
    {
      MandateEvidence *evidence = attach (workspace, change, argv[i], target, &error);

      if (evidence == NULL)
        {
          /* Unless it is the workspace, it is the file that can't be read; nothing was to be written. */
          const gboolean is_file = error->domain == G_IO_ERROR;

          code = mandate_command_fail (error);

          return is_file ? MANDATE_EXIT_DATA : code;
        }

      if (!g_ptr_array_find (added, evidence, NULL))
        g_ptr_array_add (added, evidence);
    }

  if (!mandate_workspace_commit (workspace, change, &error))
    return mandate_command_fail (error);

  for (guint i = 0; i < added->len; i++)
    g_print ("%s\n", mandate_record_get_id (g_ptr_array_index (added, i)));

  return MANDATE_EXIT_OK;
}

static JsonNode *
write_gaps (GPtrArray *gaps)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < gaps->len; i++)
    {
      const MandateFinding *gap = g_ptr_array_index (gaps, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "check", gap->check);
      mandate_exchange_add_text (builder, "clause", gap->clause);
      mandate_exchange_add_text (builder, "requirement", gap->asked);
      mandate_exchange_add_text (builder, "looked_for", gap->looked_for);
      mandate_exchange_add_text (builder, "found", gap->found);
      mandate_exchange_add_text (builder, "where", gap->where);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_gap (const MandateFinding *gap)
{
  g_print ("%s  %s\n", gap->clause, gap->asked);
  /* Translators: %s is a piece of evidence. */
  g_print (_ ("    looked for: %s\n"), gap->looked_for);
  /* Translators: %s is a sentence. */
  g_print (_ ("    found: %s\n"), gap->found);
  /* Translators: %s is the type of a record and its id. */
  g_print (_ ("    mend it in: %s\n\n"), gap->where);
}

int
mandate_command_check (int   argc,
                       char *argv[])
{
  gboolean           as_json = FALSE;
  g_autofree char   *as_of = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Check what was recorded up to the end of that day"), N_ ("DATE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateRegister) reg = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) gaps = g_ptr_array_new ();
  g_autofree char *day = NULL;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("check", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  reg = workspace != NULL ? mandate_command_load_register (workspace, as_of, &error) : NULL;
  if (reg == NULL)
    return mandate_command_fail (error);

  day = as_of != NULL ? g_strdup (as_of) : mandate_date_today ();
  findings = mandate_check_run_all (reg, day, translation);

  for (guint i = 0; i < findings->len; i++)
    if (((MandateFinding *) g_ptr_array_index (findings, i))->state == MANDATE_FINDING_GAP)
      g_ptr_array_add (gaps, g_ptr_array_index (findings, i));

  if (as_json)
    mandate_command_print_json (write_gaps (gaps));

  for (guint i = 0; i < gaps->len && !as_json; i++)
    print_gap (g_ptr_array_index (gaps, i));

  return gaps->len > 0 ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}
