/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-attach.h"
#include "mandate-compat.h"
#include "mandate-fiscal-year.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-text.h"

/* Keys of the draft. */
#define RESOURCE "resource"
#define FILE_KEY "file"

#define N_STEPS     4
#define WHAT_STEP   0
#define WHY_STEP    1
#define FIGURE_STEP 2
#define LAST_STEP   3

/**
 * MandateResourceWizard:
 *
 * Asks for one resource (5.1 c, 7.1): what, why, how much and when, and what
 * proves it. About a resource that fell short, it asks for the rest again.
 */
struct _MandateResourceWizard
{
  MandateWizard parent_instance;

  MandateForm *forms[N_STEPS]; /* (nullable) */

  /* Of the last step; (nullable) */
  GtkLabel  *sentence;
  GtkWidget *file_row;
  GtkWidget *drop_button;
};

G_DEFINE_FINAL_TYPE (MandateResourceWizard, mandate_resource_wizard, MANDATE_TYPE_WIZARD)

static const MandateWizardStep steps[N_STEPS] = {
  {
    .question = N_ ("What is needed?"),
    .help = N_ ("Money, somebody’s hours, a tool, a course, help from outside: one thing at a time."),
    .requirement = "5.1-c",
    .task = N_ ("Find out what security needs this year"),
  },
  {
    .question = N_ ("Why is it needed?"),
    .help = N_ ("One sentence that whoever pays for it understands."),
    .requirement = "5.1-c",
    .task = N_ ("Find out why the resource is needed"),
  },
  {
    .question = N_ ("How much, and when?"),
    .help = N_ ("What was asked for, what was approved and by whom, and what was used so far. Leave empty what is not known yet."),
    .requirement = "5.1-c",
    .task = N_ ("Find out how much is needed and who approves it"),
  },
  {
    .question = N_ ("What proves it?"),
    .help = N_ ("An invoice, an offer, minutes with the decision. It can be added later, too."),
    .requirement = "5.1-c",
  },
};

static const char *const what_fields[] = { "title", "kind", NULL };
static const char *const why_fields[] = { "purpose", "control", "justification", NULL };
static const char *const figure_fields[] = {
  "year", "recurs", "covers_from", "covers_until", "currency",
  "requested_amount", "requested_hours", "requested_on", "requested_by",
  "approved_amount", "approved_hours", "decided_by", "decided_on", "decided_in", "decision_reason", "shortfall",
  "used_amount", "used_hours", NULL
};
static const char *const *const step_fields[LAST_STEP] = { what_fields, why_fields, figure_fields };

static MandateSession *
get_session (MandateResourceWizard *self)
{
  return mandate_wizard_get_session (MANDATE_WIZARD (self));
}

static MandateDraft *
get_draft (MandateResourceWizard *self)
{
  return mandate_wizard_get_draft (MANDATE_WIZARD (self));
}

static MandateResource *
get_resource (MandateResourceWizard *self)
{
  return mandate_draft_get (get_draft (self), RESOURCE, MANDATE_TYPE_RESOURCE);
}

static void
mandate_resource_wizard_load (MandateWizard *wizard)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  MandateResource       *resource = get_resource (self);
  MandateRecord         *subject = mandate_wizard_get_subject (wizard);
  MandateOrganisation   *organisation = mandate_register_find_only (mandate_session_get_register (get_session (self)), MANDATE_TYPE_ORGANISATION);
  const char            *today = mandate_session_get_today (get_session (self));

  resource->year = mandate_fiscal_year_find (mandate_session_get_register (get_session (self)), today);
  mandate_record_set (MANDATE_RECORD (resource), "requested_on", today, NULL);
  if (organisation != NULL && organisation->currency != NULL)
    mandate_record_set (MANDATE_RECORD (resource), "currency", organisation->currency, NULL);
  if (MANDATE_IS_RESOURCE (subject))
    mandate_resource_carry (resource, MANDATE_RESOURCE (subject), resource->year);
}

static gboolean
has_answer (MandateResource *resource)
{
  return resource->approved_amount != MANDATE_UNSET || resource->approved_hours != MANDATE_UNSET;
}

/* What the decision is called follows from the figures: nobody is asked twice. */
static void
decide (MandateResource *resource)
{
  if (has_answer (resource))
    mandate_resource_decide_by_figures (resource);
  else
    mandate_record_set (MANDATE_RECORD (resource), "decision", "undecided", NULL);
}

/* Of hours nobody asks for an amount, and of money not for hours. */
static void
show_fields (MandateResourceWizard *self)
{
  static const char *const amounts[] = { "currency", "requested_amount", "approved_amount", "used_amount" };
  static const char *const hours[] = { "requested_hours", "approved_hours", "used_hours" };
  const char              *kind = get_resource (self)->kind;
  const gboolean           has_amounts = g_strcmp0 (kind, "hours") != 0;
  const gboolean           has_hours = g_strcmp0 (kind, "hours") == 0 || g_strcmp0 (kind, "training") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    mandate_form_set_field_visible (self->forms[FIGURE_STEP], amounts[i], has_amounts);
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    mandate_form_set_field_visible (self->forms[FIGURE_STEP], hours[i], has_hours);
}

static void
edited_cb (MandateResourceWizard *self,
           const char            *field)
{
  MandateForm *form = self->forms[mandate_wizard_get_step (MANDATE_WIZARD (self))];

  mandate_form_set_problem (form, field, NULL);
  if (!mandate_draft_is_example (get_draft (self), RESOURCE, field))
    mandate_form_set_note (form, field, NULL);
  decide (get_resource (self));
  mandate_draft_touch (get_draft (self));
}

static void
activated_cb (MandateResourceWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

static void
show_file (MandateResourceWizard *self)
{
  const char      *path = mandate_draft_get_note (get_draft (self), FILE_KEY);
  const gboolean   has_file = path != NULL && *path != '\0';
  g_autofree char *name = has_file ? g_path_get_basename (path) : NULL;
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_strdup (_ ("No file chosen"));
  g_autofree char *markup = g_markup_escape_text (shown, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), markup);
  gtk_widget_set_visible (self->drop_button, has_file);
}

/**
 * mandate_resource_wizard_take_file:
 * @self: a wizard
 * @file: (nullable): what proves it
 *
 * Remembers the file; it is taken into the workspace with the rest, in the end.
 */
void
mandate_resource_wizard_take_file (MandateResourceWizard *self,
                                   GFile                 *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  mandate_draft_set_note (get_draft (self), FILE_KEY, path);
  mandate_draft_touch (get_draft (self));
  show_file (self);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandateResourceWizard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    mandate_resource_wizard_take_file (self, file);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
}

static void
choose_cb (MandateResourceWizard *self)
{
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Choose What Proves It"), MANDATE_FILE_KIND_ANY, file_chosen_cb, g_object_ref (self));
}

static void
drop_cb (MandateResourceWizard *self)
{
  mandate_resource_wizard_take_file (self, NULL);
}

static GtkWidget *
create_file_list (MandateResourceWizard *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_ ("_Choose a File…"));

  self->file_row = adw_action_row_new ();
  self->drop_button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "edit-clear-symbolic", "tooltip-text", _ ("Leave Out"), "valign", GTK_ALIGN_CENTER, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Leave Out"), -1);
  gtk_widget_add_css_class (self->drop_button, "flat");
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (list, "boxed-list");

  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_button, "clicked", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file_row), self->drop_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->file_row), choose);
  gtk_list_box_append (GTK_LIST_BOX (list), self->file_row);
  show_file (self);

  return list;
}

static GtkWidget *
create_last_step (MandateResourceWizard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->sentence = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "request-sentence");
  gtk_box_append (GTK_BOX (box), create_file_list (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));

  return box;
}

static GtkWidget *
mandate_resource_wizard_create_step (MandateWizard *wizard,
                                     guint          step)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  MandateForm           *form;

  if (step == LAST_STEP)
    return create_last_step (self);

  form = mandate_form_new (get_session (self), MANDATE_TYPE_RESOURCE, step_fields[step]);
  self->forms[step] = form;
  mandate_form_set_record (form, MANDATE_RECORD (get_resource (self)));
  g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (form);
}

static void
mandate_resource_wizard_show_step (MandateWizard *wizard,
                                   guint          step)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  MandateSession        *session = get_session (self);
  g_autofree char       *sentence = NULL;

  if (step == FIGURE_STEP)
    show_fields (self);
  if (step != LAST_STEP)
    return;

  sentence = mandate_resource_describe_request (mandate_session_get_register (session), get_resource (self), mandate_session_get_today (session));
  gtk_label_set_label (self->sentence, sentence);
}

static gboolean
mandate_resource_wizard_check_step (MandateWizard *wizard,
                                    guint          step)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  const MandateResource *resource = get_resource (self);
  const char            *field = g_strcmp0 (resource->kind, "hours") == 0 ? "approved_hours" : "approved_amount";

  if (step == LAST_STEP)
    return TRUE;

  if (!mandate_form_check (self->forms[step]))
    return FALSE;

  if (step != FIGURE_STEP || has_answer (get_resource (self)) || (resource->decided_on == NULL && resource->decided_by == NULL))
    return TRUE;

  mandate_form_set_problem (self->forms[step], field, _ ("How much was approved? Write 0 if it was refused."));
  mandate_form_focus_field (self->forms[step], field);

  return FALSE;
}

static char *
mandate_resource_wizard_get_example (MandateWizard *wizard,
                                     guint          step,
                                     guint          example)
{
  static const char *const titles[MANDATE_WIZARD_N_EXAMPLES] = {
    N_ ("A second disk for backups, kept outside the house"),
    N_ ("A password manager for everybody"),
    N_ ("Four hours a week for the security lead"),
  };
  static const char *const reasons[MANDATE_WIZARD_N_EXAMPLES] = {
    N_ ("If the laptop is stolen, all files of clients are gone with it. A copy in another place brings them back in a day."),
    N_ ("Everybody signs in to the order system with the same password, and two people who left still know it."),
    N_ ("Nobody has time to look at what was reported. A customer asked for our last review, and we had none to show."),
  };

  return step == WHAT_STEP ? g_strdup (_ (titles[example])) : step == WHY_STEP ? g_strdup (_ (reasons[example]))
                                                                               : NULL;
}

static void
mandate_resource_wizard_use_example (MandateWizard *wizard,
                                     guint          step,
                                     guint          example)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  MandateRecord         *resource = MANDATE_RECORD (get_resource (self));
  const char            *field = step == WHAT_STEP ? "title" : "justification";
  g_autofree char       *text = mandate_resource_wizard_get_example (wizard, step, example);

  mandate_record_set (resource, field, text, NULL);
  mandate_draft_mark_example (get_draft (self), RESOURCE, field, text);
  mandate_form_set_record (self->forms[step], resource);
  mandate_form_set_note (self->forms[step], field, _ ("This is the example. Change it until it is yours."));
  mandate_form_focus_field (self->forms[step], field);
  mandate_draft_touch (get_draft (self));
}

static gboolean
mandate_resource_wizard_finish (MandateWizard *wizard,
                                MandateChange *change,
                                GError       **error)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  MandateResource       *resource = get_resource (self);
  const char            *path = mandate_draft_get_note (get_draft (self), FILE_KEY);
  /* Translators: %s is what is asked for. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), resource->title);
  g_autofree char *target = g_strconcat ("resource/", mandate_record_get_id (MANDATE_RECORD (resource)), NULL);
  g_autoptr (GFile) file = path != NULL && *path != '\0' ? g_file_new_for_path (path) : NULL;

  if (mandate_draft_is_example (get_draft (self), RESOURCE, "justification"))
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("Why it is needed is still the example, word for word. Go back to that question and make it yours."));
      return FALSE;
    }

  mandate_change_set_label (change, label);
  mandate_draft_put_all (get_draft (self), change);

  return file == NULL || mandate_attach_file (mandate_session_get_workspace (get_session (self)), change, file, target, error) != NULL;
}

static void
mandate_resource_wizard_finished (MandateWizard *wizard)
{
  MandateResourceWizard *self = MANDATE_RESOURCE_WIZARD (wizard);
  /* Translators: %s is what is asked for. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), get_resource (self)->title);

  mandate_session_tell_undoable (get_session (self), label);
}

static void
mandate_resource_wizard_class_init (MandateResourceWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->load = mandate_resource_wizard_load;
  wizard_class->create_step = mandate_resource_wizard_create_step;
  wizard_class->show_step = mandate_resource_wizard_show_step;
  wizard_class->check_step = mandate_resource_wizard_check_step;
  wizard_class->get_example = mandate_resource_wizard_get_example;
  wizard_class->use_example = mandate_resource_wizard_use_example;
  wizard_class->finish = mandate_resource_wizard_finish;
  wizard_class->finished = mandate_resource_wizard_finished;

  mandate_wizard_class_describe (wizard_class, "resource", N_ ("Add a Resource"), N_ ("Add the Resource"), "resources", steps, N_STEPS);
}

static void
mandate_resource_wizard_init (MandateResourceWizard *self)
{
}
