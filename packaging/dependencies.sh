# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the scripts beside it: what Waybill needs from Debian 12, and how to get it.

# To build and to start the program.
build_packages="cmake ninja-build g++ pkg-config qt6-base-dev qt6-svg-dev qt6-httpserver-dev
qt6-websockets-dev libgl-dev libvulkan-dev libsimdjson-dev libsodium-dev libcurl4-openssl-dev zlib1g-dev
libsqlite3-dev libzstd-dev qtkeychain-qt6-dev libsecret-1-0 fonts-noto-core fonts-noto-mono"

# Besides, to make the Debian package and look it over.
package_packages="lintian mandoc"

# Besides, to run the tests.
test_packages="git xvfb xauth ca-certificates python3-jsonschema desktop-file-utils appstream reuse $package_packages"

# install_missing PACKAGE …: installs what is not there, as root or through sudo.
install_missing() {
    missing=""
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    echo "Installing:$missing" >&2
    if [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1; then
        as_root="sudo"
    else
        echo "These packages are missing, and there is no sudo to install them with:$missing" >&2
        return 1
    fi
    $as_root apt-get update -qq >&2 &&
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $missing >&2
}
