// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverycolumns.h"

#include <tuple>

namespace waybill {

namespace {

// Each column beside the field of a row that fills it; every function below walks this list. The
// source is no field of a provider's row and goes its own way.
constexpr std::tuple fields{
    std::pair{&DeliveryChunk::id, &DeliveryRow::id},
    std::pair{&DeliveryChunk::eventId, &DeliveryRow::eventId},
    std::pair{&DeliveryChunk::eventType, &DeliveryRow::eventType},
    std::pair{&DeliveryChunk::providerStatus, &DeliveryRow::providerStatus},
    std::pair{&DeliveryChunk::route, &DeliveryRow::route},
    std::pair{&DeliveryChunk::errorCode, &DeliveryRow::errorCode},
    std::pair{&DeliveryChunk::errorTitle, &DeliveryRow::errorTitle},
    std::pair{&DeliveryChunk::responseTitle, &DeliveryRow::responseTitle},
    std::pair{&DeliveryChunk::endpointId, &DeliveryRow::endpointId},
    std::pair{&DeliveryChunk::status, &DeliveryRow::status},
    std::pair{&DeliveryChunk::attemptCount, &DeliveryRow::attemptCount},
    std::pair{&DeliveryChunk::httpStatus, &DeliveryRow::httpStatus},
    std::pair{&DeliveryChunk::attemptMarks, &DeliveryRow::attemptMarks},
    std::pair{&DeliveryChunk::occurredAt, &DeliveryRow::occurredAt},
    std::pair{&DeliveryChunk::startedAt, &DeliveryRow::startedAt},
    std::pair{&DeliveryChunk::finishedAt, &DeliveryRow::finishedAt},
    std::pair{&DeliveryChunk::firstAttemptAt, &DeliveryRow::firstAttemptAt},
    std::pair{&DeliveryChunk::answerTime, &DeliveryRow::answerTime},
    std::pair{&DeliveryChunk::queuedAt, &DeliveryRow::queuedAt},
    std::pair{&DeliveryChunk::changedAt, &DeliveryRow::changedAt},
    std::pair{&DeliveryChunk::nextAttemptAt, &DeliveryRow::nextAttemptAt},
    std::pair{&DeliveryChunk::hasBadUtf8, &DeliveryRow::hasBadUtf8},
};

template <typename Function> void forEachField(Function function)
{
    std::apply([&](const auto&... field) { (function(field.first, field.second), ...); }, fields);
}

} // namespace

void DeliveryChunk::reserve()
{
    source.reserve(capacity);
    forEachField([this](auto column, auto) { (this->*column).reserve(capacity); });
}

void DeliveryChunk::append(SourceCode from, const DeliveryRow& row)
{
    source.push_back(from);
    forEachField([&](auto column, auto field) { (this->*column).push_back(row.*field); });
}

void DeliveryChunk::set(quint32 index, const DeliveryRow& row)
{
    forEachField([&](auto column, auto field) { (this->*column)[index] = row.*field; });
}

DeliveryRow DeliveryChunk::row(quint32 index) const
{
    DeliveryRow row;
    forEachField([&](auto column, auto field) { row.*field = (this->*column)[index]; });
    return row;
}

std::shared_ptr<DeliveryChunk> DeliveryChunk::clone() const
{
    auto copy = std::make_shared<DeliveryChunk>();
    copy->reserve();
    copy->source.assign(source.begin(), source.end());
    forEachField([&](auto column, auto) {
        ((*copy).*column).assign((this->*column).begin(), (this->*column).end());
    });
    return copy;
}

} // namespace waybill
