/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changesets come with exports from anywhere: what is not refused can be taken back, listed and applied. */

#include "mandate-changeset-check.h"
#include "mandate-changeset.h"
#include "mandate-migrator.h"
#include "mandate-records.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

static MandateDatabase *
open_database (void)
{
  g_autoptr (GError) error = NULL;
  MandateDatabase *database = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, &error);

  if (database == NULL || !mandate_migrate (database, MANDATE_MIGRATIONS, &error))
    g_error ("%s", error->message);

  return database;
}

static void
apply (MandateDatabase *database,
       GBytes          *changeset)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (database, NULL);
  g_autoptr (GError) error = NULL;

  if (mandate_changeset_apply (database, changeset, &error) != (error == NULL))
    g_error ("an error goes with no success, and only with none");
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  static MandateDatabase *database;
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (GBytes) changeset = g_bytes_new (bytes, size);
  g_autoptr (GBytes) inverse = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_good;

  if (database == NULL)
    database = open_database ();

  is_good = mandate_changeset_check (changeset, &error);
  if (is_good != (error == NULL))
    g_error ("an error goes with no success, and only with none");

  inverse = mandate_changeset_invert (changeset, NULL);
  changes = mandate_changeset_list (changeset, reg, NULL);
  if (is_good && size > 0 && inverse == NULL)
    g_error ("what is sound can't be taken back");

  apply (database, changeset);

  return 0;
}
