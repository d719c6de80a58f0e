// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/httpreason.h"

#include "domain/reasonphrase.h"

namespace waybill {

QString httpReason(int status)
{
    return reasonPhrase(status);
}

QString httpStatusText(int status)
{
    return (QString::number(status) + u' ' + httpReason(status)).trimmed();
}

} // namespace waybill
