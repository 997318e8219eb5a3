/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-year.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-choices.h"
#include "mandate-editing.h"
#include "mandate-fiscal-year.h"
#include "mandate-label.h"
#include "mandate-reason-entry.h"
#include "mandate-record-look-up.h"
#include "mandate-resource-bars.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-people.h"
#include "mandate-resource-text.h"
#include "mandate-screen-text.h"

/* How many years the trend looks back. */
#define N_TREND 5

/**
 * MandateResourceYear:
 *
 * A fiscal year on a page (7.1): each kind with its bars and what was concluded
 * on it, the years before, hours of people, and what was not given.
 */
struct _MandateResourceYear
{
  GtkBox parent_instance;

  MandateSession *session;
  gint64          year;
  char           *judged; /* (nullable) the kind that is being judged */

  MandateLookUp *concluder; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (MandateResourceYear, mandate_resource_year, GTK_TYPE_BOX)

static void fill (MandateResourceYear *self);

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = mandate_label_new (text, style);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_card (MandateResourceYear *self,
          const char          *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "year-card");
  add_label (card, title, "heading");
  gtk_box_append (GTK_BOX (self), card);

  return card;
}

/* (transfer full): “EUR: requested 5 000, approved 2 000, used –” */
static char *
say_figures (const MandateResourceFigures *figures,
             const char                   *currency)
{
  g_autofree char *requested = mandate_resource_format_figure (figures->requested, currency);
  g_autofree char *approved = mandate_resource_format_figure (figures->approved, currency);
  g_autofree char *used = mandate_resource_format_figure (figures->used, currency);

  /* Translators: a unit, and three figures in it. */
  return g_strdup_printf (_ ("%1$s: requested %2$s, approved %3$s, used %4$s"), currency != NULL ? currency : _ ("Hours"), requested, approved, used);
}

static void
add_figures (GtkWidget                    *box,
             const char                   *title,
             const MandateResourceFigures *figures,
             const char                   *currency)
{
  g_autofree char *words = say_figures (figures, currency);
  GtkWidget       *bars = mandate_resource_bars_new_for (figures, currency);

  if (title != NULL)
    add_label (box, title, "caption-heading");
  gtk_box_append (GTK_BOX (box), bars);
  gtk_widget_add_css_class (add_label (box, words, "quiet"), "numeric");
}

static void
stop_judging (MandateResourceYear *self)
{
  g_clear_pointer (&self->judged, g_free);
  fill (self);
}

/* (transfer none): the conclusion on the kind that is being judged, in the change. */
static MandateRecord *
open_conclusion (MandateResourceYear *self,
                 MandateChange       *change)
{
  MandateRegister           *reg = mandate_session_get_register (self->session);
  MandateResourceConclusion *known = mandate_resources_find_conclusion (reg, self->year, self->judged);
  g_autofree char           *year = g_strdup_printf ("%d", (int) self->year);
  MandateRecord             *record;

  if (known != NULL)
    return mandate_change_edit (change, MANDATE_TYPE_RESOURCE_CONCLUSION, mandate_record_get_id (MANDATE_RECORD (known)));

  record = mandate_change_create (change, MANDATE_TYPE_RESOURCE_CONCLUSION, NULL);
  mandate_record_set (record, "year", year, NULL);
  mandate_record_set (record, "kind", self->judged, NULL);

  return record;
}

static void
judged_cb (MandateResourceYear *self,
           const char          *adequacy,
           const char          *reason,
           MandateReasonEntry  *entry)
{
  const char *label = _ ("Conclusion on the resources");
  g_autoptr (MandateResourceYear) alive = g_object_ref (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  MandateRecord   *record = open_conclusion (self, change);
  const char      *person;
  g_autofree char *judged = g_strdup (self->judged);
  g_autoptr (GError) error = NULL;

  mandate_record_set (record, "adequacy", adequacy, NULL);
  mandate_record_set (record, "concluded_on", mandate_session_get_today (self->session), NULL);
  person = mandate_look_up_get_value (self->concluder);
  mandate_record_set (record, "concluded_by", person != NULL ? person : "", NULL);
  /* While it is recorded the page is made anew, and this entry is gone then. */
  g_clear_pointer (&self->judged, g_free);

  if (mandate_record_set (record, "reason", reason, &error) && mandate_session_commit (self->session, change, &error))
    {
      mandate_session_tell_undoable (self->session, label);
      return;
    }

  self->judged = g_steal_pointer (&judged);
  mandate_reason_entry_show_problem (entry, error->message);
}

static void
judge_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateResourceYear *self = MANDATE_RESOURCE_YEAR (widget);

  g_free (self->judged);
  self->judged = g_variant_dup_string (parameter, NULL);
  fill (self);
}

/* Who concludes: most likely whoever works with the program (5.1 c). */
static GtkWidget *
create_concluder (MandateResourceYear       *self,
                  MandateResourceConclusion *conclusion)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *person = mandate_record_look_up_new_person (self->session, _ ("Concluded by"), "flat-choice");

  self->concluder = MANDATE_LOOK_UP (person);
  mandate_look_up_set_value (self->concluder, conclusion != NULL && conclusion->concluded_by != NULL ? conclusion->concluded_by : mandate_session_get_person (self->session));
  gtk_box_append (GTK_BOX (line), mandate_label_new (_ ("Concluded by"), "caption"));
  gtk_box_append (GTK_BOX (line), person);

  return line;
}

static void
start_judging (MandateResourceYear       *self,
               GtkWidget                 *card,
               MandateResourceConclusion *conclusion)
{
  GtkWidget *entry = mandate_reason_entry_new ();

  gtk_box_append (GTK_BOX (card), create_concluder (self, conclusion));
  if (conclusion != NULL)
    mandate_reason_entry_set (MANDATE_REASON_ENTRY (entry), conclusion->adequacy, conclusion->reason);
  g_signal_connect_object (entry, "saved", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "cancelled", G_CALLBACK (stop_judging), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (card), entry);
  gtk_widget_grab_focus (entry);
}

static void
add_conclusion (MandateResourceYear *self,
                GtkWidget           *card,
                const MandateChoice *kind)
{
  MandateResourceConclusion *conclusion = mandate_resources_find_conclusion (mandate_session_get_register (self->session), self->year, kind->value);
  const gboolean             is_short = conclusion != NULL && g_strcmp0 (conclusion->adequacy, "short") == 0;
  GtkWidget                 *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget                 *reason, *button;

  if (g_strcmp0 (self->judged, kind->value) == 0)
    {
      start_judging (self, card, conclusion);
      return;
    }

  if (conclusion != NULL)
    {
      GtkWidget *chip = mandate_chip_new (is_short ? MANDATE_CHIP_TO_DO : MANDATE_CHIP_READY, is_short ? _ ("Too Little") : _ ("Enough"));

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), chip);
    }
  reason = mandate_label_new (conclusion != NULL ? conclusion->reason : _ ("Nobody has concluded yet whether it is enough."), "quiet");
  gtk_widget_set_hexpand (reason, TRUE);
  button = gtk_button_new_with_label (conclusion != NULL ? _ ("Change…") : _ ("Conclude…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "year.judge");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", kind->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ (kind->label), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  mandate_editing_offer (self->session, button);
  gtk_box_append (GTK_BOX (line), reason);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (card), line);
}

static void
add_kind (MandateResourceYear         *self,
          const MandateResourceLedger *ledger,
          const MandateChoice         *kind)
{
  GtkWidget *card = NULL;

  for (guint i = 0; i < ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (ledger->groups, i);

      if (!g_str_equal (group->kind->value, kind->value))
        continue;

      if (card == NULL)
        card = add_card (self, _ (kind->label));
      add_figures (card, NULL, &group->total, group->currency);
    }

  if (card == NULL)
    {
      card = add_card (self, _ (kind->label));
      add_label (card, _ ("Nothing was asked for."), "quiet");
      if (mandate_resources_find_conclusion (mandate_session_get_register (self->session), self->year, kind->value) == NULL && g_strcmp0 (self->judged, kind->value) != 0)
        return;
    }

  add_conclusion (self, card, kind);
}

/* The years before, as far as anything is of them, each in the units of this one. */
static void
add_trend_of (MandateResourceYear *self,
              GtkWidget           *card,
              GPtrArray           *years,
              const char          *currency)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  guint            n = 0;

  for (guint i = 0; i < years->len && n < N_TREND; i++)
    {
      const gint64     year = GPOINTER_TO_INT (g_ptr_array_index (years, i));
      g_autofree char *name = mandate_fiscal_year_describe (reg, year);
      g_autoptr (MandateResourceLedger) ledger = NULL;
      MandateResourceFigures sum;

      if (year <= 0 || year > self->year)
        continue;

      ledger = mandate_resource_ledger_new (reg, year, mandate_session_get_today (self->session));
      sum = mandate_resource_ledger_sum (ledger, currency);
      add_figures (card, name, &sum, currency);
      n++;
    }
}

static void
add_trend (MandateResourceYear         *self,
           const MandateResourceLedger *ledger)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (GPtrArray) years = mandate_resources_list_years (reg, mandate_session_get_today (self->session));
  g_autoptr (GPtrArray) currencies = mandate_resource_ledger_list_currencies (ledger);

  if (years->len < 2)
    return;

  for (guint i = 0; i < currencies->len; i++)
    {
      const char *currency = g_ptr_array_index (currencies, i);
      /* Translators: %s is a currency. */
      g_autofree char *title = g_strdup_printf (_ ("Over the Years, in %s"), currency);

      add_trend_of (self, add_card (self, title), years, currency);
    }

  add_trend_of (self, add_card (self, _ ("Over the Years, in Hours")), years, NULL);
}

static void
add_hours (MandateResourceYear *self)
{
  g_autoptr (GPtrArray) people = mandate_resources_list_hours (mandate_session_get_register (self->session), self->year);
  GtkWidget *card = people->len > 0 ? add_card (self, _ ("Hours of People")) : NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const MandatePersonHours *hours = g_ptr_array_index (people, i);
      g_autofree char          *planned = mandate_resource_format_figure (hours->planned, NULL);
      g_autofree char          *used = mandate_resource_format_figure (hours->used, NULL);
      /* Translators: a person, hours that were planned, and hours that were spent. */
      g_autofree char *line = g_strdup_printf (_ ("%1$s: planned %2$s, spent %3$s"), hours->person->name, planned, used);

      add_label (card, line, NULL);
    }
}

static void
add_unfunded_row (MandateResourceYear    *self,
                  GtkWidget              *card,
                  const MandateLedgerRow *row)
{
  MandateResource *resource = row->resource;
  GtkWidget       *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *quantity = row->shortfall > 0 ? mandate_resource_format_quantity (row->shortfall, row->currency) : NULL;
  /* Translators: what was asked for, and how much of it was not given. */
  g_autofree char *title = quantity != NULL ? g_strdup_printf (_ ("%1$s: %2$s not given"), resource->title, quantity) : g_strdup (resource->title);
  g_autofree char *target = g_strconcat ("resource:resource/", mandate_record_get_id (MANDATE_RECORD (resource)), NULL);

  add_label (texts, title, NULL);
  if (resource->shortfall != NULL)
    add_label (texts, resource->shortfall, "quiet");
  if (resource->decision_reason != NULL)
    add_label (texts, resource->decision_reason, "quiet");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (line), texts);

  if (mandate_resource_is_carried (mandate_session_get_register (self->session), resource))
    {
      GtkWidget *chip = mandate_chip_new (MANDATE_CHIP_PLANNED, _ ("Asked For Again"));

      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), chip);
    }
  else
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Ask Again…"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-wizard");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, resource->title, -1);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      mandate_editing_offer (self->session, button);
      gtk_box_append (GTK_BOX (line), button);
    }

  gtk_box_append (GTK_BOX (card), line);
}

static void
add_unfunded (MandateResourceYear         *self,
              const MandateResourceLedger *ledger)
{
  g_autoptr (GPtrArray) unfunded = mandate_resource_ledger_list_unfunded (ledger);
  GtkWidget *card = add_card (self, _ ("What Was Not Given"));

  if (unfunded->len == 0)
    add_label (card, _ ("Nothing that was decided on was cut or refused."), "quiet");
  for (guint i = 0; i < unfunded->len; i++)
    add_unfunded_row (self, card, g_ptr_array_index (unfunded, i));
}

static void
add_head (MandateResourceYear *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autofree char *name = mandate_fiscal_year_describe (reg, self->year);
  g_autofree char *first_day = mandate_fiscal_year_get_first_day (reg, self->year);
  g_autofree char *last_day = mandate_fiscal_year_get_last_day (reg, self->year);
  g_autofree char *first = mandate_screen_format_date (first_day);
  g_autofree char *last = mandate_screen_format_date (last_day);
  /* Translators: two days. */
  g_autofree char *days = g_strdup_printf (_ ("%1$s to %2$s"), first, last);

  add_label (GTK_WIDGET (self), name, "title-2");
  add_label (GTK_WIDGET (self), days, "quiet");
}

static void
fill (MandateResourceYear *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (MandateResourceLedger) ledger = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  if (self->year <= 0)
    {
      add_label (GTK_WIDGET (self), _ ("These resources are of no year. Give them one, and they show up in it."), "quiet");
      return;
    }

  ledger = mandate_resource_ledger_new (reg, self->year, mandate_session_get_today (self->session));
  add_head (self);
  for (const MandateChoice *kind = mandate_resource_kinds; kind->value != NULL; kind++)
    add_kind (self, ledger, kind);
  add_unfunded (self, ledger);
  add_hours (self);
  add_trend (self, ledger);
}

static void
mandate_resource_year_dispose (GObject *object)
{
  MandateResourceYear *self = MANDATE_RESOURCE_YEAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->judged, g_free);

  G_OBJECT_CLASS (mandate_resource_year_parent_class)->dispose (object);
}

static void
mandate_resource_year_class_init (MandateResourceYearClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_resource_year_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "year.judge", "s", judge_action);
}

static void
mandate_resource_year_init (MandateResourceYear *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

/**
 * mandate_resource_year_new:
 * @session: an open workspace
 *
 * Returns: a page that shows no year yet
 */
GtkWidget *
mandate_resource_year_new (MandateSession *session)
{
  MandateResourceYear *self = g_object_new (MANDATE_TYPE_RESOURCE_YEAR, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * mandate_resource_year_show:
 * @self: a page
 * @year: a fiscal year, or 0 for resources without one
 *
 * Shows the year as it is on record now; what is being written stays.
 */
void
mandate_resource_year_show (MandateResourceYear *self,
                            gint64               year)
{
  if (self->judged != NULL && self->year == year)
    return;

  g_clear_pointer (&self->judged, g_free);
  self->year = year;
  fill (self);
}
