/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-ready-words.h"

#include <glib/gi18n-lib.h>

#include "mandate-approval.h"

/**
 * MandateReadyWords:
 *
 * Where the approver wrote the text, because there is nobody else: honest words
 * for why that is right here and what makes up for it, to be changed afterwards.
 */
struct _MandateReadyWords
{
  AdwBin parent_instance;

  MandateForm *form; /* (unowned) of the same card */
  char        *author;
  char        *words;
};

G_DEFINE_FINAL_TYPE (MandateReadyWords, mandate_ready_words, ADW_TYPE_BIN)

static void
update (MandateReadyWords *self)
{
  MandateApproval *approval = MANDATE_APPROVAL (mandate_form_get_record (self->form));

  gtk_widget_set_visible (GTK_WIDGET (self), approval != NULL && approval->note == NULL && g_strcmp0 (approval->person, self->author) == 0);
}

static void
use_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MandateReadyWords *self = MANDATE_READY_WORDS (widget);
  MandateRecord     *record = mandate_form_get_record (self->form);

  mandate_record_set (record, "note", self->words, NULL);
  mandate_form_refresh_field (self->form, "note");
  mandate_form_focus_field (self->form, "note");
  update (self);
}

static void
mandate_ready_words_finalize (GObject *object)
{
  MandateReadyWords *self = MANDATE_READY_WORDS (object);

  g_free (self->author);
  g_free (self->words);

  G_OBJECT_CLASS (mandate_ready_words_parent_class)->finalize (object);
}

static void
mandate_ready_words_class_init (MandateReadyWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_ready_words_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "ready-words.use", NULL, use_action);
}

static void
mandate_ready_words_init (MandateReadyWords *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Use _Ready Words"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Why the author approves here, and what makes up for it; change them afterwards"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "ready-words.use");
  adw_bin_set_child (ADW_BIN (self), button);
}

/**
 * mandate_ready_words_new:
 * @form: (transfer none): a form for an approval, in the same card
 * @author: (nullable): id of the person who wrote the text
 * @words: what is put into the note
 *
 * Returns: (transfer floating): a button, seen while the author approves and
 *   no reason is given
 */
GtkWidget *
mandate_ready_words_new (MandateForm *form,
                         const char  *author,
                         const char  *words)
{
  MandateReadyWords *self = g_object_new (MANDATE_TYPE_READY_WORDS, NULL);

  self->form = form;
  self->author = g_strdup (author);
  self->words = g_strdup (words);
  g_signal_connect_object (form, "edited", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
