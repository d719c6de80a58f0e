// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// The <title> of an HTML text: the common entities decoded, white space collapsed, at most 120
/// characters. Empty if there is none.
QByteArray shortHtmlTitle(QByteArrayView html);

} // namespace waybill
