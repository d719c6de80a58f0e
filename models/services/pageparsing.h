// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"
#include "providers/pagerows.h"
#include "providers/profilecalls.h"

#include <QObject>

#include <memory>
#include <vector>

namespace waybill {

class DeliveryPageParser;
struct HttpResponse;

/// Which page of which read; an answer to an older read is stale.
struct PageTicket
{
    quint64 read = 0;
    int page = 1; ///< 1-based

    bool operator==(const PageTicket&) const = default;
};

struct ParsedPage
{
    PageTicket ticket;
    Result<PageRows, FetchError> rows;
    std::vector<size_t> hashes; ///< sliceHashes() of the rows
};

/// Parses pages on the global thread pool and hands the values back in its own thread. Deleting it
/// drops what is under way without waiting for it.
class PageParsing : public QObject
{
    Q_OBJECT

public:
    /// `paging`: which headers tell of the list.
    explicit PageParsing(std::shared_ptr<const DeliveryPageParser> parser, Paging paging = {},
        QObject* parent = nullptr);
    ~PageParsing() override;

    /// parsed() follows, once and never inside the call.
    void start(PageTicket ticket, const HttpResponse& answer);

signals:
    /// In the order in which they are ready. The receiver may move out of the page.
    void parsed(const std::shared_ptr<waybill::ParsedPage>& page);

private:
    class Return;

    std::shared_ptr<const DeliveryPageParser> m_parser;
    Paging m_paging;
    std::shared_ptr<Return> m_return;
};

} // namespace waybill
