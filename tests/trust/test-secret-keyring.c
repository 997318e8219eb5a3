/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real keyring, in each of its states; run-keyring makes them, -p chooses. */

#include <signal.h>
#include <string.h>

#include "mandate-seal-key.h"
#include "mandate-secret-keyring.h"
#include "mandate-test-trust.h"

#define SERVICE   "org.freedesktop.secrets"
#define LOGIN     "/org/freedesktop/secrets/collection/login"
#define WORKSPACE "0193abcd-0000-7000-8000-000000000001"
#define LABEL     "Mandate: Example"

/* What the window may stand still for, in milliseconds; checked memory is slower. */
#ifdef __SANITIZE_ADDRESS__
#define LONGEST_STALL 500
#else
#define LONGEST_STALL 100
#endif

typedef struct
{
  MandateSecretKeyring *secret;
  MandateKeyring       *keyring; /* the same */
} Fixture;

static const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, WORKSPACE, "sealed-copies" };
static const MandateKeyringItem key_item = { MANDATE_KEYRING_SEAL_KEY, WORKSPACE, NULL };
static const MandateKeyringItem named_key_item = { MANDATE_KEYRING_SEAL_KEY, WORKSPACE, "1234" };

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->secret = mandate_secret_keyring_new ();
  fixture->keyring = MANDATE_KEYRING (fixture->secret);
}

/* Calls that were abandoned hold nothing of it. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->secret);

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GDBusConnection *
get_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);

  return bus;
}

/* It has its name before it has a keyring to store anything in. */
static void
wait_for_service (void)
{
  g_autoptr (GDBusConnection) bus = get_bus ();
  const gint64     end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *collection = NULL;

  while (g_strcmp0 (collection, LOGIN) != 0)
    {
      g_autoptr (GVariant) answer =
        g_dbus_connection_call_sync (bus, SERVICE, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
                                     "ReadAlias", g_variant_new ("(s)", "default"), NULL,
                                     G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);

      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_clear_pointer (&collection, g_free);

      if (answer != NULL)
        g_variant_get (answer, "(o)", &collection);
      else
        g_usleep (1000);
    }
}

/* 0 if there is none. */
static GPid
get_service_pid (void)
{
  g_autoptr (GDBusConnection) bus = get_bus ();
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", g_variant_new ("(s)", SERVICE), NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  guint32 pid = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &pid);

  return (GPid) pid;
}

static void
lock_keyring (void)
{
  const char *const collections[] = { LOGIN, NULL };
  g_autoptr (GDBusConnection) bus = get_bus ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (bus, SERVICE, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service",
                                 "Lock", g_variant_new ("(^ao)", collections), NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);

  g_assert_no_error (error);
}

typedef struct
{
  gint64 last;
  gint64 longest;
} Stall;

static gboolean
tick_cb (gpointer data)
{
  Stall       *stall = data;
  const gint64 now = g_get_monotonic_time ();

  stall->longest = MAX (stall->longest, now - stall->last);
  stall->last = now;

  return G_SOURCE_CONTINUE;
}

/* Returns for how many milliseconds at most nothing else could happen. */
static gint64
await_measured (GAsyncResult **result)
{
  Stall       stall = { g_get_monotonic_time (), 0 };
  const guint ticks = g_timeout_add_full (G_PRIORITY_HIGH, 1, tick_cb, &stall, NULL);

  mandate_test_await (result);
  tick_cb (&stall);
  g_source_remove (ticks);

  return stall.longest / 1000;
}

static MandateKeyringState
look (Fixture                  *fixture,
      const MandateKeyringItem *which,
      gboolean                  may_ask,
      MandateSecret           **secret,
      gint64                   *longest,
      GError                  **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  const gint64 begin = g_get_monotonic_time ();
  gint64       asking;
  gint64       waiting;

  mandate_keyring_lookup_async (fixture->keyring, which, may_ask, NULL, mandate_test_take_result_cb, &result);
  asking = (g_get_monotonic_time () - begin) / 1000;
  waiting = await_measured (&result);
  *longest = MAX (asking, waiting);

  return mandate_keyring_lookup_finish (fixture->keyring, result, secret, error);
}

static void
assert_state (Fixture                  *fixture,
              const MandateKeyringItem *which,
              gboolean                  may_ask,
              MandateKeyringState       expected,
              int                       code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = NULL;
  gint64                    longest;
  const MandateKeyringState state = look (fixture, which, may_ask, &secret, &longest, &error);

  g_test_message ("state %d, %s", state, error != NULL ? error->message : "no error");
  g_assert_cmpint (state, ==, expected);
  g_assert_cmpint (secret != NULL, ==, expected == MANDATE_KEYRING_FOUND);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, MANDATE_TRUST_ERROR, code);
}

static void
store (Fixture                  *fixture,
       const MandateKeyringItem *which,
       const char               *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = mandate_secret_new_text (text);

  g_assert_cmpint (mandate_keyring_store (fixture->keyring, which, LABEL, secret, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
}

static char *
enroll (Fixture    *fixture,
        const char *public_key,
        GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MandateSecret) key = NULL;

  mandate_seal_key_enroll_async (fixture->keyring, WORKSPACE, public_key, LABEL, NULL, mandate_test_take_result_cb, &result);
  key = mandate_seal_key_enroll_finish (mandate_test_await (&result), error);

  return key != NULL ? mandate_seal_key_dup_public (key, error) : NULL;
}

static void
assert_no_enrollment (Fixture *fixture,
                      int      code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *public_key = enroll (fixture, NULL, &error);

  g_assert_null (public_key);
  g_assert_error (error, MANDATE_TRUST_ERROR, code);
}

static void
clear (Fixture                  *fixture,
       const MandateKeyringItem *which)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mandate_keyring_clear (fixture->keyring, which, &error), ==, MANDATE_KEYRING_MISSING);
  g_assert_no_error (error);
}

static void
test_found_and_missing (Fixture      *fixture,
                        gconstpointer data)
{
  const MandateKeyringItem any = { item.kind, item.workspace, NULL };
  const MandateKeyringItem other = { item.kind, "0193abcd-0000-7000-8000-000000000002", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = NULL;

  wait_for_service ();
  assert_state (fixture, &item, FALSE, MANDATE_KEYRING_MISSING, -1);

  store (fixture, &item, "first secret");
  store (fixture, &item, "größeres Geheimnis");
  g_assert_cmpint (mandate_keyring_lookup (fixture->keyring, &item, FALSE, &secret, &error), ==, MANDATE_KEYRING_FOUND);
  g_assert_no_error (error);
  g_assert_cmpstr (mandate_secret_get_text (secret), ==, "größeres Geheimnis");
  assert_state (fixture, &any, FALSE, MANDATE_KEYRING_FOUND, -1);
  assert_state (fixture, &other, FALSE, MANDATE_KEYRING_MISSING, -1);
  assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_MISSING, -1);

  clear (fixture, &item);
  assert_state (fixture, &item, FALSE, MANDATE_KEYRING_MISSING, -1);
  clear (fixture, &item);
}

static void
test_key (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *public_key = NULL;
  g_autofree char *again = NULL;

  wait_for_service ();
  public_key = enroll (fixture, NULL, &error);
  g_assert_no_error (error);
  again = enroll (fixture, public_key, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, public_key);
  clear (fixture, &key_item);
}

/* Somebody wrote prose to where the key is. */
static void
test_spoiled_key (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = get_bus ();
  g_autoptr (GError) error = NULL;
  g_autofree char *public_key = NULL;
  g_autoptr (GVariant) session = NULL;
  g_autoptr (GVariant) items = NULL;
  g_autoptr (GVariant) found = NULL;
  g_autoptr (GVariant) answer = NULL;
  const char *session_path;
  const char *item_path;

  wait_for_service ();
  public_key = enroll (fixture, NULL, &error);
  g_assert_no_error (error);

  session = g_dbus_connection_call_sync (bus, SERVICE, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "OpenSession",
                                         g_variant_new ("(sv)", "plain", g_variant_new_string ("")), NULL, 0, -1, NULL, &error);
  g_assert_no_error (error);
  items = g_dbus_connection_call_sync (bus, SERVICE, LOGIN, "org.freedesktop.Secret.Collection", "SearchItems",
                                       g_variant_new_parsed ("({'workspace': %s},)", WORKSPACE), NULL, 0, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (session, "(v&o)", NULL, &session_path);
  found = g_variant_get_child_value (items, 0);
  g_variant_get_child (found, 0, "&o", &item_path);
  answer = g_dbus_connection_call_sync (bus, SERVICE, item_path, "org.freedesktop.Secret.Item", "SetSecret",
                                        g_variant_new_parsed ("((%o, @ay [], b'no key at all', 'text/plain'),)", session_path),
                                        NULL, 0, -1, NULL, &error);
  g_assert_no_error (error);

  assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_ERROR, MANDATE_TRUST_ERROR_WRONG_KEY);
  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_WRONG_KEY);
  clear (fixture, &key_item);
}

/* Nobody is there to ask: to be allowed to ask changes nothing, and nobody waits. */
static void
test_locked (Fixture      *fixture,
             gconstpointer data)
{
  const MandateKeyringItem other = { item.kind, "0193abcd-0000-7000-8000-000000000002", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = mandate_secret_new_text ("another secret");

  wait_for_service ();
  store (fixture, &item, "secret");
  lock_keyring ();

  assert_state (fixture, &item, FALSE, MANDATE_KEYRING_LOCKED, MANDATE_TRUST_ERROR_LOCKED);
  assert_state (fixture, &item, TRUE, MANDATE_KEYRING_LOCKED, MANDATE_TRUST_ERROR_LOCKED);
  assert_state (fixture, &other, FALSE, MANDATE_KEYRING_LOCKED, MANDATE_TRUST_ERROR_LOCKED);
  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_LOCKED);
  g_assert_cmpint (mandate_keyring_store (fixture->keyring, &item, LABEL, secret, &error), ==, MANDATE_KEYRING_LOCKED);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpint (mandate_keyring_clear (fixture->keyring, &item, &error), ==, MANDATE_KEYRING_LOCKED);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_LOCKED);
}

/* A login without the password: the keyring on the disk is there, nobody has opened it. */
static void
test_never_unlocked (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) keyring = NULL;
  g_autofree char *public_key = NULL;
  GPid             before;

  wait_for_service ();
  public_key = enroll (fixture, NULL, &error);
  g_assert_no_error (error);
  before = get_service_pid ();
  kill (before, SIGTERM);

  while (get_service_pid () == before)
    g_usleep (1000);

  keyring = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                              "env", "G_DEBUG=", "gnome-keyring-daemon", "--foreground", "--components=secrets", NULL);
  g_assert_no_error (error);

  wait_for_service ();

  assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_LOCKED, MANDATE_TRUST_ERROR_LOCKED);
  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_LOCKED);
  g_subprocess_force_exit (keyring);
  g_assert_true (g_subprocess_wait (keyring, NULL, NULL));
}

static void
test_absent (Fixture      *fixture,
             gconstpointer data)
{
  MandateKeyringState state;
  gint64              longest;
  g_autoptr (MandateSecret) secret = NULL;
  g_autoptr (MandateSecret) text = mandate_secret_new_text ("secret");
  g_autoptr (GError) error = NULL;

  if (data != NULL)
    g_setenv ("DBUS_SESSION_BUS_ADDRESS", data, TRUE);

  state = look (fixture, &item, TRUE, &secret, &longest, &error);
  g_assert_cmpint (state, ==, MANDATE_KEYRING_NO_SERVICE);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_NO_SERVICE);
  g_assert_cmpint (longest, <=, LONGEST_STALL);
  g_clear_error (&error);

  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_NO_SERVICE);
  g_assert_cmpint (mandate_keyring_store (fixture->keyring, &item, LABEL, text, &error), ==, MANDATE_KEYRING_NO_SERVICE);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_NO_SERVICE);
}

/* The machine may be busy with other things; the program is not, so the best of three counts. */
static void
assert_silence (Fixture *fixture,
                guint    timeout)
{
  gint64 longest = G_MAXINT64;

  for (guint i = 0; i < 3; i++)
    {
      const gint64        begin = g_get_monotonic_time ();
      MandateKeyringState state;
      gint64              stall;
      gint64              took;
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateSecret) secret = NULL;

      mandate_secret_keyring_set_timeout (fixture->secret, timeout);
      state = look (fixture, &key_item, TRUE, &secret, &stall, &error);
      g_assert_cmpint (state, ==, MANDATE_KEYRING_ERROR);
      g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_SILENT);

      took = (g_get_monotonic_time () - begin) / 1000;
      g_assert_cmpint (took, >=, timeout);
      g_assert_cmpint (took, <, timeout + 10 * LONGEST_STALL);
      longest = MIN (longest, stall);
      g_test_message ("longest stall %" G_GINT64_FORMAT " ms", stall);
    }

  g_assert_cmpint (longest, <=, LONGEST_STALL);
}

/* It was never spoken to before, then it was; and once it goes on, so do we. */
static void
test_frozen (Fixture      *fixture,
             gconstpointer data)
{
  GPid pid;

  wait_for_service ();
  pid = get_service_pid ();

  for (guint i = 0; i < 2; i++)
    {
      kill (pid, SIGSTOP);
      assert_silence (fixture, 300);
      assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_SILENT);
      kill (pid, SIGCONT);

      mandate_secret_keyring_set_timeout (fixture->secret, 10000);
      assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_MISSING, -1);
    }
}

static void
test_patience (Fixture      *fixture,
               gconstpointer data)
{
  MandateKeyringState state;
  gint64              longest;
  const gint64        begin = g_get_monotonic_time ();
  GPid                pid;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = NULL;

  wait_for_service ();
  pid = get_service_pid ();
  kill (pid, SIGSTOP);
  state = look (fixture, &key_item, FALSE, &secret, &longest, &error);
  g_assert_cmpint (state, ==, MANDATE_KEYRING_ERROR);
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_SILENT);
  g_assert_cmpint (g_get_monotonic_time () - begin, >=, 10 * G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 12 * G_USEC_PER_SEC);
  kill (pid, SIGCONT);
}

/* Who cancels has the answer at once, and the keyring is none the wiser. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) secret = NULL;
  GPid pid;

  wait_for_service ();
  pid = get_service_pid ();
  kill (pid, SIGSTOP);
  mandate_keyring_lookup_async (fixture->keyring, &item, FALSE, cancellable, mandate_test_take_result_cb, &result);
  g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (await_measured (&result), <=, 1000);
  g_assert_cmpint (mandate_keyring_lookup_finish (fixture->keyring, result, &secret, &error), ==, MANDATE_KEYRING_ERROR);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kill (pid, SIGCONT);

  assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_MISSING, -1);
}

/* It ends in the middle of a question. Nobody waits for the answer, and the next question is asked anew. */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MandateSecret) secret = NULL;
  g_autoptr (GError) error = NULL;
  MandateKeyringState state;
  GPid                pid;

  wait_for_service ();
  pid = get_service_pid ();
  assert_state (fixture, &item, FALSE, MANDATE_KEYRING_MISSING, -1);

  kill (pid, SIGSTOP);
  mandate_keyring_lookup_async (fixture->keyring, &item, FALSE, NULL, mandate_test_take_result_cb, &result);
  g_main_context_iteration (NULL, TRUE);
  kill (pid, SIGKILL);
  mandate_test_await (&result);
  state = mandate_keyring_lookup_finish (fixture->keyring, result, &secret, &error);

  g_assert_true (state == MANDATE_KEYRING_NO_SERVICE || state == MANDATE_KEYRING_ERROR);
  g_assert_true (error != NULL && !g_error_matches (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_SILENT));
  assert_state (fixture, &item, FALSE, MANDATE_KEYRING_NO_SERVICE, MANDATE_TRUST_ERROR_NO_SERVICE);
  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_NO_SERVICE);
}

static void
run (const char *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_no_error (error);
}

/* The prompt is left alone, and the keyring outlives it. Who answers late has unlocked it all the same. */
static void
test_unanswered_prompt (Fixture      *fixture,
                        gconstpointer data)
{
  MandateKeyringState state = MANDATE_KEYRING_LOCKED;
  GPid                pid;

  if (g_getenv ("DISPLAY") == NULL)
    {
      g_test_skip ("there is no display to ask on");
      return;
    }

  wait_for_service ();
  pid = get_service_pid ();
  store (fixture, &named_key_item, "0123456789abcdef0123456789abcdef");
  lock_keyring ();
  assert_silence (fixture, 700);
  assert_no_enrollment (fixture, MANDATE_TRUST_ERROR_SILENT);
  assert_state (fixture, &key_item, FALSE, MANDATE_KEYRING_LOCKED, MANDATE_TRUST_ERROR_LOCKED);
  g_assert_cmpint (get_service_pid (), ==, pid);

  run ("sh -c 'xdotool search --sync --onlyvisible --class gcr-prompter windowfocus --sync type --delay 20 test-password'");
  run ("xdotool key Return");

  while (state == MANDATE_KEYRING_LOCKED)
    {
      g_autoptr (MandateSecret) secret = NULL;
      g_autoptr (GError) error = NULL;
      gint64 longest;

      state = look (fixture, &key_item, FALSE, &secret, &longest, &error);
    }

  g_assert_cmpint (state, ==, MANDATE_KEYRING_FOUND);
  g_assert_cmpint (get_service_pid (), ==, pid);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) g_test_add ("/secret-keyring/" path, Fixture, data, set_up, function, tear_down)

  ADD ("unlocked/finds-what-was-stored-and-misses-the-rest", NULL, test_found_and_missing);
  ADD ("unlocked/keeps-a-key-to-seal-with", NULL, test_key);
  ADD ("unlocked/tells-a-spoiled-key-from-a-missing-one", NULL, test_spoiled_key);
  ADD ("locked/is-told-from-missing-and-no-key-is-made", NULL, test_locked);
  ADD ("never-unlocked/is-told-from-missing-and-no-key-is-made", NULL, test_never_unlocked);
  ADD ("absent/is-said-and-no-key-is-made", NULL, test_absent);
  ADD ("no-bus/is-said-and-no-key-is-made", NULL, test_absent);
  ADD ("no-bus/at-an-address-where-nobody-is", "unix:path=/nonexistent/bus", test_absent);
  ADD ("frozen/is-given-up-without-standing-still-and-no-key-is-made", NULL, test_frozen);
  ADD ("frozen/answers-who-cancels-at-once", NULL, test_cancelled);
  ADD ("killed/is-told-from-missing-and-no-key-is-made", NULL, test_killed);
  ADD ("asking/is-given-up-while-the-prompt-stays-and-no-key-is-made", NULL, test_unanswered_prompt);
  ADD ("silent/is-given-up-after-ten-seconds", NULL, test_patience);

  return g_test_run ();
}
