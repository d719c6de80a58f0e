// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/preparedbody.h"

#include "body/formtext.h"
#include "body/hextext.h"
#include "body/htmltext.h"
#include "body/jsonfolds.h"
#include "body/prettyjson.h"
#include "body/readablebody.h"
#include "domain/redaction.h"

#include <utility>

namespace waybill {

namespace {

/// Where a head of at most `most` bytes ends: never inside a character.
qsizetype headSize(const QByteArray& bytes, qsizetype most)
{
    if (most < 0 || bytes.size() <= most)
        return bytes.size();
    qsizetype size = most;
    while (size > most - 4 && size > 0 && (uchar(bytes.at(size)) & 0xC0U) == 0x80U)
        --size;
    return size;
}

/// `shift`: of the text shown against the one that was checked, behind the break.
void noteBreak(PreparedBody& body, qsizetype shift)
{
    if (!body.json.isValid() && body.json.fault != JsonFault::CutShort)
        body.brokenAt = body.json.offset + shift;
}

/// The text of a body in its mode, none of a picture; notes what JSON was found to be.
QByteArray layOut(PreparedBody& body, const QByteArray& bytes, const QByteArray& text)
{
    switch (body.mode) {
    case BodyMode::Pretty: {
        PrettyJson pretty = prettyJson(text);
        body.json = pretty.check;
        noteBreak(body, pretty.bytes.size() - text.size()); // what follows it is unchanged
        return std::move(pretty.bytes);
    }
    case BodyMode::Text:
        return htmlToText(text);
    case BodyMode::Fields:
        return formText(text);
    case BodyMode::Raw:
        if (body.kind == BodyKind::Json)
            body.json = checkJson(text);
        noteBreak(body, 0);
        return text;
    case BodyMode::Hex:
        return hexText(bytes);
    case BodyMode::Picture:
        break;
    }
    return {};
}

} // namespace

BodyMode BodyModeChoice::of(BodyKind kind) const
{
    switch (kind) {
    case BodyKind::Json:
        return json;
    case BodyKind::Html:
        return html;
    case BodyKind::Form:
        return form;
    case BodyKind::Text:
        return text;
    case BodyKind::Image:
        return image;
    case BodyKind::Binary:
        return binary;
    case BodyKind::Empty:
        break;
    }
    return BodyMode::Raw;
}

void BodyModeChoice::choose(BodyKind kind, BodyMode mode)
{
    BodyMode* const chosen = kind == BodyKind::Json ? &json
        : kind == BodyKind::Html                    ? &html
        : kind == BodyKind::Form                    ? &form
        : kind == BodyKind::Text                    ? &text
        : kind == BodyKind::Image                   ? &image
        : kind == BodyKind::Binary                  ? &binary
                                                    : nullptr;
    if (chosen && bodyModes(kind).contains(mode))
        *chosen = mode;
}

QList<BodyMode> bodyModes(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Json:
        return {BodyMode::Pretty, BodyMode::Raw, BodyMode::Hex};
    case BodyKind::Html:
        return {BodyMode::Text, BodyMode::Raw, BodyMode::Hex};
    case BodyKind::Form:
        return {BodyMode::Fields, BodyMode::Raw, BodyMode::Hex};
    case BodyKind::Image:
        return {BodyMode::Picture, BodyMode::Hex};
    case BodyKind::Text:
        return {BodyMode::Raw, BodyMode::Hex};
    case BodyKind::Binary:
        return {BodyMode::Hex, BodyMode::Raw};
    case BodyKind::Empty:
        break;
    }
    return {BodyMode::Raw};
}

PreparedBody prepareBody(
    const QByteArray& bytes, const QByteArray& contentType, const BodyWish& wish)
{
    const QByteArray head = bytes.left(headSize(bytes, wish.most));
    const ReadableBody readable = readableBody(head, contentType);
    PreparedBody body;
    body.size = bytes.size();
    body.hidden = bytes.size() - head.size();
    body.kind = readable.kind;
    body.charset = readable.decoded.charset;
    body.mode = wish.modes.of(body.kind);
    const QByteArray type = mediaType(contentType);
    if (!mayBe(body.kind, type))
        body.misnamedAs = type;
    body.isUtf8 = readable.decoded.utf8.isValidUtf8();
    const QByteArray text = layOut(body, head, readable.decoded.utf8);
    body.text = BodyText(wish.secretsHidden ? redacted(text) : text);
    body.hasHiddenSecrets = wish.secretsHidden && body.text.bytes() != text;
    if (body.hasHiddenSecrets)
        body.brokenAt = -1; // elsewhere now
    if (body.mode == BodyMode::Pretty)
        body.stretches = jsonStretches(body.text);
    if (body.mode == BodyMode::Picture)
        body.hidden = 0;
    if (body.hidden > 0 && body.json.fault == JsonFault::CutShort)
        body.json = {}; // by us
    return body;
}

} // namespace waybill
