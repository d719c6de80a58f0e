// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <utility>

class QLabel;
class QModelIndex;

namespace waybill {

class HeaderList;

/// A delivery's facts, a name and a value a line, a sentence above. A click on a value copies it.
class FactsView : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);

    /// `note` may be empty.
    void setFacts(const QList<std::pair<QString, QString>>& facts, const QString& note);
    /// Masks what has a secret inside, such as a URL with a password.
    void setSecretsHidden(bool hidden);

private:
    void copyValue(const QModelIndex& index);

    QLabel* m_note;
    HeaderList* m_list;
};

} // namespace waybill
