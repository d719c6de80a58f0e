// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "summons.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QLocalServer;
class QLocalSocket;

namespace waybill {

/// One window for one archive: a second start finds the first, hands over what it was asked for,
/// and ends. They speak over a local socket in the user's runtime folder, which no other user can
/// open. Who says nothing, too much or nonsense is cut off, and never keeps the window waiting.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Does what is asked, as far as it can, and says so.
    using Handler = std::function<SummonsAnswer(const Summons&)>;

    /// Who names the same archive file means the same window.
    explicit SingleInstance(const QString& archiveFile, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True: nobody was there, and from now on others find this process; they wait until it
    /// serves. False: there is a window, or no socket can be made.
    bool claim();
    /// Asks the window that is open, and waits for its answer, `patience` at most: for a start that
    /// has no window yet. Nothing: nobody is there, or does not answer.
    std::optional<SummonsAnswer> handOver(
        const Summons& summons, std::chrono::milliseconds patience = std::chrono::seconds{2}) const;
    /// After claim(): from now on `handler` answers, also those who came before.
    void serve(Handler handler);
    /// How long another may take to say what it wants.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

private:
    bool isSomeoneThere() const;
    bool listen();
    void take();
    void read(QLocalSocket* socket);
    void answer(QLocalSocket* socket, SummonsAnswer answer);

    const QString m_socketName;
    std::unique_ptr<QLocalServer> m_server;
    Handler m_handler;
    std::chrono::milliseconds m_patience{2000};
};

} // namespace waybill
