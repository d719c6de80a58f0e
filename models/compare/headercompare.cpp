// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/headercompare.h"

#include "compare/sequencediff.h"
#include "compare/volatilenames.h"

#include <QHash>

#include <utility>
#include <vector>

namespace waybill {

namespace {

constexpr qsizetype nowhere = -1;

/// Which header a name and its count stand for.
using Key = std::pair<QByteArray, int>;

QList<Key> keysOf(const HttpHeaders& headers)
{
    QHash<QByteArray, int> seen;
    QList<Key> keys;
    for (const HttpHeader& header : headers) {
        const QByteArray name = header.name.toLower();
        keys.append({name, seen[name]++});
    }
    return keys;
}

/// Of each header of A its partner in B.
QList<qsizetype> partnersOf(const QList<Key>& a, const QList<Key>& b)
{
    QHash<Key, qsizetype> places;
    for (qsizetype i = 0; i < b.size(); ++i)
        places.insert(b.at(i), i);
    QList<qsizetype> partners;
    for (const Key& key : a)
        partners.append(places.value(key, nowhere));
    return partners;
}

/// Headers of A that stand elsewhere in B.
std::vector<bool> movedOf(const QList<qsizetype>& partners)
{
    std::vector<quint32> places;
    for (const qsizetype partner : partners) {
        if (partner != nowhere)
            places.push_back(quint32(partner));
    }
    const std::vector<bool> isMoved = outOfOrder(places);
    std::vector<bool> moved;
    size_t next = 0;
    for (const qsizetype partner : partners)
        moved.push_back(partner != nowhere && isMoved[next++]);
    return moved;
}

HeaderPair paired(const HttpHeader& a, const HttpHeader& b)
{
    HeaderPair pair{.a = a, .b = b};
    pair.kind = a.value == b.value ? HeaderPair::Kind::Same : HeaderPair::Kind::Changed;
    pair.isRespelt = a.name != b.name;
    return pair;
}

} // namespace

QList<HeaderPair> compareHeaders(
    const HttpHeaders& a, const HttpHeaders& b, const VolatileNames& volatileNames)
{
    const QList<Key> aKeys = keysOf(a);
    const QList<Key> bKeys = keysOf(b);
    const QList<qsizetype> partners = partnersOf(aKeys, bKeys);
    const QList<qsizetype> backwards = partnersOf(bKeys, aKeys);
    const std::vector<bool> moved = movedOf(partners);
    QList<HeaderPair> pairs;
    qsizetype bDone = 0;
    const auto addOnlyInB = [&](qsizetype end) {
        for (; bDone < end; ++bDone) {
            if (backwards.at(bDone) == nowhere)
                pairs.append({.kind = HeaderPair::Kind::Added, .b = b.at(bDone)});
        }
    };
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype partner = partners.at(i);
        if (partner == nowhere) {
            pairs.append({.kind = HeaderPair::Kind::Removed, .a = a.at(i)});
            continue;
        }
        addOnlyInB(partner);
        pairs.append(paired(a.at(i), b.at(partner)));
        pairs.last().isMoved = moved[size_t(i)];
    }
    addOnlyInB(b.size());
    for (HeaderPair& pair : pairs)
        pair.isVolatile = pair.kind != HeaderPair::Kind::Same
            && volatileNames.contains(pair.a ? pair.a->name : pair.b->name);
    return pairs;
}

QList<HeaderPair> swapped(QList<HeaderPair> pairs)
{
    for (HeaderPair& pair : pairs) {
        std::swap(pair.a, pair.b);
        if (pair.kind == HeaderPair::Kind::Added)
            pair.kind = HeaderPair::Kind::Removed;
        else if (pair.kind == HeaderPair::Kind::Removed)
            pair.kind = HeaderPair::Kind::Added;
    }
    return pairs;
}

} // namespace waybill
