// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QString>
#include <QTimer>

class QAction;
class QWidget;

namespace waybill {

class SavedAnswersController;
class Workspace;

/// Waits until the window shows what was asked for, writes it to a PNG file and says how it went.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    /// What is waited for; not owned.
    struct Awaited
    {
        Workspace* workspace = nullptr;
        const SavedAnswersController* savedAnswers = nullptr; ///< nullptr: no file is opened
        QAction* then = nullptr; ///< is done once the delivery is shown; nullptr: nothing is
    };

    /// `select`: id of the delivery to show; empty: the first one of the list.
    Screenshot(
        QWidget* window, Awaited awaited, QString file, QString select, QObject* parent = nullptr);

    void start();

signals:
    /// Exit status: 0, or 1 when nothing was fetched or the file cannot be written.
    void finished(int status);

private:
    bool isBusy() const;
    void look();
    bool goOn();
    void take();

    QWidget* m_window;
    const Awaited m_awaited;
    QString m_file;
    QString m_select;
    QDeadlineTimer m_deadline{std::chrono::seconds{30}};
    QTimer m_timer;
    bool m_selected = false;
    bool m_isThenDone = false;
    bool m_isThenImpossible = false;
    int m_quietLooks = 0;
};

} // namespace waybill
