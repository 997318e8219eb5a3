#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a sealed copy without Mandate, as CONTRIBUTING.md describes it.

    open-sealed.py SEALED PASSPHRASE PLAIN
"""
import struct
import sys

try:
    from nacl import bindings as sodium
except ImportError:
    sys.exit(77)

CHUNK = 65536
MORE = sodium.crypto_secretstream_xchacha20poly1305_ABYTES
FINAL = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL


def open_sealed(sealed, passphrase):
    header, chunks = sealed[:65], sealed[65:]
    magic, version, work, memory, salt, stream, size = struct.unpack("<8sBII16s24sQ", header)
    assert (magic, version) == (b"MNDTSEAL", 1), "no sealed copy of version 1"

    key = sodium.crypto_pwhash_alg(32, passphrase.encode(), salt, work, memory * 1024,
                                   sodium.crypto_pwhash_ALG_ARGON2ID13)
    state = sodium.crypto_secretstream_xchacha20poly1305_state()
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, stream, key)

    plain, tag, bound = b"", None, header
    while tag != FINAL:
        part, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunks[:CHUNK + MORE], bound)
        plain, chunks, bound = plain + part, chunks[CHUNK + MORE:], None
    assert not chunks and len(plain) == size, "not as long as it should be"
    return plain


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as source:
        content = open_sealed(source.read(), sys.argv[2])
    with open(sys.argv[3], "wb") as target:
        target.write(content)
