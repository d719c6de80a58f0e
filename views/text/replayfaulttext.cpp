// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/replayfaulttext.h"

#include "services/replayguard.h"

#include <QCoreApplication>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("replayFaultText", text);
}

} // namespace

QString replayFaultText(const ReplayFault& fault)
{
    using Kind = ReplayFault::Kind;
    switch (fault.kind) {
    case Kind::BadUrl:
        return tr("Give a whole URL, such as http://localhost:3000/webhooks.");
    case Kind::BadScheme:
        return tr("“%1” is not possible; begin the URL with http:// or https://.")
            .arg(fault.subject);
    case Kind::NoHost:
        return tr("The URL has no host; try http://localhost:3000.");
    case Kind::UserInfo:
        return tr(
            "Leave user name and password out of the URL; send an Authorization header instead.");
    case Kind::BadMethod:
        return tr("“%1” is not a method; use POST, PUT or the like.").arg(fault.subject);
    case Kind::HeadWithBody:
        return tr("HEAD cannot carry a body; empty the body or choose another method.");
    case Kind::BadHeaderName:
        return tr("“%1” is not a header name; use letters, digits and hyphens.").arg(fault.subject);
    case Kind::BadHeaderValue:
        return tr("The value of “%1” has a control character; take it out.").arg(fault.subject);
    }
    return {};
}

} // namespace waybill
