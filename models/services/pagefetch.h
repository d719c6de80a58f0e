// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetchquery.h"
#include "services/pageparsing.h"
#include "services/requestqueue.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace waybill {

class DeliveryPageParser;
class SourceRequests;
struct PagePlace;

/// Asks a source's queue for pages and parses the answers. Knows nothing of their order.
class PageFetch : public QObject
{
    Q_OBJECT

public:
    /// The queue is not owned and must outlive this.
    PageFetch(RequestQueue* queue, std::shared_ptr<const SourceRequests> requests,
        std::shared_ptr<const DeliveryPageParser> parser, QObject* parent = nullptr);
    ~PageFetch() override;

    /// fetched() follows, never inside the call.
    void ask(const FetchQuery& query, const PagePlace& place);
    /// Forgets all that was asked; fetched() comes for none of it.
    void drop();
    int openCount() const { return int(m_asked.size()); } ///< asked and not yet answered

signals:
    /// A request was answered: another one may go out. Its page follows when it is parsed.
    void answered();
    /// The page, or why there is none. The receiver may move out of it.
    void fetched(const std::shared_ptr<waybill::ParsedPage>& page);
    void waiting(int page, const waybill::RetryWait& wait);
    void resumed();

private:
    void take(PageTicket ticket, const HttpResult& result);
    void keep(const std::shared_ptr<ParsedPage>& page);
    void goesOn(int page);

    RequestQueue* m_queue;
    std::shared_ptr<const SourceRequests> m_requests;
    PageParsing m_parsing;
    quint64 m_round = 0; ///< moves on with every drop(): older tickets are stale
    std::map<int, std::unique_ptr<QueuedReply>> m_asked;
    std::set<int> m_waiting;
};

} // namespace waybill
