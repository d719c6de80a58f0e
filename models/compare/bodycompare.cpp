// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/bodycompare.h"

#include "body/hextext.h"
#include "body/jsontree.h"
#include "body/readablebody.h"

#include <algorithm>
#include <utility>

namespace waybill {

namespace {

using Kind = BodyComparison::Kind;

/// A tree takes about ten times the text; larger ones are compared by lines.
constexpr qsizetype largestJson = 32LL * 1024 * 1024;

std::shared_ptr<const JsonTree> treeOf(const ReadableBody& body)
{
    if (body.kind != BodyKind::Json || body.decoded.utf8.size() > largestJson)
        return nullptr;
    auto tree = std::make_shared<JsonTree>(body.decoded.utf8);
    return tree->isValid() && !tree->nodes().empty() ? std::move(tree) : nullptr;
}

bool isJsonOrEmpty(const ReadableBody& body, const std::shared_ptr<const JsonTree>& tree)
{
    return tree || body.kind == BodyKind::Empty;
}

bool isBinary(const ReadableBody& body)
{
    return body.kind == BodyKind::Binary || body.kind == BodyKind::Image;
}

qsizetype differentLines(const TextComparison& text)
{
    return std::ranges::count_if(
        text.lines, [](const LinePair& line) { return line.kind != LinePair::Kind::Same; });
}

} // namespace

qsizetype BodyComparison::byteRows() const
{
    return (std::max(a.bytes.size(), b.bytes.size()) + hexRowBytes - 1) / hexRowBytes;
}

bool BodyComparison::differsInByteRow(qsizetype row) const
{
    return a.bytes.mid(row * hexRowBytes, hexRowBytes)
        != b.bytes.mid(row * hexRowBytes, hexRowBytes);
}

qsizetype BodyComparison::differences(bool onlyVolatile) const
{
    if (isOneSided())
        return 0;
    switch (kind) {
    case Kind::None:
        return 0;
    case Kind::Json:
        return aTree && bTree ? json.differences(onlyVolatile) : onlyVolatile ? 0 : 1;
    case Kind::Text:
        return onlyVolatile ? 0 : differentLines(text);
    case Kind::Bytes:
        break;
    }
    qsizetype rows = 0;
    for (qsizetype row = 0; !onlyVolatile && !isSame && row < byteRows(); ++row)
        rows += differsInByteRow(row);
    return rows;
}

BodyComparison compareBodies(const ComparedBody& a, const ComparedBody& b,
    const VolatileNames& volatileNames, const std::atomic_bool* cancelled)
{
    BodyComparison result{.isSame = a.bytes == b.bytes, .a = a, .b = b};
    ReadableBody aBody = readableBody(a.bytes, a.contentType);
    ReadableBody bBody = readableBody(b.bytes, b.contentType);
    if (aBody.kind == BodyKind::Empty && bBody.kind == BodyKind::Empty)
        return result;
    result.aTree = treeOf(aBody);
    result.bTree = treeOf(bBody);
    if (isJsonOrEmpty(aBody, result.aTree) && isJsonOrEmpty(bBody, result.bTree)) {
        result.kind = Kind::Json;
        if (result.aTree && result.bTree)
            result.json = compareJson(*result.aTree, *result.bTree, volatileNames, cancelled);
        return result;
    }
    if (isBinary(aBody) || isBinary(bBody)) {
        result.kind = Kind::Bytes;
        return result;
    }
    result.kind = Kind::Text;
    result.aText = std::move(aBody.decoded.utf8);
    result.bText = std::move(bBody.decoded.utf8);
    result.text = compareTexts(result.aText, result.bText, cancelled);
    return result;
}

BodyComparison swapped(BodyComparison comparison)
{
    std::swap(comparison.a, comparison.b);
    std::swap(comparison.aTree, comparison.bTree);
    std::swap(comparison.aText, comparison.bText);
    comparison.json = swapped(std::move(comparison.json));
    comparison.text = swapped(comparison.text);
    return comparison;
}

} // namespace waybill
