/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PERSON (mandate_person_get_type ())
G_DECLARE_FINAL_TYPE (MandatePerson, mandate_person, MANDATE, PERSON, MandateRecord)

/**
 * MandatePerson:
 *
 * Somebody who holds a role, decides, attends or acknowledges; inside the organisation or outside it.
 */
struct _MandatePerson
{
  MandateRecord parent_instance;

  char    *name;
  char    *job_title;
  char    *email;
  char    *department;
  gboolean is_external;
  gboolean is_top_management;
  char    *joined_on;
  char    *left_on;
  char    *notes;
  char    *leave_from;
  char    *leave_until;
};

gboolean mandate_person_is_active (MandatePerson *self,
                                   const char    *date);
gboolean mandate_person_is_on_leave (MandatePerson *self,
                                     const char    *date);
gboolean mandate_person_is_of_audience (MandatePerson *self,
                                        const char    *audience,
                                        gboolean       is_chosen);

G_END_DECLS
