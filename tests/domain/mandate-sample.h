/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SAMPLE (mandate_sample_get_type ())
G_DECLARE_FINAL_TYPE (MandateSample, mandate_sample, MANDATE, SAMPLE, MandateRecord)

/**
 * MandateSample:
 *
 * A record type that only tests know, with a field of every kind.
 */
struct _MandateSample
{
  MandateRecord parent_instance;

  char    *title;
  char    *story;
  char    *colour;
  char    *starts_on;
  char    *ends_on;
  char    *country;
  char    *currency;
  char    *seal;
  char    *leader;  /* (nullable) id of a sample */
  char    *subject; /* (nullable) “type/id” */
  gint64   count;
  gint64   price;
  gint64   fee;
  double   weight;
  double   share;
  gboolean is_good;
};

#define MANDATE_TYPE_SAMPLE_PART (mandate_sample_part_get_type ())
G_DECLARE_FINAL_TYPE (MandateSamplePart, mandate_sample_part, MANDATE, SAMPLE_PART, MandateRecord)

/**
 * MandateSamplePart:
 *
 * Goes where its whole goes; has no name of its own.
 */
struct _MandateSamplePart
{
  MandateRecord parent_instance;

  char *neighbour; /* (nullable) id of a sample */
  char *whole;     /* id of a sample */
  char *inside;    /* (nullable) id of another part, which this one is part of */
  char *about;     /* (nullable) “type/id” */
};

#define MANDATE_TYPE_SAMPLE_HOUSE (mandate_sample_house_get_type ())
G_DECLARE_FINAL_TYPE (MandateSampleHouse, mandate_sample_house, MANDATE, SAMPLE_HOUSE, MandateRecord)

#define MANDATE_SAMPLE_HOUSE_ID "00000000-0000-7000-8000-00000000000f"

/**
 * MandateSampleHouse:
 *
 * A type of which there is one record, and which has rules.
 */
struct _MandateSampleHouse
{
  MandateRecord parent_instance;

  char  *name;
  gint64 n_samples;
};

#define ID_A "00000000-0000-7000-8000-0000000000aa"
#define ID_B "00000000-0000-7000-8000-0000000000bb"
#define ID_C "00000000-0000-7000-8000-0000000000cc"
#define ID_D "00000000-0000-7000-8000-0000000000dd"
#define ID_E "00000000-0000-7000-8000-0000000000ee"

MandateSchema *mandate_sample_schema_new (void);

gpointer mandate_test_create (GType       type,
                              const char *id,
                              ...) G_GNUC_NULL_TERMINATED;
gpointer mandate_test_add (MandateRegister *reg,
                           GType            type,
                           const char      *id,
                           ...) G_GNUC_NULL_TERMINATED;
gpointer mandate_test_put (MandateChange *change,
                           GType          type,
                           const char    *id,
                           ...) G_GNUC_NULL_TERMINATED;
void     mandate_test_set (gpointer    record,
                           const char *field,
                           const char *text);
char    *mandate_test_format (gpointer    record,
                              const char *field);

void mandate_test_assert_contains (const char *text,
                                   const char *part);
void mandate_test_assert_passes (MandateChange *change);
void mandate_test_commit (MandateChange **change);
void mandate_test_assert_refused (MandateChange *change,
                                  const char    *part);

G_END_DECLS
