/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-choice.h"

#include <glib/gi18n-lib.h>

#include "mandate-drop-down.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"

/**
 * MandatePolicyChoice:
 *
 * Which policy is looked at: the information security policy, or one about a
 * single topic. Out of sight where there is nothing to choose from.
 */
struct _MandatePolicyChoice
{
  AdwBin parent_instance;

  GPtrArray   *ids;   /* (owned) (element-type utf8) */
  char        *shown; /* (nullable) id of the policy that is looked at */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (MandatePolicyChoice, mandate_policy_choice, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
selected_cb (MandatePolicyChoice *self)
{
  const char *policy = mandate_policy_choice_get_policy (self);

  if (policy != NULL && g_strcmp0 (policy, self->shown) != 0)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
mandate_policy_choice_finalize (GObject *object)
{
  MandatePolicyChoice *self = MANDATE_POLICY_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->shown);

  G_OBJECT_CLASS (mandate_policy_choice_parent_class)->finalize (object);
}

static void
mandate_policy_choice_class_init (MandatePolicyChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_policy_choice_finalize;

  /**
   * MandatePolicyChoice::chosen:
   * @self: a choice
   *
   * Somebody wants to look at another policy.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", MANDATE_TYPE_POLICY_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_policy_choice_init (MandatePolicyChoice *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  mandate_drop_down_let_shrink (self->drop_down);
  gtk_widget_set_tooltip_text (drop_down, _ ("Which Policy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which Policy"), -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), drop_down);
}

GtkWidget *
mandate_policy_choice_new (void)
{
  return g_object_new (MANDATE_TYPE_POLICY_CHOICE, NULL);
}

/* Without a text there is nothing to look at; the information security policy is where one begins. */
static gboolean
is_offered (MandateRegister *reg,
            MandatePolicy   *policy)
{
  MandateRecordList *versions = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);

  if (g_strcmp0 (policy->kind, "information-security") == 0)
    return TRUE;

  for (guint i = 0; i < mandate_record_list_get_length (versions); i++)
    if (g_strcmp0 (((MandatePolicyVersion *) mandate_record_list_get (versions, i))->policy, mandate_record_get_id (MANDATE_RECORD (policy))) == 0)
      return TRUE;

  return FALSE;
}

static int
compare_policies (gconstpointer first,
                  gconstpointer second)
{
  const MandatePolicy *a = *(MandatePolicy *const *) first;
  const MandatePolicy *b = *(MandatePolicy *const *) second;
  const int            order = g_strcmp0 (a->kind, b->kind);

  return order != 0 ? order : g_utf8_collate (a->title != NULL ? a->title : "", b->title != NULL ? b->title : "");
}

/* (transfer container): the information security policy first, then the others by their titles. */
static GPtrArray *
list_policies (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY);
  GPtrArray         *policies = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (is_offered (reg, mandate_record_list_get (list, i)))
      g_ptr_array_add (policies, mandate_record_list_get (list, i));

  g_ptr_array_sort (policies, compare_policies);

  return policies;
}

/* A choice that is as it was stays, with the keyboard in it. */
static gboolean
has_titles (MandatePolicyChoice *self,
            GtkStringList       *titles)
{
  GListModel *model = gtk_drop_down_get_model (self->drop_down);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (titles));

  if (model == NULL || g_list_model_get_n_items (model) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), gtk_string_list_get_string (titles, i)))
      return FALSE;

  return TRUE;
}

/**
 * mandate_policy_choice_show:
 * @self: a choice
 * @reg: the records
 * @policy: (nullable): id of the policy that is looked at
 *
 * Offers the policies of @reg.
 */
void
mandate_policy_choice_show (MandatePolicyChoice *self,
                            MandateRegister     *reg,
                            const char          *policy)
{
  g_autoptr (GPtrArray) policies = list_policies (reg);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < policies->len; i++)
    {
      MandatePolicy *at = g_ptr_array_index (policies, i);
      const char    *id = mandate_record_get_id (MANDATE_RECORD (at));

      gtk_string_list_append (titles, at->title != NULL ? at->title : "");
      g_ptr_array_add (ids, g_strdup (id));
      if (g_strcmp0 (id, policy) == 0)
        selected = i;
    }

  /* Without ids nothing that happens to the choice is a person’s doing. */
  g_ptr_array_set_size (self->ids, 0);
  g_free (self->shown);
  self->shown = g_strdup (policy);
  if (!has_titles (self, titles))
    gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->drop_down, selected);
  g_ptr_array_extend_and_steal (self->ids, g_steal_pointer (&ids));
  gtk_widget_set_visible (GTK_WIDGET (self), policies->len > 1);
}

/**
 * mandate_policy_choice_get_policy:
 * @self: a choice
 *
 * Returns: (nullable): id of the policy that is chosen
 */
const char *
mandate_policy_choice_get_policy (MandatePolicyChoice *self)
{
  const guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->ids->len ? g_ptr_array_index (self->ids, selected) : NULL;
}
