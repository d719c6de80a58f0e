// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/providerpage.h"

#include "domain/source.h"
#include "providers/webpage.h"
#include "services/deliverydetail.h"
#include "window/detailpane.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QDesktopServices>

#include <utility>

namespace waybill {

ProviderPage::ProviderPage(SourceOf sourceOf, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_sourceOf(std::move(sourceOf))
    , m_window(window)
{
    connect(window->actions().openAtProvider, &QAction::triggered, this, &ProviderPage::open);
    connect(window->detail(), &DetailPane::attemptChanged, this, &ProviderPage::update);
    update();
}

QUrl ProviderPage::page() const
{
    const auto& detail = m_window->detail()->detail();
    const Source* source = detail ? m_sourceOf(detail->source) : nullptr;
    return source ? webPageOf(*detail->profile, *source, detail->delivery) : QUrl();
}

void ProviderPage::update()
{
    const QUrl url = page();
    QAction* action = m_window->actions().openAtProvider;
    action->setEnabled(!url.isEmpty());
    action->setToolTip(url.isEmpty() ? tr("No page of the provider's is known for this delivery")
                                     : url.toString());
}

void ProviderPage::open()
{
    const QUrl url = page();
    if (!url.isEmpty() && !QDesktopServices::openUrl(url))
        m_window->tell(tr("No browser could be opened. The page is %1").arg(url.toString()));
}

} // namespace waybill
