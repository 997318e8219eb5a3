/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What sounds good and binds nobody. A phrase in a sentence that goes on to say
 * something is a hint; a sentence of such phrases alone is what a certifier
 * reads as “copied from somewhere”.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-lint-private.h"

/*
 * By language: the phrases; and the words that add nothing to them, so that a
 * sentence of both alone says nothing.
 */
static const struct
{
  const char *language;
  const char *phrases;
  const char *empty_words;
} platitudes[] = {
  { "en",
    "best[- ]in[- ]class|world[- ]class|state[- ]of[- ]the[- ]art|cutting[- ]edge|industry[- ]leading|best practices?"
    "|(?:takes?|taking) (?:information |data )?(?:security|privacy|protection) (?:very |extremely )?seriously|take(?:s)? this (?:very )?seriously"
    "|(?:of )?(?:the )?(?:utmost|highest|paramount|greatest) (?:importance|priority|standards?|level)|(?:our|a|the) top priority|(?:our|a) (?:number one|first) priority"
    "|holistic(?:ally)?|robust|seamless(?:ly)?|proactive(?:ly)?|leverag(?:e|es|ing)|strive(?:s)? for excellence|(?:fully |strongly )?committed to excellence|second to none|goes without saying|in our DNA|going forward|wherever possible|as far as possible",
    "we|our|us|is|are|be|was|will|a|an|the|this|that|it|to|of|for|in|on|at|by|with|and|or|as|always|very|all|every|everyone|everything|which|information|data|security|privacy|protection|protect|company|organi[sz]ation|business|firm|customers?|clients?|people|staff|employees?|work|do|have|has|use|uses|approach|solutions?|measures?|controls?|systems?|ensure|ensures|therefore|not" },
  { "de",
    "höchste[nrs]? (?:priorität|stellenwert|bedeutung|standards?|niveau)|oberste[nrs]? (?:priorität|gebot|ziel)|größte[nrs]? (?:bedeutung|wert)|(?:sehr |äußerst |besonders )ernst|nehmen .{0,60}ernst"
    "|stand der technik|state of the art|best practices?|branchenführend\\w*|weltklasse|ganzheitlich\\w*|erstklassig\\w*|führend\\w*|selbstverständlich|steht an erster stelle|mit aller sorgfalt|größtmöglich\\w*|bestmöglich\\w*|soweit möglich|wo immer möglich|liegt uns am herzen|in unserer dna|zukunftsweisend\\w*|lückenlose?n? sicherheit",
    "wir|unser(?:e|en|er|em|es)?|uns|ist|sind|hat|haben|wird|werden|nehmen|nimmt|der|die|das|dem|den|des|ein(?:e|en|er|em|es)?|und|oder|für|mit|von|zu|zur|zum|bei|in|im|an|am|auf|aus|daher|deshalb|immer|stets|sehr|alle[nrsm]?|jede[nrsm]?|nach|sicherheit|informationssicherheit|datenschutz|informationen|daten|schutz|schützen|unternehmen|unternehmens|firma|organisation|kunden|mitarbeiter(?:n|innen)?|maßnahmen|lösungen|systeme|arbeiten|setzen|eine" },
  { "fr",
    "(?:la )?plus haute (?:importance|priorité)|(?:une )?priorité absolue|de la plus grande importance|(?:premier|première) (?:priorité|rang)|(?:très|particulièrement) au sérieux|prend .{0,60}au sérieux|prenons .{0,60}au sérieux"
    "|état de l['’]art|meilleures pratiques|de pointe|de classe mondiale|leader du (?:secteur|marché)|holistique|approche globale|excellence|dans la mesure du possible|autant que possible|va de soi|au cœur de (?:nos|notre) (?:valeurs|adn|préoccupations)|sans faille|incontournable",
    "nous|nos|notre|est|sont|être|a|avons|prenons|prend|le|la|les|l|un|une|des|du|de|d|et|ou|pour|avec|par|en|dans|au|aux|à|à la|à l|ce|cette|ces|toujours|très|tous|toutes|tout|toute|qui|que|sécurité|information|informations|données|protection|protéger|protégeons|entreprise|organisation|société|clients?|collaborateurs|mesures|solutions|systèmes|mettons|œuvre|donc" },
  { "es",
    "(?:la )?máxima (?:importancia|prioridad)|(?:la )?más alta (?:importancia|prioridad)|prioridad absoluta|(?:nuestra|la) (?:principal|primera|mayor) prioridad|muy en serio|(?:se )?toma(?:mos)? .{0,60}en serio"
    "|estado del arte|última generación|mejores prácticas|de primer nivel|de clase mundial|líder(?:es)? (?:del|en el) (?:sector|mercado)|holístic[oa]|enfoque integral|excelencia|en la medida de lo posible|siempre que sea posible|por supuesto|está en nuestro adn|de vanguardia",
    "nosotros|nuestr[oa]s?|nos|es|son|ser|ha|hemos|tomamos|toma|el|la|los|las|lo|un|una|de|del|y|o|e|para|con|por|en|a|al|este|esta|estos|estas|siempre|muy|todos?|todas?|que|se|seguridad|información|datos|protección|proteger|protegemos|empresa|organización|clientes?|personal|empleados|medidas|soluciones|sistemas|aplicamos|usamos|ello" },
};

static gboolean
says_nothing_else (const char *sentence,
                   GRegex     *phrases,
                   GRegex     *empty_words)
{
  g_autofree char *rest = g_regex_replace_literal (phrases, sentence, -1, 0, " ", 0, NULL);
  g_autofree char *left = rest != NULL ? g_regex_replace_literal (empty_words, rest, -1, 0, " ", 0, NULL) : NULL;

  for (const char *at = left; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;

  return left != NULL;
}

static void
lint_sentence (MandatePolicyLinter   *self,
               const MandateSentence *sentence,
               GRegex                *phrases,
               GRegex                *empty_words)
{
  g_autofree char *words = g_strndup (self->text + sentence->start, sentence->end - sentence->start);
  g_autofree char *phrase = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  if (!g_regex_match (phrases, words, 0, &match))
    return;

  g_match_info_fetch_pos (match, 0, &start, &end);

  if (says_nothing_else (words, phrases, empty_words))
    {
      _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_PLATITUDE, MANDATE_POLICY_REMARK_WARNS, sentence->start, sentence->end,
                                g_strdup (_ ("This sentence sounds good and says nothing that anyone could check.")),
                                _ ("Say what you do: who does it, what exactly, and how often. Or take it out."));
      return;
    }

  phrase = g_match_info_fetch (match, 0);
  _mandate_policy_lint_add (self, MANDATE_POLICY_REMARK_PLATITUDE, MANDATE_POLICY_REMARK_HINTS, sentence->start + start, sentence->start + end,
                            /* Translators: %s is a phrase, such as “state of the art”. */
                            g_strdup_printf (_ ("“%s” sounds good and says nothing that anyone could check."), phrase),
                            _ ("Take it out, or say what it means in your organisation."));
}

/**
 * _mandate_policy_lint_platitudes:
 * @self: a text that is looked through
 *
 * 5.2 a, typical finding 2: what fits every organisation fits none.
 */
void
_mandate_policy_lint_platitudes (MandatePolicyLinter *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (platitudes); i++)
    {
      g_autofree char *phrases_pattern = g_strdup_printf ("(?i)(?<![\\p{L}-])(?:%s)(?!\\p{L})", platitudes[i].phrases);
      g_autofree char *words_pattern = g_strdup_printf ("(?i)(?<!\\p{L})(?:%s)(?!\\p{L})", platitudes[i].empty_words);
      g_autoptr (GRegex) phrases = NULL;
      g_autoptr (GRegex) empty_words = NULL;

      if (g_strcmp0 (self->language, platitudes[i].language) != 0)
        continue;

      phrases = _mandate_policy_lint_compile (phrases_pattern);
      empty_words = _mandate_policy_lint_compile (words_pattern);
      for (guint j = 0; j < self->sentences->len; j++)
        {
          const MandateSentence *sentence = _mandate_policy_lint_get_sentence (self, j);

          if (sentence->kind == MANDATE_TEXT_BLOCK_PARAGRAPH || sentence->kind == MANDATE_TEXT_BLOCK_ITEM)
            lint_sentence (self, sentence, phrases, empty_words);
        }
    }
}
