/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-chip.h"
#include "mandate-record-query.h"

G_BEGIN_DECLS

/**
 * MandateListFilter:
 * @name: what the action calls it
 * @label: (translatable): what a person calls it
 * @predicate: which records it shows
 *
 * One of the answers to “which of them?”.
 */
typedef struct
{
  const char            *name;
  const char            *label;
  MandateRecordPredicate predicate;
} MandateListFilter;

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
 * @state: (nullable): how a record stands; (transfer none): the word, %NULL for none
 * @wizard: (nullable): what “Add” opens in place of the form
 * @takes_files: whether “Add” asks for a file, and files may be dropped on the list
 * @done: (nullable): what a person does to be done with a record (Ctrl+D)
 * @done_label: (translatable) (nullable): what that is called
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
  const char *(*state) (MandateRecord    *record,
                        const char       *today,
                        MandateChipState *state);
  const char *wizard;
  gboolean    takes_files;
  gboolean (*done) (MandateRecord *record,
                    const char    *today);
  const char *done_label;
} MandateListSpec;

const MandateListSpec *mandate_list_spec_find (GType type);

GStrv mandate_list_spec_list_fields (GType type);
GType mandate_list_spec_get_record_type (const MandateListSpec *self);

G_END_DECLS
