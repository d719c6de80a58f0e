// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/lineoutput.h"

#include <QTest>

#include <array>
#include <csignal>
#include <memory>
#include <unistd.h>

using waybill::LineOutput;

namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

QByteArray contents(std::FILE* stream)
{
    std::rewind(stream);
    std::array<char, 100> buffer{};
    const size_t size = std::fread(buffer.data(), 1, buffer.size(), stream);
    return QByteArray(buffer.data(), qsizetype(size));
}

} // namespace

class TestLineOutput : public QObject
{
    Q_OBJECT

private slots:
    void writesLines();
    void aReaderThatWentAway();
    void aFullDisk();
};

void TestLineOutput::writesLines()
{
    const Stream stream(std::tmpfile(), &std::fclose);
    LineOutput output(stream.get());
    QVERIFY(output.write(QByteArrayView("a\0b", 3)));
    QVERIFY(output.write(""));
    QVERIFY(output.flush());
    QCOMPARE(contents(stream.get()), QByteArray("a\0b\n\n", 5));
    QCOMPARE(output.state(), LineOutput::State::Open);
}

void TestLineOutput::aReaderThatWentAway()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    ::close(ends[0]);
    const Stream stream(::fdopen(ends[1], "w"), &std::fclose);
    LineOutput output(stream.get());
    output.write("line");
    QVERIFY(!output.flush());
    QCOMPARE(output.state(), LineOutput::State::Closed);
    QVERIFY(!output.write("more"));
}

void TestLineOutput::aFullDisk()
{
    std::FILE* full = std::fopen("/dev/full", "w");
    if (!full)
        QSKIP("This system has no /dev/full.");
    const Stream stream(full, &std::fclose);
    LineOutput output(stream.get());
    const QByteArray line(100'000, 'x');
    QVERIFY(!output.write(line));
    QCOMPARE(output.state(), LineOutput::State::Failed);
    QVERIFY(output.cause().contains(QStringLiteral("space")));
}

QTEST_GUILESS_MAIN(TestLineOutput)
#include "tst_lineoutput.moc"
