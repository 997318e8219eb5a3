/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-page.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "mandate-adaptive-bin.h"
#include "mandate-application.h"
#include "mandate-compat.h"
#include "mandate-explanation.h"
#include "mandate-follow.h"
#include "mandate-pack-choices.h"
#include "mandate-pack-head.h"
#include "mandate-pack-hints.h"
#include "mandate-pack-making.h"
#include "mandate-pack-parts.h"
#include "mandate-pack-rows.h"
#include "mandate-pack-saving.h"
#include "mandate-pdf-view.h"
#include "mandate-proof-window.h"

/* Changes come in threes: the pages are made again when it is quiet. */
#define QUIET_MILLISECONDS 400

/* What the list of parts gets beside the pages. */
#define CONTENTS_WIDTH 408

/**
 * MandatePackPage:
 *
 * The audit pack before it is handed over: its parts and whether they are
 * ready, the gaps that an auditor will notice, and the real pages.
 */
struct _MandatePackPage
{
  MandatePage parent_instance;

  MandatePackChoices *choices;
  MandatePackMaking  *making; /* (owned) (nullable) the pages that are being made */
  MandatePackMaking  *made;   /* (owned) (nullable) the pages that are shown */
  GHashTable         *left;   /* (owned) keys of the gaps that stay as they are */
  gboolean            is_outdated;
  guint               make_source;

  /* Template children */
  MandateAdaptiveBin *adaptive;
  GtkMenuButton      *choose_button;
  GtkPopover         *choose_popover;
  GtkWidget          *switch_box;
  GtkToggleButton    *contents_button;
  GtkWidget          *contents;
  GtkWidget          *separator;
  MandatePackHead    *head;
  MandatePackSaving  *saving;
  GtkListBox         *parts;
  GtkLabel           *gaps_title;
  GtkLabel           *gaps_text;
  GtkListBox         *gaps;
  MandatePdfView     *view;
};

G_DEFINE_FINAL_TYPE (MandatePackPage, mandate_pack_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandatePackPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static const MandatePackReport *
get_report (MandatePackPage *self)
{
  return self->made != NULL ? mandate_pack_making_get_report (self->made) : NULL;
}

/* For the pages that are shown: what hangs on them and what locks them makes no difference there. */
static MandatePackOptions
get_options (MandatePackPage *self)
{
  return (MandatePackOptions){
    .audit = mandate_pack_choices_get_audit (self->choices),
    .as_of = mandate_pack_choices_get_as_of (self->choices),
    .language = mandate_pack_choices_get_language (self->choices),
    .paper = mandate_pack_choices_get_paper (self->choices),
    .redactions = mandate_pack_choices_get_redactions (self->choices),
    .may_replace = TRUE,
  };
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
show_head (MandatePackPage *self)
{
  mandate_pack_head_show (self->head, get_session (self), self->choices, get_report (self));
}

/* Of another day than the one that is shown one can't tell by what is found. */
static gboolean
is_other_day (MandatePackPage *self)
{
  const char *as_of = mandate_pack_choices_get_as_of (self->choices);

  return as_of != NULL && !g_str_equal (as_of, mandate_session_get_today (get_session (self)));
}

static void
show_parts (MandatePackPage *self)
{
  GPtrArray             *findings = is_other_day (self) ? NULL : mandate_session_get_findings (get_session (self));
  const char            *audit = mandate_pack_choices_get_audit (self->choices);
  guint                  n_parts;
  const MandatePackPart *parts = mandate_pack_parts_get (&n_parts);

  clear_list (self->parts);
  for (guint i = 0; i < n_parts; i++)
    gtk_list_box_append (self->parts, mandate_pack_rows_new_part (get_session (self), &parts[i], i + 1, audit, findings, get_report (self)));
}

static guint
show_gap_rows (MandatePackPage *self,
               GPtrArray       *findings)
{
  guint n_gaps = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const MandateFinding  *finding = g_ptr_array_index (findings, i);
      const MandateDecision *decision;
      g_autofree char       *key = NULL;

      if (finding->state != MANDATE_FINDING_GAP)
        continue;

      key = mandate_finding_make_key (finding);
      decision = mandate_explanation_find (mandate_session_get_register (get_session (self)), finding);
      gtk_list_box_append (self->gaps, mandate_pack_rows_new_gap (get_session (self), finding, ++n_gaps, decision != NULL ? decision->reason : NULL, g_hash_table_contains (self->left, key),
                                                                  !mandate_audit_kind_asks (mandate_pack_choices_get_audit (self->choices), finding)));
    }

  return n_gaps;
}

static void
show_past_gaps (MandatePackPage *self)
{
  const MandatePackReport *report = get_report (self);
  const guint              n_gaps = report != NULL ? report->n_gaps : 0;
  g_autofree char         *title = g_strdup_printf (ngettext ("%u gap on that day", "%u gaps on that day", n_gaps), n_gaps);

  gtk_label_set_text (self->gaps_title, report != NULL ? title : _ ("Looking back…"));
  gtk_label_set_text (self->gaps_text, _ ("The pack shows what was on record at the end of that day. What is past can’t be mended any more."));
}

static void
show_gaps (MandatePackPage *self)
{
  GPtrArray       *findings = mandate_session_get_findings (get_session (self));
  g_autofree char *title = NULL;
  guint            n_gaps;

  clear_list (self->gaps);
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), findings != NULL && !is_other_day (self));
  if (is_other_day (self))
    {
      show_past_gaps (self);
      return;
    }

  if (findings == NULL)
    {
      gtk_label_set_text (self->gaps_title, _ ("Looking through the records…"));
      gtk_label_set_text (self->gaps_text, "");
      return;
    }

  n_gaps = show_gap_rows (self, findings);
  title = g_strdup_printf (ngettext ("%u thing the auditor will notice", "%u things the auditor will notice", n_gaps), n_gaps);
  gtk_label_set_text (self->gaps_title, n_gaps > 0 ? title : _ ("Nothing is open"));
  gtk_label_set_text (self->gaps_text, n_gaps > 0 ? _ ("While one is open, the pack names it. A gap that is named costs less trust than one that is found.")
                                                  : _ ("All that was looked for is there."));
}

/* The part that the page belongs to is marked in the list. */
static void
mark_part (MandatePackPage *self)
{
  const MandatePackReport *report = get_report (self);
  const guint              page = mandate_pdf_view_get_page (self->view);
  GtkListBoxRow           *marked = NULL;
  guint                    nearest = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); report != NULL && row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const guint start = mandate_pack_report_find_page (report, gtk_widget_get_name (row));

      if (start > 0 && start <= page && start >= nearest)
        {
          marked = GTK_LIST_BOX_ROW (row);
          nearest = start;
        }
    }

  gtk_list_box_select_row (self->parts, marked);
}

static void
fill (MandatePackPage *self)
{
  show_head (self);
  show_parts (self);
  show_gaps (self);
  mark_part (self);
}

static void
page_read_cb (MandatePackPage *self)
{
  mark_part (self);
}

static void
part_activated_cb (MandatePackPage *self,
                   GtkListBoxRow   *row)
{
  const MandatePackReport *report = get_report (self);
  const guint              page = report != NULL ? mandate_pack_report_find_page (report, gtk_widget_get_name (GTK_WIDGET (row))) : 0;

  if (page > 0)
    mandate_pdf_view_set_page (self->view, page);
}

static void
drop_making (MandatePackPage *self)
{
  if (self->making == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->making, self);
  mandate_pack_making_cancel (self->making);
  g_unlink (mandate_pack_making_get_path (self->making));
  g_clear_object (&self->making);
}

static void
show_pages (MandatePackPage *self)
{
  const char *path = mandate_pack_making_get_path (self->making);
  const guint page = mandate_pdf_view_get_page (self->view);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  /* What is mapped stays until nobody looks at it. */
  g_unlink (path);

  if (bytes == NULL)
    {
      mandate_pdf_view_set_message (self->view, _ ("The Pages Can’t Be Shown"), error->message);
      return;
    }

  mandate_pdf_view_set_pdf (self->view, bytes);
  mandate_pdf_view_set_page (self->view, page);
}

static void
made_cb (MandatePackPage *self)
{
  const GError *error = mandate_pack_making_get_error (self->making);

  mandate_pdf_view_set_progress (self->view, -1);

  if (error == NULL)
    {
      show_pages (self);
      g_set_object (&self->made, self->making);
    }
  else
    {
      mandate_pdf_view_set_message (self->view, _ ("The Pages Can’t Be Shown"), error->message);
    }

  g_signal_handlers_disconnect_by_data (self->making, self);
  g_clear_object (&self->making);
  show_head (self);
  show_parts (self);
  mark_part (self);

  /* The gaps of today are known without a pack; and somebody may be explaining one. */
  if (is_other_day (self))
    show_past_gaps (self);
}

static void
progress_cb (MandatePackPage *self)
{
  mandate_pdf_view_set_progress (self->view, mandate_pack_making_get_fraction (self->making));
}

static void
make (MandatePackPage *self)
{
  const MandatePackOptions options = get_options (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  int              fd;

  self->is_outdated = FALSE;
  drop_making (self);

  fd = g_file_open_tmp ("mandate-preview-XXXXXX", &path, &error);
  if (fd < 0)
    {
      mandate_pdf_view_set_message (self->view, _ ("The Pages Can’t Be Shown"), error->message);
      return;
    }
  close (fd);

  self->making = mandate_pack_making_new (get_session (self), &options, path);
  g_signal_connect_object (self->making, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->making, "done", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);

  if (mandate_pdf_view_get_n_pages (self->view) == 0)
    mandate_pdf_view_set_message (self->view, _ ("Making the Pages"), _ ("From what is on record now."));
  mandate_pdf_view_set_progress (self->view, 0);
  mandate_pack_making_start (self->making);
}

static gboolean
make_cb (gpointer data)
{
  MandatePackPage *self = data;

  self->make_source = 0;
  make (self);

  return G_SOURCE_REMOVE;
}

/* Nobody waits for pages that nobody sees. */
static void
queue_make (MandatePackPage *self)
{
  self->is_outdated = TRUE;
  g_clear_handle_id (&self->make_source, g_source_remove);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->make_source = g_timeout_add (self->made == NULL && self->making == NULL ? 0 : QUIET_MILLISECONDS, make_cb, self);
}

/* Where there is no application, as in a test, nothing is kept. */
static MandateSettings *
find_settings (MandatePackPage *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  return MANDATE_IS_APPLICATION (application) ? mandate_application_get_settings (MANDATE_APPLICATION (application)) : NULL;
}

static void
keep_choices (MandatePackPage *self)
{
  MandateSettings *settings = find_settings (self);
  g_autofree char *choices = mandate_pack_choices_format (self->choices);

  if (settings != NULL)
    mandate_settings_set_pack_choices (settings, mandate_workspace_get_id (mandate_session_get_workspace (get_session (self))), choices);
}

static void
mandate_pack_page_root (GtkWidget *widget)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (widget);
  MandateSettings *settings;
  g_autofree char *choices = NULL;

  GTK_WIDGET_CLASS (mandate_pack_page_parent_class)->root (widget);

  settings = find_settings (self);
  if (settings != NULL)
    choices = mandate_settings_find_pack_choices (settings, mandate_workspace_get_id (mandate_session_get_workspace (get_session (self))));
  mandate_pack_choices_restore (self->choices, choices);
}

static void
choices_changed_cb (MandatePackPage *self)
{
  keep_choices (self);
  fill (self);
  queue_make (self);
}

static void
mandate_pack_page_map (GtkWidget *widget)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (widget);

  GTK_WIDGET_CLASS (mandate_pack_page_parent_class)->map (widget);

  if (self->is_outdated)
    queue_make (self);
}

static void
mandate_pack_page_unmap (GtkWidget *widget)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (widget);

  if (self->making != NULL)
    {
      drop_making (self);
      self->is_outdated = TRUE;
    }
  g_clear_handle_id (&self->make_source, g_source_remove);

  GTK_WIDGET_CLASS (mandate_pack_page_parent_class)->unmap (widget);
}

static void
arrange (MandatePackPage *self)
{
  const gboolean shows_contents = gtk_toggle_button_get_active (self->contents_button);
  gboolean       is_narrow;

  g_object_get (self->adaptive, "is-narrow", &is_narrow, NULL);
  gtk_widget_set_visible (self->switch_box, is_narrow);
  gtk_widget_set_visible (self->separator, !is_narrow);
  gtk_widget_set_visible (self->contents, !is_narrow || shows_contents);
  gtk_widget_set_visible (GTK_WIDGET (self->view), !is_narrow || !shows_contents);
  gtk_widget_set_size_request (self->contents, is_narrow ? -1 : CONTENTS_WIDTH, -1);
  gtk_widget_set_hexpand (self->contents, is_narrow);

  /* Beside the three buttons of the window there is no room for words. */
  if (is_narrow)
    gtk_menu_button_set_icon_name (self->choose_button, "document-properties-symbolic");
  else
    gtk_menu_button_set_label (self->choose_button, _ ("Choose…"));
  mandate_page_set_title (MANDATE_PAGE (self), is_narrow ? "" : _ ("Audit Pack"));
}

static void
leave_action_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (widget);
  const char      *key = g_variant_get_string (parameter, NULL);

  if (!g_hash_table_remove (self->left, key))
    g_hash_table_add (self->left, g_strdup (key));
  show_gaps (self);
}

/* “Corner Bakery, audit pack 2026-11-22.pdf”; a name may not lead into another folder. */
static char *
propose_name (MandatePackPage *self)
{
  MandateSession *session = get_session (self);
  const char     *as_of = mandate_pack_choices_get_as_of (self->choices);
  /* Translators: a file name: %1$s is the organisation, %2$s a day such as 2026-11-22. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, audit pack %2$s"), mandate_session_get_name (session), as_of != NULL ? as_of : mandate_session_get_today (session));

  g_strdelimit (name, "/\\", '-');

  return g_strconcat (name, ".pdf", NULL);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandatePackPage) self = data;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, NULL);

  if (file != NULL)
    mandate_pack_page_save_to (self, file);
}

static void
save_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autofree char *name = propose_name (MANDATE_PACK_PAGE (widget));

  mandate_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Audit Pack"), name, MANDATE_FILE_KIND_PDF, file_chosen_cb, g_object_ref (widget));
}

static void
check_action_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  mandate_proof_window_choose (widget, get_session (MANDATE_PACK_PAGE (widget)));
}

static void
open_action_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mandate_pack_saving_open (MANDATE_PACK_PAGE (widget)->saving);
}

static void
show_in_folder_action_cb (GtkWidget  *widget,
                          const char *action,
                          GVariant   *parameter)
{
  mandate_pack_saving_show_in_folder (MANDATE_PACK_PAGE (widget)->saving);
}

static void
print_action_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  mandate_pack_saving_print (MANDATE_PACK_PAGE (widget)->saving);
}

static void
saved_cb (MandatePackPage *self)
{
  static const char *const actions[] = { "pack.open", "pack.show-in-folder", "pack.print" };
  gboolean                 is_saved;

  g_object_get (self->saving, "is-saved", &is_saved, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], is_saved);
}

static void
mandate_pack_page_find (MandatePage *page)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (page);
  gboolean         is_narrow;

  g_object_get (self->adaptive, "is-narrow", &is_narrow, NULL);
  if (is_narrow)
    gtk_toggle_button_set_active (self->contents_button, FALSE);
  mandate_pdf_view_begin_search (self->view);
}

static void
mandate_pack_page_constructed (GObject *object)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (object);
  MandateSession  *session = get_session (self);
  GtkWidget       *choices;

  G_OBJECT_CLASS (mandate_pack_page_parent_class)->constructed (object);

  choices = mandate_pack_choices_new (session);
  self->choices = MANDATE_PACK_CHOICES (choices);
  gtk_popover_set_child (self->choose_popover, choices);

  g_signal_connect_object (choices, "changed", G_CALLBACK (choices_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_make), self, G_CONNECT_SWAPPED);
  mandate_follow (self, session, "notify::findings", G_CALLBACK (fill));
  g_signal_connect_object (mandate_session_get_keeper (session), "changed", G_CALLBACK (show_head), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saving, "notify::is-saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);

  self->is_outdated = TRUE;
  fill (self);
  saved_cb (self);
  arrange (self);
}

static void
mandate_pack_page_dispose (GObject *object)
{
  MandatePackPage *self = MANDATE_PACK_PAGE (object);

  g_clear_handle_id (&self->make_source, g_source_remove);
  drop_making (self);
  g_clear_object (&self->made);

  G_OBJECT_CLASS (mandate_pack_page_parent_class)->dispose (object);
}

static void
mandate_pack_page_finalize (GObject *object)
{
  g_hash_table_unref (MANDATE_PACK_PAGE (object)->left);

  G_OBJECT_CLASS (mandate_pack_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/pack-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, choose_popover);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, switch_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, contents_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, contents);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, separator);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, head);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, saving);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, parts);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, gaps_title);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, gaps_text);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, gaps);
  gtk_widget_class_bind_template_child (widget_class, MandatePackPage, view);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_read_cb);
}

static void
mandate_pack_page_class_init (MandatePackPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_pack_page_constructed;
  object_class->dispose = mandate_pack_page_dispose;
  object_class->finalize = mandate_pack_page_finalize;
  widget_class->root = mandate_pack_page_root;
  widget_class->map = mandate_pack_page_map;
  widget_class->unmap = mandate_pack_page_unmap;
  MANDATE_PAGE_CLASS (klass)->find = mandate_pack_page_find;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_PACK_HEAD);
  g_type_ensure (MANDATE_TYPE_PACK_SAVING);
  g_type_ensure (MANDATE_TYPE_PDF_VIEW);
  gtk_widget_class_install_action (widget_class, "pack.leave", "s", leave_action_cb);
  gtk_widget_class_install_action (widget_class, "pack.check", NULL, check_action_cb);
  gtk_widget_class_install_action (widget_class, "pack.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "pack.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "pack.show-in-folder", NULL, show_in_folder_action_cb);
  gtk_widget_class_install_action (widget_class, "pack.print", NULL, print_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "pack.print", NULL);
  bind_template (widget_class);
}

static void
mandate_pack_page_init (MandatePackPage *self)
{
  self->left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Audit Pack"));
}

MandatePage *
mandate_pack_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_PACK_PAGE, "session", session, NULL);
}

/**
 * mandate_pack_page_save_to:
 * @self: the page
 * @file: where to; what is there is replaced when the pack is whole
 *
 * Seals what is on record, where there is a key, so that the pack says so. Saves
 * the pack and shows in the page how far it is and what became of it.
 */
void
mandate_pack_page_save_to (MandatePackPage *self,
                           GFile           *file)
{
  MandateKeeper     *keeper = mandate_session_get_keeper (get_session (self));
  MandateSealing    *sealing = mandate_keeper_get_sealing (keeper);
  MandatePackOptions options = get_options (self);
  g_autoptr (MandatePackMaking) making = NULL;
  g_autoptr (MandateSecret) key = sealing != NULL ? mandate_sealing_dup_key (sealing) : NULL;
  g_autoptr (GError) error = NULL;

  /* Of an earlier day there is nothing new to seal. */
  if (options.as_of == NULL && !mandate_session_is_read_only (get_session (self)) &&
      !mandate_keeper_seal (keeper, "pack", NULL, &error))
    mandate_session_tell_error (get_session (self), error);

  options.embeds = mandate_pack_choices_get_embeds (self->choices);
  options.password = mandate_pack_choices_get_password (self->choices);
  options.key = key;
  keep_choices (self);
  making = mandate_pack_making_new (get_session (self), &options, g_file_peek_path (file));

  gtk_toggle_button_set_active (self->contents_button, TRUE);
  mandate_pack_saving_start (self->saving, get_session (self), making);
}
