/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Makes the text of the policy from the answers, in the language of the
 * document. A passage says nothing that was not answered: what is not known
 * leaves no gap and no place to fill in.
 */

#include "config.h"

#include "mandate-policy-passage.h"

#include <string.h>

#include "mandate-body.h"
#include "mandate-person.h"
#include "mandate-text-lint.h"

typedef struct
{
  MandatePolicyAnswers     *answers;
  MandateOrganisation      *organisation; /* (nullable) */
  MandateRegister          *reg;
  const MandatePolicyTexts *texts;
  const char               *field; /* of a house rule */
  GString                  *body;
} Writer;

/* Groups of booleans: each adds the sentence of its name to a list. */
static const char *const worries[] = {
  "protects_customers", "protects_money", "protects_uptime", "protects_reputation", "protects_secrets", "protects_law", NULL
};
static const char *const followers[] = { "follows_staff", "follows_contractors", "follows_suppliers", "follows_visitors", NULL };

static const char *
say (Writer     *self,
     const char *sentence)
{
  g_autofree char *path = g_strconcat ("sentences.", sentence, NULL);

  return mandate_policy_texts_find (self->texts, path);
}

/* What is said in another way the more people there are. */
static const char *
say_by_size (Writer     *self,
             const char *sentence)
{
  g_autofree char *path = g_strjoin (".", "sizes", mandate_policy_texts_choose_profile (self->organisation), sentence, NULL);

  return mandate_policy_texts_find (self->texts, path);
}

static void
begin_block (Writer *self)
{
  if (self->body->len > 0)
    g_string_append (self->body, "\n\n");
}

static void
add_paragraph (Writer     *self,
               const char *text)
{
  begin_block (self);
  g_string_append (self->body, text);
}

/* Takes @text. */
static void
add_filled (Writer *self,
            char   *text)
{
  add_paragraph (self, text);
  g_free (text);
}

/* People's own lines may have bold and links, but no headings and quotes: the structure is the policy's. */
static void
append_own_line (Writer     *self,
                 const char *line)
{
  if (strchr ("#>+=~`|-", *line) != NULL)
    g_string_append_c (self->body, '\\');

  g_string_append (self->body, line);
}

/* A list below a line that leads to it; nothing where there are no items. */
static void
add_lines (Writer     *self,
           const char *lead,
           const char *text,
           gboolean    is_numbered)
{
  g_autoptr (GPtrArray) lines = mandate_policy_answers_list_lines (text);

  if (lines->len == 0)
    return;

  add_paragraph (self, say (self, lead));
  g_string_append_c (self->body, '\n');

  for (guint i = 0; i < lines->len; i++)
    {
      if (is_numbered)
        g_string_append_printf (self->body, "\n%u. ", i + 1);
      else
        g_string_append (self->body, "\n- ");

      append_own_line (self, g_ptr_array_index (lines, i));
    }
}

/* Each line is a paragraph, unless it is marked as an item of a list; nothing where there are no words. */
static void
add_own_words (Writer     *self,
               const char *lead,
               const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  gboolean has_lead = lead == NULL;
  gboolean after_item = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      g_autoptr (GPtrArray) words = mandate_policy_answers_list_lines (line);
      const char *content = words->len > 0 ? g_ptr_array_index (words, 0) : NULL;
      gboolean    is_item;

      if (content == NULL)
        continue;

      if (!has_lead)
        add_paragraph (self, say (self, lead));

      has_lead = TRUE;
      is_item = strcmp (content, line) != 0;

      if (is_item && after_item)
        g_string_append_c (self->body, '\n');
      else
        begin_block (self);

      g_string_append (self->body, is_item ? "- " : "");
      append_own_line (self, content);
      after_item = is_item;
    }
}

static gboolean
is_chosen (Writer     *self,
           const char *field)
{
  const MandateField *found = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, field, NULL);

  return mandate_record_get_boolean (MANDATE_RECORD (self->answers), found);
}

/* The sentences that were chosen, below a line that leads to them; nothing where none was. */
static void
add_items (Writer            *self,
           const char        *lead,
           const char *const *items)
{
  gboolean has_lead = FALSE;

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (!is_chosen (self, items[i]))
        continue;

      if (!has_lead)
        {
          add_paragraph (self, say (self, lead));
          g_string_append_c (self->body, '\n');
        }

      has_lead = TRUE;
      g_string_append_printf (self->body, "\n- %s", say (self, items[i]));
    }
}

static void
add_introduction (Writer *self)
{
  const char      *name = self->organisation != NULL ? self->organisation->legal_name : NULL;
  const char      *work = self->organisation != NULL ? self->organisation->what_it_does : NULL;
  g_autofree char *quoted_name = name != NULL ? mandate_text_quote (name) : NULL;
  g_autofree char *quoted_work = work != NULL ? mandate_text_quote (work) : NULL;

  if (name == NULL)
    {
      add_paragraph (self, say (self, "purpose-unnamed"));
      return;
    }

  add_filled (self, mandate_policy_texts_fill (say (self, "purpose"), "organisation", quoted_name, NULL));

  if (work != NULL)
    add_filled (self, mandate_policy_texts_fill (say (self, "work"), "organisation", quoted_name, "work", quoted_work, NULL));
}

/* 5.2 a */
static void
write_purpose (Writer *self)
{
  Writer rest = *self;

  rest.body = g_string_new (NULL);
  add_items (&rest, "worries", worries);
  add_own_words (&rest, NULL, self->answers->protects_words);

  if (rest.body->len > 0)
    {
      add_introduction (self);
      add_paragraph (self, mandate_policy_texts_get_sector_text (self->texts, "purpose", self->organisation));
      add_paragraph (self, rest.body->str);
    }

  g_string_free (rest.body, TRUE);
}

static void
write_scope (Writer *self)
{
  add_items (self, "applies", followers);

  if (self->body->len > 0 && self->organisation != NULL && self->organisation->scope != NULL)
    {
      g_autofree char *scope = mandate_text_quote (self->organisation->scope);

      add_filled (self, mandate_policy_texts_fill (say (self, "covers"), "scope", scope, NULL));
    }

  if (self->body->len > 0)
    add_paragraph (self, say (self, "media"));

  add_own_words (self, "exceptions", self->answers->exceptions);
}

/* 5.2 c */
static void
write_requirements (Writer *self)
{
  Writer list = *self;

  list.body = g_string_new (NULL);
  add_lines (&list, "laws", self->answers->laws, FALSE);
  add_lines (&list, "contracts", self->answers->contracts, FALSE);
  add_lines (&list, "industry_rules", self->answers->industry_rules, FALSE);
  add_lines (&list, "own_requirements", self->answers->own_requirements, FALSE);

  if (list.body->len > 0)
    {
      add_paragraph (self, say (self, "promise-requirements"));
      add_paragraph (self, list.body->str);

      if (self->answers->requirements_kept_at != NULL)
        {
          g_autofree char *place = mandate_text_quote (self->answers->requirements_kept_at);

          add_filled (self, mandate_policy_texts_fill (say (self, "requirements-kept"), "place", place, NULL));
        }

      add_paragraph (self, say (self, "requirements-change"));
    }

  g_string_free (list.body, TRUE);
}

/* 5.2 d */
static void
write_improvement (Writer *self)
{
  add_own_words (self, "promise-improvement", self->answers->improvement);
}

/* 5.2 b */
static void
write_objectives (Writer *self)
{
  add_lines (self, "aims", self->answers->aims, TRUE);
  add_own_words (self, "aims_framework", self->answers->aims_framework);
}

static void
write_rule (Writer *self)
{
  g_autofree char *text = NULL;

  if (!is_chosen (self, self->field))
    return;

  text = mandate_policy_texts_write_rule (self->texts, self->field, self->organisation);
  g_string_append_printf (self->body, "**%s.** %s", mandate_policy_texts_get_rule_title (self->texts, self->field, self->organisation), text);
}

static void
write_own_rules (Writer *self)
{
  add_own_words (self, NULL, self->answers->rule_own);
}

/**
 * mandate_policy_answers_describe_outsiders:
 * @self: answers
 * @texts: the texts in the language of the document
 *
 * Returns: (nullable): a sentence on who outside may have the policy (5.2 g)
 */
const char *
mandate_policy_answers_describe_outsiders (MandatePolicyAnswers     *self,
                                           const MandatePolicyTexts *texts)
{
  g_autofree char *path = NULL;

  if (self->outsiders == NULL)
    return NULL;

  path = g_strconcat ("sentences.outsiders-", self->outsiders, NULL);

  return mandate_policy_texts_find (texts, path);
}

/* The reason may be left from an answer that was changed since. */
static void
add_outsiders (Writer *self)
{
  const char *sentence = mandate_policy_answers_describe_outsiders (self->answers, self->texts);

  if (sentence == NULL)
    return;

  add_paragraph (self, sentence);

  if (strcmp (self->answers->outsiders, "public") != 0)
    add_own_words (self, NULL, self->answers->outsiders_reason);
}

/* 5.2 e to g */
static void
write_readers (Writer *self)
{
  if (self->answers->published_at != NULL)
    {
      g_autofree char *place = mandate_text_quote (self->answers->published_at);

      add_filled (self, mandate_policy_texts_fill (say (self, "published"), "place", place, NULL));
    }

  add_outsiders (self);

  if (self->answers->classification != NULL)
    {
      g_autofree char *sentence = g_strconcat ("class-", self->answers->classification, NULL);

      add_paragraph (self, say (self, sentence));
    }
}

/* (transfer full) (nullable): who approves it, a person or a body. */
static char *
describe_approver (Writer *self)
{
  const char      *id = self->answers->approver;
  MandatePerson   *person = id != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_PERSON, id) : NULL;
  MandateBody     *body = self->answers->approving_body != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_BODY, self->answers->approving_body) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *job = NULL;

  if (person != NULL && person->name != NULL)
    name = mandate_text_quote (person->name);
  else if (body != NULL && body->name != NULL)
    name = mandate_text_quote (body->name);

  if (name == NULL)
    return NULL;

  if (person == NULL)
    return mandate_policy_texts_fill (say (self, "approves-body"), "body", name, NULL);

  if (person->job_title == NULL)
    return mandate_policy_texts_fill (say (self, "approves"), "person", name, NULL);

  job = mandate_text_quote (person->job_title);

  return mandate_policy_texts_fill (say (self, "approves-job"), "person", name, "job", job, NULL);
}

static void
write_responsibility (Writer *self)
{
  char *approver = describe_approver (self);

  if (approver == NULL)
    return;

  add_filled (self, approver);
  g_string_append_printf (self->body, " %s", say_by_size (self, "decides"));
  add_paragraph (self, say (self, "everyone"));
  g_string_append_printf (self->body, " %s", say_by_size (self, "questions"));
}

static void
write_review (Writer *self)
{
  const gint64     months = self->answers->review_every_months;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, months);

  if (months == MANDATE_UNSET)
    return;

  if (months == 1)
    add_paragraph (self, say (self, "review-monthly"));
  else if (months == 12)
    add_paragraph (self, say (self, "review-yearly"));
  else
    add_filled (self, mandate_policy_texts_fill (say (self, "review-months"), "months", number, NULL));

  g_string_append_printf (self->body, " %s", say (self, "occasions"));
  add_paragraph (self, say_by_size (self, "review"));
  add_paragraph (self, say (self, "exact-text"));
}

/*
 * All passages in the order of the text. Document id and dates are in none of
 * them: they stand at the head of the document, which the program prints, and
 * the text must not change with them after it was approved.
 */
static const struct
{
  const char *anchor;
  const char *heading;
  void (*write) (Writer *self);
  const char *fields[8];
} passages[] = {
  { "purpose", "purpose", write_purpose, { "protects_customers", "protects_money", "protects_uptime", "protects_reputation", "protects_secrets", "protects_law", "protects_words" } },
  { "scope", "scope", write_scope, { "follows_staff", "follows_contractors", "follows_suppliers", "follows_visitors", "exceptions" } },
  { "requirements", "requirements", write_requirements, { "laws", "contracts", "industry_rules", "own_requirements", "requirements_kept_at" } },
  { "improvement", NULL, write_improvement, { "improvement" } },
  { "objectives", "objectives", write_objectives, { "aims", "aims_framework" } },
  { "rule-access", "rules", write_rule, { "rule_access" } },
  { "rule-devices", NULL, write_rule, { "rule_devices" } },
  { "rule-passwords", NULL, write_rule, { "rule_passwords" } },
  { "rule-incidents", NULL, write_rule, { "rule_incidents" } },
  { "rule-remote-work", NULL, write_rule, { "rule_remote_work" } },
  { "rule-suppliers", NULL, write_rule, { "rule_suppliers" } },
  { "rule-data-handling", NULL, write_rule, { "rule_data_handling" } },
  { "rule-backups", NULL, write_rule, { "rule_backups" } },
  { "rule-physical", NULL, write_rule, { "rule_physical" } },
  { "rule-acceptable-use", NULL, write_rule, { "rule_acceptable_use" } },
  { "rule-sector", NULL, write_rule, { "rule_sector" } },
  { "rule-own", NULL, write_own_rules, { "rule_own" } },
  { "readers", "readers", write_readers, { "published_at", "outsiders", "outsiders_reason", "classification" } },
  { "responsibility", "responsibility", write_responsibility, { "approver", "approving_body" } },
  { "review", "review", write_review, { "review_every_months" } },
};

/* (transfer full) (nullable): the heading of the passage of that index. */
static char *
dup_heading (const MandatePolicyTexts *texts,
             guint                     index)
{
  g_autofree char *path = passages[index].heading != NULL ? g_strconcat ("headings.", passages[index].heading, NULL) : NULL;

  return path != NULL ? g_strdup (mandate_policy_texts_find (texts, path)) : NULL;
}

/* (transfer full): its rule's title or its own heading, else the one above. */
static char *
dup_title (const MandatePolicyTexts *texts,
           MandateOrganisation      *organisation,
           guint                     index)
{
  const char *rule = mandate_policy_texts_get_rule_title (texts, passages[index].fields[0], organisation);

  while (rule == NULL && passages[index].heading == NULL)
    index--;

  return rule != NULL ? g_strdup (rule) : dup_heading (texts, index);
}

/**
 * mandate_policy_answers_write:
 * @self: answers
 * @organisation: (nullable): whose policy it is
 * @reg: where the approver is
 *
 * Makes the text from the answers that there are, in the language of the
 * document. All passages come back, also those that have no text yet, so that
 * it can be shown what is still to come.
 *
 * Returns: (transfer full) (element-type MandatePolicyPassage): the passages,
 *   in the order of the text
 */
GPtrArray *
mandate_policy_answers_write (MandatePolicyAnswers *self,
                              MandateOrganisation  *organisation,
                              MandateRegister      *reg)
{
  GPtrArray                *written = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_policy_passage_free);
  const MandatePolicyTexts *texts;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), written);
  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), written);

  texts = mandate_policy_answers_get_texts (self, organisation);

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      MandatePolicyPassage *passage = g_new0 (MandatePolicyPassage, 1);
      Writer                writer = { self, organisation, reg, texts, passages[i].fields[0], g_string_new (NULL) };

      passages[i].write (&writer);

      passage->anchor = passages[i].anchor;
      passage->step = mandate_policy_answers_get_step (passages[i].fields[0]);
      passage->title = dup_title (texts, organisation, i);
      passage->heading = dup_heading (texts, i);
      passage->fields = g_strdupv ((char **) passages[i].fields);
      passage->markdown = g_string_free (writer.body, writer.body->len == 0);
      g_ptr_array_add (written, passage);
    }

  return written;
}
