// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/preparedbody.h"

#include "body/htmltext.h"
#include "body/prettyjson.h"

#include <utility>

namespace waybill {

namespace {

BodyMode modeFor(BodyKind kind, const BodyModeChoice& choice)
{
    switch (kind) {
    case BodyKind::Json:
        return choice.json;
    case BodyKind::Html:
        return choice.html;
    case BodyKind::Empty:
    case BodyKind::Text:
    case BodyKind::Binary:
        return BodyMode::Raw;
    }
    return BodyMode::Raw;
}

struct ReadableBody
{
    BodyKind kind = BodyKind::Empty;
    DecodedBody decoded;
};

/// What is binary after all is shown as it is, whatever charset it claims.
ReadableBody readableBody(const QByteArray& bytes, const QByteArray& contentType)
{
    DecodedBody decoded = decodeBody(bytes, contentType);
    const BodyKind kind = bodyKind(decoded.utf8, contentType);
    if (kind == BodyKind::Binary)
        return {kind, {bytes, BodyCharset::Utf8}};
    return {kind, std::move(decoded)};
}

} // namespace

void BodyModeChoice::choose(BodyKind kind, BodyMode mode)
{
    if (!bodyModes(kind).contains(mode))
        return;
    if (kind == BodyKind::Json)
        json = mode;
    if (kind == BodyKind::Html)
        html = mode;
}

QList<BodyMode> bodyModes(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return {BodyMode::Pretty, BodyMode::Raw};
    case BodyKind::Html:
        return {BodyMode::Text, BodyMode::Raw};
    case BodyKind::Empty:
    case BodyKind::Text:
    case BodyKind::Binary:
        return {BodyMode::Raw};
    }
    return {BodyMode::Raw};
}

PreparedBody prepareBody(
    const QByteArray& bytes, const QByteArray& contentType, const BodyModeChoice& choice)
{
    const ReadableBody readable = readableBody(bytes, contentType);
    PreparedBody body;
    body.size = bytes.size();
    body.kind = readable.kind;
    body.charset = readable.decoded.charset;
    body.mode = modeFor(body.kind, choice);
    const QByteArray& text = readable.decoded.utf8;
    body.isUtf8 = text.isValidUtf8();
    switch (body.mode) {
    case BodyMode::Pretty: {
        PrettyJson pretty = prettyJson(text);
        body.json = pretty.check;
        body.text = BodyText(std::move(pretty.bytes));
        break;
    }
    case BodyMode::Text:
        body.text = BodyText(htmlToText(text));
        break;
    case BodyMode::Raw:
        if (body.kind == BodyKind::Json)
            body.json = checkJson(text);
        body.text = BodyText(text);
        break;
    }
    return body;
}

} // namespace waybill
