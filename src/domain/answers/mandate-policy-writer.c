/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Makes the text of the policy from the answers, in the language of the
 * document. A passage says nothing that was not answered: what is not known
 * leaves no gap and no place to fill in.
 */

#include "config.h"

#include "mandate-policy-passage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-person.h"
#include "mandate-text-lint.h"

typedef struct
{
  MandatePolicyAnswers     *answers;
  MandateOrganisation      *organisation; /* (nullable) */
  MandateRegister          *reg;
  const MandateTranslation *translation;
  const char               *field; /* of a house rule */
  GString                  *body;
} Writer;

/* A group of booleans and what each adds to a list. */
typedef struct
{
  const char *field;
  const char *text;
} Item;

static const Item purpose_items[] = {
  { "protects_customers", N_ ("What our customers entrust to us gets lost, is wrong, or is read by people whom it does not concern.") },
  { "protects_money", N_ ("Somebody steals money from us, or a forged message makes us pay into the wrong account.") },
  { "protects_uptime", N_ ("We can’t work because systems or files are not there when we need them.") },
  { "protects_reputation", N_ ("People stop trusting us because we were careless with information.") },
  { "protects_secrets", N_ ("What only we know gets out, such as recipes, designs or prices.") },
  { "protects_law", N_ ("We break the law because we treated information wrongly.") },
  { NULL, NULL },
};

static const Item follower_items[] = {
  { "follows_staff", N_ ("everyone who works for us, trainees and temporary staff included") },
  { "follows_contractors", N_ ("contractors who work with our systems or our information") },
  { "follows_suppliers", N_ ("suppliers who handle our information, as their contract says") },
  { "follows_visitors", N_ ("visitors, as long as they are in our rooms or on our network") },
  { NULL, NULL },
};

static const char *say (Writer     *self,
                        const char *text) G_GNUC_FORMAT (2);

static const char *
say (Writer     *self,
     const char *text)
{
  return mandate_translate (self->translation, text);
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

/* The items that were chosen, below a line that leads to them; nothing where none was. */
static void
add_items (Writer     *self,
           const char *lead,
           const Item *items)
{
  gboolean has_lead = FALSE;

  for (; items->field != NULL; items++)
    {
      if (!is_chosen (self, items->field))
        continue;

      if (!has_lead)
        {
          add_paragraph (self, say (self, lead));
          g_string_append_c (self->body, '\n');
        }

      has_lead = TRUE;
      g_string_append_printf (self->body, "\n- %s", say (self, items->text));
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
      add_paragraph (self, say (self, N_ ("This policy says how we look after our information.")));
      return;
    }

  begin_block (self);
  /* Translators: %s is the name of an organisation. */
  g_string_append_printf (self->body, say (self, N_ ("This policy says how %s looks after its information.")), quoted_name);

  if (work == NULL)
    return;

  begin_block (self);
  /* Translators: %1$s is the name of an organisation, %2$s what it does, in its own words. */
  g_string_append_printf (self->body, say (self, N_ ("What %1$s does: %2$s")), quoted_name, quoted_work);
}

/* 5.2 a */
static void
write_purpose (Writer *self)
{
  Writer rest = *self;

  rest.body = g_string_new (NULL);
  add_items (&rest, N_ ("Above all, this must not happen:"), purpose_items);
  add_own_words (&rest, NULL, self->answers->protects_words);

  if (rest.body->len > 0)
    {
      add_introduction (self);
      add_paragraph (self, rest.body->str);
    }

  g_string_free (rest.body, TRUE);
}

static void
write_scope (Writer *self)
{
  add_items (self, N_ ("This policy applies to:"), follower_items);

  if (self->body->len > 0 && self->organisation != NULL && self->organisation->scope != NULL)
    {
      g_autofree char *scope = mandate_text_quote (self->organisation->scope);

      begin_block (self);
      /* Translators: %s is what the management system covers, in the organisation’s own words. */
      g_string_append_printf (self->body, say (self, N_ ("It covers: %s")), scope);
    }

  if (self->body->len > 0)
    add_paragraph (self, say (self, N_ ("It applies to information on paper, on screens and in conversation.")));

  add_own_words (self, N_ ("These exceptions apply, and no others:"), self->answers->exceptions);
}

/* 5.2 c */
static void
write_requirements (Writer *self)
{
  Writer list = *self;

  list.body = g_string_new (NULL);
  add_lines (&list, N_ ("From the law:"), self->answers->laws, FALSE);
  add_lines (&list, N_ ("From contracts:"), self->answers->contracts, FALSE);
  add_lines (&list, N_ ("From the rules of our industry:"), self->answers->industry_rules, FALSE);

  if (list.body->len > 0)
    {
      add_paragraph (self, say (self, N_ ("We meet all requirements for information security that apply to us. These are the most important ones.")));
      add_paragraph (self, list.body->str);
      add_paragraph (self, say (self, N_ ("When one of them changes, or a new one comes, we change what we do.")));
    }

  g_string_free (list.body, TRUE);
}

/* 5.2 d */
static void
write_improvement (Writer *self)
{
  add_own_words (self, N_ ("We keep improving how we protect information."), self->answers->improvement);
}

/* 5.2 b */
static void
write_objectives (Writer *self)
{
  add_lines (self, N_ ("These are our objectives for information security:"), self->answers->aims, TRUE);
  add_own_words (self, N_ ("This is how we set objectives and follow them:"), self->answers->aims_framework);
}

static void
write_rule (Writer *self)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_ANSWERS, self->field, NULL);

  if (is_chosen (self, self->field))
    g_string_append_printf (self->body, "**%s.** %s", say (self, field->label),
                            mandate_policy_answers_get_rule_text (self->field, self->translation));
}

static void
write_own_rules (Writer *self)
{
  add_own_words (self, NULL, self->answers->rule_own);
}

/**
 * mandate_policy_answers_describe_outsiders:
 * @self: answers
 * @translation: the language of the document
 *
 * Returns: (nullable): a sentence on who outside may have the policy (5.2 g)
 */
const char *
mandate_policy_answers_describe_outsiders (MandatePolicyAnswers     *self,
                                           const MandateTranslation *translation)
{
  if (g_strcmp0 (self->outsiders, "public") == 0)
    return mandate_translate (translation, N_ ("Anyone outside may have it, too."));

  if (g_strcmp0 (self->outsiders, "on-request") == 0)
    return mandate_translate (translation, N_ ("Customers, authorities and others outside who have a reason to read it get it on request."));

  if (g_strcmp0 (self->outsiders, "not") == 0)
    return mandate_translate (translation, N_ ("We do not give it to anyone outside."));

  return NULL;
}

/* The reason may be left from an answer that was changed since. */
static void
add_outsiders (Writer *self)
{
  const char *sentence = mandate_policy_answers_describe_outsiders (self->answers, self->translation);

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
  const char *classification = self->answers->classification;

  if (self->answers->published_at != NULL)
    {
      g_autofree char *place = mandate_text_quote (self->answers->published_at);

      /* Translators: %s is a place or a link. */
      g_string_append_printf (self->body, say (self, N_ ("Everyone to whom this policy applies gets it and finds it here: %s")), place);
    }

  add_outsiders (self);

  if (g_strcmp0 (classification, "public") == 0)
    add_paragraph (self, say (self, N_ ("It is classified as public.")));
  else if (g_strcmp0 (classification, "internal") == 0)
    add_paragraph (self, say (self, N_ ("It is classified as internal.")));
  else if (g_strcmp0 (classification, "confidential") == 0)
    add_paragraph (self, say (self, N_ ("It is classified as confidential.")));
}

static void
write_responsibility (Writer *self)
{
  const char      *id = self->answers->approver;
  MandatePerson   *person = id != NULL ? mandate_register_find (self->reg, MANDATE_TYPE_PERSON, id) : NULL;
  g_autofree char *name = person != NULL && person->name != NULL ? mandate_text_quote (person->name) : NULL;
  g_autofree char *job = name != NULL && person->job_title != NULL ? mandate_text_quote (person->job_title) : NULL;

  if (name == NULL)
    return;

  if (job != NULL)
    /* Translators: %1$s is a person, %2$s their job. */
    g_string_append_printf (self->body, say (self, N_ ("%1$s (%2$s) approves this policy and answers for information security.")), name, job);
  else
    /* Translators: %s is a person. */
    g_string_append_printf (self->body, say (self, N_ ("%s approves this policy and answers for information security.")), name);

  g_string_append_printf (self->body, " %s", say (self, N_ ("Top management decides on the time and the money that it takes, and keeps these rules itself.")));
  add_paragraph (self, say (self, N_ ("Everyone answers for their own part of the work.")));
}

static void
write_review (Writer *self)
{
  const gint64 months = self->answers->review_every_months;

  if (months == MANDATE_UNSET)
    return;

  if (months == 1)
    add_paragraph (self, say (self, N_ ("We go through this policy every month, and sooner when something important changes.")));
  else if (months == 12)
    add_paragraph (self, say (self, N_ ("We go through this policy once a year, and sooner when something important changes.")));
  else
    /* Translators: %d is a number of months, 2 or more. */
    g_string_append_printf (self->body, say (self, N_ ("We go through this policy every %d months, and sooner when something important changes.")), (int) months);

  g_string_append_printf (self->body, " %s", say (self, N_ ("That may be a new service or system, a new place, a new requirement or a serious incident.")));
  add_paragraph (self, say (self, N_ ("A new version is in force only when top management has approved exactly that text.")));
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
  { "purpose", N_ ("Why we have this policy"), write_purpose, { "protects_customers", "protects_money", "protects_uptime", "protects_reputation", "protects_secrets", "protects_law", "protects_words" } },
  { "scope", N_ ("Whom it applies to"), write_scope, { "follows_staff", "follows_contractors", "follows_suppliers", "follows_visitors", "exceptions" } },
  { "requirements", N_ ("What we promise"), write_requirements, { "laws", "contracts", "industry_rules" } },
  { "improvement", NULL, write_improvement, { "improvement" } },
  { "objectives", N_ ("What we want to achieve"), write_objectives, { "aims", "aims_framework" } },
  { "rule-access", N_ ("House rules"), write_rule, { "rule_access" } },
  { "rule-devices", NULL, write_rule, { "rule_devices" } },
  { "rule-passwords", NULL, write_rule, { "rule_passwords" } },
  { "rule-incidents", NULL, write_rule, { "rule_incidents" } },
  { "rule-remote-work", NULL, write_rule, { "rule_remote_work" } },
  { "rule-suppliers", NULL, write_rule, { "rule_suppliers" } },
  { "rule-data-handling", NULL, write_rule, { "rule_data_handling" } },
  { "rule-backups", NULL, write_rule, { "rule_backups" } },
  { "rule-physical", NULL, write_rule, { "rule_physical" } },
  { "rule-acceptable-use", NULL, write_rule, { "rule_acceptable_use" } },
  { "rule-own", NULL, write_own_rules, { "rule_own" } },
  { "readers", N_ ("Who may read it"), write_readers, { "published_at", "outsiders", "outsiders_reason", "classification" } },
  { "responsibility", N_ ("Who answers for it"), write_responsibility, { "approver" } },
  { "review", N_ ("When we look at it again"), write_review, { "review_every_months" } },
};

/**
 * mandate_policy_answers_write:
 * @self: answers
 * @organisation: (nullable): whose policy it is
 * @reg: where the approver is
 * @translation: the language of the document
 *
 * Makes the text from the answers that there are. All passages come back, also
 * those that have no text yet, so that it can be shown what is still to come.
 *
 * Returns: (transfer full) (element-type MandatePolicyPassage): the passages,
 *   in the order of the text
 */
GPtrArray *
mandate_policy_answers_write (MandatePolicyAnswers     *self,
                              MandateOrganisation      *organisation,
                              MandateRegister          *reg,
                              const MandateTranslation *translation)
{
  GPtrArray *written = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_policy_passage_free);

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), written);
  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), written);

  for (guint i = 0; i < G_N_ELEMENTS (passages); i++)
    {
      MandatePolicyPassage *passage = g_new0 (MandatePolicyPassage, 1);
      Writer                writer = { self, organisation, reg, translation, passages[i].fields[0], g_string_new (NULL) };

      passages[i].write (&writer);

      passage->anchor = passages[i].anchor;
      passage->step = mandate_policy_answers_get_step (passages[i].fields[0]);
      passage->heading = passages[i].heading != NULL ? g_strdup (mandate_translate (translation, passages[i].heading)) : NULL;
      passage->fields = g_strdupv ((char **) passages[i].fields);
      passage->markdown = g_string_free (writer.body, writer.body->len == 0);
      g_ptr_array_add (written, passage);
    }

  return written;
}
