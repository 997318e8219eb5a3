/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-manifest.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateProofState:
 * @MANDATE_PROOF_HOLDS: it was looked at and is as it has to be
 * @MANDATE_PROOF_NOTE: it can't be told, or is not there and need not be
 * @MANDATE_PROOF_BROKEN: it is not as it has to be
 */
typedef enum
{
  MANDATE_PROOF_HOLDS,
  MANDATE_PROOF_NOTE,
  MANDATE_PROOF_BROKEN,
} MandateProofState;

/**
 * MandateProofPoint:
 * @state: how it stands
 * @title: what was looked at
 * @text: what was found
 *
 * One thing that was looked at, in the screen's language.
 */
typedef struct
{
  MandateProofState state;
  char             *title;
  char             *text;
} MandateProofPoint;

/**
 * MandatePackProof:
 * @holds: whether nothing is broken
 * @needs_password: whether the attached files were not looked at for want of a password
 * @sha256: (nullable): of the file
 * @manifest: (nullable): what the pack says that it is made of
 * @points: (element-type MandateProofPoint): what was looked at
 *
 * What can be said of a pack that somebody hands over.
 */
typedef struct
{
  gboolean         holds;
  gboolean         needs_password;
  char            *sha256;
  MandateManifest *manifest;
  GPtrArray       *points;
} MandatePackProof;

void mandate_pack_proof_free (MandatePackProof *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePackProof, mandate_pack_proof_free)

MandatePackProof *mandate_pack_prove (const char       *path,
                                      const char       *password,
                                      MandateWorkspace *workspace,
                                      GCancellable     *cancellable,
                                      GError          **error);
gboolean          mandate_pack_proof_compare (MandatePackProof *self,
                                              MandateWorkspace *workspace,
                                              GCancellable     *cancellable,
                                              GError          **error);
gboolean          mandate_pack_is_one (const char *path);
void              mandate_pack_proof_add (MandatePackProof *self,
                                          MandateProofState state,
                                          const char       *title,
                                          char             *text);

G_END_DECLS
