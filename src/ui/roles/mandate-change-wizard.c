/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-change-wizard.h"

#include <glib/gi18n-lib.h>

#include "mandate-change-end.h"
#include "mandate-form.h"
#include "mandate-holders.h"
#include "mandate-leaving-view.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"

enum
{
  STEP_WHAT,
  STEP_WHO,
  STEP_FOLLOWS,
  STEP_END,
  N_STEPS,
};

/* What may have changed; the steps after the first follow from it. */
typedef enum
{
  CHANGE_JOINS,
  CHANGE_LEAVES,
  CHANGE_LEAVE,
  CHANGE_NEW_ROLE,
  CHANGE_TAKES_OVER,
  N_CHANGES,
} Change;

/**
 * MandateChangeWizard:
 *
 * What there is to do when somebody joins or leaves, when there is a new role,
 * or when another takes one over (5.3). Each step is recorded when one goes on;
 * what is half typed is kept in the draft.
 */
struct _MandateChangeWizard
{
  MandateWizard parent_instance;

  AdwBin      *who;
  AdwBin      *follows;
  AdwBin      *end;
  MandateForm *form; /* (nullable) of the step that is shown */
};

G_DEFINE_FINAL_TYPE (MandateChangeWizard, mandate_change_wizard, MANDATE_TYPE_WIZARD)

static const MandateWizardStep steps[N_STEPS] = {
  [STEP_WHAT] = {
    .question = N_ ("What changed?"),
    .help = N_ ("Each change brings others with it. You can stop at any time, and go on later."),
    .requirement = "5.3-all" },
  [STEP_WHO] = { .question = N_ ("Who, or what, is it about?"), .help = N_ ("What you don’t know yet can be added later."), .requirement = "5.3-all" },
  [STEP_FOLLOWS] = { .question = N_ ("What follows from it?"), .help = N_ ("A role that nobody holds, or that nobody gave, is what auditors ask about first."), .requirement = "5.3-all" },
  [STEP_END] = { .question = N_ ("What is left to do?"), .help = N_ ("Letters are printed, signed and scanned. Choose “A Signed Paper Came Back…” in the main menu then, and tell the others."), .requirement = "5.3-all" },
};

static const struct
{
  const char *name;
  const char *label; /* translatable */
  const char *text;  /* translatable */
  GType (*get_type) (void);
  const char *const *who_fields;
  const char *const *holding_fields; /* (nullable) */
} changes[N_CHANGES] = {
  [CHANGE_JOINS] = { "joins", N_ ("Somebody Joins"), N_ ("They come onto the list, and may take a role."), mandate_person_get_type,
                     (const char *const[]){ "name", "job_title", "email", "joined_on", NULL },
                     (const char *const[]){ "role", "held_from", "appointed_by", "deputy", NULL } },
  [CHANGE_LEAVES] = { "leaves", N_ ("Somebody Leaves"), N_ ("All that they do is handed over."), mandate_role_holding_get_type,
                      (const char *const[]){ "person", NULL }, NULL },
  [CHANGE_LEAVE] = { "leave", N_ ("Somebody Goes on Leave"), N_ ("They come back; until then the deputies stand in."), mandate_role_holding_get_type,
                     (const char *const[]){ "person", NULL }, NULL },
  [CHANGE_NEW_ROLE] = { "new-role", N_ ("There Is a New Role"), N_ ("What it does, what it may decide, and who holds it."), mandate_role_get_type,
                        (const char *const[]){ "title", "purpose", "responsibilities", "authority", "required_competence", "reports_to", "hours_a_month", NULL },
                        (const char *const[]){ "person", "held_from", "appointed_by", "deputy", NULL } },
  [CHANGE_TAKES_OVER] = { "takes-over", N_ ("Somebody Else Takes a Role Over"), N_ ("Who held it before holds it no longer from that day on."), mandate_role_holding_get_type,
                          (const char *const[]){ "role", NULL },
                          (const char *const[]){ "person", "held_from", "appointed_by", "deputy", NULL } },
};

/* Keys of the draft: what changed, whom or what it is about, and who holds a role then. */
#define WHAT    "what"
#define WHO     "who"
#define HOLDING "holding"

static MandateDraft *
get_draft (MandateChangeWizard *self)
{
  return mandate_wizard_get_draft (MANDATE_WIZARD (self));
}

static MandateSession *
get_session (MandateChangeWizard *self)
{
  return mandate_wizard_get_session (MANDATE_WIZARD (self));
}

static MandateRegister *
get_register (MandateChangeWizard *self)
{
  return mandate_session_get_register (get_session (self));
}

/* Returns: N_CHANGES where nothing is chosen yet */
static Change
get_change (MandateChangeWizard *self)
{
  const char *name = mandate_draft_get_note (get_draft (self), WHAT);
  guint       i = 0;

  while (i < N_CHANGES && g_strcmp0 (changes[i].name, name) != 0)
    i++;

  return i;
}

static void
touch (MandateChangeWizard *self)
{
  mandate_draft_touch (get_draft (self));
}

/* Another change is about another person or role. */
static void
toggled_cb (MandateChangeWizard *self,
            GParamSpec          *pspec,
            GtkCheckButton      *check)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (check));

  if (!gtk_check_button_get_active (check) || g_strcmp0 (mandate_draft_get_note (get_draft (self), WHAT), name) == 0)
    return;

  mandate_draft_set_note (get_draft (self), WHAT, name);
  mandate_draft_drop (get_draft (self), WHO);
  mandate_draft_drop (get_draft (self), HOLDING);
  touch (self);
}

static GtkWidget *
create_what (MandateChangeWizard *self)
{
  GtkWidget      *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  GtkCheckButton *first = NULL;

  gtk_widget_add_css_class (list, "boxed-list");

  for (guint i = 0; i < N_CHANGES; i++)
    {
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (changes[i].label), "subtitle", _ (changes[i].text), NULL);
      GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "valign", GTK_ALIGN_CENTER, "name", changes[i].name, "group", first, "active", get_change (self) == i, NULL);

      if (first == NULL)
        first = GTK_CHECK_BUTTON (check);
      g_signal_connect_object (check, "notify::active", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (changes[i].label), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  return list;
}

static GtkWidget *
create_step (MandateWizard *wizard,
             guint          step)
{
  MandateChangeWizard *self = MANDATE_CHANGE_WIZARD (wizard);
  GtkWidget           *bin;

  if (step == STEP_WHAT)
    return create_what (self);

  bin = adw_bin_new ();
  if (step == STEP_WHO)
    self->who = ADW_BIN (bin);
  else if (step == STEP_FOLLOWS)
    self->follows = ADW_BIN (bin);
  else
    self->end = ADW_BIN (bin);

  return bin;
}

static void
activated_cb (MandateChangeWizard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "wizard.continue", NULL);
}

static void
show_form (MandateChangeWizard *self,
           AdwBin              *bin,
           MandateRecord       *record,
           const char *const   *fields)
{
  self->form = mandate_form_new (get_session (self), G_OBJECT_TYPE (record), fields);
  mandate_form_set_record (self->form, record);
  /* Who leaves holds nothing by that. */
  if (get_change (self) == CHANGE_LEAVES || get_change (self) == CHANGE_LEAVE)
    mandate_form_set_label (self->form, "person", _ ("Who"));
  g_signal_connect_object (self->form, "edited", G_CALLBACK (touch), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (bin, GTK_WIDGET (self->form));
}

static MandateRecord *
get_who (MandateChangeWizard *self)
{
  return mandate_draft_get (get_draft (self), WHO, changes[get_change (self)].get_type ());
}

static void
show_who (MandateChangeWizard *self)
{
  gboolean       is_new = mandate_draft_find (get_draft (self), WHO) == NULL;
  MandateRecord *who = get_who (self);

  if (is_new && get_change (self) == CHANGE_JOINS)
    mandate_record_set (who, "joined_on", mandate_session_get_today (get_session (self)), NULL);

  show_form (self, self->who, who, changes[get_change (self)].who_fields);
}

/* (nullable): of top management, if there is one alone, who can have given the role. */
static const char *
find_only_leader (MandateChangeWizard *self)
{
  MandateRecordList *people = mandate_register_get_list (get_register (self), MANDATE_TYPE_PERSON);
  const char        *found = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (!person->is_top_management || !mandate_person_is_active (person, mandate_session_get_today (get_session (self))))
        continue;
      if (found != NULL)
        return NULL;
      found = mandate_record_get_id (MANDATE_RECORD (person));
    }

  return found;
}

static MandateRoleHolding *
get_holding (MandateChangeWizard *self)
{
  gboolean            is_new = mandate_draft_find (get_draft (self), HOLDING) == NULL;
  MandateRoleHolding *holding = mandate_draft_get (get_draft (self), HOLDING, MANDATE_TYPE_ROLE_HOLDING);
  const char         *leader = is_new ? find_only_leader (self) : NULL;

  if (is_new)
    mandate_record_set (MANDATE_RECORD (holding), "held_from", mandate_session_get_today (get_session (self)), NULL);
  if (leader != NULL)
    mandate_record_set (MANDATE_RECORD (holding), "appointed_by", leader, NULL);

  return holding;
}

/* What is known already is no question: who joins takes the role, or the new role is taken. */
static void
complete_holding (MandateChangeWizard *self,
                  MandateRoleHolding  *holding)
{
  MandateRecord *who = get_who (self);

  if (MANDATE_IS_PERSON (who))
    mandate_record_set (MANDATE_RECORD (holding), "person", mandate_record_get_id (who), NULL);
  else if (MANDATE_IS_ROLE (who))
    mandate_record_set (MANDATE_RECORD (holding), "role", mandate_record_get_id (who), NULL);
  else
    mandate_record_set (MANDATE_RECORD (holding), "role", MANDATE_ROLE_HOLDING (who)->role, NULL);
}

static const char *
get_leaver (MandateChangeWizard *self)
{
  return ((MandateRoleHolding *) get_who (self))->person;
}

static void
show_follows (MandateChangeWizard *self)
{
  const Change change = get_change (self);
  GtkWidget   *view;

  if (changes[change].holding_fields != NULL)
    {
      show_form (self, self->follows, MANDATE_RECORD (get_holding (self)), changes[change].holding_fields);
      return;
    }

  view = mandate_leaving_view_new (get_session (self), get_leaver (self));
  mandate_leaving_view_set_is_plain (MANDATE_LEAVING_VIEW (view), change == CHANGE_LEAVE);
  adw_bin_set_child (self->follows, view);
}

/* Somebody who is gone by undo, or by another hand, can't be asked about. */
static gboolean
is_answered (MandateChangeWizard *self)
{
  const Change   change = get_change (self);
  MandateRecord *who = change < N_CHANGES ? mandate_draft_find (get_draft (self), WHO) : NULL;

  if (who == NULL || G_OBJECT_TYPE (who) != changes[change].get_type ())
    return FALSE;

  if (!MANDATE_IS_ROLE_HOLDING (who))
    return mandate_register_find_any (get_register (self), mandate_record_get_id (who)) != NULL;

  if (change == CHANGE_TAKES_OVER)
    return mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, MANDATE_ROLE_HOLDING (who)->role) != NULL;

  return mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, MANDATE_ROLE_HOLDING (who)->person) != NULL;
}

static void
show_step (MandateWizard *wizard,
           guint          step)
{
  MandateChangeWizard *self = MANDATE_CHANGE_WIZARD (wizard);

  if (step > STEP_WHAT && (get_change (self) == N_CHANGES || (step > STEP_WHO && !is_answered (self))))
    mandate_wizard_show_step (wizard, get_change (self) == N_CHANGES ? STEP_WHAT : STEP_WHO);
  else if (step == STEP_WHO)
    show_who (self);
  else if (step == STEP_FOLLOWS)
    show_follows (self);
  else if (step == STEP_END)
    adw_bin_set_child (self->end, mandate_change_end_new (get_session (self), changes[get_change (self)].holding_fields == NULL ? get_leaver (self) : NULL));
}

static gboolean
refuse (MandateChangeWizard *self,
        const char          *sentence)
{
  mandate_wizard_show_problem (MANDATE_WIZARD (self), sentence);

  return FALSE;
}

static gboolean
commit (MandateChangeWizard *self,
        MandateChange       *change)
{
  g_autoptr (GError) error = NULL;

  if (mandate_session_commit (get_session (self), change, &error))
    return TRUE;

  mandate_form_show_error (self->form, error);

  return refuse (self, error->message);
}

/* A person or role is on record from here on; going back changes it. */
static gboolean
record_who (MandateChangeWizard *self)
{
  MandateRecord   *who = get_who (self);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (MandateRecord) copy = NULL;

  if (!mandate_form_check (self->form))
    return FALSE;

  name = mandate_register_describe (get_register (self), who);
  /* Translators: %s is what a record is called. */
  label = g_strdup_printf (_ ("“%s” added"), name);
  change = mandate_change_new (get_register (self), label);
  copy = mandate_record_copy (who);
  mandate_change_put (change, copy);

  return commit (self, change);
}

static gboolean
check_who (MandateChangeWizard *self)
{
  MandateRecord *who = get_who (self);

  if (!MANDATE_IS_ROLE_HOLDING (who))
    return record_who (self);

  if (get_change (self) == CHANGE_TAKES_OVER)
    return MANDATE_ROLE_HOLDING (who)->role != NULL || refuse (self, _ ("Choose the role that somebody takes over."));

  return MANDATE_ROLE_HOLDING (who)->person != NULL || refuse (self, _ ("Choose the person."));
}

/* The one who held the role before holds it until that day; undo takes both back. */
static gboolean
give_role (MandateChangeWizard *self,
           MandateRoleHolding  *answer)
{
  static const char *const fields[] = { "held_from", "appointed_by", "deputy" };
  MandateRole             *role = mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, answer->role);
  /* Translators: %s is a role. */
  g_autofree char *label = g_strdup_printf (_ ("Role “%s” given"), role->title);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  MandateRoleHolding *holding = mandate_holders_give (change, answer->role, answer->person, answer->held_from);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = mandate_record_get_text (MANDATE_RECORD (answer), mandate_record_type_find_field (MANDATE_TYPE_ROLE_HOLDING, fields[i], NULL));

      mandate_record_set (MANDATE_RECORD (holding), fields[i], text != NULL ? text : "", NULL);
    }

  return commit (self, change);
}

static gboolean
check_holding (MandateChangeWizard *self)
{
  MandateRoleHolding *holding = get_holding (self);

  complete_holding (self, holding);

  if (holding->role == NULL)
    return TRUE; /* who joins need not take one */
  if (holding->person == NULL)
    return get_change (self) == CHANGE_NEW_ROLE || refuse (self, _ ("Choose who takes it over."));
  if (holding->held_from == NULL)
    return refuse (self, _ ("Write from which day on."));

  return give_role (self, holding);
}

static gboolean
check_leaving (MandateChangeWizard *self)
{
  MandatePerson *person = mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, get_leaver (self));

  if (get_change (self) == CHANGE_LEAVE)
    return person->leave_from != NULL || refuse (self, _ ("Record the leave first, with its first day."));

  return person->left_on != NULL || refuse (self, _ ("Record the leaving first, with the first day without this person."));
}

static gboolean
check_step (MandateWizard *wizard,
            guint          step)
{
  MandateChangeWizard *self = MANDATE_CHANGE_WIZARD (wizard);

  switch (step)
    {
    case STEP_WHAT:
      return get_change (self) < N_CHANGES || refuse (self, _ ("Choose what changed."));
    case STEP_WHO:
      return check_who (self);
    case STEP_FOLLOWS:
      return changes[get_change (self)].holding_fields != NULL ? check_holding (self) : check_leaving (self);
    default:
      return TRUE;
    }
}

/* All steps are recorded already. */
static gboolean
finish (MandateWizard *wizard,
        MandateChange *change,
        GError       **error)
{
  return TRUE;
}

static void
mandate_change_wizard_class_init (MandateChangeWizardClass *klass)
{
  MandateWizardClass *wizard_class = MANDATE_WIZARD_CLASS (klass);

  wizard_class->create_step = create_step;
  wizard_class->show_step = show_step;
  wizard_class->check_step = check_step;
  wizard_class->finish = finish;
  mandate_wizard_class_describe (wizard_class, "change", N_ ("Something Changed"), N_ ("Done"), "roles", steps, N_STEPS);
}

static void
mandate_change_wizard_init (MandateChangeWizard *self)
{
}
