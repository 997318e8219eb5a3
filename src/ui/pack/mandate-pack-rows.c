/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the audit pack's page: a part with its readiness, a gap with its answers. */

#include "config.h"

#include "mandate-pack-rows.h"

#include <glib/gi18n-lib.h>

#include "mandate-gap-buttons.h"
#include "mandate-pack-hints.h"

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_state_icon (gboolean is_ready)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", is_ready ? "object-select-symbolic" : "dialog-warning-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, is_ready ? "success" : "problem-icon");

  return icon;
}

static void
append_state (GtkBox     *box,
              const char *state,
              gboolean    is_ready)
{
  GtkWidget *label = create_label (state, is_ready ? "caption" : "caption-heading");

  if (is_ready)
    gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (box, label);
  gtk_box_append (box, create_state_icon (is_ready));
}

static GtkWidget *
create_part_texts (const char *title,
                   const char *rest)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title_label = create_label (title, NULL);

  gtk_label_set_wrap (GTK_LABEL (title_label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title_label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title_label);

  if (rest != NULL)
    {
      GtkWidget *rest_label = create_label (rest, "caption");

      gtk_label_set_wrap (GTK_LABEL (rest_label), TRUE);
      gtk_widget_add_css_class (rest_label, "quiet");
      gtk_box_append (GTK_BOX (box), rest_label);
    }

  return box;
}

/* What only the pages know: how many files can’t be shown. */
static char *
describe_annexes (const MandatePackReport *report)
{
  const guint n = report != NULL ? mandate_pack_omissions_count_faults (report->omissions) : 0;

  return n > 0 ? g_strdup_printf (ngettext ("%u not shown", "%u not shown", n), n) : NULL;
}

/**
 * mandate_pack_rows_new_part:
 * @session: an open workspace
 * @part: a part of the pack
 * @number: its place among them, from 1
 * @audit: id of the kind of audit
 * @findings: (nullable) (element-type MandateFinding): what the checks found, or
 *   %NULL while nobody knows
 * @report: (nullable): of the pages that are shown
 *
 * Returns: (transfer floating): its row, with what is missing in it
 */
GtkWidget *
mandate_pack_rows_new_part (MandateSession          *session,
                            const MandatePackPart   *part,
                            guint                    number,
                            const char              *audit,
                            GPtrArray               *findings,
                            const MandatePackReport *report)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *title = part->clause != NULL ? g_strdup_printf ("%s · %s", _ (part->title), part->clause) : g_strdup (_ (part->title));
  g_autofree char *unseen = g_str_equal (part->id, "annexes") ? describe_annexes (report) : NULL;
  g_autofree char *rest = NULL;
  g_autofree char *state = NULL;
  g_autofree char *name = NULL;
  MandatePackHint  hint = { 0 };
  GtkWidget       *number_label = create_label (number_text, "quiet");

  if (findings != NULL)
    {
      hint = mandate_pack_hint_make (part, findings, mandate_session_get_register (session), audit);
      rest = mandate_pack_hint_describe_rest (&hint);
    }
  if (unseen != NULL || findings != NULL)
    state = unseen != NULL ? g_strdup (unseen) : mandate_pack_hint_describe (&hint);
  name = g_strjoin (", ", title, state != NULL ? state : rest, state != NULL ? rest : NULL, NULL);

  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), create_part_texts (title, rest));
  if (state != NULL)
    append_state (GTK_BOX (box), state, unseen == NULL && mandate_pack_hint_is_ready (&hint));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, part->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static GtkWidget *
create_buttons (MandateSession       *session,
                const MandateFinding *finding,
                const char           *key,
                gboolean              is_left)
{
  GtkWidget *box = mandate_gap_buttons_new (session, finding);
  GtkWidget *leave = mandate_gap_button_new (is_left ? _ ("Ask Again") : _ ("Leave as It Is"), "pack.leave", key, finding);

  gtk_widget_add_css_class (leave, "flat");
  gtk_box_append (GTK_BOX (box), leave);

  return box;
}

/* Where it belongs, and what was said about it. */
static char *
describe (const MandateFinding *finding,
          const char           *reason,
          gboolean              is_left,
          gboolean              is_later)
{
  if (reason != NULL)
    /* Translators: %1$s is a clause, such as 5.1 d, %2$s what somebody wrote. */
    return g_strdup_printf (_ ("Clause %1$s · explained: %2$s"), finding->clause, reason);
  if (is_left)
    /* Translators: %s is a clause, such as 5.1 d. */
    return g_strdup_printf (_ ("Clause %s · stays as it is in this pack, named"), finding->clause);
  if (is_later)
    /* Translators: %s is a clause, such as 5.1 d. */
    return g_strdup_printf (_ ("Clause %s · asked about at Stage 2"), finding->clause);

  /* Translators: %s is a clause, such as 5.1 d. */
  return g_strdup_printf (_ ("Clause %s"), finding->clause);
}

/**
 * mandate_pack_rows_new_gap:
 * @session: an open workspace
 * @finding: an open gap
 * @number: its number
 * @reason: (nullable): why it is accepted, as somebody decided
 * @is_left: whether somebody chose to leave it as it is, in this pack
 * @is_later: whether only a later audit asks about it
 *
 * Returns: (transfer floating): its row, with what can be done about it
 */
GtkWidget *
mandate_pack_rows_new_gap (MandateSession       *session,
                           const MandateFinding *finding,
                           guint                 number,
                           const char           *reason,
                           gboolean              is_left,
                           gboolean              is_later)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *key = mandate_finding_make_key (finding);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *description = describe (finding, reason, is_left, is_later);
  GtkWidget       *number_label = create_label (number_text, "gap-number");
  GtkWidget       *found = create_label (finding->found, is_left || reason != NULL ? "quiet" : "heading");
  GtkWidget       *about = create_label (description, "caption");
  GtkWidget       *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", box, "name", key, NULL);

  gtk_label_set_xalign (GTK_LABEL (number_label), 0.5);
  gtk_widget_set_valign (number_label, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (found), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (found), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_wrap (GTK_LABEL (about), TRUE);
  gtk_widget_add_css_class (about, "quiet");
  gtk_widget_set_hexpand (texts, TRUE);

  gtk_box_append (GTK_BOX (texts), found);
  gtk_box_append (GTK_BOX (texts), about);
  gtk_box_append (GTK_BOX (texts), create_buttons (session, finding, key, is_left));
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->found, -1);

  return row;
}
