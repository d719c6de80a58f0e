// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/requestcopy.h"

#include <QObject>
#include <QString>

namespace waybill {

class MainWindow;

/// "Copy as": the request of the attempt that the detail pane shows, as a command or as HTTP. A
/// body that no command line can hold is put into a file of the user's own beside it.
class RequestCopier : public QObject
{
    Q_OBJECT

public:
    explicit RequestCopier(MainWindow* window, QObject* parent = nullptr);

signals:
    /// What was copied, and what besides was written, in words.
    void copied(const QString& what);

private:
    using Write = QString (*)(const RequestCopy& copy);

    void update();
    bool hasRequest() const;
    RequestCopy shownRequest() const;
    void copyCommand(const QString& name, Write write);
    void copyWithFile(const QString& name, Write write, RequestCopy copy, const QString& file);
    void copyRaw();

    MainWindow* m_window;
};

} // namespace waybill
