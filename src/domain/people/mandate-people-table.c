/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People in a table: which column is what, told from its head, or from what stands in the cells. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-csv.h"
#include "mandate-people-source.h"
#include "mandate-record.h"

/* How personnel lists, spreadsheets and address books head their columns, in the languages of the program: without blanks and marks, as fold_head() makes them. */
static const struct
{
  MandatePeopleWord word;
  const char       *heads;
} known[] = {
  { MANDATE_PEOPLE_WORD_NAME, "name fullname displayname person employee employeename "
                              "vollständigername anzeigename mitarbeiter mitarbeiterin mitarbeitende vorundnachname vornamenachname vornameundnachname "
                              "nomcomplet nometprénom nomprénom prénometnom prénomnom nomaffiché personne employé salarié collaborateur "
                              "nombrecompleto nombreyapellidos nombreyapellido nombreapellidos persona empleado empleada trabajador" },
  { MANDATE_PEOPLE_WORD_GIVEN_NAME, "givenname firstname forename vorname rufname prénom prenom nombredepila nombre" },
  { MANDATE_PEOPLE_WORD_FAMILY_NAME, "familyname lastname surname nachname familienname zuname nom nomdefamille apellido apellidos" },
  { MANDATE_PEOPLE_WORD_JOB_TITLE, "jobtitle job title position function role occupation organizationtitle organization1title "
                                   "berufsbezeichnung stelle stellenbezeichnung funktion beruf tätigkeit aufgabe rolle "
                                   "poste fonction titre emploi métier intitulédeposte intituléduposte "
                                   "puesto cargo función funcion títulodelpuesto profesión ocupación" },
  { MANDATE_PEOPLE_WORD_EMAIL, "email mail emailaddress mailaddress primaryemail email1value workemail emailwork address "
                               "emailadresse mailadresse primäreemailadresse emailgeschäftlich "
                               "courriel adressemail adresseemail adressecourriel adresseélectronique courrielprofessionnel mél "
                               "correo correoelectrónico correoelectronico direccióndecorreo direccióndecorreoelectrónico" },
  { MANDATE_PEOPLE_WORD_DEPARTMENT, "department team unit division organizationdepartment organization1department abteilung bereich "
                                    "département departement service équipe equipe departamento área area equipo sección" },
  { MANDATE_PEOPLE_WORD_IS_EXTERNAL, "external isexternal contractor extern externe externer externa externo" },
  { MANDATE_PEOPLE_WORD_JOINED_ON, "joinedon joined startdate hiredate hiredon entrydate eintritt eintrittsdatum eingetretenam "
                                   "datedentrée datedentree entréele datedembauche fechadealta fechadeingreso fechadeincorporación altadesde" },
  { MANDATE_PEOPLE_WORD_LEFT_ON, "lefton left leavingdate enddate exitdate austritt austrittsdatum ausgetretenam "
                                 "datedesortie datededépart sortiele fechadebaja fechadesalida" },
  { MANDATE_PEOPLE_WORD_NOTES, "notes note comment comments remark remarks notizen notiz bemerkung bemerkungen kommentar anmerkung "
                               "remarque remarques commentaire commentaires notas nota observaciones comentario comentarios" },
};

/* Small letters and digits alone: “E-mail 1 - Value” is “email1value”. */
static char *
fold_head (const char *head)
{
  g_autofree char *composed = g_utf8_normalize (head, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *small = g_utf8_strdown (composed, -1);
  GString         *folded = g_string_new (NULL);

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (folded, g_utf8_get_char (at));

  return g_string_free (folded, FALSE);
}

static MandatePeopleWord
find_word (const char *head)
{
  g_autofree char *folded = fold_head (head);

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) heads = g_strsplit (known[i].heads, " ", -1);

      if (*folded != '\0' && g_strv_contains ((const char *const *) heads, folded))
        return known[i].word;
    }

  return MANDATE_PEOPLE_WORD_NONE;
}

static gboolean
has_column (GArray           *columns,
            MandatePeopleWord word)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, MandatePeopleWord, i) == word)
      return TRUE;

  return FALSE;
}

/* “Nombre” beside “Apellidos” is the given name, and so is “Name” beside “Vorname” the family name; each alone is the whole. */
static void
settle_names (GArray *columns)
{
  gboolean has_given = has_column (columns, MANDATE_PEOPLE_WORD_GIVEN_NAME);
  gboolean has_family = has_column (columns, MANDATE_PEOPLE_WORD_FAMILY_NAME);
  gboolean has_name = has_column (columns, MANDATE_PEOPLE_WORD_NAME);

  for (guint i = 0; i < columns->len; i++)
    {
      MandatePeopleWord *word = &g_array_index (columns, MandatePeopleWord, i);

      if (*word == MANDATE_PEOPLE_WORD_NAME && has_given && !has_family)
        *word = MANDATE_PEOPLE_WORD_FAMILY_NAME;
      else if (*word == MANDATE_PEOPLE_WORD_GIVEN_NAME && !has_family && !has_name)
        *word = MANDATE_PEOPLE_WORD_NAME;
      else if (*word == MANDATE_PEOPLE_WORD_FAMILY_NAME && !has_given && !has_name)
        *word = MANDATE_PEOPLE_WORD_NAME;
    }
}

/* (transfer full) (nullable): what the columns are, where @row is the head of a table. */
static GArray *
read_head (const MandateCsvRow *row)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (MandatePeopleWord));
  guint n_known = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char       *cell = mandate_csv_row_get (row, i);
      MandatePeopleWord word = find_word (cell);

      /* No head holds an address. */
      if (strchr (cell, '@') != NULL)
        return NULL;

      n_known += word != MANDATE_PEOPLE_WORD_NONE;
      g_array_append_val (columns, word);
    }

  settle_names (columns);

  /* “Ana Pérez, Position” is a person; two columns known, or the name, are a head. */
  if (n_known < 2 && find_word (mandate_csv_row_get (row, 0)) != MANDATE_PEOPLE_WORD_NAME)
    return NULL;

  return g_steal_pointer (&columns);
}

/* (transfer full): @text without the blanks and quotation marks about it. */
static char *
dup_word (const char *text)
{
  char *word = g_strstrip (g_strdup (text));
  gsize length = strlen (word);

  if (length >= 2 && word[0] == '"' && word[length - 1] == '"')
    {
      memmove (word, word + 1, length - 2);
      word[length - 2] = '\0';
    }

  return word;
}

/* The first that says something counts: address books have room for many addresses. */
static void
take (char **word,
      char  *text)
{
  if (*word == NULL && *text != '\0')
    *word = text;
  else
    g_free (text);
}

static MandateSourcePerson *
read_headed (const MandateCsvRow *row,
             GArray              *columns)
{
  MandateSourcePerson *person = g_new0 (MandateSourcePerson, 1);
  g_autofree char     *given = NULL;
  g_autofree char     *family = NULL;

  person->line = row->line;

  for (guint i = 0; i < columns->len; i++)
    {
      MandatePeopleWord word = g_array_index (columns, MandatePeopleWord, i);
      char             *text = dup_word (mandate_csv_row_get (row, i));

      if (word == MANDATE_PEOPLE_WORD_GIVEN_NAME)
        take (&given, text);
      else if (word == MANDATE_PEOPLE_WORD_FAMILY_NAME)
        take (&family, text);
      else if (word < MANDATE_PEOPLE_N_WORDS)
        take (&person->words[word], text);
      else
        g_free (text);
    }

  if (given != NULL || family != NULL)
    take (&person->words[MANDATE_PEOPLE_WORD_NAME],
          g_strjoin (given != NULL && family != NULL ? " " : "", given != NULL ? given : "", family != NULL ? family : "", NULL));

  return person;
}

/* Exports are full of columns; those without a word in them lose nothing. */
static gboolean
is_filled (GPtrArray *rows,
           guint      column)
{
  for (guint i = 1; i < rows->len; i++)
    {
      g_autofree char *word = dup_word (mandate_csv_row_get (g_ptr_array_index (rows, i), column));

      if (*word != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
note_unread (MandatePeopleSource *self,
             GPtrArray           *rows,
             GArray              *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, MandatePeopleWord, i) == MANDATE_PEOPLE_WORD_NONE && is_filled (rows, i))
      {
        char *head = dup_word (mandate_csv_row_get (g_ptr_array_index (rows, 0), i));

        g_ptr_array_add (self->unread, head);
      }
}

/* An address wherever it stands, then the name, the job, the department. */
static void
guess_word (MandateSourcePerson *person,
            char                *word)
{
  static const MandatePeopleWord order[] = { MANDATE_PEOPLE_WORD_NAME, MANDATE_PEOPLE_WORD_JOB_TITLE, MANDATE_PEOPLE_WORD_DEPARTMENT };
  g_autofree char               *owned = word;

  if (*word == '\0')
    return;

  if (strchr (word, '@') != NULL && person->words[MANDATE_PEOPLE_WORD_EMAIL] == NULL)
    {
      person->words[MANDATE_PEOPLE_WORD_EMAIL] = g_steal_pointer (&owned);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (person->words[order[i]] == NULL)
      {
        person->words[order[i]] = g_steal_pointer (&owned);
        return;
      }
}

/* “Ana Pérez <ana@example.com>”, as mail programs write it, becomes two words. */
static void
guess_cell (MandateSourcePerson *person,
            const char          *cell)
{
  const char *open = strchr (cell, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close == NULL)
    {
      guess_word (person, dup_word (cell));
      return;
    }

  {
    g_autofree char *before = g_strndup (cell, open - cell);
    g_autofree char *inside = g_strndup (open + 1, close - open - 1);

    guess_word (person, dup_word (before));
    guess_word (person, dup_word (inside));
  }
}

static MandateSourcePerson *
read_headless (const MandateCsvRow *row)
{
  MandateSourcePerson *person = g_new0 (MandateSourcePerson, 1);
  const char          *only = mandate_csv_row_get (row, 0);
  const char          *separators = strchr (only, '\t') != NULL ? "\t" : strchr (only, ';') != NULL ? ";"
                                                                                                    : ",";
  g_auto (GStrv) parts = row->cells->len == 1 ? g_strsplit (only, separators, -1) : NULL;

  person->line = row->line;

  /* A list that was typed may separate each line in its own way. */
  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    guess_cell (person, parts[i]);
  for (guint i = 0; parts == NULL && i < row->cells->len; i++)
    guess_cell (person, mandate_csv_row_get (row, i));

  return person;
}

/**
 * mandate_people_source_read_table:
 * @self: a source to add to
 * @text: a table, or a list that was pasted, one person a line
 * @error: return location for an error, that names the line
 *
 * Reads people from a table. Its head may be in English, German, French or
 * Spanish, in any order, with columns that aren't known; without a head an
 * address is known by its @, and name, job and department follow each other.
 *
 * Returns: whether it could be read
 */
gboolean
mandate_people_source_read_table (MandatePeopleSource *self,
                                  const char          *text,
                                  GError             **error)
{
  g_autoptr (GPtrArray) rows = mandate_csv_read (text, -1, error);
  g_autoptr (GArray) columns = NULL;

  if (rows == NULL)
    return FALSE;

  columns = rows->len > 0 ? read_head (g_ptr_array_index (rows, 0)) : NULL;
  if (columns != NULL && !has_column (columns, MANDATE_PEOPLE_WORD_NAME) && !has_column (columns, MANDATE_PEOPLE_WORD_GIVEN_NAME))
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                           _ ("No column of the table is headed “Name”. Call the column with the names so in its first line."));
      return FALSE;
    }

  for (guint i = columns != NULL ? 1 : 0; i < rows->len; i++)
    {
      const MandateCsvRow *row = g_ptr_array_index (rows, i);

      mandate_people_source_take (self, columns != NULL ? read_headed (row, columns) : read_headless (row));
    }

  if (columns != NULL)
    note_unread (self, rows, columns);

  return TRUE;
}
