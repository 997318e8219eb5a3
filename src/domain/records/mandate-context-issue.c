/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-context-issue.h"

#include <glib/gi18n-lib.h>

static const MandateChoice side_choices[] = {
  { "inside", N_ ("Inside") },
  { "outside", N_ ("Outside") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateContextIssue, title, TEXT, N_ ("Issue"), .is_required = TRUE),
  MANDATE_FIELD (MandateContextIssue, side, CHOICE, N_ ("Where"), .is_required = TRUE, .choices = side_choices, .initial = "outside"),
  MANDATE_FIELD (MandateContextIssue, effect, LONG_TEXT, N_ ("What it does to us")),
  MANDATE_FIELD (MandateContextIssue, noted_on, DATE, N_ ("Noted on")),
  MANDATE_FIELD (MandateContextIssue, ended_on, DATE, N_ ("Ended on"), .not_before = "noted_on"),
};

G_DEFINE_FINAL_TYPE (MandateContextIssue, mandate_context_issue, MANDATE_TYPE_RECORD)

static void
mandate_context_issue_class_init (MandateContextIssueClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "context-issue",
                                 N_ ("Issue"), N_ ("Issues inside and outside"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_context_issue_init (MandateContextIssue *self)
{
}
