// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/lookupreader.h"

#include <QList>
#include <QListWidget>
#include <QString>

namespace waybill {

/// What a parameter may be, to choose one: as high as its rows up to a few, then it scrolls.
class ChoiceList : public QListWidget
{
    Q_OBJECT

public:
    static constexpr int mostRows = 6;

    explicit ChoiceList(QWidget* parent = nullptr);

    void setChoices(const QList<LookupChoice>& choices);
    /// Shows those that hold all words of the text, in value or label; returns how many.
    int filter(const QString& text);

signals:
    void chosen(const QString& value);
    /// Escape was pressed.
    void dismissed();
    /// Something was typed over the list: it is meant for the field.
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitRows(int count);
};

} // namespace waybill
