/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MandateSourceMark:
 * @MANDATE_SOURCE_MARK_BLOCKS: must be mended: a wavy line
 * @MANDATE_SOURCE_MARK_WARNS: should be looked at: two lines
 * @MANDATE_SOURCE_MARK_HINTS: may be better: one line
 * @MANDATE_N_SOURCE_MARKS: how many there are
 *
 * How words are marked, told apart by the line as well as by its colour.
 */
typedef enum
{
  MANDATE_SOURCE_MARK_BLOCKS,
  MANDATE_SOURCE_MARK_WARNS,
  MANDATE_SOURCE_MARK_HINTS,
  MANDATE_N_SOURCE_MARKS,
} MandateSourceMark;

#define MANDATE_TYPE_POLICY_SOURCE (mandate_policy_source_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicySource, mandate_policy_source, MANDATE, POLICY_SOURCE, GtkTextView)

char *mandate_policy_source_dup_text (MandatePolicySource *self);
void  mandate_policy_source_set_text (MandatePolicySource *self,
                                      const char          *text);
void  mandate_policy_source_clear_marks (MandatePolicySource *self);
void  mandate_policy_source_mark (MandatePolicySource *self,
                                  MandateSourceMark    mark,
                                  gsize                start,
                                  gsize                end);
void  mandate_policy_source_show_place (MandatePolicySource *self,
                                        gsize                start,
                                        gsize                end);

G_END_DECLS
