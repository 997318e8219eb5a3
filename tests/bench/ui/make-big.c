/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A workspace as large as one can become: 50,000 records, and a history of a
 * million actions. Most of these rename a person and name it back, so that the
 * history holds when it is verified, or rewound.
 *
 *     make-big NAME
 */

#include "config.h"

#include <stdlib.h>

#include "mandate-library.h"
#include "mandate-records.h"
#include "mandate-set-up.h"
#include "mandate-uuid.h"

#define N_PEOPLE   2000
#define N_ACTIONS  30000
#define N_EVIDENCE 9000
#define N_LINKS    9000
#define N_ENTRIES  1000000
#define CHUNK      1000

typedef struct
{
  MandateWorkspace *workspace;
  MandateChange    *change; /* (nullable) the chunk that is being made */
  guint             n_changed;
  GPtrArray        *people; /* (element-type utf8) ids */
  GPtrArray        *actions;
  GPtrArray        *evidence;
} Maker;

static void
fail_on (GError *error)
{
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  exit (EXIT_FAILURE);
}

static void
commit (Maker *self)
{
  g_autoptr (GError) error = NULL;

  if (self->change != NULL)
    mandate_workspace_commit (self->workspace, self->change, &error);

  fail_on (error);
  g_clear_pointer (&self->change, mandate_change_free);
  self->n_changed = 0;
}

static gpointer
create (Maker     *self,
        GType      type,
        GPtrArray *ids)
{
  MandateRecord *record;

  if (self->n_changed++ == CHUNK)
    commit (self);

  if (self->change == NULL)
    self->change = mandate_change_new (mandate_workspace_get_register (self->workspace), "Take over the old lists");

  record = mandate_change_create (self->change, type, NULL);
  if (ids != NULL)
    g_ptr_array_add (ids, g_strdup (mandate_record_get_id (record)));

  return record;
}

static char *
pick (GPtrArray *ids,
      guint      number)
{
  return g_strdup (g_ptr_array_index (ids, number * 7919 % ids->len));
}

static char *
make_day (guint number)
{
  return g_strdup_printf ("20%02u-%02u-%02u", 18 + number % 9, 1 + number % 12, 1 + number % 28);
}

static void
make_people (Maker *self)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      MandatePerson *person = create (self, MANDATE_TYPE_PERSON, self->people);

      person->name = g_strdup_printf ("Alexandra Person of Number %u", i);
      person->job_title = g_strdup ("Operations");
      person->email = g_strdup_printf ("person%u@example.org", i);
    }
}

static void
make_actions (Maker *self)
{
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      MandateAction *action = create (self, MANDATE_TYPE_ACTION, self->actions);

      action->title = g_strdup_printf ("Look after what was decided in the review, number %u", i);
      action->owner = pick (self->people, i);
      action->due_on = make_day (i);
      if (i % 8 != 0)
        {
          g_free (action->state);
          action->state = g_strdup ("done");
          action->done_on = make_day (i);
          action->outcome = g_strdup ("Done as agreed, and told to those who asked for it.");
        }
    }
}

static void
make_evidence (Maker *self)
{
  for (guint i = 0; i < N_EVIDENCE; i++)
    {
      MandateEvidence *evidence = create (self, MANDATE_TYPE_EVIDENCE, self->evidence);

      evidence->title = g_strdup_printf ("Minutes of the meeting, number %u", i);
      evidence->number = i + 1;
      evidence->link = g_strdup_printf ("https://files.example.org/minutes/%u", i);
      evidence->happened_on = make_day (i);
      evidence->owner = pick (self->people, i);
    }

  commit (self);

  for (guint i = 0; i < N_LINKS; i++)
    {
      MandateEvidenceLink *link = create (self, MANDATE_TYPE_EVIDENCE_LINK, NULL);
      g_autofree char     *action = pick (self->actions, i);

      link->evidence = g_strdup (g_ptr_array_index (self->evidence, i));
      link->target = g_strconcat ("action/", action, NULL);
      link->clause = g_strdup ("9.3.3");
    }
}

/* The changes that this leaves in the journal. */
static GBytes *
rename_person (Maker      *self,
               const char *name)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (self->workspace), "Rename a person");
  MandatePerson *person = mandate_change_edit (change, MANDATE_TYPE_PERSON, g_ptr_array_index (self->people, 0));
  g_autoptr (GError) error = NULL;
  GBytes *changeset;
  gint64  seq;
  char   *hash = NULL;

  g_free (person->name);
  person->name = g_strdup (name);
  mandate_workspace_commit (self->workspace, change, &error);
  fail_on (error);

  mandate_workspace_get_head (self->workspace, &seq, &hash, &error);
  g_free (hash);
  fail_on (error);

  changeset = mandate_workspace_read_changeset (self->workspace, seq, &error);
  fail_on (error);

  return changeset;
}

static void
append (MandateDatabase *database,
        guint            number,
        GBytes          *changeset)
{
  /* One every two minutes: four years. */
  g_autoptr (GDateTime) begin = g_date_time_new_utc (2027, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) moment = g_date_time_add_minutes (begin, 2 * number);
  MandateEntry *entry = g_new0 (MandateEntry, 1);
  g_autoptr (GError) error = NULL;

  entry->entry = mandate_uuid_new ();
  entry->recorded_at = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S.000Z");
  entry->actor = g_strdup ("alexandra");
  entry->label = g_strdup ("Rename a person");

  mandate_journal_append (database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), &error);
  mandate_entry_free (entry);
  fail_on (error);
}

/* All in one transaction, past the workspace: each on its own would wait for the disk a million times. */
static void
make_history (Maker *self)
{
  g_autoptr (GBytes) there = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;
  MandateTransaction *transaction;

  g_bytes_unref (rename_person (self, "Alexandra Before"));
  there = rename_person (self, "Alexandra After");
  back = rename_person (self, "Alexandra Before");

  database = mandate_database_open (mandate_workspace_get_path (self->workspace), MANDATE_DATABASE_READ_WRITE, &error);
  fail_on (error);
  transaction = mandate_database_begin (database, &error);
  fail_on (error);

  for (guint i = 0; i < N_ENTRIES; i++)
    append (database, i, i % 2 == 0 ? there : back);

  mandate_transaction_commit (transaction, &error);
  fail_on (error);
}

static void
make_organisation (Maker      *self,
                   const char *name)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();

  self->change = mandate_change_new (mandate_workspace_get_register (self->workspace), "Set up the workspace");
  mandate_set_up (self->change, name, translation);
  commit (self);
}

int
main (int   argc,
      char *argv[])
{
  Maker self = {
    .people = g_ptr_array_new_with_free_func (g_free),
    .actions = g_ptr_array_new_with_free_func (g_free),
    .evidence = g_ptr_array_new_with_free_func (g_free),
  };
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: make-big NAME\n");
      return EXIT_FAILURE;
    }

  self.workspace = mandate_library_create (argv[1], FALSE, &error);
  fail_on (error);

  make_organisation (&self, argv[1]);
  make_people (&self);
  make_actions (&self);
  make_evidence (&self);
  commit (&self);
  make_history (&self);

  g_object_unref (self.workspace);
  g_ptr_array_unref (self.people);
  g_ptr_array_unref (self.actions);
  g_ptr_array_unref (self.evidence);

  return EXIT_SUCCESS;
}
