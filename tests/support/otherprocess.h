// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

namespace waybill {

/// What `call` returns, called as another process would: without this thread's event loop, which
/// goes on meanwhile.
template <typename Call> auto elsewhere(Call call)
{
    std::atomic_bool done = false;
    decltype(call()) result{};
    const std::unique_ptr<QThread> other(QThread::create([&] {
        result = call();
        done = true;
    }));
    other->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 20'000); }();
    other->wait();
    return result;
}

} // namespace waybill
