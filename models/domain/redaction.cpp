// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secretNames{"authorization", "proxy-authorization", "cookie", "set-cookie",
    "cookie2", "api-key", "apikey", "x-apikey", "token", "secret", "password"};
constexpr std::array secretEndings{"-token", "-secret", "-key", "-password", "-apikey", "-auth"};

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

/// In this order: a whole header line first, so that no later rule leaves half of it. The quotes of
/// a JSON string stay. No pattern starts with a repetition: long runs of letters stay cheap.
const std::array<Rule, 5>& rules()
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const std::array<Rule, 5> all{{
        {QRegularExpression(uR"re(((?:authorization|cookie)"?\s*[:=]\s*))re"
                            uR"re((?|(")(?:[^"\\]|\\.)*"|()[^\r\n"]+))re"_s,
             anyCase),
            u"\\1\\2[hidden]\\2"_s},
        {QRegularExpression(uR"re(\b(bearer)\s+[^\s"',;]+)re"_s, anyCase), u"\\1 [hidden]"_s},
        // "Basic" is also an English word: digits, padding or mixed case tell a credential.
        {QRegularExpression(uR"re(\b(basic|token)\s+)re"
                            uR"re((?=[\w+/=.-]*(?-i:[\d=+/]|[a-z][A-Z]))[\w+/=.-]{8,})re"_s,
             anyCase),
            u"\\1 [hidden]"_s},
        {QRegularExpression(uR"re(((?:token|secret|password|passwd|api[_-]?key|access[_-]?key)re"
                            uR"re(|signature|[?&]key)"?\s*[:=]\s*)(?!\[hidden\]))re"
                            uR"re((?|(")(?:[^"\\]|\\.)*"|()[^\s"&,;}\]]+))re"_s,
             anyCase),
            u"\\1\\2[hidden]\\2"_s},
        {QRegularExpression(uR"re(\b(?:KEY[0-9A-F]{16,}\w*|[sr]k_(?:live|test)_\w+)re"
                            uR"re(|whsec_[\w+/=]+|gh[pousr]_\w{20,}|github_pat_\w+))re"_s),
            u"[hidden]"_s},
    }};
    return all;
}

/// user:password@ of any URL in the text. The last @ before the path counts, as in RFC 3986.
QString withoutUserInfo(QString text)
{
    static const QRegularExpression userInfo(uR"(://[^/?#\s"]*@)"_s);
    return text.replace(userInfo, u"://[hidden]@"_s);
}

} // namespace

bool isSecretHeader(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return std::find(secretNames.begin(), secretNames.end(), lower) != secretNames.end()
        || lower.contains("signature")
        || std::any_of(secretEndings.begin(), secretEndings.end(),
            [&](const char* ending) { return lower.endsWith(ending); });
}

HttpHeaders redacted(const HttpHeaders& headers)
{
    HttpHeaders result;
    for (const HttpHeader& header : headers)
        result.append(
            header.name, isSecretHeader(header.name) ? hiddenMark : redacted(header.value));
    return result;
}

QString redacted(const QString& text)
{
    QString result = withoutUserInfo(text);
    for (const Rule& rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

QByteArray redacted(const QByteArray& text)
{
    return redacted(QString::fromLatin1(text)).toLatin1(); // Latin-1 keeps every byte
}

} // namespace waybill
