// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/fieldlabel.h"

#include <QLineEdit>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestFieldLabel : public QObject
{
    Q_OBJECT

private slots:
    void leadsToItsField();
    void shortOnesAreEquallyWide();
};

void TestFieldLabel::leadsToItsField()
{
    QWidget form;
    auto* field = new QLineEdit(&form);
    const FieldLabel label(u"&Name"_s, field, &form);
    QCOMPARE(label.buddy(), field);
}

void TestFieldLabel::shortOnesAreEquallyWide()
{
    QWidget form;
    auto* field = new QLineEdit(&form);
    const FieldLabel name(u"Name"_s, field, &form);
    const FieldLabel token(u"Token"_s, field, &form);
    QCOMPARE(name.minimumWidth(), token.minimumWidth());
    QVERIFY(name.minimumWidth() > name.fontMetrics().horizontalAdvance(name.text()));
}

QTEST_MAIN(TestFieldLabel)
#include "tst_fieldlabel.moc"
