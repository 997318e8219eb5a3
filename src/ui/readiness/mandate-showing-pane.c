/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-showing-pane.h"

#include <glib/gi18n-lib.h>

#include "mandate-evidence-link.h"
#include "mandate-evidence-preview.h"
#include "mandate-field-text.h"
#include "mandate-label.h"
#include "mandate-paper.h"
#include "mandate-passage.h"
#include "mandate-policy-version.h"
#include "mandate-readiness.h"

/* The height of a page that one can read from the other side of the table. */
#define PREVIEW_HEIGHT 640

/* More than that is no answer any more. */
#define MAX_RELATED 12

/**
 * MandateShowingPane:
 *
 * One thing, large, for somebody to look at: a record with what it says and what
 * proves it, or a requirement with the records that show it. Nothing in it can
 * be changed, and what is missing is not spoken of.
 */
struct _MandateShowingPane
{
  AdwBin parent_instance;

  MandateSession    *session;
  GtkBox            *box;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (MandateShowingPane, mandate_showing_pane, ADW_TYPE_BIN)

static MandateRegister *
get_register (MandateShowingPane *self)
{
  return mandate_session_get_register (self->session);
}

static void
begin (MandateShowingPane *self,
       const char         *kind,
       const char         *title)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  gtk_box_append (self->box, mandate_label_new (kind, "quiet"));
  gtk_box_append (self->box, mandate_label_new (title, "title-1"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
append_fact (MandateShowingPane *self,
             const char         *label,
             const char         *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = mandate_label_new (value, NULL);

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (GTK_BOX (box), mandate_label_new (label, "fact-label"));
  gtk_box_append (GTK_BOX (box), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, value, -1);
  gtk_box_append (self->box, box);
}

/* Checksums are for machines; the text of a policy has a paper of its own. */
static gboolean
is_shown (MandateRecord      *record,
          const MandateField *field)
{
  return field->kind != MANDATE_FIELD_SHA256 && !(MANDATE_IS_POLICY_VERSION (record) && g_str_equal (field->name, "text"));
}

static void
append_facts (MandateShowingPane *self,
              MandateRecord      *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = is_shown (record, &fields[i]) ? mandate_field_text_new (get_register (self), record, &fields[i]) : NULL;

      if (value != NULL && *value != '\0')
        append_fact (self, mandate_field_get_label (&fields[i]), value);
    }
}

static void
append_text (MandateShowingPane   *self,
             MandatePolicyVersion *version)
{
  GtkWidget *paper = mandate_paper_new ();
  g_autoptr (GPtrArray) passages = mandate_passage_list_text (version->text != NULL ? version->text : "");

  mandate_paper_set_passages (MANDATE_PAPER (paper), passages);
  gtk_box_append (self->box, paper);
}

static void
append_preview (MandateShowingPane *self,
                MandateEvidence    *evidence)
{
  GtkWidget *preview;

  if (!mandate_evidence_preview_can_show (evidence))
    return;

  preview = mandate_evidence_preview_new (self->session, evidence);
  gtk_widget_set_size_request (preview, -1, PREVIEW_HEIGHT);
  gtk_box_append (self->box, preview);
}

static GtkListBox *
append_list (MandateShowingPane *self,
             const char         *title)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (self->box, mandate_label_new (title, "heading"));
  gtk_box_append (self->box, list);

  return GTK_LIST_BOX (list);
}

static void
append_link (MandateShowingPane *self,
             GtkListBox         *list,
             const char         *link)
{
  MandateRecord   *record = mandate_register_find_link (get_register (self), link);
  g_autofree char *title = record != NULL ? mandate_search_describe (get_register (self), record) : NULL;
  g_autofree char *markup = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  GtkWidget       *row;

  if (record == NULL)
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mandate_record_type_get_label (G_OBJECT_TYPE (record)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "audit.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);
  gtk_list_box_append (list, row);
}

/* What is attached to the record. */
static void
append_evidence (MandateShowingPane *self,
                 MandateRecord      *record)
{
  MandateRecordList *uses = mandate_register_get_list (get_register (self), MANDATE_TYPE_EVIDENCE_LINK);
  g_autofree char   *target = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));
  GtkListBox        *list = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (uses); i++)
    {
      MandateEvidenceLink *use = mandate_record_list_get (uses, i);
      g_autofree char     *link = g_strconcat ("evidence/", use->evidence, NULL);

      if (g_strcmp0 (use->target, target) != 0)
        continue;

      if (list == NULL)
        list = append_list (self, _ ("Evidence"));
      append_link (self, list, link);
    }
}

static gboolean
refers_to (MandateRecord *record,
           const char    *id)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_REFERENCE && g_strcmp0 (mandate_record_get_text (record, &fields[i]), id) == 0)
      return TRUE;

  return FALSE;
}

/* Of a person, the roles; of a role, who holds it; of a review, its decisions. */
static void
append_related (MandateShowingPane *self,
                MandateRecord      *record)
{
  const MandateSchema *schema = mandate_register_get_schema (get_register (self));
  GtkListBox          *list = NULL;
  guint                n = 0;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const GType        type = mandate_schema_get_type_at (schema, i);
      MandateRecordList *all = mandate_register_get_list (get_register (self), type);

      for (guint j = 0; mandate_search_looks_at (type) && j < mandate_record_list_get_length (all) && n < MAX_RELATED; j++)
        {
          MandateRecord   *other = mandate_record_list_get (all, j);
          g_autofree char *link = NULL;

          if (!refers_to (other, mandate_record_get_id (record)) || mandate_search_is_draft (other))
            continue;

          if (list == NULL)
            list = append_list (self, _ ("What goes with it"));
          link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (type), mandate_record_get_id (other));
          append_link (self, list, link);
          n++;
        }
    }
}

static void
mandate_showing_pane_dispose (GObject *object)
{
  g_clear_object (&MANDATE_SHOWING_PANE (object)->session);

  G_OBJECT_CLASS (mandate_showing_pane_parent_class)->dispose (object);
}

static void
mandate_showing_pane_class_init (MandateShowingPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_showing_pane_dispose;
}

static void
mandate_showing_pane_init (MandateShowingPane *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "page-content");
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, clamp);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

/**
 * mandate_showing_pane_new:
 * @session: a session that changes nothing
 *
 * Returns: (transfer floating): shows nothing yet
 */
GtkWidget *
mandate_showing_pane_new (MandateSession *session)
{
  MandateShowingPane *self = g_object_new (MANDATE_TYPE_SHOWING_PANE, NULL);

  g_return_val_if_fail (mandate_session_is_read_only (session), GTK_WIDGET (self));
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * mandate_showing_pane_show_record:
 * @self: the pane
 * @record: a record
 *
 * Shows what is on record of it.
 */
void
mandate_showing_pane_show_record (MandateShowingPane *self,
                                  MandateRecord      *record)
{
  g_autofree char *title = mandate_search_describe (get_register (self), record);

  begin (self, mandate_record_type_get_label (G_OBJECT_TYPE (record)), title);
  if (MANDATE_IS_EVIDENCE (record))
    append_preview (self, MANDATE_EVIDENCE (record));
  if (MANDATE_IS_POLICY_VERSION (record))
    append_text (self, MANDATE_POLICY_VERSION (record));
  append_facts (self, record);
  append_evidence (self, record);
  append_related (self, record);
}

/**
 * mandate_showing_pane_show_requirement:
 * @self: the pane
 * @requirement: what is asked
 *
 * Shows it with the records that answer it.
 */
void
mandate_showing_pane_show_requirement (MandateShowingPane       *self,
                                       const MandateRequirement *requirement)
{
  GPtrArray *findings = mandate_session_get_findings (mandate_session_get_present (self->session));
  g_autoptr (GPtrArray) rows = findings != NULL ? mandate_readiness_list (findings, MANDATE_AUDIT_STAGE_ANY) : NULL;
  /* Translators: %s is a clause, such as 5.1 d. */
  g_autofree char *kind = g_strdup_printf (_ ("Clause %s"), mandate_requirement_get_clause (requirement));

  begin (self, kind, mandate_requirement_get_asked (requirement, mandate_session_get_translation (self->session)));

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const MandateReadiness *row = g_ptr_array_index (rows, i);
      GtkListBox             *list;

      if (row->requirement != requirement || row->proofs->len == 0)
        continue;

      list = append_list (self, _ ("What shows it"));
      for (guint j = 0; j < row->proofs->len; j++)
        append_link (self, list, g_ptr_array_index (row->proofs, j));
    }
}
