/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Does to files what the program does to a PDF from outside, and tells what
 * came of it:
 *
 *   try-pdf FILE…             each job on each file: its name, the job, milliseconds, CPU seconds, what came
 *   try-pdf --mutate N SEED FILE…   N files that are made from these by damaging them, each in one of the jobs
 *
 * The last line is the largest memory that one call of the helper took, in KiB.
 */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "mandate-pdf-client.h"

#define N_THREADS 2

/* What a damaged PDF has where something else was. */
static const char *const tokens[] = {
  "/Length 4294967295", "/Count -1", "0 R", "1 0 R", "<<", ">>", "[", "]", "/Filter/FlateDecode", "stream\n", "endstream",
  "/Kids[1 0 R]", "99999999999", "-2147483648", "1e308", "/MediaBox[0 0 0 0]", "/Type/Pages", "/Parent 3 0 R",
  "/DecodeParms<</Predictor 15/Columns 2147483647>>", "/Encrypt 1 0 R", "/Names 2 0 R", "/Length 7 0 R"
};

static gboolean
try_inspect (GBytes  *pdf,
             GError **error)
{
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, error);

  return info != NULL;
}

static gboolean
try_render (GBytes  *pdf,
            GError **error)
{
  cairo_surface_t *surface = mandate_pdf_render_page (pdf, 0, 1, NULL, error);
  const gboolean   is_drawn = surface != NULL;

  g_clear_pointer (&surface, cairo_surface_destroy);

  return is_drawn;
}

static gboolean
try_text (GBytes  *pdf,
          GError **error)
{
  g_autofree char *text = mandate_pdf_read_text (pdf, NULL, error);

  return text != NULL;
}

static gboolean
try_find (GBytes  *pdf,
          GError **error)
{
  g_autoptr (GArray) found = mandate_pdf_find_words (pdf, "word", NULL, error);

  return found != NULL;
}

static int
open_memory (GBytes *bytes)
{
  int         fd = memfd_create ("try-pdf", MFD_CLOEXEC);
  gsize       length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (fd < 0 || pwrite (fd, data, length, 0) != (gssize) length)
    g_error ("no file in memory");

  return fd;
}

static gboolean
try_attached (GBytes  *pdf,
              GError **error)
{
  int fd = open_memory (pdf);
  g_autoptr (MandatePdfAttached) attached = mandate_pdf_read_attached (fd, NULL, "mandate-pack.json", NULL, error);

  close (fd);

  return attached != NULL;
}

static const struct
{
  const char *name;
  gboolean (*run) (GBytes  *pdf,
                   GError **error);
} jobs[] = {
  { "inspect", try_inspect },
  { "render", try_render },
  { "attached", try_attached },
  { "text", try_text },
  { "find", try_find },
};

static double
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
print_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);
  g_print ("%ld\n", usage.ru_maxrss);
}

static double
run_job (gsize   job,
         GBytes *pdf,
         char  **said)
{
  g_autoptr (GError) error = NULL;
  const gint64   start = g_get_monotonic_time ();
  const gboolean is_done = jobs[job].run (pdf, &error);

  if (!is_done && (error == NULL || error->message == NULL || *error->message == '\0'))
    g_error ("“%s” failed without a word", jobs[job].name);

  *said = is_done ? g_strdup ("done") : g_strdup_printf ("%s %d", g_quark_to_string (error->domain), error->code);

  return (g_get_monotonic_time () - start) / 1000.0;
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &error))
    g_error ("%s", error->message);

  return g_bytes_new_take (data, length);
}

static void
try_files (char **paths)
{
  for (gsize i = 0; paths[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (jobs); j++)
      {
        g_autoptr (GBytes) pdf = read_file (paths[i]);
        g_autofree char *name = g_path_get_basename (paths[i]);
        g_autofree char *said = NULL;
        const double     before = get_cpu ();
        const double     milliseconds = run_job (j, pdf, &said);

        g_print ("%s %s %.0f %.2f %s\n", name, jobs[j].name, milliseconds, get_cpu () - before, said);
      }
}

typedef struct
{
  GPtrArray *seeds;
  guint32    seed;
  guint      n_files;
  double     slowest;
  guint      slowest_file;
} Share;

static void
replace (GByteArray *bytes,
         guint       place,
         const char *token,
         gboolean    is_added)
{
  const guint length = (guint) strlen (token);
  g_autoptr (GByteArray) tail = g_byte_array_new ();
  const guint kept = MIN (place + (is_added ? 0 : length), bytes->len);

  g_byte_array_append (tail, bytes->data + kept, bytes->len - kept);
  g_byte_array_set_size (bytes, place);
  g_byte_array_append (bytes, (const guint8 *) token, length);
  g_byte_array_append (bytes, tail->data, tail->len);
}

static void
copy_piece (GByteArray *bytes,
            GRand      *rand)
{
  const guint      from = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
  const guint      wanted = (guint) g_rand_int_range (rand, 1, 300);
  const guint      length = MIN (wanted, bytes->len - from);
  g_autofree char *piece = g_strndup ((const char *) bytes->data + from, length);

  replace (bytes, (guint) g_rand_int_range (rand, 0, (gint32) bytes->len), piece, TRUE);
}

/* A number in the file becomes one that nobody has reckoned with. */
static void
change_number (GByteArray *bytes,
               GRand      *rand)
{
  static const char *const numbers[] = { "0", "-1", "2147483647", "4294967296", "65536", "7" };
  guint                    place = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);

  while (place < bytes->len && !g_ascii_isdigit (bytes->data[place]))
    place++;
  if (place < bytes->len)
    replace (bytes, place, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))], FALSE);
}

static void
damage (GByteArray *bytes,
        GRand      *rand)
{
  const guint place = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
  const guint length = (guint) g_rand_int_range (rand, 1, 60);
  const char *token = tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))];

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      bytes->data[place] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      g_byte_array_remove_range (bytes, place, MIN (length, bytes->len - place));
      break;
    case 2:
    case 3:
      replace (bytes, place, token, g_rand_boolean (rand));
      break;
    case 4:
      copy_piece (bytes, rand);
      break;
    case 5:
      g_byte_array_set_size (bytes, g_rand_int_range (rand, 0, 5) == 0 ? place : bytes->len - 1);
      break;
    default:
      change_number (bytes, rand);
      break;
    }
}

static GBytes *
make_damaged (const Share *share,
              GRand       *rand)
{
  static const guint changes[] = { 1, 1, 2, 4, 8, 30 };
  GBytes            *seed = g_ptr_array_index (share->seeds, g_rand_int_range (rand, 0, (gint32) share->seeds->len));
  GByteArray        *bytes = g_byte_array_new ();
  const guint        n_changes = changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))];

  g_byte_array_append (bytes, g_bytes_get_data (seed, NULL), (guint) g_bytes_get_size (seed));
  for (guint i = 0; i < n_changes && bytes->len > 0; i++)
    damage (bytes, rand);

  return g_byte_array_free_to_bytes (bytes);
}

static gpointer
mutate_thread (gpointer data)
{
  Share *share = data;

  for (guint i = 0; i < share->n_files; i++)
    {
      /* Each file has a seed of its own, so that a bad one can be made again. */
      g_autoptr (GRand) rand = g_rand_new_with_seed (share->seed + i * N_THREADS);
      g_autoptr (GBytes) pdf = make_damaged (share, rand);
      g_autofree char *said = NULL;
      const double     milliseconds = run_job ((gsize) g_rand_int_range (rand, 0, G_N_ELEMENTS (jobs)), pdf, &said);

      if (milliseconds > share->slowest)
        {
          share->slowest = milliseconds;
          share->slowest_file = share->seed + i * N_THREADS;
        }
    }

  return NULL;
}

static void
mutate (guint       n_files,
        guint       seed,
        char *const paths[])
{
  g_autoptr (GPtrArray) seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Share    shares[N_THREADS] = { { 0 } };
  GThread *threads[N_THREADS];

  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (seeds, read_file (paths[i]));

  for (guint i = 0; i < N_THREADS; i++)
    {
      shares[i] = (Share){ .seeds = seeds, .seed = seed + i, .n_files = n_files / N_THREADS };
      threads[i] = g_thread_new ("try-pdf", mutate_thread, &shares[i]);
    }
  for (guint i = 0; i < N_THREADS; i++)
    {
      g_thread_join (threads[i]);
      g_print ("%u files, the slowest %u in %.0f\n", shares[i].n_files, shares[i].slowest_file, shares[i].slowest);
    }
}

int
main (int    argc,
      char **argv)
{
  if (argc > 4 && g_str_equal (argv[1], "--mutate"))
    mutate ((guint) strtoul (argv[2], NULL, 10), (guint) strtoul (argv[3], NULL, 10), argv + 4);
  else
    try_files (argv + 1);
  print_memory ();

  return 0;
}
