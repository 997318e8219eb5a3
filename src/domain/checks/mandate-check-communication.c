/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 d, 5.2 f, 5.3 b and 7.4: who was told what, and whether they heard. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_by_effective_on (gconstpointer first,
                         gconstpointer second)
{
  const MandatePolicyVersion *a = *(MandatePolicyVersion *const *) first;
  const MandatePolicyVersion *b = *(MandatePolicyVersion *const *) second;

  return g_strcmp0 (b->effective_on, a->effective_on);
}

/*
 * (transfer container) (element-type utf8): ids of the versions whose
 * acknowledgement is good today: the one in force, and those before it up to
 * the last material change, which asked everyone again.
 */
static GHashTable *
list_good_versions (MandateInquiry       *inquiry,
                    MandatePolicyVersion *in_force)
{
  g_autoptr (GPtrArray) versions = _mandate_list_with (inquiry, MANDATE_TYPE_POLICY_VERSION, "policy", in_force->policy);
  GHashTable *good = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_sort (versions, compare_by_effective_on);
  g_hash_table_add (good, (gpointer) mandate_record_get_id (MANDATE_RECORD (in_force)));

  for (guint i = 0; i < versions->len && !in_force->is_material; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->state, "superseded") != 0)
        continue;

      g_hash_table_add (good, (gpointer) mandate_record_get_id (MANDATE_RECORD (version)));
      if (version->is_material)
        break;
    }

  return good;
}

/* (transfer full) (element-type utf8 MandateAcknowledgement): by person. */
static GHashTable *
list_acknowledgements (MandateInquiry       *inquiry,
                       MandatePolicyVersion *version)
{
  g_autoptr (GHashTable) good = list_good_versions (inquiry, version);
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_ACKNOWLEDGEMENT);
  GHashTable *by_person = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->len; i++)
    {
      MandateAcknowledgement *acknowledgement = g_ptr_array_index (all, i);

      if (acknowledgement->person != NULL && acknowledgement->policy_version != NULL &&
          _mandate_has_happened (inquiry, acknowledgement->acknowledged_on) &&
          g_hash_table_contains (good, acknowledgement->policy_version))
        g_hash_table_insert (by_person, acknowledgement->person, acknowledgement);
    }

  return by_person;
}

/* Who was asked and what came back; the arrays hold what reports need. */
typedef struct
{
  GPtrArray *acknowledged; /* (owned) (element-type MandateAcknowledgement) */
  GPtrArray *missing;      /* (owned) (element-type utf8): names */
  GPtrArray *newcomers;    /* (owned) (element-type MandatePerson): joined since and missing */
  guint      n_active;
  guint      n_external;
} Reach;

static void
clear_reach (Reach *reach)
{
  g_ptr_array_unref (reach->acknowledged);
  g_ptr_array_unref (reach->missing);
  g_ptr_array_unref (reach->newcomers);
}

static void
count_reach (MandateInquiry       *inquiry,
             MandatePolicyVersion *version,
             Reach                *reach)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);
  g_autoptr (GHashTable) by_person = list_acknowledgements (inquiry, version);

  reach->acknowledged = g_ptr_array_new ();
  reach->missing = g_ptr_array_new ();
  reach->newcomers = g_ptr_array_new ();

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson          *person = g_ptr_array_index (people, i);
      MandateAcknowledgement *acknowledgement = g_hash_table_lookup (by_person, mandate_record_get_id (MANDATE_RECORD (person)));

      if (!mandate_person_is_active (person, inquiry->as_of))
        continue;

      reach->n_active += !person->is_external;
      reach->n_external += person->is_external;

      if (person->is_external)
        continue;
      else if (acknowledgement != NULL)
        g_ptr_array_add (reach->acknowledged, acknowledgement);
      else if (person->joined_on != NULL && g_strcmp0 (person->joined_on, version->effective_on) > 0)
        g_ptr_array_add (reach->newcomers, person);
      else
        g_ptr_array_add (reach->missing, person->name);
    }
}

/* (transfer full): “9 of 11 active people; 2 left out because they are external” */
static char *
describe_reach (MandateInquiry *inquiry,
                const Reach    *reach)
{
  g_autofree char *counted =
    g_strdup_printf (mandate_translate_count (inquiry->translation,
                                              "%1$u of %2$u active person acknowledged it",
                                              "%1$u of %2$u active people acknowledged it",
                                              reach->n_active),
                     reach->acknowledged->len, reach->n_active);
  g_autofree char *left_out =
    g_strdup_printf (mandate_translate_count (inquiry->translation,
                                              "%u left out as external",
                                              "%u left out as external",
                                              reach->n_external),
                     reach->n_external);

  return reach->n_external > 0 ? g_strdup_printf ("%s (%s)", counted, left_out) : g_steal_pointer (&counted);
}

static void
report_missing (MandateInquiry       *inquiry,
                MandatePolicyVersion *version,
                const Reach          *reach)
{
  g_autofree char *counted = describe_reach (inquiry, reach);
  g_autofree char *names = _mandate_join (inquiry, reach->missing);

  if (reach->missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     /* Translators: 2 is “9 of 11 active people acknowledged it”, 3 a list of names. */
                     N_ ("Version %1$s: %2$s. Missing: %3$s."), version->number, counted, names);

  for (guint i = 0; i < reach->newcomers->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (reach->newcomers, i);

      _mandate_report (inquiry, MANDATE_FINDING_GAP, person,
                       N_ ("%1$s joined on %2$s and never acknowledged version %3$s."),
                       person->name, person->joined_on, version->number);
    }
}

static void
report_reached (MandateInquiry       *inquiry,
                MandatePolicyVersion *version,
                const Reach          *reach)
{
  g_autofree char *counted = describe_reach (inquiry, reach);
  g_autoptr (GPtrArray) sent = _mandate_list_with (inquiry, MANDATE_TYPE_COMMUNICATION, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)));
  MandateFinding *finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                                             N_ ("Version %1$s: %2$s."), version->number, counted);

  for (guint i = 0; i < sent->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (sent, i);

      if (_mandate_has_happened (inquiry, communication->sent_on))
        _mandate_prove (inquiry, finding, communication, communication->sent_on);
    }

  for (guint i = 0; i < reach->acknowledged->len; i++)
    {
      MandateAcknowledgement *acknowledgement = g_ptr_array_index (reach->acknowledged, i);

      _mandate_prove (inquiry, finding, acknowledgement, acknowledgement->acknowledged_on);
    }
}

/**
 * _mandate_check_policy_made_known:
 * @inquiry: a run
 *
 * 5.2 f and 7.3, typical finding 4: everyone here acknowledged the version in
 * force, those who joined since included. Externals and those who left are not
 * counted, and externals are named as left out.
 */
void
_mandate_check_policy_made_known (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  Reach                 reach = { NULL };

  if (version == NULL)
    return;

  count_reach (inquiry, version, &reach);

  if (reach.n_active == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("Nobody is on record who could have acknowledged version %s."), version->number);
  else if (reach.acknowledged->len == reach.n_active)
    report_reached (inquiry, version, &reach);
  else
    report_missing (inquiry, version, &reach);

  clear_reach (&reach);
}

/* (nullable): the latest message that @is_wanted, of any time up to the day that is looked at. */
static MandateCommunication *
find_last_message (MandateInquiry *inquiry,
                   gboolean (*is_wanted) (MandateInquiry *, MandateCommunication *))
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION);
  MandateCommunication *last = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (all, i);

      if (_mandate_has_happened (inquiry, communication->sent_on) && is_wanted (inquiry, communication) &&
          (last == NULL || strcmp (communication->sent_on, last->sent_on) > 0))
        last = communication;
    }

  return last;
}

static gboolean
is_from_the_top (MandateInquiry       *inquiry,
                 MandateCommunication *communication)
{
  return g_strcmp0 (communication->kind, "report") != 0 &&
         _mandate_was_top_management (inquiry, communication->sent_by, NULL, communication->sent_on);
}

static gboolean
is_report (MandateInquiry       *inquiry,
           MandateCommunication *communication)
{
  return g_strcmp0 (communication->kind, "report") == 0;
}

/**
 * _mandate_check_leaders_spoke:
 * @inquiry: a run
 *
 * 5.1 d, typical finding 11: somebody of top management spoke about security
 * in the last twelve months.
 */
void
_mandate_check_leaders_spoke (MandateInquiry *inquiry)
{
  MandateCommunication *last = find_last_message (inquiry, is_from_the_top);
  MandateFinding       *finding;

  if (last == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("No message about security from top management is on record."));
      return;
    }

  if (!_mandate_is_of_last_year (inquiry, last->sent_on))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("Top management last spoke about security on %1$s (“%2$s”), more than twelve months ago."),
                       last->sent_on, last->title);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last,
                             N_ ("%1$s spoke about security on %2$s: “%3$s”."),
                             _mandate_name_person (inquiry, last->sent_by), last->sent_on, last->title);
  _mandate_prove (inquiry, finding, last, last->sent_on);
}

/**
 * _mandate_check_performance_reported:
 * @inquiry: a run
 *
 * 5.3 b: whoever has to report to top management did so in the last twelve
 * months.
 */
void
_mandate_check_performance_reported (MandateInquiry *inquiry)
{
  MandateCommunication *last = find_last_message (inquiry, is_report);
  MandateFinding       *finding;

  if (last == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("No report on performance to top management is on record."));
  else if (!_mandate_is_of_last_year (inquiry, last->sent_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("The last report to top management, “%1$s”, is of %2$s, more than twelve months ago."),
                     last->title, last->sent_on);
  else
    {
      finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last,
                                 N_ ("%1$s reported to top management on %2$s: “%3$s”."),
                                 _mandate_name_person (inquiry, last->sent_by), last->sent_on, last->title);
      _mandate_prove (inquiry, finding, last, last->sent_on);
    }
}

static void
check_message (MandateInquiry       *inquiry,
               MandateCommunication *communication)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (communication->sent_on == NULL && _mandate_is_past (inquiry, communication->planned_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, communication,
                     N_ ("“%1$s” was planned for %2$s, and nothing says that it was sent."), communication->title, communication->planned_on);

  if (communication->audience == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("to whom")));
  if (communication->channel == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("by which way")));
  if (communication->sent_by == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("from whom")));
  if (communication->sent_on == NULL && communication->planned_on == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("when")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, communication,
                     /* Translators: 2 is a list, such as “to whom, when”. */
                     N_ ("For the message “%1$s” it is not said: %2$s."), communication->title, list);
}

/**
 * _mandate_check_communications:
 * @inquiry: a run
 *
 * 7.4: of each message it is known what, when, to whom and how, and those that
 * were planned were sent.
 */
void
_mandate_check_communications (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION);
  MandateFinding *finding;
  guint           n_sent = 0;

  for (guint i = 0; i < all->len; i++)
    {
      MandateCommunication *communication = g_ptr_array_index (all, i);

      check_message (inquiry, communication);
      n_sent += _mandate_has_happened (inquiry, communication->sent_on);
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No message about security is on record or planned."));
      return;
    }

  finding = _mandate_report (inquiry, n_sent > 0 ? MANDATE_FINDING_SHOWN : MANDATE_FINDING_NOT_DUE, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%1$u message was sent and %2$u is still to come, with audience, way and sender.",
                                                      "%1$u messages were sent and %2$u are still to come, with audience, way and sender.",
                                                      n_sent),
                             n_sent, all->len - n_sent);
  for (guint i = 0; i < all->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (all, i), ((MandateCommunication *) g_ptr_array_index (all, i))->sent_on);
}
