// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisoncells.h"

#include "body/displayrow.h"
#include "body/hextext.h"
#include "body/jsontree.h"
#include "compare/comparisonrow.h"
#include "compare/jsonrows.h"
#include "domain/redaction.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

using Kind = ComparisonRow::Kind;
using Part = ComparisonRow::Part;
using Piece = ComparisonRow::Piece;

/// Bytes of a row that are searched for secrets whenever it is drawn; a longer one is a secret as a
/// whole, as a part of it cannot tell.
constexpr qsizetype longestSearched = 64LL * 1024;

/// Bytes of what both begin with that a cut text still shows.
constexpr qsizetype shownBefore = 60;

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
    qsizetype end = std::min(start + ComparisonCells::longestText, text.size());
    while (isInsideCharacter(text, end))
        --end;
    return (start > 0 ? QByteArray("…") : QByteArray()) + text.mid(start, end - start)
        + (end < text.size() ? "…" : "");
}

/// Both cut alike, so that they stay comparable.
void cutBoth(QByteArray& a, QByteArray& b)
{
    if (std::max(a.size(), b.size()) <= ComparisonCells::longestText)
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

ComparisonCells::ComparisonCells(std::shared_ptr<const ExchangeComparison> comparison)
    : m_comparison(std::move(comparison))
{
}

QString ComparisonCells::text(const ComparisonRow& row, bool isA) const
{
    return displayRow(shownBytes(row, isA).own).text;
}

ComparisonCell ComparisonCells::cell(const ComparisonRow& row, bool isA) const
{
    const auto [own, other] = shownBytes(row, isA);
    if (row.kind != Kind::Changed || row.part == Part::Novelty)
        return cellOf(own, {});
    return cellOf(own, isA ? compareWords(own, other).a : compareWords(other, own).b);
}

/// What is cut is cut alike where both are compared.
ComparisonCells::ShownBytes ComparisonCells::shownBytes(const ComparisonRow& row, bool isA) const
{
    ShownBytes shown{bytesOf(row, isA), {}};
    if (row.kind != Kind::Changed || row.part == Part::Novelty)
        return {cutText(shown.own, 0), {}};
    shown.other = bytesOf(row, !isA);
    cutBoth(shown.own, shown.other);
    return shown;
}

QByteArray ComparisonCells::bytesOf(const ComparisonRow& row, bool isA) const
{
    QByteArray recorded = recordedBytesOf(row, isA);
    if (!m_areSecretsHidden || row.part == Part::Bytes)
        return recorded;
    return recorded.size() > longestSearched ? QByteArray(hiddenMark) : redacted(recorded);
}

QByteArray ComparisonCells::recordedBytesOf(const ComparisonRow& row, bool isA) const
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
QByteArray ComparisonCells::noveltyText(const ComparisonRow& row, bool isA) const
{
    const Novelty& novelty = m_comparison->novelties[row.b];
    if (novelty.node == Novelty::none)
        return isA ? novelty.path : QByteArray();
    if (isA)
        return {};
    const JsonTree& tree = *m_comparison->requestBody.bTree;
    return tree.pointer(novelty.node) + ": " + tree.value(novelty.node).toByteArray().simplified();
}

QByteArray ComparisonCells::factText(const ComparisonRow& row, bool isA) const
{
    const ComparedFact& fact
        = isA ? m_comparison->aFacts.at(row.a) : m_comparison->bFacts.at(row.b);
    return (fact.name + QStringLiteral(": ")
        + (fact.value.isEmpty() ? QStringLiteral("–") : fact.value))
        .toUtf8();
}

QByteArray ComparisonCells::headerText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const HeaderPair& pair = m_comparison->headers(row.section).at(number);
    const HttpHeader& header = isA ? *pair.a : *pair.b;
    const bool isHidden = m_areSecretsHidden && isSecretHeader(header.name);
    const QByteArray value = header.value.isValidUtf8()
        ? header.value
        : QString::fromLatin1(header.value).toUtf8(); // RFC 9110, 5.5
    return header.name + ": " + (isHidden ? QByteArray(hiddenMark) : value);
}

QByteArray ComparisonCells::jsonText(const ComparisonRow& row, bool isA) const
{
    const BodyComparison& body = m_comparison->body(row.section);
    const bool isAsInA = row.b == ComparisonRow::none && row.bPiece != Piece::Nothing;
    if (isA || isAsInA)
        return jsonRowText(body.aTree.get(), row.a, row.aPiece, row.aDepth);
    return jsonRowText(body.bTree.get(), row.b, row.bPiece, row.bDepth);
}

QByteArray ComparisonCells::lineText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const BodyComparison& body = m_comparison->body(row.section);
    const LinePair& line = body.text.lines[number];
    const TextRange& range = isA ? line.a : line.b;
    return withoutBreak((isA ? body.aText : body.bText).mid(range.start, range.length));
}

QByteArray ComparisonCells::byteRowText(const ComparisonRow& row, bool isA) const
{
    const quint32 number = isA ? row.a : row.b;
    if (number == ComparisonRow::none)
        return {};
    const BodyComparison& body = m_comparison->body(row.section);
    const qsizetype offset = number * hexRowBytes;
    return hexRow((isA ? body.a : body.b).bytes.mid(offset, hexRowBytes), offset);
}

} // namespace waybill
