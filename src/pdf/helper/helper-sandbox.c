/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Newer than the kernel headers of Debian 12. */
#ifndef LANDLOCK_ACCESS_FS_REFER
#define LANDLOCK_ACCESS_FS_REFER (1ULL << 13)
#endif
#ifndef LANDLOCK_ACCESS_FS_TRUNCATE
#define LANDLOCK_ACCESS_FS_TRUNCATE (1ULL << 14)
#endif

#define ACCESS_FIRST_VERSION ((1ULL << 13) - 1)
#define ACCESS_READ          (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* An address sanitizer needs more memory and calls than the sandbox gives. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZER_BUILD TRUE
#else
#define IS_SANITIZER_BUILD FALSE
#endif

/*
 * Fonts, the tables for East Asian text and the loader's files. Flatpak
 * keeps the program under /app and the host's fonts under /run/host.
 */
static const char *const readable[] = {
  "/usr", "/lib", "/lib64", "/app", "/etc/fonts", "/var/cache/fontconfig",
  "/run/host/fonts", "/run/host/fonts-cache", "/run/host/local-fonts"
};

/* What reading, computing and answering needs, and no more. */
static const int allowed[] = {
  SCMP_SYS (read), SCMP_SYS (pread64), SCMP_SYS (readv), SCMP_SYS (write),
  SCMP_SYS (writev), SCMP_SYS (close), SCMP_SYS (fstat), SCMP_SYS (newfstatat),
  SCMP_SYS (stat), SCMP_SYS (lstat), SCMP_SYS (statx), SCMP_SYS (lseek),
  SCMP_SYS (mmap), SCMP_SYS (mprotect), SCMP_SYS (munmap), SCMP_SYS (mremap),
  SCMP_SYS (madvise), SCMP_SYS (brk), SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn), SCMP_SYS (getdents64),
  SCMP_SYS (access), SCMP_SYS (faccessat), SCMP_SYS (faccessat2),
  SCMP_SYS (readlink), SCMP_SYS (readlinkat), SCMP_SYS (futex),
  SCMP_SYS (clock_gettime), SCMP_SYS (gettimeofday), SCMP_SYS (getpid),
  SCMP_SYS (gettid), SCMP_SYS (getuid), SCMP_SYS (geteuid), SCMP_SYS (getgid),
  SCMP_SYS (getegid), SCMP_SYS (getcwd), SCMP_SYS (dup), SCMP_SYS (fcntl),
  SCMP_SYS (exit), SCMP_SYS (exit_group), SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield), SCMP_SYS (getrandom), SCMP_SYS (sysinfo),
  SCMP_SYS (uname), SCMP_SYS (fstatfs), SCMP_SYS (statfs), SCMP_SYS (fadvise64),
  SCMP_SYS (poll), SCMP_SYS (ppoll), SCMP_SYS (restart_syscall),
  SCMP_SYS (clock_nanosleep), SCMP_SYS (nanosleep), SCMP_SYS (set_robust_list),
  SCMP_SYS (rseq), SCMP_SYS (sigaltstack)
};

/*
 * No library does these by accident: whoever tries them has taken over the
 * process, which therefore ends at once. Everything in neither list is
 * answered with EPERM.
 */
static const int deadly[] = {
  SCMP_SYS (execve), SCMP_SYS (execveat), SCMP_SYS (fork), SCMP_SYS (vfork),
  SCMP_SYS (socket), SCMP_SYS (socketpair), SCMP_SYS (connect), SCMP_SYS (bind),
  SCMP_SYS (ptrace), SCMP_SYS (process_vm_readv), SCMP_SYS (process_vm_writev),
  SCMP_SYS (kill), SCMP_SYS (unlink), SCMP_SYS (unlinkat), SCMP_SYS (rename),
  SCMP_SYS (renameat), SCMP_SYS (renameat2), SCMP_SYS (mount), SCMP_SYS (umount2),
  SCMP_SYS (unshare), SCMP_SYS (setns), SCMP_SYS (chroot), SCMP_SYS (pivot_root),
  SCMP_SYS (bpf), SCMP_SYS (keyctl), SCMP_SYS (add_key), SCMP_SYS (userfaultfd),
  SCMP_SYS (perf_event_open), SCMP_SYS (open_by_handle_at), SCMP_SYS (pidfd_getfd),
  SCMP_SYS (io_uring_setup), SCMP_SYS (init_module), SCMP_SYS (finit_module)
};

static gboolean
set_limit (__rlimit_resource_t resource,
           rlim_t              value)
{
  struct rlimit limit = { value, value };

  return setrlimit (resource, &limit) == 0;
}

static gboolean
set_limits (const HelperLimits *limits)
{
  if (!IS_SANITIZER_BUILD && !set_limit (RLIMIT_AS, limits->memory))
    return FALSE;

  return set_limit (RLIMIT_CPU, limits->cpu_seconds) &&
         set_limit (RLIMIT_FSIZE, limits->file_size) &&
         set_limit (RLIMIT_NOFILE, 64) &&
         set_limit (RLIMIT_CORE, 0);
}

static void
allow_beneath (int     ruleset_fd,
               int     fd,
               guint64 access)
{
  struct landlock_path_beneath_attr rule = { .allowed_access = access, .parent_fd = fd };

  syscall (SYS_landlock_add_rule, ruleset_fd, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

static void
allow_path (int         ruleset_fd,
            const char *path)
{
  int fd = open (path, O_PATH | O_CLOEXEC);

  if (fd < 0)
    return;

  allow_beneath (ruleset_fd, fd, ACCESS_READ);
  close (fd);
}

/* Takes the file system away but for fonts and libraries; FALSE where the kernel knows no Landlock. */
static gboolean
restrict_files (int output_fd)
{
  int                          version = (int) syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  guint64                      output_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE;
  struct landlock_ruleset_attr ruleset = { .handled_access_fs = ACCESS_FIRST_VERSION };
  int                          ruleset_fd;
  gboolean                     is_restricted;

  if (version < 1)
    return FALSE;

  if (version >= 2)
    ruleset.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3)
    {
      ruleset.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
      output_access |= LANDLOCK_ACCESS_FS_TRUNCATE;
    }

  ruleset_fd = (int) syscall (SYS_landlock_create_ruleset, &ruleset, sizeof ruleset, 0);
  if (ruleset_fd < 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    allow_path (ruleset_fd, readable[i]);
  if (output_fd >= 0)
    allow_beneath (ruleset_fd, output_fd, output_access);

  is_restricted = syscall (SYS_landlock_restrict_self, ruleset_fd, 0) == 0;
  close (ruleset_fd);

  return is_restricted;
}

static gboolean
add_rules (scmp_filter_ctx filter,
           uint32_t        action,
           const int      *calls,
           gsize           n_calls)
{
  for (gsize i = 0; i < n_calls; i++)
    {
      if (seccomp_rule_add (filter, action, calls[i], 0) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Opening for writing is for the assembly alone, and only where Landlock says which file. */
static gboolean
add_open_rules (scmp_filter_ctx filter,
                gboolean        may_write)
{
  const scmp_datum_t        write_flags = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  const struct scmp_arg_cmp reading[] = {
    SCMP_A1 (SCMP_CMP_MASKED_EQ, write_flags, O_RDONLY),
    SCMP_A2 (SCMP_CMP_MASKED_EQ, write_flags, O_RDONLY),
  };

  if (may_write)
    return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 0) == 0;

  return seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, SCMP_SYS (open), 1, &reading[0]) == 0 &&
         seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, &reading[1]) == 0;
}

/* A signal to itself is how abort() ends the process as a crash; a signal to another is not allowed. */
static gboolean
add_signal_rule (scmp_filter_ctx filter)
{
  return seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ())) == 0;
}

static gboolean
restrict_calls (gboolean may_write)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean        is_loaded;

  if (filter == NULL)
    return FALSE;

  is_loaded = add_rules (filter, SCMP_ACT_ALLOW, allowed, G_N_ELEMENTS (allowed)) &&
              add_rules (filter, SCMP_ACT_KILL_PROCESS, deadly, G_N_ELEMENTS (deadly)) &&
              add_open_rules (filter, may_write) &&
              add_signal_rule (filter) &&
              seccomp_load (filter) == 0;
  seccomp_release (filter);

  return is_loaded;
}

/**
 * helper_sandbox_enter:
 * @limits: what the job may use
 * @output_fd: the one file it may write, or -1
 *
 * Gives up, for the rest of the process, whatever the job does not need. A
 * kernel without Landlock is tolerated: then files can still be read, but
 * not written, and nothing can be sent away.
 *
 * Returns: %FALSE if the process is not protected and must not go on
 */
gboolean
helper_sandbox_enter (const HelperLimits *limits,
                      int                 output_fd)
{
  gboolean guards_files;

  if (prctl (PR_SET_DUMPABLE, 0) != 0 ||
      prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 ||
      prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      !set_limits (limits))
    return FALSE;

  if (IS_SANITIZER_BUILD)
    return TRUE;

  guards_files = restrict_files (output_fd);

  return restrict_calls (guards_files && output_fd >= 0);
}
