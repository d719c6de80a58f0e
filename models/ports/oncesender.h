// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/httptransport.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

/// What came of a request that must not be sent twice.
struct OnceOutcome
{
    bool wasSent = false; ///< at least one byte of the request left
    std::optional<HttpResponse> answer; ///< of any status; its body may be cut short
    QString cause; ///< why there is none, in technical words; without secrets

    bool hasAnswer() const { return answer.has_value(); }
};

/// A request under way. Lives in the caller's thread, finishes exactly once and never inside
/// send(); deleting it aborts the connection and nothing is emitted.
class OnceJob : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::OnceOutcome& outcome);
};

/// Sends a request that changes something at the provider: at most once, whatever the server does,
/// to the URL's own origin only, without following redirects; https, or http to loopback.
class OnceSender
{
public:
    virtual ~OnceSender() = default;
    virtual std::unique_ptr<OnceJob> send(const HttpRequest& request) = 0;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::OnceOutcome)
