/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-settings.h"

/**
 * MandateSettings:
 *
 * What is set for one person on one computer, each key a property. It is kept
 * by GSettings; where the schema is not installed, as after an installation by
 * halves, the program works all the same, and forgets it at its end.
 */
struct _MandateSettings
{
  GObject parent_instance;

  GSettings *settings; /* (nullable) */
  GValue    *values;   /* (owned) by property */
  GVariant  *names;    /* (owned) workspace to name, as a{ss} */
  GVariant  *folders;  /* (owned) workspace to the folder of its scans, likewise */
  GVariant  *packs;    /* (owned) workspace to what was chosen for its packs, likewise */
};

G_DEFINE_FINAL_TYPE (MandateSettings, mandate_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_LAST_WORKSPACE,
  PROP_LAST_PAGE,
  PROP_WORKING_AS,
  PROP_REMINDERS,
  PROP_REMINDED_ON,
  PROP_CALENDAR_FOLDER,
  PROP_COLOR_SCHEME,
  PROP_RACI_COLUMNS,
  N_PROPS,
};

#define NAMES_KEY   "working-as-in"
#define FOLDERS_KEY "scan-folders"
#define PACKS_KEY   "pack-choices"

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default (); /* lint: allow forbidden-call, because schemas have no other source */
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
mandate_settings_constructed (GObject *object)
{
  MandateSettings *self = MANDATE_SETTINGS (object);

  G_OBJECT_CLASS (mandate_settings_parent_class)->constructed (object);

  self->settings = open_settings ();
  if (self->settings == NULL)
    return;

  g_variant_unref (self->names);
  self->names = g_settings_get_value (self->settings, NAMES_KEY);
  g_variant_unref (self->folders);
  self->folders = g_settings_get_value (self->settings, FOLDERS_KEY);
  g_variant_unref (self->packs);
  self->packs = g_settings_get_value (self->settings, PACKS_KEY);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_settings_bind (self->settings, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);
}

static void
mandate_settings_finalize (GObject *object)
{
  MandateSettings *self = MANDATE_SETTINGS (object);

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_value_unset (&self->values[i]);

  g_clear_object (&self->settings);
  g_free (self->values);
  g_variant_unref (self->names);
  g_variant_unref (self->folders);
  g_variant_unref (self->packs);

  G_OBJECT_CLASS (mandate_settings_parent_class)->finalize (object);
}

static void
mandate_settings_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_copy (&MANDATE_SETTINGS (object)->values[prop_id], value);
}

static void
mandate_settings_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MandateSettings *self = MANDATE_SETTINGS (object);

  if (g_param_values_cmp (pspec, &self->values[prop_id], value) == 0)
    return;

  g_value_copy (value, &self->values[prop_id]);
  g_object_notify_by_pspec (object, pspec);
}

static void
add_text (guint       prop_id,
          const char *name,
          const char *initial)
{
  properties[prop_id] = g_param_spec_string (name, NULL, NULL, initial, FLAGS);
}

/* Keys, ranges and initial values are those of the schema. */
static void
mandate_settings_class_init (MandateSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mandate_settings_constructed;
  object_class->finalize = mandate_settings_finalize;
  object_class->get_property = mandate_settings_get_property;
  object_class->set_property = mandate_settings_set_property;

  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 360, 16384, 1000, FLAGS);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 200, 16384, 700, FLAGS);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, FLAGS);
  add_text (PROP_LAST_WORKSPACE, "last-workspace", "");
  add_text (PROP_LAST_PAGE, "last-page", "");
  add_text (PROP_WORKING_AS, "working-as", "");
  add_text (PROP_REMINDERS, "reminders", "weekly-and-reviews");
  add_text (PROP_REMINDED_ON, "reminded-on", "");
  add_text (PROP_CALENDAR_FOLDER, "calendar-folder", "");
  add_text (PROP_COLOR_SCHEME, "color-scheme", "system");
  add_text (PROP_RACI_COLUMNS, "raci-columns", "roles");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mandate_settings_init (MandateSettings *self)
{
  self->values = g_new0 (GValue, N_PROPS);
  self->names = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));
  self->folders = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));
  self->packs = g_variant_ref_sink (g_variant_new ("a{ss}", NULL));

  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    {
      g_value_init (&self->values[i], properties[i]->value_type);
      g_param_value_set_default (properties[i], &self->values[i]);
    }
}

/**
 * mandate_settings_new:
 *
 * Returns: (transfer full): the settings of this person
 */
MandateSettings *
mandate_settings_new (void)
{
  return g_object_new (MANDATE_TYPE_SETTINGS, NULL);
}

/**
 * mandate_settings_get_string:
 * @self: settings
 * @key: name of a text
 *
 * Returns: (transfer none): its value, until it changes
 */
const char *
mandate_settings_get_string (MandateSettings *self,
                             const char      *key)
{
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (self), key);

  return g_value_get_string (&self->values[property->param_id]);
}

void
mandate_settings_set_string (MandateSettings *self,
                             const char      *key,
                             const char      *value)
{
  g_object_set (self, key, value, NULL);
}

/**
 * mandate_settings_find_working_as:
 * @self: settings
 * @workspace: id of a workspace
 *
 * Returns: (transfer full) (nullable): the name that is recorded there, "" for
 *   the login name; %NULL where nobody has said it yet
 */
char *
mandate_settings_find_working_as (MandateSettings *self,
                                  const char      *workspace)
{
  const char *general = mandate_settings_get_string (self, "working-as");
  char       *name = NULL;

  if (g_variant_lookup (self->names, workspace, "s", &name))
    return name;

  return *general != '\0' ? g_strdup (general) : NULL;
}

/* With @value for @workspace, or without it. */
static void
put (MandateSettings *self,
     GVariant       **map,
     const char      *name,
     const char      *workspace,
     const char      *value)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter    iter;
  const char     *key, *other;

  g_variant_iter_init (&iter, *map);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &other))
    if (!g_str_equal (key, workspace))
      g_variant_builder_add (&builder, "{ss}", key, other);
  if (value != NULL)
    g_variant_builder_add (&builder, "{ss}", workspace, value);

  g_variant_unref (*map);
  *map = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (self->settings != NULL)
    g_settings_set_value (self->settings, name, *map);
}

/**
 * mandate_settings_set_working_as:
 * @self: settings
 * @workspace: id of a workspace
 * @name: the name that is recorded there, or "" for the login name
 */
void
mandate_settings_set_working_as (MandateSettings *self,
                                 const char      *workspace,
                                 const char      *name)
{
  put (self, &self->names, NAMES_KEY, workspace, name);
}

/**
 * mandate_settings_find_scan_folder:
 * @self: settings
 * @workspace: id of a workspace
 *
 * Returns: (transfer full) (nullable): the URI of the folder that its scans come
 *   into, or %NULL for none
 */
char *
mandate_settings_find_scan_folder (MandateSettings *self,
                                   const char      *workspace)
{
  char *uri = NULL;

  return g_variant_lookup (self->folders, workspace, "s", &uri) ? uri : NULL;
}

/**
 * mandate_settings_set_scan_folder:
 * @self: settings
 * @workspace: id of a workspace
 * @uri: (nullable): the folder that its scans come into, or %NULL for none
 */
void
mandate_settings_set_scan_folder (MandateSettings *self,
                                  const char      *workspace,
                                  const char      *uri)
{
  put (self, &self->folders, FOLDERS_KEY, workspace, uri);
}

/**
 * mandate_settings_find_pack_choices:
 * @self: settings
 * @workspace: id of a workspace
 *
 * Returns: (transfer full) (nullable): what was chosen for its packs, as
 *   mandate_pack_choices_format() says it, or %NULL
 */
char *
mandate_settings_find_pack_choices (MandateSettings *self,
                                    const char      *workspace)
{
  char *choices = NULL;

  return g_variant_lookup (self->packs, workspace, "s", &choices) ? choices : NULL;
}

void
mandate_settings_set_pack_choices (MandateSettings *self,
                                   const char      *workspace,
                                   const char      *choices)
{
  put (self, &self->packs, PACKS_KEY, workspace, choices);
}
