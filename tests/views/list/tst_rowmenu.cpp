// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "list/deliverytablepresenter.h"
#include "list/deliverytableview.h"
#include "list/rowmenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestRowMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void copiesByName();
    void withoutARowNothingIsOffered();
    void offersWhatTheRowHas();

private:
    static QAction* entry(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    const FakeClock m_clock;
    std::unique_ptr<DeliveryTableModel> m_model;
    std::unique_ptr<DeliveryTablePresenter> m_presenter;
    std::unique_ptr<DeliveryTableView> m_view;
};

/// One row with an event, one without.
void TestRowMenu::init()
{
    m_model = std::make_unique<DeliveryTableModel>();
    m_presenter = std::make_unique<DeliveryTablePresenter>(&m_clock);
    m_presenter->setSourceModel(m_model.get());
    m_view = std::make_unique<DeliveryTableView>(m_presenter.get());
    PageBuilder page;
    DeliveryRow& first = page.add("d0");
    first.startedAt = 2;
    first.eventId = "e0";
    first.endpointId = page.text("ep0");
    page.add("d1").startedAt = 1;
    m_model->mergePage({}, page.page());
    QTRY_COMPARE(m_model->visibleCount(), 2);
}

void TestRowMenu::cleanup()
{
    m_view.reset();
    m_presenter.reset();
    m_model.reset();
}

void TestRowMenu::copiesByName()
{
    m_view->setCurrentIndex(m_presenter->index(0, 0));
    QMenu menu;
    fillCopyMenu(*m_view, menu);
    QCOMPARE(menu.actions().size(), 4);
    entry(menu, u"Copy delivery id"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"d0"_s);
    entry(menu, u"Copy event id"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"e0"_s);
}

void TestRowMenu::withoutARowNothingIsOffered()
{
    QMenu menu;
    fillCopyMenu(*m_view, menu);
    for (const QAction* action : menu.actions())
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
}

void TestRowMenu::offersWhatTheRowHas()
{
    const auto name = u"Name this endpoint…"_s;
    const auto event = u"All deliveries of this event"_s;
    m_view->setCurrentIndex(m_presenter->index(0, 0));
    QMenu whole;
    fillRowMenu(*m_view, whole);
    QVERIFY(entry(whole, name) && entry(whole, event)->isEnabled());
    QSignalSpy asked(m_view.get(), &DeliveryTableView::nameEndpointRequested);
    entry(whole, name)->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(1).toString(), u"ep0"_s);

    m_view->setCurrentIndex(m_presenter->index(1, 0));
    QMenu bare;
    fillRowMenu(*m_view, bare);
    QVERIFY(!entry(bare, name));
    QVERIFY(!entry(bare, event)->isEnabled());
}

QTEST_MAIN(TestRowMenu)
#include "tst_rowmenu.moc"
