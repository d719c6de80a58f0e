// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources/sourcesdialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace waybill;
using namespace Qt::StringLiterals;

class TestSourcesDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void listsTheSources();
    void asksForTheCurrentOne_data();
    void asksForTheCurrentOne();
    void disabledOnesAreEnabled();
    void keepsTheCurrentRow();
    void withoutSourcesOnlyAdds();
    void keys();

private:
    static Source source(const QString& id, bool enabled)
    {
        Source source;
        source.id = SourceId{id};
        source.name = u"Source "_s + id;
        source.providerId = id == u"b"_s ? u"gone"_s : u"telnyx"_s;
        source.baseUrl = QUrl(u"https://api.example.com/"_s + id);
        source.enabled = enabled;
        return source;
    }

    void show(const QList<Source>& sources)
    {
        m_dialog->setSources(sources, {{u"telnyx"_s, u"Telnyx"_s}});
    }

    QPushButton* button(const QString& text) const
    {
        for (QPushButton* each : m_dialog->findChildren<QPushButton*>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }

    QTreeWidget* list() const { return m_dialog->findChild<QTreeWidget*>(); }

    std::unique_ptr<SourcesDialog> m_dialog;
};

void TestSourcesDialog::init()
{
    m_dialog = std::make_unique<SourcesDialog>();
    show({source(u"a"_s, true), source(u"b"_s, false)});
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestSourcesDialog::listsTheSources()
{
    const QTreeWidgetItem* first = list()->topLevelItem(0);
    const QTreeWidgetItem* second = list()->topLevelItem(1);
    QCOMPARE(first->text(0), u"Source a"_s);
    QCOMPARE(first->text(1), u"Telnyx"_s);
    QCOMPARE(first->text(3), u"enabled"_s);
    QCOMPARE(second->text(1), u"gone (no profile)"_s);
    QCOMPARE(second->text(3), u"disabled"_s);
}

void TestSourcesDialog::asksForTheCurrentOne_data()
{
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("Edit…") << QByteArray(SIGNAL(editRequested(waybill::SourceId)));
    QTest::newRow("Duplicate…") << QByteArray(SIGNAL(duplicateRequested(waybill::SourceId)));
    QTest::newRow("Disable") << QByteArray(SIGNAL(enableRequested(waybill::SourceId, bool)));
    QTest::newRow("Remove…") << QByteArray(SIGNAL(removeRequested(waybill::SourceId)));
}

void TestSourcesDialog::asksForTheCurrentOne()
{
    QFETCH(QByteArray, signal);
    QSignalSpy spy(m_dialog.get(), signal.constData());
    QTest::mouseClick(button(QString::fromUtf8(QTest::currentDataTag())), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).value<SourceId>(), SourceId{u"a"_s});
    if (spy.at(0).size() == 2)
        QCOMPARE(spy.at(0).at(1).toBool(), false);
}

void TestSourcesDialog::disabledOnesAreEnabled()
{
    QSignalSpy spy(m_dialog.get(), &SourcesDialog::enableRequested);
    list()->setCurrentItem(list()->topLevelItem(1));
    QTest::mouseClick(button(u"Enable"_s), Qt::LeftButton);
    QCOMPARE(spy.at(0).at(0).value<SourceId>(), SourceId{u"b"_s});
    QCOMPARE(spy.at(0).at(1).toBool(), true);
}

void TestSourcesDialog::keepsTheCurrentRow()
{
    list()->setCurrentItem(list()->topLevelItem(1));
    show({source(u"new"_s, true), source(u"a"_s, true), source(u"b"_s, true)});
    QCOMPARE(list()->currentItem()->text(0), u"Source b"_s);
    QVERIFY(button(u"Disable"_s));
}

void TestSourcesDialog::withoutSourcesOnlyAdds()
{
    show({});
    for (const QString& text : {u"Edit…"_s, u"Duplicate…"_s, u"Disable"_s, u"Remove…"_s})
        QVERIFY2(!button(text)->isEnabled(), qPrintable(text));
    QSignalSpy add(m_dialog.get(), &SourcesDialog::addRequested);
    QTest::mouseClick(button(u"Add…"_s), Qt::LeftButton);
    QCOMPARE(add.count(), 1);
}

void TestSourcesDialog::keys()
{
    list()->setFocus();
    QSignalSpy edit(m_dialog.get(), &SourcesDialog::editRequested);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(edit.count(), 1);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(TestSourcesDialog)
#include "tst_sourcesdialog.moc"
