/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-workspace.h"
#include "mandate-writer-lock.h"

G_BEGIN_DECLS

struct _MandateWorkspace
{
  GObject parent_instance;

  char                *path;
  char                *migrations;
  const MandateSchema *schema;   /* (unowned) outlives every workspace */
  MandateDatabase     *database; /* (owned) */
  MandateDatabaseMode  mode;     /* how the file is opened, here and elsewhere */
  MandateWriterLock   *lock;     /* (owned) (nullable) without it, nothing is written */
  GError              *refusal;  /* (owned) (nullable) why nothing is written */
  MandateRegister     *reg;      /* (owned) */

  char    *id;
  char    *name;
  gboolean is_sample;

  char            *actor;
  char            *person;
  MandateClockFunc clock;
  gpointer         clock_data;
  gint64           head; /* the last entry that the register knows */
};

/* Writes something, inside the transaction that records it. */
typedef gboolean (*MandateWriteFunc) (MandateWorkspace *self,
                                      gpointer          data,
                                      GError          **error);

char         *_mandate_workspace_format_moment (MandateWorkspace *self);
MandateEntry *_mandate_workspace_new_entry (MandateWorkspace *self,
                                            MandateEntryKind  kind,
                                            gint64            reverses,
                                            const char       *label);
gboolean      _mandate_workspace_check_writable (MandateWorkspace *self,
                                                 GError          **error);
gboolean      _mandate_workspace_finish (MandateWorkspace   *self,
                                         MandateTransaction *transaction,
                                         const MandateEntry *entry,
                                         GBytes             *changeset,
                                         GError            **error);
gboolean      _mandate_workspace_check_head (MandateWorkspace *self,
                                             GError          **error);
gboolean      _mandate_workspace_check_references (MandateWorkspace *self,
                                                   GError          **error);
gboolean      _mandate_workspace_perform (MandateWorkspace *self,
                                          MandateEntry     *entry,
                                          MandateWriteFunc  write,
                                          gpointer          data,
                                          GError          **error);
gboolean      _mandate_workspace_write_change (MandateWorkspace *self,
                                               gpointer          data,
                                               GError          **error);
gboolean      _mandate_workspace_commit (MandateWorkspace *self,
                                         MandateChange    *change,
                                         gint64            reverses,
                                         GError          **error);
gboolean      _mandate_workspace_perform_unguarded (MandateWorkspace *self,
                                                    MandateEntry     *entry,
                                                    gboolean          without_triggers,
                                                    MandateWriteFunc  write,
                                                    gpointer          data,
                                                    GError          **error);
gboolean      _mandate_workspace_restore (MandateWorkspace *self,
                                          gint64            seq,
                                          const char       *records,
                                          const char       *label,
                                          GError          **error);
gboolean      _mandate_workspace_is_restore (MandateWorkspace *self,
                                             gint64            seq,
                                             gboolean         *is_restore,
                                             GError          **error);
gboolean      _mandate_workspace_write_copy (const char         *from,
                                             MandateDatabaseMode mode,
                                             const char         *to,
                                             GError            **error);

G_END_DECLS
