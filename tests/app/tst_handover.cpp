// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handover.h"
#include "otherprocess.h"
#include "singleinstance.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace waybill;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void endsWhereTheWindowTookIt();
    void failsWhereItRefused_data();
    void failsWhereItRefused();
    void goesOnWhereTheWindowHasGone();
    void waitsForOneThatCloses();
    void doesNotWaitForEver();

private:
    std::optional<int> start(std::chrono::milliseconds closingTime = 5s) const
    {
        return elsewhere([&] {
            SingleInstance instance(m_archive);
            return handOver(instance, {.source = u"shop"_s}, closingTime);
        });
    }

    QTemporaryDir m_folder;
    QString m_archive;
};

void TestHandover::initTestCase()
{
    QVERIFY(m_folder.isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
    m_archive = m_folder.filePath(u"a.sqlite"_s);
}

void TestHandover::endsWhereTheWindowTookIt()
{
    SingleInstance window(m_archive);
    QVERIFY(window.claim());
    QString asked;
    window.serve([&asked](const Summons& summons) {
        asked = summons.source;
        return SummonsAnswer::Taken;
    });
    QCOMPARE(start(), std::optional(0));
    QCOMPARE(asked, u"shop"_s);
}

void TestHandover::failsWhereItRefused_data()
{
    QTest::addColumn<int>("answer");
    QTest::newRow("unknown source") << int(SummonsAnswer::UnknownSource);
    QTest::newRow("another version") << int(SummonsAnswer::NotUnderstood);
}

void TestHandover::failsWhereItRefused()
{
    QFETCH(const int, answer);
    SingleInstance window(m_archive);
    QVERIFY(window.claim());
    window.serve([answer](const Summons&) { return SummonsAnswer(answer); });
    QCOMPARE(start(), std::optional(1));
}

void TestHandover::goesOnWhereTheWindowHasGone()
{
    SingleInstance instance(m_archive);
    QVERIFY(!handOver(instance, {}));
    QVERIFY(!SingleInstance(m_archive).claim()); // it is the first now
}

void TestHandover::waitsForOneThatCloses()
{
    auto window = std::make_unique<SingleInstance>(m_archive);
    QVERIFY(window->claim());
    int asked = 0;
    window->serve([&asked](const Summons&) {
        ++asked;
        return SummonsAnswer::Closing;
    });
    QTimer::singleShot(300ms, this, [&window] { window.reset(); });
    QVERIFY(!start());
    QVERIFY(asked > 0);
}

void TestHandover::doesNotWaitForEver()
{
    SingleInstance window(m_archive);
    QVERIFY(window.claim());
    window.serve([](const Summons&) { return SummonsAnswer::Closing; });
    QVERIFY(!start(200ms));
}

QTEST_GUILESS_MAIN(TestHandover)

#include "tst_handover.moc"
