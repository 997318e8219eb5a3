/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One thing that somebody leaves behind, with a button for each who could take it. */

#include "config.h"

#include "mandate-consequence-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-label.h"
#include "mandate-screen-text.h"
#include "mandate-wrap-layout.h"

/* More buttons than these are no help; the others are in a menu. */
#define MAX_BUTTONS 3

static GtkWidget *
create_head (MandateSession           *session,
             const MandateConsequence *consequence)
{
  GtkWidget       *head = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  g_autofree char *day = consequence->date != NULL ? mandate_screen_format_day (consequence->date, mandate_session_get_today (session)) : NULL;

  gtk_box_append (GTK_BOX (head), mandate_label_new (consequence->title, "heading"));
  if (consequence->is_urgent)
    gtk_box_append (GTK_BOX (head), mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("Must not stay open")));
  if (day != NULL)
    gtk_box_append (GTK_BOX (head), mandate_chip_new (MANDATE_CHIP_PLANNED, day));

  return head;
}

static GtkWidget *
create_give_button (const MandateConsequence *consequence,
                    const MandateSuccessor   *successor,
                    guint                     position)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: a button; %s is a name. */
  g_autofree char *verb = g_strdup_printf (_ ("Give to %s"), successor->person->name);
  /* Translators: what is handed over, and to whom and why: “Holds the role “Security lead”: Give to Mo Díaz, deputy”. */
  g_autofree char *said = g_strdup_printf (_ ("%1$s: %2$s, %3$s"), consequence->title, verb, successor->reason);

  gtk_box_append (GTK_BOX (texts), mandate_label_new (verb, NULL));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (successor->reason, "caption"));
  gtk_button_set_child (GTK_BUTTON (button), texts);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "leaving.give");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(us)", position, mandate_record_get_id (MANDATE_RECORD (successor->person)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return button;
}

static gboolean
has_button (const MandateConsequence *consequence,
            MandatePerson            *person)
{
  for (guint i = 0; i < MIN (MAX_BUTTONS, consequence->successors->len); i++)
    if (((MandateSuccessor *) g_ptr_array_index (consequence->successors, i))->person == person)
      return TRUE;

  return FALSE;
}

/* (nullable): everybody else who is here. */
static GtkWidget *
create_menu_button (MandateSession           *session,
                    const MandateConsequence *consequence,
                    const char               *leaver,
                    const char               *on,
                    guint                     position)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);
      const char    *id = mandate_record_get_id (MANDATE_RECORD (person));
      g_autoptr (GMenuItem) item = g_menu_item_new (person->name, NULL);

      g_menu_item_set_action_and_target (item, "leaving.give", "(us)", position, id);
      if (!g_str_equal (id, leaver) && mandate_person_is_active (person, on) && !has_button (consequence, person))
        g_menu_append_item (menu, item);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return NULL;

  return g_object_new (GTK_TYPE_MENU_BUTTON, "label", consequence->successors->len > 0 ? _ ("Somebody Else") : _ ("Give to"), "menu-model", menu, "valign", GTK_ALIGN_FILL, NULL);
}

/* (transfer full): the names of who could take it, where it goes with something else. */
static char *
name_successors (const MandateConsequence *consequence)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (MAX_BUTTONS, consequence->successors->len); i++)
    {
      const MandateSuccessor *successor = g_ptr_array_index (consequence->successors, i);

      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", successor->person->name, successor->reason);
    }

  return g_string_free (names, FALSE);
}

static void
add_answers (GtkBox                   *box,
             MandateSession           *session,
             const MandateConsequence *consequence,
             const char               *person,
             const char               *on,
             guint                     position)
{
  GtkWidget *answers = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  GtkWidget *others = create_menu_button (session, consequence, person, on, position);

  for (guint i = 0; i < MIN (MAX_BUTTONS, consequence->successors->len); i++)
    gtk_box_append (GTK_BOX (answers), create_give_button (consequence, g_ptr_array_index (consequence->successors, i), position));

  if (others != NULL)
    gtk_box_append (GTK_BOX (answers), others);

  gtk_box_append (box, answers);
}

/**
 * mandate_consequence_row_new:
 * @session: an open workspace
 * @consequence: what is left behind
 * @person: id of who leaves
 * @on: the first day without the person
 * @position: which one it is, for the action “leaving.give”
 *
 * Returns: (transfer floating): a row that says it, with who could take it
 */
GtkWidget *
mandate_consequence_row_new (MandateSession           *session,
                             const MandateConsequence *consequence,
                             const char               *person,
                             const char               *on,
                             guint                     position)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", box, NULL);
  g_autofree char *names = consequence->can_hand_over ? NULL : name_successors (consequence);

  gtk_widget_add_css_class (box, "consequence");
  gtk_box_append (GTK_BOX (box), create_head (session, consequence));
  if (consequence->detail != NULL)
    gtk_box_append (GTK_BOX (box), mandate_label_new (consequence->detail, "quiet"));

  if (consequence->can_hand_over && !mandate_session_is_read_only (session))
    add_answers (GTK_BOX (box), session, consequence, person, on, position);
  else if (names != NULL && *names != '\0')
    {
      /* Translators: %s is names. */
      g_autofree char *sentence = g_strdup_printf (_ ("Could be: %s"), names);

      gtk_box_append (GTK_BOX (box), mandate_label_new (sentence, "quiet"));
    }

  return row;
}
