/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A workspace whose pack has about two pages for each of so many reviews, with
 * what they were told, decided and set going:
 *
 *     make-register NAME REVIEWS
 */

#include "config.h"

#include <stdlib.h>

#include "mandate-library.h"
#include "mandate-records.h"
#include "mandate-set-up.h"

#define N_PEOPLE    40
#define N_ATTENDED  4
#define N_DECISIONS 4
#define N_ACTIONS   4
#define CHUNK       1000

static const char *const inputs[] = { "actions", "issues", "performance", "feedback", "risk", "improvement" };

typedef struct
{
  MandateWorkspace *workspace;
  MandateChange    *change; /* (nullable) the chunk that is being made */
  guint             n_changed;
  char             *people[N_PEOPLE];
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
create (Maker *self,
        GType  type)
{
  self->n_changed++;
  if (self->change == NULL)
    self->change = mandate_change_new (mandate_workspace_get_register (self->workspace), "Take over the old minutes");

  return mandate_change_create (self->change, type, NULL);
}

static char *
make_day (guint number)
{
  return g_strdup_printf ("20%02u-%02u-%02u", 20 + number % 6, 1 + number % 12, 1 + number % 28);
}

static void
make_people (Maker *self)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      MandatePerson *person = create (self, MANDATE_TYPE_PERSON);

      person->name = g_strdup_printf ("Alexandra Person of Number %u", i);
      person->job_title = g_strdup ("Operations");
      self->people[i] = g_strdup (mandate_record_get_id (MANDATE_RECORD (person)));
    }
}

static void
make_review (Maker *self,
             guint  number)
{
  MandateReview *review = create (self, MANDATE_TYPE_REVIEW);
  const char    *id = mandate_record_get_id (MANDATE_RECORD (review));

  review->title = g_strdup_printf ("Management review no. %u", number + 1);
  review->planned_on = make_day (number);
  review->held_on = make_day (number);
  review->chair = g_strdup (self->people[number % N_PEOPLE]);
  review->place = g_strdup ("Meeting room on the first floor");
  review->notes = g_strdup_printf ("What was told under number %u was discussed, and everybody saw the figures before.", number);

  for (guint i = 0; i < N_ATTENDED; i++)
    {
      MandateReviewAttendance *attended = create (self, MANDATE_TYPE_REVIEW_ATTENDANCE);

      attended->review = g_strdup (id);
      attended->person = g_strdup (self->people[(number + i) % N_PEOPLE]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      MandateReviewInput *input = create (self, MANDATE_TYPE_REVIEW_INPUT);

      input->review = g_strdup (id);
      g_free (input->input);
      input->input = g_strdup (inputs[i]);
      input->content = g_strdup_printf ("Of %s there is to be told in review %u that the figures are as they were expected, but for two, which are looked after.", inputs[i], number);
    }

  for (guint i = 0; i < N_DECISIONS; i++)
    {
      MandateDecision *decision = create (self, MANDATE_TYPE_DECISION);

      decision->review = g_strdup (id);
      decision->title = g_strdup_printf ("Decide number %u of review %u: keep the measure and look at it again", i, number);
      decision->decided_on = make_day (number);
    }

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      MandateAction *action = create (self, MANDATE_TYPE_ACTION);

      action->review = g_strdup (id);
      action->title = g_strdup_printf ("Look after number %u of review %u and tell those who asked for it", i, number);
      action->owner = g_strdup (self->people[(number + i) % N_PEOPLE]);
      action->due_on = make_day (number + i);
    }
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
  Maker self = { 0 };
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    {
      g_printerr ("Usage: make-register NAME REVIEWS\n");
      return EXIT_FAILURE;
    }

  self.workspace = mandate_library_create (argv[1], FALSE, &error);
  fail_on (error);

  make_organisation (&self, argv[1]);
  make_people (&self);
  for (guint i = 0; i < (guint) atoi (argv[2]); i++)
    {
      make_review (&self, i);
      if (self.n_changed > CHUNK)
        commit (&self);
    }
  commit (&self);

  g_object_unref (self.workspace);
  for (guint i = 0; i < N_PEOPLE; i++)
    g_free (self.people[i]);

  return EXIT_SUCCESS;
}
