// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/slottokens.h"
#include "testprofile.h"

#include <QTest>

using namespace waybill;

class TestSlotTokens : public QObject
{
    Q_OBJECT

private slots:
    void ranks();
    void readsWithNotes();
    void staysSilentOnOptionalNull();

private:
    std::shared_ptr<const ProviderProfile> m_profile = telnyxProfile();
    PageSlots m_places{*m_profile};
    PageNotes m_notes;
};

void TestSlotTokens::ranks()
{
    SlotTokens tokens(m_places, m_notes, ProviderProfile::NumberTimes::None);
    QVERIFY(!tokens.wasSeen(Slot::ResponseStatus));
    tokens.set(Slot::ResponseStatus, 1, "500");
    tokens.set(Slot::ResponseStatus, 0, "null");
    QCOMPARE(tokens.token(Slot::ResponseStatus), "500");
    tokens.set(Slot::ResponseStatus, 0, "200");
    tokens.set(Slot::ResponseStatus, 1, "501");
    QCOMPARE(tokens.httpStatus(Slot::ResponseStatus), 200);
    tokens.forget(maskOf({Slot::ResponseStatus}));
    QCOMPARE(tokens.httpStatus(Slot::ResponseStatus), 0);
}

void TestSlotTokens::readsWithNotes()
{
    SlotTokens tokens(m_places, m_notes, ProviderProfile::NumberTimes::None);
    tokens.set(Slot::StartedAt, 0, "1700000000");
    QCOMPARE(tokens.time(Slot::StartedAt), unknownTime);
    const QList<FieldNote> notes = m_notes.take();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().reason, QStringLiteral("a number where a time was expected"));

    SlotTokens counting(m_places, m_notes, ProviderProfile::NumberTimes::Seconds);
    counting.set(Slot::StartedAt, 0, "1700000000.5");
    QCOMPARE(counting.time(Slot::StartedAt), 1'700'000'000'500'000'000);
    counting.set(Slot::TotalResults, 0, "-1");
    QCOMPARE(counting.count(Slot::TotalResults), std::nullopt);
    counting.set(Slot::Status, 0, "[");
    QCOMPARE(counting.word(Slot::Status), QByteArrayView());
    counting.noteMissing(maskOf({Slot::Status, Slot::EventId, Slot::QueuedAt}));
    QCOMPARE(m_notes.take().size(), 2); // the list, and no event id; Telnyx has no queuedAt
}

void TestSlotTokens::staysSilentOnOptionalNull()
{
    SlotTokens tokens(m_places, m_notes, ProviderProfile::NumberTimes::None);
    tokens.set(Slot::ResponseStatus, 0, "null");
    tokens.set(Slot::ResponseBody, 0, "{");
    QCOMPARE(tokens.httpStatus(Slot::ResponseStatus), 0);
    QCOMPARE(tokens.body(Slot::ResponseBody), QByteArrayView());
    QVERIFY(m_notes.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestSlotTokens)
#include "tst_slottokens.moc"
