// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "services/deliverydetail.h"
#include "testprofile.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"
#include "window/requestcopier.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestRequestCopier : public QObject
{
    Q_OBJECT

private slots:
    void copiesInEachForm();
    void needsARequest();
    void putsALargeBodyIntoAFile();
    void keepsBinaryBytes();

private:
    void show(const QByteArray& body)
    {
        auto detail = std::make_shared<DeliveryDetail>();
        detail->profile = telnyxProfile();
        Attempt attempt;
        attempt.request = RecordedRequest{.method = "POST",
            .url = u"https://a.example.com/x"_s,
            .headers = {{"Authorization", "Bearer canary"}}};
        detail->delivery.attempts = {attempt};
        detail->bodies = {WireBody{body, Fidelity::ProviderRaw}};
        m_window.detail()->setDetail(detail);
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }

    DeliveryTableModel m_table;
    FakeClock m_clock;
    MainWindow m_window{&m_table, &m_clock};
    RequestCopier m_copier{&m_window};
};

void TestRequestCopier::copiesInEachForm()
{
    show("{}");
    m_window.actions().copyCurl->trigger();
    QVERIFY(copied().contains(u"--data-binary '{}'"_s));
    QVERIFY(!copied().contains(u"canary"_s));
    m_window.actions().copySecrets->setChecked(true);
    m_window.actions().copyHttpie->trigger();
    QVERIFY(copied().contains(u"'Authorization:Bearer canary'"_s));
    m_window.actions().copySecrets->setChecked(false);
    m_window.actions().copyRaw->trigger();
    QVERIFY(copied().startsWith(u"POST /x HTTP/1.1\r\nHost: a.example.com"_s));
    QVERIFY(!copied().contains(u"canary"_s));
}

void TestRequestCopier::needsARequest()
{
    show("{}");
    QVERIFY(m_window.actions().copyCurl->isEnabled());
    m_window.detail()->clear();
    for (const QAction* action :
        {m_window.actions().copyCurl, m_window.actions().copyHttpie, m_window.actions().copyRaw})
        QVERIFY(!action->isEnabled());
}

void TestRequestCopier::putsALargeBodyIntoAFile()
{
    const QByteArray body = QByteArray(100'000, 'x') + '\0';
    show(body);
    QSignalSpy told(&m_copier, &RequestCopier::copied);
    m_window.actions().copyCurl->trigger();
    QTRY_COMPARE(told.count(), 1);
    const auto match = QRegularExpression(u"--data-binary '@(.*)'$"_s).match(copied());
    QVERIFY2(match.hasMatch(), qPrintable(copied().right(200)));
    QFile file(match.captured(1));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), body);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(file.permissions() & others));
    QVERIFY(told.at(0).at(0).toString().contains(file.fileName()));
    file.remove();
}

void TestRequestCopier::keepsBinaryBytes()
{
    const QByteArray body("\xff\0\x01", 3);
    show(body);
    m_window.actions().copyRaw->trigger();
    const QByteArray raw = QGuiApplication::clipboard()->mimeData()->data(u"message/http"_s);
    QVERIFY(raw.endsWith("\r\n\r\n" + body));
}

QTEST_MAIN(TestRequestCopier)
#include "tst_requestcopier.moc"
