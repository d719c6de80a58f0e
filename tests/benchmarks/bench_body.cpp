// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A large JSON body, from its bytes to the pixels of the body pane: its head, which is shown at
// once, and all of it; against QPlainTextEdit, given the same lines.  Usage: bench_body [MEGABYTES]

#include "benchreport.h"
#include "body/prettyjson.h"
#include "detail/bodypane.h"
#include "detail/headbar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace waybill;

namespace {

constexpr int rounds = 3;

QByteArray madeUpJson(qsizetype size)
{
    QByteArray json = "[";
    json.reserve(size + 200);
    for (int i = 0; json.size() < size; ++i)
        json += R"({"id":"evt_)" + QByteArray::number(i)
            + R"(","amount":1234.50,"currency":"EUR","note":"packed and handed over","paid":true},)";
    return json + "null]";
}

/// Waits for the pane to show what `ask` asked for, and paints it; milliseconds.
double shownAfter(BodyPane& pane, const std::function<void()>& ask)
{
    QEventLoop loop;
    QObject::connect(&pane, &BodyPane::shown, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    ask();
    if (pane.view()->text().isEmpty())
        loop.exec();
    pane.view()->grab();
    return double(timer.nsecsElapsed()) / 1e6;
}

struct Times
{
    double head = 1e9;
    double all = 1e9;
};

Times bestOfPane(const QByteArray& json)
{
    Times best;
    for (int i = 0; i < rounds; ++i) {
        BodyPane pane;
        pane.resize(800, 600);
        pane.show();
        best.head = std::min(
            best.head, shownAfter(pane, [&] { pane.setBody(json, "application/json", {}); }));
        auto* bar = pane.findChild<HeadBar*>();
        if (bar->isHidden())
            best.all = best.head;
        else
            best.all = std::min(
                best.all, shownAfter(pane, [&] { bar->findChild<QToolButton*>()->click(); }));
    }
    return best;
}

/// The same lines, decoded and laid out.
double plainTextEdit(const QByteArray& json)
{
    const QByteArray pretty = prettyJson(json).bytes;
    QPlainTextEdit edit;
    edit.setReadOnly(true);
    edit.setLineWrapMode(QPlainTextEdit::NoWrap);
    edit.resize(800, 600);
    edit.show();
    QElapsedTimer timer;
    timer.start();
    edit.setPlainText(QString::fromUtf8(pretty));
    edit.grab();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QByteArray json = madeUpJson(countArgument(argc, argv, 1, 50) * 1'000'000LL);
    const Times pane = bestOfPane(json);
    const double baseline = plainTextEdit(json);
    report({.name = "body-visible",
        .value = pane.head,
        .unit = "ms",
        .judged = BenchFigure::Judged::ValueAtMost,
        .budget = 300});
    report({.name = "body-visible",
        .value = pane.head,
        .unit = "ms",
        .baselineName = "QPlainTextEdit",
        .baseline = baseline,
        .judged = BenchFigure::Judged::RatioAtMost,
        .budget = 0.02});
    report({.name = "body-all-of-it",
        .value = pane.all,
        .unit = "ms",
        .baselineName = "QPlainTextEdit",
        .baseline = baseline,
        .judged = BenchFigure::Judged::Nothing});
    return 0;
}
