/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record.h"

/* What is wrong, apart from the message that says all of it at once: a form shows each where it was typed. */
typedef struct
{
  GPtrArray *problems; /* (owned) (nullable) (element-type MandateProblem) */
} MandateRecordErrorPrivate;

static void
mandate_record_error_private_init (MandateRecordErrorPrivate *priv)
{
  priv->problems = NULL;
}

static void
mandate_record_error_private_copy (const MandateRecordErrorPrivate *source,
                                   MandateRecordErrorPrivate       *copy)
{
  copy->problems = source->problems != NULL ? g_ptr_array_ref (source->problems) : NULL;
}

static void
mandate_record_error_private_clear (MandateRecordErrorPrivate *priv)
{
  g_clear_pointer (&priv->problems, g_ptr_array_unref);
}

G_DEFINE_EXTENDED_ERROR (MandateRecordError, mandate_record_error)

/**
 * mandate_record_error_new:
 * @problems: (transfer full) (element-type MandateProblem): what is wrong
 * @message: the same for a person, with the names of records and fields
 *
 * Returns: (transfer full): the error of a record that breaks rules
 */
GError *
mandate_record_error_new (GPtrArray  *problems,
                          const char *message)
{
  GError *error = g_error_new_literal (MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, message);

  mandate_record_error_get_private (error)->problems = problems;

  return error;
}

/**
 * mandate_record_error_get_problems:
 * @error: any error
 *
 * Returns: (transfer none) (nullable) (element-type MandateProblem): what is
 *   wrong with which field of which record, if that is known
 */
GPtrArray *
mandate_record_error_get_problems (const GError *error)
{
  return error->domain == MANDATE_RECORD_ERROR ? mandate_record_error_get_private (error)->problems : NULL;
}
