// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"
#include "detail/exchangepane.h"
#include "detail/messagepane.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestExchangePane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsStates();
    void hidesSecretsAlsoBeforeThereIsAnExchange();
    void saysOfAnAbsentBodyWhatItIsTold();

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
    static Attempt answered(const QByteArray& body)
    {
        Attempt attempt;
        attempt.response = RecordedResponse{};
        attempt.response->body = body;
        return attempt;
    }

    std::unique_ptr<ExchangePane> m_pane;
};

void TestExchangePane::init()
{
    m_pane = std::make_unique<ExchangePane>();
    m_pane->resize(1280, 300);
    m_pane->show();
}

void TestExchangePane::showsStates()
{
    QVERIFY(says(u"Nothing selected. Choose a delivery above."_s));
    QVERIFY(m_pane->bodyBytes(Side::Request).isEmpty());
    m_pane->setLoading();
    QVERIFY(says(u"Loading…"_s));
    m_pane->setError(u"It broke."_s);
    QVERIFY(says(u"It broke."_s));
    m_pane->setExchange({}, answered("[1]"), {"{}", Fidelity::Rebuilt, true});
    QVERIFY(!says(u"It broke."_s));
    QCOMPARE(m_pane->bodyBytes(Side::Request), QByteArray("{}"));
    QCOMPARE(m_pane->bodyBytes(Side::Response), QByteArray("[1]"));
    m_pane->clear();
    QVERIFY(m_pane->bodyBytes(Side::Request).isEmpty());
}

void TestExchangePane::hidesSecretsAlsoBeforeThereIsAnExchange()
{
    m_pane->setSecretsHidden(true);
    m_pane->setExchange({}, answered("token=abc"), {});
    const BodyView* view = m_pane->side(Side::Response)->body()->view();
    QCOMPARE(view->text().bytes(), QByteArray("token=[hidden]"));
    m_pane->setSecretsHidden(false);
    QCOMPARE(view->text().bytes(), QByteArray("token=abc"));
}

void TestExchangePane::saysOfAnAbsentBodyWhatItIsTold()
{
    m_pane->setAbsence(u"Loading details…"_s);
    m_pane->setExchange({}, {}, {{}, Fidelity::Absent, true});
    QVERIFY(says(u"Loading details…"_s));
    QVERIFY(!says(u"The body is not in this log."_s));
}

QTEST_MAIN(TestExchangePane)
#include "tst_exchangepane.moc"
