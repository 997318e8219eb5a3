/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a policy says on each topic of house rules that was chosen: more strictly the more people there are. */

#include "config.h"

#include <string.h>

#include "mandate-policy-texts.h"

#define PREFIX "rule_"

static const char *
find_part (const MandatePolicyTexts *self,
           const char               *group,
           const char               *name,
           const char               *part)
{
  g_autofree char *path = g_strjoin (".", group, name, part, NULL);

  return mandate_policy_texts_find (self, path);
}

static const char *
find_rule (const MandatePolicyTexts *self,
           const char               *field,
           const char               *part,
           MandateOrganisation      *organisation)
{
  g_autofree char *sector_part = g_strconcat ("rule-", part, NULL);

  if (!g_str_has_prefix (field, PREFIX))
    return NULL;

  if (g_str_equal (field, "rule_sector"))
    return find_part (self, "sectors", mandate_policy_texts_choose_sector (organisation), sector_part);

  return find_part (self, "rules", field + strlen (PREFIX), part);
}

/**
 * mandate_policy_texts_get_rule_title:
 * @self: the texts of a language
 * @field: name of a field that chooses a house rule, such as “rule_access”
 * @organisation: (nullable): whose policy it is
 *
 * Returns: (nullable): what the rule is about; %NULL for all other fields
 */
const char *
mandate_policy_texts_get_rule_title (const MandatePolicyTexts *self,
                                     const char               *field,
                                     MandateOrganisation      *organisation)
{
  return find_rule (self, field, "title", organisation);
}

/**
 * mandate_policy_texts_write_rule:
 * @self: the texts of a language
 * @field: name of a field that chooses a house rule, such as “rule_access”
 * @organisation: (nullable): whose policy it is
 *
 * Returns: (transfer full) (nullable): two to five sentences that suit the
 *   organisation's size and sector; %NULL for all other fields
 */
char *
mandate_policy_texts_write_rule (const MandatePolicyTexts *self,
                                 const char               *field,
                                 MandateOrganisation      *organisation)
{
  const char *text = find_rule (self, field, "text", organisation);
  const char *more = find_part (self, "sizes", mandate_policy_texts_choose_profile (organisation), field);

  return text != NULL && more != NULL ? g_strdup_printf ("%s %s", text, more) : g_strdup (text);
}
