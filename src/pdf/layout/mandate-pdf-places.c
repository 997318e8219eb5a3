/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-places-private.h"

/* Stands for a page that no pass has found yet: most packs have two digits. */
#define GUESS 88

static void
entry_free (gpointer data)
{
  MandatePdfEntry *entry = data;

  g_free (entry->text);
  g_free (entry->clause);
  g_free (entry->tags);
  g_free (entry->destination);
  g_free (entry);
}

static GHashTable *
ids_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

MandatePdfPlaces *
_mandate_pdf_places_new (void)
{
  MandatePdfPlaces *self = g_new0 (MandatePdfPlaces, 1);

  self->pages = ids_new ();
  self->known = ids_new ();
  self->guesses = ids_new ();
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->contents = g_ptr_array_new_with_free_func (entry_free);

  return self;
}

void
_mandate_pdf_places_free (MandatePdfPlaces *self)
{
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->guesses);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->contents);
  g_free (self);
}

static guint
count_digits (guint number)
{
  guint digits = 1;

  for (; number >= 10; number /= 10)
    digits++;

  return digits;
}

void
_mandate_pdf_places_begin_pass (MandatePdfPlaces *self)
{
  GHashTable *pages = self->known;
  GPtrArray  *entries = self->contents;

  self->known = self->pages;
  self->pages = pages;
  self->contents = self->entries;
  self->entries = entries;

  g_hash_table_remove_all (self->pages);
  g_hash_table_remove_all (self->guesses);
  g_ptr_array_set_size (self->entries, 0);
  self->has_contents = FALSE;
  self->n_referred = 0;
}

/* Returns: whether @id is new: the first block of an id is the one that links lead to */
gboolean
_mandate_pdf_places_add (MandatePdfPlaces *self,
                         const char       *id,
                         guint             page)
{
  if (g_hash_table_contains (self->pages, id))
    return FALSE;

  if (self->noted != NULL)
    g_ptr_array_add (self->noted, g_strdup (id));

  return g_hash_table_insert (self->pages, g_strdup (id), GUINT_TO_POINTER (page));
}

void
_mandate_pdf_places_add_entry (MandatePdfPlaces      *self,
                               const MandatePdfEntry *entry)
{
  MandatePdfEntry *copy = g_new0 (MandatePdfEntry, 1);

  copy->level = CLAMP (entry->level, 1, 3);
  copy->page = entry->page;
  copy->text = g_strdup (entry->text);
  copy->clause = g_strdup (entry->clause);
  copy->tags = g_strdup (entry->tags);
  copy->destination = g_strdup (entry->destination);
  g_ptr_array_add (self->entries, copy);
}

guint
_mandate_pdf_places_refer (MandatePdfPlaces *self,
                           const char       *id)
{
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, id));

  self->n_referred++;

  if (page == 0)
    page = GUESS;

  g_hash_table_insert (self->guesses, g_strdup (id), GUINT_TO_POINTER (count_digits (page)));

  return page;
}

void
_mandate_pdf_places_link (MandatePdfPlaces *self,
                          const char       *id)
{
  if (!g_hash_table_contains (self->guesses, id))
    g_hash_table_insert (self->guesses, g_strdup (id), NULL);
}

/* Returns: (nullable): an id, the first in alphabet, that no block has */
const char *
_mandate_pdf_places_find_unresolved (MandatePdfPlaces *self)
{
  GHashTableIter iter;
  gpointer       id;
  const char    *found = NULL;

  g_hash_table_iter_init (&iter, self->guesses);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (self->pages, id) && (found == NULL || g_strcmp0 (id, found) < 0))
      found = id;

  return found;
}

/* Figures are all of one width, so that only their number can move a line. */
gboolean
_mandate_pdf_places_is_settled (MandatePdfPlaces *self)
{
  GHashTableIter iter;
  gpointer       id;
  gpointer       digits;

  if (self->has_contents && self->entries->len != self->contents->len)
    return FALSE;

  g_hash_table_iter_init (&iter, self->guesses);

  while (g_hash_table_iter_next (&iter, &id, &digits))
    {
      const guint page = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, id));

      if (digits != NULL && count_digits (page) != GPOINTER_TO_UINT (digits))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (transfer full): a name for @id that needs no quoting in the file */
char *
_mandate_pdf_destination (const char *id)
{
  g_autofree char *valid = g_utf8_make_valid (id, -1);

  return g_uri_escape_string (valid, NULL, FALSE);
}
