#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fiscal year at the program itself: resources are planned, asked for, decided on in a review, given and used; what fell short goes into the next year, and all of it into the pack."""
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from notifications import Notifications  # noqa: E402
from person import EDITORS, Person  # noqa: E402

BEGIN, REVIEW_DAY, AUTUMN, SECOND_REVIEW_DAY, LAST_DAYS, NEXT_YEAR = "2027-04-12", "2027-06-14", "2027-10-04", "2027-12-06", "2028-03-20", "2028-04-10"
HOURS, LOGINS, WATCH = "Hours of the security lead", "Logins at both tills", "A night watchman"
GOAL = "Nobody shares a login"
REASON = "One till this year, the other one next year"
REFUSAL = "The lock on the door is enough for flour"
SHORT = "The second till is still open to anybody"
ENOUGH = "He found the time for all that was planned"
TOO_LITTLE = "One of two tills is done"
DEED = "Told all bakers at the oven why nobody shares a login"
INPUTS = ("earlier-actions", "context-changes", "interested-parties", "nonconformities", "measurements", "audit-results", "objectives", "feedback", "risks", "improvements", "resource-adequacy")
tests = []


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


def set_clock(person, day):
    """To noon of that day; a program that runs goes on by the clock that it was started with."""
    noon = datetime.datetime.fromisoformat(day + "T12:00:00+00:00").timestamp()
    person.environment["MANDATE_TEST_CLOCK"] = str(round(noon - time.time()))


def go_to_day(person, day):
    person.kill()
    set_clock(person, day)
    person.start()


def ctl(person, *words):
    """What mandatectl says on the same day to the same records."""
    done = subprocess.run([os.environ["MANDATECTL"], *words], env=person.environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), f"mandatectl {words[0]}: {done.stderr}"
    return done.stdout.strip()


def show(person, kind, title=None):
    records = json.loads(ctl(person, "show", "Bakery", kind, "--json"))
    return records if title is None else next(record for record in records if record["title"] == title)


def prepare(person):
    ctl(person, "new", "Bakery")
    ctl(person, "record", "Bakery", "organisation", "00000000-0000-7000-8000-000000000001", "legal_name=Corner Bakery Ltd", "people_count=9", "currency=EUR")
    person.mara = ctl(person, "record", "Bakery", "person", "name=Mara Lind", "job_title=Owner", "is_top_management=yes")
    ctl(person, "record", "Bakery", "person", "name=Jonas Weber", "job_title=Baker")
    ctl(person, "record", "Bakery", "objective", "title=" + GOAL, "measure=Shared logins", "baseline=6", "target=0", "state=open")
    for title, day in (("Review of the summer", REVIEW_DAY), ("Review of the winter", SECOND_REVIEW_DAY)):
        ctl(person, "record", "Bakery", "review", "title=" + title, "kind=management-review", "planned_on=" + day, "chair=" + person.mara)


def choose_from_menu(person, name, key="Down"):
    """By keys, as the bus tells of menus where they are not."""
    for _ in range(20):
        focused = person.focused()
        if focused is not None and focused.name == name:
            person.press("Return")
            return
        person.press(key)
    raise AssertionError(f"“{name}” is not in the menu.")


def show_view(person, name):
    person.go_to("Resources")
    person.click(name, ("toggle button", "radio button", "push button"))


@test("the fiscal year begins in April, and the resources page goes by it")
def _(person):
    person.start()
    person.click("Mara Lind", "push button")
    person.click("Workspaces", "push button")
    choose_from_menu(person, "Organisation Details", "Tab")
    person.get("Legal name", EDITORS)
    person.choose(re.compile("^Fiscal year starts in"), "April")
    person.wait(lambda: show(person, "organisation")[0]["fiscal_year_starts"] == 4, "April on the disk")
    person.restart()
    assert json.loads(ctl(person, "resources", "Bakery", "--json"))["name"] == "2027/28"


def go_on(person, question):
    person.press("ctrl+Return")
    person.get(question, "label")


def begin_to_ask(person):
    person.go_to("Resources")
    person.click("Add", "push button")
    person.get("What is needed?", "label")


def ask(person, title, kind, figure, amount):
    begin_to_ask(person)
    person.fill("Resource", title)
    person.choose(re.compile("^Kind"), kind)
    go_on(person, "Why is it needed?")
    person.fill("Why it is needed", f"We need this: {title}")
    go_on(person, "How much, and when?")
    person.fill(figure, amount)
    go_on(person, "What proves it?")
    person.click("Add the Resource", "push button")
    person.get(re.compile("^" + title), "list item")


@test("hours and money are asked for with the wizard, for this fiscal year")
def _(person):
    ask(person, HOURS, "People's hours", "Requested hours", "120")
    ask(person, LOGINS, "Infrastructure and tools", "Requested amount", "2400")
    years = {record["title"]: record["year"] for record in show(person, "resource")}
    assert years == {HOURS: 2027, LOGINS: 2027}, years


@test("the power fails in the middle of a request, and what was typed is there")
def _(person):
    begin_to_ask(person)
    person.fill("Resource", WATCH)
    go_on(person, "Why is it needed?")
    person.fill("Why it is needed", "Somebody was at the back door")
    person.wait(lambda: "back door" in ctl(person, "show", "Bakery", "wizard-draft", "--json"), "draft on the disk")
    person.restart()
    person.go_to("Resources")
    person.click("Add", "push button")
    person.get("Why is it needed?", "label")
    assert person.reads("Why it is needed") == "Somebody was at the back door"
    go_on(person, "How much, and when?")
    person.fill("Requested amount", "9600")
    go_on(person, "What proves it?")
    person.click("Add the Resource", "push button")
    person.get(re.compile("^" + WATCH), "list item")
    assert {record["title"] for record in show(person, "resource")} == {HOURS, LOGINS, WATCH}


def decide(person, title, words, press, amount=None, reason=None):
    """In the row of the request, which says then what was decided."""
    row = person.get(re.compile("^" + title), "list item")
    person.click_node(person.find("Decide", "push button", row)[0])
    person.get("Decided on", EDITORS)
    if amount is not None:
        person.fill(re.compile("^Approved, in"), amount)
    person.look_up("Decided by", "Mara Lind")
    person.get(re.compile("^Review of the summer"))
    if reason is not None:
        person.fill("Why, where it is less than asked for", reason)
    person.click(press, "push button")
    person.waits_until_gone("Decided on", EDITORS)
    person.get(re.compile(words))


def hold(person):
    """The rest of the meeting, of which another test tells more."""
    person.kill()
    review = show(person, "review", "Review of the summer")["id"]
    ctl(person, "record", "Bakery", "review-attendance", "review=" + review, "person=" + person.mara, "presence=present")
    for name in INPUTS:
        ctl(person, "record", "Bakery", "review-input", "review=" + review, "input=" + name, "content=Looked at, and talked about.")
    ctl(person, "record", "Bakery", "review", review, "state=held", "held_on=" + REVIEW_DAY)


@test("on the day of the review one request is approved, one in part, and one is refused, and each names the review")
def _(person):
    go_to_day(person, REVIEW_DAY)
    person.go_to("Resources")
    person.get(re.compile("3 requests are not decided yet"))
    decide(person, HOURS, "approved by Mara Lind", "Approve")
    decide(person, LOGINS, "1 ?200 EUR was asked for and not approved", "Approve", "1200", REASON)
    decide(person, WATCH, "9 ?600 EUR was asked for and not approved", "Refuse", reason=REFUSAL)
    review = show(person, "review", "Review of the summer")["id"]
    decided = {record["title"]: (record["decision"], record["decided_in"], record["decided_on"], record["decision_reason"]) for record in show(person, "resource")}
    assert decided == {HOURS: ("approved", review, REVIEW_DAY, None), LOGINS: ("in-part", review, REVIEW_DAY, REASON), WATCH: ("refused", review, REVIEW_DAY, REFUSAL)}, decided


@test("only what was approved counts as made available")
def _(person):
    hold(person)
    coverage = json.loads(ctl(person, "coverage", "Bakery", "--json"))
    assert LOGINS in str(coverage) and WATCH not in str(coverage), coverage


@test("by the keyboard alone hours are planned and spent person by person")
def _(person):
    go_to_day(person, AUTUMN)
    person.go_to("Resources")
    person.get(re.compile("^" + HOURS), "list item")
    person.tab_to(re.compile("^" + HOURS))
    person.press("Return")
    person.get("Hours of People", "label")
    person.tab_to(re.compile("^Whose hours"))
    person.press("space")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, "place to type a name")
    person.write("Jonas")
    person.press("Return")
    person.get(re.compile("^Whose hours: Jonas Weber"))
    person.tab_to("Add Person")
    person.press("Return")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, "cursor in the planned hours")
    person.write("100")
    person.press("Tab")
    person.wait(lambda: show(person, "resource-hours")[0]["planned_hours"] == 100, "planned hours on the disk")
    person.write("64")
    person.press("Return")
    person.wait(lambda: show(person, "resource", HOURS)["used_hours"] == 64, "spent hours on the disk, and in the sum")
    person.get("In all: planned 100, spent 64, of 120 approved", "label")
    person.click("Back", "push button")


def explain(person, choice, reason):
    """Whoever is asked for a reason begins in its text; the choice stands before it."""
    person.get("Why?", EDITORS)
    person.wait(lambda: person.focused() and person.focused().name == "Why?", "cursor in the reason")
    person.write(reason)
    person.tab_to(choice, "shift+Tab")
    person.press("space")
    person.tab_to("Save Reason")
    person.press("Return")


@test("what was spent is typed into the table")
def _(person):
    show_view(person, "Table")
    person.click(f"Resource of “{LOGINS}”", EDITORS)
    person.tab_to(f"Used amount of “{LOGINS}”")
    person.press("ctrl+a")
    person.write("1150")
    person.press("Return")
    person.wait(lambda: show(person, "resource", LOGINS)["used_amount"] == "1150.00", "amount on the disk")
    show_view(person, "List")
    row = person.get(re.compile("^" + LOGINS), "list item")
    person.click_node(person.find("Explain", "push button", row)[0])
    explain(person, "It Is Too Little", SHORT)
    person.wait(lambda: show(person, "resource", LOGINS)["adequacy"] == "short", "shortfall on the disk")


@test("the next review shows what fell short")
def _(person):
    go_to_day(person, SECOND_REVIEW_DAY)
    person.go_to("Reviews")
    person.click("Hold the Review", "push button")
    person.get("Review of the winter", "label")
    person.click("Time and money", "label")
    person.get(re.compile("^Input 11|Time and money, now"))
    person.get(re.compile(SHORT))
    person.press("Escape")


@test("at the end of the year somebody concludes, kind by kind, whether it was enough")
def _(person):
    go_to_day(person, LAST_DAYS)
    for index, (press, reason) in enumerate((("It Is Enough", ENOUGH), ("It Is Too Little", TOO_LITTLE))):
        show_view(person, "Year")
        person.click("Conclude…", "push button", index=0)
        explain(person, press, reason)
        person.get(reason, "label")
        assert len(show(person, "resource-conclusion")) == index + 1
    assert {record["concluded_by"] for record in show(person, "resource-conclusion")} == {person.mara}


@test("a deed of the owner is written into the log, and shows what it was meant to show")
def _(person):
    person.go_to("Leadership")
    person.click("Acts", "37")
    person.click("Add an Act", "push button")
    person.fill("What was done", DEED)
    person.look_up("Leader", "Mara Lind")
    person.fill("Happened on", LAST_DAYS)
    person.tab_to(re.compile("^Importance is told"))
    person.press("space")
    person.click("Add", "push button")
    person.wait(lambda: [act["is_of_d"] for act in show(person, "leadership-act")] == [True], "act on the disk")
    person.go_to("Leadership")
    person.click("Commitments", "37")
    person.get(re.compile(f"^Last shown on .*{DEED}"), "label")


@test("an objective is read, and what is read is kept")
def _(person):
    person.go_to("Objectives")
    person.click(re.compile("^" + GOAL), "list item")
    person.click("Add a Reading…", "push button")
    person.fill("Read on", LAST_DAYS)
    person.fill("Value", "3")
    person.click("Add", "push button", index=-1)
    person.wait(lambda: show(person, "objective-reading"), "reading on the disk")


@test("in the new fiscal year what fell short is asked for again, and says where it comes from")
def _(person):
    go_to_day(person, NEXT_YEAR)
    person.go_to("Resources")
    show_view(person, "Year")
    line = person.get(re.compile(f"^{LOGINS}: .*not given"), "label")
    person.bring_into_view(line)
    buttons = person.find("Ask Again…", "push button")
    person.click_node(min(buttons, key=lambda button: abs(button.find_box().y - line.find_box().y)))
    person.get("What is needed?", "label")
    go_on(person, "Why is it needed?")
    go_on(person, "How much, and when?")
    assert person.reads("Requested amount") in ("1200.00", "1200"), person.reads("Requested amount")
    go_on(person, "What proves it?")
    person.click("Add the Resource", "push button")
    person.wait(lambda: len(show(person, "resource")) == 4, "request of the new year on the disk")
    old, new = sorted((record for record in show(person, "resource") if record["title"] == LOGINS), key=lambda record: record["year"])
    assert (new["year"], new["carried_from"], new["requested_amount"]) == (2028, old["id"], "1200.00"), new


@test("the pack holds the amounts, the shortfall, the conclusions and the letters")
def _(person):
    path = os.path.join(person.environment["XDG_DATA_HOME"], "pack.pdf")
    person.go_to("Audit Pack")
    person.click("Save Pack", "push button")
    person.fill("Name:", path)
    person.press("Return")
    person.get("Show in Folder", timeout=20)
    text = " ".join(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout.split())
    wanted = [HOURS, LOGINS, WATCH, "2,400", "1,200", "1,150", "9,600", REASON, REFUSAL, SHORT, ENOUGH, TOO_LITTLE, DEED, "Jonas Weber", "Review of the summer", "2027/28"]
    missing = [words for words in wanted if words not in text]
    assert not missing, f"not in the pack: {missing}"
    letters = {letter: re.search(rf"5\.1 {letter}\b", text) is not None for letter in "abcdefgh"}
    assert all(letters.values()), letters


def main():
    """TAP; each goes on from where the last one ended."""
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        person = Person(os.environ["MANDATE"], {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"),
                                                "GSETTINGS_BACKEND": "keyfile", "LD_PRELOAD": os.environ["MANDATE_CLOCK"]})
        person.notifications = Notifications()
        set_clock(person, BEGIN)
        prepare(person)
        try:
            for number, (sentence, function) in enumerate(tests, 1):
                try:
                    function(person)
                except Exception as error:  # whatever it is, it is reported, and the rest is not tried
                    print(f"not ok {number} {sentence}")
                    print("\n".join("# " + line for line in f"{type(error).__name__}: {error}".splitlines()))
                    print(f"Bail out! {sentence}")
                    return 1
                print(f"ok {number} {sentence}", flush=True)
        finally:
            person.kill()
    return 0


sys.exit(main())
