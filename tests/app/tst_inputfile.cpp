// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inputfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using Kind = InputFault::Kind;

class TestInputFile : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryByte();
    void refusesMoreThanTheLimit();
    void tellsWhatIsWrong();
    void namesNoPermission();
    void readsAPipe();

private:
    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("saved.json")));
        file.remove();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestInputFile::readsEveryByte()
{
    QByteArray bytes(3 * 1024 * 1024 + 1, 'x');
    bytes[7] = '\0';
    bytes[8] = '\r';
    const auto read = readInputFile(write(bytes));
    QVERIFY(read);
    QCOMPARE(*read, bytes);
}

void TestInputFile::refusesMoreThanTheLimit()
{
    QVERIFY(readInputFile(write(QByteArray(100, 'x')), 100));
    const auto read = readInputFile(write(QByteArray(101, 'x')), 100);
    QVERIFY(!read);
    QCOMPARE(read.error(), (InputFault{Kind::TooLarge, {}}));
}

void TestInputFile::tellsWhatIsWrong()
{
    QCOMPARE(readInputFile(m_folder.path()).error().kind, Kind::IsFolder);
    QCOMPARE(readInputFile(m_folder.filePath(QStringLiteral("none"))).error().kind, Kind::Missing);
    QCOMPARE(readInputFile(write({})).error().kind, Kind::Empty);
    // Of a device nobody knows the size beforehand.
    QCOMPARE(readInputFile(QStringLiteral("/dev/zero"), 5000).error().kind, Kind::TooLarge);
    QCOMPARE(readInputFile(QStringLiteral("/proc/self/mem")).error().kind, Kind::Broken);
}

void TestInputFile::namesNoPermission()
{
    const QString path = write("{}");
    QVERIFY(QFile::setPermissions(path, {}));
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    const auto read = readInputFile(path);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::NotOpened);
    QVERIFY(!read.error().cause.isEmpty());
}

void TestInputFile::readsAPipe()
{
    // As of a shell's <(…).
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(
        ::popen("printf '[1]'; sleep 0.1; printf '[2]'", "r"), ::pclose);
    QVERIFY(pipe);
    const auto read = readInputFile(QStringLiteral("/dev/fd/%1").arg(::fileno(pipe.get())));
    QVERIFY(read);
    QCOMPARE(*read, QByteArray("[1][2]"));
}

QTEST_GUILESS_MAIN(TestInputFile)
#include "tst_inputfile.moc"
