/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-decision-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-drop-down.h"
#include "mandate-money.h"
#include "mandate-resource.h"
#include "mandate-review-acts.h"
#include "mandate-risk-decision.h"
#include "mandate-wrap-layout.h"

/**
 * MandateDecisionKind:
 *
 * What kind of decision it is, and what goes with that: the resource or the
 * risk that it is about, how much of what was asked for is approved, or why
 * nothing is decided.
 */
struct _MandateDecisionKind
{
  AdwBin parent_instance;

  MandateSession *session;
  GPtrArray      *links; /* (owned) (element-type utf8) (nullable elements): of what can be chosen below */

  GtkWidget *kinds;
  GtkWidget *subjects;
  GtkWidget *amount;
  GtkWidget *hours;
  GtkWidget *reason;
};

G_DEFINE_FINAL_TYPE (MandateDecisionKind, mandate_decision_kind, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const MandateField *
get_field (void)
{
  return mandate_record_type_find_field (MANDATE_TYPE_DECISION, "kind", NULL);
}

static void
add_subjects (MandateDecisionKind *self,
              GtkStringList       *names,
              GType                type,
              gboolean (*is_wanted) (gpointer))
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (self->session), type);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRecord   *record = mandate_record_list_get (list, i);
      g_autofree char *name = mandate_record_describe (record);

      if (!is_wanted (record))
        continue;

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->links, g_strdup_printf ("%s/%s", mandate_record_type_get_name (type), mandate_record_get_id (record)));
    }
}

static gboolean
is_undecided (gpointer resource)
{
  return g_strcmp0 (((MandateResource *) resource)->decision, "undecided") == 0;
}

static gboolean
is_not_accepted (gpointer risk)
{
  return g_strcmp0 (((MandateRiskDecision *) risk)->decision, "accept") != 0;
}

/* (nullable): link to what it is about */
static const char *
get_link (MandateDecisionKind *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->subjects));

  return selected < self->links->len ? g_ptr_array_index (self->links, selected) : NULL;
}

/* (nullable): the request that it is about */
static MandateResource *
find_resource (MandateDecisionKind *self)
{
  const char *link = get_link (self);

  if (link == NULL || !g_str_has_prefix (link, "resource/"))
    return NULL;

  return mandate_register_find (mandate_session_get_register (self->session), MANDATE_TYPE_RESOURCE, link + strlen ("resource/"));
}

static void
show_figure (GtkWidget  *entry,
             const char *label,
             const char *figure)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_prev_sibling (entry)), label);
  gtk_widget_set_visible (gtk_widget_get_parent (entry), figure != NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), figure != NULL ? figure : "");
}

static gboolean
read_figure (GtkWidget     *entry,
             MandateRecord *resource,
             const char    *field,
             GError       **error)
{
  return !gtk_widget_get_visible (gtk_widget_get_parent (entry)) ||
         mandate_record_set (resource, field, gtk_editable_get_text (GTK_EDITABLE (entry)), error);
}

/* What was asked for is what is approved, unless somebody says otherwise. */
static void
show_figures (MandateDecisionKind *self)
{
  const MandateResource *resource = find_resource (self);
  const char            *currency = resource != NULL && resource->currency != NULL ? resource->currency : "";
  /* Translators: label of an entry; %s is a currency. */
  g_autofree char *label = g_strdup_printf (_ ("Approved, in %s"), currency);
  g_autofree char *amount = resource != NULL && resource->requested_amount != MANDATE_UNSET ? mandate_money_format (resource->requested_amount, currency) : NULL;
  g_autofree char *hours = resource != NULL && resource->requested_hours != MANDATE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, resource->requested_hours) : NULL;

  show_figure (self->amount, label, amount);
  show_figure (self->hours, _ ("Approved, in hours"), hours);
}

/* What the decision can be about: requests without an answer, risks that nobody has accepted. */
static void
update (MandateDecisionKind *self)
{
  const char *kind = mandate_decision_kind_get_kind (self);
  gboolean    is_resource = g_strcmp0 (kind, "resource") == 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->links, 0);
  g_ptr_array_add (self->links, NULL);
  gtk_string_list_append (names, is_resource ? _ ("No request in particular") : _ ("No risk in particular"));
  if (is_resource)
    add_subjects (self, names, MANDATE_TYPE_RESOURCE, is_undecided);
  else if (g_strcmp0 (kind, "risk-acceptance") == 0)
    add_subjects (self, names, MANDATE_TYPE_RISK_DECISION, is_not_accepted);

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->subjects), G_LIST_MODEL (names));
  gtk_widget_set_visible (self->subjects, self->links->len > 1);
  gtk_widget_set_visible (self->reason, g_strcmp0 (kind, "none") == 0);
  show_figures (self);
}

static void
mandate_decision_kind_dispose (GObject *object)
{
  g_clear_object (&MANDATE_DECISION_KIND (object)->session);

  G_OBJECT_CLASS (mandate_decision_kind_parent_class)->dispose (object);
}

static void
mandate_decision_kind_finalize (GObject *object)
{
  g_ptr_array_unref (MANDATE_DECISION_KIND (object)->links);

  G_OBJECT_CLASS (mandate_decision_kind_parent_class)->finalize (object);
}

static void
mandate_decision_kind_class_init (MandateDecisionKindClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mandate_decision_kind_dispose;
  G_OBJECT_CLASS (klass)->finalize = mandate_decision_kind_finalize;

  /**
   * MandateDecisionKind::activate:
   *
   * Enter was pressed in one of the entries.
   */
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entry_activate_cb (MandateDecisionKind *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

static GtkWidget *
create_drop_down (const char *label)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  mandate_drop_down_let_shrink (GTK_DROP_DOWN (drop_down));
  gtk_widget_add_css_class (drop_down, "flat-choice");
  gtk_widget_set_tooltip_text (drop_down, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The button inside is what has the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (drop_down)), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return drop_down;
}

/* An entry, and its label before it. */
static GtkWidget *
create_figure (GtkWidget      *figures,
               GtkInputPurpose purpose)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", 10, "max-width-chars", 12, "input-purpose", purpose, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (figures), box);

  return entry;
}

static void
mandate_decision_kind_init (MandateDecisionKind *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *figures = g_object_new (GTK_TYPE_BOX, "layout-manager", mandate_wrap_layout_new (8), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->links = g_ptr_array_new_with_free_func (g_free);
  for (const MandateChoice *kind = get_field ()->choices; kind->value != NULL; kind++)
    gtk_string_list_append (names, _ (kind->label));

  self->kinds = create_drop_down (_ ("Kind of decision"));
  self->subjects = create_drop_down (_ ("What it decides"));
  self->amount = create_figure (figures, GTK_INPUT_PURPOSE_NUMBER);
  self->hours = create_figure (figures, GTK_INPUT_PURPOSE_DIGITS);
  self->reason = g_object_new (GTK_TYPE_ENTRY, "placeholder-text", _ ("Why nothing is decided"), "hexpand", TRUE, "width-chars", 12, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Why nothing is decided"), -1);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kinds), G_LIST_MODEL (names));
  gtk_box_append (GTK_BOX (line), self->kinds);
  gtk_box_append (GTK_BOX (line), self->subjects);
  gtk_box_append (GTK_BOX (line), self->reason);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), figures);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->kinds, "notify::selected", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->subjects, "notify::selected", G_CALLBACK (show_figures), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->amount, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hours, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mandate_decision_kind_new:
 * @session: an open workspace
 *
 * Returns: a choice of kinds
 */
GtkWidget *
mandate_decision_kind_new (MandateSession *session)
{
  MandateDecisionKind *self = g_object_new (MANDATE_TYPE_DECISION_KIND, NULL);

  self->session = g_object_ref (session);
  update (self);

  return GTK_WIDGET (self);
}

const char *
mandate_decision_kind_get_kind (MandateDecisionKind *self)
{
  return get_field ()->choices[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kinds))].value;
}

/**
 * mandate_decision_kind_set_kind:
 * @self: a choice
 * @kind: a kind of decisions
 *
 * Chooses @kind, and forgets what went with another.
 */
void
mandate_decision_kind_set_kind (MandateDecisionKind *self,
                                const char          *kind)
{
  const MandateChoice *choices = get_field ()->choices;

  for (guint i = 0; choices[i].value != NULL; i++)
    if (g_strcmp0 (choices[i].value, kind) == 0)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kinds), i);

  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  update (self);
}

/**
 * mandate_decision_kind_show:
 * @self: a choice
 * @decision: a decision that is on record
 */
void
mandate_decision_kind_show (MandateDecisionKind *self,
                            MandateDecision     *decision)
{
  mandate_decision_kind_set_kind (self, decision->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), decision->reason != NULL ? decision->reason : "");
}

/* What was approved, before the decision says what that comes to. */
static gboolean
fill_figures (MandateDecisionKind *self,
              MandateChange       *change,
              GError             **error)
{
  MandateResource *resource = find_resource (self);
  MandateRecord   *edited;

  if (resource == NULL)
    return TRUE;

  edited = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, mandate_record_get_id (MANDATE_RECORD (resource)));

  return read_figure (self->amount, edited, "approved_amount", error) && read_figure (self->hours, edited, "approved_hours", error);
}

/**
 * mandate_decision_kind_fill:
 * @self: a choice
 * @change: a change
 * @decision: a decision of @change
 * @error: return location for an error
 *
 * Writes what was chosen into @decision, and decides what it is about.
 *
 * Returns: whether it can be written down
 */
gboolean
mandate_decision_kind_fill (MandateDecisionKind *self,
                            MandateChange       *change,
                            MandateDecision     *decision,
                            GError             **error)
{
  const char *link = get_link (self);

  if (!mandate_record_set (MANDATE_RECORD (decision), "kind", mandate_decision_kind_get_kind (self), error))
    return FALSE;

  if (gtk_widget_get_visible (self->reason) &&
      !mandate_record_set (MANDATE_RECORD (decision), "reason", gtk_editable_get_text (GTK_EDITABLE (self->reason)), error))
    return FALSE;

  if (!fill_figures (self, change, error))
    return FALSE;

  if (link != NULL)
    mandate_review_decide_on (change, decision, link);

  return TRUE;
}
