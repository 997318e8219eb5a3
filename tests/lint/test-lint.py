#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Feeds the linter of the house a bad snippet for each rule, and good ones beside it."""
import importlib.util
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
path = pathlib.Path(__file__).resolve().parents[2] / ".ci" / "lint.py"
spec = importlib.util.spec_from_file_location("lint", path)
linter = importlib.util.module_from_spec(spec)
spec.loader.exec_module(linter)

LICENCE = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n\n"


def function(body, name="do_it", result="static void", parameters="void"):
    return f"{result}\n{name} ({parameters})\n{{\n{body}}}\n"


def nested(depth):
    """A function with so many blocks in each other, as clang-format writes them."""
    lines = []
    for level in range(depth):
        lines += [" " * (2 + 4 * level) + "if (true)", " " * (4 + 4 * level) + "{"]
    lines.append(" " * (2 + 4 * depth) + "run ();")
    lines += [" " * (4 + 4 * level) + "}" for level in reversed(range(depth))]
    return function("\n".join(lines) + "\n")


class LintTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="lint-")
        self.root = pathlib.Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text, licence=LICENCE):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(licence + text, encoding="utf-8")

    def findings(self, rule):
        return [(path, line) for path, line, name, message in linter.lint(self.root) if name == rule]

    def assert_finds(self, rule, text, name="src/domain/a.c", line=None):
        self.write(name, text)
        found = self.findings(rule)
        self.assertEqual([path for path, _ in found], [name])
        if line is not None:
            self.assertEqual(found[0][1], line)

    def assert_finds_nothing(self, rule, text, name="src/domain/a.c"):
        self.write(name, text)
        self.assertEqual(self.findings(rule), [])


class LengthTest(LintTest):
    def test_function_of_101_lines(self):
        self.assert_finds("function-length", function("  run ();\n" * 101), line=4)

    def test_function_of_100_lines(self):
        self.assert_finds_nothing("function-length", function("  run ();\n" * 100))

    def test_class_init_is_excepted(self):
        self.assert_finds_nothing("function-length", function("  run ();\n" * 300, name="mandate_thing_class_init"))

    def test_function_with_attributes(self):
        text = "static gboolean G_GNUC_PRINTF (1, 2)\n  refuse (const char *format,\n          ...)\n{\n" + "  run ();\n" * 101 + "}\n"
        self.assert_finds("function-length", text, line=4)

    def test_braces_in_texts_do_not_count(self):
        self.assert_finds("function-length", function('  puts ("\\n}");\n' + "  run ();\n" * 101))

    def test_file_of_701_lines(self):
        self.assert_finds("file-length", "int a;\n" * 699)

    def test_file_of_700_lines(self):
        self.assert_finds_nothing("file-length", "int a;\n" * 698)

    def test_tests_may_have_1000_lines(self):
        self.assert_finds_nothing("file-length", "int a;\n" * 998, name="tests/domain/test-a.c")

    def test_test_of_1001_lines(self):
        self.assert_finds("file-length", "int a;\n" * 999, name="tests/domain/test-a.c")

    def test_five_blocks_in_each_other(self):
        self.assert_finds("nesting", nested(5))

    def test_four_blocks_in_each_other(self):
        self.assert_finds_nothing("nesting", nested(4))

    def test_blocks_after_each_other(self):
        self.assert_finds_nothing("nesting", function("  if (true)\n    {\n      run ();\n    }\n" * 9))


class CallTest(LintTest):
    def test_calls_that_are_forbidden(self):
        for call, name in [
                ('g_object_set_data (row, "record", record)', "src/ui/row.c"),
                ('g_signal_connect (button, "clicked", clicked_cb, self)', "src/ui/row.c"),
                ("mandate_workspace_get_default ()", "src/pack/a.c"),
                ("sqlite3_open (path, &handle)", "src/pack/a.c"),
                ("strcpy (to, from)", "src/domain/a.c"),
                ("strcat (to, from)", "src/domain/a.c"),
                ("sprintf (to, from)", "tests/domain/test-a.c"),
                ("goto out", "src/domain/a.c"),
                ("gchar *name = NULL", "src/domain/a.c"),
                ("gint n = 0", "src/domain/a.c")]:
            with self.subTest(call=call):
                self.assert_finds("forbidden-call", function(f"  {call};\n"), name=name, line=6)
            (self.root / name).unlink()

    def test_calls_that_are_allowed(self):
        for call, name in [
                ('g_object_set_data (row, "record", record)', "tests/ui/test-row.c"),
                ('g_signal_connect_object (button, "clicked", clicked_cb, self, 0)', "src/ui/row.c"),
                ('g_signal_connect (button, "clicked", clicked_cb, self)', "tests/ui/test-row.c"),
                ("g_main_context_ref_thread_default ()", "src/pack/a.c"),
                ("sqlite3_open (path, &handle)", "src/storage/a.c"),
                ("g_strdup_printf (format)", "src/domain/a.c"),
                ("snprintf (to, 3, from)", "src/domain/a.c"),
                ("gboolean is_good = gint64_to_boolean (1)", "src/domain/a.c"),
                ('puts ("goto strcpy (a, b)")', "src/domain/a.c"),
                ("run (); /* no goto, no gchar */", "src/domain/a.c")]:
            with self.subTest(call=call):
                self.assert_finds_nothing("forbidden-call", function(f"  {call};\n"), name=name)
            (self.root / name).unlink()

    def test_void_function_with_an_error(self):
        self.assert_finds("void-with-error", function("", parameters="int      n,\n       GError **error"), line=3)

    def test_void_function_with_an_error_in_a_header(self):
        self.assert_finds("void-with-error", "#pragma once\nvoid mandate_run (GError **error);\n", name="src/domain/a.h")

    def test_function_that_sets_an_error(self):
        self.assert_finds_nothing("void-with-error", function("", name="set_not_found", parameters="GError **error"))

    def test_callback_of_markup(self):
        self.assert_finds_nothing("void-with-error", function(
            "", name="text_cb", parameters="GMarkupParseContext *context,\n         GError **error"))

    def test_function_that_returns_something(self):
        self.assert_finds_nothing("void-with-error", function("", result="static gboolean", parameters="GError **error"))

    def test_finding_that_is_allowed(self):
        self.assert_finds_nothing("forbidden-call", function("  goto out; /* lint: allow forbidden-call, because it is a test */\n"))

    def test_finding_that_is_allowed_in_the_line_before(self):
        self.assert_finds_nothing("forbidden-call", function("  /* lint: allow forbidden-call, because it is a test */\n  goto out;\n"))

    def test_finding_that_is_allowed_without_a_reason(self):
        self.assert_finds("forbidden-call", function("  goto out; /* lint: allow forbidden-call */\n"))

    def test_finding_where_another_rule_is_allowed(self):
        self.assert_finds("forbidden-call", function("  goto out; /* lint: allow nesting, because it is a test */\n"))


class IncludeTest(LintTest):
    def test_libraries_in_the_wrong_place(self):
        for include, name in [
                ("<sqlite3.h>", "src/pack/a.c"), ("<poppler.h>", "src/pdf/client/a.c"), ("<qpdf/qpdf-c.h>", "src/pack/a.c"),
                ("<gtk/gtk.h>", "src/domain/a.c"), ("<adwaita.h>", "src/pack/a.c"), ("<gtk/gtk.h>", "src/cli/a.c")]:
            with self.subTest(include=include):
                self.assert_finds("forbidden-include", f"#include {include}\n", name=name, line=3)
            (self.root / name).unlink()

    def test_libraries_in_their_place(self):
        for include, name in [
                ("<sqlite3.h>", "src/storage/a.c"), ("<poppler.h>", "src/pdf/helper/a.c"), ("<gtk/gtk.h>", "src/ui/forms/a.c"),
                ("<adwaita.h>", "src/main.c"), ("<poppler.h>", "tests/pdf/test-a.c"), ("<gio/gio.h>", "src/domain/a.c")]:
            with self.subTest(include=include):
                self.assert_finds_nothing("forbidden-include", f"#include {include}\n", name=name)
            (self.root / name).unlink()

    def include(self, source, header):
        self.write(header, "#pragma once\n")
        self.write(source, f'#include "{pathlib.PurePath(header).name}"\n')
        return self.findings("layers")

    def test_layers_that_point_up(self):
        for source, header in [
                ("src/domain/a.c", "src/storage/b.h"), ("src/domain/records/a.c", "src/pack/b.h"),
                ("src/storage/a.c", "src/documents/b.h"), ("src/documents/a.c", "src/storage/b.h"),
                ("src/documents/blocks/a.c", "src/documents/b.h"), ("src/documents/blocks/a.c", "src/domain/b.h"),
                ("src/pdf/layout/a.c", "src/domain/b.h"), ("src/pdf/helper/a.c", "src/pdf/client/b.h"),
                ("src/pack/a.c", "src/cli/b.h"), ("src/cli/a.c", "src/ui/b.h"), ("src/ui/a.c", "src/cli/b.h")]:
            with self.subTest(source=source, header=header):
                self.assertEqual(self.include(source, header), [(source, 3)])
            (self.root / source).unlink()
            (self.root / header).unlink()

    def test_layers_that_point_down(self):
        for source, header in [
                ("src/domain/records/a.c", "src/domain/b.h"), ("src/storage/a.c", "src/domain/records/b.h"),
                ("src/documents/a.c", "src/documents/blocks/b.h"), ("src/pdf/layout/a.c", "src/documents/blocks/b.h"),
                ("src/pack/a.c", "src/storage/b.h"), ("src/cli/a.c", "src/pack/b.h"), ("src/ui/a.c", "src/domain/b.h"),
                ("src/main.c", "src/ui/application/b.h")]:
            with self.subTest(source=source, header=header):
                self.assertEqual(self.include(source, header), [])
            (self.root / source).unlink()
            (self.root / header).unlink()

    def test_folder_that_is_no_layer(self):
        self.assert_finds("layers", "", name="src/utils/a.c")

    def test_header_without_a_guard(self):
        self.assert_finds("header-guard", "int a;\n", name="src/domain/a.h")

    def test_header_with_pragma_once(self):
        self.assert_finds_nothing("header-guard", "#pragma once\n", name="src/domain/a.h")

    def test_header_with_a_macro(self):
        self.assert_finds_nothing("header-guard", "#ifndef A_H\n#define A_H\n#endif\n", name="src/domain/a.h")


class TextTest(LintTest):
    BODY = "  run ();\n" * 9

    def documented(self, text, name="mandate_pear_eat"):
        self.write("src/domain/a.h", f"#pragma once\nvoid {name} (void);\n")
        self.write("src/domain/a.c", text)
        return self.findings("doc-comment")

    def test_function_without_a_doc_comment(self):
        self.assertEqual(self.documented(function(self.BODY, "mandate_pear_eat", "void")), [("src/domain/a.c", 4)])

    def test_function_with_a_doc_comment(self):
        comment = "/**\n * mandate_pear_eat:\n *\n * Eats it.\n */\n"
        self.assertEqual(self.documented(comment + function(self.BODY, "mandate_pear_eat", "void")), [])

    def test_functions_that_speak_for_themselves(self):
        for name in ("mandate_pear_get_core", "mandate_pear_set_core", "mandate_pear_new", "mandate_pear_is_ripe", "_mandate_pear_peel"):
            with self.subTest(name=name):
                self.assertEqual(self.documented(function(self.BODY, name, "void"), name), [])

    def test_function_that_is_short(self):
        self.assertEqual(self.documented(function("  run ();\n", "mandate_pear_eat", "void")), [])

    def test_function_that_is_not_exported(self):
        self.assertEqual(self.documented(function(self.BODY)), [])

    def test_error_without_translation(self):
        self.assert_finds("untranslated-error", function('  g_set_error (error, A, B, "No such pear “%s”", name);\n'), line=6)

    def test_error_of_a_task_without_translation(self):
        self.assert_finds("untranslated-error", function('  g_task_return_new_error (task, A, B,\n    "No pear");\n'), line=7)

    def test_error_with_translation(self):
        self.assert_finds_nothing("untranslated-error", function('  g_set_error (error, A, B, _ ("No such pear “%s”"), name);\n'))

    def test_error_with_translation_by_number(self):
        self.assert_finds_nothing("untranslated-error", function('  g_set_error (error, A, B, ngettext ("%u pear", "%u pears", n), n);\n'))

    def test_error_without_words(self):
        self.assert_finds_nothing("untranslated-error", function('  g_set_error (error, A, B, "%s: %s", a, b);\n'))

    def test_text_with_a_macro_in_it(self):
        self.assert_finds("broken-translation", function('  puts (_ ("At most %" G_GINT64_FORMAT " pears"));\n'), line=6)

    def test_text_for_one_and_many_marked_twice(self):
        self.assert_finds("broken-translation", function('  puts (mandate_translate_count (t, N_ ("%u pear"),\n    N_ ("%u pears"), n));\n'), line=6)

    def test_text_for_one_and_many(self):
        self.assert_finds_nothing("broken-translation", function('  puts (mandate_translate_count (t, "%u pear", "%u pears", n));\n'))

    def test_format_with_a_macro_that_is_no_text(self):
        self.assert_finds_nothing("broken-translation", function('  g_print ("%" G_GINT64_FORMAT, n);\n'))

    def test_unfinished_work(self):
        self.assert_finds("unfinished", "/* " + "TO" + "DO: peel */\n", line=3)

    def test_unfinished_work_in_a_text(self):
        self.assert_finds_nothing("unfinished", function('  puts ("' + "TO" + 'DO");\n'))

    def test_template_of_a_temporary_name(self):
        self.assert_finds_nothing("unfinished", "/* mandate-" + "XXX" + "XXX */\n")

    def test_path_of_a_machine(self):
        for folder in ("work", "root", "home", "Users"):
            with self.subTest(folder=folder):
                self.assert_finds("machine-path", f"See /{folder}/me/notes.\n", name="README.md")

    def test_path_that_is_relative(self):
        self.assert_finds_nothing("machine-path", "See docs/work/notes and https://example.org/home/page.\n", name="README.md")

    def test_file_without_a_licence(self):
        for name in ("src/domain/a.c", "src/domain/a.h", "data/tool.py"):
            with self.subTest(name=name):
                self.write(name, "#pragma once\n", licence="")
                self.assertEqual(self.findings("licence"), [(name, 1)])
                (self.root / name).unlink()


class PotfilesTest(LintTest):
    def setUp(self):
        super().setUp()
        self.write("src/domain/a.c", function('  puts (_ ("Pear"));\n'))
        self.write("src/domain/b.c", function('  puts (N_ ("Pear"));\n'))
        self.write("ui/page.ui", '<property name="label" translatable="yes">Pear</property>\n')
        self.write("src/domain/c.c", function('  puts ("a"); /* _ ("Pear") */\n'))

    def potfiles(self, *names):
        self.write("po/POTFILES.in", "\n".join(names) + "\n", licence="# All files with texts.\n")
        return linter.lint(self.root)

    def test_list_that_is_complete(self):
        self.assertEqual(self.potfiles("src/domain/a.c", "src/domain/b.c", "ui/page.ui"), [])

    def test_source_that_is_missing(self):
        self.assertIn("src/domain/b.c is missing", self.potfiles("src/domain/a.c", "ui/page.ui")[0][3])

    def test_template_that_is_missing(self):
        self.assertIn("ui/page.ui is missing", self.potfiles("src/domain/a.c", "src/domain/b.c")[0][3])

    def test_files_for_the_desktop_that_are_missing(self):
        for name in ("data/a.desktop.in", "data/a.gschema.xml", "data/a.metainfo.xml.in", "data/a.mime.xml.in"):
            with self.subTest(name=name):
                self.write(name, "", licence="")
                self.assertIn(f"{name} is missing", self.potfiles("src/domain/a.c", "src/domain/b.c", "ui/page.ui")[0][3])
                (self.root / name).unlink()

    def test_file_that_is_not_there(self):
        self.assertIn("does not exist", self.potfiles("src/domain/a.c", "src/domain/b.c", "src/domain/d.c", "ui/page.ui")[0][3])

    def test_list_that_is_not_sorted(self):
        self.assertIn("out of order", self.potfiles("src/domain/b.c", "src/domain/a.c", "ui/page.ui")[0][3])


class ProgramTest(LintTest):
    def test_every_message_gives_reason_and_remedy(self):
        self.write("src/domain/a.c", function("  goto out;\n") + nested(5))
        for _, _, _, message in linter.lint(self.root):
            self.assertIn("; ", message)
            self.assertRegex(message, r"\. .*[.]$")

    def test_folders_of_builds_are_passed_over(self):
        self.write("_build/a.c", "/* FIX" + "ME */\n", licence="")
        self.write("build/a.c", "/* FIX" + "ME */\n", licence="")
        self.assertEqual(linter.lint(self.root), [])

    def test_every_rule_is_tried_here(self):
        text = pathlib.Path(__file__).read_text(encoding="utf-8")
        for rule in {**linter.C_RULES, **linter.TREE_RULES}:
            self.assertIn(rule, text.lower())


if __name__ == "__main__":
    unittest.main()
