// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>

#include <cstdio>
#include <memory>

namespace waybill {

/// A file that stands for standard output or error, and what was written to it.
class CapturedStream
{
public:
    std::FILE* stream() const { return m_file.get(); }

    QByteArray text() const
    {
        QFile file;
        std::rewind(m_file.get());
        return file.open(m_file.get(), QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_file{std::tmpfile(), &std::fclose};
};

} // namespace waybill
