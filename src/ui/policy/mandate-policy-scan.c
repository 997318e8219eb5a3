/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-scan.h"

#include <glib/gi18n-lib.h>

#include "mandate-file-intake.h"
#include "mandate-label.h"
#include "mandate-pdf-client.h"
#include "mandate-signed-paper.h"
#include "mandate-wrap-layout.h"

/**
 * MandatePolicyScan:
 *
 * A paper that was signed and came back as a file: its code says of which text
 * it is. Where no code can be read it may be typed; where it is of no text that
 * is on record, the file can still be kept as plain evidence.
 */
struct _MandatePolicyScan
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateFileIntake *intake;
  GCancellable      *cancellable;
  GFile             *file;    /* (nullable) */
  GBytes            *content; /* (nullable) not read yet */
  char              *name;
  char              *code; /* (nullable) that a person typed already */

  GtkLabel  *title;
  GtkLabel  *text;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (MandatePolicyScan, mandate_policy_scan, ADW_TYPE_BIN)

enum
{
  SIGNAL_MATCHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
forget (MandatePolicyScan *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->code, g_free);
}

static void
stop (MandatePolicyScan *self)
{
  forget (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ask (MandatePolicyScan *self,
     const char        *title,
     const char        *text)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entry);
}

/* A letter of a role may be dropped here as well. */
static void
lead_to_role (MandatePolicyScan *self,
              const char        *codes)
{
  g_autoptr (GFile) file = g_object_ref (self->file);
  g_autoptr (GBytes) content = g_bytes_ref (self->content);

  stop (self);
  mandate_signed_paper_open (GTK_WIDGET (self), self->session, file, content, codes);
}

/* Leads to where the signatures are recorded; a code of another text is refused in plain words. */
static gboolean
match (MandatePolicyScan *self,
       const char        *codes)
{
  MandateSignOffPurpose purpose;
  MandateRecord        *record = mandate_sign_off_find_record (mandate_session_get_register (self->session), codes, &purpose);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  if (record == NULL)
    return FALSE;

  if (!MANDATE_IS_POLICY_VERSION (record))
    {
      lead_to_role (self, codes);
      return TRUE;
    }

  content = g_bytes_ref (self->content);
  name = g_strdup (self->name);
  id = g_strdup (mandate_record_get_id (record));
  stop (self);
  g_signal_emit (self, signals[SIGNAL_MATCHED], 0, (guint) purpose, content, name, id);

  return TRUE;
}

static void
codes_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (MandatePolicyScan) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *codes = mandate_pdf_read_codes_finish (result, &error);
  g_autofree char *code = codes != NULL ? mandate_sign_off_code_find (codes) : NULL;
  g_autofree char *title = NULL;

  if (self->content == NULL || (codes != NULL && match (self, codes)))
    return;

  if (code != NULL)
    {
      /* Translators: %s is the name of a file. */
      title = g_strdup_printf (_ ("“%s” was signed for another text"), self->name);
      ask (self, title, _ ("Its code is of no text that is on record here: the text was changed after the page was printed, or it is of another organisation. Nothing is approved by it."));
    }
  else
    {
      /* Translators: %s is the name of a file. */
      title = g_strdup_printf (_ ("No code was found in “%s”"), self->name);
      ask (self, title, error != NULL ? error->message : _ ("Type the code that is printed at the foot of the page, or keep the file as plain evidence."));
    }
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandatePolicyScan) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (content == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        mandate_session_tell_error (self->session, error);
      return;
    }

  self->content = g_steal_pointer (&content);
  if (self->code != NULL && match (self, self->code))
    return;

  mandate_pdf_read_codes_async (self->content, self->cancellable, codes_read_cb, g_object_ref (self));
}

/**
 * mandate_policy_scan_take:
 * @self: where papers come back
 * @file: a scan, as PDF or as picture
 * @code: (nullable): its code, if that was typed already
 *
 * Reads the code of @file and leads to where its signatures are recorded.
 */
void
mandate_policy_scan_take (MandatePolicyScan *self,
                          GFile             *file,
                          const char        *code)
{
  g_autofree char *name = g_file_get_basename (file);

  stop (self);
  self->cancellable = g_cancellable_new ();
  self->file = g_object_ref (file);
  self->code = g_strdup (code);
  self->name = g_filename_display_name (name != NULL ? name : "");
  g_file_load_bytes_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
use_code_cb (MandatePolicyScan *self)
{
  if (self->content != NULL && !match (self, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    gtk_label_set_label (self->text, _ ("This code is of no text that is on record here. Look whether it is typed as it is printed; each letter counts."));
}

static void
keep_cb (MandatePolicyScan *self)
{
  if (self->file != NULL)
    mandate_file_intake_take (self->intake, self->file, NULL);

  stop (self);
}

static void
mandate_policy_scan_dispose (GObject *object)
{
  MandatePolicyScan *self = MANDATE_POLICY_SCAN (object);

  forget (self);
  g_clear_object (&self->intake);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_policy_scan_parent_class)->dispose (object);
}

static void
mandate_policy_scan_class_init (MandatePolicyScanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_scan_dispose;

  /**
   * MandatePolicyScan::matched:
   * @self: where papers come back
   * @purpose: a #MandateSignOffPurpose
   * @content: the file
   * @name: what it is called
   * @version: id of the version that was signed
   *
   * It is known what was signed.
   */
  signals[SIGNAL_MATCHED] = g_signal_new ("matched", MANDATE_TYPE_POLICY_SCAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_BYTES, G_TYPE_STRING, G_TYPE_STRING);
}

static void
add_button (MandatePolicyScan *self,
            GtkWidget         *buttons,
            const char        *label,
            GCallback          clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

static void
mandate_policy_scan_init (MandatePolicyScan *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);

  self->title = GTK_LABEL (mandate_label_new (NULL, "heading"));
  self->text = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  self->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Code on the page"), NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->entry);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (use_code_cb), self, G_CONNECT_SWAPPED);
  add_button (self, buttons, _ ("_Use This Code"), G_CALLBACK (use_code_cb));
  add_button (self, buttons, _ ("_Keep as Plain Evidence"), G_CALLBACK (keep_cb));
  add_button (self, buttons, _ ("_Cancel"), G_CALLBACK (stop));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "verdict");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_policy_scan_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): out of sight until there is something to ask
 */
GtkWidget *
mandate_policy_scan_new (MandateSession *session)
{
  MandatePolicyScan *self = g_object_new (MANDATE_TYPE_POLICY_SCAN, NULL);

  self->session = g_object_ref (session);
  self->intake = mandate_file_intake_new (session);

  return GTK_WIDGET (self);
}
