// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/jsontree.h"
#include "comparedsamples.h"
#include "comparison/comparisonmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace waybill;

using Model = ComparisonModel;

class TestComparisonModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void foldsWhatIsEqual();
    void unfolds();
    void showsWhereADifferenceStands();
    void foldsManyDifferencesAtOnce();
    void goesFromDifferenceToDifference();
    void hidesTheVolatile();
    void tellsWhatIsNew();
    void writesTheDifference();
    void tellsTheEar();
    void saysWhatIsNotInTheLog();

private:
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < m_model->rowCount(); ++row)
            lines += text(row, Model::SignColumn) + u'|' + text(row, Model::LeftColumn) + u'|'
                + text(row, Model::RightColumn);
        return lines;
    }
    QString text(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    int rowOf(const QString& left) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (text(row, Model::LeftColumn).contains(left))
                return row;
        }
        return -1;
    }

    std::unique_ptr<Model> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestComparisonModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<Model>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->setTitles(QStringLiteral("One"), QStringLiteral("Two"));
    m_model->setRows(
        comparedRows(comparedSample(R"({"x":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}})", "now"),
            comparedSample(R"({"x":{"a":1,"b":2,"c":3,"d":4,"e":5,"f":7}})", "then")));
}

void TestComparisonModel::foldsWhatIsEqual()
{
    const QStringList expected{QStringLiteral("|Attempt|"),
        QStringLiteral("≠|Result: now|Result: then"), QStringLiteral("|Request headers|"),
        QStringLiteral("≠|Date: now|Date: then"),
        QStringLiteral("|Host: example.com|Host: example.com"), QStringLiteral("|A: 1|A: 1"),
        QStringLiteral("|▸ 3 equal lines|"), QStringLiteral("|Request body|"),
        QStringLiteral("|{|{"), QStringLiteral("|  \"x\": {|  \"x\": {"),
        QStringLiteral("|▸ 3 equal lines|"), QStringLiteral("|    \"d\": 4|    \"d\": 4"),
        QStringLiteral("|    \"e\": 5|    \"e\": 5"), QStringLiteral("≠|    \"f\": 6|    \"f\": 7"),
        QStringLiteral("|  }|  }"), QStringLiteral("|}|}")};
    QCOMPARE(lines(), expected);
    m_model->setFolded(false);
    QCOMPARE(m_model->rowCount(), 20);
    m_model->setFolded(true);
    QCOMPARE(lines(), expected);
}

void TestComparisonModel::unfolds()
{
    const int fold = rowOf(QStringLiteral("equal"));
    QVERIFY(m_model->index(fold, 0).data(Model::IsFoldRole).toBool());
    m_model->unfold(fold);
    QCOMPARE(text(fold, Model::LeftColumn), QStringLiteral("B: 2"));
    QCOMPARE(text(fold + 2, Model::RightColumn), QStringLiteral("D: 4"));
    QCOMPARE(m_model->rowCount(), 18);
    m_model->unfold(fold); // no fold any more
    QCOMPARE(m_model->rowCount(), 18);
}

void TestComparisonModel::showsWhereADifferenceStands()
{
    QByteArray a = R"({"before":{"z":0},"outer":[{"inner":{)";
    for (int i = 0; i < 30; ++i)
        a += "\"m" + QByteArray::number(i) + "\":1,";
    const QByteArray b = a + "\"last\":2}}]}";
    a += "\"last\":1}}]}";
    m_model->setRows(comparedRows(comparedSample(a, "now"), comparedSample(b, "now")));
    QVERIFY(rowOf(QStringLiteral("\"outer\": [")) >= 0);
    QVERIFY(rowOf(QStringLiteral("\"inner\": {")) >= 0);
    QVERIFY(rowOf(QStringLiteral("\"last\": 1")) >= 0);
    QCOMPARE(rowOf(QStringLiteral("\"m5\"")), -1);
    QCOMPARE(rowOf(QStringLiteral("\"before\"")), -1);
}

void TestComparisonModel::foldsManyDifferencesAtOnce()
{
    const auto numbers = [](int plus) {
        QByteArrayList all;
        for (int i = 0; i < 100'000; ++i)
            all += QByteArray::number(i * 2 + plus);
        return "{\"list\":[" + all.join(',') + "]}";
    };
    const auto rows
        = comparedRows(comparedSample(numbers(0), "now"), comparedSample(numbers(1), "now"));
    m_model->setRows(rows); // a walk over all rows for each of them would take minutes
    QVERIFY(rowOf(QStringLiteral("\"list\": [")) >= 0);
}

void TestComparisonModel::goesFromDifferenceToDifference()
{
    QList<int> rows;
    for (int row = m_model->nextDifference(-1, 1); row >= 0; row = m_model->nextDifference(row, 1))
        rows += row;
    QCOMPARE(rows, (QList<int>{1, 3, 13}));
    QCOMPARE(m_model->nextDifference(13, -1), 3);
    QCOMPARE(m_model->nextDifference(1, -1), -1);
}

void TestComparisonModel::hidesTheVolatile()
{
    const int date = rowOf(QStringLiteral("Date"));
    QVERIFY(m_model->index(date, 1).data(Model::IsVolatileRole).toBool());
    m_model->setVolatileHidden(true);
    QCOMPARE(rowOf(QStringLiteral("Date")), -1); // folded with what is equal
    QVERIFY(!m_model->sides().difference({}, {}).contains(QStringLiteral("Date")));
    QCOMPARE(m_model->nextDifference(1, 1), m_model->rowCount() - 3);
    m_model->setVolatileHidden(false);
    QCOMPARE(rowOf(QStringLiteral("Date")), date);
}

void TestComparisonModel::tellsWhatIsNew()
{
    PayloadHistory history;
    for (int i = 0; i < 5; ++i)
        history.add(JsonTree(R"({"a":1,"gone":[]})"));
    m_model->setRows(comparedRows(comparedSample(R"({"a":1,"gone":[]})", "now"),
                         comparedSample(R"({"a":"x","new":{"code":7}})", "now"), &history),
        5);
    QCOMPARE(lines().mid(0, 4),
        (QStringList{QStringLiteral("|What the last 5 successes did not have|"),
            QStringLiteral("+|in none of 5|/new: {\"code\":7}"),
            QStringLiteral("−|/gone|missing here"),
            QStringLiteral("≠|always another type|/a: \"x\"")}));
    const int place = m_model->placeOfNovelty(1);
    QCOMPARE(text(place, Model::RightColumn), QStringLiteral("  \"new\": {"));
    QCOMPARE(m_model->pointer(place), QStringLiteral("/new"));
    QCOMPARE(m_model->placeOfNovelty(2), -1);
    QCOMPARE(m_model->placeOfNovelty(0), -1);
}

void TestComparisonModel::writesTheDifference()
{
    QCOMPARE(m_model->sides().difference(QStringLiteral("One"), QStringLiteral("Two")),
        QStringLiteral("--- One\n+++ Two\n@@ Attempt\n- Result: now\n+ Result: then\n"
                       "@@ Request headers\n- Date: now\n+ Date: then\n"
                       "@@ Request body\n-     \"f\": 6\n+     \"f\": 7\n"));
}

void TestComparisonModel::tellsTheEar()
{
    const auto said = [this](int row, int column) {
        return m_model->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(said(3, Model::SignColumn), QStringLiteral("changed, volatile"));
    QCOMPARE(said(4, Model::SignColumn), QStringLiteral("equal"));
    QCOMPARE(said(3, Model::RightColumn), QStringLiteral("Date: then"));
    QCOMPARE(said(0, Model::RightColumn), QStringLiteral("nothing"));
}

void TestComparisonModel::saysWhatIsNotInTheLog()
{
    ComparedExchange lost = comparedSample({}, "now");
    lost.requestBody.isRecorded = false;
    m_model->setRows(comparedRows(lost, comparedSample("", "now")));
    QCOMPARE(lines().constLast(), QStringLiteral("|Not in this log|Empty body"));
    m_model->setRows(comparedRows(lost, comparedSample("[1]", "now")));
    QVERIFY(lines().contains(QStringLiteral("|Not in this log|")));
}

QTEST_MAIN(TestComparisonModel)
#include "tst_comparisonmodel.moc"
