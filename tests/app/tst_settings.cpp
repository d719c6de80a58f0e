// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = m_dir.filePath(QStringLiteral("%1.ini").arg(++m_count)); }
    void startsWithDefaults();
    void keepsSources();
    void neverWritesUserInfo();
    void keepsChoices();
    void survivesNonsense();

private:
    QTemporaryDir m_dir;
    QString m_file;
    int m_count = 0;
};

void TestSettings::startsWithDefaults()
{
    const Settings settings(m_file);
    QVERIFY(settings.sources().isEmpty());
    QVERIFY(settings.shownSources().isEmpty());
    QVERIFY(settings.endpointNames({}).isEmpty());
    QCOMPARE(settings.theme(), Theme::System);
    QVERIFY(!settings.showsUtc());
    QCOMPARE(settings.replayChoices(), ReplayChoices{});
}

void TestSettings::keepsSources()
{
    Source telnyx;
    telnyx.id = SourceId{QStringLiteral("one")};
    telnyx.name = QStringLiteral("Telnyx, “prod”");
    telnyx.providerId = QStringLiteral("telnyx");
    telnyx.baseUrl = QUrl(QStringLiteral("https://api.telnyx.com/v2"));
    telnyx.parameters.insert(QStringLiteral("hook"), QStringLiteral("12"));
    telnyx.load = {.kind = LoadRange::Kind::Custom,
        .custom = {.from = Instant::fromIso("2026-11-20T14:00:00Z"), .to = {}}};
    Source other = telnyx;
    other.id = SourceId{QStringLiteral("two")};
    other.load = {};
    other.enabled = false;
    {
        Settings settings(m_file);
        settings.setSources({telnyx, other, other});
        settings.setSources({telnyx, other});
        settings.setShownSources({other.id});
        settings.setEndpointNames(other.id, {{"ep/1", "Größe"}});
    }
    const Settings settings(m_file);
    QCOMPARE(settings.sources(), (QList<Source>{telnyx, other}));
    QCOMPARE(settings.shownSources(), QList<SourceId>{other.id});
    QCOMPARE(settings.endpointNames(other.id), (EndpointNames{{"ep/1", "Größe"}}));
}

void TestSettings::neverWritesUserInfo()
{
    Source source;
    source.id = SourceId{QStringLiteral("one")};
    source.baseUrl = QUrl(QStringLiteral("https://me:canary@api.example.com"));
    {
        Settings settings(m_file);
        settings.setSources({source});
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
}

void TestSettings::keepsChoices()
{
    const ReplayChoices choices{.base = QStringLiteral("http://127.0.0.1:8080"),
        .keepPath = false,
        .acceptSelfSigned = true,
        .signWithTestKey = true};
    {
        Settings settings(m_file);
        settings.setReplayChoices(choices);
        settings.setTheme(Theme::Dark);
        settings.setShowsUtc(true);
        settings.setLayout(QStringLiteral("window"), QByteArray("\0\1", 2));
    }
    Settings settings(m_file);
    QCOMPARE(settings.replayChoices(), choices);
    QCOMPARE(settings.theme(), Theme::Dark);
    QVERIFY(settings.showsUtc());
    QCOMPARE(settings.layout(QStringLiteral("window")), QByteArray("\0\1", 2));
    settings.setTheme(Theme::System);
    QCOMPARE(settings.theme(), Theme::System);
}

void TestSettings::survivesNonsense()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\ntheme=pink\nutc=maybe\n[sources]\nsize=3\n1\\name=no "
               "id\n2\\id=x\n2\\load=99\n");
    file.close();
    const Settings settings(m_file);
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.sources().size(), 1);
    QCOMPARE(settings.sources().at(0).load.kind, LoadRange::Kind::Day);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
