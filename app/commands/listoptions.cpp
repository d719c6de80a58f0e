// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/listoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("list", text);
}

} // namespace

Result<ListOptions, QString> listOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{{u"h"_s, u"help"_s}, {}}, {u"archive"_s, {}, u"FILE"_s},
        {u"source"_s, {}, u"NAME"_s}, {u"format"_s, {}, u"FORMAT"_s}, {u"redact"_s, {}}});
    if (!parser.parse(QStringList{u"waybill list"_s} + arguments))
        return Failure{parser.errorText() + u'.'};
    if (parser.isSet(u"help"_s))
        return ListOptions{.help = true};
    if (!parser.positionalArguments().isEmpty())
        return Failure{tr("What is \"%1\"?").arg(parser.positionalArguments().first())};
    if (parser.isSet(u"format"_s) && parser.value(u"format"_s) != "ndjson"_L1)
        return Failure{tr("--format wants ndjson.")};
    for (const auto& option : {u"archive"_s, u"source"_s}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return Failure{tr("--%1 wants a value.").arg(option)};
    }
    return ListOptions{.archive = parser.value(u"archive"_s),
        .source = parser.value(u"source"_s),
        .redact = parser.isSet(u"redact"_s)};
}

QString listHelp()
{
    return tr(R"(Usage: waybill list [--archive FILE] [--source NAME] [--redact]

Prints the deliveries that Waybill has kept, one JSON object a line, as
waybill fetch does, with what was fetched of each since: those that changed
last are printed last. Asks no provider. The window may be open meanwhile.

  --archive FILE   the archive to read; without it, your own
  --source NAME    only the deliveries of this source
  --format ndjson  the only format there is
  --redact         hide the values of secret headers
  -h, --help       this text

Exit status:
  0  all is well
  1  the output could not be written
  2  wrong usage, or no source of that name
  5  the archive, or one of its deliveries, cannot be read
)");
}

} // namespace waybill
