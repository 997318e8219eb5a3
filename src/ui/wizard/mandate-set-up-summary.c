/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was answered when the organisation was set up, to be read through once more. */

#include "config.h"

#include "mandate-set-up-summary.h"

#include <glib/gi18n-lib.h>

#include "mandate-passage.h"
#include "mandate-screen-text.h"
#include "mandate-text-lint.h"

/* Takes @text, each line of which is a paragraph. */
static void
add (GPtrArray  *passages,
     const char *anchor,
     const char *heading,
     char       *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) markdown = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = mandate_text_quote (lines[i]);

      g_string_append_printf (markdown, "%s\n\n", line);
    }

  g_ptr_array_add (passages, mandate_passage_new (anchor, heading, markdown->str));
  g_free (text);
}

static char *
describe_person (MandatePerson *person)
{
  if (person == NULL || person->name == NULL)
    return g_strdup (_ ("Not said yet"));

  return person->job_title != NULL ? g_strdup_printf ("%s, %s", person->name, person->job_title) : g_strdup (person->name);
}

static char *
describe_organisation (MandateOrganisation *organisation)
{
  GString *text = g_string_new (organisation->legal_name);

  if (organisation->what_it_does != NULL)
    g_string_append_printf (text, "\n%s", organisation->what_it_does);
  if (organisation->people_count != MANDATE_UNSET)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u person", "%u people", organisation->people_count), (guint) organisation->people_count);
    }

  return g_string_free (text, FALSE);
}

/**
 * mandate_set_up_summary_write:
 * @organisation: as it was answered
 * @owner: (nullable): who runs it
 * @signer: (nullable): who signs for it, if somebody else does
 *
 * Returns: (transfer full) (element-type MandatePassage): the answers, to be read on paper
 */
GPtrArray *
mandate_set_up_summary_write (MandateOrganisation *organisation,
                              MandatePerson       *owner,
                              MandatePerson       *signer)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_passage_free);

  add (passages, "organisation", _ ("Your organisation"), describe_organisation (organisation));
  add (passages, "owner", _ ("Who runs it"), describe_person (owner));
  if (signer != NULL)
    add (passages, "signer", _ ("Who signs"), describe_person (signer));
  add (passages, "scope", _ ("What is covered"), g_strdup (organisation->scope != NULL ? organisation->scope : _ ("Not said yet")));
  if (organisation->exclusions != NULL)
    add (passages, "exclusions", _ ("What lies outside, and why"), g_strdup (organisation->exclusions));

  return passages;
}

/**
 * mandate_set_up_summary_add_audit:
 * @passages: (element-type MandatePassage): the answers
 * @title: what the audit is called
 * @audit: (nullable): the audit; nothing is added while it has no date
 */
void
mandate_set_up_summary_add_audit (GPtrArray     *passages,
                                  const char    *title,
                                  MandateReview *audit)
{
  if (audit != NULL && audit->planned_on != NULL)
    add (passages, title, title, mandate_screen_format_date (audit->planned_on));
}
