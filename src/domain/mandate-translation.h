/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandateTranslation:
 *
 * The words of one language, for documents: a pack may be in another language
 * than the screen. Texts are marked with N_() and stand in the same PO files
 * as the screen's.
 */
typedef struct _MandateTranslation MandateTranslation;

MandateTranslation *mandate_translation_new (const char *language);
MandateTranslation *mandate_translation_new_for_screen (void);
void                mandate_translation_free (MandateTranslation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTranslation, mandate_translation_free)

gboolean mandate_translation_is_there (const char *language);

const char *mandate_translation_get_language (const MandateTranslation *self);
const char *mandate_translate (const MandateTranslation *self,
                               const char               *text) G_GNUC_FORMAT (2);
const char *mandate_translate_count (const MandateTranslation *self,
                                     const char               *singular,
                                     const char               *plural,
                                     guint64                   n) G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

G_END_DECLS
