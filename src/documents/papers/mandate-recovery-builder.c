/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One page to be kept on paper, away from the computer. */

#include "config.h"

#include "mandate-recovery.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-writer.h"

/* As long as a passphrase that is proposed, written by hand. */
#define BLANK "________________________________________"

static const MandatePartSpec recovery_part = {
  .id = "recovery",
  .title = N_ ("Recovery sheet"),
  .question = N_ ("How does one open a sealed copy when this computer is gone?"),
  .running_head = N_ ("Recovery sheet"),
  .tags = "",
  .edge = MANDATE_EDGE_NONE,
  .level = 0,
};

static const char *const window_steps[] = {
  N_ ("Install Mandate on the new computer and start it."),
  N_ ("Choose “Open a Copy…” and the newest file whose name ends in .mandate-sealed."),
  N_ ("Type the passphrase exactly as it stands above, with its dashes."),
  N_ ("Look at what the copy holds and choose “Add as New”."),
};

static MandateText *
write_passphrase (const MandateRecoverySheet *sheet)
{
  if (sheet->passphrase == NULL)
    return mandate_text_new_styled (MANDATE_SPAN_SECONDARY, BLANK);

  return mandate_text_new_styled (MANDATE_SPAN_MONO | MANDATE_SPAN_BOLD, sheet->passphrase);
}

static MandateText *
write_places (const MandatePackContext *self,
              const char *const        *places)
{
  g_autofree char *text = places != NULL && *places != NULL ? g_strjoinv ("\n", (char **) places) : NULL;

  return text != NULL ? mandate_text_new (text) : mandate_text_new_styled (MANDATE_SPAN_SECONDARY, BLANK);
}

static void
add_facts (const MandatePackContext   *self,
           GPtrArray                  *blocks,
           const MandateRecoverySheet *sheet)
{
  MandateBlock *facts = mandate_pack_add_facts (blocks, TRUE);
  MandateText  *key = sheet->fingerprint != NULL ? mandate_text_new_styled (MANDATE_SPAN_MONO, sheet->fingerprint) : mandate_text_new (mandate_pack_say (self, N_ ("No key has been made")));

  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Workspace")), mandate_text_new (sheet->workspace));
  mandate_block_add_name (facts, mandate_pack_say (self, N_ ("Passphrase")), write_passphrase (sheet));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Sealed copies are in")), write_places (self, sheet->places));
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Key of the seals")), key);
  mandate_block_add_fact (facts, mandate_pack_say (self, N_ ("Written on")), mandate_text_new (self->as_of));
}

static void
add_steps (const MandatePackContext *self,
           GPtrArray                *blocks)
{
  MandateBlock *list = mandate_block_new_list (TRUE, 1);

  for (guint i = 0; i < G_N_ELEMENTS (window_steps); i++)
    mandate_pack_add_paragraph (mandate_block_add_item (list), mandate_pack_say (self, window_steps[i]));

  g_ptr_array_add (blocks, list);
}

/**
 * mandate_build_recovery:
 * @context: a context
 * @sheet: what to put on the sheet
 *
 * Returns: (transfer full) (element-type MandateBlock): the recovery sheet
 */
GPtrArray *
mandate_build_recovery (const MandatePackContext   *context,
                        const MandateRecoverySheet *sheet)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_pack_add_part (context, blocks, &recovery_part);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (context, N_ ("A sealed copy holds the whole workspace: records, history and files. Only the passphrase opens it; without the passphrase nobody can, the makers of Mandate neither. Keep this sheet where you keep contracts, and not beside the copies.")));
  add_facts (context, blocks, sheet);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (context, N_ ("In the window")), NULL, NULL);
  add_steps (context, blocks);

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (context, N_ ("In a terminal")), NULL, NULL);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (context, N_ ("Write the passphrase into a file of one line, and delete that file afterwards.")));
  mandate_pack_add_text (blocks, mandate_text_new_styled (MANDATE_SPAN_MONO, "mandatectl open COPY.mandate-sealed --passphrase-file FILE"));

  mandate_pack_add_heading (blocks, 2, mandate_pack_say (context, N_ ("What the key is for")), NULL, NULL);
  mandate_pack_add_paragraph (blocks, mandate_pack_say (context, N_ ("Audit packs and approvals may be sealed with a key that stays on the old computer. Seals made with it are still genuine where its fingerprint is the one above. The new computer makes a key of its own.")));

  return blocks;
}
