/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of the contents. */
typedef struct
{
  guint level; /* 1 to 3 */
  guint page;
  char *text;        /* (owned) */
  char *clause;      /* (owned) (nullable) */
  char *tags;        /* (owned) (nullable) */
  char *destination; /* (owned) */
} MandatePdfEntry;

/*
 * MandatePdfPlaces:
 *
 * What stands on which page. A pass notes what it finds and reads what the pass
 * before it found; once no number changes its length, nothing moves any more.
 */
typedef struct
{
  GHashTable *pages;        /* (owned) id to page in this pass */
  GHashTable *known;        /* (owned) id to page in the pass before */
  GHashTable *guesses;      /* (owned) id referred to, to the number of digits set for it */
  GPtrArray  *entries;      /* (owned) (element-type MandatePdfEntry) of this pass */
  GPtrArray  *contents;     /* (owned) (element-type MandatePdfEntry) of the pass before */
  gboolean    has_contents; /* whether this pass has printed @contents */
  GPtrArray  *noted;        /* (unowned) (nullable) (element-type utf8) where ids are noted as they are added */
  guint       n_referred;   /* how often a page number was asked for */
} MandatePdfPlaces;

MandatePdfPlaces *_mandate_pdf_places_new (void);
void              _mandate_pdf_places_free (MandatePdfPlaces *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePdfPlaces, _mandate_pdf_places_free)

void     _mandate_pdf_places_begin_pass (MandatePdfPlaces *self);
gboolean _mandate_pdf_places_add (MandatePdfPlaces *self,
                                  const char       *id,
                                  guint             page);
void     _mandate_pdf_places_add_entry (MandatePdfPlaces      *self,
                                        const MandatePdfEntry *entry);
guint    _mandate_pdf_places_refer (MandatePdfPlaces *self,
                                    const char       *id);
void     _mandate_pdf_places_link (MandatePdfPlaces *self,
                                   const char       *id);

const char *_mandate_pdf_places_find_unresolved (MandatePdfPlaces *self);
gboolean    _mandate_pdf_places_is_settled (MandatePdfPlaces *self);

char *_mandate_pdf_destination (const char *id);

G_END_DECLS
