/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Texts for leaders to begin with (5.1 d, 7.4). Each leaves a place for an example
 * of their own: people listen to what happened here, and a certifier hears at
 * once which words came out of a program.
 */

#include "config.h"

#include "mandate-message-template.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-template-texts.h"
#include "mandate-text-lint.h"

/* What is said on an occasion, before and after the example. */
typedef struct
{
  const char *name;
  const char *subject;
  const char *opening;
  const char *place;
  const char *closing;
} Template;

static const Template templates[] = {
  { "policy-approved", "policy",
    N_ ("We have approved our policy on information security. It says what we protect, why, and who answers for it. I stand behind it, and it holds for me as it does for you."),
    N_ ("[Your own example: what happened here that the policy would have prevented?]"),
    N_ ("Please read it this week and confirm that you have. Whoever finds a rule that does not work in daily life tells me: then we change the rule, we do not go around it.") },
  { "incident", "risks",
    N_ ("Something went wrong, and I would rather tell you myself than have you hear it elsewhere. Nobody is blamed for having reported it: that was right."),
    N_ ("[Your own example: what happened, who noticed it, and what was done at once?]"),
    N_ ("This is what we change because of it. If you see anything like it, say so at once, even if you are not sure, and even at an odd hour.") },
  { "holidays", "rules",
    N_ ("Over the holidays few of us are here, and that is when others try their luck: with urgent messages in my name, with invoices that cannot wait, with calls from somebody who helps."),
    N_ ("[Your own example: an odd message or call that one of us got?]"),
    N_ ("I never ask for money or passwords by message. Lock what is to be locked, take home only what you need, and know whom to call. Then have a good rest.") },
  { "joiner", "roles",
    N_ ("Welcome. You will see things here that others have trusted us with. How we treat them is part of the work, not something beside it."),
    N_ ("[Your own example: what could a newcomer do wrong here without knowing it?]"),
    N_ ("On your first days, read the policy, learn whom to tell when something looks odd, and ask. Nobody has ever been in trouble here for asking.") },
  { "year-start", "results",
    N_ ("A new year, and a look at how safely we work. Some things went well last year, others did not, and I want you to know both."),
    N_ ("[Your own example: what went better here last year, or worse?]"),
    N_ ("This is what we want to reach this year. You get the time and the tools for it; if either is missing, come to me before it becomes a habit to do without.") },
  { "thanks", "importance",
    N_ ("This is to say thank you, and to say it aloud. That we are safe is not the work of a program. It is because people look twice."),
    N_ ("[Your own example: who did what, and what came of it?]"),
    N_ ("That is how I want it. Whoever stops, asks or says no because something looks wrong has me on their side, also when it turns out to be nothing.") },
};

const char *const mandate_message_template_parts[] = { "opening", "place", "closing", NULL };

static const Template *
find_template (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].name, name) == 0)
      return &templates[i];

  return NULL;
}

/**
 * mandate_message_template_get_subject:
 * @name: an occasion, as messages keep it
 *
 * Returns: (transfer none) (nullable): what it is about, as messages keep it
 */
const char *
mandate_message_template_get_subject (const char *name)
{
  const Template *found = find_template (name);

  return found != NULL ? found->subject : NULL;
}

/**
 * mandate_message_template_get_part:
 * @name: an occasion, as messages keep it
 * @part: of mandate_message_template_parts
 *
 * Returns: (transfer none) (nullable): that part of the text, untranslated
 */
const char *
mandate_message_template_get_part (const char *name,
                                   const char *part)
{
  const Template *found = find_template (name);

  if (found == NULL)
    return NULL;

  if (g_str_equal (part, "opening"))
    return found->opening;

  if (g_str_equal (part, "place"))
    return found->place;

  return g_str_equal (part, "closing") ? found->closing : NULL;
}

static char *
say (MandateOrganisation      *organisation,
     const MandateTranslation *translation,
     const char               *name,
     const char               *part)
{
  g_autofree char *path = g_strjoin (".", "messages", name, part, NULL);

  return mandate_template_say (organisation, translation, path, NULL);
}

/**
 * mandate_message_template_make:
 * @name: an occasion, as messages keep it
 * @example: (nullable): what happened here, in the words of the leader
 * @organisation: (nullable): whose message it is, in the words of its templates
 * @translation: the language of the message
 *
 * Returns: (transfer full) (nullable): a text to begin with; without an example
 *   it has a place for it that asks for one
 */
char *
mandate_message_template_make (const char               *name,
                               const char               *example,
                               MandateOrganisation      *organisation,
                               const MandateTranslation *translation)
{
  g_autofree char *opening = NULL;
  g_autofree char *place = NULL;
  g_autofree char *closing = NULL;

  if (find_template (name) == NULL)
    return NULL;

  opening = say (organisation, translation, name, "opening");
  place = example != NULL ? g_strdup (example) : say (organisation, translation, name, "place");
  closing = say (organisation, translation, name, "closing");

  return g_strjoin ("\n\n", opening, place, closing, NULL);
}

/**
 * mandate_message_put_example:
 * @message: a message
 * @example: what happened here
 *
 * Returns: (transfer full): @message with @example in the first place that waits
 *   for something
 */
char *
mandate_message_put_example (const char *message,
                             const char *example)
{
  g_autofree char *place = mandate_message_find_open_place (message);
  const char      *found = place != NULL ? strstr (message, place) : NULL;

  if (found == NULL)
    return g_strdup (message);

  return g_strdup_printf ("%.*s%s%s", (int) (found - message), message, example, found + strlen (place));
}

/**
 * mandate_message_find_open_place:
 * @message: (nullable): a message
 *
 * Returns: (transfer full) (nullable): the first place of it that somebody still
 *   has to fill in, as it stands there
 */
char *
mandate_message_find_open_place (const char *message)
{
  g_autoptr (GPtrArray) places = message != NULL ? mandate_text_list_placeholders (message) : NULL;

  return places != NULL && places->len > 0 ? g_strdup (g_ptr_array_index (places, 0)) : NULL;
}
