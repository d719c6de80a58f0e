// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/attemptgrouping.h"

#include "providers/providerprofile.h"
#include "providers/recordorder.h"

#include <QVarLengthArray>

#include <algorithm>

namespace waybill {

namespace {

constexpr size_t maxMarks = 16;

/// What attempts are ordered by.
qint64 startOf(const DeliveryRow& row)
{
    for (const qint64 time : {row.firstAttemptAt, row.startedAt, row.finishedAt}) {
        if (time != unknownTime)
            return time;
    }
    return unknownTime;
}

} // namespace

/// Carries texts between the codes of one page and those that outlive it.
class AttemptGrouping::PageTexts
{
public:
    PageTexts(PageRows& page, Dictionary& kept)
        : m_page(page)
        , m_kept(kept)
        , m_keptCodes(static_cast<size_t>(page.texts.size()), 0)
    {
    }

    quint32 keep(TextCode code)
    {
        quint32& known = m_keptCodes.at(code);
        if (known == 0 && code != 0) {
            known = m_kept.intern(m_page.texts.at(code));
            m_pageCodes.insert(known, code);
        }
        return known;
    }

    TextCode show(quint32 kept)
    {
        if (kept == 0)
            return 0;
        const auto known = m_pageCodes.constFind(kept);
        return known != m_pageCodes.constEnd() ? *known : append(kept);
    }

    /// The distinct texts in their order, one a line.
    TextCode showLines(const QVarLengthArray<quint32, 8>& kept)
    {
        if (kept.size() <= 1)
            return kept.isEmpty() ? 0 : show(kept.front());
        QByteArrayList lines;
        for (const quint32 code : kept)
            lines.append(m_kept.at(code));
        return show(m_kept.intern(lines.join('\n')));
    }

private:
    TextCode append(quint32 kept)
    {
        const auto code = static_cast<TextCode>(m_page.texts.size());
        m_page.texts.append(m_kept.at(kept));
        m_pageCodes.insert(kept, code);
        return code;
    }

    PageRows& m_page;
    Dictionary& m_kept;
    std::vector<quint32> m_keptCodes; ///< by page code; 0: not asked for yet
    QHash<quint32, TextCode> m_pageCodes;
};

AttemptGrouping::AttemptGrouping(const ProviderProfile& profile)
    : m_isNeeded(profile.attempts.from == AttemptFields::From::Rows)
    , m_newestFirst(profile.list.order == ListOrder::NewestFirst)
{
}

void AttemptGrouping::clear()
{
    m_texts = Dictionary();
    m_places.clear();
    m_groups.clear();
    m_attempts = 0;
}

std::shared_ptr<const PageRows> AttemptGrouping::fold(const std::shared_ptr<const PageRows>& page)
{
    if (!m_isNeeded)
        return page;
    auto folded = std::make_shared<PageRows>(*page);
    PageTexts texts(*folded, m_texts);
    std::vector<quint32> groups;
    ++m_page;
    for (size_t i = 0; i < page->rows.size(); ++i) {
        const DeliveryRow& row = page->rows[i];
        Group& group = groupOf(row.id);
        keep(group, tryOf(row, texts));
        if (group.page != m_page)
            groups.push_back(m_places.value(row.id));
        if (group.page != m_page || startOf(row) > startOf(page->rows[group.row]))
            group.row = i;
        group.page = m_page;
    }
    folded->rows.clear();
    for (const quint32 place : groups) {
        const Group& group = m_groups[place];
        DeliveryRow row = page->rows[group.row];
        if (group.tries.size() > 1) {
            tellOfNewest(group.tries.back(), texts, row);
            tellOfAll(group.tries, texts, row);
        }
        folded->rows.push_back(std::move(row));
    }
    return folded;
}

AttemptGrouping::Try AttemptGrouping::tryOf(const DeliveryRow& row, PageTexts& texts)
{
    return {.recordId = row.recordId,
        .startedAt = startOf(row),
        .finishedAt = row.finishedAt,
        .deliveryStartedAt = row.startedAt,
        .nextAttemptAt = row.nextAttemptAt,
        .answerTime = row.answerTime,
        .providerStatus = texts.keep(row.providerStatus),
        .route = texts.keep(row.route),
        .errorCode = texts.keep(row.errorCode),
        .errorTitle = texts.keep(row.errorTitle),
        .responseTitle = texts.keep(row.responseTitle),
        .httpStatus = row.httpStatus,
        .counted = row.attemptCount,
        .status = row.status,
        .mark = static_cast<AttemptMark>(row.attemptMarks & 3)};
}

AttemptGrouping::Group& AttemptGrouping::groupOf(const QByteArray& id)
{
    const auto known = m_places.constFind(id);
    if (known != m_places.constEnd())
        return m_groups[*known];
    m_places.insert(id, static_cast<quint32>(m_groups.size()));
    return m_groups.emplace_back();
}

/// Of attempts that began at the same time the ids decide, else the list's order.
bool AttemptGrouping::isOlder(const Try& a, const Try& b) const
{
    if (a.startedAt != b.startedAt)
        return a.startedAt < b.startedAt;
    return orderOfIds(a.recordId, b.recordId) < 0;
}

void AttemptGrouping::keep(Group& group, const Try& attempt)
{
    std::vector<Try>& tries = group.tries;
    const auto known = std::ranges::find(tries, attempt.recordId, &Try::recordId);
    if (known != tries.end() && known->startedAt == attempt.startedAt) {
        *known = attempt;
        return;
    }
    if (known != tries.end())
        tries.erase(known);
    else
        ++m_attempts;
    const auto older = [this](const Try& a, const Try& b) { return isOlder(a, b); };
    const auto place = m_newestFirst ? std::ranges::lower_bound(tries, attempt, older)
                                     : std::ranges::upper_bound(tries, attempt, older);
    tries.insert(place, attempt);
}

void AttemptGrouping::tellOfNewest(const Try& newest, PageTexts& texts, DeliveryRow& row)
{
    row.recordId = newest.recordId;
    row.status = newest.status;
    row.providerStatus = texts.show(newest.providerStatus);
    row.httpStatus = newest.httpStatus;
    row.responseTitle = texts.show(newest.responseTitle);
    row.answerTime = newest.answerTime;
    row.finishedAt = newest.finishedAt;
    row.nextAttemptAt = newest.nextAttemptAt;
}

void AttemptGrouping::tellOfAll(const std::vector<Try>& tries, PageTexts& texts, DeliveryRow& row)
{
    QVarLengthArray<quint32, 8> routes;
    size_t count = tries.size();
    row.attemptMarks = 0;
    row.errorCode = row.errorTitle = 0;
    for (size_t i = 0; i < tries.size(); ++i) {
        const Try& attempt = tries[i];
        if (i < maxMarks)
            row.attemptMarks |= static_cast<quint32>(attempt.mark) << (2 * i);
        if (attempt.route != 0 && !routes.contains(attempt.route))
            routes.append(attempt.route);
        if (attempt.mark == AttemptMark::Failed) {
            row.errorCode = texts.show(attempt.errorCode);
            row.errorTitle = texts.show(attempt.errorTitle);
        }
        count = std::max<size_t>(count, attempt.counted);
    }
    row.attemptCount = static_cast<quint8>(std::min<size_t>(count, 255));
    row.route = texts.showLines(routes);
    row.startedAt = tries.front().deliveryStartedAt;
    row.firstAttemptAt = tries.front().startedAt;
}

} // namespace waybill
