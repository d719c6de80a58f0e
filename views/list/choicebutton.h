// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "list/menubutton.h"

#include <QList>
#include <QSet>
#include <QString>

class QMenu;

namespace waybill {

/// One thing that can be chosen in a ChoiceButton.
struct Choice
{
    QString key;
    QString text;
    int count = -1; ///< shown beside the text; negative: none

    bool operator==(const Choice&) const = default;
};

/// A button "Status: any" with a menu of things to choose, several at once: the
/// menu stays open while they are ticked. Nothing chosen means any.
class ChoiceButton : public MenuButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QString label, QWidget* parent = nullptr);

    /// What is chosen stays chosen, even where it is no longer offered.
    void setChoices(const QList<Choice>& choices);
    const QSet<QString>& chosen() const { return m_chosen; }
    /// Does not emit chosenChanged().
    void setChosen(const QSet<QString>& keys);

signals:
    /// The menu is about to open: the moment to bring choices up to date.
    void aboutToOpen();
    /// The user chose.
    void chosenChanged();

private:
    void fillMenu();
    void choose(const QString& key, bool on);
    void updateText();

    QString m_label;
    QMenu* m_menu;
    QList<Choice> m_choices;
    QSet<QString> m_chosen;
};

} // namespace waybill
