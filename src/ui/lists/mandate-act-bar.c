/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-act-bar.h"

#include <glib/gi18n-lib.h>

#include "mandate-act-window.h"
#include "mandate-list-spec.h"
#include "mandate-wrap-layout.h"

/**
 * MandateActBar:
 *
 * What can be done with a record besides writing into its fields: a button each,
 * and only those that fit how it stands.
 */
struct _MandateActBar
{
  AdwBin parent_instance;

  MandateSession        *session; /* (nullable) */
  MandateRecord         *record;  /* (nullable) */
  const MandateListSpec *spec;    /* (nullable) */
  GtkWidget             *box;
};

G_DEFINE_FINAL_TYPE (MandateActBar, mandate_act_bar, ADW_TYPE_BIN)

static void
act_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateActBar        *self = MANDATE_ACT_BAR (widget);
  const MandateListAct *act = self->spec != NULL ? mandate_list_spec_find_act (self->spec, g_variant_get_string (parameter, NULL)) : NULL;

  if (act == NULL || self->record == NULL)
    return;

  if (act->fields == NULL)
    mandate_act_do (widget, self->session, self->record, act);
  else
    mandate_act_window_present (widget, self->session, self->record, act);
}

static void
mandate_act_bar_dispose (GObject *object)
{
  MandateActBar *self = MANDATE_ACT_BAR (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_act_bar_parent_class)->dispose (object);
}

static void
mandate_act_bar_class_init (MandateActBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_act_bar_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "acts.begin", "s", act_action);
}

static void
mandate_act_bar_init (MandateActBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, mandate_wrap_layout_new (8));
  adw_bin_set_child (ADW_BIN (self), self->box);
}

static void
append (MandateActBar        *self,
        const MandateListAct *act)
{
  GtkWidget *button = gtk_button_new_with_label (_ (act->label));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "acts.begin");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", act->name);
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * mandate_act_bar_show:
 * @self: a bar
 * @session: an open workspace
 * @record: (nullable): a record of it
 *
 * Offers what can be done with @record.
 */
void
mandate_act_bar_show (MandateActBar  *self,
                      MandateSession *session,
                      MandateRecord  *record)
{
  GtkWidget *button;
  gboolean   is_offered = record != NULL && !mandate_session_is_read_only (session);

  g_set_object (&self->session, session);
  g_set_object (&self->record, record);
  self->spec = record != NULL ? mandate_list_spec_find (G_OBJECT_TYPE (record)) : NULL;

  while ((button = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), button);

  for (const MandateListAct *act = is_offered && self->spec != NULL ? self->spec->acts : NULL; act != NULL && act->name != NULL; act++)
    if (mandate_act_can_begin (act, session, record))
      append (self, act);

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (self->box) != NULL);
}
