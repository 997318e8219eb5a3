/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-json-depth.h"

/**
 * mandate_json_is_shallow:
 * @json: JSON from outside
 * @length: how long it is, in bytes
 * @max_depth: how many brackets may be open at once
 *
 * The parser calls itself for what is nested, so that a million brackets from
 * a hostile file would end this program. To be asked before it is called.
 *
 * Returns: whether @json nests no deeper
 */
gboolean
mandate_json_is_shallow (const char *json,
                         gsize       length,
                         guint       max_depth)
{
  gboolean is_in_string = FALSE;
  guint    depth = 0;

  for (gsize i = 0; i < length && depth <= max_depth; i++)
    {
      if (is_in_string && json[i] == '\\')
        i++;
      else if (json[i] == '"')
        is_in_string = !is_in_string;
      else if (!is_in_string && (json[i] == '[' || json[i] == '{'))
        depth++;
      else if (!is_in_string && (json[i] == ']' || json[i] == '}') && depth > 0)
        depth--;
    }

  return depth <= max_depth;
}
