// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/httpheaders.h"

#include <QByteArray>

namespace waybill {

/// The target of the first link of that relation in an answer's Link headers (RFC 8288); empty if
/// there is none. A link about another place than the answer (one with an anchor) is passed over;
/// what cannot be read ends its header.
QByteArray linkTarget(const HttpHeaders& headers, QByteArrayView relation);

} // namespace waybill
