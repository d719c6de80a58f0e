// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/profileentry.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace waybill {

/// A list of providers to search and choose from. Typing searches, the arrow keys move, Enter
/// chooses.
class ProviderPicker : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderPicker(const QList<ProfileEntry>& entries, QWidget* parent = nullptr);

    /// The id of the current provider; empty: none, or one that cannot be used.
    QString currentId() const;

signals:
    void currentChanged();
    void chosen(const QString& id);
    void openFileRequested();
    void writeProfileHelpRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QList<ProfileEntry>& entries);
    void setupLayout();
    void search(const QString& text);
    void choose();

    QLineEdit* m_search;
    QListWidget* m_list;
    QWidget* m_nothing;
    QLabel* m_nothingText;
    QPushButton* m_openFile;
    QPushButton* m_writeProfile;
};

} // namespace waybill
