// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/detailloader.h"
#include "services/redelivery.h"

#include <QObject>

#include <functional>

namespace waybill {

class Clock;
class DeliveryArchive;
class MainWindow;
class OnceSender;
class SourceSession;

/// "Ask the provider to send again…" for the delivery chosen in the list: asks first, sends once,
/// says what came of it and reads the source again.
class RedeliveryController : public QObject
{
    Q_OBJECT

public:
    /// How long the provider gets to try before its log is read again.
    static constexpr std::chrono::milliseconds refreshDelay{2000};

    /// Not owned, and outliving the controller.
    struct Services
    {
        OnceSender* sender = nullptr;
        DeliveryArchive* archive = nullptr;
        const Clock* clock = nullptr;
    };
    /// The open session of a source; nullptr: it is not open.
    using SessionOf = std::function<SourceSession*(const SourceId&)>;

    RedeliveryController(
        Services services, SessionOf sessionOf, MainWindow* window, QObject* parent = nullptr);

    /// The action follows what is chosen and which sources are open.
    void update();
    /// The question appears once the delivery was read.
    void ask();
    /// A provider was asked and has not answered yet.
    bool isSending() const { return m_redelivery.isSending(); }

private:
    QString whyNot() const;
    void confirm(const std::shared_ptr<const DeliveryDetail>& detail);
    void send(const DeliveryDetail& detail);
    void finish(const DeliveryKey& delivery, const RedeliveryOutcome& outcome);
    void refreshSoon(const SourceId& source);
    void tellTrouble(const QString& text);

    const SessionOf m_sessionOf;
    MainWindow* m_window;
    DetailLoader m_loader;
    Redelivery m_redelivery;
};

} // namespace waybill
