// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/fetchproxy.h"

#include "net/loopback.h"

namespace waybill {

QList<QNetworkProxy> FetchProxy::queryProxy(const QNetworkProxyQuery& query)
{
    if (hostKind(query.peerHostName()) != HostKind::Other)
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace waybill
