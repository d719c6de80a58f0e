// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/exitcode.h"
#include "commands/lineoutput.h"
#include "commands/profilechecker.h"
#include "streams.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestProfileChecker : public QObject
{
    Q_OBJECT

private slots:
    void saysThatAProfileIsValid();
    void namesThePlaceOfAnError();
    void printsWhatItReads();
    void notesWhatItCannotRead();
    void answersThatCannotBeRead_data();
    void answersThatCannotBeRead();

private:
    QString file(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    ExitCode check(const QString& profile, const QString& answer = {})
    {
        const CapturedStream out;
        const CapturedStream err;
        LineOutput output(out.stream());
        LineOutput errors(err.stream());
        const ExitCode code = checkProfileFile(profile, answer, output, errors);
        m_out = out.text();
        m_err = err.text();
        return code;
    }

    const QTemporaryDir m_folder;
    const QString m_telnyx = u":/providers/telnyx.json"_s;
    QByteArray m_out;
    QByteArray m_err;
};

void TestProfileChecker::saysThatAProfileIsValid()
{
    QCOMPARE(check(m_telnyx), ExitCode::Ok);
    QCOMPARE(m_out, QByteArray(":/providers/telnyx.json: a valid profile of Telnyx (telnyx)\n"));
    QVERIFY(m_err.isEmpty());
}

void TestProfileChecker::namesThePlaceOfAnError()
{
    const QString path = file(u"bad.json"_s, "{\"id\": \"x\", \"name\": 3}");
    QCOMPARE(check(path), ExitCode::Unreadable);
    QVERIFY2(m_err.startsWith(path.toLocal8Bit() + ":/name: "), m_err.constData());
    QVERIFY(m_out.isEmpty());
    QCOMPARE(check(m_folder.filePath(u"none.json"_s)), ExitCode::Unreadable);
    QVERIFY(m_err.contains("none.json"));
}

void TestProfileChecker::printsWhatItReads()
{
    const QString answer = file(u"answer.json"_s,
        "{\"data\": [{\"id\": \"d1\", \"status\": \"failed\"}, {\"id\": \"d2\"}], \"meta\": {}}");
    QCOMPARE(check(m_telnyx, answer), ExitCode::Ok);
    const QByteArrayList lines = m_out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(
        lines.first().contains("\"id\":\"d1\",\"status\":\"failed\""), lines.first().constData());
    QVERIFY2(m_err.endsWith("answer.json: deliveries read: 2\n"), m_err.constData());
}

void TestProfileChecker::notesWhatItCannotRead()
{
    const QString answer
        = file(u"notes.json"_s, "{\"data\": [{\"id\": \"d1\", \"started_at\": \"yesterday\"}]}");
    QCOMPARE(check(m_telnyx, answer), ExitCode::Ok);
    QVERIFY2(m_err.contains("/started_at: "), m_err.constData());
    QVERIFY(m_out.contains("\"id\":\"d1\""));
}

void TestProfileChecker::answersThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("other JSON") << QByteArray("{\"items\": []}");
}

void TestProfileChecker::answersThatCannotBeRead()
{
    QFETCH(QByteArray, answer);
    QCOMPARE(check(m_telnyx, file(u"x.json"_s, answer)), ExitCode::Unreadable);
    QVERIFY(m_out.isEmpty());
    QVERIFY2(m_err.contains("x.json"), m_err.constData());
}

QTEST_GUILESS_MAIN(TestProfileChecker)
#include "tst_profilechecker.moc"
