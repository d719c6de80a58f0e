// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivedialog.h"

#include "text/formatcount.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill {

namespace {

enum Column { Name, Deliveries, Size, Oldest, Keep, ColumnCount };

constexpr int forEver = 0;

QPushButton* button(const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    return made;
}

QTableWidgetItem* cell(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    return item;
}

QString keepText(int days)
{
    return days == forEver ? ArchiveDialog::tr("For ever") : ArchiveDialog::tr("%1 days").arg(days);
}

/// What is offered, and what was chosen elsewhere.
QList<int> keepChoices(int chosen)
{
    QList<int> days{forEver, 30, 90, 365};
    if (!days.contains(chosen)) {
        days.append(chosen);
        std::ranges::sort(days);
    }
    return days;
}

QString deliveriesText(qint64 count)
{
    return count == 1 ? ArchiveDialog::tr("1 delivery")
                      : ArchiveDialog::tr("%1 deliveries").arg(formatCount(count));
}

} // namespace

ArchiveDialog::ArchiveDialog(QWidget* parent)
    : QDialog(parent)
    , m_file(new QLineEdit(this))
    , m_size(new QLabel(this))
    , m_sources(new QTableWidget(0, ColumnCount, this))
    , m_openFolder(button(tr("&Open folder"), this))
    , m_copyPath(button(tr("Copy &path"), this))
    , m_delete(button(tr("&Delete deliveries…"), this))
    , m_clear(button(tr("&Clear archive…"), this))
{
    setWindowTitle(tr("Archive"));
    setupLayout();
    connect(m_openFolder, &QPushButton::clicked, this, &ArchiveDialog::openFolderRequested);
    connect(m_copyPath, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_facts.file); });
    connect(m_delete, &QPushButton::clicked, this, &ArchiveDialog::askDelete);
    connect(m_clear, &QPushButton::clicked, this, &ArchiveDialog::askClear);
    connect(m_sources, &QTableWidget::currentCellChanged, this, &ArchiveDialog::updateButtons);
    setFacts({});
}

ArchiveDialog::~ArchiveDialog() = default;

void ArchiveDialog::setupLayout()
{
    m_file->setReadOnly(true);
    m_file->setAccessibleName(tr("File of the archive"));
    m_sources->setAccessibleName(tr("What is archived of each source"));
    m_sources->setHorizontalHeaderLabels(
        {tr("Source"), tr("Deliveries"), tr("Size"), tr("Oldest"), tr("Keep")});
    m_sources->verticalHeader()->hide();
    m_sources->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_sources->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_sources->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_sources->setShowGrid(false);
    m_sources->setTabKeyNavigation(false);

    auto* place = new QHBoxLayout;
    place->addWidget(m_file, 1);
    place->addWidget(m_openFolder);
    place->addWidget(m_copyPath);
    auto* note = new QLabel(
        tr("What is archived stays when the provider forgets it. Only “Keep”, “Delete deliveries”,"
           " “Clear archive” and, if you say so, removing a source delete it."),
        this);
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_delete, QDialogButtonBox::ResetRole);
    buttons->addButton(m_clear, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(place);
    layout->addWidget(m_size);
    layout->addWidget(m_sources, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 24);
}

void ArchiveDialog::setFacts(const ArchiveFacts& facts)
{
    m_facts = facts;
    m_file->setText(facts.file);
    m_file->setCursorPosition(0);
    m_size->setText(tr("%1 in %2").arg(deliveriesText(count()), formatBytes(facts.bytes)));
    for (QPushButton* each : {m_openFolder, m_copyPath})
        each->setEnabled(!facts.file.isEmpty());
    showSources();
    updateButtons();
}

void ArchiveDialog::setTimeDisplay(const TimeDisplay& display)
{
    m_display = display;
    showSources();
}

qint64 ArchiveDialog::count() const
{
    qint64 sum = 0;
    for (const ArchivedSourceFacts& source : m_facts.sources)
        sum += source.deliveries;
    return sum;
}

void ArchiveDialog::showSources()
{
    const int current = m_sources->currentRow();
    m_sources->setRowCount(int(m_facts.sources.size()));
    for (int row = 0; row < m_sources->rowCount(); ++row) {
        const ArchivedSourceFacts& source = m_facts.sources.at(row);
        m_sources->setItem(row, Name, cell(source.name));
        m_sources->setItem(row, Deliveries, cell(formatCount(source.deliveries), Qt::AlignRight));
        m_sources->setItem(row, Size, cell(formatBytes(source.bytes), Qt::AlignRight));
        m_sources->setItem(row, Oldest,
            cell(source.oldest ? formatMinute(*source.oldest, m_display) : QString(),
                Qt::AlignRight));
        showKeep(row);
    }
    m_sources->resizeRowsToContents();
    m_sources->setCurrentCell(current, Name);
}

/// A box that is there stays: it may be open.
void ArchiveDialog::showKeep(int row)
{
    const ArchivedSourceFacts& source = m_facts.sources.at(row);
    auto* box = qobject_cast<QComboBox*>(m_sources->cellWidget(row, Keep));
    if (!box) {
        box = new QComboBox;
        connect(box, &QComboBox::activated, this, [this, row, box](int) {
            if (row < m_facts.sources.size())
                chooseKeep(m_facts.sources.at(row).id, box->currentData().toInt());
        });
        m_sources->setCellWidget(row, Keep, box);
    }
    box->setAccessibleName(tr("Keep deliveries of %1").arg(source.name));
    if (box->count() > 0 && box->currentData().toInt() == source.keepDays)
        return;
    box->clear();
    for (const int days : keepChoices(source.keepDays))
        box->addItem(keepText(days), days);
    box->setCurrentIndex(box->findData(source.keepDays));
}

/// Asks only where something is deleted by it.
void ArchiveDialog::chooseKeep(const SourceId& id, int days)
{
    const auto source = std::ranges::find(m_facts.sources, id, &ArchivedSourceFacts::id);
    if (source == m_facts.sources.end() || source->keepDays == days)
        return;
    const bool deletes = days != forEver && source->oldest
        && *source->oldest < m_display.now - std::chrono::hours(24) * days;
    const auto choose = [this, id, days] {
        for (ArchivedSourceFacts& each : m_facts.sources)
            each.keepDays = each.id == id ? days : each.keepDays;
        emit keepChosen(id, days);
    };
    if (!deletes)
        return choose();
    ask(tr("Delete deliveries of “%1” older than %2 days?").arg(source->name).arg(days),
        tr("They are deleted from the archive now, and from then on as they grow older. What the"
           " provider has forgotten cannot be read again."),
        tr("&Delete"), choose);
}

void ArchiveDialog::updateButtons()
{
    const int row = m_sources->currentRow();
    const bool isSource = row >= 0 && row < m_facts.sources.size();
    m_delete->setEnabled(isSource && m_facts.sources.at(row).deliveries > 0);
    m_delete->setToolTip(isSource
            ? tr("Delete what is archived of “%1”").arg(m_facts.sources.at(row).name)
            : tr("Delete what is archived of the chosen source"));
    m_clear->setEnabled(count() > 0);
}

void ArchiveDialog::askDelete()
{
    const ArchivedSourceFacts source = m_facts.sources.value(m_sources->currentRow());
    ask(tr("Delete all that is archived of “%1”?").arg(source.name),
        tr("This deletes %1, with their replays. If the source is still read, what its provider"
           " still has comes back; what it has forgotten is lost.")
            .arg(deliveriesText(source.deliveries)),
        tr("&Delete"), [this, id = source.id] { emit deleteRequested(id); });
}

void ArchiveDialog::askClear()
{
    ask(tr("Delete all that is archived?"),
        tr("This deletes %1, with their replays. The next refresh reads again what the providers"
           " still have; what they have forgotten is lost.")
            .arg(deliveriesText(count())),
        tr("&Delete"), [this] { emit clearRequested(); });
}

void ArchiveDialog::ask(const QString& text, const QString& details, const QString& yes,
    const std::function<void()>& then)
{
    auto* box = new QMessageBox(QMessageBox::Warning, windowTitle(), text, {}, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(details);
    const QAbstractButton* accept = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(box, &QMessageBox::finished, this, [this, box, accept, then] {
        if (box->clickedButton() == accept)
            then();
        else
            showSources(); // the choice goes back to what it was
    });
    box->open();
}

} // namespace waybill
