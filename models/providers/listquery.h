// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/fetchquery.h"
#include "domain/result.h"
#include "providers/nametemplate.h"
#include "providers/paging.h"

#include <QByteArray>

namespace waybill {

struct ProviderProfile;

/// Query items in the order they are added; names and values percent-encoded but for RFC 3986's
/// unreserved characters, as Telnyx's own SDK does.
class QueryText
{
public:
    void add(const QString& name, const QString& value);
    const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
};

/// Where a page of a list begins, by the profile's paging style.
struct PagePlace
{
    int number = 1; ///< 1-based; for Number
    QByteArray next; ///< what the page before told; empty: the first page
    qint64 skip = 0; ///< rows before it; for Offset

    bool operator==(const PagePlace&) const = default;
};

/// The query of any list: its own items, then the place, then the size, which is the largest. An
/// item that names what `values` does not give is left out.
QByteArray pageQueryText(const QueryItems& items, const Paging& paging, const NamedValues& values,
    const PagePlace& place);

/// The query of a list call: the profile's own items, the filters, the place, the size. `values`
/// are the source's parameters; an item that names one that is not given is left out. Error:
/// InvalidRequest for a filter that the profile has no word for.
Result<QByteArray, FetchError> listQueryText(const ProviderProfile& profile,
    const NamedValues& values, const FetchQuery& query, const PagePlace& place);

} // namespace waybill
