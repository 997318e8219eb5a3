/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-removed-item.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-record-key.h"
#include "mandate-screen-text.h"

/**
 * MandateRemovedItem:
 *
 * A record that was removed, as the list of them names it.
 */
struct _MandateRemovedItem
{
  GObject parent_instance;

  MandateRemoval *removal;
  char           *name;
  char           *folded; /* what it is found by */
};

G_DEFINE_FINAL_TYPE (MandateRemovedItem, mandate_removed_item, G_TYPE_OBJECT)

static void
mandate_removed_item_finalize (GObject *object)
{
  MandateRemovedItem *self = MANDATE_REMOVED_ITEM (object);

  mandate_removal_free (self->removal);
  g_free (self->name);
  g_free (self->folded);

  G_OBJECT_CLASS (mandate_removed_item_parent_class)->finalize (object);
}

static void
mandate_removed_item_class_init (MandateRemovedItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_removed_item_finalize;
}

static void
mandate_removed_item_init (MandateRemovedItem *self)
{
}

/**
 * mandate_removed_item_new:
 * @session: an open workspace
 * @removal: (transfer full): a record that was removed
 *
 * Returns: (transfer full): the record to be listed
 */
MandateRemovedItem *
mandate_removed_item_new (MandateSession *session,
                          MandateRemoval *removal)
{
  MandateRemovedItem *self = g_object_new (MANDATE_TYPE_REMOVED_ITEM, NULL);
  g_autofree char    *text = NULL;

  self->removal = removal;
  self->name = mandate_register_describe (mandate_session_get_register (session), removal->record);
  text = g_strjoin ("\n", self->name, mandate_record_type_get_label (G_OBJECT_TYPE (removal->record)), removal->entry->actor, NULL);
  self->folded = mandate_search_fold (text);

  return self;
}

const MandateRemoval *
mandate_removed_item_get_removal (MandateRemovedItem *self)
{
  return self->removal;
}

const char *
mandate_removed_item_get_name (MandateRemovedItem *self)
{
  return self->name;
}

/**
 * mandate_removed_item_make_subtitle:
 * @self: an item
 * @today: in ISO 8601
 *
 * Returns: (transfer full): what kind of record it was, when it was removed, and by whom
 */
char *
mandate_removed_item_make_subtitle (MandateRemovedItem *self,
                                    const char         *today)
{
  g_autofree char *date = mandate_date_of_moment (self->removal->entry->recorded_at);
  g_autofree char *day = mandate_screen_format_short_day (date, today);

  /* Translators: a kind of record, a day, a person: Action · removed on 13 November by Ana Pérez */
  return g_strdup_printf (_ ("%1$s · removed on %2$s by %3$s"), mandate_record_type_get_label (G_OBJECT_TYPE (self->removal->record)), day, self->removal->entry->actor);
}

gboolean
mandate_removed_item_matches (MandateRemovedItem *self,
                              const char         *folded)
{
  return strstr (self->folded, folded) != NULL;
}
