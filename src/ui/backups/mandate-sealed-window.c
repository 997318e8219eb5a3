/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sealed-window.h"

#include <glib/gi18n-lib.h>

#include "mandate-passphrase.h"
#include "mandate-recovery-window.h"
#include "mandate-sealed-copy.h"

#define POLL_MILLISECONDS 80
#define WHOLE             1000

/**
 * MandateSealedWindow:
 *
 * Asks for a passphrase, twice, and seals a copy with it; or, for a folder that
 * is to get sealed copies by itself, keeps the passphrase in the keyring.
 */
struct _MandateSealedWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  MandateSecret  *passphrase; /* (nullable) that was agreed on */
  GCancellable   *cancellable;
  char           *path;
  gboolean        is_folder;
  int             done; /* of WHOLE; written by the thread */
  guint           poll_source;

  /* Template children */
  GtkStack       *stack;
  GtkEditable    *passphrase_row;
  GtkEditable    *again_row;
  AdwActionRow   *keep_row;
  GtkSwitch      *keep_switch;
  GtkWidget      *hint;
  GtkWidget      *suggestion_box;
  GtkLabel       *suggestion;
  GtkLabel       *problem;
  GtkButton      *seal_button;
  GtkProgressBar *progress;
  GtkLabel       *done_title;
  GtkLabel       *done_text;
};

G_DEFINE_FINAL_TYPE (MandateSealedWindow, mandate_sealed_window, ADW_TYPE_WINDOW)

static MandateKeeper *
get_keeper (MandateSealedWindow *self)
{
  return mandate_session_get_keeper (self->session);
}

static void
show_problem (MandateSealedWindow *self,
              const char          *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_visible (self->hint, problem == NULL && !gtk_widget_get_visible (self->suggestion_box));
}

static void
ask_again (MandateSealedWindow *self,
           const char          *problem)
{
  gtk_stack_set_visible_child_name (self->stack, "ask");
  show_problem (self, problem);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
typed_cb (MandateSealedWindow *self)
{
  gtk_widget_set_visible (self->suggestion_box, g_str_equal (gtk_editable_get_text (self->passphrase_row), gtk_label_get_text (self->suggestion)));
  show_problem (self, NULL);
}

static void
suggest_cb (MandateSealedWindow *self)
{
  g_autoptr (MandateSecret) passphrase = mandate_passphrase_suggest ();
  const char *text = mandate_secret_get_text (passphrase);

  gtk_label_set_text (self->suggestion, text);
  gtk_editable_set_text (self->passphrase_row, text);
  gtk_editable_set_text (self->again_row, text);
  gtk_widget_set_visible (self->suggestion_box, TRUE);
  show_problem (self, NULL);
}

static void
show_done (MandateSealedWindow *self)
{
  g_autofree char *name = g_filename_display_name (self->path);

  gtk_label_set_text (self->done_title, self->is_folder ? _ ("Sealed Copies Go There from Now On") : _ ("The Sealed Copy Is There"));
  gtk_label_set_text (self->done_text, name);
  gtk_stack_set_visible_child_name (self->stack, "done");
}

static void
progress_cb (guint64  done,
             guint64  total,
             gpointer data)
{
  MandateSealedWindow *self = data;

  g_atomic_int_set (&self->done, total > 0 ? (int) (done * WHOLE / total) : 0);
}

static gboolean
poll_cb (gpointer data)
{
  MandateSealedWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, (double) g_atomic_int_get (&self->done) / WHOLE);

  return G_SOURCE_CONTINUE;
}

/* What the window has does not change meanwhile. The file chooser has asked whether to replace what is there. */
static void
seal_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  MandateSealedWindow *self = source;
  MandateWorkspace    *workspace = mandate_session_get_workspace (self->session);
  GError              *error = NULL;

  if (mandate_sealed_copy_write (workspace, self->path, TRUE, self->passphrase, mandate_keeper_get_cost (get_keeper (self)), progress_cb, self, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
sealed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MandateSealedWindow *self = MANDATE_SEALED_WINDOW (source);
  g_autoptr (GError) error = NULL;
  const gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_handle_id (&self->poll_source, g_source_remove);

  if (is_done)
    show_done (self);
  else
    ask_again (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error->message);
}

static void
begin_sealing (MandateSealedWindow *self)
{
  g_autoptr (GTask) task = NULL;

  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->done = 0;
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "work");

  task = g_task_new (self, self->cancellable, sealed_cb, NULL);
  self->poll_source = g_timeout_add (POLL_MILLISECONDS, poll_cb, self);
  g_task_run_in_thread (task, seal_thread);
}

static void
use_folder (MandateSealedWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!mandate_extra_folder_choose (mandate_workspace_get_path (mandate_session_get_workspace (self->session)), self->path, &error))
    {
      ask_again (self, error->message);
      return;
    }

  show_done (self);

  if (mandate_keeper_get_last (get_keeper (self)) != NULL)
    mandate_keeper_copy_to_extra_folder (get_keeper (self));
  else
    mandate_keeper_back_up (get_keeper (self));
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateSealedWindow) self = data;
  g_autoptr (GError) error = NULL;
  MandateKeyringState state = mandate_keyring_store_finish (MANDATE_KEYRING (source), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->seal_button), TRUE);

  if (state != MANDATE_KEYRING_FOUND)
    ask_again (self, error != NULL ? error->message : _ ("The keyring did not keep the passphrase. Try again, or seal without keeping it."));
  else if (self->is_folder)
    use_folder (self);
  else
    begin_sealing (self);
}

static void
keep_passphrase (MandateSealedWindow *self)
{
  MandateWorkspace        *workspace = mandate_session_get_workspace (self->session);
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (workspace), MANDATE_KEEPER_PASSPHRASE };
  g_autofree char         *label = NULL;

  /* Translators: shown in the list of a keyring. %s is the name of a workspace. */
  label = g_strdup_printf (_ ("Mandate: passphrase of sealed copies of “%s”"), mandate_workspace_get_name (workspace));

  gtk_widget_set_sensitive (GTK_WIDGET (self->seal_button), FALSE);
  mandate_keyring_store_async (mandate_keeper_get_keyring (get_keeper (self)), &item, label, self->passphrase, NULL, stored_cb, g_object_ref (self));
}

static gboolean
take_passphrase (MandateSealedWindow *self)
{
  const char *text = gtk_editable_get_text (self->passphrase_row);
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text (text);
  g_autoptr (GError) error = NULL;

  if (!mandate_passphrase_check (passphrase, &error))
    ask_again (self, error->message);
  else if (!g_str_equal (text, gtk_editable_get_text (self->again_row)))
    ask_again (self, _ ("The two are not the same. Type the passphrase again."));
  else
    {
      g_clear_pointer (&self->passphrase, mandate_secret_unref);
      self->passphrase = g_steal_pointer (&passphrase);
      return TRUE;
    }

  return FALSE;
}

static void
seal_cb (MandateSealedWindow *self)
{
  if (!take_passphrase (self))
    return;

  if (gtk_switch_get_active (self->keep_switch))
    keep_passphrase (self);
  else
    begin_sealing (self);
}

static void
cancel_cb (MandateSealedWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
sheet_cb (MandateSealedWindow *self)
{
  mandate_recovery_window_open (gtk_window_get_transient_for (GTK_WINDOW (self)), self->session, self->passphrase);
  gtk_window_close (GTK_WINDOW (self));
}

static void
mandate_sealed_window_dispose (GObject *object)
{
  MandateSealedWindow *self = MANDATE_SEALED_WINDOW (object);

  g_clear_handle_id (&self->poll_source, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (mandate_sealed_window_parent_class)->dispose (object);
}

static void
mandate_sealed_window_finalize (GObject *object)
{
  MandateSealedWindow *self = MANDATE_SEALED_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->passphrase, mandate_secret_unref);
  g_free (self->path);

  G_OBJECT_CLASS (mandate_sealed_window_parent_class)->finalize (object);
}

static void
mandate_sealed_window_class_init (MandateSealedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_sealed_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_sealed_window_finalize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/sealed-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, again_row);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, keep_row);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, keep_switch);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, suggestion_box);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, seal_button);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, done_title);
  gtk_widget_class_bind_template_child (widget_class, MandateSealedWindow, done_text);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggest_cb);
  gtk_widget_class_bind_template_callback (widget_class, seal_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_cb);
}

static void
mandate_sealed_window_init (MandateSealedWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Copies that are written while nobody is there need it; without a keyring there is nothing to switch. */
static void
arrange_keeping (MandateSealedWindow *self)
{
  MandateSealing *sealing = mandate_keeper_get_sealing (get_keeper (self));
  const gboolean  has_keyring = sealing != NULL && mandate_sealing_get_state (sealing) != MANDATE_SEALING_NO_SERVICE;

  gtk_switch_set_active (self->keep_switch, self->is_folder);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep_row), has_keyring && !self->is_folder);

  if (!has_keyring)
    adw_action_row_set_subtitle (self->keep_row, _ ("This computer has none."));
  else if (self->is_folder)
    adw_action_row_set_subtitle (self->keep_row, _ ("Copies are written by themselves, and need it."));
}

/**
 * mandate_sealed_window_open:
 * @parent: the window that asks
 * @session: an open workspace
 * @path: (type filename): where the copy is to be, or the folder for copies
 * @is_folder: which of them it is
 *
 * Asks for a passphrase and does what it is for.
 */
void
mandate_sealed_window_open (GtkWindow      *parent,
                            MandateSession *session,
                            const char     *path,
                            gboolean        is_folder)
{
  MandateSealedWindow *self = g_object_new (MANDATE_TYPE_SEALED_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  self->is_folder = is_folder;
  arrange_keeping (self);
  if (is_folder)
    gtk_button_set_label (self->seal_button, _ ("Use This Folder"));

  gtk_window_present (GTK_WINDOW (self));
}
