/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "papers-fixture.h"

#include <gio/gio.h>

#include "mandate-records.h"
#include "mandate-sample.h"

#define FIRST_TEXT                                                                                            \
  "<!-- mandate:purpose -->\n# Information security policy\n\n## 1 Why we have this policy\n\n"               \
  "Our customers trust us with their orders and their addresses. We look after both.\n\n"                     \
  "<!-- mandate:scope -->\n## 2 For whom it holds\n\nIt holds for everybody who works for us, in the shop, "  \
  "in the mill and at home.\n\n"                                                                              \
  "<!-- mandate:requirements -->\n## 3 What we promise\n\nWe meet the requirements that apply to us.\n\n"     \
  "<!-- mandate:improvement -->\n## 4 How we get better\n\nWe look at what went wrong, and mend it.\n\n"      \
  "<!-- mandate:rule-passwords -->\n## 5 Passwords\n\n* Use the password manager.\n* Never tell anybody.\n\n" \
  "<!-- mandate:review -->\n## 6 When we look at it again\n\nOnce a year.\n"

#define SECOND_TEXT                                                                                              \
  "<!-- mandate:purpose -->\n# Information security policy\n\n## 1 Why we have this policy\n\n"                  \
  "Our customers trust us with their orders, their addresses and their payments. We look after all of them.\n\n" \
  "<!-- mandate:scope -->\n## 2 For whom it holds\n\nIt holds for everybody who works for us, in the shop, "     \
  "in the mill and at home.\n\n"                                                                                 \
  "<!-- mandate:requirements -->\n## 3 What we promise\n\nWe meet the requirements that apply to us: the law "   \
  "on data protection, the card schemes’ rules, and what we have signed with the growers.\n\n"                 \
  "<!-- mandate:improvement -->\n## 4 How we get better\n\nWe look at what went wrong, and mend it.\n\n"         \
  "<!-- mandate:rule-passwords -->\n## 5 Passwords\n\n* Use the password manager.\n* Never tell anybody, the "   \
  "management included.\n\n"                                                                                     \
  "<!-- mandate:rule-remote -->\n## 6 Work from home\n\n1. Lock the screen when you get up.\n"                   \
  "2. Use no computer but ours.\n\n"                                                                             \
  "<!-- mandate:review -->\n## 7 When we look at it again\n\nEvery September, and after every incident.\n"

static const char *const names[] = {
  "Mira Kornwinkel", "Tobias Acker", "Aylin Yıldız", "Jens Ohlsen", "Petra Wójcik", "Ngozi Okafor", "Lê Thị Mai", "Søren Bang", "Ute Freifrau von Hohenstein-Ballwitz"
};

static void
add_people (PapersFixture *self,
            guint          n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autofree char *id = g_strdup_printf ("01900000-0000-7000-8000-0000000001%02x", i);
      g_autofree char *name = i < G_N_ELEMENTS (names) ? g_strdup (names[i]) : g_strdup_printf ("%s the %uth", names[i % 7], i);

      mandate_test_add (self->reg, MANDATE_TYPE_PERSON, id, "name", name, "job_title", i == 0 ? "Managing director" : "Miller",
                        "department", i % 3 == 0 ? "Shop" : "Mill", "is_top_management", i == 0 ? "true" : "false",
                        "email", i == 1 ? "tobias@kornwinkel.example" : "",
                        "leave_from", i == 3 ? "2026-06-01" : "", "leave_until", i == 3 ? "2027-05-31" : "", NULL);
    }
}

static void
add_policy (PapersFixture *self,
            const char    *language)
{
  g_autofree char *first_sum = NULL;

  self->policy = mandate_test_add (self->reg, MANDATE_TYPE_POLICY, "01900000-0000-7000-8000-000000000201", "title", "Information security policy", "identifier", "ISP-01",
                                   "owner", "01900000-0000-7000-8000-000000000101", "classification", "internal", "published_at", "Intranet, Rules, and the board in the mill", NULL);
  self->first = mandate_test_add (self->reg, MANDATE_TYPE_POLICY_VERSION, "01900000-0000-7000-8000-000000000211", "policy", mandate_record_get_id (MANDATE_RECORD (self->policy)),
                                  "number", "1.0", "state", "superseded", "text", FIRST_TEXT, "author", "01900000-0000-7000-8000-000000000101", "effective_on", "2025-10-01",
                                  "is_material", "true", "change_summary", "First version.", "language", language, NULL);
  self->second = mandate_test_add (self->reg, MANDATE_TYPE_POLICY_VERSION, "01900000-0000-7000-8000-000000000212", "policy", mandate_record_get_id (MANDATE_RECORD (self->policy)),
                                   "number", "2.0", "state", "in-force", "text", SECOND_TEXT, "author", "01900000-0000-7000-8000-000000000100", "effective_on", "2026-10-01",
                                   "next_review_on", "2027-09-30", "is_material", "true", "based_on", mandate_record_get_id (MANDATE_RECORD (self->first)),
                                   "change_summary", "Payments are part of it, and there are rules for work from home.", "language", language, NULL);

  first_sum = mandate_policy_version_hash_text (self->first);
  mandate_test_add (self->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", mandate_record_get_id (MANDATE_RECORD (self->first)), "person", "01900000-0000-7000-8000-000000000100",
                    "capacity", "managing director", "decision", "approved", "decided_on", "2025-09-20", "method", "paper", "text_sha256", first_sum, NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", mandate_record_get_id (MANDATE_RECORD (self->second)), "person", "01900000-0000-7000-8000-000000000100",
                    "capacity", "managing director", "decision", "approved", "decided_on", "2026-09-21", "method", "paper", NULL);
  mandate_test_add (self->reg, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL, "policy_version", mandate_record_get_id (MANDATE_RECORD (self->second)), "person", "01900000-0000-7000-8000-000000000101",
                    "acknowledged_on", "2026-10-02", "method", "paper", NULL);
}

void
papers_fixture_set_up (PapersFixture *self,
                       gconstpointer  data)
{
  const PapersOptions *options = data;
  const char          *language = options != NULL && options->language != NULL ? options->language : "en";

  self->reg = mandate_register_new (mandate_schema_get ());
  self->translation = mandate_translation_new (language);
  self->context = mandate_pack_context_new (self->reg, AS_OF, self->translation);
  mandate_test_add (self->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Kornwinkel GmbH", "short_name", "Kornwinkel", "scope", "The mill, the shop and the web shop",
                    "language", language, "paper", options != NULL && options->paper != NULL ? options->paper : "a4", NULL);
  add_people (self, options != NULL && options->n_people > 0 ? options->n_people : G_N_ELEMENTS (names));
  add_policy (self, language);
}

void
papers_fixture_tear_down (PapersFixture *self,
                          gconstpointer  options)
{
  mandate_pack_context_unref (self->context);
  mandate_translation_free (self->translation);
  g_assert_finalize_object (self->reg);
}

/* For whoever wants to look at the pages. */
void
papers_keep (const char *path,
             const char *name)
{
  const char *folder = g_getenv ("MANDATE_SCREENSHOTS");
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = folder != NULL ? g_file_new_build_filename (folder, name, NULL) : NULL;

  if (to != NULL)
    g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL);
}
