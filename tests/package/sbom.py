#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""sbom.py SBOM NOTICES PROGRAM VERSION: the bill of materials keeps the rules of SPDX 2.3 that concern it, is of this
version, names every library that the program is linked with, in a version, and the notices name the same parts."""

import json
import pathlib
import re
import subprocess
import sys

import jsonschema

TEXT = {"type": "string", "minLength": 1}
SPDX_ID = {"type": "string", "pattern": "^SPDXRef-[A-Za-z0-9.-]+$"}
LICENSES = {
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "GPL-2.0-only", "GPL-3.0-only", "GPL-3.0-or-later", "ISC",
    "LGPL-2.1-or-later", "LGPL-3.0-only", "Zlib", "blessing", "curl", "GPL-3.0-or-later WITH GCC-exception-3.1",
}  # fmt: skip

# https://spdx.github.io/spdx-spec/v2.3/: the mandatory fields, and those that people ask a bill for.
SCHEMA = {
    "type": "object",
    "required": ["spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo", "packages",
                 "relationships"],
    "properties": {
        "spdxVersion": {"const": "SPDX-2.3"},
        "dataLicense": {"const": "CC0-1.0"},
        "SPDXID": {"const": "SPDXRef-DOCUMENT"},
        "name": TEXT,
        "documentNamespace": {"type": "string", "pattern": "^https://[^#]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "creationInfo": {
            "type": "object",
            "required": ["created", "creators"],
            "properties": {
                "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                "creators": {
                    "type": "array", "minItems": 1,
                    "items": {"type": "string", "pattern": "^(Person|Organization|Tool): "},
                },
            },
        },
        "packages": {
            "type": "array",
            "minItems": 2,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["SPDXID", "name", "versionInfo", "downloadLocation", "filesAnalyzed", "licenseConcluded",
                             "licenseDeclared", "copyrightText"],
                "properties": {
                    "SPDXID": SPDX_ID,
                    "name": TEXT,
                    "versionInfo": {"type": "string", "pattern": r"^\d+(\.\d+)+"},
                    "supplier": {"type": "string", "pattern": "^(Person|Organization): "},
                    "downloadLocation": {"type": "string", "pattern": "^(https://|NOASSERTION$)"},
                    "filesAnalyzed": {"const": False},
                    "licenseConcluded": TEXT,
                    "licenseDeclared": TEXT,
                    "copyrightText": TEXT,
                    "comment": TEXT,
                    "primaryPackagePurpose": {"const": "APPLICATION"},
                    "externalRefs": {
                        "type": "array", "minItems": 1,
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["referenceCategory", "referenceType", "referenceLocator"],
                            "properties": {
                                "referenceCategory": {"const": "PACKAGE-MANAGER"},
                                "referenceType": {"const": "purl"},
                                "referenceLocator": {"type": "string", "pattern": "^pkg:(deb/debian|generic)/[^ +]+$"},
                            },
                        },
                    },
                },
            },
        },
        "relationships": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["spdxElementId", "relatedSpdxElement", "relationshipType"],
                "properties": {
                    "spdxElementId": SPDX_ID,
                    "relatedSpdxElement": SPDX_ID,
                    "relationshipType": {"enum": ["DESCRIBES", "DYNAMIC_LINK", "OPTIONAL_DEPENDENCY_OF"]},
                },
            },
        },
    },
}

bill_file, notices_file, program, version = sys.argv[1:]
bill = json.loads(pathlib.Path(bill_file).read_text(encoding="utf-8"))
notices = pathlib.Path(notices_file).read_text(encoding="utf-8")
problems = [
    "/".join(map(str, error.absolute_path)) + ": " + error.message
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(bill)
]


def expect(holds, problem):
    """Notes the problem unless it holds."""
    if not holds:
        problems.append(problem)


def needed():
    """The libraries that the program's header names."""
    header = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", header)


if not problems:
    packages = bill["packages"]
    ids = [package["SPDXID"] for package in packages]
    expect(len(set(ids)) == len(ids), "two packages have one SPDXID")
    expect((packages[0]["name"], packages[0]["versionInfo"]) == ("waybill", version), f"not of Waybill {version}")

    linked = set()
    related = set()
    for relation in bill["relationships"]:
        ends = {relation["spdxElementId"], relation["relatedSpdxElement"]}
        expect(ends <= {*ids, "SPDXRef-DOCUMENT"}, f"a relationship with what is not there: {relation}")
        related |= ends
        if relation["relationshipType"] == "DYNAMIC_LINK":
            linked.add(relation["relatedSpdxElement"])
    expect(related == {*ids, "SPDXRef-DOCUMENT"}, f"related to nothing: {set(ids) - related}")

    libraries = set()
    for package in packages:
        for name in re.split(" (?:AND|OR) ", package["licenseConcluded"]):
            expect(name in LICENSES, f"{package['name']}: no licence of SPDX is called {name}")
        expect(package["licenseDeclared"] == package["licenseConcluded"], f"{package['name']}: two licences")
        if package["SPDXID"] in linked:
            libraries.update(package["comment"].split(": ", 1)[1].split(", "))
        line = f"\n{package['name']} {package['versionInfo']} ("
        expect(package is packages[0] or line in notices, f"{package['name']}: not in the notices")
    names = needed()
    expect(len(names) > 5, f"{program} is linked with {names} only")
    for library in names:
        expect(library in libraries, f"{library} is linked, but in no package of the bill")

if problems:
    sys.exit("\n".join(problems))
print(f"{len(bill['packages']) - 1} parts, every library that is linked among them.")
