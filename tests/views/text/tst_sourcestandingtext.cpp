// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sourcestandingtext.h"

#include <QTest>

using namespace waybill;

class TestSourceStandingText : public QObject
{
    Q_OBJECT

private slots:
    void saysHowASourceStands_data();
    void saysHowASourceStands();
    void hasAShapeForEach();
};

void TestSourceStandingText::saysHowASourceStands_data()
{
    using Kind = FetchError::Kind;
    QTest::addColumn<SourceStanding>("standing");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* text, SourceStanding standing) {
        QTest::newRow(text) << standing << QString::fromUtf8(text);
    };
    const auto failed = [&row](const char* text, Kind kind, int http = 0) {
        row(text, {SourceCondition::Failed, {}, FetchError{.kind = kind, .httpStatus = http}});
    };
    row("1,200", {SourceCondition::Read, {.page = 5, .deliveries = 1200}, {}});
    row("saved file", {SourceCondition::Saved, {}, {}});
    row("not read yet", {SourceCondition::Unread, {}, {}});
    row("opening", {SourceCondition::Opening, {}, {}});
    row("loading", {SourceCondition::Loading, {}, {}});
    row("loading 3 of 8", {SourceCondition::Loading, {.page = 3, .pageCount = 8}, {}});
    row("loading page 4", {SourceCondition::Loading, {.page = 3}, {}});
    row("waiting to try again", {SourceCondition::Waiting, {}, {}});
    row("cancelled", {SourceCondition::Cancelled, {}, {}});
    row("stopped at the page limit", {SourceCondition::PageLimit, {}, {}});
    row("no token", {SourceCondition::NoToken, {}, {}});
    failed("401: token refused", Kind::Unauthorized, 401);
    failed("403: not allowed", Kind::Forbidden, 403);
    failed("offline", Kind::Unreachable);
    failed("503: server error", Kind::ServerError, 503);
    failed("failed", Kind::Dropped);
}

void TestSourceStandingText::saysHowASourceStands()
{
    QFETCH(SourceStanding, standing);
    QFETCH(QString, text);
    QCOMPARE(sourceStandingText(standing), text);
}

void TestSourceStandingText::hasAShapeForEach()
{
    QCOMPARE(sourceStandingShape(SourceCondition::Read), QChar(u'✓'));
    QCOMPARE(sourceStandingShape(SourceCondition::Failed), QChar(u'▲'));
    QVERIFY(sourceStandingShape(SourceCondition::Loading)
        != sourceStandingShape(SourceCondition::Cancelled));
}

QTEST_GUILESS_MAIN(TestSourceStandingText)
#include "tst_sourcestandingtext.moc"
