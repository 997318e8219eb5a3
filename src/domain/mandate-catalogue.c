/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-catalogue.h"

#include <string.h>

#include "mandate-domain-resources.h"

#define RESOURCE "/io/github/mandate_isms/Mandate/catalogue/requirements.xml"

/* The texts of a requirement: the elements that may stand in one. The hints go by the size profile; few have the last. */
enum
{
  TEXT_ASKED,
  TEXT_QUESTION,
  TEXT_PROOF,
  TEXT_STARTING,
  TEXT_GROWING,
  TEXT_ESTABLISHED,
  TEXT_EXEMPT,
  N_TEXTS,
};

static const char *const text_names[N_TEXTS] = { "asked", "question", "proof", "starting", "growing", "established", "exempt" };

struct _MandateRequirement
{
  char *id;
  char *clause;
  char *clause_2013;
  char *group;
  guint position;
  char *texts[N_TEXTS]; /* in English */
};

struct _MandateCatalogue
{
  GPtrArray *requirements; /* (owned) (element-type MandateRequirement) */
};

typedef struct
{
  MandateCatalogue   *catalogue;   /* (unowned) */
  MandateRequirement *requirement; /* (unowned) (nullable): the one being read */
  int                 text;        /* the text being read, or -1 */
} Reading;

static void
requirement_free (gpointer data)
{
  MandateRequirement *self = data;

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);

  g_free (self->id);
  g_free (self->clause);
  g_free (self->clause_2013);
  g_free (self->group);
  g_free (self);
}

static int
find_text (const char *name)
{
  for (int i = 0; i < N_TEXTS; i++)
    if (g_str_equal (text_names[i], name))
      return i;

  return -1;
}

static void
start_requirement (Reading             *reading,
                   GMarkupParseContext *context,
                   const char         **names,
                   const char         **values,
                   GError             **error)
{
  MandateRequirement *requirement = g_new0 (MandateRequirement, 1);

  requirement->position = reading->catalogue->requirements->len;
  g_ptr_array_add (reading->catalogue->requirements, requirement);
  reading->requirement = requirement;

  g_markup_collect_attributes ("requirement", names, values, error,
                               G_MARKUP_COLLECT_STRDUP, "id", &requirement->id,
                               G_MARKUP_COLLECT_STRDUP, "clause", &requirement->clause,
                               G_MARKUP_COLLECT_STRDUP, "group", &requirement->group,
                               G_MARKUP_COLLECT_STRDUP, "clause-2013", &requirement->clause_2013,
                               G_MARKUP_COLLECT_INVALID);
}

/* lint: allow void-with-error, because GMarkup looks at the error and at nothing else */
static void
start_text (Reading     *reading,
            const char  *element,
            const char **names,
            const char **values,
            GError     **error)
{
  const char *size = NULL;

  if (g_str_equal (element, "hint"))
    {
      if (!g_markup_collect_attributes (element, names, values, error,
                                        G_MARKUP_COLLECT_STRING, "size", &size,
                                        G_MARKUP_COLLECT_INVALID))
        return;

      reading->text = find_text (size);
      if (reading->text >= TEXT_STARTING && reading->text <= TEXT_ESTABLISHED)
        return;
    }
  else
    {
      reading->text = find_text (element);
      if (reading->text >= 0 && (reading->text < TEXT_STARTING || reading->text == TEXT_EXEMPT))
        return;
    }

  /* lint: allow untranslated-error, because the catalogue is built in and tested */
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "Unknown element “%s” in requirement “%s”", size != NULL ? size : element, reading->requirement->id);
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             data,
                  GError             **error)
{
  Reading      *reading = data;
  const GSList *above = g_markup_parse_context_get_element_stack (context)->next;

  if (above == NULL && g_str_equal (element, "catalogue"))
    return;

  if (reading->requirement != NULL && reading->text < 0)
    start_text (reading, element, names, values, error);
  else if (reading->requirement == NULL && above != NULL && g_str_equal (element, "requirement"))
    start_requirement (reading, context, names, values, error);
  else
    /* lint: allow untranslated-error, because the catalogue is built in and tested */
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "Unknown element “%s” in the catalogue", element);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *element,
                gpointer             data,
                GError             **error)
{
  Reading *reading = data;

  if (reading->text >= 0)
    {
      reading->text = -1;
      return;
    }

  for (guint i = 0; reading->requirement != NULL && i < TEXT_EXEMPT; i++)
    if (reading->requirement->texts[i] == NULL)
      {
        /* lint: allow untranslated-error, because the catalogue is built in and tested */
        g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "Requirement “%s” has no text “%s”", reading->requirement->id, text_names[i]);
        return;
      }

  reading->requirement = NULL;
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  Reading *reading = data;

  if (reading->text < 0)
    return;

  g_free (reading->requirement->texts[reading->text]);
  reading->requirement->texts[reading->text] = g_strndup (text, length);
}

/**
 * mandate_catalogue_get:
 *
 * Returns: (transfer none): the program's catalogue, read on first use, on any
 *   thread
 */
const MandateCatalogue *
mandate_catalogue_get (void)
{
  static gsize catalogue = 0;

  if (g_once_init_enter (&catalogue))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) xml = g_resource_lookup_data (mandate_domain_get_resource (), RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      MandateCatalogue *read = xml != NULL ? mandate_catalogue_new (xml, &error) : NULL;

      /* It is part of the program: one that can't be read is a mistake in the program. */
      if (read == NULL)
        g_error ("The catalogue can't be read: %s", error->message);

      g_once_init_leave (&catalogue, (gsize) read);
    }

  return (const MandateCatalogue *) catalogue;
}

/**
 * mandate_catalogue_new:
 * @xml: a catalogue in the format of the program's own
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what it says
 */
MandateCatalogue *
mandate_catalogue_new (GBytes  *xml,
                       GError **error)
{
  const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (MandateCatalogue) self = g_new0 (MandateCatalogue, 1);
  Reading reading = { self, NULL, -1 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  gsize       size;
  const char *data = g_bytes_get_data (xml, &size);

  self->requirements = g_ptr_array_new_with_free_func (requirement_free);

  if (!g_markup_parse_context_parse (context, data, size, error) ||
      !g_markup_parse_context_end_parse (context, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
mandate_catalogue_free (MandateCatalogue *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->requirements);
  g_free (self);
}

guint
mandate_catalogue_get_n_requirements (const MandateCatalogue *self)
{
  return self->requirements->len;
}

/**
 * mandate_catalogue_get_requirement:
 * @self: a catalogue
 * @position: less than the number of requirements
 *
 * Returns: (transfer none): the requirement there, in the order of print
 */
const MandateRequirement *
mandate_catalogue_get_requirement (const MandateCatalogue *self,
                                   guint                   position)
{
  g_return_val_if_fail (position < self->requirements->len, NULL);

  return g_ptr_array_index (self->requirements, position);
}

/**
 * mandate_catalogue_find:
 * @self: a catalogue
 * @id: an id, such as “5.2-appr”
 *
 * Returns: (transfer none) (nullable): the requirement of that id
 */
const MandateRequirement *
mandate_catalogue_find (const MandateCatalogue *self,
                        const char             *id)
{
  for (guint i = 0; i < self->requirements->len; i++)
    {
      const MandateRequirement *requirement = g_ptr_array_index (self->requirements, i);

      if (g_str_equal (requirement->id, id))
        return requirement;
    }

  return NULL;
}

const char *
mandate_requirement_get_id (const MandateRequirement *self)
{
  return self->id;
}

/**
 * mandate_requirement_get_clause:
 * @self: a requirement
 *
 * Returns: the clause as it is printed: “5.1 d”, “5.2”
 */
const char *
mandate_requirement_get_clause (const MandateRequirement *self)
{
  return self->clause;
}

/**
 * mandate_requirement_get_clause_2013:
 * @self: a requirement
 *
 * Returns: where the edition of 2013 has it, for those in transition
 */
const char *
mandate_requirement_get_clause_2013 (const MandateRequirement *self)
{
  return self->clause_2013;
}

/**
 * mandate_requirement_get_group:
 * @self: a requirement
 *
 * Returns: the heading it stands under: “5.1”, “5.2”, “5.3”, and for the
 *   neighboring clauses their chapter: “4”, “6”, “7”, “9”, “10”
 */
const char *
mandate_requirement_get_group (const MandateRequirement *self)
{
  return self->group;
}

/**
 * mandate_requirement_get_position:
 * @self: a requirement
 *
 * Returns: its place in the order of print
 */
guint
mandate_requirement_get_position (const MandateRequirement *self)
{
  return self->position;
}

/**
 * mandate_requirement_get_asked:
 * @self: a requirement
 * @translation: a language
 *
 * Returns: what is asked, in plain words
 */
const char *
mandate_requirement_get_asked (const MandateRequirement *self,
                               const MandateTranslation *translation)
{
  return mandate_translate (translation, self->texts[TEXT_ASKED]);
}

/**
 * mandate_requirement_get_question:
 * @self: a requirement
 * @translation: a language
 *
 * Returns: the question to put to the owner
 */
const char *
mandate_requirement_get_question (const MandateRequirement *self,
                                  const MandateTranslation *translation)
{
  return mandate_translate (translation, self->texts[TEXT_QUESTION]);
}

/**
 * mandate_requirement_get_proof:
 * @self: a requirement
 * @translation: a language
 *
 * Returns: what proves it
 */
const char *
mandate_requirement_get_proof (const MandateRequirement *self,
                               const MandateTranslation *translation)
{
  return mandate_translate (translation, self->texts[TEXT_PROOF]);
}

/**
 * mandate_requirement_may_not_apply:
 * @self: a requirement
 *
 * Returns: whether it asks for something only where there is somebody whom it
 *   concerns; all others always apply
 */
gboolean
mandate_requirement_may_not_apply (const MandateRequirement *self)
{
  return self->texts[TEXT_EXEMPT] != NULL;
}

/**
 * mandate_requirement_get_exempt:
 * @self: a requirement
 * @translation: a language
 *
 * Returns: (nullable): when there is nothing that it could apply to
 */
const char *
mandate_requirement_get_exempt (const MandateRequirement *self,
                                const MandateTranslation *translation)
{
  return mandate_requirement_may_not_apply (self) ? mandate_translate (translation, self->texts[TEXT_EXEMPT]) : NULL;
}

/**
 * mandate_requirement_get_hint:
 * @self: a requirement
 * @size_profile: (nullable): size profile of an organisation; without one, the smallest
 * @translation: a language
 *
 * Returns: what an organisation of that size usually does
 */
const char *
mandate_requirement_get_hint (const MandateRequirement *self,
                              const char               *size_profile,
                              const MandateTranslation *translation)
{
  int text = size_profile != NULL ? find_text (size_profile) : TEXT_STARTING;

  return mandate_translate (translation, self->texts[MAX (text, TEXT_STARTING)]);
}
