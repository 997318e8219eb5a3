/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-link-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-label.h"
#include "mandate-places.h"
#include "mandate-record-search.h"

/* More are not read; a word more finds them. */
#define MAX_ROWS 30

/* A match of one of the types that may be proven. */
typedef struct
{
  MandateRecord *record;
  guint          place; /* among those of its type */
} Candidate;

/**
 * MandateLinkWindow:
 *
 * Asks what a piece of evidence proves: one types a name and chooses, all of it
 * with the keyboard if one likes.
 */
struct _MandateLinkWindow
{
  AdwWindow parent_instance;

  MandateSession  *session;
  MandateEvidence *evidence;
  GArray          *types;    /* (owned) (element-type GType) what may be proven */
  GPtrArray       *searches; /* (owned) (element-type MandateRecordSearch) one for each */

  GtkSearchEntry *entry;
  GtkListBox     *rows;
  GtkWidget      *nothing;
};

G_DEFINE_FINAL_TYPE (MandateLinkWindow, mandate_link_window, ADW_TYPE_WINDOW)

static char *
make_link (MandateRecord *record)
{
  return g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
}

static void
link_to (MandateLinkWindow *self,
         MandateRecord     *record)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  g_autofree char *number = mandate_evidence_format_number (self->evidence);
  g_autofree char *name = mandate_register_describe (reg, record);
  g_autofree char *link = make_link (record);
  /* Translators: %1$s is a number such as E-012, %2$s the name of a record. */
  g_autofree char *label = g_strdup_printf (_ ("%1$s linked to “%2$s”"), number, name);
  g_autoptr (MandateChange) change = mandate_change_new (reg, label);
  g_autoptr (GError) error = NULL;

  if (mandate_attach_link (change, self->evidence, link, &error) && mandate_session_commit (self->session, change, &error))
    mandate_session_tell_undoable (self->session, label);
  else
    mandate_session_tell_error (self->session, error);

  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (MandateLinkWindow *self,
                  GtkListBoxRow     *row)
{
  const char    *id = gtk_widget_get_name (GTK_WIDGET (row));
  MandateRecord *record = mandate_register_find_any (mandate_session_get_register (self->session), id);

  if (record != NULL)
    link_to (self, record);
}

static void
entry_activated_cb (MandateLinkWindow *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->rows, 0);

  if (first != NULL)
    row_activated_cb (self, first);
}

/* As they stand in their types; of the same place, what was made last. */
static int
compare_found (gconstpointer first,
               gconstpointer second)
{
  const Candidate *a = first;
  const Candidate *b = second;

  if (a->place != b->place)
    return a->place < b->place ? -1 : 1;

  return strcmp (mandate_record_get_id (b->record), mandate_record_get_id (a->record));
}

/* Ids sort as records were made. */
static int
compare_newest (gconstpointer first,
                gconstpointer second)
{
  return strcmp (mandate_record_get_id (((const Candidate *) second)->record), mandate_record_get_id (((const Candidate *) first)->record));
}

static void
add_row (MandateLinkWindow *self,
         const Candidate   *candidate)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *name = mandate_register_describe (mandate_session_get_register (self->session), candidate->record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), mandate_record_type_get_label (G_OBJECT_TYPE (candidate->record)));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, mandate_record_get_id (candidate->record));
  gtk_list_box_append (self->rows, row);
}

static void
add_matches (MandateLinkWindow *self,
             GArray            *found,
             const char        *typed)
{
  for (guint i = 0; i < self->searches->len; i++)
    {
      g_autoptr (GPtrArray) matches = mandate_record_search_find (g_ptr_array_index (self->searches, i), typed, MAX_ROWS);

      for (guint j = 0; j < matches->len; j++)
        {
          const Candidate candidate = { ((MandateMatch *) g_ptr_array_index (matches, j))->record, j };

          g_array_append_val (found, candidate);
        }
    }
}

/* What came last is what a file that came today is most likely about. */
static void
add_newest (MandateLinkWindow *self,
            GArray            *found)
{
  for (guint i = 0; i < self->types->len; i++)
    {
      MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), g_array_index (self->types, GType, i));
      const guint        length = mandate_record_list_get_length (list);

      for (guint j = length > MAX_ROWS ? length - MAX_ROWS : 0; j < length; j++)
        {
          const Candidate candidate = { mandate_record_list_get (list, j), 0 };

          g_array_append_val (found, candidate);
        }
    }
}

static void
find_cb (MandateLinkWindow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GtkListBoxRow *row;

  if (*typed != '\0')
    add_matches (self, found, typed);
  else
    add_newest (self, found);

  g_array_sort (found, *typed != '\0' ? compare_found : compare_newest);

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));

  for (guint i = 0; i < MIN (found->len, MAX_ROWS); i++)
    add_row (self, &g_array_index (found, Candidate, i));

  gtk_widget_set_visible (GTK_WIDGET (self->rows), found->len > 0);
  gtk_widget_set_visible (self->nothing, found->len == 0);
}

static void
mandate_link_window_dispose (GObject *object)
{
  MandateLinkWindow *self = MANDATE_LINK_WINDOW (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_link_window_parent_class)->dispose (object);
}

static void
mandate_link_window_finalize (GObject *object)
{
  g_array_unref (MANDATE_LINK_WINDOW (object)->types);
  g_ptr_array_unref (MANDATE_LINK_WINDOW (object)->searches);

  G_OBJECT_CLASS (mandate_link_window_parent_class)->finalize (object);
}

static void
mandate_link_window_class_init (MandateLinkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_link_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_link_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
make_rows (MandateLinkWindow *self,
           GtkWidget         *box)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What it may prove"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->nothing = mandate_label_new (_ ("Nothing of that name is on record. Try another word."), "quiet");

  g_object_set (content, "margin-start", 18, "margin-end", 18, "margin-top", 6, "margin-bottom", 18, NULL);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (content), self->nothing);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_box_append (GTK_BOX (box), scroller);
}

static void
mandate_link_window_init (MandateLinkWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->types = g_array_new (FALSE, FALSE, sizeof (GType));
  self->searches = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_record_search_free);
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->entry, "placeholder-text", _ ("A review, role, message, person…"), "margin-start", 18, "margin-end", 18, "margin-top", 6, "margin-bottom", 6, NULL);
  gtk_search_entry_set_search_delay (self->entry, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What it proves"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  make_rows (self, box);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 460, 520);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/* Whatever has a place where one can look at it; what is proof itself needs none. */
static void
add_searches (MandateLinkWindow *self)
{
  MandateRegister     *reg = mandate_session_get_register (self->session);
  const MandateSchema *schema = mandate_register_get_schema (reg);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const GType type = mandate_schema_get_type_at (schema, i);

      if (type == MANDATE_TYPE_EVIDENCE || mandate_places_find_for_type (mandate_record_type_get_name (type)) == NULL)
        continue;

      g_array_append_val (self->types, type);
      g_ptr_array_add (self->searches, mandate_record_search_new (reg, type));
    }
}

/**
 * mandate_link_window_present:
 * @from: where it is asked
 * @session: an open workspace
 * @evidence: a piece of evidence
 *
 * Asks what @evidence proves, and links it to that.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
mandate_link_window_present (GtkWidget       *from,
                             MandateSession  *session,
                             MandateEvidence *evidence)
{
  MandateLinkWindow *self = g_object_new (MANDATE_TYPE_LINK_WINDOW, NULL);
  GtkRoot           *root = gtk_widget_get_root (from);
  g_autofree char   *number = mandate_evidence_format_number (evidence);
  /* Translators: %s is a number such as E-012. */
  g_autofree char *title = g_strdup_printf (_ ("What %s Proves"), number);

  self->session = g_object_ref (session);
  self->evidence = g_object_ref (evidence);
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  add_searches (self);
  find_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
