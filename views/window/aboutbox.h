// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace waybill {

/// A library of others in the program.
struct Component
{
    QString name;
    QString version; ///< as loaded
    QString licence; ///< by its SPDX name

    bool operator==(const Component&) const = default;
};

/// What Waybill is and under which licence, and what it stands on.
class AboutBox : public QDialog
{
    Q_OBJECT

public:
    AboutBox(const QString& version, const QList<Component>& components, QWidget* parent = nullptr);
};

} // namespace waybill
