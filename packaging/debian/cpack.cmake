# SPDX-FileCopyrightText: 2026 The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The Debian package, made by: cpack --config build/release/CPackConfig.cmake

set(WAYBILL_DEBIAN_REVISION 1)
string(TIMESTAMP debian_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian @ONLY)
waybill_gzip(${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian changelog.Debian.gz)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DOCDIR}
    COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_INSTALL_CMAKE_PROJECTS
    "${PROJECT_BINARY_DIR};Waybill;ALL;/" "${PROJECT_BINARY_DIR};Waybill;debian;/")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_NAME waybill)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "desktop inspector for webhook deliveries")
set(CPACK_PACKAGE_DESCRIPTION
"Waybill reads the delivery logs that webhook providers keep (GitHub, GitLab,
Svix, Telnyx, Zendesk and ten more) into one fast local list, shows how each
delivery went, attempt by attempt, says why it failed, and replays the payload
to this machine, byte for byte, to prove that the fix works.
.
An archive keeps what was seen when the provider has forgotten it. An embedded
demo, and saved answers, can be looked at without any account.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${WAYBILL_DEBIAN_REVISION})
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${WAYBILL_MAINTAINER})
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(NOT WAYBILL_HOMEPAGE MATCHES "[.]example$")
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${WAYBILL_HOMEPAGE})
endif()
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Linked libraries come from the program itself. These two are loaded at run time: the keychain's client library,
# which QtKeychain opens by name, and the plugin that draws SVG icons.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsecret-1-0, libqt6svg6 (>= 6.4)")
# The certificates that https is checked against, and Wayland without XWayland. Suggested: a keychain, where the desktop
# brings none, and the letters of all scripts.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager, fonts-noto-core, fonts-noto-mono")
include(CPack)
