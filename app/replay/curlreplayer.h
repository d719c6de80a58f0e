// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ports/replayer.h"
#include "replay/curlreach.h"

#include <memory>

namespace waybill {

/// Sends through libcurl: HTTP/1.1 on a fresh connection, at most once, without redirects or any
/// header that was not asked for but Host, Content-Length and Connection: close. A replayer's reach
/// is loopback. Use it and its jobs from the thread that made it. Jobs may outlive it: they
/// then finish as cancelled.
class CurlReplayer : public Replayer
{
public:
    explicit CurlReplayer(CurlReach reach = CurlReach::Loopback);
    CurlReplayer(const CurlReplayer&) = delete;
    CurlReplayer& operator=(const CurlReplayer&) = delete;
    ~CurlReplayer() override;

    /// Headers of the connection (see isConnectionHeader()) in the request are left out.
    std::unique_ptr<ReplayJob> send(const ReplayRequest& request) override;

private:
    class Desk;
    class Job;
    const CurlReach m_reach;
    std::unique_ptr<Desk> m_desk;
};

} // namespace waybill
