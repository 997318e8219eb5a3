/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is printed of a meeting and signed: its minutes, and who was there (9.3.3, 7.5). */

#include "config.h"

#include "mandate-meeting-papers.h"

#include <glib/gi18n-lib.h>

#include "mandate-builders.h"
#include "mandate-date-words.h"
#include "mandate-minutes.h"
#include "mandate-pack-document.h"
#include "mandate-pack-records.h"
#include "mandate-pack-writer.h"
#include "mandate-qr.h"
#include "mandate-role-parts.h"
#include "mandate-sign-off.h"

/* For those whom nobody expected. */
#define EMPTY_ROWS 3

static const MandateColumnSpec attendance_columns[] = {
  { "", .5, MANDATE_ALIGN_START },
  { N_ ("Name"), 3, MANDATE_ALIGN_START },
  { N_ ("Function"), 2.4, MANDATE_ALIGN_START },
  { N_ ("Comes for"), 2.2, MANDATE_ALIGN_START },
  { N_ ("Signature"), 3.4, MANDATE_ALIGN_START },
};

static void
add_code (const MandatePackContext *self,
          MandateDocument          *document,
          GPtrArray                *blocks,
          guint                     position,
          MandateSignOffPurpose     purpose,
          MandateReview            *review,
          const char               *notice)
{
  g_autofree char *code = mandate_sign_off_code_make_for_review (self->reg, purpose, review);

  g_ptr_array_insert (blocks, position, mandate_block_new_code (mandate_qr_new (code), review->title, notice));
  mandate_document_take_code (document, mandate_qr_new (code));
}

static void
add_signature (const MandatePackContext *self,
               GPtrArray                *blocks,
               MandateReview            *review)
{
  g_autofree char *chair = mandate_pack_describe_person (self, review->chair);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (self, N_ ("Signed by")), NULL, NULL);
  mandate_role_part_add_signature (self, blocks, mandate_pack_say (self, N_ ("Chair")),
                                   chair != NULL ? chair : mandate_pack_say (self, N_ ("Name and function: ______________________________")),
                                   mandate_pack_say (self, N_ ("These minutes say what was said and decided.")));
}

/**
 * mandate_minutes_new_document:
 * @context: a context
 * @review: a review of its register
 *
 * The minutes as a document of their own. Once nothing of them changes any
 * more, they carry a code and a line to sign on; confirmed in the program, they
 * need neither.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_minutes_new_document (MandatePackContext *context,
                              MandateReview      *review)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  MandateDocument   *document = mandate_pack_document_new (&alone, review->title, NULL);
  GPtrArray         *blocks = mandate_build_minutes (&alone, review);

  if (mandate_minutes_are_final (review) && g_strcmp0 (review->confirmation, "in-program") != 0)
    {
      add_code (&alone, document, blocks, 1, MANDATE_SIGN_OFF_MINUTES, review,
                mandate_pack_say (&alone, N_ ("The code is of exactly these minutes. Sign on the last page, scan all pages, and drop the file on the window of Mandate; the code says where it belongs. Where no scan is at hand, confirm the minutes in the program.")));
      add_signature (&alone, blocks, review);
    }

  mandate_document_add_blocks (document, blocks);

  return document;
}

static gboolean
is_listed (GPtrArray  *people,
           const char *person)
{
  return person == NULL || g_ptr_array_find_with_equal_func (people, person, g_str_equal, NULL);
}

/*
 * (transfer container) (element-type utf8): ids of those who are expected: who
 * was asked to come, who belongs to the body that meets, who has the chair.
 */
static GPtrArray *
list_expected (const MandatePackContext *self,
               MandateReview            *review)
{
  g_autoptr (GPtrArray) attendance = mandate_pack_list (self, MANDATE_TYPE_REVIEW_ATTENDANCE, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);
  g_autoptr (GPtrArray) planned = mandate_pack_list (self, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, "plan", review->plan, NULL);
  g_autoptr (GPtrArray) members = mandate_pack_list (self, MANDATE_TYPE_BODY_MEMBER, "body", review->body, "-is_chair");
  g_autoptr (GPtrArray) top = mandate_pack_list_top_management (self);
  const char *day = review->held_on != NULL ? review->held_on : self->as_of;
  GPtrArray  *people = g_ptr_array_new ();

  if (review->chair != NULL)
    g_ptr_array_add (people, review->chair);

  for (guint i = 0; i < attendance->len; i++)
    {
      MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);

      if (g_strcmp0 (attended->presence, "apologies") != 0 && !is_listed (people, attended->person))
        g_ptr_array_add (people, attended->person);
    }

  /* A list of who was asked, or came, is more than what a plan expects. */
  for (guint i = 0; review->plan != NULL && attendance->len == 0 && i < planned->len; i++)
    if (!is_listed (people, ((MandateReviewPlanAttendee *) g_ptr_array_index (planned, i))->person))
      g_ptr_array_add (people, ((MandateReviewPlanAttendee *) g_ptr_array_index (planned, i))->person);

  for (guint i = 0; review->body != NULL && attendance->len == 0 && i < members->len; i++)
    {
      MandateBodyMember *member = g_ptr_array_index (members, i);

      if (mandate_body_member_is_current (member, day) && !is_listed (people, member->person))
        g_ptr_array_add (people, member->person);
    }

  /* 9.3.1: to its own review top management comes, asked or not. */
  for (guint i = 0; mandate_pack_is_management_review (review) && attendance->len == 0 && i < top->len; i++)
    {
      const char *person = mandate_record_get_id (g_ptr_array_index (top, i));

      if (!is_listed (people, person))
        g_ptr_array_add (people, (char *) person);
    }

  return people;
}

static const char *
find_stood_for (const MandatePackContext *self,
                MandateReview            *review,
                const char               *person)
{
  g_autoptr (GPtrArray) attendance = mandate_pack_list (self, MANDATE_TYPE_REVIEW_ATTENDANCE, "review", mandate_record_get_id (MANDATE_RECORD (review)), NULL);

  for (guint i = 0; i < attendance->len; i++)
    {
      const MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);

      if (g_strcmp0 (attended->person, person) == 0)
        return mandate_pack_get_person_name (self, attended->stands_for);
    }

  return NULL;
}

static void
add_row (const MandatePackContext *self,
         MandateBlock             *table,
         MandateReview            *review,
         const char               *person)
{
  MandateRow      *row = mandate_block_add_row (table);
  MandatePerson   *found = mandate_register_find (self->reg, MANDATE_TYPE_PERSON, person);
  g_autofree char *number = g_strdup_printf ("%u", table->table.rows->len);
  MandateText     *name = mandate_text_new_styled (MANDATE_SPAN_BOLD, found != NULL ? found->name : "");
  const char      *stood_for = find_stood_for (self, review, person);

  if (found != NULL && found->is_top_management)
    {
      mandate_text_append (name, MANDATE_SPAN_PLAIN, "\n");
      mandate_text_append (name, MANDATE_SPAN_PLAIN, mandate_pack_say (self, N_ ("top management")));
    }

  mandate_row_add_cell (row, mandate_text_new (number));
  mandate_row_add_cell (row, name);
  mandate_row_add_cell (row, mandate_text_new (found != NULL && found->job_title != NULL ? found->job_title : ""));
  mandate_row_add_cell (row, mandate_text_new (stood_for != NULL ? stood_for : ""));
  mandate_row_add_cell (row, mandate_text_new (""));
}

static void
add_meeting (const MandatePackContext *self,
             GPtrArray                *blocks,
             MandateReview            *review)
{
  MandateBlock    *facts = mandate_pack_add_facts (blocks, TRUE);
  const char      *day = mandate_review_get_day (review);
  g_autofree char *words = day != NULL ? mandate_date_to_words (day, self->translation) : NULL;
  g_autofree char *chair = mandate_pack_describe_person (self, review->chair);

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Meeting")), mandate_text_new (review->title));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Kind")), mandate_pack_text_or_none (self, mandate_pack_get_choice (self, review, "kind")));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Date")), mandate_text_new (words != NULL ? words : "____________________"));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Place")), mandate_text_new (review->place != NULL ? review->place : "____________________"));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Chair")), mandate_text_new (chair != NULL ? chair : "____________________"));
}

/**
 * mandate_attendance_new_sheet:
 * @context: a context
 * @review: a review of its register
 *
 * The sheet on which people sign that they were there, with lines for those
 * whom nobody expected, and a code by which the scan finds the meeting.
 *
 * Returns: (transfer full): the document
 */
MandateDocument *
mandate_attendance_new_sheet (MandatePackContext *context,
                              MandateReview      *review)
{
  MandatePackContext alone = mandate_pack_context_stand_alone (context);
  g_autoptr (GPtrArray) people = list_expected (&alone, review);
  GPtrArray       *blocks = mandate_blocks_new ();
  MandateDocument *document = mandate_role_part_new_document (&alone, blocks, mandate_pack_say (&alone, N_ ("Attendance sheet")), mandate_pack_get_organisation_name (&alone));
  MandateBlock    *table;

  add_code (&alone, document, blocks, 1, MANDATE_SIGN_OFF_ATTENDANCE, review,
            mandate_pack_say (&alone, N_ ("Pass the sheet round, scan it, and drop the file on the window of Mandate: the code says to which meeting it belongs.")));
  add_meeting (&alone, blocks, review);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (&alone, N_ ("With my signature I confirm that I was there. Whoever is not on the list signs on a free line.")));

  table = mandate_pack_add_table (&alone, blocks, MANDATE_DENSITY_HANDWRITING, attendance_columns, G_N_ELEMENTS (attendance_columns));
  for (guint i = 0; i < people->len; i++)
    add_row (&alone, table, review, g_ptr_array_index (people, i));
  for (guint i = 0; i < EMPTY_ROWS; i++)
    add_row (&alone, table, review, NULL);

  mandate_document_add_blocks (document, blocks);

  return document;
}
