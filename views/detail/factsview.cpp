// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/factsview.h"

#include "detail/headerlist.h"
#include "window/selectablelabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QToolTip>
#include <QVBoxLayout>

namespace waybill {

namespace {

constexpr int mostRows = 24;

} // namespace

FactsView::FactsView(QWidget* parent)
    : QWidget(parent)
    , m_note(new SelectableLabel(SelectableLabel::By::Mouse, this))
    , m_list(new HeaderList(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    m_list->setMostRows(mostRows);
    m_list->setAccessibleName(tr("Facts"));
    m_list->setToolTip(tr("Click to copy"));
    connect(m_list, &QAbstractItemView::clicked, this, &FactsView::copyValue);
    layout->addWidget(m_list);
    layout->addStretch(1);
    setFocusProxy(m_list);
    connect(&m_nextTry, &NextTryClock::ticked, this, &FactsView::showNote);
}

void FactsView::setFacts(const QList<std::pair<QString, QString>>& facts, const QString& note,
    std::optional<Instant> nextTry)
{
    HttpHeaders lines;
    for (const auto& [name, value] : facts)
        lines.append(name.toUtf8(), value.toUtf8());
    m_list->setHeaders(lines);
    m_noteText = note;
    m_nextTry.setDue(nextTry);
    showNote();
}

void FactsView::showNote()
{
    QStringList lines{m_noteText, m_nextTry.text()};
    lines.removeAll(QString());
    m_note->setText(lines.join(u'\n'));
    m_note->setVisible(!lines.isEmpty());
}

void FactsView::setSecretsHidden(bool hidden)
{
    m_list->setSecretsHidden(hidden);
}

void FactsView::copyValue(const QModelIndex& index)
{
    const QModelIndex value = index.siblingAtColumn(HeaderTableModel::ValueColumn);
    QGuiApplication::clipboard()->setText(value.data().toString());
    const QPoint below = m_list->visualRect(value).bottomLeft();
    QToolTip::showText(m_list->viewport()->mapToGlobal(below), tr("Copied"), m_list, {}, 1500);
}

} // namespace waybill
