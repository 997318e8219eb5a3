/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-check-rounds.h"

#include "mandate-check.h"

/* How long checks go on in one turn: half a frame at most, but for the last of them. */
#define TURN_US 4000

/**
 * MandateCheckRounds:
 *
 * Runs all checks beside the work of the person, in turns so short that no
 * frame waits for them, however many records there are.
 */
struct _MandateCheckRounds
{
  GObject parent_instance;

  const MandateTranslation *translation;
  MandateRegister          *reg;      /* (owned) (nullable) of the round under way */
  char                     *as_of;    /* (nullable) of the round under way */
  GPtrArray                *pending;  /* (owned) (nullable) of the round under way */
  GPtrArray                *findings; /* (owned) (nullable) of the last complete round */
  guint                     next_check;
  guint                     source;
};

G_DEFINE_FINAL_TYPE (MandateCheckRounds, mandate_check_rounds, G_TYPE_OBJECT)

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
run_next_check (MandateCheckRounds *self)
{
  g_ptr_array_extend_and_steal (self->pending, mandate_check_run (self->next_check++, self->reg, self->as_of, self->translation));
}

static void
take_findings (MandateCheckRounds *self)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_steal_pointer (&self->pending);
  g_clear_object (&self->reg);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static gboolean
turn_cb (gpointer data)
{
  MandateCheckRounds *self = data;
  const gint64        end = g_get_monotonic_time () + TURN_US;

  do
    run_next_check (self);
  while (self->next_check < mandate_check_get_n_checks () && g_get_monotonic_time () < end);

  if (self->next_check < mandate_check_get_n_checks ())
    return G_SOURCE_CONTINUE;

  self->source = 0;
  take_findings (self);

  return G_SOURCE_REMOVE;
}

static void
mandate_check_rounds_finalize (GObject *object)
{
  MandateCheckRounds *self = MANDATE_CHECK_ROUNDS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_object (&self->reg);
  g_free (self->as_of);

  G_OBJECT_CLASS (mandate_check_rounds_parent_class)->finalize (object);
}

static void
mandate_check_rounds_class_init (MandateCheckRoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_check_rounds_finalize;

  /**
   * MandateCheckRounds::found:
   *
   * All checks are through; mandate_check_rounds_get_findings() has what they found.
   */
  signals[SIGNAL_FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_check_rounds_init (MandateCheckRounds *self)
{
}

/**
 * mandate_check_rounds_new:
 * @translation: (transfer none): the language of what is found; it must outlive the rounds
 *
 * Returns: (transfer full): rounds of which none has begun
 */
MandateCheckRounds *
mandate_check_rounds_new (const MandateTranslation *translation)
{
  MandateCheckRounds *self = g_object_new (MANDATE_TYPE_CHECK_ROUNDS, NULL);

  self->translation = translation;

  return self;
}

/**
 * mandate_check_rounds_begin:
 * @reg: (transfer none): the records
 * @as_of: the day, as ISO 8601
 *
 * Begins a round. One that is under way is given up: it saw records that are
 * not so any more.
 */
void
mandate_check_rounds_begin (MandateCheckRounds *self,
                            MandateRegister    *reg,
                            const char         *as_of)
{
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_free (self->as_of);

  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);
  self->as_of = g_strdup (as_of);
  self->next_check = 0;
  g_set_object (&self->reg, reg);

  if (self->source == 0)
    self->source = g_idle_add (turn_cb, self);
}

/**
 * mandate_check_rounds_is_under_way:
 *
 * Returns: whether a round has begun and is not through
 */
gboolean
mandate_check_rounds_is_under_way (MandateCheckRounds *self)
{
  return self->source != 0;
}

/**
 * mandate_check_rounds_get_findings:
 *
 * Returns: (transfer none) (nullable) (element-type MandateFinding): what the
 *   last complete round found, or %NULL before there was one
 */
GPtrArray *
mandate_check_rounds_get_findings (MandateCheckRounds *self)
{
  return self->findings;
}
