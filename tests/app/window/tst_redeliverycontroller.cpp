// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "fakeclock.h"
#include "fakeoncesender.h"
#include "faketransport.h"
#include "feedprofile.h"
#include "items/deliverytablemodel.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "services/sourcesession.h"
#include "window/mainwindow.h"
#include "window/redeliverycontroller.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRedeliveryController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhyItCannotBeAsked();
    void isInTheContextMenu();
    void asksFirstAndMayBeCancelled();
    void asksLoudlyAfterASuccess();
    void sendsOnceAndRefreshes();
    void tellsARefusal();
    void tellsWhatIsNotKnown();
    void survivesAClosedSource();

private:
    void load(const std::shared_ptr<ProviderProfile>& profile, const QString& token);
    QAction* action() const { return m_window->actions().redeliver; }
    QMessageBox* box() const
    {
        for (QMessageBox* each : m_window->findChildren<QMessageBox*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Opens the question and answers it with that button.
    void answer(const QString& button)
    {
        action()->trigger();
        QTRY_VERIFY(box());
        for (QAbstractButton* each : box()->buttons()) {
            if (each->text().remove(u'&') != button)
                continue;
            QTest::mouseClick(each, Qt::LeftButton);
            break; // the box is gone
        }
        QTRY_VERIFY(!box());
    }
    static std::shared_ptr<ProviderProfile> profile()
    {
        auto profile = feedProfile();
        profile->name = u"GitHub"_s;
        profile->fields.status.pointers = {u"/says"_s};
        profile->fields.status.values = {{u"ok"_s, DeliveryStatus::Delivered}};
        profile->redelivery.method = "POST";
        profile->redelivery.path = u"/deliveries/{attemptId}/attempts"_s;
        return profile;
    }

    const SourceId m_source{u"one"_s};
    FakeClock m_clock;
    FakeTransport m_transport;
    FakeArchive m_archive;
    FakeOnceSender m_sender;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SourceSession> m_session;
    std::unique_ptr<RedeliveryController> m_controller;
};

void TestRedeliveryController::init()
{
    m_sender.requests.clear();
    m_table = std::make_unique<DeliveryTableModel>();
    m_window = std::make_unique<MainWindow>(m_table.get(), &m_clock);
    m_window->setHasSource(true);
    m_window->show();
    m_controller = std::make_unique<RedeliveryController>(
        RedeliveryController::Services{&m_sender, &m_archive, &m_clock},
        [this](const SourceId& id) { return id == m_source ? m_session.get() : nullptr; },
        m_window.get());
}

void TestRedeliveryController::cleanup()
{
    m_controller.reset();
    m_session.reset();
    m_window.reset();
    m_table.reset();
}

/// One source with deliveries "failed" and "good", the first of them chosen.
void TestRedeliveryController::load(
    const std::shared_ptr<ProviderProfile>& profile, const QString& token)
{
    Source source;
    source.id = m_source;
    source.name = u"Shop"_s;
    source.baseUrl = QUrl(u"http://127.0.0.1:1"_s);
    m_session = std::make_unique<SourceSession>(source, profile,
        SourceSession::Services{&m_transport, &m_archive, m_table.get(), &m_clock});
    m_transport.setHandler([](const HttpRequest&) {
        return httpAnswer(200, feedPage({"failed", "good=ok"}, feedMeta(1, 1, 2)));
    });
    m_session->setToken(u"KEY"_s);
    m_session->load();
    QTRY_COMPARE(m_table->visibleCount(), 2);
    if (token.isEmpty())
        m_session->setToken({});
    QVERIFY(m_window->list()->selectDelivery({m_source, {u"failed"_s}}));
    m_controller->update();
}

void TestRedeliveryController::saysWhyItCannotBeAsked()
{
    QVERIFY(!action()->isEnabled());
    QCOMPARE(action()->toolTip(), u"Choose a delivery in the list first."_s);
    QVERIFY(action()->text().contains(u"the provider"_s));
    auto bare = profile();
    bare->redelivery = {};
    load(bare, u"KEY"_s);
    QVERIFY(!action()->isEnabled());
    QCOMPARE(action()->toolTip(), u"GitHub has no call for it."_s);
    cleanup();
    init();
    load(profile(), {});
    QVERIFY(!action()->isEnabled());
    QCOMPARE(action()->toolTip(), u"Enter the token of “Shop” first."_s);
    m_session->setToken(u"KEY"_s);
    m_controller->update();
    QVERIFY(action()->isEnabled());
    QVERIFY(action()->text().contains(u"GitHub"_s));
}

void TestRedeliveryController::isInTheContextMenu()
{
    load(profile(), u"KEY"_s);
    QMenu menu;
    m_window->list()->table()->fillContextMenu(menu);
    QVERIFY(menu.actions().contains(action()));
    QVERIFY(menu.toolTipsVisible());
}

void TestRedeliveryController::asksFirstAndMayBeCancelled()
{
    load(profile(), u"KEY"_s);
    action()->trigger();
    QTRY_VERIFY(box());
    QCOMPARE(box()->icon(), QMessageBox::Question);
    QCOMPARE(box()->defaultButton(), box()->button(QMessageBox::Cancel));
    QCOMPARE(box()->text(), u"Ask GitHub to send this delivery again?"_s);
    QTest::keyClick(box(), Qt::Key_Return); // the default
    QTRY_VERIFY(!box());
    answer(u"Cancel"_s);
    QTest::qWait(20);
    QVERIFY(m_sender.requests.isEmpty());
}

void TestRedeliveryController::asksLoudlyAfterASuccess()
{
    load(profile(), u"KEY"_s);
    QVERIFY(m_window->list()->selectDelivery({m_source, {u"good"_s}}));
    action()->trigger();
    QTRY_VERIFY(box());
    QCOMPARE(box()->icon(), QMessageBox::Warning);
    QVERIFY(box()->text().startsWith(u"It was already delivered."_s));
    QCOMPARE(box()->informativeText(), u"Your endpoint will get it twice."_s);
    QTest::keyClick(box(), Qt::Key_Escape);
    QTRY_VERIFY(!box());
    QVERIFY(m_sender.requests.isEmpty());
}

void TestRedeliveryController::sendsOnceAndRefreshes()
{
    load(profile(), u"KEY"_s);
    answer(u"Send again"_s);
    QTRY_COMPARE(m_sender.requests.size(), 1);
    const HttpRequest request = m_sender.requests.first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.url.toString(), u"http://127.0.0.1:1/deliveries/failed/attempts"_s);
    QVERIFY(!action()->isEnabled()); // one at a time
    const qsizetype reads = m_transport.requests().size();
    m_sender.answer(202);
    QTRY_VERIFY(action()->isEnabled());
    QVERIFY(!box());
    QTRY_COMPARE(m_transport.requests().size(), reads + 1);
    QCOMPARE(m_sender.requests.size(), 1);
}

void TestRedeliveryController::tellsARefusal()
{
    auto told = profile();
    told->errorBody.detail = {u"/message"_s};
    load(told, u"KEY"_s);
    answer(u"Send again"_s);
    QTRY_COMPARE(m_sender.requests.size(), 1);
    m_sender.answer(422, R"({"message":"Hook is disabled"})");
    QTRY_VERIFY(box());
    QCOMPARE(box()->text(), u"It is not sent again (422): Hook is disabled"_s);
    box()->close();
}

void TestRedeliveryController::tellsWhatIsNotKnown()
{
    load(profile(), u"KEY"_s);
    answer(u"Send again"_s);
    QTRY_COMPARE(m_sender.requests.size(), 1);
    m_sender.finish({true, std::nullopt, u"Empty reply from server"_s});
    QTRY_VERIFY(box());
    QVERIFY(box()->text().contains(u"It may have been done."_s));
    QCOMPARE(m_sender.requests.size(), 1);
    box()->close();
}

void TestRedeliveryController::survivesAClosedSource()
{
    load(profile(), u"KEY"_s);
    action()->trigger();
    QTRY_VERIFY(box());
    m_session.reset();
    for (QAbstractButton* each : box()->buttons()) {
        if (box()->buttonRole(each) != QMessageBox::AcceptRole)
            continue;
        QTest::mouseClick(each, Qt::LeftButton);
        break; // the box is gone
    }
    QTRY_VERIFY(!box());
    QVERIFY(m_sender.requests.isEmpty());
}

QTEST_MAIN(TestRedeliveryController)
#include "tst_redeliverycontroller.moc"
