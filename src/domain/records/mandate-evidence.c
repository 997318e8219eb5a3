/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-evidence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

/* More than anybody replaces anything. */
#define MAX_GENERATIONS 10000

static const MandateField fields[] = {
  MANDATE_FIELD (MandateEvidence, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateEvidence, number, INTEGER, N_ ("Number"), .minimum = 1, .maximum = 1000000, .help = N_ ("Given by the program; printed as E-001.")),
  MANDATE_FIELD (MandateEvidence, file_name, TEXT, N_ ("File name")),
  MANDATE_FIELD (MandateEvidence, media_type, TEXT, N_ ("Media type")),
  MANDATE_FIELD (MandateEvidence, size, INTEGER, N_ ("Size in bytes"), .minimum = 0, .maximum = 9000000000000000000),
  MANDATE_FIELD (MandateEvidence, sha256, SHA256, N_ ("SHA-256")),
  MANDATE_FIELD (MandateEvidence, link, TEXT, N_ ("Link"), .help = N_ ("Where it is kept, if not here.")),
  MANDATE_FIELD (MandateEvidence, happened_on, DATE, N_ ("Happened on"), .help = N_ ("The day that it is about.")),
  MANDATE_FIELD (MandateEvidence, source, TEXT, N_ ("Source"), .help = N_ ("Where it came from.")),
  MANDATE_FIELD (MandateEvidence, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateEvidence, valid_until, DATE, N_ ("Good until"), .not_before = "happened_on"),
  MANDATE_FIELD (MandateEvidence, notes, LONG_TEXT, N_ ("Notes")),
  MANDATE_FIELD (MandateEvidence, inbox_from, DATE, N_ ("In the inbox since"), .help = N_ ("Empty once somebody knows what it proves."), .since_schema = 8),
  MANDATE_FIELD (MandateEvidence, replaces, REFERENCE, N_ ("Takes the place of"), .references = "evidence", .help = N_ ("What was good until then."), .since_schema = 8),
};

G_DEFINE_FINAL_TYPE (MandateEvidence, mandate_evidence, MANDATE_TYPE_RECORD)

/* Numbers are given once and never again, so that a printed “E-012” stays what it was. */
static void
mandate_evidence_complete (MandateRecord *record,
                           MandateChange *change)
{
  MandateEvidence *self = MANDATE_EVIDENCE (record);
  MandateEvidence *old = (MandateEvidence *) mandate_change_find_old (change, record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_EVIDENCE);
  gint64 highest = 0;

  if (self->number == MANDATE_UNSET && old != NULL)
    self->number = old->number;

  if (self->number != MANDATE_UNSET)
    return;

  for (guint i = 0; i < all->len; i++)
    highest = MAX (highest, ((MandateEvidence *) g_ptr_array_index (all, i))->number);

  self->number = highest + 1;
}

/* What replaces another must not lead back to itself, or nothing of them would be the newest. */
static gboolean
leads_back (MandateEvidence *self,
            MandateChange   *change)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (self));
  const char *next = self->replaces;

  for (guint i = 0; next != NULL && i < MAX_GENERATIONS; i++)
    {
      MandateEvidence *older = mandate_change_find (change, MANDATE_TYPE_EVIDENCE, next);

      if (strcmp (next, id) == 0)
        return TRUE;

      next = older != NULL ? older->replaces : NULL;
    }

  return next != NULL;
}

static void
mandate_evidence_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateEvidence *self = MANDATE_EVIDENCE (record);
  MandateEvidence *old = (MandateEvidence *) mandate_change_find_old (change, record);
  g_autoptr (GPtrArray) all = mandate_change_list (change, MANDATE_TYPE_EVIDENCE);
  g_autofree char *number = mandate_evidence_format_number (self);
  g_autofree char *given = old != NULL ? mandate_evidence_format_number (old) : NULL;

  if (old != NULL && old->number != MANDATE_UNSET && old->number != self->number)
    /* Translators: %s is a number such as E-012. */
    mandate_change_refuse (change, record, "number", _ ("the number %s was given once and stays. Leave it as it is."), given);

  if ((self->sha256 == NULL) == (self->link == NULL))
    mandate_change_refuse (change, record, NULL, _ ("evidence is a file or a link. Attach a file, or say where it is kept."));

  if (leads_back (self, change))
    mandate_change_refuse (change, record, "replaces", _ ("it would take its own place. Name what was there before it."));

  for (guint i = 0; i < all->len; i++)
    {
      MandateEvidence *other = g_ptr_array_index (all, i);

      if (other != self && other->number == self->number)
        /* Translators: %s is a number such as E-012. */
        mandate_change_refuse (change, record, "number", _ ("the number %s is taken. Leave it empty for a new one."), number);
    }
}

static void
mandate_evidence_class_init (MandateEvidenceClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "evidence",
                                 N_ ("Evidence"), N_ ("Evidence"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_evidence_complete;
  record_class->check = mandate_evidence_check;
}

static void
mandate_evidence_init (MandateEvidence *self)
{
}

/**
 * mandate_evidence_format_number:
 * @self: a piece of evidence
 *
 * Returns: (transfer full): the number as it is printed: “E-012”
 */
char *
mandate_evidence_format_number (MandateEvidence *self)
{
  g_return_val_if_fail (MANDATE_IS_EVIDENCE (self), NULL);

  return g_strdup_printf ("E-%03" G_GINT64_FORMAT, self->number);
}

/**
 * mandate_evidence_is_out_of_date:
 * @self: a piece of evidence
 * @today: a day
 *
 * Returns: whether it is past the day until which it is good
 */
gboolean
mandate_evidence_is_out_of_date (MandateEvidence *self,
                                 const char      *today)
{
  g_return_val_if_fail (MANDATE_IS_EVIDENCE (self), FALSE);

  return self->valid_until != NULL && strcmp (self->valid_until, today) < 0;
}
