// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/httpheaders.h"

#include <algorithm>

namespace waybill {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

HttpHeaders::HttpHeaders(std::initializer_list<HttpHeader> headers)
    : m_headers(headers)
{
}

void HttpHeaders::append(QByteArray name, QByteArray value)
{
    m_headers.append({std::move(name), std::move(value)});
}

void HttpHeaders::set(const QByteArray& name, QByteArray value)
{
    const auto isIt = [&](const HttpHeader& h) { return sameName(h.name, name); };
    const auto first = std::find_if(m_headers.begin(), m_headers.end(), isIt);
    if (first == m_headers.end()) {
        append(name, std::move(value));
        return;
    }
    *first = {name, std::move(value)};
    m_headers.erase(std::remove_if(first + 1, m_headers.end(), isIt), m_headers.end());
}

void HttpHeaders::removeAll(QByteArrayView name)
{
    m_headers.removeIf([&](const HttpHeader& h) { return sameName(h.name, name); });
}

std::optional<QByteArray> HttpHeaders::value(QByteArrayView name) const
{
    for (const HttpHeader& header : m_headers) {
        if (sameName(header.name, name))
            return header.value;
    }
    return std::nullopt;
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    return value(name).has_value();
}

} // namespace waybill
