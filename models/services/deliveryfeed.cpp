// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/deliveryfeed.h"

#include "ports/clock.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/pagefetch.h"
#include "services/pageplaces.h"
#include "services/pageplan.h"
#include "services/seendeliveries.h"
#include "services/timewindow.h"

#include <algorithm>
#include <map>
#include <utility>

namespace waybill {

namespace {

constexpr int pagesInFlight = 4;
constexpr int pagesAhead = 8; ///< asked for or parsed, of the next to hand over: bounds the memory

} // namespace

class DeliveryFeed::Private
{
public:
    Private(DeliveryFeed* feed, RequestQueue* queue, const Clock* wallClock,
        const std::shared_ptr<const SourceRequests>& requests,
        std::shared_ptr<const DeliveryPageParser> parser)
        : q(feed)
        , clock(wallClock)
        , profile(requests->profile())
        , fetch(queue, requests, std::move(parser))
    {
    }

    bool isActive() const { return state == State::Loading || state == State::Waiting; }
    void go();
    void stop(State end);
    void setState(State next);
    void askMore();
    void handOverReady();
    PagePlan::Verdict handOver(ParsedPage& parsed);
    bool isPast(const PageRows& page) const;
    void follow(PagePlan::Verdict verdict, int page);
    void endPass(bool isWhole);
    void complete();
    void fail(FetchError why, int page);
    void wait(int page, const RetryWait& wait);

    DeliveryFeed* q;
    const Clock* clock;
    const ProviderProfile profile;
    PageFetch fetch;

    State state = State::Idle;
    FetchQuery query;
    PageCheck isEnough;
    std::optional<FetchError> error;
    PagePlan plan;
    PagePlaces places;
    SeenDeliveries seen;
    bool isSecondPass = false;
    bool hasOlder = false;
    bool isHeld = false;
    int handedOver = 0;
    quint64 readNumber = 0; ///< moves on with every start and stop
    int nextToAsk = 1;
    std::map<int, std::shared_ptr<ParsedPage>> ready; ///< parsed or failed, not yet handed over
};

void DeliveryFeed::Private::go()
{
    ++readNumber;
    error.reset();
    hasOlder = false;
    nextToAsk = plan.nextPage();
    setState(State::Loading);
    askMore();
}

void DeliveryFeed::Private::stop(State end)
{
    ++readNumber;
    fetch.drop();
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
    while (isActive() && !isHeld && fetch.openCount() < pagesInFlight
        && nextToAsk <= plan.lastAskable() && nextToAsk < plan.nextPage() + pagesAhead
        && std::ranges::none_of(ready, failed)) {
        const int page = nextToAsk++;
        fetch.ask(askable(query, profile.list), places.of(page));
    }
}

void DeliveryFeed::Private::handOverReady()
{
    const quint64 read = readNumber;
    while (read == readNumber && !isHeld) {
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
    const bool isLastWanted = (isEnough && isEnough(*page)) || isPast(*page);
    const qint64 newIds = seen.keepNews(*page, parsed.hashes);
    PagePlan::Verdict verdict = plan.pageRead(rowCount, newIds, page->totals);
    if (!places.pageRead(rowCount, page->totals))
        verdict = PagePlan::Verdict::Endless;
    else if (verdict == PagePlan::Verdict::More)
        hasOlder = isLastWanted;
    handedOver = std::max(handedOver, parsed.ticket.page);
    const quint64 read = readNumber;
    if (!page->rows.empty())
        emit q->pageReady(page);
    if (read == readNumber)
        emit q->progressChanged(q->progress());
    return verdict;
}

/// What cannot be asked for a stretch of time is read down to where the stretch begins.
bool DeliveryFeed::Private::isPast(const PageRows& page) const
{
    return profile.list.order == ListOrder::NewestFirst && query.startedAt.from
        && !filtersByStart(profile.list) && isAllBefore(page, *query.startedAt.from);
}

void DeliveryFeed::Private::follow(PagePlan::Verdict verdict, int page)
{
    switch (verdict) {
    case PagePlan::Verdict::More:
        return hasOlder ? endPass(false) : void();
    case PagePlan::Verdict::Last:
        return endPass(true);
    case PagePlan::Verdict::Enough:
        return complete();
    case PagePlan::Verdict::LimitReached:
        return stop(State::LimitReached);
    case PagePlan::Verdict::Endless:
        return fail({FetchError::Kind::Endless, QStringLiteral("2 pages without a new id")}, page);
    }
}

/// `isWhole`: the list was read to its end, not only as far as was wanted.
void DeliveryFeed::Private::endPass(bool isWhole)
{
    if (!isSecondPass && plan.mayHaveLost(isWhole)) {
        isSecondPass = true;
        plan.startPass();
        places.restart();
        seen.startPass();
        stop(State::Loading);
        return go();
    }
    const auto total = plan.total();
    const bool isCountOff = isWhole && total && seen.size() != *total
        && !(places.isInTurn() && plan.hasMoved()); // it counts what came and went meanwhile
    // Where a row was lost in the first pass, one before it went, and is missing in the second.
    const bool hasShrunk = isSecondPass && seen.passSize() != seen.size();
    const bool hasMoved = plan.hasMoved() || (!total && hasShrunk);
    const quint64 read = readNumber;
    if (isCountOff || (hasMoved && !places.isInTurn()))
        emit q->countDiffers(seen.size(), total.value_or(seen.size()));
    if (read == readNumber)
        complete();
}

void DeliveryFeed::Private::complete()
{
    seen.endRead();
    stop(State::Complete);
}

void DeliveryFeed::Private::fail(FetchError why, int page)
{
    error = std::move(why);
    error->page = page;
    stop(State::Failed);
}

void DeliveryFeed::Private::wait(int page, const RetryWait& wait)
{
    setState(State::Waiting);
    FetchError reason = wait.reason;
    reason.page = page;
    emit q->waiting(clock->now() + wait.delay, reason);
}

DeliveryFeed::DeliveryFeed(RequestQueue* queue, const Clock* clock,
    const std::shared_ptr<const SourceRequests>& requests,
    std::shared_ptr<const DeliveryPageParser> parser, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, queue, clock, requests, std::move(parser)))
{
    connect(&d->fetch, &PageFetch::fetched, this, [this](const std::shared_ptr<ParsedPage>& page) {
        d->ready[page->ticket.page] = page;
        d->handOverReady();
    });
    connect(&d->fetch, &PageFetch::answered, this, [this] { d->askMore(); });
    connect(&d->fetch, &PageFetch::waiting, this,
        [this](int page, const RetryWait& wait) { d->wait(page, wait); });
    connect(&d->fetch, &PageFetch::resumed, this,
        [this] { d->setState(d->isActive() ? State::Loading : d->state); });
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

bool DeliveryFeed::hasOlder() const
{
    return d->hasOlder;
}

void DeliveryFeed::read(const FetchQuery& query, PageCheck isEnough)
{
    d->stop(d->state);
    d->isEnough = std::move(isEnough);
    d->query = withFixedEnd(query, d->profile.list, d->clock->now());
    d->plan = PagePlan(PagePlan::Rules::of(d->profile, query.maxPages));
    d->places = PagePlaces(d->profile.list.paging.style);
    d->seen.startRead();
    d->isSecondPass = false;
    d->handedOver = 0;
    d->go();
}

void DeliveryFeed::readOlder(const FetchQuery& query, PageCheck isEnough)
{
    if (!d->hasOlder || !d->places.isInTurn()) // else its rows may have moved meanwhile
        return read(query, std::move(isEnough));
    d->isEnough = std::move(isEnough);
    d->query = query;
    d->go();
}

void DeliveryFeed::cancel()
{
    if (d->isActive())
        d->stop(State::Cancelled);
}

void DeliveryFeed::setHeld(bool held)
{
    if (std::exchange(d->isHeld, held) == held || held)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (d->isActive())
                d->handOverReady();
        },
        Qt::QueuedConnection);
}

void DeliveryFeed::resume()
{
    if (d->state != State::Failed && d->state != State::Cancelled
        && d->state != State::LimitReached)
        return;
    d->plan.goOn();
    d->go();
}

void DeliveryFeed::forgetSeen()
{
    d->seen.forget();
}

} // namespace waybill
