#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything in the window has a name, and comes to whoever only has a keyboard, in the order in which it is read."""
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from person import Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
TYPE_NAME = re.compile(r"^(Gtk|Adw|Mandate)[A-Z]")
MNEMONIC = re.compile(r"^_|_[A-Z]")
# What only holds others: the focus goes to what is in it.
CONTAINERS = ("scroll pane", "list", "filler", "panel", "table", "separator", "frame", "dialog", "label", "page tab list")
# The buttons of the window, which the desktop has keys for.
TITLE_BUTTONS = ("Minimize", "Maximize", "Restore", "Close")
MOST_STEPS = 150
PAGES = ("Overview", "To Do", "Policy", "Roles", "Objectives", "Resources", "Communication", "Reviews",
         "Competence", "Delegations", "Clauses", "Exceptions", "Evidence", "Audit Pack")


class Inspector:
    """Looks at one page after the other, and keeps what is wrong."""

    def __init__(self, person):
        self.person = person
        self.findings = []

    def complain(self, place, node, what):
        self.findings.append(f"{place}: {node.role} “{node.told}” {what}")

    def look(self):
        nodes = [node for node in self.person.screen.look().walk() if node.has("focusable") or node.name == "MandateChip"]
        self.person.screen.measure(nodes)
        return [node for node in nodes if node.is_shown]

    def list_stops(self, shown):
        """What the focus can come to: one for rows and what is in them, which the keys of a list lead through."""
        return [node for node in shown if node.has("focusable") and node.has("sensitive") and node.role not in CONTAINERS
                and not self.is_in_row_or_drop_down(node)]

    @staticmethod
    def is_in_row_or_drop_down(node):
        return any(above.role == "text" or above.name == "AdwToastWidget" or (above.role == "list item" and node.role == "list item") for above in node.ancestors())

    def inspect(self, place):
        shown = self.look()
        self.inspect_names(place, shown)
        self.inspect_chips(place, shown)
        self.inspect_keys(place)

    def inspect_names(self, place, shown):
        for node in self.list_stops(shown):
            if not node.told.strip():
                if node.role != "list item":
                    self.complain(place, node, "has no name")
                elif not any(inner.name and not TYPE_NAME.match(inner.name) for inner in node.walk()):
                    self.complain(place, node, "has neither a name nor words in it")
            elif TYPE_NAME.match(node.name):
                self.complain(place, node, "is called as its class")
            elif MNEMONIC.search(node.name):
                self.complain(place, node, "has the mark of a mnemonic in its name")

    def inspect_chips(self, place, shown):
        for node in shown:
            if node.name == "MandateChip" and not any(inner.role == "label" and inner.name.strip() for inner in node.walk()):
                self.complain(place, node, "shows its state without a word")

    def inspect_keys(self, place):
        """Tab comes to everything, or into the list in which arrows do; and goes on, not back up."""
        focused = self.person.screen.focused
        focused.clear()
        known, more = 0, 1
        while more and known < MOST_STEPS:
            heard = len(focused)
            self.person.press(*["Tab"] * 10)
            self.person.screen.listen(0.15, lambda: len(focused) >= heard + 10)
            more = len(set(focused)) - known
            known += more
        shown = {node.path: node for node in self.look()}
        stops = {node.path: node for node in self.list_stops(shown.values()) if node.name not in TITLE_BUTTONS}
        reached = [shown[path] for path in dict.fromkeys(focused) if path in shown]
        known = {above.path for node in reached for above in [node, *node.ancestors()] if above.role in ("list", "table", "list item", "page tab list", "grid")}
        known |= {inner.path for node in reached for inner in node.walk()} | {node.path for node in reached}
        for path, node in stops.items():
            if path not in known and not any(above.path in known for above in node.ancestors()):
                self.complain(place, node, "is not reached by Tab")
        self.inspect_order(place, reached)

    def inspect_order(self, place, reached):
        """Within one pane, what comes next stands lower, or in the same row further on, or in the card beside."""
        for before, after in zip(reached, reached[1:]):
            goes_up = after.box.y + after.box.height < before.box.y
            if goes_up and not self.is_in_next_card(before, after) and self.find_pane(before) is not None and self.find_pane(before) == self.find_pane(after):
                self.complain(place, after, f"stands above “{before.name}”, which comes before it")

    @staticmethod
    def is_in_next_card(before, after):
        """Cards that stand beside each other are read one after the other."""
        shared = {above.path for above in before.ancestors()} & {above.path for above in after.ancestors()}
        one, next_one = ([above for above in node.ancestors() if above.role in ("grouping", "list", "panel") and above.name and above.path not in shared][-1:] for node in (before, after))
        if not one or not next_one:
            return False
        here, there = one[0].box, next_one[0].box
        return there.x >= here.x + here.width and there.y < here.y + here.height

    @staticmethod
    def find_pane(node):
        return next((above.path for above in node.ancestors() if above.role == "scroll pane"), None)


TICKED = None


class LookedUp(str):
    """An answer that is found by its name in a long list."""


# How to come to a wizard of the sample, and what each of its questions has to be told.
WIZARDS = (
    ("Policy", None, (  # by its key: its place is a menu, and where menus are, the bus gets wrong
        ("What must never go wrong with your information?", {"Our good name": TICKED}), ("Who has to follow it?", {"Everyone who works here": TICKED}),
        ("Two promises every policy needs", {"Laws": "Data Protection Act", "How you keep improving": "Step by step"}),
        ("What are you aiming for?", {"Objectives": "No order is lost"}), ("Which house rules do you want?", {"Passwords and signing in": TICKED}), ("Who gets to see it?", {re.compile("^Who outside may have it"): ("Anyone",)}),
        ("Who approves it, and when is it looked at again?", {}), ("Read it once more", {}))),
    ("Roles", "Go Through All Roles Step by Step…", (
        ("Who works here?", {}), ("Who makes sure that you follow the standard?", {}), ("Who reports to top management how it is going?", {}),
        ("Who looks after the rest?", {}), ("Who does, decides, helps, is told?", {}), ("Does it fit, and does everyone know?", {}))),
    ("Roles", "Something Changed…", (
        ("What changed?", {"Somebody Joins": TICKED}), ("Who, or what, is it about?", {"Name": "Nadia Bell"}),
        ("What follows from it?", {}), ("What is left to do?", {}))),
    ("Reviews", "Plan Reviews", (
        ("What do you want to look at regularly?", {"Roles": TICKED}), ("How often, and from when on?", {}), ("Who calls the meeting, and who attends?", {}),
        ("How do you want to be reminded?", {}), ("Is this your rhythm?", {}))),
    ("Resources", "Add", (
        ("What is needed?", {"Resource": "Password manager"}), ("Why is it needed?", {"Why it is needed": "Everybody shares one password"}),
        ("How much, and when?", {"Requested amount": "480"}), ("What proves it?", {}))),
)
SET_UP = (("What is your organisation called?", {"Legal name": "Corner Bakery Ltd", "People": "9", "Country": LookedUp ("United Kingdom")}),
          ("Who runs it?", {"Name": "Mara Lind", "Job title": "Owner"}), ("What is covered?", {"Scope": "Both shops"}),
          ("When does the auditor come?", {}), ("Is this right?", {}))


def inspect_steps(inspector, person, steps):
    for number, (question, answers) in enumerate(steps):
        person.get(question, "label")
        inspector.inspect(question)
        for field, words in answers.items():
            if words is TICKED:
                person.click(field, ("check box", "radio button"))
            elif isinstance(words, LookedUp):
                person.look_up(field, words)
            elif isinstance(words, tuple):
                person.choose(field, *words)
            else:
                person.fill(field, words)
        if number < len(steps) - 1:
            person.click("Continue", "push button")
    person.click("Leave", "push button")


def inspect_wizards(inspector, person):
    explore_sample(person)
    for page, opener, steps in WIZARDS:
        person.go_to(page)
        if opener is None:
            person.press("ctrl+n")
        else:
            person.click(opener, "push button")
        inspect_steps(inspector, person, steps)
        person.get("Pages", "list")
    inspect_held_review(inspector, person)


def inspect_held_review(inspector, person):
    """From who is there by way of one question to whether everything is said; the other questions look the same."""
    person.go_to("Reviews")
    person.click(re.compile("^(Prepare|Hold the Review)$"), "push button")
    person.get("Next", "push button")
    inspector.inspect("Held review")
    person.click(re.compile("^What we did first"), "list item")
    person.get(re.compile("^Topic 1 of 4"))
    inspector.inspect("Topic of a meeting")
    person.click(re.compile("^Close the review"), "list item")
    person.get("Is everything said?")
    inspector.inspect("Is everything said?")
    person.click("Leave", "push button")
    person.get("Pages", "list")


def inspect_first_start(inspector, person):
    person.get("Explore a Sample Company")
    inspector.inspect("Welcome")
    person.click("Set Up My Organisation", "push button")
    inspect_steps(inspector, person, SET_UP)


def explore_sample(person):
    person.click("Explore a Sample Company", "push button")
    person.get("Pages", "list", timeout=30)


def inspect_pages(inspector, person):
    explore_sample(person)
    for page in PAGES:
        person.go_to(page)
        if page == "Audit Pack":
            person.get(re.compile("^Page 1 of"), timeout=60)  # once the pages are there, the focus comes to them, too
        inspector.inspect(page)


def main(tour):
    print("1..1", flush=True)
    sentence, inspect = TOURS[tour]
    with tempfile.TemporaryDirectory() as folder, Person(PROGRAM, {"XDG_DATA_HOME": folder, "GSETTINGS_BACKEND": "memory"}) as person:
        inspector = Inspector(person)
        inspect(inspector, person)
    findings = list(dict.fromkeys(inspector.findings))
    print("\n".join("# " + finding for finding in findings))
    print(f"{'not ' if findings else ''}ok 1 {sentence} has a name, and comes to the keyboard in the order in which it is read")
    return 1 if findings else 0


TOURS = {
    "first-start": ("everything up to the first workspace", inspect_first_start),
    "pages": ("everything on the pages of the sample", inspect_pages),
    "wizards": ("everything in the wizards of the sample", inspect_wizards),
}

sys.exit(main(sys.argv[1]))
