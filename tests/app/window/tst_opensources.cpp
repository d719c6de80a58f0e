// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/choicebutton.h"
#include "list/deliverylistpane.h"
#include "list/deliverytableview.h"
#include "list/filterbar.h"
#include "list/tablecolumns.h"
#include "window/banner.h"
#include "window/detailpane.h"
#include "window/fetchstatus.h"
#include "window/opensources.h"
#include "windowbench.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace waybill;

class TestOpenSources : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAllAtFirst();
    void remembersWhatWasShown();
    void oneThatFailsStopsNoOther();
    void unticksAndTicksWithoutReading();
    void showsOnlyOne();
    void looksAtADeliveryOfItsOwnSource();
    void keepsTheCurrentRowWhenAnotherSourceIsRead();
    void closingOneTakesItsRowsAway();
    void ofARemovedSourceNothingIsKept();
    void aRemovedSourceLeavesItsDeliveries();
    void addsASavedFile();
    void closesASavedFile();
    void ofASavedFileNothingIsAsked();

private:
    void start();
    QAction* entry(const QString& name) const;
    static QAbstractButton* destructive(const QMessageBox& question);
    bool showsColumn() const
    {
        return m_bench->window->list()->table()->columns()->shown().contains(
            DeliveryTableModel::Source);
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<DemoProvider> m_other;
    const SourceId m_first{QStringLiteral("demo")};
    const SourceId m_second{QStringLiteral("other")};
};

void TestOpenSources::init()
{
    m_bench = std::make_unique<WindowBench>(60);
    // Another seed would be another log; the same one brings the same ids, which is what is hard.
    m_other = std::make_unique<DemoProvider>(
        DemoOptions{.now = m_bench->clock.now(), .deliveryCount = 40});
    m_bench->addSource(m_second.value, QStringLiteral("Other log"), m_other->baseUrl());
}

void TestOpenSources::cleanup()
{
    m_bench.reset();
    m_other.reset();
}

void TestOpenSources::start()
{
    m_bench->start();
    QTRY_VERIFY(!m_bench->workspace->isBusy());
}

/// Of the sources menu.
QAbstractButton* TestOpenSources::destructive(const QMessageBox& question)
{
    for (QAbstractButton* button : question.buttons()) {
        if (question.buttonRole(button) == QMessageBox::DestructiveRole)
            return button;
    }
    return nullptr;
}

QAction* TestOpenSources::entry(const QString& name) const
{
    for (QAction* action : m_bench->window->actions().sources->actions()) {
        if (action->text().remove(QLatin1Char('&')).startsWith(name))
            return action;
    }
    return nullptr;
}

void TestOpenSources::showsAllAtFirst()
{
    start();
    QTRY_COMPARE(m_bench->table.totalCount(), 100);
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    QVERIFY(showsColumn());
    QCOMPARE(m_bench->window->windowTitle(), QStringLiteral("All sources – Waybill"));
    QVERIFY(entry(QStringLiteral("Telnyx demo"))->text().contains(QStringLiteral("✓ 60")));
    QVERIFY(entry(QStringLiteral("Other log"))->text().contains(QStringLiteral("✓ 40")));
    QCOMPARE(m_bench->window->fetchStatus()->text(), QStringLiteral("Read 100 deliveries"));
}

void TestOpenSources::remembersWhatWasShown()
{
    m_bench->settings.setShownSources({m_second});
    start();
    QTRY_COMPARE(m_bench->table.totalCount(), 40);
    QVERIFY(!showsColumn());
    QCOMPARE(m_bench->window->windowTitle(), QStringLiteral("Other log – Waybill"));
    entry(QStringLiteral("All sources"))->trigger();
    QTRY_COMPARE(m_bench->table.totalCount(), 100);
    QCOMPARE(m_bench->settings.shownSources().size(), 2);
}

void TestOpenSources::oneThatFailsStopsNoOther()
{
    m_bench->secrets.write(m_second, SourcesController::tokenName(), QStringLiteral("KEYwrong"));
    start();
    QTRY_COMPARE(m_bench->table.totalCount(), 60);
    const Banner* banner = m_bench->window->banner();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("Other log")));
    QCOMPARE(banner->findChild<QPushButton*>()->text(), QStringLiteral("Enter token…"));
    QCOMPARE(m_bench->window->fetchStatus()->text(),
        QStringLiteral("Read 60 deliveries · Other log: 401: token refused"));
    QVERIFY(entry(QStringLiteral("Other log"))
                ->text()
                .endsWith(QStringLiteral("▲ 401: token refused")));

    entry(QStringLiteral("Other log"))->trigger(); // out of sight, out of mind
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(m_bench->window->fetchStatus()->text(), QStringLiteral("Read 60 deliveries"));
}

void TestOpenSources::unticksAndTicksWithoutReading()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    entry(QStringLiteral("Other log"))->trigger();
    QTRY_COMPARE(m_bench->table.visibleCount(), 60);
    QVERIFY(!showsColumn());
    QCOMPARE(m_bench->settings.shownSources(), QList<SourceId>{m_first});
    entry(QStringLiteral("Other log"))->trigger();
    // Its rows were kept: nothing is read.
    QCOMPARE(m_bench->window->fetchStatus()->text(), QStringLiteral("Read 100 deliveries"));
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    QVERIFY(showsColumn());
}

void TestOpenSources::showsOnlyOne()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    entry(QStringLiteral("Show only"))->menu()->actions().at(1)->trigger();
    QTRY_COMPARE(m_bench->table.visibleCount(), 40);
    QTRY_VERIFY(m_bench->window->detail()->detail());
    QTRY_COMPARE(m_bench->window->detail()->detail()->source, m_second);
}

void TestOpenSources::looksAtADeliveryOfItsOwnSource()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    for (const SourceId& source : {m_second, m_first}) {
        const DeliveryKey key{source, m_bench->table.find(m_bench->table.keyAt(50).id).id};
        if (m_bench->table.rowOf(key) < 0)
            continue;
        QVERIFY(m_bench->window->list()->selectDelivery(key));
        QTRY_VERIFY(!m_bench->workspace->isBusy());
        QCOMPARE(m_bench->window->detail()->detail()->source, source);
        QCOMPARE(m_bench->window->detail()->detail()->delivery.id, key.id);
    }
}

void TestOpenSources::keepsTheCurrentRowWhenAnotherSourceIsRead()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    const DeliveryKey chosen = m_bench->table.keyAt(33);
    m_bench->window->list()->selectDelivery(chosen);
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    QTest::keyClick(m_bench->window.get(), Qt::Key_F5);
    QTRY_VERIFY(m_bench->workspace->isBusy());
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    QCOMPARE(m_bench->window->list()->currentDelivery(), chosen);
}

void TestOpenSources::closingOneTakesItsRowsAway()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    DeliveryKey own;
    for (int row = 0; row < 100 && own.source != m_second; ++row)
        own = m_bench->table.keyAt(row);
    m_bench->window->list()->selectDelivery(own);
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    QCOMPARE(m_bench->window->detail()->detail()->source, m_second);
    m_bench->workspace->openSources()->close(m_second);
    QTRY_COMPARE(m_bench->table.visibleCount(), 60);
    QTRY_VERIFY(m_bench->window->detail()->detail());
    QTRY_COMPARE(m_bench->window->detail()->detail()->source, m_first);
}

void TestOpenSources::ofARemovedSourceNothingIsKept()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    DeliveryKey own;
    for (int row = 0; row < 100 && own.source != m_second; ++row)
        own = m_bench->table.keyAt(row);
    m_bench->window->list()->selectDelivery(own);
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    m_bench->archive.storeReplay(m_second, own.id, Attempt{});
    QCOMPARE(m_bench->archive.replays().size(), 1);

    m_bench->window->actions().removeSource->trigger();
    const auto* question = m_bench->window->findChild<QMessageBox*>();
    QVERIFY(question);
    question->checkBox()->setChecked(true);
    destructive(*question)->click();
    QTRY_COMPARE(m_bench->table.totalCount(), 60);
    QVERIFY(!entry(QStringLiteral("Other log")));
    QVERIFY(m_bench->archive.replays().isEmpty());
    const std::unique_ptr<ArchiveReply> reply = m_bench->archive.load(m_second, own.id);
    std::optional<bool> isKept;
    connect(reply.get(), &ArchiveReply::finished, this,
        [&isKept](const ArchiveResult& result) { isKept = result.isOk(); });
    QTRY_VERIFY(isKept.has_value());
    QVERIFY(!*isKept);
}

void TestOpenSources::aRemovedSourceLeavesItsDeliveries()
{
    start();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    m_bench->window->actions().removeSource->trigger();
    const auto* question = m_bench->window->findChild<QMessageBox*>();
    QVERIFY(question);
    QList<Source> sources = m_bench->settings.sources();
    destructive(*question)->click();
    QCOMPARE(m_bench->settings.sources().size(), 1);
    sources.removeOne(m_bench->settings.sources().constFirst());
    const Source gone = sources.constFirst();
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
    const QAction* archived = entry(gone.name);
    QVERIFY(archived && archived->isChecked());
    QVERIFY2(archived->text().contains(QStringLiteral("archive")), qPrintable(archived->text()));
    QTRY_VERIFY(m_bench->window->detail()->detail()); // what was looked at is still there
    QCOMPARE(m_bench->window->detail()->detail()->source, gone.id);
}

void TestOpenSources::addsASavedFile()
{
    start();
    QTRY_COMPARE(m_bench->table.totalCount(), 100);
    auto page = std::make_shared<PageRows>();
    page->bytes = R"({"id":"saved-1"})";
    DeliveryRow row;
    row.id = row.recordId = "saved-1";
    row.sliceLength = quint32(page->bytes.size());
    page->rows.push_back(row);
    Source file;
    file.id = SourceId{QStringLiteral("file")};
    file.name = QStringLiteral("answer.json");
    m_bench->workspace->openSources()->openSaved(
        file, m_bench->catalogue.profile(QStringLiteral("telnyx")), {page});
    QCOMPARE(m_bench->table.totalCount(), 1); // instead of the logs
    QVERIFY(!entry(QStringLiteral("Telnyx demo"))->isChecked());
    QVERIFY(entry(QStringLiteral("answer.json"))->text().endsWith(QStringLiteral("saved file")));
    QTRY_VERIFY(m_bench->workspace->select(DeliveryId{QStringLiteral("saved-1")}));
    QTRY_VERIFY(!m_bench->workspace->isBusy());
    QCOMPARE(m_bench->window->detail()->detail()->source, file.id);
    entry(QStringLiteral("Telnyx demo"))->trigger();
    QTRY_COMPARE(m_bench->table.visibleCount(), 61);
    m_bench->workspace->openSources()->close(file.id);
    QTRY_COMPARE(m_bench->table.visibleCount(), 60);
    QVERIFY(!entry(QStringLiteral("answer.json")));
}

void TestOpenSources::closesASavedFile()
{
    start();
    QTRY_COMPARE(m_bench->table.totalCount(), 100);
    QAction* close = m_bench->window->actions().closeFile;
    QVERIFY(!close->isEnabled());
    const auto open = [this](const char* name) {
        auto page = std::make_shared<PageRows>();
        DeliveryRow row;
        row.id = row.recordId = QByteArray("of ") + name;
        page->bytes = R"({"id":")" + row.id + R"("})";
        row.sliceLength = quint32(page->bytes.size());
        page->rows.push_back(row);
        Source file;
        file.id = SourceId{QLatin1StringView(name)};
        file.name = QLatin1StringView(name);
        m_bench->workspace->openSources()->openSaved(
            file, m_bench->catalogue.profile(QStringLiteral("telnyx")), {page});
    };
    open("a&b.json");
    open("c.json");
    QCOMPARE(close->text(), QStringLiteral("Close &file “a&&b.json”"));
    QTRY_VERIFY(m_bench->workspace->select(DeliveryId{QStringLiteral("of c.json")}));
    QCOMPARE(close->text(), QStringLiteral("Close &file “c.json”"));
    QSignalSpy forgotten(m_bench->workspace->openSources(), &OpenSources::forgotten);
    QTest::keyClick(m_bench->window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(forgotten.count(), 1);
    QVERIFY(!entry(QStringLiteral("c.json")));
    QCOMPARE(m_bench->table.totalCount(), 1);
    close->trigger(); // and what was shown before is shown again
    QCOMPARE(m_bench->table.totalCount(), 100);
    QVERIFY(!close->isEnabled());
    QTRY_COMPARE(m_bench->table.visibleCount(), 100);
}

void TestOpenSources::ofASavedFileNothingIsAsked()
{
    WindowBench bench;
    bench.settings.setSources({});
    bench.start();
    auto page = std::make_shared<PageRows>();
    page->bytes = R"({"id":12,"guid":"saved-1"})";
    DeliveryRow row;
    row.id = "saved-1";
    row.recordId = "12";
    row.sliceLength = quint32(page->bytes.size());
    page->rows.push_back(row);
    Source file;
    file.id = SourceId{QStringLiteral("file")};
    file.name = QStringLiteral("answer.json");
    bench.workspace->openSources()->openSaved(
        file, bench.catalogue.profile(QStringLiteral("github")), {page});
    QTRY_VERIFY(bench.workspace->select(DeliveryId{QStringLiteral("saved-1")}));
    QTRY_VERIFY(!bench.workspace->isBusy());
    QCOMPARE(bench.workspace->stateText(), QStringLiteral("Saved answer of GitHub"));
    const WindowActions& actions = bench.window->actions();
    for (const QAction* action : {actions.refresh, actions.loadOlder, actions.editSource,
             actions.removeSource, actions.enterToken, actions.redeliver})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    QCOMPARE(actions.redeliver->toolTip(),
        QStringLiteral("A saved file or an archive cannot be asked to send again."));
    QVERIFY(bench.settings.sources().isEmpty());
}

QTEST_MAIN(TestOpenSources)
#include "tst_opensources.moc"
