// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodykind.h"

#include "body/jsonscanner.h"
#include "body/utf8.h"

#include <QByteArray>

#include <algorithm>

namespace waybill {

namespace {

constexpr char formType[] = "application/x-www-form-urlencoded";

bool isJsonType(QByteArrayView type)
{
    return type == "application/json" || type == "text/json" || type.endsWith("+json");
}

bool isHtmlType(QByteArrayView type)
{
    return type == "text/html" || type == "application/xhtml+xml";
}

bool looksBinary(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 8192));
    qsizetype strange = 0;
    for (qsizetype i = 0; i < head.size();) {
        const Utf8Char c = decodeUtf8(head, i);
        if (c.code == 0)
            return true;
        const bool control = c.code < 0x20 && c.code != '\t' && c.code != '\n' && c.code != '\r'
            && c.code != '\f' && c.code != 0x1B;
        strange += (!c.valid || control) ? 1 : 0;
        i += c.length;
    }
    return strange > head.size() / 8;
}

bool readsAsJson(QByteArrayView trimmed)
{
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return false;
    const JsonCheck check = checkJson(trimmed);
    return check.isValid() || (check.fault == JsonFault::CutShort && trimmed.size() > 1);
}

bool startsLikeHtml(QByteArrayView trimmed)
{
    const QByteArray head
        = trimmed.first(std::min<qsizetype>(trimmed.size(), 64)).toByteArray().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html");
}

} // namespace

BodyKind bodyKind(QByteArrayView bytes, QByteArrayView contentType)
{
    if (bytes.isEmpty())
        return BodyKind::Empty;
    const QByteArrayView trimmed = bytes.trimmed();
    if (readsAsJson(trimmed))
        return BodyKind::Json;
    if (isImage(bytes))
        return BodyKind::Image;
    if (looksBinary(bytes))
        return BodyKind::Binary;
    const QByteArray type = mediaType(contentType);
    if (isJsonType(type))
        return BodyKind::Json;
    if (isHtmlType(type) || startsLikeHtml(trimmed))
        return BodyKind::Html;
    return type == formType ? BodyKind::Form : BodyKind::Text;
}

bool isImage(QByteArrayView bytes)
{
    const bool isWebp
        = bytes.size() > 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP");
    return isWebp || bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff")
        || bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a");
}

QByteArray mediaType(QByteArrayView contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    return contentType.first(semicolon < 0 ? contentType.size() : semicolon)
        .trimmed()
        .toByteArray()
        .toLower();
}

bool mayBe(BodyKind kind, QByteArrayView type)
{
    if (kind == BodyKind::Empty)
        return true;
    if (isJsonType(type))
        return kind == BodyKind::Json;
    if (isHtmlType(type))
        return kind == BodyKind::Html;
    if (type == formType)
        return kind == BodyKind::Form;
    if (type.startsWith("image/") && type != "image/svg+xml")
        return kind == BodyKind::Image || kind == BodyKind::Binary;
    return !type.startsWith("text/") || (kind != BodyKind::Image && kind != BodyKind::Binary);
}

} // namespace waybill
