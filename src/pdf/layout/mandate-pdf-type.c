/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-type-private.h"

#include <string.h>

/* A pack of ordinary words needs some 5000; real ones of a thousand pages up to 40 000. */
#define MAX_WORDS 20000

/* Longer words are rarely met twice. */
#define MAX_CACHED_BYTES 96

/* So many signs that no font has are named; more say nothing more. */
#define MAX_MISSING 12

/* A ligature, like a space that a layout takes away, becomes a span of its own
 * in the tagged text, at which readers lose the rest of the paragraph. */
#define FEATURES "liga=0, clig=0, dlig=0, tnum=1, lnum=1"

/* Named one by one: a face that is merely installed would make the bytes differ
 * from one machine to the next. Only scripts that none of these knows are left
 * to the system; so are emoji, whose font has pictures of plain digits too. */
#define FALLBACKS "Noto Sans Symbols, Noto Sans Symbols2, Noto Sans Math, " \
                  "Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK SC"

static const char *const families[] = {
  [MANDATE_PDF_SANS] = "Noto Sans, " FALLBACKS,
  [MANDATE_PDF_SERIF] = "Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, Noto Serif CJK SC, " FALLBACKS,
  [MANDATE_PDF_MONO] = "Noto Sans Mono, Noto Sans Mono CJK SC, Noto Sans, " FALLBACKS,
};

struct _MandatePdfFace
{
  guint           key;
  MandatePdfType *type;  /* (unowned) owns the face */
  PangoAttrList  *attrs; /* (owned) */
  GHashTable     *words; /* (owned) (element-type MandatePdfWord) */
};

struct _MandatePdfType
{
  PangoFontMap  *map;     /* (owned) */
  PangoContext  *context; /* (owned) */
  PangoLanguage *language;
  GPtrArray     *faces;   /* (owned) (element-type MandatePdfFace) */
  GString       *missing; /* (owned) signs that no font has, each once */
  guint          n_words;
};

static guint
word_hash (gconstpointer data)
{
  const MandatePdfWord *word = data;
  guint                 hash = word->is_rtl ? 5407 : 5381;

  for (guint i = 0; i < word->n_bytes; i++)
    hash = hash * 33 + (guchar) word->text[i];

  return hash;
}

static gboolean
word_equal (gconstpointer first,
            gconstpointer second)
{
  const MandatePdfWord *a = first;
  const MandatePdfWord *b = second;

  return a->n_bytes == b->n_bytes && a->is_rtl == b->is_rtl && memcmp (a->text, b->text, a->n_bytes) == 0;
}

void
_mandate_pdf_word_unref (MandatePdfWord *self)
{
  if (--self->n_refs > 0)
    return;

  for (guint i = 0; i < self->n_runs; i++)
    cairo_scaled_font_destroy (self->runs[i].font);

  g_free (self->runs);
  g_free (self->glyphs);
  g_free (self->clusters);
  g_free (self->advances);
  g_free (self->forms);
  g_free (self->text);
  g_free (self);
}

static void
face_free (gpointer data)
{
  MandatePdfFace *face = data;

  pango_attr_list_unref (face->attrs);
  g_hash_table_unref (face->words);
  g_free (face);
}

MandatePdfType *
_mandate_pdf_type_new (const char *language)
{
  MandatePdfType       *self = g_new0 (MandatePdfType, 1);
  cairo_font_options_t *options;

  self->map = pango_cairo_font_map_new ();
  self->context = pango_font_map_create_context (self->map);
  self->language = pango_language_from_string (language);
  self->faces = g_ptr_array_new_with_free_func (face_free);
  self->missing = g_string_new (NULL);

  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);

  /* Without the first, 9 pt are drawn as 12; without the second, each advance
   * is rounded to a whole point. */
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, self->language);

  return self;
}

void
_mandate_pdf_type_free (MandatePdfType *self)
{
  g_ptr_array_unref (self->faces);
  g_string_free (self->missing, TRUE);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

PangoLanguage *
_mandate_pdf_type_get_language (MandatePdfType *self)
{
  return self->language;
}

/* Returns: the signs met so far that no font has; empty where all were found */
const char *
_mandate_pdf_type_get_missing (MandatePdfType *self)
{
  return self->missing->str;
}

static void
note_missing (MandatePdfType *self,
              gunichar        sign)
{
  if (g_unichar_isgraph (sign) && g_utf8_strlen (self->missing->str, -1) < MAX_MISSING && g_utf8_strchr (self->missing->str, -1, sign) == NULL)
    g_string_append_unichar (self->missing, sign);
}

static PangoAttrList *
create_attrs (MandatePdfFamily family,
              double           size,
              gboolean         is_bold,
              gboolean         is_italic)
{
  PangoAttrList *attrs = pango_attr_list_new ();
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();

  pango_font_description_set_family_static (description, families[family]);
  pango_font_description_set_size (description, (int) (size * PANGO_SCALE + 0.5));
  pango_font_description_set_weight (description, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  pango_attr_list_insert (attrs, pango_attr_font_desc_new (description));
  pango_attr_list_insert (attrs, pango_attr_font_features_new (FEATURES));

  return attrs;
}

MandatePdfFace *
_mandate_pdf_type_get_face (MandatePdfType  *self,
                            MandatePdfFamily family,
                            double           size,
                            gboolean         is_bold,
                            gboolean         is_italic)
{
  const guint     key = ((guint) (size * 100 + 0.5) << 4) | ((guint) family << 2) | (is_bold ? 2u : 0u) | (is_italic ? 1u : 0u);
  MandatePdfFace *face;

  for (guint i = 0; i < self->faces->len; i++)
    {
      face = g_ptr_array_index (self->faces, i);

      if (face->key == key)
        return face;
    }

  face = g_new0 (MandatePdfFace, 1);
  face->key = key;
  face->type = self;
  face->attrs = create_attrs (family, size, is_bold, is_italic);
  face->words = g_hash_table_new_full (word_hash, word_equal, (GDestroyNotify) _mandate_pdf_word_unref, NULL);
  g_ptr_array_add (self->faces, face);

  return face;
}

typedef struct
{
  GArray  *runs;
  GArray  *glyphs;
  GArray  *clusters;
  GArray  *advances;
  GArray  *forms;
  double   width;
  gboolean has_forms;
} Shape;

/* A glyph that the font also has as one sign, such as lam with alef, is that
 * sign to cairo: under any other name it becomes a span of its own, at which
 * readers lose the rest of the paragraph. Returns: that sign, or 0 */
static gunichar
find_form (const PangoItem *item,
           const char      *letters,
           guint            n_bytes,
           PangoGlyph       glyph)
{
  static const struct
  {
    gunichar after; /* lam */
    gunichar forms[2];
  } ligatures[] = {
    { 0x622, { 0xfef5, 0xfef6 } },
    { 0x623, { 0xfef7, 0xfef8 } },
    { 0x625, { 0xfef9, 0xfefa } },
    { 0x627, { 0xfefb, 0xfefc } },
    { 0x649, { 0xfc43, 0xfc86 } },
    { 0x64a, { 0xfc44, 0xfc87 } },
  };
  PangoGlyphString *shaped;
  gunichar          found = 0;

  if (n_bytes != 4 || g_utf8_get_char (letters) != 0x644)
    return 0;

  shaped = pango_glyph_string_new ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ligatures) && found == 0; i++)
    {
      const gunichar sign = ligatures[i / 2].forms[i % 2];
      char           text[7] = { 0 };

      if (g_utf8_get_char (letters + 2) != ligatures[i / 2].after)
        continue;

      pango_shape (text, g_unichar_to_utf8 (sign, text), &item->analysis, shaped);
      if (shaped->num_glyphs == 1 && shaped->glyphs[0].glyph == glyph)
        found = sign;
    }

  pango_glyph_string_free (shaped);

  return found;
}

static void
append_cluster (Shape   *shape,
                guint    n_bytes,
                guint    n_glyphs,
                double   advance,
                gunichar form)
{
  const cairo_text_cluster_t cluster = { .num_bytes = (int) n_bytes, .num_glyphs = (int) n_glyphs };
  const float                width = (float) advance;

  g_array_append_val (shape->clusters, cluster);
  g_array_append_val (shape->advances, width);
  g_array_append_val (shape->forms, form);
  shape->has_forms = shape->has_forms || form != 0;
}

/* A letter and its marks, each with a glyph: they are told one by one, for the
 * same reason. */
static void
append_letters (Shape                *shape,
                const PangoGlyphInfo *glyphs,
                guint                 n,
                int                   step,
                const char           *letters)
{
  for (guint i = 0; i < n; i++, glyphs += step)
    {
      append_cluster (shape, g_utf8_skip[(guchar) *letters], 1, glyphs->geometry.width / (double) PANGO_SCALE, 0);
      letters += g_utf8_skip[(guchar) *letters];
    }
}

/* Cairo reads the clusters of right-to-left text in the order of the text and
 * its glyphs from the end. */
static void
append_clusters (Shape                  *shape,
                 const PangoItem        *item,
                 const PangoGlyphString *glyphs,
                 const char             *text,
                 gboolean                is_rtl)
{
  const int n = glyphs->num_glyphs;
  const int step = is_rtl ? -1 : 1;
  int       done = 0;

  while (done < n)
    {
      const PangoGlyphInfo *first = &glyphs->glyphs[is_rtl ? n - 1 - done : done];
      const int             start = glyphs->log_clusters[first - glyphs->glyphs];
      int                   end = item->length;
      guint                 n_all = 0;
      guint                 n_shown = 0;
      double                advance = 0;

      for (; done < n; done++, n_all++)
        {
          const PangoGlyphInfo *glyph = first + step * (int) n_all;

          if (glyphs->log_clusters[glyph - glyphs->glyphs] != start)
            {
              end = glyphs->log_clusters[glyph - glyphs->glyphs];
              break;
            }

          advance += glyph->geometry.width / (double) PANGO_SCALE;
          n_shown += glyph->glyph == PANGO_GLYPH_EMPTY ? 0 : 1;
        }

      if (n_all > 1 && n_shown == n_all && g_utf8_strlen (text + start, end - start) == (glong) n_all)
        append_letters (shape, first, n_all, step, text + start);
      else
        append_cluster (shape, (guint) (end - start), n_shown, advance, is_rtl && n_shown == 1 ? find_form (item, text + start, (guint) (end - start), first->glyph) : 0);
    }
}

static void
append_item (MandatePdfType *type,
             Shape          *shape,
             PangoItem      *item,
             const char     *text,
             guint           n_bytes,
             gboolean        is_rtl)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  MandatePdfRun     run = { 0 };
  double            x = shape->width;

  item->analysis.level = is_rtl ? 1 : 0;
  pango_shape_full (text + item->offset, item->length, text, (int) n_bytes, &item->analysis, glyphs);

  run.font = cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->analysis.font)));
  run.start = (guint) item->offset;
  run.n_bytes = (guint) item->length;
  run.first_glyph = shape->glyphs->len;
  run.first_cluster = shape->clusters->len;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      cairo_glyph_t         glyph = {
                .index = info->glyph,
                .x = x + info->geometry.x_offset / (double) PANGO_SCALE,
                .y = info->geometry.y_offset / (double) PANGO_SCALE,
      };

      /* No font has it: the font's own empty box, and whoever makes the document is told. */
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        {
          glyph.index = 0;
          note_missing (type, info->glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        }

      if (info->glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (shape->glyphs, glyph);

      x += info->geometry.width / (double) PANGO_SCALE;
    }

  append_clusters (shape, item, glyphs, text + item->offset, is_rtl);
  run.n_glyphs = shape->glyphs->len - run.first_glyph;
  run.n_clusters = shape->clusters->len - run.first_cluster;
  g_array_append_val (shape->runs, run);
  shape->width = x;
  pango_glyph_string_free (glyphs);
}

/* Items come in the order of the text, but those of right-to-left words stand
 * the other way round. */
static void
reverse_runs (Shape *shape)
{
  double before = 0;

  for (guint i = 0; i < shape->runs->len; i++)
    {
      const MandatePdfRun *run = &g_array_index (shape->runs, MandatePdfRun, i);
      double               width = 0;

      for (guint j = 0; j < run->n_clusters; j++)
        width += (double) g_array_index (shape->advances, float, run->first_cluster + j);

      for (guint j = 0; j < run->n_glyphs; j++)
        g_array_index (shape->glyphs, cairo_glyph_t, run->first_glyph + j).x += shape->width - 2 * before - width;

      before += width;
    }
}

static MandatePdfWord *
shape_word (MandatePdfFace *self,
            const char     *text,
            guint           n_bytes,
            gboolean        is_rtl)
{
  MandatePdfWord      *word = g_new0 (MandatePdfWord, 1);
  const PangoDirection direction = is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  Shape                shape = {
                   .runs = g_array_new (FALSE, FALSE, sizeof (MandatePdfRun)),
                   .glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
                   .clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
                   .advances = g_array_new (FALSE, FALSE, sizeof (float)),
                   .forms = g_array_new (FALSE, FALSE, sizeof (gunichar)),
  };
  GList *items = pango_itemize_with_base_dir (self->type->context, direction, text, 0, (int) n_bytes, self->attrs, NULL);

  for (GList *l = items; l != NULL; l = l->next)
    append_item (self->type, &shape, l->data, text, n_bytes, is_rtl);

  g_list_free_full (items, (GDestroyNotify) pango_item_free);

  if (is_rtl && shape.runs->len > 1)
    reverse_runs (&shape);

  word->n_refs = 1;
  word->n_bytes = n_bytes;
  word->is_rtl = is_rtl;
  word->width = shape.width;
  word->text = g_strndup (text, n_bytes);
  word->n_runs = shape.runs->len;
  word->n_clusters = shape.clusters->len;
  word->runs = (MandatePdfRun *) (gpointer) g_array_free (shape.runs, FALSE);
  word->glyphs = (cairo_glyph_t *) (gpointer) g_array_free (shape.glyphs, FALSE);
  word->clusters = (cairo_text_cluster_t *) (gpointer) g_array_free (shape.clusters, FALSE);
  word->advances = (float *) (gpointer) g_array_free (shape.advances, FALSE);
  word->forms = (gunichar *) (gpointer) g_array_free (shape.forms, !shape.has_forms);

  return word;
}

static void
forget_words (MandatePdfType *self)
{
  for (guint i = 0; i < self->faces->len; i++)
    g_hash_table_remove_all (((MandatePdfFace *) g_ptr_array_index (self->faces, i))->words);

  self->n_words = 0;
}

/*
 * _mandate_pdf_face_shape:
 *
 * Shapes a word, or finds it shaped before: nearly all are.
 *
 * Returns: (transfer full): the word
 */
MandatePdfWord *
_mandate_pdf_face_shape (MandatePdfFace *self,
                         const char     *text,
                         guint           n_bytes,
                         gboolean        is_rtl)
{
  const MandatePdfWord key = { .text = (char *) text, .n_bytes = n_bytes, .is_rtl = is_rtl };
  MandatePdfWord      *word = g_hash_table_lookup (self->words, &key);

  if (word != NULL)
    {
      word->n_refs++;
      return word;
    }

  word = shape_word (self, text, n_bytes, is_rtl);

  if (n_bytes > MAX_CACHED_BYTES)
    return word;

  if (self->type->n_words >= MAX_WORDS)
    forget_words (self->type);

  word->n_refs++;
  self->type->n_words++;
  g_hash_table_add (self->words, word);

  return word;
}
