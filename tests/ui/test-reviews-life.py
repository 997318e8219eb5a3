#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of a review at the program itself: planned, held, closed, planned anew; and what came of it weeks later."""
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

BEGIN, REVIEW_DAY, NEXT_DAY, LATER = "2027-01-11", "2027-03-08", "2027-09-08", "2027-04-14"
INPUTS = 10
BLANK = 5  # the input that is forgotten at first
GOALS = 7
DECISION = "Every till gets a login of its own"
ACTION = "Set up the logins at both tills"
GOAL = "Nobody shares a login"
NEW_GOAL = "Nobody shares a password"
VERDICTS = ("It fits two shops as it is.", "The web shop needs more time.", "No order was lost.")
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


def ctl(person, *words):
    """What mandatectl says on the same day to the same records."""
    done = subprocess.run([os.environ["MANDATECTL"], *words], env=person.environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), f"mandatectl {words[0]}: {done.stderr}"
    return done.stdout.strip()


def prepare(person):
    ctl(person, "new", "Bakery")
    ctl(person, "record", "Bakery", "organisation", "00000000-0000-7000-8000-000000000001", "legal_name=Corner Bakery Ltd", "people_count=9")
    ctl(person, "record", "Bakery", "person", "name=Mara Lind", "job_title=Owner", "is_top_management=yes")
    ctl(person, "record", "Bakery", "person", "name=Jonas Weber", "job_title=Baker")
    person.goal = ctl(person, "record", "Bakery", "objective", "title=" + GOAL, "target=6")


def go_on(person, question):
    person.click("Continue", "push button")
    person.get(question, "label")


@test("a management review is planned with the wizard: who attends, and when the first two are")
def _(person):
    person.start()
    person.click("Mara Lind", "push button")
    person.go_to("Reviews")
    person.click("Plan Reviews", "push button")
    person.get("What do you want to look at regularly?")
    for name in ("Policy review", "Roles", "Resources", "Objectives", "Internal audit"):
        person.click(name, "check box")
    go_on(person, "How often, and from when on?")
    person.get("Every 6 months, from Monday 8 March on")
    go_on(person, "Who calls the meeting, and who attends?")
    assert [node.role for node in person.find("Mara Lind")] == ["label", "label"], "owner, and asked to come"
    go_on(person, "How do you want to be reminded?")
    go_on(person, "Is this your rhythm?")
    person.get("Monday 8 March, then 8 September · Mara Lind")
    person.click("Set the Dates", "push button")
    person.get("Monday 8 March · in 56 days")


@test("eight weeks later the desktop reminds of it, without a name")
def _(person):
    set_clock(person, REVIEW_DAY)
    person.restart()
    person.wait(lambda: ("A review is due today", "It is planned for Monday, 8 March.") in person.notifications.shown.values(), "reminder")
    assert not re.search("Mara|Jonas|Bakery", str(person.notifications.shown)), person.notifications.shown


def open_review(person):
    """By the keyboard, into the text of the first input that is open."""
    person.press("ctrl+9")
    person.get("Comes next")
    person.tab_to("Hold the Review")
    person.press("Return")
    person.wait(lambda: person.focused() and person.focused().role == "text", "cursor in the notes")


def next_point(person, progress):
    person.press("ctrl+Return")
    person.get(progress, "label")
    person.wait(lambda: person.focused() and person.focused().role == "text", f"cursor in the notes of “{progress}”")


def say(number):
    return f"Said on point {number}, and written down."


def choose_day(person, day):
    person.tab_to(re.compile("^Until when: "))
    person.press("Return")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, "place to type a day")
    person.write(day)
    person.press("Return")
    person.wait(lambda: person.focused() and person.focused().name.startswith("Until when: "), "end of the calendar")


def compose(person, key, caption, title):
    person.press(key)
    person.get(caption, "label")
    person.wait(lambda: person.focused() and person.focused().role in EDITORS, f"place to type under “{caption}”")
    person.write(title)


@test("by the keyboard alone the inputs are gone through, one of them is left blank, and something is decided")
def _(person):
    open_review(person)
    for number in range(1, INPUTS + 1):
        if number > 1:
            next_point(person, f"Input {number} of 10")
        if number == 2:
            person.tab_to("Nothing to report, because …")
            person.press("space")
            person.get("Nothing to report, because", "text")
        if number != BLANK:
            person.write(say(number))
        if number == GOALS:
            person.get(re.compile(GOAL))
            compose(person, "ctrl+d", "New decision", DECISION)
            person.tab_to("Add")
            person.press("Return")
            person.get("No date")
            compose(person, "ctrl+t", "New action", ACTION)
            choose_day(person, "2027-04-05")
            person.tab_to("Add")
            person.press("Return")
            person.get("by 5 April")


@test("the power fails in the middle of it, and what was typed is there, and who was here")
def _(person):
    next_point(person, "Time and money")
    person.write(say(11))
    person.get(re.compile("saved"))
    person.wait(lambda: say(11) in ctl(person, "show", "Bakery", "review-input", "--json"), "input on the disk")
    person.press("ctrl+p", "Return")
    person.get("Here", "menu item")
    person.press("Return")
    person.wait(lambda: '"present"' in ctl(person, "show", "Bakery", "review-attendance", "--json"), "attendance on the disk")
    person.restart()
    open_review(person)
    person.get("Mara Lind, top management")
    person.get(f"Input {BLANK} of 10", "label")  # where the first blank one is


@test("top management says what it concludes, and why")
def _(person):
    for _ in range(INPUTS - BLANK + 2):
        person.press("ctrl+Return")
    for question, reason in zip(("Does it still suit us?", "Is it enough?", "Does it work?"), VERDICTS):
        person.get(question + ", now", "list item")
        person.wait(lambda: person.focused() and person.focused().role == "text", f"cursor in the reason of “{question}”")
        person.write(reason)
        person.click("In part", ("push button", "toggle button"))
        person.press("ctrl+Return")
    person.get("Is everything said?")


@test("with a blank input and a decision without a date it can be neither held nor closed")
def _(person):
    blank = re.compile("^The input “.*” is still blank")
    undated = re.compile(DECISION + ".*(date|until when)")
    person.get(blank, "list item")
    person.get(undated, "list item")
    for name in ("It Was Held", "Close the Review"):
        assert all(not node.has("sensitive") for node in person.find(name, "push button")), name
    person.tab_to(blank)
    person.press("Return")
    person.get(f"Input {BLANK} of 10", "label")
    person.wait(lambda: person.focused() and person.focused().role == "text", "cursor in the blank input")
    person.write(say(BLANK))
    for _ in range(INPUTS - BLANK + 5):
        person.press("ctrl+Page_Down")
    person.get("Is everything said?")
    person.waits_until_gone(blank, "list item")
    person.tab_to(undated)
    person.press("Return")
    person.get(DECISION, "list item")
    choose_day(person, "2027-05-31")
    person.tab_to("Save")
    person.press("Return")
    person.get("by 31 May")
    for _ in range(INPUTS - GOALS + 5):
        person.press("ctrl+Page_Down")
    person.get("Is everything said?")


@test("it is closed, and the next one is planned by the rhythm")
def _(person):
    person.press("ctrl+Return")
    person.get(re.compile("^The review is closed"))
    person.press("Escape")
    person.get(re.compile("^Wednesday 8 September"))
    person.get(re.compile("1 held"))
    due = json.loads(ctl(person, "due", "Bakery", "--json"))
    assert NEXT_DAY in str(due), due


@test("weeks later an action is overdue: the reminder, the overview and the list of what is to be done say so")
def _(person):
    person.kill()
    ctl(person, "record", "Bakery", "objective", person.goal, "title=" + NEW_GOAL)
    set_clock(person, LATER)
    person.start()
    person.wait(lambda: any("1 action is due." in text and "1 of these is overdue." in text for _, text in person.notifications.shown.values()), "digest")
    person.go_to("Overview")
    person.get(re.compile(ACTION))
    person.go_to("To Do")
    person.get(re.compile(ACTION))
    person.get(re.compile("[Oo]verdue"))
    assert ACTION in ctl(person, "todo", "Bakery", "--overdue", "--json")


@test("the minutes in the pack say what the records said on that day, though one was changed since")
def _(person):
    person.kill()
    path = os.path.join(person.environment["XDG_DATA_HOME"], "pack.pdf")
    ctl(person, "pack", "Bakery", "-o", path)
    text = " ".join(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout.split())
    wanted = [say(number) for number in range(1, INPUTS + 2)] + [DECISION, ACTION, GOAL, NEW_GOAL, "Mara Lind", *VERDICTS]
    missing = [words for words in wanted if words not in text]
    assert not missing, f"not in the pack: {missing}"


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
