/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-field-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-person.h"
#include "mandate-record-search.h"

/* Nobody reads more; who looks for another one types some letters. */
#define MAX_MATCHES 50

/* What stands in a match for a record that is not there yet. */
#define ADD "add"

/**
 * MandateReferenceRow:
 *
 * Another record, found by some letters of its name. A person who is not
 * there yet is added by typing the name.
 */
struct _MandateReferenceRow
{
  MandateLookUpRow parent_instance;

  MandateRecordSearch *records; /* (nullable) while somebody is looking */
};

G_DEFINE_FINAL_TYPE (MandateReferenceRow, mandate_reference_row, MANDATE_TYPE_LOOK_UP_ROW)

static GType
get_target_type (MandateReferenceRow *self)
{
  MandateFieldRow *row = MANDATE_FIELD_ROW (self);

  return mandate_schema_find_type (mandate_schema_get (), mandate_field_row_get_field (row)->references, NULL);
}

static MandateRegister *
get_register (MandateReferenceRow *self)
{
  return mandate_session_get_register (mandate_field_row_get_session (MANDATE_FIELD_ROW (self)));
}

/* Whether a record of the type needs no more than a name, so that typing one makes it. */
static const MandateField *
find_name_field (GType type)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  const MandateField *name = NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      if (!fields[i].is_required || fields[i].initial != NULL)
        continue;
      if (name != NULL || fields[i].kind != MANDATE_FIELD_TEXT)
        return NULL;
      name = &fields[i];
    }

  return name;
}

static void
add_record (MandateReferenceRow *self,
            const char          *name)
{
  MandateSession *session = mandate_field_row_get_session (MANDATE_FIELD_ROW (self));
  GType           type = get_target_type (self);
  /* Translators: %s is the name of somebody or something that is new. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  MandateRecord   *record = mandate_change_create (change, type, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (record));
  g_autoptr (GError) error = NULL;

  if (!mandate_record_parse (record, find_name_field (type), name, &error) || !mandate_session_commit (session, change, &error))
    {
      mandate_field_row_set_problem (MANDATE_FIELD_ROW (self), error->message);
      return;
    }

  mandate_session_tell_undoable (session, label);
  mandate_look_up_row_choose (MANDATE_LOOK_UP_ROW (self), id);
}

static gboolean
can_add (MandateReferenceRow *self,
         const char          *typed)
{
  return *typed != '\0' && find_name_field (get_target_type (self)) != NULL && !mandate_record_search_is_exact (self->records, typed);
}

static void
mandate_reference_row_begin (MandateLookUpRow *row)
{
  MandateReferenceRow *self = MANDATE_REFERENCE_ROW (row);

  self->records = mandate_record_search_new (get_register (self), get_target_type (self));
}

static void
mandate_reference_row_end (MandateLookUpRow *row)
{
  g_clear_pointer (&MANDATE_REFERENCE_ROW (row)->records, mandate_record_search_free);
}

/* Whoever has left may be meant where something of before is written down, but is not the first to think of. */
static void
add_match (MandateReferenceRow *self,
           const MandateMatch  *match,
           gboolean             is_past)
{
  const char      *today = mandate_session_get_today (mandate_field_row_get_session (MANDATE_FIELD_ROW (self)));
  MandatePerson   *person = MANDATE_IS_PERSON (match->record) ? MANDATE_PERSON (match->record) : NULL;
  const gboolean   has_left = person != NULL && person->left_on != NULL && strcmp (person->left_on, today) <= 0;
  g_autofree char *label = NULL;

  if (has_left != is_past)
    return;

  /* Translators: %s is the name of a person. */
  label = has_left ? g_strdup_printf (_ ("%s, who has left"), match->name) : g_strdup (match->name);
  mandate_look_up_row_add_match (MANDATE_LOOK_UP_ROW (self), label, mandate_record_get_id (match->record));
}

static void
mandate_reference_row_find (MandateLookUpRow *row,
                            const char       *typed)
{
  MandateReferenceRow *self = MANDATE_REFERENCE_ROW (row);
  g_autoptr (GPtrArray) found = mandate_record_search_find (self->records, typed, MAX_MATCHES);
  g_autofree char *label = NULL;

  for (guint i = 0; i < found->len; i++)
    add_match (self, g_ptr_array_index (found, i), FALSE);
  for (guint i = 0; i < found->len; i++)
    add_match (self, g_ptr_array_index (found, i), TRUE);

  if (!can_add (self, typed))
    return;

  /* Translators: %s is a name that somebody typed. */
  label = g_strdup_printf (_ ("Add “%s”"), typed);
  mandate_look_up_row_add_match (row, label, ADD);
}

static void
mandate_reference_row_take (MandateLookUpRow *row,
                            const char       *id,
                            const char       *typed)
{
  if (g_str_equal (id, ADD))
    add_record (MANDATE_REFERENCE_ROW (row), typed);
  else
    mandate_look_up_row_choose (row, id);
}

static char *
mandate_reference_row_dup_name (MandateLookUpRow *row)
{
  MandateReferenceRow *self = MANDATE_REFERENCE_ROW (row);
  const char          *id = mandate_record_get_text (mandate_field_row_get_record (MANDATE_FIELD_ROW (row)), mandate_field_row_get_field (MANDATE_FIELD_ROW (row)));
  MandateRecord       *target = id != NULL ? mandate_register_find (get_register (self), get_target_type (self), id) : NULL;

  return target != NULL ? mandate_register_describe (get_register (self), target) : NULL;
}

static const char *
mandate_reference_row_get_empty (MandateLookUpRow *row)
{
  return g_str_equal (mandate_field_row_get_field (MANDATE_FIELD_ROW (row))->references, "person") ? _ ("Nobody chosen") : _ ("Nothing chosen");
}

static void
mandate_reference_row_class_init (MandateReferenceRowClass *klass)
{
  MandateLookUpRowClass *row_class = MANDATE_LOOK_UP_ROW_CLASS (klass);

  row_class->begin = mandate_reference_row_begin;
  row_class->end = mandate_reference_row_end;
  row_class->find = mandate_reference_row_find;
  row_class->take = mandate_reference_row_take;
  row_class->dup_name = mandate_reference_row_dup_name;
  row_class->get_empty = mandate_reference_row_get_empty;
}

static void
mandate_reference_row_init (MandateReferenceRow *self)
{
}
