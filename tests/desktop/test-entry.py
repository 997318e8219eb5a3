#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop entry, the MetaInfo, the settings and the D-Bus service belong to one program."""
import configparser
import datetime
import os
import pathlib
import sys
import xml.etree.ElementTree as tree

from mandate_desk import tap, test

ID = "io.github.mandate_isms.Mandate"
SOURCE = pathlib.Path(os.environ["PROJECT_SRCDIR"]) / "data"
BUILT = pathlib.Path(os.environ["DATA_BUILDDIR"])
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def read_groups(name):
    groups = configparser.ConfigParser(interpolation=None, strict=True, comment_prefixes="#")
    groups.optionxform = str
    groups.read(BUILT / name, encoding="utf-8")
    return groups


def entry():
    return read_groups(ID + ".desktop")["Desktop Entry"]


def metainfo():
    return tree.parse(BUILT / (ID + ".metainfo.xml")).getroot()


def schema():
    return tree.parse(SOURCE / (ID + ".gschema.xml")).getroot().find("schema")


def split(text):
    assert text.endswith(";"), f"no semicolon at the end of {text}"
    return text[:-1].split(";")


def texts(root, path):
    """Without those of other languages."""
    return [element.text for element in root.findall(path) if not element.keys() or "{http://www.w3.org/XML/1998/namespace}lang" not in element.keys()]


@test("each desktop action has a group, and each such group is an action")
def _(desk):
    groups = read_groups(ID + ".desktop")
    actions = split(groups["Desktop Entry"]["Actions"])
    assert actions == ["make-pack", "plan-review"], actions
    assert sorted(groups.sections()) == sorted(["Desktop Entry"] + ["Desktop Action " + name for name in actions]), groups.sections()
    for name in actions:
        assert groups["Desktop Action " + name]["Name"], name
        assert groups["Desktop Action " + name]["Exec"].split()[0] == "mandate", name


@test("the desktop starts the program by D-Bus, with one window, and may show its notifications")
def _(desk):
    for key in ("DBusActivatable", "StartupNotify", "X-GNOME-SingleWindow", "X-GNOME-UsesNotifications"):
        assert entry()[key] == "true", key
    assert entry()["Exec"] == "mandate %U"


@test("D-Bus starts the program as a service")
def _(desk):
    service = read_groups(ID + ".service")["D-BUS Service"]
    program, *words = service["Exec"].split()
    assert service["Name"] == ID
    assert os.path.isabs(program) and os.path.basename(program) == "mandate", program
    assert words == ["--gapplication-service"], words


@test("all files name the same program")
def _(desk):
    assert entry()["Icon"] == ID
    assert texts(metainfo(), "id") == [ID]
    assert texts(metainfo(), "launchable") == [ID + ".desktop"]
    assert schema().get("id") == ID
    assert schema().get("path") == "/" + ID.replace(".", "/") + "/"
    assert "mandate" in texts(metainfo(), "provides/binary")


@test("the desktop entry, the MetaInfo and the MIME database name the same kinds of file")
def _(desk):
    types = [element.get("type") for element in tree.parse(BUILT / (ID + ".xml")).getroot().findall(MIME + "mime-type")]
    assert split(entry()["MimeType"]) == types
    assert texts(metainfo(), "provides/mediatype") == types


@test("the newest release is this version, and no release is dated ahead")
def _(desk):
    releases = metainfo().findall("releases/release")
    assert releases[0].get("version") == os.environ["PROJECT_VERSION"]
    for release in releases:
        assert release.get("date") <= datetime.date.today().isoformat(), release.get("date")
        assert " ".join(release.itertext()).strip(), release.get("version")


@test("the summary and the captions are as short as software centres want them")
def _(desk):
    (summary,) = texts(metainfo(), "summary")
    assert 10 <= len(summary) <= 35 and not summary.endswith("."), summary
    captions = texts(metainfo(), "screenshots/screenshot/caption")
    assert 3 <= len(captions) <= 6, captions
    for caption in captions:
        assert len(caption) <= 50 and not caption.endswith("."), caption


@test("the program says of itself that it is never online and fits on a phone")
def _(desk):
    assert texts(metainfo(), "supports/internet") == ["offline-only"]
    length = metainfo().find("requires/display_length")
    assert (length.get("compare"), length.text) == ("ge", "360")


@test("the store’s colors differ in light and dark")
def _(desk):
    colors = {color.get("scheme_preference"): color.text for color in metainfo().findall("branding/color")}
    assert sorted(colors) == ["dark", "light"] and colors["dark"] != colors["light"], colors


@test("each setting is explained, and each number has a range")
def _(desk):
    for key in schema().findall("key"):
        name = key.get("name")
        assert key.findtext("summary") and key.findtext("description", "").endswith("."), name
        if key.get("type") == "i":
            assert key.find("range").get("min") and key.find("range").get("max"), name


@test("settings that are one of a few are choices")
def _(desk):
    choices = {key.get("name"): [choice.get("value") for choice in key.findall("choices/choice")] for key in schema().findall("key")}
    assert choices["reminders"] == ["none", "weekly", "weekly-and-reviews"]
    assert choices["color-scheme"] == ["system", "light", "dark"]


sys.exit(tap())
