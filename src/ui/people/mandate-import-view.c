/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-import-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-focus.h"
#include "mandate-label.h"
#include "mandate-raci-edits.h"

/* No list of people or activities is nearly as large. */
#define MAX_SIZE (16 * 1024 * 1024)

/**
 * MandateImportView:
 *
 * Bringing in a file: it is chosen or dropped, what would happen is shown, and
 * then it is done, as one change.
 */
typedef struct
{
  MandateSession *session;
  GCancellable   *cancellable;
  GBytes         *data; /* (nullable) what was read last, and could be */

  GtkLabel  *title;
  GtkWidget *start;
  GtkLabel  *explanation;
  GtkWidget *choose_button;
  GtkLabel  *problem;
  GtkWidget *preview;
  GtkWidget *foot;
  GtkWidget *take_button;
  GtkWidget *again_button;
} MandateImportViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateImportView, mandate_import_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((MandateImportViewPrivate *) mandate_import_view_get_instance_private (self))

static void
close_view (MandateImportView *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
clear_preview (MandateImportViewPrivate *priv)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (priv->preview)) != NULL)
    gtk_box_remove (GTK_BOX (priv->preview), child);
}

static void
show_problem (MandateImportView *self,
              const char        *message)
{
  MandateImportViewPrivate *priv = PRIVATE (self);

  clear_preview (priv);
  g_clear_pointer (&priv->data, g_bytes_unref);
  gtk_label_set_label (priv->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (priv->problem), TRUE);
  gtk_widget_set_visible (priv->start, TRUE);
  gtk_widget_set_visible (priv->foot, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->choose_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, message, -1);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateImportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (bytes != NULL)
    mandate_import_view_take_data (self, bytes);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateImportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    mandate_import_view_take_file (self, file);
}

static void
choose_clicked_cb (MandateImportView *self)
{
  MandateImportViewClass *klass = MANDATE_IMPORT_VIEW_GET_CLASS (self);
  GtkRoot                *root = gtk_widget_get_root (GTK_WIDGET (self));

  mandate_open_file_async (GTK_WINDOW (root), _ (klass->title), klass->kind, chosen_cb, g_object_ref (self));
}

static gboolean
dropped_cb (MandateImportView *self,
            const GValue      *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  mandate_import_view_take_file (self, files->data);

  return TRUE;
}

static void
take_clicked_cb (MandateImportView *self)
{
  MandateImportViewPrivate *priv = PRIVATE (self);
  MandateImportViewClass   *klass = MANDATE_IMPORT_VIEW_GET_CLASS (self);
  g_autofree char          *label = klass->describe (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (priv->session), label);

  klass->apply (self, change);

  /* What was read is done with: the change must not make it be read again. */
  g_signal_handlers_disconnect_by_func (priv->session, mandate_import_view_refresh, self);
  if (!mandate_roles_commit (priv->session, change))
    {
      g_signal_connect_object (priv->session, "changed", G_CALLBACK (mandate_import_view_refresh), self, G_CONNECT_SWAPPED);
      return;
    }

  mandate_session_tell_undoable (priv->session, label);
  close_view (self);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  close_view (MANDATE_IMPORT_VIEW (widget));
}

static GtkWidget *
create_head (MandateImportViewPrivate *priv)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *back = g_object_new (GTK_TYPE_BUTTON, "icon-name", "go-previous-symbolic", "tooltip-text", _ ("Back"), "action-name", "import.close", "valign", GTK_ALIGN_START, NULL);

  priv->title = GTK_LABEL (mandate_label_new (NULL, "title-2"));
  gtk_widget_set_hexpand (GTK_WIDGET (priv->title), TRUE);
  gtk_widget_add_css_class (back, "flat");
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (priv->title));

  return head;
}

static GtkWidget *
create_start (MandateImportView        *self,
              MandateImportViewPrivate *priv)
{
  GtkWidget *drop = mandate_label_new (_ ("You can also drop the file here. You see what would happen before anything is changed."), "quiet");

  priv->start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_widget_add_css_class (priv->start, "card");
  gtk_widget_add_css_class (priv->start, "import-start");
  priv->explanation = GTK_LABEL (mandate_label_new (NULL, NULL));
  priv->choose_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("_Choose File…"), "use-underline", TRUE, "halign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (priv->choose_button, "suggested-action");
  g_signal_connect_object (priv->choose_button, "clicked", G_CALLBACK (choose_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (priv->start), GTK_WIDGET (priv->explanation));
  gtk_box_append (GTK_BOX (priv->start), priv->choose_button);
  gtk_box_append (GTK_BOX (priv->start), drop);

  return priv->start;
}

static GtkWidget *
create_foot (MandateImportView        *self,
             MandateImportViewPrivate *priv)
{
  priv->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  priv->take_button = gtk_button_new ();
  priv->again_button = gtk_button_new_with_mnemonic (_ ("Another _File…"));
  gtk_widget_add_css_class (priv->take_button, "suggested-action");
  g_signal_connect_object (priv->take_button, "clicked", G_CALLBACK (take_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->again_button, "clicked", G_CALLBACK (choose_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (priv->foot), priv->take_button);
  gtk_box_append (GTK_BOX (priv->foot), priv->again_button);

  return priv->foot;
}

static void
mandate_import_view_constructed (GObject *object)
{
  MandateImportView        *self = MANDATE_IMPORT_VIEW (object);
  MandateImportViewPrivate *priv = PRIVATE (self);
  MandateImportViewClass   *klass = MANDATE_IMPORT_VIEW_GET_CLASS (self);

  G_OBJECT_CLASS (mandate_import_view_parent_class)->constructed (object);

  gtk_label_set_label (priv->title, _ (klass->title));
  gtk_label_set_label (priv->explanation, _ (klass->explanation));
  gtk_widget_set_visible (priv->foot, FALSE);
  mandate_editing_take_files (priv->session, self, G_CALLBACK (dropped_cb), self);
  g_signal_connect_object (priv->session, "changed", G_CALLBACK (mandate_import_view_refresh), self, G_CONNECT_SWAPPED);
}

static void
mandate_import_view_dispose (GObject *object)
{
  MandateImportViewPrivate *priv = PRIVATE (MANDATE_IMPORT_VIEW (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->data, g_bytes_unref);

  G_OBJECT_CLASS (mandate_import_view_parent_class)->dispose (object);
}

static void
mandate_import_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      PRIVATE (MANDATE_IMPORT_VIEW (object))->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
mandate_import_view_grab_focus (GtkWidget *widget)
{
  MandateImportViewPrivate *priv = PRIVATE (MANDATE_IMPORT_VIEW (widget));

  return gtk_widget_grab_focus (gtk_widget_get_visible (priv->start) ? priv->choose_button : priv->preview);
}

static void
mandate_import_view_class_init (MandateImportViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_import_view_constructed;
  object_class->dispose = mandate_import_view_dispose;
  object_class->set_property = mandate_import_view_set_property;
  mandate_focus_begin_at (widget_class, mandate_import_view_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MandateImportView::closed:
   *
   * It is done, or the person went back.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "import.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.close", NULL);
}

static void
mandate_import_view_init (MandateImportView *self)
{
  MandateImportViewPrivate *priv = PRIVATE (self);
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  priv->cancellable = g_cancellable_new ();
  priv->problem = GTK_LABEL (mandate_label_new (NULL, "error"));
  priv->preview = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (priv->preview, "import-preview");
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_visible (GTK_WIDGET (priv->problem), FALSE);
  gtk_box_append (GTK_BOX (box), create_head (priv));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->problem));
  gtk_box_append (GTK_BOX (box), create_start (self, priv));
  gtk_box_append (GTK_BOX (box), create_foot (self, priv));
  gtk_box_append (GTK_BOX (box), priv->preview);
  adw_bin_set_child (ADW_BIN (self), box);
}

MandateSession *
mandate_import_view_get_session (MandateImportView *self)
{
  return PRIVATE (self)->session;
}

/**
 * mandate_import_view_take_file:
 * @self: a view
 * @file: what was chosen or dropped
 *
 * Reads @file, and shows what would happen.
 */
void
mandate_import_view_take_file (MandateImportView *self,
                               GFile             *file)
{
  g_file_load_bytes_async (file, PRIVATE (self)->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * mandate_import_view_take_data:
 * @self: a view
 * @data: the bytes of a file, or of a list that was pasted
 *
 * Shows what would happen, or why @data can't be read.
 */
void
mandate_import_view_take_data (MandateImportView *self,
                               GBytes            *data)
{
  MandateImportViewPrivate *priv = PRIVATE (self);
  g_autoptr (GBytes) owned = g_bytes_ref (data);
  g_autoptr (GError) error = NULL;

  if (g_bytes_get_size (data) > MAX_SIZE)
    {
      show_problem (self, _ ("This file is larger than 16 MB. That is no such list; choose another file."));
      return;
    }

  if (!MANDATE_IMPORT_VIEW_GET_CLASS (self)->read (self, data, &error))
    {
      show_problem (self, error->message);
      return;
    }

  g_clear_pointer (&priv->data, g_bytes_unref);
  priv->data = g_steal_pointer (&owned);
  gtk_widget_set_visible (GTK_WIDGET (priv->problem), FALSE);
  gtk_widget_set_visible (priv->start, FALSE);
  gtk_widget_set_visible (priv->foot, TRUE);
  mandate_import_view_show (self);
  gtk_widget_grab_focus (priv->take_button);
}

/**
 * mandate_import_view_show:
 * @self: a view that has read something
 *
 * Shows what would happen, as it is chosen now.
 */
void
mandate_import_view_show (MandateImportView *self)
{
  clear_preview (PRIVATE (self));
  MANDATE_IMPORT_VIEW_GET_CLASS (self)->show (self);
}

/**
 * mandate_import_view_refresh:
 * @self: a view
 *
 * Something here has changed, by an undo for one: compares again.
 */
void
mandate_import_view_refresh (MandateImportView *self)
{
  if (PRIVATE (self)->data != NULL)
    mandate_import_view_take_data (self, PRIVATE (self)->data);
}

/**
 * mandate_import_view_add_group:
 * @self: a view
 * @title: what the rows have in common
 * @description: (nullable): more about it
 *
 * Returns: (transfer none): an #AdwPreferencesGroup at the end of the preview
 */
GtkWidget *
mandate_import_view_add_group (MandateImportView *self,
                               const char        *title,
                               const char        *description)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget       *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", escaped, "description", description, NULL);

  gtk_box_append (GTK_BOX (PRIVATE (self)->preview), group);

  return group;
}

/**
 * mandate_import_view_new_row:
 * @title: what it is
 * @subtitle: (nullable): more about it
 *
 * Returns: (transfer floating): an #AdwActionRow for a group of the preview
 */
GtkWidget *
mandate_import_view_new_row (const char *title,
                             const char *subtitle)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *below = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", escaped, "subtitle", below, "title-lines", 0, "subtitle-lines", 0, NULL);
}

/**
 * mandate_import_view_add_rows:
 * @self: a view
 * @title: what the lines have in common
 * @lines: (element-type utf8): one a row; no group where there is none
 */
void
mandate_import_view_add_rows (MandateImportView *self,
                              const char        *title,
                              GPtrArray         *lines)
{
  GtkWidget *group = lines->len > 0 ? mandate_import_view_add_group (self, title, NULL) : NULL;

  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mandate_import_view_new_row (g_ptr_array_index (lines, i), NULL));
}

/**
 * mandate_import_view_set_verb:
 * @self: a view
 * @verb: what the button says
 * @can_take: whether there is something to do
 */
void
mandate_import_view_set_verb (MandateImportView *self,
                              const char        *verb,
                              gboolean           can_take)
{
  gtk_button_set_label (GTK_BUTTON (PRIVATE (self)->take_button), verb);
  gtk_widget_set_sensitive (PRIVATE (self)->take_button, can_take);
}
