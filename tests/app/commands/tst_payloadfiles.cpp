// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/payloadfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using waybill::DeliveryId;
using waybill::PayloadFiles;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

} // namespace

class TestPayloadFiles : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void longNamesStayApart();
    void writesExactBytes();
    void neverOverwrites();
    void neverFollowsALink();
    void saysWhatFailed();
};

void TestPayloadFiles::names_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");

    const auto row = [](const char* id, const char* name) {
        QTest::newRow(name) << QString::fromUtf8(id) << QString::fromLatin1(name);
    };
    row("f5586561-8ff0-4291-a0ac-84fe544797bd", "f5586561-8ff0-4291-a0ac-84fe544797bd.json");
    row("dlv_1.2", "dlv_1.2.json");
    row("../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd.json");
    row("/etc/passwd", "%2Fetc%2Fpasswd.json");
    row(".hidden", "%2Ehidden.json");
    row("..", "%2E..json");
    row("a b\n*", "a%20b%0A%2A.json");
    row("a%2Fb", "a%252Fb.json");
    row("ü~", "%C3%BC%7E.json");
    row("con\\aux:", "con%5Caux%3A.json");
}

void TestPayloadFiles::names()
{
    QFETCH(QString, id);
    QTEST(waybill::payloadFileName({id}), "name");
}

void TestPayloadFiles::longNamesStayApart()
{
    const QString first = waybill::payloadFileName({QString(5000, u'x') + u'1'});
    const QString second = waybill::payloadFileName({QString(5000, u'x') + u'2'});
    QVERIFY(first != second);
    QVERIFY(first.size() <= 200);
}

void TestPayloadFiles::writesExactBytes()
{
    const QTemporaryDir folder;
    const PayloadFiles files(folder.filePath(QStringLiteral("new/folder")));
    QVERIFY(files.prepare().isOk());
    const QByteArray payload("{\"a\": 1e400,\r\n\"\xff\"}\0", 19);
    const auto path = files.write({QStringLiteral("id")}, payload);
    QVERIFY(path.isOk());
    QCOMPARE(contents(path.value()), payload);
    QCOMPARE(QFile::permissions(path.value()) & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void TestPayloadFiles::neverOverwrites()
{
    const QTemporaryDir folder;
    const PayloadFiles files(folder.path());
    const DeliveryId id{QStringLiteral("id")};
    const QString first = files.write(id, "one").value();
    QCOMPARE(files.write(id, "one").value(), first);
    const QString second = files.write(id, "two").value();
    QCOMPARE(second, folder.filePath(QStringLiteral("id-2.json")));
    QCOMPARE(contents(first), QByteArray("one"));
    QCOMPARE(contents(second), QByteArray("two"));
    QCOMPARE(files.write({QStringLiteral("id-2")}, "other").value(),
        folder.filePath(QStringLiteral("id-2-2.json")));
}

void TestPayloadFiles::neverFollowsALink()
{
    const QTemporaryDir folder;
    const QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("target"));
    QVERIFY(QFile::link(target, folder.filePath(QStringLiteral("id.json"))));
    const PayloadFiles files(folder.path());
    const auto written = files.write({QStringLiteral("id")}, "payload");
    QVERIFY(!QFile::exists(target));
    QVERIFY(!written.isOk());
}

void TestPayloadFiles::saysWhatFailed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const PayloadFiles files(file.fileName());
    QVERIFY(files.prepare().error().contains(file.fileName()));
    const auto written = files.write({QStringLiteral("id")}, "payload");
    QVERIFY(written.error().startsWith(file.fileName() + QStringLiteral("/id.json: ")));
}

QTEST_GUILESS_MAIN(TestPayloadFiles)
#include "tst_payloadfiles.moc"
