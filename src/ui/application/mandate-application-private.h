/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-application.h"
#include "mandate-calendar-follower.h"
#include "mandate-keyring.h"
#include "mandate-reminders.h"
#include "mandate-scan-folder.h"
#include "mandate-window.h"

G_BEGIN_DECLS

struct _MandateApplication
{
  AdwApplication parent_instance;

  MandateSettings         *settings;
  MandateReminders        *reminders;
  MandateCalendarFollower *calendar;
  MandateScanFolder       *scans;
  MandateKeyring          *keyring;     /* (nullable) before the start */
  MandateWindow           *window;      /* (nullable) (unowned) */
  GCancellable            *errand;      /* (nullable) the workspace that is on its way */
  char                    *then_action; /* (nullable) what to do when it is there */
  char                    *then_target; /* (nullable) */
  guint                    sources[2];  /* of signals of the system */
  gboolean                 has_copy;    /* whether a copy is being looked at */
};

/* What a callback needs, which may come when the window is closed. */
typedef struct
{
  MandateApplication *self;
  GCancellable       *cancellable;
  const char         *sentence;
  gboolean            can_stop;
  guint               busy_source;
} MandateErrand;

void mandate_errand_free (MandateErrand *errand);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateErrand, mandate_errand_free)

MandateErrand *_mandate_application_begin_errand (MandateApplication *self,
                                                  const char         *sentence,
                                                  gboolean            can_stop);
gboolean       _mandate_application_end_errand (MandateErrand *errand);

MandateSession *_mandate_application_get_session (MandateApplication *self);
void            _mandate_application_show_window (MandateApplication *self);
void            _mandate_application_show_welcome (MandateApplication *self);
void            _mandate_application_show_start (MandateApplication *self);
void            _mandate_application_open (MandateApplication *self,
                                           const char         *id);
void            _mandate_application_open_file (MandateApplication *self,
                                                GFile              *file);
void            _mandate_application_apply_actor (MandateApplication *self,
                                                  MandateSession     *session);
void            _mandate_application_reopen (MandateApplication *self);
void            _mandate_application_take_drops (MandateApplication *self);
void            _mandate_application_go_back (MandateApplication *self);
void            _mandate_application_use (MandateApplication *self,
                                          MandateWorkspace   *workspace,
                                          const char         *page);
void            _mandate_application_restore (MandateApplication *self,
                                              const char         *backup);
void            _mandate_application_explore (MandateApplication *self);
void            _mandate_application_then (MandateApplication *self,
                                           const char         *action,
                                           const char         *target);
void            _mandate_application_tell_error (MandateApplication *self,
                                                 const GError       *error);
void            _mandate_application_add_actions (MandateApplication *self);

G_END_DECLS
