/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which packs were saved, and who was handed a copy (7.5.3). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-list-specs.h"
#include "mandate-records.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const MandateListSibling pack_lists[] = {
  { "pack-log", N_ ("Saved Packs") },
  { "pack-copies", N_ ("Copies") },
  { NULL, NULL },
};

const MandateListSpec mandate_saved_pack_list_spec = {
  .type = "saved-pack",
  .title = N_ ("Saved Packs"),
  .icon = "folder-download-symbolic",
  .empty_title = N_ ("No Pack Saved Yet"),
  .empty_text = N_ ("Each audit pack that is saved is listed here with its SHA-256, so that a file that comes back is known again."),
  .details = FIELDS ("file_name", "sha256"),
  .trailing = "saved_on",
  .sorts = FIELDS ("saved_on", "pack", "state_on"),
  .is_descending = TRUE,
  .filter_field = "audit",
  .form_fields = FIELDS ("pack", "saved_on", "state_on", "audit", "file_name", "sha256", "pages", "gaps", "sealed_with", "notes"),
  .siblings = pack_lists,
};

static const char *
describe_copy_state (MandateRecord    *record,
                     MandateRegister  *reg,
                     const char       *today,
                     MandateChipState *state)
{
  const gboolean is_back = MANDATE_PACK_COPY (record)->returned_on != NULL;

  *state = is_back ? MANDATE_CHIP_READY : MANDATE_CHIP_PLANNED;

  return is_back ? C_ ("state", "Back") : C_ ("state", "Out");
}

static gboolean
copy_is_out (MandateRecord   *record,
             MandateRegister *reg,
             const char      *today)
{
  return MANDATE_PACK_COPY (record)->returned_on == NULL;
}

static const MandateListFilter copy_filters[] = {
  { "out", N_ ("Still Out"), copy_is_out, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static void
begin_copy (MandateRecord *record,
            const char    *today)
{
  mandate_record_set (record, "given_on", today, NULL);
}

const MandateListSpec mandate_pack_copy_list_spec = {
  .type = "pack-copy",
  .title = N_ ("Copies of Packs"),
  .icon = "folder-download-symbolic",
  .add_label = N_ ("Add Copy"),
  .empty_title = N_ ("No Copy Handed Out Yet"),
  .empty_text = N_ ("Who was handed which pack, when and how: so that you know whom to tell when something in it changes."),
  .empty_action = N_ ("Add Copy"),
  .details = FIELDS ("saved_pack", "method"),
  .trailing = "given_on",
  .sorts = FIELDS ("given_on", "recipient", "returned_on"),
  .is_descending = TRUE,
  .filters = copy_filters,
  .form_fields = FIELDS ("recipient", "saved_pack", "given_on", "given_by", "method", "returned_on", "notes"),
  .state = describe_copy_state,
  .begin = begin_copy,
  .siblings = pack_lists,
};
