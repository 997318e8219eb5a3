/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-people-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-bodies-list.h"
#include "mandate-body-view.h"
#include "mandate-compat.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-form-rows.h"
#include "mandate-leaving-view.h"
#include "mandate-leaving.h"
#include "mandate-people-filter.h"
#include "mandate-people-import-view.h"
#include "mandate-people-import.h"
#include "mandate-person-row.h"
#include "mandate-raci-edits.h"
#include "mandate-records.h"
#include "mandate-text-bin.h"

/* A list of as many is looked through with one glance. */
#define FEW_PEOPLE 5

/**
 * MandatePeopleView:
 *
 * The people: who is here and who has left, ways of adding one or many, and the
 * bodies and groups they belong to.
 */
struct _MandatePeopleView
{
  AdwBin parent_instance;

  MandateSession *session;
  GPtrArray      *rows;         /* (owned) (element-type MandatePersonRow) unowned elements */
  gboolean        is_searching; /* somebody asked for the filter */

  MandatePeopleFilter *filter;
  MandateBodiesList   *bodies;

  /* Template children */
  GtkStack    *stack;
  AdwBin      *errand;
  GtkListBox  *leavers;
  AdwBin      *filter_bin;
  AdwBin      *bodies_bin;
  GtkWidget   *nobody;
  GtkWidget   *import_button;
  GtkWidget   *compare_button;
  GtkWidget   *heading;
  GtkLabel    *summary;
  GtkListBox  *list;
  AdwEntryRow *entry;
  GtkWidget   *paste_toggle;
  GtkRevealer *paste_revealer;
  GtkTextView *paste_view;
  GtkLabel    *preview;
  GtkButton   *paste_button;
};

G_DEFINE_FINAL_TYPE (MandatePeopleView, mandate_people_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
entry_apply_cb (MandatePeopleView *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  /* Translators: %s is a person's name. */
  g_autofree char *label = g_strdup_printf (_ ("%s added"), name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  MandatePerson *person;

  if (*name == '\0')
    return;

  person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  person->name = g_strdup (name);
  if (mandate_roles_commit (self->session, change))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Back to the list, from what took its place. */
static void
show_list (MandatePeopleView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  adw_bin_set_child (self->errand, NULL);
}

static void
errand_closed_cb (MandatePeopleView *self)
{
  show_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
begin_errand (MandatePeopleView *self,
              GtkWidget         *view)
{
  g_signal_connect_object (view, "closed", G_CALLBACK (errand_closed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->errand, view);
  gtk_stack_set_visible_child_name (self->stack, "errand");
  gtk_widget_grab_focus (view);
}

static MandateImportView *
begin_import (MandatePeopleView *self)
{
  GtkWidget *view = mandate_people_import_view_new (self->session);

  begin_errand (self, view);

  return MANDATE_IMPORT_VIEW (view);
}

static void
import_clicked_cb (MandatePeopleView *self)
{
  begin_import (self);
}

static gboolean
dropped_cb (MandatePeopleView *self,
            const GValue      *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL)
    return FALSE;

  mandate_import_view_take_file (begin_import (self), files->data);

  return TRUE;
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandatePeopleView *self = MANDATE_PEOPLE_VIEW (widget);

  begin_errand (self, mandate_leaving_view_new (self->session, g_variant_get_string (parameter, NULL)));
}

static MandateBodyView *
open_body (MandatePeopleView *self,
           const char        *id)
{
  MandateRecord *body = mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_BODY, id);
  GtkWidget     *view = body != NULL ? mandate_body_view_new (self->session, body) : NULL;

  if (view != NULL)
    begin_errand (self, view);

  return view != NULL ? MANDATE_BODY_VIEW (view) : NULL;
}

static void
body_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  open_body (MANDATE_PEOPLE_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static char *
get_pasted (MandatePeopleView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->paste_view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static MandatePeopleImport *
read_pasted (MandatePeopleView *self,
             GError           **error)
{
  g_autofree char *text = get_pasted (self);

  return mandate_people_import_read (text, -1, mandate_session_get_register (self->session), error);
}

static void
append_person (GString                     *text,
               const MandateImportedPerson *imported)
{
  const MandatePerson *person = imported->person;

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", person->name);
  if (person->job_title != NULL)
    g_string_append_printf (text, ", %s", person->job_title);
  if (person->email != NULL)
    g_string_append_printf (text, ", %s", person->email);
  if (imported->state == MANDATE_IMPORT_SAME)
    /* Translators: follows a name of a pasted list. */
    g_string_append (text, _ (" (is there already)"));
  else if (imported->state == MANDATE_IMPORT_DIFFERENT)
    /* Translators: follows a name of a pasted list. */
    g_string_append (text, _ (" (is there already, and stays as it is)"));
}

/* What would be added, before it is. */
static void
update_preview (MandatePeopleView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePeopleImport) import = read_pasted (self, &error);
  g_autoptr (GString) text = g_string_new (error != NULL ? error->message : NULL);
  guint            n_new = import != NULL ? mandate_people_import_count_changes (import) : 0;
  g_autofree char *label = g_strdup_printf (ngettext ("Add %u Person", "Add %u People", n_new), n_new);

  for (guint i = 0; import != NULL && i < import->people->len; i++)
    append_person (text, g_ptr_array_index (import->people, i));
  for (guint i = 0; import != NULL && i < import->remarks->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", ((MandatePeopleRemark *) g_ptr_array_index (import->remarks, i))->message);

  gtk_label_set_label (self->preview, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), text->len > 0);
  gtk_button_set_label (self->paste_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->paste_button), n_new > 0);
  gtk_widget_set_visible (self->compare_button, import != NULL && mandate_people_import_count (import, MANDATE_IMPORT_DIFFERENT) > 0);
}

/* Somebody is here already, otherwise: what counts is chosen field by field. */
static void
compare_clicked_cb (MandatePeopleView *self)
{
  char *text = get_pasted (self);
  g_autoptr (GBytes) data = g_bytes_new_take (text, strlen (text));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->paste_view), "", -1);
  gtk_revealer_set_reveal_child (self->paste_revealer, FALSE);
  mandate_import_view_take_data (begin_import (self), data);
}

static void
paste_clicked_cb (MandatePeopleView *self)
{
  g_autoptr (MandatePeopleImport) import = read_pasted (self, NULL);
  g_autofree char *label = import != NULL ? mandate_people_import_describe (import) : NULL;
  g_autoptr (MandateChange) change = NULL;

  if (import == NULL)
    return;

  change = mandate_change_new (mandate_session_get_register (self->session), label);
  mandate_people_import_apply (import, change);
  if (!mandate_roles_commit (self->session, change))
    return;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->paste_view), "", -1);
  gtk_revealer_set_reveal_child (self->paste_revealer, FALSE);
  mandate_session_tell_undoable (self->session, label);
}

static void
toggle_paste_cb (MandatePeopleView *self)
{
  gboolean is_shown = !gtk_revealer_get_reveal_child (self->paste_revealer);

  gtk_revealer_set_reveal_child (self->paste_revealer, is_shown);
  if (is_shown)
    gtk_widget_grab_focus (GTK_WIDGET (self->paste_view));
}

/* Those who are here come first, in the order in which they came into the list. */
static GPtrArray *
list_people (MandatePeopleView *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_PERSON);
  GPtrArray         *people = g_ptr_array_new ();
  guint              n_here = 0;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePerson *person = mandate_record_list_get (list, i);

      g_ptr_array_insert (people, mandate_person_is_active (person, mandate_session_get_today (self->session)) ? (int) n_here++ : -1, person);
    }

  return people;
}

static void
update_summary (MandatePeopleView *self,
                GPtrArray         *people)
{
  g_autofree char *text = NULL;
  guint            n_here = 0;
  guint            n_leading = 0;

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);
      gboolean       is_here = mandate_person_is_active (person, mandate_session_get_today (self->session));

      n_here += is_here;
      n_leading += is_here && person->is_top_management;
    }

  if (people->len == 0)
    text = g_strdup (_ ("Nobody is on the list yet. Begin with whoever directs the organisation."));
  else if (n_leading == 0)
    text = g_strdup (_ ("Nobody is marked as top management. Open whoever directs the organisation, and mark them."));
  else
    /* Translators: how many are here, and how many of them are top management. */
    text = g_strdup_printf (ngettext ("%1$u person is here, %2$u of top management.", "%1$u people are here, %2$u of top management.", n_here), n_here, n_leading);

  gtk_label_set_label (self->summary, text);
}

/* Few need no filter until somebody asks for it. */
static void
update_shown (MandatePeopleView *self)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  guint            n_shown = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget     *row = g_ptr_array_index (self->rows, i);
      MandatePerson *person = mandate_register_find (reg, MANDATE_TYPE_PERSON, mandate_form_row_get_id (MANDATE_FORM_ROW (row)));
      gboolean       is_shown = person != NULL && mandate_people_filter_matches (self->filter, person);

      gtk_widget_set_visible (row, is_shown);
      n_shown += is_shown;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->filter_bin), self->is_searching || self->rows->len > FEW_PEOPLE || n_shown < self->rows->len);
  gtk_widget_set_visible (self->nobody, n_shown == 0 && self->rows->len > 0);
}

static GtkWidget *
create_leaver (MandatePerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Hand Over…"));
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  /* Translators: %s is a name. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s leaves something behind"), person->name != NULL ? person->name : "");
  g_autofree char *title = g_markup_escape_text (sentence, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("See what it is, and who could take it."));
  gtk_widget_add_css_class (icon, "problem-icon");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mandate_record_get_id (MANDATE_RECORD (person)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.leave");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* By whatever way it was recorded that somebody leaves: what they leave behind is not passed over. */
static void
update_leavers (MandatePeopleView *self)
{
  g_autoptr (GPtrArray) needed = mandate_leaving_list_needed (mandate_session_get_register (self->session));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->leavers))) != NULL)
    gtk_list_box_remove (self->leavers, child);

  for (guint i = 0; i < needed->len; i++)
    gtk_list_box_append (self->leavers, create_leaver (g_ptr_array_index (needed, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->leavers), needed->len > 0);
}

static void
update (MandatePeopleView *self)
{
  g_autoptr (GPtrArray) people = list_people (self);

  mandate_form_rows_follow (self->rows, self->list, self->session, people, mandate_person_row_new);

  for (guint i = 0; i < self->rows->len; i++)
    mandate_person_row_update (g_ptr_array_index (self->rows, i));

  update_leavers (self);
  update_shown (self);
  update_summary (self, people);
  update_preview (self);
}

static void
mandate_people_view_constructed (GObject *object)
{
  MandatePeopleView *self = MANDATE_PEOPLE_VIEW (object);

  G_OBJECT_CLASS (mandate_people_view_parent_class)->constructed (object);

  self->filter = MANDATE_PEOPLE_FILTER (mandate_people_filter_new (self->session));
  self->bodies = MANDATE_BODIES_LIST (mandate_bodies_list_new (self->session));
  adw_bin_set_child (self->filter_bin, GTK_WIDGET (self->filter));
  adw_bin_set_child (self->bodies_bin, GTK_WIDGET (self->bodies));
  mandate_measure_text_in_time (self->paste_view);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->paste_view), "changed", G_CALLBACK (update_preview), self, G_CONNECT_SWAPPED);
  mandate_follow (self, self->session, "settled", G_CALLBACK (update));
  mandate_editing_offer (self->session, self->entry);
  mandate_editing_offer (self->session, self->paste_toggle);
  mandate_editing_offer (self->session, self->import_button);
  mandate_editing_take_files (self->session, self->stack, G_CALLBACK (dropped_cb), self);
  update (self);
}

static void
mandate_people_view_dispose (GObject *object)
{
  MandatePeopleView *self = MANDATE_PEOPLE_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_people_view_parent_class)->dispose (object);
}

static void
mandate_people_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MandatePeopleView *self = MANDATE_PEOPLE_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mandate_people_view_class_init (MandatePeopleViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_people_view_constructed;
  object_class->dispose = mandate_people_view_dispose;
  object_class->set_property = mandate_people_view_set_property;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MANDATE_TYPE_SESSION, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MANDATE_TYPE_TEXT_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/people-view.ui");
  gtk_widget_class_install_action (widget_class, "people.leave", "s", leave_action);
  gtk_widget_class_install_action (widget_class, "people.body", "s", body_action);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, stack);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, errand);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, leavers);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, bodies_bin);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, nobody);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, import_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, compare_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, heading);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, summary);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, list);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, entry);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, paste_toggle);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, paste_revealer);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, paste_view);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, preview);
  gtk_widget_class_bind_template_child (widget_class, MandatePeopleView, paste_button);
  gtk_widget_class_bind_template_callback (widget_class, entry_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_paste_cb);
}

static void
mandate_people_view_init (MandatePeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * mandate_people_view_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the people
 */
GtkWidget *
mandate_people_view_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_PEOPLE_VIEW, "session", session, NULL);
}

/* Only the people, and without a title of their own, for where a question stands above. */
void
mandate_people_view_set_is_plain (MandatePeopleView *self,
                                  gboolean           is_plain)
{
  gtk_widget_set_visible (self->heading, !is_plain);
  gtk_widget_set_visible (GTK_WIDGET (self->bodies_bin), !is_plain);
}

static void
show_person (MandatePeopleView *self,
             const char        *id)
{
  show_list (self);
  mandate_people_filter_clear (self->filter);
  update (self);

  mandate_form_rows_open (self->rows, id);
}

/**
 * mandate_people_view_show_record:
 * @self: a view
 * @record: a person, a body, or who belongs to one
 *
 * Opens it.
 */
void
mandate_people_view_show_record (MandatePeopleView *self,
                                 MandateRecord     *record)
{
  MandateBodyView *view;

  if (MANDATE_IS_BODY (record))
    open_body (self, mandate_record_get_id (record));
  else if (MANDATE_IS_BODY_MEMBER (record))
    {
      view = open_body (self, ((MandateBodyMember *) record)->body);
      if (view != NULL)
        mandate_body_view_show_member (view, mandate_record_get_id (record));
    }
  else if (MANDATE_IS_PERSON (record))
    show_person (self, mandate_record_get_id (record));
}

/**
 * mandate_people_view_add_person:
 * @self: a view
 *
 * Moves to where somebody is added: to the body that is shown, or else to the people.
 */
void
mandate_people_view_add_person (MandatePeopleView *self)
{
  GtkWidget *errand = adw_bin_get_child (self->errand);

  if (errand != NULL && MANDATE_IS_BODY_VIEW (errand))
    {
      mandate_body_view_add_member (MANDATE_BODY_VIEW (errand));
      return;
    }

  show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
mandate_people_view_add_body (MandatePeopleView *self)
{
  show_list (self);
  mandate_bodies_list_add_body (self->bodies);
}

/**
 * mandate_people_view_find:
 * @self: a view
 *
 * Moves to where one looks for somebody.
 */
void
mandate_people_view_find (MandatePeopleView *self)
{
  show_list (self);
  self->is_searching = TRUE;
  update_shown (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}
