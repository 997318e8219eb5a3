#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak may do what it needs and no more, and is built from what is named to the last bit."""
import os
import pathlib
import re
import sys

import yaml

from mandate_desk import tap, test

ID = "io.github.mandate_isms.Mandate"
ROOT = pathlib.Path(os.environ["PROJECT_SRCDIR"])
PATH = ROOT / "flatpak" / (ID + ".yml")

# Each of these was thought about. A further one opens the sandbox: no network, no files, no other program.
FINISH_ARGS = ["--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri",
               "--talk-name=org.freedesktop.secrets"]


def manifest():
    return yaml.safe_load(PATH.read_text(encoding="utf-8"))


def modules():
    return {module["name"]: module for module in manifest()["modules"]}


def foreign_sources():
    return [(name, source) for name, module in modules().items() for source in module["sources"] if name != "mandate"]


@test("the manifest is of this program")
def _(desk):
    assert manifest()["id"] == ID == PATH.stem
    assert manifest()["command"] == "mandate"
    assert (manifest()["runtime"], manifest()["sdk"]) == ("org.gnome.Platform", "org.gnome.Sdk")
    assert isinstance(manifest()["runtime-version"], str), "a number loses its trailing nought"


@test("the sandbox is opened for these and nothing else")
def _(desk):
    assert manifest()["finish-args"] == FINISH_ARGS, manifest()["finish-args"]


@test("nothing is let through the sandbox on the way of building")
def _(desk):
    for name, module in modules().items():
        assert "build-args" not in module.get("build-options", {}), name
    assert "build-options" not in manifest() and "add-extensions" not in manifest()


@test("each source from elsewhere is pinned by its hash and named with its version")
def _(desk):
    assert len(foreign_sources()) >= 6
    for name, source in foreign_sources():
        assert re.fullmatch("[0-9a-f]{64}", source.get("sha256", "")), name
        assert source["url"].startswith("https://") and re.search(r"_\d+(\.\d+)+", source["url"]), source["url"]


@test("the program itself comes from this tree, and leaves what was built here behind")
def _(desk):
    (source,) = modules()["mandate"]["sources"]
    assert source["type"] == "dir" and (PATH.parent / source["path"]).resolve() == ROOT.resolve()
    assert "_build" in source["skip"]


@test("SQLite has what the journal is made of")
def _(desk):
    flags = modules()["sqlite"]["build-options"]["cflags"].split()
    assert {"-DSQLITE_ENABLE_SESSION", "-DSQLITE_ENABLE_PREUPDATE_HOOK", "-DSQLITE_ENABLE_FTS5"} <= set(flags), flags


@test("what must be built comes before what is built on it, the program last")
def _(desk):
    names = list(modules())
    assert names.index("tcl") < names.index("sqlite")
    assert names[-1] == "mandate"


sys.exit(tap())
