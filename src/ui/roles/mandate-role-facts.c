/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-facts.h"

#include <glib/gi18n-lib.h>

#include "mandate-authority-editor.h"
#include "mandate-duty.h"
#include "mandate-editing.h"
#include "mandate-fact-form.h"
#include "mandate-holder-editor.h"
#include "mandate-holders.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-role-words.h"
#include "mandate-screen-text.h"

/* What an auditor misses of a role that the standard doesn't name. */
#define GAPS_OF_ANY_ROLE (MANDATE_DUTY_NO_HOLDER | MANDATE_DUTY_HOLDER_GONE | MANDATE_DUTY_NOT_KNOWN)

/* More choices than these are made in the fields. */
#define MAX_ANSWERS 2

/* What of a holding is changed in the place of which fact. */
typedef struct
{
  const char     *open_action;
  const char     *save_action;
  const char     *what;      /* translatable */
  const char     *fields[3]; /* up to NULL */
  MandateDutyGaps lacking;
} FactForm;

static const FactForm fact_forms[] = {
  { "facts.edit-appointed", "facts.save-appointed", N_ ("given by top management"), { "appointed_by", "held_from" }, MANDATE_DUTY_NOT_APPOINTED | MANDATE_DUTY_APPOINTED_BELOW },
  { "facts.accept", "facts.save-accepted", N_ ("accepted"), { "accepted_on" }, MANDATE_DUTY_NOT_ACCEPTED },
  { "facts.tell", "facts.save-known", N_ ("made known"), { "communicated_on", "communicated_to" }, MANDATE_DUTY_NOT_KNOWN },
};

/**
 * MandateRoleFacts:
 *
 * The five facts that make a role real: held, with authority, given from the
 * top, accepted, made known. What is missing is mended in its place.
 */
struct _MandateRoleFacts
{
  GtkWidget parent_instance;

  MandateSession *session;
  char           *role;

  MandateFactRow *holder;
  MandateFactRow *authority;
  MandateFactRow *appointed;
  MandateFactRow *accepted;
  MandateFactRow *known;
};

G_DEFINE_FINAL_TYPE (MandateRoleFacts, mandate_role_facts, GTK_TYPE_WIDGET)

static MandateRole *
find_role (MandateRoleFacts *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, self->role);
}

static GPtrArray *
list_holdings (MandateRoleFacts *self)
{
  return mandate_holders_list_current (mandate_session_get_register (self->session), self->role, mandate_session_get_today (self->session));
}

static gboolean
is_mandated (MandateRole *role)
{
  return role->mandate != NULL && !g_str_equal (role->mandate, "none");
}

static MandateDutyGaps
get_wanted (MandateRole *role)
{
  return is_mandated (role) ? ~0 : GAPS_OF_ANY_ROLE;
}

static MandateDutyGaps
find_gaps (MandateRoleFacts   *self,
           MandateRoleHolding *holding)
{
  return mandate_duty_find_holding_gaps (mandate_session_get_register (self->session), holding, mandate_session_get_today (self->session));
}

/* Where several hold it, the first that lacks something; else who leads. */
static MandateRoleHolding *
find_holding (MandateRoleFacts *self,
              GPtrArray        *holdings,
              MandateDutyGaps   lacking)
{
  for (guint i = 0; i < holdings->len; i++)
    if (find_gaps (self, g_ptr_array_index (holdings, i)) & lacking)
      return g_ptr_array_index (holdings, i);

  return holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;
}

/* What is there has a tick, but for the while in which it is being changed. */
static void
show_settled (MandateFactRow *fact,
              const char     *text)
{
  if (mandate_fact_row_get_editor (fact) != NULL)
    mandate_fact_row_show_open (fact, text, NULL, FALSE);
  else
    mandate_fact_row_show_ready (fact, text);
}

static void
add_leads (MandateRoleFacts *self,
           GPtrArray        *holdings)
{
  MandateRoleHolding *first = g_ptr_array_index (holdings, 0);
  g_autofree char    *link = g_strdup_printf ("body/%s", first->body != NULL ? first->body : "");

  if (holdings->len == 1)
    {
      mandate_fact_row_add_answer (self->holder, _ ("Say Who Has the Chair…"), "win.show-link", link);
      return;
    }

  for (guint i = 0; i < MIN (holdings->len, MAX_ANSWERS); i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      /* Translators: %s is a name: that person leads where several hold a role. */
      g_autofree char *label = g_strdup_printf (_ ("%s Leads"), mandate_role_words_name_holder (self->session, holding));

      mandate_fact_row_add_answer (self->holder, label, "facts.lead", mandate_record_get_id (MANDATE_RECORD (holding)));
    }

  if (holdings->len > MAX_ANSWERS)
    mandate_fact_row_add_answer (self->holder, _ ("Somebody Else…"), "mandated.show-holders", self->role);
}

static void
update_holder (MandateRoleFacts *self,
               GPtrArray        *holdings,
               MandateDutyGaps   gaps)
{
  MandateRoleHolding *gone = find_holding (self, holdings, MANDATE_DUTY_HOLDER_GONE);
  g_autofree char    *text = mandate_role_words_describe_holdings (self->session, holdings);

  if (gaps & MANDATE_DUTY_NO_HOLDER)
    {
      mandate_fact_row_show_open (self->holder, _ ("Nobody yet"), _ ("Top management gives it to somebody by name."), TRUE);
      mandate_fact_row_add_answer (self->holder, _ ("Name Someone…"), "facts.name", NULL);
    }
  else if (gone != NULL && find_gaps (self, gone) & MANDATE_DUTY_HOLDER_GONE)
    {
      mandate_fact_row_show_open (self->holder, text, _ ("Who holds it is not here any more, so nobody acts."), TRUE);
      mandate_fact_row_add_answer (self->holder, _ ("Name Someone Else…"), "facts.name", NULL);
    }
  else if (gaps & MANDATE_DUTY_NO_LEAD)
    {
      mandate_fact_row_show_open (self->holder, text, holdings->len > 1 ? _ ("Several hold it. Say who leads.") : _ ("Nobody has the chair of it, so nobody leads."), TRUE);
      add_leads (self, holdings);
    }
  else
    show_settled (self->holder, text);
}

static void
update_authority (MandateRoleFacts *self,
                  MandateRole      *role,
                  MandateDutyGaps   gaps)
{
  g_autofree char *text = role->authority != NULL ? mandate_role_words_join_lines (role->authority) : NULL;

  if (text == NULL)
    {
      mandate_fact_row_show_open (self->authority, _ ("Not written down yet"), _ ("A duty without authority is none."),
                                  (get_wanted (role) & MANDATE_DUTY_NO_AUTHORITY) != 0);
      mandate_fact_row_add_answer (self->authority, _ ("Write the Authority…"), "facts.authority", NULL);
    }
  else if (gaps & MANDATE_DUTY_NO_REPORTING_LINE)
    {
      mandate_fact_row_show_open (self->authority, text, _ ("How the report reaches top management is not written down."), TRUE);
      mandate_fact_row_add_answer (self->authority, _ ("Write How They Report…"), "facts.authority", NULL);
    }
  else
    show_settled (self->authority, text);
}

/* The buttons name those who can have done it: “Ana Pérez Did”. */
static void
add_leaders (MandateRoleFacts *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (people) && n <= MAX_ANSWERS; i++)
    {
      MandatePerson   *person = mandate_record_list_get (people, i);
      g_autofree char *label = NULL;

      if (!person->is_top_management || person->name == NULL || !mandate_person_is_active (person, mandate_session_get_today (self->session)))
        continue;

      if (++n > MAX_ANSWERS)
        break;

      /* Translators: %s is a name: that person gave the role. */
      label = g_strdup_printf (_ ("%s Did"), person->name);
      mandate_fact_row_add_answer (self->appointed, label, "facts.appoint", mandate_record_get_id (MANDATE_RECORD (person)));
    }

  if (n > MAX_ANSWERS)
    mandate_fact_row_add_answer (self->appointed, _ ("Somebody Else…"), "facts.edit-appointed", NULL);

  if (n == 0)
    mandate_fact_row_add_answer (self->appointed, _ ("Say Who Is Top Management…"), "win.show-link", "person");
}

static void
update_appointed (MandateRoleFacts *self,
                  MandateRole      *role,
                  GPtrArray        *holdings)
{
  MandateRoleHolding *holding = find_holding (self, holdings, MANDATE_DUTY_NOT_APPOINTED | MANDATE_DUTY_APPOINTED_BELOW);
  MandateDutyGaps     gaps = find_gaps (self, holding);
  g_autofree char    *text = mandate_role_words_describe_each (self->session, holdings, mandate_role_words_describe_appointment);

  if (gaps & MANDATE_DUTY_NOT_APPOINTED)
    mandate_fact_row_show_open (self->appointed, _ ("Not recorded yet"), _ ("Who of top management gave it?"), get_wanted (role) & MANDATE_DUTY_NOT_APPOINTED);
  else if (gaps & MANDATE_DUTY_APPOINTED_BELOW)
    mandate_fact_row_show_open (self->appointed, text, _ ("That person did not belong to top management then."), get_wanted (role) & MANDATE_DUTY_APPOINTED_BELOW);
  else
    {
      show_settled (self->appointed, text);
      return;
    }

  add_leaders (self);
}

static void
update_accepted (MandateRoleFacts *self,
                 MandateRole      *role,
                 GPtrArray        *holdings)
{
  MandateRoleHolding *holding = find_holding (self, holdings, MANDATE_DUTY_NOT_ACCEPTED);
  g_autofree char    *text = mandate_role_words_describe_each (self->session, holdings, mandate_role_words_describe_acceptance);
  g_autofree char    *distance = mandate_screen_format_distance (holding->held_from, mandate_session_get_today (self->session));
  /* Translators: a name, and how long ago. */
  g_autofree char *sentence = g_strdup_printf (_ ("It was given to %1$s %2$s."), mandate_role_words_name_holder (self->session, holding), distance);
  GtkWidget       *paper;

  if ((find_gaps (self, holding) & MANDATE_DUTY_NOT_ACCEPTED) == 0)
    {
      show_settled (self->accepted, text);
      return;
    }

  mandate_fact_row_show_open (self->accepted, _ ("Not accepted yet"), sentence, get_wanted (role) & MANDATE_DUTY_NOT_ACCEPTED);
  mandate_fact_row_add_answer (self->accepted, _ ("Record the Answer"), "facts.accept", NULL);
  paper = mandate_fact_row_add_answer (self->accepted, _ ("A Signed Letter Came Back…"), "win.take-paper", NULL);
  /* Where a wizard takes all of the window, no paper is taken. */
  g_object_bind_property (paper, "sensitive", paper, "visible", G_BINDING_SYNC_CREATE);
}

static void
update_known (MandateRoleFacts *self,
              MandateRole      *role,
              GPtrArray        *holdings)
{
  MandateRoleHolding *holding = find_holding (self, holdings, MANDATE_DUTY_NOT_KNOWN);
  g_autofree char    *text = mandate_role_words_describe_each (self->session, holdings, mandate_role_words_describe_telling);

  if ((find_gaps (self, holding) & MANDATE_DUTY_NOT_KNOWN) == 0)
    {
      show_settled (self->known, text);
      return;
    }

  mandate_fact_row_show_open (self->known, _ ("Not made known yet"), _ ("Everyone has to know whom to turn to."), TRUE);
  mandate_fact_row_add_answer (self->known, _ ("Record When They Were Told"), "facts.tell", NULL);
}

static void
show_waiting (MandateFactRow *fact)
{
  mandate_fact_row_set_editor (fact, NULL);
  mandate_fact_row_show_open (fact, _ ("Once somebody holds it"), NULL, FALSE);
}

/**
 * mandate_role_facts_update:
 * @self: facts
 *
 * Brings them up to date; fields that are open stay open while they are needed.
 */
void
mandate_role_facts_update (MandateRoleFacts *self)
{
  MandateRole *role = find_role (self);
  g_autoptr (GPtrArray) holdings = list_holdings (self);
  MandateDutyGaps gaps;

  if (role == NULL)
    return;

  gaps = mandate_duty_find_role_gaps (mandate_session_get_register (self->session), role, mandate_session_get_today (self->session));
  if (!is_mandated (role))
    gaps &= ~MANDATE_DUTY_NO_LEAD;

  update_holder (self, holdings, gaps);
  update_authority (self, role, gaps);

  if (holdings->len == 0)
    {
      show_waiting (self->appointed);
      show_waiting (self->accepted);
      show_waiting (self->known);
      return;
    }

  update_appointed (self, role, holdings);
  update_accepted (self, role, holdings);
  update_known (self, role, holdings);
}

/* A change of this role, called after it. */
static MandateChange *
begin_change (MandateRoleFacts *self,
              const char       *what)
{
  /* Translators: what was recorded, and of which role. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s"), find_role (self)->title, what);

  return mandate_change_new (mandate_session_get_register (self->session), label);
}

static void
close_editor (MandateRoleFacts *self,
              MandateFactRow   *fact,
              MandateChange    *change)
{
  mandate_fact_row_set_editor (fact, NULL);
  mandate_session_tell_undoable (self->session, mandate_change_get_label (change));
  mandate_role_facts_update (self);
}

static void
commit_and_close (MandateRoleFacts *self,
                  MandateFactRow   *fact,
                  MandateChange    *change)
{
  if (mandate_roles_commit (self->session, change))
    close_editor (self, fact, change);
}

static MandateRoleHolding *
edit_holding (MandateRoleFacts *self,
              MandateChange    *change,
              MandateDutyGaps   lacking)
{
  g_autoptr (GPtrArray) holdings = list_holdings (self);
  MandateRoleHolding *holding = find_holding (self, holdings, lacking);

  return holding != NULL ? mandate_change_edit (change, MANDATE_TYPE_ROLE_HOLDING, mandate_record_get_id (MANDATE_RECORD (holding))) : NULL;
}

static void
name_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);

  mandate_fact_row_set_editor (self->holder, mandate_fact_form_wrap (mandate_holder_editor_new (self->session, self->role), "facts.save-holder"));
}

static void
save_holder_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  MandateRoleFacts    *self = MANDATE_ROLE_FACTS (widget);
  MandateHolderEditor *editor = mandate_fact_form_get_editor (self->holder);
  g_autoptr (MandateChange) change = begin_change (self, _ ("holder"));

  if (!mandate_holder_editor_check (editor))
    return;

  mandate_holder_editor_put (editor, change);
  commit_and_close (self, self->holder, change);
}

static void
authority_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);

  mandate_fact_row_set_editor (self->authority, mandate_fact_form_wrap (mandate_authority_editor_new (self->session, self->role), "facts.save-authority"));
}

static void
save_authority_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  MandateRoleFacts       *self = MANDATE_ROLE_FACTS (widget);
  MandateAuthorityEditor *editor = mandate_fact_form_get_editor (self->authority);
  g_autoptr (MandateChange) change = begin_change (self, _ ("authority"));

  if (!mandate_authority_editor_check (editor))
    return;

  mandate_authority_editor_put (editor, change);
  commit_and_close (self, self->authority, change);
}

static void
appoint_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);
  g_autoptr (MandateChange) change = begin_change (self, _ ("given by top management"));
  MandateRoleHolding *holding = edit_holding (self, change, MANDATE_DUTY_NOT_APPOINTED | MANDATE_DUTY_APPOINTED_BELOW);

  if (holding == NULL)
    return;

  mandate_record_set (MANDATE_RECORD (holding), "appointed_by", g_variant_get_string (parameter, NULL), NULL);
  commit_and_close (self, self->appointed, change);
}

static void
lead_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);
  g_autoptr (MandateChange) change = begin_change (self, _ ("who leads"));
  const char *holding = g_variant_get_string (parameter, NULL);

  if (mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE_HOLDING, holding) == NULL)
    return;

  mandate_holders_lead (change, holding);
  commit_and_close (self, self->holder, change);
}

static const FactForm *
find_form (MandateRoleFacts *self,
           const char       *action,
           MandateFactRow  **fact)
{
  MandateFactRow *facts[] = { self->appointed, self->accepted, self->known };
  guint           i = 0;

  while (!g_str_equal (fact_forms[i].open_action, action) && !g_str_equal (fact_forms[i].save_action, action))
    i++;

  *fact = facts[i];

  return &fact_forms[i];
}

/* The fields of the holding that lacks something. */
static void
open_form_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);
  MandateFactRow   *fact;
  const FactForm   *wanted = find_form (self, action, &fact);
  g_autoptr (GPtrArray) holdings = list_holdings (self);
  MandateRoleHolding *holding = find_holding (self, holdings, wanted->lacking);

  if (holding != NULL)
    mandate_fact_form_open (fact, self->session, MANDATE_RECORD (holding), wanted->fields, wanted->save_action);
}

static void
save_form_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);
  MandateFactRow   *fact;
  const FactForm   *wanted = find_form (self, action, &fact);
  g_autoptr (MandateChange) change = begin_change (self, _ (wanted->what));

  if (mandate_fact_form_save (fact, self->session, change, wanted->fields))
    close_editor (self, fact, change);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (widget);

  for (GtkWidget *fact = gtk_widget_get_first_child (widget); fact != NULL; fact = gtk_widget_get_next_sibling (fact))
    mandate_fact_row_set_editor (MANDATE_FACT_ROW (fact), NULL);

  mandate_role_facts_update (self);
}

static void
mandate_role_facts_dispose (GObject *object)
{
  MandateRoleFacts *self = MANDATE_ROLE_FACTS (object);
  GtkWidget        *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->session);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (mandate_role_facts_parent_class)->dispose (object);
}

static void
mandate_role_facts_class_init (MandateRoleFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_role_facts_dispose;

  gtk_widget_class_set_css_name (widget_class, "role-facts");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "facts.name", NULL, name_action);
  gtk_widget_class_install_action (widget_class, "facts.save-holder", NULL, save_holder_action);
  gtk_widget_class_install_action (widget_class, "facts.lead", "s", lead_action);
  gtk_widget_class_install_action (widget_class, "facts.authority", NULL, authority_action);
  gtk_widget_class_install_action (widget_class, "facts.save-authority", NULL, save_authority_action);
  gtk_widget_class_install_action (widget_class, "facts.appoint", "s", appoint_action);
  for (guint i = 0; i < G_N_ELEMENTS (fact_forms); i++)
    {
      gtk_widget_class_install_action (widget_class, fact_forms[i].open_action, NULL, open_form_action);
      gtk_widget_class_install_action (widget_class, fact_forms[i].save_action, NULL, save_form_action);
    }
  gtk_widget_class_install_action (widget_class, "facts.cancel", NULL, cancel_action);
}

static MandateFactRow *
add_fact (MandateRoleFacts *self,
          const char       *icon,
          const char       *caption)
{
  GtkWidget *fact = mandate_fact_row_new (icon, caption);

  gtk_widget_set_parent (fact, GTK_WIDGET (self));

  return MANDATE_FACT_ROW (fact);
}

static void
mandate_role_facts_init (MandateRoleFacts *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->holder = add_fact (self, "avatar-default-symbolic", _ ("Held by"));
  self->authority = add_fact (self, "auth-fingerprint-symbolic", _ ("Has the authority to"));
  self->appointed = add_fact (self, "user-info-symbolic", _ ("Given by top management"));
  self->accepted = add_fact (self, "document-edit-symbolic", _ ("Accepted on"));
  self->known = add_fact (self, "chat-message-new-symbolic", _ ("Made known on"));
  mandate_fact_row_set_edit (self->holder, _ ("Change who holds it"), "facts.name");
  mandate_fact_row_set_edit (self->authority, _ ("Change the authority"), "facts.authority");
  mandate_fact_row_set_edit (self->appointed, _ ("Change who gave it, and from when"), "facts.edit-appointed");
  mandate_fact_row_set_edit (self->accepted, _ ("Change when it was accepted"), "facts.accept");
  mandate_fact_row_set_edit (self->known, _ ("Change who was told, and when"), "facts.tell");
}

/**
 * mandate_role_facts_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): its facts, up to date
 */
GtkWidget *
mandate_role_facts_new (MandateSession *session,
                        const char     *role)
{
  MandateRoleFacts *self = g_object_new (MANDATE_TYPE_ROLE_FACTS, NULL);

  self->session = g_object_ref (session);
  self->role = g_strdup (role);
  mandate_editing_allow_actions (session, self, "facts.name", "facts.save-holder", "facts.lead", "facts.authority", "facts.save-authority",
                                 "facts.appoint", "facts.edit-appointed", "facts.save-appointed", "facts.accept", "facts.save-accepted", "facts.tell", "facts.save-known", NULL);
  mandate_role_facts_update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_role_facts_count_gaps:
 * @self: facts
 *
 * Returns: how many of them an auditor would miss
 */
guint
mandate_role_facts_count_gaps (MandateRoleFacts *self)
{
  guint n_gaps = 0;

  for (GtkWidget *fact = gtk_widget_get_first_child (GTK_WIDGET (self)); fact != NULL; fact = gtk_widget_get_next_sibling (fact))
    n_gaps += mandate_fact_row_get_is_gap (MANDATE_FACT_ROW (fact));

  return n_gaps;
}

/**
 * mandate_role_facts_set_is_next:
 * @self: facts
 * @is_next: whether the next step of the whole view is the first gap here
 *
 * A view has one button that stands out: the first answer of its first gap.
 *
 * Returns: whether there was a gap to stand out
 */
gboolean
mandate_role_facts_set_is_next (MandateRoleFacts *self,
                                gboolean          is_next)
{
  for (GtkWidget *fact = gtk_widget_get_first_child (GTK_WIDGET (self)); fact != NULL; fact = gtk_widget_get_next_sibling (fact))
    {
      GtkWidget *answer = mandate_fact_row_get_first_answer (MANDATE_FACT_ROW (fact));

      if (!mandate_fact_row_get_is_gap (MANDATE_FACT_ROW (fact)) || answer == NULL)
        continue;

      if (is_next)
        gtk_widget_add_css_class (answer, "suggested-action");

      return TRUE;
    }

  return FALSE;
}

/**
 * mandate_role_facts_new_holders_button:
 * @role: id of a role
 *
 * Returns: (transfer floating): leads to who holds it, held it and holds it
 *   beside them; out of sight where there is no place to show that
 */
GtkWidget *
mandate_role_facts_new_holders_button (const char *role)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("All Holders…"));

  gtk_widget_set_tooltip_text (button, _ ("Who holds it and who held it before; add another"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", role);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "mandated.show-holders");
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);

  return button;
}
