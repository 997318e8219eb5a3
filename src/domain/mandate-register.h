/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record-list.h"
#include "mandate-schema.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REGISTER (mandate_register_get_type ())
G_DECLARE_FINAL_TYPE (MandateRegister, mandate_register, MANDATE, REGISTER, GObject)

MandateRegister *mandate_register_new (const MandateSchema *schema);

const MandateSchema *mandate_register_get_schema (MandateRegister *self);
MandateRecordList   *mandate_register_get_list (MandateRegister *self,
                                                GType            type);
gpointer             mandate_register_find (MandateRegister *self,
                                            GType            type,
                                            const char      *id);
gpointer             mandate_register_find_only (MandateRegister *self,
                                                 GType            type);
gpointer             mandate_register_find_any (MandateRegister *self,
                                                const char      *id);
gpointer             mandate_register_find_link (MandateRegister *self,
                                                 const char      *link);

void mandate_register_add (MandateRegister *self,
                           MandateRecord   *record);
void mandate_register_remove (MandateRegister *self,
                              MandateRecord   *record);
void mandate_register_take_all (MandateRegister *self,
                                GType            type,
                                GPtrArray       *records);

char *mandate_register_describe (MandateRegister *self,
                                 MandateRecord   *record);

G_END_DECLS
