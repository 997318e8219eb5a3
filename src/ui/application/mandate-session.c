/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-session.h"

#include <glib/gi18n-lib.h>

#include "mandate-check-rounds.h"
#include "mandate-date.h"
#include "mandate-library.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-session-private.h"

/**
 * MandateSession:
 *
 * An open workspace as the window sees it: the one object that pages and
 * wizards are given. What they change goes through it, what all of them need
 * is looked up once, and what is to be told to the person goes from it to the
 * window.
 *
 * One of an earlier day shows how things stood then, in the same workspace, and
 * changes nothing.
 */
struct _MandateSession
{
  GObject parent_instance;

  MandateWorkspace     *workspace;
  MandateSession       *present; /* (owned) (nullable) of an earlier day, the one of today */
  MandatePast          *past;    /* (owned) (nullable) of an earlier day, how things stood */
  MandateTranslation   *translation;
  MandateKeeper        *keeper;
  MandateEvidenceFiles *files;
  MandateCheckRounds   *checks;
  char                 *today;
  char                 *name;       /* of the organisation, that the workspace is called after */
  char                 *working_as; /* "" for the login name */
  gboolean              asks_who;
  gint64                first; /* the last entry when this sitting began */
  MandateChainCheck    *chain_check;
  guint                 settled_source;
};

G_DEFINE_FINAL_TYPE (MandateSession, mandate_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ASKS_WHO,
  PROP_CHAIN_MESSAGE,
  PROP_CHAIN_STATE,
  PROP_FINDINGS,
  PROP_IS_READ_ONLY,
  PROP_NAME,
  PROP_WORKING_AS,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SETTLED,
  SIGNAL_TOLD,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
begin_checks (MandateSession *self)
{
  g_free (self->today);
  self->today = self->past != NULL ? g_strdup (self->past->date) : mandate_date_today ();
  mandate_check_rounds_begin (self->checks, mandate_session_get_register (self), self->today);
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

static gboolean
settled_cb (gpointer data)
{
  MandateSession *self = data;

  self->settled_source = 0;
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);

  return G_SOURCE_REMOVE;
}

/* Something was recorded: what follows from the records follows. */
void
_mandate_session_changed (MandateSession *self)
{
  follow_name (self);
  mandate_keeper_note_change (self->keeper);
  begin_checks (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (self->settled_source == 0)
    self->settled_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

static void
mandate_session_finalize (GObject *object)
{
  MandateSession *self = MANDATE_SESSION (object);

  g_clear_handle_id (&self->settled_source, g_source_remove);
  g_clear_object (&self->checks);
  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_object (&self->chain_check);
  g_clear_object (&self->keeper);
  if (self->present == NULL && self->files != NULL)
    mandate_evidence_files_stop (self->files);
  g_clear_object (&self->files);
  g_clear_object (&self->workspace);
  g_clear_object (&self->present);
  g_clear_pointer (&self->past, mandate_past_free);
  g_free (self->today);
  g_free (self->name);
  g_free (self->working_as);

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
    case PROP_ASKS_WHO:
      g_value_set_boolean (value, self->asks_who);
      break;
    case PROP_CHAIN_MESSAGE:
      g_value_set_string (value, mandate_chain_check_get_message (self->chain_check));
      break;
    case PROP_CHAIN_STATE:
      g_value_set_enum (value, mandate_chain_check_get_state (self->chain_check));
      break;
    case PROP_FINDINGS:
      g_value_set_boxed (value, mandate_session_get_findings (self));
      break;
    case PROP_IS_READ_ONLY:
      g_value_set_boolean (value, mandate_session_is_read_only (MANDATE_SESSION (object)));
      break;
    case PROP_NAME:
      g_value_set_string (value, mandate_session_get_name (self));
      break;
    case PROP_WORKING_AS:
      g_value_set_string (value, self->working_as);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * MandateSession:asks-who:
   *
   * Whether nobody has said yet who works with the program here.
   */
  properties[PROP_ASKS_WHO] = g_param_spec_boolean ("asks-who", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:chain-message:
   *
   * What is wrong with the journal, in words, or %NULL.
   */
  properties[PROP_CHAIN_MESSAGE] = g_param_spec_string ("chain-message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:chain-state:
   *
   * Whether the journal is as it was recorded.
   */
  properties[PROP_CHAIN_STATE] = g_param_spec_enum ("chain-state", NULL, NULL, MANDATE_TYPE_CHAIN_STATE, MANDATE_CHAIN_UNKNOWN, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:findings:
   *
   * What the checks found out, anew soon after each change.
   */
  properties[PROP_FINDINGS] = g_param_spec_boxed ("findings", NULL, NULL, G_TYPE_PTR_ARRAY, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:is-read-only:
   *
   * Whether nothing can be changed; it stays so as long as the session lives.
   */
  properties[PROP_IS_READ_ONLY] = g_param_spec_boolean ("is-read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:name:
   *
   * What people call the organisation.
   */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * MandateSession:working-as:
   *
   * The name that what is recorded bears, or "" for the login name.
   */
  properties[PROP_WORKING_AS] = g_param_spec_string ("working-as", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_session_class_init (MandateSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mandate_session_finalize;
  object_class->get_property = mandate_session_get_property;

  install_properties (object_class);

  /**
   * MandateSession::changed:
   *
   * Something was recorded, undone or redone; the register is up to date.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateSession::settled:
   *
   * Comes once for however many #MandateSession::changed, when what brought
   * them about has been handled and before the next frame: the moment for a
   * view to show the records anew.
   */
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateSession::told:
   * @message: a sentence for the person
   * @follow_up: the #MandateFollowUp that is offered with it
   */
  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
}

static void
found_cb (MandateSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
}

static void
mandate_session_init (MandateSession *self)
{
  self->today = mandate_date_today ();
  self->translation = mandate_translation_new_for_screen ();
  self->checks = mandate_check_rounds_new (self->translation);
  g_signal_connect_object (self->checks, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  self->working_as = g_strdup ("");
}

static void
chain_state_cb (MandateSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHAIN_STATE]);
}

static void
chain_message_cb (MandateSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHAIN_MESSAGE]);
}

static void
watch_chain (MandateSession *self)
{
  g_signal_connect_object (self->chain_check, "notify::state", G_CALLBACK (chain_state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chain_check, "notify::message", G_CALLBACK (chain_message_cb), self, G_CONNECT_SWAPPED);
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
  MandateSession  *self = g_object_new (MANDATE_TYPE_SESSION, NULL);
  g_autofree char *hash = NULL;

  self->workspace = g_object_ref (workspace);
  self->name = g_strdup (mandate_session_get_name (self));
  self->chain_check = mandate_chain_check_new (mandate_workspace_get_path (workspace));
  watch_chain (self);

  /* Where it can't be read, nothing can be written either, and that is told then. */
  mandate_workspace_get_head (workspace, &self->first, &hash, NULL);
  self->files = mandate_evidence_files_new (mandate_workspace_get_path (workspace), mandate_workspace_get_register (workspace));
  g_signal_connect_object (self, "changed", G_CALLBACK (mandate_evidence_files_follow), self->files, G_CONNECT_SWAPPED);
  self->keeper = mandate_keeper_new (workspace);
  g_signal_connect_object (self->keeper, "recorded", G_CALLBACK (_mandate_session_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * mandate_session_new_as_of:
 * @now: a session of today
 * @past: (transfer full) (nullable): how things stood, or %NULL to show how they stand today
 *
 * Returns: (transfer full): a session that shows that day: its register and its
 *   today are of then, and it records nothing
 */
MandateSession *
mandate_session_new_as_of (MandateSession *now,
                           MandatePast    *past)
{
  MandateSession *self = g_object_new (MANDATE_TYPE_SESSION, NULL);

  self->workspace = g_object_ref (now->workspace);
  self->present = g_object_ref (now);
  self->past = past;
  g_free (self->today);
  self->today = g_strdup (past != NULL ? past->date : now->today);
  self->name = g_strdup (mandate_session_get_name (self));
  self->keeper = g_object_ref (now->keeper);
  self->files = g_object_ref (now->files);
  self->chain_check = g_object_ref (now->chain_check);
  watch_chain (self);
  self->working_as = g_strdup (now->working_as);

  return self;
}

/**
 * mandate_session_get_present:
 * @self: a session
 *
 * Returns: (transfer none): the session of today in the same workspace
 */
MandateSession *
mandate_session_get_present (MandateSession *self)
{
  return self->present != NULL ? self->present : self;
}

/**
 * mandate_session_get_past:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the day that it shows, or %NULL for today
 */
const MandatePast *
mandate_session_get_past (MandateSession *self)
{
  return self->past;
}

/**
 * mandate_session_is_read_only:
 * @self: a session
 *
 * So it is on an earlier day, before an auditor, and where another program writes
 * to the workspace. What changes something is not offered then; should it be
 * tried all the same, the session refuses.
 *
 * Returns: whether nothing can be changed
 */
gboolean
mandate_session_is_read_only (MandateSession *self)
{
  return self->present != NULL || mandate_workspace_is_read_only (self->workspace);
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

/**
 * mandate_session_get_files:
 * @self: a session
 *
 * Returns: (transfer none): what is known of the files of evidence
 */
MandateEvidenceFiles *
mandate_session_get_files (MandateSession *self)
{
  return self->files;
}

/**
 * mandate_session_include_last:
 * @self: a session that has just begun
 *
 * Counts the last entry as done in this sitting: a restore, for which the
 * workspace had to be closed and opened again, can be undone as what follows.
 */
void
mandate_session_include_last (MandateSession *self)
{
  self->first = MAX (self->first - 1, 0);
}

MandateWorkspace *
mandate_session_get_workspace (MandateSession *self)
{
  return self->workspace;
}

MandateRegister *
mandate_session_get_register (MandateSession *self)
{
  return self->past != NULL ? self->past->reg : mandate_workspace_get_register (self->workspace);
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
 * What the checks find as of today, in the language of the screen. Who asks first
 * has them begin; #MandateSession:findings notifies when they are through. After
 * a change it is as it was, until that notifies.
 *
 * Returns: (transfer none) (nullable) (element-type MandateFinding): all
 *   findings, or %NULL until they were first through
 */
GPtrArray *
mandate_session_get_findings (MandateSession *self)
{
  if (mandate_check_rounds_get_findings (self->checks) == NULL && !mandate_check_rounds_is_under_way (self->checks))
    begin_checks (self);

  return mandate_check_rounds_get_findings (self->checks);
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
  char *copy;

  g_return_if_fail (MANDATE_IS_SESSION (self));

  mandate_workspace_set_actor (self->workspace, *name != '\0' ? name : NULL, find_person (self, name));

  if (self->asks_who)
    {
      self->asks_who = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKS_WHO]);
    }

  copy = g_strdup (name);
  g_free (self->working_as);
  self->working_as = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKING_AS]);
}

/**
 * mandate_session_get_person:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): id of the person who works with the
 *   program, or %NULL as long as nobody said who that is
 */
const char *
mandate_session_get_person (MandateSession *self)
{
  return *self->working_as != '\0' ? find_person (self, self->working_as) : NULL;
}

const char *
mandate_session_get_working_as (MandateSession *self)
{
  return self->working_as;
}

/**
 * mandate_session_ask_who:
 * @self: a session
 *
 * Has the person asked who they are, until mandate_session_set_working_as()
 * is told.
 */
void
mandate_session_ask_who (MandateSession *self)
{
  self->asks_who = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASKS_WHO]);
}

gboolean
mandate_session_get_asks_who (MandateSession *self)
{
  return self->asks_who;
}

/**
 * mandate_session_check_chain:
 * @self: a session
 *
 * Has the journal checked beside the work; #MandateSession:chain-state tells
 * what came of it.
 */
void
mandate_session_check_chain (MandateSession *self)
{
  mandate_chain_check_start (self->chain_check);
}

/**
 * mandate_session_get_chain_check:
 * @self: a session
 *
 * Returns: (transfer none): the check of the journal, to see how far it is
 */
MandateChainCheck *
mandate_session_get_chain_check (MandateSession *self)
{
  return self->chain_check;
}

/* Whether it is today's session, which alone can write. */
gboolean
_mandate_session_check_present (MandateSession *self,
                                GError        **error)
{
  if (self->present == NULL)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                       self->past != NULL ? _ ("What has been can only be read. Go back to today to change something.")
                                          : _ ("Here things are only shown. Leave the audit day to change something."));

  return FALSE;
}

/**
 * mandate_session_commit:
 * @self: a session
 * @change: what a person does
 * @error: return location for an error; %G_IO_ERROR_READ_ONLY for an earlier day
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
  if (!_mandate_session_check_present (self, error) || !mandate_workspace_commit (self->workspace, change, error))
    return FALSE;

  _mandate_session_changed (self);

  return TRUE;
}

/**
 * _mandate_session_tell:
 * @self: a session
 * @message: a sentence for the person
 * @follow_up: what is offered with it
 *
 * Has the window show @message.
 */
void
_mandate_session_tell (MandateSession *self,
                       const char     *message,
                       MandateFollowUp follow_up)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, message, follow_up);
}

/* The last entry when this sitting began: what was done before is not its to undo. */
gint64
_mandate_session_get_first (MandateSession *self)
{
  return self->first;
}
