/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-set-up-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-country.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-paper.h"
#include "mandate-person.h"
#include "mandate-review.h"
#include "mandate-set-up-summary.h"

/* Keys of the draft. */
#define ORGANISATION  "organisation"
#define OWNER         "owner"
#define SIGNER        "signer"
#define SIGNS_HIMSELF "someone-else-signs"

enum
{
  STEP_ORGANISATION,
  STEP_OWNER,
  STEP_SCOPE,
  STEP_DATES,
  STEP_SUMMARY,
  N_STEPS,
};

/**
 * MandateSetUpWizard:
 *
 * Five questions that everything else builds on: who the organisation is, who
 * runs it, what is covered, and when the auditor comes.
 */
struct _MandateSetUpWizard
{
  MandateWizard parent_instance;

  MandateForm  *organisation;
  MandateForm  *owner;
  MandateForm  *signer;
  GtkWidget    *signer_switch;
  MandateForm  *scope;
  MandatePaper *summary;
};

G_DEFINE_FINAL_TYPE (MandateSetUpWizard, mandate_set_up_wizard, MANDATE_TYPE_WIZARD)

static const MandateWizardStep steps[N_STEPS] = {
  [STEP_ORGANISATION] = {
    .question = N_ ("What is your organisation called?"),
    .help = N_ ("It is printed on the cover of everything you hand over."),
    .why = N_ ("The certificate names an organisation. The auditor compares its name on every document, and its size decides how much is fair to ask."),
    .proof = N_ ("The name as in the commercial register or the founding document."),
  },
  [STEP_OWNER] = {
    .question = N_ ("Who runs it?"),
    .help = N_ ("The person, or one of those, who can decide and spend without asking anybody."),
    .why = N_ ("The standard calls this person top management. Clause 5 is about what this person does, not about what the IT department does."),
    .proof = N_ ("The commercial register, the articles, or a business licence with this name on it."),
    .task = N_ ("Find out who counts as top management"),
  },
  [STEP_SCOPE] = {
    .question = N_ ("What is covered?"),
    .help = N_ ("The places, services and systems that you want the certificate for. Small is fine."),
    .requirement = "4.3",
    .task = N_ ("Decide what the certificate is to cover"),
  },
  [STEP_DATES] = {
    .question = N_ ("When does the auditor come?"),
    .help = N_ ("Only used to count the days. Leave open what you don’t know."),
    .why = N_ ("Stage 1 looks at the documents, stage 2 at how you work, and once a year somebody comes back. Reviews have to be held before each of them."),
  },
  [STEP_SUMMARY] = {
    .question = N_ ("Is this right?"),
    .help = N_ ("You can change all of it later. Nothing leaves this computer unless you hand it over."),
  },
};

static const struct
{
  const char *key;
  const char *title;
  const char *label;
} audits[] = {
  { "stage-1", N_ ("Stage 1 audit"), N_ ("Stage 1, the documents") },
  { "stage-2", N_ ("Stage 2 audit"), N_ ("Stage 2, how you work") },
  { "surveillance", N_ ("Surveillance audit"), N_ ("Surveillance, a year later") },
};

static MandateDraft *
get_draft (MandateSetUpWizard *self)
{
  return mandate_wizard_get_draft (MANDATE_WIZARD (self));
}

static gboolean
has_signer (MandateSetUpWizard *self)
{
  return mandate_draft_get_note (get_draft (self), SIGNS_HIMSELF) != NULL;
}

/* Proposals that follow from the country, for as long as nobody chose otherwise. */
static void
propose_for_country (MandateOrganisation *organisation)
{
  const MandateCountry *country = mandate_country_find (organisation->country);

  if (country == NULL)
    return;

  mandate_record_set (MANDATE_RECORD (organisation), "language", country->language, NULL);
  mandate_record_set (MANDATE_RECORD (organisation), "currency", country->currency, NULL);
  mandate_record_set (MANDATE_RECORD (organisation), "paper", country->paper, NULL);
}

static void
mandate_set_up_wizard_load (MandateWizard *wizard)
{
  MandateSetUpWizard  *self = MANDATE_SET_UP_WIZARD (wizard);
  MandateRegister     *reg = mandate_session_get_register (mandate_wizard_get_session (wizard));
  MandateOrganisation *known = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  MandateOrganisation *organisation = known != NULL ? mandate_draft_edit (get_draft (self), ORGANISATION, MANDATE_RECORD (known))
                                                    : mandate_draft_get (get_draft (self), ORGANISATION, MANDATE_TYPE_ORGANISATION);

  if (organisation->country != NULL || organisation->scope != NULL)
    return;

  /* A new workspace had to be called something. */
  mandate_record_take_text (MANDATE_RECORD (organisation), mandate_record_type_find_field (MANDATE_TYPE_ORGANISATION, "legal_name", NULL), NULL);
  if (mandate_country_guess () != NULL)
    mandate_record_set (MANDATE_RECORD (organisation), "country", mandate_country_guess (), NULL);
  propose_for_country (organisation);
}

static void
edited_cb (MandateSetUpWizard *self,
           const char         *field)
{
  MandateOrganisation *organisation = mandate_draft_find (get_draft (self), ORGANISATION);

  if (g_str_equal (field, "country"))
    {
      propose_for_country (organisation);
      mandate_form_set_record (self->organisation, MANDATE_RECORD (organisation));
    }

  mandate_draft_touch (get_draft (self));
}

static void
activated_cb (MandateSetUpWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

static MandateForm *
create_form (MandateSetUpWizard *self,
             const char         *key,
             GType               type,
             const char *const  *fields)
{
  MandateForm *form = mandate_form_new (mandate_wizard_get_session (MANDATE_WIZARD (self)), type, fields);

  mandate_form_set_record (form, mandate_draft_get (get_draft (self), key, type));
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return form;
}

static GtkWidget *
create_organisation (MandateSetUpWizard *self)
{
  static const char *const fields[] = { "legal_name", "short_name", "what_it_does", "people_count", "sector", "country", "language", "currency", "fiscal_year_starts", "paper", NULL };

  self->organisation = create_form (self, ORGANISATION, MANDATE_TYPE_ORGANISATION, fields);

  return GTK_WIDGET (self->organisation);
}

static void
signer_switched_cb (MandateSetUpWizard *self)
{
  gboolean is_other = gtk_switch_get_active (GTK_SWITCH (self->signer_switch));

  mandate_draft_set_note (get_draft (self), SIGNS_HIMSELF, is_other ? "yes" : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->signer), is_other);
  mandate_draft_touch (get_draft (self));
}

static GtkWidget *
create_owner (MandateSetUpWizard *self)
{
  static const char *const fields[] = { "name", "job_title", "email", NULL };
  static const char *const signer_fields[] = { "name", "job_title", NULL };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget               *group = adw_preferences_group_new ();
  GtkWidget               *row = adw_action_row_new ();

  self->owner = create_form (self, OWNER, MANDATE_TYPE_PERSON, fields);
  self->signer = create_form (self, SIGNER, MANDATE_TYPE_PERSON, signer_fields);
  mandate_form_set_label (self->signer, "name", _ ("Name of who signs"));
  self->signer_switch = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, "active", has_signer (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->signer), has_signer (self));
  g_signal_connect_object (self->signer_switch, "notify::active", G_CALLBACK (signer_switched_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Someone Else Signs for Us"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Such as a board, or the director of a larger organisation"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->signer_switch);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->signer_switch);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->signer_switch), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Someone Else Signs for Us"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->owner));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->signer));

  return box;
}

static GtkWidget *
create_scope (MandateSetUpWizard *self)
{
  static const char *const fields[] = { "scope", "locations", "exclusions", NULL };

  self->scope = create_form (self, ORGANISATION, MANDATE_TYPE_ORGANISATION, fields);

  return GTK_WIDGET (self->scope);
}

static GtkWidget *
create_dates (MandateSetUpWizard *self)
{
  static const char *const fields[] = { "planned_on", NULL };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < G_N_ELEMENTS (audits); i++)
    {
      MandateForm *form = create_form (self, audits[i].key, MANDATE_TYPE_REVIEW, fields);

      mandate_form_set_label (form, "planned_on", _ (audits[i].label));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (form));
    }

  return box;
}

static GtkWidget *
create_summary (MandateSetUpWizard *self)
{
  self->summary = MANDATE_PAPER (mandate_paper_new ());

  return GTK_WIDGET (self->summary);
}

static GtkWidget *
mandate_set_up_wizard_create_step (MandateWizard *wizard,
                                   guint          step)
{
  MandateSetUpWizard *self = MANDATE_SET_UP_WIZARD (wizard);

  switch (step)
    {
    case STEP_ORGANISATION:
      return create_organisation (self);
    case STEP_OWNER:
      return create_owner (self);
    case STEP_SCOPE:
      return create_scope (self);
    case STEP_DATES:
      return create_dates (self);
    default:
      return create_summary (self);
    }
}

static void
mandate_set_up_wizard_show_step (MandateWizard *wizard,
                                 guint          step)
{
  MandateSetUpWizard *self = MANDATE_SET_UP_WIZARD (wizard);
  g_autoptr (GPtrArray) passages = NULL;

  if (step != STEP_SUMMARY)
    return;

  passages = mandate_set_up_summary_write (mandate_draft_find (get_draft (self), ORGANISATION),
                                           mandate_draft_find (get_draft (self), OWNER),
                                           has_signer (self) ? mandate_draft_find (get_draft (self), SIGNER) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (audits); i++)
    mandate_set_up_summary_add_audit (passages, _ (audits[i].title), mandate_draft_find (get_draft (self), audits[i].key));

  mandate_paper_set_passages (self->summary, passages);
}

static gboolean
mandate_set_up_wizard_check_step (MandateWizard *wizard,
                                  guint          step)
{
  MandateSetUpWizard *self = MANDATE_SET_UP_WIZARD (wizard);

  switch (step)
    {
    case STEP_ORGANISATION:
      return mandate_form_check (self->organisation);
    case STEP_OWNER:
      return mandate_form_check (self->owner) && (!has_signer (self) || mandate_form_check (self->signer));
    case STEP_SCOPE:
      return mandate_form_check (self->scope);
    default:
      return TRUE;
    }
}

static char *
mandate_set_up_wizard_get_example (MandateWizard *wizard,
                                   guint          step,
                                   guint          example)
{
  static const char *const scopes[MANDATE_WIZARD_N_EXAMPLES] = {
    N_ ("Advising clients and keeping their files, in the office at home and on the way, with one laptop and one phone."),
    N_ ("Baking and selling in both shops and supplying two hospitals: the office, the tills, the order system and the web shop."),
    N_ ("Development and running of our booking service, in the offices in Leeds and Porto and in the data centre that we rent."),
  };

  return step == STEP_SCOPE ? g_strdup (_ (scopes[example])) : NULL;
}

static void
mandate_set_up_wizard_use_example (MandateWizard *wizard,
                                   guint          step,
                                   guint          example)
{
  MandateSetUpWizard *self = MANDATE_SET_UP_WIZARD (wizard);
  MandateRecord      *organisation = mandate_draft_find (get_draft (self), ORGANISATION);
  g_autofree char    *text = mandate_set_up_wizard_get_example (wizard, step, example);

  mandate_record_set (organisation, "scope", text, NULL);
  mandate_draft_mark_example (get_draft (self), ORGANISATION, "scope", text);
  mandate_form_set_record (self->scope, organisation);
  mandate_form_set_note (self->scope, "scope", _ ("This is the example. Change it until it is yours."));
  mandate_form_focus_field (self->scope, "scope");
  mandate_draft_touch (get_draft (self));
}

static void
put_person (MandateSetUpWizard *self,
            MandateChange      *change,
            const char         *key,
            gboolean            is_top_management)
{
  MandatePerson *person = mandate_draft_find (get_draft (self), key);

  if (person == NULL || person->name == NULL)
    return;

  person->is_top_management = is_top_management;
  mandate_change_put (change, MANDATE_RECORD (person));
}

static void
put_audits (MandateSetUpWizard *self,
            MandateChange      *change)
{
  for (guint i = 0; i < G_N_ELEMENTS (audits); i++)
    {
      MandateReview *audit = mandate_draft_find (get_draft (self), audits[i].key);

      if (audit == NULL || audit->planned_on == NULL)
        continue;

      mandate_record_set (MANDATE_RECORD (audit), "title", _ (audits[i].title), NULL);
      mandate_record_set (MANDATE_RECORD (audit), "kind", "certification-audit", NULL);
      mandate_change_put (change, MANDATE_RECORD (audit));
    }
}

static gboolean
mandate_set_up_wizard_finish (MandateWizard *wizard,
                              MandateChange *change,
                              GError       **error)
{
  MandateSetUpWizard  *self = MANDATE_SET_UP_WIZARD (wizard);
  MandateOrganisation *organisation = mandate_draft_find (get_draft (self), ORGANISATION);

  if (mandate_draft_is_example (get_draft (self), ORGANISATION, "scope"))
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("What is covered is still the example, word for word. Go back to that question and make it yours."));
      return FALSE;
    }

  if (organisation->people_count != MANDATE_UNSET)
    mandate_record_set (MANDATE_RECORD (organisation), "size_profile", mandate_size_profile_for (organisation->people_count), NULL);
  mandate_change_put (change, MANDATE_RECORD (organisation));
  put_person (self, change, OWNER, !has_signer (self));
  if (has_signer (self))
    put_person (self, change, SIGNER, TRUE);
  put_audits (self, change);

  return TRUE;
}

static void
mandate_set_up_wizard_class_init (MandateSetUpWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->load = mandate_set_up_wizard_load;
  wizard_class->create_step = mandate_set_up_wizard_create_step;
  wizard_class->show_step = mandate_set_up_wizard_show_step;
  wizard_class->check_step = mandate_set_up_wizard_check_step;
  wizard_class->get_example = mandate_set_up_wizard_get_example;
  wizard_class->use_example = mandate_set_up_wizard_use_example;
  wizard_class->finish = mandate_set_up_wizard_finish;

  mandate_wizard_class_describe (wizard_class, "set-up", N_ ("Set Up Your Organisation"), N_ ("Start Working"), "overview", steps, N_STEPS);
}

static void
mandate_set_up_wizard_init (MandateSetUpWizard *self)
{
}
