/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-process.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateProcess, title, TEXT, N_ ("Process"), .is_required = TRUE),
  MANDATE_FIELD (MandateProcess, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateProcess, security_step, LONG_TEXT, N_ ("Security step"), .help = N_ ("Who checks what, and when.")),
  MANDATE_FIELD (MandateProcess, proof, LONG_TEXT, N_ ("What shows it")),
  MANDATE_FIELD (MandateProcess, checked_on, DATE, N_ ("Last looked at")),
};

G_DEFINE_FINAL_TYPE (MandateProcess, mandate_process, MANDATE_TYPE_RECORD)

static void
mandate_process_class_init (MandateProcessClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "process",
                                 N_ ("Process"), N_ ("Processes"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_process_init (MandateProcess *self)
{
}
