// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/secretstore.h"

#include <QSignalSpy>

#include <memory>
#include <optional>

namespace waybill {

/// The outcome of a reply; empty when it came within the call, twice, or not within ten seconds.
inline std::optional<SecretOutcome> settled(const std::unique_ptr<SecretReply>& reply)
{
    QSignalSpy spy(reply.get(), &SecretReply::finished);
    std::optional<SecretOutcome> result;
    QObject::connect(reply.get(), &SecretReply::finished, reply.get(),
        [&result](const SecretOutcome& outcome) { result = outcome; });
    if (!spy.wait(10'000))
        return {};
    spy.wait(30);
    QObject::disconnect(reply.get(), nullptr, reply.get(), nullptr);
    return spy.count() == 1 ? result : std::nullopt;
}

} // namespace waybill
