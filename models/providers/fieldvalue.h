// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"
#include "providers/profilefields.h"
#include "providers/providerprofile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace waybill {

// What the tokens of a provider's answer mean: read alike for the rows of a page and for a whole
// delivery.

/// "detail:/url" -> "detail"; empty for a pointer that reads the row.
QString callOf(const QString& pointer);
/// "detail:/url" -> "/url"; a pointer that reads the row as it is.
QString placeOf(const QString& pointer);
/// Those that read the row.
Pointers rowPointers(const Pointers& pointers);

/// A string's text; true, false, null or a number as it is written; empty for a container.
QByteArray jsonWord(QByteArrayView token);

/// The number times ten to the power of `power`, exact; digits below one are dropped. Empty for
/// anything but a number, and for what does not fit 64 bits.
std::optional<qint64> scaledNumber(QByteArrayView number, int power);

/// ISO 8601 or HTTP's date in a string, or a number that counts what `numbers` says.
std::optional<Instant> timeOf(QByteArrayView token, ProviderProfile::NumberTimes numbers);

/// A number, or a string that holds one; from nothing to a year.
std::optional<Nanoseconds> durationOf(QByteArrayView token, DurationField::Unit unit);

/// From one to the other; empty if that is less than nothing.
std::optional<Nanoseconds> timeBetween(Instant start, Instant end);

/// A number, or a text that begins with one ("200 OK"), 1 to 999; 0 and other texts are none.
std::optional<int> httpStatusOf(QByteArrayView token);

/// True for a text that says no more than an HTTP status does: "404", "200 OK".
bool repeatsHttpStatus(QByteArrayView text);

/// True if the token is one of the flag's values.
bool isRaised(const Flag& flag, QByteArrayView token);

} // namespace waybill
