/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-extra-folder.h"
#include "mandate-sealing.h"

G_BEGIN_DECLS

/* Under which name the passphrase of sealed copies is in the keyring. */
#define MANDATE_KEEPER_PASSPHRASE "sealed-copies"

#define MANDATE_TYPE_KEEPER (mandate_keeper_get_type ())
G_DECLARE_FINAL_TYPE (MandateKeeper, mandate_keeper, MANDATE, KEEPER, GObject)

MandateKeeper *mandate_keeper_new (MandateWorkspace *workspace);

void mandate_keeper_start (MandateKeeper  *self,
                           MandateKeyring *keyring);
void mandate_keeper_set_cost (MandateKeeper    *self,
                              MandateSealedCost cost);

MandateKeyring      *mandate_keeper_get_keyring (MandateKeeper *self);
MandateSealedCost    mandate_keeper_get_cost (MandateKeeper *self);
gboolean             mandate_keeper_is_busy (MandateKeeper *self);
const char          *mandate_keeper_get_problem (MandateKeeper *self);
const MandateBackup *mandate_keeper_get_last (MandateKeeper *self);

void mandate_keeper_note_change (MandateKeeper *self);
void mandate_keeper_back_up (MandateKeeper *self);
void mandate_keeper_copy_to_extra_folder (MandateKeeper *self);

MandateSealing *mandate_keeper_get_sealing (MandateKeeper *self);
gboolean        mandate_keeper_seal (MandateKeeper *self,
                                     const char    *purpose,
                                     const char    *about,
                                     GError       **error);

G_END_DECLS
