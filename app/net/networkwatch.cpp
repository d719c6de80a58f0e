// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networkwatch.h"

#include <utility>

namespace waybill {

NetworkWatch::NetworkWatch(QObject* parent)
    : QObject(parent)
{
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::start()
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    const auto* system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::take);
    take(system->reachability());
}

/// Behind a captive portal or without a way out sources cannot be read either. What is not known
/// changes nothing.
void NetworkWatch::take(QNetworkInformation::Reachability reachability)
{
    using Reachability = QNetworkInformation::Reachability;
    if (reachability == Reachability::Unknown)
        return;
    const bool isAway = reachability != Reachability::Online;
    if (std::exchange(m_isAway, isAway) && !isAway)
        emit cameBack();
}

} // namespace waybill
