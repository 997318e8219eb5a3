/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence-list.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-link.h"
#include "mandate-evidence-opener.h"

#define THUMBNAIL_SIZE 44

/**
 * MandateEvidenceList:
 *
 * What proves a record: files and links, to be looked at and added to.
 */
struct _MandateEvidenceList
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *link; /* of the record */
  GtkListBox     *rows;
  GtkWidget      *hint;
};

G_DEFINE_FINAL_TYPE (MandateEvidenceList, mandate_evidence_list, ADW_TYPE_BIN)

static void
open_copy (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MandateEvidenceList *self = MANDATE_EVIDENCE_LIST (widget);
  MandateEvidence     *evidence = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_EVIDENCE,
                                                         g_variant_get_string (parameter, NULL));

  if (evidence != NULL)
    mandate_evidence_open (self->session, evidence, widget);
}

static GtkWidget *
make_open_button (MandateEvidence *evidence)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Open"));
  /* Translators: %s is the title of a piece of evidence. */
  g_autofree char *label = g_strdup_printf (_ ("Open “%s”"), evidence->title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mandate_record_get_id (MANDATE_RECORD (evidence)));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

/* Its first page, as soon as that is known; until then what stands for any file. */
static GtkWidget *
make_thumbnail (MandateEvidenceList *self,
                MandateEvidence     *evidence)
{
  g_autoptr (GdkTexture) texture = evidence->sha256 != NULL ? mandate_evidence_files_get_thumbnail (mandate_session_get_files (self->session), evidence->sha256) : NULL;
  GtkWidget *image;

  if (texture == NULL)
    return gtk_image_new_from_icon_name (evidence->sha256 != NULL ? "x-office-document-symbolic" : "insert-link-symbolic");

  image = gtk_image_new_from_paintable (GDK_PAINTABLE (texture));
  gtk_image_set_pixel_size (GTK_IMAGE (image), THUMBNAIL_SIZE);
  gtk_widget_add_css_class (image, "thumbnail");

  return image;
}

static void
add_row (MandateEvidenceList *self,
         MandateEvidence     *evidence)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *number = mandate_evidence_format_number (evidence);
  g_autofree char *link = g_strconcat ("evidence/", mandate_record_get_id (MANDATE_RECORD (evidence)), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), evidence->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), number);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_thumbnail (self, evidence));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_open_button (evidence));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);
  gtk_list_box_append (self->rows, row);
}

static void
make_content (MandateEvidenceList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_ ("Evidence"));
  GtkWidget *rows = gtk_list_box_new ();
  GtkWidget *add = gtk_button_new_with_label (_ ("Add Evidence…"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");

  self->rows = GTK_LIST_BOX (rows);
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Evidence"), -1);

  self->hint = gtk_label_new (_ ("Nothing yet. Drop a file here, paste it, or add one."));
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "quiet");

  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "details.attach");

  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), add);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
mandate_evidence_list_dispose (GObject *object)
{
  MandateEvidenceList *self = MANDATE_EVIDENCE_LIST (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_evidence_list_parent_class)->dispose (object);
}

static void
mandate_evidence_list_finalize (GObject *object)
{
  g_free (MANDATE_EVIDENCE_LIST (object)->link);

  G_OBJECT_CLASS (mandate_evidence_list_parent_class)->finalize (object);
}

static void
mandate_evidence_list_class_init (MandateEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_evidence_list_dispose;
  object_class->finalize = mandate_evidence_list_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "evidence.open", "s", open_copy);
}

static void
mandate_evidence_list_init (MandateEvidenceList *self)
{
  make_content (self);
}

/**
 * mandate_evidence_list_new:
 * @session: an open workspace
 * @record: a record of it
 *
 * Returns: a list of what proves @record; its buttons activate the actions
 *   details.attach of the pane that it stands in, and evidence.open of its own
 */
GtkWidget *
mandate_evidence_list_new (MandateSession *session,
                           MandateRecord  *record)
{
  MandateEvidenceList *self = g_object_new (MANDATE_TYPE_EVIDENCE_LIST, NULL);

  self->session = g_object_ref (session);
  self->link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
  g_signal_connect_object (mandate_session_get_files (session), "changed", G_CALLBACK (mandate_evidence_list_refresh), self, G_CONNECT_SWAPPED);
  mandate_evidence_list_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_evidence_list_refresh:
 * @self: a list
 *
 * Lists what is there now.
 */
void
mandate_evidence_list_refresh (MandateEvidenceList *self)
{
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *links = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE_LINK);
  GtkListBoxRow     *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    {
      MandateEvidenceLink *link = mandate_record_list_get (links, i);
      MandateEvidence     *evidence = g_strcmp0 (link->target, self->link) == 0
                                        ? mandate_register_find (reg, MANDATE_TYPE_EVIDENCE, link->evidence)
                                        : NULL;

      if (evidence != NULL)
        add_row (self, evidence);
    }

  if (gtk_list_box_get_row_at_index (self->rows, 0) != NULL)
    mandate_evidence_files_begin (mandate_session_get_files (self->session));

  gtk_widget_set_visible (GTK_WIDGET (self->rows), gtk_list_box_get_row_at_index (self->rows, 0) != NULL);
  gtk_widget_set_visible (self->hint, !gtk_widget_get_visible (GTK_WIDGET (self->rows)));
}
