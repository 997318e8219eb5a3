/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Files that are dropped where no page takes them itself, or that are chosen. A paper that was
 * signed leads to the policy that it is of, a letter of appointment to the
 * question when its holder accepted the role, minutes to the question when they
 * were confirmed; anything else may be kept as evidence, which a person decides.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-file-intake.h"
#include "mandate-pack-proof.h"
#include "mandate-pdf-client.h"
#include "mandate-policy-page.h"
#include "mandate-proof-window.h"
#include "mandate-sign-off.h"
#include "mandate-signed-paper.h"
#include "mandate-window-private.h"

typedef struct
{
  MandateWindow  *window;
  MandateSession *session; /* for which the files were dropped */
  GQueue          waiting; /* (element-type GFile) */
  GPtrArray      *plain;   /* (element-type GFile) of which nothing is known */
  GBytes         *content; /* (nullable) of the file that is being read */
  gboolean        is_alone;
} Drop;

static void read_next (Drop *drop);

static void
drop_free (Drop *drop)
{
  g_queue_clear_full (&drop->waiting, g_object_unref);
  g_ptr_array_unref (drop->plain);
  g_clear_pointer (&drop->content, g_bytes_unref);
  g_object_unref (drop->session);
  g_object_unref (drop->window);
  g_free (drop);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drop, drop_free)

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Drop) drop = data;
  g_autoptr (MandateFileIntake) intake = NULL;

  if (!mandate_confirm_finish (result) || drop->window->session != drop->session)
    return;

  intake = mandate_file_intake_new (drop->session);
  for (guint i = 0; i < drop->plain->len; i++)
    mandate_file_intake_take (intake, g_ptr_array_index (drop->plain, i), NULL);
}

/* (transfer full): what a file is called. */
static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

/* Takes @drop. */
static void
offer_to_keep (Drop *drop)
{
  const guint      n = drop->plain->len;
  g_autofree char *name = get_name (g_ptr_array_index (drop->plain, 0));
  g_autofree char *heading = n == 1 ? g_strdup_printf (/* Translators: %s is the name of a file. */
                                                       _ ("Keep “%s” as Evidence?"), name)
                                    : g_strdup_printf (ngettext ("Keep %u File as Evidence?", "Keep %u Files as Evidence?", n), n);

  mandate_confirm_async (GTK_WINDOW (drop->window), heading,
                         n == 1 ? _ ("You can link it to what it proves later.") : _ ("No code of a paper that was printed here was found on them. You can link them to what they prove later; a scan that is dropped alone is asked for its code."),
                         _ ("_Keep"), FALSE, confirmed_cb, drop);
}

/* Whether it is a paper that was printed here, which then is where it belongs. */
static gboolean
take_signed (Drop       *drop,
             const char *codes,
             GFile      *file,
             GBytes     *content)
{
  MandateRecord *record = codes != NULL ? mandate_sign_off_find_record (mandate_session_get_register (drop->session), codes, NULL) : NULL;

  if (record == NULL)
    return FALSE;

  if (!MANDATE_IS_POLICY_VERSION (record))
    mandate_signed_paper_open (GTK_WIDGET (drop->window), drop->session, file, content, codes);
  else
    mandate_policy_page_take_file (MANDATE_POLICY_PAGE (mandate_window_show_page (drop->window, "policy")), file);

  return TRUE;
}

static void
codes_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (Drop) drop = data;
  g_autoptr (GFile) file = g_queue_pop_head (&drop->waiting);
  g_autofree char *codes = mandate_pdf_read_codes_finish (result, NULL);
  g_autoptr (GBytes) content = g_steal_pointer (&drop->content);

  if (drop->window->session != drop->session)
    return;

  /* Where it can't be read for codes, a person can; of several, they may drop one again. */
  if (!take_signed (drop, codes, file, content))
    {
      if (drop->is_alone)
        mandate_signed_paper_open (GTK_WIDGET (drop->window), drop->session, file, content, NULL);
      else
        g_ptr_array_add (drop->plain, g_steal_pointer (&file));
    }

  read_next (g_steal_pointer (&drop));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (Drop) drop = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (content != NULL)
    {
      drop->content = g_bytes_ref (content);
      mandate_pdf_read_codes_async (content, NULL, codes_read_cb, g_steal_pointer (&drop));
      return;
    }

  mandate_session_tell_error (drop->session, error);
  g_object_unref (g_queue_pop_head (&drop->waiting));
  read_next (g_steal_pointer (&drop));
}

static gboolean
can_be_a_scan (GFile *file)
{
  static const char *const endings[] = { ".pdf", ".png", ".jpg", ".jpeg" };
  g_autofree char         *name = get_name (file);
  g_autofree char         *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;

  return FALSE;
}

/* Takes @drop. */
static void
read_next (Drop *drop)
{
  GFile *file;

  while ((file = g_queue_peek_head (&drop->waiting)) != NULL && !can_be_a_scan (file))
    g_ptr_array_add (drop->plain, g_queue_pop_head (&drop->waiting));

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, loaded_cb, drop);
  else if (drop->plain->len > 0)
    offer_to_keep (drop);
  else
    drop_free (drop);
}

/* A pack is no evidence: who drops one wants to know whether it is what it was. */
static gboolean
take_pack (MandateWindow *self,
           GSList        *files)
{
  const char *path = files->next == NULL ? g_file_peek_path (files->data) : NULL;

  if (path == NULL || !mandate_pack_is_one (path))
    return FALSE;

  mandate_proof_window_open (GTK_WIDGET (self), self->session, files->data);

  return TRUE;
}

/**
 * mandate_window_take_files:
 * @self: a window
 * @files: (element-type GFile): what was dropped on it
 *
 * Reads the codes of @files. A page or sheet that was signed leads to the
 * policy, a signed letter to its role, signed minutes and attendance sheets to
 * their review; of a single scan without a code the code
 * is asked for, the others are offered to be kept as evidence. An audit pack is
 * looked at, and nothing of it kept. Nothing else is taken where nothing can be changed, or while something else takes all of the window.
 *
 * Returns: whether they are looked at
 */
gboolean
mandate_window_take_files (MandateWindow *self,
                           GSList        *files)
{
  Drop *drop;

  if (files == NULL || _mandate_window_get_page (self) == NULL)
    return FALSE;

  if (take_pack (self, files))
    return TRUE;

  if (mandate_session_is_read_only (self->session))
    return FALSE;

  drop = g_new0 (Drop, 1);
  drop->window = g_object_ref (self);
  drop->session = g_object_ref (self->session);
  drop->plain = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&drop->waiting);
  for (GSList *l = files; l != NULL; l = l->next)
    g_queue_push_tail (&drop->waiting, g_object_ref (l->data));

  drop->is_alone = g_slist_length (files) == 1;

  read_next (drop);

  return TRUE;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandateWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);
  GSList files = { file, NULL };

  if (file != NULL)
    mandate_window_take_files (self, &files);
  else if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

/* Nobody has to drop anything: the same, by way of a file chooser. */
void
_mandate_window_choose_paper (MandateWindow *self)
{
  mandate_open_file_async (GTK_WINDOW (self), _ ("A Signed Paper"), MANDATE_FILE_KIND_ANY, chosen_cb, g_object_ref (self));
}
