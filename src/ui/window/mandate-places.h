/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

/**
 * MandatePlace:
 * @id: what actions and settings call it
 * @section: (translatable) (nullable): heading of the sidebar that it stands under
 * @title: (translatable): its name in the sidebar
 * @icon: its icon's name
 * @types: (nullable): names of the record types that it shows, with spaces between them
 * @create: (nullable): makes the page
 * @beside: (nullable): the place whose line in the sidebar leads here, too; such
 *   places come last
 * @count: (nullable): the number beside its name: what waits there
 *
 * A page of the window.
 */
typedef struct
{
  const char *id;
  const char *section;
  const char *title;
  const char *icon;
  const char *types;
  MandatePage *(*create) (MandateSession *session);
  guint (*count) (MandateSession *session);
  const char *beside;
} MandatePlace;

const MandatePlace *mandate_places_get (guint *n_places);
const MandatePlace *mandate_places_find (const char *id);
const MandatePlace *mandate_places_find_for_type (const char *type);

G_END_DECLS
