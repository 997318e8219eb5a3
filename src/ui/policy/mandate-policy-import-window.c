/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-import-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-form.h"
#include "mandate-label.h"
#include "mandate-pdf-client.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-import-act.h"
#include "mandate-policy-import.h"

/**
 * MandatePolicyImportWindow:
 *
 * A policy that exists already, on its way in: what was read of it, which part
 * is which element that an auditor looks for, and what is known about it. A
 * PDF is kept as it was issued; its text is read for the checks.
 */
struct _MandatePolicyImportWindow
{
  AdwWindow parent_instance;

  MandateSession *session;
  GCancellable   *cancellable;
  char           *name;    /* of the file */
  GBytes         *content; /* (nullable) not read yet */
  gboolean        is_pdf;
  GPtrArray      *parts; /* (nullable) (element-type MandateImportedPart) */
  MandateRecord  *version;
  MandateRecord  *approval;

  GtkStack       *stack;
  AdwWindowTitle *title;
  GtkWidget      *confirm_button;
  GtkWidget      *number;
  MandateForm    *form;
  GtkWidget      *approved;
  MandateForm    *approval_form;
  GtkListBox     *list;
  GtkWidget      *status;
  GtkWidget      *problem;
  gboolean        is_filling;
};

G_DEFINE_FINAL_TYPE (MandatePolicyImportWindow, mandate_policy_import_window, ADW_TYPE_WINDOW)

typedef struct
{
  GBytes  *content; /* (owned) */
  gboolean is_pdf;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_bytes_unref (self->content);
  g_free (self);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Reading   *reading = data;
  GError          *error = NULL;
  g_autofree char *raw = reading->is_pdf ? mandate_pdf_read_text (reading->content, cancellable, &error) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (reading->is_pdf && raw == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  bytes = raw != NULL ? g_bytes_new (raw, strlen (raw)) : g_bytes_ref (reading->content);
  text = mandate_policy_import_decode (bytes, NULL, &error);
  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
show_status (MandatePolicyImportWindow *self,
             const char                *title,
             const char                *text)
{
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), text);
  gtk_stack_set_visible_child_name (self->stack, "status");
}

static guint
find_position (const char *anchor)
{
  guint                      n_anchors;
  const MandateImportAnchor *anchors = mandate_policy_import_list_anchors (&n_anchors);

  for (guint i = 0; i < n_anchors; i++)
    if (g_strcmp0 (anchors[i].anchor, anchor) == 0)
      return i + 1;

  return 0;
}

/* (nullable): the drop-down in the row of a part. */
static GtkWidget *
find_choice (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_DROP_DOWN (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_choice (child);

  return found;
}

/* An element is in one place: what one choice takes, another loses. */
static void
show_choices (MandatePolicyImportWindow *self)
{
  self->is_filling = TRUE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const MandateImportedPart *part = g_ptr_array_index (self->parts, i);
      GtkWidget                 *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i));

      gtk_drop_down_set_selected (GTK_DROP_DOWN (find_choice (row)), find_position (part->anchor));
    }
  self->is_filling = FALSE;
}

static void
assigned_cb (MandatePolicyImportWindow *self,
             GParamSpec                *pspec,
             GtkDropDown               *choice)
{
  const guint                index = atoi (gtk_widget_get_name (GTK_WIDGET (choice)));
  const guint                selected = gtk_drop_down_get_selected (choice);
  guint                      n_anchors;
  const MandateImportAnchor *anchors = mandate_policy_import_list_anchors (&n_anchors);

  if (self->is_filling)
    return;

  mandate_policy_import_assign (self->parts, index, selected > 0 ? anchors[selected - 1].anchor : NULL);
  show_choices (self);
}

static GtkWidget *
create_choice (MandatePolicyImportWindow *self,
               guint                      index)
{
  guint                      n_anchors;
  const MandateImportAnchor *anchors = mandate_policy_import_list_anchors (&n_anchors);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *name = g_strdup_printf ("%u", index);
  GtkWidget       *choice;

  gtk_string_list_append (names, _ ("Something else"));
  for (guint i = 0; i < n_anchors; i++)
    gtk_string_list_append (names, _ (anchors[i].label));

  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_widget_set_name (choice, name);
  gtk_widget_set_halign (choice, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What this part is"), -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (assigned_cb), self, G_CONNECT_SWAPPED);

  return choice;
}

static GtkWidget *
create_part_row (MandatePolicyImportWindow *self,
                 guint                      index)
{
  const MandateImportedPart *part = g_ptr_array_index (self->parts, index);
  GtkWidget                 *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget                 *words = mandate_label_new (part->body, "quiet");

  g_object_set (words, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_add_css_class (box, "gap-row");
  if (part->heading != NULL)
    gtk_box_append (GTK_BOX (box), mandate_label_new (part->heading, "heading"));
  if (*part->body != '\0')
    gtk_box_append (GTK_BOX (box), words);
  else
    g_object_unref (g_object_ref_sink (words));
  gtk_box_append (GTK_BOX (box), create_choice (self, index));

  return g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "focusable", FALSE, "child", box, NULL);
}

static void
prefill (MandatePolicyImportWindow *self,
         const char                *text)
{
  g_autofree char *number = mandate_policy_import_find_number (text);
  g_autofree char *date = mandate_policy_import_find_date (text);
  const char      *today = mandate_session_get_today (self->session);

  /* A day that is still to come is none on which it was written. */
  if (date != NULL && strcmp (date, today) <= 0)
    {
      mandate_record_set (self->version, "written_on", date, NULL);
      mandate_record_set (self->approval, "decided_on", date, NULL);
    }

  mandate_record_set (self->version, "language", mandate_policy_import_guess_language (text), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->number), number != NULL ? number : "1.0");
  mandate_form_set_record (self->form, self->version);
  mandate_form_set_record (self->approval_form, self->approval);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  MandatePolicyImportWindow *self = MANDATE_POLICY_IMPORT_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_status (self, _ ("This File Can’t Be Imported"), error->message);
      return;
    }

  self->parts = mandate_policy_import_read (text);
  prefill (self, text);
  for (guint i = 0; i < self->parts->len; i++)
    gtk_list_box_append (self->list, create_part_row (self, i));

  show_choices (self);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_set_sensitive (self->confirm_button, TRUE);
}

static gboolean
is_pdf (GBytes *content)
{
  gsize       length;
  const char *data = g_bytes_get_data (content, &length);

  return length > 5 && memcmp (data, "%PDF-", 5) == 0;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandatePolicyImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  self->content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  if (self->content == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_status (self, _ ("This File Can’t Be Imported"), error->message);
      return;
    }

  self->is_pdf = is_pdf (self->content);
  reading = g_new0 (Reading, 1);
  reading->content = g_bytes_ref (self->content);
  reading->is_pdf = self->is_pdf;
  task = g_task_new (self, self->cancellable, read_cb, NULL);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_thread);
}

/* The title of the text names the policy, or else its file. */
static char *
make_title (MandatePolicyImportWindow *self)
{
  const MandateImportedPart *first = self->parts->len > 0 ? g_ptr_array_index (self->parts, 0) : NULL;
  const char                *dot = strrchr (self->name, '.');

  if (first != NULL && first->heading != NULL && first->level == 1)
    return g_strdup (first->heading);

  return dot != NULL && dot != self->name ? g_strndup (self->name, dot - self->name) : g_strdup (self->name);
}

/* The file is evidence in either case; of a PDF it is what was issued. */
static gboolean
keep_file (MandatePolicyImportWindow *self,
           MandateChange             *change,
           MandatePolicyVersion      *version,
           GError                   **error)
{
  g_autofree char *target = g_strconcat ("policy-version/", mandate_record_get_id (MANDATE_RECORD (version)), NULL);
  MandateEvidence *evidence = mandate_attach_bytes (mandate_session_get_workspace (self->session), change, self->content, self->name, target, error);

  return evidence != NULL && (!self->is_pdf || mandate_record_set (MANDATE_RECORD (version), "issued_as", mandate_record_get_id (MANDATE_RECORD (evidence)), error));
}

static gboolean
approve (MandatePolicyImportWindow *self,
         MandateChange             *change,
         MandatePolicyVersion      *version,
         GError                   **error)
{
  MandateApproval            *answer = MANDATE_APPROVAL (self->approval);
  const MandatePolicyDecision decision = {
    .person = answer->person,
    .body = answer->body,
    .capacity = answer->capacity,
    .decided_on = answer->decided_on,
    .note = answer->note,
    .method = "paper",
  };

  return mandate_policy_decide (change, version, &decision, mandate_session_get_today (self->session), error) != NULL;
}

static gboolean
put (MandatePolicyImportWindow *self,
     MandateChange             *change,
     GError                   **error)
{
  g_autofree char      *text = mandate_policy_import_write (self->parts);
  g_autofree char      *title = make_title (self);
  const char           *number = gtk_editable_get_text (GTK_EDITABLE (self->number));
  MandatePolicyVersion *version;

  if (!mandate_record_set (self->version, "text", text, error) ||
      !mandate_record_set (self->version, "number", number, error))
    return FALSE;

  version = mandate_policy_import_put (change, MANDATE_POLICY_VERSION (self->version), title, error);

  return version != NULL && keep_file (self, change, version, error) &&
         (!gtk_switch_get_active (GTK_SWITCH (self->approved)) || approve (self, change, version, error));
}

static void
confirm_cb (MandatePolicyImportWindow *self)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), _ ("Policy imported"));
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (self->problem, FALSE);
  if (gtk_switch_get_active (GTK_SWITCH (self->approved)) && !mandate_form_check (self->approval_form))
    return;

  if (put (self, change, &error) && mandate_session_commit (self->session, change, &error))
    {
      mandate_session_tell_undoable (self->session, _ ("Policy imported"));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (GTK_LABEL (self->problem), error->message);
  gtk_widget_set_visible (self->problem, TRUE);
}

static void
mandate_policy_import_window_dispose (GObject *object)
{
  MandatePolicyImportWindow *self = MANDATE_POLICY_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->version);
  g_clear_object (&self->approval);

  G_OBJECT_CLASS (mandate_policy_import_window_parent_class)->dispose (object);
}

static void
mandate_policy_import_window_finalize (GObject *object)
{
  MandatePolicyImportWindow *self = MANDATE_POLICY_IMPORT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->name);

  G_OBJECT_CLASS (mandate_policy_import_window_parent_class)->finalize (object);
}

static void
mandate_policy_import_window_class_init (MandatePolicyImportWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_policy_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_policy_import_window_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_header (MandatePolicyImportWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Import a Policy"), ""));
  self->confirm_button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("_Import"), "use-underline", TRUE, "sensitive", FALSE, NULL);
  gtk_widget_add_css_class (self->confirm_button, "suggested-action");
  g_signal_connect_object (self->confirm_button, "clicked", G_CALLBACK (confirm_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), GTK_WIDGET (self->title));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->confirm_button);

  return header;
}

static GtkWidget *
create_approved_row (MandatePolicyImportWindow *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_action_row_new ();

  self->approved = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("It was approved already"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Otherwise it is a draft."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->approved);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->approved);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return list;
}

static GtkWidget *
create_number_row (MandatePolicyImportWindow *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->number = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Version"), NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->number);

  return list;
}

static void
add_parts_list (MandatePolicyImportWindow *self,
                GtkWidget                 *box)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Parts of the policy"), -1);
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Which part is which?"), "heading"));
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("An auditor looks for these. What was recognised by its words is chosen; put right what is wrong."), "quiet"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
}

static GtkWidget *
create_form (MandatePolicyImportWindow *self)
{
  static const char *const version_fields[] = { "language", "written_on", "effective_on", "author", NULL };
  static const char *const approval_fields[] = { "person", "body", "capacity", "decided_on", "note", NULL };
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->form = mandate_form_new (self->session, MANDATE_TYPE_POLICY_VERSION, version_fields);
  self->approval_form = mandate_form_new (self->session, MANDATE_TYPE_APPROVAL, approval_fields);
  self->problem = mandate_label_new (NULL, "error");
  gtk_widget_set_visible (self->problem, FALSE);

  g_object_set (box, "margin-top", 18, "margin-bottom", 26, "margin-start", 14, "margin-end", 14, NULL);
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), create_number_row (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), create_approved_row (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->approval_form));
  add_parts_list (self, box);
  g_object_bind_property (self->approved, "active", self->approval_form, "visible", G_BINDING_SYNC_CREATE);

  return box;
}

static void
mandate_policy_import_window_init (MandatePolicyImportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->version = mandate_record_new (MANDATE_TYPE_POLICY_VERSION, NULL);
  self->approval = mandate_record_new (MANDATE_TYPE_APPROVAL, NULL);
}

static void
build (MandatePolicyImportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 600, "child", create_form (self), NULL);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);

  self->stack = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, "hhomogeneous", FALSE, NULL);
  self->status = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "x-office-document-symbolic", NULL);
  gtk_stack_add_named (self->stack, self->status, "status");
  gtk_stack_add_named (self->stack, scroller, "form");
  gtk_box_append (GTK_BOX (box), create_header (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 660, 760);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Import a Policy"));
}

/**
 * mandate_policy_import_window_open:
 * @from: what was pressed
 * @session: an open workspace
 * @file: a policy as PDF, plain text or Markdown
 *
 * Reads @file and asks what is to be known about it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
mandate_policy_import_window_open (GtkWidget      *from,
                                   MandateSession *session,
                                   GFile          *file)
{
  MandatePolicyImportWindow *self = g_object_new (MANDATE_TYPE_POLICY_IMPORT_WINDOW, NULL);
  GtkRoot                   *root = gtk_widget_get_root (from);
  g_autofree char           *name = g_file_get_basename (file);

  self->session = g_object_ref (session);
  self->name = g_filename_display_name (name != NULL ? name : "");
  build (self);
  adw_window_title_set_subtitle (self->title, self->name);
  show_status (self, _ ("Reading…"), NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  g_file_load_bytes_async (file, self->cancellable, loaded_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
