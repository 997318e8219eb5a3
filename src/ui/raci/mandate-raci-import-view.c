/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-import-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci-csv.h"

/**
 * MandateRaciImportView:
 *
 * Bringing in who does what: which activities are new, which letters change,
 * which rules would be broken, and what is left out.
 */
struct _MandateRaciImportView
{
  MandateImportView parent_instance;

  MandateRaciImport *import; /* (nullable) (owned) */
};

G_DEFINE_FINAL_TYPE (MandateRaciImportView, mandate_raci_import_view, MANDATE_TYPE_IMPORT_VIEW)

static gboolean
mandate_raci_import_view_read (MandateImportView *view,
                               GBytes            *data,
                               GError           **error)
{
  MandateRaciImportView *self = MANDATE_RACI_IMPORT_VIEW (view);
  gsize                  size;
  const char            *text = g_bytes_get_data (data, &size);
  MandateRaciImport     *import = mandate_raci_import_read (text != NULL ? text : "", (gssize) size, mandate_session_get_register (mandate_import_view_get_session (view)), error);

  if (import == NULL)
    return FALSE;

  g_clear_pointer (&self->import, mandate_raci_import_free);
  self->import = import;

  return TRUE;
}

static void
show_changes (MandateRaciImportView *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->import->changes->len; i++)
    g_ptr_array_add (lines, mandate_raci_import_describe_change (g_ptr_array_index (self->import->changes, i)));

  mandate_import_view_add_rows (MANDATE_IMPORT_VIEW (self), _ ("Letters That Change"), lines);
}

static void
show_kept (MandateRaciImportView *self)
{
  guint            n = self->import->n_kept;
  g_autofree char *text = g_strdup_printf (ngettext ("%u activity is not in the file, and stays.", "%u activities are not in the file, and stay.", n), n);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  if (n > 0)
    g_ptr_array_add (lines, text);
  if (mandate_raci_import_is_empty (self->import))
    g_ptr_array_add (lines, (gpointer) _ ("Nothing differs from what is here."));

  mandate_import_view_add_rows (MANDATE_IMPORT_VIEW (self), _ ("What Stays"), lines);
}

static void
mandate_raci_import_view_show (MandateImportView *view)
{
  MandateRaciImportView *self = MANDATE_RACI_IMPORT_VIEW (view);

  mandate_import_view_add_rows (view, _ ("Left Out"), self->import->remarks);
  mandate_import_view_add_rows (view, _ ("Rules That Would Be Broken"), self->import->breaches);
  mandate_import_view_add_rows (view, _ ("New Activities"), self->import->new_activities);
  show_changes (self);
  show_kept (self);
  mandate_import_view_set_verb (view, _ ("Take Over"), !mandate_raci_import_is_empty (self->import));
}

static char *
mandate_raci_import_view_describe (MandateImportView *view)
{
  return mandate_raci_import_describe (MANDATE_RACI_IMPORT_VIEW (view)->import);
}

static void
mandate_raci_import_view_apply (MandateImportView *view,
                                MandateChange     *change)
{
  mandate_raci_import_apply (MANDATE_RACI_IMPORT_VIEW (view)->import, change);
}

static void
mandate_raci_import_view_finalize (GObject *object)
{
  g_clear_pointer (&MANDATE_RACI_IMPORT_VIEW (object)->import, mandate_raci_import_free);

  G_OBJECT_CLASS (mandate_raci_import_view_parent_class)->finalize (object);
}

static void
mandate_raci_import_view_class_init (MandateRaciImportViewClass *klass)
{
  MandateImportViewClass *view_class = MANDATE_IMPORT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mandate_raci_import_view_finalize;
  view_class->kind = MANDATE_FILE_KIND_TABLE;
  view_class->title = N_ ("Import Who Does What");
  view_class->explanation = N_ ("A table saved as CSV: the roles in its first line, an activity in each line below, and R, A, C or I in the cells. Export yours to see how it looks.");
  view_class->read = mandate_raci_import_view_read;
  view_class->show = mandate_raci_import_view_show;
  view_class->describe = mandate_raci_import_view_describe;
  view_class->apply = mandate_raci_import_view_apply;
}

static void
mandate_raci_import_view_init (MandateRaciImportView *self)
{
}

/**
 * mandate_raci_import_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): a way to bring in who does what
 */
GtkWidget *
mandate_raci_import_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_RACI_IMPORT_VIEW, "session", session, NULL);
}
