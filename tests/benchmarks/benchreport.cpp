// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchreport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <unistd.h>

namespace waybill {

namespace {

/// As few digits as tell the value.
QByteArray number(double value)
{
    const double size = value < 0 ? -value : value;
    return QByteArray::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

const char* signOf(BenchFigure::Judged judged)
{
    using Judged = BenchFigure::Judged;
    return judged == Judged::RatioAtLeast || judged == Judged::ValueAtLeast ? ">=" : "<=";
}

QJsonObject toJson(const BenchFigure& figure)
{
    QJsonObject json{{QStringLiteral("name"), QString::fromUtf8(figure.name)},
        {QStringLiteral("value"), figure.value},
        {QStringLiteral("unit"), QString::fromUtf8(figure.unit)}};
    if (figure.baseline > 0) {
        json[QStringLiteral("baselineName")] = QString::fromUtf8(figure.baselineName);
        json[QStringLiteral("baseline")] = figure.baseline;
        json[QStringLiteral("ratio")] = figure.ratio();
    }
    if (figure.judged != BenchFigure::Judged::Nothing) {
        const bool ofValue = figure.judged == BenchFigure::Judged::ValueAtMost
            || figure.judged == BenchFigure::Judged::ValueAtLeast;
        json[QStringLiteral("budgetOf")]
            = ofValue ? QStringLiteral("value") : QStringLiteral("ratio");
        json[QStringLiteral("budget")]
            = QString::fromUtf8(signOf(figure.judged)) + QString::number(figure.budget);
        json[QStringLiteral("met")] = figure.isMet();
    }
    return json;
}

QByteArray budgetOf(const BenchFigure& figure)
{
    if (figure.judged == BenchFigure::Judged::Nothing)
        return {};
    return signOf(figure.judged) + number(figure.budget);
}

QByteArray toTableRow(const BenchFigure& figure)
{
    using Judged = BenchFigure::Judged;
    const bool isOfRatio
        = figure.judged == Judged::RatioAtLeast || figure.judged == Judged::RatioAtMost;
    const bool hasBaseline = figure.baseline > 0;
    const QByteArrayList cells{figure.name, number(figure.value) + ' ' + figure.unit,
        hasBaseline ? figure.baselineName + QByteArray(": ") + number(figure.baseline) : "",
        hasBaseline ? number(figure.ratio()) : "", budgetOf(figure) + (isOfRatio ? " (ratio)" : ""),
        figure.judged == Judged::Nothing ? ""
            : figure.isMet()             ? "met"
                                         : "short"};
    return "| " + cells.join(" | ") + " |";
}

void append(const char* variable, const QByteArray& line)
{
    const QString name = qEnvironmentVariable(variable);
    if (name.isEmpty())
        return;
    QFile file(name);
    if (file.open(QIODevice::Append))
        file.write(line + '\n');
}

} // namespace

bool BenchFigure::isMet() const
{
    switch (judged) {
    case Judged::RatioAtLeast:
        return ratio() >= budget;
    case Judged::RatioAtMost:
        return ratio() <= budget;
    case Judged::ValueAtLeast:
        return value >= budget;
    case Judged::ValueAtMost:
        return value <= budget;
    case Judged::Nothing:
        break;
    }
    return true;
}

void report(const BenchFigure& figure)
{
    QByteArray line = QByteArray(figure.name) + ' ' + number(figure.value) + ' ' + figure.unit;
    if (figure.baseline > 0)
        line += QByteArray(" vs ") + figure.baselineName + ' ' + number(figure.baseline) + " ratio "
            + number(figure.ratio());
    if (figure.judged != BenchFigure::Judged::Nothing)
        line += " budget " + budgetOf(figure) + (figure.isMet() ? " met" : " short");
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
    append("WAYBILL_BENCH_JSON", QJsonDocument(toJson(figure)).toJson(QJsonDocument::Compact));
    append("WAYBILL_BENCH_TABLE", toTableRow(figure));
}

double bestSeconds(int rounds, const std::function<void()>& work)
{
    return bestSecondsInTurn(rounds, {work}).front();
}

std::vector<double> bestSecondsInTurn(int rounds, const std::vector<std::function<void()>>& works)
{
    std::vector<double> best(works.size(), std::numeric_limits<double>::max());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < works.size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            works[i]();
            best[i] = std::min(best[i], double(timer.nsecsElapsed()) / 1e9);
        }
    }
    return best;
}

double percentile(std::vector<double>& values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = std::size_t(share * double(values.size()));
    return values.empty() ? 0 : values[std::min(at, values.size() - 1)];
}

int countArgument(int argc, char** argv, int index, int otherwise)
{
    return argc > index ? std::max(1, QByteArray(argv[index]).toInt()) : otherwise;
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

} // namespace waybill
