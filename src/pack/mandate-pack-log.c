/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which packs were saved, so that a file that comes back is known again. */

#include "config.h"

#include "mandate-pack-log.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-copy.h"
#include "mandate-saved-pack.h"
#include "mandate-seal.h"

/**
 * mandate_pack_log_has_type:
 * @type: a record type
 *
 * Returns: whether its records are about packs, and none is told of in a pack
 */
gboolean
mandate_pack_log_has_type (GType type)
{
  return type == MANDATE_TYPE_SAVED_PACK || type == MANDATE_TYPE_PACK_COPY;
}

static char *
make_fingerprint (const MandateSecret *key)
{
  g_autofree char *public_key = key != NULL ? mandate_seal_key_dup_public (key, NULL) : NULL;

  return public_key != NULL ? mandate_seal_fingerprint (public_key, NULL) : NULL;
}

/**
 * mandate_pack_log_new_change:
 * @reg: the records of the workspace that the pack was made of
 * @options: what was wanted
 * @report: what became of it
 * @path: (type filename): where it was saved
 * @today: the day
 *
 * Returns: (transfer full): that the pack was saved, to be committed
 */
MandateChange *
mandate_pack_log_new_change (MandateRegister          *reg,
                             const MandatePackOptions *options,
                             const MandatePackReport  *report,
                             const char               *path,
                             const char               *today)
{
  /* Translators: what was done; %s is the id of a pack. */
  g_autofree char  *label = g_strdup_printf (_ ("Audit pack %s saved"), report->pack);
  MandateChange    *change = mandate_change_new (reg, label);
  MandateSavedPack *saved = mandate_change_create (change, MANDATE_TYPE_SAVED_PACK, NULL);
  g_autofree char  *name = g_path_get_basename (path);

  saved->pack = g_strdup (report->pack);
  saved->saved_on = g_strdup (today);
  saved->state_on = g_strdup (report->as_of);
  saved->audit = g_strdup (options->audit);
  saved->file_name = g_filename_display_name (name);
  saved->sha256 = g_strdup (report->sha256);
  saved->pages = report->n_pages;
  saved->gaps = report->n_gaps;
  saved->language = g_strdup (report->language);
  saved->redacted = mandate_pack_redactions_format (options->redactions);
  saved->is_with_originals = options->embeds;
  saved->is_locked = options->password != NULL;
  saved->entry = report->entry;
  saved->sealed_with = make_fingerprint (options->key);

  return change;
}
