/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateImportedPart:
 * @heading: (nullable): the words of its heading
 * @level: of the heading, from 1
 * @body: its text in CommonMark; may be empty
 * @anchor: (nullable): which element of a policy it seems to be, such as “scope”
 *
 * A piece of a policy that was written elsewhere.
 */
typedef struct
{
  char *heading;
  guint level;
  char *body;
  char *anchor;
} MandateImportedPart;

/**
 * MandateImportAnchor:
 * @anchor: what it is called in the text
 * @label: what people call it, in English
 *
 * An element that a policy may have.
 */
typedef struct
{
  const char *anchor;
  const char *label;
} MandateImportAnchor;

const MandateImportAnchor *mandate_policy_import_list_anchors (guint *n_anchors);

char      *mandate_policy_import_decode (GBytes      *bytes,
                                         const char **encoding,
                                         GError     **error);
GPtrArray *mandate_policy_import_read (const char *text);
void       mandate_policy_import_assign (GPtrArray  *parts,
                                         guint       index,
                                         const char *anchor);
char      *mandate_policy_import_write (GPtrArray *parts);

char       *mandate_policy_import_find_number (const char *text);
char       *mandate_policy_import_find_date (const char *text);
const char *mandate_policy_import_guess_language (const char *text);

G_END_DECLS
