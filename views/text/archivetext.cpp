// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/archivetext.h"

#include "text/formatcount.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("archiveText", text);
}

ArchiveRemedy remedyOf(ArchiveFault::Kind kind)
{
    switch (kind) {
    case ArchiveFault::Kind::Damaged:
    case ArchiveFault::Kind::Foreign:
    case ArchiveFault::Kind::TooNew:
        return ArchiveRemedy::NewArchive;
    case ArchiveFault::Kind::DiskFull:
    case ArchiveFault::Kind::Unwritable:
    case ArchiveFault::Kind::Failing:
    case ArchiveFault::Kind::InUse:
        break;
    }
    return ArchiveRemedy::TryAgain;
}

QString problem(ArchiveFault::Kind kind)
{
    switch (kind) {
    case ArchiveFault::Kind::DiskFull:
        return tr("The disk is full, so %1 cannot be written. Free some space, then try again.");
    case ArchiveFault::Kind::Unwritable:
        return tr("%1 may not be written. Check the permissions of the file and its folder, then"
                  " try again.");
    case ArchiveFault::Kind::Failing:
        return tr("The disk fails on %1. Check the disk, then try again.");
    case ArchiveFault::Kind::Damaged:
        return tr("%1 is damaged. It is left as it is; a new archive can be begun.");
    case ArchiveFault::Kind::Foreign:
        return tr("%1 is not an archive of Waybill. It is left as it is; a new archive can be"
                  " begun.");
    case ArchiveFault::Kind::TooNew:
        return tr("%1 was made by a newer Waybill. Update Waybill to read it, or begin a new"
                  " archive.");
    case ArchiveFault::Kind::InUse:
        return tr("%1 is in use by another Waybill. Close that one, then try again.");
    }
    Q_UNREACHABLE();
}

QString deliveriesText(qint64 count)
{
    return count == 1 ? tr("1 delivery") : tr("%1 deliveries").arg(formatCount(count));
}

QString replaysText(qint64 count)
{
    return count == 1 ? tr("1 replay") : tr("%1 replays").arg(formatCount(count));
}

} // namespace

QString archiveText(const ArchiveState& state)
{
    if (state.deliveries == 0 && state.waiting == 0 && state.dropped == 0)
        return {};
    QStringList parts{tr("%1 archived").arg(formatCount(state.deliveries))};
    if (state.waiting > 0)
        parts += tr("%1 waiting").arg(formatCount(state.waiting));
    if (state.dropped > 0)
        parts += tr("%1 not archived").arg(formatCount(state.dropped));
    return parts.join(QStringLiteral(", "));
}

QString unsavedText(const ArchiveState& state)
{
    if (state.waiting > 0 && state.waitingReplays > 0)
        return tr("%1 and %2 are kept in memory only.")
            .arg(deliveriesText(state.waiting), replaysText(state.waitingReplays));
    const QString what
        = state.waiting > 0 ? deliveriesText(state.waiting) : replaysText(state.waitingReplays);
    return state.waiting + state.waitingReplays == 1 ? tr("%1 is kept in memory only.").arg(what)
                                                     : tr("%1 are kept in memory only.").arg(what);
}

ArchiveTrouble describeArchiveFault(const ArchiveState& state)
{
    const ArchiveFault& fault = *state.fault;
    QString text = problem(fault.kind).arg(fault.file) + u' '
        + (state.holdsUnsaved() ? unsavedText(state) : tr("Nothing that is read now is archived."));
    if (state.isFull)
        text += u' ' + tr("No more are read until then.");
    if (!fault.cause.isEmpty())
        text += u' ' + tr("(%1)").arg(fault.cause);
    return {text, remedyOf(fault.kind)};
}

} // namespace waybill
