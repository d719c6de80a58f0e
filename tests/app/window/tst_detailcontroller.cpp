// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callsprofile.h"
#include "fakearchive.h"
#include "fakeclock.h"
#include "faketransport.h"
#include "providers/deliverypageparser.h"
#include "window/detailcontroller.h"
#include "window/detailpane.h"
#include "windowbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestDetailController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsAsked();
    void canBeHeld();
    void saysWhatCannotBeRead();
    void aReloadKeepsTheAttempt();
    void copiesBytesAsTheyCame();
    void showsWhatIsFetchedWhenItComes();
    void showsAFailureInPlace();
    void leavesWhatIsTheSameAlone();

private:
    /// A provider whose rows lack the bodies, with delivery d1 in the archive.
    struct Remote
    {
        Remote()
        {
            profile->name = QStringLiteral("GitHub");
            Source source;
            source.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
            calls.setRequests(
                std::make_shared<const SourceRequests>(profile, source, QStringLiteral("KEY")));
            archive.storePage({QStringLiteral("one")}, {}, rowsOf("d1", {{"d1", row}}));
        }
        static std::shared_ptr<ProviderProfile> oneCall()
        {
            auto profile = callsProfile();
            profile->calls.removeLast();
            return profile;
        }

        const QByteArray row = R"({"id":"d1"})";
        std::shared_ptr<ProviderProfile> profile = oneCall();
        FakeTransport transport;
        FakeClock clock;
        RequestQueue queue{&transport, &clock, profile};
        FakeArchive archive;
        RowCalls calls{{QStringLiteral("one")}, profile, {&queue, &archive}};
    };

    static bool says(const DetailPane& pane, const QString& text)
    {
        for (const QLabel* label : pane.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&pane) && label->text().contains(text))
                return true;
        }
        return false;
    }

    FakeArchive m_archive;
    const SourceId m_source{QStringLiteral("one")};
    const DeliveryId m_id{QStringLiteral("d1")};
    std::shared_ptr<const ProviderProfile> m_profile
        = ProfileCatalogue::load({}).profile(QStringLiteral("telnyx"));
    const QByteArray m_payload = "{\"id\": 12345678901234567890,  \"n\":1.00}";
};

void TestDetailController::init()
{
    QByteArray page = R"({"data":[{"id":"d1","status":"failed","webhook":)";
    page += m_payload;
    page += R"(,"attempts":[{"status":"failed"},{"status":"failed"}]}],"meta":{}})";
    auto rows = DeliveryPageParser(m_profile).parse(page);
    QVERIFY(rows);
    m_archive.storePage(m_source, {m_profile->id, m_profile->version},
        std::make_shared<PageRows>(std::move(rows).value()));
}

void TestDetailController::showsWhatIsAsked()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    controller.show(m_source, m_profile, m_id);
    QTRY_VERIFY(pane.detail());
    QCOMPARE(pane.detail()->delivery.id, m_id);
    QCOMPARE(pane.currentAttempt(), 1); // the last one
    controller.show(m_source, m_profile, {});
    QVERIFY(!pane.detail());
}

void TestDetailController::canBeHeld()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    controller.setHeld(true);
    controller.show(m_source, m_profile, m_id);
    QTest::qWait(20);
    QVERIFY(!pane.detail());
    QVERIFY(controller.isBusy());
    controller.setHeld(false);
    QTRY_VERIFY(pane.detail());
    QVERIFY(!controller.isBusy());
    controller.setHeld(true);
    controller.show(m_source, m_profile, m_id);
    controller.clear();
    controller.setHeld(false); // nothing is asked for any more
    QTest::qWait(20);
    QVERIFY(!pane.detail());
}

void TestDetailController::saysWhatCannotBeRead()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    QSignalSpy shown(&controller, &DetailController::shown);
    controller.show(m_source, m_profile, DeliveryId{QStringLiteral("nowhere")});
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(!pane.detail());
}

void TestDetailController::aReloadKeepsTheAttempt()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    QSignalSpy shown(&controller, &DetailController::shown);
    controller.show(m_source, m_profile, m_id);
    QTRY_COMPARE(shown.count(), 1);
    pane.chooseAttempt(0);
    controller.show(m_source, m_profile, m_id);
    QTRY_COMPARE(shown.count(), 2);
    QCOMPARE(pane.currentAttempt(), 0);
    controller.showNewestReplay();
    QTRY_COMPARE(shown.count(), 3);
    QCOMPARE(pane.currentAttempt(), 1);
}

void TestDetailController::copiesBytesAsTheyCame()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    controller.show(m_source, m_profile, m_id);
    QTRY_VERIFY(pane.detail());
    controller.copyPayload();
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_payload);
    controller.copySummary();
    QVERIFY(QGuiApplication::clipboard()->text().contains(m_id.value));
}

void TestDetailController::showsWhatIsFetchedWhenItComes()
{
    Remote remote;
    DetailPane pane;
    DetailController controller(&remote.archive, &pane);
    controller.show(m_source, remote.profile, m_id, &remote.calls);
    QVERIFY(controller.isBusy());
    QTRY_VERIFY(pane.detail());
    QVERIFY(says(pane, QStringLiteral("Loading details…")));
    QTRY_COMPARE(remote.transport.openCount(), 1);
    QVERIFY(controller.isBusy());
    remote.transport.answer(0, httpAnswer(200, "{}"));
    QTRY_VERIFY(!controller.isBusy());
    QVERIFY(!says(pane, QStringLiteral("Loading details…")));
    controller.clear();
    QVERIFY(remote.calls.lookedAt().isEmpty());
}

void TestDetailController::showsAFailureInPlace()
{
    Remote remote;
    remote.transport.setHandler([](const HttpRequest&) { return httpAnswer(404, "{}"); });
    DetailPane pane;
    DetailController controller(&remote.archive, &pane);
    controller.show(m_source, remote.profile, m_id, &remote.calls);
    QTRY_VERIFY(says(pane, QStringLiteral("detail: 404 from GitHub")));
    QVERIFY(!says(pane, QStringLiteral("Loading details…")));
    remote.transport.setHandler([](const HttpRequest&) { return httpAnswer(200, "{}"); });
    for (QPushButton* button : pane.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Try again"))
            button->click();
    }
    QTRY_COMPARE(remote.transport.requests().size(), 2);
    QTRY_VERIFY(!says(pane, QStringLiteral("detail: 404 from GitHub")));
    QTRY_VERIFY(!controller.isBusy());
}

void TestDetailController::leavesWhatIsTheSameAlone()
{
    DetailPane pane;
    DetailController controller(&m_archive, &pane);
    QSignalSpy shown(&controller, &DetailController::shown);
    controller.show(m_source, m_profile, m_id);
    QTRY_COMPARE(shown.count(), 1);
    const auto first = pane.detail();
    controller.show(m_source, m_profile, m_id);
    QTRY_COMPARE(shown.count(), 2);
    QCOMPARE(pane.detail(), first);
}

QTEST_MAIN(TestDetailController)
#include "tst_detailcontroller.moc"
