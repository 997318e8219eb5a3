/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-saved-pack.h"

#include <glib/gi18n-lib.h>

static const MandateChoice audit_choices[] = {
  { "stage-1", N_ ("Stage 1 audit") },
  { "stage-2", N_ ("Stage 2 audit") },
  { "surveillance", N_ ("Surveillance audit") },
  { "internal", N_ ("Internal audit") },
  { "customer", N_ ("Audit by a customer") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateSavedPack, pack, TEXT, N_ ("Pack"), .is_required = TRUE, .help = N_ ("As printed on its cover.")),
  MANDATE_FIELD (MandateSavedPack, saved_on, DATE, N_ ("Saved on"), .is_required = TRUE),
  MANDATE_FIELD (MandateSavedPack, state_on, DATE, N_ ("As of"), .is_required = TRUE),
  MANDATE_FIELD (MandateSavedPack, audit, CHOICE, N_ ("Which audit"), .choices = audit_choices),
  MANDATE_FIELD (MandateSavedPack, file_name, TEXT, N_ ("File")),
  MANDATE_FIELD (MandateSavedPack, sha256, SHA256, N_ ("SHA-256 of the file"), .is_required = TRUE),
  MANDATE_FIELD (MandateSavedPack, pages, INTEGER, N_ ("Pages"), .minimum = 1, .maximum = 1000000),
  MANDATE_FIELD (MandateSavedPack, gaps, INTEGER, N_ ("Gaps that it names"), .minimum = 0, .maximum = 1000000),
  MANDATE_FIELD (MandateSavedPack, language, TEXT, N_ ("Language")),
  MANDATE_FIELD (MandateSavedPack, redacted, TEXT, N_ ("Left out")),
  MANDATE_FIELD (MandateSavedPack, is_with_originals, BOOLEAN, N_ ("With originals")),
  MANDATE_FIELD (MandateSavedPack, is_locked, BOOLEAN, N_ ("With a password")),
  MANDATE_FIELD (MandateSavedPack, entry, INTEGER, N_ ("Last entry of the history"), .minimum = 0, .maximum = 9000000000000000000),
  MANDATE_FIELD (MandateSavedPack, sealed_with, TEXT, N_ ("Key of its seal")),
  MANDATE_FIELD (MandateSavedPack, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandateSavedPack, mandate_saved_pack, MANDATE_TYPE_RECORD)

static void
mandate_saved_pack_class_init (MandateSavedPackClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "saved-pack",
                                 N_ ("Saved pack"), N_ ("Saved packs"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_saved_pack_init (MandateSavedPack *self)
{
}
