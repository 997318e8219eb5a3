/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-duty-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-chip.h"
#include "mandate-editing.h"
#include "mandate-fact-row.h"
#include "mandate-role-print.h"
#include "mandate-role.h"
#include "mandate-wrap-layout.h"

/**
 * MandateDutyCard:
 *
 * One of the two responsibilities that the standard wants given by name, with
 * its facts. How many things are missing is what the checks count, so that the
 * pack says the same.
 */
struct _MandateDutyCard
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *requirement;
  char           *role;

  MandateChip      *chip;
  GtkWidget        *subtitle;
  MandateRoleFacts *facts;
  GtkWidget        *further; /* what the checks miss beside the facts */
};

G_DEFINE_FINAL_TYPE (MandateDutyCard, mandate_duty_card, ADW_TYPE_BIN)

static void
change_holder_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (MANDATE_DUTY_CARD (widget)->facts), "facts.name", NULL);
}

static void
mandate_duty_card_dispose (GObject *object)
{
  MandateDutyCard *self = MANDATE_DUTY_CARD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->requirement, g_free);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (mandate_duty_card_parent_class)->dispose (object);
}

static void
mandate_duty_card_class_init (MandateDutyCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_duty_card_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "duty.change-holder", NULL, change_holder_action);
}

static void
mandate_duty_card_init (MandateDutyCard *self)
{
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
create_head (MandateDutyCard *self,
             gboolean         is_reporting)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *clause = append_label (line, is_reporting ? _ ("Clause 5.3 b") : _ ("Clause 5.3 a"), "caption-heading");
  GtkWidget *title;

  gtk_widget_add_css_class (clause, "quiet");
  gtk_widget_set_hexpand (clause, TRUE);
  self->chip = MANDATE_CHIP (mandate_chip_new (MANDATE_CHIP_NOTHING, ""));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->chip));
  gtk_box_append (GTK_BOX (head), line);
  title = append_label (head, is_reporting ? _ ("Tells top management how it is going") : _ ("Sees that we follow the standard"), "title-3");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  self->subtitle = append_label (head, NULL, "quiet");
  gtk_label_set_lines (GTK_LABEL (self->subtitle), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (head, "duty-head");

  return head;
}

/* Who holds it is shown also where nothing can be changed. */
static GtkWidget *
create_foot (MandateDutyCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *holder = gtk_button_new_with_label (_ ("Change Holder…"));
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (4), NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (holder), "duty.change-holder");
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (holder))), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (holder, "flat");
  gtk_box_append (GTK_BOX (box), holder);
  gtk_box_append (GTK_BOX (box), mandate_role_facts_new_holders_button (self->role));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (foot), box);
  gtk_box_append (GTK_BOX (foot), mandate_role_print_new (self->session, self->role));
  gtk_widget_add_css_class (foot, "duty-foot");
  mandate_editing_offer (self->session, holder);

  return foot;
}

/**
 * mandate_duty_card_new:
 * @session: an open workspace
 * @requirement: id of the requirement in the catalogue
 * @role: id of the role that carries the responsibility
 *
 * Returns: (transfer floating): a card, up to date
 */
GtkWidget *
mandate_duty_card_new (MandateSession *session,
                       const char     *requirement,
                       const char     *role)
{
  MandateDutyCard *self = g_object_new (MANDATE_TYPE_DUTY_CARD, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *space = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->session = g_object_ref (session);
  self->requirement = g_strdup (requirement);
  self->role = g_strdup (role);
  self->facts = MANDATE_ROLE_FACTS (mandate_role_facts_new (session, role));
  self->further = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_vexpand (space, TRUE);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "duty");
  gtk_widget_set_overflow (box, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), create_head (self, g_str_equal (requirement, "5.3-b")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), self->further);
  gtk_box_append (GTK_BOX (box), space);
  gtk_box_append (GTK_BOX (box), create_foot (self));
  adw_bin_set_child (ADW_BIN (self), box);
  mandate_duty_card_update (self);
  mandate_duty_card_update_findings (self);

  return GTK_WIDGET (self);
}

/* What the facts don't show: that nothing was reported yet, for one. */
static void
add_further (MandateDutyCard      *self,
             const MandateFinding *finding)
{
  GtkWidget *fact = mandate_fact_row_new ("chat-message-new-symbolic", finding->looked_for);

  mandate_fact_row_show_open (MANDATE_FACT_ROW (fact), finding->found, NULL, TRUE);
  mandate_fact_row_add_answer (MANDATE_FACT_ROW (fact), _ ("Go There"), "win.show-link", finding->where);
  gtk_box_append (GTK_BOX (self->further), fact);
}

static gboolean
is_about_facts (const MandateFinding *finding)
{
  return g_str_equal (finding->check, "conformance-role") || g_str_equal (finding->check, "reporting-role");
}

/**
 * mandate_duty_card_update_findings:
 * @self: a card
 *
 * Counts what the checks found missing.
 */
void
mandate_duty_card_update_findings (MandateDutyCard *self)
{
  GPtrArray       *findings = mandate_session_get_findings (self->session);
  guint            n_missing = 0;
  g_autofree char *missing = NULL;
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (self->further)) != NULL)
    gtk_box_remove (GTK_BOX (self->further), child);

  gtk_widget_set_visible (GTK_WIDGET (self->chip), findings != NULL);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const MandateFinding *finding = g_ptr_array_index (findings, i);

      if (g_strcmp0 (finding->requirement, self->requirement) != 0 || finding->state != MANDATE_FINDING_GAP)
        continue;

      n_missing++;
      if (!is_about_facts (finding))
        add_further (self, finding);
    }

  missing = g_strdup_printf (ngettext ("%u thing missing", "%u things missing", n_missing), n_missing);
  mandate_chip_set (self->chip, n_missing > 0 ? MANDATE_CHIP_TO_DO : MANDATE_CHIP_READY, n_missing > 0 ? missing : _ ("Ready"));
}

/**
 * mandate_duty_card_update:
 * @self: a card
 *
 * Brings the facts up to date.
 */
void
mandate_duty_card_update (MandateDutyCard *self)
{
  MandateRole     *role = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, self->role);
  g_autofree char *line = NULL;

  mandate_role_facts_update (self->facts);

  if (role == NULL)
    return;

  if (g_strcmp0 (role->mandate, "performance-reporting") == 0 && role->reporting_line != NULL)
    line = g_strndup (role->reporting_line, strcspn (role->reporting_line, "\n"));

  gtk_label_set_label (GTK_LABEL (self->subtitle), line != NULL ? line : role->title);
}

MandateRoleFacts *
mandate_duty_card_get_facts (MandateDutyCard *self)
{
  return self->facts;
}
