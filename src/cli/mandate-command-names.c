/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Finds what was named on a command line, by id or by name. A name that fits
 * several or none is an error that lists what it could have been.
 */

#include "config.h"

#include "mandate-command-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-performance-acts.h"
#include "mandate-policy.h"

/* A longer list of candidates is not read. */
#define MAX_CANDIDATES 12

typedef struct
{
  GPtrArray *all;   /* (element-type MandateRecord) (unowned records) */
  GPtrArray *names; /* (owned strings) of each */
} Candidates;

static Candidates
candidates_new (void)
{
  return (Candidates){ g_ptr_array_new (), g_ptr_array_new_with_free_func (g_free) };
}

static void
candidates_clear (Candidates *self)
{
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidates, candidates_clear)

static void
add_type (Candidates      *self,
          MandateRegister *reg,
          GType            type,
          const char      *field)
{
  MandateRecordList  *list = mandate_register_get_list (reg, type);
  const MandateField *found = mandate_record_type_find_field (type, field, NULL);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      char *name = mandate_record_format (mandate_record_list_get (list, i), found);

      g_ptr_array_add (self->all, mandate_record_list_get (list, i));
      g_ptr_array_add (self->names, name != NULL ? name : g_strdup (""));
    }
}

/* “2” is version 2.0; names are the same in small and in capital letters. */
static gboolean
is_named (const char *name,
          const char *named)
{
  g_autofree char *a = g_utf8_casefold (name, -1);
  g_autofree char *b = g_utf8_casefold (named, -1);
  g_autofree char *whole = g_strconcat (b, ".0", NULL);

  return g_str_equal (a, b) || (*b != '\0' && strspn (b, "0123456789") == strlen (b) && g_str_equal (a, whole));
}

static char *
list_names (const Candidates *self,
            const char       *named,
            gboolean          with_ids)
{
  GString *list = g_string_new (NULL);
  guint    n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);

      if (named != NULL && !is_named (name, named))
        continue;

      if (n++ == MAX_CANDIDATES)
        {
          g_string_append (list, ", …");
          break;
        }

      g_string_append_printf (list, "%s%s%s%s%s", n > 1 ? ", " : "", name, with_ids ? " (" : "",
                              with_ids ? mandate_record_get_id (g_ptr_array_index (self->all, i)) : "", with_ids ? ")" : "");
    }

  return g_string_free (list, FALSE);
}

static MandateRecord *
choose (const Candidates *self,
        const char       *named,
        GError          **error)
{
  g_autofree char *list = NULL;
  MandateRecord   *chosen = NULL;
  guint            n = 0;

  for (guint i = 0; i < self->all->len; i++)
    {
      if (g_str_equal (mandate_record_get_id (g_ptr_array_index (self->all, i)), named))
        return g_ptr_array_index (self->all, i);

      if (is_named (g_ptr_array_index (self->names, i), named))
        {
          chosen = g_ptr_array_index (self->all, i);
          n++;
        }
    }

  if (n == 1)
    return chosen;

  list = list_names (self, n > 1 ? named : NULL, n > 1);

  if (n > 1)
    /* Translators: %1$s is a name that was typed, %2$s a list of names with ids. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("“%1$s” may be any of these: %2$s. Give the id."), named, list);
  else if (self->all->len == 0)
    /* Translators: %s is a name that was typed. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("There is no “%s”: nothing of the kind is on record yet."), named);
  else
    /* Translators: %1$s is a name that was typed, %2$s a list of names. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("There is no “%1$s”. On record are: %2$s."), named, list);

  return NULL;
}

static int
compare_versions (gconstpointer first,
                  gconstpointer second)
{
  MandatePolicyVersion *a = *(MandatePolicyVersion *const *) first;
  MandatePolicyVersion *b = *(MandatePolicyVersion *const *) second;

  return strcmp (mandate_record_get_id (MANDATE_RECORD (b)), mandate_record_get_id (MANDATE_RECORD (a)));
}

/**
 * mandate_command_list_versions:
 * @reg: a register
 *
 * Returns: (transfer container) (element-type MandatePolicyVersion): the
 *   versions of the information security policy, the newest first
 */
GPtrArray *
mandate_command_list_versions (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  GPtrArray         *versions = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (list, i);
      MandatePolicy        *policy = mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy);

      if (policy != NULL && g_strcmp0 (policy->kind, "information-security") == 0)
        g_ptr_array_add (versions, version);
    }

  g_ptr_array_sort (versions, compare_versions);

  return versions;
}

/**
 * mandate_command_find_version:
 * @reg: a register
 * @named: a number, such as 1.0, or an id
 * @error: return location for an error that lists the candidates
 *
 * Returns: (transfer none) (nullable): the version of the information security policy
 */
MandatePolicyVersion *
mandate_command_find_version (MandateRegister *reg,
                              const char      *named,
                              GError         **error)
{
  g_autoptr (GPtrArray) versions = mandate_command_list_versions (reg);
  g_auto (Candidates) candidates = candidates_new ();

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      g_ptr_array_add (candidates.all, version);
      g_ptr_array_add (candidates.names, g_strdup (version->number != NULL ? version->number : ""));
    }

  return (MandatePolicyVersion *) choose (&candidates, named, error);
}

/**
 * mandate_command_find_person:
 * @reg: a register
 * @named: a name or an id
 * @error: return location for an error that lists the candidates
 *
 * Returns: (transfer none) (nullable): the person
 */
MandateRecord *
mandate_command_find_person (MandateRegister *reg,
                             const char      *named,
                             GError         **error)
{
  g_auto (Candidates) candidates = candidates_new ();

  add_type (&candidates, reg, MANDATE_TYPE_PERSON, "name");

  return choose (&candidates, named, error);
}

/**
 * mandate_command_find_decider:
 * @reg: a register
 * @named: a name or an id
 * @error: return location for an error that lists the candidates
 *
 * Returns: (transfer none) (nullable): the person or the body
 */
MandateRecord *
mandate_command_find_decider (MandateRegister *reg,
                              const char      *named,
                              GError         **error)
{
  g_auto (Candidates) candidates = candidates_new ();

  add_type (&candidates, reg, MANDATE_TYPE_PERSON, "name");
  add_type (&candidates, reg, MANDATE_TYPE_BODY, "name");

  return choose (&candidates, named, error);
}

static MandateRecord *
find_next_review (MandateRegister *reg,
                  GError         **error)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  MandateReview     *next = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (review->state, "planned") == 0 && review->planned_on != NULL && (next == NULL || strcmp (review->planned_on, next->planned_on) < 0))
        next = review;
    }

  if (next == NULL)
    g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("No review is planned. Plan one, or name one by its title or id."));

  return (MandateRecord *) next;
}

/**
 * mandate_command_find_review:
 * @reg: a register
 * @named: a title or an id, or “next” for the one that is planned first
 * @error: return location for an error that lists the candidates
 *
 * Returns: (transfer none) (nullable): the review
 */
MandateRecord *
mandate_command_find_review (MandateRegister *reg,
                             const char      *named,
                             GError         **error)
{
  g_auto (Candidates) candidates = candidates_new ();

  if (g_str_equal (named, "next"))
    return find_next_review (reg, error);

  add_type (&candidates, reg, MANDATE_TYPE_REVIEW, "title");

  return choose (&candidates, named, error);
}

/**
 * mandate_command_find_report:
 * @reg: a register
 * @named: a title or an id, or “latest” for the one that was begun last
 * @error: return location for an error that lists the candidates
 *
 * Returns: (transfer none) (nullable): the performance report
 */
MandateRecord *
mandate_command_find_report (MandateRegister *reg,
                             const char      *named,
                             GError         **error)
{
  g_auto (Candidates) candidates = candidates_new ();
  MandatePerformanceReport *latest = g_str_equal (named, "latest") ? mandate_performance_report_find_latest (reg) : NULL;

  if (latest != NULL)
    return MANDATE_RECORD (latest);

  add_type (&candidates, reg, MANDATE_TYPE_PERFORMANCE_REPORT, "title");

  return choose (&candidates, named, error);
}
