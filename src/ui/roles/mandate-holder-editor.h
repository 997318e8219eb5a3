/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HOLDER_EDITOR (mandate_holder_editor_get_type ())
G_DECLARE_FINAL_TYPE (MandateHolderEditor, mandate_holder_editor, MANDATE, HOLDER_EDITOR, AdwBin)

GtkWidget *mandate_holder_editor_new (MandateSession *session,
                                      const char     *role);
GtkWidget *mandate_holder_editor_new_beside (MandateSession *session,
                                             const char     *role);
void       mandate_holder_editor_update (MandateHolderEditor *self);
gboolean   mandate_holder_editor_is_empty (MandateHolderEditor *self);
gboolean   mandate_holder_editor_check (MandateHolderEditor *self);
void       mandate_holder_editor_put (MandateHolderEditor *self,
                                      MandateChange       *change);
char      *mandate_holder_editor_to_text (MandateHolderEditor *self);
void       mandate_holder_editor_load_text (MandateHolderEditor *self,
                                            const char          *text);

G_END_DECLS
