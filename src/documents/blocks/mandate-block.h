/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-matrix.h"
#include "mandate-text.h"
#include "mandate-trend.h"

G_BEGIN_DECLS

/**
 * MandateBlock:
 *
 * What a document says, free of how it looks: the types that the builders of
 * documents make and that the page layout draws.
 *
 * A block is made by one of the constructors below and owned by the array or
 * block that holds it. Builders may set the members that all kinds share, and
 * those of the kind's own struct. Every word a reader sees comes from the
 * builder, in the document's language: the layout adds none of its own.
 */
typedef struct _MandateBlock MandateBlock;

typedef enum
{
  MANDATE_BLOCK_COVER,
  MANDATE_BLOCK_CONTENTS,
  MANDATE_BLOCK_PART,
  MANDATE_BLOCK_HEADING,
  MANDATE_BLOCK_PARAGRAPH,
  MANDATE_BLOCK_LIST,
  MANDATE_BLOCK_TABLE,
  MANDATE_BLOCK_FACTS,
  MANDATE_BLOCK_CHART,
  MANDATE_BLOCK_SHARES,
  MANDATE_BLOCK_TREND,
  MANDATE_BLOCK_BAND,
  MANDATE_BLOCK_SIGNATURE,
  MANDATE_BLOCK_CODE,
  MANDATE_BLOCK_TREE,
  MANDATE_BLOCK_ANNEX,
  MANDATE_BLOCK_PAGE_BREAK,
} MandateBlockKind;

/**
 * MandateVoice:
 * @MANDATE_VOICE_PACK: the pack speaks: sans
 * @MANDATE_VOICE_NOTE: the pack speaks aside: small, dark grey
 * @MANDATE_VOICE_ISSUED: the organisation speaks, letter for letter: serif
 * @MANDATE_VOICE_ISSUED_CODE: the same, in a fixed-width face
 * @MANDATE_VOICE_LARGE: the pack speaks to be read from a wall
 */
typedef enum
{
  MANDATE_VOICE_PACK,
  MANDATE_VOICE_NOTE,
  MANDATE_VOICE_ISSUED,
  MANDATE_VOICE_ISSUED_CODE,
  MANDATE_VOICE_LARGE,
} MandateVoice;

typedef enum
{
  MANDATE_ALIGN_START,
  MANDATE_ALIGN_CENTER,
  MANDATE_ALIGN_END,
} MandateAlign;

/* The last leaves room to write by hand. */
typedef enum
{
  MANDATE_DENSITY_NORMAL,
  MANDATE_DENSITY_ROOMY,
  MANDATE_DENSITY_TIGHT,
  MANDATE_DENSITY_HANDWRITING,
} MandateDensity;

/* A label and its value; a person's name is printed larger. */
typedef struct
{
  char        *label; /* (owned) */
  MandateText *value; /* (owned) */
  gboolean     is_name;
} MandateFact;

/* How many points stand in one state, for the cover. */
typedef struct
{
  MandateMark mark;
  guint       count;
  char       *text; /* (owned) */
} MandateCount;

typedef struct
{
  char      *organisation; /* (owned) */
  char      *kind;         /* (owned) what the file is: “Audit pack” */
  char      *title;        /* (owned) */
  char      *subtitle;     /* (owned) (nullable) */
  char      *standing;     /* (owned) (nullable) heading of the counts */
  char      *notice;       /* (owned) (nullable) small print at the foot */
  GPtrArray *facts;        /* (owned) (element-type MandateFact) under the title */
  GPtrArray *counts;       /* (owned) (element-type MandateCount) */
  GPtrArray *foot_facts;   /* (owned) (element-type MandateFact) */
} MandateCover;

/* Starts a new page with a title and the question that the page answers. */
typedef struct
{
  char    *title;          /* (owned) */
  char    *question;       /* (owned) (nullable) */
  char    *running_head;   /* (owned) (nullable) @title stands in for it */
  char    *clause;         /* (owned) (nullable) printed before it in the contents */
  char    *edge_label;     /* (owned) (nullable) white text on the edge mark */
  guint    edge_slot;      /* 0 is the topmost */
  guint    contents_level; /* 1 to 3; 0 keeps it out of contents and bookmarks */
  gboolean is_landscape;   /* this page and those after it, up to the next part */
} MandatePart;

typedef struct
{
  MandateText *text; /* (owned) */
  char        *note; /* (owned) (nullable) at the end of its line */
  MandateVoice voice;
  guint        level;          /* 2 or 3; 1 for the title of issued text */
  guint        contents_level; /* as for a part */
} MandateHeading;

typedef struct
{
  MandateText *text; /* (owned) */
  MandateVoice voice;
  guint        indent; /* steps from the start: block quotes */
} MandateParagraph;

typedef struct
{
  GPtrArray *items; /* (owned) (element-type GPtrArray of MandateBlock) */
  gboolean   is_ordered;
  guint      first_number;
} MandateList;

typedef struct
{
  MandateText *title;  /* (owned) */
  double       weight; /* share of the width */
  MandateAlign align;
} MandateColumn;

typedef struct
{
  GPtrArray *cells; /* (owned) (element-type MandateText) one a column; a band has one */
  char      *note;  /* (owned) (nullable) end of a band: its counts */
  GStrv      tags;  /* (owned) (nullable) clauses, for the outer margin */
  guint      gap;   /* number of the gap that shows here, or 0 */
  gboolean   is_band;
} MandateRow;

typedef struct
{
  GPtrArray     *columns; /* (owned) (element-type MandateColumn) */
  GPtrArray     *rows;    /* (owned) (element-type MandateRow) */
  MandateDensity density;
} MandateTable;

typedef struct
{
  GPtrArray *facts; /* (owned) (element-type MandateFact) */
  gboolean   has_wide_labels;
} MandateFacts;

/* One row of bars: the widths are to scale, the words beside them are exact. */
typedef struct
{
  char    *label;          /* (owned) */
  double   requested;      /* in the chart's unit; NAN where there is none */
  double   approved;       /* likewise */
  double   used;           /* likewise */
  char    *requested_text; /* (owned) */
  char    *approved_text;  /* (owned) */
  char    *used_text;      /* (owned) */
  guint    gap;
  gboolean is_undecided; /* requested and never decided: a dashed outline */
  gboolean is_total;     /* words only, below a rule */
} MandateBar;

/* Requested, approved and used, side by side: a table with bars. */
typedef struct
{
  char      *label_title;     /* (owned) head of the first column */
  char      *requested_title; /* (owned) */
  char      *approved_title;  /* (owned) */
  char      *used_title;      /* (owned) */
  char      *undecided_title; /* (owned) for the legend */
  gboolean   has_no_legend;   /* the chart below has the same */
  GPtrArray *bars;            /* (owned) (element-type MandateBar) */
} MandateChart;

/* How many series the shares of a whole may have: each has a look of its own. */
#define MANDATE_N_SHARES 3

/* One bar: pieces side by side, counted in whole things. */
typedef struct
{
  char *label; /* (owned) */
  guint values[MANDATE_N_SHARES];
} MandateShare;

/*
 * Parts of a whole, bar below bar on one scale: what is good, what is under
 * way, what is not good. A table with bars; the sentence says the same in words.
 */
typedef struct
{
  char      *label_title;              /* (owned) head of the first column */
  char      *titles[MANDATE_N_SHARES]; /* (owned) heads of the figures */
  char      *sentence;                 /* (owned) what the figures come to */
  GPtrArray *bars;                     /* (owned) (element-type MandateShare) */
} MandateShares;

/* “Issued text, word for word”: opens or ends text that the organisation issued. */
typedef struct
{
  char *start; /* (owned) */
  char *end;   /* (owned) (nullable) at the end of its line */
} MandateBand;

typedef struct
{
  char *role;            /* (owned) */
  char *name;            /* (owned) */
  char *sentence;        /* (owned) what the signature stands for */
  char *signature_label; /* (owned) under the first line */
  char *date_label;      /* (owned) */
  char *place_label;     /* (owned) */
} MandateSignature;

/* A box with a code, so that a scan of the paper finds its record. */
typedef struct
{
  MandateMatrix *matrix; /* (owned) */
  char          *title;  /* (owned) what is signed with this paper */
  char          *notice; /* (owned) (nullable) small print below the code */
} MandateCode;

/* One box of a tree. What it says besides its title is the builder's: names, marks. */
typedef struct
{
  int          parent;  /* index of an earlier box, or -1 */
  char        *title;   /* (owned) */
  MandateText *text;    /* (owned) */
  MandateText *note;    /* (owned) (nullable) small print */
  gboolean     is_open; /* stands for something that is not there: a dashed edge */
} MandateTreeNode;

/* Boxes under boxes, on as many pages as it takes. */
typedef struct
{
  GPtrArray *nodes;      /* (owned) (element-type MandateTreeNode) */
  char      *goes_on;    /* (owned) before the page where it goes on */
  char      *comes_from; /* (owned) before the page where it comes from */
  char      *relation;   /* (owned) for who can't see it: a sentence with {box} and {above} */
} MandateTreeFigure;

/* The sheet before a piece of evidence; the pages themselves are put in later. */
typedef struct
{
  char      *number;  /* (owned) “E-012” */
  char      *title;   /* (owned) */
  char      *band;    /* (owned) on the ink band at the top: “Annex” */
  char      *notice;  /* (owned) end of the band: what follows, or why nothing does */
  GPtrArray *facts;   /* (owned) (element-type MandateFact) */
  guint      n_pages; /* to be put in after the sheet; counted in every page number */
} MandateAnnex;

struct _MandateBlock
{
  MandateBlockKind kind;
  char            *id;   /* (owned) (nullable) what links and page references name */
  GStrv            tags; /* (owned) (nullable) clauses it answers, for the outer margin */
  guint            gap;  /* number of the gap that shows here, or 0 */

  union
  {
    MandateCover      cover;
    MandatePart       part;
    MandateHeading    heading;
    MandateParagraph  paragraph;
    MandateList       list;
    MandateTable      table;
    MandateFacts      facts;
    MandateChart      chart;
    MandateShares     shares;
    MandateTrend     *trend; /* (owned) */
    MandateBand       band;
    MandateSignature  signature;
    MandateCode       code;
    MandateTreeFigure tree;
    MandateAnnex      annex;
  };
};

void mandate_block_free (MandateBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateBlock, mandate_block_free)

GPtrArray *mandate_blocks_new (void);

MandateBlock *mandate_block_new_cover (const char *organisation,
                                       const char *kind,
                                       const char *title);
void          mandate_block_add_count (MandateBlock *cover,
                                       MandateMark   mark,
                                       guint         count,
                                       const char   *text);

MandateBlock *mandate_block_new_contents (void);

MandateBlock *mandate_block_new_part (const char *id,
                                      const char *title,
                                      const char *question);

MandateBlock *mandate_block_new_heading (guint        level,
                                         MandateText *text);
MandateBlock *mandate_block_new_paragraph (MandateVoice voice,
                                           MandateText *text);

MandateBlock *mandate_block_new_list (gboolean is_ordered,
                                      guint    first_number);
GPtrArray    *mandate_block_add_item (MandateBlock *list);

MandateBlock *mandate_block_new_table (MandateDensity density);
void          mandate_block_add_column (MandateBlock *table,
                                        MandateText  *title,
                                        double        weight,
                                        MandateAlign  align);
MandateRow   *mandate_block_add_row (MandateBlock *table);
void          mandate_row_add_cell (MandateRow  *self,
                                    MandateText *text);
MandateRow   *mandate_block_add_band_row (MandateBlock *table,
                                          MandateText  *text,
                                          const char   *note);

MandateBlock *mandate_block_new_facts (void);
MandateFact  *mandate_fact_new (const char  *label,
                                MandateText *value);
void          mandate_block_add_fact (MandateBlock *facts,
                                      const char   *label,
                                      MandateText  *value);
void          mandate_block_add_name (MandateBlock *facts,
                                      const char   *label,
                                      MandateText  *name);

MandateBlock *mandate_block_new_chart (const char *label_title,
                                       const char *requested_title,
                                       const char *approved_title,
                                       const char *used_title,
                                       const char *undecided_title);
MandateBar   *mandate_block_add_bar (MandateBlock *chart,
                                     const char   *label);

MandateBlock *mandate_block_new_shares (const char *label_title,
                                        const char *good_title,
                                        const char *open_title,
                                        const char *bad_title,
                                        const char *sentence);
void          mandate_block_add_share (MandateBlock *shares,
                                       const char   *label,
                                       guint         n_good,
                                       guint         n_open,
                                       guint         n_bad);

MandateBlock    *mandate_block_new_trend (MandateTrend *trend);
MandateBlock    *mandate_block_new_band (const char *start,
                                         const char *end);
MandateBlock    *mandate_block_new_signature (const char *role,
                                              const char *name,
                                              const char *sentence);
MandateBlock    *mandate_block_new_code (MandateMatrix *matrix,
                                         const char    *title,
                                         const char    *notice);
MandateBlock    *mandate_block_new_tree (const char *id,
                                         const char *goes_on,
                                         const char *comes_from,
                                         const char *relation);
MandateTreeNode *mandate_block_add_node (MandateBlock *tree,
                                         int           parent,
                                         const char   *title,
                                         MandateText  *text);
MandateBlock    *mandate_block_new_annex (const char *number,
                                          const char *title,
                                          guint       n_pages);
MandateBlock    *mandate_block_new_page_break (void);

G_END_DECLS
