// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/guidetext.h"

#include "window/windowactions.h"

#include <QAction>
#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Guide", text);
}

} // namespace

QList<GuideStep> readTheLog(const WindowActions& actions)
{
    const QString source = tr(
        "%1 adds a source: choose the provider, and the form says where its token is found. The "
        "token is kept in the system's keychain and goes to that provider alone. Without one, %2 "
        "opens what a provider answered and you saved; %3 pastes it.")
                               .arg(keyText(*actions.addSource), keyText(*actions.openSaved),
                                   keyText(*actions.pasteJson));
    const QString list = tr(
        "Each row is a delivery, the newest first. The button at the left chooses which sources "
        "are shown; %1 reads what is new, and Live keeps reading. Type into the filter (%2), or "
        "choose a status, an event type, a time. Home is back at the newest.")
                             .arg(keyText(*actions.refresh), keyText(*actions.filter));
    const QString why = tr(
        "The line below the list says the cause in words. The timeline has a bar for each "
        "attempt; %1 and %2 go from one to the next. Under it are the request and the answer of "
        "that attempt, byte for byte as the log keeps them; %3 searches them. What a log does "
        "not keep is said, never made up.")
                            .arg(keyText(*actions.previousAttempt), keyText(*actions.nextAttempt),
                                keyText(*actions.findInBody));
    return {
        {tr("Name the log"), source, {}, {}},
        {tr("Find the delivery"), list, QStringLiteral(":/guide/list"),
            tr("The source button, the filter, and the list of deliveries with status, event type, "
               "result and attempts.")},
        {tr("See why it failed"), why, QStringLiteral(":/guide/detail"),
            tr("The cause in words, the timeline of the attempts, and below it the request and the "
               "response.")},
    };
}

QList<GuideStep> findAndReplay(const WindowActions& actions)
{
    const QString difference = tr(
        "%1 puts a failed attempt beside the last one of its kind that went well; %2 goes to the "
        "next difference. Dates, request ids and signatures count as equal: Volatile names "
        "chooses which. %3 compares with the attempt before, and %4 marks one to compare with "
        "any other.")
                                   .arg(keyText(*actions.whatIsDifferent),
                                       keyText(*actions.nextDifference),
                                       keyText(*actions.comparePrevious),
                                       keyText(*actions.markForComparing));
    const QString replay = tr(
        "%1 sends the recorded payload again, byte for byte as the log has it, to the URL in the "
        "bar: your app on this machine. %2 lets you change it first. The answer becomes an attempt "
        "of its own, "
        "R1, beside the recorded ones, ready to be compared; the record itself never changes. "
        "To have the provider send instead, ask it in the Delivery menu.")
                               .arg(keyText(*actions.replay), keyText(*actions.editReplay));
    return {
        {tr("Find the difference"), difference, QStringLiteral(":/guide/compare"),
            tr("Two attempts side by side; what differs is marked in both, with the summary "
               "above.")},
        {tr("Replay until it works"), replay, QStringLiteral(":/guide/replay"),
            tr("The replay bar: the URL on this machine, the signature, Edit and Replay.")},
        {tr("What is kept, and where"),
            tr("What was read stays in an archive on this machine, also when the provider has "
               "forgotten it. Sources > Archive… says where that is and how large, for how long "
               "it keeps what, and deletes. Where two reads did not meet, the list marks a gap. "
               "Which files there are, the commands without a window, and how to add a provider "
               "of your own are in the manual: man waybill."),
            {}, {}},
    };
}

} // namespace waybill
