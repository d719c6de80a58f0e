// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"

#include "singleinstance.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <cstdio>

namespace waybill {

namespace {

constexpr int refused = 1;
constexpr unsigned long betweenLooks = 50; ///< milliseconds

QString tr(const char* text)
{
    return QCoreApplication::translate("handOver", text);
}

int tell(const QString& text)
{
    std::fprintf(stderr, "waybill: %s\n", qPrintable(text));
    return refused;
}

/// Nothing while the window is closing.
std::optional<int> statusOf(SummonsAnswer answer, const Summons& summons)
{
    switch (answer) {
    case SummonsAnswer::Taken:
        return 0;
    case SummonsAnswer::UnknownSource:
        return tell(tr("there is no source named “%1”; Sources > Manage sources lists them")
                        .arg(summons.source));
    case SummonsAnswer::NotUnderstood:
        return tell(tr("the window that is open is of another version: close it and start again"));
    case SummonsAnswer::Closing:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<int> handOver(
    SingleInstance& instance, const Summons& summons, std::chrono::milliseconds closingTime)
{
    const QDeadlineTimer deadline(closingTime);
    while (true) {
        const auto answer = instance.handOver(summons);
        if (answer) {
            const auto status = statusOf(*answer, summons);
            if (status)
                return status;
            QThread::msleep(betweenLooks);
        }
        if (instance.claim() || !answer || deadline.hasExpired())
            return std::nullopt;
    }
}

} // namespace waybill
