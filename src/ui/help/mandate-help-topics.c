/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-help-topics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first one is for whoever does not know where to begin. */
static const MandateHelpTopic topics[] = {
  {
    .places = "overview",
    .title = N_ ("First Steps"),
    .purpose = N_ ("Mandate leads you through what ISO/IEC 27001 asks of those who run an organisation, and puts the proof of it into one PDF for the auditor. You need not have read the standard."),
    .steps = {
      N_ ("Follow the next step on the overview. There is one at a time, with the minutes that it takes."),
      N_ ("Stop whenever you like: every answer is kept, and you are asked whether to go on."),
      N_ ("Where you don’t know an answer, choose “I don’t know yet”. It becomes a task with a date."),
      N_ ("When the auditor’s day comes near, make the audit pack."),
    },
    .proof = N_ ("That the people at the top know, decide and look after it themselves. The overview names what would be missed today."),
    .hint = N_ ("The sample company shows what all of it looks like when it is done. It is yours to try things on."),
  },
  {
    .places = "to-do",
    .title = N_ ("To Do"),
    .purpose = N_ ("Everything that somebody has promised to do, with its day: decisions of reviews, gaps to mend, questions left open."),
    .steps = {
      N_ ("Give each task one owner and a day."),
      N_ ("Mark it as done when it is done, and write down what came of it."),
      N_ ("What can wait is put off until a day, with a reason; what is overdue can be told to top management."),
      N_ ("Some weeks later, say whether it helped, and how you know."),
    },
    .proof = N_ ("Tasks with a name and a date, few of them overdue, and what became of the last ones."),
  },
  {
    .places = "leadership",
    .title = N_ ("Leadership"),
    .purpose = N_ ("Proof that the top is in charge: what you did yourself, month by month, and not only what you signed."),
    .steps = {
      N_ ("Say in one sentence each how you keep the eight commitments."),
      N_ ("Look at the quarters: an empty field says that nothing on record shows it."),
      N_ ("Add what no other record says: a talk, an obstacle that you removed, bad news that you followed up. Approvals, reviews, decisions and messages come here by themselves."),
    },
    .proof = N_ ("Dated acts of top management for each commitment, in its own words. An approval alone shows little."),
    .hint = N_ ("The receipt adds up what you gave this year: hours, money, decisions, messages."),
  },
  {
    .places = "policy",
    .title = N_ ("Policy"),
    .purpose = N_ ("The information security policy says in a page or two what must not go wrong, what everyone keeps to, and that the people at the top stand behind it."),
    .steps = {
      N_ ("Answer the questions; the text grows beside them. Change the examples into your own words."),
      N_ ("Have it approved by top management. From then on that text cannot be changed, only followed by a new version."),
      N_ ("Say where it can be found, and tell everybody it is for."),
      N_ ("Look at it again at least once a year, and when something important changes."),
    },
    .proof = N_ ("An approved text with a date, signed or confirmed by top management, and who has read it out of how many."),
    .hint = N_ ("A policy that you have already can be imported from a text or a PDF."),
  },
  {
    .places = "roles competence delegations clauses exceptions",
    .title = N_ ("People and Roles"),
    .purpose = N_ ("Who answers for what. Two responsibilities must always be given to somebody: that the management system conforms, and that its performance is reported to top management."),
    .steps = {
      N_ ("Add people: type them, paste a list, or import a table or contacts."),
      N_ ("Give the two mandated responsibilities first, with what the person may decide, stop and spend."),
      N_ ("Set in the table who does an activity (R), who answers for it (A), who is asked (C) and who is told (I)."),
      N_ ("Print the letters, have them signed, and tell everyone who does what."),
    },
    .proof = N_ ("For each role a name, a letter or a decision, the holder’s acceptance, and that others know it. Nobody audits their own work."),
    .hint = N_ ("In a very small organisation one person has many roles. That is allowed: write down what makes up for it."),
  },
  {
    .places = "objectives business-goals",
    .title = N_ ("Objectives"),
    .purpose = N_ ("What you want to reach, so that you can see whether security gets better or only busier."),
    .steps = {
      N_ ("Write one goal that serves the business, and how it is measured."),
      N_ ("Name an owner, a target and a day."),
      N_ ("Add a reading now and then. A wrong one is corrected by a new one, never overwritten."),
    },
    .proof = N_ ("Goals that can be measured, with readings, and what you did where they were not met."),
  },
  {
    .places = "resources",
    .title = N_ ("Resources"),
    .purpose = N_ ("The money, hours, equipment, tools and help that were asked for, approved and used."),
    .steps = {
      N_ ("Add what is needed and why; hours count as much as money."),
      N_ ("Record who decided, when and how much. A refusal is a decision too."),
      N_ ("Note what was provided and used, and once a year whether it was enough."),
    },
    .proof = N_ ("Approved lines with a name and a date, and a conclusion with a reason: enough, or what is missing."),
  },
  {
    .places = "communication communication-plan communication-map feedback trainings",
    .title = N_ ("Communication"),
    .purpose = N_ ("What leaders tell people about security, and what comes back."),
    .steps = {
      N_ ("Plan a message: what, to whom, how and when."),
      N_ ("After it was told, note the day and drop the proof on it: the e-mail, the slide, the list of who was there."),
    },
    .proof = N_ ("That the people at the top said it themselves, more than once, and that it arrived."),
  },
  {
    .places = "reports",
    .title = N_ ("Reports"),
    .purpose = N_ ("How security does, told to the people at the top in writing."),
    .steps = {
      N_ ("Say who asked for the report, and until when."),
      N_ ("Have a draft written from your records, and say in it what the numbers mean."),
      N_ ("Note when it was delivered, to whom, and in which review it was presented."),
    },
    .proof = N_ ("A report of the last twelve months that reached top management."),
  },
  {
    .places = "reviews",
    .title = N_ ("Reviews"),
    .purpose = N_ ("The meetings in which you look at how it goes and decide what changes."),
    .steps = {
      N_ ("Choose a rhythm once; the dates follow from it."),
      N_ ("Hold the review along the prepared list. Your records have filled in most of it."),
      N_ ("Write decisions down as they are made, with an owner and a day."),
      N_ ("Close it, and have the minutes confirmed. What is corrected later is added, not changed."),
    },
    .proof = N_ ("Minutes that touch every input that the standard names, with decisions, and proof that they were carried out."),
  },
  {
    .places = "observations decisions risks",
    .title = N_ ("Follow-Up"),
    .purpose = N_ ("What went wrong, what is weak and what could be better; what was decided, also about risks; and what became of it."),
    .steps = {
      N_ ("Write down what was seen, and what was done at once."),
      N_ ("For a nonconformity, find the cause, and add an action against it."),
      N_ ("When it is done, look whether it helped. Only then it can be closed."),
      N_ ("Of a risk, note now and then how far its treatment is. What was noted stays."),
    },
    .proof = N_ ("That things that go wrong come to light, that their cause is dealt with, and that top management accepted the risks that remain."),
    .hint = N_ ("An empty list of observations does not convince anybody: it says that nobody looked."),
  },
  {
    .places = "readiness",
    .title = N_ ("Readiness"),
    .purpose = N_ ("What an auditor asks of those who lead, clause by clause and in plain words: what you have for it, what is missing, and where to mend it."),
    .steps = {
      N_ ("Look at stage 1 first: is it written down, approved and planned? Then at stage 2: is it done, and does it work?"),
      N_ ("Open a point to see the records that show it. Mend a gap, or say why it is so for now."),
      N_ ("Rehearse the interview: answer each question aloud, then look at what is on record."),
      N_ ("On the day itself, choose Audit Day: type what is asked for, and show it. What you show is noted with the time."),
    },
    .proof = N_ ("Nothing here says that you comply; only a certifier does. It says what can be shown today."),
    .hint = N_ ("The standard lets nobody leave out a requirement. Two of them may have nothing to apply to; there you can say so, with the reason."),
  },
  {
    .places = "pack pack-log pack-copies",
    .title = N_ ("Audit Pack"),
    .purpose = N_ ("One PDF with everything about leadership that an auditor asks for, in the order in which they ask."),
    .steps = {
      N_ ("Choose the kind of audit, the day as of which it speaks, the language and the paper."),
      N_ ("Look at what is missing: mend it, explain it, or leave it as it is."),
      N_ ("Read the pages beside it, save the file, then open, print or hand it over."),
    },
    .proof = N_ ("A gap that is named, with a reason and a plan, is better than one that the auditor finds."),
    .hint = N_ ("The same records as of the same day always make the same file, to the byte."),
  },
  {
    .places = "processes initiatives obligations parties issues",
    .title = N_ ("Business"),
    .purpose = N_ ("Where security is a part of everyday work, which laws and contracts apply, and who expects what of you."),
    .steps = {
      N_ ("Name the everyday processes, and the step in each at which somebody looks after security."),
      N_ ("Write down which laws, contracts and customers’ demands apply, why, and whether they are met."),
      N_ ("Note who is interested in your security, and what they need."),
    },
    .proof = N_ ("That security belongs to buying, hiring and building, and that nobody has to search for what applies."),
  },
  {
    .places = "evidence",
    .title = N_ ("Evidence"),
    .purpose = N_ ("The files that let an outsider see that something is so. Copies are kept inside the workspace."),
    .steps = {
      N_ ("Drop a file on the record that it proves, or paste it with Ctrl+V. What is dropped anywhere else waits in the inbox, as does what comes into the scan folder."),
      N_ ("Work through the inbox: look at each, link it to what it proves with Ctrl+K, or take it out with Ctrl+D."),
      N_ ("Say when it happened, and for how long it counts. What got old is replaced by something newer; both stay on record."),
    },
    .proof = N_ ("That the file belongs to what is claimed, that it is dated, and that it was not changed afterwards."),
    .hint = N_ ("A signed paper with a code finds its own place: scan it and drop it, or choose it in the main menu."),
  },
  {
    .places = "documents",
    .title = N_ ("Documents"),
    .purpose = N_ ("Which documents there are, and which of them is the one to use. It is made of what is on record, so that it forgets none."),
    .steps = {
      N_ ("Look whether each has an owner and was approved."),
      N_ ("Say in the organisation’s details how long documents are kept."),
      N_ ("Attach laws, contracts and customers’ rules to the obligation that they bring: they are then listed as documents from outside."),
    },
    .proof = N_ ("That everybody works with the current version, and that the old ones are marked and kept."),
  },
  {
    .places = "history removed backups",
    .title = N_ ("History and Backups"),
    .purpose = N_ ("Nothing is lost: every change is in the journal, what was removed can be brought back, and backups are made by themselves."),
    .steps = {
      N_ ("Undo the last change with Ctrl+Z, wherever you are."),
      N_ ("Look at an earlier day to see what was on record then."),
      N_ ("Keep a backup where a fire or a thief cannot reach it, and print the recovery sheet."),
    },
    .proof = N_ ("Each entry carries a sum over the one before, so that nothing can be altered unnoticed."),
  },
};

/**
 * mandate_help_list_topics:
 * @n_topics: (out): how many
 *
 * Returns: (transfer none) (array length=n_topics): the pages of help, in the order in which they are listed
 */
const MandateHelpTopic *
mandate_help_list_topics (guint *n_topics)
{
  *n_topics = G_N_ELEMENTS (topics);

  return topics;
}

/**
 * mandate_help_find_topic:
 * @place: (nullable): id of a place
 *
 * Returns: the number of the page that is about it; of the first one where none is
 */
guint
mandate_help_find_topic (const char *place)
{
  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (topics); i++)
    {
      g_auto (GStrv) places = g_strsplit (topics[i].places, " ", -1);

      if (g_strv_contains ((const char *const *) places, place))
        return i;
    }

  return 0;
}
