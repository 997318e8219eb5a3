/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-review.h"

#include "mandate-records.h"

MandateRegister *
mandate_test_get_register (MandateSession *session)
{
  return mandate_session_get_register (session);
}

gpointer
mandate_test_get_at (MandateSession *session,
                     GType           type,
                     guint           position)
{
  return mandate_record_list_get (mandate_register_get_list (mandate_test_get_register (session), type), position);
}

guint
mandate_test_count (MandateSession *session,
                    GType           type)
{
  return mandate_record_list_get_length (mandate_register_get_list (mandate_test_get_register (session), type));
}

void
mandate_test_commit (MandateSession *session,
                     MandateChange  *change)
{
  g_autoptr (GError) error = NULL;

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

/* A workspace with the owner, a baker, and a management review that is planned. */
MandateSession *
mandate_test_new_review_session (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Prepare");
  MandateRecord *owner = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *baker = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);

  mandate_record_set (owner, "name", "Ana Pérez", NULL);
  mandate_record_set (owner, "is_top_management", "yes", NULL);
  mandate_record_set (baker, "name", "Jonas Weber", NULL);
  mandate_record_set (review, "title", "Management Review", NULL);
  mandate_record_set (review, "planned_on", mandate_session_get_today (session), NULL);
  mandate_record_set (review, "chair", mandate_record_get_id (owner), NULL);
  mandate_test_commit (session, change);

  return session;
}
