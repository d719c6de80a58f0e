// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/providersoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("providers", text);
}

Result<ProvidersOptions, QString> readCheck(
    const QCommandLineParser& parser, const QStringList& words)
{
    if (words.size() != 2)
        return Failure{tr("check wants one profile file.")};
    if (parser.isSet(u"format"_s))
        return Failure{tr("--format is for the list, not for check.")};
    return ProvidersOptions{.action = ProvidersOptions::Action::Check,
        .profileFile = words.at(1),
        .answerFile = parser.value(u"with"_s)};
}

Result<ProvidersOptions, QString> readList(const QCommandLineParser& parser)
{
    if (parser.isSet(u"with"_s))
        return Failure{tr("--with is for check.")};
    const QString format = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : u"table"_s;
    if (format != "table"_L1 && format != "json"_L1)
        return Failure{tr("--format wants table or json.")};
    return ProvidersOptions{.json = format == "json"_L1};
}

} // namespace

Result<ProvidersOptions, QString> providersOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions(
        {{{u"h"_s, u"help"_s}, {}}, {u"format"_s, {}, u"FORMAT"_s}, {u"with"_s, {}, u"FILE"_s}});
    if (!parser.parse(QStringList{u"waybill providers"_s} + arguments))
        return Failure{parser.errorText() + u'.'};
    if (parser.isSet(u"help"_s))
        return ProvidersOptions{.action = ProvidersOptions::Action::Help};
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return readList(parser);
    if (words.first() == "check"_L1)
        return readCheck(parser, words);
    return Failure{tr("What is \"%1\"?").arg(words.first())};
}

QString providersHelp()
{
    return tr(R"(Usage: waybill providers [--format table|json]
       waybill providers check PROFILE.json [--with ANSWER.json]

Lists the providers whose delivery logs Waybill reads, and what each log keeps:
those that come with Waybill, and your own profiles in
  ~/.config/waybill/providers/*.json
A profile of yours with the id of another takes its place. Profiles that cannot
be used are named on standard error and stop nothing.

  --format FORMAT  table (the default) or json: an array with an object for each
                   profile, those that cannot be used with an "error"
  -h, --help       this text

check reads one profile and says whether it can be used, or where and why not:
  PROFILE.json:/json/pointer: reason
  --with FILE      also reads an answer of the provider's list call that you
                   saved, and prints each delivery on one line of JSON, as
                   waybill fetch does; values that could not be read are named
                   on standard error, by their place in the answer

Exit status:
  0  all is well
  1  the output could not be written
  2  wrong usage
  5  the profile or the answer cannot be read
)");
}

} // namespace waybill
