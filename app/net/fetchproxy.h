// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkProxyFactory>

namespace waybill {

/// The system's proxy for everything but loopback, which no proxy could reach.
class FetchProxy : public QNetworkProxyFactory
{
public:
    /// May block while the system evaluates a proxy script: not for the UI thread.
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
};

} // namespace waybill
