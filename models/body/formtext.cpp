// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/formtext.h"

#include <QByteArrayList>

namespace waybill {

namespace {

QByteArray decoded(QByteArray part)
{
    QByteArray text = QByteArray::fromPercentEncoding(part.replace('+', ' '));
    return text.replace("\r\n", "\n").replace('\r', '\n').replace("\n", "⏎");
}

} // namespace

QByteArray formText(QByteArrayView form)
{
    QByteArrayList lines;
    for (const QByteArray& field : form.toByteArray().trimmed().split('&')) {
        const qsizetype equals = field.indexOf('=');
        lines += equals < 0 ? decoded(field)
                            : decoded(field.left(equals)) + " = " + decoded(field.mid(equals + 1));
    }
    return lines.join('\n');
}

} // namespace waybill
