/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

static void
helper_words_clear (HelperWords *self)
{
  g_free (self->title);
  g_free (self->moment);
  g_free (self->from);
  g_free (self->to);
  g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HelperWords, helper_words_clear)

/* (transfer full): text that can be shown: no NUL, no control characters but those that part lines and cells. */
static char *
clean (const char *text,
       gsize       length,
       gsize       most)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", (gssize) length);
  char            *end = valid + strlen (valid);

  for (char *c = valid; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c) && *c != '\n' && *c != '\t')
      *c = ' ';

  if (strlen (valid) > most)
    {
      end = g_utf8_find_prev_char (valid, valid + most + 1);
      *end = '\0';
    }

  return g_steal_pointer (&valid);
}

static char *
clean_line (const char *text)
{
  char *line = clean (text, text != NULL ? strlen (text) : 0, HELPER_MAX_LINE);

  return g_strstrip (g_strdelimit (line, "\n\t", ' '));
}

static MandatePdfStatus
read_file (const char       *kind,
           const HelperFile *file,
           HelperWords      *words)
{
  if (strcmp (kind, "mail") == 0)
    return helper_mail_read (file, words);
  if (strcmp (kind, "office") == 0)
    return helper_office_read (file, words);
  if (strcmp (kind, "photo") == 0)
    return helper_image_read_moment (file, &words->moment);

  return MANDATE_PDF_STATUS_FAILED;
}

/**
 * helper_words:
 * @arguments: of what kind the file is: mail, office or photo
 * @answer: (out): a MANDATE_PDF_WORDS_TYPE
 *
 * Reads what stands in a file that has no pages here, and what it says of itself.
 *
 * Returns: OK or what is wrong with the file
 */
MandatePdfStatus
helper_words (char   **arguments,
              GBytes **answer)
{
  g_auto (HelperWords) words = { .text = g_string_new (NULL) };
  g_autofree char *title = NULL;
  g_autofree char *moment = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GVariant) result = NULL;
  HelperFile       file = { NULL, 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);

  if (status == MANDATE_PDF_STATUS_OK)
    status = read_file (arguments[0], &file, &words);
  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  title = clean_line (words.title);
  moment = clean_line (words.moment);
  from = clean_line (words.from);
  to = clean_line (words.to);
  text = clean (words.text->str, words.text->len, MANDATE_PDF_MAX_TEXT);

  result = g_variant_ref_sink (g_variant_new (MANDATE_PDF_WORDS_TYPE, title, moment, from, to, text));
  *answer = g_variant_get_data_as_bytes (result);

  return MANDATE_PDF_STATUS_OK;
}
