// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnosticstext.h"

#include "domain/redaction.h"

#include <QDir>

#include <array>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enumerations.
constexpr std::array conditions{"read", "saved file", "archive only", "unread", "opening",
    "loading", "waiting", "cancelled", "page limit", "no token", "failed"};
constexpr std::array errors{"Cancelled", "InvalidRequest", "HostNotFound", "Unreachable", "Tls",
    "TimedOut", "Dropped", "Redirected", "TooLarge", "BadEncoding", "Protocol", "Unauthorized",
    "Forbidden", "NotFound", "Refused", "RateLimited", "ServerError", "Malformed",
    "NotADeliveryLog", "Endless", "SecretMissing", "Storage"};
constexpr std::array faults{
    "DiskFull", "Unwritable", "Failing", "Damaged", "Foreign", "TooNew", "InUse"};
static_assert(conditions.size() == size_t(SourceCondition::Failed) + 1);
static_assert(errors.size() == size_t(FetchError::Kind::Storage) + 1);
static_assert(faults.size() == size_t(ArchiveFault::Kind::InUse) + 1);

template <typename Names, typename Value> QString word(const Names& names, Value value)
{
    return QString::fromLatin1(names.at(size_t(value)));
}

QString componentsLine(const QList<Component>& components)
{
    QStringList parts;
    for (const Component& component : components)
        parts += component.name + u' ' + component.version;
    return parts.join(u"; "_s);
}

QString archiveLine(const DiagnosticsFacts& facts)
{
    QString line = u"Archive: %1, %2 deliveries, %3 bytes"_s.arg(facts.archiveFile)
                       .arg(facts.archive.deliveries)
                       .arg(facts.archiveBytes);
    if (facts.archive.waiting > 0)
        line += u", %1 rows wait"_s.arg(facts.archive.waiting);
    if (facts.archive.fault)
        line += u", %1 (%2)"_s.arg(
            word(faults, facts.archive.fault->kind), facts.archive.fault->cause);
    return line;
}

/// The kind of an error and its numbers, not its words: those may quote an answer.
QString errorWords(const FetchError& error)
{
    QString words = word(errors, error.kind);
    if (error.httpStatus != 0)
        words += u", HTTP %1"_s.arg(error.httpStatus);
    if (error.page != 0)
        words += u", page %1"_s.arg(error.page);
    return words;
}

QString sourceLine(const DiagnosticsFacts::OfSource& source)
{
    QStringList parts{word(conditions, source.standing.condition),
        u"%1 deliveries"_s.arg(source.standing.progress.deliveries)};
    parts += source.isShown ? u"shown"_s : u"hidden"_s;
    if (source.isLive)
        parts += u"live"_s;
    if (source.standing.error)
        parts += u"last error "_s + errorWords(*source.standing.error);
    return source.provider + u": "_s + parts.join(u", "_s);
}

} // namespace

QString diagnosticsText(const DiagnosticsFacts& facts)
{
    QStringList lines{u"Waybill "_s + facts.version, componentsLine(facts.components)};
    lines += facts.machine;
    lines += archiveLine(facts);
    lines += u"Sources: %1"_s.arg(facts.sources.size());
    for (const DiagnosticsFacts::OfSource& source : facts.sources)
        lines += u"- "_s + sourceLine(source);
    if (!facts.settings.isEmpty())
        lines += u"Settings: "_s + facts.settings.join(u"; "_s);
    QString text = lines.join(u'\n') + u'\n';
    const QString home = QDir::homePath();
    if (home.size() > 1)
        text.replace(home, u"~"_s);
    return redacted(text);
}

} // namespace waybill
