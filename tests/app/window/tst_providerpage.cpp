// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/source.h"
#include "fakeclock.h"
#include "items/deliverytablemodel.h"
#include "services/deliverydetail.h"
#include "testprofile.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"
#include "window/providerpage.h"

#include <QAction>
#include <QDesktopServices>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waybill;

class TestProviderPage : public QObject
{
    Q_OBJECT

private slots:
    void opensThePage();
    void isOfferedWhereOneIsKnown();

public slots:
    void takeUrl(const QUrl& url) { m_opened = url; }

private:
    void show(const QString& provider, const SourceId& source)
    {
        auto detail = std::make_shared<DeliveryDetail>();
        detail->profile = shippedProfile(provider);
        detail->source = source;
        m_window.detail()->setDetail(detail);
    }
    static Source hook()
    {
        Source source;
        source.id = {u"one"_s};
        source.baseUrl = shippedProfile(u"github"_s)->baseUrl;
        source.parameters
            = {{u"owner"_s, u"acme"_s}, {u"repo"_s, u"shop"_s}, {u"hook_id"_s, u"7"_s}};
        return source;
    }

    const Source m_source = hook();
    QUrl m_opened;
    DeliveryTableModel m_table;
    FakeClock m_clock;
    MainWindow m_window{&m_table, &m_clock};
    ProviderPage m_page{
        [this](const SourceId& id) { return id == m_source.id ? &m_source : nullptr; }, &m_window};
};

void TestProviderPage::opensThePage()
{
    QDesktopServices::setUrlHandler(u"https"_s, this, "takeUrl");
    show(u"github"_s, m_source.id);
    QVERIFY(m_window.actions().openAtProvider->isEnabled());
    m_window.actions().openAtProvider->trigger();
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_opened, QUrl(u"https://github.com/acme/shop/settings/hooks/7?tab=deliveries"_s));
}

void TestProviderPage::isOfferedWhereOneIsKnown()
{
    const QAction* action = m_window.actions().openAtProvider;
    show(u"telnyx"_s, m_source.id);
    QVERIFY(!action->isEnabled());
    show(u"github"_s, {u"gone"_s});
    QVERIFY(!action->isEnabled());
    show(u"github"_s, m_source.id);
    QVERIFY(action->isEnabled());
    m_window.detail()->clear();
    QVERIFY(!action->isEnabled());
}

QTEST_MAIN(TestProviderPage)
#include "tst_providerpage.moc"
