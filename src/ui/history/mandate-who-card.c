/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-who-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-people.h"
#include "mandate-person.h"
#include "mandate-wrap-layout.h"

/* More people than this are chosen from in the preferences. */
#define MAX_PEOPLE 8

/**
 * MandateWhoCard:
 *
 * Asks once who works here, so that the history can name them. It is there only
 * where that is not known and there is somebody to be.
 */
struct _MandateWhoCard
{
  AdwBin parent_instance;

  MandateSession *session; /* (nullable) */
  GtkWidget      *answers;
};

G_DEFINE_FINAL_TYPE (MandateWhoCard, mandate_who_card, ADW_TYPE_BIN)

static void
person_cb (MandateWhoCard *self,
           GtkButton      *button)
{
  g_autofree char *name = g_strdup (gtk_button_get_label (button));

  mandate_session_set_working_as (self->session, name);
}

static void
not_now_cb (MandateWhoCard *self)
{
  mandate_session_set_working_as (self->session, "");
}

/* What is answered there is answered; what is not is asked again. */
static void
other_cb (MandateWhoCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.preferences", NULL);
}

static void
add_button (MandateWhoCard *self,
            const char     *label,
            const char     *style,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->answers), button);
}

static void
fill (MandateWhoCard *self)
{
  g_autoptr (GPtrArray) people = mandate_people_list_deciders (mandate_session_get_register (self->session), mandate_session_get_today (self->session));
  gboolean   is_asked = mandate_session_get_asks_who (self->session) && people->len > 0;
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self), is_asked);
  while ((child = gtk_widget_get_first_child (self->answers)) != NULL)
    gtk_box_remove (GTK_BOX (self->answers), child);

  if (!is_asked)
    return;

  for (guint i = 0; i < MIN (people->len, MAX_PEOPLE); i++)
    {
      const MandatePerson *person = g_ptr_array_index (people, i);

      if (person->name != NULL)
        add_button (self, person->name, NULL, G_CALLBACK (person_cb));
    }

  add_button (self, _ ("Another Name…"), "flat", G_CALLBACK (other_cb));
  add_button (self, _ ("Not Now"), "flat", G_CALLBACK (not_now_cb));
}

static void
mandate_who_card_dispose (GObject *object)
{
  g_clear_object (&MANDATE_WHO_CARD (object)->session);

  G_OBJECT_CLASS (mandate_who_card_parent_class)->dispose (object);
}

static void
mandate_who_card_class_init (MandateWhoCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_who_card_dispose;
}

static void
mandate_who_card_init (MandateWhoCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ ("Who are you?"), "xalign", 0.0, NULL);
  GtkWidget *reason = g_object_new (GTK_TYPE_LABEL, "label", _ ("Entries in the history bear your name."), "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (reason, "quiet");
  self->answers = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (6), "margin-top", 6, NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_box_append (GTK_BOX (box), self->answers);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "who");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * mandate_who_card_set_session:
 * @self: a card
 * @session: the open workspace
 *
 * Asks who works in @session, as long as nobody has said it.
 */
void
mandate_who_card_set_session (MandateWhoCard *self,
                              MandateSession *session)
{
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "notify::asks-who", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
