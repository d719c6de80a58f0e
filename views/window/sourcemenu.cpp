// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcemenu.h"

#include "text/livetext.h"
#include "text/sourcestandingtext.h"
#include "window/windowactions.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace waybill {

namespace {

/// An ampersand in a source's name is no mnemonic.
QString menuText(const QString& name)
{
    return QString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

bool areSameSources(const QList<SourceEntry>& a, const QList<SourceEntry>& b)
{
    return std::ranges::equal(a, b, {}, &SourceEntry::id, &SourceEntry::id);
}

} // namespace

SourceMenu::SourceMenu(const WindowActions& actions, QObject* parent)
    : QObject(parent)
    , m_menu(actions.sources)
    , m_end(actions.sourcesEnd)
    , m_onlyMenu(new QMenu(tr("Show &only"), m_menu))
    , m_liveMenu(actions.liveSources)
    , m_all(new QAction(tr("All &sources"), this))
{
    m_menu->insertAction(m_end, m_all);
    m_menu->insertMenu(m_end, m_onlyMenu);
    connect(m_all, &QAction::triggered, this, [this] {
        for (QAction* entry : m_ticks)
            entry->setChecked(true);
        tick();
    });
    rebuild();
}

SourceMenu::~SourceMenu() = default;

void SourceMenu::setEntries(const QList<SourceEntry>& entries)
{
    if (entries == m_entries)
        return;
    const bool areSame = areSameSources(m_entries, entries);
    m_entries = entries;
    if (areSame)
        update();
    else
        rebuild();
}

void SourceMenu::rebuild()
{
    for (QAction* outdated : m_ticks) {
        m_menu->removeAction(outdated);
        outdated->deleteLater(); // it may be the one that is triggering just now
    }
    m_ticks.clear();
    m_onlyMenu->clear();
    m_liveMenu->clear();
    for (const SourceEntry& entry : m_entries) {
        m_ticks += addEntry(entry);
        addLive(entry);
    }
    update();
}

QAction* SourceMenu::addEntry(const SourceEntry& entry)
{
    auto* action = new QAction(this);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, &SourceMenu::tick);
    m_menu->insertAction(m_all, action);
    const QAction* only = m_onlyMenu->addAction(QString());
    connect(only, &QAction::triggered, this,
        [this, id = entry.id] { emit shownChosen(QSet<SourceId>{id}); });
    return action;
}

void SourceMenu::addLive(const SourceEntry& entry)
{
    const QAction* live = m_liveMenu->addAction(QString());
    connect(live, &QAction::triggered, this,
        [this, id = entry.id](bool on) { emit liveChosen(id, on); });
}

void SourceMenu::updateLive()
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const SourceEntry& entry = m_entries.at(i);
        QAction* live = m_liveMenu->actions().at(i);
        live->setCheckable(true);
        live->setVisible(entry.live.has_value());
        live->setChecked(entry.live && entry.live->on);
        live->setText(menuText(entry.name) + QLatin1Char('\t')
            + liveStateText(entry.live.value_or(LiveState())));
    }
    m_liveMenu->menuAction()->setVisible(
        std::ranges::count_if(
            m_entries, [](const SourceEntry& entry) { return entry.live.has_value(); })
        > 1);
}

void SourceMenu::update()
{
    updateLive();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const SourceEntry& entry = m_entries.at(i);
        m_ticks.at(i)->setText(menuText(entry.name) + QLatin1Char('\t')
            + sourceStandingShape(entry.standing.condition) + QLatin1Char(' ')
            + sourceStandingText(entry.standing));
        m_ticks.at(i)->setChecked(entry.isShown);
        m_onlyMenu->actions().at(i)->setText(menuText(entry.name));
    }
    const bool areSeveral = m_entries.size() > 1;
    m_all->setVisible(areSeveral);
    m_all->setEnabled(!std::ranges::all_of(m_entries, &SourceEntry::isShown));
    m_onlyMenu->menuAction()->setVisible(areSeveral);
}

void SourceMenu::tick()
{
    QSet<SourceId> shown;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_ticks.at(i)->isChecked())
            shown.insert(m_entries.at(i).id);
    }
    if (shown.isEmpty())
        update(); // a list of nothing helps nobody
    else
        emit shownChosen(shown);
}

} // namespace waybill
