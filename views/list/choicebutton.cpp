// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/choicebutton.h"

#include "list/stickymenu.h"
#include "text/formatcount.h"

#include <QAction>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace waybill {

ChoiceButton::ChoiceButton(QString label, QWidget* parent)
    : MenuButton(parent)
    , m_label(std::move(label))
    , m_menu(new StickyMenu(this))
{
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        emit aboutToOpen();
        fillMenu();
    });
    updateText();
}

void ChoiceButton::setChoices(const QList<Choice>& choices)
{
    m_choices = choices;
    for (const QString& key : m_chosen) {
        const auto isKey = [&](const Choice& choice) { return choice.key == key; };
        if (std::none_of(m_choices.begin(), m_choices.end(), isKey))
            m_choices.append({key, key, 0});
    }
    updateText();
}

void ChoiceButton::setChosen(const QSet<QString>& keys)
{
    m_chosen = keys;
    updateText();
}

void ChoiceButton::fillMenu()
{
    m_menu->clear();
    QAction* any = m_menu->addAction(tr("Any"));
    any->setEnabled(!m_chosen.isEmpty());
    connect(any, &QAction::triggered, this, [this] {
        setChosen({});
        emit chosenChanged();
    });
    m_menu->addSeparator();
    for (const Choice& choice : m_choices) {
        QString text = choice.text;
        text.replace(u'&', u"&&"_s);
        if (choice.count >= 0)
            text += u'\t' + formatCount(choice.count);
        QAction* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(choice.key));
        connect(action, &QAction::toggled, this, [this, any, key = choice.key](bool on) {
            choose(key, on);
            any->setEnabled(!m_chosen.isEmpty());
        });
    }
}

void ChoiceButton::choose(const QString& key, bool on)
{
    if (on)
        m_chosen.insert(key);
    else
        m_chosen.remove(key);
    updateText();
    emit chosenChanged();
}

void ChoiceButton::updateText()
{
    QString value = tr("any");
    if (m_chosen.size() > 1)
        value = tr("%1 chosen").arg(m_chosen.size());
    for (const Choice& choice : m_choices) {
        if (m_chosen.size() == 1 && m_chosen.contains(choice.key))
            value = choice.text;
    }
    const QString text = tr("%1: %2").arg(m_label, value);
    setLabel(text);
    setAccessibleName(text);
}

} // namespace waybill
