/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How checks read the register and report what they found. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-fiscal-year.h"
#include "mandate-holders.h"

/* A sentence with more names than this is no sentence any more. */
#define MAX_JOINED 6

static char *
make_link (gpointer record)
{
  return g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
}

/*
 * _mandate_report:
 * @inquiry: a run of a check
 * @state: how it ended
 * @where: (nullable): the record to mend or to look at, or NULL where there is none yet
 * @found: one sentence of facts: a format in English, marked with N_()
 *
 * Returns: (transfer none): the finding, which has joined those of the run
 */
MandateFinding *
_mandate_report (MandateInquiry     *inquiry,
                 MandateFindingState state,
                 gpointer            where,
                 const char         *found,
                 ...)
{
  MandateFinding *finding = g_new0 (MandateFinding, 1);
  va_list         arguments;

  finding->state = state;
  finding->where = where != NULL ? make_link (where) : g_strdup (inquiry->check->where);
  finding->proofs = g_ptr_array_new_with_free_func (g_free);

  va_start (arguments, found);
  finding->found = g_strdup_vprintf (mandate_translate (inquiry->translation, found), arguments);
  va_end (arguments);

  g_ptr_array_add (inquiry->findings, finding);

  return finding;
}

/* Names a record that shows it, and the day of the fact; the latest day stays, but none still to come. */
void
_mandate_prove (MandateInquiry *inquiry,
                MandateFinding *finding,
                gpointer        record,
                const char     *happened_on)
{
  g_ptr_array_add (finding->proofs, make_link (record));

  if (_mandate_has_happened (inquiry, happened_on) && g_strcmp0 (happened_on, finding->happened_on) > 0)
    {
      g_free (finding->happened_on);
      g_free (finding->happened_in);
      finding->happened_on = g_strdup (happened_on);
      finding->happened_in = make_link (record);
    }
}

void
_mandate_prove_by_all (MandateInquiry *inquiry,
                       MandateFinding *finding,
                       GPtrArray      *records)
{
  for (guint i = 0; i < records->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (records, i), NULL);
}

gboolean
_mandate_has_findings (MandateInquiry *inquiry)
{
  return inquiry->findings->len > 0;
}

const char *
_mandate_say (MandateInquiry *inquiry,
              const char     *text)
{
  return mandate_translate (inquiry->translation, text);
}

/* (nullable): a day as it stands in a sentence, for as long as the inquiry lasts. */
const char *
_mandate_say_day (MandateInquiry *inquiry,
                  const char     *date)
{
  return mandate_date_keep_words (inquiry->said, date, inquiry->translation);
}

/* A fiscal year as the organisation calls it, for as long as the inquiry lasts. */
const char *
_mandate_say_year (MandateInquiry *inquiry,
                   gint64          year)
{
  g_autofree char *words = mandate_fiscal_year_describe (inquiry->reg, year);

  return g_string_chunk_insert_const (inquiry->said, words);
}

/* (transfer full): the texts with commas between them; of very many, how many more there are. */
char *
_mandate_join (MandateInquiry *inquiry,
               GPtrArray      *texts)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  guint shown = texts->len > MAX_JOINED + 1 ? MAX_JOINED : texts->len;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (texts, i));

  if (shown < texts->len)
    {
      g_string_append (joined, ", ");
      /* Translators: the end of a list of names. */
      g_string_append_printf (joined,
                              mandate_translate_count (inquiry->translation, "and %u more", "and %u more", texts->len - shown),
                              texts->len - shown);
    }

  return g_strdup (joined->str);
}

/* (transfer container): all records of a type, in the order of their ids. */
GPtrArray *
_mandate_list (MandateInquiry *inquiry,
               GType           type)
{
  MandateRecordList *list = mandate_register_get_list (inquiry->reg, type);
  GPtrArray         *records = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (records, mandate_record_list_get (list, i));

  return records;
}

static GHashTable *
make_index (MandateRecordList  *list,
            const MandateField *field)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);
      const char    *text = mandate_record_get_text (record, field);
      GPtrArray     *records = text != NULL ? g_hash_table_lookup (index, text) : NULL;

      if (text == NULL)
        continue;

      if (records == NULL)
        {
          records = g_ptr_array_new ();
          g_hash_table_insert (index, (gpointer) text, records);
        }

      g_ptr_array_add (records, record);
    }

  return index;
}

/* (nullable): who asks twice will ask for each record, and gets an index. */
static GHashTable *
find_index (MandateInquiry     *inquiry,
            MandateRecordList  *list,
            const MandateField *field)
{
  GHashTable *index = NULL;

  if (inquiry->indexes == NULL)
    return NULL;

  if (!g_hash_table_lookup_extended (inquiry->indexes, field, NULL, (gpointer *) &index))
    {
      g_hash_table_insert (inquiry->indexes, (gpointer) field, NULL);
      return NULL;
    }

  if (index == NULL)
    {
      index = make_index (list, field);
      g_hash_table_insert (inquiry->indexes, (gpointer) field, index);
    }

  return index;
}

/* (transfer container): those whose text @field is @value, in the order of their ids. */
GPtrArray *
_mandate_list_with (MandateInquiry *inquiry,
                    GType           type,
                    const char     *field,
                    const char     *value)
{
  const MandateField *found = mandate_record_type_find_field (type, field, NULL);
  MandateRecordList  *list = mandate_register_get_list (inquiry->reg, type);
  GHashTable         *index = value != NULL ? find_index (inquiry, list, found) : NULL;
  GPtrArray          *known = index != NULL ? g_hash_table_lookup (index, value) : NULL;
  GPtrArray          *records = g_ptr_array_new ();

  if (known != NULL)
    g_ptr_array_extend (records, known, NULL, NULL);

  for (guint i = 0; index == NULL && i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord *record = mandate_record_list_get (list, i);

      if (g_strcmp0 (mandate_record_get_text (record, found), value) == 0)
        g_ptr_array_add (records, record);
    }

  return records;
}

MandatePerson *
_mandate_find_person (MandateInquiry *inquiry,
                      const char     *id)
{
  return mandate_register_find (inquiry->reg, MANDATE_TYPE_PERSON, id);
}

/* (nullable): the person, if here on the day that is looked at. */
MandatePerson *
_mandate_find_active_person (MandateInquiry *inquiry,
                             const char     *id)
{
  MandatePerson *person = _mandate_find_person (inquiry, id);

  return person != NULL && mandate_person_is_active (person, inquiry->as_of) ? person : NULL;
}

const char *
_mandate_name_person (MandateInquiry *inquiry,
                      const char     *id)
{
  MandatePerson *person = _mandate_find_person (inquiry, id);

  return person != NULL && person->name != NULL ? person->name : _mandate_say (inquiry, N_ ("somebody not named"));
}

/* Days after the one that is looked at have not come: what is dated so has not happened. */
gboolean
_mandate_has_happened (MandateInquiry *inquiry,
                       const char     *date)
{
  return date != NULL && strcmp (date, inquiry->as_of) <= 0;
}

gboolean
_mandate_is_past (MandateInquiry *inquiry,
                  const char     *date)
{
  return date != NULL && strcmp (date, inquiry->as_of) < 0;
}

/* Whether it happened in the twelve months up to the day that is looked at. */
gboolean
_mandate_is_of_last_year (MandateInquiry *inquiry,
                          const char     *date)
{
  g_autofree char *year_ago = mandate_date_add_months (inquiry->as_of, -12);

  return _mandate_has_happened (inquiry, date) && strcmp (date, year_ago) >= 0;
}

/* (transfer container) (element-type MandatePerson): who belonged to a body on a day. */
GPtrArray *
_mandate_list_members (MandateInquiry *inquiry,
                       const char     *body,
                       const char     *date)
{
  return mandate_holders_list_members (inquiry->reg, body, date);
}

/* Whether the person, or else the body, was top management on that day. */
gboolean
_mandate_was_top_management (MandateInquiry *inquiry,
                             const char     *person_id,
                             const char     *body_id,
                             const char     *date)
{
  return mandate_holders_was_top_management (inquiry->reg, person_id, body_id, date);
}

/* (transfer container) (element-type MandateRoleHolding): the lead comes first. */
GPtrArray *
_mandate_list_current_holdings (MandateInquiry *inquiry,
                                MandateRole    *role)
{
  g_autoptr (GPtrArray) holdings = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE_HOLDING, "role", mandate_record_get_id (MANDATE_RECORD (role)));

  return mandate_holders_keep_current (holdings, inquiry->as_of);
}

/* (transfer container) (element-type MandatePerson): who is here and holds the role, members of bodies included. */
GPtrArray *
_mandate_list_holders (MandateInquiry *inquiry,
                       MandateRole    *role)
{
  g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);

  return mandate_holders_list_people_of (inquiry->reg, holdings, inquiry->as_of);
}

gboolean
_mandate_is_held (MandateInquiry *inquiry,
                  MandateRole    *role)
{
  g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);

  return mandate_holders_is_held_by (inquiry->reg, holdings, inquiry->as_of);
}

/* (nullable): the version of the information security policy that counts on the day that is looked at. */
MandatePolicyVersion *
_mandate_find_policy_in_force (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) versions = _mandate_list_with (inquiry, MANDATE_TYPE_POLICY_VERSION, "state", "in-force");
  MandatePolicyVersion *newest = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);
      MandatePolicy        *policy = mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy);

      if (policy == NULL || g_strcmp0 (policy->kind, "information-security") != 0)
        continue;

      if (version->effective_on != NULL && !_mandate_has_happened (inquiry, version->effective_on))
        continue;

      if (newest == NULL || g_strcmp0 (version->effective_on, newest->effective_on) > 0)
        newest = version;
    }

  return newest;
}

/* The same; where there is none, that is the finding. */
MandatePolicyVersion *
_mandate_find_policy_or_report (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_in_force (inquiry);
  g_autoptr (GPtrArray) policies = _mandate_list_with (inquiry, MANDATE_TYPE_POLICY, "kind", "information-security");

  if (version != NULL)
    return version;

  if (policies->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("No information security policy is on record."));
  else
    _mandate_report (inquiry, MANDATE_FINDING_GAP, g_ptr_array_index (policies, 0),
                     N_ ("No version of “%s” is in force."), ((MandatePolicy *) g_ptr_array_index (policies, 0))->title);

  return NULL;
}

/* (nullable): the latest review of that kind that was held. */
MandateReview *
_mandate_find_last_review (MandateInquiry *inquiry,
                           const char     *kind)
{
  return mandate_agenda_find_last_of_kind (inquiry->reg, kind, inquiry->as_of);
}
