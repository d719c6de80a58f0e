// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace waybill {

/// Tells when this computer's network comes back, as far as the system says so; where it does not,
/// nothing is told.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject* parent = nullptr);
    ~NetworkWatch() override;

    /// Asks the system to tell, from now on.
    void start();
    void take(QNetworkInformation::Reachability reachability);

signals:
    void cameBack();

private:
    bool m_isAway = false;
};

} // namespace waybill
