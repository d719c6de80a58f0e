// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/nexttryclock.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <optional>
#include <utility>

class QLabel;
class QModelIndex;

namespace waybill {

class HeaderList;

/// A delivery's facts, a name and a value a line; above them a sentence, and how long it is until
/// the next try. A click on a value copies it.
class FactsView : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(QWidget* parent = nullptr);

    /// `note` may be empty.
    void setFacts(const QList<std::pair<QString, QString>>& facts, const QString& note,
        std::optional<Instant> nextTry = {});
    /// Masks what has a secret inside, such as a URL with a password.
    void setSecretsHidden(bool hidden);

private:
    void copyValue(const QModelIndex& index);
    void showNote();

    QString m_noteText;
    NextTryClock m_nextTry;
    QLabel* m_note;
    HeaderList* m_list;
};

} // namespace waybill
