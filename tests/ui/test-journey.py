#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to the audit pack, as somebody goes who owns a bakery; and what may get in the way."""
import datetime
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from person import Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
TODAY = datetime.date.today()
POLICY_WORDS = "Somebody else gets the cake with the name on it."
SAID = "The ovens and the till kept their word all year."
tests = []


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


def live_in(folder):
    """Nothing of what was there before, and settings that outlive the program."""
    return Person(PROGRAM, {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"),
                            "GSETTINGS_BACKEND": "keyfile"})


def go_on(person, question):
    person.click("Continue", "push button")
    person.get(question, "label")


def follow_the_overview(person, question):
    """Says yes to what the overview proposes."""
    person.go_to("Overview")
    go_on(person, question)


def is_torn_away(person, question, name, words, come_back=follow_the_overview):
    """After the pause in which it is written down, the power fails; then all is as it was, where one left."""
    person.fill(name, words)
    person.get("Saved", "label")
    person.restart()
    come_back(person, question)
    assert person.reads(name) == words, f"{name}: {person.reads(name)}"


@test("the first start leads through five questions to the overview")
def _(person):
    person.click("Set Up My Organisation", "push button")
    person.get("What is your organisation called?")
    person.fill("Legal name", "Corner Bakery Ltd")
    person.fill("People", "9")
    person.look_up("Country", "United Kingdom")
    go_on(person, "Who runs it?")
    person.fill("Name", "Mara Lind")
    person.fill("Job title", "Owner")
    go_on(person, "What is covered?")
    is_torn_away(person, "What is covered?", "Scope", "Both shops and the web shop")
    go_on(person, "When does the auditor come?")
    person.fill("Stage 1, the documents", str(TODAY + datetime.timedelta(days=100)))
    go_on(person, "Is this right?")
    person.get("Both shops and the web shop")
    person.click("Start Working", "push button")
    person.get("What the Auditor Will Ask")


@test("the policy is drafted, approved and frozen, though the power fails in between")
def _(person):
    follow_the_overview(person, "What must never go wrong with your information?")
    person.click("Our good name", "check box")
    is_torn_away(person, "What must never go wrong with your information?", "In your own words", POLICY_WORDS)
    go_on(person, "Who has to follow it?")
    person.click("Everyone who works here", "check box")
    go_on(person, "Two promises every policy needs")
    person.fill("Laws", "Data Protection Act")
    person.fill("How you keep improving", "We mend one thing a month.")
    go_on(person, "What are you aiming for?")
    person.fill("Objectives", "No order is lost")
    go_on(person, "Which house rules do you want?")
    person.click("Passwords and signing in", "check box")
    go_on(person, "Who gets to see it?")
    person.fill("Where everybody finds it", "Beside the oven")
    person.choose(re.compile("^Who outside may have it"), "Anyone")
    person.choose(re.compile("^Classification"), "Internal")
    go_on(person, "Who approves it, and when is it looked at again?")
    go_on(person, "Read it once more")
    person.fill("In the capacity of", "Owner")
    person.click("Approve & Freeze", "push button")
    person.get("Approve and Freeze the Policy?")
    person.click("Approve & Freeze", "push button", index=-1)
    person.get("In force")
    person.get(re.compile("^Mara Lind Approved by"))


@test("both duties that every auditor asks for are given to somebody")
def _(person):
    person.go_to("Roles")
    person.click("Go Through All Roles Step by Step…", "push button")
    person.get("Who works here?")
    go_on(person, "Who makes sure that you follow the standard?")
    name_holder(person)
    is_torn_away(person, "Who makes sure that you follow the standard?", "May also (in your words)", "May close the web shop")
    go_on(person, "Who reports to top management how it is going?")
    name_holder(person)
    person.fill("Reports how, how often, in what form", "One page every three months")
    go_on(person, "Who looks after the rest?")
    go_on(person, "Who does, decides, helps, is told?")
    go_on(person, "Does it fit, and does everyone know?")
    person.click("Record for All Roles", "push button")
    person.click("Done", "push button")
    person.get("Sees that we follow the standard")


def name_holder(person):
    person.look_up("Who", "Mara Lind")
    person.fill(re.compile("^From"), str(TODAY))
    person.look_up("Given by", "Mara Lind")
    person.click("May ask for any record", "check box")


@test("reviews are planned, and one is held and closed")
def _(person):
    person.go_to("Reviews")
    person.click("Plan Reviews", "push button")
    person.get("What do you want to look at regularly?")
    for name in ("Management review", "Policy review", "Roles", "Resources", "Internal audit"):
        person.click(name, "check box")
    go_on(person, "How often, and from when on?")
    go_on(person, "Who calls the meeting, and who attends?")
    go_on(person, "How do you want to be reminded?")
    go_on(person, "Is this your rhythm?")
    person.click("Set the Dates", "push button")
    person.click(re.compile("^(Prepare|Hold the Review)$"), "push button")
    is_torn_away_from_review(person)
    person.click("Next", "push button")
    person.get("Is everything said?")
    person.click("Close the Review", "push button")
    person.get(re.compile("^The review is closed"))
    person.click("Leave", "push button")
    person.get("Show Minutes", "push button")


def is_torn_away_from_review(person):
    question = "What was looked at, and what was said?"
    person.fill(question, SAID)
    person.get(re.compile("saved"))
    person.restart()
    person.go_to("Reviews")
    person.click(re.compile("^(Prepare|Hold the Review)$"), "push button")
    person.click(re.compile("^What was said"), "list item")
    assert person.reads(question) == SAID, person.reads(question)


@test("a resource is asked for and approved")
def _(person):
    add_a_resource(person, "What is needed?")
    person.fill("Resource", "Password manager")
    go_on(person, "Why is it needed?")
    is_torn_away(person, "Why is it needed?", "Why it is needed", "Everybody shares one password today", add_a_resource)
    go_on(person, "How much, and when?")
    person.fill("Requested amount", "480")
    person.fill("Approved amount", "480")
    person.look_up("Decided by", "Mara Lind")
    person.fill("Decided on", str(TODAY))
    go_on(person, "What proves it?")
    person.click("Add the Resource", "push button")
    person.get("Password manager")


def add_a_resource(person, question):
    person.go_to("Resources")
    person.click("Add", "push button")
    person.get(question, "label")


@test("when the power fails while the pack is made, there is a whole pack on the disk, or none")
def _(person):
    torn = os.path.join(person.environment["XDG_DATA_HOME"], "torn.pdf")
    person.go_to("Audit Pack")
    person.restart()  # while the pages are made
    person.go_to("Audit Pack")
    save_pack(person, torn)
    person.restart()
    assert not os.path.exists(torn) or read_pdf(torn), "half a pack"


def save_pack(person, path):
    person.click("Save Pack", "push button")
    person.fill("Name:", path)
    person.press("Return")


def read_pdf(path):
    return " ".join(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout.split())


@test("the audit pack on the disk holds everything that was typed")
def _(person):
    path = os.path.join(person.environment["XDG_DATA_HOME"], "pack.pdf")
    person.go_to("Audit Pack")
    save_pack(person, path)
    person.get("Show in Folder", timeout=20)
    text = read_pdf(path)
    missing = [words for words in ("Corner Bakery Ltd", "Mara Lind", "Both shops and the web shop", POLICY_WORDS, "Data Protection Act",
                                   "We mend one thing a month.", "No order is lost", "May close the web shop",
                                   "One page every three months", SAID, "Password manager")
               if words not in text]
    assert not missing, f"not in the pack: {missing}"


@test("one click shows the sample company, and what is removed of it comes back with Ctrl+Z")
def _(person):
    person.kill()
    with tempfile.TemporaryDirectory() as folder, live_in(folder) as visitor:
        visitor.click("Explore a Sample Company", "push button")
        visitor.get("This is a sample company. Nothing here is yours.", timeout=20)
        visitor.go_to("Objectives")
        goal = re.compile("^Nobody keeps an account after the last day")
        visitor.click(goal, "list item")
        visitor.click("Remove", "push button")
        visitor.waits_until_gone(goal, "list item")
        visitor.press("ctrl+z")
        visitor.get(goal, "list item")


@test("the keyboard alone is enough to set up an organisation")
def _(person):
    with tempfile.TemporaryDirectory() as folder, live_in(folder) as typist:
        typist.get("Set Up My Organisation")
        typist.tab_to("Set Up My Organisation")
        typist.press("Return")
        typist.get("What is your organisation called?")
        typist.tab_to("Legal name")
        typist.write("Typist Ltd")
        typist.press("ctrl+Return")
        typist.get("Who runs it?")
        typist.tab_to("Name")
        typist.write("Tilda Key")
        typist.press("ctrl+Return")
        typist.get("What is covered?")
        typist.tab_to("Scope")
        typist.write("One desk")
        for question in ("When does the auditor come?", "Is this right?", "What the Auditor Will Ask"):
            typist.press("ctrl+Return")
            typist.get(question)


def main():
    """TAP; each goes on from where the last one ended."""
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as folder, live_in(folder) as person:
        for number, (sentence, function) in enumerate(tests, 1):
            try:
                function(person)
            except Exception as error:  # whatever it is, it is reported, and the rest is not tried
                print(f"not ok {number} {sentence}")
                print("\n".join("# " + line for line in f"{type(error).__name__}: {error}".splitlines()))
                print(f"Bail out! {sentence}")
                return 1
            print(f"ok {number} {sentence}", flush=True)
    return 0


sys.exit(main())
