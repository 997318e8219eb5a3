/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-looks.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy-look.h"
#include "mandate-policy-standing.h"
#include "mandate-screen-text.h"

/**
 * MandatePolicyLooks:
 *
 * When the policy is looked at again, what made it necessary, and what came of
 * it: the text stays, with a reason, or is revised (5.2, 9.3).
 */
struct _MandatePolicyLooks
{
  MandatePolicyPanel parent_instance;

  GtkListBox *list;
  GtkWidget  *hold_button;
  GtkWidget  *serious_button;
};

G_DEFINE_FINAL_TYPE (MandatePolicyLooks, mandate_policy_looks, MANDATE_TYPE_POLICY_PANEL)

static int
compare_reviews (gconstpointer first,
                 gconstpointer second)
{
  const MandateReview *a = *(MandateReview *const *) first;
  const MandateReview *b = *(MandateReview *const *) second;

  return g_strcmp0 (mandate_review_get_day (b), mandate_review_get_day (a));
}

/* (transfer full): the reviews of the policy, planned and held, the latest first. */
static GPtrArray *
list_reviews (MandatePolicyPanel *self)
{
  MandateRecordList *list = mandate_register_get_list (mandate_policy_panel_get_register (self), MANDATE_TYPE_REVIEW);
  GPtrArray         *reviews = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReview *review = mandate_record_list_get (list, i);

      if (g_strcmp0 (review->kind, "policy-review") == 0)
        g_ptr_array_add (reviews, g_object_ref (review));
    }

  g_ptr_array_sort (reviews, compare_reviews);

  return reviews;
}

static gboolean
is_open (MandateReview *review)
{
  return g_strcmp0 (review->state, "planned") == 0 || g_strcmp0 (review->state, "held") == 0;
}

static const char *
get_label (const char *field,
           const char *value)
{
  return value != NULL ? mandate_field_get_choice_label (mandate_record_type_find_field (MANDATE_TYPE_REVIEW, field, NULL), value) : NULL;
}

static GtkWidget *
create_row (MandatePolicyLooks *self,
            MandateReview      *review)
{
  const char      *today = mandate_policy_panel_get_today (MANDATE_POLICY_PANEL (self));
  const char      *day = mandate_review_get_day (review);
  g_autofree char *title = day != NULL ? mandate_screen_format_day (day, today) : g_strdup (review->title);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *subtitle = NULL;

  if (review->occasion != NULL)
    g_ptr_array_add (parts, (char *) get_label ("occasion", review->occasion));
  if (review->outcome != NULL)
    g_ptr_array_add (parts, (char *) get_label ("outcome", review->outcome));
  else
    g_ptr_array_add (parts, (char *) get_label ("state", review->state));
  if (review->outcome_reason != NULL)
    g_ptr_array_add (parts, review->outcome_reason);

  g_ptr_array_add (parts, NULL);
  subtitle = g_strjoinv (" · ", (char **) parts->pdata);

  return mandate_policy_panel_new_row (title, subtitle);
}

static char *
describe_due (MandatePolicyLooks          *self,
              const MandatePolicyStanding *standing)
{
  const char      *due_on = standing->in_force != NULL ? standing->in_force->next_review_on : NULL;
  g_autofree char *day = due_on != NULL ? mandate_screen_format_day (due_on, mandate_policy_panel_get_today (MANDATE_POLICY_PANEL (self))) : NULL;

  /* Translators: %s is a day. */
  return day != NULL ? g_strdup_printf (_ ("Due on %s, or sooner when something serious happens."), day) : NULL;
}

static void
show (MandatePolicyPanel          *panel,
      const MandatePolicyStanding *standing)
{
  MandatePolicyLooks *self = MANDATE_POLICY_LOOKS (panel);
  g_autoptr (GPtrArray) reviews = list_reviews (panel);
  g_autofree char *due = describe_due (self, standing);

  mandate_policy_panel_clear (self->list);
  for (guint i = 0; i < reviews->len; i++)
    gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (reviews, i)));

  mandate_policy_panel_set_note (panel, due);
  gtk_widget_set_visible (GTK_WIDGET (self->list), reviews->len > 0);
  gtk_widget_set_visible (self->hold_button, standing->in_force != NULL);
  gtk_widget_set_visible (self->serious_button, standing->in_force != NULL);
}

/* (transfer full) (nullable): the one that is open, the latest planned. */
static MandateReview *
find_open (MandatePolicyPanel *self)
{
  g_autoptr (GPtrArray) reviews = list_reviews (self);

  for (guint i = reviews->len; i > 0; i--)
    if (is_open (g_ptr_array_index (reviews, i - 1)))
      return g_object_ref (g_ptr_array_index (reviews, i - 1));

  return NULL;
}

static void
held_cb (MandatePolicyPanel *self,
         MandateFormCard    *card)
{
  MandateReview *answer = mandate_form_card_get_record (card);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("Policy looked at again"));
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateReview) open = find_open (self);
  g_autofree char      *target = NULL;
  MandateReview        *review = open;
  MandatePolicyVersion *draft = NULL;
  gboolean              is_right;

  if (review == NULL)
    review = mandate_policy_open_review (change, "planned", mandate_policy_panel_get_today (self));

  is_right = review != NULL && mandate_policy_close_review (change, review, answer->outcome, answer->outcome_reason, answer->held_on, &draft, &error);
  if (draft != NULL)
    target = g_strconcat ("policy-editor:policy-version/", mandate_record_get_id (MANDATE_RECORD (draft)), NULL);

  if (mandate_policy_panel_commit (self, change, is_right, &error) && target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-wizard", "s", target);
}

static void
hold_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "held_on", "outcome", "outcome_reason", NULL };
  MandateRecord           *review = mandate_record_new (MANDATE_TYPE_REVIEW, NULL);

  mandate_record_set (review, "title", _ ("Policy review"), NULL);
  mandate_record_set (review, "kind", "policy-review", NULL);
  mandate_record_set (review, "held_on", mandate_policy_panel_get_today (self), NULL);
  mandate_record_set (review, "outcome", "no-change", NULL);
  mandate_policy_panel_ask (self,
                            mandate_form_card_new (mandate_policy_panel_get_session (self), _ ("Does the policy still fit?"),
                                                   _ ("Read it once with top management. Has your business changed, the law, who works with you? Did something go wrong?"),
                                                   _ ("_Record"), review, fields),
                            G_CALLBACK (held_cb));
}

static void
happened_cb (MandatePolicyPanel *self,
             MandateFormCard    *card)
{
  MandateReview *answer = mandate_form_card_get_record (card);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_policy_panel_get_register (self), _ ("Review of the policy planned"));
  g_autoptr (GError) error = NULL;

  mandate_policy_open_review (change, answer->occasion, mandate_policy_panel_get_today (self));
  mandate_policy_panel_commit (self, change, TRUE, &error);
}

static void
serious_cb (MandatePolicyPanel *self)
{
  static const char *const fields[] = { "occasion", NULL };
  MandateRecord           *review = mandate_record_new (MANDATE_TYPE_REVIEW, NULL);

  mandate_record_set (review, "title", _ ("Policy review"), NULL);
  mandate_record_set (review, "kind", "policy-review", NULL);
  mandate_record_set (review, "occasion", "incident", NULL);
  mandate_policy_panel_ask (self,
                            mandate_form_card_new (mandate_policy_panel_get_session (self), _ ("What happened?"), _ ("The policy is looked at again within 30 days."),
                                                   _ ("_Plan a Review"), review, fields),
                            G_CALLBACK (happened_cb));
}

static void
begin (MandatePolicyPanel *self)
{
  hold_cb (self);
}

static void
mandate_policy_looks_constructed (GObject *object)
{
  MandatePolicyLooks *self = MANDATE_POLICY_LOOKS (object);
  MandatePolicyPanel *panel = MANDATE_POLICY_PANEL (object);

  G_OBJECT_CLASS (mandate_policy_looks_parent_class)->constructed (object);

  mandate_policy_panel_set_heading (panel, _ ("Review"));
  self->hold_button = mandate_policy_panel_add_button (panel, _ ("_Hold the Review…"), G_CALLBACK (hold_cb));
  self->serious_button = mandate_policy_panel_add_button (panel, _ ("_Something Serious Happened…"), G_CALLBACK (serious_cb));
  self->list = mandate_policy_panel_add_list (panel, _ ("Reviews of the policy"));
}

static void
mandate_policy_looks_class_init (MandatePolicyLooksClass *klass)
{
  MandatePolicyPanelClass *panel_class = MANDATE_POLICY_PANEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mandate_policy_looks_constructed;
  panel_class->show = show;
  panel_class->begin = begin;
}

static void
mandate_policy_looks_init (MandatePolicyLooks *self)
{
}
