#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a PO file into the JSON that documents are translated from.

Documents may be in another language than the screen, in the same process and
on any thread, which gettext can't do. So the same PO file is read twice: by
gettext for the screen, and through this for what goes on paper.
Values are texts, or lists of plural forms; untranslated and fuzzy entries are
left out, so that the English text stands in. The member FORMS says which form
each count takes.
"""
import ast
import json
import re
import sys

# No text: a control character begins it. Two hundred are enough, because what is more goes like its last two digits.
FORMS, N_FORMS = "\u0004forms", 200


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


def to_python(expression):
    """A plural rule, which is an expression of C, in Python."""
    depth = 0
    for place, sign in enumerate(expression):
        depth += (sign == "(") - (sign == ")")
        if sign == "?" and depth == 0:
            condition, rest = expression[:place], expression[place + 1:]
            ends = [i for i, c in enumerate(rest) if c == ":" and rest[:i].count("?") == rest[:i].count(":")
                    and rest[:i].count("(") == rest[:i].count(")")]
            return f"(({to_python(rest[:ends[0]])}) if ({to_python(condition)}) else ({to_python(rest[ends[0] + 1:])}))"
    inner = expression.strip()
    if inner.startswith("(") and inner.endswith(")") and "?" in inner:
        return to_python(inner[1:-1])
    return re.sub(r"!(?!=)", " not ", inner.replace("&&", " and ").replace("||", " or "))


def list_forms(header):
    """The form of each count; two, as in English, where the header does not say."""
    rule = re.search(r"plural=([^;]+);", header)
    code = compile(to_python(rule[1]) if rule else "n != 1", "plural", "eval")
    return [int(eval(code, {}, {"n": n})) for n in range(N_FORMS)]


def main(source, target):
    translations = {}
    with open(source, encoding="utf-8") as file:
        for entry in entries(file.readlines()):
            key = entry["msgid"]
            if "msgctxt" in entry:
                key = entry["msgctxt"] + "\u0004" + key
            forms = [entry[k] for k in sorted(entry) if k.startswith("msgstr")]
            if not key:
                translations[FORMS] = list_forms(forms[0])
            elif all(forms):
                translations[key] = forms if "msgid_plural" in entry else forms[0]
    with open(target, "w", encoding="utf-8") as file:
        json.dump(translations, file, ensure_ascii=False, sort_keys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
