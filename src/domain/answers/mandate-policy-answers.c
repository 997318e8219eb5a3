/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-answers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-policy-texts-private.h"
#include "mandate-template-shelf.h"

static const MandateChoice outsiders_choices[] = {
  { "public", N_ ("Anyone") },
  { "on-request", N_ ("Those who ask and have a reason") },
  { "not", N_ ("Nobody") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePolicyAnswers, protects_customers, BOOLEAN, N_ ("Our customers’ information"), .help = N_ ("It gets lost, is wrong, or the wrong people read it.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_money, BOOLEAN, N_ ("Our money"), .help = N_ ("Somebody steals it, or a forged message makes us pay.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_uptime, BOOLEAN, N_ ("Being able to work"), .help = N_ ("Systems or files are not there when we need them.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_reputation, BOOLEAN, N_ ("Our good name"), .help = N_ ("People stop trusting us.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_secrets, BOOLEAN, N_ ("What only we know"), .help = N_ ("Recipes, designs, prices or source code get out.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_law, BOOLEAN, N_ ("Staying within the law"), .help = N_ ("Carelessness with information makes us break it.")),
  MANDATE_FIELD (MandatePolicyAnswers, protects_words, LONG_TEXT, N_ ("In your own words"), .help = N_ ("What could happen here that could happen nowhere else?")),

  MANDATE_FIELD (MandatePolicyAnswers, follows_staff, BOOLEAN, N_ ("Everyone who works here"), .help = N_ ("Employees, trainees and temporary staff.")),
  MANDATE_FIELD (MandatePolicyAnswers, follows_contractors, BOOLEAN, N_ ("Contractors"), .help = N_ ("Freelancers and others who work on your systems.")),
  MANDATE_FIELD (MandatePolicyAnswers, follows_suppliers, BOOLEAN, N_ ("Suppliers"), .help = N_ ("Firms that keep or process information for you.")),
  MANDATE_FIELD (MandatePolicyAnswers, follows_visitors, BOOLEAN, N_ ("Visitors"), .help = N_ ("While they are in your rooms or on your network.")),
  MANDATE_FIELD (MandatePolicyAnswers, exceptions, LONG_TEXT, N_ ("Exceptions"), .help = N_ ("Who need not follow it, and why. Leave it empty if there are none.")),

  MANDATE_FIELD (MandatePolicyAnswers, laws, LONG_TEXT, N_ ("Laws"), .help = N_ ("Which laws tell you how to treat information? One a line.")),
  MANDATE_FIELD (MandatePolicyAnswers, contracts, LONG_TEXT, N_ ("Contracts"), .help = N_ ("What have you promised to customers and partners? One a line.")),
  MANDATE_FIELD (MandatePolicyAnswers, industry_rules, LONG_TEXT, N_ ("Rules of your industry"), .help = N_ ("Standards and rules of your trade or association. One a line.")),
  MANDATE_FIELD (MandatePolicyAnswers, own_requirements, LONG_TEXT, N_ ("What you have taken on yourselves"), .help = N_ ("What you promised to insurers, your group or the public beyond that. One a line.")),
  MANDATE_FIELD (MandatePolicyAnswers, requirements_kept_at, TEXT, N_ ("Where the whole list is"), .help = N_ ("A place or a link, if there is more.")),
  MANDATE_FIELD (MandatePolicyAnswers, improvement, LONG_TEXT, N_ ("How you keep improving"), .help = N_ ("What do you do so that it is better next year than today?")),

  MANDATE_FIELD (MandatePolicyAnswers, aims, LONG_TEXT, N_ ("Objectives"), .help = N_ ("One to five, one a line.")),
  MANDATE_FIELD (MandatePolicyAnswers, aims_framework, LONG_TEXT, N_ ("How objectives are set"), .help = N_ ("Who sets them, how often, and who checks whether they are reached.")),

  MANDATE_FIELD (MandatePolicyAnswers, rule_access, BOOLEAN, N_ ("Accounts and access"), .help = N_ ("Own accounts, no more access than needed.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_devices, BOOLEAN, N_ ("Computers and phones"), .help = N_ ("Lock screens, install updates, report losses.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_passwords, BOOLEAN, N_ ("Passwords and signing in"), .help = N_ ("Long, different, kept in a password manager.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_incidents, BOOLEAN, N_ ("When something goes wrong"), .help = N_ ("Report at once, no blame.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_remote_work, BOOLEAN, N_ ("Working elsewhere"), .help = N_ ("At home, on the train, at a customer’s.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_suppliers, BOOLEAN, N_ ("Buying services"), .help = N_ ("Ask first, put it into the contract, look again.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_data_handling, BOOLEAN, N_ ("Handling information"), .help = N_ ("Collect little, send it safely, delete it in the end.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_backups, BOOLEAN, N_ ("Backups"), .help = N_ ("Copies in another place, and trying them out.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_physical, BOOLEAN, N_ ("Rooms and paper"), .help = N_ ("Locked rooms, visitors, the shredder.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_acceptable_use, BOOLEAN, N_ ("Programs and messages"), .help = N_ ("What may be installed, and what to do with odd messages.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_sector, BOOLEAN, N_ ("Rules for your sector"), .help = N_ ("What others who do such work have in common.")),
  MANDATE_FIELD (MandatePolicyAnswers, rule_own, LONG_TEXT, N_ ("Rules of your own"), .help = N_ ("Two to five plain sentences on anything else.")),

  MANDATE_FIELD (MandatePolicyAnswers, published_at, TEXT, N_ ("Where everybody finds it"), .help = N_ ("A place or a link: the notice board, the team folder, a page.")),
  MANDATE_FIELD (MandatePolicyAnswers, outsiders, CHOICE, N_ ("Who outside may have it"), .choices = outsiders_choices, .help = N_ ("Customers and authorities may ask for it. Decide before they do.")),
  MANDATE_FIELD (MandatePolicyAnswers, outsiders_reason, LONG_TEXT, N_ ("Why"), .help = N_ ("What speaks against giving it to everyone?")),
  MANDATE_FIELD (MandatePolicyAnswers, classification, CHOICE, N_ ("Classification"), .choices = mandate_classifications, .help = N_ ("Printed at the head of the document.")),
  MANDATE_FIELD (MandatePolicyAnswers, language, CHOICE, N_ ("Language of the text"), .choices = mandate_document_languages, .help = N_ ("What your people read best. The screen stays in its own language.")),

  MANDATE_FIELD (MandatePolicyAnswers, approver, REFERENCE, N_ ("Who approves it"), .references = "person", .help = N_ ("Somebody of top management: the owner, a director, the board’s chair.")),
  MANDATE_FIELD (MandatePolicyAnswers, approving_body, REFERENCE, N_ ("Or the body that approves it"), .references = "body", .help = N_ ("A board or an owners’ meeting of top management, if no single person decides.")),
  MANDATE_FIELD (MandatePolicyAnswers, review_every_months, INTEGER, N_ ("Looked at again every (months)"), .initial = "12", .minimum = 1, .maximum = 24, .help = N_ ("Twelve is usual; more than 24 is refused.")),
  MANDATE_FIELD (MandatePolicyAnswers, identifier, TEXT, N_ ("Document id"), .initial = "ISP-01", .help = N_ ("How the document is called in your files, such as ISP-01.")),
  MANDATE_FIELD (MandatePolicyAnswers, effective_on, DATE, N_ ("In force from"), .help = N_ ("Leave it empty for the day on which it is approved.")),

  MANDATE_FIELD (MandatePolicyAnswers, meeting, REFERENCE, N_ ("Approved in the meeting"), .references = "review", .help = N_ ("The meeting, held already, in which the body approved this text.")),
  MANDATE_FIELD (MandatePolicyAnswers, author, REFERENCE, N_ ("Who wrote the text"), .references = "person", .help = N_ ("If that is who approves it, say in the note below why that is right here.")),
  MANDATE_FIELD (MandatePolicyAnswers, is_material, BOOLEAN, N_ ("Material change"), .initial = "true", .help = N_ ("Everyone has to acknowledge it again. Switch it off for corrections that change no duty.")),
  MANDATE_FIELD (MandatePolicyAnswers, change_summary, LONG_TEXT, N_ ("What changed"), .help = N_ ("One or two sentences. Readers of the earlier version are told so.")),
};

/* The last field of each step; the table above has them in the order of the steps. */
static const char *const last_fields[MANDATE_POLICY_LAST_STEP] = {
  "protects_words", "exceptions", "improvement", "aims_framework", "rule_own", "language", "effective_on", "change_summary"
};

G_DEFINE_FINAL_TYPE (MandatePolicyAnswers, mandate_policy_answers, MANDATE_TYPE_RECORD)

static char *
mandate_policy_answers_describe (MandateRecord *record)
{
  return g_strdup (_ ("Answers"));
}

static void
mandate_policy_answers_class_init (MandatePolicyAnswersClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "policy-answers",
                                 N_ ("Policy"), N_ ("Policies"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->describe = mandate_policy_answers_describe;
}

static void
mandate_policy_answers_init (MandatePolicyAnswers *self)
{
}

/**
 * mandate_policy_answers_get_step:
 * @field: name of a field
 *
 * Returns: the step that asks for it, from 1; 0 where there is no such field
 */
guint
mandate_policy_answers_get_step (const char *field)
{
  guint step = 1;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (g_strcmp0 (fields[i].name, field) == 0)
        return step;

      if (g_str_equal (fields[i].name, last_fields[step - 1]))
        step++;
    }

  return 0;
}

/**
 * mandate_policy_answers_list_fields:
 * @step: a step, from 1 to #MANDATE_POLICY_LAST_STEP
 *
 * Returns: (transfer container) (element-type utf8): the names of the fields
 *   that the step asks for, in their order
 */
GPtrArray *
mandate_policy_answers_list_fields (guint step)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (mandate_policy_answers_get_step (fields[i].name) == step)
      g_ptr_array_add (names, (gpointer) fields[i].name);

  return names;
}

static void
take_text (MandatePolicyAnswers *self,
           const char           *field,
           const char           *text)
{
  if (text != NULL)
    mandate_record_set (MANDATE_RECORD (self), field, text, NULL);
}

/* What was answered for the version, but for what was only of that version. */
static void
take_answers (MandatePolicyAnswers *self,
              MandatePolicyVersion *version)
{
  g_autoptr (MandatePolicyAnswers) kept = version->answers != NULL ? mandate_policy_answers_from_json (version->answers, NULL) : NULL;

  if (kept == NULL)
    return;

  mandate_record_assign (MANDATE_RECORD (self), MANDATE_RECORD (kept));
  mandate_record_set (MANDATE_RECORD (self), "effective_on", "", NULL);
  mandate_record_set (MANDATE_RECORD (self), "meeting", "", NULL);
  mandate_record_set (MANDATE_RECORD (self), "change_summary", "", NULL);
  mandate_record_set (MANDATE_RECORD (self), "is_material", "true", NULL);
}

/**
 * mandate_policy_answers_take_over:
 * @self: answers that nobody has given yet
 * @policy: the policy that there is
 * @version: (nullable): the version that the next one begins with
 *
 * Takes over what was answered for @version, and what is on record of the
 * policy as a document, so that a new version does not ask for it again, nor
 * change it by the way. Answers that can't be read any more, because a newer
 * version of the program wrote them, are left out.
 */
void
mandate_policy_answers_take_over (MandatePolicyAnswers *self,
                                  MandatePolicy        *policy,
                                  MandatePolicyVersion *version)
{
  g_autofree char *months = NULL;

  g_return_if_fail (MANDATE_IS_POLICY_ANSWERS (self));
  g_return_if_fail (MANDATE_IS_POLICY (policy));

  if (version != NULL)
    {
      take_answers (self, version);
      take_text (self, "language", version->language);
    }

  take_text (self, "identifier", policy->identifier);
  take_text (self, "classification", policy->classification);
  take_text (self, "published_at", policy->published_at);

  if (policy->review_every_months != MANDATE_UNSET)
    months = g_strdup_printf ("%" G_GINT64_FORMAT, policy->review_every_months);

  take_text (self, "review_every_months", months);
}

/**
 * mandate_policy_answers_get_texts:
 * @self: answers
 * @organisation: (nullable): whose policy it is
 *
 * Returns: (transfer none): the texts in the language of the document: the one
 *   that was chosen for it, else that of the organisation's documents; of the
 *   organisation's set of templates, if that has some
 */
const MandatePolicyTexts *
mandate_policy_answers_get_texts (MandatePolicyAnswers *self,
                                  MandateOrganisation  *organisation)
{
  const MandateTemplateSet *set = mandate_template_shelf_choose (organisation);
  const MandatePolicyTexts *own = NULL;
  const char               *language;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), NULL);

  language = self->language != NULL ? self->language : organisation != NULL ? organisation->language
                                                                            : NULL;
  if (set != NULL)
    own = mandate_template_set_get_policy_texts (set, language != NULL ? language : "en");

  return own != NULL ? own : mandate_policy_texts_get (language);
}

/* Without the sign that people put before an item: a bullet, or a number. */
const char *
_mandate_policy_skip_sign (const char *line)
{
  static const char *const bullets[] = { "- ", "* ", "+ ", "• ", "– " };
  const char              *rest = line;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return line + strlen (bullets[i]);

  while (g_ascii_isdigit (*rest))
    rest++;

  return rest > line && (*rest == '.' || *rest == ')') && rest[1] == ' ' ? rest + 2 : line;
}

static gboolean
has_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * mandate_policy_answers_list_lines:
 * @text: (nullable): an answer that is given one a line
 *
 * Returns: (transfer full) (element-type utf8): the lines that have words,
 *   without bullets and numbers
 */
GPtrArray *
mandate_policy_answers_list_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *line = _mandate_policy_skip_sign (g_strstrip (parts[i]));

      if (has_words (line))
        g_ptr_array_add (lines, g_strstrip (g_strdup (line)));
    }

  return lines;
}
