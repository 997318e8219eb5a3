/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_COPY (mandate_pack_copy_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackCopy, mandate_pack_copy, MANDATE, PACK_COPY, MandateRecord)

/**
 * MandatePackCopy:
 *
 * Who was handed a copy of an audit pack, when and how (7.5.3).
 */
struct _MandatePackCopy
{
  MandateRecord parent_instance;

  char *recipient;
  char *saved_pack; /* id of a saved-pack */
  char *given_on;
  char *given_by; /* (nullable) id of a person */
  char *method;
  char *returned_on; /* (nullable) or destroyed */
  char *notes;
};

G_END_DECLS
