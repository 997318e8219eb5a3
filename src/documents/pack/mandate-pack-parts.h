/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandatePackPart:
 * @id: what links name
 * @title: (translatable): as in the contents
 * @clause: (nullable): printed before it in the contents
 *
 * A part of the pack that somebody looks through before it is handed over.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *clause;

  /*< private >*/
  const char *clauses[4];
} MandatePackPart;

const MandatePackPart *mandate_pack_parts_get (guint *n_parts);
const MandatePackPart *mandate_pack_parts_find (const MandateFinding *finding);

/**
 * MandateAuditKind:
 * @id: what options call it
 * @title: (translatable): what the cover says
 * @question: (translatable): what such an audit asks, there, too
 * @has_history: whether who changed what when is any of its business
 *
 * What a pack is made for.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *question;
  gboolean    has_history;
} MandateAuditKind;

const MandateAuditKind *mandate_audit_kinds_get (guint *n_kinds);
const MandateAuditKind *mandate_audit_kind_find (const char *id);
const char             *mandate_audit_kind_get_title (const char               *id,
                                                      const MandateTranslation *translation);

G_END_DECLS
