// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/detailcontroller.h"

#include "cause/summarytext.h"
#include "providers/providerprofile.h"
#include "text/curltext.h"
#include "text/fetcherrortext.h"
#include "window/detailpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace waybill {

DetailController::DetailController(DeliveryArchive* archive, DetailPane* pane, QObject* parent)
    : QObject(parent)
    , m_loader(archive)
    , m_pane(pane)
{
    connect(&m_loader, &DetailLoader::loaded, this, &DetailController::take);
    connect(
        &m_loader, &DetailLoader::failed, this, [this](const DeliveryId&, const FetchError& error) {
            m_pane->setError(describeFetchError(error, m_profile->name).oneLine());
            emit shown();
        });
}

void DetailController::show(const SourceId& source, std::shared_ptr<const ProviderProfile> profile,
    const DeliveryId& delivery)
{
    if (delivery.isEmpty()) {
        clear();
        return;
    }
    m_source = source;
    m_profile = std::move(profile);
    m_delivery = delivery;
    m_goToNewestReplay = false;
    m_loader.load(m_source, m_profile, m_delivery);
}

void DetailController::showNewestReplay()
{
    if (m_delivery.isEmpty())
        return;
    m_goToNewestReplay = true;
    m_loader.load(m_source, m_profile, m_delivery);
}

void DetailController::clear()
{
    m_delivery = {};
    m_loader.cancel();
    m_pane->clear();
    emit shown();
}

void DetailController::take(const std::shared_ptr<const DeliveryDetail>& detail)
{
    int attempt = -1;
    if (std::exchange(m_goToNewestReplay, false))
        attempt = int(detail->attemptCount()) - 1;
    else if (m_pane->detail() && m_pane->detail()->delivery.id == detail->delivery.id
        && m_pane->detail()->source == detail->source)
        attempt = m_pane->currentAttempt(); // a refresh keeps the place
    m_pane->setDetail(detail, attempt);
    emit shown();
}

void DetailController::copyPayload()
{
    const auto& detail = m_pane->detail();
    if (!detail || !detail->delivery.payload)
        return;
    const QByteArray& payload = *detail->delivery.payload;
    auto* data = new QMimeData;
    data->setText(QString::fromUtf8(payload));
    data->setData(QStringLiteral("application/json"), payload);
    QGuiApplication::clipboard()->setMimeData(data);
    emit copied(tr("Payload"));
}

void DetailController::copyCurl()
{
    const auto& detail = m_pane->detail();
    const int index = m_pane->currentAttempt();
    if (!detail || index < 0 || !detail->attempt(index).request)
        return;
    QGuiApplication::clipboard()->setText(
        curlCommand(*detail->attempt(index).request, detail->bodies.at(index).bytes));
    emit copied(tr("cURL command"));
}

void DetailController::copySummary()
{
    const auto& detail = m_pane->detail();
    if (!detail)
        return;
    QGuiApplication::clipboard()->setText(summaryText(detail->delivery, *detail->profile));
    emit copied(tr("Summary"));
}

} // namespace waybill
