// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"
#include "settings.h"
#include "window/endpointnaming.h"

#include <QInputDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace waybill;

class TestEndpointNaming : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void namesAnEndpoint();
    void takesANameAwayAgain();
    void loadsWhatWasNamedBefore();

private:
    QString name() const
    {
        return m_table->index(0, 0).data(DeliveryTableModel::EndpointNameRole).toString();
    }
    void answer(const QString& text)
    {
        auto* dialog = m_window->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(text);
        dialog->accept();
    }

    const SourceId m_source{QStringLiteral("s/1")};
    const QString m_endpoint = QStringLiteral("ep/1 ä");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DeliveryTableModel> m_table;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<EndpointNaming> m_naming;
};

void TestEndpointNaming::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("s.ini")));
    m_table = std::make_unique<DeliveryTableModel>();
    m_window = std::make_unique<QWidget>();
    m_naming = std::make_unique<EndpointNaming>(m_settings.get(), m_table.get(), m_window.get());
    PageBuilder page;
    page.add("a").endpointId = page.text(m_endpoint.toUtf8());
    m_table->mergePage(m_source, page.page());
    QTRY_COMPARE(m_table->rowCount(), 1);
}

void TestEndpointNaming::cleanup()
{
    m_naming.reset();
    m_window.reset();
}

void TestEndpointNaming::namesAnEndpoint()
{
    QCOMPARE(name(), m_endpoint);
    m_naming->ask(m_source, m_endpoint);
    answer(QStringLiteral("  Größe & Co "));
    QCOMPARE(name(), QStringLiteral("Größe & Co"));
    QCOMPARE(m_settings->endpointNames(m_source).size(), 1);
}

void TestEndpointNaming::takesANameAwayAgain()
{
    m_settings->setEndpointNames(m_source, {{m_endpoint.toUtf8(), "Billing"}});
    m_naming->load(m_source);
    QCOMPARE(name(), QStringLiteral("Billing"));
    m_naming->ask(m_source, m_endpoint);
    QCOMPARE(m_window->findChild<QInputDialog*>()->textValue(), QStringLiteral("Billing"));
    answer({});
    QCOMPARE(name(), m_endpoint);
    QVERIFY(m_settings->endpointNames(m_source).isEmpty());
}

void TestEndpointNaming::loadsWhatWasNamedBefore()
{
    m_settings->setEndpointNames(m_source, {{m_endpoint.toUtf8(), "Billing"}});
    m_settings->setEndpointNames(
        SourceId{QStringLiteral("s")}, {{m_endpoint.toUtf8(), "of another source"}});
    m_naming->load(m_source);
    QCOMPARE(name(), QStringLiteral("Billing"));
}

QTEST_MAIN(TestEndpointNaming)
#include "tst_endpointnaming.moc"
