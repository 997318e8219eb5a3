/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FIELD_ROW (mandate_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateFieldRow, mandate_field_row, MANDATE, FIELD_ROW, AdwPreferencesRow)

/**
 * MandateFieldRowClass:
 * @build: puts the editor into the row, once
 * @show: shows the record's value
 * @set_hint: (nullable): shows the help where nothing is written yet, in place of below it
 */
struct _MandateFieldRowClass
{
  AdwPreferencesRowClass parent_class;

  void (*build) (MandateFieldRow *self);
  void (*show) (MandateFieldRow *self);
  void (*set_hint) (MandateFieldRow *self,
                    const char      *hint);
};

GtkWidget *mandate_field_row_new (MandateSession     *session,
                                  GType               type,
                                  const MandateField *field);

const MandateField *mandate_field_row_get_field (MandateFieldRow *self);
MandateSession     *mandate_field_row_get_session (MandateFieldRow *self);
MandateRecord      *mandate_field_row_get_record (MandateFieldRow *self);
void                mandate_field_row_set_record (MandateFieldRow *self,
                                                  MandateRecord   *record);
void                mandate_field_row_set_label (MandateFieldRow *self,
                                                 const char      *label);
const char         *mandate_field_row_get_label (MandateFieldRow *self);
void                mandate_field_row_set_help (MandateFieldRow *self,
                                                const char      *help);
void                mandate_field_row_set_note (MandateFieldRow *self,
                                                const char      *note);
void                mandate_field_row_set_problem (MandateFieldRow *self,
                                                   const char      *sentence);
const char         *mandate_field_row_get_problem (MandateFieldRow *self);
const char         *mandate_field_row_get_refusal (MandateFieldRow *self);
gboolean            mandate_field_row_check (MandateFieldRow *self);
void                mandate_field_row_refresh (MandateFieldRow *self);
void                mandate_field_row_settle (MandateFieldRow *self);
void                mandate_field_row_focus (MandateFieldRow *self);

/* For subclasses */
void     mandate_field_row_set_editor (MandateFieldRow *self,
                                       GtkWidget       *editor,
                                       GtkWidget       *container);
void     mandate_field_row_add_suffix (MandateFieldRow *self,
                                       GtkWidget       *suffix);
void     mandate_field_row_set_extra (MandateFieldRow *self,
                                      GtkWidget       *extra);
void     mandate_field_row_show_beside (MandateFieldRow *self);
gboolean mandate_field_row_is_showing (MandateFieldRow *self);
void     mandate_field_row_set_said_value (MandateFieldRow *self,
                                           const char      *value);
void     mandate_field_row_take (MandateFieldRow *self,
                                 const char      *text);

G_END_DECLS
