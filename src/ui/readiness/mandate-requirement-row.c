/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement: in our words, how it stands; opened, what there is for it, what is missing and the way to mend it. */

#include "config.h"

#include "mandate-requirement-row.h"

#include <glib/gi18n-lib.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-explanation.h"
#include "mandate-gap-buttons.h"
#include "mandate-label.h"
#include "mandate-organisation.h"
#include "mandate-pack-explain.h"
#include "mandate-wrap-layout.h"

/* More proofs of one fact nobody opens one by one. */
#define MAX_PROOFS 6

/* A longer name makes a button of its own line. */
#define MAX_NAME 48

/* What an opened row is made from; the findings stay as long as it does. */
typedef struct
{
  MandateSession         *session;   /* (owned) */
  GPtrArray              *rows;      /* (owned) (element-type MandateReadiness) what @readiness is part of */
  GPtrArray              *findings;  /* (owned) what those are about */
  const MandateReadiness *readiness; /* (unowned) */
  gboolean                has_rows;
} Opening;

static void
opening_free (gpointer  data,
              GClosure *closure)
{
  Opening *self = data;

  g_object_unref (self->session);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static GtkWidget *
create_icon (MandateFindingState state)
{
  const gboolean is_gap = state == MANDATE_FINDING_GAP;
  const char    *name = is_gap ? "dialog-warning-symbolic" : state == MANDATE_FINDING_NOT_DUE ? "x-office-calendar-symbolic"
                                                                                              : "object-select-symbolic";
  GtkWidget     *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, is_gap ? "problem-icon" : state == MANDATE_FINDING_SHOWN ? "success"
                                                                                           : "quiet");

  return icon;
}

static GtkWidget *
create_proof (Opening    *self,
              const char *link)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandateRecord   *record = mandate_register_find_link (reg, link);
  g_autofree char *title = record != NULL ? mandate_register_describe (reg, record) : NULL;
  g_autofree char *name = NULL;
  GtkWidget       *button, *label;

  if (record == NULL)
    return NULL;

  label = g_object_new (GTK_TYPE_LABEL, "label", title, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", MAX_NAME, NULL);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, mandate_record_type_get_label (G_OBJECT_TYPE (record)));
  gtk_widget_add_css_class (button, "proof");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link);
  name = g_strdup_printf ("%s: %s", mandate_record_type_get_label (G_OBJECT_TYPE (record)), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static GtkWidget *
create_proofs (Opening              *self,
               const MandateFinding *finding)
{
  GtkWidget  *box = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (6), NULL);
  const guint n = MIN (finding->proofs->len, MAX_PROOFS);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *proof = create_proof (self, g_ptr_array_index (finding->proofs, i));

      if (proof != NULL)
        gtk_box_append (GTK_BOX (box), proof);
    }

  if (n < finding->proofs->len)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", finding->proofs->len - n), finding->proofs->len - n);

      gtk_box_append (GTK_BOX (box), mandate_label_new (rest, "quiet"));
    }

  return box;
}

/* (nullable): why a gap is accepted for now. */
static GtkWidget *
create_reason (Opening              *self,
               const MandateFinding *finding)
{
  MandateDecision *decision = mandate_explanation_find (mandate_session_get_register (self->session), finding);
  g_autofree char *text = NULL;

  if (decision == NULL)
    return NULL;

  /* Translators: %s is the reason why a gap is accepted for now. */
  text = g_strdup_printf (_ ("Explained: %s"), decision->reason);

  return mandate_label_new (text, "quiet");
}

static GtkWidget *
wrap_in_row (GtkWidget  *child,
             const char *name)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", child, NULL);

  gtk_widget_add_css_class (child, "gap-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_finding (Opening              *self,
                const MandateFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *reason = finding->state == MANDATE_FINDING_GAP ? create_reason (self, finding) : NULL;

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), mandate_label_new (finding->found, NULL));
  if (reason != NULL)
    gtk_box_append (GTK_BOX (texts), reason);
  if (finding->state == MANDATE_FINDING_GAP)
    gtk_box_append (GTK_BOX (texts), mandate_gap_buttons_new (self->session, finding));
  else if (finding->proofs->len > 0)
    gtk_box_append (GTK_BOX (texts), create_proofs (self, finding));

  gtk_box_append (GTK_BOX (box), create_icon (finding->state));
  gtk_box_append (GTK_BOX (box), texts);

  return wrap_in_row (box, finding->found);
}

/* What an auditor asks and takes as proof, and what is usual for a firm of that size. */
static GtkWidget *
create_help (Opening *self)
{
  const MandateRequirement *requirement = self->readiness->requirement;
  const MandateTranslation *translation = mandate_session_get_translation (self->session);
  MandateOrganisation      *organisation = mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION);
  GtkWidget                *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char               *proof = mandate_requirement_get_proof (requirement, translation);

  gtk_box_append (GTK_BOX (texts), mandate_label_new (_ ("An auditor may ask"), "caption-heading"));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (mandate_requirement_get_question (requirement, translation), "quiet"));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (_ ("What proves it"), "caption-heading"));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (proof, "quiet"));
  gtk_box_append (GTK_BOX (texts), mandate_label_new (mandate_requirement_get_hint (requirement, organisation != NULL ? organisation->size_profile : NULL, translation), "quiet"));

  return wrap_in_row (texts, proof);
}

/* Only two have it; the standard lets nobody leave out the others. */
static GtkWidget *
create_exemption (Opening *self)
{
  const MandateRequirement *requirement = self->readiness->requirement;
  const char               *when = mandate_requirement_get_exempt (requirement, mandate_session_get_translation (self->session));
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget                *button = gtk_menu_button_new ();
  GtkWidget                *popover = gtk_popover_new ();
  /* Translators: %s is a clause, such as 5.1 h. */
  g_autofree char *name = g_strdup_printf (_ ("Clause %s does not apply"), mandate_requirement_get_clause (requirement));
  /* Translators: %s is a sentence on when a requirement has nothing to apply to. */
  g_autofree char *text = g_strdup_printf (_ ("It has nothing to apply to where this is so: %s"), when);

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_label_new (_ ("Does Not Apply…")));
  gtk_popover_set_child (GTK_POPOVER (popover), mandate_pack_explain_new_exemption (self->session, requirement));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  mandate_editing_offer (self->session, button);

  gtk_box_append (GTK_BOX (box), mandate_label_new (text, "quiet"));
  gtk_box_append (GTK_BOX (box), button);

  return wrap_in_row (box, text);
}

/* Made when it is first seen: three dozen of them at once are slow to make, and few are opened. */
static void
open_cb (Opening        *self,
         GParamSpec     *pspec,
         AdwExpanderRow *row)
{
  if (self->has_rows || !adw_expander_row_get_expanded (row))
    return;

  self->has_rows = TRUE;

  for (guint i = 0; i < self->readiness->findings->len; i++)
    adw_expander_row_add_row (row, create_finding (self, g_ptr_array_index (self->readiness->findings, i)));

  if (mandate_requirement_may_not_apply (self->readiness->requirement) && self->readiness->state == MANDATE_FINDING_GAP)
    adw_expander_row_add_row (row, create_exemption (self));

  adw_expander_row_add_row (row, create_help (self));
}

/**
 * mandate_requirement_chip_new:
 * @state: how something that is asked for stands
 * @n_gaps: how much of it is missing
 *
 * Returns: (transfer floating): a chip that says so
 */
GtkWidget *
mandate_requirement_chip_new (MandateFindingState state,
                              guint               n_gaps)
{
  g_autofree char *to_do = g_strdup_printf (ngettext ("%u to do", "%u to do", n_gaps), n_gaps);

  switch (state)
    {
    case MANDATE_FINDING_GAP:
      return mandate_chip_new (MANDATE_CHIP_TO_DO, to_do);
    case MANDATE_FINDING_IN_PART:
      return mandate_chip_new (MANDATE_CHIP_PLANNED, C_ ("state", "In part"));
    case MANDATE_FINDING_NOT_DUE:
      return mandate_chip_new (MANDATE_CHIP_PLANNED, C_ ("state", "Planned"));
    case MANDATE_FINDING_NOT_APPLICABLE:
      return mandate_chip_new (MANDATE_CHIP_NOTHING, C_ ("state", "Does not apply"));
    case MANDATE_FINDING_SHOWN:
    default:
      return mandate_chip_new (MANDATE_CHIP_READY, C_ ("state", "Ready"));
    }
}

/* “Clause 5.1 a · 3 records show it” */
static char *
describe (const MandateReadiness *readiness)
{
  const char *clause = mandate_requirement_get_clause (readiness->requirement);
  const guint n = readiness->proofs->len;

  if (n == 0)
    /* Translators: %s is a clause, such as 5.1 d. */
    return g_strdup_printf (_ ("Clause %s · nothing on record shows it"), clause);

  /* Translators: %1$s is a clause, such as 5.1 d, %2$u a number of records. */
  return g_strdup_printf (ngettext ("Clause %1$s · %2$u record shows it", "Clause %1$s · %2$u records show it", n), clause, n);
}

/**
 * mandate_requirement_row_new:
 * @session: an open workspace
 * @readiness: how a requirement stands
 * @rows: (element-type MandateReadiness): what @readiness is part of
 *
 * Returns: (transfer floating): its row; its name is the id of the requirement
 */
GtkWidget *
mandate_requirement_row_new (MandateSession         *session,
                             const MandateReadiness *readiness,
                             GPtrArray              *rows)
{
  const char      *asked = mandate_requirement_get_asked (readiness->requirement, mandate_session_get_translation (session));
  g_autofree char *markup = g_markup_escape_text (asked, -1);
  g_autofree char *subtitle = describe (readiness);
  GtkWidget       *chip = mandate_requirement_chip_new (readiness->state, mandate_readiness_count_gaps (readiness));
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", asked, subtitle, mandate_chip_get_word (MANDATE_CHIP (chip)));
  Opening         *opening = g_new0 (Opening, 1);

  opening->session = g_object_ref (session);
  opening->rows = g_ptr_array_ref (rows);
  opening->findings = g_ptr_array_ref (mandate_session_get_findings (session));
  opening->readiness = readiness;

  gtk_widget_set_name (row, mandate_requirement_get_id (readiness->requirement));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), chip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (open_cb), opening, opening_free, G_CONNECT_SWAPPED);

  return row;
}
