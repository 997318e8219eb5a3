/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-session.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-library.h"
#include "mandate-organisation.h"
#include "mandate-person.h"

/**
 * MandateSession:
 *
 * An open workspace as the window sees it: the one object that pages and
 * wizards are given. What they change goes through it, what all of them need
 * is looked up once, and what is to be told to the person goes from it to the
 * window.
 */
struct _MandateSession
{
  GObject parent_instance;

  MandateWorkspace   *workspace;
  MandateTranslation *translation;
  MandateKeeper      *keeper;
  GPtrArray          *findings; /* (owned) (nullable) of the last complete run */
  GPtrArray          *pending;  /* (owned) (nullable) of the run under way */
  char               *today;
  char               *name; /* of the organisation, that the workspace is called after */
  guint               next_check;
  guint               check_source;
};

G_DEFINE_FINAL_TYPE (MandateSession, mandate_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FINDINGS,
  PROP_NAME,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_TOLD,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
append_findings (GPtrArray *to,
                 GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_ptr_array_index (from, i));

  g_ptr_array_set_free_func (from, NULL);
}

static void
run_next_check (MandateSession *self)
{
  g_autoptr (GPtrArray) found = mandate_check_run (self->next_check++, mandate_session_get_register (self), self->today, self->translation);

  append_findings (self->pending, found);
}

static void
take_findings (MandateSession *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_steal_pointer (&self->pending);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

/* One check a turn, so that no frame waits for all of them, however many records there are. */
static gboolean
check_idle_cb (gpointer data)
{
  MandateSession *self = data;

  if (self->next_check < mandate_check_get_n_checks ())
    {
      run_next_check (self);
      return G_SOURCE_CONTINUE;
    }

  self->check_source = 0;
  take_findings (self);

  return G_SOURCE_REMOVE;
}

static void
begin_checks (MandateSession *self)
{
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_free (self->today);

  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);
  self->today = mandate_date_today ();
  self->next_check = 0;
}

static void
queue_checks (MandateSession *self)
{
  begin_checks (self);

  if (self->check_source == 0)
    self->check_source = g_idle_add (check_idle_cb, self);
}

/*
 * In the list of workspaces a person looks for the organisation's name. One
 * that was given in another way stays until the organisation gets another.
 */
static void
follow_name (MandateSession *self)
{
  const char *current = mandate_workspace_get_name (self->workspace);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (g_strcmp0 (self->name, mandate_session_get_name (self)) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (mandate_session_get_name (self));

  if (mandate_workspace_get_is_sample (self->workspace))
    return;

  name = mandate_library_make_name (self->name, current, &error);
  if (name == NULL || !mandate_workspace_set_name (self->workspace, name, &error))
    mandate_session_tell_error (self, error);
}

static void
workspace_changed (MandateSession *self)
{
  follow_name (self);
  mandate_keeper_note_change (self->keeper);
  queue_checks (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
mandate_session_finalize (GObject *object)
{
  MandateSession *self = MANDATE_SESSION (object);

  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->workspace);
  g_free (self->today);
  g_free (self->name);

  G_OBJECT_CLASS (mandate_session_parent_class)->finalize (object);
}

static void
mandate_session_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  MandateSession *self = MANDATE_SESSION (object);

  switch (prop_id)
    {
    case PROP_FINDINGS:
      g_value_set_boxed (value, mandate_session_get_findings (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, mandate_session_get_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_session_class_init (MandateSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mandate_session_finalize;
  object_class->get_property = mandate_session_get_property;

  /**
   * MandateSession:findings:
   *
   * What the checks found out, anew soon after each change.
   */
  properties[PROP_FINDINGS] = g_param_spec_boxed ("findings", NULL, NULL, G_TYPE_PTR_ARRAY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:name:
   *
   * What people call the organisation.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MandateSession::changed:
   *
   * Something was recorded, undone or redone; the register is up to date.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateSession::told:
   * @message: a sentence for the person
   * @can_undo: whether “Undo” is to be offered with it
   */
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
mandate_session_init (MandateSession *self)
{
  self->today = mandate_date_today ();
  self->translation = mandate_translation_new_for_screen ();
}

/**
 * mandate_session_new:
 * @workspace: (transfer none): an open workspace
 *
 * Returns: (transfer full): a session that works in @workspace
 */
MandateSession *
mandate_session_new (MandateWorkspace *workspace)
{
  MandateSession *self = g_object_new (MANDATE_TYPE_SESSION, NULL);

  self->workspace = g_object_ref (workspace);
  self->name = g_strdup (mandate_session_get_name (self));
  self->keeper = mandate_keeper_new (workspace);
  g_signal_connect_object (self->keeper, "recorded", G_CALLBACK (workspace_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mandate_session_get_keeper:
 * @self: a session
 *
 * Returns: (transfer none): what backs the workspace up and seals it
 */
MandateKeeper *
mandate_session_get_keeper (MandateSession *self)
{
  return self->keeper;
}

MandateWorkspace *
mandate_session_get_workspace (MandateSession *self)
{
  return self->workspace;
}

MandateRegister *
mandate_session_get_register (MandateSession *self)
{
  return mandate_workspace_get_register (self->workspace);
}

/**
 * mandate_session_get_name:
 * @self: a session
 *
 * Returns: (transfer none): what people call the organisation
 */
const char *
mandate_session_get_name (MandateSession *self)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (self), MANDATE_TYPE_ORGANISATION);

  if (organisation == NULL)
    return mandate_workspace_get_name (self->workspace);

  return organisation->short_name != NULL ? organisation->short_name : organisation->legal_name;
}

const char *
mandate_session_get_today (MandateSession *self)
{
  return self->today;
}

const MandateTranslation *
mandate_session_get_translation (MandateSession *self)
{
  return self->translation;
}

/**
 * mandate_session_get_findings:
 * @self: a session
 *
 * What the checks find as of today, in the language of the screen. After a
 * change it is as it was, until #MandateSession:findings notifies.
 *
 * Returns: (transfer none) (element-type MandateFinding): all findings
 */
GPtrArray *
mandate_session_get_findings (MandateSession *self)
{
  if (self->findings == NULL)
    {
      g_clear_handle_id (&self->check_source, g_source_remove);
      begin_checks (self);
      while (self->next_check < mandate_check_get_n_checks ())
        run_next_check (self);
      self->findings = g_steal_pointer (&self->pending);
    }

  return self->findings;
}

static const char *
find_person (MandateSession *self,
             const char     *name)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (g_strcmp0 (person->name, name) == 0)
        return mandate_record_get_id (MANDATE_RECORD (person));
    }

  return NULL;
}

/**
 * mandate_session_set_working_as:
 * @self: a session
 * @name: who works with it, or "" for the login name
 *
 * What is recorded from now on bears this name, and the person of this name.
 */
void
mandate_session_set_working_as (MandateSession *self,
                                const char     *name)
{
  g_return_if_fail (MANDATE_IS_SESSION (self));

  mandate_workspace_set_actor (self->workspace, *name != '\0' ? name : NULL, find_person (self, name));
}

/**
 * mandate_session_commit:
 * @self: a session
 * @change: what a person does
 * @error: return location for an error
 *
 * Records @change; views hear of it by #MandateSession::changed.
 *
 * Returns: whether it was recorded; if not, everything is as it was
 */
gboolean
mandate_session_commit (MandateSession *self,
                        MandateChange  *change,
                        GError        **error)
{
  if (!mandate_workspace_commit (self->workspace, change, error))
    return FALSE;

  workspace_changed (self);

  return TRUE;
}

/**
 * mandate_session_remove:
 * @self: a session
 * @record: a record of the register
 *
 * Removes @record with what is part of it, and tells so with “Undo”; or tells
 * what stands in the way.
 *
 * Returns: whether it was removed
 */
gboolean
mandate_session_remove (MandateSession *self,
                        MandateRecord  *record)
{
  MandateRegister *reg = mandate_session_get_register (self);
  g_autofree char *name = mandate_register_describe (reg, record);
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” removed"), name);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;

  mandate_change_remove (change, record);

  if (!mandate_session_commit (self, change, &error))
    {
      mandate_session_tell_error (self, error);
      return FALSE;
    }

  mandate_session_tell_undoable (self, label);

  return TRUE;
}

/* What undo and redo have in common: @label is what was done, or %NULL on an error. */
static void
tell_reversal (MandateSession *self,
               const char     *label,
               const char     *message,
               GError         *error)
{
  if (label == NULL)
    {
      mandate_session_tell_error (self, error);
      return;
    }

  workspace_changed (self);
  mandate_session_tell (self, message);
}

/**
 * mandate_session_undo:
 * @self: a session
 *
 * Takes the last action back and tells which it was, or why it can't be.
 */
void
mandate_session_undo (MandateSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_undo (self->workspace, &error);
  /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
  g_autofree char *message = g_strdup_printf (_ ("Undone: %s"), label);

  tell_reversal (self, label, message, error);
}

/**
 * mandate_session_redo:
 * @self: a session
 *
 * Does again what was undone last, and tells so.
 */
void
mandate_session_redo (MandateSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_redo (self->workspace, &error);
  /* Translators: %s is the label of an action, such as “Ana Pérez” removed. */
  g_autofree char *message = g_strdup_printf (_ ("Done again: %s"), label);

  tell_reversal (self, label, message, error);
}

void
mandate_session_tell (MandateSession *self,
                      const char     *message)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, message, FALSE);
}

void
mandate_session_tell_undoable (MandateSession *self,
                               const char     *message)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, message, TRUE);
}

void
mandate_session_tell_error (MandateSession *self,
                            const GError   *error)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, error->message, FALSE);
}
