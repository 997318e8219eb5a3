#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each text is translated: into the languages of the screen all of them, into those of documents what documents say.

    test-translations.py SOURCE-ROOT
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(sys.argv.pop(1))
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3",
            "mandate_translate_count:2,3", "mandate_pack_say_count:2,3"]
OF_DOCUMENTS = ("src/documents/", "src/domain/", "data/catalogue/")


def read_list(name):
    return [line for line in (ROOT / "po" / name).read_text().splitlines() if line and not line.startswith("#")]


def unquote(lines):
    return "".join(re.sub(r'^[^"]*"(.*)"$', r"\1", line) for line in lines)


def read_entries(path):
    """(context and text, files, whether it has a translation for each form) of each entry."""
    for entry in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in entry.splitlines() if not line.startswith("#~")]
        files = {place.rsplit(":", 1)[0] for line in lines if line.startswith("#:") for place in line[2:].split()}
        is_fuzzy = any(line.startswith("#,") and "fuzzy" in line for line in lines)
        parts, name = {}, None
        for line in lines:
            if line.startswith("msg"):
                name = line.split(" ", 1)[0]
                parts[name] = [line]
            elif line.startswith('"') and name:
                parts[name].append(line)
        texts = {name: unquote(part) for name, part in parts.items()}
        if texts.get("msgid"):
            forms = [text for name, text in texts.items() if name.startswith("msgstr")]
            yield (texts.get("msgctxt"), texts["msgid"]), files, all(forms) and not is_fuzzy


class Translations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """The template, made anew: what stands in the tree may be older than the sources."""
        with tempfile.TemporaryDirectory() as folder:
            template = pathlib.Path(folder) / "mandate.pot"
            command = ["xgettext", "--from-code=UTF-8", "--output", template, "--files-from", ROOT / "po" / "POTFILES.in", "--directory", ROOT]
            subprocess.run(command + [f"--keyword={keyword}" for keyword in KEYWORDS], check=True, stderr=subprocess.DEVNULL,
                           env=os.environ | {"GETTEXTDATADIRS": str(ROOT / "data")})
            cls.wanted = {key: files for key, files, _ in read_entries(template)}

    def check(self, language, is_wanted):
        done = {key for key, _, is_translated in read_entries(ROOT / "po" / f"{language}.po") if is_translated}
        missing = [key for key, files in self.wanted.items() if is_wanted(files) and key not in done]
        self.assertEqual([], [f"{text}" for _, text in missing], f"{len(missing)} texts are not in po/{language}.po")

    def test_template_holds_what_it_should(self):
        self.assertGreater(len(self.wanted), 2500)
        self.assertIn((None, "Information security policy"), self.wanted)

    def test_each_text_is_in_the_languages_of_the_screen(self):
        for language in read_list("LINGUAS"):
            with self.subTest(language):
                self.check(language, lambda files: True)

    def test_each_text_of_documents_is_in_the_languages_of_documents(self):
        for language in read_list("LINGUAS.documents"):
            with self.subTest(language):
                self.check(language, lambda files: any(file.startswith(OF_DOCUMENTS) for file in files))


if __name__ == "__main__":
    unittest.main()
