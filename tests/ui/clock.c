/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A clock that a test sets: loaded before a program (LD_PRELOAD), it has the
 * time of day go as many seconds ahead as MANDATE_TEST_CLOCK says. How long
 * something takes is measured with another clock and is not touched. The
 * program knows nothing of it.
 */

#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long ahead;

__attribute__ ((constructor)) static void
read_setting (void)
{
  const char *setting = getenv ("MANDATE_TEST_CLOCK");

  ahead = setting != NULL ? strtol (setting, NULL, 10) : 0;
}

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int result = (int) syscall (SYS_clock_gettime, clock, now);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    now->tv_sec += ahead;

  return result;
}

int
gettimeofday (struct timeval *restrict now,
              void *restrict zone)
{
  struct timespec precise;
  int             result = clock_gettime (CLOCK_REALTIME, &precise);

  (void) zone;

  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;

  return result;
}

time_t
time (time_t *now)
{
  struct timespec precise = { 0, 0 };

  clock_gettime (CLOCK_REALTIME, &precise);
  if (now != NULL)
    *now = precise.tv_sec;

  return precise.tv_sec;
}
