// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>

namespace waybill {

/// A disk that fails: while it lives, all files that SQLite opens go through it. What it fails is a
/// write (half of its bytes are written), a sync or a truncation. Closing the files before it goes
/// is the test's duty.
class FaultyVfs
{
public:
    enum class Fault : quint8 { Full, Error };

    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    /// Lets that many operations pass from now on, and fails the next `count`.
    void failAfter(int operations, Fault fault, int count = 1'000'000'000);
    void heal();
    /// Whether anything failed since failAfter().
    bool hasFailed() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace waybill
