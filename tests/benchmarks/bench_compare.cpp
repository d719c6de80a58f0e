// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two large bodies compared, from their bytes to the rows of the screen, against `git diff
// --no-index` on files of the same bytes.  Usage: bench_compare [KILOBYTES]

#include "benchreport.h"
#include "compare/comparisonrows.h"
#include "compare/volatilenames.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace waybill;

namespace {

constexpr int rounds = 9;

/// A list of records, a member a line. `seed` other than 0: about one line in a hundred is another.
QByteArray madeUpJson(qsizetype size, unsigned seed)
{
    std::mt19937 random(seed);
    QByteArray text = "{\n  \"records\": [\n";
    for (int i = 0; text.size() < size; ++i) {
        const bool isOther = seed != 0 && random() % 12 == 0;
        text += (i == 0 ? "" : ",\n") + QByteArray("    {\n      \"id\": \"rec_")
            + QByteArray::number(i) + "\",\n      \"amount\": "
            + QByteArray::number(i * 7 + isOther) + ",\n      \"currency\": \""
            + (i % 3 == 0 ? "USD" : "EUR") + "\",\n      \"note\": \"Order "
            + QByteArray::number(i % 977) + " was packed and handed over\",\n      \"paid\": "
            + (i % 5 == 0 ? "false" : "true") + "\n    }";
    }
    return text + "\n  ]\n}\n";
}

/// Lines of which no two are alike.
QByteArray madeUpLines(qsizetype size, unsigned seed)
{
    std::mt19937_64 random(seed);
    QByteArray text;
    while (text.size() < size)
        text += QByteArray::number(quint64(random()), 36) + QByteArray::number(seed) + '\n';
    return text;
}

qsizetype rowsOf(const QByteArray& a, const QByteArray& b)
{
    const auto exchange = [](const QByteArray& body) {
        return ComparedExchange{.requestBody = {true, body, {}}};
    };
    const ComparisonRows rows(std::make_shared<const ExchangeComparison>(
        compareExchanges(exchange(a), exchange(b), VolatileNames::usual())));
    return rows.count();
}

class GitDiff
{
public:
    GitDiff(const QByteArray& a, const QByteArray& b)
    {
        write(QStringLiteral("a"), a);
        write(QStringLiteral("b"), b);
    }

    /// Whether git found a difference.
    bool run() const
    {
        QProcess git;
        git.setWorkingDirectory(m_folder.path());
        git.setStandardOutputFile(QProcess::nullDevice());
        git.start(QStringLiteral("git"),
            {QStringLiteral("diff"), QStringLiteral("--no-index"), QStringLiteral("--no-color"),
                QStringLiteral("a"), QStringLiteral("b")});
        return git.waitForFinished(60'000) && git.exitCode() == 1;
    }

private:
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QTemporaryDir m_folder;
};

bool measure(const char* name, const QByteArray& a, const QByteArray& b)
{
    const GitDiff git(a, b);
    bool isFound = rowsOf(a, b) > 0 && git.run();
    const std::vector<double> seconds = bestSecondsInTurn(rounds,
        {[&] { isFound = rowsOf(a, b) > 0 && isFound; }, [&] { isFound = git.run() && isFound; }});
    report({.name = name,
        .value = seconds[0] * 1000,
        .unit = "ms",
        .baselineName = "git diff --no-index",
        .baseline = seconds[1] * 1000,
        .judged = BenchFigure::Judged::RatioAtMost,
        .budget = 2});
    return isFound;
}

} // namespace

int main(int argc, char** argv)
{
    const qsizetype size = countArgument(argc, argv, 1, 1600) * 1000LL;
    const bool isJsonFound = measure("compare-json", madeUpJson(size, 0), madeUpJson(size, 1));
    const bool isTextFound
        = measure("compare-nothing-in-common", madeUpLines(size, 1), madeUpLines(size, 2));
    if (isJsonFound && isTextFound)
        return 0;
    std::fputs("bench_compare: git, or the comparison, found no difference\n", stderr);
    return 1;
}
