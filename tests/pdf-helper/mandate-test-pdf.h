/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the files that the tests of the PDF helper read, and looks into those it wrote. */

GBytes *mandate_test_bytes (const char *text);
GBytes *mandate_test_repeat (const char *text, gsize n_times);
GBytes *mandate_test_deflate (GBytes *bytes);

GBytes *mandate_test_pdf_from_objects (GBytes *const *objects, gsize n_objects);
GBytes *mandate_test_pdf_from_texts (const char *const *objects);
GBytes *mandate_test_pdf_with_content (GBytes *content, const char *filter, const char *page_entries, const char *const *more_objects);
GBytes *mandate_test_pdf_with_words (const char *word, guint n_pages);
GBytes *mandate_test_pdf_scan (guint8 red, guint8 green, guint8 blue);
GBytes *mandate_test_pdf_encrypt (GBytes *pdf, const char *user_password);

GBytes *mandate_test_png (int width, int height, double red, double green, double blue);
GBytes *mandate_test_jpeg (void);

int     mandate_test_fd_new (GBytes *content);
GBytes *mandate_test_fd_read (int fd);

gboolean mandate_test_has_program (const char *program);
char    *mandate_test_run (GBytes *input, const char *const *arguments);
gboolean mandate_test_contains (GBytes *bytes, const char *text);
guint32  mandate_test_pixel (cairo_surface_t *surface, int x, int y);

G_END_DECLS
