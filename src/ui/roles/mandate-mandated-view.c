/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-mandated-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-catalogue.h"
#include "mandate-duty-card.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-holders-view.h"
#include "mandate-role-list.h"
#include "mandate-role-print.h"
#include "mandate-role-records.h"
#include "mandate-role.h"
#include "mandate-text-bin.h"

/**
 * MandateMandatedView:
 *
 * The two responsibilities that the standard wants given by name (5.3 a and b),
 * and the other roles below them.
 */
struct _MandateMandatedView
{
  AdwBin parent_instance;

  MandateSession  *session;
  MandateDutyCard *conformance;
  MandateDutyCard *reporting;
  MandateRoleList *others;
  AdwExpanderRow  *conformance_records;
  AdwExpanderRow  *reporting_records;

  /* Template children */
  GtkStack           *stack;
  AdwBin             *errand; /* takes the place of all roles for a while */
  MandateAdaptiveBin *adaptive;
  GtkBox             *head;
  GtkBox             *buttons;
  GtkWidget          *change_button;
  GtkBox             *cards;
  GtkListBox         *records;
  AdwBin             *others_bin;
  GtkLabel           *why_conformance;
  GtkLabel           *why_reporting;
};

G_DEFINE_FINAL_TYPE (MandateMandatedView, mandate_mandated_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
arrange (MandateMandatedView *self)
{
  gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->cards, !is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static AdwExpanderRow *
add_records (MandateMandatedView *self,
             const char          *role)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *inner = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", mandate_role_records_new (self->session, role), NULL);

  gtk_widget_add_css_class (inner, "plain-row");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inner);
  gtk_list_box_append (self->records, row);

  return ADW_EXPANDER_ROW (row);
}

static void
update_records (MandateMandatedView *self,
                AdwExpanderRow      *row,
                const char          *id)
{
  MandateRole     *role = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, id);
  g_autofree char *title = g_markup_escape_text (role != NULL ? role->title : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
update (MandateMandatedView *self)
{
  gboolean has_next;

  update_records (self, self->conformance_records, MANDATE_ROLE_CONFORMANCE_ID);
  update_records (self, self->reporting_records, MANDATE_ROLE_REPORTING_ID);

  mandate_duty_card_update (self->conformance);
  mandate_duty_card_update (self->reporting);
  has_next = mandate_role_facts_set_is_next (mandate_duty_card_get_facts (self->conformance), TRUE);
  mandate_role_facts_set_is_next (mandate_duty_card_get_facts (self->reporting), !has_next);
}

static void
findings_cb (MandateMandatedView *self)
{
  mandate_duty_card_update_findings (self->conformance);
  mandate_duty_card_update_findings (self->reporting);
}

/* Back to the roles, from what took their place. */
static void
show_roles (MandateMandatedView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "roles");
  adw_bin_set_child (self->errand, NULL);
}

static void
focus_role (MandateMandatedView *self,
            const char          *role)
{
  if (g_strcmp0 (role, MANDATE_ROLE_CONFORMANCE_ID) == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->conformance), GTK_DIR_TAB_FORWARD);
  else if (g_strcmp0 (role, MANDATE_ROLE_REPORTING_ID) == 0)
    gtk_widget_child_focus (GTK_WIDGET (self->reporting), GTK_DIR_TAB_FORWARD);
  else
    mandate_role_list_show_role (self->others, role);
}

static void
errand_closed_cb (MandateMandatedView *self,
                  MandateHoldersView  *view)
{
  g_autofree char *role = g_strdup (mandate_holders_view_get_role (view));

  show_roles (self);
  focus_role (self, role);
}

static MandateHoldersView *
open_holders (MandateMandatedView *self,
              const char          *role)
{
  GtkWidget *view;

  if (mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, role) == NULL)
    return NULL;

  view = mandate_holders_view_new (self->session, role);
  g_signal_connect_object (view, "closed", G_CALLBACK (errand_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->errand, view);
  gtk_stack_set_visible_child_name (self->stack, "errand");
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);

  return MANDATE_HOLDERS_VIEW (view);
}

static void
show_holders_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  open_holders (MANDATE_MANDATED_VIEW (widget), g_variant_get_string (parameter, NULL));
}

/* What is asked and what proves it, in the words of the catalogue. */
static void
explain (MandateMandatedView *self,
         GtkLabel            *label,
         const char          *id)
{
  const MandateTranslation *translation = mandate_session_get_translation (self->session);
  const MandateRequirement *requirement = mandate_catalogue_find (mandate_catalogue_get (), id);
  /* Translators: a clause, what it asks, and what counts as proof. */
  g_autofree char *text = g_strdup_printf (_ ("Clause %1$s: %2$s\nWhat counts as proof: %3$s"), mandate_requirement_get_clause (requirement),
                                           mandate_requirement_get_asked (requirement, translation), mandate_requirement_get_proof (requirement, translation));

  gtk_label_set_label (label, text);
}

static void
mandate_mandated_view_constructed (GObject *object)
{
  MandateMandatedView *self = MANDATE_MANDATED_VIEW (object);

  G_OBJECT_CLASS (mandate_mandated_view_parent_class)->constructed (object);

  self->conformance = MANDATE_DUTY_CARD (mandate_duty_card_new (self->session, "5.3-a", MANDATE_ROLE_CONFORMANCE_ID));
  self->reporting = MANDATE_DUTY_CARD (mandate_duty_card_new (self->session, "5.3-b", MANDATE_ROLE_REPORTING_ID));
  self->others = MANDATE_ROLE_LIST (mandate_role_list_new (self->session));
  gtk_box_append (self->cards, GTK_WIDGET (self->conformance));
  gtk_box_append (self->cards, GTK_WIDGET (self->reporting));
  self->conformance_records = add_records (self, MANDATE_ROLE_CONFORMANCE_ID);
  self->reporting_records = add_records (self, MANDATE_ROLE_REPORTING_ID);
  adw_bin_set_child (self->others_bin, GTK_WIDGET (self->others));
  explain (self, self->why_conformance, "5.3-a");
  explain (self, self->why_reporting, "5.3-b");
  gtk_box_append (self->buttons, mandate_role_print_new (self->session, NULL));
  mandate_editing_offer (self->session, self->change_button);
  arrange (self);
  update (self);

  mandate_follow (self, self->session, "settled", G_CALLBACK (update));
  mandate_follow (self, self->session, "notify::findings", G_CALLBACK (findings_cb));
}

static void
mandate_mandated_view_dispose (GObject *object)
{
  MandateMandatedView *self = MANDATE_MANDATED_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_mandated_view_parent_class)->dispose (object);
}

static void
mandate_mandated_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  MandateMandatedView *self = MANDATE_MANDATED_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_mandated_view_class_init (MandateMandatedViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_mandated_view_constructed;
  object_class->dispose = mandate_mandated_view_dispose;
  object_class->set_property = mandate_mandated_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_TEXT_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/mandated-view.ui");
  gtk_widget_class_install_action (widget_class, "mandated.show-holders", "s", show_holders_action);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, errand);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, cards);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, records);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, head);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, buttons);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, change_button);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, others_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, why_conformance);
  gtk_widget_class_bind_template_child (widget_class, MandateMandatedView, why_reporting);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
}

static void
mandate_mandated_view_init (MandateMandatedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_mandated_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the mandated responsibilities and the other roles
 */
GtkWidget *
mandate_mandated_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_MANDATED_VIEW, "session", session, NULL);
}

/**
 * mandate_mandated_view_show_role:
 * @self: a view
 * @role: id of a role
 *
 * Moves the focus to what can be pressed of that role, and opens its records.
 */
void
mandate_mandated_view_show_role (MandateMandatedView *self,
                                 const char          *role)
{
  if (g_strcmp0 (role, MANDATE_ROLE_CONFORMANCE_ID) == 0)
    adw_expander_row_set_expanded (self->conformance_records, TRUE);
  else if (g_strcmp0 (role, MANDATE_ROLE_REPORTING_ID) == 0)
    adw_expander_row_set_expanded (self->reporting_records, TRUE);

  show_roles (self);
  focus_role (self, role);
}

/**
 * mandate_mandated_view_show_holding:
 * @self: a view
 * @holding: who holds a role, or held it
 *
 * Leads to the role where it is held today, as that is where something is
 * missing, and else to who held it when.
 */
void
mandate_mandated_view_show_holding (MandateMandatedView *self,
                                    MandateRoleHolding  *holding)
{
  MandateHoldersView *view;

  if (mandate_role_holding_is_current (holding, mandate_session_get_today (self->session)))
    {
      mandate_mandated_view_show_role (self, holding->role);
      return;
    }

  view = open_holders (self, holding->role);
  if (view != NULL)
    mandate_holders_view_show_holding (view, mandate_record_get_id (MANDATE_RECORD (holding)));
}

/**
 * mandate_mandated_view_add_role:
 * @self: a view
 *
 * Moves to where a role is added, or a holder to the one that is shown.
 */
void
mandate_mandated_view_add_role (MandateMandatedView *self)
{
  GtkWidget *errand = adw_bin_get_child (self->errand);

  if (errand != NULL)
    {
      mandate_holders_view_add_holder (MANDATE_HOLDERS_VIEW (errand));
      return;
    }

  mandate_role_list_add_role (self->others);
}
