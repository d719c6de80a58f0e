// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/tablecolumns.h"

#include "items/deliverytablemodel.h"
#include "list/deliverydelegate.h"
#include "list/deliverytablepresenter.h"

#include <QHeaderView>
#include <QMenu>
#include <QProxyStyle>
#include <QScopedValueRollback>

#include <utility>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

using Model = DeliveryTableModel;

/// The first byte of a saved state: a letter and this bit where the source column is not wanted.
constexpr char fitted = 'F';
constexpr char sizedByUser = 'U';
constexpr char withoutSource = 0x20; // lower case

bool isShownByDefault(int column)
{
    return column <= Model::AnswerTime;
}

/// Titles stand as far from the edge as the cells below them.
class HeaderStyle : public QProxyStyle
{
public:
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        return metric == PM_HeaderMargin ? DeliveryDelegate::horizontalMargin
                                         : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

/// A text as wide as what the column usually holds.
QString sample(int column)
{
    switch (Model::Column(column)) {
    case Model::Status:
        return u"XX failed, retry at 14:32"_s;
    case Model::Source:
        return u"Truthlocks demo"_s;
    case Model::EventType:
        return u"message.finalized___"_s;
    case Model::Result:
        return u"404 Not Found"_s;
    case Model::Attempts:
        return u"not tried yet"_s;
    case Model::Endpoint:
        return u"typo → fallback.example.com"_s;
    case Model::Started:
    case Model::Occurred:
    case Model::Queued:
    case Model::Changed:
        return u"20 May 2020 14:03:19"_s;
    case Model::AnswerTime:
    case Model::Lag:
    case Model::TotalTime:
        return u"Answer time ▾____"_s; // wider than any duration, and bold
    case Model::EventId:
    case Model::DeliveryIdColumn:
        return u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s;
    case Model::ErrorCode:
    case Model::ColumnCount:
        break;
    }
    return u"Error code__"_s;
}

/// Of the width that is left over, in parts of ten.
int share(int column)
{
    switch (column) {
    case Model::Result:
        return 6;
    case Model::Endpoint:
        return 4;
    default:
        return 0;
    }
}

} // namespace

TableColumns::TableColumns(QHeaderView* header, QObject* parent)
    : QObject(parent)
    , m_header(header)
{
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(3 * header->fontMetrics().averageCharWidth());
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int after) {
        // Hiding and showing a column also "resizes" it.
        if (!m_isFitting && before != 0 && after != 0)
            m_isSizedByUser = true;
    });
    reset();
}

QByteArray TableColumns::saveState() const
{
    const char sizes = m_isSizedByUser ? sizedByUser : fitted;
    const char first = m_wantsSource ? sizes : char(sizes | withoutSource);
    return QByteArray(1, first) + m_header->saveState();
}

bool TableColumns::restoreState(const QByteArray& state)
{
    const char sizes = state.isEmpty() ? '\0' : char(state.front() & ~withoutSource);
    if (sizes != fitted && sizes != sizedByUser)
        return false;
    const QScopedValueRollback fitting(m_isFitting, true);
    if (!m_header->restoreState(state.mid(1)))
        return false;
    m_isSizedByUser = sizes == sizedByUser;
    m_wantsSource = sizes == state.front();
    updateSourceColumn();
    if (!m_isSizedByUser)
        setWidths(m_width);
    return true;
}

void TableColumns::reset()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        m_header->setSectionHidden(column, !isShownByDefault(column));
    }
    m_isSizedByUser = false;
    m_wantsSource = true;
    updateSourceColumn();
    setWidths(m_width);
}

void TableColumns::setHasSources(bool has)
{
    if (std::exchange(m_hasSources, has) == has)
        return;
    updateSourceColumn();
    fit(m_width);
}

void TableColumns::updateSourceColumn()
{
    m_header->setSectionHidden(Model::Source, !(m_hasSources && m_wantsSource));
}

bool TableColumns::isOffered(int column) const
{
    return column != Model::Source || m_hasSources;
}

void TableColumns::fit(int width)
{
    m_width = width;
    if (m_isSizedByUser)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    setWidths(width);
}

void TableColumns::setWidths(int width)
{
    constexpr int padding = 18;
    const QFontMetrics metrics = m_header->fontMetrics();
    int spare = width;
    int parts = 0;
    QList<int> sizes;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        sizes += metrics.horizontalAdvance(sample(column)) + padding;
        if (m_header->isSectionHidden(column))
            continue;
        spare -= sizes.last();
        parts += share(column);
    }
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const int extra = spare > 0 && parts > 0 ? spare * share(column) / parts : 0;
        m_header->resizeSection(column, sizes[column] + extra);
    }
}

void TableColumns::setShown(int column, bool shown)
{
    if (column == Model::Source)
        m_wantsSource = shown;
    m_header->setSectionHidden(column, !(shown && isOffered(column)));
    fit(m_width);
}

QList<int> TableColumns::shown() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns += column;
    }
    return columns;
}

void TableColumns::fillMenu(QMenu& menu)
{
    const bool isLast = shown().size() == 1;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (!isOffered(column))
            continue;
        QAction* action = menu.addAction(DeliveryTablePresenter::columnName(column));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(!(isLast && action->isChecked()));
        connect(action, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &TableColumns::reset);
}

} // namespace waybill
