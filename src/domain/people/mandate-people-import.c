/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People from elsewhere beside who is here. Nobody is written over but where somebody chose so. */

#include "config.h"

#include "mandate-people-import.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-text-bytes.h"

static const char *const field_names[MANDATE_PEOPLE_N_WORDS] = {
  [MANDATE_PEOPLE_WORD_NAME] = "name",
  [MANDATE_PEOPLE_WORD_JOB_TITLE] = "job_title",
  [MANDATE_PEOPLE_WORD_EMAIL] = "email",
  [MANDATE_PEOPLE_WORD_DEPARTMENT] = "department",
  [MANDATE_PEOPLE_WORD_IS_EXTERNAL] = "is_external",
  [MANDATE_PEOPLE_WORD_JOINED_ON] = "joined_on",
  [MANDATE_PEOPLE_WORD_LEFT_ON] = "left_on",
  [MANDATE_PEOPLE_WORD_NOTES] = "notes",
};

/* How a column that is ticked or not says so. */
static const char *const yes_words[] = { "yes", "y", "x", "true", "1", "ja", "j", "wahr", "oui", "o", "vrai", "sí", "si", "s", "verdadero", "extern", "external", "externe", "externo", NULL };
static const char *const no_words[] = { "no", "n", "false", "0", "nein", "falsch", "non", "faux", "falso", "intern", "internal", "interne", "interno", "-", NULL };

static void
person_difference_free (MandatePersonDifference *self)
{
  g_free (self->here);
  g_free (self->there);
  g_free (self);
}

static void
imported_person_free (MandateImportedPerson *self)
{
  g_object_unref (self->person);
  g_ptr_array_unref (self->said);
  g_ptr_array_unref (self->differences);
  g_free (self->known_as);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateImportedPerson, imported_person_free)

void
mandate_people_import_free (MandatePeopleImport *self)
{
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->unread);
  g_free (self);
}

/* (transfer full): @word as the field takes it: dates of the continent and ticks in other languages among them. */
static char *
translate_word (const MandateField *field,
                const char         *word)
{
  g_autofree char *small = g_utf8_strdown (word, -1);
  guint            day, month, year;
  int              n_read = 0;

  if (field->kind == MANDATE_FIELD_BOOLEAN && g_strv_contains (yes_words, small))
    return g_strdup ("true");
  if (field->kind == MANDATE_FIELD_BOOLEAN && g_strv_contains (no_words, small))
    return g_strdup ("false");

  /* With dots it is day, month, year everywhere; with slashes nobody can tell. */
  if (field->kind == MANDATE_FIELD_DATE && strlen (word) <= 10 &&
      sscanf (word, "%2u.%2u.%4u%n", &day, &month, &year, &n_read) == 3 && word[n_read] == '\0' && year >= 1000)
    return g_strdup_printf ("%04u-%02u-%02u", year, month, day);

  return g_strdup (word);
}

/* (transfer full) (nullable): the person whom @source tells of. */
static MandateImportedPerson *
read_person (const MandateSourcePerson *source,
             GError                   **error)
{
  g_autoptr (MandateImportedPerson) self = g_new0 (MandateImportedPerson, 1);

  self->line = source->line;
  self->person = mandate_record_new (MANDATE_TYPE_PERSON, NULL);
  self->said = g_ptr_array_new ();
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) person_difference_free);

  for (guint i = 0; i < MANDATE_PEOPLE_N_WORDS; i++)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_PERSON, field_names[i], NULL);
      g_autofree char    *word = source->words[i] != NULL ? translate_word (field, source->words[i]) : NULL;

      if (word == NULL)
        continue;
      if (!mandate_record_parse (MANDATE_RECORD (self->person), field, word, error))
        return NULL;

      g_ptr_array_add (self->said, (gpointer) field);
    }

  return g_steal_pointer (&self);
}

/* (transfer full) (nullable): what stands in the field, for people. */
static char *
show (MandatePerson      *person,
      const MandateField *field)
{
  if (mandate_record_is_empty (MANDATE_RECORD (person), field))
    return NULL;

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return g_strdup (mandate_record_get_boolean (MANDATE_RECORD (person), field) ? _ ("Yes") : _ ("No"));

  return mandate_record_format (MANDATE_RECORD (person), field);
}

static void
compare (MandateImportedPerson *self,
         MandatePerson         *here)
{
  g_ptr_array_set_size (self->differences, 0);
  g_free (self->known_as);
  self->known_as = g_strdup (mandate_record_get_id (MANDATE_RECORD (here)));

  for (guint i = 0; i < self->said->len; i++)
    {
      const MandateField      *field = g_ptr_array_index (self->said, i);
      MandatePersonDifference *difference;

      if (mandate_record_equal_in (MANDATE_RECORD (here), MANDATE_RECORD (self->person), field))
        continue;

      difference = g_new0 (MandatePersonDifference, 1);
      difference->field = field;
      difference->here = show (here, field);
      difference->there = show (self->person, field);
      g_ptr_array_add (self->differences, difference);
    }

  self->state = self->differences->len > 0 ? MANDATE_IMPORT_DIFFERENT : MANDATE_IMPORT_SAME;
}

/* Who is here, by address and by name; whom the source tells of is taken out as it is found. */
typedef struct
{
  GHashTable *by_email; /* (element-type utf8 MandatePerson) */
  GHashTable *by_name;  /* (element-type utf8 GPtrArray) */
  GHashTable *found;    /* (element-type MandatePerson MandateImportedPerson) */
} People;

static void
people_clear (People *self)
{
  g_hash_table_unref (self->by_email);
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->found);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (People, people_clear)

static void
people_init (People          *self,
             MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);

  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePerson *person = mandate_record_list_get (list, i);
      char          *name = g_utf8_casefold (person->name, -1);
      GPtrArray     *namesakes = g_hash_table_lookup (self->by_name, name);

      if (person->email != NULL)
        g_hash_table_insert (self->by_email, g_utf8_casefold (person->email, -1), person);

      if (namesakes == NULL)
        g_hash_table_insert (self->by_name, g_strdup (name), namesakes = g_ptr_array_new ());
      g_ptr_array_add (namesakes, person);
      g_free (name);
    }
}

static void
match_by_email (People                *self,
                MandateImportedPerson *imported)
{
  g_autofree char *email = imported->person->email != NULL ? g_utf8_casefold (imported->person->email, -1) : NULL;
  MandatePerson   *here = email != NULL ? g_hash_table_lookup (self->by_email, email) : NULL;

  if (here == NULL)
    return;

  compare (imported, here);
  g_hash_table_insert (self->found, here, imported);
}

/* Those of the name of whom the source doesn't tell elsewhere. */
static GPtrArray *
list_namesakes (People     *self,
                const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GPtrArray       *all = g_hash_table_lookup (self->by_name, folded);
  GPtrArray       *left = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!g_hash_table_contains (self->found, g_ptr_array_index (all, i)))
      g_ptr_array_add (left, g_ptr_array_index (all, i));

  return left;
}

/* Returns: whether it is clear who is meant. */
static gboolean
match_by_name (People                *self,
               MandateImportedPerson *imported)
{
  g_autoptr (GPtrArray) namesakes = list_namesakes (self, imported->person->name);

  if (imported->known_as != NULL || namesakes->len == 0)
    return TRUE;

  /* An address that nobody of the name has: one of them with a new one, or one more. */
  if (namesakes->len > 1)
    return FALSE;

  compare (imported, g_ptr_array_index (namesakes, 0));
  imported->is_matched_by_name = TRUE;
  g_hash_table_insert (self->found, g_ptr_array_index (namesakes, 0), imported);

  return TRUE;
}

/* (transfer full): what @word is found by; @kind keeps addresses and names apart. */
static char *
make_key (const char *kind,
          const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return g_strconcat (kind, folded, NULL);
}

/* Two people may share a name, but not an address; of whom one knows but the name it is the same person. */
static const MandateImportedPerson *
find_earlier (GHashTable                  *seen,
              const MandateImportedPerson *imported)
{
  const MandatePerson   *person = imported->person;
  g_autofree char       *email = person->email != NULL ? make_key ("email ", person->email) : NULL;
  g_autofree char       *name = make_key (person->email != NULL ? "name alone " : "name ", person->name);
  MandateImportedPerson *earlier = email != NULL ? g_hash_table_lookup (seen, email) : NULL;

  return earlier != NULL ? earlier : g_hash_table_lookup (seen, name);
}

static void
remember (GHashTable            *seen,
          MandateImportedPerson *imported)
{
  const MandatePerson *person = imported->person;

  g_hash_table_insert (seen, make_key ("name ", person->name), imported);
  if (person->email != NULL)
    g_hash_table_insert (seen, make_key ("email ", person->email), imported);
  else
    g_hash_table_insert (seen, make_key ("name alone ", person->name), imported);
}

static void
take_sources (MandatePeopleImport *self,
              MandatePeopleSource *source)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < source->people->len; i++)
    {
      const MandateSourcePerson *said = g_ptr_array_index (source->people, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateImportedPerson) person = read_person (said, &error);
      const MandateImportedPerson *earlier = person != NULL ? find_earlier (seen, person) : NULL;

      if (person == NULL)
        mandate_people_source_remark (source, said->line, "%s", error->message);
      else if (earlier != NULL)
        /* Translators: %1$s is a name, %2$u the number of a line. */
        mandate_people_source_remark (source, said->line, _ ("%1$s stands in line %2$u already. This line is left out."), person->person->name, earlier->line);
      else
        {
          remember (seen, person);
          g_ptr_array_add (self->people, g_steal_pointer (&person));
        }
    }
}

static void
match_all (MandatePeopleImport *self,
           MandatePeopleSource *source,
           MandateRegister     *reg)
{
  g_auto (People) people = { 0 };

  people_init (&people, reg);

  for (guint i = 0; i < self->people->len; i++)
    match_by_email (&people, g_ptr_array_index (self->people, i));

  for (guint i = 0; i < self->people->len;)
    {
      MandateImportedPerson *person = g_ptr_array_index (self->people, i);

      if (match_by_name (&people, person))
        {
          i++;
          continue;
        }

      /* Translators: %s is a name. */
      mandate_people_source_remark (source, person->line, _ ("several people here are called %s. Give the email address that stands here, to tell whom you mean."), person->person->name);
      g_ptr_array_remove_index (self->people, i);
    }
}

static int
compare_by_line (gconstpointer first,
                 gconstpointer second)
{
  const MandatePeopleRemark *a = *(MandatePeopleRemark *const *) first;
  const MandatePeopleRemark *b = *(MandatePeopleRemark *const *) second;

  return (a->line > b->line) - (a->line < b->line);
}

/**
 * mandate_people_import_read:
 * @data: the bytes of a file, or a list that was pasted
 * @length: how many, or -1 where a NUL ends them
 * @reg: who is here
 * @error: return location for an error, that names the line where it can
 *
 * Reads people from a table (CSV), vCards or a pasted list; which of them it
 * is, the content tells. Each is matched with who is here by the email
 * address, else by the name. What the source doesn't say is no difference.
 *
 * Returns: (transfer full): what would happen, with no difference taken, or %NULL on an error
 */
MandatePeopleImport *
mandate_people_import_read (const char      *data,
                            gssize           length,
                            MandateRegister *reg,
                            GError         **error)
{
  g_autofree char *text = mandate_text_bytes_decode (data, length, error);
  g_autoptr (MandatePeopleSource) source = mandate_people_source_new ();
  MandatePeopleImport *self;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);

  if (text == NULL)
    return NULL;

  if (mandate_people_source_is_cards (text))
    mandate_people_source_read_cards (source, text);
  else if (!mandate_people_source_read_table (source, text, error))
    return NULL;

  self = g_new0 (MandatePeopleImport, 1);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) imported_person_free);
  take_sources (self, source);
  match_all (self, source, reg);
  g_ptr_array_sort (source->remarks, compare_by_line);
  self->remarks = g_ptr_array_ref (source->remarks);
  self->unread = g_ptr_array_ref (source->unread);

  return self;
}

/**
 * mandate_people_import_list_unread:
 * @self: what would happen
 *
 * Returns: (transfer full): the heads of the columns that nothing is taken from, with commas between them
 */
char *
mandate_people_import_list_unread (MandatePeopleImport *self)
{
  g_autoptr (GString) heads = g_string_new (NULL);

  for (guint i = 0; i < self->unread->len; i++)
    {
      const char *head = g_ptr_array_index (self->unread, i);

      g_string_append_printf (heads, "%s%s", i > 0 ? ", " : "", *head != '\0' ? head : _ ("a column without a head"));
    }

  return g_strdup (heads->str);
}

guint
mandate_people_import_count (MandatePeopleImport *self,
                             MandateImportState   state)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += ((MandateImportedPerson *) g_ptr_array_index (self->people, i))->state == state;

  return n;
}

/**
 * mandate_people_import_take_all:
 * @self: an import
 * @is_taken: whether every difference is to be written, or none
 */
void
mandate_people_import_take_all (MandatePeopleImport *self,
                                gboolean             is_taken)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      MandateImportedPerson *person = g_ptr_array_index (self->people, i);

      for (guint j = 0; j < person->differences->len; j++)
        ((MandatePersonDifference *) g_ptr_array_index (person->differences, j))->is_taken = is_taken;
    }
}

/**
 * mandate_people_import_make_new:
 * @person: somebody who was taken for who is here, by the name
 *
 * It is somebody else of the same name, who will be added.
 */
void
mandate_people_import_make_new (MandateImportedPerson *person)
{
  person->state = MANDATE_IMPORT_NEW;
  person->is_matched_by_name = FALSE;
  g_clear_pointer (&person->known_as, g_free);
  g_ptr_array_set_size (person->differences, 0);
}

static gboolean
is_changed (const MandateImportedPerson *self)
{
  for (guint i = 0; i < self->differences->len; i++)
    if (((MandatePersonDifference *) g_ptr_array_index (self->differences, i))->is_taken)
      return TRUE;

  return FALSE;
}

static gboolean
is_added (const MandateImportedPerson *self)
{
  return self->state == MANDATE_IMPORT_NEW && !self->is_left_out;
}

/**
 * mandate_people_import_count_changes:
 * @self: an import
 *
 * Returns: how many people would be added or changed, as it is chosen now
 */
guint
mandate_people_import_count_changes (MandatePeopleImport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += is_added (g_ptr_array_index (self->people, i)) || is_changed (g_ptr_array_index (self->people, i));

  return n;
}

/**
 * mandate_people_import_describe:
 * @self: an import
 *
 * Returns: (transfer full): what the history will call it
 */
char *
mandate_people_import_describe (MandatePeopleImport *self)
{
  guint            n_added = 0;
  guint            n_changed = 0;
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      n_added += is_added (g_ptr_array_index (self->people, i));
      n_changed += is_changed (g_ptr_array_index (self->people, i));
    }

  added = g_strdup_printf (ngettext ("%u person added", "%u people added", n_added), n_added);
  changed = g_strdup_printf (ngettext ("%u person changed", "%u people changed", n_changed), n_changed);

  if (n_changed == 0)
    return g_steal_pointer (&added);
  if (n_added == 0)
    return g_steal_pointer (&changed);

  /* Translators: “12 people added” and “3 people changed”. */
  return g_strdup_printf (_ ("%1$s, %2$s"), added, changed);
}

/**
 * mandate_people_import_apply:
 * @self: an import
 * @change: a change
 *
 * Puts a person for each new one that is not left out, and the differences that were taken.
 */
void
mandate_people_import_apply (MandatePeopleImport *self,
                             MandateChange       *change)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const MandateImportedPerson *imported = g_ptr_array_index (self->people, i);
      MandateRecord               *record = NULL;

      if (is_added (imported))
        record = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
      else if (is_changed (imported))
        record = mandate_change_edit (change, MANDATE_TYPE_PERSON, imported->known_as);

      for (guint j = 0; is_added (imported) && j < imported->said->len; j++)
        mandate_record_assign_in (record, MANDATE_RECORD (imported->person), g_ptr_array_index (imported->said, j));

      for (guint j = 0; j < imported->differences->len; j++)
        {
          const MandatePersonDifference *difference = g_ptr_array_index (imported->differences, j);

          if (difference->is_taken)
            mandate_record_assign_in (record, MANDATE_RECORD (imported->person), difference->field);
        }
    }
}
