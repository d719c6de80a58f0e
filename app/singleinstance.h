// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace waybill {

/// What a start asks of the window that is open already.
struct Summons
{
    QStringList files; ///< saved answers to show; absolute paths
    QString source; ///< name of the source to show; empty: whatever is shown

    bool operator==(const Summons&) const = default;
};

/// One window for one archive: a second start finds the first, hands over what it was asked for,
/// and ends. They speak over a local socket in the user's runtime folder, which no other user can
/// open.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// Who names the same archive file means the same window.
    explicit SingleInstance(const QString& archiveFile, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// True: a window is open and took it. Waits for its answer, `patience` at most: for a start
    /// that has no window yet.
    bool handOver(
        const Summons& summons, std::chrono::milliseconds patience = std::chrono::seconds{2}) const;
    /// From now on this is the window that others find. False: they cannot, for whatever reason.
    bool listen();

signals:
    /// Another start was asked for this. The window is to be raised.
    void summoned(const waybill::Summons& summons);

private:
    void take();
    void read(QLocalSocket* socket);

    const QString m_socketName;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace waybill
