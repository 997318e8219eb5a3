/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-page.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-compat.h"
#include "mandate-editing.h"
#include "mandate-follow.h"
#include "mandate-paper.h"
#include "mandate-policy-choice.h"
#include "mandate-policy-import-window.h"
#include "mandate-policy-looks.h"
#include "mandate-policy-next-card.h"
#include "mandate-policy-outside.h"
#include "mandate-policy-print.h"
#include "mandate-policy-publication.h"
#include "mandate-policy-readers.h"
#include "mandate-policy-scan.h"
#include "mandate-policy-verdict.h"
#include "mandate-policy-versions.h"
#include "mandate-wizard-draft.h"

/**
 * MandatePolicyPage:
 *
 * 5.2: which text holds, who approved it, who knows it, and what comes next.
 */
struct _MandatePolicyPage
{
  MandatePage parent_instance;

  MandatePolicyStanding *standing;
  char                  *policy; /* (nullable) id of the policy that is shown; NULL for the information security policy */
  char                  *shown;  /* (nullable) id of the version whose text is shown; NULL for the one that counts */
  MandatePolicyStep      next;
  guint                  arrange_source;
  gboolean               is_measured; /* it is known how wide it is */

  MandatePolicyChoice      *choice;
  MandatePolicyVerdict     *verdict;
  MandatePolicyNextCard    *step;
  MandatePolicyScan        *scan;
  MandatePolicyReaders     *readers;
  MandatePolicyPublication *publication;
  MandatePolicyVersions    *versions;
  MandatePolicyLooks       *looks;
  GPtrArray                *panels; /* (owned) (element-type MandatePolicyPanel) */
  GtkWidget                *title;  /* (owned) in place of the switcher where it is narrow */

  /* Template children */
  AdwViewSwitcher    *switcher;
  AdwViewSwitcherBar *bar;
  GtkWidget          *menu_button;
  GtkWidget          *pdf_button;
  MandateAdaptiveBin *adaptive;
  GtkStack           *stack;
  GtkButton          *empty_button;
  GtkWidget          *import_button;
  AdwViewStack       *views;
  GtkWidget          *text_box;
  GtkWidget          *people_box;
  GtkWidget          *versions_box;
  GtkWidget          *past_note;
  GtkLabel           *past_label;
  MandatePaper       *paper;
};

G_DEFINE_FINAL_TYPE (MandatePolicyPage, mandate_policy_page, MANDATE_TYPE_PAGE)

static MandateSession *
get_session (MandatePolicyPage *self)
{
  return mandate_page_get_session (MANDATE_PAGE (self));
}

static MandateRegister *
get_register (MandatePolicyPage *self)
{
  return mandate_session_get_register (get_session (self));
}

static gboolean
has_versions (MandatePolicyPage *self)
{
  const MandatePolicyStanding *standing = self->standing;

  return standing->policy != NULL && (standing->in_force != NULL || standing->draft != NULL || standing->past->len > 0);
}

/* (nullable): the version whose text is shown. */
static MandatePolicyVersion *
get_shown (MandatePolicyPage *self)
{
  MandatePolicyVersion *version = self->shown != NULL ? mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, self->shown) : NULL;

  if (version != NULL)
    return version;

  return self->standing->in_force != NULL ? self->standing->in_force : self->standing->draft;
}

static void
arrange (MandatePolicyPage *self)
{
  GtkWidget     *boxes[] = { self->text_box, self->people_box, self->versions_box };
  const gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (self->adaptive);
  const gboolean has_room = self->is_measured && !is_narrow && !mandate_page_get_is_folded (MANDATE_PAGE (self));
  const gboolean shows_bar = !has_room && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "policy") == 0;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (is_narrow)
      gtk_widget_add_css_class (boxes[i], "narrow");
    else
      gtk_widget_remove_css_class (boxes[i], "narrow");

  mandate_policy_verdict_set_narrow (self->verdict, is_narrow);
  adw_view_switcher_bar_set_reveal (self->bar, shows_bar);
  mandate_page_set_title_widget (MANDATE_PAGE (self), has_room && has_versions (self) ? GTK_WIDGET (self->switcher) : self->title);
}

static gboolean
measured_cb (gpointer data)
{
  MandatePolicyPage *self = data;

  self->arrange_source = 0;
  self->is_measured = TRUE;
  arrange (self);

  return G_SOURCE_REMOVE;
}

/* The switcher is wider than a narrow window: it waits until the first frame has shown how much room there is. */
static void
mapped_cb (MandatePolicyPage *self)
{
  if (!self->is_measured && self->arrange_source == 0)
    self->arrange_source = g_idle_add_full (G_PRIORITY_LOW, measured_cb, self, NULL);
}

static void
show_text (MandatePolicyPage *self)
{
  MandatePolicyVersion *version = get_shown (self);
  const char           *text = version != NULL && version->text != NULL ? version->text : _ ("This version has no text yet.");
  const char           *identifier = self->standing->policy->identifier;
  g_autoptr (GPtrArray) passages = NULL;
  g_autofree char *number = NULL;
  g_autofree char *end = NULL;
  g_autofree char *old = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->paper), version != NULL);
  gtk_widget_set_visible (self->past_note, version != NULL && self->standing->in_force != NULL && version != self->standing->in_force);
  gtk_widget_set_visible (self->pdf_button, version != NULL);
  if (version == NULL)
    return;

  /* Translators: %s is the number of a version. */
  number = g_strdup_printf (_ ("version %s"), version->number);
  /* Translators: %s is the number of a version. */
  old = g_strdup_printf (_ ("This is the text of version %s, which is not in force."), version->number);
  end = identifier != NULL ? g_strdup_printf ("%s · %s", identifier, number) : g_strdup (number);

  gtk_label_set_label (self->past_label, old);
  mandate_paper_set_header (self->paper, mandate_session_get_name (get_session (self)), end);
  passages = mandate_passage_list_text (text);
  mandate_paper_set_passages (self->paper, passages);
}

static void
fill (MandatePolicyPage *self)
{
  const gboolean is_begun = mandate_wizard_draft_find (get_register (self), "policy", NULL) != NULL;

  g_clear_pointer (&self->standing, mandate_policy_standing_free);
  self->standing = mandate_policy_standing_new_of (get_register (self), self->policy, mandate_session_get_today (get_session (self)));
  mandate_policy_choice_show (self->choice, get_register (self), self->standing->policy != NULL ? mandate_record_get_id (MANDATE_RECORD (self->standing->policy)) : NULL);

  gtk_widget_set_visible (self->pdf_button, FALSE);
  gtk_widget_set_visible (self->menu_button, has_versions (self));
  mandate_editing_offer (get_session (self), self->menu_button);
  gtk_button_set_label (self->empty_button, is_begun ? _ ("_Continue the Draft") : _ ("_Draft the Policy"));
  gtk_stack_set_visible_child_name (self->stack, has_versions (self) ? "policy" : "empty");
  arrange (self);

  if (!has_versions (self))
    return;

  mandate_policy_verdict_show (self->verdict, get_register (self), self->standing);
  self->next = mandate_policy_next_card_show (self->step, self->standing);
  show_text (self);
  for (guint i = 0; i < self->panels->len; i++)
    mandate_policy_panel_show (g_ptr_array_index (self->panels, i), self->standing);
}

/* Whatever belongs to a version leads to the policy that it is of. */
static void
show_policy (MandatePolicyPage *self,
             const char        *policy)
{
  g_free (self->policy);
  self->policy = g_strdup (policy);
  g_clear_pointer (&self->shown, g_free);
  fill (self);
}

static void
chosen_cb (MandatePolicyPage *self)
{
  show_policy (self, mandate_policy_choice_get_policy (self->choice));
}

/* Where the next step is asked for. */
static void
begun_cb (MandatePolicyPage *self)
{
  gpointer    panel = self->readers;
  const char *view = "people";

  if (self->next == MANDATE_POLICY_STEP_PUBLISH)
    panel = self->publication;
  else if (self->next == MANDATE_POLICY_STEP_REVIEW)
    panel = self->looks;
  else if (self->next == MANDATE_POLICY_STEP_WRITE)
    panel = self->versions;

  if (self->next == MANDATE_POLICY_STEP_REVIEW || self->next == MANDATE_POLICY_STEP_WRITE)
    view = "versions";

  adw_view_stack_set_visible_child_name (self->views, view);
  mandate_policy_panel_begin (panel);
}

static void
matched_cb (MandatePolicyPage *self,
            guint              purpose,
            GBytes            *content,
            const char        *name,
            const char        *version)
{
  MandatePolicyVersion *signed_version = mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, version);
  const gboolean        is_approval = purpose == MANDATE_SIGN_OFF_APPROVAL;

  show_policy (self, signed_version->policy);
  adw_view_stack_set_visible_child_name (self->views, is_approval ? "text" : "people");
  if (is_approval)
    mandate_policy_next_card_approve (self->step, content, name, version);
  else
    mandate_policy_readers_take_sheet (self->readers, content, name, version);
}

static void
show_version (MandatePolicyPage *self,
              const char        *id)
{
  g_free (self->shown);
  self->shown = g_strdup (id);
  show_text (self);
  adw_view_stack_set_visible_child_name (self->views, "text");
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

static void
show_version_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  show_version (MANDATE_POLICY_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
show_current_cb (MandatePolicyPage *self)
{
  show_version (self, NULL);
}

static void
save_pdf_cb (MandatePolicyPage *self)
{
  mandate_policy_print (GTK_WIDGET (self), get_session (self), MANDATE_PRINT_POLICY, get_shown (self));
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (MandatePolicyPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    mandate_policy_import_window_open (GTK_WIDGET (self), get_session (self), file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
}

static void
scan_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (MandatePolicyPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    mandate_policy_scan_take (self->scan, file, NULL);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (get_session (self), error);
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Import a Policy"), MANDATE_FILE_KIND_ANY, import_chosen_cb, g_object_ref (widget));
}

static void
take_scan_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("A Signed Page"), MANDATE_FILE_KIND_ANY, scan_chosen_cb, g_object_ref (widget));
}

/* What is dropped where there is no policy yet is one; later it is a paper that was signed. */
static gboolean
dropped_cb (MandatePolicyPage *self,
            const GValue      *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  GFile  *file = files != NULL ? files->data : NULL;

  if (file != NULL)
    mandate_policy_page_take_file (self, file);

  g_slist_free (files);

  return file != NULL;
}

/**
 * mandate_policy_page_take_file:
 * @self: a page
 * @file: a file that somebody dropped
 *
 * Where there is no policy yet, @file is one that is imported; otherwise it is
 * a paper that was signed.
 */
void
mandate_policy_page_take_file (MandatePolicyPage *self,
                               GFile             *file)
{
  if (has_versions (self))
    mandate_policy_scan_take (self->scan, file, NULL);
  else
    mandate_policy_import_window_open (GTK_WIDGET (self), get_session (self), file);
}

/**
 * mandate_policy_page_take_signed:
 * @self: a page
 * @file: a scan of a paper that was signed
 * @code: the code that somebody read from it
 *
 * Leads to where its signatures are recorded.
 */
void
mandate_policy_page_take_signed (MandatePolicyPage *self,
                                 GFile             *file,
                                 const char        *code)
{
  mandate_policy_scan_take (self->scan, file, code);
}

/* (nullable): the version that a record is, or is about. */
static MandatePolicyVersion *
find_version_of (MandatePolicyPage *self,
                 MandateRecord     *record)
{
  const char *version = MANDATE_IS_APPROVAL (record) ? MANDATE_APPROVAL (record)->policy_version : MANDATE_IS_ACKNOWLEDGEMENT (record) ? MANDATE_ACKNOWLEDGEMENT (record)->policy_version
                                                                                                                                       : NULL;

  return MANDATE_IS_POLICY_VERSION (record) ? MANDATE_POLICY_VERSION (record) : mandate_register_find (get_register (self), MANDATE_TYPE_POLICY_VERSION, version);
}

static void
show_record (MandatePage   *page,
             MandateRecord *record)
{
  MandatePolicyPage    *self = MANDATE_POLICY_PAGE (page);
  MandatePolicyVersion *version = record != NULL ? find_version_of (self, record) : NULL;

  show_policy (self, version != NULL ? version->policy : MANDATE_IS_POLICY (record) ? mandate_record_get_id (record)
                                                                                    : NULL);
  if (record == NULL)
    return;

  if (MANDATE_IS_POLICY_VERSION (record))
    show_version (self, mandate_record_get_id (record));

  adw_view_stack_set_visible_child_name (self->views, MANDATE_IS_ACKNOWLEDGEMENT (record) ? "people" : "text");
}

static void
add_item (MandatePage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-wizard", "s", "policy");
}

static MandatePolicyPanel *
make_panel (MandatePolicyPage *self,
            GType              type,
            GtkWidget         *box)
{
  GtkWidget *panel = g_object_new (type, "session", get_session (self), NULL);

  gtk_box_append (GTK_BOX (box), panel);
  g_ptr_array_add (self->panels, g_object_ref (panel));

  return MANDATE_POLICY_PANEL (panel);
}

static void
add_parts (MandatePolicyPage *self)
{
  self->choice = MANDATE_POLICY_CHOICE (mandate_policy_choice_new ());
  mandate_page_pack_start (MANDATE_PAGE (self), GTK_WIDGET (self->choice));
  self->scan = MANDATE_POLICY_SCAN (mandate_policy_scan_new (get_session (self)));
  self->verdict = MANDATE_POLICY_VERDICT (mandate_policy_verdict_new ());
  self->step = MANDATE_POLICY_NEXT_CARD (mandate_policy_next_card_new (get_session (self)));
  gtk_box_prepend (GTK_BOX (self->text_box), GTK_WIDGET (self->step));
  gtk_box_prepend (GTK_BOX (self->text_box), GTK_WIDGET (self->verdict));
  gtk_box_prepend (GTK_BOX (self->text_box), GTK_WIDGET (self->scan));

  self->readers = MANDATE_POLICY_READERS (make_panel (self, MANDATE_TYPE_POLICY_READERS, self->people_box));
  self->publication = MANDATE_POLICY_PUBLICATION (make_panel (self, MANDATE_TYPE_POLICY_PUBLICATION, self->people_box));
  make_panel (self, MANDATE_TYPE_POLICY_OUTSIDE, self->people_box);
  self->versions = MANDATE_POLICY_VERSIONS (make_panel (self, MANDATE_TYPE_POLICY_VERSIONS, self->versions_box));
  self->looks = MANDATE_POLICY_LOOKS (make_panel (self, MANDATE_TYPE_POLICY_LOOKS, self->versions_box));
}

static void
mandate_policy_page_constructed (GObject *object)
{
  MandatePolicyPage *self = MANDATE_POLICY_PAGE (object);

  G_OBJECT_CLASS (mandate_policy_page_parent_class)->constructed (object);

  add_parts (self);
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->step, "begun", G_CALLBACK (begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scan, "matched", G_CALLBACK (matched_cb), self, G_CONNECT_SWAPPED);
  mandate_follow (self, get_session (self), "settled", G_CALLBACK (fill));
  mandate_editing_offer (get_session (self), self->empty_button);
  mandate_editing_offer (get_session (self), self->import_button);
  mandate_editing_allow_actions (get_session (self), self, "policy.import", "policy.take-scan", NULL);
  mandate_editing_take_files (get_session (self), self, G_CALLBACK (dropped_cb), self);
  fill (self);
}

static void
mandate_policy_page_dispose (GObject *object)
{
  MandatePolicyPage *self = MANDATE_POLICY_PAGE (object);

  g_clear_handle_id (&self->arrange_source, g_source_remove);
  g_clear_object (&self->switcher); /* before the template forgets it */
  gtk_widget_dispose_template (GTK_WIDGET (object), MANDATE_TYPE_POLICY_PAGE);
  g_clear_pointer (&self->panels, g_ptr_array_unref);
  g_clear_object (&self->title);
  g_clear_pointer (&self->standing, mandate_policy_standing_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->policy, g_free);

  G_OBJECT_CLASS (mandate_policy_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/mandate_isms/Mandate/ui/policy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, bar);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, pdf_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, views);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, text_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, people_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, versions_box);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past_note);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, past_label);
  gtk_widget_class_bind_template_child (widget_class, MandatePolicyPage, paper);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, save_pdf_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_current_cb);
}

static void
mandate_policy_page_class_init (MandatePolicyPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  MandatePageClass *page_class = MANDATE_PAGE_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mandate_policy_page_constructed;
  object_class->dispose = mandate_policy_page_dispose;
  page_class->add_item = add_item;
  page_class->show_record = show_record;

  g_type_ensure (MANDATE_TYPE_ADAPTIVE_BIN);
  g_type_ensure (MANDATE_TYPE_PAPER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "policy.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "policy.take-scan", NULL, take_scan_action);
  gtk_widget_class_install_action (widget_class, "policy.show-version", "s", show_version_action);
}

static void
mandate_policy_page_init (MandatePolicyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->panels = g_ptr_array_new_with_free_func (g_object_unref);
  self->title = g_object_ref_sink (adw_window_title_new (_ ("Policy"), ""));
  g_object_ref (self->switcher);
  g_signal_connect_object (self, "map", G_CALLBACK (mapped_cb), self, 0);
}

MandatePage *
mandate_policy_page_new (MandateSession *session)
{
  return g_object_new (MANDATE_TYPE_POLICY_PAGE, "session", session, NULL);
}
