/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SAVED_PACK (mandate_saved_pack_get_type ())
G_DECLARE_FINAL_TYPE (MandateSavedPack, mandate_saved_pack, MANDATE, SAVED_PACK, MandateRecord)

/**
 * MandateSavedPack:
 *
 * An audit pack that was saved, and by which sum it is known again (7.5.3).
 */
struct _MandateSavedPack
{
  MandateRecord parent_instance;

  char    *pack; /* the id that it prints */
  char    *saved_on;
  char    *state_on;
  char    *audit; /* (nullable) */
  char    *file_name;
  char    *sha256;
  gint64   pages;
  gint64   gaps;
  char    *language;
  char    *redacted; /* (nullable) what is left out of it */
  gboolean is_with_originals;
  gboolean is_locked;
  gint64   entry;       /* of the journal: the last that it knows of */
  char    *sealed_with; /* (nullable) fingerprint of the key */
  char    *notes;
};

G_END_DECLS
