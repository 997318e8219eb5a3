/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that the pack could not show, and why. */
typedef struct
{
  char    *number; /* “E-012” */
  char    *title;
  char    *reason;
  char    *link;     /* “evidence/ID” */
  gboolean is_fault; /* the file is damaged or locked or gone; others are of a kind without pages, or left out on purpose */
} MandatePackOmission;

MandatePackOmission *mandate_pack_omission_copy (const MandatePackOmission *self);
void                 mandate_pack_omission_free (MandatePackOmission *self);
char                *mandate_pack_omission_describe (const MandatePackOmission *self);
guint                mandate_pack_omissions_count_faults (GPtrArray *omissions);
char                *mandate_pack_omissions_describe_faults (GPtrArray  *omissions,
                                                             const char *before);

/**
 * MandatePackStage:
 * @MANDATE_PACK_STAGE_LOOKING: each file of evidence is looked into
 * @MANDATE_PACK_STAGE_WRITING: the pages are laid out and written
 * @MANDATE_PACK_STAGE_ASSEMBLING: annexes and attached files come in
 *
 * What is being done for a pack.
 */
typedef enum
{
  MANDATE_PACK_STAGE_LOOKING,
  MANDATE_PACK_STAGE_WRITING,
  MANDATE_PACK_STAGE_ASSEMBLING,
} MandatePackStage;

/**
 * MandatePackProgress:
 * @stage: what is being done
 * @fraction: how much of the whole is done, from 0 to 1
 * @n_done: how many files are looked at, or annexes are to come in
 * @n_total: of how many; 0 where nothing is counted
 * @omissions: (element-type MandatePackOmission): evidence that will be named but not shown, as
 *   far as is known
 *
 * How far a pack is.
 */
typedef struct
{
  MandatePackStage stage;
  double           fraction;
  guint            n_done;
  guint            n_total;
  GPtrArray       *omissions;
} MandatePackProgress;

/**
 * MandatePackProgressFunc:
 * @progress: how far it is; what it holds may change when the function has returned
 * @data: what goes with the function
 *
 * Called in the thread that makes the pack.
 */
typedef void (*MandatePackProgressFunc) (const MandatePackProgress *progress,
                                         gpointer                   data);

/**
 * MandatePackWork:
 * @n_files: files of evidence
 * @n_bytes: their bytes
 * @n_annex_pages: their pages; 0 while nobody has looked
 * @n_entries: entries of the history
 * @embeds: whether the files come in as they are, too
 *
 * What there is to do for a pack.
 */
typedef struct
{
  guint    n_files;
  gint64   n_bytes;
  guint    n_annex_pages;
  gint64   n_entries;
  gboolean embeds;
} MandatePackWork;

void mandate_pack_work_share (const MandatePackWork *self,
                              double                *looked,
                              double                *written);

char *mandate_pack_progress_describe (const MandatePackProgress *self);
int   mandate_pack_progress_estimate_seconds (double fraction,
                                              gint64 elapsed);
char *mandate_pack_progress_describe_seconds (int seconds);

G_END_DECLS
