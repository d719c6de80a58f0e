// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"
#include "detail/exchangepane.h"
#include "detail/headerlist.h"
#include "detail/messagepane.h"

#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestExchangePane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsBothSides();
    void saysWhatIsMissing();
    void marksHeadersOfAReplay();
    void showsStates();
    void putsSidesUnderTabsWhenNarrow();
    void sharesTheMode();
    void tellsReportedFailures();

private:
    using Side = ExchangePane::Side;

    bool says(const QString& text) const
    {
        for (const QLabel* label : m_pane->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }
    static Attempt answered()
    {
        Attempt attempt;
        attempt.request = RecordedRequest{};
        attempt.request->url = u"https://e.com/x"_s;
        attempt.response = RecordedResponse{};
        attempt.response->status = 200;
        attempt.response->body = "[1]";
        return attempt;
    }
    static WireBody body() { return {"{\"a\":1}", Fidelity::Rebuilt, true}; }

    std::unique_ptr<ExchangePane> m_pane;
};

void TestExchangePane::init()
{
    m_pane = std::make_unique<ExchangePane>();
    m_pane->resize(1280, 300);
    m_pane->show();
}

void TestExchangePane::showsBothSides()
{
    m_pane->setExchange({}, answered(), body());
    QCOMPARE(
        m_pane->side(Side::Request)->titleText(), u"Request POST https://e.com/x (POST assumed)"_s);
    QCOMPARE(m_pane->side(Side::Response)->titleText(), u"Response 200 OK · 3 bytes"_s);
    QVERIFY(says(u"Rebuilt body: bytes may differ"_s));
    QCOMPARE(m_pane->bodyBytes(Side::Request), QByteArray("{\"a\":1}"));
    QCOMPARE(m_pane->bodyBytes(Side::Response), QByteArray("[1]"));
}

void TestExchangePane::saysWhatIsMissing()
{
    Attempt attempt = answered();
    attempt.response->body.reset();
    m_pane->setExchange({}, attempt, {});
    QVERIFY(says(u"The body is not in this log."_s));
    Delivery hashed;
    hashed.payloadHash = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    m_pane->setExchange(hashed, attempt, {{}, Fidelity::HashOnly, true});
    QVERIFY(says(u"The body was empty, says its hash."_s));
    attempt.response.reset();
    attempt.errors = {{u"75498"_s, u"Connection timed out"_s, {}}};
    m_pane->setExchange({}, attempt, body());
    QVERIFY(says(u"No response recorded."_s));
    QVERIFY(says(u"75498 Connection timed out"_s));
}

void TestExchangePane::marksHeadersOfAReplay()
{
    Attempt replay = answered();
    replay.request->headers = {{"Host", "localhost"}, {"X-A", "1"}};
    replay.request->added = {"Host"};
    m_pane->setExchange({}, replay, body());
    const QAbstractItemModel* const shown = m_pane->side(Side::Request)->headers()->model();
    QCOMPARE(shown->index(0, 0).data(HeaderTableModel::IsAddedRole), true);
    QCOMPARE(shown->index(1, 0).data(HeaderTableModel::IsAddedRole), false);
    replay.request->added.clear();
    m_pane->setExchange({}, replay, body());
    QCOMPARE(shown->index(0, 0).data(HeaderTableModel::IsAddedRole), false);
}

void TestExchangePane::showsStates()
{
    QVERIFY(says(u"Nothing selected. Choose a delivery above."_s));
    m_pane->setLoading();
    QVERIFY(says(u"Loading…"_s));
    m_pane->setError(u"It broke."_s);
    QVERIFY(says(u"It broke."_s));
    m_pane->setExchange({}, answered(), body());
    QVERIFY(!says(u"It broke."_s));
    m_pane->clear();
    QVERIFY(m_pane->bodyBytes(Side::Request).isEmpty());
}

void TestExchangePane::putsSidesUnderTabsWhenNarrow()
{
    m_pane->setExchange({}, answered(), body());
    auto* const tabs = m_pane->findChild<QTabBar*>();
    QVERIFY(!tabs->isVisible());
    m_pane->resize(ExchangePane::narrowWidth - 1, 300);
    QVERIFY(tabs->isVisible());
    QVERIFY(m_pane->side(Side::Request)->isVisible());
    QVERIFY(!m_pane->side(Side::Response)->isVisible());
    m_pane->focusSide(Side::Response);
    QVERIFY(m_pane->side(Side::Response)->isVisible());
    QVERIFY(!m_pane->side(Side::Request)->isVisible());
    m_pane->resize(1280, 300);
    QVERIFY(m_pane->side(Side::Request)->isVisible());
    QVERIFY(m_pane->side(Side::Response)->isVisible());
}

void TestExchangePane::sharesTheMode()
{
    m_pane->setExchange({}, answered(), body());
    BodyPane* const request = m_pane->side(Side::Request)->body();
    request->setModeChoice({BodyMode::Raw, BodyMode::Text});
    emit request->modeChoiceChanged();
    QCOMPARE(m_pane->side(Side::Response)->body()->view()->text().bytes(), QByteArray("[1]"));
}

void TestExchangePane::tellsReportedFailures()
{
    Delivery delivery;
    delivery.status = DeliveryStatus::Delivered;
    delivery.eventType = u"message.finalized"_s;
    delivery.reportedFailures = {u"to/0: delivery_failed"_s};
    m_pane->setExchange(delivery, answered(), body());
    QVERIFY(says(u"Webhook delivered, but the message failed: to/0: delivery_failed"_s));
    m_pane->setExchange({}, answered(), body());
    QVERIFY(!says(u"Webhook delivered, but the message failed: to/0: delivery_failed"_s));
}

QTEST_MAIN(TestExchangePane)
#include "tst_exchangepane.moc"
