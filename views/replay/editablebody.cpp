// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/editablebody.h"

#include <QStringDecoder>

#include <algorithm>

namespace waybill {

namespace {

constexpr qsizetype largestText = 256LL * 1024;

/// What QTextDocument replaces or takes for its own marks.
bool isChangedByEditors(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\0' || u == u'\r' || u == 0x2028 || u == 0x2029 || u == 0xfdd0 || u == 0xfdd1
        || u == 0xfeff || u == 0xfffc || u == 0x00a0;
}

} // namespace

BodyEditing bodyEditing(const QByteArray& body)
{
    if (body.size() > largestText)
        return BodyEditing::TooLarge;
    // Stateless: a byte order mark at the front is then kept as a character and found below.
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(body);
    if (decoder.hasError() || text.toUtf8() != body)
        return BodyEditing::NotUtf8;
    if (std::any_of(text.cbegin(), text.cend(), isChangedByEditors))
        return BodyEditing::ControlCharacters;
    return BodyEditing::Possible;
}

} // namespace waybill
