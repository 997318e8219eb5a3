#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icons are square, can be drawn small, and the symbolic one takes any color."""
import os
import pathlib
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree
import zlib

from mandate_desk import tap, test

ID = "io.github.mandate_isms.Mandate"
ICONS = pathlib.Path(os.environ["PROJECT_SRCDIR"]) / "data" / "icons" / "hicolor"
APP = ICONS / "scalable" / "apps" / (ID + ".svg")
SYMBOLIC = ICONS / "symbolic" / "apps" / (ID + "-symbolic.svg")


def unfilter(kind, line, above, n):
    """A line of a PNG, from what is written of it and the line above; n bytes are a pixel."""
    for i, byte in enumerate(line):
        left, up, corner = (line[i - n] if i >= n else 0), above[i], (above[i - n] if i >= n else 0)
        near = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))[2]
        line[i] = (byte + (0, left, up, (left + up) // 2, near)[kind]) % 256
    return line


def draw(path, size):
    """The rows of an icon: red, green, blue, opacity of each pixel."""
    png = subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), str(path)], capture_output=True, check=True).stdout
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height, depth, color = struct.unpack(">IIBB", png[16:26])
    assert (width, height, depth, color) == (size, size, 8, 6), (width, height, depth, color)
    data, offset = b"", 8
    while offset < len(png):
        length, kind = struct.unpack(">I4s", png[offset:offset + 8])
        data += png[offset + 8:offset + 8 + length] if kind == b"IDAT" else b""
        offset += 12 + length
    raw, above, rows = zlib.decompress(data), bytearray(4 * size), []
    for y in range(size):
        start = y * (4 * size + 1)
        above = unfilter(raw[start], bytearray(raw[start + 1:start + 4 * size + 1]), above, 4)
        rows.append([tuple(above[x:x + 4]) for x in range(0, 4 * size, 4)])
    return rows


def opaque(rows):
    return [pixel[:3] for row in rows for pixel in row if pixel[3] == 255]


def is_like(pixel, color, distance=60):
    return sum(abs(a - b) for a, b in zip(pixel, color)) <= distance


def check_form(path, size):
    root = tree.parse(path).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg", root.tag
    assert (root.get("width"), root.get("height")) == (str(size), str(size))
    assert root.get("viewBox") == f"0 0 {size} {size}"
    for element in root.iter():
        assert not element.tag.endswith(("}image", "}text", "}filter", "}script")), element.tag


@test("the application’s icon is a square drawing without text, pictures and shadows")
def _(desk):
    check_form(APP, 128)


@test("the symbolic icon is a square drawing of 16 pixels")
def _(desk):
    check_form(SYMBOLIC, 16)


@test("the symbolic icon has one color")
def _(desk):
    text = SYMBOLIC.read_text(encoding="utf-8")
    colors = re.findall(r'(?:fill|stroke|color|stop-color)\s*[=:]\s*"?([^";]+)', text)
    assert len(set(colors)) == 1 and re.fullmatch("#[0-9a-f]{6}", colors[0]), colors
    assert "opacity" not in text and "Gradient" not in text


@test("the application’s icon is there at 16 pixels: charter, letter and seal, and nothing in the corners")
def _(desk):
    rows = draw(APP, 16)
    pixels = opaque(rows)
    assert 100 <= len(pixels) <= 220, len(pixels)
    for name, color, least in (("blue", (0x35, 0x84, 0xe4), 30), ("white", (255, 255, 255), 6), ("gold", (0xf6, 0xd3, 0x3c), 5)):
        found = sum(is_like(pixel, color) for pixel in pixels)
        assert found >= least, f"{found} pixels are {name}"
    assert all(rows[y][x][3] == 0 for y in (0, 15) for x in (0, 15))


@test("the symbolic icon is there at 16 pixels, neither a blot nor a breath")
def _(desk):
    rows = draw(SYMBOLIC, 16)
    pixels = opaque(rows)
    assert 70 <= len(pixels) <= 190, len(pixels)
    assert len(set(pixels)) == 1, set(pixels)


@test("the icons are no smaller drawn large: they reach as far as their square allows")
def _(desk):
    for path in (APP, SYMBOLIC):
        rows = draw(path, 256)
        seen_rows = [y for y in range(256) if any(pixel[3] > 128 for pixel in rows[y])]
        seen_columns = [x for x in range(256) if any(row[x][3] > 128 for row in rows)]
        assert seen_rows[0] <= 20 and seen_rows[-1] >= 236, (path.name, seen_rows[0], seen_rows[-1])
        assert seen_columns[0] <= 20 and seen_columns[-1] >= 236, (path.name, seen_columns[0], seen_columns[-1])


sys.exit(tap())
