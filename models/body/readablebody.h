// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodycharset.h"
#include "body/bodykind.h"

namespace waybill {

/// A body as it can be read: what it is, and its text.
struct ReadableBody
{
    BodyKind kind = BodyKind::Empty;
    DecodedBody decoded; ///< of a binary body: the bytes as they are, whatever charset it claims
};

/// `contentType` may be empty. Pure.
ReadableBody readableBody(const QByteArray& bytes, const QByteArray& contentType);

} // namespace waybill
