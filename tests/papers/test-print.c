/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as files, from a workspace. */

#include <string.h>

#include "mandate-attach.h"
#include "mandate-policy-papers.h"
#include "mandate-print.h"
#include "mandate-records.h"
#include "mandate-test-storage.h"

#define TODAY "2026-11-22"

typedef struct
{
  MandateTestWorkspace  storage;
  MandatePolicyVersion *version;
} Fixture;

static MandateRegister *
get_register (Fixture *self)
{
  return mandate_workspace_get_register (self->storage.workspace);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_set_up (&self->storage, data);
  id = mandate_test_approve_policy (&self->storage, "# Policy\n\nLock the door.\n");
  change = mandate_change_new (get_register (self), "Name the organisation");
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_ORGANISATION, NULL), "legal_name", "Kornwinkel GmbH", &error);
  g_assert_no_error (error);
  mandate_test_commit (&self->storage, change);
  self->version = mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, id);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  mandate_test_tear_down (&self->storage, data);
}

static GBytes *
print (Fixture                 *self,
       const MandatePrintOrder *order)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = mandate_print_write (self->storage.workspace, order, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GBytes **) data = mandate_print_finish (result, &error);
  g_assert_no_error (error);
}

static void
add_meeting (Fixture *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), "Meet");

  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL), "title", "Spring review", NULL);
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERFORMANCE_REPORT, NULL), "title", "First quarter", NULL);
  mandate_test_commit (&self->storage, change);
}

/* (nullable): what a document of the kind is of. */
static gpointer
find_record (Fixture         *self,
             MandatePrintKind kind)
{
  if (kind == MANDATE_PRINT_ROLES || kind == MANDATE_PRINT_SUMMARY || kind == MANDATE_PRINT_OBJECTIVES)
    return NULL;
  if (kind == MANDATE_PRINT_MINUTES || kind == MANDATE_PRINT_ATTENDANCE)
    return mandate_record_list_get (mandate_register_get_list (get_register (self), MANDATE_TYPE_REVIEW), 0);
  if (kind == MANDATE_PRINT_REPORT)
    return mandate_record_list_get (mandate_register_get_list (get_register (self), MANDATE_TYPE_PERFORMANCE_REPORT), 0);

  return self->version;
}

static void
test_each_kind_makes_the_same_bytes_in_both_ways (Fixture      *self,
                                                  gconstpointer data)
{
  add_meeting (self);

  for (MandatePrintKind kind = MANDATE_PRINT_POLICY; kind <= MANDATE_PRINT_OBJECTIVES; kind++)
    {
      const MandatePrintOrder order = { .kind = kind, .record = find_record (self, kind), .before = self->version, .today = TODAY };
      g_autoptr (GBytes) waited = NULL;
      g_autoptr (GBytes) called = NULL;

      /* Papers of roles, leading and resources have tests of their own. */
      if ((kind > MANDATE_PRINT_ROLES && kind < MANDATE_PRINT_REPORT) || kind == MANDATE_PRINT_RECEIPT || kind == MANDATE_PRINT_RESOURCES)
        continue;

      waited = print (self, &order);
      mandate_print_write_async (self->storage.workspace, &order, NULL, printed_cb, &called);
      while (called == NULL)
        g_main_context_iteration (NULL, TRUE);

      g_assert_true (g_str_has_prefix (g_bytes_get_data (waited, NULL), "%PDF-"));
      g_assert_true (g_bytes_equal (waited, called));
    }
}

/* What was issued is given out as it is; what is on record of it goes on a page of its own. */
static void
test_file_that_was_issued_is_given_out_as_it_is (Fixture      *self,
                                                 gconstpointer data)
{
  const MandatePrintOrder policy = { .kind = MANDATE_PRINT_POLICY, .record = self->version, .today = TODAY };
  const MandatePrintOrder header = { .kind = MANDATE_PRINT_HEADER, .record = self->version, .today = TODAY };
  g_autoptr (GBytes) before = print (self, &policy);
  g_autofree char *path = g_build_filename (self->storage.folder, "issued.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (self), "Bring in the file");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) issued = NULL;
  g_autoptr (GBytes) page = NULL;
  MandateEvidence *evidence;

  /* Any PDF will do. */
  g_assert_true (mandate_print_save (before, path, FALSE, &error));
  evidence = mandate_attach_file (self->storage.workspace, change, file, NULL, &error);
  g_assert_no_error (error);
  mandate_test_commit (&self->storage, change);
  mandate_test_edit (&self->storage, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->version)), "issued_as", mandate_record_get_id (MANDATE_RECORD (evidence)));
  mandate_test_edit (&self->storage, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->version)), "effective_on", "2026-01-01");

  issued = print (self, &policy);
  page = print (self, &header);
  g_assert_true (g_bytes_equal (issued, before));
  g_assert_false (g_bytes_equal (page, before));
}

static void
test_name_of_the_file_says_whose_what_and_when (Fixture      *self,
                                                gconstpointer data)
{
  MandatePrintOrder order = { .kind = MANDATE_PRINT_POLICY, .record = self->version, .today = TODAY };
  g_autofree char  *policy = mandate_print_make_file_name (self->storage.workspace, &order);
  g_autofree char  *sheet = NULL;
  g_autofree char  *roles = NULL;

  order.kind = MANDATE_PRINT_ACKNOWLEDGEMENT;
  sheet = mandate_print_make_file_name (self->storage.workspace, &order);
  order = (MandatePrintOrder){ .kind = MANDATE_PRINT_ROLES, .today = TODAY };
  roles = mandate_print_make_file_name (self->storage.workspace, &order);

  g_assert_cmpstr (policy, ==, "Kornwinkel GmbH – Information security policy 1.0 – 2026-11-22.pdf");
  g_assert_cmpstr (sheet, ==, "Kornwinkel GmbH – Information security policy 1.0 – Acknowledgement sheet – 2026-11-22.pdf");
  g_assert_cmpstr (roles, ==, "Kornwinkel GmbH – Roles, responsibilities, authorities – 2026-11-22.pdf");
}

/* Neither the screen's language nor the organisation's counts, but the text's. */
static void
test_document_is_in_the_language_of_its_text (Fixture      *self,
                                              gconstpointer data)
{
  MandatePrintOrder order = { .kind = MANDATE_PRINT_POLICY, .record = self->version, .today = TODAY };
  g_autoptr (MandateDocument) english = mandate_print_new_document (self->storage.workspace, &order);
  g_autoptr (MandateDocument) german = NULL;
  g_autoptr (MandateDocument) asked = NULL;

  g_assert_cmpstr (mandate_document_get_language (english), ==, "en");

  mandate_test_edit (&self->storage, MANDATE_TYPE_POLICY_VERSION, mandate_record_get_id (MANDATE_RECORD (self->version)), "language", "de");
  german = mandate_print_new_document (self->storage.workspace, &order);
  g_assert_cmpstr (mandate_document_get_language (german), ==, "de");

  order.language = "en";
  asked = mandate_print_new_document (self->storage.workspace, &order);
  g_assert_cmpstr (mandate_document_get_language (asked), ==, "en");
}

static void
test_file_that_is_there_is_not_replaced_unasked (Fixture      *self,
                                                 gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autofree char *path = g_build_filename (self->storage.folder, "document.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mandate_print_save (first, path, FALSE, NULL));
  g_assert_false (mandate_print_save (second, path, FALSE, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "first");

  g_clear_pointer (&content, g_free);
  g_assert_true (mandate_print_save (second, path, TRUE, NULL));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "second");
}

#define ADD(name, func) g_test_add ("/print/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-kind-makes-the-same-bytes-in-both-ways", test_each_kind_makes_the_same_bytes_in_both_ways);
  ADD ("file-that-was-issued-is-given-out-as-it-is", test_file_that_was_issued_is_given_out_as_it_is);
  ADD ("name-of-the-file-says-whose-what-and-when", test_name_of_the_file_says_whose_what_and_when);
  ADD ("document-is-in-the-language-of-its-text", test_document_is_in_the_language_of_its_text);
  ADD ("file-that-is-there-is-not-replaced-unasked", test_file_that_is_there_is_not_replaced_unasked);

  return g_test_run ();
}
