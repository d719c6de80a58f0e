// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace waybill {

/// What a demo webhook of GitHub's tells.
struct DemoGitHubEvent
{
    QByteArray event; ///< X-GitHub-Event: "push"
    QByteArray action; ///< empty: the event has none
    QByteArray payload; ///< compact JSON
};

/// Wire format: https://docs.github.com/en/webhooks/webhook-events-and-payloads
DemoGitHubEvent demoGitHubEvent(QRandomGenerator& random);

constexpr qint64 demoRepositoryId = 703'514'829;

} // namespace waybill
