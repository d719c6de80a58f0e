// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "text/formatinstant.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace waybill {

/// What the archive holds of one source.
struct ArchivedSourceFacts
{
    SourceId id;
    QString name;
    qint64 deliveries = 0;
    qint64 bytes = 0; ///< its share of the file
    std::optional<Instant> oldest; ///< start of its oldest delivery
    int keepDays = 0; ///< 0: for ever

    bool operator==(const ArchivedSourceFacts&) const = default;
};

/// Where the archive is, how large, and what it holds.
struct ArchiveFacts
{
    QString file;
    qint64 bytes = 0; ///< of the file and its journals
    QList<ArchivedSourceFacts> sources;

    bool operator==(const ArchiveFacts&) const = default;
};

/// The archive's page: where its file is and how large, what it holds of each source and for how
/// long that is kept, and the ways to delete it. Asks before anything is deleted.
class ArchiveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ArchiveDialog(QWidget* parent = nullptr);
    ~ArchiveDialog() override;

    /// The dialog may be open: a choice under way stays.
    void setFacts(const ArchiveFacts& facts);
    void setTimeDisplay(const TimeDisplay& display);

signals:
    void openFolderRequested();
    /// The user wants the source's deliveries kept for so many days; 0: for ever. What is older is
    /// to be deleted.
    void keepChosen(const waybill::SourceId& source, int days);
    /// The user wants all that is archived of the source deleted.
    void deleteRequested(const waybill::SourceId& source);
    /// The user wants all that is archived deleted.
    void clearRequested();

private:
    void setupLayout();
    void showSources();
    void showKeep(int row);
    void chooseKeep(const SourceId& id, int days);
    void askDelete();
    void askClear();
    void updateButtons();
    void ask(const QString& text, const QString& details, const QString& yes,
        const std::function<void()>& then);
    qint64 count() const;

    QLineEdit* m_file;
    QLabel* m_size;
    QTableWidget* m_sources;
    QPushButton* m_openFolder;
    QPushButton* m_copyPath;
    QPushButton* m_delete;
    QPushButton* m_clear;
    ArchiveFacts m_facts;
    TimeDisplay m_display;
};

} // namespace waybill
