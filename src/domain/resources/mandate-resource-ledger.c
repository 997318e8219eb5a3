/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Clauses 5.1 c and 7.1: what was asked for, approved and used, and whether it
 * was enough. The window, the pack and the checks all have it from here.
 */

#include "config.h"

#include "mandate-resource-ledger.h"

#include <string.h>

#include "mandate-agenda.h"
#include "mandate-date.h"
#include "mandate-fiscal-year.h"
#include "mandate-review-acts.h"

/**
 * mandate_resource_decide_by_figures:
 * @resource: a resource that is being decided on
 *
 * Says in its decision what its figures say: approved, approved in part where
 * less was approved than asked for, refused where nothing was.
 */
void
mandate_resource_decide_by_figures (MandateResource *resource)
{
  const MandateResourceFigures units[] = {
    mandate_resource_get_figures (resource, NULL),
    mandate_resource_get_figures (resource, resource->currency != NULL ? resource->currency : ""),
  };
  gboolean    has_approved = FALSE;
  gboolean    has_less = FALSE;
  const char *decision;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      has_approved |= units[i].approved > 0;
      has_less |= units[i].requested != MANDATE_UNSET && units[i].approved < units[i].requested;
    }

  decision = !has_approved && has_less ? "refused" : has_less ? "in-part"
                                                              : "approved";
  mandate_record_set (MANDATE_RECORD (resource), "decision", decision, NULL);
}

/* Nothing known and something is something; sums stay at the greatest number rather than turn over. */
static void
add (gint64 *sum,
     gint64  value)
{
  if (*sum == MANDATE_UNSET)
    *sum = value;
  else if (value != MANDATE_UNSET && __builtin_add_overflow (*sum, value, sum))
    *sum = G_MAXINT64;
}

static void
add_figures (MandateResourceFigures       *sum,
             const MandateResourceFigures *figures)
{
  add (&sum->requested, figures->requested);
  add (&sum->approved, figures->approved);
  add (&sum->used, figures->used);
}

static int
compare_years (gconstpointer first,
               gconstpointer second)
{
  const int a = GPOINTER_TO_INT (*(const gpointer *) first);
  const int b = GPOINTER_TO_INT (*(const gpointer *) second);

  return (a < b) - (a > b);
}

static void
add_year (GPtrArray *years,
          gint64     year)
{
  gpointer pointer = GINT_TO_POINTER ((int) year);

  if (!g_ptr_array_find (years, pointer, NULL))
    g_ptr_array_add (years, pointer);
}

/* A request of a year before @this_year that still has no answer; its figures stay in the year that it was made for. */
static gboolean
is_left_open (MandateRegister *reg,
              MandateResource *resource,
              gint64           this_year,
              const char      *as_of)
{
  return mandate_resource_is_of_earlier_year (reg, resource, this_year) && !mandate_resource_is_decided (resource, as_of);
}

/**
 * mandate_resources_list_years:
 * @reg: a register
 * @as_of: the day that is looked at: what recurs goes on until then
 *
 * Returns: (transfer container): the fiscal years that resources fall into or
 *   that somebody concluded on, as integers in pointers, the latest first; 0 for those without a year
 */
GPtrArray *
mandate_resources_list_years (MandateRegister *reg,
                              const char      *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  MandateRecordList *conclusions = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE_CONCLUSION);
  const gint64       this_year = mandate_fiscal_year_find (reg, as_of);
  GPtrArray         *years = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResource *resource = mandate_record_list_get (list, i);
      const gint64     first = mandate_resource_find_year (reg, resource);
      const gint64     last = mandate_resource_find_last_year (reg, resource);
      const gint64     end = mandate_resource_is_recurring (resource) ? MIN (last, this_year) : last;

      add_year (years, first);
      for (gint64 year = first + 1; first > 0 && year <= end; year++)
        if (mandate_resource_falls_into (reg, resource, year))
          add_year (years, year);
      if (is_left_open (reg, resource, this_year, as_of))
        add_year (years, this_year);
    }

  /* Also of a year in which nothing was asked for somebody may say that it was enough. */
  for (guint i = 0; i < mandate_record_list_get_length (conclusions); i++)
    add_year (years, ((const MandateResourceConclusion *) mandate_record_list_get (conclusions, i))->year);

  g_ptr_array_sort (years, compare_years);

  return years;
}

/**
 * mandate_resources_list_approved:
 * @reg: a register
 * @as_of: the day that is looked at
 *
 * Returns: (transfer container) (element-type MandateResource): what was
 *   approved by then for the fiscal year of that day, and what goes on from an earlier one
 */
GPtrArray *
mandate_resources_list_approved (MandateRegister *reg,
                                 const char      *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  GPtrArray         *approved = g_ptr_array_new ();
  const gint64       this_year = mandate_fiscal_year_find (reg, as_of);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResource *resource = mandate_record_list_get (list, i);

      if (mandate_resource_is_approved (resource, as_of) && mandate_resource_falls_into (reg, resource, this_year))
        g_ptr_array_add (approved, resource);
    }

  return approved;
}

/**
 * mandate_resources_find_conclusion:
 * @reg: a register
 * @year: a fiscal year
 * @kind: value of a kind
 *
 * Returns: (nullable) (transfer none): what was concluded on that kind (7.1), if it says anything
 */
MandateResourceConclusion *
mandate_resources_find_conclusion (MandateRegister *reg,
                                   gint64           year,
                                   const char      *kind)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE_CONCLUSION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResourceConclusion *conclusion = mandate_record_list_get (list, i);

      if (conclusion->year == year && g_strcmp0 (conclusion->kind, kind) == 0 && g_strcmp0 (conclusion->adequacy, "unknown") != 0)
        return conclusion;
    }

  return NULL;
}

/**
 * mandate_resources_find_review_conclusion:
 * @reg: a register
 * @as_of: the day that is looked at
 * @review: (out) (nullable) (transfer none): the last management review
 *
 * Returns: (nullable) (transfer none): what it said on adequacy of resources, if
 *   it is not older than a year
 */
MandateReviewInput *
mandate_resources_find_review_conclusion (MandateRegister *reg,
                                          const char      *as_of,
                                          MandateReview  **review)
{
  g_autofree char    *year_ago = mandate_date_add_months (as_of, -12);
  MandateReviewInput *input;

  *review = mandate_agenda_find_last_of_kind (reg, "management-review", as_of);
  if (*review == NULL || strcmp ((*review)->held_on, year_ago) < 0)
    return NULL;

  input = mandate_review_find_input (reg, *review, MANDATE_REVIEW_RECOMMENDED_INPUT);

  return input != NULL && input->content != NULL ? input : NULL;
}

static int
compare_resources (gconstpointer first,
                   gconstpointer second)
{
  const MandateResource *a = *(MandateResource *const *) first;
  const MandateResource *b = *(MandateResource *const *) second;
  int                    order = g_strcmp0 (a->requested_on, b->requested_on);

  if (order == 0)
    order = g_strcmp0 (a->title, b->title);

  return order != 0 ? order : strcmp (mandate_record_get_id ((MandateRecord *) a), mandate_record_get_id ((MandateRecord *) b));
}

static GPtrArray *
list_resources (MandateRegister *reg,
                gint64           year,
                const char      *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  const gboolean     is_running = year == mandate_fiscal_year_find (reg, as_of);
  GPtrArray         *resources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResource *resource = mandate_record_list_get (list, i);

      if (mandate_resource_falls_into (reg, resource, year) || (is_running && is_left_open (reg, resource, year, as_of)))
        g_ptr_array_add (resources, g_object_ref (resource));
    }

  g_ptr_array_sort (resources, compare_resources);

  return resources;
}

static MandateLedgerState
find_state (const MandateLedgerRow *row,
            const char             *as_of,
            gboolean                is_past)
{
  MandateResource *resource = row->resource;

  if (!mandate_resource_is_decided (resource, as_of))
    return MANDATE_LEDGER_UNDECIDED;
  if (!mandate_resource_is_approved (resource, as_of))
    return MANDATE_LEDGER_REFUSED;
  if (row->shortfall > 0 || (!row->runs_on && g_str_equal (resource->decision, "in-part")))
    return MANDATE_LEDGER_IN_PART;
  if (row->figures.used == 0 || (row->figures.used == MANDATE_UNSET && is_past && !row->runs_on))
    return MANDATE_LEDGER_NOT_USED;

  return MANDATE_LEDGER_IN_FULL;
}

static gint64
find_shortfall (const MandateLedgerRow *row,
                const char             *as_of)
{
  gint64 approved = row->figures.approved;

  if (!mandate_resource_is_decided (row->resource, as_of) || row->figures.requested == MANDATE_UNSET)
    return 0;

  if (!mandate_resource_is_approved (row->resource, as_of))
    approved = 0;
  else if (approved == MANDATE_UNSET)
    return 0;

  return MAX (row->figures.requested - approved, 0);
}

static void
free_row (gpointer data)
{
  MandateLedgerRow *self = data;

  g_object_unref (self->resource);
  g_free (self);
}

/* The year that is looked at, and from when. */
typedef struct
{
  MandateRegister *reg; /* (unowned) */
  gint64           year;
  const char      *as_of;
} Look;

static MandateLedgerRow *
new_row (const Look      *look,
         MandateResource *resource,
         const char      *currency)
{
  MandateLedgerRow *self = g_new0 (MandateLedgerRow, 1);

  self->resource = g_object_ref (resource);
  self->currency = currency;
  self->figures = mandate_resource_get_share (look->reg, resource, currency, look->year);
  self->runs_on = mandate_resource_find_year (look->reg, resource) != look->year;
  self->shortfall = find_shortfall (self, look->as_of);
  self->state = find_state (self, look->as_of, look->year < mandate_fiscal_year_find (look->reg, look->as_of));
  self->is_short = !self->runs_on && mandate_resource_is_short (look->reg, resource, look->as_of);
  self->is_explained = resource->adequacy_reason != NULL;
  self->is_open = self->state == MANDATE_LEDGER_UNDECIDED || self->is_short ||
                  ((self->state == MANDATE_LEDGER_IN_PART || self->state == MANDATE_LEDGER_REFUSED) && !self->is_explained);

  return self;
}

static void
free_group (gpointer data)
{
  MandateLedgerGroup *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
add_to_group (MandateResourceLedger *self,
              const MandateChoice   *kind,
              MandateLedgerRow      *row)
{
  MandateLedgerGroup *group = NULL;

  for (guint i = 0; i < self->groups->len && group == NULL; i++)
    {
      MandateLedgerGroup *other = g_ptr_array_index (self->groups, i);

      if (other->kind == kind && g_strcmp0 (other->currency, row->currency) == 0)
        group = other;
    }

  if (group == NULL)
    {
      group = g_new0 (MandateLedgerGroup, 1);
      group->kind = kind;
      group->currency = row->currency;
      group->rows = g_ptr_array_new_with_free_func (free_row);
      group->decided = (MandateResourceFigures){ MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET };
      group->total = group->decided;
      g_ptr_array_add (self->groups, group);
    }

  g_ptr_array_add (group->rows, row);
  add_figures (&group->total, &row->figures);
  if (row->state != MANDATE_LEDGER_UNDECIDED)
    add_figures (&group->decided, &row->figures);
}

/* A row for each unit in which anything is known; one row in any case. */
static void
add_resource (MandateResourceLedger *self,
              MandateResource       *resource,
              const MandateChoice   *kind,
              const Look            *look)
{
  const gboolean has_money = resource->currency != NULL && mandate_resource_has_figures (resource, resource->currency);
  const gboolean has_hours = mandate_resource_has_figures (resource, NULL);

  if (has_hours)
    add_to_group (self, kind, new_row (look, resource, NULL));
  if (has_money || (!has_hours && resource->currency != NULL))
    add_to_group (self, kind, new_row (look, resource, resource->currency));
  if (!has_hours && resource->currency == NULL)
    add_to_group (self, kind, new_row (look, resource, NULL));
}

static void
fill_groups (MandateResourceLedger *self,
             const Look            *look)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, "kind", NULL);

  for (const MandateChoice *kind = field->choices; kind->value != NULL; kind++)
    for (guint i = 0; i < self->resources->len; i++)
      {
        MandateResource *resource = g_ptr_array_index (self->resources, i);

        if (g_strcmp0 (resource->kind, kind->value) == 0)
          add_resource (self, resource, kind, look);
      }
}

static gboolean
is_of_resource (gconstpointer row,
                gconstpointer resource)
{
  return ((const MandateLedgerRow *) row)->resource == resource;
}

/* A request in two units is one request: its first row stands for it. */
static void
collect_open (MandateResourceLedger *self,
              MandateLedgerRow      *row)
{
  GPtrArray *rows = row->state == MANDATE_LEDGER_UNDECIDED ? self->undecided : self->fell_short;

  if (row->is_open && !g_ptr_array_find_with_equal_func (rows, row->resource, is_of_resource, NULL))
    g_ptr_array_add (rows, row);
}

static gboolean
is_in_full (const MandateResourceLedger *self,
            MandateResource             *resource)
{
  gboolean is_full = FALSE;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        {
          const MandateLedgerRow *row = g_ptr_array_index (group->rows, j);

          if (row->resource != resource)
            continue;
          if (row->state != MANDATE_LEDGER_IN_FULL && row->state != MANDATE_LEDGER_NOT_USED)
            return FALSE;
          is_full = TRUE;
        }
    }

  return is_full;
}

/* Judged by itself, or with all others of its kind. */
static gboolean
is_judged (const MandateResourceLedger *self,
           const Look                  *look,
           MandateResource             *resource)
{
  return mandate_resource_is_judged (resource) || mandate_resources_find_conclusion (look->reg, self->year, resource->kind) != NULL;
}

static void
collect_conclusions (MandateResourceLedger *self,
                     const Look            *look)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, "kind", NULL);

  for (const MandateChoice *kind = field->choices; kind->value != NULL; kind++)
    {
      MandateResourceConclusion *conclusion = mandate_resources_find_conclusion (look->reg, self->year, kind->value);

      if (conclusion != NULL)
        g_ptr_array_add (self->concluded, g_object_ref (conclusion));
    }
}

static void
collect (MandateResourceLedger *self,
         const Look            *look)
{
  g_autofree char *last_day = mandate_fiscal_year_get_last_day (look->reg, MAX (self->year, 1));
  g_autoptr (GPtrArray) approved = mandate_resources_list_approved (look->reg, strcmp (last_day, look->as_of) < 0 ? last_day : look->as_of);

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        collect_open (self, g_ptr_array_index (group->rows, j));
    }

  for (guint i = 0; i < self->resources->len; i++)
    self->n_in_full += is_in_full (self, g_ptr_array_index (self->resources, i));

  for (guint i = 0; i < approved->len; i++)
    if (!is_judged (self, look, g_ptr_array_index (approved, i)))
      g_ptr_array_add (self->not_judged, g_object_ref (g_ptr_array_index (approved, i)));

  collect_conclusions (self, look);
}

static gboolean
is_any_kind_short (const MandateResourceLedger *self)
{
  for (guint i = 0; i < self->concluded->len; i++)
    if (g_strcmp0 (((MandateResourceConclusion *) g_ptr_array_index (self->concluded, i))->adequacy, "short") == 0)
      return TRUE;

  return FALSE;
}

/* Whatever fell short comes first, as that is what one has to answer for. */
static MandateLedgerVerdict
find_verdict (const MandateResourceLedger *self)
{
  if (self->resources->len == 0)
    return MANDATE_VERDICT_NOTHING;
  if (self->fell_short->len > 0 || is_any_kind_short (self))
    return MANDATE_VERDICT_SHORT;
  if (self->undecided->len > 0)
    return MANDATE_VERDICT_UNDECIDED;
  if (self->not_judged->len > 0 && self->conclusion == NULL)
    return MANDATE_VERDICT_NOT_JUDGED;

  return MANDATE_VERDICT_ENOUGH;
}

/**
 * mandate_resource_ledger_new:
 * @reg: a register
 * @year: a fiscal year, or 0 for resources without one
 * @as_of: the day that is looked at: what is decided later is not decided
 *
 * Returns: (transfer full): what was asked for, approved and used in that year
 */
MandateResourceLedger *
mandate_resource_ledger_new (MandateRegister *reg,
                             gint64           year,
                             const char      *as_of)
{
  const Look             look = { reg, year, as_of };
  MandateReview         *review = NULL;
  MandateReviewInput    *conclusion = mandate_resources_find_review_conclusion (reg, as_of, &review);
  MandateResourceLedger *self = g_new0 (MandateResourceLedger, 1);

  self->year = year;
  self->resources = list_resources (reg, year, as_of);
  self->groups = g_ptr_array_new_with_free_func (free_group);
  self->fell_short = g_ptr_array_new ();
  self->undecided = g_ptr_array_new ();
  self->not_judged = g_ptr_array_new_with_free_func (g_object_unref);

  self->concluded = g_ptr_array_new_with_free_func (g_object_unref);

  /* What was said in autumn is no word on the year that began in January. */
  if (conclusion != NULL && mandate_fiscal_year_find (reg, review->held_on) == year)
    g_set_object (&self->conclusion, conclusion);

  fill_groups (self, &look);
  collect (self, &look);
  self->verdict = find_verdict (self);

  return self;
}

void
mandate_resource_ledger_free (MandateResourceLedger *self)
{
  g_ptr_array_unref (self->fell_short);
  g_ptr_array_unref (self->undecided);
  g_ptr_array_unref (self->not_judged);
  g_ptr_array_unref (self->concluded);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->resources);
  g_clear_object (&self->conclusion);
  g_free (self);
}

static int
compare_currencies (gconstpointer first,
                    gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/**
 * mandate_resource_ledger_list_currencies:
 * @self: a ledger
 *
 * Returns: (transfer container) (element-type utf8): the currencies of its amounts, sorted
 */
GPtrArray *
mandate_resource_ledger_list_currencies (const MandateResourceLedger *self)
{
  GPtrArray *currencies = g_ptr_array_new ();

  for (guint i = 0; i < self->resources->len; i++)
    {
      MandateResource *resource = g_ptr_array_index (self->resources, i);

      if (resource->currency != NULL && mandate_resource_has_figures (resource, resource->currency) &&
          !g_ptr_array_find_with_equal_func (currencies, resource->currency, g_str_equal, NULL))
        g_ptr_array_add (currencies, resource->currency);
    }

  g_ptr_array_sort (currencies, compare_currencies);

  return currencies;
}

/**
 * mandate_resource_ledger_sum:
 * @self: a ledger
 * @currency: (nullable): an ISO 4217 code, or %NULL for hours
 *
 * Returns: the year's figures in that unit, each summed up; those in others are left out
 */
MandateResourceFigures
mandate_resource_ledger_sum (const MandateResourceLedger *self,
                             const char                  *currency)
{
  MandateResourceFigures sum = { 0 };

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (self->groups, i);

      if (g_strcmp0 (group->currency, currency) == 0)
        add_figures (&sum, &group->total);
    }

  return sum;
}

/**
 * mandate_resource_ledger_list_unfunded:
 * @self: a ledger
 *
 * Returns: (transfer container) (element-type MandateLedgerRow): what was asked
 *   for and refused, or given in part, in the order of the kinds
 */
GPtrArray *
mandate_resource_ledger_list_unfunded (const MandateResourceLedger *self)
{
  GPtrArray *unfunded = g_ptr_array_new ();

  for (guint i = 0; i < self->groups->len; i++)
    {
      const MandateLedgerGroup *group = g_ptr_array_index (self->groups, i);

      for (guint j = 0; j < group->rows->len; j++)
        {
          MandateLedgerRow *row = g_ptr_array_index (group->rows, j);

          if (row->shortfall > 0 || row->state == MANDATE_LEDGER_REFUSED)
            g_ptr_array_add (unfunded, row);
        }
    }

  return unfunded;
}
