// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/delivery.h"
#include "providers/jsonslice.h"
#include "providers/providerprofile.h"

#include <QList>
#include <QString>

#include <optional>

namespace waybill {

/// Reads typed fields of one object; what cannot be used is empty and leaves a note that names its
/// pointer. Absent and null are no mistakes here: a page tells of those that matter.
class FieldReader
{
public:
    FieldReader(JsonSlice object, QString pointer, QList<FieldNote>& notes);

    QString text(const QStringList& pointers) const;
    std::optional<QByteArray> bytes(const QStringList& pointers) const;
    std::optional<Instant> time(const QStringList& pointers) const;
    std::optional<int> integer(const QStringList& pointers) const;
    /// "Name: value" strings, [name, value] pairs or an object, all three as lists in their order.
    HttpHeaders headers(const QStringList& pointers) const;
    /// The elements of an array, each with its pointer.
    QList<FieldReader> elements(const QStringList& pointers) const;
    bool has(const QStringList& pointers) const;

    const JsonSlice& slice() const { return m_object; }
    void note(const QString& pointer, const QString& reason) const;

private:
    /// The value wanted, and under which pointer it was found.
    std::pair<QString, JsonSlice> find(const QStringList& pointers) const;
    void noteKind(const QString& pointer, const JsonSlice& found, const QString& expected) const;
    bool appendHeader(const JsonSlice& entry, HttpHeaders& headers) const;

    JsonSlice m_object;
    QString m_pointer;
    QList<FieldNote>* m_notes; ///< not ours
};

} // namespace waybill
