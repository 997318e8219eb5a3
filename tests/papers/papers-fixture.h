/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

#define AS_OF "2026-11-22"

/* A shop with a policy in its second version, and all papers of it. */
typedef struct
{
  MandateRegister      *reg;
  MandateTranslation   *translation;
  MandatePackContext   *context;
  MandatePolicy        *policy;
  MandatePolicyVersion *first;
  MandatePolicyVersion *second;
} PapersFixture;

/* What is different from the usual: English, A4, nine people. */
typedef struct
{
  const char *language;
  const char *paper;
  guint       n_people;
} PapersOptions;

void papers_fixture_set_up (PapersFixture *self,
                            gconstpointer  options);
void papers_fixture_tear_down (PapersFixture *self,
                               gconstpointer  options);

void papers_keep (const char *path,
                  const char *name);

G_END_DECLS
