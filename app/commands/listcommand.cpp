// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/listcommand.h"

#include "archive/archivefile.h"
#include "archive/archivereader.h"
#include "archive/archivetables.h"
#include "commands/archiveprinter.h"
#include "commands/exitcode.h"
#include "commands/lineoutput.h"
#include "commands/listoptions.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <csignal>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("list", text);
}

QString usersArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/archive.sqlite"_s;
}

/// The one of that name or id, also if only the archive still has it.
std::optional<SourceId> sourceOf(
    const QString& name, const QList<Source>& sources, const ArchiveContents& contents)
{
    for (const Source& source : sources) {
        if (source.name == name || source.id.value == name)
            return source.id;
    }
    for (const ArchivedSource& source : contents.sources) {
        if (source.name == name || source.id.value == name)
            return source.id;
    }
    return std::nullopt;
}

ExitCode complain(LineOutput& errors, const QString& sentence, ExitCode code)
{
    errors.write(u"waybill: %1"_s.arg(sentence).toLocal8Bit());
    return code;
}

ExitCode printArchive(const ListOptions& options, const ProfileCatalogue& catalogue,
    const QList<Source>& sources, LineOutput& output, LineOutput& errors)
{
    const QString file = options.archive.isEmpty() ? usersArchive() : options.archive;
    auto database = openArchiveToRead(file);
    if (!database)
        return complain(errors, tr("%1 cannot be read: %2.").arg(file, database.error().cause),
            ExitCode::Unreadable);
    (*database)->run("BEGIN"); // as it is now, whatever the window writes meanwhile
    ArchiveTables tables(std::move(database).value());
    ArchiveReader reader(tables);
    SourceId wanted; // empty: all
    if (!options.source.isEmpty()) {
        const auto named = sourceOf(options.source, sources, reader.contents());
        if (!named)
            return complain(
                errors, tr("There is no source \"%1\".").arg(options.source), ExitCode::Usage);
        wanted = *named;
    }
    ArchivePrinter printer(catalogue, options.redact, &output, &errors);
    reader.visitAll(
        wanted, [&](const ArchivedDelivery& delivery) { return printer.print(delivery); });
    if (const auto& failure = tables.database.failure())
        return complain(errors, tr("%1 cannot be read further: %2.").arg(file, failure->cause),
            ExitCode::Unreadable);
    return printer.hasLeftOut() ? ExitCode::Unreadable : ExitCode::Ok;
}

} // namespace

int runListCommand(const QStringList& arguments, const ProfileCatalogue& catalogue,
    const QList<Source>& sources, std::FILE* out, std::FILE* err)
{
    std::signal(SIGPIPE, SIG_IGN); // `| head` is no failure
    LineOutput output(out);
    LineOutput errors(err);
    const auto options = listOptions(arguments);
    ExitCode code = ExitCode::Ok;
    if (!options)
        code = complain(
            errors, options.error() + u' ' + tr("See: waybill list --help"), ExitCode::Usage);
    else if (options->help)
        output.write(listHelp().trimmed().toLocal8Bit());
    else
        code = printArchive(*options, catalogue, sources, output, errors);
    output.flush();
    errors.flush();
    return int(output.state() == LineOutput::State::Failed ? ExitCode::OutputFailed : code);
}

} // namespace waybill
