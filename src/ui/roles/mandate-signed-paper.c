/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-signed-paper.h"

#include <glib/gi18n-lib.h>

#include "mandate-attach.h"
#include "mandate-file-intake.h"
#include "mandate-form-card.h"
#include "mandate-label.h"
#include "mandate-minutes.h"
#include "mandate-policy-page.h"
#include "mandate-records.h"
#include "mandate-role-words.h"
#include "mandate-sign-off.h"
#include "mandate-window.h"
#include "mandate-wrap-layout.h"

/**
 * MandateSignedPaper:
 *
 * A file that came back: the signed letter of a role, of which it asks when the
 * role was accepted, the minutes of a review, of which it asks when they were
 * confirmed, or a scan without a code that can be read, of which it asks for the
 * code. The file is kept with what it proves.
 */
struct _MandateSignedPaper
{
  AdwWindow parent_instance;

  MandateSession       *session;
  GFile                *file;
  GBytes               *content;
  char                 *name;
  char                 *link; /* (nullable) of the record that was signed */
  MandateSignOffPurpose purpose;

  AdwBin    *bin;
  GtkLabel  *text;
  GtkWidget *entry;
};

G_DEFINE_FINAL_TYPE (MandateSignedPaper, mandate_signed_paper, ADW_TYPE_WINDOW)

/* (transfer full): who takes on what. */
static char *
describe (MandateSignedPaper *self,
          MandateRecord      *record)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  MandateRole     *role;

  if (!MANDATE_IS_ROLE_HOLDING (record))
    return mandate_register_describe (reg, record);

  role = mandate_register_find (reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_HOLDING (record)->role);

  /* Translators: a name, and a role. */
  return g_strdup_printf (_ ("%1$s, %2$s"), mandate_role_words_name_holder (self->session, MANDATE_ROLE_HOLDING (record)), role != NULL ? role->title : "");
}

/* What says when the paper was signed: (nullable) of a sheet on which each wrote a name, nothing does. */
static const char *
get_day_field (MandateSignedPaper *self)
{
  switch (self->purpose)
    {
    case MANDATE_SIGN_OFF_ATTENDANCE:
      return NULL;
    case MANDATE_SIGN_OFF_MINUTES:
      return "confirmed_on";
    case MANDATE_SIGN_OFF_APPROVAL:
    case MANDATE_SIGN_OFF_ACKNOWLEDGEMENT:
    case MANDATE_SIGN_OFF_APPOINTMENT:
    case MANDATE_SIGN_OFF_DELEGATION:
    default:
      return "accepted_on";
    }
}

static const char *
get_day (MandateSignedPaper *self,
         MandateRecord      *record)
{
  const char *name = get_day_field (self);

  return name != NULL ? mandate_record_get_text (record, mandate_record_type_find_field (G_OBJECT_TYPE (record), name, NULL)) : NULL;
}

/* 5.3, 9.3.3: from the signature on, the role is accepted, and the minutes are confirmed. */
static gboolean
put_day (MandateSignedPaper *self,
         MandateChange      *change,
         MandateRecord      *answer,
         GError            **error)
{
  const char    *day = get_day (self, answer);
  MandateRecord *record;

  if (get_day_field (self) == NULL)
    return TRUE;

  if (MANDATE_IS_REVIEW (answer))
    record = (MandateRecord *) mandate_minutes_put_confirmed (change, MANDATE_REVIEW (answer), MANDATE_REVIEW (answer)->chair, "paper", error);
  else
    record = mandate_change_edit (change, G_OBJECT_TYPE (answer), mandate_record_get_id (answer));

  return record != NULL && mandate_record_set (record, get_day_field (self), day != NULL ? day : "", error);
}

static gboolean
attach (MandateSignedPaper *self,
        MandateChange      *change,
        MandateRecord      *answer,
        GError            **error)
{
  return put_day (self, change, answer, error) &&
         mandate_attach_bytes (mandate_session_get_workspace (self->session), change, self->content, self->name, self->link, error) != NULL;
}

/* (transfer full): what was done, as history and the toast say it. */
static char *
label_change (MandateSignedPaper *self,
              const char         *what)
{
  switch (self->purpose)
    {
    case MANDATE_SIGN_OFF_ATTENDANCE:
      /* Translators: %s is a meeting. */
      return g_strdup_printf (_ ("Attendance sheet kept: %s"), what);
    case MANDATE_SIGN_OFF_MINUTES:
      /* Translators: %s is a meeting. */
      return g_strdup_printf (_ ("Minutes signed and confirmed: %s"), what);
    case MANDATE_SIGN_OFF_APPROVAL:
    case MANDATE_SIGN_OFF_ACKNOWLEDGEMENT:
    case MANDATE_SIGN_OFF_APPOINTMENT:
    case MANDATE_SIGN_OFF_DELEGATION:
    default:
      /* Translators: %s is what was signed, such as “Ana Pérez, Security lead”. */
      return g_strdup_printf (_ ("Signed and accepted: %s"), what);
    }
}

static void
confirmed_cb (MandateSignedPaper *self,
              MandateFormCard    *card)
{
  MandateRecord   *answer = mandate_form_card_get_record (card);
  g_autofree char *what = describe (self, answer);
  g_autofree char *label = label_change (self, what);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (self->session), label);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  if (!attach (self, change, answer, &error) || !mandate_session_commit (self->session, change, &error))
    {
      mandate_form_card_show_error (card, error);
      return;
    }

  mandate_session_tell_undoable (self->session, label);
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-link", "s", self->link);
  gtk_window_close (GTK_WINDOW (self));
}

static void
cancelled_cb (MandateSignedPaper *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* (transfer full): what the paper is. */
static char *
make_heading (MandateSignedPaper *self,
              const char         *what)
{
  switch (self->purpose)
    {
    case MANDATE_SIGN_OFF_DELEGATION:
      /* Translators: %s is what was signed, such as “Ana Pérez, Security lead”. */
      return g_strdup_printf (_ ("The Signed Delegation Record: %s"), what);
    case MANDATE_SIGN_OFF_MINUTES:
      /* Translators: %s is a meeting. */
      return g_strdup_printf (_ ("The Signed Minutes: %s"), what);
    case MANDATE_SIGN_OFF_ATTENDANCE:
      /* Translators: %s is a meeting. */
      return g_strdup_printf (_ ("The Attendance Sheet: %s"), what);
    case MANDATE_SIGN_OFF_APPROVAL:
    case MANDATE_SIGN_OFF_ACKNOWLEDGEMENT:
    case MANDATE_SIGN_OFF_APPOINTMENT:
    default:
      /* Translators: %s is what was signed, such as “Ana Pérez, Security lead”. */
      return g_strdup_printf (_ ("The Signed Letter: %s"), what);
    }
}

/* (transfer full): what is asked, and what becomes of the file. */
static char *
make_text (MandateSignedPaper *self,
           gboolean            is_on_record)
{
  if (get_day_field (self) == NULL)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("“%s” is kept with the meeting as evidence."), self->name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (is_on_record ? _ ("The day is on record already. “%s” is kept with it as evidence.")
                                       : _ ("Look at the day beside the signature. “%s” is kept with it as evidence."),
                          self->name);
}

/* Of what was signed already, the day stays as it is on record. */
static void
ask_when (MandateSignedPaper *self,
          MandateRecord      *record)
{
  static const char *const accepted[] = { "accepted_on", NULL };
  static const char *const confirmed[] = { "confirmed_on", NULL };
  static const char *const nothing[] = { NULL };

  const char      *field = get_day_field (self);
  const gboolean   is_on_record = get_day (self, record) != NULL;
  MandateRecord   *copy = mandate_record_copy (record);
  g_autofree char *what = describe (self, record);
  g_autofree char *heading = make_heading (self, what);
  g_autofree char *text = make_text (self, is_on_record);
  MandateFormCard *card;

  if (field != NULL && !is_on_record)
    mandate_record_set (copy, field, mandate_session_get_today (self->session), NULL);

  g_free (self->link);
  self->link = g_strconcat (mandate_record_type_get_name (G_OBJECT_TYPE (record)), "/", mandate_record_get_id (record), NULL);
  card = mandate_form_card_new (self->session, heading, text, _ ("_Record"), copy, field == NULL ? nothing : g_str_equal (field, confirmed[0]) ? confirmed
                                                                                                                                               : accepted);
  g_signal_connect_object (card, "confirmed", G_CALLBACK (confirmed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "cancelled", G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->bin, GTK_WIDGET (card));
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* What a page of the policy is of is asked there. */
static void
lead_to_policy (MandateSignedPaper *self,
                const char         *code)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (MANDATE_IS_WINDOW (parent))
    mandate_policy_page_take_signed (MANDATE_POLICY_PAGE (mandate_window_show_page (MANDATE_WINDOW (parent), "policy")), self->file, code);

  gtk_window_close (GTK_WINDOW (self));
}

static void
use_code_cb (MandateSignedPaper *self)
{
  const char      *code = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  MandateRecord   *record;
  g_autofree char *found = mandate_sign_off_code_find (code);
  g_autoptr (GError) error = NULL;

  record = mandate_sign_off_match_record (mandate_session_get_register (self->session), code, &self->purpose, &error);

  if (record == NULL)
    {
      gtk_label_set_label (self->text, found != NULL ? error->message : _ ("This is no code of a signed paper. Look whether it is typed as it is printed, such as MH-7K3F-9QWX-C; each letter counts."));
      gtk_widget_add_css_class (GTK_WIDGET (self->text), "error");
      gtk_widget_grab_focus (self->entry);
    }
  else if (MANDATE_IS_POLICY_VERSION (record))
    lead_to_policy (self, code);
  else
    ask_when (self, record);
}

static void
keep_cb (MandateSignedPaper *self)
{
  g_autoptr (MandateFileIntake) intake = mandate_file_intake_new (self->session);

  mandate_file_intake_take (intake, self->file, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_button (MandateSignedPaper *self,
            GtkWidget          *buttons,
            const char         *label,
            GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), button);
}

static void
ask_for_code (MandateSignedPaper *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("No code was found in “%s”"), self->name);

  self->text = GTK_LABEL (mandate_label_new (_ ("If it is a paper that was printed here, type the code that stands on it. Anything else can be kept as evidence, and linked to what it proves later."), "quiet"));
  self->entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Code on the paper"), NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->entry);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (use_code_cb), self, G_CONNECT_SWAPPED);
  add_button (self, buttons, _ ("_Use This Code"), G_CALLBACK (use_code_cb));
  add_button (self, buttons, _ ("_Keep as Evidence"), G_CALLBACK (keep_cb));
  add_button (self, buttons, _ ("_Don’t Keep"), G_CALLBACK (cancelled_cb));
  gtk_box_append (GTK_BOX (box), mandate_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (self->bin, box);
  gtk_widget_grab_focus (self->entry);
}

static void
mandate_signed_paper_dispose (GObject *object)
{
  MandateSignedPaper *self = MANDATE_SIGNED_PAPER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_pointer (&self->content, g_bytes_unref);

  G_OBJECT_CLASS (mandate_signed_paper_parent_class)->dispose (object);
}

static void
mandate_signed_paper_finalize (GObject *object)
{
  MandateSignedPaper *self = MANDATE_SIGNED_PAPER (object);

  g_free (self->name);
  g_free (self->link);

  G_OBJECT_CLASS (mandate_signed_paper_parent_class)->finalize (object);
}

static void
mandate_signed_paper_class_init (MandateSignedPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_signed_paper_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_signed_paper_finalize;

  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
mandate_signed_paper_init (MandateSignedPaper *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();

  self->bin = g_object_new (ADW_TYPE_BIN, "margin-start", 18, "margin-end", 18, "margin-top", 6, "margin-bottom", 18, NULL);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_ ("Signed Paper"), NULL));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bin));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Signed Paper"));
  gtk_window_set_default_size (GTK_WINDOW (self), 460, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/**
 * mandate_signed_paper_open:
 * @from: where it was dropped
 * @session: an open workspace
 * @file: a scan
 * @content: what is in it
 * @codes: (nullable): what was read of its codes
 *
 * Asks when the role was accepted whose letter @file is, when the minutes were
 * confirmed, or which code stands on it where none could be read. Nothing is
 * recorded before the answer (5.3, 9.3.3).
 */
void
mandate_signed_paper_open (GtkWidget      *from,
                           MandateSession *session,
                           GFile          *file,
                           GBytes         *content,
                           const char     *codes)
{
  MandateSignedPaper *self = g_object_new (MANDATE_TYPE_SIGNED_PAPER, NULL);
  MandateRecord      *record = codes != NULL ? mandate_sign_off_find_record (mandate_session_get_register (session), codes, &self->purpose) : NULL;
  GtkRoot            *root = gtk_widget_get_root (from);
  g_autofree char    *name = g_file_get_basename (file);

  self->session = g_object_ref (session);
  self->file = g_object_ref (file);
  self->content = g_bytes_ref (content);
  self->name = g_filename_display_name (name != NULL ? name : "");
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));

  if (record != NULL && !MANDATE_IS_POLICY_VERSION (record))
    ask_when (self, record);
  else
    ask_for_code (self);

  gtk_window_present (GTK_WINDOW (self));
}
