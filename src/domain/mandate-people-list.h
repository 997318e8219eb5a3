/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

/**
 * MandateListedPerson:
 * @name: the person's name
 * @job_title: (nullable): what the person does
 * @email: (nullable): the address
 * @is_known: whether the person is there already, and so stays as they are
 *
 * One line of a list of people that somebody pasted.
 */
typedef struct
{
  char    *name;
  char    *job_title;
  char    *email;
  gboolean is_known;
} MandateListedPerson;

GPtrArray *mandate_people_list_read (const char      *text,
                                     MandateRegister *reg);
guint      mandate_people_list_add (GPtrArray     *people,
                                    MandateChange *change);

G_END_DECLS
