// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputstream.h"

#include <QMetaObject>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace waybill {

namespace {

using Kind = InputFault::Kind;

constexpr qsizetype chunkSize = 1024LL * 1024;

InputFault broken(int error)
{
    return {Kind::Broken, QString::fromLocal8Bit(std::strerror(error))};
}

} // namespace

InputStream::InputStream(int descriptor, qint64 limit, QObject* parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_limit(limit)
    , m_notifier(QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputStream::readMore);
}

void InputStream::start()
{
    if (::fcntl(m_descriptor, F_GETFD) < 0) { // a shell's <&-
        QMetaObject::invokeMethod(
            this, [this, fault = broken(errno)] { finish(Failure{fault}); }, Qt::QueuedConnection);
        return;
    }
    m_chunk.resize(chunkSize);
    m_notifier.setSocket(m_descriptor);
    m_notifier.setEnabled(true);
}

void InputStream::readMore()
{
    // There is something to read, or the end: this does not wait.
    const ssize_t count = ::read(m_descriptor, m_chunk.data(), size_t(m_chunk.size()));
    if (count < 0) {
        if (errno != EINTR && errno != EAGAIN)
            finish(Failure{broken(errno)});
    } else if (count > 0) {
        m_bytes.append(m_chunk.constData(), count);
        if (m_bytes.size() > m_limit)
            finish(Failure{InputFault{Kind::TooLarge, {}}});
        else
            emit progressed();
    } else if (m_bytes.isEmpty()) {
        finish(Failure{InputFault{Kind::Empty, {}}});
    } else {
        finish(std::exchange(m_bytes, {}));
    }
}

void InputStream::finish(const Result<QByteArray, InputFault>& bytes)
{
    m_notifier.setEnabled(false);
    m_chunk.clear();
    emit finished(bytes);
}

} // namespace waybill
