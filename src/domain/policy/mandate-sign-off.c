/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What stands on a paper that is to be signed, so that the scan of it finds its
 * way back to exactly the text that was signed. The code follows from purpose,
 * version and text; nothing keeps it, and a text that was changed has another.
 */

#include "config.h"

#include "mandate-sign-off.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-domain-resources.h"
#include "mandate-minutes.h"
#include "mandate-netstring.h"
#include "mandate-role.h"

/* Crockford's: no I, L, O, U, which are taken for 1, 1, 0 and V. */
#define SYMBOLS "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

#define STATEMENT "mandate-sign-off-1"
#define N_SYMBOLS 8 /* 40 bits; the check symbol comes after them */
#define N_WORDS   8
#define ALL_WORDS 256

/* Between two symbols, where a scan is read badly or a line is broken. */
#define MAX_BLANKS 3

#define NOTHING (-1)
#define BLANK   (-2)

#define WORDS_PATH "/io/github/mandate_isms/Mandate/words/words.txt"

static const struct
{
  const char *purpose;
  char        letter;
  GType (*get_type) (void);
} purposes[] = {
  [MANDATE_SIGN_OFF_APPROVAL] = { "approval", 'A', mandate_policy_version_get_type },
  [MANDATE_SIGN_OFF_ACKNOWLEDGEMENT] = { "acknowledgement", 'R', mandate_policy_version_get_type },
  [MANDATE_SIGN_OFF_APPOINTMENT] = { "appointment", 'H', mandate_role_holding_get_type },
  [MANDATE_SIGN_OFF_DELEGATION] = { "delegation", 'D', mandate_delegation_get_type },
  [MANDATE_SIGN_OFF_MINUTES] = { "minutes", 'M', mandate_review_get_type },
  [MANDATE_SIGN_OFF_ATTENDANCE] = { "attendance", 'P', mandate_review_get_type },
};

/* In the field of 32 elements, over x⁵ + x² + 1. */
static guint
double_symbol (guint value)
{
  value <<= 1;

  return (value & 32) != 0 ? (value ^ 37) & 31 : value;
}

/*
 * Powers of two of the field as weights: any one wrong symbol changes the sum,
 * and so does any two that were exchanged.
 */
static guint
compute_check (guint         letter,
               const guint8 *symbols)
{
  guint check = letter;

  for (guint i = 0; i < N_SYMBOLS; i++)
    check = double_symbol (check) ^ symbols[i];

  return double_symbol (check);
}

static int
find_symbol (gunichar sign)
{
  const char *place;

  if (sign >= 0x80 || sign == 0)
    return NOTHING;

  sign = (gunichar) g_ascii_toupper ((char) sign);
  if (sign == 'O')
    sign = '0';
  if (sign == 'I' || sign == 'L')
    sign = '1';

  place = strchr (SYMBOLS, (int) sign);

  return place != NULL ? (int) (place - SYMBOLS) : NOTHING;
}

static int
read_sign (gunichar sign)
{
  if (g_unichar_isspace (sign) || g_unichar_type (sign) == G_UNICODE_DASH_PUNCTUATION || sign == '.' || sign == '_' || sign == 0x2212)
    return BLANK;

  return find_symbol (sign);
}

static char *
format_code (char          letter,
             const guint8 *symbols)
{
  const guint check = compute_check ((guint) find_symbol ((gunichar) letter), symbols);
  GString    *code = g_string_new ("M");

  g_string_append_c (code, letter);
  for (guint i = 0; i < N_SYMBOLS; i++)
    {
      if (i % 4 == 0)
        g_string_append_c (code, '-');
      g_string_append_c (code, SYMBOLS[symbols[i]]);
    }
  g_string_append_printf (code, "-%c", SYMBOLS[check]);

  return g_string_free (code, FALSE);
}

/* Returns: the number of the purpose, or G_N_ELEMENTS (purposes) */
static guint
find_purpose (const char *purpose)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (purposes) && g_strcmp0 (purposes[i].purpose, purpose) != 0)
    i++;

  return i;
}

static gboolean
is_letter_of_purpose (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (purposes[i].letter == letter)
      return TRUE;

  return FALSE;
}

/**
 * mandate_sign_off_code_make:
 * @purpose: “approval”, “acknowledgement”, “appointment”, “delegation”, “minutes” or “attendance”
 * @version_id: id of the policy version, role holding, delegation or review
 * @text_sha256: SHA-256 of its text
 *
 * Makes the code of a paper, such as “MA-7K3F-9QWX-C”: short enough to be typed,
 * of signs that are not taken for one another, the last one a check.
 *
 * Returns: (transfer full): the code
 */
char *
mandate_sign_off_code_make (const char *purpose,
                            const char *version_id,
                            const char *text_sha256)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const guint number = find_purpose (purpose);
  guint8      digest[32];
  guint8      symbols[N_SYMBOLS];
  gsize       length = sizeof digest;
  guint64     bits = 0;

  g_return_val_if_fail (number < G_N_ELEMENTS (purposes), NULL);
  g_return_val_if_fail (version_id != NULL, NULL);
  g_return_val_if_fail (text_sha256 != NULL, NULL);

  mandate_netstring_hash_text (sum, STATEMENT);
  mandate_netstring_hash_text (sum, purpose);
  mandate_netstring_hash_text (sum, version_id);
  mandate_netstring_hash_text (sum, text_sha256);
  g_checksum_get_digest (sum, digest, &length);

  for (guint i = 0; i < 5; i++)
    bits = bits << 8 | digest[i];
  for (guint i = 0; i < N_SYMBOLS; i++)
    symbols[i] = (guint8) (bits >> (5 * (N_SYMBOLS - 1 - i)) & 31);

  return format_code (purposes[number].letter, symbols);
}

/**
 * mandate_sign_off_code_make_for:
 * @purpose: what is signed
 * @version: the policy version that it is signed for
 *
 * Returns: (transfer full): the code of the paper for the text as it stands
 */
char *
mandate_sign_off_code_make_for (MandateSignOffPurpose purpose,
                                MandatePolicyVersion *version)
{
  g_autofree char *sum = mandate_policy_version_hash_text (version);

  return mandate_sign_off_code_make (purposes[purpose].purpose, mandate_record_get_id (MANDATE_RECORD (version)), sum);
}

/*
 * (transfer full): the SHA-256 of what somebody takes on with a signature: the
 * role with what it is there for, who holds it, and from when until when.
 * Deputy, acceptance and what is recorded afterwards are no part of it.
 */
static char *
hash_appointment (MandateRegister    *reg,
                  MandateRoleHolding *holding)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  MandateRole *role = mandate_register_find (reg, MANDATE_TYPE_ROLE, holding->role);
  const char  *parts[] = {
     role != NULL ? role->title : NULL,
    role != NULL ? role->purpose : NULL,
    role != NULL ? role->responsibilities : NULL,
    role != NULL ? role->authority : NULL,
    role != NULL ? role->reporting_line : NULL,
    holding->person,
    holding->body,
    holding->held_from,
    holding->held_until,
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    mandate_netstring_hash_text (sum, parts[i] != NULL ? parts[i] : "");

  return g_strdup (g_checksum_get_string (sum));
}

/**
 * mandate_sign_off_code_make_for_appointment:
 * @reg: the records
 * @holding: a role holding
 *
 * Returns: (transfer full): the code of the letter for the role as it stands
 */
char *
mandate_sign_off_code_make_for_appointment (MandateRegister    *reg,
                                            MandateRoleHolding *holding)
{
  g_autofree char *sum = hash_appointment (reg, holding);

  return mandate_sign_off_code_make (purposes[MANDATE_SIGN_OFF_APPOINTMENT].purpose, mandate_record_get_id (MANDATE_RECORD (holding)), sum);
}

/**
 * mandate_sign_off_code_make_for_delegation:
 * @delegation: a delegation
 *
 * The code is of what is handed over, to whom, for how long, within which
 * limits, and of what stays; that it was accepted is recorded afterwards.
 *
 * Returns: (transfer full): the code of its record as it stands
 */
char *
mandate_sign_off_code_make_for_delegation (MandateDelegation *delegation)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *parts[] = {
    delegation->delegator,
    delegation->person,
    delegation->role,
    delegation->subject,
    delegation->held_from,
    delegation->held_until,
    delegation->limits,
    delegation->stays,
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    mandate_netstring_hash_text (sum, parts[i] != NULL ? parts[i] : "");

  return mandate_sign_off_code_make (purposes[MANDATE_SIGN_OFF_DELEGATION].purpose, mandate_record_get_id (MANDATE_RECORD (delegation)), g_checksum_get_string (sum));
}

/**
 * mandate_sign_off_code_make_for_review:
 * @reg: the records
 * @purpose: %MANDATE_SIGN_OFF_MINUTES or %MANDATE_SIGN_OFF_ATTENDANCE
 * @review: a review
 *
 * Returns: (transfer full): the code of its minutes as they stand, or of its
 *   attendance sheet
 */
char *
mandate_sign_off_code_make_for_review (MandateRegister      *reg,
                                       MandateSignOffPurpose purpose,
                                       MandateReview        *review)
{
  g_autofree char *sum = purpose == MANDATE_SIGN_OFF_MINUTES ? mandate_minutes_hash (reg, review) : mandate_minutes_hash_invitation (review);

  return mandate_sign_off_code_make (purposes[purpose].purpose, mandate_record_get_id (MANDATE_RECORD (review)), sum);
}

/**
 * mandate_sign_off_code_make_for_training:
 * @training: a training
 *
 * Returns: (transfer full): the code of its attendance sheet, which is printed
 *   before it is held: neither the day nor who comes is settled then
 */
char *
mandate_sign_off_code_make_for_training (MandateTraining *training)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  mandate_netstring_hash_text (sum, training->title != NULL ? training->title : "");
  mandate_netstring_hash_text (sum, training->kind != NULL ? training->kind : "");

  return mandate_sign_off_code_make (purposes[MANDATE_SIGN_OFF_ATTENDANCE].purpose, mandate_record_get_id (MANDATE_RECORD (training)), g_checksum_get_string (sum));
}

/* Returns: (nullable): where the next symbol stands, with not too much before it */
static const char *
step (const char *text,
      int        *symbol)
{
  for (guint n = 0; *text != '\0' && n <= MAX_BLANKS; n++, text = g_utf8_next_char (text))
    {
      *symbol = read_sign (g_utf8_get_char (text));
      if (*symbol == NOTHING)
        return NULL;
      if (*symbol != BLANK)
        return text;
    }

  return NULL;
}

/* Reads what stands after the M at @text. Returns: (nullable): the code, if it is whole and its check is right */
static char *
read_code (const char *text)
{
  guint8      symbols[N_SYMBOLS + 1];
  int         symbol = NOTHING;
  char        letter;
  const char *place = step (text + 1, &symbol);

  if (place == NULL)
    return NULL;

  letter = SYMBOLS[symbol];
  if (!is_letter_of_purpose (letter))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      place = step (place + 1, &symbol);
      if (place == NULL)
        return NULL;
      symbols[i] = (guint8) symbol;
    }

  if (g_unichar_isalnum (g_utf8_get_char (place + 1)) || compute_check ((guint) find_symbol ((gunichar) letter), symbols) != symbols[N_SYMBOLS])
    return NULL;

  return format_code (letter, symbols);
}

/* Returns: (nullable) (transfer full): the next code from *@text on, which is moved on behind its first letter */
static char *
find_next (const char **text)
{
  gboolean is_in_word = FALSE;

  for (const char *p = *text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *code = !is_in_word && (*p == 'M' || *p == 'm') ? read_code (p) : NULL;

      if (code != NULL)
        {
          *text = p + 1;
          return g_steal_pointer (&code);
        }
      is_in_word = g_unichar_isalnum (g_utf8_get_char (p));
    }

  return NULL;
}

/**
 * mandate_sign_off_code_find:
 * @text: what somebody typed, or what was read from a scan
 *
 * Recognises a code wherever it stands, in small letters, with blanks for
 * dashes, and with O for 0 or I for 1. One wrong sign is noticed.
 *
 * Returns: (transfer full) (nullable): the first code, as it is printed
 */
char *
mandate_sign_off_code_find (const char *text)
{
  g_autofree char *valid = NULL;
  const char      *place;

  g_return_val_if_fail (text != NULL, NULL);

  place = valid = g_utf8_make_valid (text, -1);

  return find_next (&place);
}

/* (transfer full): the code on a paper about @record that is signed for @purpose. */
static char *
make_code (MandateRegister      *reg,
           MandateSignOffPurpose purpose,
           gpointer              record)
{
  if (MANDATE_IS_POLICY_VERSION (record))
    return mandate_sign_off_code_make_for (purpose, record);

  if (MANDATE_IS_ROLE_HOLDING (record))
    return mandate_sign_off_code_make_for_appointment (reg, record);

  if (MANDATE_IS_DELEGATION (record))
    return mandate_sign_off_code_make_for_delegation (record);

  return MANDATE_IS_REVIEW (record) ? mandate_sign_off_code_make_for_review (reg, purpose, record) : mandate_sign_off_code_make_for_training (record);
}

static MandateRecord *
find_of_type (MandateRegister      *reg,
              GType                 type,
              MandateSignOffPurpose purpose,
              const char           *code)
{
  MandateRecordList *list = mandate_register_get_list (reg, type);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      g_autofree char *own = make_code (reg, purpose, mandate_record_list_get (list, i));

      if (g_str_equal (own, code))
        return mandate_record_list_get (list, i);
    }

  return NULL;
}

/* The letter of a code says where to look. */
static MandateRecord *
find_record (MandateRegister       *reg,
             const char            *code,
             MandateSignOffPurpose *purpose)
{
  MandateSignOffPurpose wanted = MANDATE_SIGN_OFF_APPROVAL;
  MandateRecord        *record;

  while (purposes[wanted].letter != code[1])
    wanted++;

  record = find_of_type (reg, purposes[wanted].get_type (), wanted, code);

  /* Meetings and trainings have the same kind of sheet. */
  if (record == NULL && wanted == MANDATE_SIGN_OFF_ATTENDANCE)
    record = find_of_type (reg, MANDATE_TYPE_TRAINING, wanted, code);

  if (record != NULL && purpose != NULL)
    *purpose = wanted;

  return record;
}

/**
 * mandate_sign_off_find_record:
 * @reg: the records
 * @text: what somebody typed, or what was read from a scan
 * @purpose: (out) (optional): what was signed
 *
 * Finds the policy version, role holding, delegation, review or training that a paper is of, by the
 * first code in @text that is of a record. What was changed since is not found any
 * more: what was signed is another text (7.5.3).
 *
 * Returns: (transfer none) (nullable): the record
 */
MandateRecord *
mandate_sign_off_find_record (MandateRegister       *reg,
                              const char            *text,
                              MandateSignOffPurpose *purpose)
{
  g_autofree char *valid = NULL;
  g_autofree char *code = NULL;
  const char      *place;

  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  place = valid = g_utf8_make_valid (text, -1);

  while ((code = find_next (&place)) != NULL)
    {
      MandateRecord *record = find_record (reg, code, purpose);

      if (record != NULL)
        return record;
      g_clear_pointer (&code, g_free);
    }

  return NULL;
}

/**
 * mandate_sign_off_find:
 * @reg: the records
 * @text: what somebody typed, or what was read from a scan
 * @purpose: (out) (optional): what was signed
 *
 * Finds a policy version as mandate_sign_off_find_record() does.
 *
 * Returns: (transfer none) (nullable): the version
 */
MandatePolicyVersion *
mandate_sign_off_find (MandateRegister       *reg,
                       const char            *text,
                       MandateSignOffPurpose *purpose)
{
  MandateRecord *record = mandate_sign_off_find_record (reg, text, purpose);

  return record != NULL && MANDATE_IS_POLICY_VERSION (record) ? MANDATE_POLICY_VERSION (record) : NULL;
}

/**
 * mandate_sign_off_match_record:
 * @reg: the records
 * @text: what somebody typed, or what was read from a scan
 * @purpose: (out) (optional): what was signed
 * @error: return location for an error, which says what to do
 *
 * Finds the record as mandate_sign_off_find_record() does, and says why where
 * there is none.
 *
 * Returns: (transfer none) (nullable): the policy version, role holding, delegation or review
 */
MandateRecord *
mandate_sign_off_match_record (MandateRegister       *reg,
                               const char            *text,
                               MandateSignOffPurpose *purpose,
                               GError               **error)
{
  MandateRecord   *record = mandate_sign_off_find_record (reg, text, purpose);
  g_autofree char *code = record == NULL ? mandate_sign_off_code_find (text) : NULL;

  if (record != NULL)
    return record;

  if (code == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _ ("No code of a signed paper was found. Scan the whole page at 150 dots an inch or more, or type the code that stands on it, such as MA-7K3F-9QWX-C."));
  else
    /* Translators: %s is a code that stands on a paper. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The code %s is of no text in this workspace. Either the paper belongs to another workspace, or the text was changed after it was printed: then print it anew and have it signed again."), code);

  return NULL;
}

static GStrv
read_words (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (mandate_domain_get_resource (), WORDS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = NULL;
  GStrv            words;

  g_return_val_if_fail (bytes != NULL, NULL);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  words = g_strsplit (g_strchomp (text), "\n", -1);
  g_assert (g_strv_length (words) == ALL_WORDS);

  return words;
}

/**
 * mandate_sign_off_hash_to_words:
 * @sha256: a SHA-256 in hexadecimal
 *
 * Eight words, one for each of the first eight bytes, from a fixed list of 256:
 * two people can compare them over the telephone.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL if @sha256 is none
 */
char *
mandate_sign_off_hash_to_words (const char *sha256)
{
  g_auto (GStrv) all = NULL;
  const char *words[N_WORDS + 1] = { NULL };

  g_return_val_if_fail (sha256 != NULL, NULL);

  all = read_words ();

  for (guint i = 0; i < N_WORDS; i++)
    {
      const int high = g_ascii_xdigit_value (sha256[2 * i]);
      const int low = high >= 0 ? g_ascii_xdigit_value (sha256[2 * i + 1]) : NOTHING;

      if (low < 0)
        return NULL;
      words[i] = all[16 * high + low];
    }

  return g_strjoinv (" ", (char **) words);
}
