// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/replayoptions.h"

#include "services/replayguard.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("waybill::ReplayOptions", text);
}

void declareOptions(QCommandLineParser& parser)
{
    parser.addOptions(
        {{{u"h"_s, u"help"_s}, {}}, {u"to"_s, {}, u"URL"_s}, {u"body"_s, {}, u"FILE"_s},
            {u"method"_s, {}, u"M"_s}, {u"header"_s, {}, u"N: V"_s}, {u"timeout"_s, {}, u"S"_s},
            {u"expect"_s, {}, u"PATTERN"_s}, {u"accept-self-signed"_s, {}}});
}

/// An option that may be given once; the fallback where it is not.
QString single(const QCommandLineParser& parser, const QString& name, QString& error,
    const QString& fallback = {})
{
    const QStringList values = parser.values(name);
    if (values.size() > 1)
        error = say("--%1 is given twice.").arg(name);
    return values.isEmpty() ? fallback : values.first();
}

/// "N: V" or, for an empty value, "N:" or "N;".
bool addHeader(HttpHeaders& headers, const QString& text)
{
    const QByteArray line = text.toUtf8();
    if (!line.contains(':') && line.endsWith(';')) {
        headers.append(line.chopped(1), {});
        return true;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return false;
    QByteArrayView value = QByteArrayView(line).sliced(colon + 1);
    while (value.startsWith(' ') || value.startsWith('\t'))
        value = value.sliced(1);
    headers.append(line.first(colon), value.toByteArray());
    return true;
}

QString readHeaders(const QCommandLineParser& parser, ReplayOptions& options)
{
    for (const QString& header : parser.values(u"header"_s)) {
        if (!addHeader(options.request.headers, header))
            return say("--header takes \"Name: value\", not \"%1\".").arg(header);
    }
    for (const HttpHeader& header : options.request.headers) {
        if (isConnectionHeader(header.name))
            return say("--header: %1 cannot be set; it belongs to the connection.")
                .arg(QString::fromUtf8(header.name));
    }
    return {};
}

QString readTimeout(const QCommandLineParser& parser, ReplayOptions& options)
{
    QString error;
    const QString text = single(parser, u"timeout"_s, error);
    if (text.isEmpty() && !parser.isSet(u"timeout"_s))
        return {};
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    // Written so that NaN is refused too.
    if (!isNumber || !(seconds > 0 && seconds <= 1e6))
        return say("--timeout takes seconds, from 0.001 to 1000000.");
    options.request.timeout = std::chrono::milliseconds(std::max(1LL, std::llround(seconds * 1e3)));
    return error;
}

QString readExpect(const QCommandLineParser& parser, ReplayOptions& options)
{
    QString error;
    options.expectText = single(parser, u"expect"_s, error);
    if (!parser.isSet(u"expect"_s))
        return {};
    options.expect = StatusPattern::fromText(options.expectText);
    return options.expect ? error : say("--expect takes statuses such as 2xx, 204 or 200,404.");
}

QString readBody(const QCommandLineParser& parser, ReplayOptions& options)
{
    QString error;
    options.bodyFile = single(parser, u"body"_s, error);
    const QStringList words = parser.positionalArguments();
    for (const QString& word : words) {
        if (word != "-"_L1)
            return say("What is \"%1\"? See waybill replay --help.").arg(word);
    }
    if (!words.isEmpty() && parser.isSet(u"body"_s))
        return say("Give either --body FILE or -, not both.");
    if (!words.isEmpty())
        options.bodyFile = u"-"_s;
    return options.bodyFile.isEmpty() ? say("No body: give --body FILE, or - for standard input.")
                                      : error;
}

QString readTarget(const QCommandLineParser& parser, ReplayOptions& options)
{
    QString error;
    const QString target = single(parser, u"to"_s, error);
    if (target.isEmpty())
        return say("No target: give --to URL.");
    options.request.target = QUrl(target);
    options.request.method = single(parser, u"method"_s, error, u"POST"_s).toUtf8();
    options.request.acceptSelfSigned = parser.isSet(u"accept-self-signed"_s);
    return error;
}

} // namespace

Result<ReplayOptions, QString> replayOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    ReplayOptions options;
    if (!parser.parse(QStringList{u"waybill replay"_s} + arguments))
        return Failure{parser.errorText()};
    options.help = parser.isSet(u"help"_s);
    if (options.help)
        return options;
    for (const auto read : {readTarget, readBody, readHeaders, readTimeout, readExpect}) {
        if (const QString error = read(parser, options); !error.isEmpty())
            return Failure{error};
    }
    if (const auto fault = faultOf(options.request))
        return Failure{describe(*fault)};
    return options;
}

QString replayHelp()
{
    return say(R"(Usage: waybill replay --to URL (--body FILE | -) [options]

Sends a body to a local URL, exactly as it is and at most once, and prints what
comes back: the answer's body on standard output, its status line and headers on
standard error.

  --to URL               where to send: http or https on this machine (localhost,
                         127.0.0.1, [::1] or a name that resolves only to these)
  --body FILE            the body: every byte of FILE; "-" for standard input
  -                      the same as --body -
  --method M             the method; POST if not given
  --header 'Name: value' a header; may be repeated, order and duplicates are kept.
                         'Name:' sends an empty value
  --timeout S            give up after S seconds (decimals allowed); no limit if not
                         given
  --expect PATTERN       which statuses are right: 2xx, 204, or a list: 200,404
  --accept-self-signed   accept any certificate
  -h, --help             this text

Added unasked: Host, Connection: close, Content-Length, and
Content-Type: application/json if the body is a JSON object or array and no
Content-Type is given. Host, Content-Length and headers of the connection
(Connection, Expect, Transfer-Encoding ...) cannot be set. Redirects are not
followed and no proxy is used.

Exit status:
  0  an answer came (of any status, unless --expect is given)
  1  the answer could not be written
  2  wrong usage, or a target that Waybill does not send to; nothing was sent
  3  nothing listens there, TLS failed, the connection broke, or time ran out
  5  the answer cannot be read: not HTTP, or more than 64 MiB
  7  the answer's status is not what --expect says
)");
}

} // namespace waybill
