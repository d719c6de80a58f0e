// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/callfailuretext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestCallFailureText : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichCallAndWhy();
    void saysTheSameOnce();
};

namespace {

CallFailure refused(const QByteArray& record, int status, const QString& title)
{
    FetchError error{.kind = FetchError::Kind::NotFound, .httpStatus = status};
    error.providerTitle = title;
    return {record, u"payload"_s, error};
}

} // namespace

void TestCallFailureText::saysWhichCallAndWhy()
{
    QCOMPARE(callFailureLines({refused("r1", 404, u"Not Found"_s)}, u"GitHub"_s),
        QStringList{u"payload: 404 from GitHub: Not Found"_s});
    QCOMPARE(callFailureLines({refused("r1", 404, {})}, u"GitHub"_s),
        QStringList{u"payload: 404 from GitHub"_s});
    const FetchError cut{.kind = FetchError::Kind::TimedOut, .cause = u"no byte for 30 s"_s};
    QCOMPARE(callFailureLines({{"r1", u"detail"_s, cut}}, u"Arta"_s),
        QStringList{u"detail: Arta did not answer in time: no byte for 30 s"_s});
    QVERIFY(callFailureLines({}, u"Arta"_s).isEmpty());
}

void TestCallFailureText::saysTheSameOnce()
{
    QCOMPARE(callFailureLines({refused("r1", 404, u"Not Found"_s), refused("r2", 403, u"No"_s),
                                  refused("r3", 404, u"Not Found"_s)},
                 u"GitHub"_s),
        QStringList({u"payload: 404 from GitHub: Not Found (2 attempts)"_s,
            u"payload: 403 from GitHub: No"_s}));
}

QTEST_GUILESS_MAIN(TestCallFailureText)
#include "tst_callfailuretext.moc"
