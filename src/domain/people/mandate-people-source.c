/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People as a table, an address book or a pasted list tells of them. */

#include "config.h"

#include "mandate-people-source.h"

#include <glib/gi18n-lib.h>

static void
source_person_free (MandateSourcePerson *self)
{
  for (guint i = 0; i < MANDATE_PEOPLE_N_WORDS; i++)
    g_free (self->words[i]);
  g_free (self);
}

static void
people_remark_free (MandatePeopleRemark *self)
{
  g_free (self->message);
  g_free (self);
}

MandatePeopleSource *
mandate_people_source_new (void)
{
  MandatePeopleSource *self = g_new0 (MandatePeopleSource, 1);

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) source_person_free);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) people_remark_free);
  self->unread = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
mandate_people_source_free (MandatePeopleSource *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

/**
 * mandate_people_source_remark:
 * @self: a source
 * @line: a line of it
 * @format: why it is left out
 * @...: what @format asks for
 *
 * Says that a line is left out: nobody gets lost without a word.
 */
void
mandate_people_source_remark (MandatePeopleSource *self,
                              guint                line,
                              const char          *format,
                              ...)
{
  MandatePeopleRemark *remark = g_new0 (MandatePeopleRemark, 1);
  g_autofree char     *why = NULL;
  va_list              arguments;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  remark->line = line;
  /* Translators: %1$u is the number of a line, %2$s why it was left out. */
  remark->message = g_strdup_printf (_ ("Line %1$u: %2$s"), line, why);
  g_ptr_array_add (self->remarks, remark);
}

/**
 * mandate_people_source_take:
 * @self: a source
 * @person: (transfer full): somebody
 *
 * Takes a person who has a name; of anybody else it says that they are left out.
 */
void
mandate_people_source_take (MandatePeopleSource *self,
                            MandateSourcePerson *person)
{
  gboolean is_empty = TRUE;

  for (guint i = 0; i < MANDATE_PEOPLE_N_WORDS; i++)
    is_empty = is_empty && person->words[i] == NULL;

  if (person->words[MANDATE_PEOPLE_WORD_NAME] != NULL)
    {
      g_ptr_array_add (self->people, person);
      return;
    }

  if (!is_empty)
    mandate_people_source_remark (self, person->line, "%s", _ ("no name stands here. Write one, or leave the line out."));

  source_person_free (person);
}
