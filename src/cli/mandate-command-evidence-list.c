/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on record as evidence, for somebody who looks for E-012. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"
#include "mandate-date.h"
#include "mandate-evidence-reader.h"
#include "mandate-evidence-use.h"
#include "mandate-exchange.h"

/* What is asked for, and what answers it. */
typedef struct
{
  MandateRegister      *reg;   /* (unowned) */
  MandateEvidenceIndex *index; /* (owned) (nullable) */
  GHashTable           *found; /* (owned) (nullable): sums of the files in which the words stand */
  char                 *today; /* (owned) */
  char                 *only;  /* (owned) (nullable) */
  char                 *words; /* (owned) (nullable) */
} Question;

static void
question_clear (Question *self)
{
  g_clear_pointer (&self->index, mandate_evidence_index_free);
  g_clear_pointer (&self->found, g_hash_table_unref);
  g_free (self->today);
  g_free (self->only);
  g_free (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static const char *
describe_standing (MandateEvidenceStanding standing)
{
  static const char *const labels[] = {
    [MANDATE_EVIDENCE_CURRENT] = N_ ("current"),
    [MANDATE_EVIDENCE_REPLACED] = N_ ("replaced"),
    [MANDATE_EVIDENCE_INBOX] = N_ ("in the inbox"),
    [MANDATE_EVIDENCE_OUT_OF_DATE] = N_ ("out of date"),
    [MANDATE_EVIDENCE_GETTING_OLD] = N_ ("getting old"),
    [MANDATE_EVIDENCE_UNUSED] = N_ ("proves nothing"),
  };

  return _ (labels[standing]);
}

static gboolean
is_state (const char *name)
{
  for (guint i = 0; i <= MANDATE_EVIDENCE_UNUSED; i++)
    if (g_str_equal (name, mandate_evidence_standing_get_name (i)))
      return TRUE;

  return FALSE;
}

/* Whatever the case; what a title says need not be in the file, and the other way round. */
static gboolean
has_words (const Question  *self,
           MandateEvidence *evidence)
{
  g_autofree char  *number = mandate_evidence_format_number (evidence);
  const char *const texts[] = { number, evidence->title, evidence->file_name, evidence->source, evidence->link, evidence->notes };
  g_autofree char  *words = self->words != NULL ? g_utf8_casefold (self->words, -1) : NULL;

  if (words == NULL || (evidence->sha256 != NULL && self->found != NULL && g_hash_table_contains (self->found, evidence->sha256)))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = texts[i] != NULL ? g_utf8_casefold (texts[i], -1) : NULL;

      if (text != NULL && strstr (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static int
compare (gconstpointer first,
         gconstpointer second)
{
  const MandateEvidence *a = *(const MandateEvidence *const *) first;
  const MandateEvidence *b = *(const MandateEvidence *const *) second;

  return (a->number > b->number) - (a->number < b->number);
}

static GPtrArray *
list_wanted (const Question *self)
{
  MandateRecordList *all = mandate_register_get_list (self->reg, MANDATE_TYPE_EVIDENCE);
  GPtrArray         *wanted = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);
      const char      *name = mandate_evidence_standing_get_name (mandate_evidence_get_standing (self->reg, evidence, self->today));

      if ((self->only == NULL || g_str_equal (self->only, name)) && has_words (self, evidence))
        g_ptr_array_add (wanted, evidence);
    }

  g_ptr_array_sort (wanted, compare);

  return wanted;
}

static MandateFileFacts *
find_facts (const Question  *self,
            MandateEvidence *evidence)
{
  return self->index != NULL && evidence->sha256 != NULL ? mandate_evidence_index_find (self->index, evidence->sha256) : NULL;
}

static void
print_evidence (const Question  *self,
                MandateEvidence *evidence)
{
  g_autoptr (MandateFileFacts) facts = find_facts (self, evidence);
  g_autofree char *number = mandate_evidence_format_number (evidence);
  g_autofree char *uses = mandate_evidence_describe_uses (self->reg, evidence);
  g_autofree char *pages = facts != NULL ? mandate_file_facts_describe (facts) : NULL;
  g_autofree char *problem = facts != NULL ? mandate_file_facts_describe_problem (facts) : NULL;
  g_autofree char *size = evidence->size != MANDATE_UNSET ? g_format_size ((guint64) evidence->size) : NULL;
  MandateDayOrigin origin;
  g_autofree char *day = mandate_evidence_propose_day (self->index, evidence, self->today, &origin);

  g_print ("%s  %s\n", number, evidence->title);
  g_print ("       %s", describe_standing (mandate_evidence_get_standing (self->reg, evidence, self->today)));
  if (size != NULL)
    g_print (" · %s", size);
  if (pages != NULL)
    g_print (" · %s", pages);
  g_print ("\n");
  if (evidence->link != NULL)
    /* Translators: %s is where a piece of evidence is kept. */
    g_print (_ ("       not kept here: %s\n"), evidence->link);
  if (uses != NULL)
    /* Translators: %s are names of records. */
    g_print (_ ("       proves: %s\n"), uses);
  if (day != NULL)
    /* Translators: %1$s is a day, %2$s says where that is from, such as “The date of the e-mail”. */
    g_print (_ ("       happened on %1$s? %2$s\n"), day, mandate_day_origin_get_label (origin));
  if (problem != NULL)
    g_print ("       %s\n", problem);
}

static void
write_uses (JsonBuilder     *builder,
            MandateRegister *reg,
            MandateEvidence *evidence)
{
  g_autoptr (GPtrArray) uses = mandate_evidence_list_uses (reg, evidence);

  json_builder_set_member_name (builder, "proves");
  json_builder_begin_array (builder);
  for (guint i = 0; i < uses->len; i++)
    {
      MandateRecord   *used = g_ptr_array_index (uses, i);
      g_autofree char *link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (used)), "/", mandate_record_get_id (used), NULL);
      g_autofree char *name = mandate_register_describe (reg, used);

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "record", link);
      mandate_exchange_add_text (builder, "name", name);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What the file says of itself; nothing of it is on record before somebody says so. */
static void
write_proposals (JsonBuilder            *builder,
                 const Question         *self,
                 MandateEvidence        *evidence,
                 const MandateFileFacts *facts)
{
  MandateDayOrigin origin;
  g_autofree char *day = mandate_evidence_propose_day (self->index, evidence, self->today, &origin);

  json_builder_set_member_name (builder, "proposed");
  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "happened_on", day);
  mandate_exchange_add_text (builder, "from", mandate_day_origin_get_name (origin));
  mandate_exchange_add_text (builder, "title", mandate_evidence_propose_title (facts, evidence));
  json_builder_end_object (builder);
}

static void
write_evidence (JsonBuilder     *builder,
                const Question  *self,
                MandateEvidence *evidence)
{
  g_autoptr (MandateFileFacts) facts = find_facts (self, evidence);
  g_autofree char *number = mandate_evidence_format_number (evidence);

  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "number", number);
  mandate_exchange_add_text (builder, "id", mandate_record_get_id (MANDATE_RECORD (evidence)));
  mandate_exchange_add_text (builder, "title", evidence->title);
  mandate_exchange_add_text (builder, "state", mandate_evidence_standing_get_name (mandate_evidence_get_standing (self->reg, evidence, self->today)));
  mandate_exchange_add_text (builder, "happened_on", evidence->happened_on);
  mandate_exchange_add_text (builder, "valid_until", evidence->valid_until);
  mandate_exchange_add_text (builder, "file_name", evidence->file_name);
  mandate_exchange_add_text (builder, "link", evidence->link);
  mandate_exchange_add_text (builder, "sha256", evidence->sha256);
  if (evidence->size != MANDATE_UNSET)
    {
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, evidence->size);
    }
  mandate_exchange_add_text (builder, "file", facts != NULL ? mandate_file_condition_get_name (facts->condition) : NULL);
  write_uses (builder, self->reg, evidence);
  write_proposals (builder, self, evidence, facts);
  json_builder_end_object (builder);
}

static void
answer (const Question *self,
        gboolean        as_json)
{
  g_autoptr (GPtrArray) wanted = list_wanted (self);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < wanted->len; i++)
    if (as_json)
      write_evidence (builder, self, g_ptr_array_index (wanted, i));
    else
      print_evidence (self, g_ptr_array_index (wanted, i));
  json_builder_end_array (builder);

  if (as_json)
    mandate_command_print_json (json_builder_get_root (builder));
  else if (wanted->len == 0)
    g_print ("%s\n", _ ("There is no such evidence."));
}

/* Without it the list is there all the same, and says less. */
static void
read_files (Question         *self,
            MandateWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;

  self->index = mandate_evidence_index_open (mandate_workspace_get_path (workspace), &error);
  if (self->index == NULL || !mandate_evidence_read_all (self->index, mandate_workspace_get_path (workspace), self->reg, NULL, &error))
    /* Translators: %s is a sentence. */
    g_printerr (_ ("mandatectl: Not all files could be looked into: %s\n"), error->message);

  if (self->index != NULL && self->words != NULL)
    self->found = mandate_evidence_index_search (self->index, self->words);
}

int
mandate_command_evidence (int   argc,
                          char *argv[])
{
  gboolean as_json = FALSE;
  g_auto (Question) question = { .today = mandate_date_today () };
  const GOptionEntry options[] = {
    { "only", 0, 0, G_OPTION_ARG_STRING, &question.only, N_ ("List those in that state alone"), N_ ("STATE") },
    { "search", 0, 0, G_OPTION_ARG_STRING, &question.words, N_ ("List those alone in which the words stand"), N_ ("WORDS") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  GError *error = NULL;
  int     code;

  if (!mandate_command_parse ("evidence", options, 1, 1, &argc, &argv, &code))
    return code;

  if (question.only != NULL && !is_state (question.only))
    return mandate_command_fail_usage ("evidence", _ ("That is no state of evidence. Write current, inbox, getting-old, out-of-date, replaced or unused."));

  workspace = mandate_library_open_for_reading (argv[1], &error);
  if (workspace == NULL)
    return mandate_command_fail (error);

  question.reg = mandate_workspace_get_register (workspace);
  read_files (&question, workspace);
  answer (&question, as_json);

  return MANDATE_EXIT_OK;
}
