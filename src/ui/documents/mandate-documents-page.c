/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-documents-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-chip.h"
#include "mandate-document-register.h"
#include "mandate-follow.h"
#include "mandate-print-window.h"
#include "mandate-record-key.h"
#include "mandate-records.h"
#include "mandate-screen-text.h"

/**
 * MandateDocumentsPage:
 *
 * The register of documents (7.5): which there are, and which of them is the
 * one to use. It is made of the records, so there is nothing to add here.
 */
struct _MandateDocumentsPage
{
  MandatePage parent_instance;

  char *search; /* (nullable) folded */

  /* Template children */
  GtkEditable *search_entry;
  GtkStack    *stack;
  GtkBox      *groups;
};

G_DEFINE_FINAL_TYPE (MandateDocumentsPage, mandate_documents_page, MANDATE_TYPE_PAGE)

static const char *const group_titles[] = {
  [MANDATE_DOCUMENT_POLICY] = N_ ("Policies"),
  [MANDATE_DOCUMENT_MINUTES] = N_ ("Minutes"),
  [MANDATE_DOCUMENT_REPORT] = N_ ("Performance Reports"),
  [MANDATE_DOCUMENT_EXTERNAL] = N_ ("From Outside"),
};

static const MandateChipState chip_states[] = {
  [MANDATE_DOCUMENT_IN_WORK] = MANDATE_CHIP_TO_DO,
  [MANDATE_DOCUMENT_CURRENT] = MANDATE_CHIP_READY,
  [MANDATE_DOCUMENT_OBSOLETE] = MANDATE_CHIP_NOTHING,
};

static MandateSession *
get_session (MandateDocumentsPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static gboolean
matches (MandateDocumentsPage            *self,
         const MandateRegisteredDocument *document)
{
  g_autofree char *words = NULL;
  g_autofree char *folded = NULL;

  if (self->search == NULL)
    return TRUE;

  words = g_strjoin (" ", document->title, document->identifier != NULL ? document->identifier : "", document->version != NULL ? document->version : "",
                     document->owner != NULL ? ((MandatePerson *) document->owner)->name : "", NULL);
  folded = mandate_search_fold (words);

  return strstr (folded, self->search) != NULL;
}

static void
append_fact (GString    *facts,
             const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (facts, facts->len > 0 ? " · %s" : "%s", fact);
}

static void
append_day (GString    *facts,
            const char *format,
            const char *date)
{
  g_autofree char *day = date != NULL ? mandate_screen_format_date (date) : NULL;
  g_autoptr (GString) fact = g_string_new (format);

  if (day == NULL)
    return;

  g_string_replace (fact, "{day}", day, 1);
  append_fact (facts, fact->str);
}

static char *
describe (const MandateRegisteredDocument *document)
{
  GString         *facts = g_string_new (document->identifier);
  g_autofree char *version = NULL;

  if (document->version != NULL)
    /* Translators: %s is the number of a version. */
    version = g_strdup_printf (_ ("Version %s"), document->version);
  append_fact (facts, version);
  append_fact (facts, document->owner != NULL ? ((MandatePerson *) document->owner)->name : _ ("No owner"));

  if (document->kind == MANDATE_DOCUMENT_REPORT)
    append_day (facts, _ ("delivered on {day}"), document->approved_on);
  else
    append_day (facts, _ ("approved on {day}"), document->approved_on);
  append_day (facts, _ ("next review on {day}"), document->review_on);
  append_day (facts, _ ("not to be used since {day}"), document->obsolete_on);
  append_day (facts, _ ("kept until {day}"), document->keep_until);

  return g_string_free (facts, FALSE);
}

static const char *
get_state_word (const MandateRegisteredDocument *document)
{
  const MandateField *field;

  if (document->kind != MANDATE_DOCUMENT_POLICY)
    return _ (mandate_document_state_get_label (document->state));

  field = mandate_record_type_find_field (MANDATE_TYPE_POLICY_VERSION, "state", NULL);

  return _ (mandate_field_get_choice_label (field, ((MandatePolicyVersion *) document->record)->state));
}

static GtkWidget *
create_row (const MandateRegisteredDocument *document)
{
  AdwActionRow    *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *facts = describe (document);
  g_autofree char *markup = g_markup_escape_text (facts, -1);
  g_autofree char *link = g_strdup_printf ("%s/%s", mandate_record_type_get_name (G_OBJECT_TYPE (document->record)), mandate_record_get_id (document->record));
  GtkWidget       *chip = mandate_chip_new (chip_states[document->state], get_state_word (document));

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), document->title);
  adw_action_row_set_subtitle (row, markup);
  adw_action_row_add_suffix (row, chip);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", link);

  return GTK_WIDGET (row);
}

static AdwPreferencesGroup *
add_group (MandateDocumentsPage *self,
           MandateDocumentKind   kind)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ (group_titles[kind]));
  gtk_box_append (self->groups, GTK_WIDGET (group));

  return group;
}

static void
update (MandateDocumentsPage *self)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (mandate_session_get_register (get_session (self)), mandate_session_get_today (get_session (self)));
  AdwPreferencesGroup      *group = NULL;
  const MandateDocumentKind none = G_N_ELEMENTS (group_titles);
  MandateDocumentKind       kind = none;
  GtkWidget                *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);

  for (guint i = 0; i < documents->len; i++)
    {
      const MandateRegisteredDocument *document = g_ptr_array_index (documents, i);

      if (!matches (self, document))
        continue;

      if (document->kind != kind)
        group = add_group (self, document->kind);
      kind = document->kind;
      adw_preferences_group_add (group, create_row (document));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), documents->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.print", documents->len > 0);
  if (documents->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else
    gtk_stack_set_visible_child_name (self->stack, kind != none ? "list" : "nothing");
}

static void
search_changed_cb (MandateDocumentsPage *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->search, g_free);
  if (*text != '\0')
    self->search = mandate_search_fold (text);
  update (self);
}

static void
clear_clicked_cb (MandateDocumentsPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  MandateDocumentsPage   *self = MANDATE_DOCUMENTS_PAGE (widget);
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_DOCUMENTS, .today = mandate_session_get_today (get_session (self)) };

  mandate_print_window_open (widget, get_session (self), _ ("Register of Documents"), &order);
}

static void
mandate_documents_page_find (MandatePage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MANDATE_DOCUMENTS_PAGE (page)->search_entry));
}

static void
mandate_documents_page_constructed (GObject *object)
{
  MandateDocumentsPage *self = MANDATE_DOCUMENTS_PAGE (object);

  G_OBJECT_CLASS (mandate_documents_page_parent_class)->constructed (object);

  mandate_follow (self, get_session (self), "settled", G_CALLBACK (update));
  update (self);
}

static void
mandate_documents_page_dispose (GObject *object)
{
  MandateDocumentsPage *self = MANDATE_DOCUMENTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MANDATE_TYPE_DOCUMENTS_PAGE);

  G_OBJECT_CLASS (mandate_documents_page_parent_class)->dispose (object);
}

static void
mandate_documents_page_finalize (GObject *object)
{
  g_free (MANDATE_DOCUMENTS_PAGE (object)->search);

  G_OBJECT_CLASS (mandate_documents_page_parent_class)->finalize (object);
}

static void
mandate_documents_page_class_init (MandateDocumentsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_documents_page_constructed;
  object_class->dispose = mandate_documents_page_dispose;
  object_class->finalize = mandate_documents_page_finalize;
  MANDATE_PAGE_CLASS (klass)->find = mandate_documents_page_find;

  gtk_widget_class_install_action (widget_class, "documents.print", NULL, print_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/documents-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandateDocumentsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MandateDocumentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandateDocumentsPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
mandate_documents_page_init (MandateDocumentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mandate_page_set_title (MANDATE_PAGE (self), _ ("Documents"));
}

MandatePage *
mandate_documents_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_DOCUMENTS_PAGE, "session", session, NULL);
}
