// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/memoryarchive.h"
#include "demo/demologs.h"
#include "detail/exchangepane.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "net/qnamtransport.h"
#include "net/systemclock.h"
#include "profilecatalogue.h"
#include "replay/curlsender.h"
#include "services/sourcesession.h"
#include "window/detailcontroller.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"
#include "window/redeliverycontroller.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

/// What is fetched and asked for one delivery at a time, over real connections: GitHub's log, as
/// the demo serves it.
class TestOnDemand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bodiesComeWhenLookedAt();
    void aRedeliveryIsOneMoreAttempt();

private:
    void look()
    {
        m_detail->show(m_key.source, m_session->profile(), m_key.id, m_session->rowCalls());
        QTRY_VERIFY(pane()->detail() && !m_detail->isBusy());
    }
    DetailPane* pane() const { return m_window->detail(); }

    const ProfileCatalogue m_catalogue = ProfileCatalogue::load({});
    SystemClock m_clock;
    QnamTransport m_transport;
    CurlSender m_sender;
    MemoryArchive m_archive;
    std::unique_ptr<DemoLogs> m_logs;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<DetailController> m_detail;
    std::unique_ptr<RedeliveryController> m_redelivery;
    DeliveryKey m_key; ///< the newest delivery
};

void TestOnDemand::init()
{
    m_logs = std::make_unique<DemoLogs>([this] { return m_clock.now(); });
    m_table = std::make_unique<DeliveryTableModel>();
    m_window = std::make_unique<MainWindow>(m_table.get(), &m_clock);
    m_window->setHasSource(true);
    m_window->show();
    for (const DemoLogs::Log& log : m_logs->logs()) {
        if (log.source.providerId != u"github"_s)
            continue;
        m_session = std::make_unique<SourceSession>(log.source, m_catalogue.profile(u"github"_s),
            SourceSession::Services{&m_transport, &m_archive, m_table.get(), &m_clock});
        m_session->setToken(log.token);
    }
    QVERIFY(m_session);
    m_detail = std::make_unique<DetailController>(&m_archive, m_window->detail());
    m_redelivery = std::make_unique<RedeliveryController>(
        RedeliveryController::Services{&m_sender, &m_archive, &m_clock},
        [this](const SourceId&) { return m_session.get(); }, m_window.get());
    m_session->load();
    QTRY_COMPARE(m_session->state(), DeliveryFeed::State::Complete);
    QTRY_VERIFY(m_table->visibleCount() > 0);
    m_key = m_table->keyAt(0);
    QVERIFY(m_window->list()->selectDelivery(m_key));
}

void TestOnDemand::cleanup()
{
    m_redelivery.reset();
    m_detail.reset();
    m_session.reset();
    m_window.reset();
    m_table.reset();
    m_logs.reset();
}

void TestOnDemand::bodiesComeWhenLookedAt()
{
    look();
    const Attempt* last = pane()->detail()->delivery.lastAttempt();
    QVERIFY(last && last->request && last->response);
    QVERIFY(!last->request->headers.isEmpty());
    QVERIFY(!last->response->headers.isEmpty());
    QVERIFY(pane()->exchange()->bodyBytes(ExchangePane::Side::Request).startsWith('{'));
}

void TestOnDemand::aRedeliveryIsOneMoreAttempt()
{
    look();
    const qsizetype before = pane()->detail()->delivery.attempts.size();
    m_window->actions().redeliver->trigger();
    QTRY_VERIFY(m_window->findChild<QMessageBox*>());
    for (QPushButton* button : m_window->findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == u"Send again"_s && button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE_WITH_TIMEOUT(pane()->detail()->delivery.attempts.size(), before + 1, 15'000);
    QTRY_VERIFY(!m_detail->isBusy()); // and its bodies were fetched too
    QVERIFY(pane()->detail()->delivery.lastAttempt()->response);
    QCOMPARE(pane()->detail()->delivery.lastAttempt()->origin, AttemptOrigin::ProviderManual);
}

QTEST_MAIN(TestOnDemand)
#include "tst_ondemand.moc"
