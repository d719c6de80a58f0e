// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "platformnoise.h"

#include <QtGlobal>

namespace waybill {

namespace {

// Qt's hook has no place for a context.
QtMessageHandler nextHandler = nullptr;

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!isPlatformNoise(message))
        nextHandler(type, context, message);
}

} // namespace

bool isPlatformNoise(const QString& message)
{
    return message == QStringLiteral("This plugin does not support propagateSizeHints()")
        || message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR not set,"));
}

void dropPlatformNoise()
{
    const QtMessageHandler previous = qInstallMessageHandler(handle);
    if (previous != handle)
        nextHandler = previous;
}

} // namespace waybill
