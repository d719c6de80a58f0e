// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/fetchoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

void addFilters(QCommandLineParser& parser)
{
    const QString time = tr("TIME");
    const QString text = tr("TEXT");
    parser.addOptions({
        {QStringLiteral("filter-status"), tr("Only this status, in the provider's word."),
            tr("STATUS")},
        {QStringLiteral("filter-event-type"), tr("Only this event type, or a comma list."),
            tr("TYPE")},
        {QStringLiteral("filter-webhook"), tr("Only events that contain this text."), text},
        {QStringLiteral("filter-attempts"), tr("Only attempts that contain this text."), text},
        {QStringLiteral("started-from"), tr("Started at or after this time."), time},
        {QStringLiteral("started-to"), tr("Started at or before this time."), time},
        {QStringLiteral("finished-from"), tr("Finished at or after this time."), time},
        {QStringLiteral("finished-to"), tr("Finished at or before this time."), time},
        {QStringLiteral("pages"), tr("Read at most N pages."), tr("N")},
    });
}

void addOptions(QCommandLineParser& parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOptions({
        {QStringLiteral("provider"), tr("Whose log to read, e.g. telnyx."), tr("ID")},
        {QStringLiteral("param"),
            tr("One of the provider's parameters, such as a hook's id; for each one again."),
            tr("NAME=VALUE")},
        {QStringLiteral("base-url"), tr("Address of the API; default: the provider's own."),
            tr("URL")},
        {QStringLiteral("token-env"),
            tr("Environment variable that holds the token; default: the provider's id in capitals "
               "and _API_KEY."),
            tr("NAME")},
        {QStringLiteral("token-file"), tr("File that holds the token."), tr("FILE")},
    });
    addFilters(parser);
    parser.addOptions({
        {QStringLiteral("details"),
            tr("Also fetch the details of each delivery: payload, headers, attempts.")},
        {QStringLiteral("payload-dir"), tr("Also write each payload's exact bytes, a file each."),
            tr("DIR")},
        {QStringLiteral("redact"), tr("Hide the values of secret headers.")},
        {QStringLiteral("format"), tr("Output format: ndjson, one delivery a line."), tr("FORMAT"),
            QStringLiteral("ndjson")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
    });
}

/// Reads the values and keeps the first thing that is wrong.
class Values
{
public:
    explicit Values(const QCommandLineParser& parser)
        : m_parser(parser)
    {
    }

    QString text(const char* name)
    {
        const QString key = QString::fromLatin1(name);
        if (m_parser.isSet(key) && m_parser.value(key).isEmpty())
            fail(tr("--%1 needs a value.").arg(key));
        return m_parser.value(key);
    }

    std::optional<Instant> time(const char* name)
    {
        const QString value = text(name);
        const auto instant = Instant::fromIso(value.toUtf8());
        if (!value.isEmpty() && !instant)
            fail(tr("--%1: \"%2\" is not a time such as 2026-03-29T11:10:00Z.")
                     .arg(QString::fromLatin1(name), value));
        return instant;
    }

    int pages()
    {
        const QString value = text("pages");
        bool ok = false;
        const int number = value.toInt(&ok);
        if (!value.isEmpty() && (!ok || number < 1))
            fail(tr("--pages: \"%1\" is not a number of 1 or more.").arg(value));
        return number;
    }

    QMap<QString, QString> parameters()
    {
        QMap<QString, QString> parameters;
        for (const QString& pair : m_parser.values(QStringLiteral("param"))) {
            const QString name = pair.section(u'=', 0, 0);
            const QString value = pair.section(u'=', 1);
            if (name.isEmpty() || value.isEmpty())
                fail(tr("--param: \"%1\" is not NAME=VALUE.").arg(pair));
            else if (parameters.contains(name))
                fail(tr("--param: %1 is given twice.").arg(name));
            parameters.insert(name, value);
        }
        return parameters;
    }

    void fail(const QString& sentence)
    {
        if (m_error.isEmpty())
            m_error = sentence;
    }
    const QString& error() const { return m_error; }

private:
    const QCommandLineParser& m_parser;
    QString m_error;
};

FetchQuery readQuery(Values& values)
{
    FetchQuery query;
    query.startedAt = {values.time("started-from"), values.time("started-to")};
    query.finishedAt = {values.time("finished-from"), values.time("finished-to")};
    query.status = values.text("filter-status");
    query.eventType = values.text("filter-event-type");
    query.webhookText = values.text("filter-webhook");
    query.attemptsText = values.text("filter-attempts");
    query.maxPages = values.pages();
    return query;
}

bool isReversed(const TimeRange& range)
{
    return range.from && range.to && *range.to < *range.from;
}

/// Files are read as they are; nothing is asked of anybody.
void checkFiles(const FetchOptions& options, Values& values)
{
    const bool asks = options.details || !options.baseUrl.isEmpty() || !options.tokenEnv.isEmpty()
        || !options.tokenFile.isEmpty() || !options.parameters.isEmpty()
        || !(options.query == FetchQuery());
    if (!options.files.isEmpty() && asks)
        values.fail(tr("Files are read as they are: only --provider, --payload-dir, --redact and "
                       "--format go with them."));
    if (options.files.count(QStringLiteral("-")) > 1)
        values.fail(tr("The standard input can be read once only."));
}

void check(const FetchOptions& options, const QString& format, Values& values)
{
    static const QRegularExpression id(QStringLiteral("^[a-z0-9][a-z0-9_-]*$"));
    if (options.provider.isEmpty() && options.files.isEmpty())
        values.fail(tr("Name the provider: --provider telnyx, or files that hold its answers."));
    else if (!options.provider.isEmpty() && !id.match(options.provider).hasMatch())
        values.fail(tr("--provider: \"%1\" is not a provider's id.").arg(options.provider));
    if (!options.tokenEnv.isEmpty() && !options.tokenFile.isEmpty())
        values.fail(tr("Give --token-env or --token-file, not both."));
    if (isReversed(options.query.startedAt))
        values.fail(tr("--started-to is earlier than --started-from."));
    if (isReversed(options.query.finishedAt))
        values.fail(tr("--finished-to is earlier than --finished-from."));
    if (format != QStringLiteral("ndjson"))
        values.fail(tr("--format: \"%1\" is not known; ndjson is.").arg(format));
    if (!options.baseUrl.isEmpty() && (!options.baseUrl.isValid() || options.baseUrl.isRelative()))
        values.fail(tr("--base-url: not an address such as https://api.telnyx.com/v2"));
}

} // namespace

Result<FetchOptions, QString> readFetchOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("waybill fetch")} + arguments))
        return Failure{parser.errorText()};
    FetchOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    if (options.help)
        return options;
    Values values(parser);
    options.provider = values.text("provider");
    options.baseUrl = QUrl(values.text("base-url"), QUrl::StrictMode);
    options.tokenEnv = values.text("token-env");
    options.tokenFile = values.text("token-file");
    options.query = readQuery(values);
    options.parameters = values.parameters();
    options.details = parser.isSet(QStringLiteral("details"));
    options.files = parser.positionalArguments();
    options.payloadDir = values.text("payload-dir");
    options.redact = parser.isSet(QStringLiteral("redact"));
    checkFiles(options, values);
    check(options, values.text("format"), values);
    if (!values.error().isEmpty())
        return Failure{values.error()};
    return options;
}

QString fetchHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.setApplicationDescription(tr(
        "Reads a provider's delivery log and prints it, one delivery a line, newest first.\n"
        "Files hold answers that were saved: lists, single deliveries, JSON lines, of any known\n"
        "provider; - is the standard input.\n"
        "Without a time range it reads everything. Times are ISO 8601; without a zone, UTC.\n"
        "The token is never an argument: it comes from the environment or a file."));
    QString text = parser.helpText();
    text.replace(0, text.indexOf(u'\n'),
        tr("Usage: waybill fetch --provider ID [options]\n"
           "       waybill fetch FILE... [--provider ID]"));
    return text
        + tr("\nExit codes:\n"
             "  0  all was read\n"
             "  1  the output or a payload file could not be written\n"
             "  2  wrong usage, no token, or a file that cannot be opened\n"
             "  3  the provider is unreachable, dropped the connection or timed out\n"
             "  4  the provider answered with an error (401, 403, 422, 429, 500 …)\n"
             "  5  the answer cannot be read as a delivery log\n"
             "  6  stopped early (an error or Ctrl+C) after printing what was read, or details "
             "missing\n");
}

} // namespace waybill
