// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "providers/deliverypageparser.h"
#include "window/detailcontroller.h"
#include "window/detailpane.h"
#include "windowbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace waybill;

class TestDetailController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsWhatIsAsked();
    void saysWhatCannotBeRead();
    void aReloadKeepsTheAttempt();
    void copiesBytesAsTheyCame();

private:
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

QTEST_MAIN(TestDetailController)
#include "tst_detailcontroller.moc"
