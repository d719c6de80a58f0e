// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profileobject.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace waybill;

Q_DECLARE_METATYPE(std::function<void(waybill::ProfileObject&)>)

class TestProfileObject : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsThere();
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void keepsTheFirstProblem();
};

static QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

void TestProfileObject::readsWhatIsThere()
{
    ProfileProblem problem{QStringLiteral("f"), {}};
    ProfileObject in(
        json(R"({"t":"x","n":3,"f":true,"p":"/a","q":["/a","/b"],"o":{"k":1},"h":[["A","b"]]})"),
        QString(), problem);
    QCOMPARE(in.text(QStringLiteral("t")), QStringLiteral("x"));
    QCOMPARE(in.number(QStringLiteral("n"), 1, 1, 9), 3);
    QCOMPARE(in.flag(QStringLiteral("f"), false), true);
    QCOMPARE(in.pointers(QStringLiteral("p")), QStringList{QStringLiteral("/a")});
    QCOMPARE(in.pointers(QStringLiteral("q")).size(), 2);
    QCOMPARE(in.headers(QStringLiteral("h")), (HttpHeaders{{"A", "b"}}));
    in.object(QStringLiteral("o")).complete();
    QCOMPARE(problem.first,
        (ProfileError{QStringLiteral("f"), QStringLiteral("/o/k"), QStringLiteral("unknown key")}));
}

void TestProfileObject::reportsWhatIsWrong_data()
{
    using Read = std::function<void(ProfileObject&)>;
    const auto required = ProfileObject::Presence::Required;
    const QString k = QStringLiteral("k");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("missing") << QByteArray("{}") << Read([=](auto& in) { in.text(k, required); })
                             << QStringLiteral("/k");
    QTest::newRow("empty") << QByteArray(R"({"k":""})")
                           << Read([=](auto& in) { in.text(k, required); }) << QStringLiteral("/k");
    QTest::newRow("type") << QByteArray(R"({"k":1})") << Read([=](auto& in) { in.text(k); })
                          << QStringLiteral("/k");
    QTest::newRow("null") << QByteArray(R"({"k":null})") << Read([=](auto& in) { in.text(k); })
                          << QStringLiteral("/k");
    QTest::newRow("fraction") << QByteArray(R"({"k":1.5})")
                              << Read([=](auto& in) { in.number(k, 1, 0, 9); })
                              << QStringLiteral("/k");
    QTest::newRow("range") << QByteArray(R"({"k":10})")
                           << Read([=](auto& in) { in.number(k, 1, 0, 9); })
                           << QStringLiteral("/k");
    QTest::newRow("list entry") << QByteArray(R"({"k":["a",2]})")
                                << Read([=](auto& in) { in.texts(k); }) << QStringLiteral("/k/1");
    QTest::newRow("map entry") << QByteArray(R"({"k":{"a":2}})")
                               << Read([=](auto& in) { in.textMap(k); }) << QStringLiteral("/k/a");
    QTest::newRow("number entry") << QByteArray(R"({"k":["a"]})")
                                  << Read([=](auto& in) { in.numbers(k, 100, 599); })
                                  << QStringLiteral("/k/0");
    QTest::newRow("object entry") << QByteArray(R"({"k":[1]})")
                                  << Read([=](auto& in) { in.objects(k); })
                                  << QStringLiteral("/k/0");
    QTest::newRow("no slash") << QByteArray(R"({"k":"a/b"})")
                              << Read([=](auto& in) { in.pointers(k); }) << QStringLiteral("/k");
    QTest::newRow("tilde") << QByteArray(R"({"k":"/a~2"})")
                           << Read([=](auto& in) { in.pointers(k); }) << QStringLiteral("/k");
    QTest::newRow("pointer type") << QByteArray(R"({"k":3})")
                                  << Read([=](auto& in) { in.pointers(k); })
                                  << QStringLiteral("/k");
    QTest::newRow("header CR") << QByteArray(R"({"k":"a\r\nb"})")
                               << Read([=](auto& in) { in.headerText(k); }) << QStringLiteral("/k");
    QTest::newRow("header name") << QByteArray(R"({"k":"a b"})")
                                 << Read([=](auto& in) { in.headerName(k); })
                                 << QStringLiteral("/k");
    QTest::newRow("header pair") << QByteArray(R"({"k":[["a"]]})")
                                 << Read([=](auto& in) { in.headers(k); })
                                 << QStringLiteral("/k/0");
    QTest::newRow("header pair name")
        << QByteArray(R"({"k":[["a:","b"]]})") << Read([=](auto& in) { in.headers(k); })
        << QStringLiteral("/k/0/0");
    QTest::newRow("header pair value")
        << QByteArray(R"({"k":[["a","b\n"]]})") << Read([=](auto& in) { in.headers(k); })
        << QStringLiteral("/k/0/1");
    QTest::newRow("unknown") << QByteArray(R"({"k":1})") << Read([=](auto& in) { in.complete(); })
                             << QStringLiteral("/k");
}

void TestProfileObject::reportsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(std::function<void(waybill::ProfileObject&)>, read);
    ProfileProblem problem{QStringLiteral("f"), {}};
    ProfileObject in(json(text), QString(), problem);
    read(in);
    QVERIFY(problem.first.has_value());
    QTEST(problem.first->pointer, "pointer");
    QVERIFY(!problem.first->reason.isEmpty());
}

void TestProfileObject::keepsTheFirstProblem()
{
    ProfileProblem problem;
    problem.report(QStringLiteral("/a"), QStringLiteral("first"));
    problem.report(QStringLiteral("/b"), QStringLiteral("second"));
    QCOMPARE(problem.first->pointer, QStringLiteral("/a"));
}

QTEST_GUILESS_MAIN(TestProfileObject)
#include "tst_profileobject.moc"
