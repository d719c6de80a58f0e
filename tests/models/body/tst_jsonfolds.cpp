// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodytext.h"
#include "body/jsonfolds.h"
#include "body/prettyjson.h"

#include <QList>
#include <QTest>

using namespace waybill;

class TestJsonFolds : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTakesMoreThanARow_data();
    void findsWhatTakesMoreThanARow();
};

void TestJsonFolds::findsWhatTakesMoreThanARow_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QList<qsizetype>>("rows");
    const auto row = [](const char* name, const QByteArray& json, const QList<qsizetype>& rows) {
        QTest::newRow(name) << json << rows;
    };
    row("a value", "1", {});
    row("empty", "{}", {});
    row("one", R"({"a":1})", {0, 2});
    row("nested", R"({"a":[1,{"b":[]}],"c":{"d":2}})", {0, 10, 1, 6, 3, 5, 7, 9});
    row("brackets in a string", R"(["{[",1])", {0, 3});
    row("broken", R"({"a":[1],"b":[2)", {1, 3});
}

void TestJsonFolds::findsWhatTakesMoreThanARow()
{
    QFETCH(const QByteArray, json);
    QList<qsizetype> rows;
    for (const RowStretch& stretch : jsonStretches(BodyText(prettyJson(json).bytes)))
        rows << stretch.first << stretch.last;
    QTEST(rows, "rows");
}

QTEST_GUILESS_MAIN(TestJsonFolds)
#include "tst_jsonfolds.moc"
