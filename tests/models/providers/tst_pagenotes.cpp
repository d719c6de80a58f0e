// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/pagenotes.h"

#include <QTest>

using namespace waybill;

class TestPageNotes : public QObject
{
    Q_OBJECT

private slots:
    void namesTheElement();
    void keepsAHundred();
};

void TestPageNotes::namesTheElement()
{
    PageNotes notes;
    const QString pointer = QStringLiteral("/data/*/attempts/*/errors/*/code");
    QCOMPARE(notes.here(pointer), pointer);
    notes.nextItem();
    notes.nextItem();
    notes.nextAttempt();
    notes.nextError();
    QCOMPARE(notes.here(pointer), QStringLiteral("/data/1/attempts/0/errors/0/code"));
    notes.nextItem();
    notes.nextError();
    QCOMPARE(notes.here(QStringLiteral("/*/errors/*")), QStringLiteral("/2/errors/0"));
}

void TestPageNotes::keepsAHundred()
{
    PageNotes notes;
    for (int i = 0; i < 150; ++i)
        notes.add(QString::number(i), QStringLiteral("missing"));
    const QList<FieldNote> kept = notes.take();
    QCOMPARE(kept.size(), 100);
    QCOMPARE(kept.last(), (FieldNote{QStringLiteral("99"), QStringLiteral("missing")}));
}

QTEST_GUILESS_MAIN(TestPageNotes)
#include "tst_pagenotes.moc"
