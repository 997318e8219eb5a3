/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-details.h"

#include <glib/gi18n-lib.h>

#include "mandate-adaptive-bin.h"
#include "mandate-history-brought-in.h"
#include "mandate-history-fields.h"
#include "mandate-history-text.h"
#include "mandate-label.h"
#include "mandate-places.h"

/* An import may touch thousands: the first say what kind of thing it was. */
#define FIRST_RECORDS 10
#define MAX_RECORDS   500

/* Below this a table becomes a list. */
#define NARROW_WIDTH 480

/**
 * MandateHistoryDetails:
 *
 * All that an entry of the journal says: record by record and field by field
 * what was before and what came after, when it happened, and what can be done
 * about it.
 */
struct _MandateHistoryDetails
{
  AdwBin parent_instance;

  MandateSession *session;
  gint64          seq;
  GtkWidget      *adaptive;
  GtkWidget      *box;
  GtkWidget      *records;
  GtkWidget      *foot;
  GtkWidget      *trouble; /* (nullable) */
  GtkWidget      *back_button;
};

G_DEFINE_FINAL_TYPE (MandateHistoryDetails, mandate_history_details, ADW_TYPE_BIN)

/* Translated as whole sentences: languages differ in where the verb is. */
static char *
make_heading (MandateSession            *session,
              const MandateRecordChange *change)
{
  g_autofree char *name = mandate_history_text_describe (session, change);
  const char      *type = mandate_record_type_get_label (change->type);

  switch (change->operation)
    {
    case MANDATE_OPERATION_ADDED:
      /* Translators: a kind of record and its name: Goal added: Everyone reports a strange e-mail */
      return g_strdup_printf (_ ("%1$s added: %2$s"), type, name);
    case MANDATE_OPERATION_REMOVED:
      /* Translators: a kind of record and its name. */
      return g_strdup_printf (_ ("%1$s removed: %2$s"), type, name);
    case MANDATE_OPERATION_CHANGED:
    default:
      /* Translators: a kind of record and its name. */
      return g_strdup_printf (_ ("%1$s changed: %2$s"), type, name);
    }
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void show_records (MandateHistoryDetails *self,
                          guint                  limit);

static void
show_all_cb (MandateHistoryDetails *self)
{
  show_records (self, MAX_RECORDS);
  gtk_widget_grab_focus (self->back_button);
}

static void
add_rest (MandateHistoryDetails *self,
          guint                  n_shown,
          guint                  n_records)
{
  guint            n_more = n_records - n_shown;
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more record", "and %u more records", n_more), n_more);
  GtkWidget       *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *button;

  gtk_box_append (GTK_BOX (row), mandate_label_new (text, "quiet"));
  gtk_box_append (GTK_BOX (self->records), row);

  if (n_shown >= MAX_RECORDS)
    return;

  button = gtk_button_new_with_label (_ ("Show More"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_record (MandateHistoryDetails     *self,
            const MandateRecordChange *change,
            gboolean                   is_alone)
{
  gboolean         is_narrow = mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (self->adaptive));
  g_autofree char *heading = make_heading (self->session, change);

  /* Of a single record the line above says which it is, but where it was added or removed, not always its kind. */
  if (!is_alone || change->operation != MANDATE_OPERATION_CHANGED)
    gtk_box_append (GTK_BOX (self->records), mandate_label_new (heading, "caption-heading"));

  if (change->fields->len > 0)
    gtk_box_append (GTK_BOX (self->records), mandate_history_fields_new (self->session, change, is_narrow));
}

static void
show_records (MandateHistoryDetails *self,
              guint                  limit)
{
  g_autoptr (GError) error = NULL;
  guint n_records;
  g_autoptr (GPtrArray) changes = mandate_workspace_peek_changes (mandate_session_get_workspace (self->session), self->seq, limit, &n_records, &error);

  clear (self->records);

  if (changes == NULL)
    {
      gtk_box_append (GTK_BOX (self->records), mandate_label_new (error->message, "quiet"));
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    add_record (self, g_ptr_array_index (changes, i), n_records == 1);

  if (n_records > changes->len)
    add_rest (self, changes->len, n_records);
}

static void
arrange (MandateHistoryDetails *self)
{
  gboolean is_narrow = mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (self->adaptive));

  show_records (self, FIRST_RECORDS);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->foot), is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (is_narrow)
    gtk_widget_add_css_class (self->box, "narrow");
  else
    gtk_widget_remove_css_class (self->box, "narrow");
}

/* What stands in the way stays where the button is: a toast has no room for it, nor the time. */
static void
show_trouble (MandateHistoryDetails *self,
              const char            *message)
{
  if (self->trouble == NULL)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (row, "problem");
      gtk_widget_add_css_class (row, "note");
      gtk_widget_add_css_class (icon, "problem-icon");
      self->trouble = mandate_label_new (NULL, "trouble");
      gtk_widget_set_hexpand (self->trouble, TRUE);
      gtk_box_append (GTK_BOX (row), icon);
      gtk_box_append (GTK_BOX (row), self->trouble);
      gtk_box_insert_child_after (GTK_BOX (self->box), row, self->records);
    }

  gtk_label_set_label (GTK_LABEL (self->trouble), message);
}

static void
bring_back_cb (MandateHistoryDetails *self)
{
  g_autoptr (MandateHistoryDetails) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!mandate_session_bring_back (self->session, self->seq, &error))
    show_trouble (self, error->message);
}

static void
mandate_history_details_dispose (GObject *object)
{
  g_clear_object (&MANDATE_HISTORY_DETAILS (object)->session);

  G_OBJECT_CLASS (mandate_history_details_parent_class)->dispose (object);
}

static void
mandate_history_details_class_init (MandateHistoryDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_history_details_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historydetails");
}

static void
mandate_history_details_init (MandateHistoryDetails *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->records = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->adaptive = mandate_adaptive_bin_new (NARROW_WIDTH);

  gtk_widget_add_css_class (self->box, "history-details");
  gtk_box_append (GTK_BOX (self->box), self->records);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  mandate_adaptive_bin_set_child (MANDATE_ADAPTIVE_BIN (self->adaptive), self->box);
  adw_bin_set_child (ADW_BIN (self), self->adaptive);
  g_signal_connect_object (self->adaptive, "notify::is-narrow", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
}

/* A login name says more only where it is another than the name. */
static char *
make_when (MandateSession     *session,
           const MandateEntry *entry)
{
  g_autofree char *moments = mandate_history_text_moments (session, entry);

  if (entry->login == NULL || g_str_equal (entry->login, entry->actor))
    return g_steal_pointer (&moments);

  /* Translators: when something was written down, and a login name: … · logged in as mruiz. */
  return g_strdup_printf (_ ("%1$s · logged in as %2$s"), moments, entry->login);
}

static const MandateRecordChange *
get_only (GPtrArray *changes,
          guint      n_records)
{
  return changes != NULL && n_records == 1 ? g_ptr_array_index (changes, 0) : NULL;
}

static void
add_open_button (MandateHistoryDetails     *self,
                 const MandateRecordChange *change)
{
  MandateRegister *reg = mandate_session_get_register (self->session);
  const char      *type = mandate_record_type_get_name (change->type);
  g_autofree char *link = g_strconcat (type, "/", change->id, NULL);
  /* Translators: %s is a kind of record, such as Goal. */
  g_autofree char *label = g_strdup_printf (_ ("Open the %s"), mandate_record_type_get_label (change->type));
  GtkWidget       *button;

  if (mandate_places_find_for_type (type) == NULL || mandate_register_find (reg, change->type, change->id) == NULL)
    return;

  button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link);
  gtk_box_append (GTK_BOX (self->foot), button);
}

static const char *
name_way_back (const MandateRecordChange *only)
{
  if (only == NULL)
    return _ ("Bring Back What Was Before");

  switch (only->operation)
    {
    case MANDATE_OPERATION_ADDED:
      return _ ("Take This Back");
    case MANDATE_OPERATION_REMOVED:
      return _ ("Bring It Back");
    case MANDATE_OPERATION_CHANGED:
    default:
      return ngettext ("Bring Back the Earlier Value", "Bring Back the Earlier Values", only->fields->len);
    }
}

/* A seal and a new version of the program stay; they are no one's to take back. */
static gboolean
can_bring_back (const MandateEntry *entry)
{
  return entry->kind != MANDATE_ENTRY_SEAL && entry->kind != MANDATE_ENTRY_MIGRATION;
}

static void
fill_foot (MandateHistoryDetails *self,
           const MandateEntry    *entry)
{
  guint n_records = 0;
  g_autoptr (GPtrArray) changes = mandate_workspace_peek_changes (mandate_session_get_workspace (self->session), self->seq, 1, &n_records, NULL);
  const MandateRecordChange *only = get_only (changes, n_records);
  g_autofree char           *when = make_when (self->session, entry);
  GtkWidget                 *label = mandate_label_new (when, "caption");

  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->foot), label);

  self->back_button = gtk_button_new_with_label (name_way_back (only));
  gtk_widget_add_css_class (self->back_button, "flat");
  gtk_widget_set_visible (self->back_button, n_records > 0 && can_bring_back (entry) && !mandate_session_is_read_only (self->session));
  g_signal_connect_object (self->back_button, "clicked", G_CALLBACK (bring_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), self->back_button);

  if (only != NULL)
    add_open_button (self, only);
}

/**
 * mandate_history_details_new:
 * @session: an open workspace
 * @entry: (transfer none): an entry of its journal
 *
 * Returns: all that @entry says
 */
GtkWidget *
mandate_history_details_new (MandateSession     *session,
                             const MandateEntry *entry)
{
  MandateHistoryDetails *self = g_object_new (MANDATE_TYPE_HISTORY_DETAILS, NULL);

  self->session = g_object_ref (session);
  self->seq = entry->seq;
  if (entry->kind == MANDATE_ENTRY_MERGE)
    gtk_box_insert_child_after (GTK_BOX (self->box), mandate_history_brought_in_new (session, entry->seq), self->records);
  fill_foot (self, entry);
  arrange (self);

  return GTK_WIDGET (self);
}
