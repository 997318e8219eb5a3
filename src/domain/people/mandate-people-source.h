/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandatePeopleWord:
 * @MANDATE_PEOPLE_WORD_NAME: the whole name
 * @MANDATE_PEOPLE_WORD_JOB_TITLE: what the person does
 * @MANDATE_PEOPLE_WORD_EMAIL: the address
 * @MANDATE_PEOPLE_WORD_DEPARTMENT: where
 * @MANDATE_PEOPLE_WORD_IS_EXTERNAL: whether on contract
 * @MANDATE_PEOPLE_WORD_JOINED_ON: the first day
 * @MANDATE_PEOPLE_WORD_LEFT_ON: the day of leaving
 * @MANDATE_PEOPLE_WORD_NOTES: whatever else
 * @MANDATE_PEOPLE_N_WORDS: how many become fields of a person
 * @MANDATE_PEOPLE_WORD_GIVEN_NAME: goes into the name
 * @MANDATE_PEOPLE_WORD_FAMILY_NAME: goes into the name
 * @MANDATE_PEOPLE_WORD_NONE: nothing that is taken
 *
 * What lists of people tell of each.
 */
typedef enum
{
  MANDATE_PEOPLE_WORD_NAME,
  MANDATE_PEOPLE_WORD_JOB_TITLE,
  MANDATE_PEOPLE_WORD_EMAIL,
  MANDATE_PEOPLE_WORD_DEPARTMENT,
  MANDATE_PEOPLE_WORD_IS_EXTERNAL,
  MANDATE_PEOPLE_WORD_JOINED_ON,
  MANDATE_PEOPLE_WORD_LEFT_ON,
  MANDATE_PEOPLE_WORD_NOTES,
  MANDATE_PEOPLE_N_WORDS,
  MANDATE_PEOPLE_WORD_GIVEN_NAME = MANDATE_PEOPLE_N_WORDS,
  MANDATE_PEOPLE_WORD_FAMILY_NAME,
  MANDATE_PEOPLE_WORD_NONE,
} MandatePeopleWord;

/**
 * MandateSourcePerson:
 * @line: the line of the source on which it begins
 * @words: what is said of the person, %NULL where nothing is
 *
 * A person as a table or a card tells of them, before anybody looked at who is here.
 */
typedef struct
{
  guint line;
  char *words[MANDATE_PEOPLE_N_WORDS];
} MandateSourcePerson;

/**
 * MandatePeopleRemark:
 * @line: a line of the source
 * @message: why it was left out, with the line
 */
typedef struct
{
  guint line;
  char *message;
} MandatePeopleRemark;

/**
 * MandatePeopleSource:
 * @people: (element-type MandateSourcePerson): in the order of the lines
 * @remarks: (element-type MandatePeopleRemark): what was left out
 * @unread: (element-type utf8): the heads of columns that hold something and are nothing that is taken
 */
typedef struct
{
  GPtrArray *people;
  GPtrArray *remarks;
  GPtrArray *unread;
} MandatePeopleSource;

MandatePeopleSource *mandate_people_source_new (void);
void                 mandate_people_source_free (MandatePeopleSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePeopleSource, mandate_people_source_free)

void     mandate_people_source_take (MandatePeopleSource *self,
                                     MandateSourcePerson *person);
void     mandate_people_source_remark (MandatePeopleSource *self,
                                       guint                line,
                                       const char          *format,
                                       ...) G_GNUC_PRINTF (3, 4);
gboolean mandate_people_source_read_table (MandatePeopleSource *self,
                                           const char          *text,
                                           GError             **error);
gboolean mandate_people_source_is_cards (const char *text);
void     mandate_people_source_read_cards (MandatePeopleSource *self,
                                           const char          *text);

G_END_DECLS
