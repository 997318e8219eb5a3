/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-holder-editor.h"

#include <glib/gi18n-lib.h>

#include "mandate-body.h"
#include "mandate-form.h"
#include "mandate-holders.h"
#include "mandate-records.h"

/**
 * MandateHolderEditor:
 *
 * To whom a role is given: a person, who may be new, or a body; a deputy, the
 * day, and who of top management gives it.
 */
struct _MandateHolderEditor
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *role;
  gboolean        is_beside; /* of one who holds it beside others */
  MandateForm    *form;
};

G_DEFINE_FINAL_TYPE (MandateHolderEditor, mandate_holder_editor, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const fields[] = { "person", "body", "deputy", "held_from", "appointed_by", NULL };
static const char *const fields_beside[] = { "person", "body", "deputy", "held_from", "appointed_by", "is_lead", NULL };

static MandateRoleHolding *
get_filled (MandateHolderEditor *self)
{
  return MANDATE_ROLE_HOLDING (mandate_form_get_record (self->form));
}

/* One of the two holds it, and whoever was chosen last is meant. */
static void
let_go_of_the_other (MandateHolderEditor *self,
                     const char          *field)
{
  const char *other = g_str_equal (field, "person") ? "body" : "person";

  mandate_record_set (mandate_form_get_record (self->form), other, "", NULL);
  mandate_form_set_problem (self->form, "person", NULL);
  mandate_form_refresh_field (self->form, other);
}

static void
edited_cb (MandateHolderEditor *self,
           const char          *field)
{
  MandateRoleHolding *filled = get_filled (self);

  if ((g_str_equal (field, "person") && filled->person != NULL) || (g_str_equal (field, "body") && filled->body != NULL))
    let_go_of_the_other (self, field);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mandate_holder_editor_dispose (GObject *object)
{
  MandateHolderEditor *self = MANDATE_HOLDER_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->role, g_free);

  G_OBJECT_CLASS (mandate_holder_editor_parent_class)->dispose (object);
}

static void
mandate_holder_editor_class_init (MandateHolderEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_holder_editor_dispose;

  /**
   * MandateHolderEditor::changed:
   *
   * A field holds something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_holder_editor_init (MandateHolderEditor *self)
{
}

/* (nullable): who holds it on that day, and leads where several do. */
static MandateRoleHolding *
find_holding (MandateHolderEditor *self,
              const char          *date)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (mandate_session_get_register (self->session), self->role, date);

  return holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;
}

static void
copy_field (MandateRecord *to,
            MandateRecord *from,
            const char    *field)
{
  mandate_record_assign_in (to, from, mandate_record_type_find_field (MANDATE_TYPE_ROLE_HOLDING, field, NULL));
}

/* What there is already; else somebody most likely holds it from today on. */
static MandateRecord *
create_record (MandateHolderEditor *self)
{
  const char         *today = mandate_session_get_today (self->session);
  MandateRecord      *record = mandate_record_new (MANDATE_TYPE_ROLE_HOLDING, NULL);
  MandateRoleHolding *holding = self->is_beside ? NULL : find_holding (self, today);

  mandate_record_set (record, "held_from", today, NULL);
  for (guint i = 0; holding != NULL && fields[i] != NULL; i++)
    copy_field (record, MANDATE_RECORD (holding), fields[i]);

  return record;
}

static GtkWidget *
create (MandateSession *session,
        const char     *role,
        gboolean        is_beside)
{
  MandateHolderEditor *self = g_object_new (MANDATE_TYPE_HOLDER_EDITOR, NULL);
  g_autoptr (MandateRecord) record = NULL;

  self->session = g_object_ref (session);
  self->role = g_strdup (role);
  self->is_beside = is_beside;
  self->form = mandate_form_new (session, MANDATE_TYPE_ROLE_HOLDING, is_beside ? fields_beside : fields);
  mandate_form_set_label (self->form, "person", _ ("Who"));
  mandate_form_set_label (self->form, "body", _ ("Or a body"));
  mandate_form_set_label (self->form, "appointed_by", _ ("Given by"));
  mandate_form_set_help (self->form, "appointed_by", _ ("Somebody of top management: the owner, a director, the board’s chair."));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->form));

  record = create_record (self);
  mandate_form_set_record (self->form, record);
  mandate_holder_editor_update (self);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mandate_holder_editor_new:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields, with what is so today. Where several
 *   hold the role, it is about who leads, and the others go on holding it.
 */
GtkWidget *
mandate_holder_editor_new (MandateSession *session,
                           const char     *role)
{
  return create (session, role, FALSE);
}

/**
 * mandate_holder_editor_new_beside:
 * @session: an open workspace
 * @role: id of a role
 *
 * Returns: (transfer floating): the fields for one who holds the role beside those who do
 */
GtkWidget *
mandate_holder_editor_new_beside (MandateSession *session,
                                  const char     *role)
{
  return create (session, role, TRUE);
}

/**
 * mandate_holder_editor_update:
 * @self: an editor
 *
 * Shows what the people and bodies are called now, and asks for a body where there are any.
 */
void
mandate_holder_editor_update (MandateHolderEditor *self)
{
  MandateRecordList *bodies = mandate_register_get_list (mandate_session_get_register (self->session), MANDATE_TYPE_BODY);

  mandate_form_set_field_visible (self->form, "body", mandate_record_list_get_length (bodies) > 0);
  for (guint i = 0; fields[i] != NULL; i++)
    mandate_form_refresh_field (self->form, fields[i]);
}

gboolean
mandate_holder_editor_is_empty (MandateHolderEditor *self)
{
  return get_filled (self)->person == NULL && get_filled (self)->body == NULL;
}

/**
 * mandate_holder_editor_check:
 * @self: an editor
 *
 * Returns: whether it can be put into a change; if not, it shows why
 */
gboolean
mandate_holder_editor_check (MandateHolderEditor *self)
{
  if (!mandate_form_check (self->form))
    return FALSE;

  if (!mandate_holder_editor_is_empty (self))
    return TRUE;

  mandate_form_set_problem (self->form, "person", _ ("Choose somebody, or write the name of a person who is not on the list."));
  mandate_form_focus_field (self->form, "person");

  return FALSE;
}

/* (nullable): who hands it over, if it is not given to one more. */
static MandateRoleHolding *
find_predecessor (MandateHolderEditor *self,
                  const char          *from)
{
  MandateRoleHolding *today;

  if (self->is_beside)
    return NULL;

  today = find_holding (self, mandate_session_get_today (self->session));

  return today != NULL ? today : find_holding (self, from);
}

/**
 * mandate_holder_editor_put:
 * @self: an editor that is checked
 * @change: a change
 *
 * Gives the role to the person or the body.
 */
void
mandate_holder_editor_put (MandateHolderEditor *self,
                           MandateChange       *change)
{
  MandateRoleHolding *filled = get_filled (self);
  MandateRoleHolding *old = find_predecessor (self, filled->held_from);
  MandateRoleHolding *holding = old != NULL ? mandate_holders_replace (change, old, filled->person, filled->body, filled->held_from)
                                            : mandate_holders_add (change, self->role, filled->person, filled->body, filled->held_from);

  copy_field (MANDATE_RECORD (holding), MANDATE_RECORD (filled), "deputy");
  copy_field (MANDATE_RECORD (holding), MANDATE_RECORD (filled), "appointed_by");
  if (filled->is_lead && self->is_beside)
    mandate_holders_lead (change, mandate_record_get_id (MANDATE_RECORD (holding)));
}

/**
 * mandate_holder_editor_to_text:
 * @self: an editor
 *
 * Returns: (transfer full): what the fields hold, to be kept until later
 */
char *
mandate_holder_editor_to_text (MandateHolderEditor *self)
{
  return mandate_form_to_text (self->form);
}

/**
 * mandate_holder_editor_load_text:
 * @self: an editor
 * @text: (nullable): what mandate_holder_editor_to_text() returned; anything else changes nothing
 */
void
mandate_holder_editor_load_text (MandateHolderEditor *self,
                                 const char          *text)
{
  mandate_form_load_text (self->form, text);
  mandate_holder_editor_update (self);
}
