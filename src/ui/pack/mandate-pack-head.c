/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-head.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-use.h"
#include "mandate-pack-parts.h"
#include "mandate-screen-text.h"

/**
 * MandatePackHead:
 *
 * What the pack is, in a line; and what somebody should know before it is
 * saved: that it is not sealed, what waits in the inbox and is not in it, and
 * which files it will name without showing them.
 */
struct _MandatePackHead
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel   *headline;
  GtkLabel   *facts;
  GtkWidget  *unsealed;
  GtkWidget  *inbox;
  GtkLabel   *inbox_label;
  GtkWidget  *omissions_card;
  GtkLabel   *omissions_title;
  GtkListBox *omissions;
};

G_DEFINE_FINAL_TYPE (MandatePackHead, mandate_pack_head, ADW_TYPE_BIN)

/* “As of today · English · A4 · 27 pages” */
static void
show_facts (MandatePackHead         *self,
            MandatePackChoices      *choices,
            const MandatePackReport *report)
{
  const char      *as_of = mandate_pack_choices_get_as_of (choices);
  g_autofree char *day = mandate_screen_format_date (as_of);
  /* Translators: %s is a day. */
  g_autofree char *words = as_of != NULL ? g_strdup_printf (_ ("As of %s"), day) : g_strdup (_ ("As of today"));
  g_autofree char *language = mandate_pack_choices_describe (choices, "language");
  g_autofree char *paper = mandate_pack_choices_describe (choices, "paper");
  g_autoptr (GString) text = g_string_new (words);

  g_string_append_printf (text, " · %s · %s", language, paper);
  if (report != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, ngettext ("%u page", "%u pages", report->n_pages), report->n_pages);
    }

  gtk_label_set_text (self->facts, text->str);
}

/* Without a key it is as good as ever; one line, for whoever expects a seal. */
static void
show_whether_sealed (MandatePackHead *self,
                     MandateSession  *session)
{
  MandateSealing *sealing = mandate_keeper_get_sealing (mandate_session_get_keeper (session));

  gtk_widget_set_visible (self->unsealed, sealing != NULL && mandate_sealing_get_state (sealing) != MANDATE_SEALING_READY);
}

/* Of another day only the pack itself knows. */
static void
show_inbox (MandatePackHead         *self,
            MandateSession          *session,
            MandatePackChoices      *choices,
            const MandatePackReport *report)
{
  const guint      n_today = mandate_evidence_count_inbox (mandate_session_get_register (session));
  const guint      n_then = report != NULL ? report->n_inbox : 0;
  const guint      n = mandate_pack_choices_get_as_of (choices) != NULL ? n_then : n_today;
  g_autofree char *text = g_strdup_printf (ngettext ("%u file waits in the inbox and is not in this pack.", "%u files wait in the inbox and are not in this pack.", n), n);

  gtk_label_set_text (self->inbox_label, text);
  gtk_widget_set_visible (self->inbox, n > 0);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (const MandatePackOmission *omission)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = g_strdup_printf ("%s %s", omission->number, omission->title);
  g_autofree char *name = mandate_pack_omission_describe (omission);
  GtkWidget       *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", box, "name", omission->link, NULL);

  gtk_box_append (GTK_BOX (box), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (omission->reason, "caption"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
omission_cb (MandatePackHead *self,
             GtkListBoxRow   *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-link", "s", gtk_widget_get_name (GTK_WIDGET (row)));
}

/* Only what can be mended: that a table has no pages is no news. */
static void
show_omissions (MandatePackHead         *self,
                const MandatePackReport *report)
{
  const guint      n = report != NULL ? mandate_pack_omissions_count_faults (report->omissions) : 0;
  g_autofree char *title = g_strdup_printf (ngettext ("%u file can’t be read, so the pack will only name it", "%u files can’t be read, so the pack will only name them", n), n);
  GtkWidget       *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->omissions))) != NULL)
    gtk_list_box_remove (self->omissions, row);

  for (guint i = 0; n > 0 && i < report->omissions->len; i++)
    {
      const MandatePackOmission *omission = g_ptr_array_index (report->omissions, i);

      if (omission->is_fault)
        gtk_list_box_append (self->omissions, create_row (omission));
    }

  gtk_label_set_text (self->omissions_title, title);
  gtk_widget_set_visible (self->omissions_card, n > 0);
}

static gboolean
seal_link_cb (MandatePackHead *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "backups");

  return TRUE;
}

static void
mandate_pack_head_class_init (MandatePackHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/pack-head.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, headline);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, facts);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, unsealed);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, inbox);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, inbox_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, omissions_card);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, omissions_title);
  gtk_widget_class_bind_template_child (widget_class, MandatePackHead, omissions);
  gtk_widget_class_bind_template_callback (widget_class, seal_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, omission_cb);
}

static void
mandate_pack_head_init (MandatePackHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_pack_head_show:
 * @self: a head
 * @session: an open workspace
 * @choices: what is wanted of the pack
 * @report: (nullable): of the pages that are shown
 *
 * Says what such a pack is.
 */
void
mandate_pack_head_show (MandatePackHead         *self,
                        MandateSession          *session,
                        MandatePackChoices      *choices,
                        const MandatePackReport *report)
{
  gtk_label_set_text (self->headline, mandate_audit_kind_get_title (mandate_pack_choices_get_audit (choices), mandate_session_get_translation (session)));
  show_facts (self, choices, report);
  show_whether_sealed (self, session);
  show_inbox (self, session, choices, report);
  show_omissions (self, report);
}
