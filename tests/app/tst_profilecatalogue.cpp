// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilecatalogue.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProfileCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedProfileIsEmbedded();
    void sortsByNameAndPutsTheBadLast();
    void anOwnProfileReplacesTheShippedOne();
    void twoOwnProfilesOfOneId();
    void badFiles_data();
    void badFiles();
    void noFolder();

private:
    static QByteArray profileJson(const QString& id, const QString& name)
    {
        QFile file(QStringLiteral(WAYBILL_RESOURCES "/providers/telnyx.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll()
            .replace("\"id\": \"telnyx\"", "\"id\": \"" + id.toUtf8() + '"')
            .replace("\"name\": \"Telnyx\"", "\"name\": \"" + name.toUtf8() + '"');
    }

    static void write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QList<ProfileError> errors(const ProfileCatalogue& catalogue)
    {
        QList<ProfileError> errors;
        for (const ProfileEntry& entry : catalogue.entries()) {
            if (!entry.profile)
                errors.append(entry.error);
        }
        return errors;
    }
};

void TestProfileCatalogue::everyShippedProfileIsEmbedded()
{
    QStringList files = QDir(QStringLiteral(WAYBILL_RESOURCES "/providers"))
                            .entryList({u"*.json"_s}, QDir::Files);
    files.removeAll(u"profile.schema.json"_s);
    QVERIFY(files.contains(u"telnyx.json"_s));

    const auto catalogue = ProfileCatalogue::load({});
    QCOMPARE(catalogue.entries().size(), files.size());
    for (const ProfileEntry& entry : catalogue.entries()) {
        QVERIFY2(entry.profile, qPrintable(profileErrorLine(entry.error)));
        QVERIFY(!entry.isYours);
        QCOMPARE(entry.file, u":/providers/%1.json"_s.arg(entry.profile->id));
        QVERIFY(files.removeOne(entry.profile->id + u".json"_s));
    }
    QCOMPARE(files, QStringList());
}

void TestProfileCatalogue::sortsByNameAndPutsTheBadLast()
{
    const QTemporaryDir folder;
    write(folder, u"1.json"_s, "[]");
    write(folder, u"2.json"_s, profileJson(u"z"_s, u"AAA"_s));
    write(folder, u"3.json"_s, profileJson(u"a"_s, u"zzz"_s));
    write(folder, u"notes.txt"_s, "not a profile");
    write(folder, u"profile.schema.json"_s, "{}");
    const auto catalogue = ProfileCatalogue::load(folder.path());
    const auto& entries = catalogue.entries();
    QCOMPARE(entries.first().profile->id, u"z"_s);
    QVERIFY(entries.first().isYours);
    QCOMPARE(entries.at(entries.size() - 2).profile->id, u"a"_s);
    QCOMPARE(entries.last().file, folder.filePath(u"1.json"_s));
    QVERIFY(entries.last().isYours);
    QStringList sorted = catalogue.ids();
    sorted.sort();
    QCOMPARE(catalogue.ids(), sorted);
    QVERIFY(sorted.contains(u"telnyx"_s));
}

void TestProfileCatalogue::anOwnProfileReplacesTheShippedOne()
{
    const QTemporaryDir folder;
    write(folder, u"mine.json"_s, profileJson(u"telnyx"_s, u"My Telnyx"_s));
    const auto shipped = ProfileCatalogue::load({});
    const auto catalogue = ProfileCatalogue::load(folder.path());
    QCOMPARE(catalogue.ids(), shipped.ids());
    QCOMPARE(catalogue.profile(u"telnyx"_s)->name, u"My Telnyx"_s);
    int own = 0;
    for (const ProfileEntry& entry : catalogue.entries())
        own += entry.isYours ? 1 : 0;
    QCOMPARE(own, 1);
}

void TestProfileCatalogue::twoOwnProfilesOfOneId()
{
    const QTemporaryDir folder;
    write(folder, u"1.json"_s, profileJson(u"telnyx"_s, u"First"_s));
    write(folder, u"2.json"_s, profileJson(u"telnyx"_s, u"Second"_s));
    const auto catalogue = ProfileCatalogue::load(folder.path());
    QCOMPARE(catalogue.profile(u"telnyx"_s)->name, u"First"_s);
    QCOMPARE(errors(catalogue),
        (QList<ProfileError>{{folder.filePath(u"2.json"_s), u"/id"_s,
            folder.filePath(u"1.json"_s) + u" has the same id"_s}}));
}

void TestProfileCatalogue::badFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("not JSON") << QByteArray("{") << QString();
    QTest::newRow("a bad value")
        << profileJson(u"x"_s, u"X"_s).replace("newestFirst\": true", "newestFirst\": 3")
        << u"/attempts/newestFirst"_s;
    QTest::newRow("too large") << QByteArray(2 << 20, ' ') << QString();
}

void TestProfileCatalogue::badFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    const QTemporaryDir folder;
    write(folder, u"bad.json"_s, bytes);
    write(folder, u"good.json"_s, profileJson(u"good"_s, u"Good"_s));
    const auto catalogue = ProfileCatalogue::load(folder.path());
    QVERIFY(catalogue.profile(u"good"_s));
    QVERIFY(catalogue.profile(u"telnyx"_s));
    const QList<ProfileError> found = errors(catalogue);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().file, folder.filePath(u"bad.json"_s));
    QCOMPARE(found.first().pointer, pointer);
    QVERIFY(!found.first().reason.isEmpty());
}

void TestProfileCatalogue::noFolder()
{
    const auto catalogue = ProfileCatalogue::load(u"/nowhere/at/all"_s);
    QCOMPARE(catalogue.ids(), ProfileCatalogue::load({}).ids());
    QVERIFY(!catalogue.profile(u"shopify"_s));
    QVERIFY(!catalogue.profile({}));
}

QTEST_GUILESS_MAIN(TestProfileCatalogue)
#include "tst_profilecatalogue.moc"
