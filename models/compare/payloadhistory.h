// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/jsontree.h"

#include <QByteArray>
#include <QHash>

#include <limits>
#include <vector>

namespace waybill {

/// What a payload has and others of its kind had not, or the other way round.
struct Novelty
{
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    /// The most telling first.
    enum class Kind : quint8 {
        NewPath, ///< none of the others had such a value
        MissingPath, ///< all of the others had one
        NewType, ///< there it was always of other kinds
        NewValue, ///< there it was always one of a few others
    };

    Kind kind = Kind::NewPath;
    QByteArray path; ///< a JSON Pointer in which "*" stands for every element of an array
    quint32 node = none; ///< of the payload; none where it is missing

    bool operator==(const Novelty&) const = default;
};

/// What the payloads of a kind looked like, to tell what is different about another one. A value.
class PayloadHistory
{
public:
    /// A value counts as one of a few where each was seen so many times on average.
    static constexpr int repetitions = 4;

    /// One payload more; of one that is not valid nothing is learnt.
    void add(const JsonTree& payload);
    int count() const { return m_count; }

    /// By kind, then in the order of the payload. Of what is new or missing only the outermost
    /// value is told. Empty where nothing was added.
    std::vector<Novelty> noveltiesOf(const JsonTree& payload) const;

private:
    /// What was seen at one path.
    struct Place
    {
        int payloads = 0; ///< that have it
        int lastPayload = 0;
        int occurrences = 0; ///< elements of arrays count each
        quint8 kinds = 0; ///< a bit for each JsonNode::Kind, null apart
        QHash<QByteArray, int> values; ///< of strings, numbers and literals
    };

    void addMissing(const QHash<QByteArray, quint32>& present, std::vector<Novelty>& found) const;

    QHash<QByteArray, Place> m_places; ///< by path
    int m_count = 0;
};

} // namespace waybill
