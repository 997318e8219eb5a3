#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs from right to left, and in scripts from everywhere, read back with programs that are not ours."""
import atexit
import json
import os
import re
import shutil
import sys
import unicodedata

import organisation
from mandate_desk import Desk, read, tap, test

OVERLAY = "/io/github/mandate_isms/Mandate/translations=" + os.environ.get("TRANSLATIONS", ".")
WIDTH, BINDING = 595.276, 71.25

# What an Arabic or a Hebrew page may say in Latin letters: names, codes, and what these organisations wrote in English.
ENGLISH = set("""A B C D E F GAP I R MP MB IS JO IL W PeterO ISO IEC SHA UTC RACI JOD ILS Ed25519 TransDesk Mandate root Peter O Connor Dublin
https portal example org misdirected e mail tail n FILE pdf head c BYTES sha256sum mandatectl verify against NAME
We meet the requirements that apply to us and we keep improving In case of doubt ask before you send a message that was sent
to the wrong address cannot be called back and the hospital has to be told within 24 hours One minor nonconformity see the
report of Peter O Connor two freelancers had no signed contract on confidentiality Everything else was in order
Reporting on performance Conformance of the management system b d f g h""".split())

EVERYWHERE = {
    "Greek": "Αθηνά Παπαδοπούλου", "Cyrillic": "Борис Иванов", "Chinese": "王小明", "Japanese": "佐藤さくら", "Korean": "김민준",
    "Thai": "สมชาย", "Devanagari": "प्रिया शर्मा", "Armenian": "Անի", "Georgian": "ნინო", "marks": "Nguyễn Thị Ánh", "Latin": "Zoë Łukasiewicz",
}


# What says which way text runs.
MARKS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]+"


def squeeze(text):
    """Without blanks, and with a ligature told as its letters."""
    return re.sub(r"\s+|" + MARKS, "", unicodedata.normalize("NFKC", text))


def plain(text):
    """With one blank between words, and with a ligature told as its letters."""
    return re.sub(r"\s+", " ", re.sub(MARKS, "", unicodedata.normalize("NFKC", text))).strip()


def read_structure(path):
    lines = read("pdfinfo", "-struct-text", path).splitlines()
    return [line.strip()[1:-1] for line in lines if line.strip().startswith('"')]


def is_from_right(word):
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in word)


def list_words(path, page=None):
    """(word, left, right, top) of a page, or of all. Letters from right to left come one by one: they are put together."""
    chosen = ("-f", str(page), "-l", str(page)) if page else ()
    words = []
    for sheet in read("pdftotext", "-bbox", *chosen, path, "-").split("<page ")[1:]:
        found = re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="[\d.-]+">([^<]*)</word>', sheet)
        last = None
        for top, left, right, word in sorted((round(float(top)), float(left), float(right), word) for left, top, right, word in found):
            if last and is_from_right(word) and is_from_right(last[0]) and top == last[3] and left - last[2] < 1:
                last = words[-1] = (word + last[0], last[1], right, top)
            else:
                last = (word, left, right, top)
                words.append(last)
    return [(squeeze(word), left, right, top) for word, left, right, top in words]


def list_pages(path):
    return range(1, int(re.search(r"Pages:\s+(\d+)", read("pdfinfo", path))[1]) + 1)


def find_title(path, clause):
    """The page whose title has this clause beside it in the left margin, and its words."""
    for page in list_pages(path):
        words = list_words(path, page)
        if any(word == clause and 45 < top < 110 and right < BINDING + 8 for word, _, right, top in words):
            return page, words
    raise AssertionError(f"no page has {clause} in its left margin")


made = {}


@atexit.register
def put_away():
    for desk in made.values():
        shutil.rmtree(desk.folder, ignore_errors=True)


def make_pack(language):
    """The pack of one of the two organisations: it takes a while, so it is made once."""
    if language not in made:
        desk = made[language] = Desk()
        desk.environment["G_RESOURCE_OVERLAYS"] = OVERLAY
        desk.run("new", "W")
        desk.run("import", "W", desk.write("story.json", organisation.make_export(language)))
        desk.run("pack", "W", "-o", desk.path("pack.pdf"), "--lang", language)
        assert "No font" not in desk.errors, desk.errors
    return made[language].path("pack.pdf")


def read_objects(path):
    return json.loads(read("qpdf", "--json", "--json-key=qpdf", path))["qpdf"][1]


def test_each(sentence):
    """The same test of both organisations."""
    def add(function):
        for language, name in (("ar", "Arabic"), ("he", "Hebrew")):
            test(f"{name}: {sentence}")(lambda desk, language=language: function(desk, language))
        return function

    return add


@test_each("all that the organisation said is read in its order, word for word")
def _(desk, language):
    said = plain(" ".join(read_structure(make_pack(language))))
    records = organisation.tell(language)
    for kind, field in (("organisation", "legal_name"), ("organisation", "scope"), ("person", "name"), ("role", "title"), ("role", "required_competence"),
                        ("objective", "title"), ("resource", "title"), ("resource", "adequacy_reason"), ("decision", "title"),
                        ("review-input", "content"), ("obligation", "title"), ("communication", "title"), ("process", "security_step")):
        for record in records[kind]:
            # Where a reader meets a bracket that is drawn mirrored, it may leave out what follows.
            wanted = plain(re.split(r"[()]", record[field])[0])
            assert wanted in said, (kind, field, record[field])
    for sentence in re.split(r"\n+|<!--.*?-->", records["policy-version"][0]["text"]):
        words = plain(re.split(r"[()*]", re.sub(r"^[#>\-\d. ]+", "", sentence))[0])
        assert words in said, sentence


@test_each("what is not translated is told: nothing else on its pages is in English")
def _(desk, language):
    said = " ".join(read_structure(make_pack(language)))
    said = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]*\d[0-9a-f]*\b|[0-9a-f]{8}|MP-[\d-]+\w+|[0-9a-f]+…\w+|\S+\.org", " ", said)
    words = set(re.findall(r"[A-Za-z]\w*", said))
    assert words <= ENGLISH, sorted(words - ENGLISH)


@test_each("the file says its language and that it runs from right to left")
def _(desk, language):
    path = make_pack(language)
    objects = read_objects(path)
    assert "No syntax or stream encoding errors" in read("qpdf", "--check", path)
    catalogue = objects["obj:" + objects["trailer"]["value"]["/Root"]]["value"]
    assert catalogue["/Lang"] == "u:" + language and catalogue["/ViewerPreferences"]["/Direction"] == "/R2L", catalogue
    tree = objects["obj:" + catalogue["/StructTreeRoot"]]["value"]
    kids = tree["/K"] if isinstance(tree["/K"], list) else [tree["/K"]]
    first = objects["obj:" + kids[0]]["value"]
    layout = first["/A"] if isinstance(first["/A"], dict) else objects["obj:" + first["/A"]]["value"]
    assert first["/S"] == "/Document" and layout["/WritingMode"] == "/RlTb", first


@test_each("titles begin at the right, clauses stand in the left margin, page numbers at the left")
def _(desk, language):
    path = make_pack(language)
    policy = organisation.tell(language)["policy"][0]["title"].split()
    page, words = find_title(path, "5.2")
    title = [word for word in words if word[0] == squeeze(policy[0]) and 45 < word[3] < 110]
    assert any(abs(right - (WIDTH - BINDING)) < 3 for _, _, right, _ in title), title or words[:40]
    label = {"ar": "صفحة", "he": "עמוד"}[language]
    for number in (1, 2, page):
        foot = [word for word in list_words(path, number) if word[0] == label and word[3] > 780]
        assert foot and foot[0][1] < WIDTH / 3, (number, foot)
        assert [word for word in list_words(path, number) if word[0] == str(number) and word[3] > 780 and word[1] < foot[0][1]]


@test_each("the first column of a table is at the right, and its contents have their pages at the left")
def _(desk, language):
    path = make_pack(language)
    first, second = {"ar": ("الاسم", "التحق"), "he": ("שם", "הצטרף")}[language]
    for number in list_pages(path):
        heads = {word[0]: word for word in list_words(path, number)}
        if first in heads and second in heads and "Peter" in heads:
            assert heads[first][1] > heads[second][2] and heads["Peter"][1] > heads[second][2], (heads[first], heads[second], heads["Peter"])
            break
    else:
        raise AssertionError(f"no page has {second}")
    numbers = [int(word[0]) for word in list_words(path, 4) if word[0].isdigit() and 110 < word[3] < 780 and word[2] < BINDING + 15]
    assert len(numbers) > 20 and numbers == sorted(numbers), numbers


@test_each("days, telephone numbers, clauses and hashes keep their order in any sentence")
def _(desk, language):
    path = make_pack(language)
    version = organisation.tell(language)["policy-version"][0]
    text = read("pdftotext", path, "-")
    backwards = "-".join(reversed(version["effective_on"].split("-")))
    assert version["effective_on"] in text and backwards not in text
    # The policy is in the serif face of Arabic, whose words this reader does not put together: it is read word by word.
    words = {word for word, *_ in list_words(path)}
    telephone = {"ar": "06-555-0142", "he": "04-555-0142"}[language]
    assert telephone in words or telephone in text, telephone
    assert "0142-555" not in text
    pack = re.search(r"MP-[\d-]+-([0-9a-f]{6})", text)[1]
    groups = [word for word in list_words(path, 3) if re.fullmatch("[0-9a-f]{8}", word[0])]
    first = [word for word in groups if word[3] == groups[0][3]]
    assert len(first) == 4 and min(first, key=lambda word: word[1])[0].startswith(pack), (pack, first)


@test_each("longer English in it is even at its own start")
def _(desk, language):
    path = make_pack(language)
    words = [word for word in list_words(path) if word[0] in ("In", "case", "wrong", "address", "within", "24", "hours.")]
    first = next(word for word in words if word[0] == "In")
    following = [word for word in words if word[3] > first[3] + 5 and word[3] < first[3] + 40]
    assert following and abs(min(word[1] for word in following) - first[1]) < 1, (first, following)


@test_each("every face is embedded and one of those that are named")
def _(desk, language):
    for line in read("pdffonts", make_pack(language)).splitlines()[2:]:
        assert "Noto" in line and " yes yes " in line, line


@test("a pack in a language without a whole translation is refused")
def _(desk):
    desk.run("new", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"), "--lang", "he", expect=2)
    assert "en, de, fr, es" in desk.errors, desk.errors


@test("a Hebrew name and an Arabic paragraph in an English pack run from right to left")
def _(desk):
    desk.run("new", "W")
    desk.record("person", "name=נועה ברקוביץ", "is_top_management=true")
    desk.run("record", "W", "organisation", "00000000-0000-7000-8000-000000000001", "what_it_does=ترجمة وثائق طبية", "scope=Everything of ترجمة طبية in 2026")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    words = list_words(desk.path("pack.pdf"))
    for first, last in (("נועה", "ברקוביץ"), ("ترجمة", "طبية")):
        pairs = [(a, b) for a in words for b in words if a[0] == first and b[0] == last and abs(a[3] - b[3]) < 1]
        assert pairs and all(a[1] > b[2] - 1 for a, b in pairs if abs(a[1] - b[2]) < 60), (first, pairs)
    mixed = [word for word in words if word[0] in ("Everything", "2026") and 300 < word[3]]
    assert mixed, "the scope is printed"


@test("names in scripts from everywhere are read back, and their faces are embedded")
def _(desk):
    desk.run("new", "W")
    for name in EVERYWHERE.values():
        desk.record("person", "name=" + name, "is_top_management=true")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    assert "No font" not in desk.errors, desk.errors
    said = squeeze("".join(read_structure(desk.path("pack.pdf"))) + read("pdftotext", desk.path("pack.pdf"), "-"))
    for script, name in EVERYWHERE.items():
        assert squeeze(name) in said, script
    fonts = read("pdffonts", desk.path("pack.pdf"))
    for face in ("NotoSansCJK", "NotoSansThai", "NotoSansDevanagari"):
        assert face in fonts, (face, fonts)
    for line in fonts.splitlines()[2:]:
        assert " yes yes " in line, line


@test("a script without a font is named, with what to install")
def _(desk):
    faces = read("fc-match", "-f", "%{file}", "Noto Sans:regular")
    os.mkdir(desk.path("fonts"))
    os.symlink(faces, desk.path("fonts/" + os.path.basename(faces)))
    desk.environment["FONTCONFIG_FILE"] = desk.write("fonts.conf", f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{desk.path("fonts")}</dir><cachedir>{desk.path("cache")}</cachedir></fontconfig>""")
    desk.run("new", "W")
    desk.record("person", "name=王小明", "is_top_management=true")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    assert "fonts-noto-cjk" in desk.errors and "王" in desk.errors, desk.errors


if __name__ == "__main__":
    sys.exit(tap())
