/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Names in the text of a policy. Whoever left is found by the register. Others
 * are taken for a person only where two words in capitals stand right beside what
 * a person is at work: a name that is overlooked costs less than a reader who
 * has learned to skip remarks.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-body.h"
#include "mandate-date-words.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-policy-lint-private.h"
#include "mandate-role.h"

/* What a person is at work, as a whole word or the end of one, as in German. */
#define JOBS                                                                                                                                                 \
  "(?:director|manager|officer|owner|chair(?:man|woman|person)?|president|founder|CEO|CISO|CTO|CFO|COO|DPO|administrator"                                    \
  "|[\\p{L}-]*(?:geschäftsführer(?:in)?|inhaber(?:in)?|leiter(?:in)?|beauftragte[rn]?|vorständin|vorsitzende[rn]?|verantwortliche[rn]?|prokurist(?:in)?)" \
  "|directeur|directrice|gérante?|présidente?|responsable|dirigeante?|fondateur|fondatrice|RSSI"                                                           \
  "|directora?|gerente|presidenta|jef[ea]|propietari[oa]|encargad[oa]|fundadora?|administradora?)"

#define NAME_WORD "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)*"
#define NAME      "(" NAME_WORD ")\\s(" NAME_WORD ")(?![\\p{L}-])"
#define TITLE     "(?:Dr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Herr|Frau|Mme|M\\.|Sr\\.|Sra\\.|Don|Doña)"

/* Beside each other in both orders: “director Ana Pérez”, “Ana Pérez (director)”, “Ana Pérez, our director”. */
static const char *const name_patterns[] = {
  "(?<![\\p{L}-])(?i:" JOBS ")[,:]?\\s(?:" TITLE "\\s)?" NAME,
  "(?<![\\p{L}-])" NAME "\\s?[,(]\\s?(?:[\\p{L}-]+\\s){0,3}?(?i:" JOBS ")(?![\\p{L}])",
};

/* Words in capitals that no name is made of, as in “Director Information Security”; and in German, where every noun has one. */
#define NO_NAME                                                                                                                                      \
  "(?i)^(?:the|our|this|an?|and|or|of|for|to|is|has|must|may|will|information|security|data|protection|privacy|chief|managing|executive|general"     \
  "|technical|operations?|human|resources|quality|risk|compliance|business|company|board|team|office|department|policy|system|network|service|group" \
  "|der|die|das|unsere?|und|oder|ist|hat|von|für|informationen|daten|technik|betrieb|vertrieb|einkauf|personal|qualität|umwelt|recht|büro|kunden" \
  "|le|la|les|l|notre|et|ou|est|de|du|des|sécurité|informatique|système|systèmes|qualité|données|général|générale|technique"               \
  "|el|los|las|nuestr[oa]|y|o|es|del|seguridad|información|sistemas?|calidad|datos|técnic[oa]"                                                     \
  "|" JOBS "|.*(?:ung|ungen|heit|keit|schaft|tion|tät|ment|dienst|abteilung|management|ity|tions|mente|dad|ción))$"

/* Adds a piece of the register’s own words, in small letters. */
static void
add_words (GHashTable *words,
           const char *text)
{
  g_autofree char *lower = text != NULL ? g_utf8_strdown (text, -1) : g_strdup ("");
  g_auto (GStrv) split = g_strsplit_set (lower, " \t\n,.;()/", -1);

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0')
      g_hash_table_add (words, g_strdup (split[i]));
}

/* What the organisation calls itself, its roles and its bodies: no names of people. */
static GHashTable *
list_own_words (MandatePolicyLinter *self)
{
  GHashTable          *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MandateOrganisation *organisation = mandate_register_find_only (self->reg, MANDATE_TYPE_ORGANISATION);
  MandateRecordList   *roles = mandate_register_get_list (self->reg, MANDATE_TYPE_ROLE);
  MandateRecordList   *bodies = mandate_register_get_list (self->reg, MANDATE_TYPE_BODY);
  MandateRecordList   *people = mandate_register_get_list (self->reg, MANDATE_TYPE_PERSON);

  add_words (words, organisation != NULL ? organisation->legal_name : NULL);

  for (guint i = 0; i < mandate_record_list_get_length (roles); i++)
    add_words (words, ((MandateRole *) mandate_record_list_get (roles, i))->title);
  for (guint i = 0; i < mandate_record_list_get_length (bodies); i++)
    add_words (words, ((MandateBody *) mandate_record_list_get (bodies, i))->name);
  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      add_words (words, ((MandatePerson *) mandate_record_list_get (people, i))->job_title);
      add_words (words, ((MandatePerson *) mandate_record_list_get (people, i))->department);
    }

  return words;
}

/* Each two words of a name that may stand for it: neighbours, and the first with the last. */
static void
add_pairs (GHashTable *pairs,
           const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  g_auto (GStrv) words = g_strsplit (lower, " ", -1);
  const guint n = g_strv_length (words);

  for (guint i = 0; i + 1 < n; i++)
    g_hash_table_add (pairs, g_strconcat (words[i], " ", words[i + 1], NULL));

  if (n > 2)
    g_hash_table_add (pairs, g_strconcat (words[0], " ", words[n - 1], NULL));
}

static GHashTable *
list_known_names (MandatePolicyLinter *self)
{
  GHashTable        *pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MandateRecordList *people = mandate_register_get_list (self->reg, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->name != NULL)
        add_pairs (pairs, person->name);
    }

  return pairs;
}

static gboolean
is_name (const char *word,
         GRegex     *no_name,
         GHashTable *own_words)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return !g_regex_match (no_name, word, 0, NULL) && !g_hash_table_contains (own_words, lower);
}

static void
remark_unknown (MandatePolicyLinter *self,
                GMatchInfo          *match,
                const char          *name)
{
  int start, end;

  g_match_info_fetch_pos (match, 1, &start, NULL);
  g_match_info_fetch_pos (match, 2, NULL, &end);
  _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_UNKNOWN_NAME, MANDATE_POLICY_REMARK_HINTS, start, end,
                            /* Translators: %s is a name. */
                            g_strdup_printf (_ ("“%s” is not among the people on record."), name),
                            _ ("Add the person, correct the name, or name the role instead: it stays when people change."));
}

static void
lint_unknown (MandatePolicyLinter *self)
{
  g_autoptr (GHashTable) own_words = list_own_words (self);
  g_autoptr (GHashTable) known = list_known_names (self);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) no_name = _mandate_policy_lint_compile (NO_NAME);

  for (guint i = 0; i < G_N_ELEMENTS (name_patterns); i++)
    {
      g_autoptr (GRegex) regex = _mandate_policy_lint_compile (name_patterns[i]);
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (regex, self->text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *first = g_match_info_fetch (match, 1);
          g_autofree char *last = g_match_info_fetch (match, 2);
          g_autofree char *name = g_strconcat (first, " ", last, NULL);
          g_autofree char *lower = g_utf8_strdown (name, -1);

          if (is_name (first, no_name, own_words) && is_name (last, no_name, own_words) && !g_hash_table_contains (known, lower) &&
              g_hash_table_add (told, g_steal_pointer (&lower)))
            remark_unknown (self, match, name);
        }
    }
}

/* How many bytes of the text say @name, whatever its blanks; 0 where it doesn’t. */
static gsize
measure_name (const char *text,
              const char *name)
{
  const char *at = text;

  for (; *name != '\0'; name++)
    {
      if (*name == ' ' && strchr (" \t\r\n", *at) != NULL && *at != '\0')
        at += strspn (at, " \t\r\n");
      else if (*name != ' ' && *at == *name)
        at++;
      else
        return 0;
    }

  /* “Ana Pérez’s” and “Anas” are other words than “Ana”. */
  return g_unichar_isalpha (g_utf8_get_char (at)) ? 0 : at - text;
}

static char *
dup_first_word (const char *text)
{
  const char *end = text;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return g_strndup (text, end - text);
}

/* People who left, by the first word of their name; nobody of whose name somebody is here. */
static GHashTable *
list_leavers (MandatePolicyLinter *self)
{
  GHashTable        *leavers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  MandateRecordList *people = mandate_register_get_list (self->reg, MANDATE_TYPE_PERSON);
  g_autoptr (GHashTable) active = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->name != NULL && mandate_person_is_active (person, self->as_of))
        g_hash_table_add (active, person->name);
    }

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson   *person = mandate_record_list_get (people, i);
      g_autofree char *first = person->name != NULL ? dup_first_word (person->name) : g_strdup ("");
      GPtrArray       *namesakes = g_hash_table_lookup (leavers, first);

      /* One word alone may be any word. */
      if (*first == '\0' || strchr (person->name, ' ') == NULL || person->left_on == NULL || strcmp (person->left_on, self->as_of) > 0 ||
          g_hash_table_contains (active, person->name))
        continue;

      if (namesakes == NULL)
        {
          namesakes = g_ptr_array_new ();
          g_hash_table_insert (leavers, g_steal_pointer (&first), namesakes);
        }

      g_ptr_array_add (namesakes, person);
    }

  return leavers;
}

static void
remark_leaver (MandatePolicyLinter *self,
               GPtrArray           *leavers,
               gsize                start)
{
  for (guint i = 0; leavers != NULL && i < leavers->len; i++)
    {
      MandatePerson   *person = g_ptr_array_index (leavers, i);
      const gsize      length = measure_name (self->text + start, person->name);
      g_autofree char *day = NULL;

      if (length == 0)
        continue;

      day = mandate_date_to_words (person->left_on, NULL);
      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_PERSON_LEFT, MANDATE_POLICY_REMARK_WARNS, start, start + length,
                                /* Translators: %1$s is a person, %2$s a date. */
                                g_strdup_printf (_ ("%1$s left on %2$s."), person->name, day),
                                _ ("Name whoever does it now; or name the role, which stays when people change."));
      return;
    }
}

static void
lint_leavers (MandatePolicyLinter *self)
{
  g_autoptr (GHashTable) leavers = list_leavers (self);
  const char *at = self->text;

  while (g_hash_table_size (leavers) > 0 && *at != '\0')
    {
      g_autofree char *word = dup_first_word (at);

      if (*word == '\0')
        {
          at = g_utf8_next_char (at);
          continue;
        }

      remark_leaver (self, g_hash_table_lookup (leavers, word), at - self->text);
      at += strlen (word);
    }
}

/**
 * _mandate_policy_lint_people:
 * @self: a text that is looked through
 *
 * Typical finding in 5.3: a policy names somebody who is not here any more.
 */
void
_mandate_policy_lint_people (MandatePolicyLinter *self)
{
  lint_leavers (self);
  lint_unknown (self);
}
