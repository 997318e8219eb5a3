/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pasted list of people: one a line, “Name, job, email”, as tables and address books give it. */

#include "config.h"

#include "mandate-people-list.h"

#include <string.h>

#include "mandate-person.h"

static void
listed_person_free (MandateListedPerson *self)
{
  g_free (self->name);
  g_free (self->job_title);
  g_free (self->email);
  g_free (self);
}

static gboolean
is_same_word (const char *first,
              const char *second)
{
  g_autofree char *a = first != NULL ? g_utf8_casefold (first, -1) : NULL;
  g_autofree char *b = second != NULL ? g_utf8_casefold (second, -1) : NULL;

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* Two people may share a name, but not an address; of whom one knows but the name it is the same person. */
static gboolean
is_same_person (const MandateListedPerson *person,
                const char                *name,
                const char                *email)
{
  if (person->email != NULL && email != NULL)
    return is_same_word (person->email, email);

  return is_same_word (person->name, name);
}

static gboolean
is_in_register (const MandateListedPerson *person,
                MandateRegister           *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePerson *other = mandate_record_list_get (list, i);

      if (is_same_person (person, other->name, other->email))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_list (const MandateListedPerson *person,
            GPtrArray                 *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      MandateListedPerson *other = g_ptr_array_index (people, i);

      if (is_same_person (person, other->name, other->email))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_word (const char *text)
{
  char *word = g_strstrip (g_strdup (text));
  gsize length = strlen (word);

  /* Tables put texts into quotation marks. */
  if (length >= 2 && word[0] == '"' && word[length - 1] == '"')
    {
      memmove (word, word + 1, length - 2);
      word[length - 2] = '\0';
    }

  return word;
}

/* Takes what follows from @word: an address wherever it stands, then the name, then the job. */
static void
take_word (MandateListedPerson *person,
           char                *word)
{
  g_autofree char *owned = word;

  if (*word == '\0')
    return;

  if (strchr (word, '@') != NULL && person->email == NULL)
    person->email = g_steal_pointer (&owned);
  else if (person->name == NULL)
    person->name = g_steal_pointer (&owned);
  else if (person->job_title == NULL)
    person->job_title = g_steal_pointer (&owned);
}

/* “Ana Pérez <ana@example.com>”, as address books write it, becomes two words. */
static void
take_part (MandateListedPerson *person,
           const char          *part)
{
  const char *open = strchr (part, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close == NULL)
    {
      take_word (person, dup_word (part));
      return;
    }

  {
    g_autofree char *before = g_strndup (part, open - part);
    g_autofree char *inside = g_strndup (open + 1, close - open - 1);

    take_word (person, dup_word (before));
    take_word (person, dup_word (inside));
  }
}

static MandateListedPerson *
read_line (const char *line)
{
  const char *separators = strchr (line, '\t') != NULL ? "\t" : strchr (line, ';') != NULL ? ";"
                                                                                           : ",";
  g_auto (GStrv) parts = g_strsplit (line, separators, -1);
  MandateListedPerson *person = g_new0 (MandateListedPerson, 1);

  for (guint i = 0; parts[i] != NULL; i++)
    take_part (person, parts[i]);

  return person;
}

/**
 * mandate_people_list_read:
 * @text: one person a line; parts with commas, semicolons or tabs between them
 * @reg: the register that they may be in already
 *
 * Lines without a name are left out. Whoever is in @reg or stands in @text a
 * second time is marked as known: nobody is written over.
 *
 * Returns: (transfer full) (element-type MandateListedPerson): the people, in the order of the lines
 */
GPtrArray *
mandate_people_list_read (const char      *text,
                          MandateRegister *reg)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) listed_person_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      MandateListedPerson *person = read_line (lines[i]);

      if (person->name == NULL)
        {
          listed_person_free (person);
          continue;
        }

      person->is_known = is_in_register (person, reg) || is_in_list (person, people);
      g_ptr_array_add (people, person);
    }

  return people;
}

/**
 * mandate_people_list_add:
 * @people: (element-type MandateListedPerson): what was read
 * @change: a change
 *
 * Puts a new person for each that is not known.
 *
 * Returns: how many were put
 */
guint
mandate_people_list_add (GPtrArray     *people,
                         MandateChange *change)
{
  guint n_added = 0;

  for (guint i = 0; i < people->len; i++)
    {
      MandateListedPerson *person = g_ptr_array_index (people, i);
      MandatePerson       *record;

      if (person->is_known)
        continue;

      record = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
      record->name = g_strdup (person->name);
      record->job_title = g_strdup (person->job_title);
      record->email = g_strdup (person->email);
      n_added++;
    }

  return n_added;
}
