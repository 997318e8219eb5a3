/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-form-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-focus.h"

/**
 * MandateFormCard:
 *
 * A question with a few fields that is asked where its answer belongs: what it
 * is about, the fields, what is wrong with them, and two buttons. What becomes
 * of the record in it is the business of whoever asked.
 */
struct _MandateFormCard
{
  AdwBin parent_instance;

  MandateRecord *record; /* (owned) in the making */
  MandateForm   *form;
  GtkWidget     *content;
  GtkWidget     *problem;
  GtkWidget     *confirm_button;
};

G_DEFINE_FINAL_TYPE (MandateFormCard, mandate_form_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_CONFIRMED,
  SIGNAL_CANCELLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
confirm_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  g_autoptr (MandateFormCard) self = g_object_ref (MANDATE_FORM_CARD (widget));

  gtk_widget_set_visible (self->problem, FALSE);
  if (mandate_form_check (self->form))
    g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_autoptr (MandateFormCard) self = g_object_ref (MANDATE_FORM_CARD (widget));

  g_signal_emit (self, signals[SIGNAL_CANCELLED], 0);
}

static gboolean
mandate_form_card_grab_focus (GtkWidget *widget)
{
  MandateFormCard *self = MANDATE_FORM_CARD (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (self->confirm_button);
}

static void
mandate_form_card_dispose (GObject *object)
{
  g_clear_object (&MANDATE_FORM_CARD (object)->record);

  G_OBJECT_CLASS (mandate_form_card_parent_class)->dispose (object);
}

static void
mandate_form_card_class_init (MandateFormCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_form_card_dispose;
  mandate_focus_begin_at (widget_class, mandate_form_card_grab_focus);

  /**
   * MandateFormCard::confirmed:
   * @self: a question
   *
   * The answer was given, and each of its fields is right.
   */
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", MANDATE_TYPE_FORM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateFormCard::cancelled:
   * @self: a question
   *
   * Nothing is to be done.
   */
  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", MANDATE_TYPE_FORM_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "card.confirm", NULL, confirm_action);
  gtk_widget_class_install_action (widget_class, "card.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "card.confirm", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "card.cancel", NULL);
}

static void
mandate_form_card_init (MandateFormCard *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_bin_set_child (ADW_BIN (self), self->content);
}

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_button (const char *label,
            const char *action)
{
  return g_object_new (GTK_TYPE_BUTTON, "label", label, "use-underline", TRUE, "action-name", action, NULL);
}

static void
add_buttons (MandateFormCard *self,
             const char      *verb)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->problem = new_line (NULL, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  self->confirm_button = new_button (verb, "card.confirm");
  gtk_widget_add_css_class (self->confirm_button, "suggested-action");
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), new_button (_ ("Cancel"), "card.cancel"));
  gtk_box_append (GTK_BOX (buttons), self->confirm_button);
  gtk_box_append (GTK_BOX (self->content), self->problem);
  gtk_box_append (GTK_BOX (self->content), buttons);
}

/**
 * mandate_form_card_new:
 * @session: an open workspace
 * @heading: what is asked
 * @text: (nullable): what there is to know before one answers
 * @verb: what the button says that does it
 * @record: (transfer full): a record in the making, or a copy of one
 * @fields: (array zero-terminated=1): those of its fields that are asked for
 *
 * Returns: (transfer floating): a question
 */
MandateFormCard *
mandate_form_card_new (MandateSession    *session,
                       const char        *heading,
                       const char        *text,
                       const char        *verb,
                       MandateRecord     *record,
                       const char *const *fields)
{
  MandateFormCard *self = g_object_new (MANDATE_TYPE_FORM_CARD, NULL);

  self->record = record;
  self->form = mandate_form_new (session, G_OBJECT_TYPE (record), fields);
  mandate_form_set_record (self->form, record);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_box_append (GTK_BOX (self->content), new_line (heading, "heading"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (self->content), new_line (text, "quiet"));
  gtk_widget_set_visible (GTK_WIDGET (self->form), fields[0] != NULL);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->form));
  add_buttons (self, verb);

  return self;
}

MandateForm *
mandate_form_card_get_form (MandateFormCard *self)
{
  return self->form;
}

/**
 * mandate_form_card_get_record:
 * @self: a question
 *
 * Returns: (transfer none) (type MandateRecord): the answers
 */
gpointer
mandate_form_card_get_record (MandateFormCard *self)
{
  return mandate_form_get_record (self->form);
}

/**
 * mandate_form_card_append:
 * @self: a question
 * @widget: more that belongs to the answer
 *
 * Puts @widget below the fields.
 */
void
mandate_form_card_append (MandateFormCard *self,
                          GtkWidget       *widget)
{
  gtk_box_insert_child_after (GTK_BOX (self->content), widget, gtk_widget_get_prev_sibling (self->problem));
}

void
mandate_form_card_set_can_confirm (MandateFormCard *self,
                                   gboolean         can_confirm)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.confirm", can_confirm);
}

/**
 * mandate_form_card_show_error:
 * @self: a question
 * @error: why the answer was not taken
 *
 * Says below the fields what is wrong.
 */
void
mandate_form_card_show_error (MandateFormCard *self,
                              const GError    *error)
{
  gtk_label_set_label (GTK_LABEL (self->problem), error->message);
  gtk_widget_set_visible (self->problem, TRUE);
}
