// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "window/aboutbox.h"
#include "window/guidepicture.h"
#include "window/helpcontroller.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QStatusBar>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestHelpController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void oneDialogForKeysAndGuide();
    void everyPictureIsThere();
    void tellsWhatItStandsOn();
    void copiesDiagnostics();

private:
    FakeClock m_clock;
    DeliveryTableModel m_table;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<HelpController> m_help;
};

void TestHelpController::init()
{
    m_window = std::make_unique<MainWindow>(&m_table, &m_clock);
    m_window->show();
    m_help = std::make_unique<HelpController>(m_window.get(), [] { return u"Waybill 1"_s; });
}

void TestHelpController::cleanup()
{
    m_help.reset();
    m_window.reset();
}

void TestHelpController::oneDialogForKeysAndGuide()
{
    m_window->actions().keys->trigger();
    const QPointer<HelpDialog> dialog = m_window->findChild<HelpDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    const auto* tabs = dialog->findChild<QTabWidget*>();
    QCOMPARE(tabs->currentIndex(), 0);
    m_window->actions().guide->trigger();
    QCOMPARE(m_window->findChildren<HelpDialog*>().size(), 1);
    QCOMPARE(tabs->currentIndex(), 1);
    dialog->close();
    QTRY_VERIFY(!dialog);
    m_window->actions().keys->trigger();
    QVERIFY(m_window->findChild<HelpDialog*>());
}

void TestHelpController::everyPictureIsThere()
{
    constexpr qint64 roomForAll = 400'000;
    m_window->actions().guide->trigger();
    const auto pictures = m_window->findChild<HelpDialog*>()->findChildren<GuidePicture*>();
    QCOMPARE(pictures.size(), 4);
    for (GuidePicture* picture : pictures) {
        const QSize light = picture->pictureSize();
        QVERIFY2(light.width() > 900, qPrintable(picture->accessibleName()));
        const bool wasDark = picture->isDark();
        picture->setPalette(wasDark ? QPalette(Qt::white) : QPalette(Qt::black));
        QVERIFY(picture->isDark() != wasDark);
        QCOMPARE(picture->pictureSize(), light);
    }
    qint64 size = 0;
    for (const QFileInfo& file : QDir(u":/guide"_s).entryInfoList())
        size += file.size();
    QVERIFY2(size > 0 && size < roomForAll, qPrintable(QString::number(size)));
}

void TestHelpController::tellsWhatItStandsOn()
{
    m_window->actions().about->trigger();
    const QPointer<AboutBox> box = m_window->findChild<AboutBox*>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->findChild<QTableWidget*>()->rowCount() > 5);
    box->close();
    QTRY_VERIFY(!box);
}

void TestHelpController::copiesDiagnostics()
{
    QGuiApplication::clipboard()->clear();
    m_window->actions().copyDiagnostics->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Waybill 1"_s);
    QVERIFY(m_window->statusBar()->currentMessage().contains(u"copied"_s));
}

QTEST_MAIN(TestHelpController)
#include "tst_helpcontroller.moc"
