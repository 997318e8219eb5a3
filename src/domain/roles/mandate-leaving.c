/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows when somebody leaves, or is away for long: read from all that names them. */

#include "config.h"

#include "mandate-leaving.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-holders.h"
#include "mandate-records.h"

/* One look at what somebody leaves behind. */
typedef struct
{
  MandateRegister *reg;          /* (unowned) */
  MandatePerson   *person;       /* (unowned) */
  const char      *id;           /* (unowned) of @person */
  const char      *on;           /* (unowned) */
  GPtrArray       *successors;   /* (unowned) for what hangs on no role */
  GPtrArray       *consequences; /* (unowned) */
} Look;

static void
consequence_free (MandateConsequence *self)
{
  g_object_unref (self->record);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->date);
  g_ptr_array_unref (self->successors);
  g_free (self);
}

/* Takes @title. */
static MandateConsequence *
add (const Look        *look,
     MandateLeavingKind kind,
     gpointer           record,
     char              *title)
{
  MandateConsequence *consequence = g_new0 (MandateConsequence, 1);

  consequence->kind = kind;
  consequence->record = g_object_ref (record);
  consequence->title = title;
  consequence->can_hand_over = TRUE;
  consequence->successors = g_ptr_array_ref (look->successors);
  g_ptr_array_add (look->consequences, consequence);

  return consequence;
}

/* Takes @successors. */
static void
set_successors (MandateConsequence *consequence,
                GPtrArray          *successors)
{
  g_ptr_array_unref (consequence->successors);
  consequence->successors = successors;
}

/* (transfer container): who else holds the role from that day on. */
static GPtrArray *
list_others (const Look *look,
             const char *role)
{
  GPtrArray *people = mandate_holders_list_people (look->reg, role, look->on);

  g_ptr_array_remove (people, look->person);

  return people;
}

/* Ended on that day or later, or not at all. */
static gboolean
lasts (const Look *look,
       const char *end)
{
  return end == NULL || strcmp (end, look->on) >= 0;
}

static gboolean
ended_with_leaving (const Look *look,
                    const char *end)
{
  return g_strcmp0 (end, look->on) == 0;
}

static char *
describe_others (GPtrArray   *others,
                 MandateRole *role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (others->len == 0)
    return g_strdup (g_strcmp0 (role->mandate, "none") != 0 ? _ ("The standard wants it held at all times, and nobody else holds it.") : _ ("Nobody else holds it."));

  for (guint i = 0; i < others->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((MandatePerson *) g_ptr_array_index (others, i))->name);

  /* Translators: %s is one name or several. */
  return g_strdup_printf (_ ("Also held by %s."), names->str);
}

static void
add_roles (const Look *look)
{
  MandateRecordList *holdings = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (look->reg, MANDATE_TYPE_ROLE, holding->role);
      g_autoptr (GPtrArray) others = NULL;
      MandateConsequence *added;

      if (role == NULL || g_strcmp0 (holding->person, look->id) != 0 || !lasts (look, holding->held_until))
        continue;

      others = list_others (look, holding->role);
      if (ended_with_leaving (look, holding->held_until) && others->len > 0)
        continue;

      /* Translators: %s is a role. */
      added = add (look, MANDATE_LEAVING_ROLE, holding, g_strdup_printf (_ ("Holds the role “%s”"), role->title));
      added->detail = describe_others (others, role);
      added->is_urgent = others->len == 0 && g_strcmp0 (role->mandate, "none") != 0;
      set_successors (added, mandate_successor_list_for_role (look->reg, holding->role, look->id, look->on));
    }
}

static void
add_deputies (const Look *look)
{
  MandateRecordList *holdings = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE_HOLDING);

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (look->reg, MANDATE_TYPE_ROLE, holding->role);
      MandateRecord      *holder = mandate_register_find (look->reg, holding->person != NULL ? MANDATE_TYPE_PERSON : MANDATE_TYPE_BODY,
                                                     holding->person != NULL ? holding->person : holding->body);
      g_autofree char    *name = holder != NULL ? mandate_record_describe (holder) : NULL;
      GPtrArray          *successors;

      if (role == NULL || name == NULL || g_strcmp0 (holding->deputy, look->id) != 0 || (holding->held_until != NULL && strcmp (holding->held_until, look->on) <= 0))
        continue;

      successors = mandate_successor_list_for_role (look->reg, holding->role, look->id, look->on);
      for (guint j = successors->len; j-- > 0;)
        if (MANDATE_RECORD (((MandateSuccessor *) g_ptr_array_index (successors, j))->person) == holder)
          g_ptr_array_remove_index (successors, j);

      /* Translators: %1$s is a name, %2$s a role. */
      set_successors (add (look, MANDATE_LEAVING_DEPUTY, holding, g_strdup_printf (_ ("Stands in for %1$s as “%2$s”"), name, role->title)), successors);
    }
}

static gboolean
has_other_member (const Look        *look,
                  MandateBodyMember *left)
{
  MandateRecordList *members = mandate_register_get_list (look->reg, MANDATE_TYPE_BODY_MEMBER);

  for (guint i = 0; i < mandate_record_list_get_length (members); i++)
    {
      MandateBodyMember *member = mandate_record_list_get (members, i);
      MandatePerson     *person = mandate_register_find (look->reg, MANDATE_TYPE_PERSON, member->person);

      if (g_strcmp0 (member->body, left->body) == 0 && person != NULL && person != look->person && mandate_person_is_active (person, look->on) &&
          mandate_body_member_is_current (member, look->on) && (member->is_chair || !left->is_chair))
        return TRUE;
    }

  return FALSE;
}

static void
add_bodies (const Look *look)
{
  MandateRecordList *members = mandate_register_get_list (look->reg, MANDATE_TYPE_BODY_MEMBER);

  for (guint i = 0; i < mandate_record_list_get_length (members); i++)
    {
      MandateBodyMember  *member = mandate_record_list_get (members, i);
      MandateBody        *body = mandate_register_find (look->reg, MANDATE_TYPE_BODY, member->body);
      gboolean            has_other;
      MandateConsequence *added;

      if (body == NULL || g_strcmp0 (member->person, look->id) != 0 || !lasts (look, member->left_on))
        continue;

      has_other = has_other_member (look, member);
      if (ended_with_leaving (look, member->left_on) && has_other)
        continue;

      /* Translators: %s is a body, such as a board, or a meeting. */
      added = add (look, MANDATE_LEAVING_BODY, member, g_strdup_printf (member->is_chair ? _ ("Chairs “%s”") : _ ("Belongs to “%s”"), body->name));
      if (!has_other)
        added->detail = g_strdup (member->is_chair ? _ ("Nobody else chairs it.") : _ ("Nobody else belongs to it."));
    }
}

/* Whether nobody but the person holds @role from that day on, as long as the person holds it. */
static gboolean
falls_vacant (const Look *look,
              const char *role)
{
  MandateRecordList *holdings = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE_HOLDING);
  g_autoptr (GPtrArray) others = list_others (look, role);

  if (others->len > 0)
    return FALSE;

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      g_autoptr (GPtrArray) members = mandate_holders_list_members (look->reg, holding->body, look->on);

      if (g_strcmp0 (holding->role, role) == 0 && lasts (look, holding->held_until) &&
          (g_strcmp0 (holding->person, look->id) == 0 || g_ptr_array_find (members, look->person, NULL)))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full): the ids of the roles that fall vacant, each looked at once. */
static GHashTable *
list_vacant (const Look *look)
{
  MandateRecordList *roles = mandate_register_get_list (look->reg, MANDATE_TYPE_ROLE);
  GHashTable        *vacant = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    {
      const char *id = mandate_record_get_id (mandate_record_list_get (roles, i));

      if (falls_vacant (look, id))
        g_hash_table_add (vacant, (gpointer) id);
    }

  return vacant;
}

static gboolean
is_done_by_another (const Look      *look,
                    MandateRaciCell *done)
{
  MandateRecordList *cells = mandate_register_get_list (look->reg, MANDATE_TYPE_RACI_CELL);

  for (guint i = 0; i < mandate_record_list_get_length (cells); i++)
    {
      MandateRaciCell *cell = mandate_record_list_get (cells, i);
      g_autoptr (GPtrArray) others = NULL;

      if (cell == done || g_strcmp0 (cell->activity, done->activity) != 0 || g_strcmp0 (cell->letter, done->letter) != 0)
        continue;

      others = list_others (look, cell->role);
      if (others->len > 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_activities (const Look *look)
{
  MandateRecordList *cells = mandate_register_get_list (look->reg, MANDATE_TYPE_RACI_CELL);
  g_autoptr (GHashTable) vacant = list_vacant (look);

  for (guint i = 0; i < mandate_record_list_get_length (cells); i++)
    {
      MandateRaciCell     *cell = mandate_record_list_get (cells, i);
      MandateRaciActivity *activity = mandate_register_find (look->reg, MANDATE_TYPE_RACI_ACTIVITY, cell->activity);
      MandateRole         *role = mandate_register_find (look->reg, MANDATE_TYPE_ROLE, cell->role);
      gboolean             is_accountable = g_strcmp0 (cell->letter, "accountable") == 0;
      MandateConsequence  *added;

      if (activity == NULL || role == NULL || (!is_accountable && g_strcmp0 (cell->letter, "responsible") != 0))
        continue;
      if (!g_hash_table_contains (vacant, cell->role) || is_done_by_another (look, cell))
        continue;

      /* Translators: %s is an activity. */
      added = add (look, MANDATE_LEAVING_ACTIVITY, activity, g_strdup_printf (is_accountable ? _ ("Nobody would answer for “%s”") : _ ("Nobody would do “%s”"), activity->title));
      /* Translators: %s is a role. */
      added->detail = g_strdup_printf (_ ("It goes with the role “%s”."), role->title);
      added->is_urgent = TRUE;
      added->can_hand_over = FALSE;
      set_successors (added, mandate_successor_list_for_role (look->reg, cell->role, look->id, look->on));
    }
}

/* What one field of a record names somebody for. */
typedef struct
{
  GType (*get_type) (void);
  const char        *field;
  const char        *open; /* (nullable) “FIELD=VALUE”: only while it is so */
  const char        *due;  /* (nullable) the field with the day */
  MandateLeavingKind kind;
  const char        *title; /* (translatable) */
} Ownership;

static const Ownership ownerships[] = {
  { mandate_policy_get_type, "owner", NULL, NULL, MANDATE_LEAVING_POLICY, N_ ("Owns the policy “%s”") },
  { mandate_review_get_type, "chair", "planned", "planned_on", MANDATE_LEAVING_REVIEW, N_ ("Is to chair “%s”") },
  { mandate_review_plan_get_type, "owner", NULL, NULL, MANDATE_LEAVING_PLAN, N_ ("Looks after the review plan “%s”") },
  { mandate_action_get_type, "owner", "open", "due_on", MANDATE_LEAVING_ACTION, N_ ("Has to do “%s”") },
  { mandate_objective_get_type, "owner", "open", "due_on", MANDATE_LEAVING_OBJECTIVE, N_ ("Owns the objective “%s”") },
  { mandate_business_goal_get_type, "owner", NULL, "target_on", MANDATE_LEAVING_GOAL, N_ ("Owns the business goal “%s”") },
  { mandate_resource_get_type, "requested_by", "undecided", NULL, MANDATE_LEAVING_RESOURCE, N_ ("Asked for “%s”, which is undecided") },
};

static const char *
get_text (MandateRecord *record,
          const char    *name)
{
  return mandate_record_get_text (record, mandate_record_type_find_field (G_OBJECT_TYPE (record), name, NULL));
}

static void
add_owned (const Look      *look,
           const Ownership *ownership)
{
  MandateRecordList *list = mandate_register_get_list (look->reg, ownership->get_type ());
  const char        *state = ownership->kind == MANDATE_LEAVING_RESOURCE ? "decision" : "state";

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord   *record = mandate_record_list_get (list, i);
      g_autofree char *name = mandate_record_describe (record);
      g_autoptr (GString) title = g_string_new (_ (ownership->title));
      MandateConsequence *added;

      if (g_strcmp0 (get_text (record, ownership->field), look->id) != 0 ||
          (ownership->open != NULL && g_strcmp0 (get_text (record, state), ownership->open) != 0))
        continue;

      g_string_replace (title, "%s", name, 1);
      added = add (look, ownership->kind, record, g_strdup (title->str));
      added->date = g_strdup (ownership->due != NULL ? get_text (record, ownership->due) : NULL);
    }
}

static void
add_seats (const Look *look)
{
  MandateRecordList *seats = mandate_register_get_list (look->reg, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < mandate_record_list_get_length (seats); i++)
    {
      MandateReviewAttendance *seat = mandate_record_list_get (seats, i);
      MandateReview           *review = mandate_register_find (look->reg, MANDATE_TYPE_REVIEW, seat->review);

      if (review == NULL || g_strcmp0 (seat->person, look->id) != 0 || g_strcmp0 (review->state, "planned") != 0 || g_strcmp0 (review->chair, look->id) == 0)
        continue;

      /* Translators: %s is a meeting. */
      add (look, MANDATE_LEAVING_SEAT, seat, g_strdup_printf (_ ("Is to attend “%s”"), review->title))->date = g_strdup (review->planned_on);
    }
}

/* Whether @text has @name as words of their own. */
static gboolean
names (const char *text,
       const char *name)
{
  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name))
    {
      const char *end = at + strlen (name);
      gboolean    begins = at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));

      if (begins && !g_unichar_isalnum (g_utf8_get_char (end)))
        return TRUE;
    }

  return FALSE;
}

static void
add_versions (const Look *look)
{
  MandateRecordList *versions = mandate_register_get_list (look->reg, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (versions, i);
      g_autofree char      *title = mandate_policy_version_get_title (version, look->reg);
      MandateConsequence   *added = NULL;

      if (look->person->is_top_management && g_strcmp0 (version->state, "in-review") == 0)
        {
          /* Translators: %s is a version of a policy. */
          added = add (look, MANDATE_LEAVING_APPROVAL, version, g_strdup_printf (_ ("“%s” waits for approval by top management"), title));
          set_successors (added, mandate_successor_list_top_management (look->reg, look->id, look->on));
          added->can_hand_over = FALSE;
        }

      if (version->text != NULL && *look->person->name != '\0' && g_strcmp0 (version->state, "superseded") != 0 &&
          g_strcmp0 (version->state, "withdrawn") != 0 && names (version->text, look->person->name))
        {
          /* Translators: %s is a version of a policy. */
          added = add (look, MANDATE_LEAVING_POLICY_TEXT, version, g_strdup_printf (_ ("“%s” names the person in its text"), title));
          added->detail = g_strdup (_ ("Change the text, best to name the role instead."));
          added->can_hand_over = FALSE;
        }
    }
}

/* 5.1, 5.2: somebody has to direct, approve and review. */
static void
add_top_management (const Look *look)
{
  g_autoptr (GPtrArray) others = mandate_successor_list_top_management (look->reg, look->id, look->on);
  MandateConsequence *added;

  if (!look->person->is_top_management || others->len > 0)
    return;

  added = add (look, MANDATE_LEAVING_TOP_MANAGEMENT, look->person, g_strdup (_ ("Nobody else is top management")));
  added->detail = g_strdup (_ ("Somebody has to direct the organisation, approve the policy and hold the reviews. Mark whoever does from then on."));
  added->is_urgent = TRUE;
  added->can_hand_over = FALSE;
}

/**
 * mandate_leaving_list:
 * @reg: a register
 * @person: id of a person
 * @on: the first day without the person
 *
 * Lists all that the person leaves behind, whether or not the leaving is
 * recorded already: what was handed over by then is no consequence any more
 * (5.3: the responsibilities stay assigned).
 *
 * Returns: (transfer full) (element-type MandateConsequence): what follows
 */
GPtrArray *
mandate_leaving_list (MandateRegister *reg,
                      const char      *person,
                      const char      *on)
{
  GPtrArray *consequences = g_ptr_array_new_with_free_func ((GDestroyNotify) consequence_free);
  g_autoptr (GPtrArray) successors = mandate_successor_list_for_person (reg, person, on);
  const Look look = { reg, mandate_register_find (reg, MANDATE_TYPE_PERSON, person), person, on, successors, consequences };

  g_return_val_if_fail (look.person != NULL, consequences);

  add_top_management (&look);
  add_roles (&look);
  add_deputies (&look);
  add_bodies (&look);
  add_activities (&look);
  add_versions (&look);
  for (guint i = 0; i < G_N_ELEMENTS (ownerships); i++)
    add_owned (&look, &ownerships[i]);
  add_seats (&look);

  return consequences;
}

/**
 * mandate_leaving_list_needed:
 * @reg: a register
 *
 * Whoever is recorded as leaving, by whatever way, leaves nothing behind
 * unseen: also who came in with a list, or from another copy (5.3).
 *
 * Returns: (transfer container) (element-type MandatePerson): who has left or
 *   is going to, and on whom something still hangs
 */
GPtrArray *
mandate_leaving_list_needed (MandateRegister *reg)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  GPtrArray         *needed = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);
      g_autoptr (GPtrArray) consequences = NULL;

      if (person->left_on == NULL)
        continue;

      consequences = mandate_leaving_list (reg, mandate_record_get_id (MANDATE_RECORD (person)), person->left_on);
      if (consequences->len > 0)
        g_ptr_array_add (needed, person);
    }

  return needed;
}
