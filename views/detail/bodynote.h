// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "body/preparedbody.h"
#include "domain/fidelity.h"

#include <QString>

#include <optional>

namespace waybill {

/// What must be said about a body, in a few words.
struct BodyNote
{
    QString text; ///< empty: nothing to say
    bool isWarning = false; ///< the reader could be misled without it

    bool operator==(const BodyNote&) const = default;
};

/// How far the body can be trusted ("Rebuilt body: bytes may differ") and what is odd about its
/// bytes ("not valid JSON from byte 17", "shown as Latin-1"). `fidelity`: empty where the question
/// does not arise.
BodyNote bodyNote(const PreparedBody& body, std::optional<Fidelity> fidelity);

} // namespace waybill
