/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-policy-lint.h"

#include <string.h>

#include "mandate-policy-outline.h"
#include "mandate-policy-texts.h"
#include "mandate-policy-wording.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define TODAY   "2026-11-22"
#define POLICY  ID_A
#define VERSION ID_B

/* A text that is right, in each language. */
static const struct
{
  const char *language;
  const char *text;
} good[] = {
  { "en",
    "<!-- mandate:purpose -->\n## Why we have this policy\n\nWe bake bread. Recipes and orders must not get lost.\n\n"
    "<!-- mandate:requirements -->\n## What we promise\n\nWe meet the requirements of law and contract that apply to us.\n\n"
    "<!-- mandate:improvement -->\nWe keep improving how we protect information.\n\n"
    "<!-- mandate:objectives -->\n## What we want to achieve\n\nThese are our objectives: no order is lost.\n\n"
    "<!-- mandate:review -->\n## When we look at it again\n\nWe go through this policy once a year.\n" },
  { "de",
    "<!-- mandate:purpose -->\n## Warum wir diese Richtlinie haben\n\nWir backen Brot. Rezepte und Bestellungen dürfen nicht verloren gehen.\n\n"
    "<!-- mandate:requirements -->\n## Was wir versprechen\n\nWir erfüllen die Anforderungen aus Gesetzen und Verträgen, die für uns gelten.\n\n"
    "<!-- mandate:improvement -->\nWir verbessern laufend, wie wir Informationen schützen.\n\n"
    "<!-- mandate:objectives -->\n## Was wir erreichen wollen\n\nDas sind unsere Ziele: Keine Bestellung geht verloren.\n\n"
    "<!-- mandate:review -->\n## Wann wir sie wieder ansehen\n\nWir gehen diese Richtlinie einmal im Jahr durch.\n" },
  { "fr",
    "<!-- mandate:purpose -->\n## Pourquoi cette politique\n\nNous faisons du pain. Les recettes et les commandes ne doivent pas se perdre.\n\n"
    "<!-- mandate:requirements -->\n## Ce que nous promettons\n\nNous respectons les exigences de la loi et des contrats qui s’appliquent à nous.\n\n"
    "<!-- mandate:improvement -->\nNous améliorons sans cesse la protection de nos informations.\n\n"
    "<!-- mandate:objectives -->\n## Ce que nous voulons atteindre\n\nVoici nos objectifs : aucune commande ne se perd.\n\n"
    "<!-- mandate:review -->\n## Quand nous la revoyons\n\nNous relisons cette politique une fois par an.\n" },
  { "es",
    "<!-- mandate:purpose -->\n## Por qué tenemos esta política\n\nHacemos pan. Las recetas y los pedidos no deben perderse.\n\n"
    "<!-- mandate:requirements -->\n## Lo que prometemos\n\nCumplimos los requisitos de la ley y de los contratos que nos afectan.\n\n"
    "<!-- mandate:improvement -->\nMejoramos siempre la forma en que protegemos la información.\n\n"
    "<!-- mandate:objectives -->\n## Lo que queremos lograr\n\nEstos son nuestros objetivos: no se pierde ningún pedido.\n\n"
    "<!-- mandate:review -->\n## Cuándo la revisamos\n\nRevisamos esta política una vez al año.\n" },
};

typedef struct
{
  MandateRegister      *reg;
  MandatePolicy        *policy;
  MandatePolicyVersion *version;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Nord Brot GmbH", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_C, "name", "Ana María Pérez", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Olaf van Alt", "left_on", "2025-12-31", NULL);
  fixture->policy = mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", "review_every_months", "12", NULL);
  fixture->version = mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, VERSION, "policy", POLICY, "number", "2.0",
                                       "effective_on", "2026-06-01", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static GPtrArray *
lint (Fixture    *fixture,
      const char *text,
      const char *language)
{
  g_free (fixture->version->text);
  fixture->version->text = g_strdup (text);
  g_free (fixture->version->language);
  fixture->version->language = g_strdup (language);

  return mandate_policy_lint (fixture->version, fixture->policy, fixture->reg, TODAY);
}

static GPtrArray *
lint_with (Fixture    *fixture,
           guint       language,
           const char *more)
{
  g_autofree char *text = g_strconcat (good[language].text, "\n", more, NULL);

  return lint (fixture, text, good[language].language);
}

static const MandatePolicyRemark *
find (GPtrArray              *remarks,
      MandatePolicyRemarkKind kind)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind == kind)
        return remark;
    }

  return NULL;
}

static void
tell (GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      g_test_message ("%s, %s, %s: %s %s (%s)", mandate_policy_remark_kind_get_nick (remark->kind),
                      mandate_policy_remark_severity_get_nick (remark->severity), remark->where, remark->message, remark->remedy, remark->quote);
    }
}

/* The text with @more below it earns exactly one remark, of @kind and @severity, on @quote. */
static void
assert_one (Fixture                    *fixture,
            guint                       language,
            const char                 *more,
            MandatePolicyRemarkKind     kind,
            MandatePolicyRemarkSeverity severity,
            const char                 *quote)
{
  g_autoptr (GPtrArray) remarks = lint_with (fixture, language, more);
  const MandatePolicyRemark *remark = find (remarks, kind);

  g_test_message ("“%s”", more);
  tell (remarks);
  g_assert_nonnull (remark);
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpint (remark->severity, ==, severity);
  g_assert_cmpstr (remark->quote, ==, quote);
  g_assert_nonnull (remark->where);
  g_assert_cmpuint (strlen (remark->message), >, 0);
  g_assert_cmpuint (strlen (remark->remedy), >, 0);
}

static void
assert_none (Fixture    *fixture,
             guint       language,
             const char *more)
{
  g_autoptr (GPtrArray) remarks = lint_with (fixture, language, more);

  g_test_message ("“%s”", more);
  tell (remarks);
  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_good_text_has_no_remarks (Fixture      *fixture,
                               gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *imported = mandate_policy_outline_strip (good[i].text);
      g_autoptr (GPtrArray) remarks = lint (fixture, good[i].text, NULL);
      g_autoptr (GPtrArray) without_anchors = lint (fixture, imported, NULL);

      tell (remarks);
      tell (without_anchors);
      g_assert_cmpuint (remarks->len, ==, 0);
      g_assert_cmpuint (without_anchors->len, ==, 0);
      g_assert_false (mandate_policy_lint_blocks (remarks));
      g_assert_cmpstr (mandate_policy_guess_language (good[i].text), ==, good[i].language);
    }
}

static void
test_no_text_is_one_remark (Fixture      *fixture,
                            gconstpointer data)
{
  static const char *const texts[] = { NULL, "", "\n \n", "<!-- mandate:purpose -->", "***" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) remarks = lint (fixture, texts[i], "en");

      g_assert_cmpuint (remarks->len, ==, 1);
      g_assert_nonnull (find (remarks, MANDATE_POLICY_REMARK_NO_TEXT));
      g_assert_true (mandate_policy_lint_blocks (remarks));
    }
}

static void
test_placeholder_blocks (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const places[] = { "[Company Name]", "Firmenname", "Nom de l’entreprise", "Su Organización" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *more = g_strdup_printf ("- %s", places[i]);

      assert_one (fixture, i, more, MANDATE_POLICY_REMARK_PLACEHOLDER, MANDATE_POLICY_REMARK_BLOCKS, places[i]);
    }
}

static void
test_example_blocks (Fixture      *fixture,
                     gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      const MandatePolicyTexts *texts = mandate_policy_texts_get (good[i].language);
      g_auto (GStrv) lines = g_strsplit (mandate_policy_texts_get_example (texts, "improvement", "starting"), "\n", -1);
      const char      *example = lines[0];
      g_autofree char *changed = g_strconcat (example, " 2026", NULL);
      g_autofree char *item = g_strconcat ("- ", example, NULL);
      g_autoptr (GPtrArray) remarks = lint_with (fixture, i, item);
      g_autoptr (GPtrArray) without = lint_with (fixture, i, changed);
      const MandatePolicyRemark *remark = find (remarks, MANDATE_POLICY_REMARK_EXAMPLE);

      g_test_message ("%s", example);
      tell (without);
      g_assert_nonnull (remark);
      g_assert_cmpint (remark->severity, ==, MANDATE_POLICY_REMARK_BLOCKS);
      g_assert_null (find (without, MANDATE_POLICY_REMARK_EXAMPLE));
    }
}

static void
test_check_names_what_blocks (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) remarks = lint_with (fixture, 0, "Ask TBD.\n\n## Empty\n");
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_policy_lint_check (fixture->version, fixture->policy, fixture->reg, TODAY, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (error->message, "“TBD” is left from a template.");
  g_assert_null (strstr (error->message, "Empty"));

  g_clear_pointer (&remarks, g_ptr_array_unref);
  g_clear_error (&error);
  remarks = lint_with (fixture, 0, "## Empty\n");
  g_assert_true (mandate_policy_lint_check (fixture->version, fixture->policy, fixture->reg, TODAY, &error));
  g_assert_no_error (error);
}

/* Returns: the text without the section of @anchor, as if nobody had written it. */
static char *
leave_out (const char *text,
           const char *anchor)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (text);
  GString *rest = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);

      if (g_strcmp0 (section->anchor, anchor) != 0)
        g_string_append_len (rest, text + section->start, section->end - section->start);
    }

  return g_string_free (rest, FALSE);
}

static void
test_missing_element_is_told (Fixture      *fixture,
                              gconstpointer data)
{
  static const struct
  {
    const char                 *anchor;
    MandatePolicyRemarkKind     kind;
    MandatePolicyRemarkSeverity severity;
  } elements[] = {
    { "requirements", MANDATE_POLICY_REMARK_REQUIREMENTS, MANDATE_POLICY_REMARK_BLOCKS },
    { "improvement", MANDATE_POLICY_REMARK_IMPROVEMENT, MANDATE_POLICY_REMARK_BLOCKS },
    { "objectives", MANDATE_POLICY_REMARK_OBJECTIVES, MANDATE_POLICY_REMARK_WARNS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (good) * G_N_ELEMENTS (elements); i++)
    {
      const guint      element = i % G_N_ELEMENTS (elements);
      g_autofree char *text = leave_out (good[i / G_N_ELEMENTS (elements)].text, elements[element].anchor);
      g_autoptr (GPtrArray) remarks = lint (fixture, text, NULL);

      g_test_message ("%s", text);
      tell (remarks);
      g_assert_cmpuint (remarks->len, ==, 1);
      g_assert_cmpint (find (remarks, elements[element].kind)->severity, ==, elements[element].severity);
    }
}

static void
test_promise_may_go_over_several_lines (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *sentence = mandate_policy_find_element ("We meet all the\nrequirements that apply\nto us. And more.", MANDATE_POLICY_REQUIREMENTS);
  g_autofree char *heading = mandate_policy_find_element ("# We meet requirements", MANDATE_POLICY_REQUIREMENTS);
  g_autofree char *two = mandate_policy_find_element ("There are requirements. We meet on Monday.", MANDATE_POLICY_REQUIREMENTS);
  g_autofree char *own = mandate_policy_find_element ("<!-- mandate:objectives -->\n# What we want\n\nNobody waits for a call back.", MANDATE_POLICY_OBJECTIVES);
  g_autofree char *none = mandate_policy_find_element (NULL, MANDATE_POLICY_IMPROVEMENT);

  g_assert_cmpstr (sentence, ==, "We meet all the requirements that apply to us.");
  g_assert_null (heading);
  g_assert_null (two);
  g_assert_cmpstr (own, ==, "Nobody waits for a call back.");
  g_assert_null (none);
}

static void
test_empty_heading_is_told (Fixture      *fixture,
                            gconstpointer data)
{
  assert_one (fixture, 0, "## Rules\n", MANDATE_POLICY_REMARK_EMPTY_SECTION, MANDATE_POLICY_REMARK_WARNS, "## Rules");
  assert_one (fixture, 1, "## Regeln\n\n## Mehr\n\nText.", MANDATE_POLICY_REMARK_EMPTY_SECTION, MANDATE_POLICY_REMARK_WARNS, "## Regeln");
  assert_one (fixture, 2, "<!-- mandate:scope -->\n\n<!-- mandate:rule-access -->\n\nMots.", MANDATE_POLICY_REMARK_EMPTY_SECTION, MANDATE_POLICY_REMARK_WARNS, "<!-- mandate:scope -->");
  assert_none (fixture, 0, "## Rules\n\n### Access\n\nAll.\n");
  assert_none (fixture, 0, "<!-- mandate:rule-own -->\n");
}

static void
test_place_is_told_in_words (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) below = lint_with (fixture, 0, "## Our *own* rules\n\nAsk TBD.");
  g_autoptr (GPtrArray) before = lint (fixture, "\n\nAsk TBD.\n\n# Title\n\nText.", "en");
  const MandatePolicyRemark *remark = find (below, MANDATE_POLICY_REMARK_PLACEHOLDER);

  g_assert_cmpstr (remark->where, ==, "Our own rules");
  g_assert_true (strncmp (fixture->version->text + find (before, MANDATE_POLICY_REMARK_PLACEHOLDER)->start, "TBD", 3) == 0);
  g_assert_cmpstr (find (before, MANDATE_POLICY_REMARK_PLACEHOLDER)->where, ==, "line 3");
  g_assert_cmpuint (find (before, MANDATE_POLICY_REMARK_IMPROVEMENT)->end, ==, 0);
}

static void
test_weightiest_remarks_come_first (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) remarks = lint_with (fixture, 0, "This is a robust way to count.\n\nAsk TBD.\n\n## Empty\n");

  g_assert_cmpuint (remarks->len, ==, 3);
  for (guint i = 0; i < remarks->len; i++)
    g_assert_cmpint (((MandatePolicyRemark *) g_ptr_array_index (remarks, i))->severity, ==, (MandatePolicyRemarkSeverity) i);
}

static void
test_long_interval_is_told (Fixture      *fixture,
                            gconstpointer data)
{
  static const struct
  {
    guint       language;
    const char *sentence;
    guint       months;
  } cases[] = {
    { 0, "We review this policy every 18 months.", 18 },
    { 0, "The policy is reviewed every two years.", 24 },
    { 0, "This policy is reviewed every three years.", 36 },
    { 0, "We look at this policy every other year.", 24 },
    { 0, "We review this policy at least annually, and fully every three years.", 12 },
    { 0, "We review the policy quarterly.", 3 },
    { 1, "Diese Richtlinie wird alle zwei Jahre überprüft.", 24 },
    { 1, "Die Leitlinie wird spätestens nach 36 Monaten geprüft.", 36 },
    { 1, "Wir prüfen die Richtlinie halbjährlich.", 6 },
    { 1, "Die Richtlinie wird jährlich überprüft.", 12 },
    { 2, "Cette politique est révisée tous les trois ans.", 36 },
    { 2, "La politique est revue tous les 18 mois.", 18 },
    { 2, "Nous relisons la politique chaque année.", 12 },
    { 3, "Esta política se revisa cada dos años.", 24 },
    { 3, "Revisamos la política cada 36 meses.", 36 },
    { 3, "La política se revisa anualmente.", 12 },
  };

  fixture->policy->review_every_months = MANDATE_UNSET;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rest = leave_out (good[cases[i].language].text, "review");
      g_autofree char *text = g_strconcat (rest, "\n\n", cases[i].sentence, NULL);
      g_autoptr (GPtrArray) remarks = lint (fixture, text, good[cases[i].language].language);
      const MandatePolicyRemark *remark = find (remarks, MANDATE_POLICY_REMARK_REVIEW_INTERVAL);
      MandateTextSpan            place;
      guint                      months = 0;

      g_test_message ("“%s”", cases[i].sentence);
      tell (remarks);
      g_assert_true (mandate_policy_find_interval (text, &months, &place));
      g_assert_cmpuint (months, ==, cases[i].months);
      g_assert_cmpuint (remarks->len, ==, cases[i].months > 12);

      if (cases[i].months > 12)
        {
          g_assert_cmpint (remark->severity, ==, cases[i].months > 24 ? MANDATE_POLICY_REMARK_BLOCKS : MANDATE_POLICY_REMARK_WARNS);
          g_assert_cmpstr (remark->quote, ==, cases[i].sentence);
        }
    }
}

static void
test_interval_of_something_else_is_not_meant (Fixture      *fixture,
                                              gconstpointer data)
{
  assert_none (fixture, 0, "We review who may do what every three years. The policy is short.");
  assert_none (fixture, 1, "Alle drei Jahre prüfen wir die Feuerlöscher.");
  assert_none (fixture, 2, "Nous changeons les clés tous les trois ans.");
  assert_none (fixture, 3, "Cambiamos las llaves cada tres años.");
}

static void
test_interval_of_the_policy_counts (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) refused = NULL;
  g_autoptr (GPtrArray) without = NULL;
  g_autofree char *text = leave_out (good[0].text, "review");

  fixture->policy->review_every_months = 24;
  remarks = lint (fixture, text, "en");
  fixture->policy->review_every_months = 25;
  refused = lint (fixture, text, "en");
  without = mandate_policy_lint (fixture->version, NULL, fixture->reg, TODAY);

  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpint (find (remarks, MANDATE_POLICY_REMARK_REVIEW_INTERVAL)->severity, ==, MANDATE_POLICY_REMARK_WARNS);
  g_assert_cmpstr (find (remarks, MANDATE_POLICY_REMARK_REVIEW_INTERVAL)->where, ==, "Reviewed every (months)");
  g_assert_cmpint (find (refused, MANDATE_POLICY_REMARK_REVIEW_INTERVAL)->severity, ==, MANDATE_POLICY_REMARK_BLOCKS);
  g_assert_cmpuint (without->len, ==, 0);
}

static void
test_two_intervals_are_told (Fixture      *fixture,
                             gconstpointer data)
{
  fixture->policy->review_every_months = 6;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GPtrArray) remarks = lint (fixture, good[i].text, NULL);

      g_assert_cmpuint (remarks->len, ==, 1);
      g_assert_cmpint (find (remarks, MANDATE_POLICY_REMARK_REVIEW_INTERVAL)->severity, ==, MANDATE_POLICY_REMARK_WARNS);
      mandate_test_assert_contains (find (remarks, MANDATE_POLICY_REMARK_REVIEW_INTERVAL)->message, "12 months");
    }
}

static void
test_whoever_left_is_told (Fixture      *fixture,
                           gconstpointer data)
{
  assert_one (fixture, 0, "Tell Olaf van\nAlt about it.", MANDATE_POLICY_REMARK_PERSON_LEFT, MANDATE_POLICY_REMARK_WARNS, "Olaf van Alt");
  assert_one (fixture, 1, "Olaf van Alt weiß es.", MANDATE_POLICY_REMARK_PERSON_LEFT, MANDATE_POLICY_REMARK_WARNS, "Olaf van Alt");
  assert_none (fixture, 0, "Tell Olaf van Alten and Olaf, and the old van. Alt is a key.");
  assert_none (fixture, 3, "Ana María Pérez lo sabe.");

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_E, "name", "Olaf van Alt", NULL);
  assert_none (fixture, 0, "Tell Olaf van Alt about it.");
}

static void
test_unknown_name_is_a_hint (Fixture      *fixture,
                             gconstpointer data)
{
  assert_one (fixture, 0, "Managing director Eve Miller approves it.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Eve Miller");
  assert_one (fixture, 0, "Eve Miller (our new security officer) and Eve Miller, owner.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Eve Miller");
  assert_one (fixture, 1, "Die Geschäftsführerin Frau Eva Müller-Lüdenscheidt genehmigt sie.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Eva Müller-Lüdenscheidt");
  assert_one (fixture, 1, "Eva Müller (Informationssicherheitsbeauftragte) weiß es.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Eva Müller");
  assert_one (fixture, 2, "La directrice Ève Meunier approuve.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Ève Meunier");
  assert_one (fixture, 3, "Eva Molina, nuestra directora, lo aprueba.", MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, "Eva Molina");
}

static void
test_what_is_no_name_is_left_alone (Fixture      *fixture,
                                    gconstpointer data)
{
  assert_none (fixture, 0, "The Managing Director, the Chief Information Security Officer and the owner Ana Pérez approve it. Director Nord Brot GmbH.");
  assert_none (fixture, 0, "Data Protection Officer, Information Security (manager). New York is far. Ana María Pérez (owner) approves it.");
  assert_none (fixture, 1, "Der Leiter Informationssicherheit Technik und der Beauftragte Umwelt Qualität. Leiter Technik Vertrieb.");
  assert_none (fixture, 2, "Le Directeur Général et le Responsable Sécurité Informatique. Responsable Système Qualité.");
  assert_none (fixture, 3, "El Director General y el Responsable Seguridad Información.");
}

static void
test_other_version_is_told (Fixture      *fixture,
                            gconstpointer data)
{
  static const char *const wrong[] = { "This is version 1.3.", "Dies ist Version 1.3.", "Version : 1.3", "Versión 1.3 de la política" };
  static const char *const quotes[] = { "version 1.3", "Version 1.3", "Version : 1.3", "Versión 1.3" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_one (fixture, i, wrong[i], MANDATE_POLICY_REMARK_VERSION_NUMBER, MANDATE_POLICY_REMARK_WARNS, quotes[i]);

  assert_none (fixture, 0, "This is version 2. Policy v2.0.");
  assert_none (fixture, 0, "We use TLS version 1.3 and ISO/IEC 27001:2022. It replaces version 1.0.");
  assert_none (fixture, 1, "Diese Fassung 2.0 ersetzt Version 1.0. Wir nutzen TLS Version 1.3.");

  g_clear_pointer (&fixture->version->number, g_free);
  assert_none (fixture, 0, "This is version 1.3. Version: 1.3");
  assert_one (fixture, 0, "This is version 1.3. Policy version 1.4", MANDATE_POLICY_REMARK_VERSION_NUMBER, MANDATE_POLICY_REMARK_WARNS, "version 1.4");
}

static void
test_other_date_is_told (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const wrong[] = { "In force from 1 May 2026.", "Stand: 01.05.2026", "En vigueur depuis le 1er mai 2026.", "Vigente desde el 1 de mayo de 2026." };
  static const char *const quotes[] = { "1 May 2026", "01.05.2026", "1er mai 2026", "1 de mayo de 2026" };
  static const char *const right[] = { "In force from June 1st, 2026 (2026-06-01, 1/6/2026).", "Gültig ab 1. Juni 2026.", "En vigueur depuis le 1er juin 2026.", "Vigente desde el 1 de junio de 2026." };
  static const char *const other[] = { "Under the Act in force since 4 May 2016. We met on 3 May 2024.", "Es gilt das Gesetz vom 30. Juni 2017, gültig seitdem. Am 31.02.2026 gültig.",
                                       "La loi en vigueur depuis le 6 janvier 1978.", "Es válido el Real Decreto de 3 de mayo de 2022. Ley vigente de 5 de diciembre de 2018." };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      assert_one (fixture, i, wrong[i], MANDATE_POLICY_REMARK_DATE, MANDATE_POLICY_REMARK_WARNS, quotes[i]);
      assert_none (fixture, i, right[i]);
      assert_none (fixture, i, other[i]);
    }

  g_clear_pointer (&fixture->version->effective_on, g_free);
  assert_none (fixture, 0, "In force from 1 May 2026, dated 2026-05-01.");
  assert_one (fixture, 0, "In force from 1 May 2026. Approved on 2 May 2026.", MANDATE_POLICY_REMARK_DATE, MANDATE_POLICY_REMARK_WARNS, "2 May 2026");
}

static void
test_platitude_is_told (Fixture      *fixture,
                        gconstpointer data)
{
  static const char *const empty[] = {
    "We take information security very seriously.",
    "Informationssicherheit hat für uns höchste Priorität.",
    "La sécurité de l’information est une priorité absolue pour nous.",
    "La seguridad de la información es nuestra principal prioridad.",
  };
  static const char *const some[] = {
    "Our best-in-class bakers count every loaf.",
    "Das Archiv im Keller ist nach dem Stand der Technik verschlossen.",
    "Les archives suivent l’état de l’art des serruriers.",
    "El archivo del sótano usa cerraduras de última generación.",
  };
  static const char *const quotes[] = { "best-in-class", "Stand der Technik", "état de l’art", "última generación" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      assert_one (fixture, i, empty[i], MANDATE_POLICY_REMARK_PLATITUDE, MANDATE_POLICY_REMARK_WARNS, empty[i]);
      assert_one (fixture, i, some[i], MANDATE_POLICY_REMARK_PLATITUDE, MANDATE_POLICY_REMARK_HINTS, quotes[i]);
    }
}

static void
test_long_text_is_told (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) remarks = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, "One two three four five six seven eight nine. ");

  assert_none (fixture, 0, "One two three four five six seven eight nine.");
  remarks = lint_with (fixture, 0, text->str);
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpint (find (remarks, MANDATE_POLICY_REMARK_READING_TIME)->severity, ==, MANDATE_POLICY_REMARK_WARNS);
  mandate_test_assert_contains (find (remarks, MANDATE_POLICY_REMARK_READING_TIME)->message, "11 minutes");
}

static void
test_hard_sentence_is_a_hint (Fixture      *fixture,
                              gconstpointer data)
{
#define WORDS "uno dos tres cuatro cinco seis siete ocho nueve diez "
  assert_one (fixture, 3, WORDS WORDS WORDS "once", MANDATE_POLICY_REMARK_HARD_SENTENCE, MANDATE_POLICY_REMARK_HINTS,
              WORDS WORDS "uno dos tres…");
  assert_none (fixture, 3, WORDS WORDS "once doce trece");
  assert_one (fixture, 1, "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn 17 18 19 20 21 22 23",
              MANDATE_POLICY_REMARK_HARD_SENTENCE, MANDATE_POLICY_REMARK_HINTS,
              "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn 17 18 19 20 21 22 23");
#undef WORDS
}

static void
test_every_kind_has_a_name (void)
{
  for (guint i = 0; i <= MANDATE_POLICY_REMARK_HARD_SENTENCE; i++)
    g_assert_nonnull (mandate_policy_remark_kind_get_nick (i));
}

static void
check_places (MandatePolicyVersion *version,
              GPtrArray            *remarks)
{
  const gsize length = strlen (version->text);

  for (guint i = 0; i < remarks->len; i++)
    {
      const MandatePolicyRemark *remark = g_ptr_array_index (remarks, i);

      g_assert_cmpuint (remark->start, <=, remark->end);
      g_assert_nonnull (remark->where);
      if (g_utf8_validate (version->text, -1, NULL))
        g_assert_cmpuint (remark->end, <=, length);
    }
}

static void
test_any_bytes_are_read (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const pieces[] = { "[", "]", "{", "}", "<", ">", "x", "XXX", "_", ".", "…", " ", "\n", "\n## ", "- ", "version 1.2 ", "Version ", "1.1.2026 ", "every ", "policy ", "review ",
                                        "Director ", "Ana ", "Müller ", "(", ")", ",", "we take ", "seriously", "\xff", "\xc3", "\xf0\x9f", "<!-- mandate:review -->\n", "```\n", "years", "3 ", "in force " };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) remarks = NULL;

      for (guint i = 0; i < 60; i++)
        {
          if (round % 3 == 0)
            g_string_append_c (text, (char) g_test_rand_int_range (1, 256));
          else
            g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
        }

      remarks = lint (fixture, text->str, round % 2 == 0 ? good[round / 2 % G_N_ELEMENTS (good)].language : NULL);
      check_places (fixture->version, remarks);
    }
}

/* Some fifteen pages of one thing: a rule that looked at everything again from every place would run out of time. */
static void
test_long_texts_are_read (Fixture      *fixture,
                          gconstpointer data)
{
  static const char *const pieces[] = { "a", "[", "law ", "meet ", "x", "_", "Ana ", "Olaf ", "director ", "Ana Bell (", "werden ", "take ", "nehmen ", "every ", "policy review every ", "add company ",
                                        "version ", "1.", "12.", "- a\n", "# a\n", "\n\n", "`", "```\n", "<", "<!--", "<!-- mandate:review -->\n", "<!-- mandate:objectives -->\nx\n", "é", "TBD\n", "! ", "a-", "…", "\"", "*" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) remarks = NULL;

      while (text->len < 20000)
        g_string_append (text, pieces[i]);

      remarks = lint (fixture, text->str, good[i % G_N_ELEMENTS (good)].language);
      check_places (fixture->version, remarks);
    }
}

#define ADD(name, function) g_test_add ("/policy-lint/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("good-text-has-no-remarks", test_good_text_has_no_remarks);
  ADD ("no-text-is-one-remark", test_no_text_is_one_remark);
  ADD ("placeholder-blocks", test_placeholder_blocks);
  ADD ("example-blocks", test_example_blocks);
  ADD ("check-names-what-blocks", test_check_names_what_blocks);
  ADD ("missing-element-is-told", test_missing_element_is_told);
  ADD ("promise-may-go-over-several-lines", test_promise_may_go_over_several_lines);
  ADD ("empty-heading-is-told", test_empty_heading_is_told);
  ADD ("place-is-told-in-words", test_place_is_told_in_words);
  ADD ("weightiest-remarks-come-first", test_weightiest_remarks_come_first);
  ADD ("long-interval-is-told", test_long_interval_is_told);
  ADD ("interval-of-something-else-is-not-meant", test_interval_of_something_else_is_not_meant);
  ADD ("interval-of-the-policy-counts", test_interval_of_the_policy_counts);
  ADD ("two-intervals-are-told", test_two_intervals_are_told);
  ADD ("whoever-left-is-told", test_whoever_left_is_told);
  ADD ("unknown-name-is-a-hint", test_unknown_name_is_a_hint);
  ADD ("what-is-no-name-is-left-alone", test_what_is_no_name_is_left_alone);
  ADD ("other-version-is-told", test_other_version_is_told);
  ADD ("other-date-is-told", test_other_date_is_told);
  ADD ("platitude-is-told", test_platitude_is_told);
  ADD ("long-text-is-told", test_long_text_is_told);
  ADD ("hard-sentence-is-a-hint", test_hard_sentence_is_a_hint);
  ADD ("any-bytes-are-read", test_any_bytes_are_read);
  ADD ("long-texts-are-read", test_long_texts_are_read);
  g_test_add_func ("/policy-lint/every-kind-has-a-name", test_every_kind_has_a_name);

  return g_test_run ();
}
