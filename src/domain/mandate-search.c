/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finds everything that can be shown to an auditor as one types: documents,
 * people, roles, clause numbers, numbers of evidence. What is still being
 * written is nobody else's business and is not found.
 */

#include "config.h"

#include "mandate-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-records.h"

/* What is found in the title comes before what is found in the text. */
enum
{
  RANK_NUMBER,
  RANK_BEGINNING,
  RANK_TITLE,
  RANK_REQUIREMENT,
  RANK_TEXT,
  RANK_FILE,
};

/* A search under way. */
typedef struct
{
  MandateRegister          *reg;         /* (unowned) */
  const MandateTranslation *translation; /* (unowned) */
  char                    **words;       /* (owned) in small letters */
  char                     *typed;       /* in small letters */
  GPtrArray                *hits;        /* (unowned) (element-type MandateSearchHit) */
} Search;

static void
hit_free (gpointer data)
{
  MandateSearchHit *hit = data;

  g_clear_object (&hit->record);
  g_free (hit->title);
  g_free (hit->kind);
  g_free (hit);
}

/**
 * mandate_search_describe:
 * @reg: a register
 * @record: a record
 *
 * Returns: (transfer full): what somebody who does not know the lists calls it;
 *   a version is one of something
 */
char *
mandate_search_describe (MandateRegister *reg,
                         MandateRecord   *record)
{
  MandatePolicy *policy = MANDATE_IS_POLICY_VERSION (record) ? mandate_register_find (reg, MANDATE_TYPE_POLICY, MANDATE_POLICY_VERSION (record)->policy) : NULL;

  if (policy != NULL)
    return g_strdup_printf ("%s %s", policy->title, MANDATE_POLICY_VERSION (record)->number);

  return mandate_register_describe (reg, record);
}

/**
 * mandate_search_looks_at:
 * @type: a record type
 *
 * Returns: whether such records are found; parts of others are shown with them,
 *   and some the program keeps for itself
 */
gboolean
mandate_search_looks_at (GType type)
{
  return !(type == MANDATE_TYPE_WIZARD_DRAFT || type == MANDATE_TYPE_AUDIT_SHOWING || type == MANDATE_TYPE_EVIDENCE_LINK || type == MANDATE_TYPE_RACI_CELL ||
           type == MANDATE_TYPE_REVIEW_ATTENDANCE || type == MANDATE_TYPE_TRAINING_ATTENDANCE || type == MANDATE_TYPE_BODY_MEMBER ||
           type == MANDATE_TYPE_POLICY_AUDIENCE || type == MANDATE_TYPE_REVIEW_PLAN_ATTENDEE || type == MANDATE_TYPE_FREE_DAY);
}

/**
 * mandate_search_is_draft:
 * @record: a record
 *
 * Returns: whether it is still being written and nobody else's business
 */
gboolean
mandate_search_is_draft (MandateRecord *record)
{
  if (MANDATE_IS_POLICY_VERSION (record))
    {
      const char *state = MANDATE_POLICY_VERSION (record)->state;

      return g_strcmp0 (state, "draft") == 0 || g_strcmp0 (state, "in-review") == 0;
    }

  return MANDATE_IS_PERFORMANCE_REPORT (record) && MANDATE_PERFORMANCE_REPORT (record)->delivered_on == NULL;
}

static gboolean
has_all_words (const Search *self,
               const char   *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_hit (Search                   *self,
         const MandateRequirement *requirement,
         MandateRecord            *record,
         const char               *title,
         const char               *kind,
         guint                     rank)
{
  MandateSearchHit *hit = g_new0 (MandateSearchHit, 1);

  hit->requirement = requirement;
  hit->record = record != NULL ? g_object_ref (record) : NULL;
  hit->title = g_strdup (title);
  hit->kind = g_strdup (kind);
  hit->rank = rank;
  g_ptr_array_add (self->hits, hit);
}

/* “5.2 c”, “5.2c” and “5.2” find what stands there; “9.3” all that begins so. */
static gboolean
names_clause (const Search *self,
              const char   *clause)
{
  g_auto (GStrv) typed = g_strsplit (self->typed, " ", -1);
  g_auto (GStrv) parts = g_strsplit (clause, " ", -1);
  g_autofree char *compact = g_strjoinv ("", typed);
  g_autofree char *whole = g_strjoinv ("", parts);

  return g_ascii_isdigit (*compact) && g_str_has_prefix (whole, compact);
}

static void
look_at_requirements (Search *self)
{
  const MandateCatalogue *catalogue = mandate_catalogue_get ();

  for (guint i = 0; i < mandate_catalogue_get_n_requirements (catalogue); i++)
    {
      const MandateRequirement *requirement = mandate_catalogue_get_requirement (catalogue, i);
      const char               *asked = mandate_requirement_get_asked (requirement, self->translation);
      const char               *clause = mandate_requirement_get_clause (requirement);
      g_autofree char          *kind = NULL;
      const gboolean            is_named = names_clause (self, clause);

      if (!is_named && !has_all_words (self, asked))
        continue;

      /* Translators: %s is a clause, such as 5.1 d. */
      kind = g_strdup_printf (mandate_translate (self->translation, N_ ("Clause %s")), clause);
      add_hit (self, requirement, NULL, asked, kind, is_named ? RANK_NUMBER : RANK_REQUIREMENT);
    }
}

/* (transfer full): all that can be read of it. */
static char *
gather_text (MandateRecord *record,
             const char    *title)
{
  GString            *text = g_string_new (title);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_TEXT || fields[i].kind == MANDATE_FIELD_LONG_TEXT || fields[i].kind == MANDATE_FIELD_DATE)
      {
        const char *value = mandate_record_get_text (record, &fields[i]);

        if (value != NULL)
          g_string_append_printf (text, "\n%s", value);
      }

  return g_string_free (text, FALSE);
}

/* “E-12”, “e12” and, while one types, “E-0” stand for E-012. */
static gboolean
has_number (const Search  *self,
            MandateRecord *record)
{
  g_autofree char *number = NULL;
  g_autofree char *folded = NULL;
  const char      *digits;

  if (!MANDATE_IS_EVIDENCE (record) || MANDATE_EVIDENCE (record)->number == MANDATE_UNSET)
    return FALSE;

  number = mandate_evidence_format_number (MANDATE_EVIDENCE (record));
  folded = g_utf8_casefold (number, -1);

  if (g_str_has_prefix (folded, self->typed))
    return TRUE;

  digits = *self->typed == 'e' ? self->typed + 1 : "";
  digits += *digits == '-';

  return g_ascii_isdigit (*digits) && digits[strspn (digits, "0123456789")] == '\0' &&
         g_ascii_strtoll (digits, NULL, 10) == MANDATE_EVIDENCE (record)->number;
}

/* (transfer full): “Evidence E-012”: an auditor reads the number in the pack. */
static char *
describe_kind (const Search  *self,
               MandateRecord *record)
{
  const char      *label = mandate_translate (self->translation, mandate_record_type_get_source_label (G_OBJECT_TYPE (record)));
  g_autofree char *number = MANDATE_IS_EVIDENCE (record) && MANDATE_EVIDENCE (record)->number != MANDATE_UNSET ? mandate_evidence_format_number (MANDATE_EVIDENCE (record)) : NULL;

  return number != NULL ? g_strdup_printf ("%s %s", label, number) : g_strdup (label);
}

static void
look_at_record (Search        *self,
                MandateRecord *record)
{
  g_autofree char *title = mandate_search_describe (self->reg, record);
  g_autofree char *folded = g_utf8_casefold (title, -1);
  g_autofree char *text = NULL;
  g_autofree char *kind = describe_kind (self, record);

  if (has_number (self, record))
    {
      add_hit (self, NULL, record, title, kind, RANK_NUMBER);
      return;
    }

  if (has_all_words (self, title))
    {
      add_hit (self, NULL, record, title, kind, g_str_has_prefix (folded, self->words[0]) ? RANK_BEGINNING : RANK_TITLE);
      return;
    }

  text = gather_text (record, title);
  if (has_all_words (self, text))
    add_hit (self, NULL, record, title, kind, RANK_TEXT);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const MandateSearchHit *first = *(const MandateSearchHit *const *) a;
  const MandateSearchHit *second = *(const MandateSearchHit *const *) b;

  if (first->rank != second->rank)
    return (int) first->rank - (int) second->rank;

  /* Clauses come in the order of the standard. */
  if (first->requirement != NULL && second->requirement != NULL)
    return (int) mandate_requirement_get_position (first->requirement) - (int) mandate_requirement_get_position (second->requirement);

  return g_utf8_collate (first->title, second->title);
}

/* (transfer full): the words, without the blanks between them. */
static char **
split_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

/**
 * mandate_search_find:
 * @reg: the records
 * @typed: what somebody typed so far
 * @translation: the language of what is found
 * @limit: the most that anybody looks at
 *
 * Returns: (transfer full) (element-type MandateSearchHit): what all words stand
 *   in, the nearest first; nothing for nothing
 */
GPtrArray *
mandate_search_find (MandateRegister          *reg,
                     const char               *typed,
                     const MandateTranslation *translation,
                     guint                     limit)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);
  GPtrArray           *hits = g_ptr_array_new_with_free_func (hit_free);
  g_autofree char     *folded = g_utf8_casefold (typed, -1);
  g_auto (GStrv) words = split_words (folded);
  Search search = { reg, translation, words, g_strstrip (folded), hits };

  if (words[0] == NULL)
    return hits;

  look_at_requirements (&search);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const GType        type = mandate_schema_get_type_at (schema, i);
      MandateRecordList *list = mandate_register_get_list (reg, type);

      for (guint j = 0; mandate_search_looks_at (type) && j < mandate_record_list_get_length (list); j++)
        if (!mandate_search_is_draft (mandate_record_list_get (list, j)))
          look_at_record (&search, mandate_record_list_get (list, j));
    }

  g_ptr_array_sort (hits, compare_hits);
  if (hits->len > limit)
    g_ptr_array_set_size (hits, limit);

  return hits;
}

static gboolean
is_hit (GPtrArray     *hits,
        MandateRecord *record)
{
  for (guint i = 0; i < hits->len; i++)
    if (((MandateSearchHit *) g_ptr_array_index (hits, i))->record == record)
      return TRUE;

  return FALSE;
}

/**
 * mandate_search_add_files:
 * @hits: (element-type MandateSearchHit): what was found in the records
 * @reg: the records
 * @sums: (element-type utf8 utf8): sums of the files in which the words stand
 * @translation: the language of what is found
 * @limit: the most that anybody looks at
 *
 * Adds the evidence in whose files the words stand: it is further away than what
 * is called so.
 */
void
mandate_search_add_files (GPtrArray                *hits,
                          MandateRegister          *reg,
                          GHashTable               *sums,
                          const MandateTranslation *translation,
                          guint                     limit)
{
  MandateRecordList *all = mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE);
  Search             search = { .reg = reg, .translation = translation, .hits = hits };

  for (guint i = 0; i < mandate_record_list_get_length (all) && hits->len < limit; i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);
      g_autofree char *title = NULL;

      if (evidence->sha256 == NULL || !g_hash_table_contains (sums, evidence->sha256) || is_hit (hits, MANDATE_RECORD (evidence)))
        continue;

      title = mandate_search_describe (reg, MANDATE_RECORD (evidence));
      add_hit (&search, NULL, MANDATE_RECORD (evidence), title, mandate_translate (translation, N_ ("Evidence, in the words of the file")), RANK_FILE);
    }
}
