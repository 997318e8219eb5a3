#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the first start to the audit pack, as a person goes who owns a bakery."""
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from person import Person  # noqa: E402

PROGRAM = os.environ["MANDATE"]
