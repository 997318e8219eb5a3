/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The sentences of letters and messages that a house may have words of its own
 * for. Each has a path, such as “letters.appointment.support”, by which a set of
 * templates names it; what the set has no words for is said as the program says it.
 */

#include "config.h"

#include "mandate-template-texts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-message-template.h"
#include "mandate-policy-texts-private.h"
#include "mandate-template-shelf.h"

#define MAX_NAMES 4

/* The names stand for %1$s and so on, in this order. */
typedef struct
{
  const char *path;
  const char *text; /* (translatable) */
  const char *names[MAX_NAMES];
} Sentence;

static const Sentence sentences[] = {
  { "letters.appointment.title", N_ ("Letter of appointment"), { NULL } },
  { "letters.appointment.conformance", N_ ("With this role go the responsibility and the authority to see that the management system for information security does what ISO/IEC 27001 asks (5.3 a)."), { NULL } },
  { "letters.appointment.performance-reporting", N_ ("With this role go the responsibility and the authority to report to top management how the management system for information security performs (5.3 b)."), { NULL } },
  { "letters.appointment.time", N_ ("The hours named above are working time and are set aside for the role."), { NULL } },
  { "letters.appointment.support", N_ ("Whoever holds the role gets the training that it takes, and may do what stands under “Authority” without asking first. Nobody may be put at a disadvantage for telling top management what goes wrong. Top management goes on answering for information security in the end."), { NULL } },
  /* Translators: %1$s is a role, %2$s a person or body. */
  { "letters.appointment.gives", N_ ("For the organisation I give the role “%1$s”, with its authority, to %2$s."), { "role", "holder", NULL } },
  { "letters.appointment.person-accepts", N_ ("I accept the role. I have read what it asks of me and what I may decide, and I will say so when time, means or knowledge are not enough."), { NULL } },
  { "letters.appointment.body-accepts", N_ ("We accept the role. We have read what it asks of us and what we may decide, and we will say so when time, means or knowledge are not enough."), { NULL } },
  { "letters.insert.title", N_ ("Insert to the job description"), { NULL } },
  /* Translators: %1$s is a person or body, %2$s a role. */
  { "letters.insert.opening", N_ ("%1$s also holds the role “%2$s” in information security. What follows is part of the job description while that lasts; it counts as work like every other task."), { "holder", "role", NULL } },
  { "letters.insert.belongs", N_ ("This insert belongs to the job description."), { NULL } },
  { "letters.insert.known", N_ ("I know this insert."), { NULL } },
  /* Translators: %1$s is a policy with the number of its version, %2$s a day. */
  { "letters.memo.new", N_ ("From %2$s on, this holds for all of us: %1$s."), { "policy", "day", NULL } },
  /* Translators: %1$s is a policy with the number of its version, %2$s a day, %3$s the number of the version before. */
  { "letters.memo.replaces", N_ ("From %2$s on, this holds for all of us: %1$s. It takes the place of version %3$s."), { "policy", "day", "before", NULL } },
  { "letters.memo.parts", N_ ("Read these parts again:"), { NULL } },
  /* Translators: %s is a place or an address. */
  { "letters.memo.read", N_ ("Read it. You find it here: %s"), { "place", NULL } },
  { "letters.memo.find", N_ ("Read it. Where you find it, the owner of the policy tells you."), { NULL } },
  /* Translators: %s is a day. */
  { "letters.memo.confirm", N_ ("Confirm until %s that you have read and understood it: on the sheet that goes round, or as you were asked to."), { "day", NULL } },
  { "letters.memo.confirmed", N_ ("You need not confirm it again: what you confirmed still holds."), { NULL } },
  { "letters.memo.ask", N_ ("Ask whoever you report to."), { NULL } },
  { "letters.memo.objections", N_ ("Something can’t be done as it is written, or costs you more than it helps? Say so: the policy is reviewed, and can be changed."), { NULL } },
};

/* (nullable): of “messages.OCCASION.PART”. */
static const char *
find_message (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", 3);

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "messages"))
    return NULL;

  return mandate_message_template_get_part (parts[1], parts[2]);
}

static const Sentence *
find_sentence (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_equal (sentences[i].path, path))
      return &sentences[i];

  return NULL;
}

/**
 * mandate_template_texts_list_paths:
 *
 * Returns: (transfer full) (element-type utf8): what the sentences of letters and
 *   messages are called
 */
GPtrArray *
mandate_template_texts_list_paths (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_ptr_array_add (paths, g_strdup (sentences[i].path));

  for (const MandateChoice *occasion = mandate_message_templates; occasion->value != NULL; occasion++)
    for (const char *const *part = mandate_message_template_parts; *part != NULL; part++)
      g_ptr_array_add (paths, g_strjoin (".", "messages", occasion->value, *part, NULL));

  return paths;
}

/**
 * mandate_template_texts_find:
 * @path: what a sentence is called
 *
 * Returns: (nullable): how the program says it, untranslated; %NULL where there
 *   is none of that name
 */
const char *
mandate_template_texts_find (const char *path)
{
  const Sentence *found = find_sentence (path);

  return found != NULL ? found->text : find_message (path);
}

/**
 * mandate_template_texts_get_names:
 * @path: what a sentence is called
 *
 * Returns: (array zero-terminated=1): what may stand in braces in it
 */
const char *const *
mandate_template_texts_get_names (const char *path)
{
  static const char *const none[] = { NULL };
  const Sentence          *found = find_sentence (path);

  return found != NULL ? found->names : none;
}

/**
 * mandate_template_texts_make_built_in:
 * @path: what a sentence is called
 * @translation: a language
 *
 * Returns: (transfer full): how the program says it in that language, with names
 *   in braces where something is filled in
 */
char *
mandate_template_texts_make_built_in (const char               *path,
                                      const MandateTranslation *translation)
{
  const char *const *names = mandate_template_texts_get_names (path);
  g_autoptr (GString) text = g_string_new (mandate_translate (translation, mandate_template_texts_find (path)));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%%%u$s", i + 1);
      g_autofree char *named = g_strdup_printf ("{%s}", names[i]);

      g_string_replace (text, numbered, named, 0);
      g_string_replace (text, "%s", named, 1);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mandate_template_say:
 * @organisation: (nullable): whose text it is
 * @translation: the language of the text
 * @path: what a sentence is called
 * @...: names and what stands there instead, by turns; then %NULL
 *
 * Returns: (transfer full): the sentence, as the organisation's set of templates
 *   has it in that language; where it has not, as the program says it
 */
char *
mandate_template_say (MandateOrganisation      *organisation,
                      const MandateTranslation *translation,
                      const char               *path,
                      ...)
{
  const MandateTemplateSet *set = mandate_template_shelf_choose (organisation);
  const char               *own = set != NULL ? mandate_template_set_find (set, mandate_translation_get_language (translation), path) : NULL;
  g_autofree char          *built_in = own == NULL ? mandate_template_texts_make_built_in (path, translation) : NULL;
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  const char *part;
  va_list     arguments;

  va_start (arguments, path);
  while ((part = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (pairs, (gpointer) part);
  va_end (arguments);

  return _mandate_policy_texts_fill_pairs (own != NULL ? own : built_in, pairs);
}
