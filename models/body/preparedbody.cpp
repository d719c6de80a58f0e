// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/preparedbody.h"

#include "body/htmltext.h"
#include "body/prettyjson.h"

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
    PreparedBody body;
    body.size = bytes.size();
    body.kind = bodyKind(bytes, contentType);
    body.mode = modeFor(body.kind, choice);
    body.isUtf8 = bytes.isValidUtf8();
    switch (body.mode) {
    case BodyMode::Pretty: {
        PrettyJson pretty = prettyJson(bytes);
        body.json = pretty.check;
        body.text = BodyText(std::move(pretty.bytes));
        break;
    }
    case BodyMode::Text:
        body.text = BodyText(htmlToText(bytes));
        break;
    case BodyMode::Raw:
        if (body.kind == BodyKind::Json)
            body.json = checkJson(bytes);
        body.text = BodyText(bytes);
        break;
    }
    return body;
}

} // namespace waybill
