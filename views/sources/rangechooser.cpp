// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/rangechooser.h"

#include <QComboBox>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace waybill {

namespace {

QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.toMilliseconds());
}

Instant toInstant(const QDateTimeEdit* edit)
{
    return Instant::fromMilliseconds(edit->dateTime().toMSecsSinceEpoch());
}

} // namespace

RangeChooser::RangeChooser(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_custom(new QWidget(this))
    , m_from(new QDateTimeEdit(m_custom))
    , m_to(new QDateTimeEdit(m_custom))
{
    m_kind->addItem(tr("Newest 24 hours"), int(LoadRange::Kind::Day));
    m_kind->addItem(tr("Newest 7 days"), int(LoadRange::Kind::Week));
    m_kind->addItem(tr("Newest 30 days"), int(LoadRange::Kind::Month));
    m_kind->addItem(tr("Everything"), int(LoadRange::Kind::All));
    m_kind->addItem(tr("A range…"), int(LoadRange::Kind::Custom));
    m_kind->setAccessibleName(tr("How far back to load"));
    setFocusProxy(m_kind);
    for (QDateTimeEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeChooser::changed);
    }
    m_from->setAccessibleName(tr("From, local time"));
    m_to->setAccessibleName(tr("To, local time"));
    m_to->setDateTime(QDateTime::currentDateTime());
    m_from->setDateTime(QDateTime::currentDateTime().addDays(-1));
    setupLayout();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_custom->setVisible(range().kind == LoadRange::Kind::Custom);
        emit changed();
    });
}

void RangeChooser::setupLayout()
{
    auto* custom = new QHBoxLayout(m_custom);
    custom->setContentsMargins(0, 0, 0, 0);
    custom->addWidget(m_from);
    custom->addWidget(new QLabel(tr("to"), m_custom));
    custom->addWidget(m_to);
    custom->addWidget(new QLabel(tr("(local time)"), m_custom));
    custom->addStretch();
    m_custom->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_custom);
}

void RangeChooser::setRange(const LoadRange& range)
{
    m_kind->setCurrentIndex(m_kind->findData(int(range.kind)));
    if (range.custom.from)
        m_from->setDateTime(toDateTime(*range.custom.from));
    if (range.custom.to)
        m_to->setDateTime(toDateTime(*range.custom.to));
}

LoadRange RangeChooser::range() const
{
    LoadRange range{.kind = LoadRange::Kind(m_kind->currentData().toInt())};
    if (range.kind == LoadRange::Kind::Custom)
        range.custom = {toInstant(m_from), toInstant(m_to)};
    return range;
}

bool RangeChooser::isValid() const
{
    return range().kind != LoadRange::Kind::Custom || m_from->dateTime() < m_to->dateTime();
}

} // namespace waybill
