// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonrows.h"

#include "body/displayrow.h"
#include "body/hextext.h"
#include "body/jsontree.h"
#include "compare/jsonrows.h"
#include "domain/redaction.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;
using Part = ComparisonRow::Part;
using Piece = ComparisonRow::Piece;

/// Bytes of what both begin with that a cut text still shows.
constexpr qsizetype shownBefore = 60;

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

bool isRequest(ComparisonSection section)
{
    return section == ComparisonSection::RequestHeaders
        || section == ComparisonSection::RequestBody;
}

qsizetype commonStart(const QByteArray& a, const QByteArray& b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

bool isInsideCharacter(const QByteArray& text, qsizetype at)
{
    return at > 0 && at < text.size() && (uchar(text.at(at)) & 0xC0U) == 0x80U;
}

/// The text from `start` on, as much as a row shows.
QByteArray cutText(const QByteArray& text, qsizetype start)
{
    while (isInsideCharacter(text, start))
        --start;
    qsizetype end = std::min(start + ComparisonRows::longestText, text.size());
    while (isInsideCharacter(text, end))
        --end;
    return (start > 0 ? QByteArray("…") : QByteArray()) + text.mid(start, end - start)
        + (end < text.size() ? "…" : "");
}

/// Both cut alike, so that they stay comparable.
void cutBoth(QByteArray& a, QByteArray& b)
{
    if (std::max(a.size(), b.size()) <= ComparisonRows::longestText)
        return;
    const qsizetype start = std::max<qsizetype>(0, commonStart(a, b) - shownBefore);
    a = cutText(a, std::min(start, a.size()));
    b = cutText(b, std::min(start, b.size()));
}

ComparisonCell cellOf(const QByteArray& text, const std::vector<TextRange>& marks)
{
    const DisplayRow display = displayRow(text);
    ComparisonCell cell{display.text, {}};
    if (marks.empty())
        return cell;
    cell.isMarked.resize(size_t(cell.text.size()));
    for (const TextRange& mark : marks) {
        const int end = display.unitOf(mark.end());
        for (int unit = display.unitOf(mark.start); unit < end; ++unit)
            cell.isMarked[size_t(unit)] = true;
    }
    return cell;
}

QByteArray withoutBreak(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

ComparisonRows::ComparisonRows(std::shared_ptr<const ExchangeComparison> comparison)
    : m_comparison(std::move(comparison))
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

const BodyComparison& ComparisonRows::bodyOf(Section section) const
{
    return isRequest(section) ? m_comparison->requestBody : m_comparison->responseBody;
}

const QList<HeaderPair>& ComparisonRows::headersOf(Section section) const
{
    return isRequest(section) ? m_comparison->requestHeaders : m_comparison->responseHeaders;
}

ComparisonCell ComparisonRows::cell(quint32 number, bool isA) const
{
    const ComparisonRow& row = m_rows[number];
    QByteArray own = bytesOf(row, isA);
    if (row.kind != Kind::Changed || row.part == Part::Novelty)
        return cellOf(cutText(own, 0), {});
    QByteArray other = bytesOf(row, !isA);
    cutBoth(own, other);
    return cellOf(own, isA ? compareWords(own, other).a : compareWords(other, own).b);
}

QByteArray ComparisonRows::bytesOf(const ComparisonRow& row, bool isA) const
{
    switch (row.part) {
    case Part::Novelty:
        return noveltyText(row, isA);
    case Part::Fact:
        return factText(row, isA);
    case Part::Header:
        return headerText(row, isA);
    case Part::Json:
        return jsonText(row, isA);
    case Part::Line:
        return lineText(row, isA);
    case Part::Bytes:
        return byteRowText(row, isA);
    case Part::Title:
    case Part::Absence:
        break;
    }
    return {};
}

/// What is new stands in B, what is missing only in A.
QByteArray ComparisonRows::noveltyText(const ComparisonRow& row, bool isA) const
{
    const Novelty& novelty = m_comparison->novelties[row.b];
    if (novelty.node == Novelty::none)
        return isA ? novelty.path : QByteArray();
    if (isA)
        return {};
    const JsonTree& tree = *m_comparison->requestBody.bTree;
    return tree.pointer(novelty.node) + ": " + tree.value(novelty.node).toByteArray().simplified();
}

QByteArray ComparisonRows::factText(const ComparisonRow& row, bool isA) const
{
    const ComparedFact& fact
        = isA ? m_comparison->aFacts.at(row.a) : m_comparison->bFacts.at(row.b);
    return (fact.name + QStringLiteral(": ")
        + (fact.value.isEmpty() ? QStringLiteral("–") : fact.value))
        .toUtf8();
}

QByteArray ComparisonRows::headerText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const HeaderPair& pair = headersOf(row.section).at(number);
    const HttpHeader& header = isA ? *pair.a : *pair.b;
    const bool isHidden = m_isSecret && m_isSecret(header.name);
    const QByteArray value = header.value.isValidUtf8()
        ? header.value
        : QString::fromLatin1(header.value).toUtf8(); // RFC 9110, 5.5
    return header.name + ": " + (isHidden ? QByteArray(hiddenMark) : value);
}

QByteArray ComparisonRows::jsonText(const ComparisonRow& row, bool isA) const
{
    const BodyComparison& body = bodyOf(row.section);
    const bool isAsInA = row.b == ComparisonRow::none && row.bPiece != Piece::Nothing;
    if (isA || isAsInA)
        return jsonRowText(body.aTree.get(), row.a, row.aPiece, row.aDepth);
    return jsonRowText(body.bTree.get(), row.b, row.bPiece, row.bDepth);
}

QByteArray ComparisonRows::lineText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const BodyComparison& body = bodyOf(row.section);
    const LinePair& line = body.text.lines[number];
    const TextRange& range = isA ? line.a : line.b;
    return withoutBreak((isA ? body.aText : body.bText).mid(range.start, range.length));
}

QByteArray ComparisonRows::byteRowText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const BodyComparison& body = bodyOf(row.section);
    const qsizetype offset = number * hexRowBytes;
    return hexRow((isA ? body.a : body.b).bytes.mid(offset, hexRowBytes), offset);
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
    const BodyComparison& body = bodyOf(row.section);
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
