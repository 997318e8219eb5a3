/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The question of who approves a text: by a person of top management, or by a
 * body in a meeting; in the program, or on a page that was signed.
 */

#include "config.h"

#include "mandate-policy-approval-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-attach.h"
#include "mandate-compensation.h"
#include "mandate-organisation.h"
#include "mandate-people.h"
#include "mandate-person.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-lint.h"
#include "mandate-ready-words.h"

/* Who belongs to the top and did not write it is the likely one. */
static void
propose_approver (MandateSession       *session,
                  MandatePolicyVersion *version,
                  MandateRecord        *approval)
{
  g_autoptr (GPtrArray) people = mandate_people_list_deciders (mandate_session_get_register (session), mandate_session_get_today (session));

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (!person->is_top_management || g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (person)), version->author) == 0)
        continue;

      mandate_record_set (approval, "person", mandate_record_get_id (MANDATE_RECORD (person)), NULL);
      mandate_record_set (approval, "capacity", person->job_title != NULL ? person->job_title : "", NULL);
      return;
    }
}

/* A meeting belongs to a body, a note to an approver who wrote the text: each is asked for where it is needed. */
static void
show_fields (MandateFormCard *card)
{
  MandateForm     *form = mandate_form_card_get_form (card);
  MandateApproval *approval = mandate_form_card_get_record (card);

  mandate_form_set_field_visible (form, "review", approval->body != NULL);
  mandate_form_set_field_visible (form, "capacity", approval->body == NULL);
}

/* In a very small organisation the author is often the only one who can approve. */
static void
offer_words (MandateSession       *session,
             MandatePolicyVersion *version,
             MandateFormCard      *card)
{
  MandateRegister *reg = mandate_session_get_register (session);
  g_autoptr (MandateTranslation) translation = NULL;

  if (version->author == NULL || !mandate_compensation_is_offered (reg))
    return;

  translation = mandate_organisation_new_translation (reg);
  mandate_form_card_append (card, mandate_ready_words_new (mandate_form_card_get_form (card), version->author, mandate_compensation_get_approval_note (translation)));
}

/**
 * mandate_policy_approval_card_new:
 * @session: an open workspace
 * @version: a version that is not approved yet
 * @scan: (nullable): the page that was signed, where it is not approved in the program
 *
 * Returns: (transfer floating): asks who approves exactly this text
 */
MandateFormCard *
mandate_policy_approval_card_new (MandateSession       *session,
                                  MandatePolicyVersion *version,
                                  const MandateScan    *scan)
{
  static const char *const fields[] = { "person", "body", "review", "capacity", "decided_on", "note", NULL };
  MandateRecord           *approval = mandate_record_new (MANDATE_TYPE_APPROVAL, NULL);
  g_autofree char         *sum = mandate_policy_version_hash_text (version);
  g_autofree char         *heading = NULL;
  g_autofree char         *text = NULL;
  MandateFormCard         *card;

  if (scan != NULL)
    /* Translators: %s is the number of a version. */
    heading = g_strdup_printf (_ ("This is the signed approval page of version %s"), version->number);
  else
    /* Translators: %s is the number of a version. */
    heading = g_strdup_printf (_ ("Approve version %s"), version->number);

  /* Translators: %s are the first digits of a checksum. */
  text = g_strdup_printf (_ ("It holds for exactly this text, whose SHA-256 begins with %.12s. Afterwards the text can’t be changed."), sum != NULL ? sum : "");

  mandate_record_set (approval, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)), NULL);
  mandate_record_set (approval, "decided_on", mandate_session_get_today (session), NULL);
  mandate_record_set (approval, "method", scan != NULL ? "paper" : "", NULL);
  propose_approver (session, version, approval);

  card = mandate_form_card_new (session, heading, text, scan != NULL ? _ ("Record the Approval") : _ ("Approve & Freeze"), approval, fields);
  show_fields (card);
  offer_words (session, version, card);
  g_signal_connect_object (mandate_form_card_get_form (card), "edited", G_CALLBACK (show_fields), card, G_CONNECT_SWAPPED);

  return card;
}

/* What stands in the way of an approval, does so wherever it is asked for. */
static gboolean
is_fit (MandateSession       *session,
        MandatePolicyVersion *version,
        GError              **error)
{
  MandateRegister *reg = mandate_session_get_register (session);

  return mandate_policy_lint_check (version, mandate_register_find (reg, MANDATE_TYPE_POLICY, version->policy), reg, mandate_session_get_today (session), error);
}

static MandateApproval *
decide (MandateChange        *change,
        MandatePolicyVersion *version,
        MandateApproval      *answer,
        const char           *today,
        GError              **error)
{
  const MandatePolicyDecision decision = {
    .person = answer->person,
    .body = answer->body,
    .review = answer->body != NULL ? answer->review : NULL,
    .capacity = answer->body == NULL ? answer->capacity : NULL,
    .decided_on = answer->decided_on,
    .note = answer->note,
    .method = answer->method,
  };

  return mandate_policy_decide (change, version, &decision, today, error);
}

static gboolean
attach (MandateChange     *change,
        MandateSession    *session,
        const MandateScan *scan,
        MandateApproval   *approval,
        GError           **error)
{
  g_autofree char *target = g_strconcat ("approval/", mandate_record_get_id (MANDATE_RECORD (approval)), NULL);

  return mandate_attach_bytes (mandate_session_get_workspace (session), change, scan->content, scan->name, target, error) != NULL;
}

/**
 * mandate_policy_approval_card_commit:
 * @card: an answered question
 * @session: an open workspace
 * @version: the version that is approved
 * @scan: (nullable): the page that was signed, to be kept with the approval
 *
 * Records the approval and seals it. What is wrong with it stands on the card.
 *
 * Returns: whether it is recorded
 */
gboolean
mandate_policy_approval_card_commit (MandateFormCard      *card,
                                     MandateSession       *session,
                                     MandatePolicyVersion *version,
                                     const MandateScan    *scan)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), _ ("Policy approved"));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  MandateApproval *approval = decide (change, version, mandate_form_card_get_record (card), mandate_session_get_today (session), &error);

  if (approval == NULL || !is_fit (session, version, &error) ||
      (scan != NULL && !attach (change, session, scan, approval, &error)) ||
      !mandate_session_commit (session, change, &error))
    {
      mandate_form_card_show_error (card, error);
      return FALSE;
    }

  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (approval)));
  mandate_session_tell_undoable (session, _ ("Policy approved"));
  if (!mandate_keeper_seal (mandate_session_get_keeper (session), "approval", id, &error))
    mandate_session_tell_error (session, error);

  return TRUE;
}
