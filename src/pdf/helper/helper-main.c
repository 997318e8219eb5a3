/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <string.h>
#include <sys/stat.h>

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
  gboolean     takes_any_size; /* the file is mapped beside the memory that it may use */
} Command;

/*
 * The small jobs write no file at all. An assembly holds the objects of all
 * its pages and maps all its files, which count as address space.
 */
static const Command commands[] = {
  { "inspect", 0, -1, { GIB, 5, 0 }, helper_inspect, FALSE },
  { "text", 0, -1, { GIB, 5, 0 }, helper_text, FALSE },
  { "words", 1, -1, { GIB, 5, 0 }, helper_words, FALSE },
  { "find", 0, -1, { GIB, 5, 0 }, helper_find, FALSE },
  { "codes", 0, -1, { GIB, 15, 0 }, helper_codes, FALSE },
  { "render", 2, -1, { GIB, 5, 0 }, helper_render, FALSE },
  { "image", 1, -1, { GIB, 5, 0 }, helper_image, FALSE },
  { "attachments", 1, -1, { GIB, 60, 0 }, helper_attachments, TRUE },
  { "assemble", 0, MANDATE_PDF_OUTPUT_FD, { 3 * GIB, 120, 4 * GIB }, helper_assemble, FALSE },
#ifdef MANDATE_PDF_SELF_TEST
  { "self-test", 1, -1, { GIB, 10, 0 }, helper_self_test, FALSE },
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

static rlim_t
get_input_size (void)
{
  struct stat status;

  return fstat (MANDATE_PDF_INPUT_FD, &status) == 0 && status.st_size > 0 ? (rlim_t) status.st_size : 0;
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
  HelperLimits   limits;
  g_autoptr (GBytes) answer = NULL;
  MandatePdfStatus status;

  if (command == NULL)
    {
      g_printerr ("This program is started by Mandate to read one PDF file; it has no use of its own.\n");
      return 2;
    }

  limits = command->limits;
  if (command->takes_any_size)
    limits.memory += get_input_size ();

  if (!helper_sandbox_enter (&limits, command->output_fd))
    {
      helper_send_result (MANDATE_PDF_STATUS_UNPROTECTED, NULL);
      return 3;
    }

  status = command->run (argv + 2, &answer);

  return helper_send_result (status, status == MANDATE_PDF_STATUS_OK ? answer : NULL) ? 0 : 1;
}
