/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-telling-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-communication-plan.h"
#include "mandate-communication.h"
#include "mandate-field-grid.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-list-specs.h"
#include "mandate-list-strip.h"
#include "mandate-screen-text.h"
#include "mandate-telling-map.h"
#include "mandate-telling.h"

/* Narrower than this, subjects stand below their audience. */
#define WIDE        720
#define TITLE_WIDTH 130

#define NOTHING G_MAXUINT

/**
 * MandateTellingPage:
 *
 * Who hears about what: audiences by subject, and below what was told and is
 * planned in the field that a person chose (7.4).
 */
struct _MandateTellingPage
{
  MandatePage parent_instance;

  guint audience; /* of the field that is shown, or NOTHING */
  guint subject;

  GtkWidget        *strip;
  GtkStack         *stack;
  GtkWidget        *summary;
  MandateFieldGrid *grid;
  GtkWidget        *field_box;
  GtkWidget        *field_title;
  GtkWidget        *field_empty;
  GtkListBox       *field_list;
};

G_DEFINE_FINAL_TYPE (MandateTellingPage, mandate_telling_page, MANDATE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_SIBLING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
append_row (MandateTellingPage *self,
            gpointer            record,
            const char         *title,
            const char         *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);
  gtk_list_box_append (self->field_list, row);
}

static void
append_message (MandateTellingPage   *self,
                MandateCommunication *message)
{
  g_autofree char *day = mandate_screen_format_date (message->sent_on);

  append_row (self, message, message->title, day);
}

static void
append_plan (MandateTellingPage       *self,
             MandateCommunicationPlan *plan)
{
  MandateSession  *session = mandate_page_get_session (MANDATE_PAGE (self));
  g_autofree char *rhythm = mandate_telling_describe_rhythm (plan, mandate_session_get_translation (session));
  g_autofree char *day = mandate_telling_get_next_day (mandate_session_get_register (session), plan, mandate_session_get_today (session));
  g_autofree char *shown = day != NULL ? mandate_screen_format_date (day) : NULL;
  /* Translators: 1 is a rhythm, such as “every 3 months”, 2 a day. */
  g_autofree char *whole = shown != NULL && rhythm != NULL ? g_strdup_printf (_ ("In the plan: %1$s, next on %2$s"), rhythm, shown) : NULL;
  /* Translators: %s is a rhythm or an occasion, such as “every 3 months”. */
  g_autofree char *planned = rhythm != NULL ? g_strdup_printf (_ ("In the plan: %s"), rhythm) : g_strdup (_ ("In the plan"));

  append_row (self, plan, plan->title, whole != NULL ? whole : planned);
}

static void
update_shown_field (MandateTellingPage      *self,
                    const MandateTellingMap *map)
{
  const gboolean            is_shown = self->audience < mandate_telling_map_get_n_audiences (map);
  const MandateTellingCell *cell = is_shown ? mandate_telling_map_get_cell (map, self->audience, self->subject) : NULL;
  g_autofree char          *title = NULL;
  GtkWidget                *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->field_list))) != NULL)
    gtk_list_box_remove (self->field_list, row);

  gtk_widget_set_visible (self->field_box, is_shown);
  if (!is_shown)
    return;

  /* Translators: 1 is an audience, 2 a subject, such as “Everyone: The policy”. */
  title = g_strdup_printf (_ ("%1$s: %2$s"), mandate_telling_map_get_audience (map, self->audience), _ (mandate_telling_map_get_subject (map, self->subject)));
  gtk_label_set_label (GTK_LABEL (self->field_title), title);
  for (guint i = 0; i < cell->planned->len; i++)
    append_plan (self, g_ptr_array_index (cell->planned, i));
  for (guint i = 0; i < cell->told->len; i++)
    append_message (self, g_ptr_array_index (cell->told, i));

  gtk_widget_set_visible (self->field_empty, cell->told->len + cell->planned->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->field_list), cell->told->len + cell->planned->len > 0);
}

static void
update_field (MandateTellingPage      *self,
              const MandateTellingMap *map,
              guint                    audience,
              guint                    subject)
{
  const MandateTellingCell *cell = mandate_telling_map_get_cell (map, audience, subject);
  g_autofree char          *number = cell->told->len > 0 ? g_strdup_printf ("%u", cell->told->len) : g_strdup ("–");
  g_autofree char          *described = mandate_telling_cell_describe (cell, mandate_session_get_translation (mandate_page_get_session (MANDATE_PAGE (self))));
  /* Translators: 1 is an audience, 2 a subject, 3 what is there, such as “2 messages”. */
  g_autofree char       *name = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), mandate_telling_map_get_audience (map, audience), _ (mandate_telling_map_get_subject (map, subject)), described);
  const MandateGridField field = { number, cell->planned->len > 0 ? C_ ("messages", "planned") : NULL, described, name, cell->told->len == 0 };

  mandate_field_grid_set_field (self->grid, audience, subject, &field);
}

static void
update_summary (MandateTellingPage      *self,
                const MandateTellingMap *map)
{
  const guint      n_empty = mandate_telling_map_count_empty (map);
  const guint      n_without = mandate_telling_map_get_n_without (map);
  g_autofree char *text = g_strdup_printf (ngettext ("What was told in the last twelve months. In %u field nothing was; not each has to be filled, but each should be meant.",
                                                     "What was told in the last twelve months. In %u fields nothing was; not each has to be filled, but each should be meant.", n_empty),
                                           n_empty);
  g_autofree char *without = g_strdup_printf (ngettext ("%u message says neither to whom it went nor about what it was, or only one of both.",
                                                        "%u messages say neither to whom they went nor about what they were, or only one of both.", n_without),
                                              n_without);
  g_autofree char *both = g_strdup_printf ("%s\n%s", text, without);

  gtk_label_set_label (GTK_LABEL (self->summary), n_without > 0 ? both : text);
}

static void
update (MandateTellingPage *self)
{
  MandateSession *session = mandate_page_get_session (MANDATE_PAGE (self));
  g_autoptr (MandateTellingMap) map = mandate_telling_map_new (mandate_session_get_register (session), mandate_session_get_today (session));
  const guint n_audiences = mandate_telling_map_get_n_audiences (map);
  const guint n_subjects = mandate_telling_map_get_n_subjects (map);

  gtk_stack_set_visible_child_name (self->stack, n_audiences > 0 ? "map" : "empty");
  mandate_field_grid_set_shape (self->grid, n_audiences, n_subjects);

  for (guint i = 0; i < n_subjects; i++)
    mandate_field_grid_set_column (self->grid, i, _ (mandate_telling_map_get_subject (map, i)), _ (mandate_telling_map_get_subject (map, i)));

  for (guint i = 0; i < n_audiences; i++)
    {
      mandate_field_grid_set_row (self->grid, i, mandate_telling_map_get_audience (map, i));
      for (guint j = 0; j < n_subjects; j++)
        update_field (self, map, i, j);
    }

  update_summary (self, map);
  update_shown_field (self, map);
}

static void
show_field_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MandateTellingPage *self = MANDATE_TELLING_PAGE (widget);
  GtkWidget          *first;

  g_variant_get (parameter, "(uu)", &self->audience, &self->subject);
  update (self);
  first = gtk_widget_get_first_child (GTK_WIDGET (self->field_list));
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
folded_cb (MandateTellingPage *self)
{
  mandate_list_strip_set_is_narrow (self->strip, mandate_page_get_is_folded (MANDATE_PAGE (self)));
}

static GtkWidget *
create_field_box (MandateTellingPage *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add to the Plan"), "halign", GTK_ALIGN_START, "action-name", "win.show-link", NULL);
  GtkWidget *empty = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "communication-plan");
  gtk_box_append (GTK_BOX (empty), mandate_label_new (_ ("Nothing was told, and nothing is planned. Should there be something?"), NULL));
  gtk_box_append (GTK_BOX (empty), button);

  self->field_empty = empty;
  self->field_title = mandate_label_new (NULL, "heading");
  self->field_list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->field_list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->field_list), "boxed-list");

  self->field_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (self->field_box), self->field_title);
  gtk_box_append (GTK_BOX (self->field_box), self->field_empty);
  gtk_box_append (GTK_BOX (self->field_box), GTK_WIDGET (self->field_list));

  return self->field_box;
}

static GtkWidget *
create_map (MandateTellingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 1060, "tightening-threshold", 1060, "child", box, NULL);

  self->summary = mandate_label_new (NULL, NULL);
  self->grid = MANDATE_FIELD_GRID (mandate_field_grid_new ("telling.show-field", WIDE, TITLE_WIDTH));
  gtk_widget_add_css_class (box, "page-content");
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), create_field_box (self));

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Add to the Plan"), "halign", GTK_ALIGN_CENTER, "action-name", "win.show-link", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "communication-plan");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "view-grid-symbolic", "title", _ ("Nobody Told Yet"),
                       "description", _ ("Here stands who hears about what, once a plan or a message names an audience and a subject."), "child", button, NULL);
}

static void
mandate_telling_page_constructed (GObject *object)
{
  static const MandateListSpec beside = { .siblings = mandate_communication_lists };
  MandateTellingPage          *self = MANDATE_TELLING_PAGE (object);
  GtkWidget                   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (mandate_telling_page_parent_class)->constructed (object);

  self->audience = NOTHING;
  self->stack = GTK_STACK (g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL));
  gtk_stack_add_named (self->stack, create_map (self), "map");
  gtk_stack_add_named (self->stack, create_empty (), "empty");
  self->strip = mandate_list_strip_new (&beside);
  gtk_widget_set_halign (self->strip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->strip);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Who Hears About What"));
  mandate_page_set_content (MANDATE_PAGE (self), box);

  g_signal_connect_object (self, "notify::is-folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  mandate_follow (self, mandate_page_get_session (MANDATE_PAGE (self)), "settled", G_CALLBACK (update));
  update (self);
}

static void
mandate_telling_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (prop_id == PROP_SIBLING)
    g_value_set_static_string (value, "communication-map");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mandate_telling_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (prop_id == PROP_SIBLING)
    gtk_widget_activate_action (GTK_WIDGET (object), "win.show-page", "s", g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mandate_telling_page_class_init (MandateTellingPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_telling_page_constructed;
  object_class->get_property = mandate_telling_page_get_property;
  object_class->set_property = mandate_telling_page_set_property;

  /**
   * MandateTellingPage:sibling:
   *
   * Which of the lists beside each other this is; another one is shown in its place.
   */
  properties[PROP_SIBLING] = g_param_spec_string ("sibling", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "telling.show-field", "(uu)", show_field_action);
  gtk_widget_class_install_property_action (widget_class, "records.sibling", "sibling");
}

static void
mandate_telling_page_init (MandateTellingPage *self)
{
}

MandatePage *
mandate_telling_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_TELLING_PAGE, "session", session, NULL);
}
