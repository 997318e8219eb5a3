/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A policy that was written elsewhere: finds its headings, and proposes which
 * part is which element that clause 5.2 asks for. A person has the last word,
 * so a proposal may be wrong, but never silently: what is not recognised has no
 * anchor, and the checks say what is missing.
 */

#include "config.h"

#include "mandate-policy-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line that is longer is a sentence, not a heading. */
#define MAX_HEADING 70

static const MandateImportAnchor anchors[] = {
  { "purpose", N_ ("What it is for") },
  { "scope", N_ ("Who follows it, where it holds") },
  { "requirements", N_ ("Promise: we meet the requirements that apply") },
  { "improvement", N_ ("Promise: we keep improving") },
  { "objectives", N_ ("Objectives, or how they are set") },
  { "rule-access", N_ ("Rule: access") },
  { "rule-devices", N_ ("Rule: devices") },
  { "rule-passwords", N_ ("Rule: passwords and sign-in") },
  { "rule-incidents", N_ ("Rule: incidents") },
  { "rule-remote-work", N_ ("Rule: remote work") },
  { "rule-suppliers", N_ ("Rule: suppliers") },
  { "rule-data-handling", N_ ("Rule: handling of information") },
  { "rule-backups", N_ ("Rule: backups") },
  { "rule-physical", N_ ("Rule: rooms and doors") },
  { "rule-acceptable-use", N_ ("Rule: acceptable use") },
  { "readers", N_ ("Who gets to see it") },
  { "responsibility", N_ ("Who is responsible") },
  { "review", N_ ("When it is looked at again") },
};

/* Words of headings in the languages of documents; the first that fits wins. */
static const struct
{
  const char *anchor;
  const char *pattern;
} heading_words[] = {
  { "review", "\\breview|überprüf|revision (?:der|dieser)|\\brévision|réexamen|\\brevisión|looked at again" },
  { "improvement", "improv|getting better|verbesser|amélior|mejora" },
  { "requirements", "requirement|compliance|legal|anforderung|gesetz|vorgaben|exigence|conformité|obligations? légales|requisito|cumplimiento" },
  { "objectives", "objective|\\bgoals?\\b|\\baims?\\b|\\bziele?\\b|sicherheitsziel|objectif|objetivo" },
  { "rule-access", "\\baccess\\b|zugriff|zugang|\\baccès|\\baccesos?\\b" },
  { "rule-passwords", "password|sign-in|kennw|passw|mots? de passe|contraseña" },
  { "rule-incidents", "incident|vorfäll|vorfall|incidente" },
  { "rule-remote-work", "remote|home ?office|télétravail|teletrabajo|mobiles arbeiten" },
  { "rule-suppliers", "supplier|third part|lieferant|dienstleister|fournisseur|proveedor" },
  { "rule-backups", "backup|datensicherung|sauvegarde|copias? de seguridad" },
  { "rule-devices", "device|laptop|geräte|appareils|dispositivo" },
  { "rule-physical", "physical|premises|zutritt|räume|physique|locaux|física" },
  { "rule-acceptable-use", "acceptable use|zulässige nutzung|utilisation acceptable|uso aceptable" },
  { "rule-data-handling", "handling of (?:data|information)|data handling|umgang mit (?:daten|informationen)|classification|klassifi|traitement des (?:données|informations)|tratamiento de" },
  { "responsibility", "responsib|\\broles?\\b|verantwort|zuständig|responsabil|\\brôles" },
  { "readers", "communicat|distribution|published|\\bsee it\\b|bekanntmach|kommunikation|verteiler|diffusion|comunicación|difusión" },
  { "scope", "\\bscope\\b|applies to|follows it|geltungsbereich|anwendungsbereich|champ d|périmètre|alcance|ámbito" },
  { "purpose", "purpose|\\bwhy\\b|introduction|\\bzweck\\b|einleitung|warum|\\bobjet\\b|finalité|pourquoi|finalidad|introducción|propósito" },
};

/* The two promises are recognised by their sentences, too: they often share a heading. */
static const char requirement_sentence[] =
  "(?:meet|comply|fulfil|satisfy|observe|abide)[^.!?]*(?:requirement|obligation|laws?\\b|legislat|regulat|contract)|"
  "(?:anforderungen|gesetze|vorschriften|pflichten)[^.!?]*(?:erfüll|einhalt|befolg)|(?:erfüll|einhalt|halten)[^.!?]*(?:anforderungen|gesetze|vorschriften|pflichten)|"
  "(?:respect|satisf|conform)[^.!?]*(?:exigences|lois|obligations)|"
  "(?:cumpl|satisfac|respet)[^.!?]*(?:requisitos|leyes|obligaciones)";
static const char improvement_sentence[] =
  "(?:continual|continuous|constant|keep)[^.!?]*(?:improv|getting better)|improve[^.!?]*(?:continual|continuous)|"
  "(?:fortlaufend|kontinuierlich|ständig|laufend)[^.!?]*verbesser|verbesser[^.!?]*(?:fortlaufend|kontinuierlich|ständig|laufend)|"
  "amélior[^.!?]*(?:continu|constam|permanence)|(?:mejora|mejorar)[^.!?]*(?:contin|constante)|continuamente[^.!?]*mejor";

static void
part_free (gpointer data)
{
  MandateImportedPart *self = data;

  g_free (self->heading);
  g_free (self->body);
  g_free (self->anchor);
  g_free (self);
}

static gboolean
fits (const char *pattern,
      const char *text)
{
  return text != NULL && g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

/**
 * mandate_policy_import_list_anchors:
 * @n_anchors: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_anchors): the elements that a part
 *   can be said to be; their labels are English and to be translated
 */
const MandateImportAnchor *
mandate_policy_import_list_anchors (guint *n_anchors)
{
  *n_anchors = G_N_ELEMENTS (anchors);

  return anchors;
}

static gboolean
is_blank (const char *line)
{
  return line == NULL || line[strspn (line, " \t")] == '\0';
}

/* (nullable): the words of a heading after the number that stands before them, and its level. */
static const char *
skip_number (const char *line,
             guint      *level)
{
  const char *at = line;
  guint       n_figures = 0;

  while (g_ascii_isdigit (*at) && strspn (at, "0123456789") <= 2)
    {
      at += strspn (at, "0123456789");
      n_figures++;
      if (*at == '.')
        at++;
    }

  if (n_figures == 0 || (*at != ' ' && *at != '\t'))
    return NULL;

  *level = MIN (n_figures + 1, 6);

  return at + strspn (at, " \t");
}

static gboolean
ends_a_sentence (const char *line)
{
  const gsize length = strlen (line);

  return length > 0 && strchr (".;:,!", line[length - 1]) != NULL;
}

static gboolean
is_short (const char *line)
{
  return g_utf8_strlen (line, -1) <= MAX_HEADING;
}

static gboolean
begins_like_a_heading (const char *line)
{
  const gunichar c = g_utf8_get_char (line);

  return g_unichar_isupper (c) || g_unichar_istitle (c);
}

/* (nullable): what is written below a line of signs, which makes a heading of it in Markdown. */
static gboolean
is_underline (const char *line,
              guint      *level)
{
  if (line == NULL || strlen (line) < 3 || (*line != '=' && *line != '-') || strspn (line, *line == '=' ? "=" : "-") != strlen (line))
    return FALSE;

  *level = *line == '=' ? 1 : 2;

  return TRUE;
}

/* (nullable): the words of @line if it is a heading. */
static const char *
get_heading (const char *before,
             const char *line,
             const char *after,
             guint      *level)
{
  const gsize n_signs = strspn (line, "#");
  const char *words;

  if (n_signs > 0 && n_signs <= 6 && line[n_signs] == ' ')
    {
      *level = n_signs;
      return line + n_signs + 1;
    }

  if (is_blank (line) || !is_short (line))
    return NULL;

  if (is_underline (after, level))
    return line;

  words = skip_number (line, level);
  if (words != NULL && !ends_a_sentence (words) && begins_like_a_heading (words))
    return words;

  *level = before == NULL ? 1 : 2;

  return is_blank (before) && is_blank (after) && !ends_a_sentence (line) && begins_like_a_heading (line) ? line : NULL;
}

static MandateImportedPart *
add_part (GPtrArray  *parts,
          const char *heading,
          guint       level)
{
  MandateImportedPart *part = g_new0 (MandateImportedPart, 1);

  part->heading = heading != NULL ? g_strstrip (g_strdup (heading)) : NULL;
  part->level = level;
  part->body = g_strdup ("");
  g_ptr_array_add (parts, part);

  return part;
}

/* Signs of word processors become those of CommonMark. */
static void
append_line (GString    *body,
             const char *line)
{
  static const char *const bullets[] = { "•", "·", "▪", "◦", "–", "\uf0b7", "\uf0a7", NULL };
  const char              *words = line + strspn (line, " \t");

  for (guint i = 0; bullets[i] != NULL; i++)
    if (g_str_has_prefix (words, bullets[i]))
      {
        words += strlen (bullets[i]);
        g_string_append_printf (body, "- %s\n", words + strspn (words, " \t"));
        return;
      }

  g_string_append_printf (body, "%s\n", is_blank (line) ? "" : line);
}

static void
end_part (MandateImportedPart *part,
          GString             *body)
{
  g_free (part->body);
  part->body = g_strdup (g_strstrip (body->str));
  g_string_truncate (body, 0);
}

/* (transfer full) (nullable): the anchor in a comment of our own, as a text has it that was once saved from here. */
static char *
read_anchor (const char *line)
{
  const char *start = g_strstr_len (line, -1, "<!-- mandate:");
  const char *end = start != NULL ? strstr (start, " -->") : NULL;

  return end != NULL ? g_strndup (start + strlen ("<!-- mandate:"), end - start - strlen ("<!-- mandate:")) : NULL;
}

static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char     *anchor = NULL;
  GPtrArray           *parts = g_ptr_array_new_with_free_func (part_free);
  MandateImportedPart *part = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *here = read_anchor (lines[i]);
      guint            level = 1;
      const char      *heading = here == NULL ? get_heading (i > 0 ? lines[i - 1] : NULL, lines[i], lines[i + 1], &level) : NULL;

      if (here != NULL)
        {
          g_free (anchor);
          anchor = g_steal_pointer (&here);
          continue;
        }

      if (heading != NULL || anchor != NULL || (part == NULL && !is_blank (lines[i])))
        {
          if (part != NULL)
            end_part (part, body);
          part = add_part (parts, heading, heading != NULL ? level : 0);
          part->anchor = g_steal_pointer (&anchor);
        }

      if (heading == NULL)
        append_line (body, lines[i]);
      else if (is_underline (lines[i + 1], &level))
        i++;
    }

  if (part != NULL)
    end_part (part, body);

  return parts;
}

static gboolean
is_assigned (GPtrArray  *parts,
             const char *anchor)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((MandateImportedPart *) g_ptr_array_index (parts, i))->anchor, anchor) == 0)
      return TRUE;

  return FALSE;
}

static void
propose (GPtrArray           *parts,
         MandateImportedPart *part)
{
  /* The title names the whole, not an element. */
  if (part->anchor != NULL || part->level == 1)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (heading_words) && part->anchor == NULL; i++)
    if (fits (heading_words[i].pattern, part->heading) && !is_assigned (parts, heading_words[i].anchor))
      part->anchor = g_strdup (heading_words[i].anchor);
}

/* The paragraphs from @start on become a part of their own, without a heading. */
static void
split_off (GPtrArray  *parts,
           guint       index,
           gsize       start,
           const char *anchor)
{
  MandateImportedPart *part = g_ptr_array_index (parts, index);
  MandateImportedPart *rest = g_new0 (MandateImportedPart, 1);

  rest->body = g_strdup (part->body + start);
  rest->anchor = g_strdup (anchor);
  part->body[start] = '\0';
  g_strchomp (part->body);
  g_ptr_array_insert (parts, index + 1, rest);
}

static gboolean
place_promise (GPtrArray  *parts,
               guint       index,
               const char *anchor,
               const char *pattern)
{
  MandateImportedPart *part = g_ptr_array_index (parts, index);
  g_auto (GStrv) paragraphs = g_strsplit (part->body, "\n\n", -1);
  gsize start = 0;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (!fits (pattern, paragraphs[i]))
        {
          start += strlen (paragraphs[i]) + 2;
          continue;
        }

      if (part->anchor == NULL && i == 0 && part->level != 1)
        part->anchor = g_strdup (anchor);
      else if (start > 0)
        split_off (parts, index, start, anchor);
      else
        return FALSE;

      return TRUE;
    }

  return FALSE;
}

static void
find_promise (GPtrArray  *parts,
              const char *anchor,
              const char *pattern)
{
  for (guint i = 0; i < parts->len && !is_assigned (parts, anchor); i++)
    if (place_promise (parts, i, anchor, pattern))
      return;
}

/**
 * mandate_policy_import_read:
 * @text: a policy as plain text, Markdown, or as it was read from a PDF
 *
 * Takes @text apart at its headings and proposes which element each part is.
 * Each element is proposed once.
 *
 * Returns: (transfer full) (element-type MandateImportedPart): its parts, in order
 */
GPtrArray *
mandate_policy_import_read (const char *text)
{
  GPtrArray *parts = split (text);

  for (guint i = 0; i < parts->len; i++)
    propose (parts, g_ptr_array_index (parts, i));

  find_promise (parts, "requirements", requirement_sentence);
  find_promise (parts, "improvement", improvement_sentence);

  return parts;
}

/**
 * mandate_policy_import_assign:
 * @parts: (element-type MandateImportedPart): parts
 * @index: one of them
 * @anchor: (nullable): the element that it is
 *
 * Says what a part is. An element is in one place: where it was before, it is
 * no longer.
 */
void
mandate_policy_import_assign (GPtrArray  *parts,
                              guint       index,
                              const char *anchor)
{
  for (guint i = 0; i < parts->len; i++)
    {
      MandateImportedPart *part = g_ptr_array_index (parts, i);

      if (i == index || (anchor != NULL && g_strcmp0 (part->anchor, anchor) == 0))
        g_clear_pointer (&part->anchor, g_free);
    }

  ((MandateImportedPart *) g_ptr_array_index (parts, index))->anchor = g_strdup (anchor);
}

/**
 * mandate_policy_import_write:
 * @parts: (element-type MandateImportedPart): parts
 *
 * Returns: (transfer full): the policy in CommonMark, its elements marked by anchors
 */
char *
mandate_policy_import_write (GPtrArray *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const MandateImportedPart *part = g_ptr_array_index (parts, i);

      if (part->anchor != NULL)
        g_string_append_printf (text, "<!-- mandate:%s -->\n", part->anchor);
      if (part->heading != NULL)
        g_string_append_printf (text, "%.*s %s\n\n", (int) CLAMP (part->level, 1, 6), "######", part->heading);
      if (*part->body != '\0')
        g_string_append_printf (text, "%s\n\n", part->body);
    }

  g_strchomp (text->str);

  return g_string_free (text, FALSE);
}
