/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Texts to start from: of a bookkeeper who works alone, of a bakery of nine and
 * of a software house of forty, and of a firm of each sector. They are concrete
 * on purpose, so that nobody takes them for their own without a change; where
 * somebody does, it is seen.
 */

#include "config.h"

#include <string.h>

#include "mandate-choices.h"
#include "mandate-policy-texts-private.h"
#include "mandate-template-shelf.h"

/* Fields whose examples tell a story. Laws and contracts may well be the same elsewhere. */
static const char *const stories[] = {
  "protects_words", "exceptions", "own_requirements", "improvement", "aims", "aims_framework", "outsiders_reason", "rule_own", NULL
};

/**
 * mandate_policy_texts_get_example:
 * @self: the texts of a language
 * @field: name of a field that takes a longer text
 * @size: “starting”, “growing” or “established”: the examples of one, nine
 *   and forty people
 *
 * Returns: (nullable): a text to start from; %NULL where the field has none
 */
const char *
mandate_policy_texts_get_example (const MandatePolicyTexts *self,
                                  const char               *field,
                                  const char               *size)
{
  g_autofree char *path = g_strjoin (".", "examples", field, size, NULL);

  return mandate_policy_texts_find (self, path);
}

/**
 * mandate_policy_texts_get_sector_text:
 * @self: the texts of a language
 * @field: name of a field, such as “laws” or “improvement”
 * @organisation: (nullable): whose policy it is
 *
 * Returns: (nullable): what organisations of its sector often write there, one
 *   a line where it is a list; %NULL where the field has none
 */
const char *
mandate_policy_texts_get_sector_text (const MandatePolicyTexts *self,
                                      const char               *field,
                                      MandateOrganisation      *organisation)
{
  g_autofree char *path = g_strjoin (".", "sectors", mandate_policy_texts_choose_sector (organisation), field, NULL);

  return mandate_policy_texts_find (self, path);
}

/* (transfer full): the same for texts that differ in blanks, case and signs of a list alone. */
static char *
hash_paragraph (const char *paragraph)
{
  g_autofree char *stripped = g_strstrip (g_strdup (paragraph));
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", _mandate_policy_skip_sign (stripped), 0, 0);
  g_autofree char *joined = g_strjoinv (" ", words);
  g_autofree char *folded = g_utf8_casefold (joined, -1);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
}

static void
add_hashes (GHashTable *hashes,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (hashes, hash_paragraph (lines[i]));
}

static gboolean
is_story (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", 3);

  if (g_strv_length (parts) != 3)
    return FALSE;

  if (g_str_equal (parts[0], "examples"))
    return g_strv_contains (stories, parts[1]);

  /* What a sector aims for is measured in other places, too. */
  return g_str_equal (parts[0], "sectors") && !g_str_equal (parts[2], "aims") && g_strv_contains (stories, parts[2]);
}

/* Adds the paragraphs of those texts, by path, that are examples. */
void
_mandate_policy_texts_add_examples (GHashTable *texts,
                                    GHashTable *hashes)
{
  GHashTableIter iter;
  gpointer       path, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (is_story (path))
      add_hashes (hashes, text);
}

static GHashTable *
read_hashes (void)
{
  GHashTable *hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    for (guint i = 0; i < paths->len; i++)
      if (is_story (g_ptr_array_index (paths, i)))
        add_hashes (hashes, mandate_policy_texts_find (mandate_policy_texts_get (language->value), g_ptr_array_index (paths, i)));

  return hashes;
}

/**
 * mandate_policy_texts_is_example:
 * @paragraph: a paragraph or an item of a policy, in CommonMark
 *
 * Finds what was taken from an example, in whichever language, and never
 * changed; also of a set of templates. It goes by SHA-256 of the words, so blanks, line breaks, case and
 * the sign of a list make no difference.
 *
 * Returns: whether it is an example, word for word
 */
gboolean
mandate_policy_texts_is_example (const char *paragraph)
{
  static GHashTable *hashes;
  g_autofree char   *hash = NULL;

  g_return_val_if_fail (paragraph != NULL, FALSE);

  if (g_once_init_enter (&hashes))
    {
      GHashTable *read = read_hashes ();

      g_once_init_leave (&hashes, read);
    }

  hash = hash_paragraph (paragraph);

  return g_hash_table_contains (hashes, hash) || mandate_template_shelf_is_example (hash);
}
