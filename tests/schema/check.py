#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py ROOT: every profile in ROOT/resources/providers keeps profile.schema.json, and of the
profiles of tests/data/profiles/table.json the schema refuses and accepts what the table says.
tst_profiletable asks the program's own reader the same."""

import copy
import json
import pathlib
import sys

import jsonschema

root = pathlib.Path(sys.argv[1])
providers = root / "resources" / "providers"
schema = json.loads((providers / "profile.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def changed(base, case):
    """The base profile with one value set or removed, as a case of the table says."""
    profile = copy.deepcopy(base)
    *parents, last = case["at"].split("/")[1:]
    place = profile
    for key in parents:
        place = place[int(key)] if isinstance(place, list) else place[key]
    if "set" in case:
        place[last] = case["set"]
    else:
        del place[last]
    return profile


def problem(profile):
    error = jsonschema.exceptions.best_match(validator.iter_errors(profile))
    return f"/{'/'.join(map(str, error.absolute_path))}: {error.message}" if error else None


faults = []
checked = 0
for path in sorted(providers.glob("*.json")):
    if path.name.endswith(".schema.json"):
        continue
    checked += 1
    found = problem(json.loads(path.read_text(encoding="utf-8")))
    if found:
        faults.append(f"{path.name}{found}")

table = json.loads((root / "tests/data/profiles/table.json").read_text(encoding="utf-8"))
for kind in ("accepted", "refusedByReader"):
    for case in table[kind]:
        checked += 1
        found = problem(changed(table["base"], case))
        if found:
            faults.append(f"{case['why']}: refused: {found}")
for case in table["refused"]:
    checked += 1
    if not problem(changed(table["base"], case)):
        faults.append(f"{case['why']}: not refused")

print("\n".join(faults) or f"{checked} profiles: the schema says what it should")
sys.exit(1 if faults or not checked else 0)
