/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-details-sections.h"

#include <glib/gi18n-lib.h>

#include "mandate-delegation.h"
#include "mandate-evidence-card.h"
#include "mandate-evidence-list.h"
#include "mandate-hours-card.h"
#include "mandate-minutes-card.h"
#include "mandate-objective-card.h"
#include "mandate-related-list.h"
#include "mandate-report-card.h"
#include "mandate-role-print.h"
#include "mandate-roll-card.h"
#include "mandate-training-roll.h"

/**
 * MandateDetailsSections:
 *
 * What belongs to a record besides its fields: its paper, what proves it and what names it.
 */
struct _MandateDetailsSections
{
  AdwBin parent_instance;

  MandateSession    *session; /* (nullable) */
  MandateRecord     *record;  /* (nullable) */
  MandateFileIntake *intake;  /* (nullable) */

  GtkBox    *box;
  AdwBin    *papers;   /* (unowned) elsewhere in the pane */
  GPtrArray *related;  /* (owned) (element-type MandateRelatedList) */
  GtkWidget *evidence; /* (nullable) */
  GtkWidget *hours;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateDetailsSections, mandate_details_sections, ADW_TYPE_BIN)

static void
mandate_details_sections_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_DETAILS_SECTIONS (object)->related);

  G_OBJECT_CLASS (mandate_details_sections_parent_class)->finalize (object);
}

/* What is signed by two is printed first. */
static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateDetailsSections *self = MANDATE_DETAILS_SECTIONS (widget);

  mandate_role_print_open (widget, self->session, MANDATE_PRINT_DELEGATION, self->record);
}

static void
mandate_details_sections_dispose (GObject *object)
{
  MandateDetailsSections *self = MANDATE_DETAILS_SECTIONS (object);

  g_clear_object (&self->intake);
  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_details_sections_parent_class)->dispose (object);
}

static void
mandate_details_sections_class_init (MandateDetailsSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_details_sections_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_details_sections_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "sections.print", NULL, print_action);
}

static void
mandate_details_sections_init (MandateDetailsSections *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  self->related = g_ptr_array_new ();
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

static void
remove_all (MandateDetailsSections *self)
{
  GtkWidget *section;

  g_ptr_array_set_size (self->related, 0);
  self->evidence = NULL;
  self->hours = NULL;
  while ((section = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, section);
}

/* What is printed of a record is nearer at hand than what belongs to it. */
static void
show_papers (MandateDetailsSections *self,
             GtkWidget              *papers)
{
  gtk_widget_set_visible (GTK_WIDGET (self->papers), papers != NULL);
  adw_bin_set_child (self->papers, papers);
}

/* Who took part is asked for first, until it is noted. */
static void
show_roll (MandateDetailsSections *self)
{
  MandateTraining *training = MANDATE_TRAINING (self->record);
  GtkWidget       *card = mandate_roll_card_new (self->session, training);
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (mandate_session_get_register (self->session), training, mandate_session_get_today (self->session));

  if (training->held_on != NULL && roll->n[MANDATE_PRESENCE_UNKNOWN] > 0)
    show_papers (self, card);
  else
    gtk_box_append (self->box, card);
}

/**
 * mandate_details_sections_set_papers:
 * @self: sections
 * @papers: where the papers of the record are shown; outlives @self
 */
void
mandate_details_sections_set_papers (MandateDetailsSections *self,
                                     AdwBin                 *papers)
{
  self->papers = papers;
  show_papers (self, NULL);
}

/**
 * mandate_details_sections_set_intake:
 * @self: sections
 * @intake: what takes in files for them
 */
void
mandate_details_sections_set_intake (MandateDetailsSections *self,
                                     MandateFileIntake      *intake)
{
  g_set_object (&self->intake, intake);
}

/**
 * mandate_details_sections_show:
 * @self: sections
 * @session: an open workspace
 * @record: (nullable): a record of it
 *
 * Shows what belongs to @record.
 */
void
mandate_details_sections_show (MandateDetailsSections *self,
                               MandateSession         *session,
                               MandateRecord          *record)
{
  g_autoptr (GPtrArray) lists = record != NULL ? mandate_related_list_new_all (session, record) : NULL;

  remove_all (self);
  g_set_object (&self->session, session);
  g_set_object (&self->record, record);

  if (MANDATE_IS_DELEGATION (record))
    gtk_box_append (self->box, g_object_new (GTK_TYPE_BUTTON, "label", _ ("Print…"), "halign", GTK_ALIGN_START, "action-name", "sections.print", NULL));
  show_papers (self, NULL);

  if (MANDATE_IS_EVIDENCE (record))
    show_papers (self, mandate_evidence_card_new (session, self->intake, MANDATE_EVIDENCE (record)));
  else if (MANDATE_IS_PERFORMANCE_REPORT (record))
    show_papers (self, mandate_report_card_new (session, MANDATE_PERFORMANCE_REPORT (record)));
  else if (MANDATE_IS_REVIEW (record))
    show_papers (self, mandate_minutes_card_new (session, MANDATE_REVIEW (record)));
  else if (MANDATE_IS_TRAINING (record))
    show_roll (self);
  else if (MANDATE_IS_RESOURCE (record))
    show_papers (self, self->hours = mandate_hours_card_new (session, MANDATE_RESOURCE (record)));
  else if (MANDATE_IS_OBJECTIVE (record))
    show_papers (self, mandate_objective_card_new (session, MANDATE_OBJECTIVE (record)));

  /* What is proof itself needs none. */
  if (record != NULL && !MANDATE_IS_EVIDENCE (record))
    {
      self->evidence = mandate_evidence_list_new (session, record);
      gtk_box_append (self->box, self->evidence);
    }

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    {
      gtk_box_append (self->box, g_ptr_array_index (lists, i));
      g_ptr_array_add (self->related, g_ptr_array_index (lists, i));
    }
}

void
mandate_details_sections_refresh (MandateDetailsSections *self)
{
  for (guint i = 0; i < self->related->len; i++)
    mandate_related_list_refresh (g_ptr_array_index (self->related, i));

  if (self->hours != NULL)
    mandate_hours_card_refresh (MANDATE_HOURS_CARD (self->hours));

  if (MANDATE_IS_EVIDENCE_CARD (adw_bin_get_child (self->papers)))
    mandate_evidence_card_refresh (MANDATE_EVIDENCE_CARD (adw_bin_get_child (self->papers)));

  if (self->evidence != NULL)
    mandate_evidence_list_refresh (MANDATE_EVIDENCE_LIST (self->evidence));
}
