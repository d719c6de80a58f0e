// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/delivery.h"
#include "domain/source.h"
#include "providers/providerprofile.h"
#include "providers/webpage.h"
#include "testprofile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestWebPage : public QObject
{
    Q_OBJECT

private slots:
    void takesTheFirstWhoseNamesAreGiven();
    void encodesWhatItPutsIn();
    void knowsTheProvidersOwnAddressOnly();
    void opensNothingButHttps();
    void knowsGitHubs();

private:
    static ProviderProfile profile(const QStringList& pages)
    {
        ProviderProfile profile;
        profile.baseUrl = QUrl(u"https://api.example.com"_s);
        profile.webPages = pages;
        return profile;
    }
    static Source source(const QMap<QString, QString>& parameters)
    {
        Source source;
        source.baseUrl = QUrl(u"https://api.example.com"_s);
        source.parameters = parameters;
        return source;
    }
    static Delivery delivery()
    {
        Delivery delivery;
        delivery.id = {u"d/1 ?"_s};
        return delivery;
    }
};

void TestWebPage::takesTheFirstWhoseNamesAreGiven()
{
    const ProviderProfile pages
        = profile({u"https://x.example.com/{owner}"_s, u"https://x.example.com/orgs/{org}"_s});
    QCOMPARE(webPageOf(pages, source({{u"org"_s, u"acme"_s}}), {}),
        QUrl(u"https://x.example.com/orgs/acme"_s));
    QCOMPARE(webPageOf(pages, source({{u"owner"_s, QString()}}), {}), QUrl());
    QCOMPARE(webPageOf(profile({}), source({}), {}), QUrl());
}

void TestWebPage::encodesWhatItPutsIn()
{
    QCOMPARE(
        webPageOf(profile({u"https://x.example.com/e/{deliveryId}?a=b"_s}), source({}), delivery())
            .toEncoded(),
        QByteArray("https://x.example.com/e/d%2F1%20%3F?a=b"));
}

void TestWebPage::knowsTheProvidersOwnAddressOnly()
{
    Source own = source({});
    own.baseUrl = QUrl(u"https://git.example.org"_s);
    QCOMPARE(webPageOf(profile({u"https://x.example.com/"_s}), own, {}), QUrl());
}

void TestWebPage::opensNothingButHttps()
{
    for (const QString& page : {u"file:///etc/passwd"_s, u"http://x.example.com/"_s, u"{owner}"_s})
        QCOMPARE(webPageOf(profile({page}), source({{u"owner"_s, u"javascript:1"_s}}), {}), QUrl());
}

void TestWebPage::knowsGitHubs()
{
    const auto github = shippedProfile(u"github"_s);
    Source repository;
    repository.baseUrl = github->baseUrl;
    repository.parameters
        = {{u"owner"_s, u"acme"_s}, {u"repo"_s, u"shop"_s}, {u"hook_id"_s, u"7"_s}};
    QCOMPARE(webPageOf(*github, repository, {}),
        QUrl(u"https://github.com/acme/shop/settings/hooks/7?tab=deliveries"_s));
}

QTEST_GUILESS_MAIN(TestWebPage)
#include "tst_webpage.moc"
