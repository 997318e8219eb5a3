/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-person-drop-down.h"

#include <glib/gi18n-lib.h>

#include "mandate-drop-down.h"
#include "mandate-focus.h"
#include "mandate-people.h"

/**
 * MandatePersonDropDown:
 *
 * One of the people who are here, or nobody, where there is little room.
 */
struct _MandatePersonDropDown
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GPtrArray   *ids;   /* (owned) (element-type utf8): of the people in the list; nobody comes after them */
  char        *label; /* (nullable): what the person is for */
};

G_DEFINE_FINAL_TYPE (MandatePersonDropDown, mandate_person_drop_down, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PERSON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A screen reader meets the button in it, which has no name of its own. */
static void
update_name (MandatePersonDropDown *self)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (self->drop_down);
  /* Translators: what a person is for, and who it is: Who sees to it: Mara Lind. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s: %2$s"), self->label, selected != NULL ? gtk_string_object_get_string (selected) : _ ("Nobody"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->drop_down))), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected_cb (MandatePersonDropDown *self)
{
  if (self->label != NULL)
    update_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

static gboolean
mandate_person_drop_down_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_PERSON_DROP_DOWN (widget)->drop_down));
}

static void
mandate_person_drop_down_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_PERSON_DROP_DOWN (object)->ids);
  g_free (MANDATE_PERSON_DROP_DOWN (object)->label);

  G_OBJECT_CLASS (mandate_person_drop_down_parent_class)->finalize (object);
}

static void
mandate_person_drop_down_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  if (prop_id == PROP_PERSON)
    g_value_set_string (value, mandate_person_drop_down_get_person (MANDATE_PERSON_DROP_DOWN (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mandate_person_drop_down_class_init (MandatePersonDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mandate_person_drop_down_finalize;
  object_class->get_property = mandate_person_drop_down_get_property;
  mandate_focus_begin_at (GTK_WIDGET_CLASS (klass), mandate_person_drop_down_grab_focus);

  /**
   * MandatePersonDropDown:person:
   *
   * The person's id, or %NULL for nobody.
   */
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_person_drop_down_init (MandatePersonDropDown *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  mandate_drop_down_let_shrink (self->drop_down);
  gtk_widget_set_valign (GTK_WIDGET (self->drop_down), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "flat-choice");
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

/**
 * mandate_person_drop_down_new:
 * @session: an open workspace
 * @label: what the person is for
 *
 * Returns: a choice of those who are here today; nobody is chosen
 */
GtkWidget *
mandate_person_drop_down_new (MandateSession *session,
                              const char     *label)
{
  MandatePersonDropDown *self = g_object_new (MANDATE_TYPE_PERSON_DROP_DOWN, NULL);
  g_autoptr (GPtrArray) people = mandate_people_list_deciders (mandate_session_get_register (session), mandate_session_get_today (session));
  g_autoptr (GtkStringList) names = mandate_people_new_names (people, _ ("Nobody"));

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (self->ids, g_strdup (mandate_record_get_id (g_ptr_array_index (people, i))));

  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  mandate_person_drop_down_set_person (self, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), label);
  self->label = g_strdup (label);
  update_name (self);

  return GTK_WIDGET (self);
}

const char *
mandate_person_drop_down_get_person (MandatePersonDropDown *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : NULL;
}

/**
 * mandate_person_drop_down_set_person:
 * @self: a choice
 * @person: (nullable): id of a person; one who is not here any more counts as nobody
 */
void
mandate_person_drop_down_set_person (MandatePersonDropDown *self,
                                     const char            *person)
{
  guint selected = self->ids->len;

  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->ids, i), person) == 0)
      selected = i;

  gtk_drop_down_set_selected (self->drop_down, selected);
}
