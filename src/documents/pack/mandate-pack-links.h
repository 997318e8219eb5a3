/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

char *mandate_pack_make_id (const char *kind,
                            gpointer    record);
char *mandate_pack_make_year_id (gint64 year);
char *mandate_pack_find_target (const MandatePackContext *self,
                                const char               *link);
char *mandate_pack_name_record (const MandatePackContext *self,
                                gpointer                  record);
char *mandate_pack_describe_proof (const MandatePackContext *self,
                                   const char               *link);
void  mandate_pack_append_reference (const MandatePackContext *self,
                                     MandateText              *text,
                                     const char               *target);
void  mandate_pack_append_proofs (const MandatePackContext *self,
                                  MandateText              *text,
                                  GPtrArray                *links);
void  mandate_pack_append_evidence (const MandatePackContext *self,
                                    MandateText              *text,
                                    const char               *link);

G_END_DECLS
