// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/sourcesession.h"

#include <QHash>
#include <QSet>

namespace waybill {

/// The sources that are open. Each reads its log by itself, through a queue of its own: what
/// happens to one stops no other. A source that is hidden or closed keeps its rows in the table,
/// unseen, and reads nothing; only forget() drops them.
class SourceSessions : public QObject
{
    Q_OBJECT

public:
    using Pages = QList<std::shared_ptr<const PageRows>>;

    /// What the services point to is not owned and must outlive the sessions.
    explicit SourceSessions(SourceSession::Services services, QObject* parent = nullptr);
    ~SourceSessions() override;

    /// Opens a source, or opens it anew: it is shown with the rows the table has of it, and waits
    /// for its token.
    SourceSession* open(const Source& source, std::shared_ptr<const ProviderProfile> profile);
    /// Opens a saved file as a source: these pages are all it has.
    SourceSession* openSaved(
        const Source& source, std::shared_ptr<const ProviderProfile> profile, const Pages& pages);
    /// Opens what the archive has of a source that no settings know.
    SourceSession* openArchived(
        const Source& source, std::shared_ptr<const ProviderProfile> profile);
    /// Its rows leave the view. Those of a saved file, which is nowhere else, are dropped.
    void close(const SourceId& id);
    /// Closes it, and drops what the table and the archive have of it, also where it was not open.
    void forget(const SourceId& id);

    /// What the archive kept of a source's reads: its session begins with it. Between two sessions
    /// of one run it is kept here.
    void setReading(const SourceId& id, const QByteArray& kept) { m_readings.insert(id, kept); }

    /// nullptr: not open.
    SourceSession* session(const SourceId& id) const;
    /// In the order in which they were opened.
    QList<SourceSession*> all() const;
    QList<SourceSession*> shown() const;
    /// Shows these and hides every other, whose read under way is stopped.
    void setShown(const QSet<SourceId>& ids);

    /// While held nobody asks for pages of the log: there is no room for what they would bring.
    void setHeld(bool held);

    // For every source shown, where it is possible:
    void refresh();
    void loadOlder();
    void cancel();
    void tryAgain(); ///< what failed
    void nudge(); ///< those that are live: the user looks
    /// Fetches in the background what the log has of these only by further calls.
    void prefetch(const QList<DeliveryKey>& deliveries);
    bool isRunning() const;
    /// Everything that was handed to the archive is in the table too.
    bool areMerged() const;
    /// Of every source shown.
    QList<Gap> gaps() const;

signals:
    void opened(const waybill::SourceId& id);
    /// The state or the progress of one, or which are open or shown.
    void changed();
    void waiting(
        const waybill::SourceId& id, waybill::Instant until, const waybill::FetchError& reason);
    void countDiffers(const waybill::SourceId& id, qint64 read, qint64 total);
    void gapsChanged(const waybill::SourceId& id);
    void liveChanged(const waybill::SourceId& id);

private:
    SourceSession* add(const Source& source, std::shared_ptr<const ProviderProfile> profile);
    void drop(const SourceId& id);
    void hide(const SourceId& id, bool isHidden);

    const SourceSession::Services m_services;
    QList<SourceId> m_order;
    QHash<SourceId, SourceSession*> m_sessions; ///< children
    QSet<SourceId> m_hidden;
    bool m_isHeld = false;
    QHash<SourceId, QByteArray> m_readings; ///< of those that are not open
};

} // namespace waybill
