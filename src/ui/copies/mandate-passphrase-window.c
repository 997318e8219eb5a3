/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-passphrase-window.h"

#include <glib/gi18n-lib.h>

/**
 * MandatePassphraseWindow:
 *
 * Asks for the passphrase of a sealed copy, as often as it takes. What is
 * wrong is said beside the field.
 */
struct _MandatePassphraseWindow
{
  AdwWindow parent_instance;

  char *path;
  int  *permille; /* (owned) how far the unsealing is */
  guint tick;

  /* Template children */
  GtkWidget      *open_button;
  GtkLabel       *question;
  GtkWidget      *entry;
  GtkWidget      *problem_box;
  GtkLabel       *problem;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (MandatePassphraseWindow, mandate_passphrase_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_TRIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (MandatePassphraseWindow *self)
{
  gtk_widget_set_sensitive (self->open_button, *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
  gtk_widget_set_visible (self->problem_box, FALSE);
}

static void
open_clicked_cb (MandatePassphraseWindow *self)
{
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_signal_emit (self, signals[SIGNAL_TRIED], 0, secret);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  MandatePassphraseWindow *self = MANDATE_PASSPHRASE_WINDOW (widget);
  const int                permille = g_atomic_int_get (self->permille);

  gtk_progress_bar_set_fraction (self->progress, permille / 1000.0);

  return G_SOURCE_CONTINUE;
}

static void
set_is_busy (MandatePassphraseWindow *self,
             gboolean                 is_busy)
{
  if (is_busy && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  else if (!is_busy && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_busy);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !is_busy);
  gtk_widget_set_sensitive (self->open_button, !is_busy);
}

static void
mandate_passphrase_window_finalize (GObject *object)
{
  MandatePassphraseWindow *self = MANDATE_PASSPHRASE_WINDOW (object);

  g_clear_pointer (&self->permille, g_atomic_rc_box_release);
  g_free (self->path);

  G_OBJECT_CLASS (mandate_passphrase_window_parent_class)->finalize (object);
}

static void
mandate_passphrase_window_class_init (MandatePassphraseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_passphrase_window_finalize;

  /**
   * MandatePassphraseWindow::tried:
   * @secret: what was typed
   *
   * A passphrase is to be tried.
   */
  signals[SIGNAL_TRIED] =
    g_signal_new ("tried", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MANDATE_TYPE_SECRET);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/passphrase-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, question);
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, MandatePassphraseWindow, progress);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_passphrase_window_init (MandatePassphraseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_passphrase_window_new:
 * @parent: the window that asks
 * @path: (type filename): a sealed copy
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *
mandate_passphrase_window_new (GtkWindow  *parent,
                               const char *path)
{
  MandatePassphraseWindow *self = g_object_new (MANDATE_TYPE_PASSPHRASE_WINDOW, "transient-for", parent, NULL);
  g_autofree char         *name = g_filename_display_basename (path);
  /* Translators: %s is a file name. */
  g_autofree char *question = g_strdup_printf (_ ("“%s” is sealed. Type the passphrase that it was sealed with."), name);

  self->path = g_strdup (path);
  gtk_label_set_label (self->question, question);

  return GTK_WIDGET (self);
}

/**
 * mandate_passphrase_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (type filename): the sealed copy
 */
const char *
mandate_passphrase_window_get_path (MandatePassphraseWindow *self)
{
  return self->path;
}

/**
 * mandate_passphrase_window_begin:
 * @self: a window whose passphrase is being tried
 *
 * Shows how far the unsealing is, until mandate_passphrase_window_refuse() or
 * until the window is closed.
 *
 * Returns: (transfer none): where that is to be said, an int in an atomic
 *   reference counted box
 */
int *
mandate_passphrase_window_begin (MandatePassphraseWindow *self)
{
  g_clear_pointer (&self->permille, g_atomic_rc_box_release);
  self->permille = g_atomic_rc_box_new0 (int);
  gtk_widget_set_visible (self->problem_box, FALSE);
  set_is_busy (self, TRUE);

  return self->permille;
}

/**
 * mandate_passphrase_window_refuse:
 * @self: a window whose passphrase was tried
 * @message: why it opens nothing
 *
 * Lets the person try again.
 */
void
mandate_passphrase_window_refuse (MandatePassphraseWindow *self,
                                  const char              *message)
{
  set_is_busy (self, FALSE);
  gtk_label_set_label (self->problem, message);
  gtk_widget_set_visible (self->problem_box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
