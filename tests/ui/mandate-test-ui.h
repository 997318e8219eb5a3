/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-window.h"

G_BEGIN_DECLS

/*
 * What tests of widgets share: a display of their own, real workspaces, and the
 * ways in which a person finds, presses, types and looks.
 */

typedef gboolean (*MandateTestCondition) (gpointer data);

void mandate_test_ui_init (int    *argc,
                           char ***argv);

void            mandate_test_tell_sample (const char *path);
MandateSession *mandate_test_new_session (void);
MandateSession *mandate_test_new_sample_session (void);

GtkWidget *mandate_test_show (GtkWidget *widget,
                              int        width,
                              int        height);
void       mandate_test_close (GtkWidget *window);

GtkWidget *mandate_test_find (GtkWidget  *root,
                              GType       type,
                              const char *text);
GtkWidget *mandate_test_get (GtkWidget  *root,
                             GType       type,
                             const char *text);

GtkWidget *mandate_test_get_editor (GtkWidget  *root,
                                    const char *label);

void       mandate_test_press (GtkWidget *button);
GtkWidget *mandate_test_look_for (GtkWidget  *button,
                                  const char *typed);
void       mandate_test_look_up (GtkWidget  *button,
                                 const char *typed);
void       mandate_test_paste (GtkWidget *widget);
void       mandate_test_type (GtkWidget  *editable,
                              const char *text);
void       mandate_test_wait (MandateTestCondition condition,
                              gpointer             data);
void       mandate_test_settle (void);

GPtrArray *mandate_test_get_findings (MandateSession *session);

void mandate_test_screenshot (GtkWidget  *widget,
                              const char *name);
void mandate_test_set_color_scheme (AdwColorScheme scheme);

G_END_DECLS
