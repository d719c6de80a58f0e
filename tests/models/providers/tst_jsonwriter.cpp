// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/jsonwriter.h"

#include <QTest>

using namespace waybill;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void separatesAndNests();
    void writesBytes();
};

void TestJsonWriter::separatesAndNests()
{
    JsonWriter out;
    out.beginObject();
    out.key("a");
    out.number(-1);
    out.key("b");
    out.beginArray();
    out.beginArray();
    out.endArray();
    out.text("x\n");
    out.raw("1e400");
    out.endArray();
    out.key("c");
    out.beginObject();
    out.endObject();
    out.endObject();
    QCOMPARE(out.json(), R"({"a":-1,"b":[[],"x\n",1e400],"c":{}})");
}

void TestJsonWriter::writesBytes()
{
    JsonWriter out;
    out.beginArray();
    out.bytes("\xC3\xA9");
    out.bytes("\xFF");
    out.text("\xFF");
    out.endArray();
    QCOMPARE(out.json(), "[\"\xC3\xA9\",{\"base64\":\"/w==\"},\"?\"]");
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
