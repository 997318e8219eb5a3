/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field.h"

G_BEGIN_DECLS

/**
 * MandateCode:
 * @code: ISO 3166-1 or ISO 4217
 * @name: what it stands for, in the language of the screen
 *
 * A country or a currency.
 */
typedef struct
{
  char *code;
  char *name;

  /*< private >*/
  char *key;
} MandateCode;

GPtrArray  *mandate_codes_list (MandateFieldKind kind);
gboolean    mandate_code_is_meant (const MandateCode *self,
                                   const char        *typed);
const char *mandate_codes_find_name (GPtrArray  *codes,
                                     const char *code);

G_END_DECLS
