/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new organisation may begin with: roles beside the two mandated ones, and who does what. */

#include "config.h"

#include "mandate-starter.h"

#include <glib/gi18n-lib.h>

#include "mandate-bodies.h"
#include "mandate-organisation.h"
#include "mandate-raci.h"
#include "mandate-role-holding.h"

#define STARTING    (1u << 0)
#define GROWING     (1u << 1)
#define ESTABLISHED (1u << 2)
#define LARGER      (GROWING | ESTABLISHED)
#define ALL         (STARTING | GROWING | ESTABLISHED)

/* Most preferred first; the mandated roles are always there. */
#define MAX_KINDS 8

#define TOP         MANDATE_STARTER_TOP
#define CONFORMANCE MANDATE_STARTER_CONFORMANCE
#define REPORTING   MANDATE_STARTER_REPORTING
#define INCIDENTS   MANDATE_STARTER_INCIDENTS
#define ACCESS      MANDATE_STARTER_ACCESS
#define BACKUPS     MANDATE_STARTER_BACKUPS
#define SUPPLIERS   MANDATE_STARTER_SUPPLIERS
#define TRAINING    MANDATE_STARTER_TRAINING
#define AUDIT       MANDATE_STARTER_AUDIT
#define RISKS       MANDATE_STARTER_RISKS
#define IT          MANDATE_STARTER_IT
#define NETWORK     MANDATE_STARTER_NETWORK
#define PEOPLE      MANDATE_STARTER_PEOPLE
#define PRIVACY     MANDATE_STARTER_PRIVACY
#define PROCESSES   MANDATE_STARTER_PROCESSES
#define STAFF       MANDATE_STARTER_STAFF
#define OUTSIDERS   MANDATE_STARTER_OUTSIDERS

/* Hours a month for organisations that are starting, growing and established; 0 for a group, whose hours nobody counts. */
static const MandateStarterRole roles[] = {
  { TOP, MANDATE_STARTER_NONE, { 2, 4, 8 }, ALL, N_ ("Top management"), N_ ("Directs the organisation, and answers for information security in the end"), N_ ("Decides what is protected and how far\nProvides time and money\nLooks at the whole once a year"), N_ ("Decide on everything that concerns information security"), N_ ("Knows the organisation and what it depends on") },
  { RISKS, TOP, { 0, 2, 4 }, LARGER, N_ ("Risk owner"), N_ ("Answers for a risk: that it is known, treated, and small enough"), N_ ("Judges how large a risk is\nSees that what was decided against it is done\nLays before the top what remains"), N_ ("Decide how a risk of their own area is treated\nSay that a risk is too large to go on"), N_ ("Knows the area, and what it would cost if something went wrong there") },
  { INCIDENTS, CONFORMANCE, { 2, 4, 16 }, ALL, N_ ("Incident contact"), N_ ("Somebody whom everybody can tell when something is odd, and who acts at once"), N_ ("Takes reports of anything odd\nSees that the first steps are taken\nWrites down what happened"), N_ ("Stop a system or a process until it is safe again\nCall in outside help"), N_ ("Knows whom to call and what to do first") },
  { IT, TOP, { 0, 8, 24 }, LARGER, N_ ("Head of IT"), N_ ("Plans and runs the systems so that they are safe by the way they are built"), N_ ("Plans systems with their protection\nSees that changes are tried out first\nSays what protection costs"), N_ ("Decide how systems are built and run\nStop a change that was not tried out"), N_ ("Knows the systems and how they depend on each other") },
  { NETWORK, IT, { 0, 8, 40 }, LARGER, N_ ("Network and system administrators"), N_ ("Keep networks, servers and devices as they should be"), N_ ("Install updates in time\nWatch for what is odd\nWrite down what was changed"), N_ ("Cut off a device or a connection that is a danger"), N_ ("Has learned the systems that they look after") },
  { ACCESS, CONFORMANCE, { 2, 4, 16 }, ALL, N_ ("Access and devices"), N_ ("Only those who need something can get at it"), N_ ("Gives access and takes it back\nLooks through all access twice a year"), N_ ("Refuse or withdraw access"), N_ ("Knows the systems in use and how access to them is managed") },
  { BACKUPS, CONFORMANCE, { 0, 4, 8 }, LARGER, N_ ("Backups"), N_ ("Whatever is lost can be had back in time"), N_ ("Sees that everything that matters is backed up\nTries out restoring it"), N_ ("Decide when and where backups are kept"), N_ ("Knows where the data lies and has restored some") },
  { SUPPLIERS, CONFORMANCE, { 0, 2, 8 }, LARGER, N_ ("Suppliers"), N_ ("Whoever works for us keeps our information as we do"), N_ ("Looks at how suppliers treat our information before they get it\nKeeps the list of suppliers"), N_ ("Hold back a contract until security is settled"), N_ ("Knows our contracts and what to ask of a supplier") },
  { PEOPLE, TOP, { 0, 2, 8 }, LARGER, N_ ("Human resources"), N_ ("People who join, change or leave are told, trained and signed off"), N_ ("Checks whom we hire, as far as the law allows\nHands out policy and role sheets on the first day\nTells at once when somebody leaves"), N_ ("Ask for what has to be there before somebody starts"), N_ ("Knows labour law and data protection in daily work") },
  { PRIVACY, TOP, { 0, 4, 16 }, LARGER, N_ ("Privacy lead"), N_ ("Personal data is used as the law says"), N_ ("Advises on personal data\nKeeps the record of what is done with it\nReports a breach in time"), N_ ("See every record with personal data\nReport straight to top management"), N_ ("Knows data protection law and has practice in it") },
  { PROCESSES, TOP, { 0, 0, 4 }, ESTABLISHED, N_ ("Process owner"), N_ ("Security is part of how the process runs, not beside it"), N_ ("Says at which step of the process somebody looks at security\nSees that it is done"), N_ ("Change the process\nStop it when it is not safe"), N_ ("Knows the process from beginning to end") },
  { TRAINING, CONFORMANCE, { 0, 2, 8 }, LARGER, N_ ("Training"), N_ ("Everybody knows what they have to do, and why"), N_ ("Sees that everybody knows what to do\nKeeps a record of who was trained"), N_ ("Call people to a training"), N_ ("Can explain security in plain words") },
  { AUDIT, TOP, { 1, 2, 8 }, ALL, N_ ("Internal audit"), N_ ("Somebody who had no part in it says whether we do what we say"), N_ ("Looks once a year whether we do what we say\nReports what was found to top management"), N_ ("See every record and talk to everybody"), N_ ("Has audited before or was trained to; has no part in what is audited") },
  { STAFF, TOP, { 0, 0, 0 }, ALL, N_ ("All staff"), N_ ("Security is what everybody does in their own work"), N_ ("Follow the policy\nReport anything odd at once\nKeep passwords and devices to themselves"), N_ ("Stop and ask when something seems wrong"), N_ ("Has read the policy, and knows whom to tell") },
  { OUTSIDERS, SUPPLIERS, { 0, 0, 0 }, ALL, N_ ("Suppliers and contractors"), N_ ("Whoever works for us from outside protects our information as we do"), N_ ("Keep to what was agreed on security\nReport at once what could touch our information\nGive back or delete what is ours at the end"), N_ ("Use what was given to them for the work that was agreed"), N_ ("Knows what was agreed on security") },
};

/* A proposed row: of those that may be accountable or responsible the first that there is becomes it. */
typedef struct
{
  const char        *title; /* translatable */
  guint              sizes;
  MandateStarterKind accountable[MAX_KINDS];
  MandateStarterKind responsible[MAX_KINDS];
  MandateStarterKind consulted[MAX_KINDS];
  MandateStarterKind informed[MAX_KINDS];
} StarterActivity;

static const StarterActivity activities[] = {
  { N_ ("Approve the policy"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING, PRIVACY }, { INCIDENTS, ACCESS, SUPPLIERS, TRAINING, AUDIT, STAFF } },
  { N_ ("Write and maintain the policy"), LARGER, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { IT, PEOPLE, PRIVACY, PROCESSES }, { REPORTING, AUDIT } },
  { N_ ("Set objectives"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING, INCIDENTS, ACCESS, PROCESSES }, { AUDIT } },
  { N_ ("Name people to roles"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING, PEOPLE }, { INCIDENTS, ACCESS, BACKUPS, SUPPLIERS, TRAINING, AUDIT } },
  { N_ ("Assess and treat risks"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { RISKS, INCIDENTS, ACCESS, BACKUPS, SUPPLIERS, IT, PRIVACY }, { REPORTING, AUDIT } },
  { N_ ("Accept residual risk"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { RISKS, PRIVACY }, { REPORTING, AUDIT } },
  { N_ ("Approve money and time"), ALL, { TOP, CONFORMANCE }, { REPORTING, CONFORMANCE }, { CONFORMANCE, IT }, { ACCESS } },
  { N_ ("Grant and review access"), ALL, { CONFORMANCE }, { ACCESS, REPORTING }, { INCIDENTS, NETWORK, PEOPLE }, { TOP } },
  { N_ ("Back up and restore"), LARGER, { CONFORMANCE }, { BACKUPS, REPORTING }, { ACCESS, IT, NETWORK }, { TOP } },
  { N_ ("Choose and review suppliers"), LARGER, { CONFORMANCE }, { SUPPLIERS, REPORTING }, { ACCESS, PRIVACY }, { TOP, OUTSIDERS } },
  { N_ ("Handle incidents"), ALL, { CONFORMANCE }, { INCIDENTS, REPORTING }, { ACCESS, BACKUPS, IT, NETWORK, PRIVACY }, { TOP, REPORTING, STAFF } },
  { N_ ("Train people"), ALL, { CONFORMANCE }, { TRAINING, REPORTING }, { INCIDENTS, ACCESS, PEOPLE }, { TOP, STAFF } },
  { N_ ("Audit the management system"), ALL, { TOP, CONFORMANCE }, { AUDIT, REPORTING }, { REPORTING }, { CONFORMANCE } },
  { N_ ("Close corrective actions"), LARGER, { CONFORMANCE }, { REPORTING }, { AUDIT, PROCESSES, IT }, { TOP } },
  { N_ ("Report how security is doing"), LARGER, { TOP, CONFORMANCE }, { REPORTING, CONFORMANCE }, { CONFORMANCE }, { AUDIT } },
  { N_ ("Keep the register of requirements"), LARGER, { CONFORMANCE }, { PRIVACY, REPORTING }, { REPORTING, SUPPLIERS }, { TOP } },
  { N_ ("Keep documents and records"), ESTABLISHED, { CONFORMANCE }, { REPORTING }, { AUDIT }, { TOP } },
  { N_ ("Hold the management review"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING, AUDIT }, { INCIDENTS, ACCESS, TRAINING } },
};

static guint
get_size (const char *size_profile)
{
  if (g_strcmp0 (size_profile, "established") == 0)
    return ESTABLISHED;

  return g_strcmp0 (size_profile, "growing") == 0 ? GROWING : STARTING;
}

/**
 * mandate_starter_list_roles:
 * @size_profile: (nullable): that of the organisation; the smallest if it has none
 *
 * Returns: (transfer container) (element-type MandateStarterRole): the roles
 *   that are proposed beside the two mandated ones
 */
GPtrArray *
mandate_starter_list_roles (const char *size_profile)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].sizes & get_size (size_profile))
      g_ptr_array_add (list, (gpointer) &roles[i]);

  return list;
}

/* One knows a proposed role by its title: whoever gives it another, gives it another meaning. */
static MandateStarterKind
get_kind (MandateRole              *role,
          const MandateTranslation *translation)
{
  if (g_strcmp0 (role->mandate, "conformance") == 0)
    return MANDATE_STARTER_CONFORMANCE;

  if (g_strcmp0 (role->mandate, "performance-reporting") == 0)
    return MANDATE_STARTER_REPORTING;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (role->title, mandate_translate (translation, roles[i].title)) == 0)
      return roles[i].kind;

  return MANDATE_STARTER_NONE;
}

static const MandateStarterRole *
find_proposal (MandateStarterKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i].kind == kind)
      return &roles[i];

  return NULL;
}

/* The mandated roles report to the top like those that are proposed to. */
static MandateStarterKind
get_superior (MandateStarterKind kind)
{
  const MandateStarterRole *proposal = find_proposal (kind);

  if (kind == CONFORMANCE || kind == REPORTING)
    return TOP;

  return proposal != NULL ? proposal->reports_to : MANDATE_STARTER_NONE;
}

/* Lines that nobody has drawn yet: from the new role, and to it. */
static void
draw_lines (MandateChange            *change,
            MandateRole              *added,
            MandateStarterKind        kind,
            const MandateTranslation *translation)
{
  g_autoptr (GPtrArray) list = mandate_change_list (change, MANDATE_TYPE_ROLE);
  const char *added_id = mandate_record_get_id (MANDATE_RECORD (added));

  for (guint i = 0; i < list->len; i++)
    {
      MandateRole             *other = g_ptr_array_index (list, i);
      const char              *id = mandate_record_get_id (MANDATE_RECORD (other));
      const MandateStarterKind other_kind = get_kind (other, translation);

      if (other == added || other_kind == MANDATE_STARTER_NONE)
        continue;

      if (added->reports_to == NULL && other_kind == get_superior (kind))
        mandate_record_set (MANDATE_RECORD (added), "reports_to", id, NULL);

      if (other->reports_to == NULL && get_superior (other_kind) == kind)
        mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_ROLE, id), "reports_to", added_id, NULL);
    }
}

/* A role of everybody is held by a group, which names no members. */
static void
add_group (MandateChange *change,
           MandateRole   *role)
{
  MandateRecord *group = (MandateRecord *) mandate_bodies_find_by_name (mandate_change_get_register (change), "group", role->title);
  MandateRecord *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

  if (group == NULL)
    {
      group = mandate_change_create (change, MANDATE_TYPE_BODY, NULL);
      mandate_record_set (group, "name", role->title, NULL);
      mandate_record_set (group, "kind", "group", NULL);
    }

  mandate_record_set (holding, "role", mandate_record_get_id (MANDATE_RECORD (role)), NULL);
  mandate_record_set (holding, "body", mandate_record_get_id (group), NULL);
  mandate_record_set (holding, "held_from", mandate_change_get_day (change), NULL);
}

static void
fill_in (MandateRole              *record,
         const MandateStarterRole *role,
         const char               *size_profile,
         const MandateTranslation *translation)
{
  const guint size = get_size (size_profile);
  const guint hours = role->hours[size == ESTABLISHED ? 2 : (size == GROWING ? 1 : 0)];

  record->title = g_strdup (mandate_translate (translation, role->title));
  record->purpose = g_strdup (mandate_translate (translation, role->purpose));
  record->responsibilities = g_strdup (mandate_translate (translation, role->responsibilities));
  record->authority = g_strdup (mandate_translate (translation, role->authority));
  record->required_competence = g_strdup (mandate_translate (translation, role->competence));

  if (hours > 0)
    record->hours_a_month = hours;
}

/**
 * mandate_starter_add_role:
 * @change: a change
 * @role: a role that is proposed
 * @translation: the language of the documents
 *
 * Adds the role, filled in for the size of the organisation, with the reporting
 * lines between it and the roles there are. Where it is everybody's, such as
 * that of all staff, a group holds it from the day of the change.
 *
 * Returns: (transfer none): the new role
 */
MandateRole *
mandate_starter_add_role (MandateChange            *change,
                          const MandateStarterRole *role,
                          const MandateTranslation *translation)
{
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  MandateRole         *record = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);

  fill_in (record, role, organisation != NULL ? organisation->size_profile : NULL, translation);
  draw_lines (change, record, role->kind, translation);
  if (role->kind == STAFF || role->kind == OUTSIDERS)
    add_group (change, record);

  return record;
}

/**
 * mandate_starter_find_role:
 * @reg: a register
 * @role: a role that is proposed
 * @translation: the language of the documents
 *
 * Returns: (transfer none) (nullable): the role that was made of the proposal, if there is one
 */
MandateRole *
mandate_starter_find_role (MandateRegister          *reg,
                           const MandateStarterRole *role,
                           const MandateTranslation *translation)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ROLE);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (get_kind (mandate_record_list_get (list, i), translation) == role->kind)
      return mandate_record_list_get (list, i);

  return NULL;
}

/* (transfer full): the first role of each kind. */
static GHashTable *
map_kinds (MandateChange            *change,
           const MandateTranslation *translation)
{
  g_autoptr (GPtrArray) list = mandate_change_list (change, MANDATE_TYPE_ROLE);
  GHashTable *kinds = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < list->len; i++)
    {
      gpointer kind = GUINT_TO_POINTER (get_kind (g_ptr_array_index (list, i), translation));

      if (!g_hash_table_contains (kinds, kind))
        g_hash_table_insert (kinds, kind, g_ptr_array_index (list, i));
    }

  return kinds;
}

/* Gives up to @n of the roles the letter, but each role has one letter a row. */
static void
give_letter (MandateChange            *change,
             GHashTable               *kinds,
             GHashTable               *given,
             const char               *activity,
             const MandateStarterKind *wanted,
             guint                     n,
             const char               *letter)
{
  for (guint i = 0; i < MAX_KINDS && n > 0; i++)
    {
      MandateRecord *role = wanted[i] != MANDATE_STARTER_NONE ? g_hash_table_lookup (kinds, GUINT_TO_POINTER (wanted[i])) : NULL;

      if (role == NULL || !g_hash_table_add (given, role))
        continue;

      mandate_raci_set_letter (change, activity, mandate_record_get_id (role), letter);
      n--;
    }
}

/**
 * mandate_starter_count_activities:
 * @size_profile: (nullable): that of the organisation; the smallest if it has none
 *
 * Returns: how many activities are proposed
 */
guint
mandate_starter_count_activities (const char *size_profile)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (activities); i++)
    n += (activities[i].sizes & get_size (size_profile)) != 0;

  return n;
}

/**
 * mandate_starter_add_activities:
 * @change: a change
 * @size_profile: (nullable): that of the organisation; the smallest if it has none
 * @translation: the language of the documents
 *
 * Adds the proposed activities, with letters for the roles there are: exactly
 * one is accountable for each, and one does it.
 */
void
mandate_starter_add_activities (MandateChange            *change,
                                const char               *size_profile,
                                const MandateTranslation *translation)
{
  g_autoptr (GHashTable) kinds = map_kinds (change, translation);

  for (guint i = 0; i < G_N_ELEMENTS (activities); i++)
    {
      const StarterActivity *row = &activities[i];
      g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
      MandateRaciActivity *activity;
      const char          *id;

      if (!(row->sizes & get_size (size_profile)))
        continue;

      activity = mandate_raci_add_activity (change, mandate_translate (translation, row->title));
      id = mandate_record_get_id (MANDATE_RECORD (activity));
      give_letter (change, kinds, given, id, row->accountable, 1, "accountable");
      give_letter (change, kinds, given, id, row->responsible, 1, "responsible");
      give_letter (change, kinds, given, id, row->consulted, MAX_KINDS, "consulted");
      give_letter (change, kinds, given, id, row->informed, MAX_KINDS, "informed");
    }
}
