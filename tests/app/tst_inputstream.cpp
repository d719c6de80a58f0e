// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputstream.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <optional>
#include <unistd.h>

using namespace waybill;
using Kind = InputFault::Kind;

class TestInputStream : public QObject
{
    Q_OBJECT

private slots:
    void init() { QCOMPARE(::pipe2(m_pipe.data(), O_CLOEXEC), 0); }
    void cleanup();
    void readsToTheEndAsBytesCome();
    void refusesMoreThanTheLimit();
    void anEmptyOneIsAFault();
    void aClosedOneIsAFault();
    void canBeGivenUp();

private:
    void closeEnd(size_t end)
    {
        ::close(m_pipe.at(end));
        m_pipe.at(end) = -1;
    }

    /// What finished() tells.
    std::optional<Result<QByteArray, InputFault>> outcome(InputStream& stream)
    {
        std::optional<Result<QByteArray, InputFault>> result;
        connect(&stream, &InputStream::finished, &stream,
            [&](const Result<QByteArray, InputFault>& bytes) { result = bytes; });
        stream.start();
        if (result) // inside start()
            return std::nullopt;
        [[maybe_unused]] const bool came
            = QTest::qWaitFor([&] { return result.has_value(); }, 5000);
        return result;
    }

    std::array<int, 2> m_pipe{-1, -1};
};

void TestInputStream::cleanup()
{
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
    m_pipe = {-1, -1};
}

void TestInputStream::readsToTheEndAsBytesCome()
{
    InputStream stream(m_pipe[0]);
    connect(&stream, &InputStream::progressed, this, [&] {
        if (stream.received() == 3) {
            QCOMPARE(::write(m_pipe[1], "def", 3), 3);
        } else if (stream.received() == 6) {
            closeEnd(1);
        }
    });
    QCOMPARE(::write(m_pipe[1], "abc", 3), 3);
    const auto result = outcome(stream);
    QVERIFY(result && *result);
    QCOMPARE(**result, QByteArray("abcdef"));
}

void TestInputStream::refusesMoreThanTheLimit()
{
    InputStream stream(m_pipe[0], 4);
    QCOMPARE(::write(m_pipe[1], "abcde", 5), 5);
    const auto result = outcome(stream);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Kind::TooLarge);
}

void TestInputStream::anEmptyOneIsAFault()
{
    InputStream stream(m_pipe[0]);
    closeEnd(1);
    const auto result = outcome(stream);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Kind::Empty);
}

void TestInputStream::aClosedOneIsAFault()
{
    InputStream stream(m_pipe[0]);
    closeEnd(0);
    const auto result = outcome(stream);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, Kind::Broken);
    QVERIFY(!result->error().cause.isEmpty());
}

void TestInputStream::canBeGivenUp()
{
    auto stream = std::make_unique<InputStream>(m_pipe[0]);
    QSignalSpy finished(stream.get(), &InputStream::finished);
    stream->start();
    QTest::qWait(10);
    stream.reset();
    QCOMPARE(::write(m_pipe[1], "abc", 3), 3);
    QTest::qWait(10);
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(TestInputStream)
#include "tst_inputstream.moc"
