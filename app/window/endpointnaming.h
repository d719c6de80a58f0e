// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"

#include <QObject>

class QWidget;

namespace waybill {

class DeliveryTableModel;
class Settings;

/// The names that the user gives to endpoints of which a log has the id only.
class EndpointNaming : public QObject
{
    Q_OBJECT

public:
    /// Not owned; `window` is the dialog's parent.
    EndpointNaming(
        Settings* settings, DeliveryTableModel* table, QWidget* window, QObject* parent = nullptr);

    /// Hands the list the names of a source that was opened.
    void load(const SourceId& source);
    /// Asks for a name; an empty one takes it away again.
    void ask(const SourceId& source, const QString& endpointId);

private:
    void setName(const SourceId& source, const QString& endpointId, const QString& name);

    Settings* m_settings;
    DeliveryTableModel* m_table;
    QWidget* m_window;
};

} // namespace waybill
