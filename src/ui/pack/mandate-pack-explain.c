/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-explain.h"

#include <glib/gi18n-lib.h>

#include "mandate-action-acts.h"
#include "mandate-explanation.h"
#include "mandate-form.h"
#include "mandate-pack-parts.h"

/**
 * MandatePackExplain:
 *
 * Asks why a gap is accepted for now, or why a requirement has nothing to apply
 * to, who looks after it and until when. That is a decision (9.3.3, 10.1), so it
 * is recorded as one; the pack prints it, and to look at it again goes on the
 * list of what is to be done.
 */
struct _MandatePackExplain
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *key; /* of the finding */
  char           *clause;
  char           *found;  /* (nullable) where it is about a requirement that does not apply */
  char           *label;  /* of the change, and the decision's title */
  MandateChange  *change; /* (owned) (nullable) while it is asked */
  MandateForm    *form;
};

G_DEFINE_FINAL_TYPE (MandatePackExplain, mandate_pack_explain, ADW_TYPE_BIN)

static void
replace (char      **field,
         const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static MandateDecision *
find_decision (MandatePackExplain *self)
{
  MandateRecordList *decisions = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (g_strcmp0 (decision->explains, self->key) == 0)
        return decision;
    }

  return NULL;
}

/* What was decided before is changed; the journal keeps what it said. */
static void
begin (MandatePackExplain *self)
{
  MandateDecision *old = find_decision (self);
  MandateDecision *decision;

  g_clear_pointer (&self->change, mandate_change_free);
  self->change = mandate_change_new (mandate_session_get_register (self->session), self->label);
  decision = old != NULL ? mandate_change_edit (self->change, MANDATE_TYPE_DECISION, mandate_record_get_id (MANDATE_RECORD (old)))
                         : mandate_change_create (self->change, MANDATE_TYPE_DECISION, NULL);

  replace (&decision->title, self->label);
  replace (&decision->kind, self->found != NULL ? "risk-acceptance" : "not-applicable");
  replace (&decision->decided_on, mandate_session_get_today (self->session));
  replace (&decision->explains, self->key);
  mandate_form_set_record (self->form, MANDATE_RECORD (decision));
}

static gboolean
demand (MandatePackExplain *self,
        const char         *field,
        const char         *value,
        const char         *sentence)
{
  if (value != NULL && *value != '\0')
    return TRUE;

  mandate_form_set_problem (self->form, field, sentence);

  return FALSE;
}

/* A decision without owner and date would be a gap of its own. */
static gboolean
is_complete (MandatePackExplain *self)
{
  const MandateDecision *decision = (MandateDecision *) mandate_form_get_record (self->form);
  const gboolean         has_reason = demand (self, "reason", decision->reason, _ ("Say why, in a sentence."));
  const gboolean         has_owner = demand (self, "owner", decision->owner, _ ("Name somebody who looks after it."));
  const gboolean         has_date = demand (self, "due_on", decision->due_on, _ ("Say when it is looked at again."));

  return has_reason && has_owner && has_date;
}

static void
keep_cb (MandatePackExplain *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);
  g_autoptr (MandateSession) session = g_object_ref (self->session);
  g_autofree char *label = g_strdup (self->label);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  mandate_form_clear_problems (self->form);
  if (!mandate_form_check (self->form) || !is_complete (self))
    return;

  /* The row that this stands in may go when the change is recorded. */
  change = g_steal_pointer (&self->change);
  if (self->found != NULL)
    mandate_action_put_gap (change, MANDATE_DECISION (mandate_form_get_record (self->form)), self->clause, self->found);
  else
    mandate_action_put_exemption (change, MANDATE_DECISION (mandate_form_get_record (self->form)), self->clause);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));

  if (mandate_session_commit (session, change, &error))
    mandate_session_tell_undoable (session, label);
  else
    mandate_session_tell_error (session, error);
}

static void
mandate_pack_explain_map (GtkWidget *widget)
{
  begin (MANDATE_PACK_EXPLAIN (widget));
  GTK_WIDGET_CLASS (mandate_pack_explain_parent_class)->map (widget);
}

static void
mandate_pack_explain_dispose (GObject *object)
{
  MandatePackExplain *self = MANDATE_PACK_EXPLAIN (object);

  g_clear_pointer (&self->change, mandate_change_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_pack_explain_parent_class)->dispose (object);
}

static void
mandate_pack_explain_finalize (GObject *object)
{
  MandatePackExplain *self = MANDATE_PACK_EXPLAIN (object);

  g_free (self->key);
  g_free (self->clause);
  g_free (self->found);
  g_free (self->label);

  G_OBJECT_CLASS (mandate_pack_explain_parent_class)->finalize (object);
}

static void
mandate_pack_explain_class_init (MandatePackExplainClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_pack_explain_dispose;
  object_class->finalize = mandate_pack_explain_finalize;
  GTK_WIDGET_CLASS (klass)->map = mandate_pack_explain_map;
}

static void
mandate_pack_explain_init (MandatePackExplain *self)
{
}

static void
build (MandatePackExplain *self)
{
  static const char *const fields[] = { "reason", "owner", "due_on", NULL };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget               *button = gtk_button_new_with_mnemonic (_ ("_Keep Reason"));

  self->form = mandate_form_new (self->session, MANDATE_TYPE_DECISION, fields);
  mandate_form_set_label (self->form, "reason", self->found != NULL ? _ ("Why it is so for now") : _ ("Does not apply, because"));
  mandate_form_set_label (self->form, "owner", _ ("Who looks after it"));
  mandate_form_set_label (self->form, "due_on", _ ("Looked at again on"));
  gtk_widget_set_size_request (GTK_WIDGET (self->form), 280, -1);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_signal_connect_object (button, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_pack_explain_new:
 * @session: an open workspace
 * @finding: a gap
 *
 * Returns: (transfer floating): asks for the reason why @finding is accepted
 */
GtkWidget *
mandate_pack_explain_new (MandateSession       *session,
                          const MandateFinding *finding)
{
  MandatePackExplain *self = g_object_new (MANDATE_TYPE_PACK_EXPLAIN, NULL);

  self->session = g_object_ref (session);
  self->key = mandate_finding_make_key (finding);
  self->clause = g_strdup (finding->clause);
  self->found = g_strdup (finding->found);
  /* Translators: %s is a clause, such as 5.1 d. */
  self->label = g_strdup_printf (_ ("Gap of clause %s explained"), finding->clause);
  build (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_pack_explain_new_exemption:
 * @session: an open workspace
 * @requirement: a requirement that may have nothing to apply to
 *
 * Returns: (transfer floating): asks for the reason why @requirement does not apply
 */
GtkWidget *
mandate_pack_explain_new_exemption (MandateSession           *session,
                                    const MandateRequirement *requirement)
{
  MandatePackExplain *self = g_object_new (MANDATE_TYPE_PACK_EXPLAIN, NULL);

  self->session = g_object_ref (session);
  self->key = mandate_exemption_make_key (mandate_requirement_get_id (requirement));
  self->clause = g_strdup (mandate_requirement_get_clause (requirement));
  /* Translators: %s is a clause, such as 5.1 h. */
  self->label = g_strdup_printf (_ ("Clause %s does not apply"), self->clause);
  build (self);

  return GTK_WIDGET (self);
}
