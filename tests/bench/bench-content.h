/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BENCH_N_PARAGRAPHS 3
#define BENCH_N_ROWS       12
#define BENCH_N_COLUMNS    4

/* What one page of the benchmark says: the same in every program. */
typedef struct
{
  char *title;
  char *paragraphs[BENCH_N_PARAGRAPHS];
  char *cells[BENCH_N_ROWS][BENCH_N_COLUMNS];
} BenchSection;

extern const double bench_weights[BENCH_N_COLUMNS];

BenchSection *bench_section_new (guint number);
void          bench_section_free (BenchSection *self);
double        bench_get_peak_megabytes (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSection, bench_section_free)

G_END_DECLS
