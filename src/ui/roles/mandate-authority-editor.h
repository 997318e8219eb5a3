/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_AUTHORITY_EDITOR (mandate_authority_editor_get_type ())
G_DECLARE_FINAL_TYPE (MandateAuthorityEditor, mandate_authority_editor, MANDATE, AUTHORITY_EDITOR, AdwBin)

GtkWidget *mandate_authority_editor_new (MandateSession *session,
                                         const char     *role);
gboolean   mandate_authority_editor_check (MandateAuthorityEditor *self);
void       mandate_authority_editor_put (MandateAuthorityEditor *self,
                                         MandateChange          *change);
char      *mandate_authority_editor_to_text (MandateAuthorityEditor *self);
void       mandate_authority_editor_load_text (MandateAuthorityEditor *self,
                                               const char             *text);

G_END_DECLS
