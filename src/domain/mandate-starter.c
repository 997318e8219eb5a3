/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a new organisation may begin with: roles beside the two mandated ones, and who does what. */

#include "config.h"

#include "mandate-starter.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci.h"

#define STARTING    (1u << 0)
#define GROWING     (1u << 1)
#define ESTABLISHED (1u << 2)
#define LARGER      (GROWING | ESTABLISHED)
#define ALL         (STARTING | GROWING | ESTABLISHED)

/* Most preferred first; the mandated roles are always there. */
#define MAX_KINDS 6

static const MandateStarterRole roles[] = {
  { MANDATE_STARTER_TOP,
    N_ ("Top management"),
    N_ ("Decides what is protected and how far\nProvides time and money\nLooks at the whole once a year"),
    N_ ("Decide on everything that concerns information security"),
    N_ ("Knows the organisation and what it depends on"),
    ALL },
  { MANDATE_STARTER_INCIDENTS,
    N_ ("Incident contact"),
    N_ ("Takes reports of anything odd\nSees that the first steps are taken\nWrites down what happened"),
    N_ ("Stop a system or a process until it is safe again\nCall in outside help"),
    N_ ("Knows whom to call and what to do first"),
    ALL },
  { MANDATE_STARTER_ACCESS,
    N_ ("Access and devices"),
    N_ ("Gives access and takes it back\nLooks through all access twice a year"),
    N_ ("Refuse or withdraw access"),
    N_ ("Knows the systems in use and how access to them is managed"),
    ALL },
  { MANDATE_STARTER_BACKUPS,
    N_ ("Backups"),
    N_ ("Sees that everything that matters is backed up\nTries out restoring it"),
    N_ ("Decide when and where backups are kept"),
    N_ ("Knows where the data lies and has restored some"),
    LARGER },
  { MANDATE_STARTER_SUPPLIERS,
    N_ ("Suppliers"),
    N_ ("Looks at how suppliers treat our information before they get it\nKeeps the list of suppliers"),
    N_ ("Hold back a contract until security is settled"),
    N_ ("Knows our contracts and what to ask of a supplier"),
    LARGER },
  { MANDATE_STARTER_TRAINING,
    N_ ("Training"),
    N_ ("Sees that everybody knows what to do\nKeeps a record of who was trained"),
    N_ ("Call people to a training"),
    N_ ("Can explain security in plain words"),
    LARGER },
  { MANDATE_STARTER_AUDIT,
    N_ ("Internal audit"),
    N_ ("Looks once a year whether we do what we say\nReports what was found to top management"),
    N_ ("See every record and talk to everybody"),
    N_ ("Has audited before or was trained to; has no part in what is audited"),
    ALL },
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

#define TOP         MANDATE_STARTER_TOP
#define CONFORMANCE MANDATE_STARTER_CONFORMANCE
#define REPORTING   MANDATE_STARTER_REPORTING
#define INCIDENTS   MANDATE_STARTER_INCIDENTS
#define ACCESS      MANDATE_STARTER_ACCESS
#define BACKUPS     MANDATE_STARTER_BACKUPS
#define SUPPLIERS   MANDATE_STARTER_SUPPLIERS
#define TRAINING    MANDATE_STARTER_TRAINING
#define AUDIT       MANDATE_STARTER_AUDIT

static const StarterActivity activities[] = {
  { N_ ("Approve the policy"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING }, { INCIDENTS, ACCESS, SUPPLIERS, TRAINING, AUDIT } },
  { N_ ("Set objectives"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING, INCIDENTS, ACCESS }, { AUDIT } },
  { N_ ("Name people to roles"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { REPORTING }, { INCIDENTS, ACCESS, BACKUPS, SUPPLIERS, TRAINING, AUDIT } },
  { N_ ("Assess and treat risks"), ALL, { TOP, CONFORMANCE }, { CONFORMANCE, REPORTING }, { INCIDENTS, ACCESS, BACKUPS, SUPPLIERS }, { REPORTING, AUDIT } },
  { N_ ("Approve money and time"), ALL, { TOP, CONFORMANCE }, { REPORTING, CONFORMANCE }, { CONFORMANCE }, { ACCESS } },
  { N_ ("Grant and review access"), ALL, { CONFORMANCE }, { ACCESS, REPORTING }, { INCIDENTS }, { TOP } },
  { N_ ("Back up and restore"), LARGER, { CONFORMANCE }, { BACKUPS, REPORTING }, { ACCESS }, { TOP } },
  { N_ ("Choose and review suppliers"), LARGER, { CONFORMANCE }, { SUPPLIERS, REPORTING }, { ACCESS }, { TOP } },
  { N_ ("Handle incidents"), ALL, { CONFORMANCE }, { INCIDENTS, REPORTING }, { ACCESS, BACKUPS }, { TOP, REPORTING } },
  { N_ ("Train people"), ALL, { CONFORMANCE }, { TRAINING, REPORTING }, { INCIDENTS, ACCESS }, { TOP } },
  { N_ ("Audit the management system"), LARGER, { TOP, CONFORMANCE }, { AUDIT, REPORTING }, { REPORTING }, { CONFORMANCE } },
  { N_ ("Report how security is doing"), ESTABLISHED, { TOP, CONFORMANCE }, { REPORTING, CONFORMANCE }, { CONFORMANCE }, { AUDIT } },
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

/**
 * mandate_starter_add_role:
 * @change: a change
 * @role: a role that is proposed
 * @translation: the language of the documents
 *
 * Returns: (transfer none): a new role, filled in
 */
MandateRole *
mandate_starter_add_role (MandateChange            *change,
                          const MandateStarterRole *role,
                          const MandateTranslation *translation)
{
  MandateRole *record = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);

  record->title = g_strdup (mandate_translate (translation, role->title));
  record->responsibilities = g_strdup (mandate_translate (translation, role->responsibilities));
  record->authority = g_strdup (mandate_translate (translation, role->authority));
  record->required_competence = g_strdup (mandate_translate (translation, role->competence));

  return record;
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
