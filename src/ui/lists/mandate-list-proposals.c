/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-proposals.h"

#include <glib/gi18n-lib.h>

#include "mandate-editing.h"
#include "mandate-organisation.h"

/**
 * MandateListProposals:
 *
 * What is proposed for a list: a row each, taken with one click. Nothing is
 * filled in by itself, and what was taken is proposed no more.
 */
struct _MandateListProposals
{
  AdwBin parent_instance;

  MandateSession        *session;   /* (nullable) */
  const MandateListSpec *spec;      /* (nullable) */
  MandateDetailsPane    *details;   /* (unowned) (nullable) of the same page */
  AdwExpanderRow        *expander;  /* (unowned) a child */
  GPtrArray             *proposals; /* (owned) (element-type MandateProposal) */
  GPtrArray             *rows;      /* (owned) (element-type GtkWidget) unowned elements */
};

G_DEFINE_FINAL_TYPE (MandateListProposals, mandate_list_proposals, ADW_TYPE_BIN)

enum
{
  SIGNAL_BEGUN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* As it will be when somebody takes it. */
static MandateRecord *
make_record (MandateListProposals *self,
             guint                 index)
{
  MandateProposal *proposal = g_ptr_array_index (self->proposals, index);
  MandateRecord   *record = mandate_record_copy (proposal->record);

  if (self->spec->begin != NULL)
    self->spec->begin (record, mandate_session_get_today (self->session));

  return record;
}

static void
add_now (MandateListProposals *self,
         MandateRecord        *record)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autofree char *name = mandate_register_describe (reg, record);
  /* Translators: %s is what a record is called. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” added"), name);
  g_autofree char *link = g_strconcat (self->spec->type, "/", mandate_record_get_id (record), NULL);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;

  mandate_change_put (change, record);
  if (!mandate_session_commit (self->session, change, &error))
    {
      mandate_session_tell (self->session, error->message);
      return;
    }

  mandate_session_tell_undoable (self->session, label);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-link", "s", link);
}

static void
take_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateListProposals *self = MANDATE_LIST_PROPOSALS (widget);
  const guint           index = g_variant_get_uint32 (parameter);
  g_autoptr (MandateRecord) record = NULL;

  if (self->proposals == NULL || index >= self->proposals->len)
    return;

  record = make_record (self, index);

  if (!self->spec->proposals_are_read)
    {
      add_now (self, record);
      return;
    }

  mandate_details_pane_add (self->details, G_OBJECT_TYPE (record), record);
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0);
}

static void
mandate_list_proposals_dispose (GObject *object)
{
  MandateListProposals *self = MANDATE_LIST_PROPOSALS (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_list_proposals_parent_class)->dispose (object);
}

static void
mandate_list_proposals_finalize (GObject *object)
{
  MandateListProposals *self = MANDATE_LIST_PROPOSALS (object);

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (mandate_list_proposals_parent_class)->finalize (object);
}

static void
mandate_list_proposals_class_init (MandateListProposalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_list_proposals_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_list_proposals_finalize;

  /**
   * MandateListProposals::begun:
   *
   * What was taken is shown to be read and changed before it is recorded.
   */
  signals[SIGNAL_BEGUN] = g_signal_new ("begun", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "proposals.take", "u", take_action);
}

static void
mandate_list_proposals_init (MandateListProposals *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *expander = adw_expander_row_new ();

  self->rows = g_ptr_array_new ();
  self->expander = ADW_EXPANDER_ROW (expander);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), expander);
  adw_bin_set_child (ADW_BIN (self), g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", list, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", 12, NULL));
}

static void
add_row (MandateListProposals *self,
         guint                 index)
{
  MandateProposal *proposal = g_ptr_array_index (self->proposals, index);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (self->spec->proposals_are_read ? _ ("Read…") : _ ("Add"));
  g_autofree char *title = g_markup_escape_text (proposal->title, -1);
  g_autofree char *subtitle = g_markup_escape_text (proposal->detail != NULL ? proposal->detail : "", -1);
  /* Translators: %s is what a proposed record is called. */
  g_autofree char *label = g_strdup_printf (self->spec->proposals_are_read ? _ ("Read the proposal “%s”") : _ ("Add “%s”"), proposal->title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "proposals.take");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  mandate_editing_allow (self->session, button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_same (GPtrArray *first,
         GPtrArray *second)
{
  if (first == NULL || first->len != second->len)
    return FALSE;

  for (guint i = 0; i < first->len; i++)
    if (!g_str_equal (((MandateProposal *) g_ptr_array_index (first, i))->title, ((MandateProposal *) g_ptr_array_index (second, i))->title))
      return FALSE;

  return TRUE;
}

/**
 * mandate_list_proposals_set_up:
 * @self: proposals
 * @session: an open workspace
 * @spec: (transfer none): the list
 * @details: (transfer none): where a proposal is read before it is recorded
 * @is_open: whether the rows are seen at once
 *
 * Says what they are for; where the list has none, they stay hidden.
 */
void
mandate_list_proposals_set_up (MandateListProposals  *self,
                               MandateSession        *session,
                               const MandateListSpec *spec,
                               MandateDetailsPane    *details,
                               gboolean               is_open)
{
  g_set_object (&self->session, session);
  self->spec = spec;
  self->details = details;
  adw_expander_row_set_expanded (self->expander, is_open);
  adw_expander_row_set_subtitle (self->expander, spec->proposals_are_read ? _ ("Honest words for what so few people can’t keep. Nothing is recorded until you say so.") : _ ("Examples to begin with. Nothing is filled in by itself."));
}

/* In the language of the documents, in which records are written. */
static GPtrArray *
list_proposals (MandateListProposals *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autoptr (MandateTranslation) translation = mandate_organisation_new_translation (reg);

  return self->spec->propose (reg, mandate_session_get_today (self->session), translation);
}

/**
 * mandate_list_proposals_update:
 * @self: proposals
 * @is_wanted: whether they are shown, if there are any
 *
 * Brings them up to date with the records.
 */
void
mandate_list_proposals_update (MandateListProposals *self,
                               gboolean              is_wanted)
{
  g_autoptr (GPtrArray) proposals = self->spec->propose != NULL ? list_proposals (self) : mandate_proposals_new ();
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted && proposals->len > 0 && !mandate_session_is_read_only (self->session));
  if (is_same (self->proposals, proposals))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = g_ptr_array_ref (proposals);
  for (guint i = 0; i < proposals->len; i++)
    add_row (self, i);

  title = g_strdup_printf (ngettext ("%u proposal", "%u proposals", proposals->len), proposals->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), title);
}
