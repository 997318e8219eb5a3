/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-progress.h"
#include "mandate-pack-redaction.h"
#include "mandate-secret.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandatePackOptions:
 * @audit: (nullable): id of the kind of audit that it is for, of mandate_audit_kinds_get()
 * @as_of: (nullable): the day up to today whose end the pack shows, or %NULL for now
 * @language: (nullable): of its words, or %NULL for that of the organisation's documents
 * @paper: (nullable): `a4` or `letter`, or %NULL for that of the organisation's documents
 * @redactions: what is left out
 * @embeds: whether the files themselves hang on it, too, byte for byte
 * @password: (nullable): what opens it
 * @key: (nullable): what seals it
 * @may_replace: whether a file that is there already is replaced
 *
 * What somebody wants of an audit pack.
 */
typedef struct
{
  const char           *audit;
  const char           *as_of;
  const char           *language;
  const char           *paper;
  MandatePackRedactions redactions;
  gboolean              embeds;
  const char           *password;
  const MandateSecret  *key;
  gboolean              may_replace;
} MandatePackOptions;

MandatePackOptions *mandate_pack_options_copy (const MandatePackOptions *self);
void                mandate_pack_options_free (MandatePackOptions *self);

gboolean mandate_pack_options_check (const MandatePackOptions *options,
                                     GError                  **error);

/* A part of the pack, by its id, and the page on which it starts. */
typedef struct
{
  char *id;
  guint page; /* from 1 */
} MandatePackPlace;

/**
 * MandatePackReport:
 * @n_pages: pages of the file
 * @n_gaps: open gaps that it names
 * @pack: its id
 * @sha256: of the file, as any checksum tool gives it
 * @as_of: the day whose end it shows
 * @language: of its words
 * @entry: number of the last entry that it knows of
 * @n_inbox: files that wait in the inbox, and are neither shown nor named
 * @omissions: (element-type MandatePackOmission): evidence that is named but not shown
 * @missing_signs: (nullable): some of the signs that no font here has
 * @parts: (element-type MandatePackPlace): where its parts start, in their order
 *
 * What became of an audit pack.
 */
typedef struct
{
  guint      n_pages;
  guint      n_gaps;
  char      *pack;
  char      *sha256;
  char      *as_of;
  char      *language;
  gint64     entry;
  guint      n_inbox;
  GPtrArray *omissions;
  char      *missing_signs;
  GPtrArray *parts;
} MandatePackReport;

void mandate_pack_report_free (MandatePackReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePackReport, mandate_pack_report_free)

char *mandate_pack_report_describe_missing (const MandatePackReport *self);
guint mandate_pack_report_find_page (const MandatePackReport *self,
                                     const char              *part);

MandatePackReport *mandate_pack_write (MandateWorkspace         *workspace,
                                       const MandatePackOptions *options,
                                       const char               *path,
                                       MandatePackProgressFunc   progress,
                                       gpointer                  data,
                                       GCancellable             *cancellable,
                                       GError                  **error);

G_END_DECLS
