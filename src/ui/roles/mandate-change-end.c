/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-change-end.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-leaving.h"
#include "mandate-records.h"
#include "mandate-role-print.h"
#include "mandate-role-prints.h"
#include "mandate-role-words.h"

/**
 * MandateChangeEnd:
 *
 * What is left to do after something changed: what still hangs on somebody who
 * leaves, the roles whose letters are to be printed and signed, and what an
 * auditor would miss.
 */
struct _MandateChangeEnd
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *leaver; /* (nullable) id of a person */
  GtkBox         *box;
};

G_DEFINE_FINAL_TYPE (MandateChangeEnd, mandate_change_end, ADW_TYPE_BIN)

static GtkListBox *
add_list (MandateChangeEnd *self,
          const char       *heading)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (GTK_BOX (part), mandate_label_new (heading, "heading"));
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (self->box, part);

  return GTK_LIST_BOX (list);
}

static GtkWidget *
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_append (list, row);

  return row;
}

static void
add_consequences (MandateChangeEnd *self)
{
  MandatePerson *person = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, self->leaver);
  const char    *on = person != NULL && person->left_on != NULL ? person->left_on : person != NULL && person->leave_from != NULL ? person->leave_from
                                                                                                                                 : mandate_session_get_today (self->session);
  g_autoptr (GPtrArray) consequences = person != NULL ? mandate_leaving_list (mandate_session_get_register (self->session), self->leaver, on) : g_ptr_array_new ();
  /* Translators: %s is a name. */
  g_autofree char *heading = person != NULL ? g_strdup_printf (_ ("What Still Hangs on %s"), person->name) : NULL;
  GtkListBox      *list;

  if (consequences->len == 0)
    return;

  list = add_list (self, heading);
  for (guint i = 0; i < consequences->len; i++)
    {
      const MandateConsequence *consequence = g_ptr_array_index (consequences, i);
      GtkWidget                *row = add_row (list, consequence->title, consequence->detail);

      if (consequence->is_urgent)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (ADW_TYPE_BIN, "valign", GTK_ALIGN_CENTER, "child", mandate_chip_new (MANDATE_CHIP_TO_DO, _ ("Must not stay open")), NULL));
    }
}

/* Who holds a role and has not said yes yet has a letter to sign. */
static void
add_letters (MandateChangeEnd *self)
{
  MandateRegister   *reg = mandate_session_get_register (self->session);
  MandateRecordList *holdings = mandate_register_get_list (reg, MANDATE_TYPE_ROLE_HOLDING);
  GtkListBox        *list = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (holdings); i++)
    {
      MandateRoleHolding *holding = mandate_record_list_get (holdings, i);
      MandateRole        *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);
      g_autofree char    *obstacle = role != NULL ? mandate_role_prints_find_obstacle (reg, MANDATE_RECORD (holding), mandate_session_get_today (self->session)) : NULL;
      GtkWidget          *print;

      if (role == NULL || obstacle != NULL || holding->accepted_on != NULL)
        continue;

      if (list == NULL)
        list = add_list (self, _ ("Letters to Print and Have Signed"));
      print = mandate_role_print_new (self->session, holding->role);
      gtk_widget_set_valign (print, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (add_row (list, role->title, mandate_role_words_name_holder (self->session, holding))), print);
    }
}

static gboolean
is_of_roles (const MandateFinding *finding)
{
  return g_str_has_prefix (finding->requirement, "5.3-") && finding->state == MANDATE_FINDING_GAP;
}

static void
add_findings (MandateChangeEnd *self)
{
  GPtrArray  *findings = mandate_session_get_findings (self->session);
  GtkListBox *list = NULL;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);
      GtkWidget            *row;

      if (!is_of_roles (finding))
        continue;

      if (list == NULL)
        list = add_list (self, _ ("What an Auditor Would Miss"));
      row = add_row (list, finding->found, finding->clause);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", finding->where);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
}

static void
update (MandateChangeEnd *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  if (self->leaver != NULL)
    add_consequences (self);
  add_letters (self);
  add_findings (self);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) == NULL)
    gtk_box_append (self->box, mandate_label_new (_ ("Nothing: every role is held, accepted and known."), NULL));
}

static void
mandate_change_end_dispose (GObject *object)
{
  MandateChangeEnd *self = MANDATE_CHANGE_END (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->leaver, g_free);

  G_OBJECT_CLASS (mandate_change_end_parent_class)->dispose (object);
}

static void
mandate_change_end_class_init (MandateChangeEndClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_change_end_dispose;
}

static void
mandate_change_end_init (MandateChangeEnd *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * mandate_change_end_new:
 * @session: an open workspace
 * @leaver: (nullable): id of the person who leaves or goes on leave
 *
 * Returns: (transfer floating): what is left to do
 */
GtkWidget *
mandate_change_end_new (MandateSession *session,
                        const char     *leaver)
{
  MandateChangeEnd *self = g_object_new (MANDATE_TYPE_CHANGE_END, NULL);

  self->session = g_object_ref (session);
  self->leaver = g_strdup (leaver);
  mandate_follow (self, session, "notify::findings", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}
