#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example's pack, held against what a certifier asks for by name.

The file is read back with programs that are not ours: its structure tree, its
links and its named places. Each of the 24 items stands under its heading with
a fact of the example that only that part prints; each printed page number is
where its link leads; each point of the index has its proof or says the gap.
"""
import collections
import json
import re
import shutil
import sys
import urllib.parse

from mandate_desk import Desk, read, tap, test

HEADINGS = ("H1", "H2", "H3")
# What repeats what other parts print: a review is held with what the records said.
REPEATING = {"Evidence index by clause", "On one page", "Change history", "Inputs"}
# What is asked for, under which heading it stands, and what it says there of the example; the first fact stands nowhere else.
ITEMS = (
    ("scope statement, approved", "The organisation and its surroundings",
     ("The card terminals in the shops: they belong to the bank", "Taking, keeping and delivering the orders", "Scope and exclusions hold as they are written down")),
    ("organisation profile: top management", "The organisation and its surroundings",
     ("Starting (under about 15 people)", "Top management Hanne Voss, Owner and managing director Tomás Rivera, Owner, head of the bakehouse Owners' meeting")),
    ("organisation profile: climate", "The organisation and its surroundings", ("Climate change Yes, it matters", "Considered on ")),
    ("context issues", "Issues inside and outside", ("What it does to us Noted on", "Whoever could help is asleep", "False invoices by e-mail")),
    ("interested parties", "Interested parties and what they need", ("That the law is kept, and breaches are reported within three days", "Everyone who works here")),
    ("policy: which version", "Information security policy", ("Who acknowledges it Everyone", "KW-IS-01", "In force from")),
    ("policy, approved version", "Why we have this policy", ("We bake bread, and we keep lists.",)),
    ("policy, to its end", "When we look at it again", ("The text ends here", "The owners review this policy once a year")),
    ("approval page", "Approval of exactly this text", ("computed anew for this pack: the same", "Hanne Voss", "Owner and managing director; recorded as top management")),
    ("revision history", "Versions", ("First version.", "2.0", "1.0", "Superseded")),
    ("distribution", "How it was made known", ("Channel Acknowledge by Proof", "Team meeting, whiteboard in the bakehouse")),
    ("acknowledgements with their whole", "Who has acknowledged it", ("Acknowledged by 10 of 11 people in scope", "Noah Behrens", "not yet")),
    ("publication place", "Information security policy", ("Published at On the wall in the bakehouse, in both shops and in the van", "last checked on")),
    ("disclosure log", "Who outside has it", ("Wants to know how the allergy lists are looked after.", "District clinic, purchasing office", "The public extract")),
    ("roles document", "Register of roles", ("Set up and close accounts, with a signature on the access list", "Block an account or a device without asking")),
    ("mandated responsibility 5.3 a", "Conformance: that clauses 4 to 10 are kept",
     ("Reports to both owners every second week", "Mira Şahin", "Appointed by Hanne Voss", "Accepted on")),
    ("mandated responsibility 5.3 b", "Performance reporting: that the top knows how it goes",
     ("Written report to both owners once a quarter", "Katrin Ebeling", "Appointed by Hanne Voss", "Accepted on")),
    ("RACI matrix", "Who does what", ("9 of 10 activities have exactly one A.", "Back up and restore")),
    ("reporting lines", "Reporting lines", ("Deputy: Katrin Ebeling", "Owners (top management)")),
    ("competence table", "What their holders can do", ("Eleven years of it; three references seen", "10 of 11 needs are met.", "Certificate seen")),
    ("leadership actions by letter", "What was done, act by act", ("Took the till count off Mira on Thursdays", "Obstacle removed")),
    ("leadership actions by quarter", "Acts of top management by quarter", ("nothing on record", "Policy and objectives fit where the business is going")),
    ("resource register with adequacy", "Did it suffice?", ("Everyone uses it, the night shift too.", "Adequate", "Management review no. 3")),
    ("resource approvals", "Approvals", ("Requested Approved Decided by Decided on State", "Security keys for signing in, twelve pieces", "€ 540", "Tomás Rivera")),
    ("objectives", "Objectives and readings", ("6 set, 4 of them reached, 1 never measured", "Nobody keeps an account after the last day")),
    ("plan of the objectives", "How they are to be reached", ("Restore test on a spare server once a quarter",)),
    ("readings of the objectives", "The web shop is back within four hours", ("Half an hour was spent looking for envelope 3.", "26 hours", "3.5 hours")),
    ("communication plan", "What is to be said", ("Read aloud, a copy for each", "every 3 months")),
    ("communication log", "What was said", ("Please read it before your next shift and confirm", "Where we stand, and what comes next")),
    ("feedback", "What was said back", ("Right. Piotr looks for a holder", "Answered")),
    ("training records", "Trainings and briefings", ("Both found the odd message among five.", "8 of 8 people took part")),
    ("requirements register", "Requirements of law, contracts and customers",
     ("The answers are compared with what we do before each tender", "General Data Protection Regulation", "4 of 4 were looked at and are fulfilled.")),
    ("performance reports", "Reports that reached top management", ("Given on Subject From Audience Channel", "Both owners", "Report no. 3 on how information security works")),
    ("management review: inputs", "Inputs", ("Twelve risks. The three largest", "Fulfilment of objectives")),
    ("management review: decisions", "Decisions", ("One person alone knows the systems again.", "Exercise with the night shift twice a year")),
    ("management review: actions", "Actions", ("In the plan, confirmed in writing.", "Count the accounts with a second step and enter the first reading", "Piotr Zieliński")),
    ("management review: conclusions", "Conclusions", ("Nobody asked for more paper or for less.", "Suitability", "Adequacy", "Effectiveness")),
    ("nonconformity register", "Nonconformities, weaknesses and ideas", ("the mail program completed the address", "Closed")),
    ("action register", "Actions outside management reviews", ("Read by five people outside the office", "Find a holder in which the tablet can be read", "Done")),
    ("internal audit summary", "Internal audits", ("One remark: the chain from decision to done is easy to follow", "Henk de Vries", "from outside", "1 of 2 closed")),
    ("review calendar: plan", "Review plan", ("3 of 3", "6 months", "Table-top exercise")),
    ("review calendar: planned against held", "Planned against held", ("Exercise: power cut in the shop", "Management review no. 4", "Not due")),
    ("document register", "Register of documents", ("Documents and records are kept for 10 years",)),
    ("open gaps", "Open gaps", ("For each live objective a reading of the last twelve months", "Count the accounts with a second step")),
    ("evidence list with SHA-256", "Annexes", ("Title, and SHA-256 of the file", "Letter of appointment, reporting to the owners", "5.3 b")),
    ("provenance", "Document control", ("Made with Mandate", "File of the records", "As of")),
    ("how to check this file", "How to check this file", ("Journal head Entry", "Records, SHA-256", "mandatectl verify")),
    ("signatures", "Signatures", ("I release this pack.", "Katrin Ebeling")),
    ("glossary", "Words used in this pack", ("A number computed from the bytes of a text or file.",)),
)
# The order of the parts, by the names of their places.
ORDER = ("cover", "document-control", "contents", "summary", "index", "profile", "leadership", "policy/", "mandated", "roles", "lines", "raci", "objectives",
         "reviews", "review/", "resources/", "communications", "obligations", "documents", "changes", "gaps", "signatures", "annexes", "E-001", "words")

Node = collections.namedtuple("Node", "kind depth texts objects children")


# The same records give the same bytes: one pack a language is enough for all that is read of it.
SHELF = Desk()
MADE = {}


def make_pack(language):
    path = SHELF.path(language + ".pdf")
    if path not in MADE:
        if not MADE:
            SHELF.run("sample", "W")
        SHELF.run("pack", "W", "-o", path, "--lang", language)
        MADE[path] = None
    return path


def make_tree(language):
    path = make_pack(language)
    MADE[path] = MADE[path] or read_tree(path)
    return MADE[path]


def read_tree(path):
    """The structure tree, as poppler tells it: an indented line for each node."""
    root = Node("Root", -1, [], [], [])
    open_nodes = [root]
    for line in read("pdfinfo", "-struct-text", path).splitlines():
        depth, text = len(line) - len(line.lstrip(" ")), line.strip()
        found = re.match(r"([A-Z][A-Za-z0-9]*)(?::| \((?:block|inline)\))?:?$", text)
        if text.startswith('"'):
            open_nodes[-1].texts.append(text.strip('"'))
            open_nodes[-1].children.append(text.strip('"'))
        elif text.startswith("Object "):
            open_nodes[-1].objects.append(text.split()[1])
        elif found:
            while open_nodes[-1].depth >= depth:
                open_nodes.pop()
            node = Node(found[1], depth, [], [], [])
            open_nodes[-1].children.append(node)
            open_nodes.append(node)
        elif text and not text.startswith("/") and open_nodes[-1].texts:
            # A text with a line end in it goes on on a line of its own.
            open_nodes[-1].children.append(text.strip('"'))
    return root


def say(node):
    if isinstance(node, str):
        return node
    return " ".join(say(child) for child in node.children)


def tidy(text):
    return " ".join(text.replace("\u00a0", " ").split())


def walk(node):
    yield node
    for child in node.children:
        if not isinstance(child, str):
            yield from walk(child)


def list_sections(root):
    """(heading, its level, text up to the next heading of any level), in reading order."""
    sections = []

    def visit(node):
        if node.kind in HEADINGS:
            sections.append([tidy(say(node)), int(node.kind[1]), ""])
            return
        for child in node.children:
            if isinstance(child, str):
                if sections:
                    sections[-1][2] += " " + child
            else:
                visit(child)

    visit(root)
    return [(title, level, tidy(text)) for title, level, text in sections]


def list_missing(sections):
    """What is asked for and does not stand under its heading, with what of it."""
    missing = []
    for name, heading, facts in ITEMS:
        text = " ".join(text for title, _, text in sections if title == heading)
        missing += [(name, fact) for fact in facts if fact not in text]
    return missing


def list_sections_with(sections, fact):
    return {title for title, _, text in sections if fact in text}


def read_places(path):
    """The page of each named place."""
    places = {}
    for line in read("pdfinfo", "-dests", path).splitlines():
        found = re.match(r'\s*(\d+) \[.*\] "(.*)"$', line)
        if found:
            places[urllib.parse.unquote(found[2])] = int(found[1])
    return places


def read_links(path):
    """The place that each link leads to, by the number of its object."""
    file = json.loads(read("qpdf", "--json", "--json-key=qpdf", path))["qpdf"][1]
    links = {}
    for name, item in file.items():
        value = item.get("value")
        if isinstance(value, dict) and value.get("/Subtype") == "/Link":
            place = value.get("/Dest") or file.get("obj:" + str(value.get("/A")), {}).get("value", value.get("/A"))
            if isinstance(place, dict):
                place = place.get("/D")
            links[name.split(":")[1].split()[0]] = place[2:] if isinstance(place, str) and place.startswith("u:") else place
    return links


def find_table(root, heading):
    """The rows of the table under a heading, as their cells."""
    here, rows = False, []
    for node in walk(root):
        if node.kind in HEADINGS:
            here = tidy(say(node)) == heading
        elif here and node.kind == "TR":
            rows.append([child for child in node.children if not isinstance(child, str) and child.kind in ("TD", "TH")])
    return rows


def list_index():
    """The points of the index as their six texts; a row that goes over a page is one."""
    rows = []
    for cells in find_table(make_tree("en"), "Evidence index by clause"):
        texts = [tidy(say(cell)) for cell in cells]
        if len(cells) < 6 or cells[0].kind == "TH":
            continue
        if texts[0] or texts[5]:
            rows.append(texts)
        else:
            rows[-1] = [tidy(one + " " + other) for one, other in zip(rows[-1], texts)]
    return rows


@test("each item that a certifier asks for stands under its heading with what the example says")
def _(desk):
    sections = list_sections(make_tree("en"))
    assert list_missing(sections) == [], list_missing(sections)


@test("an item that is left out is missed")
def _(desk):
    sections = list_sections(make_tree("en"))
    for name, heading, _ in ITEMS:
        left = [section for section in sections if section[0] != heading]
        assert name in {missed for missed, _ in list_missing(left)}, name
    elsewhere = {name: list_sections_with(sections, facts[0]) - (REPEATING - {heading}) - {heading} for name, heading, facts in ITEMS}
    assert not any(elsewhere.values()), {name: places for name, places in elsewhere.items() if places}


@test("the parts stand in their order")
def _(desk):
    places = read_places(make_pack("en"))
    pages = [min(page for place, page in places.items() if place == part or (part.endswith("/") and place.startswith(part))) for part in ORDER]
    assert pages == sorted(pages), list(zip(ORDER, pages))


@test("the contents name each part with the page on which it stands")
def _(desk):
    path = make_pack("en")
    links, places = read_links(path), read_places(path)
    entries = [(tidy(say(node)), node.objects) for node in walk(make_tree("en")) if node.kind == "Link" and re.search(r"[^.] \d+$", tidy(say(node))) and "→" not in say(node)]
    assert len(entries) > 60, len(entries)
    for text, objects in entries:
        for number in objects:
            assert int(text.split()[-1]) == places[urllib.parse.unquote(links[number])], text
    told = " ".join(text for text, _ in entries)
    for _, heading, _ in ITEMS:
        assert heading in told or heading in ("Inputs", "Decisions", "Actions", "Conclusions", "Approvals", "Did it suffice?", "What was said",
                                   "How they are to be reached", "The web shop is back within four hours",
                                               "Why we have this policy", "When we look at it again"), heading


for language, page in (("en", "p."), ("de", "S.")):
    @test(f"each page number that is printed is the one where its link leads ({language})")
    def _(desk, language=language, page=page):
        path = make_pack(language)
        links, places = read_links(path), read_places(path)
        tree = make_tree(language)
        printed = re.findall(r"→ " + re.escape(page) + r" (\d+)", tidy(say(tree)))
        linked = 0
        for node in walk(tree):
            found = re.fullmatch(r"→ " + re.escape(page) + r" (\d+)", tidy(say(node))) if node.kind == "Link" else None
            for number in node.objects if found else ():
                assert int(found[1]) == places[urllib.parse.unquote(links[number])], (say(node), links[number])
                linked += 1
        assert linked >= len(printed) > 300, (linked, len(printed))


@test("each link inside the pack leads to a place that is there")
def _(desk):
    path = make_pack("en")
    places, links = read_places(path), read_links(path)
    inside = [place for place in links.values() if isinstance(place, str)]
    assert len(inside) > 300, len(inside)
    assert not {place for place in inside if urllib.parse.unquote(place) not in places}


@test("each point of the index has its proof, or says what was looked for")
def _(desk):
    rows = list_index()
    findings = SHELF.json("ready", "W", "--json", expect=1)
    assert len(rows) == sum(len(row["findings"]) for row in findings), len(rows)
    states = collections.Counter()
    for point, _, answer, proof, _, state in (row[:6] for row in rows):
        states[state] += 1
        assert point and answer, point
        assert ("→ p. " in proof) == (state != "Gap"), (point, state, proof)
        assert len(proof) > 5, (point, proof)
    assert states["Gap"] == 4 and states["Shown"] > 40, states


@test("what happened and was entered on another day says both, and no entry comes before what it tells")
def _(desk):
    rows = list_index()
    both = 0
    for row in rows:
        days = re.findall(r"\d{4}-\d\d-\d\d", row[4])
        both += len(days) == 2 and days[0] != days[1]
        assert len(days) < 2 or days[0] <= days[1], row
    assert both > 5, both


@test("what is approved for a year is shown on the pages of that year")
def _(desk):
    answers = [row for row in list_index() if row[0] == "5.1 c" and row[2].startswith("Approved for 2")]
    year = re.match(r"Approved for (\d+)", answers[0][2])[1]
    assert set(re.findall(r"→ p. (\d+)", answers[0][3])) == {str(read_places(make_pack("en"))["resources/" + year])}, answers


@test("minutes of the past name the meeting that came after them")
def _(desk):
    pages = read("pdftotext", "-layout", make_pack("en"), "-").split("\f")
    held = [re.search(r"Held on +(\S+).*?Next date +(\S+)", page, re.S).groups() for page in pages if "Did top management take part" in page]
    assert len(held) == 3 and [day for _, day in held[1:]] == [day for day, _ in held[:-1]], held


@test("each annex is in the list with its SHA-256, and on its sheet with the same")
def _(desk):
    tree = make_tree("en")
    rows = find_table(tree, "Annexes")
    listed = {tidy(say(row[0])): re.sub(r"\s", "", "".join(re.findall(r"\b[0-9a-f]{8}\b", say(row[1])))) for row in rows if row[0].kind == "TD"}
    evidence = {item["number"]: item for item in SHELF.json("evidence", "W", "--json") if item["state"] != "inbox"}
    assert len(listed) == len(evidence) >= 16, listed
    sheets = re.sub(r"\s", "", say(tree))
    for number, digest in listed.items():
        if evidence[number]["link"] is not None:
            assert digest == "", (number, digest)
        else:
            assert len(digest) == 64 and sheets.count(digest) >= 2, (number, digest)


@test("each kind of audit is named on its cover")
def _(desk):
    desk.run("sample", "W")
    for kind, words in (("stage-1", "Stage 1 audit"), ("stage-2", "Stage 2 audit"), ("surveillance", "Surveillance audit"), ("internal", "Internal audit"), ("customer", "Audit by a customer")):
        desk.run("pack", "W", "-o", desk.path("pack.pdf"), "--lang", "en", "--audit", kind, "--force")
        assert words in read("pdftotext", "-l", "1", desk.path("pack.pdf"), "-"), kind


@test("the cover says who prepared the pack, which version of it this is, and how it is to be kept")
def _(desk):
    desk.run("new", "W")
    desk.run("pack", "W", "-o", desk.path("pack.pdf"))
    first = read("pdftotext", "-l", "1", desk.path("pack.pdf"), "-")
    assert "version 1" in first and first.count("not stated") >= 2, first

    ana = desk.record("person", "name=Ana Pérez")
    role = next(role for role in desk.json("show", "W", "role", "--json") if role["mandate"] == "conformance")
    desk.record("role-holding", "role=" + role["id"], "person=" + ana, "held_from=2020-01-01")
    desk.record("policy", "title=Policy", "classification=public")
    desk.run("pack", "W", "-o", desk.path("second.pdf"))
    second = read("pdftotext", "-l", "1", desk.path("second.pdf"), "-")
    assert "version 2" in second and "Ana Pérez" in second and "Internal" in second and "Public" not in second, second
    assert "version 2 · Internal" in read("pdftotext", "-f", "2", "-l", "2", desk.path("second.pdf"), "-")

    desk.record("policy", "title=Passwords", "classification=confidential")
    desk.run("pack", "W", "-o", desk.path("third.pdf"))
    assert "Confidential" in read("pdftotext", "-l", "1", desk.path("third.pdf"), "-")


if __name__ == "__main__":
    failed = tap()
    shutil.rmtree(SHELF.folder, ignore_errors=True)
    sys.exit(failed)
