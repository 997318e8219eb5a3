/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-act-window.h"
#include "mandate-details-pane.h"
#include "mandate-editing.h"
#include "mandate-list-door.h"
#include "mandate-list-groups.h"
#include "mandate-list-menu.h"
#include "mandate-list-proposals.h"
#include "mandate-list-strip.h"
#include "mandate-places.h"
#include "mandate-record-row.h"
#include "mandate-record-rows.h"
#include "mandate-split.h"

/**
 * MandateListPage:
 *
 * The records of one type: all of them in a list, and beside it, or in its
 * place where the window is narrow, the one that a person looks at.
 */
struct _MandateListPage
{
  MandatePage parent_instance;

  const MandateListSpec *spec;
  MandateRecordView     *view;
  MandateListGroups     *groups;
  MandateFileIntake     *intake;
  MandateDetailsPane    *details;
  MandateRecordRows     *rows;
  gboolean               is_asked_anew;
  char                  *filter;
  char                  *sort;
  char                  *order;

  /* Template children */
  GtkButton            *add_button;
  AdwButtonContent     *add_content;
  GtkMenuButton        *add_menu_button;
  GtkMenuButton        *menu_button;
  AdwBin               *strip_bin;
  MandateListProposals *proposals;
  GtkSearchBar         *search_bar;
  GtkSearchEntry       *search_entry;
  MandateSplit         *split;
  GtkProgressBar       *progress;
  GtkStack             *stack;
  GtkListView          *list_view;
  AdwStatusPage        *empty_page;
  GtkButton            *empty_button;
  MandateListProposals *first_proposals;
  AdwStatusPage        *nothing_page;
  AdwBin               *details_side;
};

G_DEFINE_FINAL_TYPE (MandateListPage, mandate_list_page, MANDATE_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_FILTER,
  PROP_SORT,
  PROP_ORDER,
  PROP_SIBLING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static MandateSession *
get_session (MandateListPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static void
update_subtitle (MandateListPage *self)
{
  g_autofree char *subtitle = mandate_list_menu_format_count (self->spec, self->filter, g_list_model_get_n_items (G_LIST_MODEL (self->view)),
                                                              mandate_record_view_get_total (self->view));

  mandate_page_set_subtitle (MANDATE_PAGE (self), subtitle);
}

static gboolean
is_searching (MandateListPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static const char *
get_initial_filter (MandateListPage *self)
{
  return self->spec->initial_filter != NULL ? self->spec->initial_filter : MANDATE_LIST_EVERYTHING;
}

/* What is not there because nobody looked for it reads otherwise than what nobody found. */
static void
update_nothing_page (MandateListPage *self)
{
  gboolean is_search = is_searching (self) || !g_str_equal (self->filter, get_initial_filter (self));

  adw_status_page_set_icon_name (self->nothing_page, is_search ? "system-search-symbolic" : self->spec->icon);
  adw_status_page_set_title (self->nothing_page, is_search ? _ ("No Results") : _ (self->spec->empty_title));
  adw_status_page_set_description (self->nothing_page, is_search ? _ ("Try a name, a date or a clause number.") : _ (self->spec->empty_text));
}

static void
update_stack (MandateListPage *self)
{
  const char *name = "list";

  if (mandate_record_view_get_total (self->view) == 0)
    name = "empty";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->view)) == 0 && !mandate_record_view_get_is_busy (self->view))
    name = "nothing";

  update_nothing_page (self);
  mandate_list_proposals_update (self->first_proposals, g_str_equal (name, "empty"));
  mandate_list_proposals_update (self->proposals, !g_str_equal (name, "empty"));
  gtk_stack_set_visible_child_name (self->stack, name);
  update_subtitle (self);
}

static void
mark_current (MandateListPage *self)
{
  mandate_record_rows_set_current (self->rows, gtk_widget_get_visible (GTK_WIDGET (self->details_side)) ? mandate_details_pane_get_record (self->details) : NULL);
}

/* What was asked for anew begins at its beginning; a list view would keep to the row that it showed. */
static void
scroll_to_top (MandateListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->view)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", 0);
}

static void
busy_cb (MandateListPage *self)
{
  update_stack (self);

  if (!self->is_asked_anew || mandate_record_view_get_is_busy (self->view))
    return;

  self->is_asked_anew = FALSE;
  scroll_to_top (self);
}

/* Names of other records and the day may have changed too. */
static void
session_changed_cb (MandateListPage *self)
{
  mandate_record_rows_refresh (self->rows);
  update_stack (self);
}

static void
hide_details (MandateListPage *self)
{
  mandate_split_show_start (self->split);
  mandate_split_set_is_parted (self->split, FALSE);
  mark_current (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
reveal_details (MandateListPage *self)
{
  mandate_split_set_is_parted (self->split, TRUE);
  mandate_split_show_end (self->split);
  mark_current (self);
}

static void
folded_cb (MandateListPage *self)
{
  mandate_details_pane_set_is_folded (self->details, mandate_split_get_is_folded (self->split));
}

static void
page_folded_cb (MandateListPage *self)
{
  gboolean is_folded = mandate_page_get_is_folded (MANDATE_PAGE (self));

  mandate_list_strip_set_is_narrow (adw_bin_get_child (self->strip_bin), is_folded);
  adw_button_content_set_label (self->add_content, is_folded || self->spec->add_label == NULL ? "" : _ ("Add"));
}

static void
row_activated_cb (MandateListPage *self,
                  guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->groups), position);

  if (!MANDATE_IS_RECORD (item))
    return;

  mandate_details_pane_show (self->details, MANDATE_RECORD (item));
  reveal_details (self);
}

static void
search_changed_cb (MandateListPage *self)
{
  self->is_asked_anew = TRUE;
  mandate_record_view_set_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->spec->finder, get_session (self));
}

/* More of what is in files may be known than when it was looked for. */
static void
files_cb (MandateListPage *self)
{
  if (is_searching (self))
    search_changed_cb (self);
}

/* Only what is sorted by the day can stand in groups of days. */
static void
update_groups (MandateListPage *self)
{
  const MandateListFilter *filter = mandate_list_spec_find_filter (self->spec, self->filter);
  gboolean                 is_grouped = filter != NULL && (filter->flags & MANDATE_LIST_GROUPED) != 0;

  mandate_list_groups_set_is_wanted (self->groups, is_grouped && g_str_equal (self->sort, self->spec->sorts[0]) &&
                                                     g_str_equal (self->order, "ascending"));
}

static void
apply_sort (MandateListPage *self)
{
  self->is_asked_anew = TRUE;
  mandate_list_menu_apply_sort (self->spec, self->sort, g_str_equal (self->order, "descending"), self->view);
  update_groups (self);
}

static void
set_filter (MandateListPage *self,
            const char      *filter)
{
  char *copy = g_strdup (filter);

  g_free (self->filter);
  self->filter = copy;
  self->is_asked_anew = TRUE;
  mandate_list_menu_apply_filter (self->spec, copy, self->view, mandate_session_get_today (get_session (self)), mandate_session_get_person (get_session (self)));
  update_groups (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
person_cb (MandateListPage *self)
{
  set_filter (self, self->filter);
}

static void
show_everything (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MandateListPage *self = MANDATE_LIST_PAGE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  set_filter (self, MANDATE_LIST_EVERYTHING);
}

static void
add_by_hand (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateListPage *self = MANDATE_LIST_PAGE (widget);

  mandate_details_pane_add (self->details, mandate_list_spec_get_record_type (self->spec), NULL);
  reveal_details (self);
}

static void
mandate_list_page_add_item (MandatePage *page)
{
  MandateListPage *self = MANDATE_LIST_PAGE (page);

  if (self->spec->takes_files)
    {
      mandate_file_intake_ask (self->intake, GTK_WIDGET (self), NULL);
      return;
    }

  if (self->spec->wizard != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", self->spec->wizard);
      return;
    }

  add_by_hand (GTK_WIDGET (self), NULL, NULL);
}

static void
mandate_list_page_find (MandatePage *page)
{
  MandateListPage *self = MANDATE_LIST_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
mandate_list_page_show_record (MandatePage   *page,
                               MandateRecord *record)
{
  MandateListPage *self = MANDATE_LIST_PAGE (page);

  if (record == NULL)
    return;

  mandate_details_pane_show (self->details, record);
  reveal_details (self);
}

static void
fill_texts (MandateListPage *self)
{
  const MandateListSpec *spec = self->spec;

  mandate_page_set_title (MANDATE_PAGE (self), _ (spec->title));
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), spec->add_label != NULL && !spec->takes_files);
  gtk_widget_set_visible (GTK_WIDGET (self->add_menu_button), spec->takes_files);
  if (spec->add_label != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), _ (spec->add_label));

  adw_status_page_set_icon_name (self->empty_page, spec->icon);
  adw_status_page_set_title (self->empty_page, _ (spec->empty_title));
  adw_status_page_set_description (self->empty_page, _ (spec->empty_text));
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), spec->empty_action != NULL);
  mandate_editing_offer (get_session (self), self->empty_button);
  mandate_editing_allow (get_session (self), self->add_menu_button);
  if (spec->empty_action != NULL)
    gtk_button_set_label (self->empty_button, _ (spec->empty_action));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (spec->title), -1);
}

static void
make_view (MandateListPage *self)
{
  MandateSession *session = get_session (self);
  g_autoptr (GtkListItemFactory) factory = NULL;
  GtkSelectionModel *model;

  self->rows = mandate_record_rows_new (session, self->spec);
  factory = mandate_record_rows_new_factory (self->rows);

  self->view = mandate_record_view_new (mandate_session_get_register (session), mandate_list_spec_get_record_type (self->spec));
  self->groups = mandate_list_groups_new (self->view, self->spec, mandate_session_get_today (session));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->groups))));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, model);
  g_object_unref (model);

  g_signal_connect_object (self->view, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::is-busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
make_details (MandateListPage *self)
{
  mandate_editing_allow_actions (get_session (self), self, "records.add", "records.add-by-hand", "records.remove", "records.finish", "records.snooze", NULL);
  self->intake = mandate_file_intake_new (get_session (self));
  g_object_bind_property (self->intake, "is-busy", self->progress, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->intake, "progress", self->progress, "fraction", G_BINDING_SYNC_CREATE);

  self->details = MANDATE_DETAILS_PANE (mandate_details_pane_new (get_session (self), self->intake));
  g_signal_connect_object (self->details, "closed", G_CALLBACK (hide_details), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details, "shown", G_CALLBACK (mark_current), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::is-folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->details_side, GTK_WIDGET (self->details));
}

static void
mandate_list_page_dispose (GObject *object)
{
  MandateListPage *self = MANDATE_LIST_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_LIST_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->groups);
  g_clear_object (&self->view);
  g_clear_object (&self->intake);

  G_OBJECT_CLASS (mandate_list_page_parent_class)->dispose (object);
}

static void
mandate_list_page_finalize (GObject *object)
{
  MandateListPage *self = MANDATE_LIST_PAGE (object);

  g_free (self->filter);
  g_free (self->sort);
  g_free (self->order);

  G_OBJECT_CLASS (mandate_list_page_parent_class)->finalize (object);
}

static void
mandate_list_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MandateListPage *self = MANDATE_LIST_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case PROP_ORDER:
      g_value_set_string (value, self->order);
      break;
    case PROP_SIBLING:
      g_value_set_string (value, self->spec != NULL ? mandate_places_find_for_type (self->spec->type)->id : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_list_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MandateListPage *self = MANDATE_LIST_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      set_filter (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      g_free (self->sort);
      self->sort = g_value_dup_string (value);
      apply_sort (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ORDER:
      g_free (self->order);
      self->order = g_value_dup_string (value);
      apply_sort (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SIBLING:
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add (GtkWidget  *widget,
     const char *action,
     GVariant   *parameter)
{
  mandate_page_add_item (MANDATE_PAGE (widget));
}

/* Of the row that has the focus, or else the record that is open. */
static MandateRecord *
find_meant (MandateListPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return MANDATE_IS_RECORD_ROW (row) ? mandate_record_row_get_record (MANDATE_RECORD_ROW (row)) : mandate_details_pane_get_record (self->details);
}

static void
act_on_row (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateListPage *self = MANDATE_LIST_PAGE (widget);
  MandateRecord   *record = find_meant (self);

  if (record == NULL)
    return;

  if (g_str_equal (action, "records.remove"))
    mandate_session_remove (get_session (self), record);
  else
    mandate_details_pane_finish (self->details, record);
}

static void
snooze (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  MandateListPage      *self = MANDATE_LIST_PAGE (widget);
  MandateRecord        *record = find_meant (self);
  const MandateListAct *act = mandate_list_spec_find_act (self->spec, self->spec->snooze);

  if (record != NULL && act != NULL && mandate_act_can_begin (act, get_session (self), record))
    mandate_act_window_present (widget, get_session (self), record, act);
}

/* In a list that is worked through, a key each; elsewhere what is typed is searched for. */
static void
add_keys (MandateListPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0), gtk_named_action_new ("records.finish")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_s, 0), gtk_named_action_new ("records.snooze")));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
  gtk_search_bar_set_key_capture_widget (self->search_bar, NULL);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "records.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "records.add-by-hand", NULL, add_by_hand);
  gtk_widget_class_install_action (widget_class, "records.show-everything", NULL, show_everything);
  gtk_widget_class_install_action (widget_class, "records.remove", NULL, act_on_row);
  gtk_widget_class_install_action (widget_class, "records.finish", NULL, act_on_row);
  gtk_widget_class_install_action (widget_class, "records.snooze", NULL, snooze);
  gtk_widget_class_install_property_action (widget_class, "records.sibling", "sibling");
  gtk_widget_class_install_property_action (widget_class, "records.filter", "filter");
  gtk_widget_class_install_property_action (widget_class, "records.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "records.order", "order");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "records.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "records.finish", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MANDATE_TYPE_LIST_PROPOSALS);
  g_type_ensure (MANDATE_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, add_content);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, add_menu_button);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, strip_bin);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, proposals);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, split);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, progress);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, first_proposals);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, MandateListPage, details_side);
  gtk_widget_class_bind_template_callback (widget_class, reveal_details);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
mandate_list_page_class_init (MandateListPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);
  GParamFlags       flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mandate_list_page_dispose;
  object_class->finalize = mandate_list_page_finalize;
  object_class->get_property = mandate_list_page_get_property;
  object_class->set_property = mandate_list_page_set_property;
  page_class->add_item = mandate_list_page_add_item;
  page_class->find = mandate_list_page_find;
  page_class->show_record = mandate_list_page_show_record;

  /**
   * MandateListPage:filter:
   *
   * Which records are shown: the name of a filter of the spec, “=” and a value
   * of its filter field, or “everything”.
   */
  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, NULL, flags);

  /**
   * MandateListPage:sort:
   *
   * The name of the field that the records are sorted by, or “made”.
   */
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, flags);

  /**
   * MandateListPage:order:
   *
   * “ascending” or “descending”.
   */
  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, flags);

  /**
   * MandateListPage:sibling:
   *
   * Which of the lists beside each other this is; another one is shown in its place.
   */
  properties[PROP_SIBLING] = g_param_spec_string ("sibling", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  install_actions (widget_class);
}

static void
mandate_list_page_init (MandateListPage *self)
{
  self->filter = g_strdup (MANDATE_LIST_EVERYTHING);
  self->sort = g_strdup (MANDATE_LIST_MADE);
  self->order = g_strdup ("ascending");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * mandate_list_page_new:
 * @session: an open workspace
 * @spec: (transfer none): what the page shows; must live as long as it
 *
 * Returns: a page of the records of one type
 */
MandatePage *
mandate_list_page_new (MandateSession        *session,
                       const MandateListSpec *spec)
{
  MandateListPage *self = g_object_new (MANDATE_TYPE_LIST_PAGE, "session", session, NULL);
  g_autoptr (GMenuModel) menu = mandate_list_menu_new (spec);

  self->spec = spec;

  fill_texts (self);
  make_view (self);
  make_details (self);
  mandate_list_proposals_set_up (self->proposals, session, spec, self->details, FALSE);
  mandate_list_proposals_set_up (self->first_proposals, session, spec, self->details, TRUE);
  mandate_split_set_is_parted (self->split, FALSE);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  adw_bin_set_child (self->strip_bin, mandate_list_strip_new (spec));
  if (spec->snooze != NULL)
    add_keys (self);
  if (spec->finder != NULL)
    g_signal_connect_object (mandate_session_get_files (session), "changed", G_CALLBACK (files_cb), self, G_CONNECT_SWAPPED);
  g_object_set (self,
                "sort", spec->sorts[0],
                "order", spec->is_descending ? "descending" : "ascending",
                "filter", get_initial_filter (self),
                NULL);
  mandate_list_door_open (session, self->intake, spec, self->stack);

  g_signal_connect_object (session, "notify::working-as", G_CALLBACK (person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::is-folded", G_CALLBACK (page_folded_cb), self, 0);
  page_folded_cb (self);
  update_stack (self);

  return MANDATE_PAGE (self);
}

/**
 * mandate_list_page_get_view:
 * @self: a page
 *
 * Returns: (transfer none): the records that it shows
 */
MandateRecordView *
mandate_list_page_get_view (MandateListPage *self)
{
  return self->view;
}
