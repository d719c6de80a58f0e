// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/detailloader.h"
#include "services/rowcalls.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace waybill {

class DeliveryArchive;
class DetailPane;

/// Shows in the detail pane what is chosen in the list, and copies parts of it.
class DetailController : public QObject
{
    Q_OBJECT

public:
    DetailController(DeliveryArchive* archive, DetailPane* pane, QObject* parent = nullptr);

    /// `calls` of that source fetch what the list left out; not owned; nullptr: nothing is fetched.
    void show(const SourceId& source, std::shared_ptr<const ProviderProfile> profile,
        const DeliveryId& delivery, RowCalls* calls = nullptr);
    /// Reads the delivery on screen once more and goes to its newest replay.
    void showNewestReplay();
    void clear();
    /// While held nothing is read; what was asked for is read afterwards.
    void setHeld(bool held);
    /// What is shown is being fetched or read.
    bool isBusy() const;

    void copyPayload();
    void copySummary();

signals:
    /// The pane shows the delivery asked for, or says why it cannot.
    void shown();
    /// What was copied, in words.
    void copied(const QString& what);

private:
    void follow(RowCalls* calls);
    void read();
    void take(const std::shared_ptr<const DeliveryDetail>& detail);
    void tellOfCalls();
    bool isShown(const DeliveryDetail& detail) const;

    DetailLoader m_loader;
    DetailPane* m_pane;
    SourceId m_source;
    std::shared_ptr<const ProviderProfile> m_profile;
    DeliveryId m_delivery;
    QPointer<RowCalls> m_calls;
    bool m_isReading = false;
    bool m_isHeld = false;
    bool m_goToNewestReplay = false;
};

} // namespace waybill
