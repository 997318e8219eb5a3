/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack-choices.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-drop-down.h"
#include "mandate-editing.h"
#include "mandate-organisation.h"
#include "mandate-pack-parts.h"

/* The largest that fits beneath a header in a window of 360 by 640. */
#define WIDTH      300
#define MAX_HEIGHT 500

/**
 * MandatePackChoices:
 *
 * What a pack is made for and as of which day, in which language and on what
 * paper it is, and what is left out of it or comes with it.
 */
struct _MandatePackChoices
{
  AdwBin parent_instance;

  MandateSession *session;
  char           *as_of; /* (nullable) none is today */

  GtkDropDown    *audit;
  const char     *last_audit; /* id */
  GtkDropDown    *looks[2];   /* language and paper, each first as all documents have it */
  GtkDropDown    *day;
  GtkWidget      *calendar;
  GtkCheckButton *redactions[3];
  GtkCheckButton *embeds;
  GtkEditable    *password;
};

typedef enum
{
  LOOK_LANGUAGE,
  LOOK_PAPER,
} Look;

static const char *const look_fields[] = { "language", "paper" };

/* In the order of MandatePackRedactions. */
static const char *const redaction_labels[] = { N_ ("Names as Initials"), N_ ("No Amounts of Money"), N_ ("No E-Mail Addresses") };

G_DEFINE_FINAL_TYPE (MandatePackChoices, mandate_pack_choices, ADW_TYPE_BIN)

static guint changed_signal;

static void
tell (MandatePackChoices *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* A day that has not come has nothing on record but what is there today. */
static void
take_day (MandatePackChoices *self)
{
  const gboolean is_today = gtk_drop_down_get_selected (self->day) == 0;
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *date = g_date_time_format (chosen, "%Y-%m-%d");

  gtk_widget_set_visible (self->calendar, !is_today);
  g_clear_pointer (&self->as_of, g_free);
  if (!is_today && strcmp (date, mandate_session_get_today (self->session)) < 0)
    self->as_of = g_steal_pointer (&date);

  tell (self);
}

/* Of an earlier day that is shown, the pack is, too: the bar above leads to others. */
static void
follow_session (MandatePackChoices *self)
{
  const MandatePast *past = mandate_session_get_past (self->session);

  if (past == NULL)
    return;

  self->as_of = g_strdup (past->date);
  gtk_drop_down_set_selected (self->day, 1);
  mandate_editing_allow (self->session, self->day);
}

static void
append_choice (GtkBox     *box,
               const char *label,
               GtkWidget  *widget)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (box, title);
  gtk_box_append (box, widget);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
}

static GtkWidget *
create_audit (void)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_ptr_array_add (titles, (gpointer) _ (kinds[i].title));
  g_ptr_array_add (titles, NULL);

  return gtk_drop_down_new_from_strings ((const char *const *) titles->pdata);
}

static GtkCheckButton *
append_check (GtkBox     *box,
              const char *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", label, "wrap", TRUE, "xalign", 0.0, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (box, check);

  return GTK_CHECK_BUTTON (check);
}

static const MandateField *
find_field (Look look)
{
  return mandate_record_type_find_field (MANDATE_TYPE_ORGANISATION, look_fields[look], NULL);
}

/* What all documents have; where nobody said, what a pack takes then. */
static const char *
get_general_look (MandatePackChoices *self,
                  Look                look)
{
  MandateOrganisation *organisation = mandate_register_find_only (mandate_session_get_register (self->session), MANDATE_TYPE_ORGANISATION);
  const char          *value = organisation == NULL ? NULL : look == LOOK_LANGUAGE ? organisation->language
                                                                                   : organisation->paper;

  if (value != NULL)
    return value;

  return look == LOOK_LANGUAGE ? "en" : "a4";
}

static const char *
get_label (Look        look,
           const char *value)
{
  const char *label = mandate_field_get_choice_label (find_field (look), value);

  return label != NULL ? _ (label) : value;
}

/* The first says what it stands for, so that it is not a riddle. */
static char *
make_general_label (MandatePackChoices *self,
                    Look                look)
{
  const char *label = get_label (look, get_general_look (self, look));

  /* Translators: the language or paper of a pack; %s is that of all documents: As All Documents (English). */
  return g_strdup_printf (_ ("As All Documents (%s)"), label);
}

static GtkWidget *
create_look (MandatePackChoices *self,
             Look                look)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *general = make_general_label (self, look);
  GtkWidget       *drop_down;

  g_ptr_array_add (titles, general);
  for (const MandateChoice *choice = find_field (look)->choices; choice->value != NULL; choice++)
    g_ptr_array_add (titles, (gpointer) get_label (look, choice->value));
  g_ptr_array_add (titles, NULL);

  drop_down = gtk_drop_down_new_from_strings ((const char *const *) titles->pdata);
  self->looks[look] = GTK_DROP_DOWN (drop_down);
  mandate_drop_down_let_shrink (self->looks[look]);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);

  return drop_down;
}

/* The organisation may have another language by now. */
static void
update_general_looks (MandatePackChoices *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->looks); i++)
    {
      GtkStringList   *titles = GTK_STRING_LIST (gtk_drop_down_get_model (self->looks[i]));
      g_autofree char *general = make_general_label (self, i);
      const char      *addition[] = { general, NULL };
      const guint      selected = gtk_drop_down_get_selected (self->looks[i]);

      if (g_str_equal (gtk_string_list_get_string (titles, 0), general))
        continue;

      g_signal_handlers_block_by_func (self->looks[i], tell, self);
      gtk_string_list_splice (titles, 0, 1, addition);
      gtk_drop_down_set_selected (self->looks[i], selected);
      g_signal_handlers_unblock_by_func (self->looks[i], tell, self);
    }
}

static void
set_redactions (MandatePackChoices   *self,
                MandatePackRedactions redactions)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->redactions); i++)
    gtk_check_button_set_active (self->redactions[i], (redactions & (1 << i)) != 0);
}

/* What is usual for the audit follows it, until somebody chooses something else. */
static void
audit_cb (MandatePackChoices *self)
{
  const char *audit = mandate_pack_choices_get_audit (self);

  if (mandate_pack_choices_get_redactions (self) == mandate_pack_redactions_get_usual (self->last_audit))
    set_redactions (self, mandate_pack_redactions_get_usual (audit));
  self->last_audit = audit;
  tell (self);
}

/* Nothing can be left out of a file, so the two exclude each other. */
static void
redacted_cb (MandatePackChoices *self)
{
  const gboolean is_redacted = mandate_pack_choices_get_redactions (self) != 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->embeds), !is_redacted);
  if (is_redacted)
    gtk_check_button_set_active (self->embeds, FALSE);
  tell (self);
}

static GtkWidget *
create_privacy (MandatePackChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (redaction_labels); i++)
    {
      self->redactions[i] = append_check (GTK_BOX (box), _ (redaction_labels[i]));
      g_signal_connect_object (self->redactions[i], "toggled", G_CALLBACK (redacted_cb), self, G_CONNECT_SWAPPED);
    }

  return box;
}

static GtkWidget *
create_file (MandatePackChoices *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *password = gtk_password_entry_new ();

  self->embeds = append_check (GTK_BOX (box), _ ("Attach the Originals of Evidence"));
  self->password = GTK_EDITABLE (password);
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (password), TRUE);
  g_object_set (password, "placeholder-text", _ ("Password"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (password), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Password that opens the pack"), -1);
  gtk_box_append (GTK_BOX (box), password);

  return box;
}

/* A small screen has no room for all of them at once. */
static GtkWidget *
create_scroller (GtkWidget *box)
{
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                       "child", box,
                       "hscrollbar-policy", GTK_POLICY_NEVER,
                       "propagate-natural-height", TRUE,
                       "max-content-height", MAX_HEIGHT,
                       "width-request", WIDTH,
                       NULL);
}

static void
build (MandatePackChoices *self)
{
  const char *days[] = { _ ("Today"), _ ("An Earlier Day"), NULL };
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget  *audit = create_audit ();
  GtkWidget  *day = gtk_drop_down_new_from_strings (days);

  self->audit = GTK_DROP_DOWN (audit);
  self->day = GTK_DROP_DOWN (day);
  self->calendar = gtk_calendar_new ();
  gtk_widget_set_visible (self->calendar, FALSE);

  append_choice (GTK_BOX (box), _ ("Which Audit"), audit);
  append_choice (GTK_BOX (box), _ ("As Of"), day);
  gtk_box_append (GTK_BOX (box), self->calendar);
  append_choice (GTK_BOX (box), _ ("Language of the Pack"), create_look (self, LOOK_LANGUAGE));
  append_choice (GTK_BOX (box), _ ("Paper"), create_look (self, LOOK_PAPER));
  append_choice (GTK_BOX (box), _ ("Left Out"), create_privacy (self));
  append_choice (GTK_BOX (box), _ ("The File"), create_file (self));

  self->last_audit = mandate_pack_choices_get_audit (self);
  follow_session (self);
  adw_bin_set_child (ADW_BIN (self), create_scroller (box));
  g_signal_connect_object (audit, "notify::selected", G_CALLBACK (audit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (day, "notify::selected", G_CALLBACK (take_day), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (take_day), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (update_general_looks), self, G_CONNECT_SWAPPED);
}

static void
mandate_pack_choices_dispose (GObject *object)
{
  g_clear_object (&MANDATE_PACK_CHOICES (object)->session);

  G_OBJECT_CLASS (mandate_pack_choices_parent_class)->dispose (object);
}

static void
mandate_pack_choices_finalize (GObject *object)
{
  g_free (MANDATE_PACK_CHOICES (object)->as_of);

  G_OBJECT_CLASS (mandate_pack_choices_parent_class)->finalize (object);
}

static void
mandate_pack_choices_class_init (MandatePackChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_pack_choices_dispose;
  object_class->finalize = mandate_pack_choices_finalize;

  /**
   * MandatePackChoices::changed:
   *
   * Something else was chosen for the pack.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_pack_choices_init (MandatePackChoices *self)
{
}

/**
 * mandate_pack_choices_new:
 * @session: an open workspace
 *
 * Returns: (transfer floating): the choices, for Stage 1 and today
 */
GtkWidget *
mandate_pack_choices_new (MandateSession *session)
{
  MandatePackChoices *self = g_object_new (MANDATE_TYPE_PACK_CHOICES, NULL);

  self->session = g_object_ref (session);
  build (self);

  return GTK_WIDGET (self);
}

/**
 * mandate_pack_choices_get_audit:
 * @self: choices
 *
 * Returns: id of the kind of audit
 */
const char *
mandate_pack_choices_get_audit (MandatePackChoices *self)
{
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  return kinds[MIN (gtk_drop_down_get_selected (self->audit), n_kinds - 1)].id;
}

/**
 * mandate_pack_choices_get_as_of:
 * @self: choices
 *
 * Returns: (nullable): the day in the past whose end the pack shows, or %NULL for now
 */
const char *
mandate_pack_choices_get_as_of (MandatePackChoices *self)
{
  return self->as_of;
}

static const char *
get_look (MandatePackChoices *self,
          Look                look)
{
  const guint selected = gtk_drop_down_get_selected (self->looks[look]);

  return selected > 0 ? find_field (look)->choices[selected - 1].value : NULL;
}

/**
 * mandate_pack_choices_get_language:
 * @self: choices
 *
 * Returns: (nullable): the language of the pack, or %NULL for that of all documents
 */
const char *
mandate_pack_choices_get_language (MandatePackChoices *self)
{
  return get_look (self, LOOK_LANGUAGE);
}

/**
 * mandate_pack_choices_get_paper:
 * @self: choices
 *
 * Returns: (nullable): the paper of the pack, or %NULL for that of all documents
 */
const char *
mandate_pack_choices_get_paper (MandatePackChoices *self)
{
  return get_look (self, LOOK_PAPER);
}

/**
 * mandate_pack_choices_describe:
 * @self: choices
 * @field: `language` or `paper`
 *
 * Returns: (transfer full): what the pack has, in the words of the screen
 */
char *
mandate_pack_choices_describe (MandatePackChoices *self,
                               const char         *field)
{
  const Look  look = g_str_equal (field, look_fields[LOOK_PAPER]) ? LOOK_PAPER : LOOK_LANGUAGE;
  const char *value = get_look (self, look);

  return g_strdup (get_label (look, value != NULL ? value : get_general_look (self, look)));
}

/**
 * mandate_pack_choices_format:
 * @self: choices
 *
 * Returns: (transfer full): what was chosen, for mandate_pack_choices_restore();
 *   neither the day nor the password
 */
char *
mandate_pack_choices_format (MandatePackChoices *self)
{
  g_autofree char *redactions = mandate_pack_redactions_format (mandate_pack_choices_get_redactions (self));
  const char      *language = get_look (self, LOOK_LANGUAGE);
  const char      *paper = get_look (self, LOOK_PAPER);

  return g_strdup_printf ("audit=%s&language=%s&paper=%s&redact=%s&embed=%d", mandate_pack_choices_get_audit (self),
                          language != NULL ? language : "", paper != NULL ? paper : "", redactions != NULL ? redactions : "",
                          mandate_pack_choices_get_embeds (self));
}

static void
choose_look (MandatePackChoices *self,
             Look                look,
             const char         *value)
{
  const MandateChoice *choices = find_field (look)->choices;

  gtk_drop_down_set_selected (self->looks[look], 0);
  for (guint i = 0; value != NULL && choices[i].value != NULL; i++)
    if (g_str_equal (choices[i].value, value))
      gtk_drop_down_set_selected (self->looks[look], i + 1);
}

static void
choose_audit (MandatePackChoices *self,
              const char         *id)
{
  guint                   n_kinds;
  const MandateAuditKind *kinds = mandate_audit_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (g_strcmp0 (kinds[i].id, id) == 0)
      gtk_drop_down_set_selected (self->audit, i);
}

/**
 * mandate_pack_choices_restore:
 * @self: choices
 * @choices: (nullable): from mandate_pack_choices_format(); what is not known any
 *   more in it is passed over
 *
 * Chooses again what was chosen then.
 */
void
mandate_pack_choices_restore (MandatePackChoices *self,
                              const char         *choices)
{
  g_autoptr (GHashTable) words = choices != NULL ? g_uri_parse_params (choices, -1, "&", G_URI_PARAMS_NONE, NULL) : NULL;
  MandatePackRedactions redactions;

  if (words == NULL)
    return;

  choose_audit (self, g_hash_table_lookup (words, "audit"));
  choose_look (self, LOOK_LANGUAGE, g_hash_table_lookup (words, "language"));
  choose_look (self, LOOK_PAPER, g_hash_table_lookup (words, "paper"));
  if (mandate_pack_redactions_parse (g_hash_table_lookup (words, "redact"), &redactions, NULL))
    set_redactions (self, redactions);
  if (mandate_pack_choices_get_redactions (self) == 0)
    gtk_check_button_set_active (self->embeds, g_strcmp0 (g_hash_table_lookup (words, "embed"), "1") == 0);
}

/**
 * mandate_pack_choices_get_redactions:
 * @self: choices
 *
 * Returns: what is left out
 */
MandatePackRedactions
mandate_pack_choices_get_redactions (MandatePackChoices *self)
{
  MandatePackRedactions redactions = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->redactions); i++)
    if (gtk_check_button_get_active (self->redactions[i]))
      redactions |= 1 << i;

  return redactions;
}

/**
 * mandate_pack_choices_get_embeds:
 * @self: choices
 *
 * Returns: whether the files of evidence hang on the pack
 */
gboolean
mandate_pack_choices_get_embeds (MandatePackChoices *self)
{
  return gtk_check_button_get_active (self->embeds);
}

/**
 * mandate_pack_choices_get_password:
 * @self: choices
 *
 * Returns: (nullable): what opens the pack, or %NULL if everybody can
 */
const char *
mandate_pack_choices_get_password (MandatePackChoices *self)
{
  const char *password = gtk_editable_get_text (self->password);

  return *password != '\0' ? password : NULL;
}
