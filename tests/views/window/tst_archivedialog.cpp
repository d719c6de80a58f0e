// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/archivedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace waybill;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestArchiveDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void tellsWhereAndHowLarge();
    void opensTheFolderAndCopiesThePath();
    void keepsForAWhile();
    void asksBeforeKeepingLess_data();
    void asksBeforeKeepingLess();
    void deletesOneSourceOnlyWhenToldSo_data();
    void deletesOneSourceOnlyWhenToldSo();
    void clearsOnlyWhenToldSo_data();
    void clearsOnlyWhenToldSo();
    void staysOpenWhileFactsChange();

private:
    static constexpr Instant now{1'800'000'000'000'000'000};

    static ArchiveFacts facts(qint64 deliveries)
    {
        return {u"/home/me/.local/share/waybill/archive.sqlite"_s, 1'234'567'890,
            {{SourceId{u"t"_s}, u"Truthlocks"_s, deliveries, 912'000'000, now - 24h * 40, 0},
                {SourceId{u"g"_s}, u"GitHub"_s, 20, 18'000, now - 24h, 45}}};
    }

    QString cell(int row, int column) const { return table()->item(row, column)->text(); }
    QTableWidget* table() const { return m_dialog->findChild<QTableWidget*>(); }
    QComboBox* keep(int row) const { return qobject_cast<QComboBox*>(table()->cellWidget(row, 4)); }
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    /// As the user does it: with the keyboard.
    void choose(int row, const QString& text)
    {
        keep(row)->setFocus();
        keep(row)->setCurrentIndex(keep(row)->findText(text));
        emit keep(row)->activated(keep(row)->currentIndex());
    }
    void answer(bool yes)
    {
        auto* box = m_dialog->findChild<QMessageBox*>();
        QVERIFY(box);
        for (QAbstractButton* each : box->buttons()) {
            if ((box->buttonRole(each) == QMessageBox::DestructiveRole) == yes)
                return each->click();
        }
    }

    std::unique_ptr<ArchiveDialog> m_dialog;
};

void TestArchiveDialog::init()
{
    m_dialog = std::make_unique<ArchiveDialog>();
    m_dialog->setTimeDisplay({.utc = true, .now = now});
    m_dialog->setFacts(facts(1'000'000));
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestArchiveDialog::tellsWhereAndHowLarge()
{
    QCOMPARE(m_dialog->findChild<QLineEdit*>()->text(),
        u"/home/me/.local/share/waybill/archive.sqlite"_s);
    QCOMPARE(table()->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"Truthlocks"_s);
    QCOMPARE(cell(0, 1), u"1,000,000"_s);
    QCOMPARE(cell(0, 2), u"912.0 MB"_s);
    QVERIFY(!cell(0, 3).isEmpty());
    QCOMPARE(keep(0)->currentText(), u"For ever"_s);
    QCOMPARE(keep(1)->currentText(), u"45 days"_s); // chosen elsewhere, and still offered
}

void TestArchiveDialog::opensTheFolderAndCopiesThePath()
{
    QSignalSpy open(m_dialog.get(), &ArchiveDialog::openFolderRequested);
    QTest::keyClick(m_dialog.get(), Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(open.count(), 1);
    QTest::mouseClick(button(u"Copy path"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), m_dialog->findChild<QLineEdit*>()->text());
    m_dialog->setFacts({});
    QVERIFY(!button(u"Open folder"_s)->isEnabled());
    QVERIFY(!button(u"Clear archive…"_s)->isEnabled());
}

void TestArchiveDialog::keepsForAWhile()
{
    QSignalSpy chosen(m_dialog.get(), &ArchiveDialog::keepChosen);
    choose(1, u"90 days"_s); // nothing is as old
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).value<SourceId>(), SourceId{u"g"_s});
    QCOMPARE(chosen.at(0).at(1).toInt(), 90);
    choose(1, u"90 days"_s);
    QCOMPARE(chosen.count(), 1);
    choose(1, u"For ever"_s);
    QCOMPARE(chosen.at(1).at(1).toInt(), 0);
}

void TestArchiveDialog::asksBeforeKeepingLess_data()
{
    QTest::addColumn<bool>("yes");
    QTest::newRow("deletes") << true;
    QTest::newRow("thinks better of it") << false;
}

void TestArchiveDialog::asksBeforeKeepingLess()
{
    QFETCH(bool, yes);
    QSignalSpy chosen(m_dialog.get(), &ArchiveDialog::keepChosen);
    choose(0, u"30 days"_s);
    QCOMPARE(chosen.count(), 0);
    answer(yes);
    QCOMPARE(chosen.count(), yes ? 1 : 0);
    QCOMPARE(keep(0)->currentText(), yes ? u"30 days"_s : u"For ever"_s);
}

void TestArchiveDialog::deletesOneSourceOnlyWhenToldSo_data()
{
    asksBeforeKeepingLess_data();
}

void TestArchiveDialog::deletesOneSourceOnlyWhenToldSo()
{
    QFETCH(bool, yes);
    QSignalSpy deleted(m_dialog.get(), &ArchiveDialog::deleteRequested);
    QPushButton* remove = button(u"Delete deliveries…"_s);
    QVERIFY(!remove->isEnabled());
    table()->setCurrentCell(1, 0);
    QTest::mouseClick(remove, Qt::LeftButton);
    const auto* box = m_dialog->findChild<QMessageBox*>();
    QVERIFY(box && box->text().contains(u"GitHub"_s));
    answer(yes);
    QCOMPARE(deleted.count(), yes ? 1 : 0);
    if (yes)
        QCOMPARE(deleted.at(0).at(0).value<SourceId>(), SourceId{u"g"_s});
    m_dialog->setFacts(facts(1));
    QVERIFY(remove->isEnabled()); // GitHub is still chosen
    m_dialog->setFacts({});
    QVERIFY(!remove->isEnabled());
}

void TestArchiveDialog::clearsOnlyWhenToldSo_data()
{
    asksBeforeKeepingLess_data();
}

void TestArchiveDialog::clearsOnlyWhenToldSo()
{
    QFETCH(bool, yes);
    QSignalSpy clear(m_dialog.get(), &ArchiveDialog::clearRequested);
    QTest::mouseClick(button(u"Clear archive…"_s), Qt::LeftButton);
    const auto* box = m_dialog->findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(u"1,000,020 deliveries"_s));
    QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
    answer(yes);
    QCOMPARE(clear.count(), yes ? 1 : 0);
}

void TestArchiveDialog::staysOpenWhileFactsChange()
{
    const QComboBox* box = keep(0);
    table()->setCurrentCell(1, 0);
    m_dialog->setFacts(facts(1'000'250));
    QCOMPARE(keep(0), box);
    QCOMPARE(cell(0, 1), u"1,000,250"_s);
    QCOMPARE(table()->currentRow(), 1);
}

QTEST_MAIN(TestArchiveDialog)
#include "tst_archivedialog.moc"
