// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/comparecontroller.h"

#include "comparison/comparepane.h"
#include "comparison/volatilenamesdialog.h"
#include "detail/exchangepane.h"
#include "domain/redaction.h"
#include "items/deliverytablemodel.h"
#include "settings.h"
#include "text/attempttext.h"
#include "text/formatcount.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"

#include <QAction>

#include <utility>

namespace waybill {

bool CompareController::Side::isSame(const Side& other) const
{
    return detail && other.detail && attempt == other.attempt
        && detail->source == other.detail->source
        && detail->delivery.id == other.detail->delivery.id;
}

CompareController::CompareController(Services services, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_successes(services.archive)
{
    const WindowActions& actions = window->actions();
    const auto on = [this](QAction* action, void (CompareController::*what)()) {
        connect(action, &QAction::triggered, this, what);
    };
    on(actions.whatIsDifferent, &CompareController::whatIsDifferent);
    on(actions.comparePrevious, &CompareController::comparePrevious);
    on(actions.compareOriginal, &CompareController::compareOriginal);
    on(actions.markForComparing, &CompareController::markOrCompare);
    connect(actions.hideSecrets, &QAction::toggled, this, &CompareController::maskSecrets);
    connect(
        actions.nextDifference, &QAction::triggered, this, [this] { pane()->stepDifference(1); });
    connect(actions.previousDifference, &QAction::triggered, this,
        [this] { pane()->stepDifference(-1); });
    connect(window->detail(), &DetailPane::attemptChanged, this, &CompareController::follow);
    connect(&m_successes, &SuccessLoader::loaded, this, &CompareController::take);
    updateActions();
}

CompareController::~CompareController() = default;

ComparePane* CompareController::pane()
{
    ComparePane* pane = m_window->comparison();
    if (std::exchange(m_hasPane, true))
        return pane;
    pane->setVolatileNames(m_services.settings->volatileNames());
    connect(pane, &ComparePane::closeRequested, this, &CompareController::close);
    connect(pane, &ComparePane::stepRequested, this, &CompareController::step);
    connect(
        pane, &ComparePane::volatileNamesRequested, this, &CompareController::editVolatileNames);
    connect(pane, &ComparePane::sidesSwapped, this, [this] {
        std::swap(m_left, m_right);
        updateSteps();
    });
    maskSecrets();
    return pane;
}

/// Another delivery is shown, or another attempt of it.
void CompareController::follow()
{
    updateActions();
    if (!m_window->isComparisonShown())
        return;
    const auto& detail = m_window->detail()->detail();
    const auto isShown = [&detail](const Side& side) {
        return detail && side.detail && side.detail->source == detail->source
            && side.detail->delivery.id == detail->delivery.id;
    };
    if (m_asked.detail && !isShown(m_asked))
        whatIsDifferent();
    else if (!m_asked.detail && !isShown(m_left) && !isShown(m_right))
        close();
}

void CompareController::updateActions()
{
    const WindowActions& actions = m_window->actions();
    const Side shown = shownSide();
    const bool hasAttempt = shown.attempt >= 0;
    actions.whatIsDifferent->setEnabled(shown.detail != nullptr);
    actions.comparePrevious->setEnabled(shown.attempt > 0);
    actions.compareOriginal->setEnabled(hasAttempt && originalOf(shown) != shown.attempt);
    actions.markForComparing->setEnabled(hasAttempt);
    const bool canCompare = m_marked.detail && !m_marked.isSame(shown);
    const QString what = canCompare
        ? tr("Co&mpare with the marked %1")
              .arg(attemptTitle(m_marked.detail->attempt(m_marked.attempt)).toLower())
        : m_marked.detail ? tr("Un&mark for comparing")
                          : tr("&Mark for comparing");
    actions.markForComparing->setText(what + QStringLiteral("\tC"));
    for (QAction* step : {actions.nextDifference, actions.previousDifference})
        step->setEnabled(m_window->isComparisonShown());
}

CompareController::Side CompareController::shownSide() const
{
    const DetailPane* detail = m_window->detail();
    return {detail->detail(), detail->detail() ? detail->currentAttempt() : -1};
}

int CompareController::originalOf(const Side& side) const
{
    const auto own = int(side.detail->delivery.attempts.size());
    return side.attempt >= own && own > 0 ? own - 1 : 0;
}

void CompareController::comparePrevious()
{
    compareWith(shownSide().attempt - 1);
}

void CompareController::compareOriginal()
{
    const Side shown = shownSide();
    if (shown.attempt >= 0)
        compareWith(originalOf(shown));
}

void CompareController::compareWith(int attempt)
{
    const Side shown = shownSide();
    if (attempt >= 0 && attempt != shown.attempt)
        show({shown.detail, attempt}, shown);
}

void CompareController::markOrCompare()
{
    const Side shown = shownSide();
    if (shown.attempt < 0)
        return;
    if (!m_marked.detail) {
        m_marked = shown;
        m_window->tell(tr("Marked. Choose another attempt, and press C again to compare."));
    } else if (m_marked.isSame(shown)) {
        m_marked = {};
        m_window->tell(tr("No longer marked"));
    } else {
        show(std::exchange(m_marked, {}), shown);
    }
    updateActions();
}

void CompareController::show(
    const Side& left, const Side& right, std::shared_ptr<const PayloadHistory> history)
{
    m_left = left;
    m_right = right;
    if (!history) {
        m_asked = {};
        m_successes.cancel();
        m_isLoading = false;
    }
    updateSteps();
    pane()->compare(compared(left, right), compared(right, left), std::move(history));
    m_window->setComparisonShown(true);
    updateActions();
}

/// Where the two are not of the same delivery, their titles tell of which.
ComparedAttempt CompareController::compared(const Side& side, const Side& other) const
{
    ComparedAttempt attempt
        = comparedAttempt(*side.detail, side.attempt, m_window->detail()->timeDisplay());
    const Delivery& delivery = side.detail->delivery;
    if (delivery.id == other.detail->delivery.id && side.detail->source == other.detail->source)
        return attempt;
    attempt.title = delivery.eventType + QStringLiteral(" · ") + attempt.title;
    if (m_asked.detail)
        attempt.shortName = side.isSame(m_asked) ? tr("this one") : tr("the last success");
    return attempt;
}

void CompareController::whatIsDifferent()
{
    const Side shown = shownSide();
    if (!shown.detail) {
        close();
        return;
    }
    m_asked = shown;
    m_isLoading = true;
    m_left = m_right = {};
    updateSteps();
    pane()->setMessage(
        tr("Looking at the last successes of %1…").arg(shown.detail->delivery.eventType));
    m_window->setComparisonShown(true);
    updateActions();
    m_successes.load(m_services.table->columnsCopy(), shown.detail);
}

void CompareController::take(const Successes& successes)
{
    m_isLoading = false;
    if (!m_asked.detail)
        return;
    const Delivery& delivery = m_asked.detail->delivery;
    if (successes.newest) {
        const auto last = int(successes.newest->delivery.attempts.size()) - 1;
        show({successes.newest, last}, m_asked, successes.history);
        return;
    }
    pane()->setMessage(successes.withoutPayload > 0
            ? tr("%1 deliveries of %2 went well, but their payloads are not in the archive.\n"
                 "Select some of them: what is looked at is fetched and kept.")
                  .arg(formatCount(successes.withoutPayload), delivery.eventType)
            : tr("No other delivery of %1 has gone well yet, as far as the archive knows.\n"
                 "Load older deliveries, and ask again.")
                  .arg(delivery.eventType));
}

int CompareController::stepTarget(int by) const
{
    if (!m_right.detail)
        return -1;
    int attempt = m_right.attempt + by;
    if (m_left.isSame({m_right.detail, attempt}))
        attempt += by; // not with itself
    return attempt < int(m_right.detail->attemptCount()) ? attempt : -1;
}

void CompareController::updateSteps()
{
    pane()->setCanStep(stepTarget(-1) >= 0, stepTarget(1) >= 0);
}

void CompareController::step(int by)
{
    const int attempt = stepTarget(by);
    if (attempt >= 0)
        show(m_left, {m_right.detail, attempt});
}

void CompareController::close()
{
    m_successes.cancel();
    m_isLoading = false;
    m_asked = m_left = m_right = {};
    m_window->setComparisonShown(false);
    updateActions();
}

bool CompareController::isBusy() const
{
    return m_isLoading || (m_hasPane && m_window->comparison()->isComparing());
}

void CompareController::editVolatileNames()
{
    auto* dialog = new VolatileNamesDialog(pane()->volatileNames(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_services.settings->setVolatileNames(dialog->names());
        pane()->setVolatileNames(dialog->names());
    });
    dialog->open();
}

void CompareController::maskSecrets()
{
    const bool hidden = m_window->actions().hideSecrets->isChecked();
    m_window->detail()->setSecretsHidden(hidden);
    if (m_hasPane)
        m_window->comparison()->setSecretsHidden(hidden);
}

} // namespace waybill
