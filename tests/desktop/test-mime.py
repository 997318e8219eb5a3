#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workspaces are told from other files, by their name and by what is in them."""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys

from mandate_desk import tap, test

ID = "io.github.mandate_isms.Mandate"
WORKSPACE = "application/vnd.mandate+sqlite3"
SEALED = "application/vnd.mandate-sealed"


def recognize(desk, path):
    """The kind of file, by a MIME database that has ours beside what the system has."""
    packages = pathlib.Path(desk.path("data")) / "mime" / "packages"
    if not packages.exists():
        packages.mkdir(parents=True)
        shutil.copy(pathlib.Path(os.environ["DATA_BUILDDIR"]) / (ID + ".xml"), packages)
        subprocess.run(["update-mime-database", str(packages.parent)], check=True, capture_output=True)
    done = subprocess.run(["gio", "info", "-a", "standard::content-type", path], env=desk.environment, check=True, capture_output=True, text=True)
    return done.stdout.split("standard::content-type:")[1].split()[0]


def make_workspace(desk, name):
    desk.run("new", "W")
    with sqlite3.connect(desk.database()) as database:
        database.execute("VACUUM INTO ?", (desk.path(name),))
    return desk.path(name)


def make_database(desk, name, application=0):
    with sqlite3.connect(desk.path(name)) as database:
        database.execute(f"PRAGMA application_id = {application}")
        database.execute("CREATE TABLE pear (core TEXT)")
    return desk.path(name)


@test("a workspace without an ending is known by its contents")
def _(desk):
    assert recognize(desk, make_workspace(desk, "copy")) == WORKSPACE


@test("a workspace is known where it is kept")
def _(desk):
    desk.run("new", "W")
    assert desk.database().endswith("/workspace.db")
    with open(desk.database(), "rb") as file:
        path = desk.write("kept", file.read())
    assert recognize(desk, path) == WORKSPACE


@test("a workspace is known by its ending alone, as where only endings are looked at")
def _(desk):
    assert recognize(desk, make_database(desk, "copy.mandate")) == WORKSPACE


@test("a sealed workspace is known by its ending")
def _(desk):
    assert recognize(desk, desk.write("copy.mandate-sealed", b"\x01\x02")) == SEALED


@test("an ordinary SQLite file is no workspace")
def _(desk):
    kind = recognize(desk, make_database(desk, "ordinary"))
    assert kind in ("application/vnd.sqlite3", "application/x-sqlite3"), kind


@test("the SQLite file of another program is no workspace")
def _(desk):
    assert recognize(desk, make_database(desk, "other", 0x4d6e6475)) != WORKSPACE


@test("the number by which workspaces are known is the one that they are given")
def _(desk):
    with sqlite3.connect(make_workspace(desk, "copy")) as database:
        (application,) = database.execute("PRAGMA application_id").fetchone()
    rules = (pathlib.Path(os.environ["DATA_BUILDDIR"]) / (ID + ".xml")).read_text(encoding="utf-8")
    assert f'value="{application:#010x}"' in rules, f"{application:#010x}"


sys.exit(tap())
