#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The life of roles at the program itself: people come, roles are given and signed for, the lead leaves, others take over."""
import datetime
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from person import EDITORS, Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
TODAY = str(datetime.date.today())
LEAD, NEXT, OTHER = "Ben Okoro", "Cara Diaz", "Dana Weber"
PEOPLE = (LEAD, NEXT, OTHER, "Emil Fuchs", "Farah Aziz", "Goran Ilic", "Hana Sato", "Ivo Marin", "Jana Kral", "Kofi Boateng", "Lucia Rossi", "Marek Nowak")
tests = []


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


def show_view(person, name):
    person.click(name, "37")


def show_people(person):
    person.go_to("Roles")
    show_view(person, "People")
    person.get("Who works here")


@test("a list of twelve people is pasted, looked at, and brought in")
def _(person):
    set_up(person)
    show_people(person)
    person.click("Paste a List", "push button")
    person.click("List of people", "text")
    person.write("\n".join(f"{name}, Baker, {name.split()[0].lower()}@corner.example" for name in PEOPLE))
    person.get(re.compile(r"Ben Okoro, Baker, ben@corner\.example\n(.*\n)*Marek Nowak, Baker"))
    person.click("Add 12 People", "push button")
    person.get(re.compile("^13 people are here, 1 of top management"))
    for name in PEOPLE:
        person.get(name, "list item")


def set_up(person):
    person.click("Set Up My Organisation", "push button")
    person.fill("Legal name", "Corner Bakery Ltd")
    person.press("ctrl+Return")
    person.fill("Name", "Mara Lind")
    person.press("ctrl+Return")
    person.fill("Scope", "Both shops and the web shop")
    for question in ("When does the auditor come?", "Is this right?", "What the Auditor Will Ask"):
        person.press("ctrl+Return")
        person.get(question)


@test("both mandated roles are given to somebody, with a deputy and the authority, by top management")
def _(person):
    person.go_to("Roles")
    show_view(person, "Mandated")
    name_holder(person, LEAD, NEXT)
    write_authority(person)
    name_holder(person, NEXT, LEAD)
    print([n.name for n in person.walk() if n.name][:150])
    print(person.describe())


def name_holder(person, name, deputy):
    person.click("Name Someone…", "push button")
    person.choose("Who", name)
    person.choose("Deputy", deputy)
    person.choose("Given by", "Mara Lind")
    person.click("Save", "push button")
    person.waits_until_gone("Given by", "combo box")


def write_authority(person):
    pass


def main():
    """TAP; each goes on from where the last one ended."""
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as folder, \
            Person(PROGRAM, {"XDG_DATA_HOME": os.path.join(folder, "data"), "XDG_CONFIG_HOME": os.path.join(folder, "config"),
                             "GSETTINGS_BACKEND": "keyfile"}) as person:
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
