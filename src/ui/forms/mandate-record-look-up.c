/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-record-look-up.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-person.h"
#include "mandate-record-search.h"

/* Nobody reads more; who looks for another one types some letters. */
#define MAX_MATCHES 50

/* What stands in a match for a record that is not there yet. */
#define ADD "add"

/**
 * MandateRecordLookUp:
 *
 * A record, found by some letters of its name. A person who is not there yet is
 * added by typing the name.
 */
struct _MandateRecordLookUp
{
  MandateLookUp parent_instance;

  MandateSession      *session;
  GType                type;
  MandateRecordSearch *records; /* (nullable) while somebody is looking */
  gboolean             adds_none;

  MandateRecordFilter    filter;   /* (nullable) */
  const MandateNewcomer *newcomer; /* (nullable) */
  gpointer               data;     /* (unowned) of both */
};

G_DEFINE_FINAL_TYPE (MandateRecordLookUp, mandate_record_look_up, MANDATE_TYPE_LOOK_UP)

static MandateRegister *
get_register (MandateRecordLookUp *self)
{
  return mandate_session_get_register (self->session);
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
add_record (MandateRecordLookUp *self,
            const char          *name)
{
  g_autoptr (MandateRecordLookUp) alive = g_object_ref (self); /* what it stands in may be made anew */
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  /* Translators: %s is the name of somebody or something that is new. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), label);
  MandateRecord   *record = mandate_change_create (change, self->type, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (record));
  g_autoptr (GError) error = NULL;

  if (!mandate_record_parse (record, find_name_field (self->type), name, &error) || !mandate_session_commit (session, change, &error))
    {
      mandate_session_tell_error (session, error);
      return;
    }

  mandate_session_tell_undoable (session, label);
  mandate_look_up_choose (MANDATE_LOOK_UP (self), id);
}

static gboolean
can_add (MandateRecordLookUp *self,
         const char          *typed)
{
  if (*typed == '\0' || self->adds_none)
    return FALSE;

  return self->newcomer != NULL || (find_name_field (self->type) != NULL && !mandate_record_search_is_exact (self->records, typed));
}

static gboolean
can_choose (MandateRecordLookUp *self,
            MandateRecord       *record)
{
  return self->filter == NULL || self->filter (record, self->data);
}

/* (element-type MandateMatch): the best of them. */
static GPtrArray *
list_matches (MandateRecordLookUp *self,
              const char          *typed)
{
  const guint n_records = mandate_record_list_get_length (mandate_register_get_list (get_register (self), self->type));
  g_autoptr (GPtrArray) found = mandate_record_search_find (self->records, typed, self->filter != NULL ? n_records : MAX_MATCHES);
  GPtrArray *matches = g_ptr_array_new ();

  for (guint i = 0; i < found->len && matches->len < MAX_MATCHES; i++)
    {
      MandateMatch *match = g_ptr_array_index (found, i);

      if (can_choose (self, match->record))
        g_ptr_array_add (matches, match);
    }

  return matches;
}

static void
mandate_record_look_up_begin (MandateLookUp *look_up)
{
  MandateRecordLookUp *self = MANDATE_RECORD_LOOK_UP (look_up);

  self->records = mandate_record_search_new (get_register (self), self->type);
}

static void
mandate_record_look_up_end (MandateLookUp *look_up)
{
  g_clear_pointer (&MANDATE_RECORD_LOOK_UP (look_up)->records, mandate_record_search_free);
}

/* Whoever has left may be meant where something of before is written down, but is not the first to think of. */
static void
add_match (MandateRecordLookUp *self,
           const MandateMatch  *match,
           gboolean             is_past)
{
  const char      *today = mandate_session_get_today (self->session);
  MandatePerson   *person = MANDATE_IS_PERSON (match->record) ? MANDATE_PERSON (match->record) : NULL;
  const gboolean   has_left = person != NULL && person->left_on != NULL && strcmp (person->left_on, today) <= 0;
  g_autofree char *label = NULL;

  if (has_left != is_past)
    return;

  /* Translators: %s is the name of a person. */
  label = has_left ? g_strdup_printf (_ ("%s, who has left"), match->name) : g_strdup (match->name);
  mandate_look_up_add_match (MANDATE_LOOK_UP (self), label, mandate_record_get_id (match->record));
}

static void
mandate_record_look_up_find (MandateLookUp *look_up,
                             const char    *typed)
{
  MandateRecordLookUp *self = MANDATE_RECORD_LOOK_UP (look_up);
  g_autoptr (GPtrArray) found = list_matches (self, typed);
  g_autofree char *label = NULL;

  for (guint i = 0; i < found->len; i++)
    add_match (self, g_ptr_array_index (found, i), FALSE);
  for (guint i = 0; i < found->len; i++)
    add_match (self, g_ptr_array_index (found, i), TRUE);

  if (!can_add (self, typed))
    return;

  /* Translators: %s is a name that somebody typed. */
  label = self->newcomer != NULL ? self->newcomer->describe (typed) : g_strdup_printf (_ ("Add “%s”"), typed);
  mandate_look_up_add_match (look_up, label, ADD);
}

static void
mandate_record_look_up_take (MandateLookUp *look_up,
                             const char    *id,
                             const char    *typed)
{
  MandateRecordLookUp *self = MANDATE_RECORD_LOOK_UP (look_up);

  if (!g_str_equal (id, ADD))
    mandate_look_up_choose (look_up, id);
  else if (self->newcomer == NULL)
    add_record (self, typed);
  else
    {
      mandate_look_up_close (look_up);
      self->newcomer->take (self->data, typed);
    }
}

static char *
mandate_record_look_up_dup_name (MandateLookUp *look_up,
                                 const char    *value)
{
  MandateRecordLookUp *self = MANDATE_RECORD_LOOK_UP (look_up);
  MandateRecord       *record = mandate_register_find (get_register (self), self->type, value);

  return record != NULL ? mandate_register_describe (get_register (self), record) : NULL;
}

static void
mandate_record_look_up_dispose (GObject *object)
{
  g_clear_pointer (&MANDATE_RECORD_LOOK_UP (object)->records, mandate_record_search_free);
  g_clear_object (&MANDATE_RECORD_LOOK_UP (object)->session);

  G_OBJECT_CLASS (mandate_record_look_up_parent_class)->dispose (object);
}

static void
mandate_record_look_up_class_init (MandateRecordLookUpClass *klass)
{
  MandateLookUpClass *look_up_class = MANDATE_LOOK_UP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_record_look_up_dispose;
  look_up_class->begin = mandate_record_look_up_begin;
  look_up_class->end = mandate_record_look_up_end;
  look_up_class->find = mandate_record_look_up_find;
  look_up_class->take = mandate_record_look_up_take;
  look_up_class->dup_name = mandate_record_look_up_dup_name;
}

static void
mandate_record_look_up_init (MandateRecordLookUp *self)
{
}

/**
 * mandate_record_look_up_new:
 * @session: an open workspace
 * @type: a record type
 *
 * Returns: (transfer floating): a look-up among the records of that type
 */
GtkWidget *
mandate_record_look_up_new (MandateSession *session,
                            GType           type)
{
  MandateRecordLookUp *self = g_object_new (MANDATE_TYPE_RECORD_LOOK_UP, NULL);

  self->session = g_object_ref (session);
  self->type = type;

  return GTK_WIDGET (self);
}

/**
 * mandate_record_look_up_new_person:
 * @session: an open workspace
 * @label: what the person is for
 * @style: (nullable): the CSS class of the button
 *
 * Returns: (transfer floating): a look-up of a person, or nobody, where there
 *   is little room; nobody is chosen
 */
GtkWidget *
mandate_record_look_up_new_person (MandateSession *session,
                                   const char     *label,
                                   const char     *style)
{
  GtkWidget     *self = mandate_record_look_up_new (session, MANDATE_TYPE_PERSON);
  MandateLookUp *look_up = MANDATE_LOOK_UP (self);

  mandate_look_up_set_none (look_up, _ ("Nobody"), _ ("Nobody"));
  mandate_look_up_set_label (look_up, label);
  if (style != NULL)
    gtk_widget_add_css_class (mandate_look_up_get_button (look_up), style);
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);

  return self;
}

/* Only among those who or which are on record; nobody is added by a name. */
void
mandate_record_look_up_add_none (MandateRecordLookUp *self)
{
  self->adds_none = TRUE;
}

/**
 * mandate_record_look_up_set_filter:
 * @self: a look-up
 * @filter: which records can be chosen
 * @newcomer: (nullable): what becomes of a name that none has; %NULL to make a record of it
 * @data: for both; must live as long as @self
 */
void
mandate_record_look_up_set_filter (MandateRecordLookUp   *self,
                                   MandateRecordFilter    filter,
                                   const MandateNewcomer *newcomer,
                                   gpointer               data)
{
  self->filter = filter;
  self->newcomer = newcomer;
  self->data = data;
}

/**
 * mandate_record_look_up_propose_person:
 * @self: a look-up of a person
 * @person: (nullable): id of a person
 *
 * Begins with @person, or with nobody if @person is not here today.
 */
void
mandate_record_look_up_propose_person (MandateRecordLookUp *self,
                                       const char          *person)
{
  MandatePerson *found = mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, person);
  const gboolean is_here = found != NULL && mandate_person_is_active (found, mandate_session_get_today (self->session));

  mandate_look_up_set_value (MANDATE_LOOK_UP (self), is_here ? person : NULL);
}
