/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-texts-private.h"
#include "mandate-template-set.h"

G_BEGIN_DECLS

/* What a set has in one language. */
typedef struct
{
  GHashTable         *texts;   /* (owned) (element-type utf8 utf8) of letters and messages, by path */
  GHashTable         *agendas; /* (owned) (element-type utf8 GArray) of MandateTemplateTopic, by kind of meetings */
  MandatePolicyTexts *policy;  /* (owned) (nullable) */
} MandateTemplateWords;

struct _MandateTemplateSet
{
  char       *name;
  char       *version;
  char       *author;    /* (nullable) */
  GBytes     *logo;      /* (owned) (nullable) */
  GHashTable *languages; /* (owned) (element-type utf8 MandateTemplateWords) */
  GHashTable *examples;  /* (owned) (element-type utf8) hashes of paragraphs */
};

#define MANDATE_TEMPLATE_SET_FORMAT "mandate-templates-1"

void _mandate_template_words_free (MandateTemplateWords *self);

G_END_DECLS
