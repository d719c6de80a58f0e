// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodypane.h"
#include "detail/headbar.h"
#include "detail/pictureview.h"

#include <QBuffer>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waybill;

namespace {

QByteArray largeJson(qsizetype bytes)
{
    QByteArray json("[");
    while (json.size() < bytes)
        json += R"({"id":12345678901234567890,"name":"webhook","ok":true},)";
    return json + "\"end\"]";
}

} // namespace

class TestBodyPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void laysJsonOut();
    void decodesForTheScreenOnly();
    void remembersTheModeOfAKind();
    void keepsThePlace();
    void saysWhyNothingIsShown();
    void findsAndSteps();
    void preparesLargeBodiesElsewhere();
    void dropsWhatComesLate();
    void diesWhileWorking();
    void showsTheHeadOfALargeBody();
    void showsOtherKindsInTheirWay();

private:
    QString shownText() const { return QString::fromUtf8(m_pane->view()->text().bytes()); }
    QLineEdit* query() const { return m_pane->findChild<QLineEdit*>(); }
    bool says(const QString& text) const
    {
        for (const QLabel* label : m_pane->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    }

    std::unique_ptr<BodyPane> m_pane;
};

void TestBodyPane::init()
{
    m_pane = std::make_unique<BodyPane>();
    m_pane->resize(600, 240);
    m_pane->show();
}

void TestBodyPane::laysJsonOut()
{
    m_pane->setBody("{\"a\":123456789012345678901234567890}", {}, Fidelity::Rebuilt);
    QCOMPARE(shownText(), u"{\n  \"a\": 123456789012345678901234567890\n}"_s);
    QVERIFY(says(u"Rebuilt body: bytes may differ"_s));
    QCOMPARE(m_pane->bytes(), QByteArray("{\"a\":123456789012345678901234567890}"));
    m_pane->setBody("<html><p>a<p>b", "text/html", {});
    QCOMPARE(shownText(), u"a\n\nb"_s);
}

void TestBodyPane::decodesForTheScreenOnly()
{
    m_pane->setBody("Gr\xF6\xDF"
                    "e",
        "text/plain; charset=ISO-8859-1", Fidelity::ProviderRaw);
    QCOMPARE(shownText(), u"Größe"_s);
    QVERIFY(says(u"exact body · shown as Latin-1"_s));
    QCOMPARE(m_pane->bytes(),
        QByteArray("Gr\xF6\xDF"
                   "e"));
    m_pane->view()->selectAll();
    m_pane->view()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Größe"_s);
}

void TestBodyPane::remembersTheModeOfAKind()
{
    QSignalSpy spy(m_pane.get(), &BodyPane::modeChoiceChanged);
    m_pane->setBody("[1]", {}, {});
    m_pane->setModeChoice({BodyMode::Raw, BodyMode::Text});
    QCOMPARE(shownText(), u"[1]"_s);
    m_pane->setBody("<html>a", {}, {});
    QCOMPARE(shownText(), u"a"_s);
    m_pane->setBody("[2]", {}, {});
    QCOMPARE(shownText(), u"[2]"_s);
    QCOMPARE(spy.size(), 0); // it was told, it need not tell
}

void TestBodyPane::keepsThePlace()
{
    const QByteArray json = largeJson(20'000);
    m_pane->setBody(json, {}, {});
    m_pane->view()->setScrollRatio(0.5);
    const int place = m_pane->view()->verticalScrollBar()->value();
    m_pane->setBody(json + " ", {}, {});
    QCOMPARE(m_pane->view()->verticalScrollBar()->value(), place);
    m_pane->setBody(QByteArray("line\n").repeated(1000), {}, {});
    QCOMPARE(m_pane->view()->verticalScrollBar()->value(), 0);
}

void TestBodyPane::saysWhyNothingIsShown()
{
    m_pane->setBody("[1]", {}, {});
    m_pane->setAbsence(u"The body is not in this log."_s);
    QVERIFY(says(u"The body is not in this log."_s));
    QVERIFY(m_pane->bytes().isEmpty());
    QVERIFY(!m_pane->view()->isVisible());
    m_pane->setBody({}, {}, {});
    QVERIFY(says(u"Empty body"_s));
}

void TestBodyPane::findsAndSteps()
{
    m_pane->setBody("[\"ab\",\"AB\",\"c\",\"aB\"]", {}, {});
    m_pane->openFind();
    query()->setText(u"ab"_s);
    QVERIFY(says(u"1 of 3"_s));
    QTest::keyClick(query(), Qt::Key_Return);
    QVERIFY(says(u"2 of 3"_s));
    m_pane->findPrevious();
    m_pane->findPrevious();
    QVERIFY(says(u"3 of 3"_s));
    QCOMPARE(m_pane->view()->caret(), shownText().indexOf(u"aB"));
    query()->setText(u"zz"_s);
    QVERIFY(says(u"not found"_s));
    m_pane->findNext();
    m_pane->setBody("[\"zz\"]", {}, {}); // the open search goes on in the next body
    QVERIFY(says(u"1 of 1"_s));
}

void TestBodyPane::preparesLargeBodiesElsewhere()
{
    const QByteArray json = largeJson(20'000'000);
    QSignalSpy spy(m_pane.get(), &BodyPane::shown);
    QElapsedTimer timer;
    timer.start();
    m_pane->setBody(json, {}, {});
    qInfo("20 MB handed over in %lld ms", timer.elapsed());
    QVERIFY(m_pane->view()->text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 60'000);
    m_pane->view()->grab();
    qInfo("20 MB laid out and painted after %lld ms", timer.elapsed());
    m_pane->findChild<HeadBar*>()->findChild<QToolButton*>()->click();
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 2, 60'000);
    qInfo("all of it after %lld ms", timer.elapsed());
    QVERIFY(shownText().endsWith(u"\"end\"\n]"));
    m_pane->openFind();
    query()->setText(u"END"_s);
    QTRY_VERIFY_WITH_TIMEOUT(says(u"1 of 1"_s), 60'000);
    QVERIFY(m_pane->view()->scrollRatio() > 0.99);
}

void TestBodyPane::dropsWhatComesLate()
{
    QSignalSpy spy(m_pane.get(), &BodyPane::shown);
    m_pane->setBody(largeJson(2'000'000), {}, {});
    m_pane->setBody("[\"small\"]", {}, {});
    QVERIFY(shownText().contains(u"small"));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(shownText().contains(u"small"));
    QCOMPARE(spy.size(), 1);
    m_pane->setBody(largeJson(200'000), {}, {});
    m_pane->setAbsence(u"gone"_s);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(says(u"gone"_s));
}

void TestBodyPane::diesWhileWorking()
{
    m_pane->setBody(largeJson(2'000'000), {}, {});
    m_pane.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!m_pane);
}

void TestBodyPane::showsTheHeadOfALargeBody()
{
    const QByteArray large = "[" + QByteArray("\"0123456789\",").repeated(600'000) + "1]";
    QSignalSpy shown(m_pane.get(), &BodyPane::shown);
    m_pane->setBody(large, "application/json", {});
    QVERIFY(shown.wait());
    const auto* bar = m_pane->findChild<HeadBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().startsWith(u"The last 3.6 MB of 7.8 MB"_s), qPrintable(bar->text()));
    QVERIFY(!says(u"JSON is cut short"_s));
    QCOMPARE(m_pane->bytes(), large);
    bar->findChild<QToolButton*>()->click();
    QVERIFY(shown.wait());
    QVERIFY(bar->isHidden());
    QVERIFY(m_pane->view()->text().bytes().endsWith("\n  1\n]"));
}

void TestBodyPane::showsOtherKindsInTheirWay()
{
    m_pane->setBody("a=1+2&b=%C3%A9", "application/x-www-form-urlencoded", {});
    QCOMPARE(shownText(), u"a = 1 2\nb = é"_s);
    m_pane->setBody(QByteArray("\0\1ab", 4), {}, {});
    QVERIFY(shownText().startsWith(u"00000000  00 01 61 62 "_s));
    m_pane->setBody("{}", "text/html", {});
    QVERIFY(says(u"sent as text/html, but is JSON"_s));
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    image.save(&png, "PNG");
    m_pane->setBody(png.data(), "image/png", {});
    const auto* picture = m_pane->findChild<PictureView*>();
    QVERIFY(picture && picture->isVisible());
    QTRY_COMPARE(picture->caption(), u"3 × 2 pixels"_s);
    m_pane->setBody("[1]", {}, {});
    QVERIFY(!picture->isVisible());
}

QTEST_MAIN(TestBodyPane)
#include "tst_bodypane.moc"
