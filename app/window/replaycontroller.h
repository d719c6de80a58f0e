// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/replaydraft.h"
#include "services/replaysession.h"
#include "services/testsigningkey.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

class QWidget;

namespace waybill {

class DeliveryArchive;
class DetailPane;
class ReplayBar;
class ReplayEditor;
class SecretStore;
struct DeliveryDetail;
struct ReplayChoices;

/// Replays the attempt that the detail pane shows: makes the draft, lets it be edited, sends it and
/// says what came of it. The replay becomes an attempt of its delivery in the archive.
class ReplayController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller.
    struct Services
    {
        Replayer* replayer = nullptr;
        DeliveryArchive* archive = nullptr;
        SecretStore* secrets = nullptr;
        const Clock* clock = nullptr;
    };

    ReplayController(Services services, ReplayBar* bar, DetailPane* pane, QWidget* window,
        QObject* parent = nullptr);
    ~ReplayController() override;

    /// Sends what the bar says, once; nothing while another replay is under way.
    void replay();
    void edit();
    void cancel();
    /// The source is gone: a replay of it under way is cancelled, and none of them is kept.
    void forget(const SourceId& source);
    bool isSending() const { return m_session.isSending(); }
    bool canReplay() const;
    const ReplaySession& session() const { return m_session; }

signals:
    /// The archive has a new replay of this delivery.
    void replayed(const waybill::ReplaySubject& subject);
    /// What can be done changed: something to replay, or a replay under way.
    void stateChanged();

private:
    /// What a sent draft is held against when its answer comes.
    struct Sent
    {
        std::shared_ptr<const DeliveryDetail> detail;
        int attempt = -1;
        DraftSignature signature = DraftSignature::NotNeeded;
        bool isForgotten = false; ///< its source is gone
    };

    /// The last answer, shown while its attempt is.
    struct LastOutcome
    {
        ReplaySubject subject;
        int number = 0;
        QString text;
        bool isTrouble = false;
    };

    ReplayDraft draft() const;
    bool showsLastOutcome() const;
    /// `draft` was made of this attempt of `detail`.
    void send(
        const ReplayDraft& draft, const std::shared_ptr<const DeliveryDetail>& detail, int attempt);
    void finish(const ReplaySubject& subject, const Attempt& replay, const ReplayOutcome& outcome);
    void update();
    void copyPublicKey();
    void ensureKey();

    const Services m_services;
    ReplayBar* m_bar;
    DetailPane* m_pane;
    QWidget* m_window;
    ReplaySession m_session;
    TestSigningKey m_key;
    Sent m_sent;
    std::optional<LastOutcome> m_last;
    bool m_copyKeyWhenReady = false;
    QPointer<ReplayEditor> m_editor;
};

} // namespace waybill
