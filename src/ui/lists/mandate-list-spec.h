/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-chip.h"
#include "mandate-form.h"
#include "mandate-proposal.h"
#include "mandate-record-query.h"

G_BEGIN_DECLS

/**
 * MandateListFlags:
 * @MANDATE_LIST_PLAIN: nothing of that
 * @MANDATE_LIST_VIEW: it stands above the list, and not only in the menu
 * @MANDATE_LIST_MINE: it shows what whoever works with the program owns
 * @MANDATE_LIST_GROUPED: what it shows stands in groups
 *
 * What is particular about a filter.
 */
typedef enum
{
  MANDATE_LIST_PLAIN = 0,
  MANDATE_LIST_VIEW = 1 << 0,
  MANDATE_LIST_MINE = 1 << 1,
  MANDATE_LIST_GROUPED = 1 << 2,
} MandateListFlags;

/**
 * MandateListFilter:
 * @name: what the action calls it
 * @label: (translatable): what a person calls it
 * @predicate: which records it shows
 * @flags: what is particular about it
 *
 * One of the answers to “which of them?”.
 */
typedef struct
{
  const char            *name;
  const char            *label;
  MandateRecordPredicate predicate;
  MandateListFlags       flags;
} MandateListFilter;

/**
 * MandateListSibling:
 * @place: the page, as actions call it
 * @label: (translatable): what a person calls it
 *
 * One of several lists that stand beside each other as if they were one page.
 */
typedef struct
{
  const char *place;
  const char *label;
} MandateListSibling;

/**
 * MandateListAct:
 * @name: what the action calls it
 * @label: (translatable): the button
 * @fields: (nullable) (array zero-terminated=1): what is asked before it is done; %NULL where nothing is
 * @begin: fills in what is most likely, in a copy of the record; whether it can be done
 * @put: (nullable): makes what follows from it, part of the change; what is shown then
 *
 * Something that a person does with a record. Either it is asked more about, or
 * it is done with one click.
 */
typedef struct
{
  const char        *name;
  const char        *label;
  const char *const *fields;
  gboolean (*begin) (MandateRecord   *copy,
                     MandateRegister *reg,
                     const char      *today);
  gpointer (*put) (MandateChange *change,
                   MandateRecord *copy);
} MandateListAct;

/**
 * MandateListSpec:
 * @type: name of the record type
 * @title: (translatable): name of the page
 * @icon: of the page when it is empty
 * @add_label: (translatable) (nullable): the button that adds a record, or
 *   %NULL where there are none to be added by hand
 * @empty_title: (translatable): what the page says when there is nothing
 * @empty_text: (translatable): what follows from that
 * @empty_action: (translatable) (nullable): the button below it
 * @details: (array zero-terminated=1): fields of a row's second line
 * @trailing: (nullable): the field at a row's end
 * @sorts: (array zero-terminated=1): fields to sort by; the first is in force
 *   until a person chooses
 * @is_descending: whether what is greatest or latest comes first, likewise
 * @filters: (nullable) (array zero-terminated=1): rules to filter by
 * @filter_field: (nullable): a choice, or a field that is yes or no, to filter by
 * @initial_filter: (nullable): the name of the filter that is in force until a
 *   person chooses
 * @form_fields: (array zero-terminated=1): fields of the form
 * @asks: (nullable): whether a field of the form is asked for in this organisation; %NULL for all
 * @state: (nullable): how a record stands; (transfer none): the word, %NULL for none
 * @picture: (nullable): what is drawn before a record's name; (out) (transfer full) (nullable): a small
 *   picture, or else (transfer none): the name of an icon; it is given the session
 * @wizard: (nullable): what “Add” opens in place of the form
 * @takes_files: whether “Add” asks for a file, and files may be dropped on the list
 * @finder: (nullable): finds words elsewhere than in the records; it is given the session
 * @done: (nullable): what a person does to be done with a record (Ctrl+D)
 * @done_label: (translatable) (nullable): what that is called
 * @acts: (nullable) (array zero-terminated=1): what else is done with a record
 * @snooze: (nullable): which of @acts the key “S” is for; such a list is not
 *   searched by just typing
 * @begin: (nullable): fills in a record that begins
 * @owner: (nullable): the field that says whose a record is
 * @group: (nullable): the group that a record is in, as sorted by the first of @sorts
 * @groups: (nullable) (array zero-terminated=1) (translatable): what the groups are called
 * @siblings: (nullable) (array zero-terminated=1): the lists beside this one, and itself
 * @propose: (nullable): what is proposed to begin with; (transfer full) (element-type MandateProposal)
 * @proposals_are_read: whether a proposal is read, and changed, before it is recorded
 *
 * A page that lists records of one type: what differs from the other such pages.
 */
typedef struct
{
  const char              *type;
  const char              *title;
  const char              *icon;
  const char              *add_label;
  const char              *empty_title;
  const char              *empty_text;
  const char              *empty_action;
  const char *const       *details;
  const char              *trailing;
  const char *const       *sorts;
  gboolean                 is_descending;
  const MandateListFilter *filters;
  const char              *filter_field;
  const char              *initial_filter;
  const char *const       *form_fields;
  gboolean (*asks) (const char      *field,
                    MandateRegister *reg);
  const char *(*state) (MandateRecord    *record,
                        MandateRegister  *reg,
                        const char       *today,
                        MandateChipState *state);
  const char *(*picture) (MandateRecord *record,
                          gpointer       session,
                          GdkTexture   **picture);
  const char         *wizard;
  gboolean            takes_files;
  MandateRecordFinder finder;
  gboolean (*done) (MandateRecord *record,
                    const char    *today);
  const char           *done_label;
  const MandateListAct *acts;
  const char           *snooze;
  void (*begin) (MandateRecord *record,
                 const char    *today);
  const char *owner;
  guint (*group) (MandateRecord *record,
                  const char    *today);
  const char *const        *groups;
  const MandateListSibling *siblings;
  GPtrArray *(*propose) (MandateRegister          *reg,
                         const char               *today,
                         const MandateTranslation *translation);
  gboolean proposals_are_read;
} MandateListSpec;

const MandateListSpec   *mandate_list_spec_find (GType type);
const MandateListFilter *mandate_list_spec_find_filter (const MandateListSpec *self,
                                                        const char            *name);
const MandateListAct    *mandate_list_spec_find_act (const MandateListSpec *self,
                                                     const char            *name);

GStrv mandate_list_spec_list_fields (GType type);
GType mandate_list_spec_get_record_type (const MandateListSpec *self);

void mandate_list_spec_hide_unused (GType            type,
                                    MandateForm     *form,
                                    MandateRegister *reg);

G_END_DECLS
