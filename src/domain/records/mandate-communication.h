/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMMUNICATION (mandate_communication_get_type ())
G_DECLARE_FINAL_TYPE (MandateCommunication, mandate_communication, MANDATE, COMMUNICATION, MandateRecord)

/**
 * MandateCommunication:
 *
 * Who was told what, when, how (5.1 d, 5.2 f, 7.4).
 */
struct _MandateCommunication
{
  MandateRecord parent_instance;

  char *title;
  char *kind;
  char *message;
  char *audience;
  char *channel;
  char *planned_on;
  char *sent_on;
  char *sent_by;        /* (nullable) id of a person */
  char *policy_version; /* (nullable) id of a policy-version */
  char *acknowledge_until;
  char *plan; /* (nullable) id of a communication-plan */
  char *subject;
  char *example;
  char *template; /* (nullable) the occasion of the text that it began with */
};

gboolean mandate_communication_is_overdue (MandateCommunication *self,
                                           const char           *today);

G_END_DECLS
