// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"

#include <QDialog>
#include <QList>
#include <QMap>

class QPushButton;
class QTreeWidget;

namespace waybill {

/// The list of sources, and what can be done with them. It only asks; its owner acts and sets the
/// sources again.
class SourcesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SourcesDialog(QWidget* parent = nullptr);

    /// `providerNames`: of the known providers, by id. The current row stays on its source.
    void setSources(const QList<Source>& sources, const QMap<QString, QString>& providerNames);

signals:
    void addRequested();
    void editRequested(const waybill::SourceId& id);
    void duplicateRequested(const waybill::SourceId& id);
    void enableRequested(const waybill::SourceId& id, bool enabled);
    void removeRequested(const waybill::SourceId& id);

private:
    void setupLayout();
    void setupConnections();
    void updateButtons();
    SourceId current() const;
    bool isCurrentEnabled() const;

    QTreeWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_edit;
    QPushButton* m_duplicate;
    QPushButton* m_enable;
    QPushButton* m_remove;
};

} // namespace waybill
