/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The sets of templates of this computer, beside the program's own texts and
 * for all workspaces alike. What is on the shelf is replaced as a whole; what
 * was on it stays readable, so that a document in the making keeps its texts.
 */

#include "config.h"

#include "mandate-template-shelf.h"

static GMutex     lock;
static GPtrArray *shown; /* (owned) (nullable) (element-type MandateTemplateSet) of kept */
static GPtrArray *kept;  /* (owned) (nullable) (element-type MandateTemplateSet) all that ever were */

/**
 * mandate_template_shelf_fill:
 * @sets: (transfer full) (element-type MandateTemplateSet): what is there from now on
 * @earlier: (transfer full) (element-type MandateTemplateSet): what was there
 *
 * The texts of sets that are not there any more go on counting as examples.
 */
void
mandate_template_shelf_fill (GPtrArray *sets,
                             GPtrArray *earlier)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  if (kept == NULL)
    kept = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_template_set_free);

  g_clear_pointer (&shown, g_ptr_array_unref);
  shown = g_ptr_array_new ();
  for (guint i = 0; i < sets->len; i++)
    g_ptr_array_add (shown, g_ptr_array_index (sets, i));

  g_ptr_array_set_free_func (sets, NULL);
  g_ptr_array_set_free_func (earlier, NULL);
  g_ptr_array_extend_and_steal (kept, sets);
  g_ptr_array_extend_and_steal (kept, earlier);
}

/**
 * mandate_template_shelf_list:
 *
 * Returns: (transfer container) (element-type MandateTemplateSet): the sets that are there
 */
GPtrArray *
mandate_template_shelf_list (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  return shown != NULL ? g_ptr_array_copy (shown, NULL, NULL) : g_ptr_array_new ();
}

/**
 * mandate_template_shelf_find:
 * @name: (nullable): what a set is called
 *
 * Returns: (nullable): that set; %NULL where it is not on this computer
 */
const MandateTemplateSet *
mandate_template_shelf_find (const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  for (guint i = 0; name != NULL && shown != NULL && i < shown->len; i++)
    if (g_strcmp0 (mandate_template_set_get_name (g_ptr_array_index (shown, i)), name) == 0)
      return g_ptr_array_index (shown, i);

  return NULL;
}

/**
 * mandate_template_shelf_choose:
 * @organisation: (nullable): an organisation
 *
 * Returns: (nullable): the set that its texts begin with; %NULL for the program's own
 */
const MandateTemplateSet *
mandate_template_shelf_choose (MandateOrganisation *organisation)
{
  return organisation != NULL ? mandate_template_shelf_find (organisation->templates) : NULL;
}

/**
 * mandate_template_shelf_is_example:
 * @hash: SHA-256 of a paragraph's words
 *
 * Returns: whether any set, also one that was replaced or removed since the
 *   program was started, has that paragraph as an example
 */
gboolean
mandate_template_shelf_is_example (const char *hash)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    if (mandate_template_set_is_example (g_ptr_array_index (kept, i), hash))
      return TRUE;

  return FALSE;
}
