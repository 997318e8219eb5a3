/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the client and the helper say to each other.
 *
 * The client hands over open files: input on MANDATE_PDF_INPUT_FD, for a
 * search the words on MANDATE_PDF_JOB_FD, for attachments the password there,
 * and, for an assembly, four more. The helper answers on its standard output with
 * frames: any number of progress frames, then one result frame with its
 * payload, then nothing. Both ends are built together, so figures are in the
 * machine's byte order. The client believes none of it before it has checked
 * it: a file that has taken over the helper may answer in its place.
 *
 * No words travel: what the user reads is chosen by the client from a status.
 */

#define MANDATE_PDF_INPUT_FD    3
#define MANDATE_PDF_JOB_FD      4
#define MANDATE_PDF_ANNEXES_FD  5
#define MANDATE_PDF_OUTPUT_FD   6
#define MANDATE_PDF_ATTACHED_FD 7

#define MANDATE_PDF_FRAME_MAGIC 0x4d504446u

/* What a progress frame's value counts up to. */
#define MANDATE_PDF_PROGRESS_WHOLE 1000u

typedef enum
{
  MANDATE_PDF_FRAME_PROGRESS = 1,
  MANDATE_PDF_FRAME_RESULT = 2,
} MandatePdfFrameKind;

typedef enum
{
  MANDATE_PDF_STATUS_OK,
  MANDATE_PDF_STATUS_NOT_PDF,
  MANDATE_PDF_STATUS_ENCRYPTED,
  MANDATE_PDF_STATUS_DAMAGED,
  MANDATE_PDF_STATUS_EMPTY,
  MANDATE_PDF_STATUS_TOO_LARGE,
  MANDATE_PDF_STATUS_UNSUPPORTED,
  MANDATE_PDF_STATUS_FAILED,
  MANDATE_PDF_STATUS_UNPROTECTED,
  MANDATE_PDF_STATUS_UNWRITTEN, /* the output did not take all of it */
} MandatePdfStatus;

typedef struct
{
  guint32 magic;
  guint32 kind;
  guint32 value;  /* a status, or how much is done */
  guint32 length; /* of the payload that follows */
} MandatePdfFrame;

/* Pages; width and height of the first page in points; title; restricted, text, form, signature; when it was made, as it says. */
#define MANDATE_PDF_INSPECT_TYPE "(uddsbbbbs)"

/* Title, when it was written, from whom, to whom, words. */
#define MANDATE_PDF_WORDS_TYPE "(sssss)"

/* Title, author, language, date, password, whether pages run from right to left; annexes: index, offset, length, after page, stamp; what each figure says in words. */
#define MANDATE_PDF_JOB_TYPE "(sssssba(uttus)as)"

/* Annexes that were left out: index, status. */
#define MANDATE_PDF_FAILED_TYPE "a(uu)"

/* Places of words: page, from 0; left, top, width and height on the page as it is seen, in points. */
#define MANDATE_PDF_FOUND_TYPE "a(udddd)"

/* Pages, whether a password was needed; the bytes of the first attachment that was asked for; all of them: name, size, SHA-256. */
#define MANDATE_PDF_ATTACHED_TYPE "(ubaya(sts))"

/* A rendered page: this, then rows of 32-bit pixels without padding. */
typedef struct
{
  guint32 width;
  guint32 height;
  guint32 padding[2];
} MandatePdfPicture;

#define MANDATE_PDF_MAX_PAGES    100000u
#define MANDATE_PDF_MAX_SIDE     8192u
#define MANDATE_PDF_MAX_PIXELS   (32u * 1024 * 1024)
#define MANDATE_PDF_MAX_TEXT     (4u * 1024 * 1024)
#define MANDATE_PDF_MAX_FOUND    10000u
#define MANDATE_PDF_MAX_WORDS    1024u
#define MANDATE_PDF_MAX_INFO     (64u * 1024)
#define MANDATE_PDF_MAX_ATTACHED 100000u
#define MANDATE_PDF_MAX_WANTED   (64u * 1024 * 1024)
#define MANDATE_PDF_MAX_PASSWORD 127u /* bytes: what AES-256 in a PDF takes */

G_END_DECLS
