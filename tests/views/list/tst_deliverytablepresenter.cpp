// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverytablepresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

using Model = DeliveryTableModel;

class TestDeliveryTablePresenter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsKnown();
    void leavesUnknownCellsEmpty();
    void namesTheZone();
    void showsTheDateUnlessItIsToday();
    void explainsInToolTips();
    void copiesExactValues();
    void passesRawRolesThrough();
    void alignsNumbersRight();
    void saysWhichTimeItShows();
    void namesAnEndpointWithoutUrl();
    void staysSoundWhileRowsMove();
    void tellsWhatBecameOverdue();
    void tellsNewValuesAtOnce();
    void tellsNotesAndChangesOfARow();

private:
    QString shown(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_presenter->index(row, column).data(role).toString();
    }

    const Instant m_now = *Instant::fromIso("2026-08-10T14:00:00Z");
    FakeClock m_clock{m_now};
    std::unique_ptr<Model> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
};

void TestDeliveryTablePresenter::init()
{
    m_model = std::make_unique<Model>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    m_presenter->setLocalZone(QTimeZone("Europe/Berlin"));
    PageBuilder page;
    DeliveryRow& row = page.add("id-1");
    row.eventId = "ev-1";
    row.eventType = page.text("call.initiated");
    row.status = DeliveryStatus::Failed;
    row.providerStatus = page.text("undelivered");
    row.httpStatus = 404;
    row.errorCode = page.text("75499");
    row.errorTitle = page.text("HTTP 4XX");
    row.attemptCount = 2;
    row.attemptMarks = 0b10'10;
    row.route = page.text("https://typo.example.com/w\nhttps://fallback.example.com/w");
    row.startedAt = Instant::fromIso("2026-08-10T12:03:19.870500Z")->ns;
    row.occurredAt = Instant::fromIso("2025-08-09T12:00:00Z")->ns;
    row.firstAttemptAt = row.occurredAt - 1'000'000'000;
    row.finishedAt = row.startedAt + 5'595'000'000;
    row.answerTime = 231'400'000;
    row.nextAttemptAt = Instant::fromIso("2026-08-10T14:30:00Z")->ns;
    row.hasBadUtf8 = true;
    page.add("id-2");
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_presenter->rowCount(), 2);
}

void TestDeliveryTablePresenter::showsWhatIsKnown()
{
    QCOMPARE(shown(0, Model::Status), u"failed, retry at 16:30"_s);
    QCOMPARE(shown(0, Model::EventType), u"call.initiated"_s);
    QCOMPARE(shown(0, Model::Result), u"404 Not Found"_s);
    QCOMPARE(shown(0, Model::Attempts), u"failed, failed"_s);
    QCOMPARE(shown(0, Model::Endpoint), u"typo → fallback.example.com"_s);
    QCOMPARE(shown(0, Model::Started), u"14:03:19.870"_s);
    QCOMPARE(shown(0, Model::AnswerTime), u"231 ms"_s);
    QCOMPARE(shown(0, Model::Lag), u"−1.0 s"_s);
    QCOMPARE(shown(0, Model::TotalTime), u"5.5 s"_s);
    QCOMPARE(shown(0, Model::EventId), u"ev-1"_s);
    QCOMPARE(shown(0, Model::DeliveryIdColumn), u"id-1"_s);
    QCOMPARE(shown(0, Model::ErrorCode), u"75499"_s);
    for (int column = 0; column < Model::ColumnCount; ++column)
        QCOMPARE(shown(0, column, Qt::AccessibleTextRole), shown(0, column));
}

void TestDeliveryTablePresenter::leavesUnknownCellsEmpty()
{
    QCOMPARE(shown(1, Model::Status), u"unknown"_s);
    QCOMPARE(shown(1, Model::Attempts), u"not tried yet"_s);
    for (const int column :
        {Model::EventType, Model::Result, Model::Endpoint, Model::Started, Model::AnswerTime,
            Model::Occurred, Model::Lag, Model::TotalTime, Model::EventId, Model::ErrorCode}) {
        QCOMPARE(shown(1, column), QString());
        QCOMPARE(shown(1, column, Qt::ToolTipRole), QString());
    }
}

void TestDeliveryTablePresenter::namesTheZone()
{
    const auto title
        = [this](int column) { return m_presenter->headerData(column, Qt::Horizontal).toString(); };
    QSignalSpy headers(m_presenter.get(), &QAbstractItemModel::headerDataChanged);
    QSignalSpy cells(m_presenter.get(), &QAbstractItemModel::dataChanged);
    QCOMPARE(title(Model::Started), u"Started (CEST) ▾"_s);
    m_presenter->setUtc(true);
    QCOMPARE(title(Model::Started), u"Started (UTC) ▾"_s);
    QCOMPARE(title(Model::Occurred), u"Occurred (UTC)"_s);
    QCOMPARE(title(Model::Result), u"Result"_s);
    QCOMPARE(shown(0, Model::Started), u"12:03:19.870"_s);
    QCOMPARE(headers.count(), 1);
    QCOMPARE(cells.count(), 1);
    m_presenter->setUtc(true);
    QCOMPARE(headers.count(), 1);
    QSet<QString> names;
    for (int column = 0; column < Model::ColumnCount; ++column)
        names.insert(DeliveryTablePresenter::columnName(column));
    QCOMPARE(int(names.size()), int(Model::ColumnCount));
    QVERIFY(!names.contains(QString()));
}

void TestDeliveryTablePresenter::showsTheDateUnlessItIsToday()
{
    QVERIFY(shown(0, Model::Occurred).contains(u"2025"_s));
    m_clock.advance(std::chrono::hours(24));
    QVERIFY(shown(0, Model::Started).startsWith(u"10 Aug"_s));
    m_clock = FakeClock(m_now);
}

void TestDeliveryTablePresenter::explainsInToolTips()
{
    const QString times = shown(0, Model::Started, Qt::ToolTipRole);
    QVERIFY2(times.contains(u"14:03:19.8705"_s) && times.contains(u"12:03:19.8705"_s),
        qPrintable(times));
    QCOMPARE(shown(0, Model::Endpoint, Qt::ToolTipRole),
        u"https://typo.example.com/w\nhttps://fallback.example.com/w"_s);
    const QString status = shown(0, Model::Status, Qt::ToolTipRole);
    QVERIFY(status.contains(u"undelivered"_s));
    QVERIFY(status.contains(u"UTF-8"_s));
    QVERIFY(shown(0, Model::Result, Qt::ToolTipRole).contains(u"75499 HTTP 4XX"_s));
}

void TestDeliveryTablePresenter::copiesExactValues()
{
    const auto copied = [this](int row, int column) {
        return DeliveryTablePresenter::copyText(m_presenter->index(row, column));
    };
    QCOMPARE(copied(0, Model::Started), u"2026-08-10T12:03:19.870500Z"_s);
    QCOMPARE(copied(0, Model::AnswerTime), u"231.4"_s);
    QCOMPARE(copied(0, Model::Result), u"404 Not Found"_s);
    QCOMPARE(copied(1, Model::Started), QString());
}

void TestDeliveryTablePresenter::passesRawRolesThrough()
{
    const QModelIndex index = m_presenter->index(0, Model::Started);
    QCOMPARE(index.data(Model::HttpStatusRole).toInt(), 404);
    QCOMPARE(index.data(Model::AnswerTimeRole).toLongLong(), 231'400'000);
}

void TestDeliveryTablePresenter::alignsNumbersRight()
{
    const auto isRight = [this](int column) {
        const auto flags
            = Qt::Alignment(m_presenter->index(0, column).data(Qt::TextAlignmentRole).toInt());
        const auto head = Qt::Alignment(
            m_presenter->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        return flags.testFlag(Qt::AlignRight) && head.testFlag(Qt::AlignRight);
    };
    QVERIFY(isRight(Model::Started));
    QVERIFY(isRight(Model::AnswerTime));
    QVERIFY(!isRight(Model::Endpoint));
}

void TestDeliveryTablePresenter::saysWhichTimeItShows()
{
    PageBuilder page;
    page.add("queued").queuedAt = Instant::fromIso("2026-08-10T12:00:00Z")->ns;
    page.add("occurred").occurredAt = Instant::fromIso("2026-08-10T11:00:00Z")->ns;
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_presenter->rowCount(), 4);
    const int queued = m_model->rowOf({{}, {u"queued"_s}});
    QCOMPARE(shown(queued, Model::Started), u"14:00:00.000"_s);
    QVERIFY(shown(queued, Model::Started, Qt::ToolTipRole).startsWith(u"Queued;"_s));
    QCOMPARE(shown(queued, Model::Queued), u"14:00:00.000"_s);
    QVERIFY(!shown(queued, Model::Queued, Qt::ToolTipRole).contains(u"Queued;"_s));
    const int occurred = m_model->rowOf({{}, {u"occurred"_s}});
    QCOMPARE(shown(occurred, Model::Started), u"13:00:00.000"_s);
    QVERIFY(shown(occurred, Model::Started, Qt::ToolTipRole).startsWith(u"Event occurred;"_s));
    QVERIFY(!shown(0, Model::Started, Qt::ToolTipRole).contains(u';'));
}

void TestDeliveryTablePresenter::namesAnEndpointWithoutUrl()
{
    PageBuilder page;
    page.add("named").endpointId = page.text("ep_1");
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_presenter->rowCount(), 3);
    const int row = m_model->rowOf({{}, {u"named"_s}});
    QCOMPARE(shown(row, Model::Endpoint), u"ep_1"_s);
    m_model->setSource({.name = u"Truthlocks"_s, .endpointNames = {{"ep_1", "Billing"}}});
    QCOMPARE(shown(row, Model::Endpoint), u"Billing"_s);
    QCOMPARE(shown(row, Model::Endpoint, Qt::ToolTipRole), u"Endpoint id: ep_1"_s);
    QCOMPARE(shown(row, Model::Source), u"Truthlocks"_s);
}

void TestDeliveryTablePresenter::staysSoundWhileRowsMove()
{
    QAbstractItemModelTester tester(
        m_presenter.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex first(m_presenter->index(0, 0));
    m_presenter->sort(Model::DeliveryIdColumn, Qt::DescendingOrder);
    QTRY_COMPARE(first.row(), 1);
    RowMaker maker;
    m_model->mergePage({}, madeUpPage(maker, "x", 50));
    QTRY_COMPARE(m_presenter->rowCount(), 52);
    QCOMPARE(first.data(Model::IdRole).toString(), u"id-1"_s);
}

void TestDeliveryTablePresenter::tellsWhatBecameOverdue()
{
    QCOMPARE(shown(0, Model::Status), u"failed, retry at 16:30"_s);
    m_clock.advance(std::chrono::hours(1)); // nothing else tells
    QCOMPARE(shown(0, Model::Status), u"failed, retry overdue"_s);
    m_clock.advance(-std::chrono::hours(1));
}

void TestDeliveryTablePresenter::tellsNewValuesAtOnce()
{
    QCOMPARE(shown(0, Model::Result), u"404 Not Found"_s);
    PageBuilder page;
    DeliveryRow& row = page.add("id-1");
    row.startedAt = Instant::fromIso("2026-08-10T12:03:19.870500Z")->ns;
    row.httpStatus = 200;
    m_model->mergePage({}, page.page());
    QCOMPARE(shown(0, Model::Result), u"200 OK"_s);
    m_presenter->setUtc(true);
    QVERIFY(shown(0, Model::Started).startsWith(u"12:03"_s));
    m_model->setOrder({RowKey::Started, true}); // id-2 has no time
    QTRY_COMPARE(m_model->order().ascending, true);
    m_model->clear();
    QCOMPARE(m_presenter->rowCount(), 0);
}

void TestDeliveryTablePresenter::tellsNotesAndChangesOfARow()
{
    QCOMPARE(shown(1, Model::Result, Qt::AccessibleDescriptionRole), QString());
    m_presenter->setRowNotes({{1, u"Something may be missing above."_s}});
    QCOMPARE(shown(1, Model::Result, Qt::AccessibleDescriptionRole),
        u"Something may be missing above."_s);
    QCOMPARE(shown(0, Model::Result, Qt::AccessibleDescriptionRole), QString());
    const auto facts = [this](int row, int column) {
        return m_presenter->index(row, column)
            .data(DeliveryTablePresenter::PaintRole)
            .value<PaintFacts>();
    };
    m_presenter->setChangedRows({{0, 100}});
    QCOMPARE(
        facts(0, Model::Attempts), (PaintFacts{DeliveryStatus::Failed, false, 2, 100, 0b10'10}));
    QVERIFY(facts(0, Model::Result).isTrouble);
    QCOMPARE(facts(1, Model::Status).change, quint8(0));
    QVERIFY(shown(0, Model::Status, Qt::AccessibleTextRole).endsWith(u", changed just now"_s));
    QVERIFY(!shown(0, Model::Status).contains(u"changed"_s));
}

QTEST_GUILESS_MAIN(TestDeliveryTablePresenter)
#include "tst_deliverytablepresenter.moc"
