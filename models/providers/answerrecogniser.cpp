// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/answerrecogniser.h"

#include "providers/answershape.h"
#include "providers/providerprofile.h"

#include <algorithm>
#include <optional>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampleSize = 3; ///< rows of a page that are looked at

using Form = RecognisedAnswer::Form;

/// The best of the first rows: one may lack what another has.
AnswerShape shapeOfRows(const ProviderProfile& profile, const QList<JsonSlice>& rows)
{
    AnswerShape best;
    for (const JsonSlice& row : rows.first(std::min(sampleSize, rows.size()))) {
        const AnswerShape shape = shapeOfRow(profile, row);
        if (shape.fields > best.fields)
            best = shape;
    }
    return best;
}

std::optional<RecognisedAnswer> asPage(
    const std::shared_ptr<const ProviderProfile>& profile, const JsonSlice& answer, bool isOnly)
{
    for (const QString& pointer : profile->page.items) {
        const JsonSlice items = answer.at(pointer);
        if (items.kind() != JsonKind::Array)
            continue;
        const QList<JsonSlice> rows = items.elements();
        const int aroundRows = fieldsAround(profile->page, answer);
        const AnswerShape shape = shapeOfRows(*profile, rows);
        if (rows.isEmpty() ? aroundRows > 0 || isOnly
                           : shape.isDelivery() || (isOnly && shape.hasId))
            return RecognisedAnswer{
                profile, Form::Page, {}, {}, shape.sure(), shape.fields + aroundRows};
    }
    return std::nullopt;
}

/// The row in a single answer: the answer itself, or what stands where a list has its rows, or
/// around them.
JsonSlice rowIn(const ProviderProfile& profile, const JsonSlice& answer)
{
    for (QString pointer : profile.page.items) {
        for (; !pointer.isEmpty(); pointer.truncate(pointer.lastIndexOf(u'/'))) {
            const JsonSlice inside = answer.at(pointer);
            if (shapeOfRow(profile, inside).isDelivery())
                return inside;
        }
    }
    return answer;
}

std::optional<RecognisedAnswer> asRow(
    const std::shared_ptr<const ProviderProfile>& profile, const JsonSlice& answer, bool isOnly)
{
    const JsonSlice row = rowIn(*profile, answer);
    const AnswerShape shape = shapeOfRow(*profile, row);
    if (!shape.isDelivery() && !(isOnly && shape.hasId))
        return std::nullopt;
    RecognisedAnswer found{profile, Form::Row, {}, row, shape.sure(), shape.fields};
    for (const RowCall& call : profile->calls) {
        const int more = fieldsOfCall(*profile, call, answer);
        if (more > 0 && found.call.isEmpty()) {
            found.call = call.name;
            found.fields += more;
        }
    }
    return found;
}

bool isBetter(const RecognisedAnswer& a, const std::optional<RecognisedAnswer>& b)
{
    return !b || a.fields > b->fields || (a.fields == b->fields && a.sure > b->sure);
}

} // namespace

AnswerRecogniser::AnswerRecogniser(QList<std::shared_ptr<const ProviderProfile>> profiles)
    : m_profiles(std::move(profiles))
{
}

Result<RecognisedAnswer, FetchError> AnswerRecogniser::recognise(const JsonSlice& answer) const
{
    const bool isOnly = m_profiles.size() == 1;
    std::optional<RecognisedAnswer> best;
    for (const auto& profile : m_profiles) {
        auto found = asPage(profile, answer, isOnly);
        if (!found)
            found = asRow(profile, answer, isOnly);
        if (found && isBetter(*found, best))
            best = found;
    }
    if (!best)
        return Failure{notRecognised(answer)};
    return *best;
}

FetchError AnswerRecogniser::notRecognised(const JsonSlice& answer) const
{
    FetchError error;
    error.kind = FetchError::Kind::NotADeliveryLog;
    if (answer.at(u"/log/entries"_s).kind() == JsonKind::Array) {
        error.cause = u"a HAR is not a delivery log"_s;
        return error;
    }
    QStringList names;
    for (const auto& profile : m_profiles)
        names.append(profile->name);
    error.cause = u"expected an answer of %1"_s.arg(names.join(u", "_s));
    return error;
}

} // namespace waybill
