// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/textcompare.h"

#include "compare/sequencediff.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace waybill {

namespace {

/// Two lines that are longer together differ as wholes.
constexpr qsizetype longestWordwise = 8192;

using Pieces = std::vector<TextRange>;

/// Gives equal pieces of texts equal numbers, the same in A and B.
class Numbering
{
public:
    std::vector<quint32> numbersOf(QByteArrayView text, const Pieces& pieces)
    {
        std::vector<quint32> numbers;
        numbers.reserve(pieces.size());
        for (const TextRange& piece : pieces) {
            const std::string_view bytes(text.data() + piece.start, size_t(piece.length));
            numbers.push_back(m_numbers.emplace(bytes, quint32(m_numbers.size())).first->second);
        }
        return numbers;
    }

private:
    std::unordered_map<std::string_view, quint32> m_numbers;
};

qsizetype lineEnd(QByteArrayView text, qsizetype start)
{
    for (qsizetype i = start; i < text.size(); ++i) {
        if (text[i] == '\n')
            return i + 1;
        if (text[i] == '\r')
            return i + 1 < text.size() && text[i + 1] == '\n' ? i + 2 : i + 1;
    }
    return text.size();
}

Pieces linesOf(QByteArrayView text)
{
    Pieces lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = lineEnd(text, start);
        lines.push_back({start, end - start});
        start = end;
    }
    return lines;
}

enum class CharClass : quint8 { Space, Word, Other };

/// Every byte of a character beyond ASCII belongs to a word.
CharClass classOf(char c)
{
    const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || c == '_' || uchar(c) >= 0x80;
    if (isWord)
        return CharClass::Word;
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' ? CharClass::Space : CharClass::Other;
}

/// Words, runs of white space, and every other character by itself.
Pieces wordsOf(QByteArrayView line)
{
    Pieces words;
    for (qsizetype start = 0; start < line.size();) {
        const CharClass own = classOf(line[start]);
        qsizetype end = start + 1;
        while (own != CharClass::Other && end < line.size() && classOf(line[end]) == own)
            ++end;
        words.push_back({start, end - start});
        start = end;
    }
    return words;
}

void addMark(Pieces& marks, const Pieces& words, quint32 first, quint32 count)
{
    if (count == 0)
        return;
    const qsizetype start = words[first].start;
    marks.push_back({start, words[first + count - 1].end() - start});
}

/// The comparison while it is put together.
struct Builder
{
    QByteArrayView a;
    QByteArrayView b;
    Pieces aLines;
    Pieces bLines;
    std::vector<LinePair> lines;
    quint32 aDone = 0;
    quint32 bDone = 0;

    void addSame(quint32 aEnd)
    {
        while (aDone < aEnd)
            lines.push_back({LinePair::Kind::Same, aLines[aDone++], bLines[bDone++]});
    }

    void addChange(const SequenceChange& change)
    {
        const quint32 replaced = std::min(change.aCount, change.bCount);
        for (quint32 i = 0; i < replaced; ++i)
            lines.push_back({LinePair::Kind::Changed, aLines[aDone++], bLines[bDone++]});
        for (quint32 i = replaced; i < change.aCount; ++i)
            lines.push_back({LinePair::Kind::Removed, aLines[aDone++], {}});
        for (quint32 i = replaced; i < change.bCount; ++i)
            lines.push_back({LinePair::Kind::Added, {}, bLines[bDone++]});
    }
};

} // namespace

bool TextComparison::isSame() const
{
    return std::ranges::all_of(
        lines, [](const LinePair& line) { return line.kind == LinePair::Kind::Same; });
}

WordDifference compareWords(QByteArrayView a, QByteArrayView b)
{
    if (a == b)
        return {};
    if (a.size() + b.size() > longestWordwise)
        return {{{0, a.size()}}, {{0, b.size()}}};
    const Pieces aWords = wordsOf(a);
    const Pieces bWords = wordsOf(b);
    Numbering numbering;
    const std::vector<quint32> aNumbers = numbering.numbersOf(a, aWords);
    WordDifference difference;
    for (const SequenceChange& change :
        diffSequences(aNumbers, numbering.numbersOf(b, bWords)).changes) {
        addMark(difference.a, aWords, change.aStart, change.aCount);
        addMark(difference.b, bWords, change.bStart, change.bCount);
    }
    return difference;
}

TextComparison compareTexts(QByteArrayView a, QByteArrayView b, const std::atomic_bool* cancelled)
{
    Builder builder{a, b, linesOf(a), linesOf(b), {}};
    Numbering numbering;
    const std::vector<quint32> aNumbers = numbering.numbersOf(a, builder.aLines);
    const std::vector<quint32> bNumbers = numbering.numbersOf(b, builder.bLines);
    const SequenceDiff diff = diffSequences(aNumbers, bNumbers, cancelled);
    for (const SequenceChange& change : diff.changes) {
        if (cancelled != nullptr && *cancelled)
            return {};
        builder.addSame(change.aStart);
        builder.addChange(change);
    }
    if (cancelled != nullptr && *cancelled)
        return {};
    builder.addSame(quint32(builder.aLines.size()));
    return {std::move(builder.lines), diff.isCoarse};
}

TextComparison swapped(const TextComparison& comparison)
{
    TextComparison other = comparison;
    for (LinePair& line : other.lines) {
        std::swap(line.a, line.b);
        if (line.kind == LinePair::Kind::Added)
            line.kind = LinePair::Kind::Removed;
        else if (line.kind == LinePair::Kind::Removed)
            line.kind = LinePair::Kind::Added;
    }
    return other;
}

} // namespace waybill
