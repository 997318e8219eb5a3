/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acknowledgements that were given elsewhere: lists from other programs, and messages. */

#include "config.h"

#include "mandate-acknowledgement-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-acknowledgement.h"
#include "mandate-csv.h"
#include "mandate-date.h"
#include "mandate-message.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-telling.h"
#include "mandate-sign-off.h"

/* What a list says of each person. */
enum
{
  COLUMN_WHO,
  COLUMN_DATE,
  COLUMN_METHOD,
  N_COLUMNS,
};

/* What these columns are called in the lists of the world. */
static const char *const column_names[N_COLUMNS][12] = {
  { "email", "e-mail", "mail", "person", "name", "e-mail-adresse", "nom", "courriel", "correo", "nombre", NULL },
  { "date", "day", "on", "acknowledged on", "datum", "tag", "fecha", "jour", NULL },
  { "method", "how", "methode", "art", "méthode", "método", NULL },
};

void
mandate_acknowledgement_line_free (MandateAcknowledgementLine *self)
{
  if (self == NULL)
    return;

  g_free (self->who);
  g_free (self->date);
  g_free (self->method);
  g_clear_object (&self->person);
  g_free (self);
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *first = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *second = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return first != NULL && g_strcmp0 (g_strstrip (first), second != NULL ? g_strstrip (second) : NULL) == 0;
}

/* Fills in who that is, among the people who are here on the day. */
static void
find_person (MandateAcknowledgementLine *self,
             MandateRegister            *reg,
             const char                 *day)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);

  self->state = MANDATE_ACKNOWLEDGEMENT_UNKNOWN;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (!mandate_person_is_active (person, day) || !(is_same_text (self->who, person->email) || is_same_text (self->who, person->name)))
        continue;

      if (self->person != NULL)
        {
          g_clear_object (&self->person);
          self->state = MANDATE_ACKNOWLEDGEMENT_AMBIGUOUS;
          return;
        }

      g_set_object (&self->person, person);
      self->state = MANDATE_ACKNOWLEDGEMENT_NEW;
    }
}

static gboolean
is_there (MandateRegister      *reg,
          MandatePolicyVersion *version,
          MandatePerson        *person)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_ACKNOWLEDGEMENT);

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateAcknowledgement *acknowledgement = mandate_record_list_get (all, i);

      if (g_strcmp0 (acknowledgement->policy_version, mandate_record_get_id (MANDATE_RECORD (version))) == 0 &&
          g_strcmp0 (acknowledgement->person, mandate_record_get_id (MANDATE_RECORD (person))) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Finds out what becomes of a line that has its texts. */
static void
judge (MandateAcknowledgementLine *self,
       MandateRegister            *reg,
       MandatePolicyVersion       *version,
       const char                 *today)
{
  find_person (self, reg, today);

  if (self->person == NULL)
    return;

  if (is_there (reg, version, self->person))
    self->state = MANDATE_ACKNOWLEDGEMENT_THERE;
  else if (!mandate_policy_is_for (reg, mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy), self->person))
    self->state = MANDATE_ACKNOWLEDGEMENT_NOT_IN_SCOPE;
  else if (self->date == NULL || strcmp (self->date, today) > 0)
    self->state = MANDATE_ACKNOWLEDGEMENT_NO_DAY;
}

/* (transfer full) (nullable): a day as 2026-03-31 or 31.3.2026; others can be read in two ways. */
static char *
read_day (const char *text)
{
  g_autofree char *first = g_strndup (text, 10);
  g_auto (GStrv) parts = g_strsplit (text, ".", 3);
  g_autofree char *day = NULL;

  if (mandate_date_is_valid (first))
    return g_steal_pointer (&first);

  if (g_strv_length (parts) != 3)
    return NULL;

  day = g_strdup_printf ("%04d-%02d-%02d", atoi (parts[2]), atoi (parts[1]), atoi (parts[0]));

  return mandate_date_is_valid (day) ? g_steal_pointer (&day) : NULL;
}

/* (transfer full) (nullable): the value of a method, from its value or its label. */
static char *
read_method (const char *text)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_ACKNOWLEDGEMENT, "method", NULL);

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    if (is_same_text (text, choice->value) || is_same_text (text, choice->label) || is_same_text (text, _ (choice->label)))
      return g_strdup (choice->value);

  return NULL;
}

static gboolean
is_called (const char *cell,
           guint       column)
{
  for (guint i = 0; column_names[column][i] != NULL; i++)
    if (is_same_text (cell, column_names[column][i]))
      return TRUE;

  return FALSE;
}

/* Where each column is, by the first row; FALSE where that is no heading and the columns are in their order. */
static gboolean
read_heading (const MandateCsvRow *row,
              int                 *columns)
{
  gboolean is_heading = FALSE;

  for (guint c = 0; c < N_COLUMNS; c++)
    {
      columns[c] = -1;

      for (guint i = 0; i < row->cells->len && columns[c] < 0; i++)
        if (is_called (mandate_csv_row_get (row, i), c))
          columns[c] = (int) i;

      is_heading = is_heading || columns[c] >= 0;
    }

  for (int c = 0; c < N_COLUMNS && !is_heading; c++)
    columns[c] = c;

  return is_heading;
}

static const char *
get_cell (const MandateCsvRow *row,
          int                  column)
{
  return column >= 0 ? mandate_csv_row_get (row, (guint) column) : "";
}

/**
 * mandate_acknowledgements_read_csv:
 * @text: comma-separated values: name or address, day, method; a row of headings may stand first
 * @reg: the records
 * @version: the version that was acknowledged
 * @today: today
 * @error: return location for an error that says what to do
 *
 * Reads a list of those who acknowledged a policy in another program, and says
 * of each line what would become of it. Nothing is recorded.
 *
 * Returns: (transfer full) (element-type MandateAcknowledgementLine) (nullable):
 *   the lines, or %NULL on error
 */
GPtrArray *
mandate_acknowledgements_read_csv (const char           *text,
                                   MandateRegister      *reg,
                                   MandatePolicyVersion *version,
                                   const char           *today,
                                   GError              **error)
{
  g_autoptr (GPtrArray) rows = mandate_csv_read (text, -1, error);
  GPtrArray *lines;
  int        columns[N_COLUMNS];

  if (rows == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_acknowledgement_line_free);

  for (guint i = rows->len > 0 && read_heading (g_ptr_array_index (rows, 0), columns) ? 1 : 0; i < rows->len; i++)
    {
      const MandateCsvRow        *row = g_ptr_array_index (rows, i);
      MandateAcknowledgementLine *line = g_new0 (MandateAcknowledgementLine, 1);

      line->who = g_strstrip (g_strdup (get_cell (row, columns[COLUMN_WHO])));
      line->date = read_day (get_cell (row, columns[COLUMN_DATE]));
      line->method = read_method (get_cell (row, columns[COLUMN_METHOD]));
      judge (line, reg, version, today);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

/* Whether the words name the version: its number, and what its policy is called. */
static gboolean
names_version (const char           *subject,
               MandateRegister      *reg,
               MandatePolicyVersion *version)
{
  MandatePolicy   *policy = mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy);
  g_autofree char *words = g_utf8_casefold (subject, -1);
  g_autofree char *title = policy != NULL && policy->title != NULL ? g_utf8_casefold (policy->title, -1) : NULL;
  g_autofree char *identifier = policy != NULL && policy->identifier != NULL ? g_utf8_casefold (policy->identifier, -1) : NULL;
  g_auto (GStrv) numbers = g_strsplit_set (subject, " ,;:()[]“”\"", -1);

  return version->number != NULL && g_strv_contains ((const char *const *) numbers, version->number) &&
         ((title != NULL && strstr (words, title) != NULL) || (identifier != NULL && strstr (words, identifier) != NULL));
}

static MandatePolicyVersion *
find_version (MandateRegister *reg,
              const char      *subject)
{
  MandateSignOffPurpose purpose;
  MandatePolicyVersion *found = mandate_sign_off_find (reg, subject, &purpose);
  MandateRecordList    *versions = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; found == NULL && i < mandate_record_list_get_length (versions); i++)
    if (names_version (subject, reg, mandate_record_list_get (versions, i)))
      found = mandate_record_list_get (versions, i);

  return found;
}

/**
 * mandate_acknowledgements_read_email:
 * @text: a message as mail programs save it (.eml)
 * @reg: the records
 * @today: today
 * @version: (out) (transfer none): the version that its subject names, by code or by title and number
 * @error: return location for an error that says what to do
 *
 * Reads who acknowledged which version when from the head of a message. Its
 * words are not read, and nothing is recorded.
 *
 * Returns: (transfer full) (nullable): what would be recorded, or %NULL on error
 */
MandateAcknowledgementLine *
mandate_acknowledgements_read_email (const char            *text,
                                     MandateRegister       *reg,
                                     const char            *today,
                                     MandatePolicyVersion **version,
                                     GError               **error)
{
  g_autoptr (MandateAcknowledgementLine) line = g_new0 (MandateAcknowledgementLine, 1);
  g_autofree char *subject = mandate_message_get_subject (text);

  line->who = mandate_message_get_sender (text);
  line->date = mandate_message_get_day (text);
  line->method = g_strdup ("email");

  if (line->who == NULL || subject == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("This is no message with sender and subject. Save the message itself (.eml), and try again."));
      return NULL;
    }

  *version = find_version (reg, subject);
  if (*version == NULL)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is the subject of a message. */
                   _ ("The subject “%s” names no version of a policy. Choose the version, and record it there."), subject);
      return NULL;
    }

  judge (line, reg, *version, today);

  return g_steal_pointer (&line);
}

/**
 * mandate_acknowledgements_count:
 * @lines: (element-type MandateAcknowledgementLine): what was read
 * @state: what becomes of a line
 *
 * Returns: of how many lines that becomes
 */
guint
mandate_acknowledgements_count (GPtrArray                  *lines,
                                MandateAcknowledgementState state)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((const MandateAcknowledgementLine *) g_ptr_array_index (lines, i))->state == state;

  return n;
}

/**
 * mandate_acknowledgements_put:
 * @lines: (element-type MandateAcknowledgementLine): what was read
 * @change: a change
 * @version: the version that was acknowledged
 * @error: return location for an error that says what to do
 *
 * Records those that are new; a person who stands there twice is recorded once.
 *
 * Returns: whether all of them could be recorded
 */
gboolean
mandate_acknowledgements_put (GPtrArray            *lines,
                              MandateChange        *change,
                              MandatePolicyVersion *version,
                              GError              **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const MandateAcknowledgementLine *line = g_ptr_array_index (lines, i);
      const char                       *people[] = { NULL, NULL };

      if (line->state != MANDATE_ACKNOWLEDGEMENT_NEW)
        continue;

      people[0] = mandate_record_get_id (MANDATE_RECORD (line->person));
      if (!mandate_policy_acknowledge (change, version, people, line->date, line->method, NULL, error))
        return FALSE;
    }

  return TRUE;
}
