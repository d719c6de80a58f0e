// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"
#include "detail/exchangesides.h"
#include "detail/headerlist.h"
#include "detail/messagepane.h"

#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestExchangeSides : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsBothSides();
    void saysWhatIsMissing();
    void marksHeadersOfAReplay();
    void putsSidesUnderTabsWhenNarrow();
    void sharesTheMode();
    void tellsReportedFailures();

private:
    using Side = ExchangeSides::Side;

    bool says(const QString& text) const
    {
        for (const QLabel* label : m_sides->findChildren<QLabel*>()) {
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

    std::unique_ptr<ExchangeSides> m_sides;
};

void TestExchangeSides::init()
{
    m_sides = std::make_unique<ExchangeSides>();
    m_sides->resize(1280, 300);
    m_sides->show();
}

void TestExchangeSides::showsBothSides()
{
    m_sides->setExchange({}, answered(), body());
    QCOMPARE(m_sides->side(Side::Request)->titleText(),
        u"Request POST https://e.com/x (POST assumed)"_s);
    QCOMPARE(m_sides->side(Side::Response)->titleText(), u"Response 200 OK · 3 bytes"_s);
    QVERIFY(says(u"Rebuilt body: bytes may differ"_s));
    QCOMPARE(m_sides->side(Side::Request)->body()->bytes(), QByteArray("{\"a\":1}"));
    QCOMPARE(m_sides->side(Side::Response)->body()->bytes(), QByteArray("[1]"));
}

void TestExchangeSides::saysWhatIsMissing()
{
    Attempt attempt = answered();
    attempt.response->body.reset();
    m_sides->setExchange({}, attempt, {});
    QVERIFY(says(u"The body is not in this log."_s));
    Delivery hashed;
    hashed.payloadHash = u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
    m_sides->setExchange(hashed, attempt, {{}, Fidelity::HashOnly, true});
    QVERIFY(says(u"The body was empty, says its hash."_s));
    attempt.response.reset();
    attempt.errors = {{u"75498"_s, u"Connection timed out"_s, {}}};
    m_sides->setExchange({}, attempt, body());
    QVERIFY(says(u"No response recorded."_s));
    QVERIFY(says(u"75498 Connection timed out"_s));
}

void TestExchangeSides::marksHeadersOfAReplay()
{
    Attempt replay = answered();
    replay.request->headers = {{"Host", "localhost"}, {"X-A", "1"}};
    replay.request->added = {"Host"};
    m_sides->setExchange({}, replay, body());
    const QAbstractItemModel* const shown = m_sides->side(Side::Request)->headers()->model();
    QCOMPARE(shown->index(0, 0).data(HeaderTableModel::IsAddedRole), true);
    QCOMPARE(shown->index(1, 0).data(HeaderTableModel::IsAddedRole), false);
    replay.request->added.clear();
    m_sides->setExchange({}, replay, body());
    QCOMPARE(shown->index(0, 0).data(HeaderTableModel::IsAddedRole), false);
}

void TestExchangeSides::putsSidesUnderTabsWhenNarrow()
{
    m_sides->setExchange({}, answered(), body());
    auto* const tabs = m_sides->findChild<QTabBar*>();
    QVERIFY(!tabs->isVisible());
    m_sides->resize(ExchangeSides::narrowWidth - 1, 300);
    QVERIFY(tabs->isVisible());
    QVERIFY(m_sides->side(Side::Request)->isVisible());
    QVERIFY(!m_sides->side(Side::Response)->isVisible());
    m_sides->focusSide(Side::Response);
    QVERIFY(m_sides->side(Side::Response)->isVisible());
    QVERIFY(!m_sides->side(Side::Request)->isVisible());
    m_sides->resize(1280, 300);
    QVERIFY(m_sides->side(Side::Request)->isVisible());
    QVERIFY(m_sides->side(Side::Response)->isVisible());
}

void TestExchangeSides::sharesTheMode()
{
    m_sides->setExchange({}, answered(), body());
    BodyPane* const request = m_sides->side(Side::Request)->body();
    request->setModeChoice({BodyMode::Raw, BodyMode::Text});
    emit request->modeChoiceChanged();
    QCOMPARE(m_sides->side(Side::Response)->body()->view()->text().bytes(), QByteArray("[1]"));
}

void TestExchangeSides::tellsReportedFailures()
{
    Delivery delivery;
    delivery.status = DeliveryStatus::Delivered;
    delivery.eventType = u"message.finalized"_s;
    delivery.reportedFailures = {u"to/0: delivery_failed"_s};
    m_sides->setExchange(delivery, answered(), body());
    QVERIFY(says(u"Webhook delivered, but the message failed: to/0: delivery_failed"_s));
    m_sides->setExchange({}, answered(), body());
    QVERIFY(!says(u"Webhook delivered, but the message failed: to/0: delivery_failed"_s));
}

QTEST_MAIN(TestExchangeSides)
#include "tst_exchangesides.moc"
