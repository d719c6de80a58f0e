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

qint64 shownTimeOf(const DeliveryRow& row)
{
    if (row.startedAt != unknownTime)
        return row.startedAt;
    return row.queuedAt != unknownTime ? row.queuedAt : row.occurredAt;
}

template <typename T>
bool putValue(CodedColumn<T>& column, quint32 index, T value, qint64, Growth growth)
{
    return column.put(index, value, growth);
}

bool putValue(IdColumn& column, quint32 index, const QByteArray& id, qint64, Growth growth)
{
    return column.put(index, PackedId(id), growth);
}

bool putValue(TimeColumn& column, quint32 index, qint64 time, qint64 base, Growth growth)
{
    return column.put(index, time, base, growth);
}

bool putValue(DurationColumn& column, quint32 index, qint64 duration, qint64, Growth growth)
{
    return column.put(index, duration, 0, growth);
}

template <typename T> void sealColumn(CodedColumn<T>& column)
{
    column.seal();
}

void sealColumn(IdColumn& column)
{
    column.seal();
}

void sealColumn(PackedColumn&)
{
}

/// What the codes of a column must be below.
template <typename T> quint64 limitOf(CodedColumn<T> DeliveryChunk::*, quint64)
{
    return quint64(std::numeric_limits<T>::max()) + 1;
}

quint64 limitOf(CodedColumn<DeliveryStatus> DeliveryChunk::*, quint64)
{
    return quint64(DeliveryStatus::Canceled) + 1;
}

quint64 limitOf(TextColumn DeliveryChunk::*column, quint64 texts)
{
    return column == &DeliveryChunk::attemptMarks ? 1ULL << 32 : texts;
}

template <typename Column> quint64 limitOf(Column DeliveryChunk::*, quint64)
{
    return 0; // it has no codes
}

template <typename T>
void loadColumn(CodedColumn<T>& column, ColumnReader& file, quint32 count, quint64 limit)
{
    column.load(file, count, limit);
}

template <typename Column>
void loadColumn(Column& column, ColumnReader& file, quint32 count, quint64)
{
    column.load(file, count);
}

} // namespace

DeliveryChunk::DeliveryChunk()
{
    shownAt.allocate();
}

bool DeliveryChunk::put(quint32 index, SourceCode from, const DeliveryRow& row, Growth growth)
{
    if (!source.put(index, from, growth))
        return false;
    const qint64 shownTime = shownTimeOf(row);
    shownAt[index] = shownTime;
    bool isPut = true;
    forEachField([&](auto column, auto field) {
        isPut = isPut && putValue(this->*column, index, row.*field, baseOf(shownTime), growth);
    });
    m_count = isPut ? std::max(m_count, index + 1) : m_count;
    return isPut;
}

DeliveryRow DeliveryChunk::row(quint32 index) const
{
    DeliveryRow row;
    forEachField([&](auto column, auto field) { row.*field = value(column, index); });
    return row;
}

bool DeliveryChunk::isSame(quint32 index, const DeliveryRow& row) const
{
    bool isSame = true;
    forEachField(
        [&](auto column, auto field) { isSame = isSame && value(column, index) == row.*field; });
    return isSame;
}

std::shared_ptr<DeliveryChunk> DeliveryChunk::clone(quint32 count) const
{
    auto copy = std::make_shared<DeliveryChunk>();
    copy->source.copyFrom(source, count);
    copy->shownAt.copyFrom(shownAt, count);
    forEachField([&](auto column, auto) { ((*copy).*column).copyFrom(this->*column, count); });
    copy->m_count = count;
    return copy;
}

void DeliveryChunk::seal()
{
    source.seal();
    forEachField([this](auto column, auto) { sealColumn(this->*column); });
}

void DeliveryChunk::save(ColumnWriter& file, quint32 count) const
{
    source.save(file, count);
    file.values(shownAt.data(), count);
    forEachField([&](auto column, auto) { (this->*column).save(file, count); });
}

void DeliveryChunk::load(ColumnReader& file, quint32 count, quint64 sources, quint64 texts)
{
    source.load(file, count, sources);
    shownAt.load(file, count);
    forEachField(
        [&](auto column, auto) { loadColumn(this->*column, file, count, limitOf(column, texts)); });
    m_count = count;
}

size_t DeliveryChunk::bytesUsed() const
{
    size_t bytes = sizeof *this + source.bytesUsed() + m_count * sizeof(qint64);
    forEachField([&](auto column, auto) { bytes += (this->*column).bytesUsed(); });
    return bytes;
}

} // namespace waybill
