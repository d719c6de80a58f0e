// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/deliveryfeed.h"

#include "ports/clock.h"
#include "providers/sourcerequests.h"
#include "services/pageparsing.h"
#include "services/pageplan.h"
#include "services/requestqueue.h"
#include "services/seendeliveries.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace waybill {

namespace {

constexpr int pagesInFlight = 4;
/// Pages that may be parsed or asked for ahead of the next one to hand over: bounds the memory.
constexpr int pagesAhead = 8;

} // namespace

class DeliveryFeed::Private
{
public:
    Private(DeliveryFeed* feed, std::shared_ptr<const DeliveryPageParser> parser)
        : q(feed)
        , parsing(std::move(parser))
    {
    }

    bool isActive() const { return state == State::Loading || state == State::Waiting; }
    FetchQuery withFixedWindow(FetchQuery open) const;
    bool isPaged() const;
    void go();
    void stop(State end);
    void setState(State next);
    void askMore();
    void ask(int page);
    void answered(PageTicket ticket, const HttpResult& result);
    void keep(std::shared_ptr<ParsedPage> page);
    void handOverReady();
    PagePlan::Verdict handOver(ParsedPage& parsed);
    void follow(PagePlan::Verdict verdict, int page);
    void endPass();
    void fail(FetchError why, int page);
    void replyWaits(int page, const RetryWait& wait);
    void replyGoesOn(int page);

    DeliveryFeed* q;
    RequestQueue* queue = nullptr;
    const Clock* clock = nullptr;
    std::shared_ptr<const SourceRequests> requests;
    PageParsing parsing;

    State state = State::Idle;
    FetchQuery query;
    std::optional<FetchError> error;
    PagePlan plan;
    SeenDeliveries seen;
    bool isSecondPass = false;
    int handedOver = 0;
    quint64 readNumber = 0; ///< moves on with every start and stop: older tickets are stale
    int nextToAsk = 1;
    std::map<int, std::unique_ptr<QueuedReply>> asked;
    std::set<int> waitingPages;
    std::map<int, std::shared_ptr<ParsedPage>> ready; ///< parsed or failed, not yet handed over
};

/// The builder refuses a filter that the profile has no word for; such a window stays open.
FetchQuery DeliveryFeed::Private::withFixedWindow(FetchQuery open) const
{
    if (open.startedAt.to)
        return open;
    FetchQuery fixed = open;
    fixed.startedAt.to = Instant::fromMilliseconds(clock->now().toMilliseconds());
    return requests->page(fixed, {}) ? fixed : open;
}

/// A provider without paging is asked the same for every page.
bool DeliveryFeed::Private::isPaged() const
{
    const auto first = requests->page(query, {});
    const auto second = requests->page(query, {2, {}});
    return first && second && first.value() != second.value();
}

void DeliveryFeed::Private::go()
{
    ++readNumber;
    error.reset();
    nextToAsk = plan.nextPage();
    setState(State::Loading);
    askMore();
}

void DeliveryFeed::Private::stop(State end)
{
    ++readNumber;
    asked.clear();
    waitingPages.clear();
    ready.clear();
    setState(end);
}

void DeliveryFeed::Private::setState(State next)
{
    if (std::exchange(state, next) != next)
        emit q->stateChanged(next);
}

void DeliveryFeed::Private::askMore()
{
    const auto failed = [](const auto& entry) { return !entry.second->rows.isOk(); };
    while (isActive() && asked.size() < pagesInFlight && nextToAsk <= plan.lastAskable()
        && nextToAsk < plan.nextPage() + pagesAhead && std::ranges::none_of(ready, failed))
        ask(nextToAsk++);
}

void DeliveryFeed::Private::ask(int page)
{
    const PageTicket ticket{readNumber, page};
    const auto request = requests->page(query, {page, {}});
    if (!request) {
        QMetaObject::invokeMethod(
            q, [this, ticket, why = request.error()] { answered(ticket, Failure{why}); },
            Qt::QueuedConnection);
        return;
    }
    auto& reply = asked[page];
    reply = queue->send(request.value());
    connect(reply.get(), &QueuedReply::finished, q,
        [this, ticket](const HttpResult& result) { answered(ticket, result); });
    connect(reply.get(), &QueuedReply::waiting, q,
        [this, page](const RetryWait& wait) { replyWaits(page, wait); });
    connect(reply.get(), &QueuedReply::resumed, q, [this, page] { replyGoesOn(page); });
}

void DeliveryFeed::Private::answered(PageTicket ticket, const HttpResult& result)
{
    if (ticket.read != readNumber)
        return;
    if (const auto reply = asked.extract(ticket.page))
        reply.mapped().release()->deleteLater(); // it is emitting
    replyGoesOn(ticket.page);
    if (result)
        parsing.start(ticket, result->body);
    else
        keep(std::make_shared<ParsedPage>(ParsedPage{ticket, Failure{result.error()}, {}}));
    askMore();
}

void DeliveryFeed::Private::keep(std::shared_ptr<ParsedPage> page)
{
    if (page->ticket.read != readNumber)
        return;
    const int number = page->ticket.page;
    ready[number] = std::move(page);
    handOverReady();
}

void DeliveryFeed::Private::handOverReady()
{
    const quint64 read = readNumber;
    while (read == readNumber) {
        const auto next = ready.extract(plan.nextPage());
        if (!next)
            break;
        ParsedPage& parsed = *next.mapped();
        if (!parsed.rows)
            return fail(parsed.rows.error(), parsed.ticket.page);
        const PagePlan::Verdict verdict = handOver(parsed);
        if (read == readNumber) // else a receiver of the page started or stopped a read
            follow(verdict, parsed.ticket.page);
    }
    askMore();
}

PagePlan::Verdict DeliveryFeed::Private::handOver(ParsedPage& parsed)
{
    const auto page = std::make_shared<PageRows>(std::move(parsed.rows).value());
    const auto rowCount = qint64(page->rows.size());
    const qint64 newIds = seen.keepNews(*page, parsed.hashes);
    const PagePlan::Verdict verdict = plan.pageRead(rowCount, newIds, page->totals);
    handedOver = std::max(handedOver, parsed.ticket.page);
    const quint64 read = readNumber;
    if (!page->rows.empty())
        emit q->pageReady(page);
    if (read == readNumber)
        emit q->progressChanged(q->progress());
    return verdict;
}

void DeliveryFeed::Private::follow(PagePlan::Verdict verdict, int page)
{
    switch (verdict) {
    case PagePlan::Verdict::More:
        return page == 1 && !isPaged() ? endPass() : void();
    case PagePlan::Verdict::Last:
        return endPass();
    case PagePlan::Verdict::Enough:
        return stop(State::Complete);
    case PagePlan::Verdict::LimitReached:
        return stop(State::LimitReached);
    case PagePlan::Verdict::Endless:
        return fail({FetchError::Kind::Endless, QStringLiteral("2 pages without a new id")}, page);
    }
}

void DeliveryFeed::Private::endPass()
{
    const std::optional<qint64> total = plan.total();
    const bool isShort = total && seen.passSize() < *total;
    if (!isSecondPass && (isShort || plan.hasMoved())) {
        isSecondPass = true;
        plan.startPass();
        seen.startPass();
        stop(State::Loading);
        return go();
    }
    const quint64 read = readNumber;
    if (total && (seen.size() != *total || plan.hasMoved()))
        emit q->countDiffers(seen.size(), *total);
    if (read == readNumber)
        stop(State::Complete);
}

void DeliveryFeed::Private::fail(FetchError why, int page)
{
    error = std::move(why);
    error->page = page;
    stop(State::Failed);
}

void DeliveryFeed::Private::replyWaits(int page, const RetryWait& wait)
{
    waitingPages.insert(page);
    setState(State::Waiting);
    FetchError reason = wait.reason;
    reason.page = page;
    emit q->waiting(clock->now() + wait.delay, reason);
}

void DeliveryFeed::Private::replyGoesOn(int page)
{
    if (waitingPages.erase(page) > 0 && waitingPages.empty() && isActive())
        setState(State::Loading);
}

DeliveryFeed::DeliveryFeed(RequestQueue* queue, const Clock* clock,
    std::shared_ptr<const SourceRequests> requests,
    std::shared_ptr<const DeliveryPageParser> parser, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(parser)))
{
    d->queue = queue;
    d->clock = clock;
    d->requests = std::move(requests);
    connect(&d->parsing, &PageParsing::parsed, this,
        [this](const std::shared_ptr<ParsedPage>& page) { d->keep(page); });
}

DeliveryFeed::~DeliveryFeed() = default;

DeliveryFeed::State DeliveryFeed::state() const
{
    return d->state;
}

FeedProgress DeliveryFeed::progress() const
{
    return {d->handedOver, d->plan.pageCount(), d->seen.size(), d->plan.total()};
}

const std::optional<FetchError>& DeliveryFeed::error() const
{
    return d->error;
}

const FetchQuery& DeliveryFeed::query() const
{
    return d->query;
}

void DeliveryFeed::read(const FetchQuery& query)
{
    d->stop(d->state);
    d->query = d->withFixedWindow(query);
    d->plan = PagePlan(query.maxPages);
    d->seen.clear();
    d->isSecondPass = false;
    d->handedOver = 0;
    d->go();
}

void DeliveryFeed::cancel()
{
    if (d->isActive())
        d->stop(State::Cancelled);
}

void DeliveryFeed::resume()
{
    if (d->state != State::Failed && d->state != State::Cancelled
        && d->state != State::LimitReached)
        return;
    d->plan.goOn();
    d->go();
}

} // namespace waybill
