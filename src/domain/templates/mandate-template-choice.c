/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which set of templates the texts of an organisation begin with. What was made from one stays as it is. */

#include "config.h"

#include "mandate-template-choice.h"

#include <glib/gi18n-lib.h>

#include "mandate-template-shelf.h"

/**
 * mandate_template_choice_new_change:
 * @reg: the records
 * @name: (nullable): a set of this computer; %NULL for the program's own texts
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the change that chooses it
 */
MandateChange *
mandate_template_choice_new_change (MandateRegister *reg,
                                    const char      *name,
                                    GError         **error)
{
  const MandateTemplateSet *set = mandate_template_shelf_find (name);
  g_autofree char          *label = NULL;
  g_autoptr (MandateChange) change = NULL;
  MandateRecord *organisation;

  if (name != NULL && set == NULL)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND,
                   /* Translators: %s is the name of a set of templates. */
                   _ ("There are no templates “%s” on this computer. Import them first."), name);
      return NULL;
    }

  /* Translators: %1$s is the name of a set of templates, %2$s its version. */
  label = set != NULL ? g_strdup_printf (_ ("Begin texts with the templates “%1$s”, version %2$s"), name, mandate_template_set_get_version (set)) : g_strdup (_ ("Begin texts with the built-in templates"));
  change = mandate_change_new (reg, label);
  organisation = mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);

  if (organisation == NULL)
    {
      g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("The organisation is not on record yet. Set it up first."));
      return NULL;
    }

  return mandate_record_set (organisation, "templates", name != NULL ? name : "", error) ? g_steal_pointer (&change) : NULL;
}

/**
 * mandate_template_choice_tell:
 * @reg: the records
 * @language: (nullable): of the text; %NULL for that of the organisation's documents
 *
 * Returns: (transfer full) (nullable): a sentence on where the texts come from
 *   that wizards begin with; %NULL where nothing but the program's own was chosen
 */
char *
mandate_template_choice_tell (MandateRegister *reg,
                              const char      *language)
{
  MandateOrganisation      *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  const MandateTemplateSet *set = mandate_template_shelf_choose (organisation);

  if (organisation == NULL || organisation->templates == NULL)
    return NULL;

  if (language == NULL)
    language = mandate_organisation_get_language (organisation);

  if (set != NULL)
    return mandate_template_set_tell_rest (set, language);

  /* Translators: %s is the name of a set of templates. */
  return g_strdup_printf (_ ("The templates “%s” are not on this computer: those of Mandate are used."), organisation->templates);
}
