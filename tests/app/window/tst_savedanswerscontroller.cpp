// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakearchive.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "profilecatalogue.h"
#include "providers/providerprofile.h"
#include "window/banner.h"
#include "window/droptarget.h"
#include "window/mainwindow.h"
#include "window/savedanswerscontroller.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace waybill;
using namespace Qt::StringLiterals;

namespace {

const QByteArray artaRow
    = R"({"id":"0e0b3a2e-15a9-4d1c-a0bd-59e35d27e4f1","status":"error","url":"https://example.com/hook","type":"shipment.status.updated","error":"502 Bad Gateway","created_at":"2026-03-14T15:09:26.123456"})";
const QByteArray artaPage
    = "{\"items\":[" + artaRow + "],\"metadata\":{\"page\":1,\"page_size\":20,\"total_count\":1}}";
const QByteArray gitHubRow
    = R"({"id":92233720368547757,"guid":"0b989ba4-242f-11e5-81e1-c7b6966d2516","delivered_at":"2026-06-03T00:57:16Z","redelivery":false,"duration":0.27,"status":"OK","status_code":200,"event":"issues","action":"opened","installation_id":123,"repository_id":456})";

/// What was opened as a source.
struct Opened
{
    Source source;
    QString provider;
    SavedAnswersController::Pages pages;
};

} // namespace

class TestSavedAnswersController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensAFile();
    void opensEachProviderOfAFile();
    void opensSeveralFilesInTheirOrder();
    void aFileOpenedAgainReplacesItself();
    void keepsAnswersBeyondTheRows();
    void tellsWhatCannotBeOpened_data();
    void tellsWhatCannotBeOpened();
    void opensWhatItCanOfMany();
    void theBannerGoesWithTheNextFile();
    void readsStandardInputWithoutWaiting();
    void takesADrop();
    void takesDroppedText();
    void pastesTextByKey();
    void pastesCopiedFiles();
    void pastesNothing();
    void asksForFiles();
    void goesAwayInMidRead();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    void drop(const QMimeData& data)
    {
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !m_controller->isBusy(); }, 20'000);
    }
    QString bannerText() const
    {
        return m_window->fileBanner()->isHidden() ? QString()
                                                  : m_window->fileBanner()->accessibleName();
    }
    QStringList openedNames() const
    {
        QStringList names;
        for (const Opened& each : m_opened)
            names.append(each.source.name);
        return names;
    }

    const ProfileCatalogue m_catalogue = ProfileCatalogue::load({});
    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeArchive m_archive;
    DeliveryTableModel m_table;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SavedAnswersController> m_controller;
    QList<Opened> m_opened;
};

void TestSavedAnswersController::init()
{
    m_opened.clear();
    m_archive = {};
    m_window = std::make_unique<MainWindow>(&m_table, &m_clock);
    m_window->show();
    m_window->activateWindow(); // without a window manager nobody else does
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto open
        = [this](const Source& source, const std::shared_ptr<const ProviderProfile>& profile,
              const SavedAnswersController::Pages& pages) {
              for (const auto& page : pages)
                  m_archive.storePage(source.id, {profile->id, profile->version}, page);
              m_opened.append({source, profile->id, pages});
          };
    m_controller = std::make_unique<SavedAnswersController>(
        SavedAnswersController::Services{&m_catalogue, &m_archive, m_window.get(), open});
}

void TestSavedAnswersController::cleanup()
{
    m_controller.reset();
    m_window.reset();
}

void TestSavedAnswersController::opensAFile()
{
    m_controller->openFiles({write(u"arta.json"_s, artaPage)});
    QVERIFY(m_controller->isBusy());
    QCOMPARE(m_window->statusBar()->currentMessage(), u"Reading arta.json…"_s);
    QVERIFY(settles());
    QCOMPARE(m_window->statusBar()->currentMessage(), QString());
    QCOMPARE(bannerText(), QString());
    QCOMPARE(openedNames(), QStringList{u"arta.json"_s});
    const Opened& opened = m_opened.constFirst();
    QCOMPARE(opened.provider, u"arta"_s);
    QCOMPARE(opened.source.providerId, u"arta"_s);
    QVERIFY(opened.source.baseUrl.isEmpty());
    QCOMPARE(opened.pages.size(), 1);
    const PageRows& page = *opened.pages.constFirst();
    QCOMPARE(page.rows.size(), size_t(1));
    QCOMPARE(page.slice(page.rows[0]).toByteArray(), artaRow);
}

void TestSavedAnswersController::opensEachProviderOfAFile()
{
    const QByteArray lines = artaPage + "\n[" + gitHubRow + "]\n" + artaPage + '\n';
    m_controller->openFiles({write(u"mixed.jsonl"_s, lines)});
    QVERIFY(settles());
    QCOMPARE(openedNames(), (QStringList{u"mixed.jsonl (Arta)"_s, u"mixed.jsonl (GitHub)"_s}));
    QCOMPARE(m_opened.at(0).pages.size(), 2);
    QCOMPARE(m_opened.at(1).pages.size(), 1);
    QVERIFY(m_opened.at(0).source.id != m_opened.at(1).source.id);
}

void TestSavedAnswersController::opensSeveralFilesInTheirOrder()
{
    QStringList paths;
    QStringList names;
    for (int i = 0; i < 8; ++i) {
        names.append(u"%1.json"_s.arg(i));
        paths.append(write(names.constLast(), artaPage));
    }
    m_controller->openFiles(paths);
    QVERIFY(settles());
    QCOMPARE(openedNames(), names);
}

void TestSavedAnswersController::aFileOpenedAgainReplacesItself()
{
    const QString path = write(u"arta.json"_s, artaPage);
    m_controller->openFiles({path, path});
    QVERIFY(settles());
    QCOMPARE(m_opened.size(), 2);
    QCOMPARE(m_opened.at(0).source.id, m_opened.at(1).source.id);
}

void TestSavedAnswersController::keepsAnswersBeyondTheRows()
{
    QByteArray detail = gitHubRow;
    detail.chop(1);
    detail += R"(,"request":{"headers":{"X-GitHub-Event":"issues"},"payload":{"action":"opened"}},)"
              R"("response":{"headers":{"Server":"nginx"},"payload":"ok"}})";
    m_controller->openFiles({write(u"detail.json"_s, detail)});
    QVERIFY(settles());
    QCOMPARE(bannerText(), QString());
    QCOMPARE(m_opened.size(), 1);
    ArchivedDelivery stored;
    const auto reply = m_archive.load(
        m_opened.constFirst().source.id, DeliveryId{u"0b989ba4-242f-11e5-81e1-c7b6966d2516"_s});
    connect(reply.get(), &ArchiveReply::finished, this,
        [&](const ArchiveResult& result) { stored = *result; });
    QTRY_COMPARE(stored.records.size(), 1);
    QCOMPARE(stored.records.constFirst().answers.value(u"detail"_s), detail);
}

void TestSavedAnswersController::tellsWhatCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& bytes, const char* text) {
        QTest::newRow(name) << bytes << QString::fromUtf8(text);
    };
    row("empty", {}, "“x.json” is empty");
    row("blanks", " \n ", "“x.json” is no provider's answer: nothing in it");
    row("not JSON", "<html></html>", "“x.json” cannot be read as JSON");
    row("cut", artaPage.left(artaPage.size() / 2), "“x.json” cannot be read as JSON");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), "“x.json” cannot be read as JSON");
    row("unknown", R"({"weather":"fine"})", "expected an answer of Arta");
    row("HAR", R"({"log":{"version":"1.2","entries":[{"request":{}}]}})",
        "“x.json” is no provider's answer: a HAR is not a delivery log");
    row("10 MB of nothing", '[' + QByteArray(10'000'000, ' ') + ']',
        "“x.json” is no provider's answer");
}

void TestSavedAnswersController::tellsWhatCannotBeOpened()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    m_controller->openFiles({write(u"x.json"_s, bytes)});
    QVERIFY(settles());
    QVERIFY(m_opened.isEmpty());
    QVERIFY2(bannerText().contains(text), qPrintable(bannerText()));
    QCOMPARE(m_controller->faultText(), bannerText());
}

void TestSavedAnswersController::opensWhatItCanOfMany()
{
    m_controller->openFiles({write(u"bad.json"_s, "{"), m_folder.path(),
        m_folder.filePath(u"none.json"_s), write(u"good.json"_s, artaPage)});
    QVERIFY(settles());
    QCOMPARE(openedNames(), QStringList{u"good.json"_s});
    QVERIFY(bannerText().startsWith(u"“bad.json” cannot be read as JSON"_s));
    QVERIFY(bannerText().endsWith(u"2 more could not be opened either."_s));
}

void TestSavedAnswersController::theBannerGoesWithTheNextFile()
{
    m_controller->openFiles({m_folder.filePath(u"none.json"_s)});
    QVERIFY(settles());
    QCOMPARE(bannerText(), u"There is no file “none.json”."_s);
    m_controller->openFiles({write(u"good.json"_s, artaPage)});
    QVERIFY(settles());
    QCOMPARE(bannerText(), QString());
    QCOMPARE(m_controller->faultText(), QString());
}

void TestSavedAnswersController::readsStandardInputWithoutWaiting()
{
    std::array<int, 2> pipe{-1, -1};
    QCOMPARE(::pipe2(pipe.data(), O_CLOEXEC), 0);
    const int before = ::dup(STDIN_FILENO);
    QVERIFY(before >= 0);
    QVERIFY(::dup2(pipe[0], STDIN_FILENO) >= 0);

    m_controller->openFiles({u"-"_s});
    QCOMPARE(m_window->statusBar()->currentMessage(), u"Reading standard input…"_s);
    const qsizetype half = artaPage.size() / 2;
    QCOMPARE(::write(pipe[1], artaPage.constData(), size_t(half)), half);
    QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"bytes"_s));
    m_controller->openFiles({write(u"arta.json"_s, artaPage)}); // does not wait for the writer
    QTRY_COMPARE(openedNames(), QStringList{u"arta.json"_s});
    QVERIFY(m_controller->isBusy());
    const QByteArray rest = artaPage.mid(half);
    QCOMPARE(::write(pipe[1], rest.constData(), size_t(rest.size())), rest.size());
    ::close(pipe[1]);
    QVERIFY(settles());
    QCOMPARE(openedNames(), (QStringList{u"arta.json"_s, u"standard input"_s}));

    ::dup2(before, STDIN_FILENO);
    ::close(before);
    ::close(pipe[0]);
}

void TestSavedAnswersController::takesADrop()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(u"arta.json"_s, artaPage))});
    drop(data);
    QVERIFY(settles());
    QCOMPARE(openedNames(), QStringList{u"arta.json"_s});
}

void TestSavedAnswersController::takesDroppedText()
{
    QMimeData data;
    data.setText(QString::fromUtf8(artaPage));
    drop(data);
    QVERIFY(settles());
    QCOMPARE(openedNames(), QStringList{u"Pasted JSON"_s});
}

void TestSavedAnswersController::pastesTextByKey()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(artaPage));
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(settles());
    m_window->actions().pasteJson->trigger();
    QVERIFY(settles());
    QCOMPARE(openedNames(), (QStringList{u"Pasted JSON"_s, u"Pasted JSON 2"_s}));
    QVERIFY(m_opened.at(0).source.id != m_opened.at(1).source.id);
}

void TestSavedAnswersController::pastesCopiedFiles()
{
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(write(u"arta.json"_s, artaPage))});
    QGuiApplication::clipboard()->setMimeData(data);
    m_window->actions().pasteJson->trigger();
    QVERIFY(settles());
    QCOMPARE(openedNames(), QStringList{u"arta.json"_s});
}

void TestSavedAnswersController::pastesNothing()
{
    QGuiApplication::clipboard()->clear();
    m_window->actions().pasteJson->trigger();
    QVERIFY(!m_controller->isBusy());
    QCOMPARE(m_window->statusBar()->currentMessage(), u"There is no text to paste"_s);
}

void TestSavedAnswersController::asksForFiles()
{
    const QString path = write(u"arta.json"_s, artaPage);
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    auto* dialog = m_window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit m_window->welcome()->openSavedRequested();
    QCOMPARE(m_window->findChildren<QFileDialog*>().size(), 1);
    dialog->setDirectory(m_folder.path());
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QVERIFY(settles());
    QCOMPARE(openedNames(), QStringList{u"arta.json"_s});
}

void TestSavedAnswersController::goesAwayInMidRead()
{
    m_controller->openFiles({write(u"arta.json"_s, artaPage), u"-"_s});
    m_controller.reset();
    QTest::qWait(50);
    QVERIFY(m_opened.isEmpty());
}

QTEST_MAIN(TestSavedAnswersController)
#include "tst_savedanswerscontroller.moc"
