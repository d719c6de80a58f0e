// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/providerscommand.h"

#include "commands/exitcode.h"
#include "commands/lineoutput.h"
#include "commands/profilechecker.h"
#include "commands/providerlisting.h"
#include "commands/providersoptions.h"

#include <QCoreApplication>

#include <csignal>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("providers", text);
}

} // namespace

int runProvidersCommand(
    const QStringList& arguments, const ProfileCatalogue& catalogue, std::FILE* out, std::FILE* err)
{
    std::signal(SIGPIPE, SIG_IGN); // `| head` is no failure
    LineOutput output(out);
    LineOutput errors(err);
    const auto options = providersOptions(arguments);
    if (!options) {
        errors.write(
            tr("waybill: %1 See: waybill providers --help").arg(options.error()).toLocal8Bit());
        return int(ExitCode::Usage);
    }
    ExitCode code = ExitCode::Ok;
    switch (options->action) {
    case ProvidersOptions::Action::Help:
        output.write(providersHelp().trimmed().toLocal8Bit());
        break;
    case ProvidersOptions::Action::List:
        listProviders(catalogue, options->json, output, errors);
        break;
    case ProvidersOptions::Action::Check:
        code = checkProfileFile(options->profileFile, options->answerFile, output, errors);
        break;
    }
    output.flush();
    errors.flush();
    return int(output.state() == LineOutput::State::Failed ? ExitCode::OutputFailed : code);
}

} // namespace waybill
