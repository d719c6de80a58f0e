// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/bodycharset.h"
#include "body/bodykind.h"
#include "body/bodytext.h"
#include "body/foldedrows.h"
#include "body/jsonscanner.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace waybill {

enum class BodyMode : quint8 {
    Pretty, ///< JSON in lines
    Raw, ///< the bytes as they are
    Text, ///< the words of an HTML page
    Fields, ///< those of a form, decoded
    Picture, ///< an image; there is no text of it
    Hex, ///< the bytes as numbers
};

/// The mode to show a body in, where it has a choice.
struct BodyModeChoice
{
    BodyMode json = BodyMode::Pretty;
    BodyMode html = BodyMode::Text;
    BodyMode form = BodyMode::Fields;
    BodyMode text = BodyMode::Raw;
    BodyMode image = BodyMode::Picture;
    BodyMode binary = BodyMode::Hex;

    BodyMode of(BodyKind kind) const;
    /// Remembers `mode` for bodies of that kind; a mode that the kind does not have is left alone.
    void choose(BodyKind kind, BodyMode mode);

    bool operator==(const BodyModeChoice&) const = default;
};

/// The modes that a kind of body can be shown in, best first.
QList<BodyMode> bodyModes(BodyKind kind);

/// How a body is to be shown.
struct BodyWish
{
    BodyModeChoice modes;
    qsizetype most = -1; ///< bytes of its beginning, save for a picture; -1: all
    bool secretsHidden = false;
};

/// A body made ready for a view. Never changes once made: threads share it by pointer.
struct PreparedBody
{
    BodyKind kind = BodyKind::Empty;
    BodyMode mode = BodyMode::Raw;
    BodyCharset charset = BodyCharset::Utf8; ///< that the text was decoded from
    JsonCheck json; ///< of a Json body; offsets count in the decoded text
    qsizetype brokenAt = -1; ///< place in `text` where it stops being JSON; -1: it does not
    bool isUtf8 = true; ///< or was decoded
    qsizetype size = 0; ///< of the body itself, in bytes
    qsizetype hidden = 0; ///< bytes at its end that were left out
    bool hasHiddenSecrets = false; ///< the text is not as recorded
    QByteArray misnamedAs; ///< the media type it claims, where it is no such thing; else empty
    BodyText text; ///< what is shown
    std::vector<RowStretch> stretches; ///< of Pretty: what can be folded
};

/// Pure and slow for large bodies: call it on a worker.
PreparedBody prepareBody(
    const QByteArray& bytes, const QByteArray& contentType, const BodyWish& wish);

} // namespace waybill
