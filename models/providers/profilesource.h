// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/paging.h"
#include "providers/profilefields.h"
#include "providers/profilevalues.h"

#include <QByteArray>
#include <QList>
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
    QString path; ///< may name other parameters
    QueryItems query; ///< sent with every page; an item that names what was not given is left out
    PageFields page; ///< from the document's root: the items, and where the list goes on
    Pointers value; ///< from the item
    Pointers label; ///< from the item; all that are there are shown
    Paging paging;
    bool pagesAsDeliveries = true; ///< paging and page, but for its items, are the delivery list's
};

/// Asked for in the source dialog; stands in paths as {name}.
struct Parameter
{
    QString name;
    QString label;
    QString help;
    bool required = true;
    QList<Lookup> lookups; ///< the first whose names are all given is asked; empty: none
};

/// A kind of log that one provider keeps several of: "Repository webhook", "Organisation webhook".
/// Paths begin with it as {root}. The first whose parameters are all given is the source's.
struct Root
{
    QString label;
    QString path;
};

} // namespace waybill
