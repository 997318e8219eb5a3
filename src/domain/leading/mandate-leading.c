/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which records show that leaders act, and under which letter of 5.1. What
 * others wrote down counts as much as what is written into the log by hand.
 */

#include "config.h"

#include "mandate-leading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-objective-progress.h"
#include "mandate-records.h"

#define A MANDATE_COMMITMENT_BIT ('a')
#define B MANDATE_COMMITMENT_BIT ('b')
#define C MANDATE_COMMITMENT_BIT ('c')
#define D MANDATE_COMMITMENT_BIT ('d')
#define E MANDATE_COMMITMENT_BIT ('e')
#define F MANDATE_COMMITMENT_BIT ('f')
#define G MANDATE_COMMITMENT_BIT ('g')
#define H MANDATE_COMMITMENT_BIT ('h')

/* One run over the register. */
typedef struct
{
  MandateRegister *reg;
  const char      *as_of;
  GPtrArray       *acts;
  GHashTable      *corrections; /* of readings */
} Search;

/* What a choice of a record shows. */
typedef struct
{
  const char *value;
  guint       letters;
} Meaning;

static const Meaning review_meanings[] = {
  { "management-review", E },
  { "policy-review", A },
  { "objectives", A | E },
  { "roles", F },
  { "resources", C },
  { "governance-forum", E },
  { "steering-committee", E },
  { "leadership-briefing", D },
  { "exercise", E },
  { "internal-audit", E },
  { "certification-audit", E },
  { "all-hands", D },
  { "training", D },
  { "incident-session", E | G },
  { "risk-session", E },
  { NULL, 0 },
};

static const Meaning decision_meanings[] = {
  { "improvement", G },
  { "isms-change", G },
  { "resource", C },
  { "risk-acceptance", E },
  { "policy", A },
  { NULL, 0 },
};

static void
entry_free (gpointer data)
{
  MandateLeadershipEntry *self = data;

  g_free (self->day);
  g_free (self->title);
  g_free (self);
}

static guint
find_meaning (const Meaning *meanings,
              const char    *value)
{
  for (; meanings->value != NULL; meanings++)
    if (g_strcmp0 (meanings->value, value) == 0)
      return meanings->letters;

  return 0;
}

/* @leader is a person or a body; what has not come yet shows nothing. */
static void
add (Search     *self,
     guint       letters,
     const char *day,
     const char *leader,
     gpointer    record,
     const char *what,
     const char *title)
{
  MandateLeadershipEntry *act;

  if (letters == 0 || day == NULL || strcmp (day, self->as_of) > 0)
    return;

  act = g_new0 (MandateLeadershipEntry, 1);
  act->letters = letters;
  act->day = g_strdup (day);
  act->leader = leader != NULL ? mandate_register_find_any (self->reg, leader) : NULL;
  act->is_of_the_top = MANDATE_IS_BODY (act->leader) ? mandate_holders_was_top_management (self->reg, NULL, leader, day)
                                                     : mandate_holders_was_top_management (self->reg, leader, NULL, day);
  act->record = record;
  act->what = what;
  act->title = g_strdup (title);
  g_ptr_array_add (self->acts, act);
}

static void
add_approval (Search     *self,
              guint       letters,
              const char *day,
              const char *leader,
              gpointer    record,
              const char *what,
              const char *title)
{
  const guint n = self->acts->len;

  add (self, letters, day, leader, record, what, title);

  if (self->acts->len > n)
    ((MandateLeadershipEntry *) g_ptr_array_index (self->acts, n))->is_approval = TRUE;
}

static gboolean
was_top (Search     *self,
         const char *person,
         const char *body,
         const char *day)
{
  return day != NULL && mandate_holders_was_top_management (self->reg, person, body, day);
}

static void
add_written_down (Search        *self,
                  MandateRecord *record)
{
  MandateLeadershipAct *act = MANDATE_LEADERSHIP_ACT (record);
  guint                 letters = mandate_leadership_act_get_letters (act);

  /* A manager below the top shows that others lead, and no more. */
  if (!was_top (self, act->person, NULL, act->happened_on))
    letters &= H;

  if (g_strcmp0 (act->kind, "approval") == 0)
    add_approval (self, letters, act->happened_on, act->person, act, mandate_leadership_act_get_kind_label (act), act->title);
  else
    add (self, letters, act->happened_on, act->person, act, mandate_leadership_act_get_kind_label (act), act->title);
}

static void
add_policy_approval (Search        *self,
                     MandateRecord *record)
{
  MandateApproval      *approval = MANDATE_APPROVAL (record);
  MandatePolicyVersion *version = mandate_register_find (self->reg, MANDATE_TYPE_POLICY_VERSION, approval->policy_version);
  MandatePolicy        *policy = version != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_POLICY, version->policy) : NULL;
  g_autofree char      *title = policy != NULL ? g_strdup_printf ("%s %s", policy->title, version->number) : mandate_register_describe (self->reg, record);

  if (g_strcmp0 (approval->decision, "approved") == 0 && was_top (self, approval->person, approval->body, approval->decided_on))
    add_approval (self, A, approval->decided_on, approval->person != NULL ? approval->person : approval->body, approval,
                  N_ ("Policy approved"), title);
}

static void
add_objective (Search        *self,
               MandateRecord *record)
{
  MandateObjective *objective = MANDATE_OBJECTIVE (record);

  if (was_top (self, objective->approved_by, NULL, objective->approved_on))
    add_approval (self, A, objective->approved_on, objective->approved_by, objective, N_ ("Objective approved"), objective->title);
}

/* Who reads an objective of their own and is not at the top leads in their own area. */
static void
add_reading (Search        *self,
             MandateRecord *record)
{
  MandateObjectiveReading *reading = MANDATE_OBJECTIVE_READING (record);
  MandateObjective        *objective = mandate_register_find (self->reg, MANDATE_TYPE_OBJECTIVE, reading->objective);

  if (g_hash_table_contains (self->corrections, mandate_record_get_id (record)))
    return;

  if (objective != NULL && objective->owner != NULL && !was_top (self, objective->owner, NULL, reading->read_on))
    add (self, H, reading->read_on, objective->owner, objective, N_ ("Own objective read"), objective->title);
}

static void
add_resource (Search        *self,
              MandateRecord *record)
{
  MandateResource *resource = MANDATE_RESOURCE (record);

  /* To refuse is to decide, but makes no resource available (5.1 c). */
  if (mandate_resource_is_approved (resource, self->as_of) && was_top (self, resource->decided_by, NULL, resource->decided_on))
    add_approval (self, C, resource->decided_on, resource->decided_by, resource, N_ ("Resource approved"), resource->title);
}

static void
add_conclusion (Search        *self,
                MandateRecord *record)
{
  MandateResourceConclusion *conclusion = MANDATE_RESOURCE_CONCLUSION (record);
  g_autofree char           *title = conclusion->reason != NULL ? g_strdup (conclusion->reason) : mandate_register_describe (self->reg, record);

  if (was_top (self, conclusion->concluded_by, NULL, conclusion->concluded_on))
    add (self, C, conclusion->concluded_on, conclusion->concluded_by, conclusion, N_ ("Resources judged"), title);
}

static void
add_message (Search        *self,
             MandateRecord *record)
{
  MandateCommunication *message = MANDATE_COMMUNICATION (record);

  /* A report goes to the top. What other managers tell their team shows that they lead. */
  if (g_strcmp0 (message->kind, "report") == 0)
    return;

  if (was_top (self, message->sent_by, NULL, message->sent_on))
    add (self, D, message->sent_on, message->sent_by, message, N_ ("Message"), message->title);
  else if (g_strcmp0 (message->kind, "briefing") == 0 && message->sent_by != NULL)
    add (self, H, message->sent_on, message->sent_by, message, N_ ("Briefing by another manager"), message->title);
}

static void
add_training (Search        *self,
              MandateRecord *record)
{
  MandateTraining *training = MANDATE_TRAINING (record);

  if (was_top (self, training->person, NULL, training->held_on))
    add (self, D | F, training->held_on, training->person, training, N_ ("Training held"), training->title);
}

/* The chair comes first; else whoever of top management was there. */
static const char *
find_top_in_review (Search        *self,
                    MandateReview *review,
                    GHashTable    *attendees)
{
  if (was_top (self, review->chair, NULL, review->held_on))
    return review->chair;

  return g_hash_table_lookup (attendees, mandate_record_get_id (MANDATE_RECORD (review)));
}

/* (transfer full) (element-type utf8 utf8): for each review one of top management who was there. */
static GHashTable *
list_attendees (Search *self)
{
  MandateRecordList *list = mandate_register_get_list (self->reg, MANDATE_TYPE_REVIEW_ATTENDANCE);
  GHashTable        *attendees = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReviewAttendance *attended = mandate_record_list_get (list, i);
      MandateReview           *review = mandate_register_find (self->reg, MANDATE_TYPE_REVIEW, attended->review);

      if (review != NULL && mandate_review_attendance_was_there (attended) && was_top (self, attended->person, NULL, review->held_on) &&
          !g_hash_table_contains (attendees, attended->review))
        g_hash_table_insert (attendees, attended->review, attended->person);
    }

  return attendees;
}

static void
add_reviews (Search *self)
{
  MandateRecordList *list = mandate_register_get_list (self->reg, MANDATE_TYPE_REVIEW);
  g_autoptr (GHashTable) attendees = list_attendees (self);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReview *review = mandate_record_list_get (list, i);
      const char    *top = mandate_review_was_held (review) ? find_top_in_review (self, review, attendees) : NULL;

      if (top != NULL)
        add (self, find_meaning (review_meanings, review->kind), review->held_on, top, review, N_ ("Took part in a review"), review->title);

      if (was_top (self, review->confirmed_by, NULL, review->confirmed_on))
        add_approval (self, E, review->confirmed_on, review->confirmed_by, review, N_ ("Minutes confirmed"), review->title);
    }
}

/* Minutes may write down that a request was refused, too. */
static gboolean
refuses_resource (Search          *self,
                  MandateDecision *decision)
{
  MandateRecord *subject = decision->concerns != NULL ? mandate_register_find_link (self->reg, decision->concerns) : NULL;

  return MANDATE_IS_RESOURCE (subject) && mandate_resource_is_decided (MANDATE_RESOURCE (subject), self->as_of) &&
         !mandate_resource_is_approved (MANDATE_RESOURCE (subject), self->as_of);
}

static void
add_decision (Search        *self,
              MandateRecord *record)
{
  MandateDecision *decision = MANDATE_DECISION (record);
  guint            letters = find_meaning (decision_meanings, decision->kind);

  if (refuses_resource (self, decision))
    letters &= ~C;

  if (was_top (self, decision->decided_by, NULL, decision->decided_on))
    add (self, letters, decision->decided_on, decision->decided_by, decision, N_ ("Decision"), decision->title);
}

static void
add_risk_decision (Search        *self,
                   MandateRecord *record)
{
  MandateRiskDecision *decision = MANDATE_RISK_DECISION (record);

  if (was_top (self, decision->decided_by, NULL, decision->decided_on))
    add (self, E, decision->decided_on, decision->decided_by, decision, N_ ("Decision on a risk"), decision->title);
}

static void
add_action (Search        *self,
            MandateRecord *record)
{
  MandateAction *action = MANDATE_ACTION (record);

  if (g_strcmp0 (action->state, "done") == 0 && was_top (self, action->owner, NULL, action->done_on))
    add (self, G, action->done_on, action->owner, action, N_ ("Own action carried out"), action->title);
}

static void
add_appointment (Search        *self,
                 MandateRecord *record)
{
  MandateRoleHolding *holding = MANDATE_ROLE_HOLDING (record);
  MandateRole        *role = mandate_register_find (self->reg, MANDATE_TYPE_ROLE, holding->role);

  if (role != NULL && was_top (self, holding->appointed_by, NULL, holding->held_from))
    add (self, F, holding->held_from, holding->appointed_by, holding, N_ ("Appointment"), role->title);
}

/* Who takes a task over leads in it; the answering stays where it was. */
static void
add_delegation (Search        *self,
                MandateRecord *record)
{
  MandateDelegation *delegation = MANDATE_DELEGATION (record);

  if (was_top (self, delegation->delegator, NULL, delegation->held_from))
    add (self, H, delegation->held_from, delegation->delegator, delegation, N_ ("Delegation"), delegation->subject);
}

static void
add_initiative (Search        *self,
                MandateRecord *record)
{
  MandateInitiative *initiative = MANDATE_INITIATIVE (record);

  if (was_top (self, initiative->reviewed_by, NULL, initiative->reviewed_on))
    add (self, B, initiative->reviewed_on, initiative->reviewed_by, initiative, N_ ("Security review of an initiative"), initiative->title);
}

static void
add_process (Search        *self,
             MandateRecord *record)
{
  MandateProcess *process = MANDATE_PROCESS (record);
  const guint     letters = was_top (self, process->owner, NULL, process->checked_on) ? B : B | H;

  if (process->owner != NULL && process->security_step != NULL)
    add (self, letters, process->checked_on, process->owner, process, N_ ("Security step of a process checked"), process->title);
}

/* Evidence that names its clause says itself what it shows; that of a commitment shows it. */
static guint
get_shown (Search              *self,
           MandateEvidenceLink *use)
{
  MandateRecord *target = mandate_register_find_link (self->reg, use->target);

  if (MANDATE_IS_COMMITMENT (target))
    return MANDATE_COMMITMENT_BIT (((MandateCommitment *) target)->letter[0]);

  return mandate_leading_read_clause (use->clause);
}

static void
add_evidence (Search        *self,
              MandateRecord *record)
{
  MandateEvidenceLink *use = MANDATE_EVIDENCE_LINK (record);
  MandateEvidence     *evidence = mandate_register_find (self->reg, MANDATE_TYPE_EVIDENCE, use->evidence);

  if (evidence != NULL)
    add (self, get_shown (self, use), evidence->happened_on, evidence->owner, evidence, N_ ("Evidence"), evidence->title);
}

static void
add_all (Search *self,
         GType   type,
         void (*add_one) (Search *, MandateRecord *))
{
  MandateRecordList *list = mandate_register_get_list (self->reg, type);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    add_one (self, mandate_record_list_get (list, i));
}

static int
compare_acts (gconstpointer a,
              gconstpointer b)
{
  const MandateLeadershipEntry *one = *(const MandateLeadershipEntry *const *) a;
  const MandateLeadershipEntry *other = *(const MandateLeadershipEntry *const *) b;
  int                           order = strcmp (other->day, one->day);

  if (order == 0)
    order = strcmp (mandate_record_get_id (one->record), mandate_record_get_id (other->record));

  return order != 0 ? order : (int) one->letters - (int) other->letters;
}

/* What one record shows twice of the same day, such as evidence of two points, is one act. */
static void
merge_same (GPtrArray *acts)
{
  guint i = 1;

  while (i < acts->len)
    {
      MandateLeadershipEntry *one = g_ptr_array_index (acts, i - 1);
      MandateLeadershipEntry *other = g_ptr_array_index (acts, i);

      if (one->record != other->record || g_strcmp0 (one->what, other->what) != 0 || !g_str_equal (one->day, other->day))
        {
          i++;
          continue;
        }

      one->letters |= other->letters;
      g_ptr_array_remove_index (acts, i);
    }
}

/**
 * mandate_leading_list:
 * @reg: the records
 * @as_of: the day that is looked at; what is dated later has not happened
 *
 * All that leaders did by what is on record (5.1 a to h): acts that were
 * written into the log, and what follows from the other records: approvals,
 * decisions, reviews, messages, appointments. Whoever belonged to top
 * management on the day counts; below it, what shows that others lead (h).
 *
 * Returns: (transfer full) (element-type MandateLeadershipEntry): the latest first
 */
GPtrArray *
mandate_leading_list (MandateRegister *reg,
                      const char      *as_of)
{
  g_autoptr (GHashTable) corrections = NULL;
  Search search = { reg, as_of, g_ptr_array_new_with_free_func (entry_free), NULL };

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), search.acts);

  search.corrections = corrections = mandate_objective_map_corrections (reg);
  add_all (&search, MANDATE_TYPE_LEADERSHIP_ACT, add_written_down);
  add_all (&search, MANDATE_TYPE_APPROVAL, add_policy_approval);
  add_all (&search, MANDATE_TYPE_OBJECTIVE, add_objective);
  add_all (&search, MANDATE_TYPE_OBJECTIVE_READING, add_reading);
  add_all (&search, MANDATE_TYPE_RESOURCE, add_resource);
  add_all (&search, MANDATE_TYPE_RESOURCE_CONCLUSION, add_conclusion);
  add_all (&search, MANDATE_TYPE_COMMUNICATION, add_message);
  add_all (&search, MANDATE_TYPE_TRAINING, add_training);
  add_all (&search, MANDATE_TYPE_DECISION, add_decision);
  add_all (&search, MANDATE_TYPE_RISK_DECISION, add_risk_decision);
  add_all (&search, MANDATE_TYPE_ACTION, add_action);
  add_all (&search, MANDATE_TYPE_ROLE_HOLDING, add_appointment);
  add_all (&search, MANDATE_TYPE_DELEGATION, add_delegation);
  add_all (&search, MANDATE_TYPE_INITIATIVE, add_initiative);
  add_all (&search, MANDATE_TYPE_PROCESS, add_process);
  add_all (&search, MANDATE_TYPE_EVIDENCE_LINK, add_evidence);
  add_reviews (&search);
  g_ptr_array_sort (search.acts, compare_acts);
  merge_same (search.acts);

  return search.acts;
}

/**
 * mandate_leading_read_clause:
 * @clause: (nullable): a clause as people write it, such as “5.1 d” or “5.1(d)”
 *
 * Returns: the bit of its letter, or 0 if it is no letter of 5.1
 */
guint
mandate_leading_read_clause (const char *clause)
{
  const char *rest = clause != NULL && g_str_has_prefix (clause, "5.1") ? clause + strlen ("5.1") : NULL;
  char        letter;

  if (rest == NULL)
    return 0;

  rest += strspn (rest, " ._-");
  rest += *rest == '(';
  letter = g_ascii_tolower (*rest);

  if (letter < 'a' || letter > 'h' || g_ascii_isalnum (rest[1]))
    return 0;

  return MANDATE_COMMITMENT_BIT (letter);
}

/**
 * mandate_leading_format_letters:
 * @letters: bits of letters
 *
 * Returns: (transfer full): the letters, such as “a, d”
 */
char *
mandate_leading_format_letters (guint letters)
{
  GString *text = g_string_new (NULL);

  for (char letter = 'a'; letter <= 'h'; letter++)
    if (letters & MANDATE_COMMITMENT_BIT (letter))
      g_string_append_printf (text, "%s%c", text->len > 0 ? ", " : "", letter);

  return g_string_free (text, FALSE);
}

/**
 * mandate_leadership_entry_make_link:
 * @self: an act
 *
 * Returns: (transfer full): the link to its record, “type/id”
 */
char *
mandate_leadership_entry_make_link (const MandateLeadershipEntry *self)
{
  return g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (self->record)), mandate_record_get_id (self->record));
}

/**
 * mandate_leadership_entry_get_leader:
 * @self: an act
 *
 * Returns: (nullable): the name of whose act it was
 */
const char *
mandate_leadership_entry_get_leader (const MandateLeadershipEntry *self)
{
  if (MANDATE_IS_PERSON (self->leader))
    return ((MandatePerson *) self->leader)->name;

  return MANDATE_IS_BODY (self->leader) ? ((MandateBody *) self->leader)->name : NULL;
}
