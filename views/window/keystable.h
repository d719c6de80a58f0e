// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QTableWidget>

class QMenuBar;

namespace waybill {

/// The keys of one menu, or of what is in no menu: (keys, meaning).
struct KeyGroup
{
    QString title;
    QList<std::pair<QString, QString>> keys;

    bool operator==(const KeyGroup&) const = default;
};

/// Every key that the menus show, menu by menu, each action once; then those that only move the
/// focus or the choice inside a pane, which are no actions.
QList<KeyGroup> listKeys(const QMenuBar& menus);

/// All of them, to be read and searched by typing.
class KeysTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit KeysTable(const QList<KeyGroup>& groups, QWidget* parent = nullptr);

private:
    void addGroup(const KeyGroup& group);
};

} // namespace waybill
