#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the example organisation against the field tables and its own promises.

The field tables are read from the C files of the records, so that a field
that changes there is missed here at once. The steps are then replayed as the
program will replay them, and each step is held against the rules.

Usage: validate-sample.py SAMPLE.json RECORDS-DIRECTORY
"""
import collections
import json
import pathlib
import re
import sys

LANGUAGES = ("en", "de")
COUNTS = {"person": 12, "role": 10, "policy-version": 2, "resource": 20, "objective": 6, "saved-pack": 2, "pack-copy": 3}
FIXED = {"organisation": "organisation", "conformance": "role", "performance-reporting": "role"}

# What the same person types whatever the language.
SAME_IN_ALL = {("person", "name"), ("person", "email"), ("policy", "identifier"), ("policy-version", "number"),
               ("organisation", "legal_name"), ("organisation", "short_name"), ("objective", "unit"), ("evidence-link", "clause"), ("action", "gap"), ("saved-pack", "pack"), ("saved-pack", "redacted")}
# What the program fills in.
FILLED_IN = {("approval", "text_sha256"), ("evidence", "number"), ("evidence", "file_name"), ("evidence", "media_type"),
             ("evidence", "size"), ("evidence", "sha256")}
# Dates of what has happened: a step can't record them before they did.
PAST = {"held_on", "decided_on", "sent_on", "read_on", "acknowledged_on", "done_on", "effect_checked_on", "accepted_on",
        "communicated_on", "happened_on", "provided_on", "requested_on", "left_on", "held_until", "held_from", "joined_on",
        "seen_on", "corrected_on", "closed_on", "noted_on", "delivered_on", "written_on", "raised_on",
        "saved_on", "given_on", "returned_on"}
ENDINGS = {"document": ".pdf", "scan": ".pdf", "picture": ".png", "note": ".txt", "mail": ".eml"}
# The last day of the years that resources are for, on the earliest day that can be today.
YEAR_ENDS = {"%Y-2": -731, "%Y-1": -366, "%Y+0": 0}
TEXT_KINDS = {"TEXT", "LONG_TEXT"}
NUMBER_KINDS = {"INTEGER", "MONEY", "NUMBER"}

Field = collections.namedtuple("Field", "kind required choices references not_before minimum maximum")


def read_schema(directory):
    """The types and fields that the C files of the records declare."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(directory).glob("mandate-*.c"))]
    shared = {}
    for source in sources:
        shared.update({k: v for k, v in read_choices(source).items() if k.startswith("mandate_")})

    schema = {}
    for source in sources:
        name = re.search(r'mandate_record_class_describe \([^"]*"([a-z-]+)"', source)
        table = re.search(r"MandateField fields\[\] = \{(.*?)\n\};", source, re.S)
        if name and table:
            choices = {**shared, **read_choices(source)}
            schema[name[1]] = dict(read_field(line, choices) for line in re.findall(r"MANDATE_FIELD \((.*)\),", table[1]))
    return schema


def read_choices(source):
    return {name: set(re.findall(r'\{ "([a-z0-9-]+)",', body))
            for name, body in re.findall(r"const MandateChoice (\w+)\[\] = \{(.*?)\n\};", source, re.S)}


def read_field(line, choices):
    _, name, kind = re.match(r"(\w+), (\w+), (\w+)", line).groups()

    def find(attribute, value):
        found = re.search(r"\.%s = %s" % (attribute, value), line)
        return found[1] if found else None

    named = find("choices", r"(\w+)")
    low, high = find("minimum", r"(\d+)"), find("maximum", r"(\d+)")
    has_range = low is not None or high is not None
    return name, Field(kind, find("is_required", "(TRUE)") is not None, choices[named] if named else None,
                       find("references", '"([a-z-]+)"'), find("not_before", r'"(\w+)"'),
                       int(low or 0) if has_range else None, int(high) if high else None)


def day(value):
    """The offset of “@-30”, or None."""
    found = re.fullmatch(r"@(-?\d+)", value) if isinstance(value, str) else None
    return int(found[1]) if found else None


def texts_of(value):
    """Every translated text within a value, with where it stands."""
    if isinstance(value, dict) and set(value) == set(LANGUAGES):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)


class Sample:
    """The file, and the register that its steps build up."""

    def __init__(self, document, schema):
        self.document = document
        self.schema = schema
        self.types = dict(FIXED)
        self.records = {}
        self.recorded_on = {}

    def field(self, key, name):
        return self.records.get(key.lstrip("#") if key else None, {}).get(name)

    def day(self, key, name):
        return day(self.field(key, name))

    def of_type(self, wanted):
        return {key: record for key, record in self.records.items() if self.types[key] == wanted}

    def parts(self, wanted, field, key):
        return [record for record in self.of_type(wanted).values() if record.get(field) == "#" + key]

    def is_active(self, person, on):
        joined, left = self.day(person, "joined_on"), self.day(person, "left_on")
        return (joined is None or joined <= on) and (left is None or left > on)

    def replay(self):
        """Applies one step after the other; yields each as it stands then."""
        for step in self.document["steps"]:
            for record in step["records"]:
                given = {k: v for k, v in record.items() if k not in ("type", "key")}
                self.types[record["key"]] = record["type"]
                self.records.setdefault(record["key"], {}).update(given)
                self.recorded_on.setdefault(record["key"], step["on"])
            self.follow_up(step)
            yield step

    def follow_up(self, step):
        """What the program does by itself: an approval moves its version on, a version in force ends the one before."""
        for record in step["records"]:
            version = self.records.get(record.get("policy_version", "").lstrip("#"))
            if record["type"] == "approval" and record.get("decision") == "approved":
                if version and version.get("state") in ("draft", "in-review"):
                    version["state"] = "approved"
            if record["type"] == "policy-version" and record.get("state") == "in-force":
                for key, other in self.of_type("policy-version").items():
                    if key != record["key"] and other.get("state") == "in-force":
                        other["state"] = "superseded"


# Checks of the file as it is written. Each yields one sentence a problem.

def check_structure(sample):
    document = sample.document
    if (document.get("format"), document.get("version")) != ("mandate-sample", 1):
        yield "format and version are not those that the program reads"
    if set(document) != {"format", "version", "name", "gaps", "steps"}:
        yield "top level: %s" % sorted(document)
    for number, step in enumerate(document["steps"]):
        if set(step) != {"on", "as", "label", "records"} or not step["records"]:
            yield "step %d: %s" % (number, sorted(step))


def check_order(sample):
    days = [step["on"] for step in sample.document["steps"]]
    if days != sorted(days) or days[-1] > 0:
        yield "the steps are not in the order of their days, or one is in the future"
    if not 60 <= len(days) <= 120:
        yield "%d steps" % len(days)


def check_keys(sample):
    known = dict(FIXED)
    for step in sample.document["steps"]:
        new = {record["key"]: record["type"] for record in step["records"]}
        for key, type_name in new.items():
            if known.setdefault(key, type_name) != type_name:
                yield "%s: was a %s, is a %s" % (key, known[key], type_name)
        if len(new) != len(step["records"]):
            yield "“%s”: a key twice in one step" % step["label"]["en"]
        actor = step["as"]
        if actor.startswith("#") and known.get(actor[1:]) != "person":
            yield "“%s”: by %s, who is nobody yet" % (step["label"]["en"], actor)
        for record in step["records"]:
            for name, field in sample.schema.get(record["type"], {}).items():
                yield from check_reference(record, name, field, known)


def check_reference(record, name, field, known):
    value = record.get(name)
    if value is None or field.kind not in ("REFERENCE", "LINK"):
        return
    wanted, _, key = value.rpartition("/")
    wanted = wanted if field.kind == "LINK" else field.references
    if not key.startswith("#") or known.get(key[1:]) != wanted:
        yield "%s.%s: %s is no %s that is there by then" % (record["key"], name, value, wanted)


def check_fields(sample):
    for step in sample.document["steps"]:
        for record in step["records"]:
            fields = sample.schema.get(record["type"])
            if fields is None:
                yield "%s: there is no type %s" % (record["key"], record["type"])
                continue
            extra = {"file", "clause-hint"} if record["type"] == "evidence" else set()
            for name, value in record.items():
                if name in {"type", "key"} | extra:
                    continue
                problem = "no such field" if name not in fields else check_value(record["type"], name, fields[name], value)
                if problem:
                    yield "%s.%s: %s" % (record["key"], name, problem)


def check_value(type_name, name, field, value):
    """What is wrong with a value, or None."""
    if (type_name, name) in FILLED_IN:
        return "is filled in by the program"
    if field.kind in TEXT_KINDS:
        return check_text(type_name, name, field, value)
    if field.kind == "CHOICE":
        return next(("“%s” is no answer" % v for v in (value.values() if isinstance(value, dict) else [value]) if v not in field.choices), None)
    if field.kind == "DATE":
        return None if day(value) is not None else "“%s” is no date" % value
    if field.kind == "BOOLEAN":
        return None if isinstance(value, bool) else "is neither true nor false"
    if field.kind in NUMBER_KINDS:
        return check_number(name, field, value)
    pattern = {"COUNTRY": "[A-Z]{2}", "CURRENCY": "[A-Z]{3}"}.get(field.kind, ".+")
    return None if isinstance(value, str) and re.fullmatch(pattern, value) else "“%s” has not the right form" % value


def check_text(type_name, name, field, value):
    if not isinstance(value, dict):
        return None if (type_name, name) in SAME_IN_ALL and isinstance(value, str) and value else "is not in both languages"
    if field.kind == "TEXT" and any("\n" in text or len(text) > 1000 for text in value.values()):
        return "is more than one line, or too long for one"
    return None


def check_number(name, field, value):
    if name == "year":
        return None if isinstance(value, str) and re.fullmatch(r"%Y[+-]\d", value) else "“%s” is no year" % value
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0 and field.kind != "NUMBER":
        return "is no number that fits"
    if field.kind == "INTEGER" and not isinstance(value, int):
        return "is no whole number"
    if field.minimum is not None and not field.minimum <= value <= field.maximum:
        return "%s is not between %d and %d" % (value, field.minimum, field.maximum)
    return None


def check_currency_first(sample):
    """An amount is read in the currency that stands before it."""
    for step in sample.document["steps"]:
        for record in step["records"]:
            names = list(record)
            first = next((n for n, name in enumerate(names) if name.endswith("_amount")), None)
            if first is not None and "currency" in names and names.index("currency") > first:
                yield "%s: the currency stands after an amount" % record["key"]


def check_languages(sample):
    for value in texts_of(sample.document):
        if not all(isinstance(text, str) and text.strip() == text.rstrip("\n") and text for text in value.values()):
            yield "empty or with stray spaces: %r" % value
        dates = [sorted(re.findall(r"\{\{(.*?)\}\}", value[language])) for language in LANGUAGES]
        if dates[0] != dates[1] or not all(re.fullmatch(r"@-?\d+", date) for date in dates[0]):
            yield "dates differ between the languages: %r" % value["en"][:60]
    for step in sample.document["steps"]:
        for record in step["records"]:
            for name, value in record.items():
                if isinstance(value, dict) and set(value) != set(LANGUAGES) and name != "file":
                    yield "%s.%s: %s" % (record["key"], name, sorted(value))


def check_placeholders(sample):
    for value in texts_of(sample.document):
        for text in value.values():
            found = re.search(r"TODO|FIXME|XXX|\[[^\]]*\]|<[^>]+>|lorem ipsum|\.\.\.", text, re.I)
            if found:
                yield "“%s” in “%s”" % (found[0], text[:50])


def check_commonmark(sample):
    """Our reader knows CommonMark, which has no tables and in which a heading of the first level is the title."""
    for value in texts_of(sample.document):
        for text in value.values():
            if re.search(r"^(\||# )", text, re.M):
                yield "a table or a title in “%s”" % text[:50]


def check_policy_texts(sample):
    for step in sample.document["steps"]:
        for record in step["records"]:
            for language, text in (record.get("text", {}).items() if record["type"] == "policy-version" else ()):
                if not 450 <= len(text.split()) <= 900:
                    yield "%s in %s: %d words" % (record["key"], language, len(text.split()))


def check_files(sample):
    names = collections.Counter()
    for step in sample.document["steps"]:
        for record in step["records"]:
            if "file" not in record:
                continue
            file = record["file"]
            names.update(file["name"].values())
            if set(file) != {"kind", "name", "heading", "body"} or file["kind"] not in ENDINGS:
                yield "%s: %s" % (record["key"], sorted(file))
            elif not all(name.endswith(ENDINGS[file["kind"]]) for name in file["name"].values()):
                yield "%s: the file's ending does not fit" % record["key"]
    yield from ("the file name %s is given twice" % name for name, count in names.items() if count > 1)


# Checks of a step, with the register as it stands after it.

def check_required(sample, step):
    for record in step["records"]:
        for name, field in sample.schema[record["type"]].items():
            if field.required and sample.records[record["key"]].get(name) is None:
                yield "%s.%s is empty" % (record["key"], name)


def check_dates(sample, step):
    for record in step["records"]:
        for name, field in sample.schema[record["type"]].items():
            value = day(record.get(name))
            earlier = sample.day(record["key"], field.not_before) if field.not_before else None
            if value is None:
                continue
            if name in PAST and value > step["on"]:
                yield "%s.%s: recorded before it happened" % (record["key"], name)
            if earlier is not None and value < earlier:
                yield "%s.%s is before %s" % (record["key"], name, field.not_before)


def check_sequence(sample, step):
    """That no date of a record is before the thing it follows from."""
    rules = [("action", "due_on", "decision", "decided_on"), ("action", "done_on", "decision", "decided_on"),
             ("acknowledgement", "acknowledged_on", "policy_version", "effective_on"),
             ("acknowledgement", "acknowledged_on", "person", "joined_on"),
             ("role-holding", "held_from", "person", "joined_on"), ("body-member", "joined_on", "person", "joined_on")]
    within = [("decision", "decided_on", "due_on"), ("resource", "decided_on", "provided_on"),
              ("role-holding", "held_from", "communicated_on"), ("role-holding", "accepted_on", "communicated_on")]
    for record in step["records"]:
        key = record["key"]
        for wanted, name, reference, other in rules:
            if record["type"] != wanted:
                continue
            first, second = sample.day(sample.field(key, reference), other), sample.day(key, name)
            if first is not None and second is not None and second < first:
                yield "%s.%s is before %s of its %s" % (key, name, other, reference)
        for wanted, name, later in within:
            first, second = sample.day(key, name), sample.day(key, later)
            if record["type"] == wanted and first is not None and second is not None and second < first:
                yield "%s.%s is before %s" % (key, later, name)


def check_actors(sample, step):
    if step["as"].startswith("#") and not sample.is_active(step["as"], step["on"]):
        yield "“%s”: %s does not work here on that day" % (step["label"]["en"], step["as"])
    for record in step["records"]:
        if record["type"] == "review-attendance":
            held = sample.day(record["review"], "held_on")
            if held is not None and not sample.is_active(record["person"], held):
                yield "%s: was not here then" % record["key"]


def check_rules(sample, step):
    rules = {"approval": check_approval, "policy-version": check_version, "review": check_review, "role-holding": check_holding,
             "evidence": check_evidence, "resource": check_resource, "raci-cell": check_cell, "action": check_action,
             "observation": check_observation, "risk-decision": check_risk}
    for record in step["records"]:
        rule = rules.get(record["type"])
        if rule:
            yield from ("%s: %s" % (record["key"], problem) for problem in rule(sample, record))


def check_approval(sample, record):
    if sample.field(record["key"], "person") is None and sample.field(record["key"], "body") is None:
        yield "given by nobody"
    if record.get("person") and record["person"] == sample.field(record["policy_version"], "author") and "note" not in record:
        yield "the approver wrote the text, and no note says why that is right"
    if not sample.field(record.get("person") or record.get("body"), "is_top_management"):
        yield "not by top management"
    if not sample.field(record["policy_version"], "text"):
        yield "of a version without text"


def check_version(sample, record):
    approvals = sample.parts("approval", "policy_version", record["key"])
    if record.get("state") in ("approved", "in-force", "superseded") and not approvals:
        yield "%s without approval" % record["state"]
    if approvals and {"text", "number", "policy"} & set(record):
        yield "changed after its approval"


def check_review(sample, record):
    key = record["key"]
    review = sample.records[key]
    if review["state"] not in ("held", "closed"):
        return
    if "held_on" not in review:
        yield "held on no day"
    if review["kind"] != "management-review":
        return
    covered = {part["input"] for part in sample.parts("review-input", "review", key) if part.get("content") or part.get("nothing_because")}
    wanted = sample.schema["review-input"]["input"].choices - {"resource-adequacy"}
    if covered >= wanted and len(wanted) != 10:
        yield "the inputs are no longer ten"
    yield from ("the input %s is blank" % name for name in sorted(wanted - covered))
    yield from ("%s is blank" % name for name in ("suitability", "adequacy", "effectiveness") if not review.get(name))
    if review["state"] == "closed":
        present = [part for part in sample.parts("review-attendance", "review", key) if part["presence"] != "apologies"]
        if not any(sample.field(part["person"], "is_top_management") for part in present):
            yield "closed without top management"
        decisions = sample.parts("decision", "review", key)
        if not decisions or any("owner" not in decision or "due_on" not in decision for decision in decisions):
            yield "closed without decisions, or with one that has no owner or date"


def check_holding(sample, record):
    holding = sample.records[record["key"]]
    if ("person" in holding) == ("body" in holding):
        yield "held by a person or by a body, one of the two"
    if "deputy" in holding and holding["deputy"] == holding.get("person"):
        yield "nobody stands in for themselves"


def check_evidence(sample, record):
    evidence = sample.records[record["key"]]
    if ("file" in evidence) == ("link" in evidence):
        yield "a file or a link, one of the two"


def check_resource(sample, record):
    resource = sample.records[record["key"]]
    if "currency" not in resource and any(name.endswith("_amount") for name in resource):
        yield "an amount without currency"
    if resource["decision"] != "undecided" and not {"decided_on", "decided_by"} <= set(resource):
        yield "decided by nobody, or on no day"
    if resource["decision"] in ("approved", "in-part") and not {"approved_amount", "approved_hours"} & set(resource):
        yield "approved, but how much?"
    if day(resource["requested_on"]) > YEAR_ENDS[resource["year"]]:
        yield "can be asked for after the end of its year"


def check_cell(sample, record):
    twins = [cell for cell in sample.parts("raci-cell", "activity", record["activity"][1:]) if cell["role"] == record["role"]]
    if len(twins) > 1:
        yield "two letters for one role"


def check_action(sample, record):
    action = sample.records[record["key"]]
    if action["state"] == "done" and not {"done_on", "outcome"} <= set(action):
        yield "done, but when and with what outcome?"
    if not {"owner", "due_on"} <= set(action):
        yield "without owner or date"


def check_observation(sample, record):
    observation = sample.records[record["key"]]
    if "closed_on" not in observation:
        return
    if not observation.get("closing_reason"):
        yield "closed without a word"
    helped = [action for action in sample.parts("action", "observation", record["key"]) if {"done_on", "effect", "effect_checked_on"} <= set(action)]
    if observation["kind"] == "nonconformity" and not (helped and {"cause", "correction"} <= set(observation)):
        yield "closed without cause, correction, or an action that helped"


def check_risk(sample, record):
    risk = sample.records[record["key"]]
    if risk["decision"] == "accept" and not ({"decided_on", "reason"} <= set(risk) and sample.field(risk.get("decided_by"), "is_top_management")):
        yield "accepted, but not by top management, on a day and for a reason"


# Checks of what stands there in the end, today being day 0.

def check_counts(sample):
    found = collections.Counter(sample.types[key] for key in sample.records)
    yield from ("%d of %s, not %d" % (found[name], name, count) for name, count in COUNTS.items() if found[name] != count)
    if not 12 <= found["evidence"] <= 20:
        yield "%d pieces of evidence" % found["evidence"]
    active = [key for key, person in sample.of_type("person").items() if sample.is_active(key, 0) and not person.get("is_external")]
    if not len(active) == sample.field("organisation", "people_count") == 9:
        yield "%d people work here, %s are claimed" % (len(active), sample.field("organisation", "people_count"))


def check_fixed(sample):
    yield from ("%s is not there" % key for key in FIXED if key not in sample.records)
    for key in ("conformance", "performance-reporting"):
        if sample.field(key, "mandate") != key:
            yield "%s carries another responsibility" % key
        if not current_holdings(sample, key):
            yield "%s is held by nobody" % key


def current_holdings(sample, role):
    return [holding for holding in sample.parts("role-holding", "role", role) if "held_until" not in holding]


def check_holders(sample):
    for role in sample.of_type("role"):
        for holding in current_holdings(sample, role):
            for name in ("person", "deputy"):
                if name in holding and not sample.is_active(holding[name], 0):
                    yield "%s: %s has left" % (role, holding[name])
            if not {"accepted_on", "communicated_on"} <= set(holding):
                yield "%s: not accepted, or not made known" % role


def check_policy_states(sample):
    states = {version["number"]: version["state"] for version in sample.of_type("policy-version").values()}
    if states != {"1.0": "superseded", "2.0": "in-force"}:
        yield str(states)


def check_management_reviews(sample):
    reviews = [review for review in sample.of_type("review").values() if review["kind"] == "management-review"]
    held = sorted(day(review["held_on"]) for review in reviews if review["state"] in ("held", "closed"))
    if len(held) != 3 or not -42 <= held[-1] <= -28:
        yield "held on %s" % held
    if any(not 170 <= later - earlier <= 195 for earlier, later in zip(held, held[1:])):
        yield "not half a year apart: %s" % held
    if not any(review["state"] == "planned" and day(review["planned_on"]) > 0 for review in reviews):
        yield "the next one is not planned"


def check_future(sample):
    """What is planned or valid lies ahead; nothing is overdue."""
    for key, record in sample.records.items():
        for name in {"review": ["planned_on"], "policy-version": ["next_review_on"], "evidence": ["valid_until"]}.get(sample.types[key], []):
            is_open = record.get("state", "in-force") in ("planned", "in-force")
            if is_open and name in record and day(record[name]) <= 0:
                yield "%s.%s is over" % (key, name)
        if sample.types[key] == "objective" and record["state"] == "open" and day(record["due_on"]) <= 0:
            yield "%s is overdue" % key


def find_gaps(sample):
    """The gaps that the records show, by the names that the file gives them."""
    version = next(key for key, record in sample.of_type("policy-version").items() if record["state"] == "in-force")
    confirmed = {record["person"] for record in sample.parts("acknowledgement", "policy_version", version)}
    for key in sample.of_type("person"):
        if sample.is_active(key, 0) and "#" + key not in confirmed:
            yield "acknowledgement", "person/#" + key
    for key, resource in sample.of_type("resource").items():
        if resource["decision"] == "undecided":
            yield "resource-undecided", "resource/#" + key
    for key in sample.of_type("raci-activity"):
        letters = collections.Counter(cell["letter"] for cell in sample.parts("raci-cell", "activity", key))
        if letters["accountable"] != 1 or not letters["responsible"]:
            yield "raci-accountable", "raci-activity/#" + key
    for key in sample.of_type("objective"):
        if not sample.parts("objective-reading", "objective", key):
            yield "objective-reading", "objective/#" + key


def check_gaps(sample):
    claimed = sorted((gap["check-hint"], gap["about"]) for gap in sample.document["gaps"])
    found = sorted(find_gaps(sample))
    if claimed != found or len(claimed) != 4:
        yield "claimed %s, found %s" % (claimed, found)
    overdue = [key for key, action in sample.of_type("action").items() if action["state"] == "open" and day(action["due_on"]) < 0]
    if overdue:
        yield "overdue actions: %s" % overdue


def check_evidence_used(sample):
    """What proves nothing waits in the inbox."""
    used = {record["evidence"] for record in sample.of_type("evidence-link").values()}
    yield from ("%s proves nothing" % key for key, record in sample.of_type("evidence").items() if ("#" + key in used) == ("inbox_from" in record))


FILE_CHECKS = [check_structure, check_order, check_keys, check_fields, check_currency_first, check_languages,
               check_placeholders, check_commonmark, check_policy_texts, check_files]
STEP_CHECKS = [check_required, check_dates, check_sequence, check_actors, check_rules]
END_CHECKS = [check_counts, check_fixed, check_holders, check_policy_states, check_management_reviews, check_future,
              check_gaps, check_evidence_used]


def run(sample):
    """Each check's name with its problems. What is wrong in form is not replayed."""
    problems = {check: list(check(sample)) for check in FILE_CHECKS}
    if not any(problems.values()):
        problems.update({check: [] for check in STEP_CHECKS})
        for step in sample.replay():
            for check in STEP_CHECKS:
                problems[check].extend(check(sample, step))
        problems.update({check: list(check(sample)) for check in END_CHECKS})
    return {check.__name__.replace("check_", "").replace("_", "-"): found for check, found in problems.items()}


def main():
    path, records = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    results = run(Sample(document, read_schema(records)))
    for name, problems in results.items():
        print("%s %s" % ("failed" if problems else "passed", name))
        for problem in problems:
            print("  %s" % problem)
    failed = sum(bool(problems) for problems in results.values())
    print("%d passed, %d failed" % (len(results) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
