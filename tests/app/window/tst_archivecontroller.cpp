// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/localarchive.h"
#include "archive/splitarchive.h"
#include "archive/sqlitearchive.h"
#include "archivedrows.h"
#include "archivefolder.h"
#include "archivepages.h"
#include "fakeclock.h"
#include "faketransport.h"
#include "items/deliverytablemodel.h"
#include "profilecatalogue.h"
#include "samplerows.h"
#include "services/sourcesessions.h"
#include "settings.h"
#include "window/archivecontroller.h"
#include "window/archivedialog.h"
#include "window/archivestatus.h"
#include "window/banner.h"
#include "window/fetchstatus.h"
#include "window/mainwindow.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestArchiveController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsHowManyAreArchived();
    void keepsWhatASourceIsCalled();
    void savedFilesAreNotDescribed();
    void offersANewArchiveForOneThatIsNone();
    void aFaultThatWasDismissedStaysSo();
    void showsItsPage();
    void deletes_data();
    void deletes();
    void keepsForAWhileOnly();
    void tellsThatTheListComesBack();

private:
    void start();
    void store();
    ArchiveContents contents() const
    {
        const auto result = resultOf<ArchiveContentsResult>(m_local->lasting()->contents());
        return result ? *result : ArchiveContents{};
    }
    QString status() const { return m_window->findChild<ArchiveStatus*>()->text(); }
    ArchiveDialog* dialog() const { return m_window->findChild<ArchiveDialog*>(); }
    static QPushButton* button(const QWidget* in, const QString& text);

    const ProfileCatalogue m_catalogue = ProfileCatalogue::load({});
    const Source m_shop{.id = {u"shop"_s}, .name = u"Shop"_s, .providerId = u"telnyx"_s};
    FakeClock m_clock;
    FakeTransport m_transport;
    std::unique_ptr<ArchiveFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<LocalArchive> m_local;
    std::unique_ptr<SourceSessions> m_sessions;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ArchiveController> m_controller;
};

void TestArchiveController::init()
{
    m_folder = std::make_unique<ArchiveFolder>();
    m_settings = std::make_unique<Settings>(m_folder->folder.filePath(u"settings.ini"_s));
}

void TestArchiveController::cleanup()
{
    m_controller.reset();
    m_sessions.reset();
    m_window.reset();
    m_local.reset();
    m_table.reset();
}

void TestArchiveController::start()
{
    m_table = std::make_unique<DeliveryTableModel>();
    m_local = std::make_unique<LocalArchive>(m_folder->file(),
        LocalArchive::Services{m_table.get(), &m_clock},
        [this](const QString& id) { return m_catalogue.profile(id); });
    m_sessions = std::make_unique<SourceSessions>(
        SourceSession::Services{&m_transport, m_local->archive(), m_table.get(), &m_clock});
    m_window = std::make_unique<MainWindow>(m_table.get(), &m_clock);
    m_controller
        = std::make_unique<ArchiveController>(ArchiveController::Services{.archive = m_local.get(),
            .table = m_table.get(),
            .settings = m_settings.get(),
            .sessions = m_sessions.get(),
            .clock = &m_clock,
            .window = m_window.get()});
    m_window->show();
}

void TestArchiveController::store()
{
    storeRows(
        *m_local->archive(), m_shop.id, m_catalogue.profile(u"telnyx"_s), {samplerow::telnyx});
    QTRY_COMPARE(m_local->lasting()->state().deliveries, 1);
}

QPushButton* TestArchiveController::button(const QWidget* in, const QString& text)
{
    for (QPushButton* each : in->findChildren<QPushButton*>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

void TestArchiveController::tellsHowManyAreArchived()
{
    start();
    QCOMPARE(status(), QString());
    store();
    QTRY_COMPARE(status(), u"1 archived"_s);
    QVERIFY(m_window->archiveBanner()->isHidden());
}

void TestArchiveController::keepsWhatASourceIsCalled()
{
    start();
    m_sessions->open(m_shop, m_catalogue.profile(m_shop.providerId));
    QTRY_VERIFY(!contents().sources.isEmpty());
    QCOMPARE(contents().sources.constFirst().name, u"Shop"_s);
    QCOMPARE(contents().sources.constFirst().providerId, u"telnyx"_s);
}

void TestArchiveController::savedFilesAreNotDescribed()
{
    start();
    m_local->archive()->keepInMemory(m_shop.id);
    m_sessions->openSaved(m_shop, m_catalogue.profile(m_shop.providerId), {});
    QVERIFY(contents().sources.isEmpty());
}

void TestArchiveController::offersANewArchiveForOneThatIsNone()
{
    QFile foreign(m_folder->file());
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    const QByteArray letter("Dear diary, this is no archive of deliveries.");
    foreign.write(letter);
    foreign.close();
    start();
    const Banner* banner = m_window->archiveBanner();
    QTRY_VERIFY(!banner->isHidden());
    QPushButton* useNew = button(banner, u"Use a new archive…"_s);
    QVERIFY(useNew && useNew->isVisible());
    QTest::mouseClick(useNew, Qt::LeftButton);
    QTRY_VERIFY(banner->isHidden());
    store();
    const QStringList aside = QDir(m_folder->folder.path()).entryList({u"*aside*"_s});
    QCOMPARE(aside.size(), 1);
    QFile kept(m_folder->folder.filePath(aside.constFirst()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), letter);
}

void TestArchiveController::aFaultThatWasDismissedStaysSo()
{
    const SqliteArchive other(m_folder->file(), &m_clock);
    QTRY_VERIFY(QFile::exists(m_folder->file()));
    start();
    Banner* banner = m_window->archiveBanner();
    QTRY_VERIFY(!banner->isHidden());
    QVERIFY(button(banner, u"Try again"_s));
    banner->dismiss();
    emit banner->dismissed();
    storeRows(
        *m_local->archive(), m_shop.id, m_catalogue.profile(u"telnyx"_s), {samplerow::telnyx});
    QTRY_COMPARE(m_local->lasting()->state().waiting, 1);
    QTest::qWait(250);
    QVERIFY(banner->isHidden());
    const auto page = std::make_shared<PageRows>();
    page->bytes = QByteArray(30 << 20, 'x');
    for (int i = 0; i < 5; ++i)
        m_local->lasting()->storePage(m_shop.id, {}, page);
    QTRY_VERIFY(!banner->isHidden()); // now reading waits, too
    const QList<QLabel*> labels = banner->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(u"No more are read until then"_s);
    }));
}

void TestArchiveController::showsItsPage()
{
    start();
    m_sessions->open(m_shop, m_catalogue.profile(m_shop.providerId));
    store();
    m_window->actions().archive->trigger();
    QVERIFY(dialog());
    const auto* table = dialog()->findChild<QTableWidget*>();
    QTRY_COMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), u"Shop"_s);
    QCOMPARE(table->item(0, 1)->text(), u"1"_s);
}

void TestArchiveController::deletes_data()
{
    QTest::addColumn<bool>("all");
    QTest::newRow("all") << true;
    QTest::newRow("one source") << false;
}

void TestArchiveController::deletes()
{
    QFETCH(bool, all);
    start();
    m_sessions->open(m_shop, m_catalogue.profile(m_shop.providerId));
    const SourceId closed{u"closed"_s};
    const SourceId saved{u"saved"_s};
    m_local->archive()->keepInMemory(saved);
    for (const SourceId& id : {closed, saved})
        m_table->setSource({.id = id, .isShown = false});
    store();
    m_controller->open();
    QSignalSpy deleted(m_controller.get(), &ArchiveController::deleted);
    if (all)
        emit dialog()->clearRequested();
    else
        emit dialog()->deleteRequested(m_shop.id);
    QCOMPARE(deleted.size(), 1);
    const QSet<SourceId> expected = all ? QSet{m_shop.id, closed} : QSet{m_shop.id};
    QCOMPARE(deleted.at(0).at(0).value<QSet<SourceId>>(), expected);
    QTRY_COMPARE(m_local->lasting()->state().deliveries, 0);
    QVERIFY(contents().sources.isEmpty());
    QTRY_COMPARE(dialog()->findChild<QTableWidget*>()->rowCount(), 0);
}

void TestArchiveController::keepsForAWhileOnly()
{
    start();
    store();
    cleanup();
    start();
    m_local->restore();
    const DeliveryKey old{m_shop.id, {u"f5586561-8ff0-4291-a0ac-84fe544797bd"_s}};
    QTRY_VERIFY(m_table->contains(old));
    m_controller->open();
    const auto* table = dialog()->findChild<QTableWidget*>();
    QTRY_COMPARE(table->rowCount(), 1);
    emit dialog()->keepChosen(m_shop.id, 30);
    QTRY_VERIFY(!m_table->contains(old));
    QTRY_COMPARE(m_local->lasting()->state().deliveries, 0);
    QTRY_COMPARE(table->item(0, 1)->text(), u"0"_s);
    QCOMPARE(m_settings->keepDays(m_shop.id), 30);

    store(); // it comes again, and the next start deletes it
    cleanup();
    start();
    QTRY_COMPARE(m_local->lasting()->state().deliveries, 1); // before restore(), which begins it
    m_local->restore();
    QTRY_COMPARE(m_local->lasting()->state().deliveries, 0);
}

void TestArchiveController::tellsThatTheListComesBack()
{
    m_settings->setSources({m_shop});
    start();
    const FetchStatus* line = m_window->fetchStatus();
    QVERIFY(m_window->welcome()->isHidden());
    QCOMPARE(line->text(), u"Reading the archive…"_s);
    emit m_local->restoring(1000, 2000);
    QCOMPARE(line->text(), u"Reading the archive: 1,000 of 2,000"_s);
    m_local->restore();
    QTRY_COMPARE(line->text(), QString());
    QVERIFY(m_window->welcome()->isHidden()); // who opens the sources decides whether it comes
}

QTEST_MAIN(TestArchiveController)

#include "tst_archivecontroller.moc"
