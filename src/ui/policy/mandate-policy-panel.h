/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-form-card.h"
#include "mandate-policy-standing.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_PANEL (mandate_policy_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandatePolicyPanel, mandate_policy_panel, MANDATE, POLICY_PANEL, AdwBin)

/**
 * MandatePolicyPanelClass:
 * @show: shows how the policy stands
 * @begin: (nullable): asks what the page's next step leads to
 */
struct _MandatePolicyPanelClass
{
  AdwBinClass parent_class;

  void (*show) (MandatePolicyPanel          *self,
                const MandatePolicyStanding *standing);
  void (*begin) (MandatePolicyPanel *self);
};

void mandate_policy_panel_begin (MandatePolicyPanel *self);
void mandate_policy_panel_show (MandatePolicyPanel          *self,
                                const MandatePolicyStanding *standing);

MandateSession        *mandate_policy_panel_get_session (MandatePolicyPanel *self);
MandateRegister       *mandate_policy_panel_get_register (MandatePolicyPanel *self);
const char            *mandate_policy_panel_get_today (MandatePolicyPanel *self);
MandatePolicyStanding *mandate_policy_panel_new_standing (MandatePolicyPanel *self);

void        mandate_policy_panel_set_heading (MandatePolicyPanel *self,
                                              const char         *heading);
void        mandate_policy_panel_set_note (MandatePolicyPanel *self,
                                           const char         *note);
GtkWidget  *mandate_policy_panel_add_button (MandatePolicyPanel *self,
                                             const char         *label,
                                             GCallback           clicked);
GtkWidget  *mandate_policy_panel_add_reader (MandatePolicyPanel *self,
                                             const char         *label,
                                             GCallback           clicked);
void        mandate_policy_panel_append (MandatePolicyPanel *self,
                                         GtkWidget          *widget);
GtkListBox *mandate_policy_panel_add_list (MandatePolicyPanel *self,
                                           const char         *label);

MandateFormCard *mandate_policy_panel_ask (MandatePolicyPanel *self,
                                           MandateFormCard    *card,
                                           GCallback           confirmed);
void             mandate_policy_panel_stop_asking (MandatePolicyPanel *self);
gboolean         mandate_policy_panel_commit (MandatePolicyPanel *self,
                                              MandateChange      *change,
                                              gboolean            is_right,
                                              GError            **error);

GtkWidget *mandate_policy_panel_new_row (const char *title,
                                         const char *subtitle);
void       mandate_policy_panel_clear (GtkListBox *list);

G_END_DECLS
