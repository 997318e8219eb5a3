#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as somebody hears them who can't see them: the structure that poppler and qpdf find in the files."""
import json
import re
import sys

from mandate_desk import read, tap, test

HEADINGS = ["/H1", "/H2", "/H3"]


class Structure:
    """The tree of tags of a file."""

    def __init__(self, path):
        self.path = path
        self.objects = json.loads(read("qpdf", "--json", "--json-key=qpdf", path))["qpdf"][1]
        self.catalogue = self.get(self.objects["trailer"]["value"]["/Root"])
        self.elements = list(self.walk(self.get(self.catalogue["/StructTreeRoot"])))

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            value = self.objects["obj:" + value].get("value")
        return value

    def kids(self, element):
        kids = self.get(element.get("/K", []))
        kids = [self.get(kid) for kid in (kids if isinstance(kids, list) else [kids])]
        return [kid for kid in kids if isinstance(kid, dict) and "/S" in kid]

    def walk(self, element):
        for kid in self.kids(element):
            yield kid
            yield from self.walk(kid)

    def list(self, *names):
        return [element for element in self.elements if element["/S"] in names]

    def outline(self):
        """The names of the tags, as poppler sees them."""
        return read("pdfinfo", "-struct", self.path)

    def spoken(self):
        return re.sub(r"\s+", " ", read("pdfinfo", "-struct-text", self.path))


def assert_can_be_heard(structure, title, language):
    catalogue = structure.catalogue
    assert catalogue["/MarkInfo"]["/Marked"] is True
    assert catalogue["/Lang"] == "u:" + language, catalogue["/Lang"]
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] is True
    assert title in read("pdfinfo", structure.path)

    for row in structure.list("/TR"):
        assert {cell["/S"] for cell in structure.kids(row)} <= {"/TH", "/TD"}, row
    for table in structure.list("/Table"):
        assert any(cell["/S"] == "/TH" for cell in structure.walk(table)), table
    for cell in structure.list("/TH"):
        assert structure.get(cell["/A"])["/Scope"] in ("/Row", "/Column"), cell
    for entries in structure.list("/L"):
        assert {entry["/S"] for entry in structure.kids(entries)} == {"/LI"}, entries
    for entry in structure.list("/LI"):
        assert [part["/S"] for part in structure.kids(entry)][-1:] == ["/LBody"], entry
    for figure in structure.list("/Figure"):
        assert len(figure.get("/Alt", "u:")) > len("u:"), figure


def assert_headings_skip_no_level(structure):
    levels = [HEADINGS.index(element["/S"]) for element in structure.list(*HEADINGS)]
    assert levels and levels[0] == 0, levels
    for before, after in zip(levels, levels[1:]):
        assert after <= before + 1, levels


@test("a pack has language, title, headings, tables with heads, lists and figures in words")
def _(desk):
    desk.run("sample", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    structure = Structure(desk.path("pack.pdf"))
    assert_can_be_heard(structure, "Kornwinkel", "en")
    assert_headings_skip_no_level(structure)
    for name in ("/Table", "/TOC", "/L", "/Figure", "/Link"):
        assert structure.list(name), name
    for name in ("H1 (block)", "Table (block)", "TH", "LBody", "Figure"):
        assert name in structure.outline(), name


@test("a head cell says whether it heads its row or its column")
def _(desk):
    desk.run("sample", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    structure = Structure(desk.path("pack.pdf"))
    scopes = {"/Row": 0, "/Column": 0}
    for row in structure.list("/TR"):
        names = [cell["/S"] for cell in structure.kids(row)]
        for cell in structure.kids(row):
            if cell["/S"] == "/TH":
                scope = structure.get(cell["/A"])["/Scope"]
                assert scope == ("/Row" if "/TD" in names else "/Column"), (scope, names)
                scopes[scope] += 1
    assert min(scopes.values()) > 20, scopes


@test("who reports to whom is said in words")
def _(desk):
    desk.run("sample", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    words = " ".join(figure["/Alt"] for figure in Structure(desk.path("pack.pdf")).list("/Figure"))
    for role in [role for role in desk.json("show", "W", "role", "--json") if role.get("reports_to")]:
        assert role["title"] + " reports to " in words, (role["title"], words)


@test("the pack is heard in the order in which it is read")
def _(desk):
    desk.run("sample", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    spoken = Structure(desk.path("pack.pdf")).spoken()
    places = [spoken.rfind(words) for words in ("Document control", "On one page", "Register of roles", "Objectives and readings", "Communication plan", "Words used in this pack")]
    assert -1 not in places and places == sorted(places), places


@test("the pages of an annex bring no structure that could be taken for ours")
def _(desk):
    desk.run("sample", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    structure = Structure(desk.path("pack.pdf"))
    assert len(structure.list("/Document")) == 1
    assert len(structure.list("/H1")) == len([line for line in structure.outline().splitlines() if line.strip() == "H1 (block)"])


@test("a pack in German says so")
def _(desk):
    desk.run("sample", "W", "--language", "de")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    structure = Structure(desk.path("pack.pdf"))
    assert_can_be_heard(structure, "Kornwinkel", "de")
    assert any(" reports to " not in figure["/Alt"] for figure in structure.list("/Figure"))


@test("a policy and a letter can be heard as well, the letter with its code")
def _(desk):
    desk.run("sample", "W")
    desk.run("policy", "W", "pdf", "-o", desk.path("policy.pdf"))
    structure = Structure(desk.path("policy.pdf"))
    assert_can_be_heard(structure, "policy", "en")
    assert structure.list("/H1", "/H2"), structure.outline()

    letters = desk.run("roles", "W", "letters", "-o", desk.path("letters")).splitlines()
    assert letters
    for path in letters:
        structure = Structure(path)
        assert_can_be_heard(structure, "", "en")
        for figure in structure.list("/Figure"):
            assert re.match(r"u:[A-Z]{2}-", figure["/Alt"]), figure
    assert any(Structure(path).list("/Figure") for path in letters)


sys.exit(tap())
