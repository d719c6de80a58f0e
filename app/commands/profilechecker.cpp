// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/profilechecker.h"

#include "commands/exitcode.h"
#include "commands/lineoutput.h"
#include "profilecatalogue.h"
#include "providers/deliverypageparser.h"
#include "providers/deliveryreader.h"
#include "providers/normalisedwriter.h"
#include "text/fetcherrortext.h"
#include "text/formatcount.h"

#include <QCoreApplication>
#include <QFile>

namespace waybill {

namespace {

constexpr qint64 longestAnswer = 64LL * 1024 * 1024; // bytes; as for a page that is fetched

QString tr(const char* text)
{
    return QCoreApplication::translate("providers", text);
}

Result<QByteArray, QString> readAnswer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{file.errorString()};
    QByteArray answer = file.read(longestAnswer + 1);
    if (answer.size() > longestAnswer)
        return Failure{tr("is larger than 64 MiB")};
    return answer;
}

/// Prints what a profile makes of one saved answer.
class AnswerPrinter
{
public:
    AnswerPrinter(std::shared_ptr<const ProviderProfile> profile, QString file, LineOutput& output,
        LineOutput& errors)
        : m_profile(std::move(profile))
        , m_reader(m_profile)
        , m_file(std::move(file))
        , m_output(output)
        , m_errors(errors)
    {
    }

    ExitCode print(const QByteArray& answer)
    {
        const auto page = DeliveryPageParser(m_profile).parse(answer);
        if (!page) {
            say({}, describeFetchError(page.error(), m_file).oneLine());
            return ExitCode::Unreadable;
        }
        noteAll({}, page->notes);
        for (const DeliveryRow& row : page->rows)
            print(row.id, page->slice(row));
        say({}, tr("deliveries read: %1").arg(formatCount(qint64(page->rows.size()))));
        return m_isComplete ? ExitCode::Ok : ExitCode::Unreadable;
    }

private:
    void print(const QByteArray& id, QByteArrayView item)
    {
        const QString name = tr("delivery %1").arg(QString::fromUtf8(id));
        const auto delivery = m_reader.read(item);
        if (!delivery) {
            say(name, describeFetchError(delivery.error(), m_file).oneLine());
            m_isComplete = false;
            return;
        }
        m_output.write(normalisedLine(*delivery, m_profile->id, m_profile->id));
        noteAll(name, delivery->notes);
    }

    void noteAll(const QString& where, const QList<FieldNote>& notes)
    {
        for (const FieldNote& note : notes)
            say(where, note.pointer + QStringLiteral(": ") + note.reason);
    }

    void say(const QString& where, const QString& text)
    {
        QStringList parts{m_file, where, text};
        parts.removeAll(QString());
        m_errors.write(parts.join(QStringLiteral(": ")).toLocal8Bit());
    }

    const std::shared_ptr<const ProviderProfile> m_profile;
    const DeliveryReader m_reader;
    const QString m_file;
    LineOutput& m_output;
    LineOutput& m_errors;
    bool m_isComplete = true;
};

} // namespace

ExitCode checkProfileFile(
    const QString& profileFile, const QString& answerFile, LineOutput& output, LineOutput& errors)
{
    auto profile = readProfileFile(profileFile);
    if (!profile) {
        errors.write(profileErrorLine(profile.error()).toLocal8Bit());
        return ExitCode::Unreadable;
    }
    if (answerFile.isEmpty()) {
        output.write(tr("%1: a valid profile of %2 (%3)")
                         .arg(profileFile, profile->name, profile->id)
                         .toLocal8Bit());
        return ExitCode::Ok;
    }
    const auto answer = readAnswer(answerFile);
    if (!answer) {
        errors.write((answerFile + QStringLiteral(": ") + answer.error()).toLocal8Bit());
        return ExitCode::Unreadable;
    }
    return AnswerPrinter(std::make_shared<const ProviderProfile>(std::move(profile).value()),
        answerFile, output, errors)
        .print(*answer);
}

} // namespace waybill
