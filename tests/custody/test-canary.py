#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A passphrase and a key that are known are used; then they are looked for wherever they must not be.

To be run by run-keyring, in a home that holds everything the programs write.
"""
import base64
import glob
import json
import os
import re
import subprocess
import sys

CTL = os.environ["MANDATECTL"]
CANARY = os.environ["MANDATE_CANARY"]
HOME = os.environ["HOME"]
SECRETS = os.path.join(HOME, "known")

PASSPHRASE = "yellow canary singing underground 7391"
SEED = b"yellow-canary-seed-of-32-bytes-!"


def forms(secret):
    """As it is, and as programs write bytes when they write them as text."""
    yield secret
    yield secret.hex().encode()
    yield secret.hex().upper().encode()
    yield secret.decode().encode("utf-16-le")
    for shift in range(3):  # wherever in a longer text it begins; its edges depend on what is beside it
        yield base64.b64encode(b"x" * shift + secret)[4:-4]
        yield base64.urlsafe_b64encode(b"x" * shift + secret)[4:-4]


NEEDLES = {form for secret in (PASSPHRASE.encode(), SEED, SEED[::-1], b"canary singing") for form in forms(secret)}
looked_at = {"files": 0, "processes": 0}
problems = []


def find(content, where):
    problems.extend(f"{where} has it as {needle!r}" for needle in NEEDLES if needle in content)


def look_at_process(pid):
    """Returns whether it could be looked at: at its command line, its environment and its limits."""
    try:
        texts = {}
        for name in ("cmdline", "environ", "limits"):
            with open(f"/proc/{pid}/{name}", "rb") as file:
                texts[name] = file.read()
    except OSError:
        return None
    if not texts["cmdline"] or not texts["environ"]:
        return None
    for name, text in texts.items():
        find(text, f"/proc/{pid}/{name} of {texts['cmdline']}")
    looked_at["processes"] += 1
    return re.search(rb"Max core file size +0 +0 ", texts["limits"]) is not None


def run(*words, expect=0):
    """Looks at the program for as long as it runs; what it says goes into files that are searched later."""
    number = len(glob.glob(os.path.join(HOME, "said-*")))
    with open(os.path.join(HOME, f"said-{number}"), "wb") as said:
        program = subprocess.Popen([CTL, *words], stdout=said, stderr=subprocess.STDOUT, env=os.environ | {"G_MESSAGES_DEBUG": "all"})
        forbids = [look_at_process(program.pid)]
        while program.poll() is None:
            forbids.append(look_at_process(program.pid))
            try:
                program.wait(0.01)
            except subprocess.TimeoutExpired:
                pass  # it is looked at again
    assert program.returncode == expect, f"{words}: ended with {program.returncode}"
    return True in forbids


def work():
    path, known = os.path.join(HOME, "w"), os.path.join(SECRETS, "passphrase")
    sealed = path + ".mandate-sealed"
    run("sample", "W")
    run("backup", "W")
    forbids = [run("seal-copy", "W", sealed, "--passphrase-file", known)]
    run("record", "W", "person", "name=Bo")
    forbids.append(run("verify", sealed, "--passphrase-file", known))
    forbids.append(run("open", sealed, "--as", "V", "--passphrase-file", known))
    forbids.append(run("merge", "W", sealed, "--passphrase-file", known))
    run("open", sealed, "--as", "U", "--passphrase-file", os.path.join(SECRETS, "other"), expect=3)
    assert all(forbids), "a program that had the passphrase may leave its memory in a core file"
    name = use_keyring(sealed)
    run("verify", "W")
    run("copy", "W", path + ".mandate")
    run("export", "W")
    run("journal", "W")
    assert run("pack", name, "-o", path + ".pdf"), "a program that had the key may leave its memory in a core file"
    with open(path + ".pdf", "rb") as file:
        assert b"\n%Seal " in file.read()[-1000:], "the pack is not sealed although there is a key"
    run("verify", path + ".pdf", "--against", name)
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path + ".pdf", path + "-plain.pdf"], check=True)


def use_keyring(sealed):
    """Returns the name of the workspace that has a key from then on."""
    database = glob.glob(os.path.join(HOME, "data/mandate/workspaces/*/workspace.db"))[0]
    with open(os.path.join(HOME, "said-by-canary"), "wb") as said:
        program = subprocess.Popen([CANARY, database, os.path.join(SECRETS, "seed"), os.path.join(SECRETS, "passphrase"), sealed + "-2"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, env=os.environ | {"G_MESSAGES_DEBUG": "all"})
        lines = b""
        while not lines.endswith(b"sealed\n"):
            line = program.stdout.readline()
            assert line, "the program did not seal"
            lines += line
        assert look_at_process(program.pid), "no look at the program that sealed"
        find(lines + program.communicate(b"\n")[0], "what the program that sealed said")
    assert program.returncode == 0
    listed = json.loads(subprocess.run([CTL, "list", "--json"], capture_output=True, check=True).stdout)
    return next(item["name"] for item in listed if item["path"] == database)


def search():
    for folder, _, names in os.walk(HOME):
        for name in names:
            path = os.path.join(folder, name)
            if folder == SECRETS or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                find(file.read(), path)
            looked_at["files"] += 1


def main():
    os.environ.update(XDG_DATA_HOME=os.path.join(HOME, "data"), XDG_CACHE_HOME=os.path.join(HOME, "cache"),
                      XDG_CONFIG_HOME=os.path.join(HOME, "config"), TMPDIR=os.path.join(HOME, "tmp"))
    os.mkdir(SECRETS)
    os.mkdir(os.environ["TMPDIR"])
    for name, content in (("passphrase", PASSPHRASE.encode() + b"\n"), ("other", b"another bird altogether 12\n"), ("seed", SEED)):
        with open(os.path.join(SECRETS, name), "wb") as file:
            file.write(content)

    print("1..2", flush=True)
    find(b"log: " + base64.b64encode(b"{" + SEED + b"}"), "a trial")
    found = bool(problems)
    problems.clear()
    print("ok 1 a secret that is written down is found" if found else "not ok 1 a secret that is written down is found")

    work()
    search()
    for problem in problems:
        print(f"# {problem}")
    print(f"# {looked_at['files']} files and {looked_at['processes']} looks at processes")
    enough = looked_at["files"] > 20 and looked_at["processes"] > 10
    print(("ok" if enough and not problems else "not ok") + " 2 no secret is in a file, a log, an argument, an environment or an export")
    return not found or bool(problems) or not enough


if __name__ == "__main__":
    sys.exit(main())
