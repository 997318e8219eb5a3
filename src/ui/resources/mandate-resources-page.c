/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resources-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-adaptive-bin.h"
#include "mandate-details-pane.h"
#include "mandate-editing.h"
#include "mandate-fiscal-year.h"
#include "mandate-follow.h"
#include "mandate-print-window.h"
#include "mandate-reason-entry.h"
#include "mandate-resource-export.h"
#include "mandate-resource-import-view.h"
#include "mandate-resource-ledger.h"
#include "mandate-resource-row.h"
#include "mandate-resource-table.h"
#include "mandate-resource-text.h"
#include "mandate-resource-year.h"

/**
 * MandateResourcesPage:
 *
 * 5.1 c and 7.1: was it enough, and what was asked for, approved and used, kind
 * by kind.
 */
struct _MandateResourcesPage
{
  MandatePage parent_instance;

  MandateResourceLedger *ledger;
  gint64                 year;
  GPtrArray             *years; /* (owned) integers in pointers */
  gboolean               is_filling;
  GtkWidget             *judging; /* (nullable) the entry that judges what nobody judged */
  MandateFileIntake     *intake;
  MandateDetailsPane    *details;
  char                  *view; /* (owned) “ledger”, “table” or “year” */
  GtkWidget             *table;
  MandateResourceYear   *year_page;
  GtkWidget             *import_bin;

  /* Template children */
  AdwButtonContent   *add_content;
  MandateAdaptiveBin *adaptive;
  GtkStack           *stack;
  GtkWidget          *box;
  GtkDropDown        *year_choice;
  GtkWidget          *views;
  GtkWidget          *table_button;
  GtkBox             *verdict_card;
  GtkBox             *verdict_line;
  GtkImage           *verdict_icon;
  GtkLabel           *verdict;
  GtkLabel           *standing;
  GtkButton          *verdict_button;
  GtkWidget          *column_head;
  GtkListBox         *list;
};

G_DEFINE_FINAL_TYPE (MandateResourcesPage, mandate_resources_page, MANDATE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandateSession *
get_session (MandateResourcesPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static gboolean
is_narrow (MandateResourcesPage *self)
{
  return mandate_adaptive_bin_get_is_narrow (self->adaptive);
}

/* (nullable): the row of a resource. */
static MandateResourceRow *
find_row (MandateResourcesPage *self,
          const char           *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (MANDATE_IS_RESOURCE_ROW (row) &&
        g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (mandate_resource_row_get_resource (MANDATE_RESOURCE_ROW (row)))), id) == 0)
      return MANDATE_RESOURCE_ROW (row);

  return NULL;
}

/* (transfer full) (nullable): the id of the resource that the keyboard is at. */
static char *
get_focused (MandateResourcesPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    row = MANDATE_IS_RESOURCE_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, MANDATE_TYPE_RESOURCE_ROW);

  return row != NULL ? g_strdup (mandate_record_get_id (MANDATE_RECORD (mandate_resource_row_get_resource (MANDATE_RESOURCE_ROW (row))))) : NULL;
}

static void
focus_row (MandateResourcesPage *self,
           const char           *id)
{
  MandateResourceRow *row = id != NULL ? find_row (self, id) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill_list (MandateResourcesPage *self)
{
  g_autofree char *focused = get_focused (self);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);

  for (guint i = 0; i < self->ledger->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (self->ledger->groups, i);

      gtk_list_box_append (self->list, mandate_resource_row_new_group (group));
      for (guint j = 0; j < group->rows->len; j++)
        gtk_list_box_append (self->list, mandate_resource_row_new (get_session (self), g_ptr_array_index (group->rows, j)));
    }

  focus_row (self, focused);
}

static void
show_verdict (MandateResourcesPage *self)
{
  const MandateResourceLedger *ledger = self->ledger;
  const gboolean               is_enough = ledger->verdict == MANDATE_VERDICT_ENOUGH;
  g_autofree char             *verdict = mandate_resource_describe_verdict (ledger);
  g_autofree char             *standing = mandate_resource_describe_standing (ledger);

  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->standing, is_enough && ledger->conclusion != NULL ? ledger->conclusion->content : standing);
  gtk_image_set_from_icon_name (self->verdict_icon, is_enough ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_css_classes (GTK_WIDGET (self->verdict_icon), (const char *[]){ is_enough ? "success" : "problem-icon", NULL });
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_button), !is_enough);
  gtk_button_set_label (self->verdict_button, ledger->verdict == MANDATE_VERDICT_UNDECIDED ? _ ("_Decide") : _ ("_Write the Verdict"));
  mandate_editing_offer (get_session (self), self->verdict_button);
}

static void
stop_judging (MandateResourcesPage *self)
{
  if (self->judging == NULL)
    return;

  gtk_box_remove (self->verdict_card, self->judging);
  self->judging = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_button), TRUE);
}

static gboolean
is_equal (GPtrArray *years,
          GPtrArray *others)
{
  if (years == NULL || years->len != others->len)
    return FALSE;

  for (guint i = 0; i < years->len; i++)
    if (g_ptr_array_index (years, i) != g_ptr_array_index (others, i))
      return FALSE;

  return TRUE;
}

/* Years to choose from; the choice is left alone where there are no others than before. */
static void
take_years (MandateResourcesPage *self,
            GPtrArray            *years)
{
  g_autoptr (GtkStringList) names = NULL;

  if (is_equal (self->years, years))
    {
      g_ptr_array_unref (years);
      return;
    }

  g_clear_pointer (&self->years, g_ptr_array_unref);
  self->years = years;
  names = gtk_string_list_new (NULL);

  for (guint i = 0; i < years->len; i++)
    {
      const int        year = GPOINTER_TO_INT (g_ptr_array_index (years, i));
      g_autofree char *name = year > 0 ? mandate_fiscal_year_describe (mandate_session_get_register (get_session (self)), year) : g_strdup (_ ("Without a Year"));

      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (self->year_choice, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->year_choice), years->len > 1);
}

/* The year that is shown stays, as long as anything is of it; else the latest one. */
static void
choose_year (MandateResourcesPage *self)
{
  guint selected = 0;

  self->is_filling = TRUE;
  take_years (self, mandate_resources_list_years (mandate_session_get_register (get_session (self)), mandate_session_get_today (get_session (self))));

  for (guint i = 0; i < self->years->len; i++)
    if (GPOINTER_TO_INT (g_ptr_array_index (self->years, i)) == self->year)
      selected = i;

  self->year = self->years->len > 0 ? GPOINTER_TO_INT (g_ptr_array_index (self->years, selected)) : 0;
  gtk_drop_down_set_selected (self->year_choice, selected);
  self->is_filling = FALSE;
}

/* Details and an import stay until they are closed. */
static gboolean
is_showing_other (MandateResourcesPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  return g_strcmp0 (name, "details") == 0 || g_strcmp0 (name, "import") == 0;
}

/* A table wants room: where there is none, the cards stand in for it. */
static const char *
find_view (MandateResourcesPage *self)
{
  if (self->years->len == 0)
    return "empty";
  if (is_narrow (self) && g_str_equal (self->view, "table"))
    return "ledger";

  return self->view;
}

static void
show_view (MandateResourcesPage *self)
{
  const char *view = find_view (self);

  gtk_stack_set_visible_child_name (self->stack, view);
  gtk_widget_set_visible (GTK_WIDGET (self->year_choice), self->years->len > 1 && !g_str_equal (view, "table"));
  gtk_widget_set_visible (self->views, self->years->len > 0);
  gtk_widget_set_visible (self->table_button, !is_narrow (self));
}

static void
take_view (MandateResourcesPage *self,
           const char           *view)
{
  if (g_strcmp0 (view, self->view) == 0 || (!g_str_equal (view, "ledger") && !g_str_equal (view, "table") && !g_str_equal (view, "year")))
    return;

  g_free (self->view);
  self->view = g_strdup (view);
  if (self->years != NULL)
    show_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
arrange (MandateResourcesPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->verdict_line), is_narrow (self) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->column_head, !is_narrow (self));
  if (self->years != NULL && !is_showing_other (self))
    show_view (self);
  adw_button_content_set_label (self->add_content, is_narrow (self) ? "" : _ ("_Add"));

  if (is_narrow (self))
    gtk_widget_add_css_class (self->box, "narrow");
  else
    gtk_widget_remove_css_class (self->box, "narrow");

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *totals = MANDATE_IS_RESOURCE_ROW (row) ? NULL : gtk_widget_get_last_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

      if (MANDATE_IS_RESOURCE_ROW (row))
        mandate_resource_row_set_is_narrow (MANDATE_RESOURCE_ROW (row), is_narrow (self));
      else if (GTK_IS_BOX (totals))
        gtk_widget_set_visible (totals, !is_narrow (self));
    }
}

static void
fill (MandateResourcesPage *self)
{
  MandateSession  *session = get_session (self);
  g_autofree char *year = NULL;

  choose_year (self);
  stop_judging (self);
  g_clear_pointer (&self->ledger, mandate_resource_ledger_free);
  self->ledger = mandate_resource_ledger_new (mandate_session_get_register (session), self->year, mandate_session_get_today (session));
  year = self->year > 0 ? mandate_fiscal_year_describe (mandate_session_get_register (session), self->year) : NULL;

  mandate_page_set_subtitle (MANDATE_PAGE (self), year != NULL ? year : "");
  if (!is_showing_other (self))
    show_view (self);
  mandate_resource_year_show (self->year_page, self->year);
  show_verdict (self);
  fill_list (self);
  arrange (self);
}

static void
year_chosen_cb (MandateResourcesPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->year_choice);

  /* The choice notifies late, so that it may tell of what was chosen long ago. */
  if (self->is_filling || selected >= self->years->len || GPOINTER_TO_INT (g_ptr_array_index (self->years, selected)) == self->year)
    return;

  self->year = GPOINTER_TO_INT (g_ptr_array_index (self->years, selected));
  fill (self);
}

static void
judged_cb (MandateResourcesPage *self,
           const char           *adequacy,
           const char           *reason)
{
  MandateSession *session = get_session (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), _ ("Verdict on the resources"));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->ledger->not_judged->len; i++)
    {
      MandateRecord *judged = g_ptr_array_index (self->ledger->not_judged, i);
      MandateRecord *resource = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (judged));

      mandate_record_set (resource, "adequacy", adequacy, NULL);
      mandate_record_set (resource, "adequacy_reason", reason, NULL);
    }

  if (!mandate_session_commit (session, change, &error))
    mandate_reason_entry_show_problem (MANDATE_REASON_ENTRY (self->judging), error->message);
  else
    mandate_session_tell_undoable (session, _ ("Verdict on the resources saved"));
}

static void
judge_all (MandateResourcesPage *self)
{
  self->judging = mandate_reason_entry_new ();
  g_signal_connect_object (self->judging, "saved", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->judging, "cancelled", G_CALLBACK (stop_judging), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->verdict_card, self->judging);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict_button), FALSE);
  gtk_widget_grab_focus (self->judging);
}

static void
mend_first (MandateResourcesPage *self,
            GPtrArray            *rows)
{
  const MandateLedgerRow *first = g_ptr_array_index (rows, 0);
  MandateResourceRow     *row = find_row (self, mandate_record_get_id (MANDATE_RECORD (first->resource)));

  if (row != NULL)
    mandate_resource_row_mend (row);
}

static void
verdict_clicked_cb (MandateResourcesPage *self)
{
  if (self->ledger->verdict == MANDATE_VERDICT_SHORT && self->ledger->fell_short->len == 0)
    take_view (self, "year");
  else if (self->ledger->verdict == MANDATE_VERDICT_SHORT)
    mend_first (self, self->ledger->fell_short);
  else if (self->ledger->verdict == MANDATE_VERDICT_UNDECIDED)
    mend_first (self, self->ledger->undecided);
  else
    judge_all (self);
}

static void
row_activated_cb (MandateResourcesPage *self,
                  GtkListBoxRow        *row)
{
  if (!MANDATE_IS_RESOURCE_ROW (row))
    return;

  mandate_details_pane_show (self->details, MANDATE_RECORD (mandate_resource_row_get_resource (MANDATE_RESOURCE_ROW (row))));
  gtk_stack_set_visible_child_name (self->stack, "details");
  gtk_widget_set_visible (self->views, FALSE);
}

/* Back to the row that one came from. */
static void
details_closed_cb (MandateResourcesPage *self)
{
  show_view (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
make_details (MandateResourcesPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->intake = mandate_file_intake_new (get_session (self));
  self->details = MANDATE_DETAILS_PANE (mandate_details_pane_new (get_session (self), self->intake));
  mandate_details_pane_set_is_folded (self->details, TRUE);
  g_signal_connect_object (self->details, "closed", G_CALLBACK (details_closed_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->details));
  gtk_stack_add_named (self->stack, clamp, "details");
}

static void
import_closed_cb (MandateResourcesPage *self)
{
  adw_bin_set_child (ADW_BIN (self->import_bin), NULL);
  show_view (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static MandateImportView *
begin_import (MandateResourcesPage *self)
{
  GtkWidget *view = mandate_resource_import_view_new (get_session (self));

  gtk_widget_add_css_class (view, "page-body");
  gtk_widget_set_margin_top (view, 18);
  g_signal_connect_object (view, "closed", G_CALLBACK (import_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->import_bin), view);
  gtk_stack_set_visible_child_name (self->stack, "import");
  gtk_widget_set_visible (self->views, FALSE);
  gtk_widget_grab_focus (view);

  return MANDATE_IMPORT_VIEW (view);
}

static void
pasted_cb (MandateResourcesPage *self,
           const char           *text)
{
  g_autoptr (GBytes) data = g_bytes_new (text, strlen (text));

  mandate_import_view_take_data (begin_import (self), data);
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  begin_import (MANDATE_RESOURCES_PAGE (widget));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateResourcesPage   *self = MANDATE_RESOURCES_PAGE (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_RESOURCES, .year = self->year, .today = mandate_session_get_today (get_session (self)) };

  mandate_print_window_open (widget, get_session (self), _ ("Resources"), &order);
}

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mandate_resource_export_choose (widget, get_session (MANDATE_RESOURCES_PAGE (widget)));
}

static GtkWidget *
wrap_in_page (GtkWidget *child)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "child", child, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static void
make_views (MandateResourcesPage *self)
{
  GtkWidget *year = mandate_resource_year_new (get_session (self));

  self->table = mandate_resource_table_new (get_session (self));
  self->year_page = MANDATE_RESOURCE_YEAR (year);
  self->import_bin = adw_bin_new ();
  g_signal_connect_object (self->table, "pasted", G_CALLBACK (pasted_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (year, "page-body");
  gtk_widget_set_margin_top (year, 18);
  gtk_widget_set_margin_bottom (year, 26);
  gtk_stack_add_named (self->stack, self->table, "table");
  gtk_stack_add_named (self->stack, wrap_in_page (year), "year");
  gtk_stack_add_named (self->stack, wrap_in_page (self->import_bin), "import");
}

static void
add_item (MandatePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-wizard", "s", "resource");
}

static void
show_record (MandatePage   *page,
             MandateRecord *record)
{
  MandateResourcesPage *self = MANDATE_RESOURCES_PAGE (page);

  if (MANDATE_IS_RESOURCE_CONCLUSION (record))
    {
      self->year = ((MandateResourceConclusion *) record)->year;
      take_view (self, "year");
      fill (self);
      return;
    }
  if (!MANDATE_IS_RESOURCE (record))
    return;

  self->year = mandate_resource_find_year (mandate_session_get_register (get_session (self)), MANDATE_RESOURCE (record));
  take_view (self, "ledger");
  show_view (self);
  fill (self);
  focus_row (self, mandate_record_get_id (record));
}

static void
mandate_resources_page_constructed (GObject *object)
{
  MandateResourcesPage *self = MANDATE_RESOURCES_PAGE (object);

  G_OBJECT_CLASS (mandate_resources_page_parent_class)->constructed (object);

  self->year = mandate_fiscal_year_find (mandate_session_get_register (get_session (self)), mandate_session_get_today (get_session (self)));
  make_details (self);
  make_views (self);
  mandate_editing_allow_actions (get_session (self), self, "resources.import", NULL);
  mandate_follow (self, get_session (self), "changed", G_CALLBACK (fill));
  fill (self);
}

static void
mandate_resources_page_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_string (value, MANDATE_RESOURCES_PAGE (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_resources_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      take_view (MANDATE_RESOURCES_PAGE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_resources_page_finalize (GObject *object)
{
  g_free (MANDATE_RESOURCES_PAGE (object)->view);

  G_OBJECT_CLASS (mandate_resources_page_parent_class)->finalize (object);
}

static void
mandate_resources_page_dispose (GObject *object)
{
  MandateResourcesPage *self = MANDATE_RESOURCES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_RESOURCES_PAGE);
  g_clear_pointer (&self->ledger, mandate_resource_ledger_free);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_object (&self->intake);

  G_OBJECT_CLASS (mandate_resources_page_parent_class)->dispose (object);
}

static void
mandate_resources_page_class_init (MandateResourcesPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);

  object_class->constructed = mandate_resources_page_constructed;
  object_class->get_property = mandate_resources_page_get_property;
  object_class->set_property = mandate_resources_page_set_property;
  object_class->dispose = mandate_resources_page_dispose;
  object_class->finalize = mandate_resources_page_finalize;
  page_class->add_item = add_item;
  page_class->show_record = show_record;

  /**
   * MandateResourcesPage:view:
   *
   * How the resources are shown: “ledger”, “table” or “year”.
   */
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "ledger", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "resources.view", "view");
  gtk_widget_class_install_action (widget_class, "resources.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "resources.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "resources.print", NULL, print_action);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/resources-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, box);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, year_choice);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, views);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, verdict_card);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, verdict_line);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, standing);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, verdict_button);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, column_head);
  gtk_widget_class_bind_template_child (widget_class, MandateResourcesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_clicked_cb);
}

static void
mandate_resources_page_init (MandateResourcesPage *self)
{
  self->view = g_strdup ("ledger");
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What the focus comes to is the button inside, which GTK gives no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->year_choice))), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Year"), -1);
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Resources"));
}

MandatePage *
mandate_resources_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_RESOURCES_PAGE, "session", session, NULL);
}

/**
 * mandate_resources_page_count:
 * @session: an open workspace
 *
 * Returns: how many requests of this year wait for somebody
 */
guint
mandate_resources_page_count (MandateSession *session)
{
  const char *today = mandate_session_get_today (session);
  g_autoptr (MandateResourceLedger) ledger = mandate_resource_ledger_new (mandate_session_get_register (session), mandate_fiscal_year_find (mandate_session_get_register (session), today), today);

  return ledger->undecided->len + ledger->fell_short->len;
}
