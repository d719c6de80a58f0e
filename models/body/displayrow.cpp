// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/displayrow.h"

#include "body/utf8.h"

#include <QChar>

#include <algorithm>

namespace waybill {

namespace {

QString hex(char32_t value, int digits)
{
    return QString::number(quint32(value), 16).toUpper().rightJustified(digits, u'0');
}

QString bracketed(const QString& text)
{
    return QChar(u'‹') + text + QChar(u'›');
}

/// What stands for a character that cannot be shown as itself; empty if it can.
QString markFor(const Utf8Char& c)
{
    if (!c.valid)
        return bracketed(hex(c.code, 2));
    if (c.code == U'\t')
        return {};
    if (c.code < 0x20)
        return QString(QChar(char16_t(0x2400 + c.code)));
    if (c.code == 0x7F)
        return QString(QChar(u'␡'));
    const QChar::Category category = QChar::category(c.code);
    const bool unseen = category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    // The joiners are needed to draw emoji and several scripts.
    const bool joiner = c.code == 0x200C || c.code == 0x200D;
    if (unseen && !joiner)
        return bracketed(QStringLiteral("U+") + hex(c.code, 4));
    return {};
}

} // namespace

int DisplayRow::unitOf(qsizetype byte) const
{
    const auto it = std::lower_bound(byteOf.begin(), byteOf.end(), int(byte));
    return int(std::min<qsizetype>(it - byteOf.begin(), text.size()));
}

DisplayRow displayRow(QByteArrayView row)
{
    DisplayRow result;
    result.text.reserve(row.size());
    result.byteOf.reserve(size_t(row.size()) + 1);
    const auto add = [&result](QStringView text, qsizetype byte, bool mark) {
        result.text.append(text);
        result.byteOf.insert(result.byteOf.end(), size_t(text.size()), int(byte));
        result.isMark.insert(result.isMark.end(), size_t(text.size()), mark);
    };
    const bool crlf = row.endsWith('\r');
    const qsizetype end = crlf ? row.size() - 1 : row.size();
    for (qsizetype i = 0; i < end;) {
        const Utf8Char c = decodeUtf8(row, i);
        const QString mark = markFor(c);
        if (!mark.isEmpty())
            add(mark, i, true);
        else if (QChar::requiresSurrogates(c.code))
            add(QString::fromUcs4(&c.code, 1), i, false);
        else
            add(QString(QChar(char16_t(c.code))), i, false);
        i += c.length;
    }
    result.byteOf.push_back(int(end));
    return result;
}

} // namespace waybill
