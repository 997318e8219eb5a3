/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-people-source.h"
#include "mandate-person.h"

G_BEGIN_DECLS

/**
 * MandateImportState:
 * @MANDATE_IMPORT_NEW: nobody here is that person
 * @MANDATE_IMPORT_SAME: the person is here, and nothing that is said differs
 * @MANDATE_IMPORT_DIFFERENT: the person is here, and something differs
 *
 * How what is said of a person compares with who is here.
 */
typedef enum
{
  MANDATE_IMPORT_NEW,
  MANDATE_IMPORT_SAME,
  MANDATE_IMPORT_DIFFERENT,
} MandateImportState;

/**
 * MandatePersonDifference:
 * @field: the field that differs
 * @here: (nullable): what stands here, for the screen
 * @there: what would be written
 * @is_taken: whether it is to be written; not unless somebody chooses so
 */
typedef struct
{
  const MandateField *field;
  char               *here;
  char               *there;
  gboolean            is_taken;
} MandatePersonDifference;

/**
 * MandateImportedPerson:
 * @line: the line of the source
 * @state: how it compares
 * @person: what is said of the person
 * @said: (element-type MandateField): the fields that are said
 * @known_as: (nullable): id of the same person here
 * @differences: (element-type MandatePersonDifference): field by field
 * @is_left_out: whether a new person is not to be added
 * @is_matched_by_name: whether it is the name that tells that it is the same person
 */
typedef struct
{
  guint              line;
  MandateImportState state;
  MandatePerson     *person;
  GPtrArray         *said;
  char              *known_as;
  GPtrArray         *differences;
  gboolean           is_left_out;
  gboolean           is_matched_by_name;
} MandateImportedPerson;

/**
 * MandatePeopleImport:
 * @people: (element-type MandateImportedPerson): in the order of the lines
 * @remarks: (element-type MandatePeopleRemark): the lines that were left out, and why
 * @unread: (element-type utf8): the heads of columns that hold something a person has no field for
 *
 * People from elsewhere, beside who is here: what would happen, before it does.
 */
typedef struct
{
  GPtrArray *people;
  GPtrArray *remarks;
  GPtrArray *unread;
} MandatePeopleImport;

MandatePeopleImport *mandate_people_import_read (const char      *data,
                                                 gssize           length,
                                                 MandateRegister *reg,
                                                 GError         **error);
void                 mandate_people_import_free (MandatePeopleImport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePeopleImport, mandate_people_import_free)

char *mandate_people_import_list_unread (MandatePeopleImport *self);
guint mandate_people_import_count (MandatePeopleImport *self,
                                   MandateImportState   state);
void  mandate_people_import_take_all (MandatePeopleImport *self,
                                      gboolean             is_taken);
void  mandate_people_import_make_new (MandateImportedPerson *person);
guint mandate_people_import_count_changes (MandatePeopleImport *self);
char *mandate_people_import_describe (MandatePeopleImport *self);
void  mandate_people_import_apply (MandatePeopleImport *self,
                                   MandateChange       *change);

G_END_DECLS
