// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/lineoutput.h"
#include "commands/providerlisting.h"
#include "profilecatalogue.h"
#include "streams.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProviderListing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tableHasALineForEach();
    void jsonHasAnObjectForEach();

private:
    void list(bool asJson)
    {
        const CapturedStream out;
        const CapturedStream err;
        LineOutput output(out.stream());
        LineOutput errors(err.stream());
        listProviders(ProfileCatalogue::load(m_folder.path()), asJson, output, errors);
        m_out = out.text();
        m_err = err.text();
    }

    const QTemporaryDir m_folder;
    QByteArray m_out;
    QByteArray m_err;
};

void TestProviderListing::initTestCase()
{
    QFile bad(m_folder.filePath(u"bad.json"_s));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"id\": 3}");
    QVERIFY(QFile::copy(u":/providers/telnyx.json"_s, m_folder.filePath(u"mine.json"_s)));
}

void TestProviderListing::tableHasALineForEach()
{
    list(false);
    const QByteArrayList lines = m_out.trimmed().split('\n');
    QCOMPARE(lines.size(), ProfileCatalogue::load({}).entries().size() + 1);
    QVERIFY(lines.first().startsWith("ID "));
    const auto telnyx = std::find_if(lines.begin(), lines.end(),
        [](const QByteArray& line) { return line.startsWith("telnyx "); });
    QVERIFY(telnyx != lines.end());
    QVERIFY2(telnyx->contains("yours; from documentation, untested"), telnyx->constData());
    QVERIFY2(telnyx->contains("Attempts, payloads, request headers"), telnyx->constData());
    QVERIFY2(m_err.startsWith(m_folder.filePath(u"bad.json"_s).toLocal8Bit() + ":/id: "),
        m_err.constData());
}

void TestProviderListing::jsonHasAnObjectForEach()
{
    list(true);
    const QJsonArray array = QJsonDocument::fromJson(m_out).array();
    QCOMPARE(array.size(), ProfileCatalogue::load({}).entries().size() + 1);
    QVERIFY(m_err.isEmpty());
    QCOMPARE(array.last()[u"error"_s][u"pointer"_s].toString(), u"/id"_s);
    for (const auto& value : array) {
        if (value[u"id"_s].toString() != "github"_L1)
            continue;
        QCOMPARE(value[u"keeps"_s][u"payload"_s].toString(), u"onRequest"_s);
        QCOMPARE(value[u"keeps"_s][u"retentionDays"_s].toInt(), 3);
        QCOMPARE(value[u"parameters"_s].toArray().first().toString(), u"owner"_s);
        QVERIFY(!value[u"tested"_s].toBool());
        return;
    }
    QFAIL("GitHub is not listed");
}

QTEST_GUILESS_MAIN(TestProviderListing)
#include "tst_providerlisting.moc"
