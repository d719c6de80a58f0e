// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/attemptstext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("attemptsText", text);
}

QString word(AttemptMark mark)
{
    switch (mark) {
    case AttemptMark::Failed:
        return tr("failed");
    case AttemptMark::Delivered:
        return tr("delivered");
    case AttemptMark::Unknown:
    case AttemptMark::None:
        break;
    }
    return tr("unknown");
}

QString countText(int count)
{
    constexpr int orMore = 255;
    if (count == 0)
        return tr("not tried yet");
    if (count == 1)
        return tr("1 try");
    return count == orMore ? tr("255 tries or more") : tr("%1 tries").arg(count);
}

} // namespace

QList<AttemptMark> attemptMarks(quint32 packed)
{
    QList<AttemptMark> marks;
    for (; packed != 0; packed >>= 2U)
        marks.append(AttemptMark(packed & 3U));
    return marks;
}

QString attemptsText(const QList<AttemptMark>& marks, int count)
{
    if (marks.isEmpty())
        return countText(count);
    QStringList words;
    for (const AttemptMark mark : marks)
        words += word(mark);
    if (count > marks.size())
        words += tr("%1 more").arg(count - marks.size());
    return words.join(u", "_s);
}

} // namespace waybill
