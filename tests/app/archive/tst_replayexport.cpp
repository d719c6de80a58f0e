// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/replayexport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace waybill;

class TestReplayExport : public QObject
{
    Q_OBJECT

private slots:
    void writesTheNormalisedForm();
    void leavesOutWhatIsUnknown();
    void keepsBinaryBodies();
    void savesALineAReplay();
    void replacesOnlyWhenWhole();
    void saysWhyItFailed();
};

namespace {

ExportedReplay refused()
{
    return {u"Shop \"A\""_s, {u"d1"_s}, Attempt{}};
}

ExportedReplay answered()
{
    Attempt replay;
    replay.number = 2;
    replay.origin = AttemptOrigin::Replay;
    replay.status = DeliveryStatus::Delivered;
    replay.startedAt = Instant::fromIso("2026-11-20T16:20:00.000Z");
    replay.finishedAt = Instant::fromIso("2026-11-20T16:20:00.0085Z");
    replay.duration = 8500us;
    replay.request = RecordedRequest{"POST", u"http://localhost:3000/hooks"_s,
        {{"Accept", "*/*"}, {"X-A", "1"}, {"X-A", "2"}}, QByteArray("{\"n\": 1.50}\n")};
    replay.response = RecordedResponse{200, "OK", {}, QByteArray("fine")};
    replay.errors = {{u"c"_s, u"t"_s, u"d"_s}};
    return {u"Shop"_s, {u"d1"_s}, replay};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

} // namespace

void TestReplayExport::writesTheNormalisedForm()
{
    const QByteArray line = R"({"source":"Shop","id":"d1","attempt":{"number":2,"origin":"replay",)"
                            R"("status":"delivered","startedAt":"2026-11-20T16:20:00.000Z",)"
                            R"("finishedAt":"2026-11-20T16:20:00.008500Z","durationMs":8,)"
                            R"("request":{"method":"POST","url":"http://localhost:3000/hooks",)"
                            R"("headers":[["Accept","*/*"],["X-A","1"],["X-A","2"]],)"
                            R"("body":"{\"n\": 1.50}\n"},)"
                            R"("response":{"status":200,"body":"fine"},)"
                            R"("errors":[{"code":"c","title":"t","detail":"d"}]}})";
    QCOMPARE(replayLine(answered()), line);
}

void TestReplayExport::leavesOutWhatIsUnknown()
{
    const QByteArray line
        = R"({"source":"Shop \"A\"","id":"d1","attempt":{"number":1,"origin":"replay"}})";
    QCOMPARE(replayLine(refused()), line);
}

void TestReplayExport::keepsBinaryBodies()
{
    ExportedReplay replay = answered();
    replay.replay.response->body = QByteArray("\xff\x00z", 3);
    const QByteArray encoded = R"("body":{"base64":"/wB6"})";
    QVERIFY(replayLine(replay).contains(encoded));
    replay.replay.response->body = QByteArray("é\x01");
    const QByteArray line = replayLine(replay);
    QVERIFY(!QJsonDocument::fromJson(line).isNull());
    QVERIFY(line.contains("\"body\":\"é\\u0001\""));
}

void TestReplayExport::savesALineAReplay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"replays.ndjson"_s);
    const auto saved = saveReplays({refused(), answered()}, path);
    QVERIFY(saved.isOk());
    QCOMPARE(*saved, 2);
    QCOMPARE(contentOf(path), replayLine(refused()) + '\n' + replayLine(answered()) + '\n');
}

void TestReplayExport::replacesOnlyWhenWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"replays.ndjson"_s);
    QVERIFY(saveReplays({refused()}, path).isOk());
    QVERIFY(saveReplays({answered()}, path).isOk());
    QCOMPARE(contentOf(path), replayLine(answered()) + '\n');
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestReplayExport::saysWhyItFailed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/replays.ndjson"_s);
    const auto saved = saveReplays({refused()}, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, FetchError::Kind::Storage);
    QVERIFY(saved.error().cause.startsWith(path + u": "_s));
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_GUILESS_MAIN(TestReplayExport)
#include "tst_replayexport.moc"
