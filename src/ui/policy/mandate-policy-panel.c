/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-panel.h"

#include "mandate-editing.h"
#include "mandate-label.h"
#include "mandate-wrap-layout.h"

/**
 * MandatePolicyPanel:
 *
 * A section of the policy's page: what it is about, how that stands, what can
 * be done, and the question that is being asked about it, if one is.
 */
typedef struct
{
  MandateSession *session;
  char           *policy; /* (nullable) id of the policy that is shown */
  GtkLabel       *heading;
  GtkLabel       *note;
  GtkWidget      *buttons;
  AdwBin         *question;
  GtkWidget      *content;
} MandatePolicyPanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandatePolicyPanel, mandate_policy_panel, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandatePolicyPanelPrivate *
get_private (MandatePolicyPanel *self)
{
  return mandate_policy_panel_get_instance_private (self);
}

static void
mandate_policy_panel_dispose (GObject *object)
{
  MandatePolicyPanelPrivate *priv = get_private (MANDATE_POLICY_PANEL (object));

  if (priv->question != NULL)
    adw_bin_set_child (priv->question, NULL);
  priv->question = NULL;
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (mandate_policy_panel_parent_class)->dispose (object);
}

static void
mandate_policy_panel_finalize (GObject *object)
{
  g_free (get_private (MANDATE_POLICY_PANEL (object))->policy);

  G_OBJECT_CLASS (mandate_policy_panel_parent_class)->finalize (object);
}

static void
mandate_policy_panel_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      get_private (MANDATE_POLICY_PANEL (object))->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_policy_panel_class_init (MandatePolicyPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_policy_panel_dispose;
  object_class->finalize = mandate_policy_panel_finalize;
  object_class->set_property = mandate_policy_panel_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_policy_panel_init (MandatePolicyPanel *self)
{
  MandatePolicyPanelPrivate *priv = get_private (self);
  GtkWidget                 *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  priv->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  priv->heading = GTK_LABEL (mandate_label_new (NULL, "heading"));
  priv->note = GTK_LABEL (mandate_label_new (NULL, "quiet"));
  priv->buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), "visible", FALSE, NULL);
  priv->question = ADW_BIN (adw_bin_new ());

  gtk_widget_set_visible (GTK_WIDGET (priv->note), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (priv->question), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->question), "card");
  gtk_widget_add_css_class (GTK_WIDGET (priv->question), "verdict");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (priv->heading));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (priv->note));
  gtk_box_append (GTK_BOX (priv->content), head);
  gtk_box_append (GTK_BOX (priv->content), priv->buttons);
  gtk_box_append (GTK_BOX (priv->content), GTK_WIDGET (priv->question));
  adw_bin_set_child (ADW_BIN (self), priv->content);
}

/**
 * mandate_policy_panel_show:
 * @self: a section
 * @standing: how the policy stands
 *
 * Shows what @standing says about it. What is asked about another policy is
 * not asked any more.
 */
void
mandate_policy_panel_show (MandatePolicyPanel          *self,
                           const MandatePolicyStanding *standing)
{
  MandatePolicyPanelPrivate *priv = get_private (self);
  const char                *policy = standing->policy != NULL ? mandate_record_get_id (MANDATE_RECORD (standing->policy)) : NULL;

  if (g_strcmp0 (policy, priv->policy) != 0)
    {
      mandate_policy_panel_stop_asking (self);
      g_free (priv->policy);
      priv->policy = g_strdup (policy);
    }

  MANDATE_POLICY_PANEL_GET_CLASS (self)->show (self, standing);
}

/**
 * mandate_policy_panel_begin:
 * @self: a section
 *
 * Asks what the next step of the page leads to.
 */
void
mandate_policy_panel_begin (MandatePolicyPanel *self)
{
  if (MANDATE_POLICY_PANEL_GET_CLASS (self)->begin != NULL)
    MANDATE_POLICY_PANEL_GET_CLASS (self)->begin (self);
}

MandateSession *
mandate_policy_panel_get_session (MandatePolicyPanel *self)
{
  return get_private (self)->session;
}

MandateRegister *
mandate_policy_panel_get_register (MandatePolicyPanel *self)
{
  return mandate_session_get_register (get_private (self)->session);
}

const char *
mandate_policy_panel_get_today (MandatePolicyPanel *self)
{
  return mandate_session_get_today (get_private (self)->session);
}

/**
 * mandate_policy_panel_new_standing:
 * @self: a section
 *
 * Returns: (transfer full): how the policy that is shown stands now
 */
MandatePolicyStanding *
mandate_policy_panel_new_standing (MandatePolicyPanel *self)
{
  return mandate_policy_standing_new_of (mandate_policy_panel_get_register (self), get_private (self)->policy, mandate_policy_panel_get_today (self));
}

void
mandate_policy_panel_set_heading (MandatePolicyPanel *self,
                                  const char         *heading)
{
  gtk_label_set_label (get_private (self)->heading, heading);
}

void
mandate_policy_panel_set_note (MandatePolicyPanel *self,
                               const char         *note)
{
  gtk_label_set_label (get_private (self)->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (get_private (self)->note), note != NULL);
}

static void
append_button (MandatePolicyPanel *self,
               GtkWidget          *button)
{
  gtk_box_append (GTK_BOX (get_private (self)->buttons), button);
  gtk_widget_set_visible (get_private (self)->buttons, TRUE);
}

/**
 * mandate_policy_panel_add_button:
 * @self: a section
 * @label: what it says, with a mnemonic
 * @clicked: called with the section and the button
 *
 * Adds what can be done here, which must have no use but to change something.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
mandate_policy_panel_add_button (MandatePolicyPanel *self,
                                 const char         *label,
                                 GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkWidget *bin = g_object_new (ADW_TYPE_BIN, "child", button, NULL);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  append_button (self, bin);

  /* The button comes and goes with what can be done; its frame stays away where nothing can be changed. */
  if (mandate_session_is_read_only (get_private (self)->session))
    mandate_editing_offer (get_private (self)->session, bin);
  else
    g_object_bind_property (button, "visible", bin, "visible", G_BINDING_SYNC_CREATE);

  return button;
}

/**
 * mandate_policy_panel_add_reader:
 * @self: a section
 * @label: what it says, with a mnemonic
 * @clicked: called with the section and the button
 *
 * Adds what can be done here also where nothing can be changed.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
mandate_policy_panel_add_reader (MandatePolicyPanel *self,
                                 const char         *label,
                                 GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  append_button (self, button);

  return button;
}

void
mandate_policy_panel_append (MandatePolicyPanel *self,
                             GtkWidget          *widget)
{
  gtk_box_append (GTK_BOX (get_private (self)->content), widget);
}

/**
 * mandate_policy_panel_add_list:
 * @self: a section
 * @label: what a screen reader calls it
 *
 * Returns: (transfer none): a list in the section
 */
GtkListBox *
mandate_policy_panel_add_list (MandatePolicyPanel *self,
                               const char         *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mandate_policy_panel_append (self, list);

  return GTK_LIST_BOX (list);
}

/**
 * mandate_policy_panel_ask:
 * @self: a section
 * @card: what is asked
 * @confirmed: called with the section and the card once it is answered
 *
 * Asks in place of what was asked before.
 *
 * Returns: (transfer none): @card
 */
MandateFormCard *
mandate_policy_panel_ask (MandatePolicyPanel *self,
                          MandateFormCard    *card,
                          GCallback           confirmed)
{
  MandatePolicyPanelPrivate *priv = get_private (self);

  g_signal_connect_object (card, "confirmed", confirmed, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (mandate_policy_panel_stop_asking), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (priv->question, GTK_WIDGET (card));
  gtk_widget_set_visible (GTK_WIDGET (priv->question), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (card));

  return card;
}

/**
 * mandate_policy_panel_stop_asking:
 * @self: a section
 *
 * Takes the question away, answered or not.
 */
void
mandate_policy_panel_stop_asking (MandatePolicyPanel *self)
{
  MandatePolicyPanelPrivate *priv = get_private (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->question), FALSE);
  adw_bin_set_child (priv->question, NULL);
}

/**
 * mandate_policy_panel_commit:
 * @self: a section
 * @change: what is to be done
 * @is_right: whether it could be put into @change
 * @error: (inout): why not; set where it can't be recorded
 *
 * Records what was answered, and tells so; or says on the question what is wrong.
 *
 * Returns: whether it is recorded
 */
gboolean
mandate_policy_panel_commit (MandatePolicyPanel *self,
                             MandateChange      *change,
                             gboolean            is_right,
                             GError            **error)
{
  MandatePolicyPanelPrivate *priv = get_private (self);
  g_autoptr (MandateSession) session = g_object_ref (priv->session);
  g_autofree char *label = g_strdup (mandate_change_get_label (change));
  GtkWidget       *card = adw_bin_get_child (priv->question);

  if (is_right && mandate_session_commit (session, change, error))
    {
      mandate_policy_panel_stop_asking (self);
      mandate_session_tell_undoable (session, label);
      return TRUE;
    }

  if (card != NULL)
    mandate_form_card_show_error (MANDATE_FORM_CARD (card), *error);
  else
    mandate_session_tell_error (session, *error);

  return FALSE;
}

/**
 * mandate_policy_panel_new_row:
 * @title: what it is
 * @subtitle: (nullable): more about it
 *
 * Returns: (transfer floating) (type AdwActionRow): a row of a list
 */
GtkWidget *
mandate_policy_panel_new_row (const char *title,
                              const char *subtitle)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *more = subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  if (more != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), more);

  return row;
}

void
mandate_policy_panel_clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}
