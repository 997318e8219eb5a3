/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-document.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandatePackRedactions:
 * @MANDATE_PACK_REDACT_PEOPLE: people by their initials
 * @MANDATE_PACK_REDACT_AMOUNTS: no amounts of money
 * @MANDATE_PACK_REDACT_EMAIL: no e-mail addresses
 *
 * What is left out of a pack. Evidence can't be read to leave something out,
 * so a pack that leaves out anything names it and shows none.
 */
typedef enum
{
  MANDATE_PACK_REDACT_PEOPLE = 1 << 0,
  MANDATE_PACK_REDACT_AMOUNTS = 1 << 1,
  MANDATE_PACK_REDACT_EMAIL = 1 << 2,
} MandatePackRedactions;

gboolean              mandate_pack_redactions_parse (const char            *text,
                                                     MandatePackRedactions *redactions,
                                                     GError               **error);
MandatePackRedactions mandate_pack_redactions_get_usual (const char *audit);

char *mandate_pack_redactions_format (MandatePackRedactions redactions);
char *mandate_pack_redactions_describe (MandatePackRedactions     redactions,
                                        const MandateTranslation *translation);

char *mandate_pack_make_initials (const char *name);
void  mandate_pack_redact (MandateDocument          *document,
                           MandateRegister          *reg,
                           GPtrArray                *names,
                           MandatePackRedactions     redactions,
                           const MandateTranslation *translation);
char *mandate_pack_redact_text (const char               *text,
                                MandateRegister          *reg,
                                GPtrArray                *names,
                                MandatePackRedactions     redactions,
                                const MandateTranslation *translation);

G_END_DECLS
