/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-backups-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-backup-row.h"
#include "mandate-backup-text.h"
#include "mandate-compat.h"
#include "mandate-errands.h"
#include "mandate-recovery-window.h"
#include "mandate-sealed-window.h"

#define DONE_ICON    "object-select-symbolic"
#define PROBLEM_ICON "dialog-warning-symbolic"
#define NONE_ICON    "content-loading-symbolic"

/**
 * MandateBackupsPage:
 *
 * Whether all that was recorded is safe: the backups of this computer and what
 * is in them, copies to be taken away, and the key that seals.
 */
struct _MandateBackupsPage
{
  MandatePage parent_instance;

  GCancellable *cancellable;
  char         *shown; /* (nullable) names of the backups in the list */

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkWidget          *box;
  GtkBox             *status_card;
  GtkImage           *status_icon;
  GtkLabel           *status_title;
  GtkLabel           *status_text;
  GtkButton          *back_up_button;
  AdwActionRow       *folder_row;
  GtkImage           *folder_icon;
  GtkButton          *choose_button;
  GtkWidget          *stop_button;
  GtkWidget          *seal_group;
  AdwActionRow       *seal_row;
  GtkButton          *seal_button;
  GtkWidget          *list_box;
  GtkBox             *list;
};

G_DEFINE_FINAL_TYPE (MandateBackupsPage, mandate_backups_page, MANDATE_TYPE_PAGE)

/* Backups are those of today, whatever day is looked at. */
static MandateSession *
get_session (MandateBackupsPage *self)
{
  return mandate_session_get_present (mandate_page_get_session (MANDATE_PAGE (self)));
}

static MandateKeeper *
get_keeper (MandateBackupsPage *self)
{
  return mandate_session_get_keeper (get_session (self));
}

static const char *
get_path (MandateBackupsPage *self)
{
  return mandate_workspace_get_path (mandate_session_get_workspace (get_session (self)));
}

static GtkWindow *
get_window (MandateBackupsPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
arrange (MandateBackupsPage *self)
{
  gboolean is_narrow;

  g_object_get (self->adaptive, "is-narrow", &is_narrow, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->status_card), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);

  if (is_narrow)
    gtk_widget_add_css_class (self->box, "narrow");
  else
    gtk_widget_remove_css_class (self->box, "narrow");
}

static void
set_class (gpointer    widget,
           const char *name,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_status (MandateBackupsPage *self,
             const char         *title,
             const char         *text,
             const char         *icon)
{
  const gboolean is_problem = g_str_equal (icon, PROBLEM_ICON);

  gtk_label_set_text (self->status_title, title);
  gtk_label_set_text (self->status_text, text);
  gtk_image_set_from_icon_name (self->status_icon, icon);

  set_class (self->status_icon, "problem-icon", is_problem);
  set_class (self->status_icon, "success", g_str_equal (icon, DONE_ICON));
  set_class (self->status_card, "problem", is_problem);
}

static void
show_last (MandateBackupsPage  *self,
           const MandateBackup *last)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (last->made_at);
  const char      *today = mandate_session_get_today (get_session (self));
  g_autofree char *moment = mandate_backup_text_moment (last, today);
  g_autofree char *day = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  g_autofree char *proof = mandate_backup_text_proof (last);
  const gboolean   is_well = !mandate_backup_text_is_old (last, mandate_session_get_workspace (get_session (self)), mandate_session_get_today (get_session (self)));
  g_autofree char *text = is_well ? g_strdup (proof) : g_strconcat (proof, " ", _ ("Something was done since."), NULL);
  g_autofree char *title = NULL;

  if (g_str_equal (day, today))
    /* Translators: %s is a time such as 09:14. */
    title = g_strdup_printf (_ ("Backed up today, %s"), time);
  else
    /* Translators: %s is a day and a time. */
    title = g_strdup_printf (_ ("Last backed up: %s"), moment);

  show_status (self, title, text, is_well ? DONE_ICON : PROBLEM_ICON);
}

static void
update_status (MandateBackupsPage *self)
{
  MandateKeeper       *keeper = get_keeper (self);
  const MandateBackup *last = mandate_keeper_get_last (keeper);
  const char          *problem = mandate_keeper_get_problem (keeper);

  gtk_button_set_label (self->back_up_button, mandate_keeper_is_busy (keeper) ? _ ("Backing Up…") : _ ("Back Up Now"));

  if (problem != NULL)
    show_status (self, _ ("The last backup failed"), problem, PROBLEM_ICON);
  else if (last != NULL)
    show_last (self, last);
  else
    show_status (self, _ ("Not backed up yet"), _ ("The first change of each day is followed by a backup. It is opened again and checked before it counts."), NONE_ICON);
}

static gboolean
has_keyring (MandateBackupsPage *self)
{
  MandateSealing *sealing = mandate_keeper_get_sealing (get_keeper (self));

  return sealing != NULL && mandate_sealing_get_state (sealing) != MANDATE_SEALING_NO_SERVICE;
}

static void
update_folder (MandateBackupsPage *self)
{
  g_autoptr (MandateExtraFolder) folder = mandate_extra_folder_find (get_path (self));
  const gboolean   has_problem = folder != NULL && folder->problem != NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;

  if (folder != NULL)
    text = mandate_backup_text_folder (folder, mandate_session_get_today (get_session (self)));
  else if (has_keyring (self))
    text = g_strdup (_ ("After each day’s backup: on a stick, a network drive, or in a folder that goes to a cloud."));
  else
    text = g_strdup (_ ("This needs a keyring on this computer, which keeps the passphrase. There is none; save sealed copies yourself instead."));

  markup = g_markup_escape_text (text, -1);
  adw_action_row_set_subtitle (self->folder_row, markup);
  gtk_button_set_label (self->choose_button, folder != NULL ? _ ("Change…") : _ ("Choose…"));
  gtk_widget_set_visible (self->stop_button, folder != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.choose-folder", has_keyring (self));
  gtk_image_set_from_icon_name (self->folder_icon, has_problem ? "dialog-warning-symbolic" : "folder-symbolic");

  if (has_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->folder_icon), "problem-icon");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->folder_icon), "problem-icon");
}

static void
update_sealing (MandateBackupsPage *self)
{
  MandateSealing *sealing = mandate_keeper_get_sealing (get_keeper (self));
  const char     *verb = sealing != NULL ? mandate_backup_text_seal_verb (mandate_sealing_get_state (sealing)) : NULL;
  const gboolean  is_ready = sealing != NULL && mandate_sealing_get_state (sealing) == MANDATE_SEALING_READY;

  gtk_widget_set_visible (self->seal_group, sealing != NULL);
  if (sealing == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->seal_row), mandate_sealing_describe (sealing));
  adw_action_row_set_subtitle (self->seal_row, is_ready ? mandate_sealing_get_fingerprint (sealing) : _ ("A seal shows that nothing was changed since, also to somebody who does not trust this computer."));
  gtk_widget_set_visible (GTK_WIDGET (self->seal_button), verb != NULL);
  if (verb != NULL)
    gtk_button_set_label (self->seal_button, verb);
}

static GtkListBox *
add_group (MandateBackupsPage *self,
           const char         *title)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *rows = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "quiet");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), rows);
  gtk_box_append (self->list, group);

  return GTK_LIST_BOX (rows);
}

static void
fill_list (MandateBackupsPage *self,
           GPtrArray          *backups)
{
  const char      *today = mandate_session_get_today (get_session (self));
  g_autofree char *current = NULL;
  GtkListBox      *rows = NULL;
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  gtk_widget_set_visible (self->list_box, backups->len > 0);

  for (guint i = 0; i < backups->len; i++)
    {
      const MandateBackup *backup = g_ptr_array_index (backups, i);
      g_autofree char     *group = mandate_backup_text_group (backup, today);

      if (g_strcmp0 (group, current) != 0)
        {
          rows = add_group (self, group);
          g_free (current);
          current = g_steal_pointer (&group);
        }

      gtk_list_box_append (rows, mandate_backup_row_new (backup, today));
    }
}

/* Rows that stand open stay open where the list is the same. */
static void
show_list (MandateBackupsPage *self,
           GPtrArray          *backups)
{
  g_autoptr (GString) names = g_string_new (mandate_session_get_today (get_session (self)));

  for (guint i = 0; i < backups->len; i++)
    g_string_append_printf (names, "/%s", ((MandateBackup *) g_ptr_array_index (backups, i))->name);

  if (g_strcmp0 (self->shown, names->str) == 0)
    return;

  g_free (self->shown);
  self->shown = g_strdup (names->str);
  fill_list (self, backups);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = mandate_list_backups_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (backups != NULL)
    show_list (self, backups);
  else if (mandate_keeper_get_problem (get_keeper (self)) == NULL)
    mandate_session_tell_error (get_session (self), error);
}

static void
update (MandateBackupsPage *self)
{
  update_status (self);
  update_folder (self);
  update_sealing (self);

  if (!mandate_keeper_is_busy (get_keeper (self)))
    mandate_list_backups_async (get_path (self), self->cancellable, listed_cb, g_object_ref (self));
}

/* “Corner Bakery 2026-11-22.mandate”, without what file systems don't like. */
static char *
propose_name (MandateBackupsPage *self,
              const char         *suffix)
{
  g_autofree char *name = g_strdup_printf ("%s %s%s", mandate_session_get_name (get_session (self)), mandate_session_get_today (get_session (self)), suffix);

  return g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", '-');
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (mandate_export_copy_finish (result, &error))
    mandate_session_tell (get_session (self), _ ("The copy is there, with everything in it"));
  else
    mandate_session_tell_error (get_session (self), error);
}

/**
 * mandate_backups_page_save_copy_to:
 * @self: the page
 * @file: where to; what is there is replaced
 *
 * Writes a copy that anybody can read who has it.
 */
void
mandate_backups_page_save_copy_to (MandateBackupsPage *self,
                                   GFile              *file)
{
  mandate_export_copy_async (mandate_session_get_workspace (get_session (self)), g_file_peek_path (file), copied_cb, g_object_ref (self));
}

/**
 * mandate_backups_page_seal_copy_to:
 * @self: the page
 * @file: where to; what is there is replaced
 *
 * Asks for a passphrase and writes a copy that only it opens.
 */
void
mandate_backups_page_seal_copy_to (MandateBackupsPage *self,
                                   GFile              *file)
{
  mandate_sealed_window_open (get_window (self), get_session (self), g_file_peek_path (file), FALSE);
}

/**
 * mandate_backups_page_use_folder:
 * @self: the page
 * @folder: a folder
 *
 * Asks for a passphrase; then sealed copies go to @folder, too.
 */
void
mandate_backups_page_use_folder (MandateBackupsPage *self,
                                 GFile              *folder)
{
  mandate_sealed_window_open (get_window (self), get_session (self), g_file_peek_path (folder), TRUE);
}

static void
choice_made (MandateBackupsPage *self,
             GAsyncResult       *result,
             void (*use) (MandateBackupsPage *self,
                          GFile              *file))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL && g_file_peek_path (file) != NULL)
    use (self, file);
  else if (file != NULL)
    mandate_session_tell (get_session (self), _ ("That place can’t be reached as a folder of this computer. Choose another one."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
}

static void
copy_place_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;

  choice_made (self, result, mandate_backups_page_save_copy_to);
}

static void
sealed_place_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;

  choice_made (self, result, mandate_backups_page_seal_copy_to);
}

static void
folder_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;

  choice_made (self, result, mandate_backups_page_use_folder);
}

static void
save_copy (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);
  g_autofree char    *name = propose_name (self, ".mandate");

  mandate_save_file_async (get_window (self), _ ("Save a Copy"), name, MANDATE_FILE_KIND_WORKSPACE, copy_place_cb, g_object_ref (self));
}

static void
save_sealed_copy (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);
  g_autofree char    *name = propose_name (self, ".mandate-sealed");

  mandate_save_file_async (get_window (self), _ ("Save a Sealed Copy"), name, MANDATE_FILE_KIND_ANY, sealed_place_cb, g_object_ref (self));
}

static void
choose_folder (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);

  mandate_choose_folder_async (get_window (self), _ ("Keep Sealed Copies In"), folder_cb, g_object_ref (self));
}

static void
leave_folder (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (mandate_extra_folder_choose (get_path (self), NULL, &error))
    mandate_session_tell (get_session (self), _ ("No more copies go there. Those that are there stay."));
  else
    mandate_session_tell_error (get_session (self), error);

  update (self);
}

static void
write_sheet (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  mandate_recovery_window_open (get_window (MANDATE_BACKUPS_PAGE (widget)), get_session (MANDATE_BACKUPS_PAGE (widget)), NULL);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!mandate_sealing_look_finish (MANDATE_SEALING (source), result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
  update_sealing (self);
}

static void
enrolled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (MandateBackupsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (mandate_sealing_enroll_finish (MANDATE_SEALING (source), result, &error))
    mandate_session_tell (get_session (self), _ ("The key is made. Packs and approvals are sealed from now on."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
  update_sealing (self);
}

static void
seal_now (MandateBackupsPage *self)
{
  g_autoptr (GError) error = NULL;

  if (mandate_keeper_seal (get_keeper (self), "hand", NULL, &error))
    mandate_session_tell (get_session (self), _ ("Sealed: everything up to this moment"));
  else
    mandate_session_tell_error (get_session (self), error);
}

static void
seal (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);
  MandateSealing     *sealing = mandate_keeper_get_sealing (get_keeper (self));

  switch (mandate_sealing_get_state (sealing))
    {
    case MANDATE_SEALING_READY:
      seal_now (self);
      break;
    case MANDATE_SEALING_OFFERED:
    case MANDATE_SEALING_LOST:
      mandate_sealing_enroll_async (sealing, self->cancellable, enrolled_cb, g_object_ref (self));
      break;
    case MANDATE_SEALING_LOCKED:
    case MANDATE_SEALING_FAILED:
    case MANDATE_SEALING_UNKNOWN:
    case MANDATE_SEALING_NO_SERVICE:
    default:
      mandate_sealing_look_async (sealing, TRUE, self->cancellable, looked_cb, g_object_ref (self));
    }
}

typedef struct
{
  MandateBackupsPage *page;
  char               *backup;
} Question;

static void
restore_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  Question *question = data;

  if (mandate_confirm_finish (result))
    gtk_widget_activate_action (GTK_WIDGET (question->page), "app.restore-backup", "s", question->backup);

  g_object_unref (question->page);
  g_free (question->backup);
  g_free (question);
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (widget);
  const char         *name = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateBackup) backup = mandate_backup_find (get_path (self), name, &error);
  g_autofree char *moment = NULL;
  g_autofree char *heading = NULL;
  Question        *question;

  if (backup == NULL)
    {
      mandate_session_tell_error (get_session (self), error);
      return;
    }

  moment = mandate_backup_text_moment (backup, mandate_session_get_today (get_session (self)));
  /* Translators: %s is a moment such as: Today, 09:14. */
  heading = g_strdup_printf (_ ("Go Back to “%s”?"), moment);
  question = g_new0 (Question, 1);
  question->page = g_object_ref (self);
  question->backup = g_strdup (name);

  mandate_confirm_async (get_window (self), heading,
                         _ ("Every record becomes what it was at that moment. What was done since stays in the history. A backup of how things are now is made first, and you can undo this."),
                         _ ("_Restore"), FALSE, restore_confirmed_cb, question);
}

/* Another program may have made some meanwhile, and a stick may be there again. */
static void
mandate_backups_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_backups_page_parent_class)->map (widget);

  update (MANDATE_BACKUPS_PAGE (widget));
}

static void
mandate_backups_page_constructed (GObject *object)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (object);

  G_OBJECT_CLASS (mandate_backups_page_parent_class)->constructed (object);

  g_signal_connect_object (get_keeper (self), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mandate_backups_page_dispose (GObject *object)
{
  g_cancellable_cancel (MANDATE_BACKUPS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (mandate_backups_page_parent_class)->dispose (object);
}

static void
mandate_backups_page_finalize (GObject *object)
{
  MandateBackupsPage *self = MANDATE_BACKUPS_PAGE (object);

  g_clear_object (&self->cancellable);
  g_free (self->shown);

  G_OBJECT_CLASS (mandate_backups_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "backups.save-copy", NULL, save_copy);
  gtk_widget_class_install_action (widget_class, "backups.save-sealed-copy", NULL, save_sealed_copy);
  gtk_widget_class_install_action (widget_class, "backups.choose-folder", NULL, choose_folder);
  gtk_widget_class_install_action (widget_class, "backups.leave-folder", NULL, leave_folder);
  gtk_widget_class_install_action (widget_class, "backups.write-sheet", NULL, write_sheet);
  gtk_widget_class_install_action (widget_class, "backups.seal", NULL, seal);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore);
}

static void
mandate_backups_page_class_init (MandateBackupsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_backups_page_constructed;
  object_class->dispose = mandate_backups_page_dispose;
  object_class->finalize = mandate_backups_page_finalize;
  widget_class->map = mandate_backups_page_map;

  install_actions (widget_class);
  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, box);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, status_card);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, status_icon);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, status_title);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, status_text);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, back_up_button);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, folder_icon);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, stop_button);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, seal_group);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, seal_row);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, seal_button);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, MandateBackupsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_backups_page_init (MandateBackupsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Backups"));
}

MandatePage *
mandate_backups_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_BACKUPS_PAGE, "session", session, NULL);
}
