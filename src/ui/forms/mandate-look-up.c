/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-look-up.h"

#include <glib/gi18n-lib.h>

#include "mandate-focus.h"

/**
 * MandateLookUp:
 *
 * One of many answers, found by some letters of its name: a button that says
 * which, and opens a list that is searched. The subclass knows which answers
 * there are.
 */
typedef struct
{
  char *value;   /* (nullable) the answer */
  char *label;   /* (nullable) what it is for, as a screen reader says it before the answer */
  char *none;    /* (nullable) what is shown where there is no answer */
  char *offered; /* (nullable) what to choose where there is to be none */
  char *hint;    /* (nullable) what to type */

  GtkMenuButton *button;
  GtkLabel      *shown;
  GtkWidget     *search;  /* (nullable) before it was opened */
  GtkListBox    *matches; /* (nullable) likewise */

  gboolean is_looking;
} MandateLookUpPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MandateLookUp, mandate_look_up, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandateLookUpPrivate *
get_private (MandateLookUp *self)
{
  return mandate_look_up_get_instance_private (self);
}

/* A screen reader meets the button in the button. */
static void
update_name (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);
  g_autofree char      *name = NULL;

  if (priv->label == NULL)
    return;

  /* Translators: what somebody is chosen for, and who it is: Who sees to it: Mara Lind. */
  name = g_strdup_printf (_ ("%1$s: %2$s"), priv->label, mandate_look_up_get_shown (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (priv->button))), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_value (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);
  g_autofree char      *name = priv->value != NULL ? MANDATE_LOOK_UP_GET_CLASS (self)->dup_name (self, priv->value) : NULL;

  gtk_label_set_label (priv->shown, name != NULL ? name : priv->none != NULL ? priv->none
                                                                             : "");
  update_name (self);
}

static void
fill (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);
  g_autofree char      *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->search))));
  GtkWidget            *row;

  if (!priv->is_looking)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (priv->matches))) != NULL)
    gtk_list_box_remove (priv->matches, row);

  MANDATE_LOOK_UP_GET_CLASS (self)->find (self, typed);

  if (*typed == '\0' && priv->offered != NULL)
    mandate_look_up_add_match (self, priv->offered, "");
}

static void
row_activated_cb (MandateLookUp *self,
                  GtkListBoxRow *row)
{
  MandateLookUpClass *klass = MANDATE_LOOK_UP_GET_CLASS (self);
  g_autofree char    *id = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));
  g_autofree char    *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (get_private (self)->search))));

  if (klass->take != NULL)
    klass->take (self, id, typed);
  else
    mandate_look_up_choose (self, id);
}

/* Enter takes the first one that is left. */
static void
search_activate_cb (MandateLookUp *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (get_private (self)->matches, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

static void
close_popover (MandateLookUp *self)
{
  gtk_menu_button_popdown (get_private (self)->button);
}

static void
end_look_up (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);

  if (priv->is_looking && MANDATE_LOOK_UP_GET_CLASS (self)->end != NULL)
    MANDATE_LOOK_UP_GET_CLASS (self)->end (self);
  priv->is_looking = FALSE;
}

static GtkWidget *
create_popover_content (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget            *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                                 "propagate-natural-height", TRUE,
                                                 "max-content-height", 280,
                                                 NULL);
  GtkWidget            *matches = gtk_list_box_new ();

  priv->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", priv->hint, NULL);
  priv->matches = GTK_LIST_BOX (matches);
  gtk_list_box_set_selection_mode (priv->matches, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (matches, "navigation-sidebar");
  gtk_widget_set_size_request (priv->search, 240, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (matches), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Matches"), -1);
  g_signal_connect_object (priv->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "stop-search", G_CALLBACK (close_popover), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matches, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (priv->search), 0);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), matches);
  gtk_box_append (GTK_BOX (box), priv->search);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

static void
create_popover (GtkMenuButton *button,
                gpointer       data)
{
  MandateLookUp        *self = data;
  MandateLookUpPrivate *priv = get_private (self);

  if (priv->matches == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      gtk_popover_set_child (GTK_POPOVER (popover), create_popover_content (self));
      g_signal_connect_object (popover, "closed", G_CALLBACK (end_look_up), self, G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, popover);
    }

  end_look_up (self);
  gtk_editable_set_text (GTK_EDITABLE (priv->search), "");
  priv->is_looking = TRUE;
  if (MANDATE_LOOK_UP_GET_CLASS (self)->begin != NULL)
    MANDATE_LOOK_UP_GET_CLASS (self)->begin (self);
  fill (self);
}

static gboolean
mandate_look_up_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_private (MANDATE_LOOK_UP (widget))->button));
}

static void
mandate_look_up_dispose (GObject *object)
{
  end_look_up (MANDATE_LOOK_UP (object));

  G_OBJECT_CLASS (mandate_look_up_parent_class)->dispose (object);
}

static void
mandate_look_up_finalize (GObject *object)
{
  MandateLookUpPrivate *priv = get_private (MANDATE_LOOK_UP (object));

  g_free (priv->value);
  g_free (priv->label);
  g_free (priv->none);
  g_free (priv->offered);
  g_free (priv->hint);

  G_OBJECT_CLASS (mandate_look_up_parent_class)->finalize (object);
}

static void
mandate_look_up_class_init (MandateLookUpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_look_up_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_look_up_finalize;
  mandate_focus_begin_at (GTK_WIDGET_CLASS (klass), mandate_look_up_grab_focus);

  /**
   * MandateLookUp::chosen:
   *
   * Somebody chose an answer, or that there is to be none.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_look_up_init (MandateLookUp *self)
{
  MandateLookUpPrivate *priv = get_private (self);
  GtkWidget            *button = gtk_menu_button_new ();
  GtkWidget            *shown = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  priv->button = GTK_MENU_BUTTON (button);
  priv->shown = GTK_LABEL (shown);
  gtk_box_append (GTK_BOX (box), shown);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_menu_button_set_child (priv->button, box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL); /* a menu button keeps it in the middle */
  gtk_menu_button_set_create_popup_func (priv->button, create_popover, self, NULL);
  adw_bin_set_child (ADW_BIN (self), button);
}

/**
 * mandate_look_up_get_value:
 * @self: a look-up
 *
 * Returns: (nullable): the answer
 */
const char *
mandate_look_up_get_value (MandateLookUp *self)
{
  return get_private (self)->value;
}

/**
 * mandate_look_up_set_value:
 * @self: a look-up
 * @value: (nullable): the answer
 *
 * Shows @value; nobody chose it.
 */
void
mandate_look_up_set_value (MandateLookUp *self,
                           const char    *value)
{
  g_autofree char *copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;

  g_free (get_private (self)->value);
  get_private (self)->value = g_steal_pointer (&copy);
  show_value (self);
}

/**
 * mandate_look_up_set_label:
 * @self: a look-up
 * @label: what the answer is for
 *
 * Names the button, where no label beside it does.
 */
void
mandate_look_up_set_label (MandateLookUp *self,
                           const char    *label)
{
  MandateLookUpPrivate *priv = get_private (self);

  g_free (priv->label);
  priv->label = g_strdup (label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->button), label);
  update_name (self);
}

/**
 * mandate_look_up_set_none:
 * @self: a look-up
 * @shown: what is shown where there is no answer
 * @offered: (nullable): what to choose where there is to be none; %NULL where one is needed
 */
void
mandate_look_up_set_none (MandateLookUp *self,
                          const char    *shown,
                          const char    *offered)
{
  MandateLookUpPrivate *priv = get_private (self);

  g_free (priv->none);
  g_free (priv->offered);
  priv->none = g_strdup (shown);
  priv->offered = g_strdup (offered);
  show_value (self);
}

/* What is to be typed, where it is more than a name. */
void
mandate_look_up_set_hint (MandateLookUp *self,
                          const char    *hint)
{
  g_free (get_private (self)->hint);
  get_private (self)->hint = g_strdup (hint);
}

/* What the button says. */
const char *
mandate_look_up_get_shown (MandateLookUp *self)
{
  return gtk_label_get_label (get_private (self)->shown);
}

/* What the keyboard lands on. */
GtkWidget *
mandate_look_up_get_button (MandateLookUp *self)
{
  return GTK_WIDGET (get_private (self)->button);
}

/**
 * mandate_look_up_add_match:
 * @self: a look-up whose class is asked to find
 * @label: what the answer is called
 * @id: by what it is taken
 */
void
mandate_look_up_add_match (MandateLookUp *self,
                           const char    *label,
                           const char    *id)
{
  /* What is chosen from may not be cut off: two may begin alike. */
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 34, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", text, NULL);

  gtk_widget_set_name (row, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (get_private (self)->matches, row);
}

/* For subclasses: ends the looking without an answer. */
void
mandate_look_up_close (MandateLookUp *self)
{
  close_popover (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * mandate_look_up_choose:
 * @self: a look-up
 * @value: the answer; none where it is empty
 *
 * Ends the looking. The list is closed before anybody is told: what is shown
 * may be made anew for it.
 */
void
mandate_look_up_choose (MandateLookUp *self,
                        const char    *value)
{
  mandate_look_up_set_value (self, value);
  mandate_look_up_close (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}
