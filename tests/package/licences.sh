#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: licences.sh ROOT    every file of the project says whose it is and under which licence (reuse.software)
set -eu
cd "$1"
# git tells reuse what is not of the project; also in a checkout that another user made.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
[ -e .git ] && exec reuse lint

# A source tree without git: all of it but what is built.
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
tar -cf - --exclude=./build . | tar -xf - -C "$made"
reuse --root "$made" lint
