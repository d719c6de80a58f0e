// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonfixture.h"

#include "testprofile.h"

#include <QFile>
#include <QList>

#include <algorithm>

namespace waybill {

namespace {

/// Both lines from shortly before their first difference.
QString lineDifference(const QByteArray& expected, const QByteArray& actual)
{
    const auto [e, a]
        = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end());
    const qsizetype from = std::max(qsizetype(0), qsizetype(e - expected.begin()) - 40);
    return QStringLiteral("\n- …%1\n+ …%2")
        .arg(QString::fromUtf8(expected.mid(from, 160)), QString::fromUtf8(actual.mid(from, 160)));
}

void keepActual(const QString& name, const QByteArray& actual)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/") + name + QStringLiteral(".actual.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(actual);
}

} // namespace

QString goldenDifference(const QString& name, const QByteArray& actual)
{
    const QByteArray expected = testData(name);
    if (actual == expected)
        return {};
    keepActual(name, actual);
    const QList<QByteArray> expectedLines = expected.split('\n');
    const QList<QByteArray> actualLines = actual.split('\n');
    QString text = name;
    for (qsizetype i = 0; i < std::max(expectedLines.size(), actualLines.size()); ++i) {
        if (expectedLines.value(i) != actualLines.value(i))
            text += lineDifference(expectedLines.value(i), actualLines.value(i));
    }
    return text;
}

} // namespace waybill
