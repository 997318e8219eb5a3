/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-exchange.h"
#include "mandate-library.h"
#include "mandate-sealed-copy.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateExit:
 *
 * What mandatectl returns to the shell.
 */
typedef enum
{
  MANDATE_EXIT_OK = 0,
  MANDATE_EXIT_GAPS = 1,
  MANDATE_EXIT_USAGE = 2,
  MANDATE_EXIT_DATA = 3,
  MANDATE_EXIT_WRITE = 4,
} MandateExit;

/**
 * MandateCommand:
 * @name: what is typed after “mandatectl”
 * @arguments: (translatable): what follows it
 * @summary: (translatable): one line of help
 * @run: does it; gets what follows the name, with argv[0] the name itself
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int (*run) (int   argc,
              char *argv[]);
} MandateCommand;

const MandateCommand *mandate_command_get_all (void);

gboolean mandate_command_parse (const char         *name,
                                const GOptionEntry *options,
                                int                 n_minimum,
                                int                 n_maximum,
                                int                *argc,
                                char              **argv[],
                                int                *code);
int      mandate_command_fail (GError *error);
int      mandate_command_fail_usage (const char *name,
                                     const char *message);

void              mandate_command_print_json (JsonNode *node);
gboolean          mandate_command_check_file (const char *path,
                                              GError    **error);
char             *mandate_command_read_file (const char *path,
                                             gsize      *size,
                                             GError    **error);
MandateSecret    *mandate_command_read_passphrase (const char *path,
                                                   GError    **error);
JsonNode         *mandate_command_read_json (const char *path,
                                             GError    **error);
void              mandate_command_add_entry (JsonBuilder        *builder,
                                             const MandateEntry *entry);
void              mandate_command_print_entry (const MandateEntry *entry);
gboolean          mandate_command_read_link (const char  *text,
                                             GType       *type,
                                             const char **id,
                                             GError     **error);
MandateRegister  *mandate_command_load_register (MandateWorkspace *workspace,
                                                 const char       *as_of,
                                                 GError          **error);
MandateWorkspace *mandate_command_open_to_write (const char *name,
                                                 GError    **error);
void              mandate_command_write_contents (JsonBuilder           *builder,
                                                  const MandateContents *contents);

MandateOpenedCopy *mandate_command_open_copy (const char *path,
                                              const char *passphrase_file,
                                              GError    **error);

int mandate_command_attach (int   argc,
                            char *argv[]);
int mandate_command_backup (int   argc,
                            char *argv[]);
int mandate_command_backups (int   argc,
                             char *argv[]);
int mandate_command_brief (int   argc,
                           char *argv[]);
int mandate_command_bring_back (int   argc,
                                char *argv[]);
int mandate_command_check (int   argc,
                           char *argv[]);
int mandate_command_copy (int   argc,
                          char *argv[]);
int mandate_command_coverage (int   argc,
                              char *argv[]);
int mandate_command_delete (int   argc,
                            char *argv[]);
int mandate_command_due (int   argc,
                         char *argv[]);
int mandate_command_evidence (int   argc,
                              char *argv[]);
int mandate_command_export (int   argc,
                            char *argv[]);
int mandate_command_history (int   argc,
                             char *argv[]);
int mandate_command_ics (int   argc,
                         char *argv[]);
int mandate_command_import (int   argc,
                            char *argv[]);
int mandate_command_journal (int   argc,
                             char *argv[]);
int mandate_command_leave (int   argc,
                           char *argv[]);
int mandate_command_list (int   argc,
                          char *argv[]);
int mandate_command_logo (int   argc,
                          char *argv[]);
int mandate_command_merge (int   argc,
                           char *argv[]);
int mandate_command_minutes (int   argc,
                             char *argv[]);
int mandate_command_new (int   argc,
                         char *argv[]);
int mandate_command_open (int   argc,
                          char *argv[]);
int mandate_command_objectives (int   argc,
                                char *argv[]);
int mandate_command_pack (int   argc,
                          char *argv[]);
int mandate_command_people (int   argc,
                            char *argv[]);
int mandate_command_policy (int   argc,
                            char *argv[]);
int mandate_command_raci (int   argc,
                          char *argv[]);
int mandate_command_ready (int   argc,
                           char *argv[]);
int mandate_command_receipt (int   argc,
                             char *argv[]);
int mandate_command_record (int   argc,
                            char *argv[]);
int mandate_command_redo (int   argc,
                          char *argv[]);
int mandate_command_remove (int   argc,
                            char *argv[]);
int mandate_command_report (int   argc,
                            char *argv[]);
int mandate_command_resources (int   argc,
                               char *argv[]);
int mandate_command_restore (int   argc,
                             char *argv[]);
int mandate_command_removed (int   argc,
                             char *argv[]);
int mandate_command_restore_record (int   argc,
                                    char *argv[]);
int mandate_command_review (int   argc,
                            char *argv[]);
int mandate_command_roles (int   argc,
                           char *argv[]);
int mandate_command_sample (int   argc,
                            char *argv[]);
int mandate_command_seal_copy (int   argc,
                               char *argv[]);
int mandate_command_show (int   argc,
                          char *argv[]);
int mandate_command_templates (int   argc,
                               char *argv[]);
int mandate_command_todo (int   argc,
                          char *argv[]);
int mandate_command_types (int   argc,
                           char *argv[]);
int mandate_command_undo (int   argc,
                          char *argv[]);
int mandate_command_verify (int   argc,
                            char *argv[]);

G_END_DECLS
