/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-audit-day.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-compat.h"
#include "mandate-label.h"
#include "mandate-print-window.h"
#include "mandate-search.h"
#include "mandate-showing-pane.h"
#include "mandate-showings.h"

/* Where the person goes on with when they leave. */
#define PAGE "readiness"

/* More nobody reads while an auditor waits. */
#define MAX_HITS 40

/**
 * MandateAuditDay:
 *
 * While the auditor is here: it takes all of the window, large and to look at
 * only. One types a word, a name, a clause or a number of evidence; what is
 * opened is written down with the time. Leaving it is asked about.
 */
struct _MandateAuditDay
{
  AdwBin parent_instance;

  MandateSession     *session;
  MandateSession     *showing; /* (owned) the same records, to look at only */
  MandateShowingPane *pane;
  GPtrArray          *hits; /* (owned) (nullable) (element-type MandateSearchHit) */

  /* Template children */
  AdwWindowTitle     *title;
  GtkWidget          *back_button;
  AdwButtonContent   *shown_content;
  GtkPopover         *shown_popover;
  GtkListBox         *shown;
  MandateAdaptiveBin *adaptive;
  GtkSearchEntry     *entry;
  GtkWidget          *finder;
  GtkWidget          *separator;
  GtkStack           *results;
  GtkListBox         *list;
  AdwBin             *pane_bin;
};

G_DEFINE_FINAL_TYPE (MandateAuditDay, mandate_audit_day, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SUBJECT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
shows_something (MandateAuditDay *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->pane));
}

/* Beside each other where there is room; else one after the other. */
static void
arrange (MandateAuditDay *self)
{
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  const gboolean is_open = self->pane != NULL && shows_something (self);

  gtk_widget_set_visible (self->finder, !is_narrow || !is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->pane_bin), is_open);
  gtk_widget_set_visible (self->separator, !is_narrow && is_open);
  gtk_widget_set_visible (self->back_button, is_narrow && is_open);
  gtk_widget_set_hexpand (self->finder, is_narrow || !is_open);
  gtk_widget_set_size_request (self->finder, !is_narrow && is_open ? 400 : -1, -1);
  adw_button_content_set_label (self->shown_content, is_narrow ? "" : _ ("Shown"));

  if (is_narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
}

static GtkWidget *
create_showing (MandateAuditShowing *showing)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (showing->title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (showing->shown_at != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), mandate_label_new (showing->shown_at, "quiet"));

  return row;
}

/* The latest first, as one looks for what was just shown. */
static void
update_shown (MandateAuditDay *self)
{
  g_autoptr (GPtrArray) showings = mandate_showings_list (mandate_session_get_register (self->session), mandate_session_get_today (self->session));
  g_autofree char *words = g_strdup_printf (ngettext ("%u thing shown today", "%u things shown today", showings->len), showings->len);
  GtkWidget       *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->shown))) != NULL)
    gtk_list_box_remove (self->shown, row);
  for (guint i = showings->len; i > 0; i--)
    gtk_list_box_append (self->shown, create_showing (g_ptr_array_index (showings, i - 1)));

  adw_window_title_set_subtitle (self->title, showings->len > 0 ? words : _ ("To look at only"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.print", showings->len > 0);
}

static void
write_down (MandateAuditDay *self,
            const char      *title,
            const char      *subject)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  /* Translators: %s is what was shown to an auditor. */
  g_autofree char *label = g_strdup_printf (_ ("Shown to the auditor: %s"), title);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  g_autoptr (GError) error = NULL;

  if (mandate_showings_put (change, title, subject, mandate_session_get_today (self->session), time) != NULL &&
      !mandate_session_commit (self->session, change, &error))
    mandate_session_tell_error (self->session, error);

  update_shown (self);
}

static void
open_pane (MandateAuditDay *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pane), TRUE);
  arrange (self);
}

static void
show_record (MandateAuditDay *self,
             MandateRecord   *record)
{
  g_autofree char *title = mandate_search_describe (mandate_session_get_register (self->session), record);
  g_autofree char *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (record)), mandate_record_get_id (record));

  mandate_showing_pane_show_record (self->pane, record);
  open_pane (self);
  write_down (self, title, link);
}

static void
show_requirement (MandateAuditDay          *self,
                  const MandateRequirement *requirement)
{
  /* Translators: 1 is a clause, such as 5.1 d, 2 what it asks. */
  g_autofree char *title = g_strdup_printf (_ ("Clause %1$s: %2$s"), mandate_requirement_get_clause (requirement),
                                            mandate_requirement_get_asked (requirement, mandate_session_get_translation (self->session)));

  mandate_showing_pane_show_requirement (self->pane, requirement);
  open_pane (self);
  write_down (self, title, NULL);
}

static GtkWidget *
create_hit (const MandateSearchHit *hit)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (hit->title, -1);
  g_autofree char *name = g_strdup_printf ("%s, %s", hit->title, hit->kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hit->kind);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* (transfer full): the sums of the files in which all of the words stand */
static GHashTable *
search_files (MandateAuditDay *self,
              const char      *typed)
{
  MandateEvidenceFiles *files = mandate_session_get_files (self->session);
  g_auto (GStrv) words = g_strsplit_set (typed, " \t", -1);
  GHashTable *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      GHashTable    *sums = *words[i] != '\0' ? mandate_evidence_files_search (files, words[i]) : NULL;
      GHashTableIter iter;
      gpointer       sum;

      if (sums == NULL)
        continue;

      if (found != NULL)
        {
          g_hash_table_iter_init (&iter, found);
          while (g_hash_table_iter_next (&iter, &sum, NULL))
            if (!g_hash_table_contains (sums, sum))
              g_hash_table_iter_remove (&iter);
          g_hash_table_unref (sums);
        }
      else
        found = sums;
    }

  return found != NULL ? found : g_hash_table_new (g_str_hash, g_str_equal);
}

static void
search_cb (MandateAuditDay *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GHashTable) sums = search_files (self, typed);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = mandate_search_find (mandate_session_get_register (self->session), typed, mandate_session_get_translation (self->session), MAX_HITS);
  mandate_search_add_files (self->hits, mandate_session_get_register (self->session), sums, mandate_session_get_translation (self->session), MAX_HITS);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->list, create_hit (g_ptr_array_index (self->hits, i)));

  gtk_stack_set_visible_child_name (self->results, self->hits->len > 0 ? "hits" : *typed != '\0' ? "nothing"
                                                                                                 : "begin");
}

static void
show_hit (MandateAuditDay *self,
          guint            position)
{
  const MandateSearchHit *hit = g_ptr_array_index (self->hits, position);

  if (hit->requirement != NULL)
    show_requirement (self, hit->requirement);
  else
    show_record (self, hit->record);
}

static void
row_activated_cb (MandateAuditDay *self,
                  GtkListBoxRow   *row)
{
  show_hit (self, (guint) gtk_list_box_row_get_index (row));
}

/* Return opens what stands first. */
static void
entry_activate_cb (MandateAuditDay *self)
{
  if (self->hits != NULL && self->hits->len > 0)
    show_hit (self, 0);
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateAuditDay *self = MANDATE_AUDIT_DAY (widget);
  MandateRecord   *record = mandate_register_find_link (mandate_session_get_register (self->session), g_variant_get_string (parameter, NULL));

  if (record != NULL)
    show_record (self, record);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateAuditDay *self = MANDATE_AUDIT_DAY (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->pane), FALSE);
  arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateAuditDay        *self = MANDATE_AUDIT_DAY (widget);
  const char             *today = mandate_session_get_today (self->session);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_SHOWN, .since = today, .today = today };

  gtk_popover_popdown (self->shown_popover);
  mandate_print_window_open (widget, self->session, _ ("Shown to the Auditor"), &order);
}

static void
leave_confirmed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (MandateAuditDay) self = data;

  if (mandate_confirm_finish (result) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-view", "s", PAGE);
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  mandate_confirm_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Leave the Audit Day?"),
                         _ ("Everything can be changed again then, and gaps and drafts are to be seen. The list of what was shown stays."),
                         _ ("_Leave"), FALSE, leave_confirmed_cb, g_object_ref (widget));
}

static void
focus_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateAuditDay *self = MANDATE_AUDIT_DAY (widget);

  if (mandate_adaptive_bin_get_is_narrow (self->adaptive) && shows_something (self))
    back_action (widget, action, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
mandate_audit_day_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mandate_audit_day_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (MANDATE_AUDIT_DAY (widget)->entry));
}

static void
mandate_audit_day_constructed (GObject *object)
{
  MandateAuditDay *self = MANDATE_AUDIT_DAY (object);

  G_OBJECT_CLASS (mandate_audit_day_parent_class)->constructed (object);

  self->showing = mandate_session_new_as_of (self->session, NULL);
  self->pane = MANDATE_SHOWING_PANE (mandate_showing_pane_new (self->showing));
  gtk_widget_set_visible (GTK_WIDGET (self->pane), FALSE);
  adw_bin_set_child (self->pane_bin, GTK_WIDGET (self->pane));
  update_shown (self);
  arrange (self);
  mandate_evidence_files_begin (mandate_session_get_files (self->session));
}

static void
mandate_audit_day_dispose (GObject *object)
{
  MandateAuditDay *self = MANDATE_AUDIT_DAY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_AUDIT_DAY);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_object (&self->showing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_audit_day_parent_class)->dispose (object);
}

static void
mandate_audit_day_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      MANDATE_AUDIT_DAY (object)->session = g_value_dup_object (value);
      break;
    case PROP_SUBJECT:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "audit.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "audit.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "audit.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "audit.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "audit.find", NULL, focus_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "audit.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "audit.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "audit.back", NULL);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/audit-day.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, title);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, back_button);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, shown_content);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, shown_popover);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, shown);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, entry);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, finder);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, separator);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, results);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, list);
  gtk_widget_class_bind_template_child (widget_class, MandateAuditDay, pane_bin);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
mandate_audit_day_class_init (MandateAuditDayClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_audit_day_constructed;
  object_class->dispose = mandate_audit_day_dispose;
  object_class->set_property = mandate_audit_day_set_property;
  widget_class->map = mandate_audit_day_map;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBJECT] =
    g_param_spec_object ("subject", NULL, NULL, MANDATE_TYPE_RECORD, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  add_actions (widget_class);
  bind_template (widget_class);
}

static void
mandate_audit_day_init (MandateAuditDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mandate_audit_day_search:
 * @self: the view
 * @typed: what to look for
 *
 * Looks for it, as if it had been typed.
 */
void
mandate_audit_day_search (MandateAuditDay *self,
                          const char      *typed)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  search_cb (self);
}
