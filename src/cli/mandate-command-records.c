/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands about records: show, record, remove, types. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-command.h"
#include "mandate-record-json.h"

static const MandateSchema *
get_schema (void)
{
  return mandate_schema_get ();
}

static JsonNode *
write_list (MandateRecordList *list)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    json_array_add_element (array, mandate_record_to_json (mandate_record_list_get (list, i)));

  return json_node_init_array (json_node_alloc (), array);
}

static int
show_all (MandateRegister *reg,
          gboolean         as_json)
{
  g_autoptr (JsonObject) object = json_object_new ();

  for (guint t = 0; t < mandate_schema_get_n_types (get_schema ()); t++)
    {
      GType              type = mandate_schema_get_type_at (get_schema (), t);
      MandateRecordList *list = mandate_register_get_list (reg, type);

      if (as_json)
        json_object_set_member (object, mandate_record_type_get_name (type), write_list (list));
      else
        g_print ("%-20s %6u  %s\n", mandate_record_type_get_name (type), mandate_record_list_get_length (list), mandate_record_type_get_plural (type));
    }

  if (as_json)
    mandate_command_print_json (json_node_init_object (json_node_alloc (), object));

  return MANDATE_EXIT_OK;
}

static int
show_type (MandateRegister *reg,
           GType            type,
           gboolean         as_json)
{
  MandateRecordList *list = mandate_register_get_list (reg, type);

  if (as_json)
    {
      mandate_command_print_json (write_list (list));
      return MANDATE_EXIT_OK;
    }

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord   *record = mandate_record_list_get (list, i);
      g_autofree char *description = mandate_register_describe (reg, record);

      g_print ("%s  %s\n", mandate_record_get_id (record), description);
    }

  return MANDATE_EXIT_OK;
}

static void
print_field (MandateRegister    *reg,
             MandateRecord      *record,
             const MandateField *field)
{
  g_autofree char *text = mandate_record_format (record, field);
  MandateRecord   *other = NULL;
  g_autofree char *description = NULL;

  if (text == NULL)
    return;

  if (field->kind == MANDATE_FIELD_REFERENCE)
    other = mandate_register_find_any (reg, text);
  else if (field->kind == MANDATE_FIELD_LINK)
    other = mandate_register_find_link (reg, text);

  if (other != NULL)
    description = mandate_register_describe (reg, other);

  g_print ("%s: %s%s%s%s\n", field->name, text, other != NULL ? "  (" : "", other != NULL ? description : "", other != NULL ? ")" : "");
}

static int
show_record (MandateRegister *reg,
             MandateRecord   *record,
             gboolean         as_json)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  if (as_json)
    {
      mandate_command_print_json (mandate_record_to_json (record));
      return MANDATE_EXIT_OK;
    }

  g_print ("id: %s\n", mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    print_field (reg, record, &fields[i]);

  return MANDATE_EXIT_OK;
}

static MandateRecord *
find_record (MandateRegister *reg,
             GType            type,
             const char      *id,
             GError         **error)
{
  MandateRecord *record = mandate_register_find (reg, type, id);

  if (record == NULL)
    /* Translators: %1$s is a record type, %2$s an id. */
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NOT_FOUND, _ ("There is no %1$s with the id “%2$s”."),
                 mandate_record_type_get_name (type), id);

  return record;
}

int
mandate_command_show (int   argc,
                      char *argv[])
{
  gboolean           as_json = FALSE;
  g_autofree char   *as_of = NULL;
  const GOptionEntry options[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Show what was recorded up to the end of that day"), N_ ("DATE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateRegister) reg = NULL;
  MandateRecord *record;
  GType          type;
  GError        *error = NULL;
  int            code;

  if (!mandate_command_parse ("show", options, 1, 3, &argc, &argv, &code))
    return code;

  workspace = mandate_library_open_for_reading (argv[1], &error);
  reg = workspace != NULL ? mandate_command_load_register (workspace, as_of, &error) : NULL;
  if (reg == NULL)
    return mandate_command_fail (error);

  if (argc == 2)
    return show_all (reg, as_json);

  type = mandate_schema_find_type (get_schema (), argv[2], &error);
  if (type == G_TYPE_INVALID)
    return mandate_command_fail (error);

  if (argc == 3)
    return show_type (reg, type, as_json);

  record = find_record (reg, type, argv[3], &error);

  return record != NULL ? show_record (reg, record, as_json) : mandate_command_fail (error);
}

static gboolean
is_assignment (const char *word)
{
  return strchr (word, '=') != NULL;
}

/* What an amount means depends on the currency, which may come after it on the command line. */
static gboolean
assign (MandateRecord *record,
        int            argc,
        char          *argv[],
        gboolean       only_currency,
        GError       **error)
{
  for (int i = 0; i < argc; i++)
    {
      const char         *equals = strchr (argv[i], '=');
      g_autofree char    *name = equals != NULL ? g_strndup (argv[i], equals - argv[i]) : NULL;
      const MandateField *field;

      if (name == NULL)
        {
          /* Translators: %s is what was typed. */
          g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_NO_FIELD, _ ("“%s” is not a field and its value. Write FIELD=VALUE."), argv[i]);
          return FALSE;
        }

      field = mandate_record_type_find_field (G_OBJECT_TYPE (record), name, error);
      if (field == NULL)
        return FALSE;

      if ((field->kind == MANDATE_FIELD_CURRENCY) == only_currency && !mandate_record_parse (record, field, equals + 1, error))
        return FALSE;
    }

  return TRUE;
}

static MandateRecord *
start_record (MandateChange *change,
              GType          type,
              const char    *id,
              GError       **error)
{
  MandateRegister *reg = mandate_change_get_register (change);

  if (id == NULL && mandate_register_find_only (reg, type) != NULL)
    id = mandate_record_type_get_only_id (type);

  if (id == NULL)
    return mandate_change_create (change, type, NULL);

  return find_record (reg, type, id, error) != NULL ? mandate_change_edit (change, type, id) : NULL;
}

int
mandate_command_record (int   argc,
                        char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  const char      *id;
  MandateRecord   *record;
  GType            type;
  GError          *error = NULL;
  int              first;
  int              code;

  if (!mandate_command_parse ("record", NULL, 3, -1, &argc, &argv, &code))
    return code;

  id = is_assignment (argv[3]) ? NULL : argv[3];
  if (id != NULL && argc == 4)
    return mandate_command_fail_usage ("record", _ ("Give at least one FIELD=VALUE."));

  type = mandate_schema_find_type (get_schema (), argv[2], &error);
  workspace = type != G_TYPE_INVALID ? mandate_command_open_to_write (argv[1], &error) : NULL;
  if (workspace == NULL)
    return mandate_command_fail (error);

  change = mandate_change_new (mandate_workspace_get_register (workspace), "");
  record = start_record (change, type, id, &error);
  first = id != NULL ? 4 : 3;

  if (record == NULL || !assign (record, argc - first, argv + first, TRUE, &error) ||
      !assign (record, argc - first, argv + first, FALSE, &error))
    return mandate_command_fail (error);

  name = mandate_register_describe (mandate_change_get_register (change), record);
  /* Translators: %1$s is what kind of record it is, %2$s its name. */
  label = g_strdup_printf (mandate_change_find_old (change, record) != NULL ? _ ("Change %1$s “%2$s”") : _ ("Add %1$s “%2$s”"),
                           mandate_record_type_get_label (type), name);
  mandate_change_set_label (change, label);

  if (!mandate_workspace_commit (workspace, change, &error))
    return mandate_command_fail (error);

  g_print ("%s\n", mandate_record_get_id (record));

  return MANDATE_EXIT_OK;
}

int
mandate_command_remove (int   argc,
                        char *argv[])
{
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  MandateRecord   *record;
  GType            type;
  GError          *error = NULL;
  int              code;

  if (!mandate_command_parse ("remove", NULL, 3, 3, &argc, &argv, &code))
    return code;

  type = mandate_schema_find_type (get_schema (), argv[2], &error);
  workspace = type != G_TYPE_INVALID ? mandate_command_open_to_write (argv[1], &error) : NULL;
  record = workspace != NULL ? find_record (mandate_workspace_get_register (workspace), type, argv[3], &error) : NULL;
  if (record == NULL)
    return mandate_command_fail (error);

  name = mandate_register_describe (mandate_workspace_get_register (workspace), record);
  /* Translators: %1$s is what kind of record it is, %2$s its name. */
  label = g_strdup_printf (_ ("Remove %1$s “%2$s”"), mandate_record_type_get_label (type), name);
  change = mandate_change_new (mandate_workspace_get_register (workspace), label);
  mandate_change_remove (change, record);

  return mandate_workspace_commit (workspace, change, &error) ? MANDATE_EXIT_OK : mandate_command_fail (error);
}

static const char *
describe_kind (MandateFieldKind kind)
{
  static const char *const names[] = {
    [MANDATE_FIELD_TEXT] = N_ ("text of one line"),
    [MANDATE_FIELD_LONG_TEXT] = N_ ("text"),
    [MANDATE_FIELD_CHOICE] = N_ ("choice"),
    [MANDATE_FIELD_DATE] = N_ ("date, such as 2024-03-31"),
    [MANDATE_FIELD_COUNTRY] = N_ ("country, such as DE"),
    [MANDATE_FIELD_CURRENCY] = N_ ("currency, such as EUR"),
    [MANDATE_FIELD_SHA256] = N_ ("SHA-256 sum"),
    [MANDATE_FIELD_REFERENCE] = N_ ("id"),
    [MANDATE_FIELD_LINK] = N_ ("TYPE/ID of any record"),
    [MANDATE_FIELD_INTEGER] = N_ ("whole number"),
    [MANDATE_FIELD_MONEY] = N_ ("amount, such as 1200.50"),
    [MANDATE_FIELD_NUMBER] = N_ ("number, such as 97.5"),
    [MANDATE_FIELD_BOOLEAN] = N_ ("true or false"),
  };

  return _ (names[kind]);
}

static void
print_field_description (const MandateField *field)
{
  g_print ("%s%s\n    %s · %s", field->name, field->is_required ? " *" : "", mandate_field_get_label (field), describe_kind (field->kind));

  if (field->references != NULL)
    g_print (" (%s)", field->references);

  if (field->choices != NULL)
    {
      g_autofree char *choices = mandate_field_list_choices (field);

      g_print (": %s", choices);
    }

  if (field->minimum != 0 || field->maximum != 0)
    g_print (", %" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, field->minimum, field->maximum);

  g_print ("\n");

  if (field->help != NULL)
    g_print ("    %s\n", mandate_field_get_help (field));
}

int
mandate_command_types (int   argc,
                       char *argv[])
{
  const MandateField *fields;
  guint               n_fields;
  GType               type;
  GError             *error = NULL;
  int                 code;

  if (!mandate_command_parse ("types", NULL, 0, 1, &argc, &argv, &code))
    return code;

  if (argc == 1)
    {
      for (guint t = 0; t < mandate_schema_get_n_types (get_schema ()); t++)
        {
          type = mandate_schema_get_type_at (get_schema (), t);
          g_print ("%-20s  %s\n", mandate_record_type_get_name (type), mandate_record_type_get_plural (type));
        }

      return MANDATE_EXIT_OK;
    }

  type = mandate_schema_find_type (get_schema (), argv[1], &error);
  if (type == G_TYPE_INVALID)
    return mandate_command_fail (error);

  fields = mandate_record_type_get_fields (type, &n_fields);
  g_print ("%s — %s (* %s)\n\n", mandate_record_type_get_name (type), mandate_record_type_get_label (type), _ ("can't be left empty"));

  for (guint i = 0; i < n_fields; i++)
    print_field_description (&fields[i]);

  return MANDATE_EXIT_OK;
}
