// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profilevalues.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace waybill {

/// Where the user finds the token, and how it is sent.
struct Auth
{
    QByteArray header; ///< "Authorization"; empty: no token is sent
    QString valueTemplate; ///< "Bearer {token}"; {base64} stands for `base64`, encoded
    QString base64; ///< for Basic: "{email}/token:{token}"
    QStringList stripPrefixes; ///< what users paste along with the token: "Bearer "
    QString whereFound; ///< a sentence for the source dialog
    QString leastScope;
};

/// A call that lists what a parameter may be: hooks, endpoints, projects.
struct Lookup
{
    QString path; ///< may name parameters that were given before
    Pointers items;
    Pointers value; ///< from the element
    Pointers label; ///< from the element; all that are there are shown
};

/// Asked for in the source dialog; stands in paths as {name}.
struct Parameter
{
    QString name;
    QString label;
    QString help;
    bool required = true;
    Lookup lookup; ///< path empty: none
};

/// A kind of log that one provider keeps several of: "Repository webhook", "Organisation webhook".
/// Paths begin with it as {root}. The first whose parameters are all given is the source's.
struct Root
{
    QString label;
    QString path;
};

} // namespace waybill
