/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a policy prints, each with what its window is called. */

#include "config.h"

#include "mandate-policy-print.h"

#include <glib/gi18n-lib.h>

#include "mandate-print-window.h"

static const struct
{
  MandatePrintKind kind;
  const char      *title;
} titles[] = {
  { MANDATE_PRINT_POLICY, N_ ("Policy") },
  { MANDATE_PRINT_APPROVAL, N_ ("Approval Page") },
  { MANDATE_PRINT_ACKNOWLEDGEMENT, N_ ("Acknowledgement Sheet") },
  { MANDATE_PRINT_MEMO, N_ ("Memo to the Staff") },
  { MANDATE_PRINT_EXTRACT, N_ ("Public Extract") },
};

/**
 * mandate_policy_print:
 * @from: what was pressed
 * @session: an open workspace
 * @kind: a document of a policy
 * @version: the version that it is of
 *
 * Shows a document of a policy as it will be printed, and offers to save it.
 */
void
mandate_policy_print (GtkWidget            *from,
                      MandateSession       *session,
                      MandatePrintKind      kind,
                      MandatePolicyVersion *version)
{
  const MandatePrintOrder order = { .kind = kind, .record = version, .today = mandate_session_get_today (session) };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].kind == kind)
      mandate_print_window_open (from, session, _ (titles[i].title), &order);
}
