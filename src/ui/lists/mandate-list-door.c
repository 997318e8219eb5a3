/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dropped on a row of a list proves the record of that row. */

#include "config.h"

#include "mandate-list-door.h"

#include "mandate-evidence-door.h"
#include "mandate-record-row.h"

/* The focus is on the row of the list, the pointer on what is in it. */
static MandateRecord *
find_record (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, MANDATE_TYPE_RECORD_ROW);
  GtkWidget *first = gtk_widget_get_first_child (widget);

  if (row == NULL && first != NULL && MANDATE_IS_RECORD_ROW (first))
    row = first;

  return row != NULL ? mandate_record_row_get_record (MANDATE_RECORD_ROW (row)) : NULL;
}

static gboolean
take_all (gpointer   object,
          GtkWidget *widget,
          char     **target)
{
  *target = NULL;

  return TRUE;
}

static gboolean
take_for_row (gpointer   object,
              GtkWidget *widget,
              char     **target)
{
  MandateRecord *record = find_record (widget);

  *target = record != NULL ? g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL) : NULL;

  return record != NULL;
}

/**
 * mandate_list_door_open:
 * @session: an open workspace
 * @intake: what takes in files
 * @spec: what the list shows
 * @widget: (type GtkWidget): the list, and what is shown in its place
 *
 * Takes files, pictures and links: in the list of evidence anywhere, in others
 * for the record of the row that they are dropped on, or that has the focus.
 */
void
mandate_list_door_open (MandateSession        *session,
                        MandateFileIntake     *intake,
                        const MandateListSpec *spec,
                        gpointer               widget)
{
  mandate_evidence_door_open (session, intake, widget, spec->takes_files ? take_all : take_for_row, widget);
}
