// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/nametemplate.h"

#include "providers/jsonstring.h"

#include <QRegularExpression>
#include <QUrl>

namespace waybill {

namespace {

const QRegularExpression& braces()
{
    static const QRegularExpression expression(QStringLiteral("\\{([A-Za-z0-9_.-]+)\\}"));
    return expression;
}

QByteArray escaped(const QString& value, Escape escape)
{
    switch (escape) {
    case Escape::Nothing:
        return value.toUtf8();
    case Escape::UrlPart:
        return QUrl::toPercentEncoding(value);
    case Escape::JsonString: {
        QByteArray quoted;
        appendJsonString(quoted, value.toUtf8());
        return quoted.sliced(1, quoted.size() - 2);
    }
    }
    return {};
}

} // namespace

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (auto it = braces().globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    names.removeDuplicates();
    return names;
}

QStringList missingNames(const QString& text, const NamedValues& values)
{
    QStringList names = namesIn(text);
    names.removeIf([&](const QString& name) { return !values.value(name).isEmpty(); });
    return names;
}

QByteArray filledIn(const QString& text, const NamedValues& values, Escape escape)
{
    QByteArray filled;
    qsizetype done = 0;
    for (auto it = braces().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        filled += text.sliced(done, match.capturedStart() - done).toUtf8();
        filled += escaped(values.value(match.captured(1)), escape);
        done = match.capturedEnd();
    }
    return filled + text.sliced(done).toUtf8();
}

} // namespace waybill
