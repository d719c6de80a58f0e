// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/redactedsample.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace waybill {

namespace {

constexpr qsizetype longest = 1024;

} // namespace

QByteArray redactedSample(QByteArrayView body)
{
    static const QRegularExpression bearer(QStringLiteral("\\b(bearer|basic)\\s+[^\\s\"',;<>]+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        QStringLiteral(
            "([\\w-]*(?:authorization|cookie|token|secret|api[_-]?key|password|signature)"
            "[\\w-]*\"?\\s*[:=]\\s*\"?)[^\\s\"',;&<>]+"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = QString::fromUtf8(body.first(std::min(body.size(), longest)));
    text.replace(bearer, QStringLiteral("\\1 …"));
    text.replace(named, QStringLiteral("\\1…"));
    const QByteArray sample = text.toUtf8();
    return sample.size() <= longest ? sample : sample.first(longest);
}

} // namespace waybill
