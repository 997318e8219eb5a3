/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-compat.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_IMPORT_VIEW (mandate_import_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateImportView, mandate_import_view, MANDATE, IMPORT_VIEW, AdwBin)

/**
 * MandateImportViewClass:
 * @kind: which files are offered
 * @title: (translatable): what is brought in
 * @explanation: (translatable): which files are taken
 * @read: reads what was chosen; it can be called again, when something here has changed
 * @show: puts what would happen into the preview, and says what the button does
 * @describe: (transfer full): what the history will call it
 * @apply: puts it into the change
 *
 * What is asked of those who know one kind of file.
 */
struct _MandateImportViewClass
{
  AdwBinClass parent_class;

  MandateFileKind kind;
  const char     *title;
  const char     *explanation;

  gboolean (*read) (MandateImportView *self,
                    GBytes            *data,
                    GError           **error);
  void (*show) (MandateImportView *self);
  char *(*describe) (MandateImportView *self);
  void (*apply) (MandateImportView *self,
                 MandateChange     *change);
};

MandateSession *mandate_import_view_get_session (MandateImportView *self);
void            mandate_import_view_take_file (MandateImportView *self,
                                               GFile             *file);
void            mandate_import_view_take_data (MandateImportView *self,
                                               GBytes            *data);

/* For subclasses */
void       mandate_import_view_show (MandateImportView *self);
void       mandate_import_view_refresh (MandateImportView *self);
GtkWidget *mandate_import_view_add_group (MandateImportView *self,
                                          const char        *title,
                                          const char        *description);
GtkWidget *mandate_import_view_new_row (const char *title,
                                        const char *subtitle);
void       mandate_import_view_add_rows (MandateImportView *self,
                                         const char        *title,
                                         GPtrArray         *lines);
void       mandate_import_view_set_verb (MandateImportView *self,
                                         const char        *verb,
                                         gboolean           can_take);

G_END_DECLS
