/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandateChainState:
 * @MANDATE_CHAIN_UNKNOWN: it was not checked, or could not be
 * @MANDATE_CHAIN_CHECKING: it is being checked
 * @MANDATE_CHAIN_WHOLE: each entry is tied to the one before
 * @MANDATE_CHAIN_BROKEN: an entry is not what was recorded
 *
 * What is known of the journal's chain of hashes.
 */
typedef enum
{
  MANDATE_CHAIN_UNKNOWN,
  MANDATE_CHAIN_CHECKING,
  MANDATE_CHAIN_WHOLE,
  MANDATE_CHAIN_BROKEN,
} MandateChainState;

#define MANDATE_TYPE_CHAIN_STATE (mandate_chain_state_get_type ())
GType mandate_chain_state_get_type (void);

#define MANDATE_TYPE_CHAIN_CHECK (mandate_chain_check_get_type ())
G_DECLARE_FINAL_TYPE (MandateChainCheck, mandate_chain_check, MANDATE, CHAIN_CHECK, GObject)

MandateChainCheck *mandate_chain_check_new (const char *path);

void mandate_chain_check_start (MandateChainCheck *self);
void mandate_chain_check_start_soon (MandateChainCheck *self);

MandateChainState mandate_chain_check_get_state (MandateChainCheck *self);
const char       *mandate_chain_check_get_message (MandateChainCheck *self);
void              mandate_chain_check_get_progress (MandateChainCheck *self,
                                                    int               *n_done,
                                                    int               *n_total);

G_END_DECLS
