/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long a program takes from its start to the first frame of its window
 * that shows something, and until nothing changes any more, with the most
 * memory that it had used by then. Measured from outside, by what the X server
 * is told to draw, so that any program can be held against any other. On a busy
 * machine the time that its first thread was at work tells more than the clock.
 *
 *     first-frame PROGRAM [ARGUMENT…]
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>

#define TIMEOUT_MS 60000
#define QUIET_MS   500
#define GRACE_MS   3000

/* Less in all this time is a watch on something, or a pointer that blinks. */
#define LEAST_WORK_MS 5

/* What is smaller is a tooltip or a helper of the toolkit. */
#define LEAST_WIDTH  150
#define LEAST_HEIGHT 100

/* So many points of another colour are more than an edge. */
#define LEAST_POINTS 40
#define POINT_STEP   3

typedef struct
{
  double milliseconds;
  double at_work;
  gint64 kilobytes;
} Moment;

typedef struct
{
  Display *display;
  int      damage_event;
  GPid     pid;
  gint64   start;
  double   idle_since;
  double   at_work;
  gboolean has_first;
  Moment   first;
  Moment   last;
} Meter;

/* A window may be gone by the time it is asked about. */
static int
ignore_error (Display     *display,
              XErrorEvent *error)
{
  return 0;
}

static double
get_milliseconds (const Meter *self)
{
  return (g_get_monotonic_time () - self->start) / 1000.0;
}

static double
read_time_at_work (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/schedstat", pid);
  g_autofree char *nanoseconds = NULL;

  return g_file_get_contents (path, &nanoseconds, NULL, NULL) ? g_ascii_strtoll (nanoseconds, NULL, 10) / 1e6 : 0;
}

static gint64
read_peak (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return 0;

  line = g_strstr_len (status, -1, "VmHWM:");

  return line != NULL ? g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static gboolean
is_flat (XImage *image)
{
  const unsigned long middle = XGetPixel (image, image->width / 2, image->height / 2);
  guint               n_others = 0;

  for (int y = 0; y < image->height; y += POINT_STEP)
    for (int x = 0; x < image->width; x += POINT_STEP)
      n_others += XGetPixel (image, x, y) != middle;

  return n_others < LEAST_POINTS;
}

static gboolean
shows_something (Meter                   *self,
                 Window                   window,
                 const XWindowAttributes *attributes)
{
  XImage  *image = XGetImage (self->display, window, 0, 0, attributes->width, attributes->height, AllPlanes, ZPixmap);
  gboolean shows = image != NULL && !is_flat (image);

  if (image != NULL)
    XDestroyImage (image);

  return shows;
}

static void
take_damage (Meter              *self,
             XDamageNotifyEvent *event)
{
  Moment            now = { get_milliseconds (self), read_time_at_work (self->pid), read_peak (self->pid) };
  XWindowAttributes attributes;

  XDamageSubtract (self->display, event->damage, None, None);

  if (XGetWindowAttributes (self->display, event->drawable, &attributes) == 0 || attributes.map_state != IsViewable ||
      attributes.width < LEAST_WIDTH || attributes.height < LEAST_HEIGHT)
    return;

  if (!self->has_first && !shows_something (self, event->drawable, &attributes))
    return;

  if (!self->has_first)
    self->first = now;

  self->has_first = TRUE;
  self->last = now;
}

static void
take_events (Meter *self)
{
  while (XPending (self->display) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);

      if (event.type == CreateNotify)
        XDamageCreate (self->display, event.xcreatewindow.window, XDamageReportNonEmpty);
      else if (event.type == self->damage_event)
        take_damage (self, (XDamageNotifyEvent *) &event);
    }

  XFlush (self->display);
}

static gboolean
has_ended (Meter *self)
{
  return waitpid (self->pid, NULL, WNOHANG) == self->pid;
}

/* What is at work without drawing has something to draw soon. */
static gboolean
is_settled (Meter *self)
{
  double at_work = read_time_at_work (self->pid);

  if (at_work - self->at_work > LEAST_WORK_MS)
    {
      self->at_work = at_work;
      self->idle_since = get_milliseconds (self);
    }

  return self->has_first && get_milliseconds (self) - MAX (self->idle_since, self->last.milliseconds) > QUIET_MS;
}

static gboolean
measure (Meter *self)
{
  struct pollfd display = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  while (get_milliseconds (self) < TIMEOUT_MS)
    {
      take_events (self);

      if (is_settled (self))
        return TRUE;

      if (has_ended (self))
        {
          self->pid = 0;
          return FALSE;
        }

      poll (&display, 1, 10);
    }

  return FALSE;
}

static void
end_program (Meter *self)
{
  gint64 deadline = g_get_monotonic_time () + GRACE_MS * 1000;

  if (self->pid == 0)
    return;

  kill (self->pid, SIGTERM);

  while (!has_ended (self))
    {
      if (g_get_monotonic_time () > deadline)
        kill (self->pid, SIGKILL);
      g_usleep (5000);
    }
}

static gboolean
start_program (Meter *self,
               char **arguments)
{
  const GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL;
  g_autoptr (GError) error = NULL;

  self->start = g_get_monotonic_time ();

  if (g_spawn_async (NULL, arguments, NULL, flags, NULL, NULL, &self->pid, &error))
    return TRUE;

  g_printerr ("%s\n", error->message);

  return FALSE;
}

static void
print_moment (const char   *name,
              const Moment *moment)
{
  g_print ("%s %.1f ms, at work %.1f ms, peak %" G_GINT64_FORMAT " kB\n", name, moment->milliseconds, moment->at_work, moment->kilobytes);
}

int
main (int   argc,
      char *argv[])
{
  Meter    self = { .display = XOpenDisplay (NULL) };
  int      first_error;
  gboolean is_measured;

  if (argc < 2 || self.display == NULL || !XDamageQueryExtension (self.display, &self.damage_event, &first_error))
    {
      g_printerr ("Usage: first-frame PROGRAM [ARGUMENT…], on an X display\n");
      return EXIT_FAILURE;
    }

  self.damage_event += XDamageNotify;
  XSetErrorHandler (ignore_error);
  XSelectInput (self.display, DefaultRootWindow (self.display), SubstructureNotifyMask);
  XSync (self.display, False);

  is_measured = start_program (&self, argv + 1) && measure (&self);
  end_program (&self);
  XCloseDisplay (self.display);

  if (!is_measured)
    {
      g_printerr ("No window was seen\n");
      return EXIT_FAILURE;
    }

  print_moment ("first", &self.first);
  print_moment ("settled", &self.last);

  return EXIT_SUCCESS;
}
