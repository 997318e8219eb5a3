/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <cairo-pdf.h>
#include <string.h>

#define MAX_PICTURE_SIDE   30000u
#define MAX_PICTURE_PIXELS (64u * 1024 * 1024)
#define MAX_ANSWER         (200u * 1024 * 1024)

#define MARGIN 36.0

/* A small picture is shown at the size it has on a screen, not blown up to the page. */
#define MAX_POINTS_A_PIXEL 0.75

typedef struct
{
  guint      width;
  guint      height;
  guint      n_components; /* of a JPEG */
  HelperExif exif;
} PictureSize;

typedef struct
{
  const guchar *data;
  gsize         length;
  gsize         position;
} Reader;

typedef struct
{
  const char *name;
  double      width;
  double      height;
} Paper;

static const Paper papers[] = {
  { "a4", 595.276, 841.89 },
  { "letter", 612, 792 },
};

/* No paper: a page that is the picture and nothing else, of at most as many points as a logo has dots. */
#define LOGO        "logo"
#define LOGO_WIDTH  600.0
#define LOGO_HEIGHT 150.0

static guint
read_16 (const guchar *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint
read_32 (const guchar *data)
{
  return read_16 (data) << 16 | read_16 (data + 2);
}

static MandatePdfStatus
check_size (const PictureSize *size)
{
  if (size->width == 0 || size->height == 0)
    return MANDATE_PDF_STATUS_DAMAGED;

  if (size->width > MAX_PICTURE_SIDE || size->height > MAX_PICTURE_SIDE ||
      (guint64) size->width * size->height > MAX_PICTURE_PIXELS)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  return MANDATE_PDF_STATUS_OK;
}

static gboolean
is_png (const Reader *file)
{
  return file->length >= 8 && memcmp (file->data, "\x89PNG\r\n\x1a\n", 8) == 0;
}

static gboolean
is_jpeg (const Reader *file)
{
  return file->length >= 4 && memcmp (file->data, "\xff\xd8\xff", 3) == 0;
}

/* The size is known, and refused, before a single pixel is unpacked. */
static MandatePdfStatus
read_png_size (const Reader *file,
               PictureSize  *size)
{
  if (file->length < 33 || memcmp (file->data + 12, "IHDR", 4) != 0)
    return MANDATE_PDF_STATUS_DAMAGED;

  size->width = read_32 (file->data + 16);
  size->height = read_32 (file->data + 20);

  return check_size (size);
}

static gboolean
is_frame_header (guchar marker)
{
  /* SOF0 to SOF15, but for three that mean something else */
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static MandatePdfStatus
read_frame_header (const guchar *segment,
                   gsize         length,
                   guchar        marker,
                   PictureSize  *size)
{
  if (length < 8)
    return MANDATE_PDF_STATUS_DAMAGED;

  size->height = read_16 (segment + 3);
  size->width = read_16 (segment + 5);
  size->n_components = segment[7];

  /* PDF readers know baseline, extended and progressive pictures of 8 bits; CMYK ones come in two sorts that look alike. */
  if (marker > 0xc2 || segment[2] != 8 || (size->n_components != 1 && size->n_components != 3))
    return MANDATE_PDF_STATUS_UNSUPPORTED;

  return check_size (size);
}

static MandatePdfStatus
read_jpeg_size (const Reader *file,
                PictureSize  *size)
{
  gsize position = 2;

  while (position + 4 <= file->length && file->data[position] == 0xff)
    {
      guchar marker = file->data[position + 1];
      gsize  length = read_16 (file->data + position + 2);

      if (marker == 0xff)
        {
          position++;
          continue;
        }
      if (length < 2 || position + 2 + length > file->length || marker == 0xda)
        return MANDATE_PDF_STATUS_DAMAGED;
      if (marker == 0xe1 && size->exif.orientation == 0 && size->exif.moment[0] == '\0')
        helper_exif_read (file->data + position + 4, length - 2, &size->exif);
      if (is_frame_header (marker))
        return read_frame_header (file->data + position + 2, length, marker, size);

      position += 2 + length;
    }

  return MANDATE_PDF_STATUS_DAMAGED;
}

/* The bytes go into the pack as they are, so a copy that was cut short is noticed here or nowhere. */
static gboolean
has_jpeg_end (const Reader *file)
{
  gsize first = file->length > 4096 ? file->length - 4096 : 0;

  for (gsize i = file->length - 1; i > first; i--)
    {
      if (file->data[i - 1] == 0xff && file->data[i] == 0xd9)
        return TRUE;
    }

  return FALSE;
}

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reader *reader = closure;

  if (length > reader->length - reader->position)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (data, reader->data + reader->position, length);
  reader->position += length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  GByteArray *bytes = closure;

  if (length > MAX_ANSWER - bytes->len)
    return CAIRO_STATUS_WRITE_ERROR;

  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static MandatePdfStatus
load_png (Reader           *file,
          cairo_surface_t **picture)
{
  PictureSize      size = { 0 };
  MandatePdfStatus status = read_png_size (file, &size);

  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  *picture = cairo_image_surface_create_from_png_stream (read_cb, file);

  switch ((int) cairo_surface_status (*picture))
    {
    case CAIRO_STATUS_SUCCESS:
      return MANDATE_PDF_STATUS_OK;
    case CAIRO_STATUS_NO_MEMORY:
    case CAIRO_STATUS_INVALID_SIZE:
      return MANDATE_PDF_STATUS_TOO_LARGE;
    default:
      return MANDATE_PDF_STATUS_DAMAGED;
    }
}

/* The surface lends its size; its pixels are never touched and so take no memory. */
static MandatePdfStatus
load_jpeg (Reader           *file,
           cairo_surface_t **picture,
           guint            *orientation)
{
  PictureSize      size = { 0 };
  MandatePdfStatus status = read_jpeg_size (file, &size);

  *orientation = size.exif.orientation;

  if (status != MANDATE_PDF_STATUS_OK)
    return status;
  if (!has_jpeg_end (file))
    return MANDATE_PDF_STATUS_DAMAGED;

  *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) size.width, (int) size.height);
  if (cairo_surface_set_mime_data (*picture, CAIRO_MIME_TYPE_JPEG, file->data, file->length, NULL, NULL) != CAIRO_STATUS_SUCCESS)
    return MANDATE_PDF_STATUS_TOO_LARGE;

  return MANDATE_PDF_STATUS_OK;
}

/* Whether what is stored as wide is looked at as high. */
static gboolean
lies_down (guint orientation)
{
  return orientation >= 5 && orientation <= 8;
}

/* From the picture as it is stored to how it is looked at. */
static void
get_turn (guint           orientation,
          double          width,
          double          height,
          cairo_matrix_t *turn)
{
  const cairo_matrix_t turns[] = {
    { 1, 0, 0, 1, 0, 0 },
    { 1, 0, 0, 1, 0, 0 },
    { -1, 0, 0, 1, width, 0 },
    { -1, 0, 0, -1, width, height },
    { 1, 0, 0, -1, 0, height },
    { 0, 1, 1, 0, 0, 0 },
    { 0, 1, -1, 0, height, 0 },
    { 0, -1, -1, 0, height, width },
    { 0, -1, 1, 0, 0, width },
  };

  *turn = turns[orientation < G_N_ELEMENTS (turns) ? orientation : 0];
}

static void
draw (cairo_surface_t *page,
      cairo_surface_t *picture,
      guint            orientation,
      double           page_width,
      double           page_height,
      double           margin)
{
  const double   stored_width = cairo_image_surface_get_width (picture);
  const double   stored_height = cairo_image_surface_get_height (picture);
  const double   width = lies_down (orientation) ? stored_height : stored_width;
  const double   height = lies_down (orientation) ? stored_width : stored_height;
  const double   fit = MIN ((page_width - 2 * margin) / width, (page_height - 2 * margin) / height);
  const double   scale = margin > 0 ? MIN (fit, MAX_POINTS_A_PIXEL) : fit;
  cairo_t       *cr = cairo_create (page);
  cairo_matrix_t turn;

  get_turn (orientation, stored_width, stored_height, &turn);
  cairo_translate (cr, (page_width - width * scale) / 2, (page_height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_transform (cr, &turn);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static MandatePdfStatus
make_page (cairo_surface_t *picture,
           guint            orientation,
           const Paper     *paper,
           GBytes         **answer)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const double     seen_width = lies_down (orientation) ? cairo_image_surface_get_height (picture) : cairo_image_surface_get_width (picture);
  const double     seen_height = lies_down (orientation) ? cairo_image_surface_get_width (picture) : cairo_image_surface_get_height (picture);
  const gboolean   is_wide = seen_width > seen_height;
  const double     shrink = MIN (MIN (LOGO_WIDTH / seen_width, LOGO_HEIGHT / seen_height), 1);
  const double     width = paper == NULL ? MAX (seen_width * shrink, 1) : is_wide ? paper->height
                                                                                  : paper->width;
  const double     height = paper == NULL ? MAX (seen_height * shrink, 1) : is_wide ? paper->width
                                                                                    : paper->height;
  cairo_surface_t *page = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_status_t   status;

  /* The same picture gives the same bytes, whenever it is attached. */
  cairo_pdf_surface_set_metadata (page, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  draw (page, picture, orientation, width, height, paper != NULL ? MARGIN : 0);
  cairo_surface_finish (page);
  status = cairo_surface_status (page);
  cairo_surface_destroy (page);

  if (status == CAIRO_STATUS_WRITE_ERROR || status == CAIRO_STATUS_NO_MEMORY)
    return MANDATE_PDF_STATUS_TOO_LARGE;
  if (status != CAIRO_STATUS_SUCCESS)
    return MANDATE_PDF_STATUS_DAMAGED;

  *answer = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return MANDATE_PDF_STATUS_OK;
}

static const Paper *
find_paper (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (strcmp (papers[i].name, name) == 0)
        return &papers[i];
    }

  return NULL;
}

/* Returns: whether the file is a picture of a kind that is read */
gboolean
helper_image_is_known (const HelperFile *file)
{
  const Reader reader = { (const guchar *) file->data, file->length, 0 };

  return is_png (&reader) || is_jpeg (&reader);
}

/**
 * helper_image_to_pdf:
 * @file: a mapped file
 * @paper_name: the paper, or “logo” for a page that is the picture
 * @answer: (out): a PDF of one page with the picture on it
 *
 * Returns: OK or what is wrong with the picture
 */
MandatePdfStatus
helper_image_to_pdf (const HelperFile *file,
                     const char       *paper_name,
                     GBytes          **answer)
{
  const Paper     *paper = find_paper (paper_name);
  Reader           reader = { (const guchar *) file->data, file->length, 0 };
  cairo_surface_t *picture = NULL;
  guint            orientation = 0;
  MandatePdfStatus status;

  if (paper == NULL && strcmp (paper_name, LOGO) != 0)
    return MANDATE_PDF_STATUS_FAILED;

  if (is_png (&reader))
    status = load_png (&reader, &picture);
  else if (is_jpeg (&reader))
    status = load_jpeg (&reader, &picture, &orientation);
  else
    status = MANDATE_PDF_STATUS_UNSUPPORTED;

  if (status == MANDATE_PDF_STATUS_OK)
    status = make_page (picture, orientation, paper, answer);
  g_clear_pointer (&picture, cairo_surface_destroy);

  return status;
}

/**
 * helper_image_read_moment:
 * @file: a mapped file
 * @moment: (out) (nullable): when the picture was taken, as the camera wrote it
 *
 * Returns: OK or what is wrong with the picture
 */
MandatePdfStatus
helper_image_read_moment (const HelperFile *file,
                          char            **moment)
{
  const Reader           reader = { (const guchar *) file->data, file->length, 0 };
  PictureSize            size = { 0 };
  const MandatePdfStatus status = is_jpeg (&reader) ? read_jpeg_size (&reader, &size) : MANDATE_PDF_STATUS_UNSUPPORTED;

  if (status == MANDATE_PDF_STATUS_OK)
    *moment = g_strdup (size.exif.moment);

  return status;
}

/**
 * helper_image:
 * @arguments: the paper
 * @answer: (out): a PDF of one page with the picture on it
 *
 * Returns: OK or what is wrong with the picture
 */
MandatePdfStatus
helper_image (char   **arguments,
              GBytes **answer)
{
  HelperFile       file = { NULL, 0 };
  MandatePdfStatus status = helper_file_map (MANDATE_PDF_INPUT_FD, &file);

  if (status != MANDATE_PDF_STATUS_OK)
    return status;

  return helper_image_to_pdf (&file, arguments[0], answer);
}
