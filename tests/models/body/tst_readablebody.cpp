// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/readablebody.h"

#include <QTest>

using namespace waybill;

class TestReadableBody : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItIs_data();
    void readsWhatItIs();
};

void TestReadableBody::readsWhatItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("utf8");
    const auto row = [](const char* name, const QByteArray& bytes, const QByteArray& type,
                         BodyKind kind, const QByteArray& utf8) {
        QTest::newRow(name) << bytes << type << int(kind) << utf8;
    };
    row("nothing", "", "text/plain", BodyKind::Empty, "");
    row("JSON", "{}", "", BodyKind::Json, "{}");
    row("Latin-1", "caf\xe9", "text/plain; charset=iso-8859-1", BodyKind::Text, "caf\xc3\xa9");
    const QByteArray image("\x89PNG\r\n\x1a\n\0\0", 10);
    row("an image, whatever it claims", image, "image/png; charset=iso-8859-1", BodyKind::Image,
        image);
    const QByteArray binary("\0\1\xff\2\0", 5);
    row("binary, whatever it claims", binary, "text/plain; charset=iso-8859-1", BodyKind::Binary,
        binary);
}

void TestReadableBody::readsWhatItIs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    const ReadableBody body = readableBody(bytes, type);
    QTEST(int(body.kind), "kind");
    QTEST(body.decoded.utf8, "utf8");
}

QTEST_GUILESS_MAIN(TestReadableBody)
#include "tst_readablebody.moc"
