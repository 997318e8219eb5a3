/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked, what there is for it, and what is missing: clause by clause. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-advice.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-explanation.h"
#include "mandate-readiness.h"

/* Who reads on the terminal wants to know what it is; all of it is in the JSON. */
#define MAX_PROOFS 5

/* What one call of the command is about. */
typedef struct
{
  MandateRegister    *reg;         /* (owned) */
  MandateTranslation *translation; /* (owned) */
  char               *day;
  GPtrArray          *findings; /* (owned) (element-type MandateFinding) */
  GPtrArray          *rows;     /* (owned) (element-type MandateReadiness) */
} Answer;

static void
answer_clear (Answer *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_object (&self->reg);
  g_free (self->day);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static const char *
get_state_name (MandateFindingState state)
{
  switch (state)
    {
    case MANDATE_FINDING_SHOWN:
      return "shown";
    case MANDATE_FINDING_IN_PART:
      return "in-part";
    case MANDATE_FINDING_NOT_DUE:
      return "not-due";
    case MANDATE_FINDING_NOT_APPLICABLE:
      return "not-applicable";
    case MANDATE_FINDING_GAP:
    default:
      return "gap";
    }
}

/* (transfer full): what a record is called; it may have been removed since. */
static char *
describe (Answer     *self,
          const char *link)
{
  MandateRecord *record = mandate_register_find_link (self->reg, link);

  return record != NULL ? mandate_register_describe (self->reg, record) : NULL;
}

static void
add_proofs (Answer      *self,
            JsonBuilder *builder,
            GPtrArray   *proofs)
{
  json_builder_set_member_name (builder, "proofs");
  json_builder_begin_array (builder);

  for (guint i = 0; i < proofs->len; i++)
    {
      g_autofree char *title = describe (self, g_ptr_array_index (proofs, i));

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "record", g_ptr_array_index (proofs, i));
      mandate_exchange_add_text (builder, "title", title);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_explanation (Answer               *self,
                 JsonBuilder          *builder,
                 const MandateFinding *finding)
{
  MandateDecision *decision = finding->state == MANDATE_FINDING_GAP ? mandate_explanation_find (self->reg, finding) : NULL;

  if (decision == NULL)
    return;

  json_builder_set_member_name (builder, "explained");
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "reason", decision->reason);
  mandate_exchange_add_text (builder, "due_on", decision->due_on);
  mandate_exchange_add_text (builder, "decision", mandate_record_get_id (MANDATE_RECORD (decision)));
  json_builder_end_object (builder);
}

static void
add_finding (Answer               *self,
             JsonBuilder          *builder,
             const MandateFinding *finding)
{
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "check", finding->check);
  mandate_exchange_add_text (builder, "state", get_state_name (finding->state));
  mandate_exchange_add_text (builder, "looked_for", finding->looked_for);
  mandate_exchange_add_text (builder, "found", finding->found);
  mandate_exchange_add_text (builder, "where", finding->where);
  mandate_exchange_add_text (builder, "happened_on", finding->happened_on);
  add_proofs (self, builder, finding->proofs);
  add_explanation (self, builder, finding);
  json_builder_end_object (builder);
}

static void
add_row (Answer                 *self,
         JsonBuilder            *builder,
         const MandateReadiness *row)
{
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "requirement", mandate_requirement_get_id (row->requirement));
  mandate_exchange_add_text (builder, "clause", mandate_requirement_get_clause (row->requirement));
  mandate_exchange_add_text (builder, "clause_2013", mandate_requirement_get_clause_2013 (row->requirement));
  mandate_exchange_add_text (builder, "asked", mandate_requirement_get_asked (row->requirement, self->translation));
  mandate_exchange_add_text (builder, "proof", mandate_requirement_get_proof (row->requirement, self->translation));
  mandate_exchange_add_text (builder, "may_not_apply", mandate_requirement_get_exempt (row->requirement, self->translation));
  mandate_exchange_add_text (builder, "state", get_state_name (row->state));
  mandate_exchange_add_text (builder, "happened_on", row->happened_on);
  add_proofs (self, builder, row->proofs);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < row->findings->len; i++)
    add_finding (self, builder, g_ptr_array_index (row->findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (Answer *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rows->len; i++)
    add_row (self, builder, g_ptr_array_index (self->rows, i));
  json_builder_end_array (builder);

  mandate_command_print_json (json_builder_get_root (builder));
}

static void
print_proofs (Answer    *self,
              GPtrArray *proofs)
{
  const guint n_shown = MIN (proofs->len, MAX_PROOFS);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *title = describe (self, g_ptr_array_index (proofs, i));

      g_print ("      %s  %s\n", (const char *) g_ptr_array_index (proofs, i), title != NULL ? title : "");
    }

  if (n_shown < proofs->len)
    g_print (ngettext ("      and %u more\n", "      and %u more\n", proofs->len - n_shown), proofs->len - n_shown);
}

static void
print_finding (Answer               *self,
               const MandateFinding *finding)
{
  MandateDecision *decision;

  if (finding->state != MANDATE_FINDING_GAP)
    {
      g_print ("    %s\n", finding->found);
      print_proofs (self, finding->proofs);
      return;
    }

  /* Translators: %s is a sentence on what is missing. */
  g_print (_ ("    missing: %s\n"), finding->found);
  decision = mandate_explanation_find (self->reg, finding);
  if (decision != NULL)
    /* Translators: %s is the reason why a gap is accepted for now. */
    g_print (_ ("      explained: %s\n"), decision->reason);
  /* Translators: %s is the type of a record and its id. */
  g_print (_ ("      mend it in: %s\n"), finding->where);
}

static void
print_row (Answer                 *self,
           const MandateReadiness *row)
{
  g_print ("%s  %s  [%s]\n", mandate_requirement_get_clause (row->requirement),
           mandate_requirement_get_asked (row->requirement, self->translation),
           mandate_finding_state_get_word (row->state, self->translation));

  for (guint i = 0; i < row->findings->len; i++)
    print_finding (self, g_ptr_array_index (row->findings, i));

  g_print ("\n");
}

/* No gap, and so not among the points. */
static void
print_advice (Answer *self)
{
  g_autoptr (GPtrArray) list = mandate_advice_list (self->reg, self->day, self->translation);

  for (guint i = 0; i < list->len; i++)
    {
      const MandateAdvice *advice = g_ptr_array_index (list, i);

      /* Translators: 1 is what was seen, 2 what can be done about it. */
      g_print (_ ("Advice: %1$s %2$s\n"), advice->found, advice->advice);
    }
}

static void
keep_gaps (GPtrArray *rows)
{
  for (guint i = rows->len; i > 0; i--)
    if (((MandateReadiness *) g_ptr_array_index (rows, i - 1))->state != MANDATE_FINDING_GAP)
      g_ptr_array_remove_index (rows, i - 1);
}

static gboolean
read_stage (const char        *text,
            MandateAuditStage *stage)
{
  *stage = MANDATE_AUDIT_STAGE_ANY;
  if (text == NULL)
    return TRUE;

  if (strcmp (text, "1") == 0)
    *stage = MANDATE_AUDIT_STAGE_1;
  else if (strcmp (text, "2") == 0)
    *stage = MANDATE_AUDIT_STAGE_2;

  return *stage != MANDATE_AUDIT_STAGE_ANY;
}

int
mandate_command_ready (int   argc,
                       char *argv[])
{
  gboolean           as_json = FALSE;
  gboolean           gaps_only = FALSE;
  g_autofree char   *as_of = NULL;
  g_autofree char   *stage_text = NULL;
  const GOptionEntry options[] = {
    { "stage", 0, 0, G_OPTION_ARG_STRING, &stage_text, N_ ("Only what that visit of the audit looks at"), "1|2" },
    { "gaps", 0, 0, G_OPTION_ARG_NONE, &gaps_only, N_ ("Only where something is missing"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Check what was recorded up to the end of that day"), N_ ("DATE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_auto (Answer) answer = { 0 };
  MandateAuditStage stage;
  GError           *error = NULL;
  gboolean          is_ready;
  int               code;

  if (!mandate_command_parse ("ready", options, 1, 1, &argc, &argv, &code))
    return code;

  if (!read_stage (stage_text, &stage))
    return mandate_command_fail_usage ("ready", _ ("There are the stages 1 and 2."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  answer.reg = workspace != NULL ? mandate_command_load_register (workspace, as_of, &error) : NULL;
  if (answer.reg == NULL)
    return mandate_command_fail (error);

  answer.translation = mandate_translation_new_for_screen ();
  answer.day = as_of != NULL ? g_strdup (as_of) : mandate_date_today ();
  answer.findings = mandate_check_run_all (answer.reg, answer.day, answer.translation);
  answer.rows = mandate_readiness_list (answer.findings, stage);
  is_ready = mandate_readiness_count_ready (answer.rows) == answer.rows->len;

  if (gaps_only)
    keep_gaps (answer.rows);

  if (as_json)
    print_json (&answer);

  for (guint i = 0; i < answer.rows->len && !as_json; i++)
    print_row (&answer, g_ptr_array_index (answer.rows, i));

  if (!as_json && !gaps_only)
    print_advice (&answer);

  return is_ready ? MANDATE_EXIT_OK : MANDATE_EXIT_GAPS;
}
