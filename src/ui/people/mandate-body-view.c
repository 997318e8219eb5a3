/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-body-view.h"

#include <glib/gi18n-lib.h>

#include "mandate-bodies.h"
#include "mandate-editing.h"
#include "mandate-errand-head.h"
#include "mandate-focus.h"
#include "mandate-follow.h"
#include "mandate-form-rows.h"
#include "mandate-label.h"
#include "mandate-live-form.h"
#include "mandate-member-row.h"
#include "mandate-person.h"
#include "mandate-raci-edits.h"
#include "mandate-role.h"

static const char *const body_fields[] = { "name", "kind", "charter", "is_top_management", NULL };
static const char *const member_fields[] = { "person", "joined_on", NULL };

/**
 * MandateBodyView:
 *
 * A body or a group: what it is called and decides, who belongs to it, who has
 * the chair, and which roles it holds.
 */
struct _MandateBodyView
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *body;
  GPtrArray      *rows; /* (owned) (element-type MandateMemberRow) unowned elements */

  MandateErrandHead *head;
  MandateLiveForm   *form;
  GtkListBox        *members;
  GtkWidget         *nobody;
  MandateForm       *new_member;
};

G_DEFINE_FINAL_TYPE (MandateBodyView, mandate_body_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static MandateRegister *
get_register (MandateBodyView *self)
{
  return mandate_session_get_register (self->session);
}

static MandateBody *
find_body (MandateBodyView *self)
{
  return mandate_register_find (get_register (self), MANDATE_TYPE_BODY, self->body);
}

/* Which roles it holds, and what is missing. */
static char *
describe (MandateBodyView *self,
          MandateBody     *body)
{
  const char *today = mandate_session_get_today (self->session);
  g_autoptr (GPtrArray) roles = mandate_bodies_list_roles (get_register (self), self->body, today);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *holds = NULL;

  if (mandate_bodies_lacks_chair (get_register (self), body, today))
    return g_strdup (_ ("Nobody has the chair. Open whoever leads, and give it to them."));

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", ((MandateRole *) g_ptr_array_index (roles, i))->title);

  /* Translators: %s is one role or several. */
  holds = g_strdup_printf (_ ("Holds: %s"), titles->str);

  return roles->len > 0 ? g_steal_pointer (&holds) : NULL;
}

static void
update (MandateBodyView *self)
{
  MandateBody *body = find_body (self);
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *summary = NULL;

  if (body == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
      return;
    }

  members = mandate_bodies_list_members (get_register (self), self->body, mandate_session_get_today (self->session));
  summary = describe (self, body);
  mandate_errand_head_set_title (self->head, body->name);
  mandate_errand_head_set_summary (self->head, summary);

  mandate_form_rows_follow (self->rows, self->members, self->session, members, mandate_member_row_new);

  for (guint i = 0; i < self->rows->len; i++)
    mandate_member_row_update (g_ptr_array_index (self->rows, i));

  gtk_widget_set_visible (GTK_WIDGET (self->members), members->len > 0);
  gtk_widget_set_visible (self->nobody, members->len == 0);
}

/* A membership in the making; since when is for the person to say, where it is known. */
static void
begin_member (MandateBodyView *self)
{
  g_autoptr (MandateRecord) membership = mandate_record_new (MANDATE_TYPE_BODY_MEMBER, NULL);

  mandate_record_set (membership, "body", self->body, NULL);
  mandate_record_set (membership, "joined_on", mandate_session_get_today (self->session), NULL);
  mandate_form_set_record (self->new_member, membership);
}

static void
add_clicked_cb (MandateBodyView *self)
{
  const MandateBodyMember *wanted = MANDATE_BODY_MEMBER (mandate_form_get_record (self->new_member));
  MandateBody             *body = find_body (self);
  MandatePerson           *person = mandate_register_find (get_register (self), MANDATE_TYPE_PERSON, wanted->person);
  g_autofree char         *label = NULL;
  g_autoptr (MandateChange) change = NULL;

  if (!mandate_form_check (self->new_member) || person == NULL || body == NULL)
    return;

  /* Translators: a body and a person. */
  label = g_strdup_printf (_ ("%1$s: %2$s belongs to it"), body->name, person->name);
  change = mandate_change_new (get_register (self), label);
  mandate_bodies_add_member (change, self->body, wanted->person, wanted->joined_on);
  if (!mandate_roles_commit (self->session, change))
    return;

  mandate_session_tell_undoable (self->session, label);
  begin_member (self);
  mandate_form_focus_field (self->new_member, "person");
}

static void
remove_clicked_cb (MandateBodyView *self)
{
  mandate_live_form_flush (self->form);
  mandate_session_remove (self->session, MANDATE_RECORD (find_body (self)));
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
mandate_body_view_dispose (GObject *object)
{
  MandateBodyView *self = MANDATE_BODY_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->body, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_body_view_parent_class)->dispose (object);
}

static gboolean
mandate_body_view_grab_focus (GtkWidget *widget)
{
  return mandate_form_focus_field (mandate_live_form_get_form (MANDATE_BODY_VIEW (widget)->form), "name");
}

static void
mandate_body_view_class_init (MandateBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_body_view_dispose;
  mandate_focus_begin_at (widget_class, mandate_body_view_grab_focus);

  /**
   * MandateBodyView::closed:
   *
   * The person went back, or the body is not there any more.
   */
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "body.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "body.close", NULL);
}

static void
mandate_body_view_init (MandateBodyView *self)
{
  self->rows = g_ptr_array_new ();
}

static GtkWidget *
append_button (GtkWidget  *box,
               const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
create_members (MandateBodyView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);

  self->members = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->members, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->members), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->members), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Members"), -1);
  self->nobody = mandate_label_new (_ ("Nobody by name. A group, such as all staff, needs no names; a board does."), "quiet");
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Members"), "heading"));
  gtk_box_append (GTK_BOX (box), self->nobody);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->members));

  return box;
}

static GtkWidget *
create_adding (MandateBodyView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 7);
  GtkWidget *button;

  self->new_member = mandate_form_new (self->session, MANDATE_TYPE_BODY_MEMBER, member_fields);
  gtk_box_append (GTK_BOX (box), mandate_label_new (_ ("Who else belongs to it?"), "heading"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->new_member));
  button = append_button (box, _ ("Add Member"));
  gtk_widget_set_margin_top (button, 3);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (self->session, box);

  return box;
}

/**
 * mandate_body_view_new:
 * @session: an open workspace
 * @body: a body of its register
 *
 * Returns: (transfer floating): the body, up to date
 */
GtkWidget *
mandate_body_view_new (MandateSession *session,
                       MandateRecord  *body)
{
  MandateBodyView *self = g_object_new (MANDATE_TYPE_BODY_VIEW, NULL);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget       *button;

  self->session = g_object_ref (session);
  self->body = g_strdup (mandate_record_get_id (body));
  self->head = MANDATE_ERRAND_HEAD (mandate_errand_head_new ("body.close"));
  self->form = mandate_live_form_new (session, MANDATE_TYPE_BODY, body_fields);
  mandate_live_form_set_record (self->form, body);

  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), create_members (self));
  gtk_box_append (GTK_BOX (box), create_adding (self));
  button = append_button (box, _ ("Remove Body"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  mandate_editing_offer (session, button);
  adw_bin_set_child (ADW_BIN (self), box);

  begin_member (self);
  mandate_follow (self, session, "settled", G_CALLBACK (update));
  update (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_body_view_show_member:
 * @self: a view
 * @membership: id of a membership
 *
 * Opens its row.
 */
void
mandate_body_view_show_member (MandateBodyView *self,
                               const char      *membership)
{
  mandate_form_rows_open (self->rows, membership);
}

void
mandate_body_view_add_member (MandateBodyView *self)
{
  mandate_form_focus_field (self->new_member, "person");
}
