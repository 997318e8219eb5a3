/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-related-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-action.h"
#include "mandate-decision.h"
#include "mandate-evidence-link.h"
#include "mandate-evidence.h"
#include "mandate-field-text.h"
#include "mandate-objective-reading.h"
#include "mandate-observation.h"
#include "mandate-resource-hours.h"
#include "mandate-resource.h"
#include "mandate-training-attendance.h"
#include "mandate-training.h"
#include "mandate-wizard-draft.h"

#define MAX_ROWS 20

/**
 * MandateRelatedList:
 *
 * The records of one type that name a record in one of their fields, such as
 * the actions of a decision: each leads to where it is looked at, and those
 * that are part of the record can be added here.
 */
struct _MandateRelatedList
{
  AdwBin parent_instance;

  MandateSession     *session;
  MandateRecord      *record;
  GType               type;
  const MandateField *field;
  GtkListBox         *rows;
  GtkWidget          *more;
};

G_DEFINE_FINAL_TYPE (MandateRelatedList, mandate_related_list, ADW_TYPE_BIN)

static gboolean
names_record (MandateRelatedList *self,
              MandateRecord      *other)
{
  return g_strcmp0 (mandate_record_get_text (other, self->field), mandate_record_get_id (self->record)) == 0;
}

/* Of what joins two records, the other of the two. */
static MandateRecord *
find_shown (MandateRelatedList *self,
            MandateRecord      *other)
{
  MandateRegister *reg = mandate_session_get_register (self->session);

  if (MANDATE_IS_EVIDENCE_LINK (other))
    return mandate_register_find_link (reg, MANDATE_EVIDENCE_LINK (other)->target);

  return other;
}

/* What has no name of its own is told by what it holds, but not again by whose it is. */
static char *
describe (MandateRelatedList *self,
          MandateRecord      *other)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autofree char *name = mandate_record_describe (other);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (other), &n_fields);

  if (strcmp (name, mandate_record_get_id (other)) != 0)
    return g_steal_pointer (&name);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = fields[i].offset != self->field->offset ? mandate_field_text_new (reg, other, &fields[i]) : NULL;

      if (text != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", text);
    }

  return joined->len > 0 ? g_strdup (joined->str) : mandate_register_describe (reg, other);
}

/* What is part of a record, and what follows from one (9.3.3, 10.2), is added here. */
static gboolean
can_add (MandateRelatedList *self)
{
  if (self->type == MANDATE_TYPE_EVIDENCE_LINK)
    return FALSE;

  return self->field->is_part_of ||
         (self->type == MANDATE_TYPE_ACTION && (MANDATE_IS_OBSERVATION (self->record) || MANDATE_IS_DECISION (self->record)));
}

/* What a file proves is said by hand, and can be taken back by hand. */
static GtkWidget *
make_unlink_button (MandateRelatedList *self,
                    MandateRecord      *use,
                    const char         *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  /* Translators: %s is the name of a record. */
  g_autofree char *label = g_strdup_printf (_ ("It does not prove “%s”"), name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "related.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mandate_record_get_id (use));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return button;
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MandateRelatedList *self = MANDATE_RELATED_LIST (widget);
  MandateRecord      *use = mandate_register_find_any (mandate_session_get_register (self->session), g_variant_get_string (parameter, NULL));

  if (use != NULL)
    mandate_session_remove (self->session, use);
}

static void
add_row (MandateRelatedList *self,
         MandateRecord      *other)
{
  MandateRecord   *shown = find_shown (self, other);
  g_autofree char *text = shown != NULL ? describe (self, shown) : NULL;
  GtkWidget       *row;
  GtkWidget       *icon;

  if (shown == NULL)
    return;

  row = adw_action_row_new ();
  icon = gtk_image_new_from_icon_name ("go-next-symbolic");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (shown != other)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mandate_record_type_get_label (G_OBJECT_TYPE (shown)));
  if (MANDATE_IS_EVIDENCE_LINK (other) && !mandate_session_is_read_only (self->session))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_unlink_button (self, other, text));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "details.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", mandate_record_get_id (shown));
  gtk_list_box_append (self->rows, row);
}

static void
remove_rows (MandateRelatedList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

static void
show_rest (MandateRelatedList *self,
           guint               n_rest)
{
  g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n_rest), n_rest);

  gtk_label_set_label (GTK_LABEL (self->more), text);
  gtk_widget_set_visible (self->more, n_rest > 0);
}

static void
mandate_related_list_dispose (GObject *object)
{
  MandateRelatedList *self = MANDATE_RELATED_LIST (object);

  g_clear_object (&self->record);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_related_list_parent_class)->dispose (object);
}

static void
mandate_related_list_class_init (MandateRelatedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_related_list_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "related.remove", "s", remove_action);
}

static void
mandate_related_list_init (MandateRelatedList *self)
{
}

/* Several fields of a type may name the same record: a person owns actions and signs others. */
static char *
make_heading (MandateRelatedList *self,
              gboolean            is_one_of_many)
{
  const char *plural = mandate_record_type_get_plural (self->type);

  if (self->type == MANDATE_TYPE_EVIDENCE_LINK)
    return g_strdup (_ ("Proves"));

  if (!is_one_of_many)
    return g_strdup (plural);

  /* Translators: %1$s are records such as Actions, %2$s is the field that names a record, such as Owner. */
  return g_strdup_printf (C_ ("related records", "%1$s: %2$s"), plural, mandate_field_get_label (self->field));
}

static GtkWidget *
make_header (MandateRelatedList *self,
             const char         *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (heading);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: %s are records, such as Readings. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Add to “%s”"), heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_visible (button, can_add (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.add-related");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", mandate_record_type_get_name (self->type), self->field->name);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
make_content (MandateRelatedList *self,
              const char         *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *rows = gtk_list_box_new ();

  self->rows = GTK_LIST_BOX (rows);
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);

  self->more = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_widget_add_css_class (self->more, "quiet");

  gtk_box_append (GTK_BOX (box), make_header (self, heading));
  gtk_box_append (GTK_BOX (box), rows);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

static GtkWidget *
create (MandateSession     *session,
        MandateRecord      *record,
        GType               type,
        const MandateField *field,
        gboolean            is_one_of_many)
{
  MandateRelatedList *self = g_object_new (MANDATE_TYPE_RELATED_LIST, NULL);
  g_autofree char    *heading = NULL;

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->type = type;
  self->field = field;
  heading = make_heading (self, is_one_of_many);
  make_content (self, heading);
  mandate_related_list_refresh (self);

  return GTK_WIDGET (self);
}

static void
add_lists_of_type (GPtrArray      *lists,
                   MandateSession *session,
                   MandateRecord  *record,
                   GType           type)
{
  const char         *name = mandate_record_type_get_name (G_OBJECT_TYPE (record));
  guint               n_fields, n_naming = 0;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  /* Those of a resource stand in their own table. */
  if (type == MANDATE_TYPE_RESOURCE_HOURS && MANDATE_IS_RESOURCE (record))
    return;

  for (guint i = 0; i < n_fields; i++)
    n_naming += g_strcmp0 (fields[i].references, name) == 0;

  for (guint i = 0; i < n_fields; i++)
    if (g_strcmp0 (fields[i].references, name) == 0)
      g_ptr_array_add (lists, create (session, record, type, &fields[i], n_naming > 1));
}

/* Drafts are nobody's business; readings and who took part in a training stand in cards of their own, which say more. */
static gboolean
is_shown_elsewhere (MandateRecord *record,
                    GType          type)
{
  return type == MANDATE_TYPE_WIZARD_DRAFT || type == MANDATE_TYPE_OBJECTIVE_READING ||
         (type == MANDATE_TYPE_TRAINING_ATTENDANCE && MANDATE_IS_TRAINING (record));
}

/**
 * mandate_related_list_new_all:
 * @session: an open workspace
 * @record: a record of it
 *
 * Returns: (transfer container) (element-type MandateRelatedList): a list for
 *   each field of a record type that may name @record; those without records
 *   that can't be added are hidden
 */
GPtrArray *
mandate_related_list_new_all (MandateSession *session,
                              MandateRecord  *record)
{
  const MandateSchema *schema = mandate_register_get_schema (mandate_session_get_register (session));
  GPtrArray           *lists = g_ptr_array_new ();

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    if (!is_shown_elsewhere (record, mandate_schema_get_type_at (schema, i)))
      add_lists_of_type (lists, session, record, mandate_schema_get_type_at (schema, i));

  return lists;
}

/**
 * mandate_related_list_refresh:
 * @self: a list
 *
 * Lists what is there now.
 */
void
mandate_related_list_refresh (MandateRelatedList *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), self->type);
  guint              n_records = mandate_record_list_get_length (list);
  guint              n_found = 0;

  remove_rows (self);

  for (guint i = n_records; i > 0; i--)
    {
      MandateRecord *other = mandate_record_list_get (list, i - 1);

      if (!names_record (self, other))
        continue;

      if (n_found++ < MAX_ROWS)
        add_row (self, other);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_found > 0);
  show_rest (self, n_found > MAX_ROWS ? n_found - MAX_ROWS : 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_found > 0 || can_add (self));
}
