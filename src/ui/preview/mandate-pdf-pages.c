/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pdf-errand.h"
#include "mandate-pdf-store.h"

/* Each job is a process that reads the file: two keep an old machine usable. */
#define MAX_JOBS 2

/* A page that is refused as too large is tried again smaller, down to this. */
#define MIN_SCALE 0.05

/**
 * MandatePdfPages:
 *
 * The pages of a PDF file as pictures. The file is read by the helper process
 * alone; a page that breaks the helper costs that page and nothing else.
 * Pictures are made in the order in which they are wished for, and what is no
 * longer wished for is given up.
 */
struct _MandatePdfPages
{
  GObject parent_instance;

  GBytes          *pdf;
  MandatePdfStore *store;   /* (owned) */
  char            *fault;   /* (owned) (nullable) why no page can be shown */
  GPtrArray       *jobs;    /* (unowned) (element-type MandatePdfErrand) at work */
  char            *words;   /* (owned) (nullable) that are to be looked for */
  GArray          *matches; /* (owned) (nullable) (element-type MandatePdfMatch) */
  GStrv            texts;   /* (owned) (nullable) of the pages */
  gboolean         has_asked_for_text;
  gboolean         is_stopped;
};

G_DEFINE_FINAL_TYPE (MandatePdfPages, mandate_pdf_pages, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOADED,
  SIGNAL_PAGE_CHANGED,
  SIGNAL_FOUND,
  SIGNAL_BROKE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void schedule (MandatePdfPages *self);

static void
take_info (MandatePdfPages      *self,
           const MandatePdfInfo *info,
           const GError         *error)
{
  if (info != NULL)
    {
      self->store->width = info->width;
      self->store->height = info->height;
      g_array_set_size (self->store->pages, info->n_pages);
    }
  else
    {
      self->fault = g_strdup (error->message);
    }

  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
take_problem (MandatePdfPages        *self,
              const MandatePdfErrand *job,
              const GError           *error)
{
  MandatePdfStored *page = mandate_pdf_store_get (self->store, job->page);

  if (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TOO_LARGE) && job->scale > MIN_SCALE)
    {
      page->max_scale = job->scale / 4;
      return;
    }

  g_free (page->problem);
  page->problem = g_strdup (error->message);
}

static void
take_matches (MandatePdfPages  *self,
              MandatePdfErrand *job)
{
  g_clear_pointer (&self->matches, g_array_unref);
  self->matches = g_steal_pointer (&job->matches);
  if (self->matches == NULL)
    self->matches = g_array_new (FALSE, FALSE, sizeof (MandatePdfMatch));

  /* A helper's word for a page that the file does not have. */
  while (self->matches->len > 0 && g_array_index (self->matches, MandatePdfMatch, self->matches->len - 1).page >= self->store->pages->len)
    g_array_set_size (self->matches, self->matches->len - 1);

  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

/* What broke the helper, or held it up, would do so again. */
static gboolean
is_break (const MandatePdfErrand *job,
          const GError           *error)
{
  return (job->kind == MANDATE_PDF_ERRAND_INSPECT || job->kind == MANDATE_PDF_ERRAND_RENDER) &&
         (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_CRASHED) ||
          g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT));
}

static void
take_result (MandatePdfPages  *self,
             MandatePdfErrand *job,
             const GError     *error)
{
  switch (job->kind)
    {
    case MANDATE_PDF_ERRAND_INSPECT:
      take_info (self, job->info, error);
      break;
    case MANDATE_PDF_ERRAND_RENDER:
      if (error == NULL)
        mandate_pdf_store_take (self->store, job->layer, job->page, job->texture, job->scale);
      else
        take_problem (self, job, error);
      g_signal_emit (self, signals[SIGNAL_PAGE_CHANGED], 0, job->page);
      break;
    case MANDATE_PDF_ERRAND_FIND:
      take_matches (self, job);
      break;
    case MANDATE_PDF_ERRAND_TEXT:
      /* Without it one can still look at the pages. */
      self->texts = job->text != NULL ? g_strsplit (job->text, "\f", -1) : NULL;
      g_signal_emit (self, signals[SIGNAL_PAGE_CHANGED], 0, 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
job_done_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  MandatePdfPages *self = MANDATE_PDF_PAGES (source);
  g_autoptr (GError) error = NULL;
  MandatePdfErrand *job = mandate_pdf_errand_finish (result, &error);

  g_ptr_array_remove_fast (self->jobs, job);

  if (!self->is_stopped && !g_cancellable_is_cancelled (job->cancellable))
    {
      take_result (self, job, error);
      if (is_break (job, error))
        g_signal_emit (self, signals[SIGNAL_BROKE], 0);
    }

  schedule (self);
}

static void
start (MandatePdfPages  *self,
       MandatePdfErrand *job)
{
  g_ptr_array_add (self->jobs, job);
  mandate_pdf_errand_run_async (job, self, job_done_cb);
}

static gboolean
is_under_way (MandatePdfPages      *self,
              MandatePdfLayer       layer,
              const MandatePdfWish *wish)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      const MandatePdfErrand *job = g_ptr_array_index (self->jobs, i);

      if (job->kind == MANDATE_PDF_ERRAND_RENDER && job->layer == layer && job->page == wish->page && mandate_pdf_is_same_scale (job->scale, wish->scale) &&
          !g_cancellable_is_cancelled (job->cancellable))
        return TRUE;
    }

  return FALSE;
}

static MandatePdfErrand *
create_render_job (MandatePdfPages *self)
{
  for (guint layer = 0; layer < MANDATE_N_PDF_LAYERS; layer++)
    for (guint i = 0; i < self->store->wishes[layer]->len; i++)
      {
        MandatePdfWish    wish = g_array_index (self->store->wishes[layer], MandatePdfWish, i);
        MandatePdfErrand *job;

        wish.scale = mandate_pdf_store_limit_scale (self->store, wish.page, wish.scale);
        if (mandate_pdf_store_has (self->store, layer, &wish) || is_under_way (self, layer, &wish))
          continue;

        job = mandate_pdf_errand_new (MANDATE_PDF_ERRAND_RENDER, self->pdf);
        job->layer = layer;
        job->page = wish.page;
        job->scale = wish.scale;

        return job;
      }

  return NULL;
}

static MandatePdfErrand *
create_find_job (MandatePdfPages *self)
{
  MandatePdfErrand *job = mandate_pdf_errand_new (MANDATE_PDF_ERRAND_FIND, self->pdf);

  job->words = g_steal_pointer (&self->words);

  return job;
}

static MandatePdfErrand *
create_next_job (MandatePdfPages *self)
{
  MandatePdfErrand *job;

  if (self->words != NULL)
    return create_find_job (self);

  job = create_render_job (self);
  if (job != NULL || self->has_asked_for_text)
    return job;

  /* For those who are read to; it can wait until there is something to see. */
  self->has_asked_for_text = TRUE;

  return mandate_pdf_errand_new (MANDATE_PDF_ERRAND_TEXT, self->pdf);
}

static void
schedule (MandatePdfPages *self)
{
  while (!self->is_stopped && self->store->pages->len > 0 && self->jobs->len < MAX_JOBS)
    {
      MandatePdfErrand *job = create_next_job (self);

      if (job == NULL)
        return;

      start (self, job);
    }
}

/* A page that was scrolled away is not worth the wait of the one that is there now. */
static void
cancel_unwished (MandatePdfPages *self,
                 MandatePdfLayer  layer)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      MandatePdfErrand *job = g_ptr_array_index (self->jobs, i);
      gboolean          is_wished = FALSE;

      if (job->kind != MANDATE_PDF_ERRAND_RENDER || job->layer != layer)
        continue;

      for (guint w = 0; w < self->store->wishes[layer]->len && !is_wished; w++)
        {
          const MandatePdfWish *wish = &g_array_index (self->store->wishes[layer], MandatePdfWish, w);

          is_wished = wish->page == job->page && mandate_pdf_is_same_scale (mandate_pdf_store_limit_scale (self->store, wish->page, wish->scale), job->scale);
        }

      if (!is_wished)
        g_cancellable_cancel (job->cancellable);
    }
}

static void
mandate_pdf_pages_finalize (GObject *object)
{
  MandatePdfPages *self = MANDATE_PDF_PAGES (object);

  mandate_pdf_store_free (self->store);
  g_ptr_array_unref (self->jobs);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->matches, g_array_unref);
  g_strfreev (self->texts);
  g_free (self->fault);
  g_free (self->words);

  G_OBJECT_CLASS (mandate_pdf_pages_parent_class)->finalize (object);
}

static void
mandate_pdf_pages_class_init (MandatePdfPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_pdf_pages_finalize;

  /**
   * MandatePdfPages::loaded:
   *
   * The number of pages is known, or why there are none.
   */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandatePdfPages::page-changed:
   * @page: from 0
   *
   * There is a new picture of a page, or its size, text or problem became known.
   */
  signals[SIGNAL_PAGE_CHANGED] = g_signal_new ("page-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * MandatePdfPages::found:
   *
   * The words that were looked for last were found, or not.
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandatePdfPages::broke:
   *
   * The file, or one of its pages, broke the helper or held it up.
   */
  signals[SIGNAL_BROKE] = g_signal_new ("broke", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_pdf_pages_init (MandatePdfPages *self)
{
  self->store = mandate_pdf_store_new ();
  self->jobs = g_ptr_array_new ();
}

/**
 * mandate_pdf_pages_new:
 * @pdf: a file
 *
 * Returns: (transfer full): its pages, of which nothing is known until
 *   #MandatePdfPages::loaded
 */
MandatePdfPages *
mandate_pdf_pages_new (GBytes *pdf)
{
  MandatePdfPages *self = g_object_new (MANDATE_TYPE_PDF_PAGES, NULL);

  self->pdf = g_bytes_ref (pdf);
  start (self, mandate_pdf_errand_new (MANDATE_PDF_ERRAND_INSPECT, self->pdf));

  return self;
}

/**
 * mandate_pdf_pages_stop:
 * @self: pages
 *
 * Ends all work on @self and begins none any more. What is under way keeps
 * @self alive until it has ended.
 */
void
mandate_pdf_pages_stop (MandatePdfPages *self)
{
  self->is_stopped = TRUE;

  for (guint i = 0; i < self->jobs->len; i++)
    g_cancellable_cancel (((MandatePdfErrand *) g_ptr_array_index (self->jobs, i))->cancellable);
}

/**
 * mandate_pdf_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are; 0 as long as that is not known
 */
guint
mandate_pdf_pages_get_n_pages (MandatePdfPages *self)
{
  return self->store->pages->len;
}

/**
 * mandate_pdf_pages_get_fault:
 * @self: pages
 *
 * Returns: (nullable): why the file can't be shown at all, as a sentence
 */
const char *
mandate_pdf_pages_get_fault (MandatePdfPages *self)
{
  return self->fault;
}

/**
 * mandate_pdf_pages_get_size:
 * @self: pages
 * @page: one of them
 * @width: (out): in points
 * @height: (out): in points
 *
 * Until a page was drawn it is taken to be as large as the first.
 */
void
mandate_pdf_pages_get_size (MandatePdfPages *self,
                            guint            page,
                            double          *width,
                            double          *height)
{
  mandate_pdf_store_get_size (self->store, page, width, height);
}

/**
 * mandate_pdf_pages_get_texture:
 * @self: pages
 * @layer: in which size
 * @page: one of them
 *
 * Returns: (transfer none) (nullable): its picture, which may be of the scale
 *   that was wished for before
 */
GdkTexture *
mandate_pdf_pages_get_texture (MandatePdfPages *self,
                               MandatePdfLayer  layer,
                               guint            page)
{
  return mandate_pdf_store_get (self->store, page)->pictures[layer].texture;
}

/**
 * mandate_pdf_pages_get_problem:
 * @self: pages
 * @page: one of them
 *
 * Returns: (nullable): why that page can't be shown, as a sentence
 */
const char *
mandate_pdf_pages_get_problem (MandatePdfPages *self,
                               guint            page)
{
  return mandate_pdf_store_get (self->store, page)->problem;
}

/**
 * mandate_pdf_pages_get_text:
 * @self: pages
 * @page: one of them
 *
 * Returns: (nullable): what stands on it, as far as it is known
 */
const char *
mandate_pdf_pages_get_text (MandatePdfPages *self,
                            guint            page)
{
  return self->texts != NULL && page < g_strv_length (self->texts) ? self->texts[page] : NULL;
}

/**
 * mandate_pdf_pages_wish:
 * @self: pages
 * @layer: in which size
 * @wishes: (array length=n_wishes): what is looked at, the most urgent first
 * @n_wishes: how many they are
 *
 * Says what is to be drawn from now on, in place of what was said before.
 */
void
mandate_pdf_pages_wish (MandatePdfPages      *self,
                        MandatePdfLayer       layer,
                        const MandatePdfWish *wishes,
                        guint                 n_wishes)
{
  g_array_set_size (self->store->wishes[layer], 0);
  g_array_append_vals (self->store->wishes[layer], wishes, n_wishes);

  cancel_unwished (self, layer);
  schedule (self);
}

/**
 * mandate_pdf_pages_find:
 * @self: pages
 * @words: what to look for
 *
 * Looks for @words on all pages, in place of what was looked for before, and
 * ends with #MandatePdfPages::found.
 */
void
mandate_pdf_pages_find (MandatePdfPages *self,
                        const char      *words)
{
  for (guint i = 0; i < self->jobs->len; i++)
    {
      MandatePdfErrand *job = g_ptr_array_index (self->jobs, i);

      if (job->kind == MANDATE_PDF_ERRAND_FIND)
        g_cancellable_cancel (job->cancellable);
    }

  g_free (self->words);
  self->words = g_strdup (words);
  schedule (self);
}

/**
 * mandate_pdf_pages_get_matches:
 * @self: pages
 *
 * Returns: (transfer none) (nullable) (element-type MandatePdfMatch): where
 *   the words of the last search stand, page by page
 */
GArray *
mandate_pdf_pages_get_matches (MandatePdfPages *self)
{
  return self->matches;
}
