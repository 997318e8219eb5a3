/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-role-print.h"

#include <glib/gi18n-lib.h>

#include "mandate-compat.h"
#include "mandate-delegations.h"
#include "mandate-holders.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-role-words.h"

/**
 * MandateRolePrint:
 *
 * The button “Print”, with the papers of one role, or with those of all of them.
 * A paper that can't be made yet says why, and what to do.
 */
struct _MandateRolePrint
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *role; /* (nullable) id */
  GtkWidget      *button;
};

G_DEFINE_FINAL_TYPE (MandateRolePrint, mandate_role_print, ADW_TYPE_BIN)

/* What the menus and the windows call them. */
static const struct
{
  MandatePrintKind kind;
  const char      *title; /* translatable */
} titles[] = {
  { MANDATE_PRINT_ROLES, N_ ("Roles and Responsibilities") },
  { MANDATE_PRINT_LINES, N_ ("Reporting Lines") },
  { MANDATE_PRINT_COMPETENCE, N_ ("Competence Sheet") },
  { MANDATE_PRINT_TELL_SHEET, N_ ("Whom Do I Tell?") },
  { MANDATE_PRINT_APPOINTMENT, N_ ("Letter of Appointment") },
  { MANDATE_PRINT_INSERT, N_ ("Insert to the Job Description") },
  { MANDATE_PRINT_HANDOVER, N_ ("Handover Envelope") },
  { MANDATE_PRINT_BRIEFING, N_ ("Role Briefing") },
  { MANDATE_PRINT_DELEGATION, N_ ("Delegation Record") },
};

static const MandatePrintKind papers_of_all[] = { MANDATE_PRINT_ROLES, MANDATE_PRINT_LINES, MANDATE_PRINT_COMPETENCE, MANDATE_PRINT_TELL_SHEET };
static const MandatePrintKind papers_of_a_holder[] = { MANDATE_PRINT_APPOINTMENT, MANDATE_PRINT_INSERT, MANDATE_PRINT_HANDOVER };

static guint
find_title (MandatePrintKind kind)
{
  guint i = 0;

  while (titles[i].kind != kind)
    i++;

  return i;
}

static MandateRegister *
get_register (MandateRolePrint *self)
{
  return mandate_session_get_register (self->session);
}

static gboolean
is_of_a_holder (MandatePrintKind kind)
{
  return kind == MANDATE_PRINT_APPOINTMENT || kind == MANDATE_PRINT_INSERT || kind == MANDATE_PRINT_HANDOVER;
}

static void
inform (GtkWidget  *from,
        const char *heading,
        const char *text)
{
  GtkRoot *root = gtk_widget_get_root (from);

  mandate_inform (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, text);
}

/**
 * mandate_role_print_open:
 * @from: what was pressed
 * @session: an open workspace
 * @kind: a paper of roles
 * @record: (nullable): the holding, role or delegation that it is of; for a
 *   paper of a holder a role means that there is none
 *
 * Shows a paper as it will be printed, and offers to save it; or says why it
 * can't be made yet.
 */
void
mandate_role_print_open (GtkWidget       *from,
                         MandateSession  *session,
                         MandatePrintKind kind,
                         MandateRecord   *record)
{
  const char             *today = mandate_session_get_today (session);
  const MandatePrintOrder order = { .kind = kind, .record = record, .today = today };
  g_autofree char        *obstacle = NULL;

  if (is_of_a_holder (kind))
    obstacle = mandate_role_prints_find_obstacle (mandate_session_get_register (session), record, today);

  if (obstacle != NULL)
    inform (from, _ ("This Can’t Be Printed Yet"), obstacle);
  else
    mandate_print_window_open (from, session, _ (titles[find_title (kind)].title), &order);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MandateRolePrint *self = MANDATE_ROLE_PRINT (widget);
  guint             kind;
  const char       *id;
  MandateRecord    *record;

  g_variant_get (parameter, "(u&s)", &kind, &id);
  record = *id != '\0' ? mandate_register_find_any (get_register (self), id) : NULL;

  if (record != NULL || *id == '\0')
    mandate_role_print_open (widget, self->session, kind, record);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (MandateRolePrint) self = data;
  MandateRolePrints *papers = MANDATE_ROLE_PRINTS (source);
  const guint        n = mandate_role_prints_get_length (papers);
  g_autofree char   *message = g_strdup_printf (ngettext ("%u paper is saved.", "%u papers are saved.", n), n);
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;

  if (mandate_role_prints_write_finish (papers, result, &error))
    mandate_session_tell (self->session, message);
  else
    mandate_session_tell_error (self->session, error);
}

/* Papers that wait for an answer whether others are replaced. */
typedef struct
{
  MandateRolePrint  *self;
  MandateRolePrints *papers;
  char              *folder;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->self);
  g_object_unref (question->papers);
  g_free (question->folder);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Question) question = data;

  if (mandate_confirm_finish (result))
    mandate_role_prints_write_async (question->papers, question->folder, TRUE, written_cb, g_object_ref (question->self));
}

static void
ask_to_replace (MandateRolePrint  *self,
                MandateRolePrints *papers,
                const char        *folder,
                const char        *taken)
{
  Question *question = g_new0 (Question, 1);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is in this folder already, and so may be others. The new papers take their place."), taken);

  question->self = g_object_ref (self);
  question->papers = g_object_ref (papers);
  question->folder = g_strdup (folder);
  mandate_confirm_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Replace What Is There?"), text, _ ("_Replace"), TRUE, confirmed_cb, question);
}

/**
 * mandate_role_print_save_all:
 * @self: a button
 * @kind: which papers
 * @folder: where they go
 *
 * Saves papers together, a file each. What is there already is replaced only
 * after a question.
 */
void
mandate_role_print_save_all (MandateRolePrint     *self,
                             MandateRolePrintsKind kind,
                             GFile                *folder)
{
  g_autoptr (MandateRolePrints) papers = mandate_role_prints_new (mandate_session_get_workspace (self->session), kind, mandate_session_get_today (self->session));
  g_autofree char *path = g_file_get_path (folder);
  const char      *taken = mandate_role_prints_find_taken (papers, path);

  if (taken != NULL)
    ask_to_replace (self, papers, path, taken);
  else
    mandate_role_prints_write_async (papers, path, FALSE, written_cb, g_object_ref (self));
}

static void
save_to_chosen (MandateRolePrint     *self,
                GAsyncResult         *result,
                MandateRolePrintsKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = mandate_choose_file_finish (result, &error);

  if (self->session == NULL)
    return;

  if (folder != NULL)
    mandate_role_print_save_all (self, kind, folder);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_session_tell_error (self->session, error);
}

static void
letters_folder_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (MandateRolePrint) self = data;

  save_to_chosen (self, result, MANDATE_ROLE_PRINTS_LETTERS);
}

static void
sheets_folder_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (MandateRolePrint) self = data;

  save_to_chosen (self, result, MANDATE_ROLE_PRINTS_SHEETS);
}

/* That there is nobody yet is better known before a folder is chosen. */
static gboolean
has_letters (MandateRolePrint *self)
{
  g_autoptr (MandateRolePrints) papers = mandate_role_prints_new (mandate_session_get_workspace (self->session), MANDATE_ROLE_PRINTS_LETTERS, mandate_session_get_today (self->session));

  return mandate_role_prints_get_length (papers) > 0;
}

static void
letters_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  if (has_letters (MANDATE_ROLE_PRINT (widget)))
    mandate_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Where the Letters Go"), letters_folder_cb, g_object_ref (widget));
  else
    inform (widget, _ ("There Are No Letters Yet"), _ ("Nobody who is here holds a role. Give the roles to people first; each then has a letter and an insert to the job description."));
}

static void
sheets_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  mandate_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Where the Sheets Go"), sheets_folder_cb, g_object_ref (widget));
}

static void
append (GMenu           *menu,
        MandatePrintKind kind,
        const char      *id,
        const char      *of)
{
  const char *title = _ (titles[find_title (kind)].title);
  /* Translators: %1$s is a paper such as “Letter of Appointment”, %2$s whom or what it is for. */
  g_autofree char *label = of != NULL ? g_strdup_printf (C_ ("paper", "%1$s: %2$s"), title, of) : g_strdup (title);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "papers.open", "(us)", (guint) kind, id);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
create_menu_of_all (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) papers = g_menu_new ();
  g_autoptr (GMenu) many = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers_of_all); i++)
    append (papers, papers_of_all[i], "", NULL);

  g_menu_append (many, _ ("All Letters and Inserts…"), "papers.letters");
  g_menu_append (many, _ ("All Briefings and Envelopes…"), "papers.sheets");
  append_section (menu, papers);
  append_section (menu, many);

  return G_MENU_MODEL (menu);
}

static void
add_holders (MandateRolePrint *self,
             GMenu            *menu)
{
  g_autoptr (GPtrArray) holdings = mandate_holders_list_current (get_register (self), self->role, mandate_session_get_today (self->session));

  for (guint i = 0; i < MAX (holdings->len, 1); i++)
    {
      MandateRoleHolding *holding = i < holdings->len ? g_ptr_array_index (holdings, i) : NULL;
      const char         *id = holding != NULL ? mandate_record_get_id (MANDATE_RECORD (holding)) : self->role;
      const char         *name = holdings->len > 1 ? mandate_role_words_name_holder (self->session, holding) : NULL;
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint k = 0; k < G_N_ELEMENTS (papers_of_a_holder); k++)
        append (section, papers_of_a_holder[k], id, name);
      append_section (menu, section);
    }
}

static void
add_delegations (MandateRolePrint *self,
                 GMenu            *menu)
{
  g_autoptr (GPtrArray) delegations = mandate_delegations_list_current (get_register (self), NULL, mandate_session_get_today (self->session));
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < delegations->len; i++)
    {
      MandateDelegation *delegation = g_ptr_array_index (delegations, i);

      if (g_strcmp0 (delegation->role, self->role) == 0)
        append (section, MANDATE_PRINT_DELEGATION, mandate_record_get_id (MANDATE_RECORD (delegation)), delegation->subject);
    }

  append_section (menu, section);
}

static GMenuModel *
create_menu_of_role (MandateRolePrint *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  add_holders (self, menu);
  append (section, MANDATE_PRINT_BRIEFING, self->role, NULL);
  append_section (menu, section);
  add_delegations (self, menu);

  return G_MENU_MODEL (menu);
}

/**
 * mandate_role_print_create_menu:
 * @self: a button
 *
 * Returns: (transfer full): what it offers now
 */
GMenuModel *
mandate_role_print_create_menu (MandateRolePrint *self)
{
  return self->role != NULL ? create_menu_of_role (self) : create_menu_of_all ();
}

/* Who holds the role may have changed since it was last opened. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer       data)
{
  g_autoptr (GMenuModel) menu = mandate_role_print_create_menu (data);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
mandate_role_print_dispose (GObject *object)
{
  MandateRolePrint *self = MANDATE_ROLE_PRINT (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (mandate_role_print_parent_class)->dispose (object);
}

static void
mandate_role_print_finalize (GObject *object)
{
  g_free (MANDATE_ROLE_PRINT (object)->role);

  G_OBJECT_CLASS (mandate_role_print_parent_class)->finalize (object);
}

static void
mandate_role_print_class_init (MandateRolePrintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mandate_role_print_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_role_print_finalize;

  gtk_widget_class_install_action (widget_class, "papers.open", "(us)", open_action);
  gtk_widget_class_install_action (widget_class, "papers.letters", NULL, letters_action);
  gtk_widget_class_install_action (widget_class, "papers.sheets", NULL, sheets_action);
}

static void
mandate_role_print_init (MandateRolePrint *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popup_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/**
 * mandate_role_print_new:
 * @session: an open workspace
 * @role: (nullable): id of a role, or %NULL for what is there of all roles
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
mandate_role_print_new (MandateSession *session,
                        const char     *role)
{
  MandateRolePrint *self = g_object_new (MANDATE_TYPE_ROLE_PRINT, NULL);

  self->session = g_object_ref (session);
  self->role = g_strdup (role);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-print-symbolic");
  gtk_widget_set_tooltip_text (self->button, _ ("Print"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Print"), -1);
  if (role != NULL)
    gtk_widget_add_css_class (self->button, "flat");

  return GTK_WIDGET (self);
}
