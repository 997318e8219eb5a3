/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of the information security policy from a script: each action is one change, or none. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-command-names.h"
#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-organisation.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-finish.h"
#include "mandate-policy-lint.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-standing.h"
#include "mandate-print.h"
#include "mandate-text-comparison.h"

typedef struct
{
  const char *name;
  int (*run) (int   argc,
              char *argv[]);
} Action;

static MandatePolicy *
get_policy (MandateRegister      *reg,
            MandatePolicyVersion *version)
{
  return mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy);
}

/* (transfer full) (nullable): the version that is named, or else the one that is worked on, or the one that counts. */
static MandatePolicyVersion *
choose_version (MandateRegister *reg,
                const char      *named,
                gboolean         prefers_draft,
                GError         **error)
{
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandatePolicyStanding) standing = NULL;
  MandatePolicyVersion *version;

  if (named != NULL)
    {
      version = mandate_command_find_version (reg, named, error);
      return version != NULL ? g_object_ref (version) : NULL;
    }

  standing = mandate_policy_standing_new (reg, today);
  version = prefers_draft || standing->in_force == NULL ? standing->draft : standing->in_force;
  version = version != NULL ? version : standing->in_force;

  if (version == NULL)
    g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND,
                         _ ("There is no version of the policy yet. Make one with “mandatectl policy NAME draft --answers FILE.json”."));

  return version != NULL ? g_object_ref (version) : NULL;
}

static int
commit (MandateWorkspace *workspace,
        MandateChange    *change,
        const char       *id)
{
  GError *error = NULL;

  if (!mandate_workspace_commit (workspace, change, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", id);

  return MANDATE_EXIT_OK;
}

static MandatePolicyAnswers *
read_answers (const char *path,
              GError    **error)
{
  gsize            size;
  g_autofree char *json = mandate_command_read_file (path, &size, error);

  if (json == NULL)
    return NULL;

  if (!g_utf8_validate (json, size, NULL))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” holds bytes that are no characters (not UTF-8)."), path);
      return NULL;
    }

  return mandate_policy_answers_from_json (json, error);
}

/* On standard error: the draft is made all the same, as the window keeps answers that are not finished. */
static void
print_problems (MandatePolicyAnswers *answers,
                MandateRegister      *reg,
                const char           *today)
{
  g_autoptr (GPtrArray) problems = mandate_policy_answers_check (answers, reg, today);

  for (guint i = 0; i < problems->len; i++)
    {
      const MandateProblem *problem = g_ptr_array_index (problems, i);

      g_printerr ("%s: %s\n", problem->field != NULL ? problem->field : "-", problem->text);
    }
}

static int
run_draft (int   argc,
           char *argv[])
{
  g_autofree char   *path = NULL;
  g_autofree char   *author = NULL;
  const GOptionEntry options[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &path, N_ ("The answers that the text is made from"), N_ ("FILE.json") },
    { "author", 0, 0, G_OPTION_ARG_STRING, &author, N_ ("Who wrote it, by name or id"), N_ ("PERSON") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autofree char *label = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyAnswers) answers = NULL;
  g_autoptr (MandateChange) change = NULL;
  MandatePolicyVersion *version;
  MandateRegister      *reg;
  MandateRecord        *person = NULL;
  GError               *error = NULL;
  int                   code;

  if (!mandate_command_parse ("policy", options, 2, 2, &argc, &argv, &code))
    return code;

  if (path == NULL)
    return mandate_command_fail_usage ("policy", _ ("Say where the answers are: --answers FILE.json."));

  answers = read_answers (path, &error);
  if (answers == NULL)
    {
      mandate_command_fail (error);

      return MANDATE_EXIT_DATA; /* the command line was right: a question that is not known stands in the file */
    }

  workspace = mandate_command_open_to_write (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  reg = mandate_workspace_get_register (workspace);
  if (author != NULL && (person = mandate_command_find_person (reg, author, &error)) == NULL)
    return mandate_command_fail (error);

  change = mandate_change_new (reg, "");
  version = mandate_policy_answers_finish (answers, change, NULL, person != NULL ? mandate_record_get_id (person) : NULL, today, &error);
  if (version == NULL)
    return mandate_command_fail (error);

  /* Translators: %s is a number such as 1.0. */
  label = g_strdup_printf (_ ("Draft version %s of the policy"), version->number);
  mandate_change_set_label (change, label);
  code = commit (workspace, change, mandate_record_get_id (MANDATE_RECORD (version)));
  if (code == MANDATE_EXIT_OK)
    print_problems (answers, reg, today);

  return code;
}

static JsonNode *
write_remarks (GPtrArray *remarks)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "kind", mandate_policy_remark_kind_get_nick (remark->kind));
      mandate_exchange_add_text (builder, "severity", mandate_policy_remark_severity_get_nick (remark->severity));
      mandate_exchange_add_text (builder, "where", remark->where);
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, remark->start);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, remark->end);
      mandate_exchange_add_text (builder, "quote", remark->quote);
      mandate_exchange_add_text (builder, "message", remark->message);
      mandate_exchange_add_text (builder, "remedy", remark->remedy);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_remark (const MandatePolicyRemark *remark)
{
  static const char *const weights[] = {
    [MANDATE_POLICY_REMARK_BLOCKS] = N_ ("must be mended"),
    [MANDATE_POLICY_REMARK_WARNS] = N_ ("look at it"),
    [MANDATE_POLICY_REMARK_HINTS] = N_ ("hint"),
  };

  /* Translators: %1$s is a heading, %2$s how much a remark weighs, such as “hint”. */
  g_print (_ ("%1$s (%2$s)\n"), remark->where, _ (weights[remark->severity]));
  g_print ("    %s\n", remark->message);
  if (remark->quote != NULL)
    g_print ("    “%s”\n", remark->quote);
  g_print ("    %s\n\n", remark->remedy);
}

static int
run_lint (int   argc,
          char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyVersion) version = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  MandateRegister *reg;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("policy", options, 2, 3, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  version = workspace != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[3], TRUE, &error) : NULL;
  if (version == NULL)
    return mandate_command_fail (error);

  reg = mandate_workspace_get_register (workspace);
  remarks = mandate_policy_lint (version, get_policy (reg, version), reg, today);

  if (as_json)
    mandate_command_print_json (write_remarks (remarks));

  for (guint i = 0; i < remarks->len && !as_json; i++)
    print_remark (g_ptr_array_index (remarks, i));

  return mandate_policy_lint_blocks (remarks) ? MANDATE_EXIT_GAPS : MANDATE_EXIT_OK;
}

/* Fills in who decided and where; the texts are owned by the register. */
static gboolean
find_deciders (MandateRegister       *reg,
               MandatePolicyDecision *decision,
               const char            *by,
               const char            *meeting,
               GError               **error)
{
  MandateRecord *decider = mandate_command_find_decider (reg, by, error);
  MandateRecord *review = decider != NULL && meeting != NULL ? mandate_command_find_review (reg, meeting, error) : NULL;

  if (decider == NULL || (meeting != NULL && review == NULL))
    return FALSE;

  if (MANDATE_IS_BODY (decider))
    decision->body = mandate_record_get_id (decider);
  else
    decision->person = mandate_record_get_id (decider);

  decision->review = review != NULL ? mandate_record_get_id (review) : NULL;

  return TRUE;
}

static int
approve (MandateWorkspace            *workspace,
         MandatePolicyVersion        *version,
         const MandatePolicyDecision *decision)
{
  MandateRegister *reg = mandate_workspace_get_register (workspace);
  g_autofree char *today = mandate_date_today ();
  /* Translators: %s is a number such as 1.0. */
  g_autofree char *label = g_strdup_printf (_ ("Approve version %s of the policy"), version->number);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  MandateApproval *approval = NULL;
  GError          *error = NULL;

  if (mandate_policy_lint_check (version, get_policy (reg, version), reg, today, &error))
    approval = mandate_policy_decide (change, version, decision, today, &error);

  return approval != NULL ? commit (workspace, change, mandate_record_get_id (MANDATE_RECORD (approval))) : mandate_command_fail (error);
}

static int
run_approve (int   argc,
             char *argv[])
{
  g_autofree char   *by = NULL;
  g_autofree char   *on = NULL;
  g_autofree char   *note = NULL;
  g_autofree char   *capacity = NULL;
  g_autofree char   *meeting = NULL;
  const GOptionEntry options[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_ ("Who approved it, by name or id"), N_ ("PERSON|BODY") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("The day of the decision"), N_ ("DATE") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("What there is to say about it"), N_ ("TEXT") },
    { "capacity", 0, 0, G_OPTION_ARG_STRING, &capacity, N_ ("In which capacity, such as managing director"), N_ ("TEXT") },
    { "meeting", 0, 0, G_OPTION_ARG_STRING, &meeting, N_ ("The meeting in which a body decided, by title or id"), N_ ("REVIEW") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyVersion) version = NULL;
  MandatePolicyDecision decision = { 0 };
  GError               *error = NULL;
  int                   code;

  if (!mandate_command_parse ("policy", options, 3, 3, &argc, &argv, &code))
    return code;

  if (by == NULL || on == NULL)
    return mandate_command_fail_usage ("policy", _ ("Say who approved it and when: --by PERSON --on DATE."));

  if (!mandate_date_is_valid (on))
    return mandate_command_fail_usage ("policy", _ ("Write the day as in 2024-03-31."));

  workspace = mandate_command_open_to_write (argv[1], &error);
  version = workspace != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[3], FALSE, &error) : NULL;
  if (version == NULL || !find_deciders (mandate_workspace_get_register (workspace), &decision, by, meeting, &error))
    return mandate_command_fail (error);

  decision.decided_on = on;
  decision.note = note;
  decision.capacity = capacity;

  return approve (workspace, version, &decision);
}

static int
run_publish (int   argc,
             char *argv[])
{
  g_autofree char   *place = NULL;
  g_autofree char   *on = NULL;
  const GOptionEntry options[] = {
    { "at", 0, 0, G_OPTION_ARG_STRING, &place, N_ ("Where everybody finds it; as before where nothing is said"), N_ ("PLACE") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("The day on which it was put there; today where nothing is said"), N_ ("DATE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *label = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyVersion) version = NULL;
  g_autoptr (MandateChange) change = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("policy", options, 3, 3, &argc, &argv, &code))
    return code;

  on = on != NULL ? on : mandate_date_today ();
  if (!mandate_date_is_valid (on))
    return mandate_command_fail_usage ("policy", _ ("Write the day as in 2024-03-31."));

  workspace = mandate_command_open_to_write (argv[1], &error);
  version = workspace != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[3], FALSE, &error) : NULL;
  if (version == NULL)
    return mandate_command_fail (error);

  /* Translators: %s is a number such as 1.0. */
  label = g_strdup_printf (_ ("Publish version %s of the policy"), version->number);
  change = mandate_change_new (mandate_workspace_get_register (workspace), label);
  if (!mandate_policy_publish (change, version, place, on, &error))
    return mandate_command_fail (error);

  return commit (workspace, change, mandate_record_get_id (MANDATE_RECORD (version)));
}

static void
write_runs (JsonBuilder *builder,
            GArray      *runs)
{
  static const char *const states[] = { "same", "added", "removed", "changed" };

  json_builder_set_member_name (builder, "runs");
  json_builder_begin_array (builder);

  for (guint i = 0; i < runs->len; i++)
    {
      const MandateTextRun *run = &g_array_index (runs, MandateTextRun, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "state", states[run->state]);
      mandate_exchange_add_text (builder, "text", run->text);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static JsonNode *
write_comparison (const MandateTextComparison *comparison)
{
  static const char *const states[] = { "same", "added", "removed", "changed" };
  static const char *const kinds[] = { "heading", "paragraph", "item", "code", "comment" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, i);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "kind", kinds[block->kind]);
      mandate_exchange_add_text (builder, "state", states[block->state]);
      write_runs (builder, block->runs);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static int
run_compare (int   argc,
             char *argv[])
{
  gboolean           as_json = FALSE;
  gboolean           only_changes = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "only-changes", 0, 0, G_OPTION_ARG_NONE, &only_changes, N_ ("Leave out what is the same"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyVersion) before = NULL;
  g_autoptr (MandatePolicyVersion) after = NULL;
  g_autoptr (MandateTextComparison) comparison = NULL;
  g_autofree char *plain = NULL;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("policy", options, 4, 4, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  before = workspace != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[3], FALSE, &error) : NULL;
  after = before != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[4], FALSE, &error) : NULL;
  if (after == NULL)
    return mandate_command_fail (error);

  comparison = mandate_text_compare (before->text, after->text);
  plain = mandate_text_comparison_to_plain (comparison, only_changes);
  if (as_json)
    mandate_command_print_json (write_comparison (comparison));
  else
    g_print ("%s", plain);

  return MANDATE_EXIT_OK;
}

static int
run_pdf (int   argc,
         char *argv[])
{
  g_autofree char   *path = NULL;
  gboolean           force = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Where to write it"), N_ ("FILE.pdf") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there already"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandatePolicyVersion) version = NULL;
  g_autoptr (GBytes) pdf = NULL;
  MandatePrintOrder order = { .kind = MANDATE_PRINT_POLICY, .today = today };
  GError           *error = NULL;
  int               code;

  if (!mandate_command_parse ("policy", options, 2, 3, &argc, &argv, &code))
    return code;

  if (path == NULL)
    return mandate_command_fail_usage ("policy", _ ("Say where to write it: -o FILE.pdf."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  version = workspace != NULL ? choose_version (mandate_workspace_get_register (workspace), argv[3], FALSE, &error) : NULL;
  order.record = version;
  pdf = version != NULL ? mandate_print_write (workspace, &order, NULL, &error) : NULL;
  if (pdf == NULL || !mandate_print_save (pdf, path, force, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", path);

  return MANDATE_EXIT_OK;
}

static JsonNode *
write_versions (MandateRegister *reg,
                GPtrArray       *versions,
                const char      *today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion  *version = g_ptr_array_index (versions, i);
      const MandateApproval *approval = mandate_policy_find_approval (reg, mandate_record_get_id (MANDATE_RECORD (version)));
      g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (reg, version, today);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "id", mandate_record_get_id (MANDATE_RECORD (version)));
      mandate_exchange_add_text (builder, "number", version->number);
      mandate_exchange_add_text (builder, "state", version->state);
      mandate_exchange_add_text (builder, "approved_on", approval != NULL ? approval->decided_on : NULL);
      mandate_exchange_add_text (builder, "effective_on", version->effective_on);
      json_builder_set_member_name (builder, "acknowledged");
      json_builder_add_int_value (builder, reach->n_read);
      json_builder_set_member_name (builder, "readers");
      json_builder_add_int_value (builder, reach->readers->len);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_version (MandateRegister      *reg,
               MandatePolicyVersion *version,
               const char           *today)
{
  const MandateApproval *approval = mandate_policy_find_approval (reg, mandate_record_get_id (MANDATE_RECORD (version)));
  const MandateField    *state = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);
  g_autoptr (MandatePolicyReach) reach = mandate_policy_reach_new (reg, version, today);

  g_print ("%s  %s", version->number, mandate_field_get_choice_label (state, version->state));
  if (approval != NULL)
    /* Translators: %s is a date. */
    g_print (_ (", approved on %s"), approval->decided_on);
  if (approval != NULL && version->effective_on != NULL)
    /* Translators: %s is a date. */
    g_print (_ (", in force from %s"), version->effective_on);
  if (reach->n_read > 0 || g_strcmp0 (version->state, "in-force") == 0)
    /* Translators: both are numbers of people. */
    g_print (_ (", acknowledged by %1$u of %2$u"), reach->n_read, reach->readers->len);
  g_print ("\n");
}

static int
run_list (int   argc,
          char *argv[])
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autofree char *today = mandate_date_today ();
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  MandateRegister *reg;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("policy", options, 1, 1, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  reg = mandate_workspace_get_register (workspace);
  versions = mandate_command_list_versions (reg);

  if (as_json)
    mandate_command_print_json (write_versions (reg, versions, today));

  for (guint i = 0; i < versions->len && !as_json; i++)
    print_version (reg, g_ptr_array_index (versions, i), today);

  return MANDATE_EXIT_OK;
}

static const Action actions[] = {
  { "draft", run_draft },
  { "lint", run_lint },
  { "approve", run_approve },
  { "publish", run_publish },
  { "compare", run_compare },
  { "pdf", run_pdf },
};

/* An unknown action is told with the known ones, so that nobody has to look them up. */
static int
refuse_action (const char *typed)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", actions[i].name);

  /* Translators: %1$s is what was typed, %2$s a list of words. */
  message = g_strdup_printf (_ ("There is no “%1$s” of a policy. Choose one of: %2$s."), typed, list->str);

  return mandate_command_fail_usage ("policy", message);
}

int
mandate_command_policy (int   argc,
                        char *argv[])
{
  if (argc < 3 || *argv[2] == '-')
    return run_list (argc, argv);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, argv[2]))
      return actions[i].run (argc, argv);

  return refuse_action (argv[2]);
}
