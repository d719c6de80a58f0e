// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilereader.h"
#include "testprofile.h"

#include <QFile>
#include <QTest>

using namespace waybill;

class TestProfileCheck : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
};

static QByteArray telnyxWith(const QByteArray& more)
{
    QFile file(QStringLiteral(WAYBILL_RESOURCES "/providers/telnyx.json"));
    QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return json.replace("\"parameters\": [],", more);
}

void TestProfileCheck::refuses_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("reason");
    const auto row
        = [](const char* name, const char* more, const char* pointer, const char* reason) {
              QTest::newRow(name) << QByteArray(more) << QString::fromLatin1(pointer)
                                  << QString::fromLatin1(reason);
          };
    row("a name nobody gives", R"("roots": [{"label": "A", "path": "/x/{hook}"}],)", "/roots",
        "{hook} is no parameter");
    row("a name of the row's", R"("parameters": [{"name": "id", "label": "A"}],)", "/parameters",
        "the name id is taken");
    row("two parameters of a name",
        R"("parameters": [{"name": "a", "label": "A"}, {"name": "a", "label": "B"}],)",
        "/parameters", "the name a is taken");
    row("two calls of a name",
        R"("calls": [{"name": "a", "path": "/a"}, {"name": "a", "path": "/b"}],)", "/calls",
        "two calls named a");
    row("a root where there is none", R"("calls": [{"name": "a", "path": "{root}/a"}],)", "/calls",
        "{root} is no parameter");
    row("a call to another place", R"("calls": [{"name": "a", "path": "//evil.example/{id}"}],)",
        "/calls/0/path", "must not begin with two slashes");
    row("a redelivery of a row that is not",
        R"("redelivery": {"method": "POST", "path": "/{row}"},)", "/redelivery/path",
        "{row} is no parameter");
    row("a redelivery that deletes", R"("redelivery": {"method": "DELETE", "path": "/{id}"},)",
        "/redelivery/method", "must be POST or PUT");
}

void TestProfileCheck::refuses()
{
    QFETCH(QByteArray, more);
    const auto profile = readProfile(telnyxWith(more), QStringLiteral("mine.json"));
    QVERIFY(!profile);
    QTEST(profile.error().pointer, "pointer");
    QTEST(profile.error().reason, "reason");
}

QTEST_GUILESS_MAIN(TestProfileCheck)
#include "tst_profilecheck.moc"
