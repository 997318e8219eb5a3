/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-prints.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-delegations.h"
#include "mandate-holders.h"
#include "mandate-records.h"

/* Whoever opens the folder is to be the one who asked for it. */
#define FOLDER_MODE 0700

/* A paper on its way: what it says was gathered already. */
typedef struct
{
  char            *name;
  MandateDocument *document;
} Paper;

/**
 * MandateRolePrints:
 *
 * Several papers of roles that go into one folder. What they say is gathered
 * when this is made; the pages may be drawn in a thread.
 */
struct _MandateRolePrints
{
  GObject parent_instance;

  MandateWorkspace *workspace;
  char             *today;
  GHashTable       *names;  /* (owned) (element-type utf8) */
  GPtrArray        *papers; /* (owned) (element-type Paper) */
};

G_DEFINE_FINAL_TYPE (MandateRolePrints, mandate_role_prints, G_TYPE_OBJECT)

/* What a thread needs. */
typedef struct
{
  char    *folder;
  gboolean may_replace;
} Errand;

static void
paper_free (Paper *self)
{
  g_free (self->name);
  g_object_unref (self->document);
  g_free (self);
}

static void
errand_free (Errand *self)
{
  g_free (self->folder);
  g_free (self);
}

static void
mandate_role_prints_finalize (GObject *object)
{
  MandateRolePrints *self = MANDATE_ROLE_PRINTS (object);

  g_clear_object (&self->workspace);
  g_free (self->today);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->papers);

  G_OBJECT_CLASS (mandate_role_prints_parent_class)->finalize (object);
}

static void
mandate_role_prints_class_init (MandateRolePrintsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_role_prints_finalize;
}

static void
mandate_role_prints_init (MandateRolePrints *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) paper_free);
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

static char *
explain (MandateRegister    *reg,
         MandateRole        *role,
         MandateRoleHolding *holding)
{
  if (holding == NULL)
    /* Translators: %s is a role. */
    return g_strdup_printf (_ ("Nobody holds “%s” yet. Name a holder first; then the paper can be printed."), role->title);

  if (holding->body != NULL)
    /* Translators: %s is a role. */
    return g_strdup_printf (_ ("“%s” is held by a group or a body without members, and nobody can sign for it. Say who belongs to it, or name a person."), role->title);

  /* Translators: %s is a role. */
  return g_strdup_printf (_ ("Who holds “%s” is not here today. Name somebody who is; then the paper can be printed."), role->title);
}

/**
 * mandate_role_prints_find_obstacle:
 * @reg: a register
 * @record: a role, or one of its holdings
 * @today: a day
 *
 * Looks whether there is somebody to whom a letter, an insert or an envelope
 * can be written.
 *
 * Returns: (transfer full) (nullable): why not, and what to do; %NULL if there is
 */
char *
mandate_role_prints_find_obstacle (MandateRegister *reg,
                                   MandateRecord   *record,
                                   const char      *today)
{
  MandateRoleHolding *holding = MANDATE_IS_ROLE_HOLDING (record) ? MANDATE_ROLE_HOLDING (record) : NULL;
  MandateRole        *role = holding != NULL ? mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role) : MANDATE_ROLE (record);
  g_autoptr (GPtrArray) holdings = NULL;

  if (holding != NULL)
    return takes_letters (reg, holding, today) ? NULL : explain (reg, role, holding);

  holdings = mandate_holders_list_current (reg, mandate_record_get_id (record), today);
  for (guint i = 0; i < holdings->len; i++)
    if (takes_letters (reg, g_ptr_array_index (holdings, i), today))
      return NULL;

  return explain (reg, role, holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL);
}

/* Two papers may be called alike; then the later ones are counted. */
static char *
make_name (MandateRolePrints       *self,
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
add (MandateRolePrints *self,
     MandatePrintKind   kind,
     gpointer           record)
{
  const MandatePrintOrder order = { .kind = kind, .record = record, .today = self->today };
  Paper                  *paper = g_new0 (Paper, 1);

  paper->name = make_name (self, &order);
  paper->document = mandate_print_new_document (self->workspace, &order);
  g_ptr_array_add (self->papers, paper);
}

static void
add_for_holdings (MandateRolePrints      *self,
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
add_documents (MandateRolePrints *self)
{
  add (self, MANDATE_PRINT_ROLES, NULL);
  add (self, MANDATE_PRINT_LINES, NULL);
  add (self, MANDATE_PRINT_COMPETENCE, NULL);
}

static void
add_letters (MandateRolePrints *self)
{
  const MandatePrintKind kinds[] = { MANDATE_PRINT_APPOINTMENT, MANDATE_PRINT_INSERT };
  g_autoptr (GPtrArray) delegations = mandate_delegations_list_current (mandate_workspace_get_register (self->workspace), NULL, self->today);

  add_for_holdings (self, kinds, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < delegations->len; i++)
    add (self, MANDATE_PRINT_DELEGATION, g_ptr_array_index (delegations, i));
}

static void
add_sheets (MandateRolePrints *self)
{
  const MandatePrintKind kinds[] = { MANDATE_PRINT_HANDOVER };
  MandateRecordList     *roles = mandate_register_get_list (mandate_workspace_get_register (self->workspace), MANDATE_TYPE_ROLE);

  add (self, MANDATE_PRINT_TELL_SHEET, NULL);
  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    add (self, MANDATE_PRINT_BRIEFING, mandate_record_list_get (roles, i));
  add_for_holdings (self, kinds, G_N_ELEMENTS (kinds));
}

/**
 * mandate_role_prints_new:
 * @workspace: a workspace
 * @kind: which papers
 * @today: the day of the papers
 *
 * Gathers what the papers say. A letter is made for each holding of today that
 * somebody can sign.
 *
 * Returns: (transfer full): the papers
 */
MandateRolePrints *
mandate_role_prints_new (MandateWorkspace     *workspace,
                         MandateRolePrintsKind kind,
                         const char           *today)
{
  static void (*const adders[]) (MandateRolePrints * self) = { add_documents, add_letters, add_sheets };
  MandateRolePrints *self = g_object_new (MANDATE_TYPE_ROLE_PRINTS, NULL);

  g_return_val_if_fail (kind < G_N_ELEMENTS (adders), NULL);

  self->workspace = g_object_ref (workspace);
  self->today = g_strdup (today);
  adders[kind](self);

  return self;
}

guint
mandate_role_prints_get_length (MandateRolePrints *self)
{
  return self->papers->len;
}

/**
 * mandate_role_prints_get_name:
 * @self: papers
 * @position: one of them
 *
 * Returns: (transfer none): the name of its file
 */
const char *
mandate_role_prints_get_name (MandateRolePrints *self,
                              guint              position)
{
  return ((Paper *) g_ptr_array_index (self->papers, position))->name;
}

/**
 * mandate_role_prints_find_taken:
 * @self: papers
 * @folder: where they would go
 *
 * Returns: (transfer none) (nullable): the name of the first that is there already
 */
const char *
mandate_role_prints_find_taken (MandateRolePrints *self,
                                const char        *folder)
{
  for (guint i = 0; i < self->papers->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, mandate_role_prints_get_name (self, i), NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return mandate_role_prints_get_name (self, i);
    }

  return NULL;
}

static void
draw_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Errand *errand = data;
  GError       *error = NULL;

  if (mandate_role_prints_write (source, errand->folder, errand->may_replace, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_role_prints_write:
 * @self: papers
 * @folder: where they go; made if it is not there
 * @may_replace: whether files that are there already are replaced
 * @error: return location for an error
 *
 * Draws and saves the papers: each whole or not at all, and none if one of them
 * is there already.
 *
 * Returns: %TRUE if they are there
 */
gboolean
mandate_role_prints_write (MandateRolePrints *self,
                           const char        *folder,
                           gboolean           may_replace,
                           GError           **error)
{
  const char *taken = may_replace ? NULL : mandate_role_prints_find_taken (self, folder);

  if (taken != NULL)
    {
      /* Translators: %s is the name of a file. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is there already. Choose another folder, or say that it is to be replaced."), taken);
      return FALSE;
    }

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("The folder “%s” could not be made. Choose one that you may write to."), folder);
      return FALSE;
    }

  for (guint i = 0; i < self->papers->len; i++)
    {
      Paper           *paper = g_ptr_array_index (self->papers, i);
      g_autofree char *path = g_build_filename (folder, paper->name, NULL);
      g_autoptr (GBytes) pdf = mandate_print_draw (paper->document, NULL, error);

      if (pdf == NULL || !mandate_print_save (pdf, path, may_replace, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mandate_role_prints_write_async:
 * @self: papers, which nobody else uses meanwhile
 * @folder: where they go
 * @may_replace: whether files that are there already are replaced
 * @callback: called with the answer; ends with mandate_role_prints_write_finish()
 * @data: what goes with @callback
 *
 * Does as mandate_role_prints_write(), in a thread.
 */
void
mandate_role_prints_write_async (MandateRolePrints  *self,
                                 const char         *folder,
                                 gboolean            may_replace,
                                 GAsyncReadyCallback callback,
                                 gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Errand *errand = g_new0 (Errand, 1);

  errand->folder = g_strdup (folder);
  errand->may_replace = may_replace;
  g_task_set_task_data (task, errand, (GDestroyNotify) errand_free);
  g_task_run_in_thread (task, draw_thread);
}

gboolean
mandate_role_prints_write_finish (MandateRolePrints *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
