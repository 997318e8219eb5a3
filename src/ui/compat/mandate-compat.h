/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What newer versions of GTK and libadwaita do in another way. Everything else
 * compiles on GTK 4.8 and libadwaita 1.2 and uses nothing that was deprecated since.
 */

/**
 * MandateFileKind:
 *
 * Which files a file chooser offers.
 */
typedef enum
{
  MANDATE_FILE_KIND_ANY,
  MANDATE_FILE_KIND_PDF,
  MANDATE_FILE_KIND_WORKSPACE,
  MANDATE_FILE_KIND_COPY, /* plain or sealed */
  MANDATE_FILE_KIND_TABLE,
  MANDATE_FILE_KIND_PEOPLE, /* tables and address books */
  MANDATE_FILE_KIND_CALENDAR,
  MANDATE_FILE_KIND_PICTURE,
  MANDATE_FILE_KIND_TEMPLATES,
} MandateFileKind;

void   mandate_open_file_async (GtkWindow          *parent,
                                const char         *title,
                                MandateFileKind     kind,
                                GAsyncReadyCallback callback,
                                gpointer            data);
void   mandate_save_file_async (GtkWindow          *parent,
                                const char         *title,
                                const char         *name,
                                MandateFileKind     kind,
                                GAsyncReadyCallback callback,
                                gpointer            data);
void   mandate_choose_folder_async (GtkWindow          *parent,
                                    const char         *title,
                                    GAsyncReadyCallback callback,
                                    gpointer            data);
GFile *mandate_choose_file_finish (GAsyncResult *result,
                                   GError      **error);

void     mandate_print_pdf_async (GtkWindow          *parent,
                                  const char         *title,
                                  int                 fd,
                                  GAsyncReadyCallback callback,
                                  gpointer            data);
gboolean mandate_print_pdf_finish (GAsyncResult *result,
                                   GError      **error);

void     mandate_confirm_async (GtkWindow          *parent,
                                const char         *heading,
                                const char         *body,
                                const char         *verb,
                                gboolean            is_destructive,
                                GAsyncReadyCallback callback,
                                gpointer            data);
gboolean mandate_confirm_finish (GAsyncResult *result);

void mandate_inform (GtkWindow  *parent,
                     const char *heading,
                     const char *body);

void mandate_show_about (GtkWindow  *parent,
                         const char *debug_info);
void mandate_show_preferences (GtkWindow *parent,
                               GtkWidget *page);

void mandate_get_color (GtkWidget *widget,
                        GdkRGBA   *color);
void mandate_lookup_color (GtkWidget  *widget,
                           const char *name,
                           GdkRGBA    *color);

void mandate_measure_text_in_time (GtkTextView *view);
void mandate_close_popovers_in_time (void);
void mandate_ignore_hidden_popovers (void);

G_END_DECLS
