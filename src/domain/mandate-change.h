/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

MandateChange *mandate_change_new (MandateRegister *reg,
                                   const char      *label);
void           mandate_change_free (MandateChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateChange, mandate_change_free)

const char      *mandate_change_get_label (MandateChange *self);
void             mandate_change_set_label (MandateChange *self,
                                           const char    *label);
const char      *mandate_change_get_happened_on (MandateChange *self);
void             mandate_change_set_happened_on (MandateChange *self,
                                                 const char    *date);
void             mandate_change_set_today (MandateChange *self,
                                           const char    *today);
const char      *mandate_change_get_today (MandateChange *self);
const char      *mandate_change_get_day (MandateChange *self);
MandateRegister *mandate_change_get_register (MandateChange *self);

gpointer mandate_change_create (MandateChange *self,
                                GType          type,
                                const char    *id);
gpointer mandate_change_edit (MandateChange *self,
                              GType          type,
                              const char    *id);
void     mandate_change_put (MandateChange *self,
                             MandateRecord *record);
void     mandate_change_remove (MandateChange *self,
                                MandateRecord *record);

gpointer       mandate_change_find (MandateChange *self,
                                    GType          type,
                                    const char    *id);
GPtrArray     *mandate_change_list (MandateChange *self,
                                    GType          type);
MandateRecord *mandate_change_find_old (MandateChange *self,
                                        MandateRecord *record);

GPtrArray *mandate_change_get_puts (MandateChange *self);
GPtrArray *mandate_change_get_removals (MandateChange *self);

void     mandate_change_refuse (MandateChange *self,
                                MandateRecord *record,
                                const char    *field,
                                const char    *format,
                                ...) G_GNUC_PRINTF (4, 5);
gboolean mandate_change_check (MandateChange *self,
                               GError       **error);

G_END_DECLS
