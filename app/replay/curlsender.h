// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/oncesender.h"

#include <memory>

namespace waybill {

class CurlReplayer;

/// Sends through libcurl what QNetworkAccessManager might send twice: HTTP/1.1 on a fresh
/// connection, no second try. Use it and its jobs from the thread that made it; jobs may outlive
/// it. What it sends is written nowhere.
class CurlSender : public OnceSender
{
public:
    CurlSender();
    ~CurlSender() override;

    /// A User-Agent is added, which some providers insist on.
    std::unique_ptr<OnceJob> send(const HttpRequest& request) override;

private:
    std::unique_ptr<CurlReplayer> m_replayer; ///< and its thread: from the first request on
};

} // namespace waybill
