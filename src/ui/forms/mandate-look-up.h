/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_LOOK_UP (mandate_look_up_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateLookUp, mandate_look_up, MANDATE, LOOK_UP, AdwBin)

/**
 * MandateLookUpClass:
 * @begin: (nullable): somebody begins to look
 * @end: (nullable): nobody looks any more
 * @find: calls mandate_look_up_add_match() for all that @typed may mean, the best first
 * @take: (nullable): somebody took the match @id, which was found by @typed;
 *   without it @id is the answer
 * @dup_name: (transfer full) (nullable): what an answer is called
 */
struct _MandateLookUpClass
{
  AdwBinClass parent_class;

  void (*begin) (MandateLookUp *self);
  void (*end) (MandateLookUp *self);
  void (*find) (MandateLookUp *self,
                const char    *typed);
  void (*take) (MandateLookUp *self,
                const char    *id,
                const char    *typed);
  char *(*dup_name) (MandateLookUp *self,
                     const char    *value);
};

const char *mandate_look_up_get_value (MandateLookUp *self);
void        mandate_look_up_set_value (MandateLookUp *self,
                                       const char    *value);
void        mandate_look_up_set_label (MandateLookUp *self,
                                       const char    *label);
void        mandate_look_up_set_none (MandateLookUp *self,
                                      const char    *shown,
                                      const char    *offered);
void        mandate_look_up_set_hint (MandateLookUp *self,
                                      const char    *hint);
const char *mandate_look_up_get_shown (MandateLookUp *self);
GtkWidget  *mandate_look_up_get_button (MandateLookUp *self);

/* For subclasses */
void mandate_look_up_add_match (MandateLookUp *self,
                                const char    *label,
                                const char    *id);
void mandate_look_up_close (MandateLookUp *self);
void mandate_look_up_choose (MandateLookUp *self,
                             const char    *value);

G_END_DECLS
