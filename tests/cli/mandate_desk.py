# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of mandatectl share: a folder to work in, and TAP on standard output."""
import json
import os
import shutil
import subprocess
import tempfile

PROGRAM = os.environ["MANDATECTL"]
tests = []
# The example organisation takes a while to tell: it is told once for each language, and copied for each test.
told = {}
shelf = tempfile.TemporaryDirectory(prefix="mandate-told-")


def test(sentence):
    def add(function):
        tests.append((sentence, function))
        return function

    return add


class Desk:
    """A folder to work in, with workspaces of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="mandate-cli-")
        self.environment = dict(os.environ, XDG_DATA_HOME=self.path("data"))
        self.environment.pop("DISPLAY", None)
        self.environment.pop("WAYLAND_DISPLAY", None)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *words, **options):
        """What the command says; it ends with 0, or with what is expected."""
        if words[:1] == ("sample",) and "--help" not in words and not options and not os.path.exists(self.path("data")):
            return self._tell_sample(words)
        return self._run(*words, **options)

    def _tell_sample(self, words):
        key = (words, frozenset(self.environment.items() - {("XDG_DATA_HOME", self.path("data"))}))
        if key in told:
            folder, out, self.errors = told[key]
            shutil.copytree(folder, self.path("data"))
            return out
        out, folder = self._run(*words), os.path.join(shelf.name, str(len(told)))
        shutil.copytree(self.path("data"), folder)
        told[key] = folder, out, self.errors
        return out

    def _run(self, *words, expect=0, **options):
        done = subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, timeout=300, **options)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")
        assert done.returncode == expect, f"{words}: ended with {done.returncode}, not {expect}: {err}"
        assert expect in (0, 1) or err.strip(), f"{words}: failed without a word"
        self.errors = err
        return out

    def json(self, *words, **options):
        return json.loads(self.run(*words, **options))

    def record(self, kind, *assignments, **options):
        return self.run("record", "W", kind, *assignments, **options).strip()

    def database(self):
        return self.json("list", "--json")[0]["path"]

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return self.path(name)


def read(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def tap():
    print(f"1..{len(tests)}")
    failed = 0
    for number, (sentence, function) in enumerate(tests, 1):
        desk = Desk()
        try:
            function(desk)
            print(f"ok {number} {sentence}", flush=True)
        except Exception as problem:
            failed += 1
            print(f"not ok {number} {sentence}\n# {type(problem).__name__}: " + str(problem).replace("\n", "\n# "), flush=True)
        finally:
            shutil.rmtree(desk.folder, ignore_errors=True)
    return failed > 0
