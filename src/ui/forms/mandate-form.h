/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FORM (mandate_form_get_type ())
G_DECLARE_FINAL_TYPE (MandateForm, mandate_form, MANDATE, FORM, AdwBin)

MandateForm *mandate_form_new (MandateSession    *session,
                               GType              type,
                               const char *const *fields);

void           mandate_form_set_record (MandateForm   *self,
                                        MandateRecord *record);
MandateRecord *mandate_form_get_record (MandateForm *self);
void           mandate_form_set_label (MandateForm *self,
                                       const char  *field,
                                       const char  *label);
void           mandate_form_set_help (MandateForm *self,
                                      const char  *field,
                                      const char  *help);
void           mandate_form_set_note (MandateForm *self,
                                      const char  *field,
                                      const char  *note);
void           mandate_form_set_extra (MandateForm *self,
                                       const char  *field,
                                       GtkWidget   *extra);
void           mandate_form_set_field_visible (MandateForm *self,
                                               const char  *field,
                                               gboolean     is_visible);
void           mandate_form_set_problem (MandateForm *self,
                                         const char  *field,
                                         const char  *sentence);
void           mandate_form_clear_problems (MandateForm *self);
void           mandate_form_show_error (MandateForm  *self,
                                        const GError *error);
gboolean       mandate_form_check (MandateForm *self);
void           mandate_form_refresh_field (MandateForm *self,
                                           const char  *field);
char          *mandate_form_dup_refusal (MandateForm *self);
char          *mandate_form_to_text (MandateForm *self);
void           mandate_form_load_text (MandateForm *self,
                                       const char  *text);
gboolean       mandate_form_focus_field (MandateForm *self,
                                         const char  *field);
const char    *mandate_form_get_focused_field (MandateForm *self);

G_END_DECLS
