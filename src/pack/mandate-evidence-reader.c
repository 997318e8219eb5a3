/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in a file of evidence, as the helper tells it: no byte of it is read here. */

#include "config.h"

#include "mandate-evidence-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-evidence-store.h"
#include "mandate-evidence-words.h"
#include "mandate-evidence.h"
#include "mandate-pdf-client.h"
#include "mandate-sign-off.h"

/* A paper that is signed has few pages; looking for a QR code on many takes long. */
#define MAX_PAGES_WITH_CODE 20

/* Pixels along the longer side of a page in a list, twice for fine screens. */
#define THUMBNAIL_SIDE 128.0

void
mandate_file_reading_free (MandateFileReading *self)
{
  if (self == NULL)
    return;

  mandate_file_facts_free (self->facts);
  g_free (self->text);
  g_free (self);
}

/* Kinds of files that have no pages here, but words that are read. */
static gboolean
has_words (const char          *media_type,
           MandatePdfWordsKind *kind)
{
  static const struct
  {
    const char         *start;
    MandatePdfWordsKind kind;
  } known[] = {
    { "message/rfc822", MANDATE_PDF_WORDS_OF_MAIL },
    { "application/vnd.oasis.opendocument.text", MANDATE_PDF_WORDS_OF_OFFICE },
    { "application/vnd.oasis.opendocument.spreadsheet", MANDATE_PDF_WORDS_OF_OFFICE },
    { "application/vnd.oasis.opendocument.presentation", MANDATE_PDF_WORDS_OF_OFFICE },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml", MANDATE_PDF_WORDS_OF_OFFICE },
    { "application/vnd.openxmlformats-officedocument.spreadsheetml", MANDATE_PDF_WORDS_OF_OFFICE },
    { "application/vnd.openxmlformats-officedocument.presentationml", MANDATE_PDF_WORDS_OF_OFFICE },
  };

  for (guint i = 0; media_type != NULL && i < G_N_ELEMENTS (known); i++)
    if (g_str_has_prefix (media_type, known[i].start) && !g_str_has_suffix (media_type, "-flat-xml"))
      {
        *kind = known[i].kind;
        return TRUE;
      }

  return FALSE;
}

/**
 * mandate_evidence_has_words:
 * @media_type: (nullable): of what kind a file is
 *
 * Returns: whether its words can be read though it has no pages here
 */
gboolean
mandate_evidence_has_words (const char *media_type)
{
  MandatePdfWordsKind kind;

  return has_words (media_type, &kind);
}

/**
 * mandate_evidence_read_words:
 * @content: what is in a file whose words can be read
 * @media_type: of what kind it is
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: (transfer full): its words, to be shown, or %NULL on error
 */
MandatePdfWords *
mandate_evidence_read_words (GBytes       *content,
                             const char   *media_type,
                             GCancellable *cancellable,
                             GError      **error)
{
  MandatePdfWordsKind kind;

  g_return_val_if_fail (has_words (media_type, &kind), NULL);

  return mandate_pdf_read_words (content, kind, cancellable, error);
}

static gboolean
is_picture (const char *media_type)
{
  return g_strcmp0 (media_type, "image/png") == 0 || g_strcmp0 (media_type, "image/jpeg") == 0;
}

/* What is wrong with the file; that reading itself failed, or was cancelled, says nothing of it. */
static gboolean
find_condition (const GError         *error,
                MandateFileCondition *condition)
{
  static const struct
  {
    MandatePdfError      code;
    MandateFileCondition condition;
  } known[] = {
    { MANDATE_PDF_ERROR_NOT_PDF, MANDATE_FILE_NOT_PDF },
    { MANDATE_PDF_ERROR_ENCRYPTED, MANDATE_FILE_LOCKED },
    { MANDATE_PDF_ERROR_DAMAGED, MANDATE_FILE_DAMAGED },
    { MANDATE_PDF_ERROR_EMPTY, MANDATE_FILE_EMPTY },
    { MANDATE_PDF_ERROR_TOO_LARGE, MANDATE_FILE_TOO_LARGE },
    { MANDATE_PDF_ERROR_UNSUPPORTED, MANDATE_FILE_UNSUPPORTED },
    { MANDATE_PDF_ERROR_CRASHED, MANDATE_FILE_BROKE },
    { MANDATE_PDF_ERROR_TIMED_OUT, MANDATE_FILE_BROKE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_error_matches (error, MANDATE_PDF_ERROR, known[i].code))
      {
        *condition = known[i].condition;
        return TRUE;
      }

  return FALSE;
}

/* (transfer full) (nullable): what @error says of the file; %NULL passes the error on. */
static MandateFileFacts *
take_error (GError  *failure,
            GError **error)
{
  g_autoptr (GError) reason = failure;
  MandateFileCondition condition;

  if (find_condition (reason, &condition))
    return mandate_file_facts_new (NULL, condition);

  g_propagate_error (error, g_steal_pointer (&reason));

  return NULL;
}

/* What a file says of itself is no more than that. */
static void
take_day (MandateFileFacts *facts,
          MandateDayOrigin  origin,
          const char       *written)
{
  g_free (facts->day);
  facts->day = mandate_happened_on_read (origin, written);
  facts->day_origin = facts->day != NULL ? origin : MANDATE_DAY_UNKNOWN;
}

static MandateFileFacts *
look_at_pdf (GBytes       *pdf,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, cancellable, error);
  MandateFileFacts *facts;

  if (info == NULL)
    return NULL;

  facts = mandate_file_facts_new (NULL, MANDATE_FILE_READABLE);
  facts->n_pages = info->n_pages;
  facts->is_signed = info->has_signature;
  facts->is_restricted = info->is_restricted;
  facts->has_form = info->has_form;
  facts->has_text = info->has_text;
  take_day (facts, MANDATE_DAY_OF_DOCUMENT, info->moment);

  return facts;
}

/* A picture is there even if nobody knows when it was taken. */
static MandateFileFacts *
look_at_picture (GBytes       *picture,
                 GBytes      **pdf,
                 GCancellable *cancellable,
                 GError      **error)
{
  MandateFileFacts *facts;
  g_autoptr (MandatePdfWords) words = NULL;

  *pdf = mandate_pdf_from_image (picture, NULL, cancellable, error);
  if (*pdf == NULL)
    return NULL;

  facts = mandate_file_facts_new (NULL, MANDATE_FILE_READABLE);
  facts->n_pages = 1;
  words = mandate_pdf_read_words (picture, MANDATE_PDF_WORDS_OF_PHOTO, cancellable, NULL);
  if (words != NULL)
    take_day (facts, MANDATE_DAY_OF_PHOTO, words->moment);

  return facts;
}

/* Who wrote, and to whom, can be searched as well. */
static char *
join_words (const MandatePdfWords *words)
{
  return g_strjoin ("\n", words->title, words->from, words->to, words->text, NULL);
}

static MandateFileFacts *
look_at_words (GBytes             *content,
               MandatePdfWordsKind kind,
               char              **text,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr (MandatePdfWords) words = mandate_pdf_read_words (content, kind, cancellable, error);
  const gboolean    is_mail = kind == MANDATE_PDF_WORDS_OF_MAIL;
  MandateFileFacts *facts;

  if (words == NULL)
    return NULL;

  facts = mandate_file_facts_new (NULL, MANDATE_FILE_OTHER);
  facts->has_text = *words->text != '\0';
  facts->title = is_mail && *words->title != '\0' ? g_strdup (words->title) : NULL;
  take_day (facts, is_mail ? MANDATE_DAY_OF_E_MAIL : MANDATE_DAY_OF_DOCUMENT, words->moment);
  *text = join_words (words);

  return facts;
}

/* Sets @pdf to the pages of what can be shown, or @text to the words of what has no pages. */
static MandateFileFacts *
look (GBytes       *content,
      const char   *media_type,
      GBytes      **pdf,
      char        **text,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GError) failure = NULL;
  MandatePdfWordsKind kind;
  MandateFileFacts   *facts;

  *pdf = NULL;
  *text = NULL;

  if (is_picture (media_type))
    facts = look_at_picture (content, pdf, cancellable, &failure);
  else if (g_strcmp0 (media_type, "application/pdf") == 0)
    facts = look_at_pdf (content, cancellable, &failure);
  else if (has_words (media_type, &kind))
    facts = look_at_words (content, kind, text, cancellable, &failure);
  else
    return mandate_file_facts_new (NULL, MANDATE_FILE_OTHER);

  if (facts == NULL)
    return take_error (g_steal_pointer (&failure), error);

  if (*pdf == NULL && *text == NULL)
    *pdf = g_bytes_ref (content);

  return facts;
}

/**
 * mandate_evidence_look:
 * @content: what is in a file
 * @media_type: (nullable): of what kind it is
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; a file that can't be read is none
 *
 * Looks a file over, in a few milliseconds, and in three seconds at most.
 *
 * Returns: (transfer full): what was found, or %NULL on error
 */
MandateFileFacts *
mandate_evidence_look (GBytes       *content,
                       const char   *media_type,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  return look (content, media_type, &pdf, &text, cancellable, error);
}

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* (nullable): a page that can't be drawn has no picture; when somebody looks at it, it is said why. */
static GBytes *
make_thumbnail (GBytes       *pdf,
                GCancellable *cancellable)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, cancellable, NULL);
  cairo_surface_t *page;
  cairo_status_t   status;

  if (info == NULL)
    return NULL;

  page = mandate_pdf_render_page (pdf, 0, THUMBNAIL_SIDE / MAX (info->width, info->height), cancellable, NULL);
  if (page == NULL)
    return NULL;

  status = cairo_surface_write_to_png_stream (page, append_cb, png);
  cairo_surface_destroy (page);

  return status == CAIRO_STATUS_SUCCESS ? g_byte_array_free_to_bytes (g_steal_pointer (&png)) : NULL;
}

/* In the words first: where they are on the page, nobody has to look for a QR code. */
static void
find_code (MandateFileReading *reading,
           GBytes             *content,
           GCancellable       *cancellable)
{
  g_autofree char *codes = NULL;

  if (reading->text != NULL)
    reading->facts->code = mandate_sign_off_code_find (reading->text);

  if (reading->facts->code != NULL || reading->facts->n_pages > MAX_PAGES_WITH_CODE)
    return;

  codes = mandate_pdf_read_codes (content, cancellable, NULL);
  if (codes != NULL)
    reading->facts->code = mandate_sign_off_code_find (codes);
}

/**
 * mandate_evidence_read:
 * @content: what is in a file
 * @media_type: (nullable): of what kind it is
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; a file that can't be read is none
 *
 * Reads a file: how it is, its words, its first page, and whether it is a paper
 * that was printed here and came back. This may take seconds.
 *
 * Returns: (transfer full): what was read, or %NULL on error
 */
MandateFileReading *
mandate_evidence_read (GBytes       *content,
                       const char   *media_type,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (MandateFileReading) reading = g_new0 (MandateFileReading, 1);
  g_autoptr (GBytes) pdf = NULL;

  reading->facts = look (content, media_type, &pdf, &reading->text, cancellable, error);
  if (reading->facts == NULL)
    return NULL;

  if (pdf != NULL)
    {
      reading->facts->thumbnail = make_thumbnail (pdf, cancellable);
      if (reading->facts->has_text)
        reading->text = mandate_pdf_read_text (pdf, cancellable, NULL);
      find_code (reading, content, cancellable);
    }

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : g_steal_pointer (&reading);
}

/**
 * mandate_evidence_read_kept:
 * @workspace_path: (type filename): the file of a workspace
 * @sha256: sum of a file that is kept in it
 * @media_type: (nullable): of what kind it is
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Does what mandate_evidence_read() does, on a connection of its own, and so in
 * any thread.
 *
 * Returns: (transfer full): what was read, or %NULL on error
 */
MandateFileReading *
mandate_evidence_read_kept (const char   *workspace_path,
                            const char   *sha256,
                            const char   *media_type,
                            GCancellable *cancellable,
                            GError      **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (workspace_path, MANDATE_DATABASE_READ_ONLY, error);
  g_autoptr (GBytes) content = database != NULL ? mandate_evidence_store_read (database, sha256, error) : NULL;
  MandateFileReading *reading = content != NULL ? mandate_evidence_read (content, media_type, cancellable, error) : NULL;

  if (reading != NULL)
    reading->facts->sha256 = g_strdup (sha256);

  return reading;
}

static gboolean
read_one (MandateEvidenceIndex *index,
          const char           *workspace_path,
          MandateEvidence      *evidence,
          GCancellable         *cancellable,
          GError              **error)
{
  g_autoptr (MandateFileFacts) known = mandate_evidence_index_find (index, evidence->sha256);
  g_autoptr (MandateFileReading) reading = NULL;

  if (known != NULL)
    return TRUE;

  reading = mandate_evidence_read_kept (workspace_path, evidence->sha256, evidence->media_type, cancellable, error);

  return reading != NULL && mandate_evidence_index_put (index, reading->facts, reading->text, error);
}

/**
 * mandate_evidence_read_all:
 * @index: what was read so far
 * @workspace_path: (type filename): the file of a workspace
 * @reg: its records
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads the files of evidence that were never read.
 *
 * Returns: whether all of them are in the index now
 */
gboolean
mandate_evidence_read_all (MandateEvidenceIndex *index,
                           const char           *workspace_path,
                           MandateRegister      *reg,
                           GCancellable         *cancellable,
                           GError              **error)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);

      if (evidence->sha256 != NULL && !read_one (index, workspace_path, evidence, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mandate_evidence_propose_day:
 * @index: (nullable): what was read
 * @evidence: a piece of evidence
 * @today: today
 * @origin: (out): what says so
 *
 * Proposes a day for evidence of which nobody said yet when it happened.
 *
 * Returns: (transfer full) (nullable): the day
 */
char *
mandate_evidence_propose_day (MandateEvidenceIndex *index,
                              MandateEvidence      *evidence,
                              const char           *today,
                              MandateDayOrigin     *origin)
{
  const gboolean   is_open = index != NULL && evidence->sha256 != NULL && evidence->happened_on == NULL;
  g_autofree char *file_day = is_open ? mandate_evidence_index_find_file_day (index, evidence->sha256) : NULL;
  g_autoptr (MandateFileFacts) facts = is_open ? mandate_evidence_index_find (index, evidence->sha256) : NULL;

  return g_strdup (mandate_happened_on_propose (facts != NULL ? facts->day : NULL, facts != NULL ? facts->day_origin : MANDATE_DAY_UNKNOWN, file_day, today, origin));
}

/**
 * mandate_evidence_propose_title:
 * @facts: (nullable): what was found in its file
 * @evidence: a piece of evidence
 *
 * What an e-mail is about says more than the name of its file, as long as nobody
 * called it anything else.
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
mandate_evidence_propose_title (const MandateFileFacts *facts,
                                MandateEvidence        *evidence)
{
  const gsize length = strlen (evidence->title);

  if (facts == NULL || facts->title == NULL || evidence->file_name == NULL || strcmp (facts->title, evidence->title) == 0)
    return NULL;

  return strncmp (evidence->file_name, evidence->title, length) == 0 && strrchr (evidence->file_name, '.') == evidence->file_name + length ? facts->title : NULL;
}

/**
 * mandate_file_facts_describe_problem:
 * @self: what was found in a file
 *
 * Returns: (transfer full) (nullable): what somebody who relies on it should
 *   know, and can do; %NULL if there is nothing of the kind
 */
char *
mandate_file_facts_describe_problem (const MandateFileFacts *self)
{
  switch (self->condition)
    {
    case MANDATE_FILE_LOCKED:
      return g_strdup (_ ("It is locked with a password: nobody can read it without, and no pack can show it. Attach a copy without a password."));
    case MANDATE_FILE_DAMAGED:
      return g_strdup (_ ("It is damaged and can’t be read. Look at the original, and attach it again."));
    case MANDATE_FILE_EMPTY:
      return g_strdup (_ ("It has no pages. Look at the original."));
    case MANDATE_FILE_NOT_PDF:
      return g_strdup (_ ("It calls itself a PDF and is none. Look at the original."));
    case MANDATE_FILE_TOO_LARGE:
      return g_strdup (_ ("It needs more memory than a file may have here, so its pages can’t be shown. Attach a smaller copy."));
    case MANDATE_FILE_UNSUPPORTED:
      return g_strdup (_ ("Its pages can’t be shown. Attach it as a PDF as well."));
    case MANDATE_FILE_BROKE:
      return g_strdup (_ ("It broke off the program that reads files, so it is not shown by itself any more."));
    case MANDATE_FILE_READABLE:
      return self->is_signed ? g_strdup (_ ("It is signed electronically. The kept file still is; pages in a pack are a copy that can’t show the signature.")) : NULL;
    case MANDATE_FILE_OTHER:
    default:
      return NULL;
    }
}

/**
 * mandate_file_facts_describe:
 * @self: what was found in a file
 *
 * Returns: (transfer full) (nullable): what can be said of it in a line: pages,
 *   and whether it is a scan or a form
 */
char *
mandate_file_facts_describe (const MandateFileFacts *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->condition != MANDATE_FILE_READABLE)
    return NULL;

  g_string_append_printf (text, ngettext ("%u page", "%u pages", self->n_pages), self->n_pages);
  if (!self->has_text)
    g_string_append_printf (text, " · %s", _ ("no words that can be searched"));
  if (self->is_signed)
    g_string_append_printf (text, " · %s", _ ("signed electronically"));
  if (self->has_form)
    g_string_append_printf (text, " · %s", _ ("with fields to fill in"));
  if (self->is_restricted)
    g_string_append_printf (text, " · %s", _ ("copying or printing is restricted"));

  return g_strdup (text->str);
}

/**
 * mandate_file_condition_get_name:
 * @condition: what was found
 *
 * Returns: what data calls it, such as “locked”
 */
const char *
mandate_file_condition_get_name (MandateFileCondition condition)
{
  static const char *const names[] = {
    [MANDATE_FILE_READABLE] = "readable",
    [MANDATE_FILE_OTHER] = "other",
    [MANDATE_FILE_LOCKED] = "locked",
    [MANDATE_FILE_DAMAGED] = "damaged",
    [MANDATE_FILE_EMPTY] = "empty",
    [MANDATE_FILE_NOT_PDF] = "not-pdf",
    [MANDATE_FILE_TOO_LARGE] = "too-large",
    [MANDATE_FILE_UNSUPPORTED] = "unsupported",
    [MANDATE_FILE_BROKE] = "broke",
  };

  return (guint) condition < G_N_ELEMENTS (names) ? names[condition] : names[MANDATE_FILE_OTHER];
}
