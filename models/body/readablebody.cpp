// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/readablebody.h"

#include <utility>

namespace waybill {

ReadableBody readableBody(const QByteArray& bytes, const QByteArray& contentType)
{
    if (isImage(bytes))
        return {BodyKind::Image, {bytes, BodyCharset::Utf8}};
    DecodedBody decoded = decodeBody(bytes, contentType);
    const BodyKind kind = bodyKind(decoded.utf8, contentType);
    if (kind == BodyKind::Binary)
        return {kind, {bytes, BodyCharset::Utf8}};
    return {kind, std::move(decoded)};
}

} // namespace waybill
