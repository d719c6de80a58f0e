// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/lineoutput.h"

#include <cerrno>
#include <cstring>

namespace waybill {

bool LineOutput::write(QByteArrayView line)
{
    if (m_state != State::Open)
        return false;
    const auto size = size_t(line.size());
    return judge(
        std::fwrite(line.data(), 1, size, m_stream) == size && std::fputc('\n', m_stream) != EOF);
}

bool LineOutput::flush()
{
    return m_state == State::Open && judge(std::fflush(m_stream) == 0);
}

bool LineOutput::judge(bool ok)
{
    if (ok)
        return true;
    const int error = errno;
    m_state = error == EPIPE ? State::Closed : State::Failed;
    m_cause = QString::fromLocal8Bit(std::strerror(error)); // NOLINT(concurrency-mt-unsafe)
    return false;
}

} // namespace waybill
