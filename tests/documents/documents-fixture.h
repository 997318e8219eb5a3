/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

#define AS_OF "2026-11-22"

/* Registers built by hand, and blocks as text to look into. */
typedef struct
{
  MandateRegister    *reg;
  MandateTranslation *translation;
  MandatePackContext *context;
} DocumentsFixture;

void documents_fixture_set_up (DocumentsFixture *self,
                               const char       *language);
void documents_fixture_set_up_empty (DocumentsFixture *self,
                                     gconstpointer     language);
void documents_fixture_set_up_rich (DocumentsFixture *self,
                                    gconstpointer     language);
void documents_fixture_tear_down (DocumentsFixture *self,
                                  gconstpointer     data);

char           *make_test_id (guint number);
gpointer        put_record (DocumentsFixture *self,
                            GType             type,
                            guint             number,
                            ...) G_GNUC_NULL_TERMINATED;
MandateFinding *add_finding (DocumentsFixture   *self,
                             const char         *clause,
                             MandateFindingState state,
                             const char         *found,
                             const char         *where,
                             const char         *proof);

char      *dump_blocks (GPtrArray *blocks);
char      *dump_document (MandateDocument *document);
GPtrArray *list_ids (MandateDocument *document);
GPtrArray *list_references (MandateDocument *document);
void       assert_has_words (const char *text,
                             const char *words);
guint      count_words (const char *text,
                        const char *words);

G_END_DECLS
