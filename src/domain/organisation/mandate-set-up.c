/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-set-up.h"

#include <glib/gi18n-lib.h>

#include "mandate-organisation.h"
#include "mandate-role.h"

static void
add_role (MandateChange *change,
          const char    *id,
          const char    *title,
          const char    *mandate)
{
  MandateRecord *role = mandate_change_create (change, MANDATE_TYPE_ROLE, id);

  mandate_record_set (role, "title", title, NULL);
  mandate_record_set (role, "mandate", mandate, NULL);
}

/**
 * mandate_set_up:
 * @change: a change of an empty register
 * @name: what the organisation is called, for now
 * @translation: the language of its documents
 *
 * Adds what every workspace has from its first day: the organisation, and the
 * roles that carry the two mandated responsibilities (5.3 a and b). The roles
 * are there so that they can't be forgotten; nobody holds them yet, and that
 * is a gap.
 */
void
mandate_set_up (MandateChange            *change,
                const char               *name,
                const MandateTranslation *translation)
{
  MandateRecord *organisation = mandate_change_create (change, MANDATE_TYPE_ORGANISATION, NULL);

  mandate_record_set (organisation, "legal_name", name, NULL);
  mandate_record_set (organisation, "language", mandate_translation_get_language (translation), NULL);

  add_role (change, MANDATE_ROLE_CONFORMANCE_ID, mandate_translate (translation, N_ ("Conformance of the management system")), "conformance");
  add_role (change, MANDATE_ROLE_REPORTING_ID, mandate_translate (translation, N_ ("Reporting on performance")), "performance-reporting");
}
