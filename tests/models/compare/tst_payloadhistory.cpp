// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/payloadhistory.h"

#include <QTest>

using namespace waybill;

namespace {

/// "path+" new, "path-" missing, "path:" another type, "path=" another value.
QByteArrayList told(const PayloadHistory& history, const QByteArray& payload)
{
    QByteArrayList lines;
    for (const Novelty& novelty : history.noveltiesOf(JsonTree(payload))) {
        constexpr char signs[] = {'+', '-', ':', '='};
        lines += novelty.path + signs[int(novelty.kind)];
    }
    return lines;
}

} // namespace

class TestPayloadHistory : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatIsDifferent_data();
    void tellsWhatIsDifferent();
    void knowsNothingAtFirst();
    void tellsWhereItIs();
};

void TestPayloadHistory::tellsWhatIsDifferent_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char* name, const QByteArray& payload, const QByteArrayList& lines) {
        QTest::newRow(name) << payload << lines;
    };
    row("nothing", R"({"id":99,"status":"sent","to":[{"n":1}],"note":null})", {});
    row("another order", R"({"to":[],"note":null,"status":"sent","id":99})", {});
    row("a member", R"({"id":99,"status":"sent","to":[],"note":null,"error":{"code":1}})",
        {"/error+"});
    row("a member of an element", R"({"id":9,"status":"sent","to":[{"n":1,"m":2}],"note":null})",
        {"/to/*/m+"});
    row("one less", R"({"id":99,"to":[],"note":null})", {"/status-"});
    row("a type", R"({"id":"99","status":"sent","to":{},"note":null})", {"/id:", "/to:"});
    row("no null", R"({"id":99,"status":"sent","to":[],"note":"x"})", {"/note:"});
    row("a value", R"({"id":99,"status":"failed","to":[],"note":null})", {"/status="});
    row("all of it", R"({"id":[],"status":"failed","to":[],"b~/":1})",
        {"/b~0~1+", "/note-", "/id:", "/status="});
    row("another kind of text", "7", {":"});
    row("broken", "{", {});
}

void TestPayloadHistory::tellsWhatIsDifferent()
{
    QFETCH(const QByteArray, payload);
    PayloadHistory history;
    for (int i = 0; i < 50; ++i)
        history.add(JsonTree("{\"id\":" + QByteArray::number(i)
            + R"(,"status":"sent","to":[{"n":1},{"n":2}],"note":null})"));
    QCOMPARE(history.count(), 50);
    QTEST(told(history, payload), "lines");
}

void TestPayloadHistory::knowsNothingAtFirst()
{
    PayloadHistory history;
    QVERIFY(told(history, R"({"a":1})").isEmpty());
    history.add(JsonTree("{"));
    QCOMPARE(history.count(), 0);
    history.add(JsonTree(R"({"a":1})"));
    QVERIFY(told(history, R"({"a":2})").isEmpty()); // one is no habit
    QCOMPARE(told(history, R"({"b":2})"), (QByteArrayList{"/b+", "/a-"}));
}

void TestPayloadHistory::tellsWhereItIs()
{
    PayloadHistory history;
    history.add(JsonTree(R"([{"a":1}])"));
    const JsonTree payload(R"([{"a":1},{"a":1,"b":2}])");
    const std::vector<Novelty> novelties = history.noveltiesOf(payload);
    QCOMPARE(novelties.size(), size_t(1));
    QCOMPARE(payload.value(novelties.front().node), "2");
}

QTEST_GUILESS_MAIN(TestPayloadHistory)
#include "tst_payloadhistory.moc"
