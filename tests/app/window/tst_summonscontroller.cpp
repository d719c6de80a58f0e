// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/deliverylistpane.h"
#include "list/filterbar.h"
#include "window/banner.h"
#include "window/opensources.h"
#include "window/savedanswerscontroller.h"
#include "window/summonscontroller.h"
#include "window/welcomepage.h"
#include "windowbench.h"

#include <QFile>
#include <QStatusBar>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

const QByteArray answer
    = R"([{"id":"dlv_1","endpoint_id":"660e8400","event_id":"evt_1","event_type":"a.b",)"
      R"("status":"delivered","attempt_count":1,"http_status":200,)"
      R"("created_at":"2026-03-25T14:30:00Z","updated_at":"2026-03-25T14:30:01Z"}])";

/// Whether the welcome page was painted at any time.
class WelcomeWatch : public QObject
{
public:
    explicit WelcomeWatch(MainWindow* window) { window->welcome()->installEventFilter(this); }
    bool eventFilter(QObject* object, QEvent* event) override
    {
        wasPainted = wasPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(object, event);
    }
    bool wasPainted = false;
};

} // namespace

class TestSummonsController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithWhatTheProcessWasAskedFor();
    void tellsOfAnUnknownSourceAtTheStart();
    void showsASourceOfASecondStart();
    void refusesAnUnknownSource();
    void opensFilesOfASecondStart();
    void selectsADelivery();
    void tellsOfAnUnknownDelivery();
    void clearsTheFilterThatHidesIt();
    void aMinimisedWindowComesBack();
    void waitsForTheArchive();
    void saysThatItCloses();
    void filesNeverFlashTheWelcomePage_data();
    void filesNeverFlashTheWelcomePage();
    void aFileThatCannotBeReadLeavesTheWelcomePage();
    void withoutAnythingItWelcomes();
    void filesAloneAreNotAllSources();

private:
    void make(const Summons& own);
    bool settles();
    QStringList shownNames() const
    {
        QStringList names;
        for (const SourceSession* session : m_bench->workspace->sessions()->shown())
            names.append(session->source().name);
        names.sort();
        return names;
    }
    QString savedFile() const;

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<SavedAnswersController> m_saved;
    std::unique_ptr<SummonsController> m_controller;
};

void TestSummonsController::init()
{
    m_bench = std::make_unique<WindowBench>(20);
    m_bench->addSource(u"other"_s, u"Other log"_s, m_bench->provider.baseUrl());
}

void TestSummonsController::cleanup()
{
    m_controller.reset();
    m_saved.reset();
    m_bench.reset();
}

/// Everything but begin(), with the window shown: the archive is on its way.
void TestSummonsController::make(const Summons& own)
{
    m_bench->makeWorkspace();
    const auto open
        = [this](const Source& source, const std::shared_ptr<const ProviderProfile>& profile,
              const SavedAnswersController::Pages& pages) {
              m_bench->workspace->openSources()->openSaved(source, profile, pages);
          };
    m_saved = std::make_unique<SavedAnswersController>(
        SavedAnswersController::Services{.catalogue = &m_bench->catalogue,
            .archive = &m_bench->archive,
            .window = m_bench->window.get(),
            .open = open});
    m_controller = std::make_unique<SummonsController>(
        SummonsController::Services{.workspace = m_bench->workspace.get(),
            .savedAnswers = m_saved.get(),
            .window = m_bench->window.get()},
        own);
    m_bench->showWindow();
}

bool TestSummonsController::settles()
{
    return QTest::qWaitFor(
        [this] { return !m_saved->isBusy() && !m_bench->workspace->isBusy(); }, 20'000);
}

QString TestSummonsController::savedFile() const
{
    QFile file(m_bench->folder.filePath(u"saved.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(answer) == answer.size() ? file.fileName()
                                                                                  : QString();
}

void TestSummonsController::startsWithWhatTheProcessWasAskedFor()
{
    make({.source = u"Other log"_s});
    QVERIFY(shownNames().isEmpty());
    m_controller->begin();
    QCOMPARE(shownNames(), QStringList{u"Other log"_s});
}

void TestSummonsController::tellsOfAnUnknownSourceAtTheStart()
{
    make({.source = u"Shop"_s});
    m_controller->begin();
    QCOMPARE(shownNames().size(), 2);
    const Banner* banner = m_bench->window->fileBanner();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(u"Shop"_s));
}

void TestSummonsController::showsASourceOfASecondStart()
{
    make({});
    m_controller->begin();
    QCOMPARE(shownNames().size(), 2);
    QCOMPARE(m_controller->answer({.source = u"Telnyx demo"_s}), SummonsAnswer::Taken);
    QCOMPARE(shownNames(), QStringList{u"Telnyx demo"_s});
    QCOMPARE(m_controller->answer({}), SummonsAnswer::Taken);
    QCOMPARE(shownNames(), QStringList{u"Telnyx demo"_s});
}

void TestSummonsController::refusesAnUnknownSource()
{
    make({});
    m_controller->begin();
    QCOMPARE(m_controller->answer({.source = u"Shop"_s}), SummonsAnswer::UnknownSource);
    QCOMPARE(shownNames().size(), 2);
    QVERIFY(!m_bench->window->fileBanner()->isVisible());
}

void TestSummonsController::opensFilesOfASecondStart()
{
    make({.source = u"Other log"_s});
    m_controller->begin();
    QCOMPARE(m_controller->answer({.files = {savedFile()}}), SummonsAnswer::Taken);
    QVERIFY(settles());
    QCOMPARE(shownNames(), QStringList{u"saved.json"_s});
    QCOMPARE(m_controller->answer({.source = u"Telnyx demo"_s}), SummonsAnswer::Taken);
    QCOMPARE(shownNames(), QStringList{u"Telnyx demo"_s});
    QCOMPARE(m_controller->answer({.source = u"saved.json"_s}), SummonsAnswer::Taken);
    QCOMPARE(shownNames(), QStringList{u"saved.json"_s});
    m_bench->window->actions().closeFile->trigger();
    QCOMPARE(shownNames(), QStringList{u"Telnyx demo"_s});
}

void TestSummonsController::selectsADelivery()
{
    make({.source = u"Telnyx demo"_s});
    m_controller->begin();
    QVERIFY(settles());
    QTRY_COMPARE(m_bench->table.visibleCount(), 20);
    const DeliveryKey last = m_bench->table.keyAt(19);
    QCOMPARE(m_controller->answer({.select = last.id.value}), SummonsAnswer::Taken);
    QCOMPARE(m_bench->window->list()->currentDelivery(), last);
}

void TestSummonsController::tellsOfAnUnknownDelivery()
{
    make({.select = u"nope"_s});
    m_controller->begin(); // while it reads, nobody knows
    const QStatusBar* line = m_bench->window->statusBar();
    QVERIFY(!line->currentMessage().contains(u"nope"_s));
    QVERIFY(settles());
    QCOMPARE(m_controller->answer({.select = u"nope"_s}), SummonsAnswer::Taken);
    QVERIFY(line->currentMessage().contains(u"nope"_s));
}

void TestSummonsController::clearsTheFilterThatHidesIt()
{
    make({.source = u"Telnyx demo"_s});
    m_controller->begin();
    QVERIFY(settles());
    QTRY_COMPARE(m_bench->table.visibleCount(), 20);
    const DeliveryKey last = m_bench->table.keyAt(19);
    m_bench->window->filterBar()->showOneEvent(u"no such event"_s);
    QTRY_COMPARE(m_bench->table.visibleCount(), 0);
    QCOMPARE(m_controller->answer({.select = last.id.value}), SummonsAnswer::Taken);
    QTRY_COMPARE(m_bench->window->list()->currentDelivery(), last);
}

void TestSummonsController::aMinimisedWindowComesBack()
{
    make({});
    m_controller->begin();
    m_bench->window->showMinimized();
    QVERIFY(m_bench->window->isMinimized());
    m_controller->answer({.activationToken = u"token-1"_s});
    QVERIFY(!m_bench->window->isMinimized());
    QVERIFY(m_bench->window->isVisible());
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

void TestSummonsController::waitsForTheArchive()
{
    make({});
    QCOMPARE(m_controller->answer({.source = u"Other log"_s}), SummonsAnswer::Taken);
    QCOMPARE(m_controller->answer({.source = u"Shop"_s}), SummonsAnswer::Taken);
    QVERIFY(shownNames().isEmpty());
    m_controller->begin();
    QCOMPARE(shownNames(), QStringList{u"Other log"_s});
    QVERIFY(m_bench->window->fileBanner()->accessibleName().contains(u"Shop"_s));
}

void TestSummonsController::saysThatItCloses()
{
    make({});
    m_controller->begin();
    QVERIFY(settles());
    m_bench->window->closeForGood();
    QCOMPARE(m_controller->answer({}), SummonsAnswer::Closing);
    QVERIFY(!m_bench->window->isVisible());
}

void TestSummonsController::filesNeverFlashTheWelcomePage_data()
{
    QTest::addColumn<bool>("hasSources");
    QTest::newRow("with sources") << true;
    QTest::newRow("without") << false;
}

void TestSummonsController::filesNeverFlashTheWelcomePage()
{
    QFETCH(const bool, hasSources);
    if (!hasSources)
        m_bench->settings.setSources({});
    WelcomeWatch watch(m_bench->window.get());
    make({.files = {savedFile()}});
    QVERIFY(QTest::qWaitForWindowExposed(m_bench->window.get()));
    m_controller->begin();
    QVERIFY(settles());
    QTRY_COMPARE(m_bench->table.visibleCount(), 1);
    QCOMPARE(m_bench->window->windowTitle(), u"saved.json – Waybill"_s);
    QVERIFY(!watch.wasPainted);
    QCOMPARE(shownNames(), QStringList{u"saved.json"_s});
}

void TestSummonsController::aFileThatCannotBeReadLeavesTheWelcomePage()
{
    m_bench->settings.setSources({});
    make({.files = {m_bench->folder.filePath(u"none.json"_s)}});
    m_controller->begin();
    QVERIFY(!m_bench->window->welcome()->isVisible());
    QTRY_VERIFY(m_bench->window->welcome()->isVisible());
    QVERIFY(m_bench->window->fileBanner()->accessibleName().contains(u"none.json"_s));
}

/// Also where the archive was read meanwhile, and has nothing that can be shown.
void TestSummonsController::withoutAnythingItWelcomes()
{
    m_bench->settings.setSources({});
    make({});
    m_bench->window->setHasSource(true);
    m_controller->begin();
    QVERIFY(m_bench->window->welcome()->isVisible());
}

void TestSummonsController::filesAloneAreNotAllSources()
{
    m_bench->settings.setSources({});
    const QString other = m_bench->folder.filePath(u"other.json"_s);
    make({.files = {savedFile(), other}});
    QVERIFY(QFile::copy(savedFile(), other));
    m_controller->begin();
    QVERIFY(settles());
    QTRY_COMPARE(m_bench->window->windowTitle(), u"2 sources – Waybill"_s);
}

QTEST_MAIN(TestSummonsController)
#include "tst_summonscontroller.moc"
