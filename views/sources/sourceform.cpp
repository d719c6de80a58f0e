// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourceform.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SourceForm", text);
}

} // namespace

QString cleanToken(const QString& pasted, const QStringList& prefixes)
{
    QString token = pasted.trimmed();
    for (const QString& prefix : prefixes) {
        if (token.startsWith(prefix, Qt::CaseInsensitive))
            token = token.mid(prefix.size()).trimmed();
    }
    return token;
}

QString baseUrlProblem(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return tr("Give a whole URL, such as https://api.example.com/v2.");
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return tr("The URL must begin with https:// (or http:// on this machine).");
    if (!url.userInfo().isEmpty())
        return tr("Leave user name and password out of the URL; the token goes below.");
    return {};
}

} // namespace waybill
