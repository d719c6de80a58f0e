// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"

#include "detail/bodyheader.h"
#include "detail/findbar.h"
#include "detail/headbar.h"
#include "detail/pictureview.h"

#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace waybill {

BodyPane::BodyPane(QWidget* parent)
    : QWidget(parent)
    , m_header(new BodyHeader)
    , m_headBar(new HeadBar)
    , m_stack(new QStackedWidget)
    , m_view(new BodyView)
    , m_absence(new QLabel)
    , m_findBar(new FindBar)
    , m_preparing(this)
    , m_searching(this)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_headBar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_findBar);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_absence);
    m_absence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_absence->setContentsMargins(12, 8, 12, 8);
    m_absence->setWordWrap(true);
    m_absence->setForegroundRole(QPalette::PlaceholderText);
    m_findBar->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(100ms);
    connect(&m_patience, &QTimer::timeout, this, &BodyPane::showWaiting);
    connect(m_header, &BodyHeader::modeChosen, this, &BodyPane::chooseMode);
    connect(m_headBar, &HeadBar::showAllRequested, this, [this] {
        m_isAllShown = true;
        prepare(true);
    });
    setupFind();
    setAbsence({});
}

void BodyPane::setupFind()
{
    connect(m_header, &BodyHeader::findRequested, this, &BodyPane::openFind);
    connect(m_view, &BodyView::findRequested, this, &BodyPane::openFind);
    connect(m_findBar, &FindBar::queryChanged, this, &BodyPane::search);
    connect(m_findBar, &FindBar::nextRequested, this, &BodyPane::findNext);
    connect(m_findBar, &FindBar::previousRequested, this, &BodyPane::findPrevious);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_searching.cancel();
        showMatches(nullptr);
        m_view->setFocus();
    });
    const auto addKey = [this](const QKeySequence& keys, void (BodyPane::*slot)()) {
        auto* const shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    addKey(QKeySequence(Qt::CTRL | Qt::Key_F), &BodyPane::openFind);
    addKey(QKeySequence(Qt::Key_F3), &BodyPane::findNext);
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_F3), &BodyPane::findPrevious);
}

void BodyPane::setBody(
    const QByteArray& bytes, const QByteArray& contentType, std::optional<Fidelity> fidelity)
{
    m_isAllShown = m_isAllShown && bytes == m_bytes;
    m_bytes = bytes;
    m_contentType = contentType;
    m_fidelity = fidelity;
    if (bytes.isEmpty()) {
        setAbsence(tr("Empty body"));
        return;
    }
    prepare(true);
}

void BodyPane::setAbsence(const QString& why)
{
    m_preparing.cancel();
    m_patience.stop();
    m_bytes.clear();
    m_body.reset();
    m_searching.cancel();
    showMatches(nullptr);
    m_view->setText(nullptr, BodySyntax::Plain);
    m_absence->setText(why);
    m_stack->setCurrentWidget(m_absence);
    m_header->showModes(BodyKind::Empty, BodyMode::Raw);
    m_header->showNote({});
    m_headBar->hide();
    m_header->setFindable(false);
    emit shown();
}

void BodyPane::setModeChoice(const BodyModeChoice& choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    if (!m_bytes.isEmpty())
        prepare(false);
}

void BodyPane::setSecretsHidden(bool hidden)
{
    if (std::exchange(m_areSecretsHidden, hidden) != hidden && !m_bytes.isEmpty())
        prepare(true);
}

int BodyPane::chromeHeight() const
{
    return m_header->sizeHint().height()
        + (m_findBar->isHidden() ? 0 : m_findBar->sizeHint().height());
}

void BodyPane::prepare(bool keepPlace)
{
    if (m_body) {
        m_placeKind = keepPlace ? m_body->kind : BodyKind::Empty;
        m_place = m_view->scrollRatio();
    }
    const BodyWish wish{.modes = m_choice,
        .most = m_isAllShown ? -1 : headSize,
        .secretsHidden = m_areSecretsHidden};
    const auto job = [bytes = m_bytes, type = m_contentType, wish]() -> Prepared {
        return std::make_shared<PreparedBody>(prepareBody(bytes, type, wish));
    };
    if (m_bytes.size() <= largeBody) {
        m_preparing.cancel();
        showPrepared(job());
        return;
    }
    // The body of another delivery must not stand under this one's headers.
    m_body.reset();
    m_view->setText(nullptr, BodySyntax::Plain);
    m_stack->setCurrentWidget(m_view);
    m_patience.start();
    m_preparing.run(job, [this](const Prepared& body) { showPrepared(body); });
}

void BodyPane::showPrepared(const Prepared& body)
{
    m_patience.stop();
    m_body = body;
    const bool pretty = body->mode == BodyMode::Pretty;
    m_view->setText(std::shared_ptr<const BodyText>(body, &body->text),
        pretty ? BodySyntax::Json : BodySyntax::Plain, body->stretches);
    m_view->setBrokenAt(body->brokenAt);
    if (body->kind == m_placeKind)
        m_view->setScrollRatio(m_place);
    m_stack->setCurrentWidget(m_view);
    if (body->mode == BodyMode::Picture)
        showPicture();
    m_header->showModes(body->kind, body->mode);
    m_header->showNote(bodyNote(*body, m_fidelity));
    m_headBar->showHidden(body->hidden, body->size);
    m_header->setFindable(body->mode != BodyMode::Picture);
    showMatches(nullptr);
    if (!m_findBar->isHidden())
        search();
    emit shown();
}

void BodyPane::showPicture()
{
    if (!m_picture) {
        m_picture = new PictureView;
        m_stack->addWidget(m_picture);
    }
    m_picture->setPicture(m_bytes);
    m_stack->setCurrentWidget(m_picture);
}

void BodyPane::showWaiting()
{
    m_header->showNote({tr("laying out…"), false});
}

void BodyPane::chooseMode(BodyMode mode)
{
    if (!m_body)
        return;
    BodyModeChoice choice = m_choice;
    choice.choose(m_body->kind, mode);
    setModeChoice(choice);
    emit modeChoiceChanged();
}

void BodyPane::openFind()
{
    if (m_bytes.isEmpty())
        return;
    m_findBar->open();
    search();
}

void BodyPane::search()
{
    if (!m_body)
        return;
    const auto job = [body = m_body, query = m_findBar->query()]() -> Matches {
        return std::make_shared<BodyMatches>(searchBody(body->text.bytes(), query));
    };
    if (m_body->text.bytes().size() <= largeBody) {
        m_searching.cancel();
        showMatches(job());
        return;
    }
    m_searching.run(job, [this](const Matches& matches) { showMatches(matches); });
}

void BodyPane::showMatches(const Matches& matches)
{
    m_matches = matches;
    m_view->setMatches(matches);
    m_currentMatch = matches ? matches->firstAt(m_view->selection().start) : -1;
    if (m_currentMatch >= 0)
        m_view->setCurrentMatch(m_currentMatch);
    showCount();
}

void BodyPane::findStep(qsizetype step)
{
    if (m_findBar->isHidden()) {
        openFind();
        return;
    }
    const auto count = m_matches ? qsizetype(m_matches->matches.size()) : 0;
    if (count == 0)
        return;
    m_currentMatch = (m_currentMatch + step + count) % count;
    m_view->setCurrentMatch(m_currentMatch);
    showCount();
}

void BodyPane::showCount()
{
    const auto count = m_matches ? qsizetype(m_matches->matches.size()) : 0;
    m_findBar->showCount(m_currentMatch, count, m_matches && m_matches->isCut);
}

} // namespace waybill
