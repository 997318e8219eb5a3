/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-proof-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-migrator.h"
#include "mandate-pack-proof.h"

/**
 * MandateProofWindow:
 *
 * What can be said of a pack that somebody hands over: whether it is what it
 * was, and, beside the open workspace, whether it says what the records said.
 */
struct _MandateProofWindow
{
  AdwWindow parent_instance;

  char         *workspace; /* path of its file */
  char         *id;        /* of the workspace */
  char         *path;      /* of the pack */
  char         *password;  /* (nullable) */
  GCancellable *cancellable;

  /* Template children */
  GtkImage          *icon;
  GtkSpinner        *spinner;
  GtkLabel          *headline;
  GtkLabel          *name;
  GtkWidget         *password_group;
  AdwPreferencesRow *password_row;
  GtkListBox        *points;
};

G_DEFINE_FINAL_TYPE (MandateProofWindow, mandate_proof_window, ADW_TYPE_WINDOW)

static const char *
get_icon (MandateProofState state)
{
  switch (state)
    {
    case MANDATE_PROOF_HOLDS:
      return "object-select-symbolic";
    case MANDATE_PROOF_BROKEN:
      return "dialog-warning-symbolic";
    case MANDATE_PROOF_NOTE:
    default:
      return "dialog-information-symbolic";
    }
}

/* Hears whoever does not see the icon. */
static const char *
get_word (MandateProofState state)
{
  switch (state)
    {
    case MANDATE_PROOF_HOLDS:
      return C_ ("state", "Holds");
    case MANDATE_PROOF_BROKEN:
      return C_ ("state", "Broken");
    case MANDATE_PROOF_NOTE:
    default:
      return C_ ("state", "Note");
    }
}

static GtkWidget *
create_row (const MandateProofPoint *point)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *image = gtk_image_new_from_icon_name (get_icon (point->state));
  g_autofree char *title = g_strdup_printf ("%s · %s", point->title, get_word (point->state));
  g_autofree char *text = g_markup_escape_text (point->text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (image, point->state == MANDATE_PROOF_BROKEN ? "warns" : "quiet");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);

  return row;
}

static void
show_headline (MandateProofWindow *self,
               const char         *icon,
               const char         *headline)
{
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  gtk_label_set_text (self->headline, headline);
  gtk_widget_grab_focus (GTK_WIDGET (self->headline));
}

static void
show_proof (MandateProofWindow     *self,
            const MandatePackProof *proof)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_list_box_remove (self->points, row);
  for (guint i = 0; i < proof->points->len; i++)
    gtk_list_box_append (self->points, create_row (g_ptr_array_index (proof->points, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->points), TRUE);
  gtk_widget_set_visible (self->password_group, proof->needs_password);

  show_headline (self, get_icon (proof->holds ? MANDATE_PROOF_HOLDS : MANDATE_PROOF_BROKEN),
                 proof->holds ? _ ("This Pack Is What It Was") : _ ("This Pack Does Not Hold"));
}

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MandateProofWindow *self = MANDATE_PROOF_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePackProof) proof = g_task_propagate_pointer (G_TASK (result), &error);

  if (proof != NULL)
    show_proof (self, proof);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_headline (self, "dialog-warning-symbolic", _ ("The File Could Not Be Looked At"));
      gtk_label_set_text (self->name, error->message);
    }
}

/* What a thread needs, and nothing of the window. */
typedef struct
{
  char *workspace;
  char *id;
  char *path;
  char *password;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->workspace);
  g_free (job->id);
  g_free (job->path);
  g_free (job->password);
  g_free (job);
}

/* A pack of another workspace is no worse for that: it is looked at by itself. */
static MandatePackProof *
prove (const Job    *job,
       GCancellable *cancellable,
       GError      **error)
{
  g_autoptr (MandatePackProof) proof = mandate_pack_prove (job->path, job->password, NULL, cancellable, error);
  g_autoptr (MandateWorkspace) workspace = NULL;

  if (proof == NULL || proof->manifest == NULL || g_strcmp0 (proof->manifest->workspace, job->id) != 0)
    return g_steal_pointer (&proof);

  workspace = mandate_workspace_open_for_reading (job->workspace, mandate_schema_get (), MANDATE_MIGRATIONS, error);
  if (workspace == NULL || !mandate_pack_proof_compare (proof, workspace, cancellable, error))
    return NULL;

  return g_steal_pointer (&proof);
}

static void
prove_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  GError           *error = NULL;
  MandatePackProof *proof = prove (data, cancellable, &error);

  if (proof != NULL)
    g_task_return_pointer (task, proof, (GDestroyNotify) mandate_pack_proof_free);
  else
    g_task_return_error (task, error);
}

static void
start (MandateProofWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, proved_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->workspace = g_strdup (self->workspace);
  job->id = g_strdup (self->id);
  job->path = g_strdup (self->path);
  job->password = g_strdup (self->password);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, prove_thread);
}

static void
password_cb (MandateProofWindow *self)
{
  g_free (self->password);
  self->password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password_row)));
  start (self);
}

static void
mandate_proof_window_dispose (GObject *object)
{
  MandateProofWindow *self = MANDATE_PROOF_WINDOW (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (mandate_proof_window_parent_class)->dispose (object);
}

static void
mandate_proof_window_finalize (GObject *object)
{
  MandateProofWindow *self = MANDATE_PROOF_WINDOW (object);

  g_object_unref (self->cancellable);
  g_free (self->workspace);
  g_free (self->id);
  g_free (self->path);
  g_free (self->password);

  G_OBJECT_CLASS (mandate_proof_window_parent_class)->finalize (object);
}

static void
mandate_proof_window_class_init (MandateProofWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_proof_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_proof_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/proof-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, icon);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, headline);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, name);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, password_group);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, password_row);
  gtk_widget_class_bind_template_child (widget_class, MandateProofWindow, points);
  gtk_widget_class_bind_template_callback (widget_class, password_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_proof_window_init (MandateProofWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_proof_window_open:
 * @parent: (nullable): where it was asked for
 * @session: an open workspace
 * @file: a pack, on this computer
 *
 * Looks at a pack and says what is found.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mandate_proof_window_open (GtkWidget      *parent,
                           MandateSession *session,
                           GFile          *file)
{
  MandateProofWindow *self = g_object_new (MANDATE_TYPE_PROOF_WINDOW, NULL);
  g_autofree char    *name = g_file_get_basename (file);
  g_autofree char    *shown = g_filename_display_name (name != NULL ? name : "");

  self->workspace = g_strdup (mandate_workspace_get_path (mandate_session_get_workspace (session)));
  self->id = g_strdup (mandate_workspace_get_id (mandate_session_get_workspace (session)));
  self->path = g_file_get_path (file);
  gtk_label_set_text (self->name, shown);
  if (parent != NULL)
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (parent)));

  start (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}

/* Where it was asked for, while a file is chosen. */
typedef struct
{
  GtkWidget      *parent;
  MandateSession *session;
} Choosing;

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Choosing *choosing = data;
  g_autoptr (GtkWidget) parent = choosing->parent;
  g_autoptr (MandateSession) session = choosing->session;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL && gtk_widget_get_root (parent) != NULL)
    mandate_proof_window_open (parent, session, file);
}

/**
 * mandate_proof_window_choose:
 * @parent: where it is asked for
 * @session: an open workspace
 *
 * Lets a pack be chosen, and looks at it.
 */
void
mandate_proof_window_choose (GtkWidget      *parent,
                             MandateSession *session)
{
  Choosing *choosing = g_new (Choosing, 1);

  choosing->parent = g_object_ref (parent);
  choosing->session = g_object_ref (session);
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (parent)), _ ("Check a Pack"), MANDATE_FILE_KIND_PDF, chosen_cb, choosing);
}
