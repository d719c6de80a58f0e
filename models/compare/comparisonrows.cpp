// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonrows.h"

#include "body/hextext.h"
#include "body/jsontree.h"
#include "compare/jsonrows.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;
using Part = ComparisonRow::Part;
using Piece = ComparisonRow::Piece;

Kind kindOf(HeaderPair::Kind kind)
{
    switch (kind) {
    case HeaderPair::Kind::Changed:
        return Kind::Changed;
    case HeaderPair::Kind::Removed:
        return Kind::Removed;
    case HeaderPair::Kind::Added:
        return Kind::Added;
    case HeaderPair::Kind::Same:
        break;
    }
    return Kind::Same;
}

Kind kindOf(LinePair::Kind kind)
{
    switch (kind) {
    case LinePair::Kind::Changed:
        return Kind::Changed;
    case LinePair::Kind::Removed:
        return Kind::Removed;
    case LinePair::Kind::Added:
        return Kind::Added;
    case LinePair::Kind::Same:
        break;
    }
    return Kind::Same;
}

Kind kindOf(Novelty::Kind kind)
{
    switch (kind) {
    case Novelty::Kind::NewPath:
        return Kind::Added;
    case Novelty::Kind::MissingPath:
        return Kind::Removed;
    case Novelty::Kind::NewType:
    case Novelty::Kind::NewValue:
        break;
    }
    return Kind::Changed;
}

} // namespace

ComparisonRows::ComparisonRows(std::shared_ptr<const ExchangeComparison> comparison)
    : m_comparison(std::move(comparison))
    , m_cells(m_comparison)
{
    addNovelties();
    addFacts();
    addHeaders(Section::RequestHeaders, m_comparison->requestHeaders);
    addBody(Section::RequestBody, m_comparison->requestBody);
    addHeaders(Section::ResponseHeaders, m_comparison->responseHeaders);
    addBody(Section::ResponseBody, m_comparison->responseBody);
}

void ComparisonRows::addTitle(Section section)
{
    m_rows.push_back({.section = section, .part = Part::Title});
}

void ComparisonRows::addNovelties()
{
    if (m_comparison->novelties.empty())
        return;
    addTitle(Section::Novelties);
    for (quint32 i = 0; i < m_comparison->novelties.size(); ++i) {
        const Kind kind = kindOf(m_comparison->novelties[i].kind);
        m_rows.push_back({.section = Section::Novelties,
            .part = Part::Novelty,
            .kind = kind,
            .isFirst = true,
            .a = i,
            .b = i});
    }
}

void ComparisonRows::addFacts()
{
    if (m_comparison->aFacts.isEmpty())
        return;
    addTitle(Section::Facts);
    for (quint32 i = 0; i < quint32(m_comparison->aFacts.size()); ++i) {
        const bool differs = m_comparison->isFactDifferent(i);
        m_rows.push_back({.section = Section::Facts,
            .part = Part::Fact,
            .kind = differs ? Kind::Changed : Kind::Same,
            .isVolatile = differs && m_comparison->aFacts.at(i).isVolatile,
            .isFirst = differs,
            .a = i,
            .b = i});
    }
}

void ComparisonRows::addHeaders(Section section, const QList<HeaderPair>& pairs)
{
    if (pairs.isEmpty())
        return;
    addTitle(section);
    for (quint32 i = 0; i < quint32(pairs.size()); ++i) {
        const HeaderPair& pair = pairs.at(i);
        m_rows.push_back({.section = section,
            .part = Part::Header,
            .kind = kindOf(pair.kind),
            .isVolatile = pair.isVolatile,
            .isMoved = pair.isMoved,
            .isRespelt = pair.isRespelt,
            .isFirst = pair.isDifference(),
            .a = pair.a ? i : ComparisonRow::none,
            .b = pair.b ? i : ComparisonRow::none});
    }
}

void ComparisonRows::addBody(Section section, const BodyComparison& body)
{
    using BodyKind = BodyComparison::Kind;
    if (body.kind == BodyKind::None && !body.isOneSided())
        return;
    addTitle(section);
    if (body.isOneSided() || body.a.bytes.isEmpty() || body.b.bytes.isEmpty())
        m_rows.push_back({.section = section, .part = Part::Absence});
    const size_t start = m_rows.size();
    if (body.kind == BodyKind::Json) {
        const std::vector<ComparisonRow> rows = jsonRows(body);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    } else if (body.kind == BodyKind::Text) {
        addLines(section, body);
    } else if (body.kind == BodyKind::Bytes) {
        addByteRows(section, body);
    }
    for (size_t i = start; i < m_rows.size(); ++i) {
        m_rows[i].section = section;
        if (body.isOneSided()) {
            m_rows[i].kind = Kind::Same;
            m_rows[i].isFirst = false;
        }
    }
}

void ComparisonRows::addLines(Section section, const BodyComparison& body)
{
    for (quint32 i = 0; i < body.text.lines.size(); ++i) {
        const Kind kind = kindOf(body.text.lines[i].kind);
        m_rows.push_back({.section = section,
            .part = Part::Line,
            .kind = kind,
            .isFirst = kind != Kind::Same && m_rows.back().kind == Kind::Same,
            .a = kind == Kind::Added ? ComparisonRow::none : i,
            .b = kind == Kind::Removed ? ComparisonRow::none : i});
    }
}

void ComparisonRows::addByteRows(Section section, const BodyComparison& body)
{
    const auto has = [](const ComparedBody& side, quint32 row) {
        return side.bytes.size() > row * hexRowBytes;
    };
    for (quint32 i = 0; i < quint32(body.byteRows()); ++i) {
        const bool differs = !body.isSame && body.differsInByteRow(i);
        m_rows.push_back({.section = section,
            .part = Part::Bytes,
            .kind = differs ? Kind::Changed : Kind::Same,
            .isFirst = differs && m_rows.back().kind == Kind::Same,
            .a = has(body.a, i) ? i : ComparisonRow::none,
            .b = has(body.b, i) ? i : ComparisonRow::none});
    }
}

QByteArray ComparisonRows::pointer(quint32 number) const
{
    const ComparisonRow& row = m_rows[number];
    if (row.part == Part::Novelty) {
        const Novelty& novelty = m_comparison->novelties[row.b];
        return novelty.node == Novelty::none
            ? novelty.path
            : m_comparison->requestBody.bTree->pointer(novelty.node);
    }
    if (row.part != Part::Json)
        return {};
    const BodyComparison& body = m_comparison->body(row.section);
    return row.b != ComparisonRow::none ? body.bTree->pointer(row.b) : body.aTree->pointer(row.a);
}

quint32 ComparisonRows::rowOfNovelty(quint32 novelty) const
{
    const quint32 node = m_comparison->novelties[novelty].node;
    for (quint32 i = 0; i < count() && node != Novelty::none; ++i) {
        const ComparisonRow& row = m_rows[i];
        if (row.part == Part::Json && row.section == Section::RequestBody && row.b == node)
            return i;
    }
    return ComparisonRow::none;
}

} // namespace waybill
