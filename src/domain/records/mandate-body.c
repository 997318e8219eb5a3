/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-body.h"

#include <glib/gi18n-lib.h>

static const MandateChoice kind_choices[] = {
  { "board", N_ ("Board or owners' meeting") },
  { "steering-committee", N_ ("Steering committee") },
  { "governance-forum", N_ ("Governance forum") },
  { "group", N_ ("Group of people, such as all staff") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateBody, name, TEXT, N_ ("Name"), .is_required = TRUE),
  MANDATE_FIELD (MandateBody, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "other"),
  MANDATE_FIELD (MandateBody, charter, LONG_TEXT, N_ ("Charter"), .help = N_ ("What it decides and how it is called together.")),
  MANDATE_FIELD (MandateBody, is_top_management, BOOLEAN, N_ ("Top management"), .help = N_ ("Directs and controls the organisation at the highest level.")),
};

G_DEFINE_FINAL_TYPE (MandateBody, mandate_body, MANDATE_TYPE_RECORD)

static void
mandate_body_class_init (MandateBodyClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "body",
                                 N_ ("Body"), N_ ("Bodies"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_body_init (MandateBody *self)
{
}
