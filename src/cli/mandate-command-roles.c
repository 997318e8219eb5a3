/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents of roles from a script: a folder full of papers, named as they are everywhere. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-body.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-delegations.h"
#include "mandate-holders.h"
#include "mandate-print.h"
#include "mandate-role-holding.h"
#include "mandate-role.h"

/* Whoever opens the folder is to be the one who asked for it. */
#define FOLDER_MODE 0700

/* Where the papers go, and under which names some went already. */
typedef struct
{
  MandateWorkspace *workspace; /* (owned) */
  char             *folder;    /* (owned) */
  char             *today;     /* (owned) */
  GHashTable       *names;     /* (owned) (element-type utf8) */
  GPtrArray        *orders;    /* (owned) (element-type MandatePrintOrder) */
  GPtrArray        *paths;     /* (owned) (element-type utf8) */
} Batch;

static void
batch_clear (Batch *self)
{
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->orders, g_ptr_array_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, batch_clear)

typedef struct
{
  const char *name;
  void (*fill) (Batch *self);
} Action;

/* Two papers may be called alike; then the later ones are counted. */
static char *
make_name (Batch                   *self,
           const MandatePrintOrder *order)
{
  g_autofree char *first = mandate_print_make_file_name (self->workspace, order);
  g_autofree char *stem = g_strndup (first, strlen (first) - strlen (".pdf"));
  char            *name = g_strdup (first);

  for (guint n = 2; !g_hash_table_add (self->names, g_strdup (name)); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u).pdf", stem, n);
    }

  return name;
}

static void
add (Batch           *self,
     MandatePrintKind kind,
     gpointer         record)
{
  MandatePrintOrder *order = g_new0 (MandatePrintOrder, 1);
  g_autofree char   *name = NULL;

  order->kind = kind;
  order->record = record;
  order->today = self->today;
  name = make_name (self, order);
  g_ptr_array_add (self->orders, order);
  g_ptr_array_add (self->paths, g_build_filename (self->folder, name, NULL));
}

static void
add_roles_document (Batch *self)
{
  add (self, MANDATE_PRINT_ROLES, NULL);
  add (self, MANDATE_PRINT_LINES, NULL);
  add (self, MANDATE_PRINT_COMPETENCE, NULL);
}

/* A group can't be written to, and who left has nothing to accept. */
static gboolean
takes_letters (MandateRegister    *reg,
               MandateRoleHolding *holding,
               const char         *today)
{
  g_autoptr (GPtrArray) holdings = g_ptr_array_new ();
  g_autoptr (GPtrArray) people = NULL;

  g_ptr_array_add (holdings, holding);
  people = mandate_holders_list_people_of (reg, holdings, today);

  return mandate_role_holding_is_current (holding, today) && people->len > 0;
}

static void
add_for_holdings (Batch                  *self,
                  const MandatePrintKind *kinds,
                  guint                   n_kinds)
{
  MandateRegister   *reg = mandate_workspace_get_register (self->workspace);
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (list, i);

      for (guint k = 0; k < n_kinds && takes_letters (reg, holding, self->today); k++)
        add (self, kinds[k], holding);
    }
}

static void
add_letters (Batch *self)
{
  const MandatePrintKind kinds[] = { MANDATE_PRINT_APPOINTMENT, MANDATE_PRINT_INSERT };
  g_autoptr (GPtrArray) delegations = mandate_delegations_list_current (mandate_workspace_get_register (self->workspace), NULL, self->today);

  add_for_holdings (self, kinds, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < delegations->len; i++)
    add (self, MANDATE_PRINT_DELEGATION, g_ptr_array_index (delegations, i));
}

static void
add_sheets (Batch *self)
{
  const MandatePrintKind kinds[] = { MANDATE_PRINT_HANDOVER };
  MandateRecordList     *roles = mandate_register_get_list (mandate_workspace_get_register (self->workspace), MANDATE_TYPE_ROLE);

  add (self, MANDATE_PRINT_TELL_SHEET, NULL);
  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    add (self, MANDATE_PRINT_BRIEFING, mandate_record_list_get (roles, i));
  add_for_holdings (self, kinds, G_N_ELEMENTS (kinds));
}

static const Action actions[] = {
  { "pdf", add_roles_document },
  { "letters", add_letters },
  { "sheets", add_sheets },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_strcmp0 (actions[i].name, name) == 0)
      return &actions[i];

  return NULL;
}

/* Looked at before anything is written: all papers, or none. */
static gboolean
check_paths (const Batch *self,
             gboolean     may_replace,
             GError     **error)
{
  for (guint i = 0; i < self->paths->len; i++)
    if (!may_replace && g_file_test (g_ptr_array_index (self->paths, i), G_FILE_TEST_EXISTS))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is there already. Use --force to replace what is there, or choose another folder."), (char *) g_ptr_array_index (self->paths, i));
        return FALSE;
      }

  return TRUE;
}

static gboolean
write_papers (const Batch *self,
              gboolean     may_replace,
              GError     **error)
{
  if (!check_paths (self, may_replace, error))
    return FALSE;

  if (g_mkdir_with_parents (self->folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The folder “%s” could not be made. Choose one that you may write to."), self->folder);
      return FALSE;
    }

  for (guint i = 0; i < self->orders->len; i++)
    {
      g_autoptr (GBytes) pdf = mandate_print_write (self->workspace, g_ptr_array_index (self->orders, i), NULL, error);

      if (pdf == NULL || !mandate_print_save (pdf, g_ptr_array_index (self->paths, i), may_replace, error))
        return FALSE;

      g_print ("%s\n", (char *) g_ptr_array_index (self->paths, i));
    }

  return TRUE;
}

static void
batch_init (Batch      *self,
            const char *folder)
{
  self->folder = g_strdup (folder);
  self->today = mandate_date_today ();
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->orders = g_ptr_array_new_with_free_func (g_free);
  self->paths = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mandate_command_roles:
 * @argc: number of words
 * @argv: the words: “roles”, a workspace and what to print
 *
 * Returns: what is given to the shell
 */
int
mandate_command_roles (int   argc,
                       char *argv[])
{
  g_autofree char   *folder = NULL;
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_ ("The folder where they go"), N_ ("DIR") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace files that are there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_auto (Batch) batch = { 0 };
  const Action *action;
  GError       *error = NULL;
  int           code;

  if (!mandate_command_parse ("roles", options, 2, 2, &argc, &argv, &code))
    return code;

  action = find_action (argv[2]);
  if (action == NULL)
    return mandate_command_fail_usage ("roles", _ ("Say what to print: pdf, letters or sheets."));

  if (folder == NULL)
    return mandate_command_fail_usage ("roles", _ ("Say where to write them: -o DIR."));

  batch_init (&batch, folder);
  batch.workspace = mandate_library_open_for_reading (argv[1], &error);
  if (batch.workspace == NULL)
    return mandate_command_fail (error);

  action->fill (&batch);

  return write_papers (&batch, force, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}
