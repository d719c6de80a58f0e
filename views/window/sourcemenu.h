// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "services/livestate.h"
#include "services/sourcestanding.h"

#include <QList>
#include <QObject>
#include <QSet>

class QAction;
class QMenu;

namespace waybill {

struct WindowActions;

/// One source as its menu shows it.
struct SourceEntry
{
    SourceId id;
    QString name;
    bool isShown = false;
    SourceStanding standing;
    std::optional<LiveState> live; ///< empty: there is nothing to poll

    bool operator==(const SourceEntry&) const = default;
};

/// The upper part of the sources menu: a check mark and the state for each source, and what shows
/// all of them or just one; and which of several are read live. At least one stays ticked.
class SourceMenu : public QObject
{
    Q_OBJECT

public:
    /// Puts itself before `actions.sourcesEnd`; the actions must outlive it.
    explicit SourceMenu(const WindowActions& actions, QObject* parent = nullptr);
    ~SourceMenu() override;

    /// The menu may be open: entries change in place where the sources are the same.
    void setEntries(const QList<SourceEntry>& entries);

signals:
    /// The user chose which sources are shown.
    void shownChosen(const QSet<waybill::SourceId>& ids);
    void liveChosen(const waybill::SourceId& id, bool on);

private:
    void rebuild();
    void update();
    void updateLive();
    void tick();
    void addLive(const SourceEntry& entry);
    QAction* addEntry(const SourceEntry& entry);

    QMenu* m_menu;
    QAction* m_end;
    QMenu* m_onlyMenu;
    QMenu* m_liveMenu;
    QAction* m_all;
    QList<SourceEntry> m_entries;
    QList<QAction*> m_ticks; ///< one an entry
};

} // namespace waybill
