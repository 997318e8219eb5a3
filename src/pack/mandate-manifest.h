/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-register.h"

G_BEGIN_DECLS

/* What a pack's manifest is attached as. */
#define MANDATE_MANIFEST_NAME "mandate-pack.json"

/**
 * MandateManifestPart:
 * @id: what links name
 * @title: as the pack prints it
 * @page: where it starts, or 0 where the contents do not list it
 * @sha256: of all that it says
 */
typedef struct
{
  char *id;
  char *title;
  guint page;
  char *sha256;
} MandateManifestPart;

/**
 * MandateManifestFile:
 * @number: “E-012”
 * @id: of the evidence
 * @title: as the pack prints it
 * @media_type: (nullable): of the file
 * @sha256: (nullable): of the file; none where it is kept elsewhere
 * @size: of the file, in bytes
 * @page: its annex sheet, or 0
 * @n_pages: how many of its pages the pack shows
 * @attachment: (nullable): what it is attached as
 */
typedef struct
{
  char  *number;
  char  *id;
  char  *title;
  char  *media_type;
  char  *sha256;
  gint64 size;
  guint  page;
  guint  n_pages;
  char  *attachment;
} MandateManifestFile;

/**
 * MandateManifest:
 * @pack: id of the pack
 * @workspace: id of the workspace
 * @organisation: whose pack it is
 * @as_of: the day whose end it shows
 * @audit: (nullable): id of the kind of audit
 * @language: of its words
 * @paper: `a4` or `letter`
 * @redacted: (nullable): what is left out, such as `people,email`
 * @version: of the program
 * @records_sha256: of all records
 * @entry: number of the journal's last entry, or 0
 * @entry_sha256: (nullable): its hash
 * @entry_at: (nullable): its moment
 * @seal: (nullable): the signature over that entry that the pack prints
 * @seal_at: (nullable): when it was made
 * @seal_purpose: (nullable): what for
 * @seal_about: (nullable): what about
 * @seal_key: (nullable): the key that made it, base64
 * @sealed_with: (nullable): the key that the file itself is sealed with, base64
 * @n_pages: of the pack
 * @n_gaps: open gaps that it names
 * @parts: (element-type MandateManifestPart)
 * @files: (element-type MandateManifestFile)
 *
 * What a pack is made of, for programs: it hangs on the pack as JSON.
 */
typedef struct
{
  char      *pack;
  char      *workspace;
  char      *organisation;
  char      *as_of;
  char      *audit;
  char      *language;
  char      *paper;
  char      *redacted;
  char      *version;
  char      *records_sha256;
  gint64     entry;
  char      *entry_sha256;
  char      *entry_at;
  char      *seal;
  char      *seal_at;
  char      *seal_purpose;
  char      *seal_about;
  char      *seal_key;
  char      *sealed_with;
  guint      n_pages;
  guint      n_gaps;
  GPtrArray *parts;
  GPtrArray *files;
} MandateManifest;

MandateManifest *mandate_manifest_new (void);
void             mandate_manifest_free (MandateManifest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateManifest, mandate_manifest_free)

MandateManifestPart *mandate_manifest_add_part (MandateManifest *self);
MandateManifestFile *mandate_manifest_add_file (MandateManifest *self);

GBytes          *mandate_manifest_to_json (const MandateManifest *self);
MandateManifest *mandate_manifest_new_from_json (GBytes  *json,
                                                 GError **error);

char *mandate_manifest_hash_records (MandateRegister *reg);

G_END_DECLS
