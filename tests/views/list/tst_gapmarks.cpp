// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"
#include "list/gapmarks.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestGapMarks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void standsAboveTheRowThatFollows();
    void isOneForGapsAtTheSamePlace();
    void isThereOnlyWhenSortedByTime();
    void followsTheFilter();

private:
    Gap gap(const QString& source, qint64 from, qint64 to) const
    {
        return {SourceId{source}, Instant{from}, Instant{to}, Gap::Reason::NewestOnly, 50};
    }
    std::unique_ptr<DeliveryTableModel> m_model;
};

/// Ten rows of "a" from 1000 down to 991, ten of "b" from 995 down to 986.
void TestGapMarks::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    for (const auto& [source, newest] : {std::pair{u"a"_s, 1000}, {u"b"_s, 995}}) {
        PageBuilder page;
        for (int i = 0; i < 10; ++i)
            page.add(source.toUtf8() + QByteArray::number(i)).startedAt = newest - i;
        m_model->setSource({SourceId{source}, source});
        m_model->mergePage(SourceId{source}, page.page());
    }
    m_model->setOrder({RowKey::Started, false});
    QTRY_COMPARE(m_model->visibleCount(), 20);
}

void TestGapMarks::standsAboveTheRowThatFollows()
{
    const QList<Gap> gaps{gap(u"a"_s, 993, 997), gap(u"b"_s, 900, 986)};
    const QList<GapMark> marks = gapMarks(gaps, *m_model);
    QCOMPARE(marks.size(), 1); // no row follows the other
    QCOMPARE(marks.at(0).gaps, gaps.first(1));
    const auto startOf = [this](int row) {
        return m_model->index(row, 0).data(DeliveryTableModel::ShownTimeRole).toLongLong();
    };
    QVERIFY(startOf(marks.at(0).row) <= 993);
    QVERIFY(startOf(marks.at(0).row - 1) > 993);
}

void TestGapMarks::isOneForGapsAtTheSamePlace()
{
    const QList<Gap> gaps{gap(u"a"_s, 993, 997), gap(u"b"_s, 993, 995), gap(u"a"_s, 998, 999)};
    const QList<GapMark> marks = gapMarks(gaps, *m_model);
    QCOMPARE(marks.size(), 2);
    QVERIFY(marks.at(0).row < marks.at(1).row);
    QCOMPARE(marks.at(0).gaps, gaps.sliced(2));
    QCOMPARE(marks.at(1).gaps, gaps.first(2));
}

void TestGapMarks::isThereOnlyWhenSortedByTime()
{
    const QList<Gap> gaps{gap(u"a"_s, 993, 997)};
    m_model->setOrder({RowKey::Started, true});
    QTRY_COMPARE(m_model->keyAt(0).id.value, u"b9"_s);
    QCOMPARE(gapMarks(gaps, *m_model).size(), 1);
    m_model->setOrder({RowKey::Status, true});
    QTRY_VERIFY(gapMarks(gaps, *m_model).isEmpty());
}

void TestGapMarks::followsTheFilter()
{
    const QList<Gap> gaps{gap(u"a"_s, 993, 997)};
    RowFilter filter;
    filter.sources = {SourceId{u"b"_s}};
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->visibleCount(), 10);
    QVERIFY(gapMarks(gaps, *m_model).isEmpty());
    filter.sources.insert(SourceId{u"a"_s});
    m_model->setFilter(filter);
    QTRY_COMPARE(m_model->visibleCount(), 20);
    QCOMPARE(gapMarks(gaps, *m_model).size(), 1);
}

QTEST_GUILESS_MAIN(TestGapMarks)
#include "tst_gapmarks.moc"
