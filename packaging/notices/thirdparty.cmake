# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Waybill stands on, in the versions that were found: written as notices for people and as a software bill of
# materials in SPDX 2.3. Nothing of it is copied into the sources or bundled: all are shared libraries of the system.

# waybill_uses(NAME USE linked|loaded LIBRARY soname… DEBIAN package VERSION version LICENSE expression
#              COPYRIGHT text URL address PURPOSE words)
#   linked: named in the program's header; loaded: opened at run time, by us or by a library that is linked.
#   Without a VERSION, it is that of the Debian package, less epoch and revision.
function(waybill_uses name)
    cmake_parse_arguments(PARSE_ARGV 1 part "" "USE;DEBIAN;VERSION;LICENSE;COPYRIGHT;URL;PURPOSE" "LIBRARY")
    set(purl "pkg:generic/${name}")
    execute_process(COMMAND dpkg-query -W -f "\${Version} \${Architecture}" ${part_DEBIAN}
        OUTPUT_VARIABLE installed RESULT_VARIABLE missing ERROR_QUIET)
    if(NOT missing AND installed MATCHES "^([^ ]+) ([^ ]+)$")
        set(revision ${CMAKE_MATCH_1})
        set(architecture ${CMAKE_MATCH_2})
        if(NOT part_VERSION)
            string(REGEX REPLACE "^[0-9]+:|-[^-]*$" "" part_VERSION ${revision})
        endif()
        string(REPLACE ":" "%3A" revision ${revision})
        string(REPLACE "+" "%2B" purl "pkg:deb/debian/${part_DEBIAN}@${revision}?arch=${architecture}")
    endif()
    if(NOT part_VERSION)
        set(part_VERSION NOASSERTION)
    endif()
    list(JOIN part_LIBRARY ", " libraries)
    if(part_USE STREQUAL "loaded")
        set(part_PURPOSE "${part_PURPOSE}; loaded at run time")
        set(relation OPTIONAL_DEPENDENCY_OF)
    else()
        set(relation DYNAMIC_LINK)
    endif()

    string(CONFIGURE [[
    {
      "SPDXID": "SPDXRef-@name@",
      "name": "@name@",
      "versionInfo": "@part_VERSION@",
      "downloadLocation": "@part_URL@",
      "filesAnalyzed": false,
      "licenseConcluded": "@part_LICENSE@",
      "licenseDeclared": "@part_LICENSE@",
      "copyrightText": "@part_COPYRIGHT@",
      "comment": "@part_PURPOSE@: @libraries@",
      "externalRefs": [
        {
          "referenceCategory": "PACKAGE-MANAGER",
          "referenceType": "purl",
          "referenceLocator": "@purl@"
        }
      ]
    }]] package @ONLY)
    if(part_USE STREQUAL "loaded")
        set(ends "\"spdxElementId\": \"SPDXRef-${name}\", \"relatedSpdxElement\": \"SPDXRef-waybill\"")
    else()
        set(ends "\"spdxElementId\": \"SPDXRef-waybill\", \"relatedSpdxElement\": \"SPDXRef-${name}\"")
    endif()
    set_property(GLOBAL APPEND_STRING PROPERTY WAYBILL_SBOM_PACKAGES ",\n${package}")
    set_property(GLOBAL APPEND_STRING PROPERTY WAYBILL_SBOM_RELATIONS
        ",\n    { ${ends}, \"relationshipType\": \"${relation}\" }")
    set_property(GLOBAL APPEND_STRING PROPERTY WAYBILL_NOTICES "
${name} ${part_VERSION} (${part_PURPOSE})
  Licence    ${part_LICENSE}
  Copyright  ${part_COPYRIGHT}
  Library    ${libraries}; on Debian /usr/share/doc/${part_DEBIAN}/copyright
  Source     ${part_URL}
")
endfunction()

set(qt_copyright "The Qt Company Ltd. and other contributors")
set(qt_license "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
waybill_uses(Qt-Base USE linked VERSION ${Qt6_VERSION} DEBIAN libqt6core6 URL https://code.qt.io/qt/qtbase.git
    LIBRARY libQt6Core.so.6 libQt6Gui.so.6 libQt6Widgets.so.6 libQt6Network.so.6 libQt6DBus.so.6
    LICENSE ${qt_license} COPYRIGHT ${qt_copyright} PURPOSE "window, network")
waybill_uses(Qt-HTTP-Server USE linked VERSION ${Qt6HttpServer_VERSION} DEBIAN libqt6httpserver6
    URL https://code.qt.io/qt/qthttpserver.git LIBRARY libQt6HttpServer.so.6
    LICENSE GPL-3.0-only COPYRIGHT ${qt_copyright} PURPOSE "embedded demo")
waybill_uses(Qt-SVG USE loaded VERSION ${Qt6Svg_VERSION} DEBIAN libqt6svg6 URL https://code.qt.io/qt/qtsvg.git
    LIBRARY libQt6Svg.so.6 LICENSE ${qt_license} COPYRIGHT ${qt_copyright} PURPOSE "icons")
waybill_uses(QtKeychain USE linked VERSION ${Qt6Keychain_VERSION} DEBIAN libqt6keychain1
    URL https://github.com/frankosterfeld/qtkeychain LIBRARY libqt6keychain.so.1
    LICENSE BSD-2-Clause COPYRIGHT "2011-2015 Frank Osterfeld, and others" PURPOSE "system keychain")
waybill_uses(libsecret USE loaded DEBIAN libsecret-1-0 URL https://gitlab.gnome.org/GNOME/libsecret
    LIBRARY libsecret-1.so.0 LICENSE LGPL-2.1-or-later COPYRIGHT "2011-2012 Collabora Ltd, Red Hat, Inc., and others"
    PURPOSE "system keychain")
waybill_uses(simdjson USE linked VERSION ${simdjson_VERSION} DEBIAN libsimdjson14
    URL https://github.com/simdjson/simdjson LIBRARY libsimdjson.so.14
    LICENSE Apache-2.0 COPYRIGHT "2018-2023 The simdjson authors" PURPOSE "reading JSON")
waybill_uses(libcurl USE linked VERSION ${CURL_VERSION_STRING} DEBIAN libcurl4 URL https://curl.se/
    LIBRARY libcurl.so.4 LICENSE curl COPYRIGHT "1996-2022 Daniel Stenberg, and many contributors" PURPOSE "replays")
waybill_uses(OpenSSL USE loaded DEBIAN libssl3 URL https://www.openssl.org/ LIBRARY libssl.so.3 libcrypto.so.3
    LICENSE Apache-2.0 COPYRIGHT "1998-2022 The OpenSSL Project Authors" PURPOSE "TLS")
waybill_uses(SQLite USE linked VERSION ${sqlite_VERSION} DEBIAN libsqlite3-0 URL https://www.sqlite.org/
    LIBRARY libsqlite3.so.0 LICENSE blessing COPYRIGHT "none: public domain" PURPOSE "archive")
waybill_uses(Zstandard USE linked VERSION ${zstd_VERSION} DEBIAN libzstd1 URL https://github.com/facebook/zstd
    LIBRARY libzstd.so.1 LICENSE "BSD-3-Clause OR GPL-2.0-only" COPYRIGHT "2016-present Facebook, Inc."
    PURPOSE "archive")
waybill_uses(zlib USE linked VERSION ${ZLIB_VERSION_STRING} DEBIAN zlib1g URL https://zlib.net/ LIBRARY libz.so.1
    LICENSE Zlib COPYRIGHT "1995-2022 Jean-loup Gailly and Mark Adler" PURPOSE "compressed answers")
waybill_uses(libsodium USE linked VERSION ${sodium_VERSION} DEBIAN libsodium23 URL https://libsodium.org/
    LIBRARY libsodium.so.23 LICENSE ISC COPYRIGHT "2013-2022 Frank Denis" PURPOSE "signatures")
waybill_uses(GCC-runtime USE linked DEBIAN libstdc++6 URL https://gcc.gnu.org/ LIBRARY libstdc++.so.6 libgcc_s.so.1
    LICENSE "GPL-3.0-or-later WITH GCC-exception-3.1" COPYRIGHT "Free Software Foundation, Inc." PURPOSE "C++ runtime")
waybill_uses(glibc USE linked DEBIAN libc6 URL https://www.gnu.org/software/libc/
    LIBRARY libc.so.6 libm.so.6 ld-linux-x86-64.so.2 ld-linux-aarch64.so.1
    LICENSE LGPL-2.1-or-later COPYRIGHT "Free Software Foundation, Inc." PURPOSE "C runtime")

get_property(sbom_packages GLOBAL PROPERTY WAYBILL_SBOM_PACKAGES)
get_property(sbom_relations GLOBAL PROPERTY WAYBILL_SBOM_RELATIONS)
get_property(notices GLOBAL PROPERTY WAYBILL_NOTICES)
# SOURCE_DATE_EPOCH counts, so that a package can be made twice with the same bytes.
string(TIMESTAMP sbom_created "%Y-%m-%dT%H:%M:%SZ" UTC)
string(UUID sbom_uuid NAMESPACE 6ba7b811-9dad-11d1-80b4-00c04fd430c8
    NAME "${PROJECT_VERSION} ${sbom_created} ${sbom_packages}" TYPE SHA1)
configure_file(${CMAKE_CURRENT_LIST_DIR}/waybill.spdx.json.in ${CMAKE_CURRENT_BINARY_DIR}/waybill.spdx.json @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/NOTICES.in ${CMAKE_CURRENT_BINARY_DIR}/NOTICES @ONLY)
