// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/bodyheader.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestBodyHeader : public QObject
{
    Q_OBJECT

private slots:
    void offersTheModesOfAKind();
    void tellsTheMode();
    void showsNotes();

private:
    static QAbstractButton* button(const QWidget& header, const QString& text)
    {
        for (QAbstractButton* candidate : header.findChildren<QAbstractButton*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
};

void TestBodyHeader::offersTheModesOfAKind()
{
    BodyHeader header;
    header.showModes(BodyKind::Json, BodyMode::Pretty);
    QVERIFY(!button(header, u"Pretty"_s)->isHidden());
    QVERIFY(!button(header, u"Raw"_s)->isHidden());
    QVERIFY(button(header, u"Text"_s)->isHidden());
    QVERIFY(button(header, u"Pretty"_s)->isChecked());
    header.showModes(BodyKind::Html, BodyMode::Raw);
    QVERIFY(button(header, u"Pretty"_s)->isHidden());
    QVERIFY(!button(header, u"Text"_s)->isHidden());
    QVERIFY(button(header, u"Raw"_s)->isChecked());
    header.showModes(BodyKind::Empty, BodyMode::Raw);
    QVERIFY(button(header, u"Raw"_s)->isHidden());
}

void TestBodyHeader::tellsTheMode()
{
    BodyHeader header;
    header.showModes(BodyKind::Json, BodyMode::Pretty);
    QSignalSpy modes(&header, &BodyHeader::modeChosen);
    QSignalSpy find(&header, &BodyHeader::findRequested);
    QTest::mouseClick(button(header, u"Raw"_s), Qt::LeftButton);
    QCOMPARE(modes.size(), 1);
    QCOMPARE(modes.first().first().value<BodyMode>(), BodyMode::Raw);
    QTest::mouseClick(button(header, u"Find…"_s), Qt::LeftButton);
    QCOMPARE(find.size(), 1);
}

void TestBodyHeader::showsNotes()
{
    BodyHeader header;
    auto* const label = header.findChild<QLabel*>();
    QVERIFY(label->isHidden());
    header.showNote({u"Rebuilt body: bytes may differ"_s, true});
    QVERIFY(!label->isHidden());
    QVERIFY(label->autoFillBackground());
    header.showNote({u"exact body"_s, false});
    QVERIFY(!label->autoFillBackground());
    QCOMPARE(label->text(), u"exact body"_s);
}

QTEST_MAIN(TestBodyHeader)
#include "tst_bodyheader.moc"
