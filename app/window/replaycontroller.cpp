// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/replaycontroller.h"

#include "ports/deliveryarchive.h"
#include "providers/providerprofile.h"
#include "replay/replaybar.h"
#include "replay/replayeditor.h"
#include "services/detailloader.h"
#include "text/replayfaulttext.h"
#include "text/replayoutcometext.h"
#include "window/detailpane.h"

#include <QClipboard>
#include <QGuiApplication>

namespace waybill {

namespace {

/// "/webhooks?x=1" of a recorded URL.
QString pathAndQuery(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    const QString path = parsed.path(QUrl::FullyEncoded);
    return parsed.hasQuery() ? path + QLatin1Char('?') + parsed.query(QUrl::FullyEncoded) : path;
}

} // namespace

ReplayController::ReplayController(
    Services services, ReplayBar* bar, DetailPane* pane, QWidget* window, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_bar(bar)
    , m_pane(pane)
    , m_window(window)
    , m_session(services.replayer, services.clock)
    , m_key(services.secrets)
{
    connect(bar, &ReplayBar::replayRequested, this, &ReplayController::replay);
    connect(bar, &ReplayBar::editRequested, this, &ReplayController::edit);
    connect(bar, &ReplayBar::cancelRequested, this, &ReplayController::cancel);
    connect(bar, &ReplayBar::copyPublicKeyRequested, this, &ReplayController::copyPublicKey);
    connect(bar, &ReplayBar::choicesChanged, this, &ReplayController::update);
    connect(pane, &DetailPane::attemptChanged, this, &ReplayController::update);
    connect(&m_session, &ReplaySession::finished, this, &ReplayController::finish);
    connect(&m_key, &TestSigningKey::ready, this, [this] {
        if (std::exchange(m_copyKeyWhenReady, false))
            copyPublicKey();
        update();
    });
    update();
}

ReplayController::~ReplayController() = default;

bool ReplayController::canReplay() const
{
    // A body that has not come yet is not an empty one.
    return m_pane->detail() && m_pane->currentAttempt() >= 0 && !m_pane->isLoading();
}

ReplayDraft ReplayController::draft() const
{
    const DeliveryDetail& detail = *m_pane->detail();
    const int index = m_pane->currentAttempt();
    const ReplayChoices choices = m_bar->choices();
    ReplaySettings settings;
    settings.baseUrl = choices.base;
    settings.keepPath = choices.keepPath;
    settings.signWithTestKey = choices.signWithTestKey;
    settings.acceptSelfSigned = choices.acceptSelfSigned;
    return makeReplayDraft(
        *detail.profile, detail.attempt(index), detail.bodies.at(index), settings);
}

void ReplayController::update()
{
    if (m_bar->choices().signWithTestKey)
        ensureKey();
    const bool possible = canReplay();
    m_bar->setReplayable(possible,
        m_pane->isLoading() ? tr("The delivery's details are still loading.")
                            : tr("Choose a delivery in the list first."));
    if (possible) {
        const Attempt& attempt = m_pane->detail()->attempt(m_pane->currentAttempt());
        m_bar->setKeptPath(attempt.request ? pathAndQuery(attempt.request->url) : QString());
        const auto fault = faultOf(draft());
        if (showsLastOutcome())
            m_bar->showOutcome(m_last->text, m_last->isTrouble);
        else
            m_bar->showNotice(fault ? replayFaultText(*fault) : replayNoticeText(draft()));
    } else {
        m_bar->setKeptPath({});
        m_bar->showNotice({});
    }
    emit stateChanged();
}

bool ReplayController::showsLastOutcome() const
{
    if (!m_last || isSending())
        return false;
    const DeliveryDetail& detail = *m_pane->detail();
    const Attempt& attempt = detail.attempt(m_pane->currentAttempt());
    return m_last->subject == ReplaySubject{detail.source, detail.delivery.id}
    && attempt.origin == AttemptOrigin::Replay && attempt.number == m_last->number;
}

void ReplayController::replay()
{
    if (canReplay() && !isSending())
        send(draft(), m_pane->detail(), m_pane->currentAttempt());
}

void ReplayController::edit()
{
    if (!canReplay() || isSending() || m_editor)
        return;
    m_editor = new ReplayEditor(draft(), m_window);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    // The panes may show something else by then: a refresh, or another source.
    connect(m_editor, &QDialog::accepted, this,
        [this, detail = m_pane->detail(), attempt = m_pane->currentAttempt()] {
            send(m_editor->draft(), detail, attempt);
        });
    m_editor->open();
}

void ReplayController::send(
    const ReplayDraft& draft, const std::shared_ptr<const DeliveryDetail>& detail, int attempt)
{
    if (const auto fault = faultOf(draft)) {
        m_bar->showOutcome(replayFaultText(*fault), true);
        return;
    }
    if (draft.signWithTestKey && !m_key.key()) {
        ensureKey();
        m_bar->showOutcome(tr("The test key is being read from the keychain; try again."), true);
        return;
    }
    const ReplaySubject subject{detail->source, detail->delivery.id};
    if (!m_session.send(subject, detail->profile, draft, m_key.key()))
        return;
    m_sent = {detail, attempt, signatureOf(draft), false};
    m_bar->showSending();
    emit stateChanged();
}

void ReplayController::cancel()
{
    m_session.cancel();
}

void ReplayController::forget(const SourceId& source)
{
    m_session.forget(source);
    if (m_last && m_last->subject.source == source)
        m_last.reset();
    if (isSending() && m_session.subject().source == source) {
        m_sent.isForgotten = true;
        cancel();
    }
}

void ReplayController::finish(
    const ReplaySubject& subject, const Attempt& replay, const ReplayOutcome& outcome)
{
    if (m_sent.isForgotten) {
        m_session.forget(subject.source);
        m_bar->showOutcome(tr("The replay was cancelled: its source is closed."), false);
        emit stateChanged();
        return;
    }
    const bool kept = outcome.kind != ReplayOutcome::Kind::Refused;
    const ReplayContext context{.number = kept ? replay.number : 0,
        .against = &m_sent.detail->attempt(m_sent.attempt),
        .signature = m_sent.signature};
    const ProviderProfile& profile = *m_sent.detail->profile;
    m_last = LastOutcome{subject, context.number, replayOutcomeText(outcome, profile, context),
        isReplayTrouble(outcome, profile)};
    m_bar->showOutcome(m_last->text, m_last->isTrouble);
    if (kept) {
        m_services.archive->storeReplay(subject.source, subject.delivery, replay);
        emit replayed(subject);
    }
    emit stateChanged();
}

void ReplayController::ensureKey()
{
    if (!m_key.key())
        m_key.load();
}

void ReplayController::copyPublicKey()
{
    if (!m_key.key()) {
        m_copyKeyWhenReady = true;
        ensureKey();
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_key.publicKey()));
    m_bar->showNotice(m_key.isPersistent() ? tr("Copied; set TELNYX_PUBLIC_KEY to it in your app.")
                                           : tr("Copied; set TELNYX_PUBLIC_KEY to it in your app. "
                                                "Without a keychain the key changes "
                                                "when Waybill is started again."));
}

} // namespace waybill
