/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandatePolicySection:
 * @anchor: (nullable): what the section is called in code, such as “purpose”
 * @heading: (nullable): its heading as a reader sees it
 * @start: where it begins, with its anchor and its heading, in bytes
 * @body: where its words begin, after anchor and heading
 * @end: where it ends
 *
 * A part of the text of a policy. A section that begins with an anchor ends at
 * the next anchor, or at the next heading that is not below its own; any other
 * ends at the next anchor or heading. So sections follow each other, but for
 * anchors that stand on lines next to each other: these share what follows.
 */
typedef struct
{
  char *anchor;
  char *heading;
  gsize start;
  gsize body;
  gsize end;
} MandatePolicySection;

void mandate_policy_section_free (MandatePolicySection *self);

GPtrArray *mandate_policy_outline_read (const char *text);
char      *mandate_policy_outline_get_body (const char *text,
                                            const char *anchor);
char      *mandate_policy_outline_strip (const char *text);

G_END_DECLS
