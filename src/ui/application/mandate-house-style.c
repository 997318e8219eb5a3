/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-house-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-compat.h"
#include "mandate-logo-picture.h"
#include "mandate-organisation.h"
#include "mandate-print.h"
#include "mandate-template-choice.h"
#include "mandate-template-export.h"
#include "mandate-template-store.h"

/**
 * MandateHouseStyle:
 *
 * How the organisation's documents look and speak: its logo, and the set of
 * templates that its texts begin with. Sets lie on this computer, for all
 * workspaces; which one is used, and the logo, are on record.
 */
struct _MandateHouseStyle
{
  AdwPreferencesGroup parent_instance;

  MandateSession *session;
  GCancellable   *cancellable;
  char           *shown; /* (nullable) SHA-256 of the logo that is shown */
  gboolean        is_filling;

  /* Template children */
  GtkPicture   *picture;
  AdwActionRow *logo_row;
  GtkWidget    *logo_remove;
  AdwComboRow  *set_row;
  AdwActionRow *set_logo_row;
  AdwActionRow *set_remove_row;
};

G_DEFINE_FINAL_TYPE (MandateHouseStyle, mandate_house_style, ADW_TYPE_PREFERENCES_GROUP)

static MandateOrganisation *
find_organisation (MandateHouseStyle *self)
{
  return mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION);
}

static GtkWindow *
get_window (MandateHouseStyle *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Beside what was asked for: the window behind shows no toast in front of this one. */
static void
tell (MandateHouseStyle *self,
      const char        *heading,
      GError            *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && get_window (self) != NULL)
    mandate_inform (get_window (self), heading, error->message);
}

static GdkTexture *
create_texture (const MandatePicture *picture)
{
  gsize         size;
  gconstpointer pixels = g_bytes_get_data (picture->pixels, &size);
  guint32      *copy = g_memdup2 (pixels, size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (copy, size);

  /* What stands on paper has no see-through parts; cairo leaves the fourth byte open. */
  for (gsize i = 0; i < size / sizeof *copy; i++)
    copy[i] |= 0xff000000u;

  return gdk_memory_texture_new ((int) picture->width, (int) picture->height, GDK_MEMORY_DEFAULT, bytes, picture->stride);
}

static void
decode_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError         *error = NULL;
  MandatePicture *picture = mandate_logo_decode (data, NULL, cancellable, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify) mandate_picture_free);
  else
    g_task_return_error (task, error);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  MandateHouseStyle *self = MANDATE_HOUSE_STYLE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePicture) picture = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkTexture) texture = picture != NULL ? create_texture (picture) : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  if (error != NULL)
    adw_action_row_set_subtitle (self->logo_row, error->message);
}

static void
show_logo (MandateHouseStyle   *self,
           MandateOrganisation *organisation)
{
  const char *sha256 = organisation != NULL ? organisation->logo : NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GTask) task = NULL;

  if (g_strcmp0 (sha256, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (sha256);
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();

  gtk_picture_set_paintable (self->picture, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), FALSE);
  gtk_widget_set_visible (self->logo_remove, sha256 != NULL);
  adw_action_row_set_subtitle (self->logo_row, sha256 != NULL ? _ ("Stands on policy, letters and pack") : _ ("None. A PNG or JPEG picture of at most 512 KiB"));

  file = mandate_logo_read (mandate_session_get_workspace (self->session), mandate_session_get_register (self->session));
  if (file == NULL)
    return;

  task = g_task_new (self, self->cancellable, decoded_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&file), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, decode_thread);
}

/* A list that is replaced while something of it is chosen chooses once more. */
static void
set_names (AdwComboRow   *row,
           GtkStringList *names)
{
  GListModel *old = adw_combo_row_get_model (row);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (names));
  gboolean    is_same = old != NULL && g_list_model_get_n_items (old) == n;

  for (guint i = 0; i < n && is_same; i++)
    is_same = g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (old), i), gtk_string_list_get_string (names, i)) == 0;

  if (!is_same)
    adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/* The program's own, those of this computer, and one that was chosen and is not here. */
static void
show_sets (MandateHouseStyle   *self,
           MandateOrganisation *organisation)
{
  const char               *chosen = organisation != NULL ? organisation->templates : NULL;
  const MandateTemplateSet *set = mandate_template_shelf_find (chosen);
  g_autoptr (GPtrArray) sets = mandate_template_shelf_list ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *told = mandate_template_choice_tell (mandate_session_get_register (self->session), NULL);
  guint            selected = 0;

  gtk_string_list_append (names, _ ("Built-In"));
  for (guint i = 0; i < sets->len; i++)
    {
      gtk_string_list_append (names, mandate_template_set_get_name (g_ptr_array_index (sets, i)));
      if (g_ptr_array_index (sets, i) == set)
        selected = i + 1;
    }

  if (chosen != NULL && set == NULL)
    {
      gtk_string_list_append (names, chosen);
      selected = sets->len + 1;
    }

  set_names (self->set_row, names);
  adw_combo_row_set_selected (self->set_row, selected);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->set_row), told != NULL ? told : _ ("What policy, letters, messages and agendas begin with"));
  gtk_widget_set_visible (GTK_WIDGET (self->set_logo_row), set != NULL && mandate_template_set_get_logo (set) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->set_remove_row), set != NULL);
}

static void
fill (MandateHouseStyle *self)
{
  MandateOrganisation *organisation = find_organisation (self);

  self->is_filling = TRUE;
  show_logo (self, organisation);
  show_sets (self, organisation);
  self->is_filling = FALSE;
}

/* @error says why there is no change. */
static void
commit (MandateHouseStyle *self,
        const char        *heading,
        MandateChange     *change,
        GError            *error)
{
  g_autoptr (GError) reason = NULL;

  if (change != NULL)
    mandate_session_commit (self->session, change, &reason);

  tell (self, heading, error != NULL ? error : reason);
  fill (self);
}

static void
use_set (MandateHouseStyle *self,
         const char        *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_template_choice_new_change (mandate_session_get_register (self->session), name, &error);

  commit (self, _ ("The Templates Were Not Chosen"), change, error);
}

static void
set_cb (MandateHouseStyle *self)
{
  const guint          selected = adw_combo_row_get_selected (self->set_row);
  MandateOrganisation *organisation = self->is_filling ? NULL : find_organisation (self);
  g_autoptr (GPtrArray) sets = mandate_template_shelf_list ();
  const char *name = NULL;

  /* What is not on this computer can stay, and can't be chosen. */
  if (organisation == NULL || selected > sets->len)
    return;

  if (selected > 0)
    name = mandate_template_set_get_name (g_ptr_array_index (sets, selected - 1));

  if (g_strcmp0 (name, organisation->templates) != 0)
    use_set (self, name);
}

static void
put_logo (MandateHouseStyle *self,
          GBytes            *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_logo_new_change (mandate_session_get_workspace (self->session), content, &error);

  commit (self, _ ("The Logo Was Not Set"), change, error);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *content = mandate_logo_load_file (data, cancellable, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MandateHouseStyle *self = MANDATE_HOUSE_STYLE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->session == NULL)
    return;

  if (content != NULL)
    put_logo (self, content);
  else
    tell (self, _ ("The Logo Was Not Set"), error);
}

/**
 * mandate_house_style_set_logo:
 * @self: the house style of an organisation
 * @file: a picture
 *
 * Makes the picture the logo, once it was decoded in a thread; else says why not.
 */
void
mandate_house_style_set_logo (MandateHouseStyle *self,
                              GFile             *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/* What the thread found out: a set that is whole, down to its logo. */
static void
prove_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (MandateTemplateSet) set = mandate_template_store_read (data, &error);
  GBytes *logo = set != NULL ? mandate_template_set_get_logo (set) : NULL;
  g_autoptr (MandatePicture) proof = logo != NULL ? mandate_logo_decode (logo, NULL, cancellable, &error) : NULL;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_strdup (data), g_free);
}

static void
proved_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  MandateHouseStyle *self = MANDATE_HOUSE_STYLE (source);
  g_autoptr (GError) error = NULL;
  g_autofree char          *path = g_task_propagate_pointer (G_TASK (result), &error);
  const MandateTemplateSet *set = NULL;

  if (self->session == NULL)
    return;

  if (path != NULL)
    set = mandate_template_store_import (path, &error);

  tell (self, _ ("The Templates Were Not Imported"), error);
  if (set != NULL)
    use_set (self, mandate_template_set_get_name (set));
}

/**
 * mandate_house_style_import:
 * @self: the house style of an organisation
 * @file: a set of templates
 *
 * Takes the set in and uses it here; else says why not.
 */
void
mandate_house_style_import (MandateHouseStyle *self,
                            GFile             *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, proved_cb, NULL);

  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_task_run_in_thread (task, prove_thread);
}

static void
logo_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandateHouseStyle) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    mandate_house_style_set_logo (self, file);
}

static void
logo_choose_cb (MandateHouseStyle *self)
{
  mandate_open_file_async (get_window (self), _ ("Choose a Logo"), MANDATE_FILE_KIND_PICTURE, logo_chosen_cb, g_object_ref (self));
}

static void
logo_remove_cb (MandateHouseStyle *self)
{
  put_logo (self, NULL);
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (MandateHouseStyle) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    mandate_house_style_import (self, file);
}

static void
import_cb (MandateHouseStyle *self)
{
  mandate_open_file_async (get_window (self), _ ("Import Templates"), MANDATE_FILE_KIND_TEMPLATES, import_chosen_cb, g_object_ref (self));
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandateHouseStyle) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GBytes) content = mandate_template_write_built_in ();
  g_autoptr (GError) error = NULL;

  /* The chooser has asked already whether a file may be replaced. */
  if (path != NULL && self->session != NULL && !mandate_print_save (content, path, TRUE, &error))
    tell (self, _ ("The Templates Were Not Saved"), error);
}

static void
save_cb (MandateHouseStyle *self)
{
  g_autofree char *name = g_strconcat (_ ("My House Style"), MANDATE_TEMPLATE_SET_SUFFIX, NULL);

  mandate_save_file_async (get_window (self), _ ("Save Built-In Templates"), name, MANDATE_FILE_KIND_TEMPLATES, save_chosen_cb, g_object_ref (self));
}

static void
set_logo_cb (MandateHouseStyle *self)
{
  const MandateTemplateSet *set = mandate_template_shelf_choose (find_organisation (self));

  if (set != NULL && mandate_template_set_get_logo (set) != NULL)
    put_logo (self, mandate_template_set_get_logo (set));
}

static void
remove_confirmed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  g_autoptr (MandateHouseStyle) self = data;
  MandateOrganisation *organisation;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!mandate_confirm_finish (result) || self->session == NULL)
    return;

  organisation = find_organisation (self);
  name = organisation != NULL ? g_strdup (organisation->templates) : NULL;
  if (name == NULL)
    return;

  if (mandate_template_store_remove (name, &error))
    use_set (self, NULL);
  tell (self, _ ("The Templates Were Not Removed"), error);
}

static void
set_remove_cb (MandateHouseStyle *self)
{
  mandate_confirm_async (get_window (self), _ ("Remove These Templates?"),
                         _ ("They are removed from this computer, for all organisations. What was written with them stays as it is."),
                         _ ("_Remove"), TRUE, remove_confirmed_cb, g_object_ref (self));
}

static void
mandate_house_style_dispose (GObject *object)
{
  MandateHouseStyle *self = MANDATE_HOUSE_STYLE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_HOUSE_STYLE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_house_style_parent_class)->dispose (object);
}

static void
mandate_house_style_finalize (GObject *object)
{
  MandateHouseStyle *self = MANDATE_HOUSE_STYLE (object);

  g_object_unref (self->cancellable);
  g_free (self->shown);

  G_OBJECT_CLASS (mandate_house_style_parent_class)->finalize (object);
}

static void
mandate_house_style_class_init (MandateHouseStyleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_house_style_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_house_style_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/house-style.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, picture);
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, logo_row);
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, logo_remove);
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, set_row);
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, set_logo_row);
  gtk_widget_class_bind_template_child (widget_class, MandateHouseStyle, set_remove_row);
  gtk_widget_class_bind_template_callback (widget_class, logo_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, logo_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
mandate_house_style_init (MandateHouseStyle *self)
{
  self->cancellable = g_cancellable_new ();
  self->is_filling = TRUE;
  self->shown = g_strdup (""); /* no logo is something else than one that was not looked for yet */
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_house_style_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the group of rows
 */
GtkWidget *
mandate_house_style_new (MandateSession *session)
{
  MandateHouseStyle *self = g_object_new (MANDATE_TYPE_HOUSE_STYLE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
