/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-records.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-form-card.h"
#include "mandate-holders.h"
#include "mandate-list-spec.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-screen-text.h"

/* The kinds of records that are shown; each is a row to be opened. */
enum
{
  COMPETENCES,
  DELEGATIONS,
  PAPERS,
  N_KINDS,
};

typedef struct
{
  AdwExpanderRow *row;
  MandateChip    *chip;
  GPtrArray      *rows; /* (owned) (element-type GtkWidget) unowned elements */
  GtkWidget      *add;  /* (nullable) */
  GtkWidget      *card; /* (nullable) where something is added */
} Kind;

/**
 * MandateRoleRecords:
 *
 * What there is of a role or a person beside the facts: what they have to be
 * able to do and what shows it (7.2), what of it was handed to another for a
 * time (5.3), and the papers that came back signed. Each is opened when it is
 * wanted, and can be added to in its place.
 */
struct _MandateRoleRecords
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *id;
  gboolean        is_role;
  GtkListBox     *list;
  Kind            kinds[N_KINDS];
};

G_DEFINE_FINAL_TYPE (MandateRoleRecords, mandate_role_records, ADW_TYPE_BIN)

static MandateRegister *
get_register (MandateRoleRecords *self)
{
  return mandate_session_get_register (self->session);
}

static const char *
get_name (MandateRoleRecords *self,
          const char         *id)
{
  MandatePerson *person = mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, id);

  return person != NULL ? person->name : NULL;
}

static const char *
get_title (MandateRoleRecords *self,
           const char         *id)
{
  MandateRole *role = mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, id);

  return role != NULL ? role->title : NULL;
}

/* A line of its own in what stands below a title. */
static void
add_line (GString    *text,
          const char *label,
          const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');

  /* Translators: a label, such as “Valid until”, and what there is of it. */
  g_string_append_printf (text, C_ ("record", "%1$s: %2$s"), label, value);
}

static GtkWidget *
add_row (MandateRoleRecords *self,
         Kind               *kind,
         const char         *title,
         const char         *subtitle,
         MandateRecord      *record)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (kind->row, row);
  g_ptr_array_add (kind->rows, row);

  if (record != NULL)
    {
      g_autofree char *link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
    }

  return row;
}

/* How it stands, as its list says it. */
static MandateChipState
add_state (MandateRoleRecords *self,
           GtkWidget          *row,
           MandateRecord      *record)
{
  const MandateListSpec *spec = mandate_list_spec_find (G_OBJECT_TYPE (record));
  MandateChipState       state = MANDATE_CHIP_NOTHING;
  const char            *word = spec->state (record, mandate_session_get_register (self->session), mandate_session_get_today (self->session), &state);
  GtkWidget             *chip;

  if (word == NULL)
    return state;

  chip = mandate_chip_new (state, word);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);

  return state;
}

static guint
count_evidence (MandateRoleRecords *self,
                MandateRecord      *record)
{
  MandateRecordList *links = mandate_register_get_list (get_register (self), MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *target = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, target) == 0;

  return n;
}

/* Clause 7.2 in its order: what there is and what shows it, what is done about the rest, whether that helped. */
static char *
describe_competence (MandateRoleRecords *self,
                     MandateCompetence  *competence)
{
  GString         *text = g_string_new (self->is_role ? get_name (self, competence->person) : get_title (self, competence->role));
  g_autofree char *until = competence->expires_on != NULL ? mandate_screen_format_date (competence->expires_on) : NULL;
  g_autofree char *planned = competence->planned_on != NULL ? mandate_screen_format_date (competence->planned_on) : NULL;
  const guint      n = count_evidence (self, MANDATE_RECORD (competence));
  g_autofree char *evidence = n > 0 ? g_strdup_printf ("%u", n) : NULL;

  add_line (text, _ ("Has"), competence->has);
  add_line (text, _ ("Evidence"), evidence);
  add_line (text, _ ("Valid until"), until);
  add_line (text, _ ("Plan"), competence->plan);
  add_line (text, _ ("Planned for"), planned);
  add_line (text, _ ("Whether it helped"), competence->effectiveness);

  return g_string_free (text, FALSE);
}

static gboolean
holds (MandateRoleRecords *self,
       const char         *role,
       const char         *person)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (get_register (self), role, mandate_session_get_today (self->session));

  for (guint i = 0; i < holdings->len; i++)
    if (g_strcmp0 (((MandateRoleHolding *) g_ptr_array_index (holdings, i))->person, person) == 0)
      return TRUE;

  return FALSE;
}

/* Of a role: what is needed for it, and what its holders can do beside. */
static gboolean
is_shown_competence (MandateRoleRecords *self,
                     MandateCompetence  *competence)
{
  if (!self->is_role)
    return g_strcmp0 (competence->person, self->id) == 0;

  return g_strcmp0 (competence->role, self->id) == 0 || (competence->role == NULL && holds (self, self->id, competence->person));
}

static void
add_need (MandateRoleRecords *self,
          MandateRole        *role)
{
  /* Translators: %s is a role. */
  g_autofree char *title = self->is_role ? g_strdup (_ ("The role needs")) : g_strdup_printf (_ ("“%s” needs"), role->title);

  if (role->required_competence != NULL)
    add_row (self, &self->kinds[COMPETENCES], title, role->required_competence, MANDATE_RECORD (role));
}

static void
add_needs (MandateRoleRecords *self)
{
  MandateRecordList *roles = mandate_register_get_list (get_register (self), MANDATE_TYPE_ROLE);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      MandateRole *role = mandate_record_list_get (roles, i);
      const char  *id = mandate_record_get_id (MANDATE_RECORD (role));

      if (self->is_role ? g_str_equal (id, self->id) : holds (self, id, self->id))
        add_need (self, role);
    }
}

static void
update_competences (MandateRoleRecords *self)
{
  Kind              *kind = &self->kinds[COMPETENCES];
  MandateRecordList *list = mandate_register_get_list (get_register (self), MANDATE_TYPE_COMPETENCE);
  guint              n = 0;
  guint              n_open = 0;
  g_autofree char   *word = NULL;

  add_needs (self);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCompetence *competence = mandate_record_list_get (list, i);
      g_autofree char   *text = NULL;

      if (!is_shown_competence (self, competence))
        continue;

      text = describe_competence (self, competence);
      n++;
      n_open += add_state (self, add_row (self, kind, competence->need, text, MANDATE_RECORD (competence)), MANDATE_RECORD (competence)) != MANDATE_CHIP_READY;
    }

  word = n_open > 0 ? g_strdup_printf (ngettext ("%u gap", "%u gaps", n_open), n_open) : g_strdup (_ ("All there"));
  mandate_chip_set (kind->chip, n_open > 0 ? MANDATE_CHIP_TO_DO : MANDATE_CHIP_READY, word);
  gtk_widget_set_visible (GTK_WIDGET (kind->chip), n > 0);
  adw_expander_row_set_subtitle (kind->row, n > 0 ? "" : self->is_role ? _ ("Nothing on record of what the holder can do")
                                                                       : _ ("Nothing on record"));
}

static gboolean
is_shown_delegation (MandateRoleRecords *self,
                     MandateDelegation  *delegation)
{
  if (self->is_role)
    return g_strcmp0 (delegation->role, self->id) == 0;

  return g_strcmp0 (delegation->delegator, self->id) == 0 || g_strcmp0 (delegation->person, self->id) == 0;
}

/* Who answers for it stands there, too: that never moves (5.3). */
static char *
describe_delegation (MandateRoleRecords *self,
                     MandateDelegation  *delegation)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *from = mandate_screen_format_date (delegation->held_from);
  g_autofree char *until = delegation->held_until != NULL ? mandate_screen_format_date (delegation->held_until) : NULL;

  add_line (text, _ ("To"), get_name (self, delegation->person));
  add_line (text, _ ("Goes on answering for it"), get_name (self, delegation->delegator));
  add_line (text, _ ("From"), from);
  add_line (text, _ ("Until"), until);
  add_line (text, _ ("Limits"), delegation->limits);

  return g_string_free (text, FALSE);
}

static void
update_delegations (MandateRoleRecords *self)
{
  Kind              *kind = &self->kinds[DELEGATIONS];
  MandateRecordList *list = mandate_register_get_list (get_register (self), MANDATE_TYPE_DELEGATION);
  guint              n_current = 0;
  g_autofree char   *word = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateDelegation *delegation = mandate_record_list_get (list, i);
      g_autofree char   *text = NULL;

      if (!is_shown_delegation (self, delegation))
        continue;

      text = describe_delegation (self, delegation);
      n_current += mandate_delegation_is_current (delegation, mandate_session_get_today (self->session));
      add_state (self, add_row (self, kind, delegation->subject, text, MANDATE_RECORD (delegation)), MANDATE_RECORD (delegation));
    }

  word = g_strdup_printf (ngettext ("%u now", "%u now", n_current), n_current);
  mandate_chip_set (kind->chip, MANDATE_CHIP_PLANNED, word);
  gtk_widget_set_visible (GTK_WIDGET (kind->chip), n_current > 0);
  adw_expander_row_set_subtitle (kind->row, kind->rows->len > 0 ? "" : _ ("Nothing"));
}

/* What proves the role, or that it was given and accepted; of a person, all that they hold. */
static gboolean
is_shown_target (MandateRoleRecords *self,
                 const char         *target)
{
  MandateRecord *record = target != NULL ? mandate_register_find_link (get_register (self), target) : NULL;

  if (record == NULL)
    return FALSE;

  if (MANDATE_IS_ROLE_HOLDING (record))
    return g_strcmp0 (self->is_role ? MANDATE_ROLE_HOLDING (record)->role : MANDATE_ROLE_HOLDING (record)->person, self->id) == 0;

  if (MANDATE_IS_DELEGATION (record))
    return is_shown_delegation (self, MANDATE_DELEGATION (record));

  return g_str_equal (mandate_record_get_id (record), self->id);
}

static void
update_papers (MandateRoleRecords *self)
{
  Kind              *kind = &self->kinds[PAPERS];
  MandateRegister   *reg = get_register (self);
  MandateRecordList *links = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE_LINK);

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    {
      MandateEvidenceLink *link = mandate_record_list_get (links, i);
      MandateEvidence     *evidence = is_shown_target (self, link->target) ? mandate_register_find (reg, MANDATE_TYPE_EVIDENCE, link->evidence) : NULL;
      g_autofree char     *of = NULL;

      if (evidence == NULL)
        continue;

      of = mandate_register_describe (reg, mandate_register_find_link (reg, link->target));
      add_row (self, kind, evidence->title, of, MANDATE_RECORD (evidence));
    }

  gtk_widget_set_visible (GTK_WIDGET (kind->chip), FALSE);
  adw_expander_row_set_subtitle (kind->row, kind->rows->len > 0 ? "" : _ ("None. Drop the scan of a signed letter on this window; its code says where it belongs."));
}

static void
update (MandateRoleRecords *self)
{
  if (mandate_register_find_any (get_register (self), self->id) == NULL)
    return;

  for (guint i = 0; i < N_KINDS; i++)
    {
      Kind *kind = &self->kinds[i];

      for (guint j = 0; j < kind->rows->len; j++)
        adw_expander_row_remove (kind->row, g_ptr_array_index (kind->rows, j));
      g_ptr_array_set_size (kind->rows, 0);

      /* What adds another stays last. */
      if (kind->add != NULL)
        {
          g_object_ref (kind->add);
          adw_expander_row_remove (kind->row, kind->add);
        }
    }

  update_competences (self);
  update_delegations (self);
  update_papers (self);

  for (guint i = 0; i < N_KINDS; i++)
    if (self->kinds[i].add != NULL)
      {
        adw_expander_row_add_row (self->kinds[i].row, self->kinds[i].add);
        g_object_unref (self->kinds[i].add);
      }
}

static void
close_card (MandateRoleRecords *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (self->kinds[i].card != NULL)
      {
        adw_bin_set_child (ADW_BIN (gtk_widget_get_parent (self->kinds[i].card)), g_object_new (GTK_TYPE_BUTTON, "label", i == COMPETENCES ? _ ("Add a Competence…") : _ ("Delegate Part of It…"), "halign", GTK_ALIGN_START, "action-name", i == COMPETENCES ? "records.add-competence" : "records.add-delegation", "css-classes", (const char *const[]){ "flat", NULL }, NULL));
        self->kinds[i].card = NULL;
      }
}

static void
confirmed_cb (MandateRoleRecords *self,
              MandateFormCard    *card)
{
  MandateRecord   *record = mandate_form_card_get_record (card);
  g_autofree char *name = mandate_register_describe (get_register (self), record);
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  g_autoptr (GError) error = NULL;

  mandate_change_put (change, record);
  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_form_card_show_error (card, error);
      return;
    }

  mandate_session_tell_undoable (self->session, label);
  close_card (self);
}

static void
ask (MandateRoleRecords *self,
     guint               index,
     MandateFormCard    *card)
{
  Kind *kind = &self->kinds[index];

  close_card (self);
  kind->card = GTK_WIDGET (card);
  adw_bin_set_child (ADW_BIN (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (kind->add))), kind->card);
  g_signal_connect_object (card, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (close_card), self, G_CONNECT_SWAPPED);
  adw_expander_row_set_expanded (kind->row, TRUE);
  gtk_widget_grab_focus (kind->card);
}

/* (nullable): who it is about, where there is one person. */
static const char *
find_person (MandateRoleRecords *self)
{
  g_autoptr (GPtrArray) people = NULL;

  if (!self->is_role)
    return self->id;

  people = mandate_holders_list_people (get_register (self), self->id, mandate_session_get_today (self->session));

  return people->len > 0 ? mandate_record_get_id (g_ptr_array_index (people, 0)) : NULL;
}

static void
set_known (MandateRoleRecords *self,
           MandateRecord      *record,
           const char         *person_field)
{
  const char *person = find_person (self);

  if (person != NULL)
    mandate_record_set (record, person_field, person, NULL);
  if (self->is_role)
    mandate_record_set (record, "role", self->id, NULL);
}

static void
add_competence_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  static const char *const fields[] = { "person", "role", "need", "has", "state", "expires_on", "plan", "planned_on", NULL };
  MandateRoleRecords      *self = MANDATE_ROLE_RECORDS (widget);
  MandateRecord           *record = mandate_record_new (MANDATE_TYPE_COMPETENCE, NULL);

  set_known (self, record, "person");
  ask (self, COMPETENCES, mandate_form_card_new (self->session, _ ("Something That Has to Be Known or Done"), _ ("Once it is added, attach the certificate or another proof to it."), _ ("_Add"), record, fields));
}

static void
add_delegation_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  static const char *const fields[] = { "delegator", "person", "role", "subject", "held_from", "held_until", "limits", "stays", NULL };
  MandateRoleRecords      *self = MANDATE_ROLE_RECORDS (widget);
  MandateRecord           *record = mandate_record_new (MANDATE_TYPE_DELEGATION, NULL);

  set_known (self, record, "delegator");
  mandate_record_set (record, "held_from", mandate_session_get_today (self->session), NULL);
  ask (self, DELEGATIONS, mandate_form_card_new (self->session, _ ("Hand Over Part of It for a Time"), _ ("Who hands over goes on answering for the result; that can’t be handed over."), _ ("_Add"), record, fields));
}

static void
mandate_role_records_dispose (GObject *object)
{
  MandateRoleRecords *self = MANDATE_ROLE_RECORDS (object);

  for (guint i = 0; i < N_KINDS; i++)
    g_clear_pointer (&self->kinds[i].rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_role_records_parent_class)->dispose (object);
}

static void
mandate_role_records_finalize (GObject *object)
{
  g_free (MANDATE_ROLE_RECORDS (object)->id);

  G_OBJECT_CLASS (mandate_role_records_parent_class)->finalize (object);
}

static void
create_kind (MandateRoleRecords *self,
             guint               index,
             const char         *title,
             const char         *icon)
{
  Kind      *kind = &self->kinds[index];
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  kind->rows = g_ptr_array_new ();
  kind->row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  kind->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (kind->row), title);
  adw_expander_row_add_prefix (kind->row, image);
  adw_expander_row_add_action (kind->row, GTK_WIDGET (kind->chip));
  gtk_list_box_append (self->list, GTK_WIDGET (kind->row));
}

static void
create_add (MandateRoleRecords *self,
            guint               index)
{
  Kind      *kind = &self->kinds[index];
  GtkWidget *bin = adw_bin_new ();

  gtk_widget_add_css_class (bin, "row-add");
  kind->add = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", bin, NULL);
  kind->card = g_object_new (ADW_TYPE_BIN, NULL); /* gives way to the button */
  adw_bin_set_child (ADW_BIN (bin), kind->card);
  adw_expander_row_add_row (kind->row, kind->add);
  close_card (self);
  mandate_editing_offer (self->session, kind->add);
}

static void
build (MandateRoleRecords *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "role-records");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  create_kind (self, COMPETENCES, _ ("Competence"), "starred-symbolic");
  create_kind (self, DELEGATIONS, _ ("Delegated"), "mail-forward-symbolic");
  create_kind (self, PAPERS, _ ("Signed Papers and Evidence"), "mail-attachment-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Competence, delegations and papers"), -1);
  create_add (self, COMPETENCES);
  create_add (self, DELEGATIONS);
}

/* Hundreds of people have such a row each, of which a few are opened. */
static void
mandate_role_records_map (GtkWidget *widget)
{
  MandateRoleRecords *self = MANDATE_ROLE_RECORDS (widget);

  if (self->list == NULL)
    {
      build (self);
      update (self);
    }

  GTK_WIDGET_CLASS (mandate_role_records_parent_class)->map (widget);
}

static void
mandate_role_records_class_init (MandateRoleRecordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_role_records_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_role_records_finalize;
  widget_class->map = mandate_role_records_map;

  gtk_widget_class_install_action (widget_class, "records.add-competence", NULL, add_competence_action);
  gtk_widget_class_install_action (widget_class, "records.add-delegation", NULL, add_delegation_action);
}

static void
mandate_role_records_init (MandateRoleRecords *self)
{
}

/**
 * mandate_role_records_new:
 * @session: an open workspace
 * @id: id of a role or of a person
 *
 * Returns: (transfer floating): its competences, delegations and papers, made when they are first seen
 */
GtkWidget *
mandate_role_records_new (MandateSession *session,
                          const char     *id)
{
  MandateRoleRecords *self = g_object_new (MANDATE_TYPE_ROLE_RECORDS, NULL);

  self->session = g_object_ref (session);
  self->id = g_strdup (id);
  self->is_role = mandate_register_find (get_register (self), MANDATE_TYPE_ROLE, id) != NULL;
  mandate_editing_allow_actions (session, self, "records.add-competence", "records.add-delegation", NULL);
  mandate_follow (self, session, "settled", G_CALLBACK (update));

  return GTK_WIDGET (self);
}
