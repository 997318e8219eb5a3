/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-letter.h"
#include "mandate-raci-edits.h"
#include "mandate-raci-problem.h"

/* More than this has to be scrolled to. */
#define POPUP_HEIGHT 360

/**
 * MandateRaciCard:
 *
 * An activity where there is no room for a grid: four lines, a letter each,
 * with those who have it; pressing one lets others have it.
 */
struct _MandateRaciCard
{
  GtkWidget parent_instance;

  MandateSession   *session;
  char             *activity;
  MandateRaciSheet *sheet; /* (owned) */

  GtkWidget          *box;
  GtkWidget          *title;
  MandateChip        *chip;
  MandateRaciProblem *problem;
  GtkWidget          *popover;                    /* with the choices of one letter */
  GtkWidget          *buttons[MANDATE_N_LETTERS]; /* (unowned) */
  GtkWidget          *squares[MANDATE_N_LETTERS]; /* (unowned) */
  GtkWidget          *names[MANDATE_N_LETTERS];   /* (unowned) */
};

G_DEFINE_FINAL_TYPE (MandateRaciCard, mandate_raci_card, GTK_TYPE_WIDGET)

static void
set_letter_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  MandateRaciCard *self = MANDATE_RACI_CARD (widget);
  const char      *role, *letter;

  g_variant_get (parameter, "(&s&s)", &role, &letter);

  if (g_strcmp0 (mandate_raci_chart_find_letter (mandate_raci_sheet_get_chart (self->sheet), self->activity, role), letter) == 0)
    letter = NULL;

  mandate_raci_edit_letter (self->session, self->activity, role, letter);
}

static void
mandate_raci_card_dispose (GObject *object)
{
  MandateRaciCard *self = MANDATE_RACI_CARD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_raci_card_parent_class)->dispose (object);
}

static void
mandate_raci_card_finalize (GObject *object)
{
  g_free (MANDATE_RACI_CARD (object)->activity);

  G_OBJECT_CLASS (mandate_raci_card_parent_class)->finalize (object);
}

static void
mandate_raci_card_class_init (MandateRaciCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_raci_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_raci_card_finalize;

  gtk_widget_class_set_css_name (widget_class, "raci-card");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "card.set-letter", "(ss)", set_letter_action);
}

static void
mandate_raci_card_init (MandateRaciCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->chip));
  gtk_box_append (GTK_BOX (self->box), head);

  self->popover = gtk_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

/* A role with who holds it, or a person with the role through which they would have the letter. */
static GtkWidget *
create_choice (MandateRaciCard *self,
               guint            column,
               MandateRole     *role,
               const char      *letter)
{
  const char      *id = mandate_record_get_id (MANDATE_RECORD (role));
  gboolean         is_role = mandate_raci_sheet_get_kind (self->sheet) == MANDATE_RACI_ROLES;
  g_autofree char *label = g_strdup_printf ("%s — %s", mandate_raci_sheet_get_title (self->sheet, column),
                                            is_role ? mandate_raci_sheet_get_second_line (self->sheet, column) : role->title);
  GtkWidget       *check = gtk_check_button_new_with_label (label);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (mandate_raci_chart_find_letter (mandate_raci_sheet_get_chart (self->sheet), self->activity, id), letter) == 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (check), "(ss)", id, letter);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (check), "card.set-letter");

  return check;
}

static guint
find_button (MandateRaciCard *self,
             GtkWidget       *button)
{
  guint i = 0;

  while (i < MANDATE_N_LETTERS && self->buttons[i] != button)
    i++;

  return i;
}

/* All of them, with a tick at those that have the letter. */
static void
open_choices_cb (MandateRaciCard *self,
                 GtkWidget       *button)
{
  const char     *letter = mandate_letter_get_value (find_button (self, button));
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget      *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                                           "propagate-natural-height", TRUE, "max-content-height", POPUP_HEIGHT, NULL);
  graphene_rect_t bounds;
  GdkRectangle    place;

  for (guint i = 0; i < mandate_raci_sheet_get_n_columns (self->sheet); i++)
    {
      GPtrArray *roles = mandate_raci_sheet_get_column (self->sheet, i)->roles;

      for (guint j = 0; j < roles->len; j++)
        gtk_box_append (GTK_BOX (box), create_choice (self, i, g_ptr_array_index (roles, j), letter));
    }

  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds))
    {
      place.x = (int) bounds.origin.x;
      place.y = (int) bounds.origin.y;
      place.width = (int) bounds.size.width;
      place.height = (int) bounds.size.height;
      gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* A menu button would not let its names wrap: it asks for the same height at any width. */
static GtkWidget *
create_line (MandateRaciCard *self,
             guint            index)
{
  const char *letter = mandate_letter_get_value (index);
  GtkWidget  *button = gtk_button_new ();
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget  *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget  *word = gtk_label_new (mandate_letter_get_word (letter));

  self->squares[index] = mandate_letter_new (letter);
  self->names[index] = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_widget_add_css_class (word, "caption");
  gtk_widget_add_css_class (word, "quiet");
  gtk_label_set_xalign (GTK_LABEL (self->names[index]), 0);
  gtk_label_set_wrap (GTK_LABEL (self->names[index]), TRUE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), word);
  gtk_box_append (GTK_BOX (texts), self->names[index]);
  gtk_box_append (GTK_BOX (line), self->squares[index]);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));

  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_choices_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "flat");
  self->buttons[index] = button;

  return button;
}

/**
 * mandate_raci_card_new:
 * @session: an open workspace
 * @activity: id of an activity
 * @sheet: who does what
 *
 * Returns: (transfer floating): a card, up to date
 */
GtkWidget *
mandate_raci_card_new (MandateSession   *session,
                       const char       *activity,
                       MandateRaciSheet *sheet)
{
  MandateRaciCard *self = g_object_new (MANDATE_TYPE_RACI_CARD, NULL);

  self->session = g_object_ref (session);
  self->activity = g_strdup (activity);
  mandate_editing_allow_actions (session, self, "card.set-letter", NULL);
  self->problem = MANDATE_RACI_PROBLEM (mandate_raci_problem_new (session, activity, TRUE));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->problem));

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    gtk_box_append (GTK_BOX (self->box), create_line (self, i));

  mandate_raci_card_update (self, sheet);

  return GTK_WIDGET (self);
}

/* (transfer full): the columns that have the letter: people by name, roles with who holds them; a role that nobody holds by its title. */
static char *
join_names (MandateRaciCard *self,
            const char      *letter,
            guint           *n_names)
{
  GString *names = g_string_new (NULL);

  *n_names = 0;
  for (guint i = 0; i < mandate_raci_sheet_get_n_columns (self->sheet); i++)
    {
      const char *title = mandate_raci_sheet_get_title (self->sheet, i);
      const char *second_line = mandate_raci_sheet_get_second_line (self->sheet, i);

      if (!mandate_raci_column_has_letter (mandate_raci_sheet_get_column (self->sheet, i), mandate_raci_sheet_get_chart (self->sheet), self->activity, letter))
        continue;

      g_string_append (names, (*n_names)++ > 0 ? "\n" : "");
      if (mandate_raci_sheet_get_kind (self->sheet) == MANDATE_RACI_PEOPLE && !mandate_raci_sheet_is_vacant (self->sheet, i))
        g_string_append (names, title);
      else
        g_string_append_printf (names, "%s — %s", title, second_line);
    }

  if (*n_names == 0)
    g_string_append (names, _ ("Nobody"));

  return g_string_free (names, FALSE);
}

static void
update_line (MandateRaciCard *self,
             guint            index)
{
  const char *letter = mandate_letter_get_value (index);
  g_autoptr (GPtrArray) roles = mandate_raci_chart_list_roles (mandate_raci_sheet_get_chart (self->sheet), self->activity, letter);
  guint            n_names;
  g_autofree char *names = join_names (self, letter, &n_names);
  /* Translators: a word such as Accountable, and names. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s: %2$s"), mandate_letter_get_word (letter), names);

  gtk_label_set_label (GTK_LABEL (self->names[index]), names);
  mandate_letter_set (self->squares[index], letter, index == 0 && roles->len > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[index]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * mandate_raci_card_update:
 * @self: a card
 * @sheet: who does what
 *
 * Brings names, letters and problem up to date.
 */
void
mandate_raci_card_update (MandateRaciCard  *self,
                          MandateRaciSheet *sheet)
{
  MandateRaciActivity *activity = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RACI_ACTIVITY, self->activity);

  mandate_raci_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, mandate_raci_sheet_unref);
  self->sheet = sheet;

  if (activity == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->title), activity->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, activity->title, -1);

  if (mandate_raci_problem_update (self->problem, mandate_raci_sheet_get_chart (sheet)))
    mandate_chip_set (self->chip, MANDATE_CHIP_TO_DO, mandate_raci_problem_get_word (self->problem));
  else
    mandate_chip_set (self->chip, MANDATE_CHIP_READY, _ ("Ready"));

  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    update_line (self, i);
}

const char *
mandate_raci_card_get_activity (MandateRaciCard *self)
{
  return self->activity;
}
