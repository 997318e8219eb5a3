/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How evidence comes in by hand: files, pictures and links that are dropped on a
 * widget or pasted while it has the focus.
 */

#include "config.h"

#include "mandate-evidence-door.h"

#include <glib/gi18n-lib.h>

#include "mandate-window.h"

typedef struct
{
  GtkWidget         *widget; /* (unowned) it owns the door */
  MandateFileIntake *intake;
  MandateDoorFunc    find_target;
  gpointer           object; /* (unowned) owns the widget, or is it */
} Door;

/* What is being read of the clipboard. */
typedef struct
{
  MandateFileIntake *intake;
  char              *target; /* (nullable) */
} Parcel;

static void
door_free (gpointer  data,
           GClosure *closure)
{
  Door *door = data;

  g_object_unref (door->intake);
  g_free (door);
}

static void
parcel_free (Parcel *parcel)
{
  g_object_unref (parcel->intake);
  g_free (parcel->target);
  g_free (parcel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Parcel, parcel_free)

/* (transfer full): what a picture without a file is called. */
static char *
name_picture (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");

  /* Translators: the name of a file that was pasted; %s is a date and time. */
  return g_strdup_printf (_ ("Picture of %s.png"), moment);
}

static gboolean
take_texture (MandateFileIntake *intake,
              GdkTexture        *texture,
              const char        *target)
{
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (texture);
  g_autofree char *name = name_picture ();

  mandate_file_intake_take_bytes (intake, png, name, target);

  return TRUE;
}

static gboolean
take_files (MandateFileIntake *intake,
            GdkFileList       *list,
            const char        *target)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *l = files; l != NULL; l = l->next)
    mandate_file_intake_take (intake, l->data, target);

  return files != NULL;
}

/* Files, a picture, or an address; other texts prove nothing by themselves. */
static gboolean
take_value (MandateFileIntake *intake,
            const GValue      *value,
            const char        *target)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (intake, g_value_get_boxed (value), target);

  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    return take_texture (intake, g_value_get_object (value), target);

  return G_VALUE_HOLDS (value, G_TYPE_STRING) && g_value_get_string (value) != NULL &&
         mandate_file_intake_take_address (intake, g_value_get_string (value), target);
}

/* Where nothing takes it here, the window may know a paper that was signed. */
static gboolean
pass_on (Door         *door,
         const GValue *value)
{
  GtkRoot *root = gtk_widget_get_root (door->widget);
  g_autoptr (GSList) files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  return MANDATE_IS_WINDOW (root) && mandate_window_take_files (MANDATE_WINDOW (root), files);
}

static gboolean
dropped_cb (GtkDropTarget *drop_target,
            const GValue  *value,
            double         x,
            double         y,
            Door          *door)
{
  GtkWidget       *below = gtk_widget_pick (door->widget, x, y, GTK_PICK_DEFAULT);
  g_autofree char *target = NULL;

  if (!door->find_target (door->object, below != NULL ? below : door->widget, &target))
    return pass_on (door, value);

  return take_value (door->intake, value, target);
}

static void
tell_nothing (MandateFileIntake *intake)
{
  mandate_session_tell (mandate_file_intake_get_session (intake),
                        _ ("There is nothing to keep on the clipboard. Copy a file, a picture or a link, and paste it here."));
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Parcel) parcel = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (value == NULL || !take_value (parcel->intake, value, parcel->target))
    tell_nothing (parcel->intake);
}

static GType
find_type (GdkClipboard *clipboard)
{
  const GType        types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE, G_TYPE_STRING };
  GdkContentFormats *formats = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  GType              found = G_TYPE_INVALID;

  for (guint i = 0; i < G_N_ELEMENTS (types) && found == G_TYPE_INVALID; i++)
    if (gdk_content_formats_contain_gtype (formats, types[i]))
      found = types[i];

  gdk_content_formats_unref (formats);

  return found;
}

static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   data)
{
  Door            *door = data;
  GdkClipboard    *clipboard = gtk_widget_get_clipboard (widget);
  const GType      type = find_type (clipboard);
  GtkWidget       *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  g_autofree char *target = NULL;
  Parcel          *parcel;

  if (!door->find_target (door->object, focus != NULL ? focus : widget, &target))
    return FALSE;

  if (type == G_TYPE_INVALID)
    {
      tell_nothing (door->intake);
      return TRUE;
    }

  parcel = g_new0 (Parcel, 1);
  parcel->intake = g_object_ref (door->intake);
  parcel->target = g_steal_pointer (&target);
  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted_cb, parcel);

  return TRUE;
}

static void
shortcut_door_free (gpointer data)
{
  door_free (data, NULL);
}

static Door *
door_new (MandateFileIntake *intake,
          GtkWidget         *widget,
          MandateDoorFunc    find_target,
          gpointer           object)
{
  Door *door = g_new0 (Door, 1);

  door->widget = widget;
  door->intake = g_object_ref (intake);
  door->find_target = find_target;
  door->object = object;

  return door;
}

/**
 * mandate_evidence_door_open:
 * @session: an open workspace
 * @intake: what takes in files for @widget
 * @widget: (type GtkWidget): where they can be dropped, and pasted with Ctrl+V
 * @find_target: says what they prove
 * @object: (type GObject): what @find_target is called with; @widget or something
 *   that lives as long
 *
 * Takes files, pictures and links, but where nothing can be changed.
 */
void
mandate_evidence_door_open (MandateSession    *session,
                            MandateFileIntake *intake,
                            gpointer           widget,
                            MandateDoorFunc    find_target,
                            gpointer           object)
{
  GType               types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE, G_TYPE_STRING };
  GtkDropTarget      *target;
  GtkEventController *keys;
  GtkShortcut        *paste;

  if (mandate_session_is_read_only (session))
    return;

  target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_data (target, "drop", G_CALLBACK (dropped_cb), door_new (intake, widget, find_target, object), door_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));

  /* A text that has the focus pastes into itself first. */
  paste = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                            gtk_callback_action_new (paste_cb, door_new (intake, widget, find_target, object), shortcut_door_free));
  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), paste);
  gtk_widget_add_controller (widget, keys);
}
