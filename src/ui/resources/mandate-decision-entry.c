/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-decision-entry.h"

#include <glib/gi18n-lib.h>

#include "mandate-money.h"
#include "mandate-people.h"
#include "mandate-resource-ledger.h"

/**
 * MandateDecisionEntry:
 *
 * Decides on a request in the place where it stands: how much, who, and when.
 * What the decision is called follows from the figures.
 */
struct _MandateDecisionEntry
{
  GtkBox parent_instance;

  MandateSession  *session;
  MandateResource *resource;
  GPtrArray       *people; /* (owned) (element-type MandatePerson) in the order of the choice */

  /* Template children */
  GtkWidget   *amount_box;
  GtkLabel    *amount_label;
  GtkEditable *amount;
  GtkWidget   *hours_box;
  GtkEditable *hours;
  GtkDropDown *person;
  GtkEditable *date;
  GtkLabel    *problem;
};

G_DEFINE_FINAL_TYPE (MandateDecisionEntry, mandate_decision_entry, GTK_TYPE_BOX)

enum
{
  SIGNAL_CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_problem (MandateDecisionEntry *self,
              const GError         *error)
{
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static gboolean
set_from (MandateResource *resource,
          const char      *field,
          GtkEditable     *entry,
          gboolean         is_refused,
          GError         **error)
{
  if (!gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (entry))))
    return TRUE;

  return mandate_record_set (MANDATE_RECORD (resource), field, is_refused ? "0" : gtk_editable_get_text (entry), error);
}

static gboolean
fill (MandateDecisionEntry *self,
      MandateResource      *resource,
      gboolean              is_refused,
      GError              **error)
{
  guint          selected = gtk_drop_down_get_selected (self->person);
  MandateRecord *person = selected < self->people->len ? g_ptr_array_index (self->people, selected) : NULL;

  if (!set_from (resource, "approved_amount", self->amount, is_refused, error) ||
      !set_from (resource, "approved_hours", self->hours, is_refused, error) ||
      !mandate_record_set (MANDATE_RECORD (resource), "decided_on", gtk_editable_get_text (self->date), error) ||
      !mandate_record_set (MANDATE_RECORD (resource), "decided_by", person != NULL ? mandate_record_get_id (person) : "", error))
    return FALSE;

  mandate_resource_decide_by_figures (resource);
  if (is_refused)
    return mandate_record_set (MANDATE_RECORD (resource), "decision", "refused", error);

  return TRUE;
}

static void
decide (MandateDecisionEntry *self,
        gboolean              is_refused)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  /* Translators: %s is what was asked for. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” decided"), self->resource->title);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  g_autoptr (GError) error = NULL;
  MandateResource *resource = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (self->resource)));

  if (!fill (self, resource, is_refused, &error) || !mandate_session_commit (session, change, &error))
    {
      show_problem (self, error);
      return;
    }

  mandate_session_tell_undoable (session, label);
}

static void
approve_cb (MandateDecisionEntry *self)
{
  decide (self, FALSE);
}

static void
refuse_cb (MandateDecisionEntry *self)
{
  decide (self, TRUE);
}

static void
cancel_cb (MandateDecisionEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static gboolean
key_pressed_cb (MandateDecisionEntry *self,
                guint                 key)
{
  if (key != GDK_KEY_Escape)
    return FALSE;

  cancel_cb (self);

  return TRUE;
}

static gboolean
mandate_decision_entry_grab_focus (GtkWidget *widget)
{
  MandateDecisionEntry *self = MANDATE_DECISION_ENTRY (widget);
  GtkEditable          *entry = gtk_widget_get_visible (self->amount_box) ? self->amount : self->hours;

  return gtk_widget_grab_focus (gtk_widget_get_visible (gtk_widget_get_parent (GTK_WIDGET (entry))) ? GTK_WIDGET (entry) : GTK_WIDGET (self->person));
}

static void
mandate_decision_entry_dispose (GObject *object)
{
  MandateDecisionEntry *self = MANDATE_DECISION_ENTRY (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_DECISION_ENTRY);
  g_clear_object (&self->session);
  g_clear_object (&self->resource);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_decision_entry_parent_class)->dispose (object);
}

static void
mandate_decision_entry_class_init (MandateDecisionEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_decision_entry_dispose;
  widget_class->grab_focus = mandate_decision_entry_grab_focus;

  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/decision-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount_box);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount_label);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, amount);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, hours_box);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, hours);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, person);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, date);
  gtk_widget_class_bind_template_child (widget_class, MandateDecisionEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, approve_cb);
  gtk_widget_class_bind_template_callback (widget_class, refuse_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
mandate_decision_entry_init (MandateDecisionEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What was asked for is what is approved, unless somebody says otherwise. */
static void
show_figures (MandateDecisionEntry *self)
{
  const MandateResource *resource = self->resource;
  g_autofree char       *amount = resource->requested_amount != MANDATE_UNSET ? mandate_money_format (resource->requested_amount, resource->currency) : NULL;
  g_autofree char       *hours = resource->requested_hours != MANDATE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, resource->requested_hours) : NULL;
  /* Translators: label of an entry; %s is a currency. */
  g_autofree char *label = g_strdup_printf (_ ("Approved, in %s"), resource->currency != NULL ? resource->currency : "");

  gtk_label_set_label (self->amount_label, label);
  gtk_editable_set_text (self->amount, amount != NULL ? amount : "");
  gtk_editable_set_text (self->hours, hours != NULL ? hours : "");
  gtk_widget_set_visible (self->amount_box, amount != NULL);
  gtk_widget_set_visible (self->hours_box, hours != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->amount_box), amount != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->hours_box), hours != NULL);
}

/**
 * mandate_decision_entry_new:
 * @session: an open workspace
 * @resource: what was asked for
 *
 * Returns: an entry that records the decision
 */
GtkWidget *
mandate_decision_entry_new (MandateSession  *session,
                            MandateResource *resource)
{
  MandateDecisionEntry *self = g_object_new (MANDATE_TYPE_DECISION_ENTRY, NULL);
  g_autoptr (GtkStringList) names = NULL;

  self->session = g_object_ref (session);
  self->resource = g_object_ref (resource);
  self->people = mandate_people_list_deciders (mandate_session_get_register (session), mandate_session_get_today (session));
  names = mandate_people_new_names (self->people, _ ("Nobody named"));

  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_editable_set_text (self->date, mandate_session_get_today (session));
  show_figures (self);

  return GTK_WIDGET (self);
}
