/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>

#ifdef MANDATE_PDF_SELF_TEST
#include "helper-self-test.h"
#endif

#define MIB ((rlim_t) 1024 * 1024)
#define GIB (1024 * MIB)

typedef struct
{
  const char  *name;
  int          n_arguments;
  int          output_fd; /* a file it may write, or -1 */
  HelperLimits limits;
  HelperJob    run;
} Command;

/*
 * The small jobs write no file at all. An assembly holds the objects of all
 * its pages and maps all its files, which count as address space.
 */
static const Command commands[] = {
  { "inspect", 0, -1, { GIB, 5, 0 }, helper_inspect },
  { "text", 0, -1, { GIB, 5, 0 }, helper_text },
  { "find", 0, -1, { GIB, 5, 0 }, helper_find },
  { "codes", 0, -1, { GIB, 15, 0 }, helper_codes },
  { "render", 2, -1, { GIB, 5, 0 }, helper_render },
  { "image", 1, -1, { GIB, 5, 0 }, helper_image },
  { "attachments", 1, -1, { 3 * GIB, 60, 0 }, helper_attachments },
  { "assemble", 0, MANDATE_PDF_OUTPUT_FD, { 3 * GIB, 120, 4 * GIB }, helper_assemble },
#ifdef MANDATE_PDF_SELF_TEST
  { "self-test", 1, -1, { GIB, 10, 0 }, helper_self_test },
#endif
};

static const Command *
find_command (int    argc,
              char **argv)
{
  if (argc < 2)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (strcmp (commands[i].name, argv[1]) == 0 && commands[i].n_arguments == argc - 2)
        return &commands[i];
    }

  return NULL;
}

/*
 * Reads PDF files and pictures that came from outside, one job a process.
 *
 * It is started by the client library with open files and gives up the rest
 * of the system before it looks at the first byte of them.
 */
int
main (int    argc,
      char **argv)
{
  const Command *command = find_command (argc, argv);
  g_autoptr (GBytes) answer = NULL;
  MandatePdfStatus status;

  if (command == NULL)
    {
      g_printerr ("This program is started by Mandate to read one PDF file; it has no use of its own.\n");
      return 2;
    }

  if (!helper_sandbox_enter (&command->limits, command->output_fd))
    {
      helper_send_result (MANDATE_PDF_STATUS_UNPROTECTED, NULL);
      return 3;
    }

  status = command->run (argv + 2, &answer);

  return helper_send_result (status, status == MANDATE_PDF_STATUS_OK ? answer : NULL) ? 0 : 1;
}
