// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cause/causeline.h"

#include "cause/summarytext.h"
#include "window/selectablelabel.h"

#include <QClipboard>
#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace waybill {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shownIdLength = 13;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

QString shortened(const QString& id)
{
    return id.size() > shownIdLength + 1 ? id.first(shownIdLength) + u'…' : id;
}

} // namespace

CauseLine::CauseLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new SelectableLabel(SelectableLabel::By::MouseAndKeyboard, this))
    , m_copySummary(makeSummaryButton())
    , m_delivery(makeIdField(tr("Delivery id")))
    , m_event(makeIdField(tr("Event id")))
{
    m_text->setTextFormat(Qt::RichText);
    m_text->setMinimumWidth(1); // a long sentence must not keep the window wide
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 8, 5);
    row->addWidget(m_text);
    row->addWidget(m_copySummary);
    row->addStretch();
    for (const IdField& field : {m_delivery, m_event}) {
        row->addWidget(field.label);
        row->addWidget(field.button);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

QToolButton* CauseLine::makeSummaryButton()
{
    auto* button = new QToolButton(this);
    button->setText(tr("Copy summary"));
    button->setToolTip(tr("Copy six lines for a ticket: what, when, each try, cause, ids"));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    QFont font = button->font();
    font.setUnderline(true);
    button->setFont(font);
    connect(button, &QToolButton::clicked, this, [this] { copy(m_summary, tr("Summary")); });
    return button;
}

CauseLine::IdField CauseLine::makeIdField(const QString& name)
{
    IdField field{new QLabel(this), new QToolButton(this), {}};
    field.label->setForegroundRole(QPalette::PlaceholderText);
    field.label->setTextFormat(Qt::PlainText);
    field.button->setText(tr("Copy"));
    field.button->setToolTip(tr("Copy the %1").arg(name.toLower()));
    field.button->setAccessibleName(tr("Copy the %1").arg(name.toLower()));
    field.button->setAutoRaise(true);
    field.button->setFocusPolicy(Qt::StrongFocus);
    connect(field.button, &QToolButton::clicked, this,
        [this, name, label = field.label] { copy(label->toolTip(), name); });
    return field;
}

void CauseLine::setDelivery(
    const Delivery& delivery, const ProviderProfile& profile, const TimeDisplay& display)
{
    m_cause = causeText(delivery, profile, display);
    m_summary = summaryText(delivery, profile);
    showId(m_delivery, tr("Delivery %1"), delivery.id.value);
    showId(m_event, tr("Event %1"), delivery.eventId);
    m_copySummary->show();
    m_text->setAccessibleName(m_cause.plain());
    m_text->setToolTip(m_cause.plain().toHtmlEscaped());
    updateLayout();
}

void CauseLine::clear()
{
    m_cause = {};
    m_summary.clear();
    showId(m_delivery, {}, {});
    showId(m_event, {}, {});
    m_copySummary->hide();
    m_text->setAccessibleName({});
    m_text->setToolTip({});
    updateLayout();
}

void CauseLine::showId(IdField& field, const QString& name, const QString& id)
{
    field.id = id;
    field.label->setText(id.isEmpty() ? QString() : name.arg(shortened(id)));
    field.label->setToolTip(id);
}

void CauseLine::copy(const QString& text, const QString& what)
{
    QGuiApplication::clipboard()->setText(text);
    emit copied(what);
}

int CauseLine::naturalWidth() const
{
    const int bold = QFontMetrics(boldOf(m_text->font())).horizontalAdvance(m_cause.headline);
    const int plain = QFontMetrics(m_text->font()).horizontalAdvance(m_cause.rest);
    return bold + plain + 2; // rich text rounds each part up
}

int CauseLine::idsWidth() const
{
    int width = 0;
    for (const IdField& field : {m_delivery, m_event}) {
        if (!field.id.isEmpty())
            width += field.label->sizeHint().width() + field.button->sizeHint().width()
                + 2 * layout()->spacing();
    }
    return width;
}

void CauseLine::setIdsVisible(bool visible)
{
    for (const IdField& field : {m_delivery, m_event}) {
        field.label->setVisible(visible && !field.id.isEmpty());
        field.button->setVisible(visible && !field.id.isEmpty());
    }
}

/// The sentence comes first: ids give way when it would not be whole (the list has them too).
void CauseLine::updateLayout()
{
    const QMargins margins = layout()->contentsMargins();
    const int available = width() - margins.left() - margins.right() - 2 * layout()->spacing()
        - m_copySummary->sizeHint().width();
    const int natural = naturalWidth();
    setIdsVisible(natural + idsWidth() <= available);
    const int textWidth = qBound(0, available, natural);
    m_text->setMaximumWidth(std::max(1, textWidth));
    m_text->setText(markup(textWidth));
}

QString CauseLine::markup(int width) const
{
    const QFontMetrics bold(boldOf(m_text->font()));
    const QFontMetrics plain(m_text->font());
    const QString headline = bold.elidedText(m_cause.headline, Qt::ElideRight, width);
    const int left = width - bold.horizontalAdvance(headline);
    const QString rest = plain.elidedText(m_cause.rest, Qt::ElideRight, left);
    return u"<b>%1</b>%2"_s.arg(headline.toHtmlEscaped(), rest.toHtmlEscaped());
}

void CauseLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateLayout();
}

void CauseLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateLayout();
}

} // namespace waybill
