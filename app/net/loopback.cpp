// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/loopback.h"

namespace waybill {

using namespace Qt::StringLiterals;

bool isLoopback(const QHostAddress& address)
{
    bool mapped = false;
    const quint32 ipv4 = address.toIPv4Address(&mapped); // also for ::ffff:a.b.c.d
    if (mapped)
        return (ipv4 >> 24) == 127;
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

HostKind hostKind(const QString& host)
{
    QString name = host.toLower();
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.sliced(1, name.size() - 2);
    QHostAddress address;
    if (address.setAddress(name))
        return isLoopback(address) ? HostKind::LoopbackAddress : HostKind::Other;
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name == "localhost"_L1)
        return HostKind::LoopbackName;
    return name.endsWith(".localhost"_L1) ? HostKind::LoopbackDomain : HostKind::Other;
}

bool isTrustedLoopback(const QString& host)
{
    const HostKind kind = hostKind(host);
    return kind == HostKind::LoopbackAddress || kind == HostKind::LoopbackName;
}

} // namespace waybill
