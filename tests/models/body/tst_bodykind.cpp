// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "body/bodykind.h"

#include <QTest>

using namespace waybill;

class TestBodyKind : public QObject
{
    Q_OBJECT

private slots:
    void detects_data();
    void detects();
};

void TestBodyKind::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<BodyKind>("kind");

    const auto row
        = [](const char* name, const QByteArray& bytes, const char* type, BodyKind kind) {
              QTest::newRow(name) << bytes << QByteArray(type) << kind;
          };
    row("empty", "", "application/json", BodyKind::Empty);
    row("JSON", R"({"a":1})", "application/json; charset=utf-8", BodyKind::Json);
    row("JSON called HTML", " [1] ", "text/html", BodyKind::Json);
    row("JSON without type", R"({"a":1})", "", BodyKind::Json);
    row("JSON cut short", R"({"a":[1,2)", "", BodyKind::Json);
    row("scalar", "12", "", BodyKind::Text);
    row("scalar of a JSON type", "12", "application/vnd.api+json", BodyKind::Json);
    row("bad JSON of that type", "[1,2}", "application/JSON", BodyKind::Json);
    row("a log line", "[error] it broke", "", BodyKind::Text);
    row("HTML", "<p>Hello", "text/html", BodyKind::Html);
    row("HTML without type", "\n <!DOCTYPE HTML><title>x", "", BodyKind::Html);
    row("text", "OK", "text/plain", BodyKind::Text);
    row("empty line", "\n", "", BodyKind::Text);
    row("NUL", QByteArray("PK\x03\x04\0\0", 6), "application/zip", BodyKind::Binary);
    row("gzip called JSON", "\x1F\x8B\x08\x80\xFF\xFE", "application/json", BodyKind::Binary);
    row("one bad byte", "a long enough text with \xFF in it", "", BodyKind::Text);
    row("one bad byte in JSON", "{\"a\":\"\xFF\"}", "", BodyKind::Json);
}

void TestBodyKind::detects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QTEST(bodyKind(bytes, type), "kind");
}

QTEST_GUILESS_MAIN(TestBodyKind)
#include "tst_bodykind.moc"
