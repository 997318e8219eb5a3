#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small firm that writes from right to left, out of story.json: as an export that mandatectl brings in."""
import datetime
import json
import pathlib
import re

FIXED = {"organisation": 0x1, "conformance": 0x53A, "performance-reporting": 0x53B}


def day(shift, today):
    return (today + datetime.timedelta(days=int(shift))).isoformat()


def tell(language, today=None):
    """The records of the firm that speaks this language, by their type."""
    today = today or datetime.date.today()
    story = json.loads(pathlib.Path(__file__).with_name("story.json").read_text(encoding="utf-8"))
    ids = {told["key"]: f"00000000-0000-7000-8000-{FIXED.get(told['key'], 0x1000 + number):012x}" for number, told in enumerate(story)}

    def resolve(value):
        value = value.get(language) if isinstance(value, dict) else value
        if not isinstance(value, str):
            return value
        if value[:1] == "#" and value[1:] in ids:
            return ids[value[1:]]
        if value[:1] == "@":
            return day(value[1:], today)
        if value == "%Y":
            return today.year
        return re.sub(r"\{\{@(-?\d+)\}\}", lambda found: day(found[1], today), value)

    records = {}
    for told in story:
        fields = {name: resolve(value) for name, value in told.items() if name not in ("type", "key")}
        records.setdefault(told["type"], []).append({"id": ids[told["key"]], **fields})
    return records


def make_export(language):
    return json.dumps({"format": "mandate-workspace", "version": 1, "name": "W", "records": tell(language)}, ensure_ascii=False)
