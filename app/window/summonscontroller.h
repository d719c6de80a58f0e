// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "summons.h"

#include <QList>
#include <QObject>

namespace waybill {

class MainWindow;
class SavedAnswersController;
class Workspace;

/// Does what a start asks for: this process's own, once the archive is back, and those of later
/// starts, which find this window open. Until the archive is back they wait.
class SummonsController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller.
    struct Services
    {
        Workspace* workspace = nullptr;
        SavedAnswersController* savedAnswers = nullptr;
        MainWindow* window = nullptr;
    };

    /// `own`: what this process was started with; here a file may be "-", standard input.
    SummonsController(Services services, const Summons& own, QObject* parent = nullptr);

    /// The archive is back: what was asked for so far is done.
    void begin();
    /// Another start asks. Brings the window to the front.
    SummonsAnswer answer(const Summons& summons);

private:
    bool knows(const Summons& summons) const;
    void show(const Summons& summons);
    void raise(const Summons& summons);

    const Services m_services;
    QList<Summons> m_waiting; ///< until begin(); the process's own first
    bool m_hasBegun = false;
    bool m_isClosing = false;
};

} // namespace waybill
