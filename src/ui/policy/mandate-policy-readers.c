/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-readers.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-editing.h"
#include "mandate-message.h"
#include "mandate-policy-acknowledge-card.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-import.h"
#include "mandate-policy-list-card.h"
#include "mandate-policy-print.h"
#include "mandate-policy-telling.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyReaders:
 *
 * Who read and understood the version in force (5.2 f, 7.3): a tick a person,
 * and a change a tick; many at once from a briefing, a sheet or a file.
 */
struct _MandatePolicyReaders
{
  MandatePolicyPanel parent_instance;

  GPtrArray *rows; /* (owned) (element-type GtkWidget) */
  gboolean   is_filling;

  GtkListBox *list;
  GtkWidget  *many_button;
  GtkWidget  *import_button;
  GtkWidget  *tell_button;

  MandateScan file;  /* that is being imported */
  GPtrArray  *lines; /* (owned) (nullable) (element-type MandateAcknowledgementLine) of a list in it */
};

G_DEFINE_FINAL_TYPE (MandatePolicyReaders, mandate_policy_readers, MANDATE_TYPE_POLICY_PANEL)

static const MandatePolicyReader *
find_reader (const MandatePolicyStanding *standing,
             const char                  *person)
{
  for (guint i = 0; i < standing->readers->len; i++)
    {
      const MandatePolicyReader *reader = g_ptr_array_index (standing->readers, i);

      if (g_strcmp0 (mandate_record_get_id (MANDATE_RECORD (reader->person)), person) == 0)
        return reader;
    }

  return NULL;
}

static void
acknowledge (MandatePolicyPanel          *panel,
             const MandatePolicyStanding *standing,
             const MandatePolicyReader   *reader)
{
  const char *const people[] = { mandate_record_get_id (MANDATE_RECORD (reader->person)), NULL };
  /* Translators: %s is a person, who read the policy. */
  g_autofree char *label = g_strdup_printf (_ ("%s knows the policy"), reader->person->name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (panel), label);
  g_autoptr (GError) error = NULL;
  const gboolean is_right = mandate_policy_acknowledge (change, standing->in_force, people, mandate_policy_panel_get_today (panel), "in-program", NULL, &error);

  mandate_policy_panel_commit (panel, change, is_right, &error);
}

static void
take_back (MandatePolicyPanel        *panel,
           const MandatePolicyReader *reader)
{
  /* Translators: %s is a person, who did not read the policy after all. */
  g_autofree char *label = g_strdup_printf (_ ("Acknowledgement of %s taken back"), reader->person->name);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (panel), label);
  g_autoptr (GError) error = NULL;

  mandate_change_remove (change, MANDATE_RECORD (reader->acknowledgement));
  mandate_policy_panel_commit (panel, change, TRUE, &error);
}

/* The name of the check is the id of the person, so that it outlives what it was made from. */
static void
toggled_cb (MandatePolicyReaders *self,
            GtkCheckButton       *check)
{
  MandatePolicyPanel *panel = MANDATE_POLICY_PANEL (self);
  g_autoptr (MandatePolicyStanding) standing = NULL;
  const MandatePolicyReader *reader;

  if (self->is_filling)
    return;

  standing = mandate_policy_panel_new_standing (panel);
  reader = find_reader (standing, gtk_widget_get_name (GTK_WIDGET (check)));
  if (reader == NULL || gtk_check_button_get_active (check) == (reader->acknowledgement != NULL))
    return;

  if (reader->acknowledgement == NULL)
    acknowledge (panel, standing, reader);
  else
    take_back (panel, reader);
}

static GtkWidget *
create_row (MandatePolicyReaders *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  mandate_editing_allow (mandate_policy_panel_get_session (MANDATE_POLICY_PANEL (self)), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* (transfer full): how it stands with a person. */
static char *
describe (const MandatePolicyReader *reader,
          const char                *today)
{
  const char      *day = reader->acknowledgement != NULL ? reader->acknowledgement->acknowledged_on : reader->due_on;
  g_autofree char *date = day != NULL ? mandate_screen_format_day (day, today) : NULL;

  if (reader->acknowledgement != NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Read and understood on %s"), date);

  if (reader->is_on_leave)
    return g_strdup (_ ("Not yet; on leave"));

  if (reader->is_overdue)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Not yet; was asked to by %s"), date);

  /* Translators: %s is a date. */
  return date != NULL ? g_strdup_printf (_ ("Not yet; has time until %s"), date) : g_strdup (_ ("Not yet"));
}

static void
fill_row (GtkWidget                 *row,
          const MandatePolicyReader *reader,
          const char                *today)
{
  GtkWidget       *check = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
  const char      *name = reader->person->name != NULL ? reader->person->name : "";
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *state = describe (reader, today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  gtk_widget_set_name (check, mandate_record_get_id (MANDATE_RECORD (reader->person)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), reader->acknowledgement != NULL);
}

/* Rows stay the same widgets, so that a tick leaves the keyboard where it was. */
static void
fill (MandatePolicyReaders *self,
      GPtrArray            *readers,
      const char           *today)
{
  while (self->rows->len > readers->len)
    gtk_list_box_remove (self->list, g_ptr_array_steal_index (self->rows, self->rows->len - 1));

  self->is_filling = TRUE;
  for (guint i = 0; i < readers->len; i++)
    {
      if (i == self->rows->len)
        {
          g_ptr_array_add (self->rows, create_row (self));
          gtk_list_box_append (self->list, g_ptr_array_index (self->rows, i));
        }

      fill_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (readers, i), today);
    }
  self->is_filling = FALSE;
}

static void
show (MandatePolicyPanel          *panel,
      const MandatePolicyStanding *standing)
{
  MandatePolicyReaders *self = MANDATE_POLICY_READERS (panel);
  g_autofree char      *reached = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), standing->reach != NULL);
  if (standing->reach == NULL)
    return;

  reached = mandate_policy_reach_describe (standing->reach, mandate_session_get_translation (mandate_policy_panel_get_session (panel)));
  mandate_policy_panel_set_note (panel, reached);
  fill (self, standing->readers, mandate_policy_panel_get_today (panel));
  gtk_widget_set_visible (self->many_button, standing->n_read < standing->readers->len);
  gtk_widget_set_visible (self->import_button, standing->n_read < standing->readers->len);
  gtk_button_set_label (GTK_BUTTON (self->tell_button), standing->reach->told != NULL ? _ ("Re_mind…") : _ ("_Tell People…"));
}

static void
forget_file (MandatePolicyReaders *self)
{
  g_clear_pointer (&self->file.content, g_bytes_unref);
  g_clear_pointer (&self->file.name, g_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

static void
many_confirmed_cb (MandatePolicyReaders *self,
                   MandateFormCard      *card)
{
  MandatePolicyPanel     *panel = MANDATE_POLICY_PANEL (self);
  MandateAcknowledgement *answer = mandate_form_card_get_record (card);
  MandatePolicyVersion   *version = mandate_register_find (mandate_policy_panel_get_register (panel), MANDATE_TYPE_POLICY_VERSION, answer->policy_version);

  if (mandate_policy_acknowledge_card_commit (card, mandate_policy_panel_get_session (panel), version, self->file.content != NULL ? &self->file : NULL))
    mandate_policy_panel_stop_asking (panel);
}

static void
ask_many (MandatePolicyReaders *self,
          MandatePolicyVersion *version,
          const char           *heading,
          const char           *method)
{
  MandatePolicyPanel *panel = MANDATE_POLICY_PANEL (self);

  mandate_policy_panel_ask (panel, mandate_policy_acknowledge_card_new (mandate_policy_panel_get_session (panel), version, heading, method), G_CALLBACK (many_confirmed_cb));
}

static void
many_cb (MandatePolicyReaders *self)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (MANDATE_POLICY_PANEL (self));

  forget_file (self);
  if (standing->in_force != NULL)
    ask_many (self, standing->in_force, _ ("Who read and understood it?"), "briefing");
}

static void
list_confirmed_cb (MandatePolicyReaders *self,
                   MandateFormCard      *card)
{
  MandatePolicyPanel     *panel = MANDATE_POLICY_PANEL (self);
  MandateAcknowledgement *answer = mandate_form_card_get_record (card);
  MandatePolicyVersion   *version = mandate_register_find (mandate_policy_panel_get_register (panel), MANDATE_TYPE_POLICY_VERSION, answer->policy_version);

  if (mandate_policy_list_card_commit (card, mandate_policy_panel_get_session (panel), version, self->lines, &self->file))
    mandate_policy_panel_stop_asking (panel);
}

static gboolean
is_message (const char *text)
{
  g_autofree char *sender = mandate_message_get_sender (text);
  g_autofree char *subject = mandate_message_get_subject (text);

  return sender != NULL && subject != NULL;
}

/* (transfer full) (nullable): a message says itself of which version it is; a list is of @version. */
static GPtrArray *
read_lines (MandatePolicyPanel    *panel,
            const char            *text,
            MandatePolicyVersion **version,
            GError               **error)
{
  MandateRegister            *reg = mandate_policy_panel_get_register (panel);
  const char                 *today = mandate_policy_panel_get_today (panel);
  MandateAcknowledgementLine *line;
  GPtrArray                  *lines;

  if (!is_message (text))
    return mandate_acknowledgements_read_csv (text, reg, *version, today, error);

  line = mandate_acknowledgements_read_email (text, reg, today, version, error);
  if (line == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_acknowledgement_line_free);
  g_ptr_array_add (lines, line);

  return lines;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (MandatePolicyReaders) self = data;
  MandatePolicyPanel *panel = MANDATE_POLICY_PANEL (self);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (panel);
  MandatePolicyVersion *version = standing->in_force;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *text = content != NULL ? mandate_policy_import_decode (content, NULL, &error) : NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));

  /* It may have been withdrawn while the file was chosen. */
  if (version == NULL)
    return;

  if (text != NULL)
    lines = read_lines (panel, text, &version, &error);

  if (lines == NULL)
    {
      mandate_session_tell_error (mandate_policy_panel_get_session (panel), error);
      return;
    }

  forget_file (self);
  self->file.content = g_steal_pointer (&content);
  self->file.name = g_filename_display_name (name);
  self->lines = g_steal_pointer (&lines);
  mandate_policy_panel_ask (panel, mandate_policy_list_card_new (mandate_policy_panel_get_session (panel), version, self->file.name, self->lines), G_CALLBACK (list_confirmed_cb));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (MandatePolicyReaders) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = mandate_choose_file_finish (result, &error);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, read_cb, g_object_ref (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (mandate_policy_panel_get_session (MANDATE_POLICY_PANEL (self)), error);
}

static void
import_cb (MandatePolicyReaders *self)
{
  mandate_open_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Import Acknowledgements"), MANDATE_FILE_KIND_ANY, chosen_cb, g_object_ref (self));
}

/**
 * mandate_policy_readers_import:
 * @self: a section
 * @file: a list as comma-separated values, or a message
 *
 * Reads who acknowledged the policy, shows what would be recorded, and asks
 * whether that is right.
 */
void
mandate_policy_readers_import (MandatePolicyReaders *self,
                               GFile                *file)
{
  g_file_load_bytes_async (file, NULL, read_cb, g_object_ref (self));
}

/**
 * mandate_policy_readers_take_sheet:
 * @self: a section
 * @content: a sheet that came back
 * @name: what the file is called
 * @version: id of the version that was signed
 *
 * Asks who signed.
 */
void
mandate_policy_readers_take_sheet (MandatePolicyReaders *self,
                                   GBytes               *content,
                                   const char           *name,
                                   const char           *version)
{
  MandatePolicyVersion *found = mandate_register_find (mandate_policy_panel_get_register (MANDATE_POLICY_PANEL (self)), MANDATE_TYPE_POLICY_VERSION, version);
  g_autofree char      *heading = NULL;

  if (found == NULL)
    return;

  forget_file (self);
  self->file.content = g_bytes_ref (content);
  self->file.name = g_strdup (name);
  /* Translators: %s is the number of a version. */
  heading = g_strdup_printf (_ ("This is the signed sheet of version %s. Who signed?"), found->number);
  ask_many (self, found, heading, "paper");
}

static void
print_cb (MandatePolicyPanel *self)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);

  if (standing->in_force != NULL)
    mandate_policy_print (GTK_WIDGET (self), mandate_policy_panel_get_session (self), MANDATE_PRINT_ACKNOWLEDGEMENT, standing->in_force);
}

static void
told_cb (MandatePolicyPanel *self,
         MandateFormCard    *card)
{
  MandateCommunication *answer = mandate_form_card_get_record (card);
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("People told about the policy"));
  g_autoptr (GError) error = NULL;
  const MandatePolicyMessage message = {
    .sent_on = answer->sent_on,
    .channel = answer->channel,
    .sent_by = answer->sent_by,
    .message = answer->message,
    .acknowledge_until = answer->acknowledge_until,
  };
  const gboolean is_reminder = standing->reach != NULL && standing->reach->told != NULL;
  const gboolean is_right = (is_reminder ? mandate_policy_remind : mandate_policy_tell) (change, standing->in_force, &message, &error) != NULL;

  mandate_policy_panel_commit (self, change, is_right, &error);
}

static void
tell_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "sent_on", "channel", "sent_by", "acknowledge_until", "message", NULL };
  MandateRecord           *message = mandate_record_new (MANDATE_TYPE_COMMUNICATION, NULL);

  mandate_record_set (message, "title", _ ("Information security policy"), NULL);
  mandate_record_set (message, "sent_on", mandate_policy_panel_get_today (self), NULL);
  mandate_policy_panel_ask (self,
                            mandate_form_card_new (mandate_policy_panel_get_session (self), _ ("Tell people about the policy"),
                                                   _ ("Who has not read it by then stands on your list of things to do."),
                                                   _ ("_Record"), message, fields),
                            G_CALLBACK (told_cb));
}

static void
back_cb (MandatePolicyPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "policy.take-scan", NULL);
}

static void
memo_cb (MandatePolicyPanel *self)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_panel_new_standing (self);

  if (standing->in_force != NULL)
    mandate_policy_print (GTK_WIDGET (self), mandate_policy_panel_get_session (self), MANDATE_PRINT_MEMO, standing->in_force);
}

static void
begin (MandatePolicyPanel *self)
{
  tell_cb (self);
}

static void
mandate_policy_readers_constructed (GObject *object)
{
  MandatePolicyReaders *self = MANDATE_POLICY_READERS (object);
  MandatePolicyPanel   *panel = MANDATE_POLICY_PANEL (object);

  G_OBJECT_CLASS (mandate_policy_readers_parent_class)->constructed (object);

  mandate_policy_panel_set_heading (panel, _ ("Read and Understood"));
  self->many_button = mandate_policy_panel_add_button (panel, _ ("_Several at Once…"), G_CALLBACK (many_cb));
  mandate_policy_panel_add_reader (panel, _ ("S_heet…"), G_CALLBACK (print_cb));
  mandate_policy_panel_add_button (panel, _ ("A Sheet Came _Back…"), G_CALLBACK (back_cb));
  self->import_button = mandate_policy_panel_add_button (panel, _ ("_Import…"), G_CALLBACK (import_cb));
  self->tell_button = mandate_policy_panel_add_button (panel, _ ("_Tell People…"), G_CALLBACK (tell_cb));
  mandate_policy_panel_add_reader (panel, _ ("Mem_o…"), G_CALLBACK (memo_cb));
  self->list = mandate_policy_panel_add_list (panel, _ ("Read and Understood"));
}

static void
mandate_policy_readers_dispose (GObject *object)
{
  MandatePolicyReaders *self = MANDATE_POLICY_READERS (object);

  forget_file (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (mandate_policy_readers_parent_class)->dispose (object);
}

static void
mandate_policy_readers_class_init (MandatePolicyReadersClass *klass)
{
  GObjectClass            *object_class = G_OBJECT_CLASS (klass);
  MandatePolicyPanelClass *panel_class = MANDATE_POLICY_PANEL_CLASS (klass);

  object_class->constructed = mandate_policy_readers_constructed;
  object_class->dispose = mandate_policy_readers_dispose;
  panel_class->show = show;
  panel_class->begin = begin;
}

static void
mandate_policy_readers_init (MandatePolicyReaders *self)
{
  self->rows = g_ptr_array_new ();
}
