// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/savedfetch.h"

#include "commands/deliveryspool.h"
#include "commands/fetchoutput.h"
#include "commands/fetchreport.h"
#include "commands/fetchsetup.h"
#include "inputfile.h"
#include "profilecatalogue.h"
#include "providers/providerprofile.h"
#include "services/savedanswers.h"
#include "text/savedanswerstext.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <memory>
#include <vector>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("fetch", text);
}

Result<QByteArray, InputFault> contents(const QString& path)
{
    if (path != QStringLiteral("-"))
        return readInputFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Failure{InputFault{InputFault::Kind::NotOpened, input.errorString()}};
    return readInput(input);
}

/// What was saved of one provider's log.
struct SavedLog
{
    std::shared_ptr<const ProviderProfile> profile;
    DeliverySpool spool;
    QHash<QByteArray, QMap<QString, QByteArray>> answers; ///< by record id
};

class SavedFetch
{
public:
    SavedFetch(const FetchOptions& options, QList<std::shared_ptr<const ProviderProfile>> profiles,
        std::FILE* out, std::FILE* err)
        : m_saved(std::move(profiles))
        , m_report(err, {})
        , m_output({options.redact, options.payloadDir}, out, &m_report)
    {
    }

    ExitCode run(const QStringList& paths)
    {
        if (!m_output.prepare())
            return ExitCode::OutputFailed;
        for (const QString& path : paths)
            read(path);
        for (const auto& log : m_logs)
            print(*log);
        m_output.finish();
        return m_output.outcome(m_reason);
    }

private:
    void read(const QString& path)
    {
        const QString name = path == QStringLiteral("-") ? tr("standard input") : path;
        const auto bytes = contents(path);
        if (!bytes) {
            m_report.say(describeInputFault(bytes.error(), name));
            const bool isEmpty = bytes.error().kind == InputFault::Kind::Empty;
            m_reason = isEmpty ? ExitCode::Unreadable : ExitCode::Usage;
            return;
        }
        const auto pages = m_saved.read(*bytes);
        if (!pages) {
            m_report.say(describeSavedAnswersError(pages.error(), name));
            m_reason = ExitCode::Unreadable;
            return;
        }
        for (const SavedPage& page : *pages)
            add(page);
    }

    void add(const SavedPage& saved)
    {
        SavedLog& log = logOf(saved.profile);
        if (!log.spool.add(*saved.page))
            m_output.storageFailed(log.spool);
        for (const SavedCall& call : saved.calls)
            log.answers[call.recordId].insert(call.call, call.answer);
    }

    SavedLog& logOf(const std::shared_ptr<const ProviderProfile>& profile)
    {
        for (const auto& log : m_logs) {
            if (log->profile == profile)
                return *log;
        }
        m_logs.push_back(std::make_unique<SavedLog>());
        m_logs.back()->profile = profile;
        return *m_logs.back();
    }

    void print(SavedLog& log)
    {
        log.spool.sort();
        while (auto records = log.spool.next()) {
            for (DeliveryRecord& record : *records)
                record.answers = log.answers.value(record.id);
            if (!m_output.print(log.profile, *records))
                return;
        }
        if (log.spool.hasFailed())
            m_output.storageFailed(log.spool);
    }

    SavedAnswers m_saved;
    FetchReport m_report;
    FetchOutput m_output;
    std::vector<std::unique_ptr<SavedLog>> m_logs; ///< in the order of their first answers
    ExitCode m_reason = ExitCode::Ok;
};

} // namespace

int runSavedFetch(
    const FetchOptions& options, const ProfileCatalogue& catalogue, std::FILE* out, std::FILE* err)
{
    QList<std::shared_ptr<const ProviderProfile>> profiles;
    if (!options.provider.isEmpty()) {
        const auto named = knownProfile(catalogue, options.provider);
        if (!named) {
            FetchReport(err, {}).say(named.error());
            return int(ExitCode::Usage);
        }
        profiles.append(*named);
    }
    for (const ProfileEntry& entry : catalogue.entries()) {
        if (options.provider.isEmpty() && entry.profile)
            profiles.append(entry.profile);
    }
    return int(SavedFetch(options, profiles, out, err).run(options.files));
}

} // namespace waybill
