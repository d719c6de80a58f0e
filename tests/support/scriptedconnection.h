// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scriptedserver.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace waybill {

/// One connection of a ScriptedServer, in its thread: cuts requests out of the bytes and plays the
/// answer's steps. A child of its socket.
class ScriptedConnection : public QObject
{
    Q_OBJECT

public:
    ScriptedConnection(ScriptedServer& server, QTcpSocket& socket);

private:
    void read();
    bool takeRequest();
    void nextStep();
    void write();
    void end();
    void reset();

    ScriptedServer& m_server;
    QTcpSocket& m_socket;
    int m_number;
    QByteArray m_input;
    ScriptedAnswer m_answer;
    bool m_isAnswering = false;
    qsizetype m_step = 0;
    int m_repeats = 0; ///< of the present step
    QTimer m_delay;
};

} // namespace waybill
