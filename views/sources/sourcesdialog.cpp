// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcesdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace waybill {

namespace {

enum Column { Name, Provider, Address, State, ColumnCount };

constexpr int IdRole = Qt::UserRole;
constexpr int EnabledRole = Qt::UserRole + 1;

QPushButton* button(const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setAutoDefault(false);
    return made;
}

} // namespace

SourcesDialog::SourcesDialog(QWidget* parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
    , m_add(button(tr("&Add…"), this))
    , m_edit(button(tr("&Edit…"), this))
    , m_duplicate(button(tr("D&uplicate…"), this))
    , m_enable(button(tr("&Disable"), this))
    , m_remove(button(tr("&Remove…"), this))
{
    setWindowTitle(tr("Sources"));
    setupLayout();
    setupConnections();
    updateButtons();
}

void SourcesDialog::setupLayout()
{
    m_list->setAccessibleName(tr("Sources"));
    m_list->setHeaderLabels({tr("Name"), tr("Provider"), tr("Base URL"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Address, QHeaderView::Stretch);

    auto* buttons = new QVBoxLayout;
    for (QPushButton* each : {m_add, m_edit, m_duplicate, m_enable, m_remove})
        buttons->addWidget(each);
    buttons->addStretch();
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 22);
}

void SourcesDialog::setupConnections()
{
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SourcesDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &SourcesDialog::addRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(current()); });
    connect(
        m_duplicate, &QPushButton::clicked, this, [this] { emit duplicateRequested(current()); });
    connect(m_enable, &QPushButton::clicked, this,
        [this] { emit enableRequested(current(), !isCurrentEnabled()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(current()); });
}

void SourcesDialog::setSources(
    const QList<Source>& sources, const QMap<QString, QString>& providerNames)
{
    const SourceId before = current();
    m_list->clear();
    for (const Source& source : sources) {
        const QString provider
            = providerNames.value(source.providerId, tr("%1 (no profile)").arg(source.providerId));
        auto* item = new QTreeWidgetItem(m_list,
            {source.name, provider, source.baseUrl.toString(),
                source.enabled ? tr("enabled") : tr("disabled")});
        item->setData(Name, IdRole, source.id.value);
        item->setData(Name, EnabledRole, source.enabled);
        item->setToolTip(Address, source.baseUrl.toString());
        if (!source.enabled) {
            for (int column = 0; column < ColumnCount; ++column)
                item->setForeground(column, palette().brush(QPalette::PlaceholderText));
        }
        if (source.id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (const int column : {Name, Provider, State})
        m_list->resizeColumnToContents(column);
    updateButtons();
}

SourceId SourcesDialog::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return SourceId{item ? item->data(Name, IdRole).toString() : QString()};
}

bool SourcesDialog::isCurrentEnabled() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item && item->data(Name, EnabledRole).toBool();
}

void SourcesDialog::updateButtons()
{
    const bool any = !current().isEmpty();
    for (QPushButton* each : {m_edit, m_duplicate, m_enable, m_remove})
        each->setEnabled(any);
    m_enable->setText(any && !isCurrentEnabled() ? tr("E&nable") : tr("&Disable"));
}

} // namespace waybill
