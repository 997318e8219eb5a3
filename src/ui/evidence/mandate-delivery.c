/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a file that comes in. */

#include "config.h"

#include "mandate-delivery.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-coverage.h"
#include "mandate-evidence-reader.h"
#include "mandate-evidence-use.h"

MandateDelivery *
mandate_delivery_new (MandateSession *session,
                      const char     *target)
{
  MandateDelivery *self = g_new0 (MandateDelivery, 1);

  self->session = g_object_ref (session);
  self->target = g_strdup (target);

  return self;
}

void
mandate_delivery_free (MandateDelivery *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->facts, mandate_file_facts_free);
  g_free (self->target);
  g_free (self->replaced);
  g_free (self->name);
  g_free (self->day);
  g_free (self);
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", g_str_has_suffix (text->str, ".") ? " " : ". ", sentence);
}

static void
tell_taken (const MandateDelivery *delivery,
            const char            *label)
{
  g_autoptr (GString) text = g_string_new (label);
  g_autofree char *problem = delivery->facts != NULL ? mandate_file_facts_describe_problem (delivery->facts) : NULL;

  append_sentence (text, problem);
  if (g_bytes_get_size (delivery->content) > MANDATE_ATTACH_WARN_SIZE)
    append_sentence (text, _ ("It is larger than 25 MB: copies of the workspace take longer."));

  mandate_session_tell_undoable (delivery->session, text->str);
}

/* (transfer full): that the file is here already, and what it proves. */
static char *
describe_known (const MandateDelivery *delivery,
                MandateEvidence       *known)
{
  g_autofree char *number = mandate_evidence_format_number (known);
  g_autofree char *uses = mandate_evidence_describe_uses (mandate_session_get_register (delivery->session), known);

  if (uses == NULL)
    /* Translators: %1$s is the name of a file, %2$s a number such as E-012, %3$s the title of that evidence. */
    return g_strdup_printf (_ ("“%1$s” is here already: %2$s “%3$s”, which proves nothing yet"), delivery->name, number, known->title);

  /* Translators: %1$s is the name of a file, %2$s a number such as E-012, %3$s the title of that evidence, %4$s are names of records. */
  return g_strdup_printf (_ ("“%1$s” is here already: %2$s “%3$s”, which proves: %4$s"), delivery->name, number, known->title, uses);
}

/* The same file once more: it is linked to what it was dropped on, and kept once. */
static gboolean
link_known (const MandateDelivery *delivery,
            MandateEvidence       *known,
            GError               **error)
{
  MandateRegister *reg = mandate_session_get_register (delivery->session);
  g_autofree char *number = mandate_evidence_format_number (known);
  g_autofree char *text = describe_known (delivery, known);
  /* Translators: %1$s is a number such as E-012, %2$s the title of that evidence. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s “%2$s” linked"), number, known->title);
  g_autofree char *told = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autofree char *target = mandate_commitment_settle_link (change, delivery->target);

  if (target == NULL || mandate_evidence_proves (reg, known, target))
    {
      if (!delivery->is_by_itself)
        mandate_session_tell (delivery->session, text);
      return TRUE;
    }

  if (!mandate_attach_link (change, known, target, error) || !mandate_session_commit (delivery->session, change, error))
    return FALSE;

  /* Translators: %s says that a file is here already, and where it is used. */
  told = g_strdup_printf (_ ("%s. It was linked, not kept twice."), text);
  mandate_session_tell_undoable (delivery->session, told);

  return TRUE;
}

/* What took the place of something proves the same. */
static gboolean
take_over (const MandateDelivery *delivery,
           MandateChange         *change,
           MandateEvidence       *evidence,
           GError               **error)
{
  MandateRegister *reg = mandate_session_get_register (delivery->session);
  MandateEvidence *old = delivery->replaced != NULL ? mandate_register_find (reg, MANDATE_TYPE_EVIDENCE, delivery->replaced) : NULL;
  g_autoptr (GPtrArray) uses = old != NULL ? mandate_evidence_list_uses (reg, old) : NULL;

  if (old == NULL)
    return TRUE;

  if (!mandate_record_set (MANDATE_RECORD (evidence), "replaces", delivery->replaced, error) ||
      !mandate_record_set (MANDATE_RECORD (evidence), "title", old->title, error) ||
      !mandate_record_set (MANDATE_RECORD (evidence), "source", old->source != NULL ? old->source : "", error) ||
      !mandate_record_set (MANDATE_RECORD (evidence), "owner", old->owner != NULL ? old->owner : "", error))
    return FALSE;

  for (guint i = 0; i < uses->len; i++)
    {
      MandateRecord   *used = g_ptr_array_index (uses, i);
      g_autofree char *link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (used)), "/", mandate_record_get_id (used), NULL);

      if (!mandate_attach_link (change, evidence, link, error))
        return FALSE;
    }

  return TRUE;
}

/* What nobody said anything about waits in the inbox. */
static gboolean
put_in_inbox (const MandateDelivery *delivery,
              MandateEvidence       *evidence,
              GError               **error)
{
  return delivery->target != NULL || delivery->replaced != NULL ||
         mandate_record_set (MANDATE_RECORD (evidence), "inbox_from", mandate_session_get_today (delivery->session), error);
}

/* (transfer full): as the history says it. */
static char *
label_change (const MandateDelivery *delivery)
{
  MandateEvidence *old = delivery->replaced != NULL ? mandate_register_find (mandate_session_get_register (delivery->session), MANDATE_TYPE_EVIDENCE, delivery->replaced) : NULL;
  g_autofree char *number = old != NULL ? mandate_evidence_format_number (old) : NULL;

  if (old != NULL)
    /* Translators: %1$s is the name of a file, %2$s a number such as E-012. */
    return g_strdup_printf (_ ("“%1$s” takes the place of %2$s"), delivery->name, number);

  /* Translators: %s is a file name. */
  return g_strdup_printf (_ ("“%s” added as evidence"), delivery->name);
}

/**
 * mandate_delivery_record:
 * @delivery: a file that was read
 * @error: return location for an error
 *
 * Records the file as evidence, and tells what became of it: it proves something,
 * takes the place of something, waits in the inbox, or was here already.
 *
 * Returns: whether it is on record
 */
gboolean
mandate_delivery_record (const MandateDelivery *delivery,
                         GError               **error)
{
  MandateWorkspace *workspace = mandate_session_get_workspace (delivery->session);
  MandateRegister  *reg = mandate_session_get_register (delivery->session);
  g_autofree char  *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, delivery->content);
  MandateEvidence  *evidence = mandate_evidence_find_file (reg, sha256);
  g_autofree char  *label = NULL;
  g_autofree char  *target = NULL;
  g_autoptr (MandateChange) change = NULL;

  if (evidence != NULL)
    return link_known (delivery, evidence, error);

  if (delivery->day != NULL)
    mandate_evidence_files_note_day (mandate_session_get_files (delivery->session), sha256, delivery->day);

  label = label_change (delivery);
  change = mandate_change_new (reg, label);
  target = mandate_commitment_settle_link (change, delivery->target);
  evidence = mandate_attach_bytes (workspace, change, delivery->content, delivery->name, target, error);
  if (evidence == NULL || !put_in_inbox (delivery, evidence, error) || !take_over (delivery, change, evidence, error) ||
      !mandate_session_commit (delivery->session, change, error))
    return FALSE;

  tell_taken (delivery, label);

  return TRUE;
}

/**
 * mandate_delivery_is_address:
 * @uri: what was dropped or pasted
 *
 * Returns: whether it is an address of the web, and nothing else
 */
gboolean
mandate_delivery_is_address (const char *uri)
{
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  return (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0) && strpbrk (uri, " \n\t") == NULL;
}

/* (transfer full): what is left of an address when nobody called it anything else. */
static char *
name_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  g_autofree char *last = uri != NULL ? g_path_get_basename (g_uri_get_path (uri)) : NULL;
  const char      *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL)
    return g_strdup (address);

  return last == NULL || *last == '\0' || g_str_equal (last, "/") || g_str_equal (last, ".") ? g_strdup (host) : g_strdup_printf ("%s, %s", last, host);
}

/**
 * mandate_delivery_record_address:
 * @session: an open workspace
 * @address: of something that is kept elsewhere
 * @target: (nullable): link to the record that it proves, as of a delivery
 * @error: return location for an error
 *
 * Records @address as evidence that is not kept here.
 *
 * Returns: whether it is on record
 */
gboolean
mandate_delivery_record_address (MandateSession *session,
                                 const char     *address,
                                 const char     *target,
                                 GError        **error)
{
  g_autofree char *name = name_address (address);
  /* Translators: %s is what a link is called. */
  g_autofree char *label = g_strdup_printf (_ ("Link “%s” added as evidence. It is not kept here."), name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);
  g_autofree char      *settled = mandate_commitment_settle_link (change, target);
  MandateEvidence      *evidence = mandate_change_create (change, MANDATE_TYPE_EVIDENCE, NULL);
  const MandateDelivery delivery = { .session = session, .target = (char *) target };

  if (!mandate_record_set (MANDATE_RECORD (evidence), "title", name, error) ||
      !mandate_record_set (MANDATE_RECORD (evidence), "link", address, error) || !put_in_inbox (&delivery, evidence, error) ||
      (settled != NULL && !mandate_attach_link (change, evidence, settled, error)) || !mandate_session_commit (session, change, error))
    return FALSE;

  mandate_session_tell_undoable (session, label);

  return TRUE;
}
