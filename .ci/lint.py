#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the sources against the rules of the house that no compiler knows.

    .ci/lint.py [ROOT]

Each finding is a line “file:line: [rule] what; why; what to do”. Where a rule
is wrong for once, a comment on the line or the one before says so, with a
reason: “lint: allow RULE, because …”.
"""
import bisect
import pathlib
import re
import sys

# Which folders of src may include headers of which: what a folder is built on.
LAYERS = {
    "domain": [],
    "storage": ["domain"],
    "trust": ["domain"],
    "documents/blocks": [],
    "documents": ["documents/blocks", "domain"],
    "pdf/helper": [],
    "pdf/client": ["pdf/helper"],
    "pdf/layout": ["documents/blocks"],
    "custody": ["domain", "storage", "trust"],
    "pack": ["custody", "documents", "documents/blocks", "domain", "pdf/client", "pdf/layout", "storage", "trust"],
    "cli": ["pack", "custody", "documents", "documents/blocks", "domain", "pdf/client", "pdf/layout", "storage", "trust"],
    "ui": ["pack", "custody", "documents", "documents/blocks", "domain", "pdf/client", "pdf/layout", "storage", "trust"],
    "": ["ui"],
}

# Beginnings of system headers, the folders of src that may include them, and why no other.
LIBRARIES = [
    (r"sqlite3\.h", ["storage"], "only storage speaks SQL"),
    (r"(poppler|qpdf/|zbar)", ["pdf/helper"], "files from outside are read in the helper's sandbox alone"),
    (r"qrencode", ["documents"], "only documents know what kind a printed code is of"),
    (r"(libsecret/|sodium)", ["trust"], "only trust keeps secrets and makes seals"),
    (r"(gtk/|gdk/|adwaita)", ["ui", ""], "everything but the window works without a display"),
]

# Calls: pattern, whether it counts in this file, why, what to do.
CALLS = [
    (r"g_object_set_data(_full)?", lambda s: s.top == "src",
     "data hung on an object is invisible to the type system", "Give the class a field or a property."),
    (r"g_signal_connect(?=\s*\()", lambda s: s.path.startswith("src/ui/"),
     "the handler may outlive whom it calls", "Use g_signal_connect_object() or connect in the template."),
    (r"(?!pango_language)\w+_get_default", lambda s: s.top == "src",
     "globals hide who depends on what", "Hand it over as a construct property or a parameter."),
    (r"sqlite3_\w+", lambda s: s.top == "src" and s.layer != "storage",
     "only storage speaks SQL", "Call a function of src/storage."),
    (r"(strcpy|strcat|sprintf|vsprintf|gets)", lambda s: True,
     "it writes past the end of what is too small", "Use g_strdup_printf(), g_strconcat() or GString."),
]

WORDS = [
    (r"\bgoto\b", "jumps hide what is freed where", "Use g_autoptr, or a function of its own with an early return."),
    (r"\b(gchar|gint)\b", "C has names for these types", "Write char or int."),
]

MAX_FUNCTION = 100
MAX_NESTING = 4
MAX_FILE = {"src": 700, "tests": 1000}

IGNORED_FOLDERS = re.compile(r"^([_.](?!ci$)|build|subprojects$)")
# What the rules are told from must be able to name what they forbid.
SELF = (".ci/lint.py", "tests/lint/test-lint.py")
TEXT_SUFFIXES = {".c", ".h", ".py", ".sh", ".md", ".build", ".xml", ".ui", ".sql", ".css", ".json", ".in", ".txt", ".yml", ".supp", ""}

COMMENT_OR_STRING = re.compile(
    r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
FUNCTION = re.compile(r"^ *(\w+) \(((?:(?!\n\n)[^;{}])*)\)\n\{\n", re.M)
COUNTED = re.compile(r"\b(ngettext|mandate_translate_count|mandate_pack_say_count) ?\(")
TRANSLATABLE = re.compile(r"\b(_|N_|C_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?) ?\(")


def blank(text):
    return re.sub(r"[^\n]", " ", text)


class Source:
    """A file and what of it is code: of the same length, without comments, or without texts too."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.suffix = path.suffix
        try:
            self.text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            self.text = ""
        parts = self.path.split("/")
        self.top = parts[0]
        self.folder = "/".join(parts[1:-1])
        self.layer = next((layer for layer in sorted(LAYERS, key=len, reverse=True)
                           if self.folder == layer or self.folder.startswith(layer + "/")), None)
        self.line_starts = [0] + [m.end() for m in re.finditer("\n", self.text)]
        self.allowed = {(m[1], self.line(m.start()) + after)
                        for m in re.finditer(r"lint: allow ([\w-]+), because \w", self.text) for after in (0, 1)}
        if self.is_c:
            self.uncommented = COMMENT_OR_STRING.sub(lambda m: blank(m[0]) if m[0][0] == "/" else m[0], self.text)
            self.code = COMMENT_OR_STRING.sub(
                lambda m: blank(m[0]) if m[0][0] == "/" else m[0][0] + blank(m[0][1:-1]) + m[0][-1], self.text)

    @property
    def is_c(self):
        return self.suffix in (".c", ".h")

    def line(self, offset):
        return bisect.bisect_right(self.line_starts, offset)

    def functions(self):
        """Name, offset of the name, and the body of each function that is defined."""
        for match in FUNCTION.finditer(self.code):
            end = self.code.find("\n}", match.end() - 1)
            if end > 0:
                yield match[1], match.start(1), self.code[match.end():end + 1]

    def includes(self):
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', self.uncommented, re.M):
            yield match.start(), match[1] == '"', match[2]


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.sources = [Source(self.root, path) for path in sorted(self.walk(self.root))]
        self.declared = {name for s in self.sources if s.suffix == ".h"
                         for name in re.findall(r"^[^\s#/].*?\b(\w+) ?\(", s.code, re.M)}
        self.headers = {pathlib.PurePath(s.path).name: s.layer
                        for s in self.sources if s.top == "src" and s.suffix == ".h"}

    def walk(self, folder):
        for path in folder.iterdir():
            if path.is_dir():
                if not IGNORED_FOLDERS.match(path.name):
                    yield from self.walk(path)
            elif path.suffix in TEXT_SUFFIXES and path.name != ".git" and not path.is_symlink():
                yield path

    def read_lines(self, name):
        path = self.root / name
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


C_RULES, TREE_RULES = {}, {}


def c_rule(function):
    """A rule that looks at one C file and yields (offset, message)."""
    C_RULES[function.__name__.replace("_", "-")] = function
    return function


def tree_rule(function):
    """A rule that looks at all files and yields (path, line, message)."""
    TREE_RULES[function.__name__.replace("_", "-")] = function
    return function


@c_rule
def function_length(source, tree):
    for name, offset, body in source.functions():
        lines = body.count("\n")
        if lines > MAX_FUNCTION and not name.endswith("_class_init"):
            yield offset, (f"{name}() has {lines} lines, more than {MAX_FUNCTION}; nobody keeps it in mind at once. "
                           "Move steps into functions with a name of their own.")


@c_rule
def file_length(source, tree):
    limit, lines = MAX_FILE.get(source.top), source.text.count("\n")
    if limit is not None and lines > limit:
        yield 0, (f"{lines} lines, more than {limit}; it is about more than one thing. "
                  "Split it in two, each called after what it does.")


@c_rule
def nesting(source, tree):
    for match in FUNCTION.finditer(source.code):
        end = source.code.find("\n}", match.end() - 1)
        open_braces = []
        for line in re.finditer(r"^( +)(\{$|\})", source.code[match.end():end + 1], re.M):
            indent = len(line[1])
            while open_braces and open_braces[-1] >= indent:
                open_braces.pop()
            if line[2] == "{":
                open_braces.append(indent)
                if len(open_braces) == MAX_NESTING + 1:
                    yield match.end() + line.start(2), (
                        f"more than {MAX_NESTING} blocks in each other; the condition of the innermost is forgotten. "
                        "Return early, or move the inner loop into a function.")


@c_rule
def forbidden_call(source, tree):
    for pattern, counts, reason, remedy in CALLS:
        if counts(source):
            for match in re.finditer(r"(?<!\w)" + pattern + r" ?\(", source.code):
                yield match.start(), f"{match[0].rstrip(' (')}(); {reason}. {remedy}"
    for pattern, reason, remedy in WORDS:
        for match in re.finditer(pattern, source.code):
            yield match.start(), f"“{match[0]}”; {reason}. {remedy}"


@c_rule
def forbidden_include(source, tree):
    if source.top != "src":
        return
    for offset, is_local, name in source.includes():
        for pattern, layers, reason in LIBRARIES:
            if re.match(pattern, name) and source.layer not in layers:
                yield offset, (f"includes <{name}>; {reason}. "
                               f"Call a function of {' or '.join('src/' + layer for layer in layers if layer)}.")


@c_rule
def layers(source, tree):
    if source.top != "src":
        return
    if source.layer is None or (source.layer == "" and source.folder != ""):
        yield 0, (f"src/{source.folder} is no layer; nobody knows what it may include. "
                  "Add it to LAYERS in .ci/lint.py, with what it is built on.")
        return
    for offset, is_local, name in source.includes():
        target = tree.headers.get(name.split("/")[-1]) if is_local else None
        if target is not None and target != source.layer and target not in LAYERS[source.layer]:
            yield offset, (f"src/{source.folder} includes “{name}” of src/{target}; the layers go one way: "
                           "ui, cli → pack → custody → documents, pdf, trust, storage → domain. Move what both need down.")


@c_rule
def void_with_error(source, tree):
    """But for functions that do nothing else, and those that GMarkup calls."""
    for match in re.finditer(r"\bvoid\s+(\w+) ?\(([^;{}()]*)\bGError\s*\*\*", source.code):
        if re.search(r"(^|_)set(_|$)", match[1]) or "GMarkupParseContext" in match[2]:
            continue
        yield match.start(), (f"{match[1]}() takes a GError and returns nothing; callers forget to look at it. "
                              "Return a gboolean: FALSE if and only if the error is set.")


@c_rule
def header_guard(source, tree):
    if source.suffix == ".h" and not re.search(r"^#pragma once$|^#ifndef \w+_H_?$", source.text, re.M):
        yield 0, "no include guard; included twice it does not compile. Write “#pragma once” after the licence."


@c_rule
def doc_comment(source, tree):
    """Only what a reader can't guess: getters, setters and the like speak for themselves, and so do short bodies."""
    if source.top != "src" or source.suffix != ".c" or source.layer == "cli":
        return  # what a command does, its help says
    self_evident = re.compile(r"^(_|main$)|_(get|set|is|has|can|dup|new|free|ref|unref|copy|clear|quark|type)(_|$)")
    for name, offset, body in source.functions():
        before = source.text[:offset].rstrip().split("\n\n")[-1]
        is_exported = not re.search(r"^static\b", before, re.M) and name in tree.declared
        if is_exported and not self_evident.search(name) and body.count(";") > 8 and "*/" not in before:
            yield offset, (f"{name}() has no doc comment; who calls it must read it whole. "
                           f"Write “/**”, “ * {name}:” above it: what it does, what it returns, who owns it.")


@c_rule
def untranslated_error(source, tree):
    """What a person reads is in their language; a text without words, such as “%s: %s”, has none."""
    if source.top != "src" or source.layer == "pdf/helper":
        return
    call = re.compile(r"\b(g_set_error(?:_literal)?|g_task_return_new_error|g_error_new(?:_literal)?) ?\(")
    for match in call.finditer(source.code):
        end = matching_bracket(source.code, match.end() - 1)
        for text in re.finditer(r'"(?:\\.|[^"\\\n])*"', source.uncommented[match.end():end]):
            start = match.end() + text.start()
            words = re.sub(r"%[\d$.*+ -]*[a-zA-Z]+|\\.", "", text[0])
            if re.search(r"[^\W\d_]{2}", words) and not TRANSLATABLE.search(source.code, match.end(), start):
                yield start, ("an error that nobody can translate; people read it in their own language. "
                              "Write _ (\"…\").")
                break


@c_rule
def broken_translation(source, tree):
    for match in TRANSLATABLE.finditer(source.code):
        end = matching_bracket(source.code, match.end() - 1)
        macro = re.search(r'"\s*(G_\w+_(?:FORMAT|MODIFIER)|PRI\w+)', source.code[match.end():end])
        if macro:
            yield match.start(), (f"a text put together with {macro[1]}; the translators' template has but its beginning. "
                                  "Format the number on its own and write %s.")
    for match in COUNTED.finditer(source.code):
        marked = re.search(r"\bN_ ?\(", source.code[match.end():matching_bracket(source.code, match.end() - 1)])
        if marked:
            yield match.start(), ("a text for one and for many with N_ () about it; the template has it as two texts, "
                                  "of which neither is ever found. Leave N_ () out.")


def matching_bracket(code, start):
    depth = 0
    for offset in range(start, len(code)):
        depth += {"(": 1, ")": -1}.get(code[offset], 0)
        if depth == 0:
            return offset
    return len(code)


@tree_rule
def licence(tree):
    for source in tree.sources:
        if (source.suffix in (".c", ".h", ".py", ".sh") and
                "SPDX-License-Identifier: GPL-3.0-or-later" not in "".join(source.text.splitlines(True)[:3])):
            yield source.path, 1, ("no licence in the first lines; nobody knows under which terms it may be used. "
                                   "Write “SPDX-License-Identifier: GPL-3.0-or-later”.")


@tree_rule
def unfinished(tree):
    """In C and Python only comments count: texts may be about unfinished work."""
    for source in tree.sources:
        text = source.text
        if source.is_c:
            text = COMMENT_OR_STRING.sub(lambda m: m[0] if m[0][0] == "/" else blank(m[0]), text)
        elif source.suffix == ".py":
            text = re.sub(r"^[^#\n]*", lambda m: blank(m[0]), text, flags=re.M)
        for match in re.finditer(r"\b(TODO|FIXME|XXX)\b", text):
            yield source.path, source.line(match.start()), (
                f"“{match[0]}”; what is not done is forgotten here. Do it, or write down where it is tracked.")


@tree_rule
def machine_path(tree):
    for source in tree.sources:
        for match in re.finditer(r"(?<![\w.}$*-])/(work|root|home|Users)/\w[\w/.-]*", source.text):
            yield source.path, source.line(match.start()), (
                f"“{match[0]}” is a path of one machine; it is wrong on every other. Take it from the build or from a parameter.")


def has_translatable_texts(source):
    if source.top == "src" and source.is_c:
        return TRANSLATABLE.search(source.code) is not None
    if source.top == "data" and source.path.endswith((".desktop.in", ".gschema.xml", ".metainfo.xml.in", ".mime.xml.in")):
        return True
    return source.suffix in (".ui", ".xml") and source.top in ("ui", "src", "data") and 'translatable="yes"' in source.text


@tree_rule
def potfiles(tree):
    name = "po/POTFILES.in"
    lines = [(number, line.strip()) for number, line in enumerate(tree.read_lines(name), 1)
             if line.strip() and not line.startswith("#")]
    listed = [line for number, line in lines]

    for number, line in lines:
        if not (tree.root / line).exists():
            yield name, number, f"{line} does not exist; the translators' template can't be made. Take it out."
    for (number, line), (_, before) in zip(lines[1:], lines):
        if line <= before:
            yield name, number, f"{line} is out of order; a missing file is not seen. Sort the list."
    for source in tree.sources:
        if has_translatable_texts(source) and source.path not in listed:
            yield name, 1, f"{source.path} is missing; its texts are never translated. Add it."


def lint(root):
    """All findings as (path, line, rule, message), in the order of the files."""
    tree = Tree(root)
    by_path = {source.path: source for source in tree.sources}
    findings = []

    for source in tree.sources:
        if source.is_c and source.top in ("src", "tests"):
            for name, rule in C_RULES.items():
                findings += [(source.path, source.line(offset), name, message) for offset, message in rule(source, tree)]
    for name, rule in TREE_RULES.items():
        findings += [(path, line, name, message) for path, line, message in rule(tree) if path not in SELF]

    return sorted(f for f in findings if f[0] not in by_path or (f[2], f[1]) not in by_path[f[0]].allowed)


def main(root="."):
    findings = lint(root)
    for path, line, name, message in findings:
        print(f"{path}:{line}: [{name}] {message}")
    print(f"{len(findings)} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
