/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-people-filter.h"

#include <glib/gi18n-lib.h>

#include "mandate-drop-down.h"
#include "mandate-focus.h"
#include "mandate-record-key.h"
#include "mandate-record-query.h"

/* In the order in which they are offered. */
enum
{
  WHO_EVERYBODY,
  WHO_HERE,
  WHO_AWAY,
  WHO_LEFT,
  WHO_EXTERNAL,
  WHO_LEADING,
};

static const char *const labels[] = { NC_ ("people", "Everybody"), NC_ ("people", "Here Today"), NC_ ("people", "On Leave"), NC_ ("people", "Left"), NC_ ("people", "External"), NC_ ("people", "Top Management"), NULL };

/**
 * MandatePeopleFilter:
 *
 * Which of many people are shown: by some letters of what is said of them, and
 * by whether they are here.
 */
struct _MandatePeopleFilter
{
  AdwBin parent_instance;

  MandateSession    *session;
  MandateRecordQuery query;

  GtkEditable *search;
  GtkDropDown *who;
};

G_DEFINE_FINAL_TYPE (MandatePeopleFilter, mandate_people_filter, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The keyboard lands on the button in the choice, which says nothing by itself. */
static void
say_who (MandatePeopleFilter *self)
{
  const char *word = g_dpgettext2 (GETTEXT_PACKAGE, "people", labels[gtk_drop_down_get_selected (self->who)]);
  /* Translators: which people are shown, such as External. */
  g_autofree char *name = g_strdup_printf (_ ("Whom to show: %s"), word);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->who), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->who))), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
changed_cb (MandatePeopleFilter *self)
{
  say_who (self);
  mandate_record_query_set_search (&self->query, gtk_editable_get_text (self->search));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_people_filter_dispose (GObject *object)
{
  MandatePeopleFilter *self = MANDATE_PEOPLE_FILTER (object);

  mandate_record_query_clear (&self->query);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_people_filter_parent_class)->dispose (object);
}

static gboolean
mandate_people_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MANDATE_PEOPLE_FILTER (widget)->search));
}

static void
mandate_people_filter_class_init (MandatePeopleFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_people_filter_dispose;
  mandate_focus_begin_at (GTK_WIDGET_CLASS (klass), mandate_people_filter_grab_focus);

  /**
   * MandatePeopleFilter::changed:
   *
   * Others are wanted.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_people_filter_init (MandatePeopleFilter *self)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; labels[i] != NULL; i++)
    gtk_string_list_append (names, g_dpgettext2 (GETTEXT_PACKAGE, "people", labels[i]));

  self->search = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _ ("Find people"), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search), TRUE);
  gtk_editable_set_width_chars (self->search, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Find people"), -1);
  self->who = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  mandate_drop_down_let_shrink (self->who);
  say_who (self);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->who));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * mandate_people_filter_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): a filter that shows everybody
 */
GtkWidget *
mandate_people_filter_new (MandateSession *session)
{
  MandatePeopleFilter *self = g_object_new (MANDATE_TYPE_PEOPLE_FILTER, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static gboolean
is_wanted (MandatePerson *person,
           guint          who,
           const char    *today)
{
  switch (who)
    {
    case WHO_HERE:
      return mandate_person_is_active (person, today) && !mandate_person_is_on_leave (person, today);
    case WHO_AWAY:
      return mandate_person_is_active (person, today) && mandate_person_is_on_leave (person, today);
    case WHO_LEFT:
      return person->left_on != NULL && !mandate_person_is_active (person, today);
    case WHO_EXTERNAL:
      return person->is_external;
    case WHO_LEADING:
      return person->is_top_management;
    default:
      return TRUE;
    }
}

/**
 * mandate_people_filter_matches:
 * @self: a filter
 * @person: of the register
 *
 * Returns: whether the person is to be shown
 */
gboolean
mandate_people_filter_matches (MandatePeopleFilter *self,
                               MandatePerson       *person)
{
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  if (!is_wanted (person, gtk_drop_down_get_selected (self->who), mandate_session_get_today (self->session)))
    return FALSE;

  if (self->query.words == NULL)
    return TRUE;

  key = mandate_search_key_new (mandate_session_get_register (self->session), MANDATE_RECORD (person), others);

  return mandate_record_query_finds (&self->query, key, MANDATE_RECORD (person));
}

/* Everybody is shown again. */
void
mandate_people_filter_clear (MandatePeopleFilter *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->who, WHO_EVERYBODY);
  changed_cb (self);
}
