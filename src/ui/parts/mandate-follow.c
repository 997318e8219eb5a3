/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-follow.h"

typedef void (*UpdateFunc) (gpointer view);

typedef struct
{
  GtkWidget *view; /* (not owned) outlives what follows for it */
  UpdateFunc update;
  gboolean   is_outdated;
} Follower;

static void
told_cb (Follower *self)
{
  self->is_outdated = !gtk_widget_get_mapped (self->view);

  if (!self->is_outdated)
    self->update (self->view);
}

static void
mapped_cb (Follower *self)
{
  if (self->is_outdated)
    told_cb (self);
}

static void
release (gpointer  data,
         GClosure *closure)
{
  g_rc_box_release (data);
}

static GClosure *
create_closure (Follower *self,
                GCallback callback)
{
  GClosure *closure = g_cclosure_new_swap (callback, g_rc_box_acquire (self), release);

  g_object_watch_closure (G_OBJECT (self->view), closure);

  return closure;
}

/**
 * mandate_follow:
 * @view: a #GtkWidget that is filled already
 * @source: what it shows something of, such as a #MandateSession
 * @signal: the signal of @source that tells that it is different now
 * @update: called with @view alone, to show it anew
 *
 * Keeps @view up to date for as long as both live. While nobody sees it, it waits:
 * what happens behind a page, or in a wizard in front of all of them, would
 * otherwise be shown anew by every page that was ever opened. Hidden, it is brought
 * up to date once, when it is shown and before it is drawn.
 */
void
mandate_follow (gpointer    view,
                gpointer    source,
                const char *signal,
                GCallback   update)
{
  Follower *self = g_rc_box_new0 (Follower);

  self->view = view;
  self->update = (UpdateFunc) update;
  g_signal_connect_closure (source, signal, create_closure (self, G_CALLBACK (told_cb)), FALSE);
  g_signal_connect_closure (view, "map", create_closure (self, G_CALLBACK (mapped_cb)), FALSE);
  g_rc_box_release (self);
}
