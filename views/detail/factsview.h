// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

class QLabel;

namespace waybill {

class HeaderList;

/// A delivery's facts, a name and a value a line, to be selected and copied; a sentence above.
class FactsView : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);

    /// `note` may be empty.
    void setFacts(const QList<std::pair<QString, QString>>& facts, const QString& note);

private:
    QLabel* m_note;
    HeaderList* m_list;
};

} // namespace waybill
