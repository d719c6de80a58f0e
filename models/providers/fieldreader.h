// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/attempt.h"
#include "domain/delivery.h"
#include "providers/jsonslice.h"
#include "providers/providerprofile.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace waybill {

/// What the pointers of a delivery read besides the object at hand.
struct FieldContext
{
    QMap<QString, JsonSlice> answers; ///< by the name of their call, from the call's root on
    ProviderProfile::NumberTimes numberTimes = ProviderProfile::NumberTimes::None;
};

/// Reads typed fields of one object; what cannot be used is empty and leaves a note that names its
/// pointer. Absent and null are no mistakes here: a page tells of those that matter.
class FieldReader
{
public:
    FieldReader(JsonSlice object, QString pointer, QList<FieldNote>& notes);
    /// Pointers without a call's name look into the objects in turn. Context and notes are not
    /// owned.
    FieldReader(QList<JsonSlice> objects, const FieldContext& context, QList<FieldNote>& notes);

    JsonSlice value(const QStringList& pointers) const { return find(pointers).second; }
    QString text(const QStringList& pointers) const;
    /// A string's text, or true, false or a number as it is written.
    QString word(const QStringList& pointers) const;
    std::optional<QByteArray> bytes(const QStringList& pointers) const;
    /// A string's bytes; an object or array as it is written.
    std::optional<QByteArray> body(const QStringList& pointers) const;
    std::optional<Instant> time(const QStringList& pointers) const;
    std::optional<int> integer(const QStringList& pointers) const;
    std::optional<int> httpStatus(const QStringList& pointers) const;
    std::optional<Nanoseconds> duration(const DurationField& field) const;
    bool isRaised(const Flag& flag) const;
    /// "Name: value" strings, [name, value] pairs, {"key": name, "value": value} objects, or one
    /// object whose values may be lists; in their order.
    HttpHeaders headers(const QStringList& pointers) const;
    /// The elements of an array, each with its pointer.
    QList<FieldReader> elements(const QStringList& pointers) const;
    bool has(const QStringList& pointers) const;

    const JsonSlice& slice() const { return m_objects.first(); }
    const QList<JsonSlice>& objects() const { return m_objects; }
    void note(const QString& pointer, const QString& reason) const;

private:
    /// The value wanted, and under which pointer it was found.
    std::pair<QString, JsonSlice> find(const QStringList& pointers) const;
    void noteKind(const QString& pointer, const JsonSlice& found, const QString& expected) const;
    JsonSlice at(const QString& pointer) const;

    QList<JsonSlice> m_objects; ///< at least one
    QString m_pointer;
    const FieldContext* m_context = nullptr; ///< not ours; may be null
    QList<FieldNote>* m_notes; ///< not ours
};

} // namespace waybill
