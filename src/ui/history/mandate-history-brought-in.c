/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the other copy had recorded, of an entry that brought its changes in: also what lost can be read there. */

#include "config.h"

#include "mandate-history-brought-in.h"

#include <glib/gi18n-lib.h>

#include "mandate-copy-text.h"
#include "mandate-history-fields.h"
#include "mandate-history-text.h"
#include "mandate-label.h"

/* Of a year apart the first say enough. */
#define MAX_ENTRIES 100
#define MAX_RECORDS 10

/* Also what was not taken, so that nothing is lost. */
static void
add_records (GtkWidget          *box,
             MandateSession     *session,
             const MandateEntry *entry)
{
  MandateWorkspace *workspace = mandate_session_get_workspace (session);
  g_autoptr (GBytes) changeset = mandate_workspace_read_brought_in (workspace, entry->hash, NULL);
  guint n_records = 0;
  g_autoptr (GPtrArray) changes = NULL;

  if (changeset != NULL)
    changes = mandate_changeset_peek (changeset, mandate_workspace_get_register (workspace), MAX_RECORDS, &n_records, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const MandateRecordChange *change = g_ptr_array_index (changes, i);
      g_autofree char           *name = mandate_history_text_describe (session, change);
      /* Translators: a kind of record and its name: Goal: Everyone reports a strange e-mail */
      g_autofree char *record = g_strdup_printf (_ ("%1$s: %2$s"), mandate_record_type_get_label (change->type), name);

      gtk_box_append (GTK_BOX (box), mandate_label_new (record, "caption"));
      if (change->fields->len > 0)
        gtk_box_append (GTK_BOX (box), mandate_history_fields_new (session, change, TRUE));
    }

  if (changes != NULL && n_records > changes->len)
    {
      const guint      n_more = n_records - changes->len;
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more record", "and %u more records", n_more), n_more);

      gtk_box_append (GTK_BOX (box), mandate_label_new (rest, "quiet"));
    }
}

static GtkWidget *
new_entry (MandateSession     *session,
           const MandateEntry *entry)
{
  g_autofree char *witness = mandate_copy_text_witness (entry->actor, entry->recorded_at, mandate_session_get_today (session));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget       *below = mandate_label_new (witness, "caption");

  gtk_widget_add_css_class (below, "quiet");
  gtk_box_append (GTK_BOX (box), mandate_label_new (entry->label, NULL));
  gtk_box_append (GTK_BOX (box), below);
  add_records (box, session, entry);

  return box;
}

/**
 * mandate_history_brought_in_new:
 * @session: an open workspace
 * @seq: place of an entry that brought changes in
 *
 * Returns: (transfer floating): the entries of the other copy, oldest first
 */
GtkWidget *
mandate_history_brought_in_new (MandateSession *session,
                                gint64          seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mandate_workspace_list_brought_in (mandate_session_get_workspace (session), seq, &error);
  const guint      n = entries != NULL ? entries->len : 0;
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *heading = g_strdup_printf (ngettext ("%u entry of the other copy", "%u entries of the other copy", n), n);

  gtk_box_append (GTK_BOX (box), mandate_label_new (entries != NULL ? heading : error->message, "caption-heading"));

  for (guint i = 0; i < MIN (n, MAX_ENTRIES); i++)
    gtk_box_append (GTK_BOX (box), new_entry (session, g_ptr_array_index (entries, i)));

  if (n > MAX_ENTRIES)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_ENTRIES), n - MAX_ENTRIES);

      gtk_box_append (GTK_BOX (box), mandate_label_new (rest, "quiet"));
    }

  return box;
}
