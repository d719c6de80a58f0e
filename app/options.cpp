// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Options", text);
}

constexpr QLatin1String standardInputName("-");
constexpr int smallestSide = 200;
constexpr int largestSide = 10'000;

void describeOptions(QCommandLineParser& parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    const auto add
        = [&parser](const QStringList& names, const QString& help, const char* value = nullptr) {
              parser.addOption(
                  QCommandLineOption(names, help, value ? QString::fromLatin1(value) : QString()));
          };
    add({QStringLiteral("h"), QStringLiteral("help")}, {});
    add({QStringLiteral("v"), QStringLiteral("version")}, {});
    add({QStringLiteral("demo")}, {});
    add({QStringLiteral("archive")}, {}, "file");
    add({QStringLiteral("source")}, {}, "name");
    add({QStringLiteral("screenshot")}, {}, "file");
    add({QStringLiteral("size")}, {}, "size");
    add({QStringLiteral("scale")}, {}, "factor");
    add({QStringLiteral("theme")}, {}, "theme");
    add({QStringLiteral("select")}, {}, "id");
    add({QStringLiteral("compare")}, {}, "with");
}

std::optional<QSize> readSize(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    return fits(size.width()) && fits(size.height()) ? std::optional(size) : std::nullopt;
}

/// Fills in what --size, --scale and --theme say; the error names the option at fault.
QString readLooks(const QCommandLineParser& parser, Options& options)
{
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = readSize(parser.value(QStringLiteral("size")));
        if (!size)
            return tr("--size wants WIDTHxHEIGHT in pixels, such as 1280x720");
        options.size = *size;
        options.sizeGiven = true;
    }
    if (parser.isSet(QStringLiteral("scale"))) {
        bool ok = false;
        options.scale = parser.value(QStringLiteral("scale")).toDouble(&ok);
        if (!ok || !(options.scale >= 0.5 && options.scale <= 4))
            return tr("--scale wants a number from 0.5 to 4");
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        options.theme = themeNamed(parser.value(QStringLiteral("theme")));
        if (!options.theme)
            return tr("--theme wants system, light, dark or contrast");
    }
    return {};
}

/// The error says what may be asked for.
QString readComparison(const QCommandLineParser& parser, Options& options)
{
    if (!parser.isSet(QStringLiteral("compare")))
        return {};
    const QString with = parser.value(QStringLiteral("compare"));
    if (with != QLatin1String("previous") && with != QLatin1String("successes"))
        return tr("--compare wants previous or successes");
    if (options.screenshot.isEmpty())
        return tr("--compare goes with --screenshot");
    options.compare = with == QLatin1String("previous") ? Options::Comparison::Previous
                                                        : Options::Comparison::Successes;
    return {};
}

/// What was typed as a command rather than as a file's name.
bool isMeantAsCommand(const QString& argument)
{
    static const QRegularExpression word(QStringLiteral("^[a-z]+$"));
    return word.match(argument).hasMatch() && !QFileInfo::exists(argument);
}

/// The error names the argument at fault.
QString checkFiles(const Options& options, bool hasTerminalInput)
{
    for (const QString& file : options.files) {
        if (isMeantAsCommand(file))
            return tr("there is no command and no file “%1”").arg(file);
    }
    const auto streams = options.files.count(standardInputName);
    if (streams > 1)
        return tr("standard input can be read only once");
    if (streams == 1 && hasTerminalInput)
        return tr("- reads a saved answer from standard input: pipe one into waybill");
    if (!options.files.isEmpty() && options.demo)
        return tr("--demo shows no files");
    if (!options.files.isEmpty() && !options.source.isEmpty())
        return tr("--source shows no files");
    return {};
}

} // namespace

Result<Options, QString> parseOptions(const QStringList& arguments, bool hasTerminalInput)
{
    QCommandLineParser parser;
    describeOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("waybill")} + arguments))
        return Failure{parser.errorText()};

    Options options;
    options.files = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("help")))
        options.action = Options::Action::Help;
    else if (parser.isSet(QStringLiteral("version")))
        options.action = Options::Action::Version;
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.archive = parser.value(QStringLiteral("archive"));
    options.source = parser.value(QStringLiteral("source"));
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.select = parser.value(QStringLiteral("select"));
    if (options.demo && !options.source.isEmpty())
        return Failure{tr("--demo and --source exclude each other")};
    if (options.demo && !options.archive.isEmpty())
        return Failure{tr("--demo has an archive of its own: leave out --archive")};
    if (parser.isSet(QStringLiteral("archive")) && options.archive.isEmpty())
        return Failure{tr("--archive wants a file name")};
    if (parser.isSet(QStringLiteral("screenshot")) && options.screenshot.isEmpty())
        return Failure{tr("--screenshot wants a file name")};
    for (const QString& problem : {checkFiles(options, hasTerminalInput),
             readLooks(parser, options), readComparison(parser, options)}) {
        if (!problem.isEmpty())
            return Failure{problem};
    }
    return options;
}

QString optionsHelp()
{
    return tr(
        "Usage: waybill [OPTION]... [FILE]...\n"
        "       waybill COMMAND [OPTION]...\n"
        "\n"
        "A desktop inspector for webhook deliveries: reads a provider's delivery log, shows\n"
        "why an attempt failed and replays its payload to this machine.\n"
        "\n"
        "FILE is a saved answer of a provider: one, several, or one a line, as JSON. It is shown\n"
        "without a token and without a network. - reads standard input:\n"
        "  curl … | waybill -\n"
        "\n"
        "Commands, without a window (waybill COMMAND --help tells more):\n"
        "  fetch      print a provider's deliveries as JSON lines\n"
        "  list       print the deliveries that were kept, asking nobody\n"
        "  providers  list the providers and what each log keeps; check a profile\n"
        "  replay     send a body to a local URL, once, byte for byte\n"
        "\n"
        "A second start hands FILE, --source and --select to the window that is open; --theme,\n"
        "--size and --scale count only where a window begins.\n"
        "\n"
        "Options:\n"
        "  --demo               open the embedded demo; settings and sources are left alone\n"
        "  --source NAME        show this source only, instead of those shown last\n"
        "  --archive FILE       keep what is read in this archive, and show what it has\n"
        "  --theme NAME         system, light, dark or contrast, for this run\n"
        "  --size WxH           size of the window, in pixels\n"
        "  --scale F            enlarge everything, 0.5 to 4\n"
        "  --select ID          show the delivery with this id\n"
        "  --screenshot PNG     wait for the fetch (30 s at most), write the window to this PNG\n"
        "                       file and exit; needs no display\n"
        "  --compare previous   with --screenshot: the attempt beside the one before it\n"
        "  --compare successes  what is different about it: beside the last success\n"
        "  -h, --help           this text\n"
        "  -v, --version        the version\n"
        "\n"
        "Exit status: 0 well, 1 what a screenshot should show is not there, it cannot be written,\n"
        "or the open window knows no such source or is of another version, 2 usage.\n");
}

} // namespace waybill
