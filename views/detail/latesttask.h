// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace waybill {

/// Runs a job on the thread pool and hands its result back in this thread; a job that was replaced
/// by a newer one, cancelled, or outlived by nobody gives nothing. Jobs must not touch the owner.
template <typename T> class LatestTask
{
public:
    /// `owner` must outlive the task (be it, or hold it as a member).
    explicit LatestTask(QObject* owner)
        : m_owner(owner)
    {
    }
    ~LatestTask() { cancel(); }
    Q_DISABLE_COPY_MOVE(LatestTask)

    void run(std::function<T()> job, std::function<void(const T&)> done)
    {
        cancel();
        auto promise = std::make_shared<QPromise<T>>();
        auto* const watcher = new QFutureWatcher<T>(m_owner);
        m_watcher = watcher;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
            [this, watcher, done = std::move(done)] {
                const T result = watcher->result();
                cancel();
                done(result);
            });
        watcher->setFuture(promise->future());
        QThreadPool::globalInstance()->start([promise, job = std::move(job)] {
            promise->start();
            promise->addResult(job());
            promise->finish();
        });
    }

    void cancel()
    {
        if (!m_watcher)
            return;
        m_watcher->disconnect();
        m_watcher->deleteLater();
        m_watcher = nullptr;
    }

    bool isRunning() const { return m_watcher != nullptr; }

private:
    QObject* m_owner;
    QFutureWatcher<T>* m_watcher = nullptr;
};

} // namespace waybill
