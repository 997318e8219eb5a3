/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A letter of RACI as a small square. Its weight is its code, so that it survives grey print. */

#include "config.h"

#include "mandate-letter.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *value;
  const char *sign;
  const char *word;    /* translatable */
  const char *meaning; /* translatable */
} letters[MANDATE_N_LETTERS] = {
  { "accountable", "A", N_ ("Accountable"), N_ ("decides and answers for it") },
  { "responsible", "R", N_ ("Responsible"), N_ ("does it") },
  { "consulted", "C", N_ ("Consulted"), N_ ("asked before") },
  { "informed", "I", N_ ("Informed"), N_ ("told after") },
};

static guint
find (const char *value)
{
  guint i = 0;

  while (i < MANDATE_N_LETTERS && g_strcmp0 (letters[i].value, value) != 0)
    i++;

  return i;
}

const char *
mandate_letter_get_value (guint index)
{
  return index < MANDATE_N_LETTERS ? letters[index].value : NULL;
}

const char *
mandate_letter_get_sign (const char *value)
{
  guint i = find (value);

  return i < MANDATE_N_LETTERS ? letters[i].sign : "·";
}

const char *
mandate_letter_get_word (const char *value)
{
  guint i = find (value);

  /* Translators: in place of a letter of RACI, where a role has none. */
  return i < MANDATE_N_LETTERS ? _ (letters[i].word) : C_ ("RACI letter", "no part");
}

const char *
mandate_letter_get_meaning (const char *value)
{
  guint i = find (value);

  return i < MANDATE_N_LETTERS ? _ (letters[i].meaning) : NULL;
}

/**
 * mandate_letter_new:
 * @value: (nullable): value of a letter, or %NULL for none
 *
 * Returns: (transfer floating): the letter in its square; a word beside it or
 *   a name has to tell what it means
 */
GtkWidget *
mandate_letter_new (const char *value)
{
  GtkWidget *letter = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_halign (letter, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (letter, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (letter, "letter");
  mandate_letter_set (letter, value, FALSE);

  return letter;
}

/**
 * mandate_letter_set:
 * @letter: what mandate_letter_new() returned
 * @value: (nullable): value of a letter, or %NULL for none
 * @is_clash: whether another has it too, and must not
 */
void
mandate_letter_set (GtkWidget  *letter,
                    const char *value,
                    gboolean    is_clash)
{
  for (guint i = 0; i < MANDATE_N_LETTERS; i++)
    gtk_widget_remove_css_class (letter, letters[i].value);
  gtk_widget_remove_css_class (letter, "clash");

  if (find (value) < MANDATE_N_LETTERS)
    gtk_widget_add_css_class (letter, value);
  if (is_clash)
    gtk_widget_add_css_class (letter, "clash");

  gtk_label_set_label (GTK_LABEL (letter), mandate_letter_get_sign (value));
}
