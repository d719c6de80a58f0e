// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/savedanswerstext.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SavedAnswers", text);
}

/// "Text (cause)." from "Text" and the cause, if there is one.
QString sentence(const QString& text, const QString& cause)
{
    return cause.isEmpty() ? text + QLatin1Char('.') : QStringLiteral("%1 (%2).").arg(text, cause);
}

} // namespace

QString describeInputFault(const InputFault& fault, const QString& name)
{
    switch (fault.kind) {
    case InputFault::Kind::Missing:
        return tr("There is no file “%1”.").arg(name);
    case InputFault::Kind::IsFolder:
        return tr("“%1” is a folder. Open the files in it.").arg(name);
    case InputFault::Kind::NotOpened:
        return sentence(tr("“%1” cannot be opened").arg(name), fault.cause);
    case InputFault::Kind::TooLarge:
        return tr("“%1” is larger than %2. Split it into several files and open them together.")
            .arg(name, QLocale::c().formattedDataSize(largestInput, 0));
    case InputFault::Kind::Empty:
        return tr("“%1” is empty.").arg(name);
    case InputFault::Kind::Broken:
        return sentence(tr("“%1” cannot be read").arg(name), fault.cause);
    }
    return {};
}

QString describeSavedAnswersError(const FetchError& error, const QString& name)
{
    if (error.kind == FetchError::Kind::Malformed)
        return sentence(tr("“%1” cannot be read as JSON").arg(name), error.cause) + QLatin1Char(' ')
            + tr("Save the provider's answer as it came: one, several, or one a line.");
    if (error.kind == FetchError::Kind::NotADeliveryLog)
        return tr("“%1” is no provider's answer: %2. Save what a provider's list of deliveries "
                  "answers, or one "
                  "delivery.")
            .arg(name, error.cause);
    return sentence(tr("“%1” cannot be read").arg(name), error.cause);
}

} // namespace waybill
