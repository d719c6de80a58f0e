// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodymove.h"

#include "body/utf8.h"

#include <QChar>

#include <algorithm>

namespace waybill {

namespace {

qsizetype nextChar(QByteArrayView bytes, qsizetype pos)
{
    return pos < bytes.size() ? pos + decodeUtf8(bytes, pos).length : bytes.size();
}

qsizetype previousChar(QByteArrayView bytes, qsizetype pos)
{
    return pos > 0 ? utf8Boundary(bytes, pos - 1) : 0;
}

bool isWordChar(QByteArrayView bytes, qsizetype pos)
{
    if (pos < 0 || pos >= bytes.size())
        return false;
    const Utf8Char c = decodeUtf8(bytes, pos);
    return c.valid && (QChar::isLetterOrNumber(c.code) || c.code == '_' || c.code == '-');
}

qsizetype nextWord(QByteArrayView bytes, qsizetype pos)
{
    while (isWordChar(bytes, pos))
        pos = nextChar(bytes, pos);
    while (pos < bytes.size() && !isWordChar(bytes, pos))
        pos = nextChar(bytes, pos);
    return pos;
}

qsizetype previousWord(QByteArrayView bytes, qsizetype pos)
{
    pos = previousChar(bytes, pos);
    while (pos > 0 && !isWordChar(bytes, pos))
        pos = previousChar(bytes, pos);
    while (pos > 0 && isWordChar(bytes, previousChar(bytes, pos)))
        pos = previousChar(bytes, pos);
    return pos;
}

} // namespace

qsizetype movePosition(const BodyText& text, qsizetype position, BodyMove move)
{
    const QByteArrayView bytes(text.bytes());
    const qsizetype pos = std::clamp<qsizetype>(position, 0, bytes.size());
    switch (move) {
    case BodyMove::Left:
        return previousChar(bytes, pos);
    case BodyMove::Right:
        return nextChar(bytes, pos);
    case BodyMove::WordLeft:
        return previousWord(bytes, pos);
    case BodyMove::WordRight:
        return nextWord(bytes, pos);
    case BodyMove::RowStart:
        return text.rowStart(text.rowAt(pos));
    case BodyMove::RowEnd:
        return text.rowEnd(text.rowAt(pos));
    case BodyMove::Start:
        return 0;
    case BodyMove::End:
        return bytes.size();
    }
    return pos;
}

BodyMatch wordAt(const BodyText& text, qsizetype position)
{
    const QByteArrayView bytes(text.bytes());
    if (!isWordChar(bytes, position))
        return {position, nextChar(bytes, position) - position};
    qsizetype start = position;
    while (start > 0 && isWordChar(bytes, previousChar(bytes, start)))
        start = previousChar(bytes, start);
    qsizetype end = position;
    while (isWordChar(bytes, end))
        end = nextChar(bytes, end);
    return {start, end - start};
}

} // namespace waybill
