/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"
#include "mandate-document.h"
#include "mandate-records.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandatePackAnnex:
 * @evidence: what is attached
 * @n_pages: how many pages follow the annex sheet; 0 where none can be shown
 * @reason: (nullable): why the file can't be shown as pages, in the pack's language
 *
 * One annex.
 */
typedef struct
{
  MandateEvidence *evidence; /* (unowned) the register's */
  guint            n_pages;
  char            *reason;
} MandatePackAnnex;

/* One field before and after an action, in the words of the pack's language. */
typedef struct
{
  char *record; /* what a list calls the record */
  char *field;  /* (nullable) its label; none where the record itself came or went */
  char *before; /* (nullable) */
  char *after;  /* (nullable) without a field, what became of the record */
  char *link;   /* (nullable) “type/id” of the record: its band and its page */
} MandatePackChange;

/* One entry of the journal. */
typedef struct
{
  gint64     seq;
  char      *recorded_at; /* a moment in UTC, ISO 8601 */
  char      *happened_on; /* (nullable) a day, where the action says so */
  char      *actor;
  char      *label;
  GPtrArray *changes; /* (owned) (element-type MandatePackChange) */
} MandatePackEntry;

/* When a record entered the journal. */
typedef struct
{
  char  *recorded_at;
  gint64 seq;
} MandatePackRecorded;

/* One earlier pack that was saved. */
typedef struct
{
  char *version;
  char *saved_on; /* (nullable) */
  char *given_to; /* (nullable) who has it, one a line */
  char *summary;  /* (nullable) which pack it is */
} MandatePackRevision;

/* One open gap: its place in the array, counted from 1, is its number. */
typedef struct
{
  const MandateFinding *finding;     /* (unowned) the context's */
  MandateDecision      *explanation; /* (nullable) (unowned) the register's: why it is accepted for now */
  char                 *plan;        /* (nullable) what is to be done about it */
  char                 *due_on;      /* (nullable) */
} MandatePackGap;

/**
 * MandatePackContext:
 *
 * All that the builders of documents read: the records, what the checks found,
 * and what only the workspace file knows (journal, hashes, files). Whoever
 * makes a document fills the members directly, then lets
 * mandate_pack_context_number_gaps() give the gaps their numbers; after that
 * nothing changes any more. All texts but the register's are in the
 * translation's language.
 */
typedef struct
{
  MandateRegister          *reg;         /* (unowned) outlives the context */
  const MandateTranslation *translation; /* (unowned) outlives the context */

  char *as_of;
  char *pack_id;
  char *pack_version;   /* (nullable) */
  char *classification; /* (nullable) */
  char *prepared_for;   /* (nullable) which audit, by whom */
  char *question;       /* (nullable) what such an audit asks */
  char *prepared_by;    /* (nullable) */
  char *released_by;    /* (nullable) */
  char *previous_pack;  /* (nullable) id of the pack that the changes are counted from */

  char  *program_version;
  char  *file_id;        /* (nullable) of the workspace that holds the records */
  char  *records_sha256; /* (nullable) */
  char  *journal_sha256; /* (nullable) hash of the last entry */
  gint64 journal_seq;    /* number of the last entry */
  guint  n_earlier;      /* entries that the history leaves out */
  char  *journal_at;     /* (nullable) moment of the last entry */
  char  *seal;           /* (nullable) signature over the last entry, base64 */
  char  *sealed_at;      /* (nullable) moment of the seal */
  char  *key;            /* (nullable) fingerprint of the sealing key */
  char  *public_key;     /* (nullable) the key itself, base64 */
  char  *sealed_with;    /* (nullable) fingerprint of the key that seals the file as a whole */
  char  *redacted;       /* (nullable) a sentence that says what is left out */

  GBytes *logo; /* (owned) (nullable) the organisation's, as a file */

  gboolean is_sample; /* the example organisation: says so on every page */
  gboolean is_draft;
  gboolean hides_amounts;
  gboolean hides_history;

  /*< private >*/
  GPtrArray  *findings;  /* (element-type MandateFinding) */
  GPtrArray  *gaps;      /* (element-type MandatePackGap) */
  GPtrArray  *annexes;   /* (element-type MandatePackAnnex) */
  GPtrArray  *entries;   /* (element-type MandatePackEntry) */
  GPtrArray  *revisions; /* (element-type MandatePackRevision) */
  GHashTable *recorded;  /* (element-type utf8 MandatePackRecorded) by “type/id” */
  GHashTable *numbers;   /* (element-type utf8 guint) of the first gap that is mended there, by “type/id” or type */
  gboolean    is_numbered;
  gboolean    is_alone; /* a document of its own: no references to the pack's other pages */
} MandatePackContext;

MandatePackContext *mandate_pack_context_new (MandateRegister          *reg,
                                              const char               *as_of,
                                              const MandateTranslation *translation);
MandatePackContext *mandate_pack_context_ref (MandatePackContext *self);
void                mandate_pack_context_unref (MandatePackContext *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePackContext, mandate_pack_context_unref)

void               mandate_pack_context_take_findings (MandatePackContext *self,
                                                       GPtrArray          *findings);
MandatePackAnnex  *mandate_pack_context_add_annex (MandatePackContext *self,
                                                   MandateEvidence    *evidence,
                                                   guint               n_pages,
                                                   const char         *reason);
MandatePackEntry  *mandate_pack_context_add_entry (MandatePackContext *self,
                                                   gint64              seq,
                                                   const char         *recorded_at,
                                                   const char         *actor,
                                                   const char         *label);
MandatePackChange *mandate_pack_entry_add_change (MandatePackEntry *self,
                                                  const char       *record,
                                                  const char       *field,
                                                  const char       *before,
                                                  const char       *after);
void               mandate_pack_context_add_revision (MandatePackContext *self,
                                                      const char         *version,
                                                      const char         *saved_on,
                                                      const char         *given_to,
                                                      const char         *summary);
void               mandate_pack_context_add_recorded (MandatePackContext *self,
                                                      const char         *link,
                                                      const char         *recorded_at,
                                                      gint64              seq);
void               mandate_pack_context_number_gaps (MandatePackContext *self);

const MandatePackRecorded *mandate_pack_find_recorded (const MandatePackContext *self,
                                                       const char               *link);
guint                      mandate_pack_find_gap (const MandatePackContext *self,
                                                  const char               *where);
guint                      mandate_pack_count_findings (const MandatePackContext *self,
                                                        MandateFindingState       state);

G_END_DECLS
