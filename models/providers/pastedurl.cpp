// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pastedurl.h"

#include "providers/providerprofile.h"

#include <QRegularExpression>
#include <QUrl>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestUrl = 4096; // characters; no page's address is longer

struct Pattern
{
    QRegularExpression expression;
    QStringList names; ///< of its captures
};

QString withoutScheme(const QString& url)
{
    static const QRegularExpression scheme(
        u"^https?://(www\\.)?"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(url).remove(scheme);
}

/// `segments`: what a {name} may be.
Pattern compile(const QString& url, const QString& segments)
{
    static const QRegularExpression braces(u"\\{([^{}]*)\\}"_s);
    Pattern pattern;
    QString source = u"^"_s;
    const QString text = withoutScheme(url);
    qsizetype end = 0;
    for (auto it = braces.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        source
            += QRegularExpression::escape(text.sliced(end, match.capturedStart() - end)) + segments;
        pattern.names.append(match.captured(1));
        end = match.capturedEnd();
    }
    source += QRegularExpression::escape(text.sliced(end)) + u"(?:[/?#].*)?$"_s;
    pattern.expression = QRegularExpression(source, QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

std::optional<QMap<QString, QString>> match(const Pattern& pattern, const QString& url)
{
    const auto found = pattern.expression.match(url);
    if (!found.hasMatch())
        return std::nullopt;
    QMap<QString, QString> values;
    for (int i = 0; i < pattern.names.size(); ++i)
        values.insert(pattern.names.at(i),
            QUrl::fromPercentEncoding(found.captured(i + 1).toUtf8()).trimmed());
    return values;
}

} // namespace

bool looksLikeUrl(const QString& text)
{
    static const QRegularExpression start(
        u"^\\s*https?://\\S+\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return start.match(text).hasMatch();
}

std::optional<QMap<QString, QString>> readPastedUrl(
    const ProviderProfile& profile, const QString& text)
{
    const QString url = withoutScheme(text.trimmed());
    if (url.size() > longestUrl)
        return std::nullopt;
    for (const QString& segments : {u"([^/?#]+)"_s, u"([^?#]+?)"_s}) {
        for (const QString& pasted : profile.pastedUrls) {
            if (auto values = match(compile(pasted, segments), url))
                return values;
        }
    }
    return std::nullopt;
}

} // namespace waybill
