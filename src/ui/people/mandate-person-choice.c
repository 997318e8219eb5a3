/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-person-choice.h"

#include "mandate-body.h"

/**
 * MandatePersonChoice:
 *
 * A row in which one of the people who are here is chosen, or a body where one
 * can be, or nobody.
 */
struct _MandatePersonChoice
{
  AdwComboRow parent_instance;

  MandateSession *session;
  char           *nobody;
  gboolean        only_top_management;
  gboolean        with_bodies;
  GPtrArray      *ids; /* (owned) (element-type utf8) after the first, which is nobody */
};

G_DEFINE_FINAL_TYPE (MandatePersonChoice, mandate_person_choice, ADW_TYPE_COMBO_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
selected_cb (MandatePersonChoice *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_person_choice_dispose (GObject *object)
{
  MandatePersonChoice *self = MANDATE_PERSON_CHOICE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->nobody, g_free);

  G_OBJECT_CLASS (mandate_person_choice_parent_class)->dispose (object);
}

static void
mandate_person_choice_class_init (MandatePersonChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_person_choice_dispose;

  /**
   * MandatePersonChoice::changed:
   *
   * Another was chosen.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_person_choice_init (MandatePersonChoice *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_object (self, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_person_choice_new:
 * @session: an open workspace
 * @title: what the person is chosen for
 * @nobody: what the choice of nobody is called
 * @only_top_management: whether only top management can be chosen
 *
 * Returns: (transfer floating): a choice of nobody
 */
GtkWidget *
mandate_person_choice_new (MandateSession *session,
                           const char     *title,
                           const char     *nobody,
                           gboolean        only_top_management)
{
  MandatePersonChoice *self = g_object_new (MANDATE_TYPE_PERSON_CHOICE, NULL);

  self->session = g_object_ref (session);
  self->nobody = g_strdup (nobody);
  self->only_top_management = only_top_management;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  mandate_person_choice_update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_person_choice_offer_bodies:
 * @self: a choice
 *
 * Offers bodies and groups, too, after the people.
 */
void
mandate_person_choice_offer_bodies (MandatePersonChoice *self)
{
  self->with_bodies = TRUE;
  mandate_person_choice_update (self);
}

static void
add_bodies (MandatePersonChoice *self,
            GtkStringList       *names)
{
  MandateRecordList *bodies = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_BODY);

  for (guint i = 0; self->with_bodies && i < mandate_record_list_get_length (bodies); i++)
    {
      MandateBody *body = mandate_record_list_get (bodies, i);

      gtk_string_list_append (names, body->name != NULL ? body->name : "");
      g_ptr_array_add (self->ids, g_strdup (mandate_record_get_id (MANDATE_RECORD (body))));
    }
}

/**
 * mandate_person_choice_update:
 * @self: a choice
 *
 * Offers the people that there are now; who is chosen stays.
 */
void
mandate_person_choice_update (MandatePersonChoice *self)
{
  MandateRecordList *people = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (mandate_person_choice_get_id (self));

  g_signal_handlers_block_by_func (self, selected_cb, self);
  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (names, self->nobody);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->name == NULL || !mandate_person_is_active (person, mandate_session_get_today (self->session)) ||
          (self->only_top_management && !person->is_top_management))
        continue;

      gtk_string_list_append (names, person->name);
      g_ptr_array_add (self->ids, g_strdup (mandate_record_get_id (MANDATE_RECORD (person))));
    }

  add_bodies (self, names);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  mandate_person_choice_set_id (self, chosen);
  g_signal_handlers_unblock_by_func (self, selected_cb, self);
}

/**
 * mandate_person_choice_get_id:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): id of the person or the body, or %NULL for nobody
 */
const char *
mandate_person_choice_get_id (MandatePersonChoice *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected > 0 && selected <= self->ids->len ? g_ptr_array_index (self->ids, selected - 1) : NULL;
}

/**
 * mandate_person_choice_is_body:
 * @self: a choice
 *
 * Returns: whether a body is chosen, and not a person
 */
gboolean
mandate_person_choice_is_body (MandatePersonChoice *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_BODY, mandate_person_choice_get_id (self)) != NULL;
}

/**
 * mandate_person_choice_set_id:
 * @self: a choice
 * @id: (nullable): id of a person or a body; nobody is chosen if it is not offered
 */
void
mandate_person_choice_set_id (MandatePersonChoice *self,
                              const char          *id)
{
  guint index;

  if (id != NULL && g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), index + 1);
  else
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
}
