/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE (mandate_resource_get_type ())
G_DECLARE_FINAL_TYPE (MandateResource, mandate_resource, MANDATE, RESOURCE, MandateRecord)

/**
 * MandateResource:
 *
 * Money, hours or things that security was given: requested, approved, used (5.1 c, 7.1).
 */
struct _MandateResource
{
  MandateRecord parent_instance;

  char    *title;
  char    *kind;
  char    *purpose;
  char    *justification;
  gint64   year;
  gboolean is_recurring;
  char    *currency;
  gint64   requested_amount; /* minor units of @currency */
  gint64   approved_amount;  /* minor units of @currency */
  gint64   used_amount;      /* minor units of @currency */
  gint64   requested_hours;
  gint64   approved_hours;
  gint64   used_hours;
  char    *requested_on;
  char    *requested_by; /* (nullable) id of a person */
  char    *decision;
  char    *decided_on;
  char    *decided_by; /* (nullable) id of a person */
  char    *decided_in; /* (nullable) id of a review */
  char    *provided_on;
  char    *adequacy;
  char    *adequacy_reason;
  gint64   quantity;
  char    *covers_from;
  char    *covers_until;
  char    *recurs;
  char    *objective; /* (nullable) id of an objective */
  char    *control;
  char    *decision_reason;
  char    *shortfall;
  char    *carried_from; /* (nullable) id of a resource */
};

gboolean mandate_resource_is_decided (MandateResource *self,
                                      const char      *as_of);
gboolean mandate_resource_is_approved (MandateResource *self,
                                       const char      *as_of);
gboolean mandate_resource_is_judged (MandateResource *self);

G_END_DECLS
