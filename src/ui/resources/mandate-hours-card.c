/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-hours-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-label.h"
#include "mandate-record-look-up.h"
#include "mandate-resource-people.h"
#include "mandate-resource-text.h"

#define NAME    0
#define PLANNED 1
#define SPENT   2
#define REMOVE  3

/**
 * MandateHoursCard:
 *
 * Whose hours a resource is made of, planned against spent (7.1): a small
 * table that is typed into.
 */
struct _MandateHoursCard
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *resource; /* (owned) its id */
  GtkGrid        *grid;
  GPtrArray      *ids; /* (owned) (element-type utf8) of the hours, row by row */
  GtkWidget      *person;
  GtkWidget      *add_button;
  GtkLabel       *sum;
  GtkLabel       *problem;
  gboolean        is_writing;
};

G_DEFINE_FINAL_TYPE (MandateHoursCard, mandate_hours_card, ADW_TYPE_BIN)

static void fill (MandateHoursCard *self);

/* (nullable) */
static MandateResource *
find_resource (MandateHoursCard *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RESOURCE, self->resource);
}

static void
show_problem (MandateHoursCard *self,
              const char       *why)
{
  gtk_label_set_label (self->problem, why);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), why != NULL);
}

static guint
get_row (GtkWidget *widget)
{
  int column, row, width, height;

  gtk_grid_query_child (GTK_GRID (gtk_widget_get_parent (widget)), widget, &column, &row, &width, &height);

  return (guint) row;
}

static const char *
get_field_name (GtkWidget *entry)
{
  int column, row, width, height;

  gtk_grid_query_child (GTK_GRID (gtk_widget_get_parent (entry)), entry, &column, &row, &width, &height);

  return column == PLANNED ? "planned_hours" : "used_hours";
}

/* (nullable): the hours that a row of the table shows. */
static MandateResourceHours *
find_hours (MandateHoursCard *self,
            GtkWidget        *widget)
{
  const guint row = get_row (widget);

  /* Above the first row stand the heads of the columns. */
  if (row < 1 || row > self->ids->len)
    return NULL;

  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RESOURCE_HOURS, g_ptr_array_index (self->ids, row - 1));
}

static char *
format_field (MandateResourceHours *hours,
              const char           *field)
{
  return mandate_record_format (MANDATE_RECORD (hours), mandate_record_type_find_field (MANDATE_TYPE_RESOURCE_HOURS, field, NULL));
}

static void
show_value (GtkWidget            *entry,
            MandateResourceHours *hours)
{
  g_autofree char *value = format_field (hours, get_field_name (entry));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), value != NULL ? value : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), value != NULL ? value : "");
}

static MandateChange *
new_change (MandateHoursCard *self,
            char            **label)
{
  MandateResource *resource = find_resource (self);

  /* Translators: %s is what was asked for. */
  *label = g_strdup_printf (_ ("Hours of people for “%s”"), resource->title);

  return mandate_change_new (mandate_session_get_register (self->session), *label);
}

/* What can't be read stays where it is, and the reason stands below. */
static void
write_value (MandateHoursCard *self,
             GtkWidget        *entry)
{
  MandateResourceHours *hours = find_hours (self, entry);
  g_autofree char      *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  g_autofree char      *known = hours != NULL ? format_field (hours, get_field_name (entry)) : NULL;
  g_autofree char      *label = NULL;
  g_autoptr (MandateHoursCard) alive = g_object_ref (self);
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (hours == NULL || self->is_writing || g_strcmp0 (typed, known != NULL ? known : "") == 0)
    return;

  self->is_writing = TRUE;
  change = new_change (self, &label);
  hours = mandate_change_edit (change, MANDATE_TYPE_RESOURCE_HOURS, mandate_record_get_id (MANDATE_RECORD (hours)));
  if (mandate_resource_hours_write (change, hours, get_field_name (entry), typed, &error) && mandate_session_commit (self->session, change, &error))
    show_problem (self, NULL);
  else
    show_problem (self, error->message);
  self->is_writing = FALSE;
}

static void
activate_cb (MandateHoursCard *self,
             GtkWidget        *entry)
{
  write_value (self, entry);
  gtk_widget_child_focus (GTK_WIDGET (self->grid), GTK_DIR_TAB_FORWARD);
}

static void
left_cb (MandateHoursCard        *self,
         GtkEventControllerFocus *controller)
{
  write_value (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

static void
remove_cb (MandateHoursCard *self,
           GtkWidget        *button)
{
  MandateResourceHours *hours = find_hours (self, button);
  g_autofree char      *label = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (hours == NULL)
    return;

  change = new_change (self, &label);
  mandate_resource_hours_remove (change, hours);
  if (!mandate_session_commit (self->session, change, &error))
    {
      show_problem (self, error->message);
      return;
    }

  mandate_session_tell_undoable (self->session, label);
  fill (self);
  gtk_widget_grab_focus (self->add_button);
}

static void
begin_to_plan (MandateHoursCard *self)
{
  GtkWidget *entry = gtk_grid_get_child_at (self->grid, PLANNED, (int) self->ids->len);

  if (entry != NULL)
    gtk_widget_grab_focus (entry);
}

static void
add_cb (MandateHoursCard *self)
{
  const char      *person = mandate_look_up_get_value (MANDATE_LOOK_UP (self->person));
  g_autofree char *label = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (GError) error = NULL;
  MandateRecord *hours;

  if (person == NULL)
    {
      show_problem (self, _ ("Choose whose hours they are first."));
      gtk_widget_grab_focus (self->person);
      return;
    }

  change = new_change (self, &label);
  hours = mandate_change_create (change, MANDATE_TYPE_RESOURCE_HOURS, NULL);
  if (!mandate_record_set (hours, "resource", self->resource, &error) || !mandate_record_set (hours, "person", person, &error) ||
      !mandate_session_commit (self->session, change, &error))
    {
      show_problem (self, error->message);
      return;
    }

  show_problem (self, NULL);
  fill (self);
  begin_to_plan (self);
}

static void
mandate_hours_card_dispose (GObject *object)
{
  MandateHoursCard *self = MANDATE_HOURS_CARD (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_hours_card_parent_class)->dispose (object);
}

static void
mandate_hours_card_finalize (GObject *object)
{
  MandateHoursCard *self = MANDATE_HOURS_CARD (object);

  g_free (self->resource);
  g_ptr_array_unref (self->ids);

  G_OBJECT_CLASS (mandate_hours_card_parent_class)->finalize (object);
}

static void
mandate_hours_card_class_init (MandateHoursCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_hours_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_hours_card_finalize;
}

static void
mandate_hours_card_init (MandateHoursCard *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static void
attach_entry (MandateHoursCard     *self,
              MandateResourceHours *hours,
              const char           *person,
              int                   column,
              int                   row)
{
  GtkWidget          *entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", 6, "max-width-chars", 8, "xalign", 1.0, "input-purpose", GTK_INPUT_PURPOSE_DIGITS, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: %s is a person. */
  g_autofree char *label = g_strdup_printf (column == PLANNED ? _ ("Planned hours of %s") : _ ("Spent hours of %s"), person);

  gtk_widget_add_css_class (entry, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_grid_attach (self->grid, entry, column, row, 1, 1);
  show_value (entry, hours);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  mandate_editing_allow (self->session, entry);
}

static void
attach_row (MandateHoursCard     *self,
            MandateResourceHours *hours,
            int                   row)
{
  MandatePerson   *person = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON, hours->person);
  const char      *who = person != NULL ? person->name : "";
  GtkWidget       *name = mandate_label_new (who, NULL);
  GtkWidget       *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *tooltip = g_strdup_printf (/* Translators: %s is a person. */
                                              _ ("Take away the hours of %s"), who);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (self->grid, name, NAME, row, 1, 1);
  attach_entry (self, hours, who, PLANNED, row);
  attach_entry (self, hours, who, SPENT, row);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_grid_attach (self->grid, button, REMOVE, row, 1, 1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (self->session, button);
}

static void
attach_heads (MandateHoursCard *self)
{
  static const char *const heads[] = { N_ ("Person"), N_ ("Planned"), N_ ("Spent") };

  for (int column = NAME; column <= SPENT; column++)
    {
      GtkWidget *head = mandate_label_new (_ (heads[column]), "caption");

      gtk_widget_add_css_class (head, "quiet");
      gtk_label_set_xalign (GTK_LABEL (head), column == NAME ? 0 : 1);
      gtk_grid_attach (self->grid, head, column, 0, 1, 1);
    }
}

/* (transfer full): “Planned 60, spent 42, approved 100” */
static char *
say_sum (MandateResource *resource,
         GPtrArray       *hours)
{
  gint64           planned = MANDATE_UNSET;
  g_autofree char *plan = NULL;
  g_autofree char *spent = mandate_resource_format_figure (mandate_resource_sum_spent (hours), NULL);
  g_autofree char *approved = mandate_resource_format_figure (resource->approved_hours, NULL);

  for (guint i = 0; i < hours->len; i++)
    {
      const gint64 more = ((MandateResourceHours *) g_ptr_array_index (hours, i))->planned_hours;

      if (more != MANDATE_UNSET)
        planned = planned == MANDATE_UNSET ? more : planned + more;
    }
  plan = mandate_resource_format_figure (planned, NULL);

  /* Translators: hours in all: planned for people, spent by them, and approved. */
  return g_strdup_printf (_ ("In all: planned %1$s, spent %2$s, of %3$s approved"), plan, spent, approved);
}

static gboolean
is_up_to_date (MandateHoursCard *self,
               GPtrArray        *hours)
{
  if (hours->len != self->ids->len)
    return FALSE;

  for (guint i = 0; i < hours->len; i++)
    if (!g_str_equal (mandate_record_get_id (g_ptr_array_index (hours, i)), g_ptr_array_index (self->ids, i)))
      return FALSE;

  return TRUE;
}

static void
rebuild (MandateHoursCard *self,
         GPtrArray        *hours)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->ids, 0);

  attach_heads (self);
  for (guint i = 0; i < hours->len; i++)
    {
      g_ptr_array_add (self->ids, g_strdup (mandate_record_get_id (g_ptr_array_index (hours, i))));
      attach_row (self, g_ptr_array_index (hours, i), (int) i + 1);
    }
  mandate_look_up_set_value (MANDATE_LOOK_UP (self->person), NULL);
}

/* What somebody types in is left alone. */
static void
show_values (MandateHoursCard *self,
             GPtrArray        *hours)
{
  for (guint i = 0; i < hours->len; i++)
    for (int column = PLANNED; column <= SPENT; column++)
      {
        GtkWidget *entry = gtk_grid_get_child_at (self->grid, column, (int) i + 1);

        if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 && !self->is_writing)
          show_value (entry, g_ptr_array_index (hours, i));
      }
}

static void
fill (MandateHoursCard *self)
{
  MandateResource *resource = find_resource (self);
  g_autoptr (GPtrArray) hours = NULL;
  g_autofree char *sum = NULL;

  if (resource == NULL)
    return;

  hours = mandate_resource_list_hours (mandate_session_get_register (self->session), resource);
  if (!is_up_to_date (self, hours) || gtk_widget_get_first_child (GTK_WIDGET (self->grid)) == NULL)
    rebuild (self, hours);
  show_values (self, hours);
  sum = say_sum (resource, hours);
  gtk_label_set_label (self->sum, sum);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), hours->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sum), hours->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), hours->len > 0 || g_strcmp0 (resource->kind, "hours") == 0);
}

static GtkWidget *
create_adding (MandateHoursCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->person = mandate_record_look_up_new_person (self->session, _ ("Whose hours"), "flat-choice");
  gtk_widget_set_hexpand (self->person, TRUE);
  self->add_button = gtk_button_new_with_label (_ ("Add Person"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->person);
  gtk_box_append (GTK_BOX (box), self->add_button);
  mandate_editing_offer (self->session, box);

  return box;
}

/**
 * mandate_hours_card_new:
 * @session: an open workspace
 * @resource: a resource of it
 *
 * Returns: a table of whose hours it is made of; hidden where it is no hours of
 *   people and has none
 */
GtkWidget *
mandate_hours_card_new (MandateSession  *session,
                        MandateResource *resource)
{
  MandateHoursCard *self = g_object_new (MANDATE_TYPE_HOURS_CARD, NULL);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->session = g_object_ref (session);
  self->resource = g_strdup (mandate_record_get_id (MANDATE_RECORD (resource)));
  self->grid = GTK_GRID (g_object_new (GTK_TYPE_GRID, "column-spacing", 8, "row-spacing", 6, NULL));
  self->sum = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  self->problem = GTK_LABEL (mandate_label_new (NULL, "error"));
  show_problem (self, NULL);

  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Hours of People"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (box), create_adding (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  adw_bin_set_child (ADW_BIN (self), box);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_hours_card_refresh:
 * @self: a table
 *
 * Shows what is on record now; what is being typed stays.
 */
void
mandate_hours_card_refresh (MandateHoursCard *self)
{
  fill (self);
}
