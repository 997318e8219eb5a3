/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes along by itself when the changes of a copy are brought in: in one line, and record by record. */

#include "config.h"

#include "mandate-merge-summary.h"

#include <glib/gi18n-lib.h>

#include "mandate-field-text.h"
#include "mandate-wizard-draft.h"

/* Whoever reads more looks in the history. */
#define MAX_ROWS 200

typedef struct
{
  MandateSession   *session;
  MandateMergePlan *plan;
  MandateChange    *change;
  AdwExpanderRow   *expander;
  guint             n_added;
  guint             n_changed;
  guint             n_removed;
} Summary;

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);
  GtkWidget       *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);

  return row;
}

static void
add_row (Summary       *self,
         MandateRecord *record,
         const char    *what)
{
  g_autofree char *name = mandate_register_describe (mandate_merge_plan_get_theirs (self->plan), record);

  if (self->n_added + self->n_changed + self->n_removed <= MAX_ROWS)
    adw_expander_row_add_row (self->expander, new_row (name, what));
}

static char *
describe_field (Summary            *self,
                MandateRecord      *record,
                const MandateField *field)
{
  g_autofree char *value = NULL;

  /* What a wizard keeps between two sittings is for the wizard to read. */
  if (MANDATE_IS_WIZARD_DRAFT (record))
    return g_strdup (mandate_field_get_label (field));

  value = mandate_field_text_new (mandate_merge_plan_get_theirs (self->plan), record, field);

  /* Translators: a field and what it holds now: Target date: 5 June 2026 */
  return g_strdup_printf (_ ("%1$s: %2$s"), mandate_field_get_label (field), value != NULL ? value : C_ ("a value", "empty"));
}

/* The fields that are another than here, a line each. */
static char *
describe_fields (Summary       *self,
                 MandateRecord *record,
                 MandateRecord *old)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!mandate_record_equal_in (record, old, &fields[i]))
      g_ptr_array_add (lines, describe_field (self, record, &fields[i]));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
add_put (Summary       *self,
         MandateRecord *record)
{
  MandateRecord   *old = mandate_change_find_old (self->change, record);
  const char      *type = mandate_record_type_get_label (G_OBJECT_TYPE (record));
  g_autofree char *what = NULL;

  if (old == NULL)
    {
      /* Translators: %s is a kind of record, such as Goal. */
      what = g_strdup_printf (_ ("%s added"), type);
      self->n_added++;
    }
  else
    {
      g_autofree char *fields = describe_fields (self, record, old);

      /* Translators: a kind of record, and the fields that changed, a line each. */
      what = g_strdup_printf (_ ("%1$s changed\n%2$s"), type, fields);
      self->n_changed++;
    }

  add_row (self, record, what);
}

static void
add_removal (Summary       *self,
             MandateRecord *record)
{
  /* Translators: %s is a kind of record, such as Goal. */
  g_autofree char *what = g_strdup_printf (_ ("%s removed"), mandate_record_type_get_label (G_OBJECT_TYPE (record)));

  self->n_removed++;
  add_row (self, record, what);
}

/* Such as “8 added · 1 removed”; of what there is none nothing is said. */
static char *
count_up (Summary *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (self->n_added > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u added", "%u added", self->n_added), self->n_added));
  if (self->n_changed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u changed", "%u changed", self->n_changed), self->n_changed));
  if (self->n_removed > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u removed", "%u removed", self->n_removed), self->n_removed));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * mandate_merge_summary_new:
 * @session: the workspace here
 * @plan: what bringing in would mean, with no question answered yet
 *
 * Returns: (transfer floating) (nullable): a row for a boxed list, which opens
 *   to the records; %NULL where none comes by itself
 */
GtkWidget *
mandate_merge_summary_new (MandateSession   *session,
                           MandateMergePlan *plan)
{
  g_autoptr (MandateChange) change = mandate_merge_build_change (mandate_merge_plan_get_merge (plan), "");
  Summary          self = { .session = session, .plan = plan, .change = change };
  GPtrArray       *puts = mandate_change_get_puts (change);
  GPtrArray       *removals = mandate_change_get_removals (change);
  const guint      n = puts->len + removals->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u record comes along by itself", "%u records come along by themselves", n), n);
  g_autofree char *counts = NULL;

  if (n == 0)
    return NULL;

  self.expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  for (guint i = 0; i < puts->len; i++)
    add_put (&self, g_ptr_array_index (puts, i));
  for (guint i = 0; i < removals->len; i++)
    add_removal (&self, g_ptr_array_index (removals, i));

  if (n > MAX_ROWS)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_ROWS), n - MAX_ROWS);

      adw_expander_row_add_row (self.expander, new_row (rest, _ ("The history will show all of them.")));
    }

  counts = count_up (&self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self.expander), title);
  adw_expander_row_set_subtitle (self.expander, counts);

  return GTK_WIDGET (self.expander);
}
