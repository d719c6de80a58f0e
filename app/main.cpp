// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "commands/fetchcommand.h"
#include "commands/listcommand.h"
#include "commands/providerscommand.h"
#include "commands/replaycommand.h"
#include "options.h"
#include "platformnoise.h"
#include "profilecatalogue.h"
#include "settings.h"

#include <QApplication>

#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace waybill;

namespace {

constexpr int usageError = 2;

QStringList argumentsFrom(int first, int argc, char* argv[])
{
    QStringList arguments;
    for (int i = first; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

/// Set before QApplication is made, because it reads them then.
void prepareEnvironment(const Options& options)
{
    if (!options.screenshot.isEmpty())
        dropPlatformNoise();
    if (!options.screenshot.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (options.scale != 1.0)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
}

/// The exit code: 1 if standard output takes no more.
int print(const char* text)
{
    return std::fputs(text, stdout) >= 0 && std::fflush(stdout) == 0 ? 0 : 1;
}

int runWindow(int argc, char* argv[])
{
    const auto options = parseOptions(argumentsFrom(1, argc, argv), ::isatty(STDIN_FILENO) == 1);
    if (!options) {
        std::fprintf(stderr, "waybill: %s\nTry waybill --help.\n", qPrintable(options.error()));
        return usageError;
    }
    switch (options->action) {
    case Options::Action::Help:
        return print(qPrintable(optionsHelp()));
    case Options::Action::Version:
        return print("waybill " WAYBILL_VERSION "\n");
    case Options::Action::Window:
        break;
    }
    prepareEnvironment(*options);
    QApplication qt(argc, argv);
    Application application(qt, *options);
    return application.run();
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("waybill"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    const char* command = argc > 1 ? argv[1] : "";
    if (std::strcmp(command, "fetch") == 0) {
        QCoreApplication qt(argc, argv);
        return runFetchCommand(qt, argumentsFrom(2, argc, argv));
    }
    if (std::strcmp(command, "replay") == 0) {
        QCoreApplication qt(argc, argv);
        return runReplayCommand(qt, argumentsFrom(2, argc, argv));
    }
    if (std::strcmp(command, "providers") == 0) {
        const QCoreApplication qt(argc, argv);
        return runProvidersCommand(
            argumentsFrom(2, argc, argv), ProfileCatalogue::load(ProfileCatalogue::ownFolder()));
    }
    if (std::strcmp(command, "list") == 0) {
        const QCoreApplication qt(argc, argv);
        return runListCommand(argumentsFrom(2, argc, argv),
            ProfileCatalogue::load(ProfileCatalogue::ownFolder()), Settings().sources());
    }
    return runWindow(argc, argv);
}
