/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-plan-attendees.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-record-look-up.h"
#include "mandate-review-plan-attendee.h"

/**
 * MandatePlanAttendees:
 *
 * Who is asked to the reviews of a plan that is being made, and who comes when
 * they can't: two choices a person.
 */
struct _MandatePlanAttendees
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateDraft      *draft;
  MandateReviewPlan *plan;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (MandatePlanAttendees, mandate_plan_attendees, ADW_TYPE_BIN)

static char *
make_prefix (MandateReviewPlan *plan)
{
  return g_strdup_printf ("attendee-%s-", plan->kind);
}

/* (transfer full): a key that was not used, after all that were. */
static char *
make_key (MandateDraft      *draft,
          MandateReviewPlan *plan)
{
  g_autofree char *prefix = make_prefix (plan);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, prefix);
  int last = 0;

  for (guint i = 0; i < keys->len; i++)
    last = MAX (last, atoi ((const char *) g_ptr_array_index (keys, i) + strlen (prefix)));

  return g_strdup_printf ("%s%03d", prefix, last + 1);
}

/**
 * mandate_plan_attendees_add:
 * @draft: a draft
 * @plan: a plan of @draft
 * @person: (nullable): id of a person
 * @substitute: (nullable): id of who comes when they can't
 *
 * Adds somebody who is asked to each review of @plan.
 */
void
mandate_plan_attendees_add (MandateDraft      *draft,
                            MandateReviewPlan *plan,
                            const char        *person,
                            const char        *substitute)
{
  g_autofree char *key = make_key (draft, plan);
  MandateRecord   *attendee = mandate_draft_get (draft, key, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE);

  mandate_record_set (attendee, "plan", mandate_record_get_id (MANDATE_RECORD (plan)), NULL);
  mandate_record_set (attendee, "person", person != NULL ? person : "", NULL);
  mandate_record_set (attendee, "substitute", substitute != NULL ? substitute : "", NULL);
}

/**
 * mandate_plan_attendees_drop_all:
 * @draft: a draft
 * @plan: a plan of @draft
 *
 * Takes out of @draft whoever is asked to reviews of @plan.
 */
void
mandate_plan_attendees_drop_all (MandateDraft      *draft,
                                 MandateReviewPlan *plan)
{
  g_autofree char *prefix = make_prefix (plan);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, prefix);

  for (guint i = 0; i < keys->len; i++)
    mandate_draft_drop (draft, g_ptr_array_index (keys, i));
}

/**
 * mandate_plan_attendees_copy:
 * @draft: a draft
 * @from: a plan of @draft
 * @to: another one
 *
 * Asks those to @to who are asked to @from, and nobody else.
 */
void
mandate_plan_attendees_copy (MandateDraft      *draft,
                             MandateReviewPlan *from,
                             MandateReviewPlan *to)
{
  g_autofree char *prefix = make_prefix (from);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, prefix);

  mandate_plan_attendees_drop_all (draft, to);
  for (guint i = 0; i < keys->len; i++)
    {
      const MandateReviewPlanAttendee *attendee = mandate_draft_find (draft, g_ptr_array_index (keys, i));

      mandate_plan_attendees_add (draft, to, attendee->person, attendee->substitute);
    }
}

static void
choice_cb (MandatePlanAttendees *self,
           MandateLookUp        *choice)
{
  const char    *field = gtk_widget_get_name (GTK_WIDGET (choice));
  GtkWidget     *row = gtk_widget_get_ancestor (GTK_WIDGET (choice), GTK_TYPE_LIST_BOX_ROW);
  MandateRecord *attendee = mandate_draft_find (self->draft, gtk_widget_get_name (row));
  const char    *person = mandate_look_up_get_value (choice);

  if (attendee == NULL)
    return;

  mandate_record_set (attendee, field, person != NULL ? person : "", NULL);
  mandate_draft_touch (self->draft);
}

static void
remove_cb (MandatePlanAttendees *self,
           GtkButton            *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  mandate_draft_drop (self->draft, gtk_widget_get_name (row));
  mandate_draft_touch (self->draft);
  gtk_list_box_remove (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static GtkWidget *
create_choice (MandatePlanAttendees *self,
               const char           *label,
               const char           *field,
               const char           *person)
{
  GtkWidget *choice = mandate_record_look_up_new_person (self->session, label, "field-drop-down");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_set_name (choice, field);
  mandate_look_up_set_value (MANDATE_LOOK_UP (choice), person);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), choice);

  return box;
}

static void
append_row (MandatePlanAttendees *self,
            const char           *key)
{
  const MandateReviewPlanAttendee *attendee = mandate_draft_find (self->draft, key);
  GtkWidget                       *flow = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "max-children-per-line", 2, "homogeneous", TRUE, "column-spacing", 12, "hexpand", TRUE, NULL);
  GtkWidget                       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget                       *remove = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", _ ("Remove"), "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget                       *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "activatable", FALSE, "focusable", FALSE, "name", key, NULL);

  gtk_widget_add_css_class (remove, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (GTK_FLOW_BOX (flow), create_choice (self, _ ("Who is asked"), "person", attendee->person));
  gtk_flow_box_append (GTK_FLOW_BOX (flow), create_choice (self, _ ("Comes instead"), "substitute", attendee->substitute));
  for (GtkWidget *child = gtk_widget_get_first_child (flow); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_focusable (child, FALSE);
  gtk_widget_add_css_class (box, "attendee");
  gtk_box_append (GTK_BOX (box), flow);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
}

static void
add_cb (MandatePlanAttendees *self)
{
  g_autofree char *key = make_key (self->draft, self->plan);

  mandate_plan_attendees_add (self->draft, self->plan, NULL, NULL);
  mandate_draft_touch (self->draft);
  append_row (self, key);
  gtk_widget_child_focus (gtk_widget_get_last_child (GTK_WIDGET (self->list)), GTK_DIR_TAB_FORWARD);
}

static void
mandate_plan_attendees_dispose (GObject *object)
{
  MandatePlanAttendees *self = MANDATE_PLAN_ATTENDEES (object);

  g_clear_object (&self->session);
  g_clear_object (&self->draft);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (mandate_plan_attendees_parent_class)->dispose (object);
}

static void
mandate_plan_attendees_class_init (MandatePlanAttendeesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_plan_attendees_dispose;
}

static void
mandate_plan_attendees_init (MandatePlanAttendees *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *add = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Ask Somebody"), "halign", GTK_ALIGN_START, NULL);

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Who is asked"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), add);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_plan_attendees_new:
 * @session: an open workspace
 * @draft: a draft
 * @plan: a plan of @draft
 *
 * Returns: (transfer floating): who is asked to the reviews of @plan
 */
GtkWidget *
mandate_plan_attendees_new (MandateSession    *session,
                            MandateDraft      *draft,
                            MandateReviewPlan *plan)
{
  MandatePlanAttendees *self = g_object_new (MANDATE_TYPE_PLAN_ATTENDEES, NULL);
  g_autofree char      *prefix = make_prefix (plan);
  g_autoptr (GPtrArray) keys = mandate_draft_list_keys (draft, prefix);

  self->session = g_object_ref (session);
  self->draft = g_object_ref (draft);
  self->plan = g_object_ref (plan);
  for (guint i = 0; i < keys->len; i++)
    append_row (self, g_ptr_array_index (keys, i));

  return GTK_WIDGET (self);
}
