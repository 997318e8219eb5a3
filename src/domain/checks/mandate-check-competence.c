/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3 with 7.2: what a role takes, and that its holder has it. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

/* One run over all holders. */
typedef struct
{
  MandateInquiry *inquiry; /* (unowned) */
  GPtrArray      *shown;   /* (owned) (element-type MandateRecord) */
  GPtrArray      *without; /* (owned) (element-type utf8) */
} Survey;

static void
survey_clear (Survey *self)
{
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->without, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Survey, survey_clear)

static gboolean
has_evidence (MandateInquiry *inquiry,
              gpointer        record)
{
  g_autofree char *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  g_autoptr (GPtrArray) uses = _mandate_list_with (inquiry, MANDATE_TYPE_EVIDENCE_LINK, "target", link);

  return uses->len > 0;
}

/* 7.2 c: what is missing has a plan with a day that has not passed; then it is there in part. */
static void
report_missing (MandateInquiry    *inquiry,
                MandateCompetence *competence,
                const char        *name)
{
  if (competence->plan == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, competence, N_ ("%1$s lacks “%2$s”, and what is done about it is not written down."), name, competence->need);
  else if (competence->planned_on == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, competence, N_ ("%1$s lacks “%2$s”; there is a plan for it, without a day."), name, competence->need);
  else if (_mandate_is_past (inquiry, competence->planned_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, competence, N_ ("%1$s was to have “%2$s” by %3$s and does not have it."), name, competence->need, _mandate_say_day (inquiry, competence->planned_on));
  else
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, competence, N_ ("%1$s lacks “%2$s”; planned for %3$s: %4$s"), name, competence->need, _mandate_say_day (inquiry, competence->planned_on), competence->plan);
}

static void
check_competence (MandateInquiry    *inquiry,
                  MandateCompetence *competence,
                  const char        *name)
{
  if (g_strcmp0 (competence->state, "met") == 0 && mandate_competence_is_expired (competence, inquiry->as_of))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, competence, N_ ("“%2$s” of %1$s was good until %3$s and has run out."), name, competence->need, _mandate_say_day (inquiry, competence->expires_on));
  else if (!mandate_competence_is_met (competence, inquiry->as_of))
    report_missing (inquiry, competence, name);
  else if (competence->plan != NULL && competence->effectiveness == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, competence, N_ ("Something was done so that %1$s has “%2$s”; whether it helped is not written down."), name, competence->need);
}

/* Looks through what is on record of a holder and a role. Returns: (nullable): what evidence hangs at */
static gpointer
check_records (MandateInquiry *inquiry,
               MandatePerson  *person,
               const char     *role)
{
  g_autoptr (GPtrArray) competences = _mandate_list_with (inquiry, MANDATE_TYPE_COMPETENCE, "person", mandate_record_get_id (MANDATE_RECORD (person)));
  gpointer shown = NULL;

  for (guint i = 0; i < competences->len; i++)
    {
      MandateCompetence *competence = g_ptr_array_index (competences, i);

      if (g_strcmp0 (competence->role, role) != 0)
        continue;

      check_competence (inquiry, competence, person->name);
      if (shown == NULL && has_evidence (inquiry, competence))
        shown = competence;
    }

  return shown;
}

static void
look_at_role (Survey      *self,
              MandateRole *role)
{
  g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (self->inquiry, role);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandatePerson      *person = _mandate_find_active_person (self->inquiry, holding->person);
      gpointer            shown = person != NULL ? check_records (self->inquiry, person, holding->role) : NULL;

      if (person == NULL)
        continue;

      if (shown == NULL && (has_evidence (self->inquiry, holding) || has_evidence (self->inquiry, person)))
        shown = holding;

      if (shown != NULL)
        g_ptr_array_add (self->shown, shown);
      else
        /* Translators: a name and a role. */
        g_ptr_array_add (self->without, g_strdup_printf (_mandate_say (self->inquiry, N_ ("%1$s as “%2$s”")), person->name, role->title));
    }
}

static void
report_holders_without (const Survey *self)
{
  g_autofree char *list = _mandate_join (self->inquiry, self->without);

  if (self->without->len > 0)
    _mandate_report (self->inquiry, self->shown->len > 0 ? MANDATE_FINDING_IN_PART : MANDATE_FINDING_GAP, NULL,
                     N_ ("For %1$u of %2$u appointments there is evidence of competence; none for: %3$s."),
                     self->shown->len, self->shown->len + self->without->len, list);
}

/**
 * _mandate_check_competence:
 * @inquiry: a run
 *
 * 5.3 with 7.2: each role says what it takes; of each holder there is evidence,
 * at the competence, the appointment or the person; what is missing has a plan,
 * what has run out is missing, and what was done about it is judged. Of bodies
 * no competence is asked.
 */
void
_mandate_check_competence (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);
  g_auto (Survey) survey = { inquiry, g_ptr_array_new (), g_ptr_array_new_with_free_func (g_free) };
  MandateFinding *finding;

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      if (role->required_competence == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                         N_ ("What the holder of “%s” has to know is not written down."), role->title);

      look_at_role (&survey, role);
    }

  report_holders_without (&survey);

  if (_mandate_has_findings (inquiry))
    return;

  if (survey.shown->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nobody holds a role, so nobody's competence is shown."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "What each role takes is written down, and evidence is attached for %u appointment.",
                                                      "What each role takes is written down, and evidence is attached for all %u appointments.",
                                                      survey.shown->len),
                             survey.shown->len);
  _mandate_prove_by_all (inquiry, finding, survey.shown);
}
