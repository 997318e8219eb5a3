#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a PO file into the JSON that documents are translated from.

Documents may be in another language than the screen, in the same process and
on any thread, which gettext can't do. So the same PO file is read twice: by
gettext for the screen, and through this for what goes on paper.
Values are texts, or lists of plural forms; untranslated and fuzzy entries are
left out, so that the English text stands in.
"""
import ast
import json
import sys


def entries(lines):
    entry, key, fuzzy = {}, None, False
    for line in lines + ["\n"]:
        line = line.rstrip("\n")
        if line.startswith("#,") and "fuzzy" in line:
            fuzzy = True
        elif line.startswith("#"):
            continue
        elif line.startswith('"'):
            entry[key] += ast.literal_eval(line)
        elif " " in line:
            key, text = line.split(" ", 1)
            entry[key] = ast.literal_eval(text)
        elif not line:
            if "msgid" in entry and not fuzzy:
                yield entry
            entry, fuzzy = {}, False


def main(source, target):
    translations = {}
    with open(source, encoding="utf-8") as file:
        for entry in entries(file.readlines()):
            key = entry["msgid"]
            if "msgctxt" in entry:
                key = entry["msgctxt"] + "\u0004" + key
            forms = [entry[k] for k in sorted(entry) if k.startswith("msgstr")]
            if key and all(forms):
                translations[key] = forms if "msgid_plural" in entry else forms[0]
    with open(target, "w", encoding="utf-8") as file:
        json.dump(translations, file, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
