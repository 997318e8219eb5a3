/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-authority-editor.h"

#include <glib/gi18n-lib.h>

#include "mandate-authority.h"
#include "mandate-form.h"
#include "mandate-organisation.h"
#include "mandate-raci-edits.h"
#include "mandate-role.h"

/**
 * MandateAuthorityEditor:
 *
 * What the holder of a role may do, answer by answer and in own words; of the
 * one who reports also how; how much time it takes, and what one has to know
 * for it.
 */
struct _MandateAuthorityEditor
{
  AdwBin parent_instance;

  MandateSession     *session;
  MandateTranslation *translation; /* of the documents */
  char               *role;
  MandateForm        *form;
};

G_DEFINE_FINAL_TYPE (MandateAuthorityEditor, mandate_authority_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const fields[] = { "can_stop", "can_ask", "can_report", "spends", "more", "reporting_line", "hours_a_month", "required_competence", NULL };

static MandateAuthority *
get_filled (MandateAuthorityEditor *self)
{
  return MANDATE_AUTHORITY (mandate_form_get_record (self->form));
}

/* Whatever was missing may be there now. */
static void
edited_cb (MandateAuthorityEditor *self)
{
  mandate_form_set_problem (self->form, "can_stop", NULL);
  mandate_form_set_problem (self->form, "reporting_line", NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_authority_editor_dispose (GObject *object)
{
  MandateAuthorityEditor *self = MANDATE_AUTHORITY_EDITOR (object);

  g_clear_pointer (&self->translation, mandate_translation_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_authority_editor_parent_class)->dispose (object);
}

static void
mandate_authority_editor_class_init (MandateAuthorityEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_authority_editor_dispose;

  /**
   * MandateAuthorityEditor::changed:
   *
   * A field holds something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_authority_editor_init (MandateAuthorityEditor *self)
{
}

/* (nullable) */
static MandateRole *
find_role (MandateAuthorityEditor *self)
{
  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_ROLE, self->role);
}

static gboolean
is_reporting (MandateAuthorityEditor *self)
{
  MandateRole *role = find_role (self);

  return role != NULL && g_strcmp0 (role->mandate, "performance-reporting") == 0;
}

/* In the money that the organisation counts in. */
static char *
dup_spending_title (MandateSession *session)
{
  MandateRecord *organisation = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  const char    *currency = organisation != NULL ? mandate_record_get_currency (organisation) : NULL;

  /* Translators: %s is the code of a currency, such as GBP. */
  return g_strdup_printf (_ ("May spend up to (such as 500 %s)"), currency != NULL ? currency : "EUR");
}

/**
 * mandate_authority_editor_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields, with what is written down
 */
GtkWidget *
mandate_authority_editor_new (MandateSession *session,
                              const char     *role)
{
  MandateAuthorityEditor *self = g_object_new (MANDATE_TYPE_AUTHORITY_EDITOR, NULL);
  g_autoptr (MandateAuthority) authority = mandate_record_new (MANDATE_TYPE_AUTHORITY, NULL);
  g_autofree char *spending = dup_spending_title (session);

  self->session = g_object_ref (session);
  self->translation = mandate_organisation_new_translation (mandate_session_get_register (session));
  self->role = g_strdup (role);
  if (find_role (self) != NULL)
    mandate_authority_take_over (authority, find_role (self), self->translation);

  self->form = mandate_form_new (session, MANDATE_TYPE_AUTHORITY, fields);
  mandate_form_set_label (self->form, "spends", spending);
  mandate_form_set_field_visible (self->form, "reporting_line", is_reporting (self));
  mandate_form_set_record (self->form, MANDATE_RECORD (authority));
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->form));

  return GTK_WIDGET (self);
}

static gboolean
show_problem (MandateAuthorityEditor *self,
              const char             *field,
              const char             *sentence)
{
  mandate_form_set_problem (self->form, field, sentence);
  mandate_form_focus_field (self->form, field);

  return FALSE;
}

/**
 * mandate_authority_editor_check:
 * @self: an editor
 *
 * Returns: whether it can be put into a change; if not, it shows why
 */
gboolean
mandate_authority_editor_check (MandateAuthorityEditor *self)
{
  g_autofree char *authority = mandate_authority_write (get_filled (self), self->translation);

  if (!mandate_form_check (self->form))
    return FALSE;

  if (authority == NULL)
    return show_problem (self, "can_stop", _ ("A duty without authority is none. Choose what the holder may do, or say it in your words."));

  if (is_reporting (self) && get_filled (self)->reporting_line == NULL)
    return show_problem (self, "reporting_line", _ ("Write how the report reaches top management, such as: one page, every three months."));

  return TRUE;
}

/**
 * mandate_authority_editor_put:
 * @self: an editor that is checked
 * @change: a change
 *
 * Writes it down in the role, in the language of the documents.
 */
void
mandate_authority_editor_put (MandateAuthorityEditor *self,
                              MandateChange          *change)
{
  mandate_authority_put (get_filled (self), mandate_change_edit (change, MANDATE_TYPE_ROLE, self->role), self->translation);
}

/**
 * mandate_authority_editor_to_text:
 * @self: an editor
 *
 * Returns: (transfer full): what the fields hold, to be kept until later
 */
char *
mandate_authority_editor_to_text (MandateAuthorityEditor *self)
{
  return mandate_form_to_text (self->form);
}

/**
 * mandate_authority_editor_load_text:
 * @self: an editor
 * @text: (nullable): what mandate_authority_editor_to_text() returned; anything else changes nothing
 */
void
mandate_authority_editor_load_text (MandateAuthorityEditor *self,
                                    const char             *text)
{
  mandate_form_load_text (self->form, text);
}
