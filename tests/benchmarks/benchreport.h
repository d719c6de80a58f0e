// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace waybill {

/// One figure that a benchmark measured, beside what it is measured against in the same run.
struct BenchFigure
{
    /// What the budget is about.
    enum class Judged {
        RatioAtLeast, ///< value by baseline
        RatioAtMost,
        ValueAtLeast,
        ValueAtMost,
        Nothing, ///< only shown
    };

    const char* name = ""; ///< "pageparser"
    double value = 0;
    const char* unit = ""; ///< of the value and of the baseline
    const char* baselineName = ""; ///< "QJsonDocument"
    double baseline = 0; ///< 0: none
    Judged judged = Judged::Nothing;
    double budget = 0;

    double ratio() const { return baseline > 0 ? value / baseline : 0; }
    bool isMet() const;
};

/// Prints the figure as one line:
///   name value unit vs baselineName baseline ratio R budget >=B|<=B met|short
/// and adds it, as one line of JSON, to the file that WAYBILL_BENCH_JSON names, and as a row of a
/// Markdown table to the one that WAYBILL_BENCH_TABLE names.
void report(const BenchFigure& figure);

/// What a piece of work takes: the shortest of `rounds`, in seconds. Whatever else runs on the
/// machine can only make it longer.
double bestSeconds(int rounds, const std::function<void()>& work);

/// The same of several, taken in turn, so that all of them meet the same machine.
std::vector<double> bestSecondsInTurn(int rounds, const std::vector<std::function<void()>>& works);

/// Sorts; `share` of the values are at most the answer.
double percentile(std::vector<double>& values, double share);

/// The number that is the argument at `index`, at least 1; `otherwise` if there is none.
int countArgument(int argc, char** argv, int index, int otherwise);

/// Memory that the process holds, in bytes.
qint64 residentBytes();

} // namespace waybill
