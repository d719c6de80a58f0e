// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/htmltitle.h"

#include <QString>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLength = 120;

/// The character a numeric entity ("#39", "#x27") stands for; 0 if it is none.
char32_t numericEntity(QStringView name)
{
    if (!name.startsWith(u'#'))
        return 0;
    bool ok = false;
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint code = isHex ? name.sliced(2).toUInt(&ok, 16) : name.sliced(1).toUInt(&ok, 10);
    const bool isCharacter = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return ok && isCharacter ? code : 0;
}

QString entity(QStringView name)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> named[]
        = {{"amp"_L1, "&"_L1}, {"lt"_L1, "<"_L1}, {"gt"_L1, ">"_L1}, {"quot"_L1, "\""_L1},
            {"apos"_L1, "'"_L1}, {"nbsp"_L1, " "_L1}};
    for (const auto& [word, text] : named) {
        if (name == word)
            return text;
    }
    const char32_t code = numericEntity(name);
    return code == 0 ? QString() : QString::fromUcs4(&code, 1);
}

QString withoutEntities(const QString& text)
{
    QString out;
    qsizetype at = 0;
    for (;;) {
        const qsizetype start = text.indexOf(u'&', at);
        const qsizetype end = start < 0 ? -1 : text.indexOf(u';', start);
        if (end < 0)
            return out + text.sliced(at);
        out += QStringView(text).sliced(at, start - at);
        const QString decoded = entity(QStringView(text).sliced(start + 1, end - start - 1));
        out += decoded.isEmpty() ? u"&"_s : decoded;
        at = decoded.isEmpty() ? start + 1 : end + 1;
    }
}

} // namespace

QByteArray shortHtmlTitle(QByteArrayView html)
{
    const QString text = QString::fromUtf8(html);
    const qsizetype tag = text.indexOf("<title"_L1, 0, Qt::CaseInsensitive);
    const qsizetype start = tag < 0 ? -1 : text.indexOf(u'>', tag);
    const qsizetype end = start < 0 ? -1 : text.indexOf("</title"_L1, start, Qt::CaseInsensitive);
    if (end < 0)
        return {};
    QString title = withoutEntities(text.sliced(start + 1, end - start - 1)).simplified();
    if (title.size() > maxLength) {
        const bool splitsPair = title[maxLength - 1].isHighSurrogate();
        title.truncate(splitsPair ? maxLength - 1 : maxLength);
    }
    return title.toUtf8();
}

} // namespace waybill
