// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <compare>

namespace waybill {

/// Which of two attempts is the older one by their ids alone: by size where both are whole numbers,
/// as providers count upwards; equal where they say nothing.
std::strong_ordering orderOfIds(QByteArrayView a, QByteArrayView b);

} // namespace waybill
