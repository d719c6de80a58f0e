// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <initializer_list>
#include <optional>
#include <utility>

namespace waybill {

/// One header as it goes over the wire: bytes, case and white space inside the value kept.
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader&) const = default;
};

/// A header list that keeps order, duplicates and case. Names match whatever their case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<HttpHeader> headers);

    void append(QByteArray name, QByteArray value);
    /// Replaces the first header of that name in its place and drops the others; appends if none.
    void set(const QByteArray& name, QByteArray value);
    void removeAll(QByteArrayView name);

    /// The first header of that name; empty if there is none.
    std::optional<QByteArray> value(QByteArrayView name) const;
    bool contains(QByteArrayView name) const;

    bool isEmpty() const { return m_headers.isEmpty(); }
    qsizetype size() const { return m_headers.size(); }
    const HttpHeader& at(qsizetype i) const { return m_headers.at(i); }
    auto begin() const { return m_headers.cbegin(); }
    auto end() const { return m_headers.cend(); }

    bool operator==(const HttpHeaders&) const = default;

private:
    QList<HttpHeader> m_headers;
};

} // namespace waybill
