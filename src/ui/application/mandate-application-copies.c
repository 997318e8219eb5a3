/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy that comes from elsewhere: opened, looked at beside what is here, and what is done with it then. */

#include "config.h"

#include "mandate-application-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-copy-errands.h"
#include "mandate-copy-page.h"
#include "mandate-date.h"
#include "mandate-errands.h"
#include "mandate-merge-page.h"
#include "mandate-passphrase-window.h"
#include "mandate-trust-error.h"

/* What a callback needs beside the errand. */
typedef struct
{
  MandateErrand *errand;
  char          *path;   /* (nullable) */
  GtkWidget     *widget; /* (nullable) the page or window that asked; kept alive with its copy */
} Step;

static Step *
step_new (MandateErrand *errand,
          const char    *path,
          gpointer       widget)
{
  Step *step = g_new0 (Step, 1);

  step->errand = errand;
  step->path = g_strdup (path);
  step->widget = widget != NULL ? g_object_ref (widget) : NULL;

  return step;
}

static void
step_free (Step *step)
{
  mandate_errand_free (step->errand);
  g_clear_object (&step->widget);
  g_free (step->path);
  g_free (step);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static void
refuse (MandateApplication *self,
        const char         *heading,
        const GError       *error)
{
  if (self->window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_inform (GTK_WINDOW (self->window), heading, error->message);
}

static void
leave (MandateApplication *self)
{
  self->has_copy = FALSE;
  _mandate_application_go_back (self);
}

/* (nullable) (transfer none): the workspace that is open, if the copy is one of it */
static MandateWorkspace *
find_open (MandateApplication       *self,
           const MandateLibraryCopy *found)
{
  MandateSession   *session = _mandate_application_get_session (self);
  MandateWorkspace *workspace = session != NULL ? mandate_session_get_workspace (session) : NULL;
  g_autofree char  *path = found->here != NULL ? g_canonicalize_filename (found->here->path, NULL) : NULL;

  return workspace != NULL && g_strcmp0 (mandate_workspace_get_path (workspace), path) == 0 ? workspace : NULL;
}

static void
use (MandateApplication *self,
     MandateWorkspace   *workspace)
{
  self->has_copy = FALSE;
  _mandate_application_use (self, workspace, NULL);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Step) step = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_errand_finish (result, &error);

  if (!_mandate_application_end_errand (step->errand))
    return;

  if (workspace != NULL)
    {
      use (step->errand->self, workspace);
      return;
    }

  mandate_window_show_view (step->errand->self->window, step->widget);
  refuse (step->errand->self, _ ("The Copy Can’t Be Added"), error);
}

static void
add (MandateApplication *self,
     MandateCopyPage    *page)
{
  g_autofree char *name = mandate_copy_page_dup_name (page);
  MandateErrand   *errand = _mandate_application_begin_errand (self, _ ("Taking in the copy…"), TRUE);

  mandate_add_copy_async (mandate_copy_page_get_path (page), name, errand->cancellable, added_cb, step_new (errand, NULL, page));
}

static void
keep (MandateApplication *self,
      MandateCopyPage    *page)
{
  const MandateLibraryCopy *found = mandate_copy_page_get_found (page);
  g_autofree char          *id = g_strdup (found->here->id);

  if (find_open (self, found) != NULL)
    leave (self);
  else
    _mandate_application_open (self, id);
}

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Step) step = data;
  MandateApplication *self = step->errand->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_errand_finish (result, &error);

  if (!_mandate_application_end_errand (step->errand))
    return;

  if (workspace != NULL)
    {
      use (self, workspace);
      mandate_window_tell (self->window, _ ("The copy took the place. How it was before is kept as a backup."));
      return;
    }

  /* What is here was closed for it, and is as it was. */
  if (_mandate_application_get_session (self) == NULL)
    _mandate_application_open (self, step->path);
  else
    mandate_window_show_view (self->window, step->widget);
  refuse (self, _ ("The Workspace Can’t Be Replaced"), error);
}

static void
replace_now (MandateApplication *self,
             MandateCopyPage    *page)
{
  const MandateLibraryCopy *found = mandate_copy_page_get_found (page);
  MandateErrand            *errand;

  /* Nobody may have it open, also not we. */
  if (find_open (self, found) != NULL)
    {
      mandate_reminders_set_session (self->reminders, NULL);
      mandate_calendar_follower_set_session (self->calendar, NULL);
      mandate_scan_folder_set_session (self->scans, NULL);
      mandate_window_set_session (self->window, NULL);
    }

  errand = _mandate_application_begin_errand (self, _ ("Making a backup and replacing the workspace…"), FALSE);
  mandate_replace_async (found->here->id, mandate_copy_page_get_path (page), errand->cancellable, replaced_cb,
                         step_new (errand, found->here->id, page));
}

static void
replace_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (GtkWidget) page = data;
  GtkRoot *root = gtk_widget_get_root (page);

  if (mandate_confirm_finish (result) && root != NULL)
    replace_now (MANDATE_APPLICATION (gtk_window_get_application (GTK_WINDOW (root))), MANDATE_COPY_PAGE (page));
}

static void
ask_to_replace (MandateApplication *self,
                MandateCopyPage    *page)
{
  const MandateLibraryCopy *found = mandate_copy_page_get_found (page);
  /* Translators: %s is what a workspace is called. */
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), found->here->name);
  g_autofree char *lost = NULL;
  g_autofree char *body = NULL;

  if (found->n_only_here > 0)
    lost = g_strdup_printf (ngettext ("%u change that was made here is not in the copy. ", "%u changes that were made here are not in the copy. ", found->n_only_here),
                            found->n_only_here);

  /* Translators: %s is empty, or a sentence that says how many changes are not in the copy. */
  body = g_strdup_printf (_ ("%sA backup of what is here is made first, so that you can go back to it."), lost != NULL ? lost : "");
  mandate_confirm_async (GTK_WINDOW (self->window), heading, body, _ ("_Replace"), TRUE, replace_confirmed_cb, g_object_ref (page));
}

static void
merge_left_cb (MandateApplication *self,
               const char         *page)
{
  self->has_copy = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.close-view", "s", page);
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Step) step = data;
  MandateMergePage *page = MANDATE_MERGE_PAGE (step->widget);
  MandateSession   *session;
  g_autoptr (GError) error = NULL;
  gboolean is_done = mandate_back_up_before_finish (result, &error);

  if (!_mandate_application_end_errand (step->errand))
    return;

  session = _mandate_application_get_session (step->errand->self);
  is_done = is_done && session != NULL && mandate_session_merge (session, mandate_merge_page_get_plan (page), &error);
  mandate_merge_page_set_is_busy (page, FALSE);

  if (is_done)
    mandate_merge_page_show_done (page);
  else if (error != NULL)
    refuse (step->errand->self, _ ("The Changes Can’t Be Brought In"), error);
}

static void
merge (MandateApplication *self,
       MandateMergePage   *page)
{
  MandateErrand    *errand = _mandate_application_begin_errand (self, NULL, FALSE);
  MandateWorkspace *workspace = mandate_session_get_workspace (_mandate_application_get_session (self));

  mandate_merge_page_set_is_busy (page, TRUE);
  mandate_back_up_before_async (mandate_workspace_get_path (workspace), MANDATE_BACKUP_IMPORT, errand->cancellable, backed_up_cb,
                                step_new (errand, NULL, page));
}

static void
show_merge (MandateApplication *self,
            MandateMergePlan   *plan)
{
  GtkWidget *page = mandate_merge_page_new (_mandate_application_get_session (self), plan);

  g_signal_connect_object (page, "left", G_CALLBACK (merge_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "confirmed", G_CALLBACK (merge), self, G_CONNECT_SWAPPED);
  mandate_window_show_view (self->window, page);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Step) step = data;
  MandateApplication *self = step->errand->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateMergePlan) plan = mandate_compare_copy_finish (result, &error);

  if (!_mandate_application_end_errand (step->errand))
    return;

  if (plan != NULL && mandate_merge_plan_has_news (plan))
    {
      show_merge (self, g_steal_pointer (&plan));
      return;
    }

  mandate_window_show_view (self->window, step->widget);
  if (plan != NULL)
    mandate_inform (GTK_WINDOW (self->window), _ ("There Is Nothing to Bring In"), _ ("Everything in the copy is here already."));
  else
    refuse (self, _ ("The Copy Can’t Be Compared"), error);
}

/* The workspace that the copy is of is open. */
static void
compare (MandateApplication *self,
         MandateCopyPage    *page)
{
  const MandateLibraryCopy *found = mandate_copy_page_get_found (page);
  MandateErrand            *errand = _mandate_application_begin_errand (self, _ ("Comparing what was done here and there…"), TRUE);

  mandate_compare_copy_async (found->here->path, mandate_copy_page_get_path (page), errand->cancellable, compared_cb, step_new (errand, NULL, page));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Step) step = data;
  MandateApplication *self = step->errand->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = mandate_errand_finish (result, &error);

  if (!_mandate_application_end_errand (step->errand))
    return;

  if (workspace != NULL && mandate_workspace_get_refusal (workspace) == NULL)
    {
      _mandate_application_use (self, workspace, NULL);
      compare (self, MANDATE_COPY_PAGE (step->widget));
      return;
    }

  mandate_window_show_view (self->window, step->widget);
  if (workspace != NULL)
    mandate_inform (GTK_WINDOW (self->window), _ ("The Changes Can’t Be Brought In"), mandate_workspace_get_refusal (workspace));
  else
    refuse (self, _ ("The Changes Can’t Be Brought In"), error);
}

static void
bring_in (MandateApplication *self,
          MandateCopyPage    *page)
{
  const MandateLibraryCopy *found = mandate_copy_page_get_found (page);
  MandateErrand            *errand;

  if (find_open (self, found) != NULL)
    {
      compare (self, page);
      return;
    }

  errand = _mandate_application_begin_errand (self, _ ("Opening the workspace…"), FALSE);
  mandate_open_workspace_async (found->here->id, errand->cancellable, opened_cb, step_new (errand, NULL, page));
}

/* Takes @received. */
static void
show_copy (MandateApplication  *self,
           MandateReceivedCopy *received)
{
  MandateWorkspace *workspace = find_open (self, received->found);
  g_autofree char  *today = mandate_date_today ();
  GtkWidget        *page = mandate_copy_page_new (received, today, workspace != NULL ? mandate_workspace_get_refusal (workspace) : NULL);

  g_signal_connect_object (page, "left", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "kept", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "added", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "brought-in", G_CALLBACK (bring_in), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "replaced", G_CALLBACK (ask_to_replace), self, G_CONNECT_SWAPPED);
  mandate_window_show_view (self->window, page);
}

static void ask_passphrase (MandateApplication *self,
                            const char         *path);

/* Of a window that asks for a passphrase only the wrong one keeps it open. */
static void
close_asker (Step *step)
{
  if (step->widget != NULL)
    gtk_window_destroy (GTK_WINDOW (step->widget));
}

static void
received_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Step) step = data;
  MandateApplication *self = step->errand->self;
  g_autoptr (GError) error = NULL;
  MandateReceivedCopy *received = mandate_receive_copy_finish (result, &error);
  const gboolean       is_wrong = g_error_matches (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);

  if (!_mandate_application_end_errand (step->errand))
    {
      mandate_received_copy_free (received);
      return;
    }

  if (is_wrong && step->widget != NULL)
    {
      mandate_passphrase_window_refuse (MANDATE_PASSPHRASE_WINDOW (step->widget), error->message);
      return;
    }

  close_asker (step);

  if (received != NULL)
    {
      show_copy (self, received);
      return;
    }

  leave (self);
  if (is_wrong)
    ask_passphrase (self, step->path);
  else
    refuse (self, _ ("The Copy Can’t Be Opened"), error);
}

static void
try_passphrase (MandateApplication      *self,
                MandateSecret           *secret,
                MandatePassphraseWindow *window)
{
  g_autoptr (GPtrArray) secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_secret_unref);
  MandateErrand *errand = _mandate_application_begin_errand (self, NULL, FALSE);
  const char    *path = mandate_passphrase_window_get_path (window);

  g_ptr_array_add (secrets, mandate_secret_ref (secret));
  mandate_receive_copy_async (path, secrets, mandate_passphrase_window_begin (window), errand->cancellable, received_cb, step_new (errand, path, window));
}

static gboolean
passphrase_closed_cb (MandateApplication *self)
{
  if (self->errand != NULL)
    g_cancellable_cancel (self->errand);

  return GDK_EVENT_PROPAGATE;
}

static void
ask_passphrase (MandateApplication *self,
                const char         *path)
{
  GtkWidget *window = mandate_passphrase_window_new (GTK_WINDOW (self->window), path);

  g_signal_connect_object (window, "tried", G_CALLBACK (try_passphrase), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (passphrase_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
receive (MandateApplication *self,
         const char         *path,
         GPtrArray          *passphrases)
{
  MandateErrand *errand = _mandate_application_begin_errand (self, _ ("Checking the copy…"), TRUE);

  mandate_receive_copy_async (path, passphrases, NULL, errand->cancellable, received_cb, step_new (errand, path, NULL));
}

static void
passphrases_found_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (Step) step = data;
  g_autoptr (GPtrArray) passphrases = mandate_find_passphrases_finish (result);

  if (!_mandate_application_end_errand (step->errand))
    return;

  if (g_cancellable_is_cancelled (step->errand->cancellable))
    leave (step->errand->self);
  else
    receive (step->errand->self, step->path, passphrases);
}

/* What is compared, and changed, is how things stand today. */
static void
go_to_today (MandateApplication *self)
{
  MandateSession *session = _mandate_application_get_session (self);

  if (session != NULL && session != mandate_window_get_session (self->window))
    mandate_window_set_session (self->window, session);
}

/**
 * _mandate_application_open_file:
 * @self: the program, with its window
 * @file: a copy of a workspace, plain or sealed
 *
 * Checks the copy and shows it beside what is here. Nothing changes before the
 * person has said what is to be done with it.
 */
void
_mandate_application_open_file (MandateApplication *self,
                                GFile              *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  MandateErrand *errand;

  if (path == NULL)
    {
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("The file is not on this computer. Copy it here first."));
      refuse (self, _ ("The Copy Can’t Be Opened"), error);
      return;
    }

  self->has_copy = TRUE;
  go_to_today (self);

  if (!mandate_sealed_file_is_sealed (path))
    {
      receive (self, path, NULL);
      return;
    }

  errand = _mandate_application_begin_errand (self, _ ("Looking for the passphrase in the keyring…"), TRUE);
  mandate_find_passphrases_async (self->keyring, errand->cancellable, passphrases_found_cb, step_new (errand, path, NULL));
}

static gboolean
is_copy (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && (g_str_has_suffix (name, ".mandate") || g_str_has_suffix (name, ".mandate-sealed"));
}

/* What the page does not take itself: a copy, a paper that was signed, or evidence. */
static gboolean
dropped_cb (MandateApplication *self,
            const GValue       *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    if (is_copy (l->data))
      {
        _mandate_application_open_file (self, l->data);
        return TRUE;
      }

  return mandate_window_take_files (self->window, files);
}

/**
 * _mandate_application_take_drops:
 * @self: the program, with its window
 *
 * Opens copies that are dropped on the window, and takes other files.
 */
void
_mandate_application_take_drops (MandateApplication *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (target));
}
