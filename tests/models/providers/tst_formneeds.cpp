// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/formneeds.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

using Values = QMap<QString, QString>;

class TestFormNeeds : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTheRootNames_data();
    void asksForWhatTheRootNames();
    void withoutRootsAsksForAll();
    void looksUpWithWhatIsGiven();
    void rootOfParameters_data();
    void rootOfParameters();

private:
    static QStringList names(const QList<NeededParameter>& needed)
    {
        QStringList names;
        for (const NeededParameter& each : needed)
            names.append(each.parameter.name + (each.isRequired ? u"!"_s : QString()));
        return names;
    }
};

void TestFormNeeds::asksForWhatTheRootNames_data()
{
    QTest::addColumn<int>("root");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("repository") << 0 << QStringList{u"owner!"_s, u"repo!"_s, u"hook_id!"_s};
    QTest::newRow("organisation") << 1 << QStringList{u"org!"_s, u"hook_id!"_s};
    QTest::newRow("app") << 2 << QStringList{};
    QTest::newRow("none there") << 3 << QStringList{};
}

void TestFormNeeds::asksForWhatTheRootNames()
{
    QFETCH(int, root);
    QFETCH(QStringList, asked);
    QCOMPARE(names(neededParameters(*shippedProfile(u"github"_s), root)), asked);
}

void TestFormNeeds::withoutRootsAsksForAll()
{
    ProviderProfile profile;
    profile.parameters = {{.name = u"a"_s}, {.name = u"b"_s, .required = false}};
    QCOMPARE(names(neededParameters(profile, 0)), (QStringList{u"a!"_s, u"b"_s}));
    profile.roots = {{u"A"_s, u"/{a}"_s}, {u"Other"_s, u"/other"_s}};
    QCOMPARE(names(neededParameters(profile, 0)), (QStringList{u"a!"_s, u"b"_s}));
    QCOMPARE(names(neededParameters(profile, 1)), QStringList{u"b"_s});
}

void TestFormNeeds::looksUpWithWhatIsGiven()
{
    const auto github = shippedProfile(u"github"_s);
    const Parameter& hook = github->parameters.last();
    const auto path = [&hook](const Values& given) {
        const Lookup* lookup = lookupOf(hook, given);
        return lookup ? lookup->path : QString();
    };
    QCOMPARE(path({{u"owner"_s, u"o"_s}}), QString());
    QCOMPARE(path({{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s}}), u"/repos/{owner}/{repo}/hooks"_s);
    QCOMPARE(path({{u"org"_s, u"o"_s}}), u"/orgs/{org}/hooks"_s);
    QVERIFY(!lookupOf(github->parameters.first(), {{u"owner"_s, u"o"_s}}));
}

void TestFormNeeds::rootOfParameters_data()
{
    QTest::addColumn<Values>("parameters");
    QTest::addColumn<int>("root");
    QTest::newRow("none") << Values{} << 2;
    QTest::newRow("repository") << Values{{u"owner"_s, u"o"_s}, {u"repo"_s, u"r"_s},
        {u"hook_id"_s, u"1"_s}} << 0;
    QTest::newRow("organisation") << Values{{u"org"_s, u"o"_s}, {u"hook_id"_s, u"1"_s}} << 1;
    QTest::newRow("empty counts as not given")
        << Values{{u"org"_s, QString()}, {u"hook_id"_s, u"1"_s}} << 2;
}

void TestFormNeeds::rootOfParameters()
{
    QFETCH(Values, parameters);
    QFETCH(int, root);
    QCOMPARE(rootOf(*shippedProfile(u"github"_s), parameters), root);
}

QTEST_GUILESS_MAIN(TestFormNeeds)
#include "tst_formneeds.moc"
