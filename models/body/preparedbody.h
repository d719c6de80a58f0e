// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodycharset.h"
#include "body/bodykind.h"
#include "body/bodytext.h"
#include "body/jsonscanner.h"

#include <QByteArray>
#include <QList>

namespace waybill {

enum class BodyMode : quint8 {
    Pretty, ///< JSON in lines
    Raw, ///< the bytes as they are
    Text, ///< the words of an HTML page
};

/// The mode to show a body in, where it has a choice.
struct BodyModeChoice
{
    BodyMode json = BodyMode::Pretty;
    BodyMode html = BodyMode::Text;

    /// Remembers `mode` for bodies of that kind; kinds that have one mode only are left alone.
    void choose(BodyKind kind, BodyMode mode);

    bool operator==(const BodyModeChoice&) const = default;
};

/// The modes that a kind of body can be shown in, best first.
QList<BodyMode> bodyModes(BodyKind kind);

/// A body made ready for a view. Never changes once made: threads share it by pointer.
struct PreparedBody
{
    BodyKind kind = BodyKind::Empty;
    BodyMode mode = BodyMode::Raw;
    BodyCharset charset = BodyCharset::Utf8; ///< that the text was decoded from
    JsonCheck json; ///< of a Json body; offsets count in the decoded text
    bool isUtf8 = true; ///< or was decoded
    qsizetype size = 0; ///< of the body itself, in bytes
    BodyText text; ///< what is shown
};

/// Pure and slow for large bodies: call it on a worker.
PreparedBody prepareBody(
    const QByteArray& bytes, const QByteArray& contentType, const BodyModeChoice& choice);

} // namespace waybill
