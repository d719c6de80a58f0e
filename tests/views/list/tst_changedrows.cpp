// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/changedrows.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"

#include <QProxyStyle>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

/// As a platform whose user wants things to stand still, or to move.
class MotionStyle : public QProxyStyle
{
public:
    int duration = 200;

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration
            ? duration
            : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

class TestChangedRows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void marksForAMoment();
    void standsStillWhereThatIsWanted();
    void followsItsRow();

private:
    void merge(DeliveryStatus status, const QByteArray& also = {})
    {
        PageBuilder page;
        DeliveryRow& row = page.add("a");
        row.startedAt = 100;
        row.status = status;
        page.add("b").startedAt = 90;
        if (!also.isEmpty())
            page.add(also).startedAt = 500;
        m_model->mergePage({}, page.page());
    }
    int change(int row) const
    {
        return m_presenter->index(row, 0)
            .data(DeliveryTablePresenter::PaintRole)
            .value<PaintFacts>()
            .change;
    }
    QString spoken(int row) const
    {
        return m_presenter->index(row, DeliveryTableModel::Status)
            .data(Qt::AccessibleTextRole)
            .toString();
    }

    const FakeClock m_clock;
    MotionStyle m_style;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
    std::unique_ptr<DeliveryTableView> m_view;
    std::unique_ptr<ChangedRows> m_changed;
};

void TestChangedRows::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    m_view = std::make_unique<DeliveryTableView>(m_presenter.get());
    m_view->setStyle(&m_style);
    m_changed = std::make_unique<ChangedRows>(m_model.get(), m_presenter.get(), m_view.get());
    m_style.duration = 200;
    merge(DeliveryStatus::Pending);
    QTRY_COMPARE(m_model->visibleCount(), 2);
    QVERIFY(m_changed->isEmpty()); // new is not changed
}

void TestChangedRows::cleanup()
{
    m_changed.reset();
    m_view.reset();
}

void TestChangedRows::marksForAMoment()
{
    merge(DeliveryStatus::Failed);
    const int first = change(0);
    QVERIFY(first > 200);
    QCOMPARE(change(1), 0);
    QCOMPARE(spoken(0), u"failed, changed just now"_s); // never by colour alone
    QTRY_VERIFY(change(0) < first);
    QTRY_COMPARE(change(0), 0);
    QVERIFY(m_changed->isEmpty());
    QCOMPARE(spoken(0), u"failed"_s);
}

void TestChangedRows::standsStillWhereThatIsWanted()
{
    m_style.duration = 0;
    merge(DeliveryStatus::Failed);
    const int first = change(0);
    QTest::qWait(300);
    QCOMPARE(change(0), first);
    QTRY_COMPARE(change(0), 0);
}

void TestChangedRows::followsItsRow()
{
    merge(DeliveryStatus::Failed, "newer");
    QTRY_COMPARE(m_model->visibleCount(), 3);
    QTRY_COMPARE(m_model->keyAt(1).id.value, u"a"_s);
    QVERIFY(change(1) > 0);
    QCOMPARE(change(0), 0);
}

QTEST_MAIN(TestChangedRows)
#include "tst_changedrows.moc"
