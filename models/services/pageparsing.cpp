// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/pageparsing.h"

#include "ports/httptransport.h"
#include "providers/deliverypageparser.h"
#include "providers/headertotals.h"
#include "services/seendeliveries.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThreadPool>

#include <utility>

namespace waybill {

/// The workers' way back. They share it, so it outlives its owner, who closes it.
class PageParsing::Return
{
public:
    explicit Return(PageParsing* owner)
        : m_owner(owner)
    {
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_owner = nullptr;
    }

    void post(std::shared_ptr<ParsedPage> page)
    {
        const QMutexLocker lock(&m_mutex); // the owner cannot die while an event is posted to it
        if (!m_owner)
            return;
        QMetaObject::invokeMethod(
            m_owner, [owner = m_owner, page = std::move(page)] { emit owner->parsed(page); },
            Qt::QueuedConnection);
    }

private:
    QMutex m_mutex;
    PageParsing* m_owner;
};

PageParsing::PageParsing(
    std::shared_ptr<const DeliveryPageParser> parser, Paging paging, QObject* parent)
    : QObject(parent)
    , m_parser(std::move(parser))
    , m_paging(std::move(paging))
    , m_return(std::make_shared<Return>(this))
{
}

PageParsing::~PageParsing()
{
    m_return->close();
}

void PageParsing::start(PageTicket ticket, const HttpResponse& answer)
{
    QThreadPool::globalInstance()->start(
        [ticket, answer, parser = m_parser, paging = m_paging, back = m_return] {
            Result<PageRows, FetchError> rows = parser->parse(answer.body);
            if (!rows)
                return back->post(
                    std::make_shared<ParsedPage>(ParsedPage{ticket, std::move(rows), {}}));
            PageRows page = std::move(rows).value();
            addHeaderTotals(page.totals, paging, answer.headers);
            std::vector<size_t> hashes = sliceHashes(page);
            back->post(std::make_shared<ParsedPage>(
                ParsedPage{ticket, std::move(page), std::move(hashes)}));
        });
}

} // namespace waybill
