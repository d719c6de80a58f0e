// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waybill {

/// The words of an HTML page as plain UTF-8 text: its title first, then a line for each block;
/// scripts, styles and comments dropped, character references decoded. Nothing is rendered and
/// nothing is fetched. Any bytes will do: what cannot be read as a tag is text.
QByteArray htmlToText(QByteArrayView html);

/// The text of the first <title>, white space collapsed; empty if there is none.
QByteArray htmlTitle(QByteArrayView html);

} // namespace waybill
