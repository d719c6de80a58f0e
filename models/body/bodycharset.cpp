// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodycharset.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace waybill {

namespace {

/// Windows-1252 from 80 to 9F; what it leaves undefined stays the control character.
constexpr std::array<char16_t, 32> windows1252 = {u'€', 0x81, u'‚', u'ƒ', u'„', u'…', u'†', u'‡',
    u'ˆ', u'‰', u'Š', u'‹', u'Œ', 0x8D, u'Ž', 0x8F, 0x90, u'‘', u'’', u'“', u'”', u'•', u'–', u'—',
    u'˜', u'™', u'š', u'›', u'œ', 0x9D, u'ž', u'Ÿ'};

bool isHigh(char16_t c)
{
    return c >= 0x80 && c <= 0x9F;
}

/// `text/html; charset="ISO-8859-1"` → "iso-8859-1"; empty where none is declared.
QByteArray charsetLabel(QByteArrayView contentType)
{
    const QList<QByteArray> parts = contentType.toByteArray().toLower().split(';');
    for (const QByteArray& part : parts.mid(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed() != "charset")
            continue;
        const QByteArray value = part.mid(equals + 1).trimmed();
        const bool isQuoted = value.size() > 1 && value.startsWith('"') && value.endsWith('"');
        return isQuoted ? value.mid(1, value.size() - 2).trimmed() : value;
    }
    return {};
}

bool isSingleByte(const QByteArray& label)
{
    static constexpr const char* labels[] = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
        "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252"};
    return std::find(std::begin(labels), std::end(labels), label) != std::end(labels);
}

/// Where the label leaves the byte order open: the mark, else the side of the first character that
/// has a zero, else little (as browsers do).
std::optional<BodyCharset> utf16Order(const QByteArray& bytes, const QByteArray& label)
{
    const bool hasBigMark = bytes.startsWith("\xFE\xFF");
    if (hasBigMark || bytes.startsWith("\xFF\xFE"))
        return hasBigMark ? BodyCharset::Utf16BigEndian : BodyCharset::Utf16LittleEndian;
    if (label == "utf-16le")
        return BodyCharset::Utf16LittleEndian;
    if (label == "utf-16be" || (label == "utf-16" && bytes.startsWith('\0')))
        return BodyCharset::Utf16BigEndian;
    return label == "utf-16" ? std::optional(BodyCharset::Utf16LittleEndian) : std::nullopt;
}

std::optional<DecodedBody> decodeUtf16(const QByteArray& bytes, BodyCharset order)
{
    if (bytes.size() % 2 != 0)
        return {};
    QStringDecoder decoder(
        order == BodyCharset::Utf16BigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
    QString text = decoder(bytes);
    if (decoder.hasError() || !text.isValidUtf16() || text.contains(QChar(u'\0')))
        return {};
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return DecodedBody{text.toUtf8(), order};
}

DecodedBody decodeSingleBytes(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    DecodedBody body{{}, BodyCharset::Latin1};
    for (QChar& c : text) {
        if (!isHigh(c.unicode()))
            continue;
        c = QChar(windows1252.at(c.unicode() - 0x80U));
        body.charset = BodyCharset::Windows1252;
    }
    body.utf8 = text.toUtf8();
    return body;
}

} // namespace

DecodedBody decodeBody(const QByteArray& bytes, QByteArrayView contentType)
{
    const QByteArray label = charsetLabel(contentType);
    const auto order = utf16Order(bytes, label);
    if (!order && !isSingleByte(label))
        return {bytes, BodyCharset::Utf8};
    const bool isUtf8 = bytes.isValidUtf8();
    // Text in UTF-16 may pass for UTF-8 too, but then it has zeros.
    if (order && (!isUtf8 || bytes.contains('\0'))) {
        if (const auto body = decodeUtf16(bytes, *order))
            return *body;
    }
    return isUtf8 || !isSingleByte(label) ? DecodedBody{bytes, BodyCharset::Utf8}
                                          : decodeSingleBytes(bytes);
}

} // namespace waybill
