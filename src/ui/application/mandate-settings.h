/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_SETTINGS (mandate_settings_get_type ())
G_DECLARE_FINAL_TYPE (MandateSettings, mandate_settings, MANDATE, SETTINGS, GObject)

MandateSettings *mandate_settings_new (void);

const char *mandate_settings_get_string (MandateSettings *self,
                                         const char      *key);
void        mandate_settings_set_string (MandateSettings *self,
                                         const char      *key,
                                         const char      *value);
char       *mandate_settings_find_working_as (MandateSettings *self,
                                              const char      *workspace);
void        mandate_settings_set_working_as (MandateSettings *self,
                                             const char      *workspace,
                                             const char      *name);
char       *mandate_settings_find_scan_folder (MandateSettings *self,
                                               const char      *workspace);
void        mandate_settings_set_scan_folder (MandateSettings *self,
                                              const char      *workspace,
                                              const char      *uri);
char       *mandate_settings_find_pack_choices (MandateSettings *self,
                                                const char      *workspace);
void        mandate_settings_set_pack_choices (MandateSettings *self,
                                               const char      *workspace,
                                               const char      *choices);

G_END_DECLS
