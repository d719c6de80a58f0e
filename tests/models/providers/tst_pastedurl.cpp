// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pastedurl.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

class TestPastedUrl : public QObject
{
    Q_OBJECT

private slots:
    void github_data();
    void github();
    void severalSegments_data();
    void severalSegments();
    void aPatternIsNoExpression();
    void looksLikeUrl_data();
    void looksLikeUrl();
};

void TestPastedUrl::github_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<Values>("values");
    const Values hook{{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s}, {u"hook_id"_s, u"123"_s}};
    QTest::newRow("repository") << u"https://github.com/o/r/settings/hooks/123"_s << hook;
    QTest::newRow("spaces around") << u"  https://github.com/o/r/settings/hooks/123\n"_s << hook;
    QTest::newRow("a tab") << u"https://github.com/o/r/settings/hooks/123?tab=deliveries#x"_s
                           << hook;
    QTest::newRow("a slash") << u"https://github.com/o/r/settings/hooks/123/"_s << hook;
    QTest::newRow("no scheme") << u"github.com/o/r/settings/hooks/123"_s << hook;
    QTest::newRow("host in capitals") << u"HTTPS://GitHub.com/o/r/settings/hooks/123"_s << hook;
    QTest::newRow("escapes") << u"https://github.com/o%20p/r/settings/hooks/123"_s
                             << Values{{u"owner"_s, u"o p"_s}, {u"repo"_s, u"r"_s},
                                    {u"hook_id"_s, u"123"_s}};
    QTest::newRow("organisation") << u"https://github.com/organizations/acme/settings/hooks/9"_s
                                  << Values{{u"org"_s, u"acme"_s}, {u"hook_id"_s, u"9"_s}};
    QTest::newRow("API") << u"https://api.github.com/repos/o/r/hooks/123/deliveries"_s << hook;
    QTest::newRow("another page") << u"https://github.com/o/r/issues/123"_s << Values{};
    QTest::newRow("another host") << u"https://evil.com/github.com/o/r/settings/hooks/1"_s
                                  << Values{};
    QTest::newRow("no number") << u"https://github.com/o/r/settings/hooks/"_s << Values{};
    QTest::newRow("empty") << QString() << Values{};
    QTest::newRow("endless") << u"https://github.com/o/r/settings/hooks/"_s + QString(100'000, u'1')
                             << Values{};
}

void TestPastedUrl::github()
{
    QFETCH(QString, url);
    QFETCH(Values, values);
    const auto found = readPastedUrl(*shippedProfile(u"github"_s), url);
    QCOMPARE(found.value_or(Values{}), values);
    QCOMPARE(found.has_value(), !values.isEmpty());
}

void TestPastedUrl::severalSegments_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("project");
    QTest::newRow("one") << u"https://gitlab.com/p/-/hooks/7/edit"_s << u"p"_s;
    QTest::newRow("a group's") << u"https://gitlab.com/g/sub/p/-/hooks/7"_s << u"g/sub/p"_s;
}

void TestPastedUrl::severalSegments()
{
    QFETCH(QString, url);
    QFETCH(QString, project);
    ProviderProfile profile;
    profile.pastedUrls = {u"https://gitlab.com/{project}/-/hooks/{hook}"_s};
    QCOMPARE(readPastedUrl(profile, url).value_or(Values{}),
        (Values{{u"project"_s, project}, {u"hook"_s, u"7"_s}}));
}

void TestPastedUrl::aPatternIsNoExpression()
{
    ProviderProfile profile;
    profile.pastedUrls = {u"https://a.b/(x+)*/{id}"_s, u"https://a.b/[/{id}"_s};
    QVERIFY(!readPastedUrl(profile, u"https://aXb/xxx/1"_s));
    QCOMPARE(readPastedUrl(profile, u"https://a.b/[/1"_s).value_or(Values{}),
        (Values{{u"id"_s, u"1"_s}}));
}

void TestPastedUrl::looksLikeUrl_data()
{
    QTest::addColumn<bool>("isUrl");
    QTest::newRow("https://github.com/o") << true;
    QTest::newRow(" HTTP://x ") << true;
    QTest::newRow("github.com/o") << false;
    QTest::newRow("123") << false;
    QTest::newRow("") << false;
}

void TestPastedUrl::looksLikeUrl()
{
    QFETCH(bool, isUrl);
    QCOMPARE(waybill::looksLikeUrl(QString::fromLatin1(QTest::currentDataTag())), isUrl);
}

QTEST_GUILESS_MAIN(TestPastedUrl)
#include "tst_pastedurl.moc"
