// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace waybill {

/// Names and values of query items, in the order they are sent. Values may hold {name}s.
using QueryItems = QList<std::pair<QString, QString>>;

/// How a list goes on after its first page.
struct Paging
{
    enum class Style : quint8 {
        None, ///< one page is all there is
        Number, ///< `parameter` is a 1-based page number
        Offset, ///< `parameter` is the number of rows to skip
        Cursor, ///< `parameter` is what PageFields::next held
        NextUrl, ///< PageFields::next holds the next page's URL
        LinkHeader, ///< so does the Link header's rel="next" (RFC 8288)
    };
    Style style = Style::None;
    QString parameter;
    QString sizeParameter;
    int defaultSize = 25;
    int maxSize = 100;
    QByteArray resultsHeader; ///< where a header tells the number of rows or pages
    QByteArray countHeader;
};

} // namespace waybill
