/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A translated format that takes other arguments than the English one would crash a pack. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "mandate-translation.h"

#define TRANSLATIONS "/io/github/mandate_isms/Mandate/translations"

static int
compare (gconstpointer first,
         gconstpointer second)
{
  return g_strcmp0 (*(const char *const *) first, *(const char *const *) second);
}

/* (transfer full): such as “1s 2u”: place and kind of each argument, in the order of places. */
static char *
list_arguments (const char *format)
{
  g_autoptr (GRegex) regex = g_regex_new ("%%|%(?:(\\d+)\\$)?[-+ #0']*\\d*(?:\\.\\d+)?((?:hh|h|ll|l|z|j|t)?[diouxXeEfFgGcsp])", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  guint next = 1;

  g_regex_match (regex, format, 0, &match);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *whole = g_match_info_fetch (match, 0);
      g_autofree char *place = g_match_info_fetch (match, 1);
      g_autofree char *kind = g_match_info_fetch (match, 2);

      if (g_str_equal (whole, "%%"))
        continue;

      g_ptr_array_add (arguments, place != NULL && *place != '\0' ? g_strdup_printf ("%s%s", place, kind)
                                                                  : g_strdup_printf ("%u%s", next, kind));
      next++;
    }

  g_ptr_array_sort (arguments, compare);
  g_ptr_array_add (arguments, NULL);

  return g_strjoinv (" ", (char **) arguments->pdata);
}

static void
assert_same_arguments (const char *english,
                       const char *translated)
{
  g_autofree char *wanted = list_arguments (english);
  g_autofree char *given = list_arguments (translated);

  g_test_message ("%s -> %s", english, translated);
  g_assert_cmpstr (given, ==, wanted);
}

static void
check_entry (JsonObject *texts,
             const char *english,
             JsonNode   *node,
             gpointer    data)
{
  g_autofree char *arguments = list_arguments (english);

  if (JSON_NODE_HOLDS_VALUE (node))
    {
      assert_same_arguments (english, json_node_get_string (node));
      return;
    }

  /* Forms for one and for many. Where “one” takes no argument, what many take isn't known here. */
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)) && *arguments != '\0'; i++)
    assert_same_arguments (english, json_array_get_string_element (json_node_get_array (node), i));
}

static void
test_take_the_same_arguments (gconstpointer data)
{
  g_autofree char *path = g_strdup_printf (TRANSLATIONS "/%s", (const char *) data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_no_error (error);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  json_object_foreach_member (json_node_get_object (json_parser_get_root (parser)), check_entry, NULL);
}

static void
test_reader_knows_arguments (void)
{
  g_autofree char *plain = list_arguments ("%s of %u, 100 %%");
  g_autofree char *placed = list_arguments ("%2$u von %1$.12s");

  g_assert_cmpstr (plain, ==, "1s 2u");
  g_assert_cmpstr (placed, ==, "1s 2u");
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (MandateTranslation) german = NULL;

  g_test_init (&argc, &argv, NULL);

  /* Also makes the linker take in the resource with all of them. */
  german = mandate_translation_new ("de");
  g_assert_cmpstr (mandate_translation_get_language (german), ==, "de");

  g_test_add_func ("/translated-formats/arguments/are-known", test_reader_knows_arguments);

  files = g_resources_enumerate_children (TRANSLATIONS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/translated-formats/%s/take-the-same-arguments-as-in-english", files[i]);

      g_test_add_data_func (path, files[i], test_take_the_same_arguments);
    }

  return g_test_run ();
}
