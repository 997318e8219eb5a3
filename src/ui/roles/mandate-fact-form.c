/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-fact-form.h"

#include <glib/gi18n-lib.h>

#include "mandate-form.h"

/**
 * mandate_fact_form_wrap:
 * @editor: (transfer floating): fields
 * @save_action: what records them
 *
 * Returns: (transfer floating): the fields with Save and Cancel below them
 */
GtkWidget *
mandate_fact_form_wrap (GtkWidget  *editor,
                        const char *save_action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), save_action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "facts.cancel");
  gtk_widget_add_css_class (cancel, "flat");
  gtk_box_append (GTK_BOX (buttons), save);
  gtk_box_append (GTK_BOX (buttons), cancel);
  gtk_box_append (GTK_BOX (box), editor);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_add_css_class (box, "editor");

  return box;
}

/**
 * mandate_fact_form_get_editor:
 * @fact: a fact
 *
 * Returns: (transfer none) (nullable): the fields in its place
 */
gpointer
mandate_fact_form_get_editor (MandateFactRow *fact)
{
  GtkWidget *box = mandate_fact_row_get_editor (fact);

  return box != NULL ? gtk_widget_get_first_child (box) : NULL;
}

/**
 * mandate_fact_form_open:
 * @fact: a fact
 * @session: an open workspace
 * @record: of its register
 * @fields: (array zero-terminated=1): as for mandate_form_new()
 * @save_action: what records them
 *
 * Puts fields of @record into the place of the fact. What has no day yet was
 * most likely today.
 */
void
mandate_fact_form_open (MandateFactRow    *fact,
                        MandateSession    *session,
                        MandateRecord     *record,
                        const char *const *fields,
                        const char        *save_action)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);
  MandateForm *form = mandate_form_new (session, G_OBJECT_TYPE (record), fields);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const MandateField *field = mandate_record_type_find_field (G_OBJECT_TYPE (record), fields[i], NULL);

      if (field->kind == MANDATE_FIELD_DATE && mandate_record_is_empty (copy, field))
        mandate_record_set (copy, fields[i], mandate_session_get_today (session), NULL);
    }

  mandate_form_set_record (form, copy);
  mandate_fact_row_set_editor (fact, mandate_fact_form_wrap (GTK_WIDGET (form), save_action));
}

/**
 * mandate_fact_form_save:
 * @fact: a fact in whose place mandate_fact_form_open() put fields
 * @session: an open workspace
 * @change: a change
 * @fields: (array zero-terminated=1): the same as then
 *
 * Returns: whether they are recorded; if not, the form shows why
 */
gboolean
mandate_fact_form_save (MandateFactRow    *fact,
                        MandateSession    *session,
                        MandateChange     *change,
                        const char *const *fields)
{
  MandateForm   *form = mandate_fact_form_get_editor (fact);
  MandateRecord *filled = mandate_form_get_record (form);
  GType          type = G_OBJECT_TYPE (filled);
  g_autoptr (GError) error = NULL;
  MandateRecord *edited;

  if (!mandate_form_check (form) || mandate_register_find (mandate_session_get_register (session), type, mandate_record_get_id (filled)) == NULL)
    return FALSE;

  edited = mandate_change_edit (change, type, mandate_record_get_id (filled));
  for (guint i = 0; fields[i] != NULL; i++)
    mandate_record_assign_in (edited, filled, mandate_record_type_find_field (type, fields[i], NULL));

  if (mandate_session_commit (session, change, &error))
    return TRUE;

  mandate_form_show_error (form, error);

  return FALSE;
}
