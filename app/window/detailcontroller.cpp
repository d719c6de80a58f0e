// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/detailcontroller.h"

#include "cause/summarytext.h"
#include "providers/providerprofile.h"
#include "services/rowcalls.h"
#include "text/callfailuretext.h"
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
            m_isReading = false;
            m_pane->setError(describeFetchError(error, m_profile->name).oneLine());
            emit shown();
        });
    connect(pane, &DetailPane::tryAgainRequested, this, [this] {
        if (m_calls)
            m_calls->tryAgain();
    });
}

void DetailController::show(const SourceId& source, std::shared_ptr<const ProviderProfile> profile,
    const DeliveryId& delivery, RowCalls* calls)
{
    if (delivery.isEmpty()) {
        clear();
        return;
    }
    m_source = source;
    m_profile = std::move(profile);
    m_delivery = delivery;
    m_goToNewestReplay = false;
    read(); // first: what is told of the calls waits for it
    follow(calls);
}

void DetailController::follow(RowCalls* calls)
{
    if (m_calls != calls) {
        if (m_calls) {
            m_calls->disconnect(this);
            m_calls->look({});
        }
        m_calls = calls;
        if (calls) {
            connect(calls, &RowCalls::changed, this, &DetailController::tellOfCalls);
            connect(calls, &RowCalls::archiveChanged, this, &DetailController::read);
        }
    }
    if (calls)
        calls->look(m_delivery);
}

void DetailController::read()
{
    m_isReading = true;
    if (!m_isHeld)
        m_loader.load(m_source, m_profile, m_delivery);
}

void DetailController::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) && !held && m_isReading)
        read();
}

void DetailController::showNewestReplay()
{
    if (m_delivery.isEmpty())
        return;
    m_goToNewestReplay = true;
    read();
}

void DetailController::clear()
{
    m_delivery = {};
    m_isReading = false;
    m_loader.cancel();
    follow(nullptr);
    m_pane->clear();
    emit shown();
}

bool DetailController::isBusy() const
{
    return m_isReading || (m_calls && m_calls->isLoading());
}

void DetailController::take(const std::shared_ptr<const DeliveryDetail>& detail)
{
    m_isReading = false;
    tellOfCalls();
    int attempt = -1;
    if (!m_goToNewestReplay && m_pane->detail() && *m_pane->detail() == *detail) {
        emit shown(); // nothing new: what the user marked and folded stays
        return;
    }
    if (std::exchange(m_goToNewestReplay, false))
        attempt = int(detail->attemptCount()) - 1;
    else if (isShown(*detail))
        attempt = m_pane->currentAttempt(); // a refresh keeps the place
    m_pane->setDetail(detail, attempt);
    emit shown();
}

bool DetailController::isShown(const DeliveryDetail& detail) const
{
    const auto& shown = m_pane->detail();
    return shown && shown->delivery.id == detail.delivery.id && shown->source == detail.source;
}

/// While the delivery is being read the pane still shows another, or what it lacked before.
void DetailController::tellOfCalls()
{
    if (m_isReading || m_delivery.isEmpty())
        return;
    if (m_calls)
        m_pane->setFetchNote(
            {m_calls->isLoading(), callFailureLines(m_calls->failures(), m_profile->name)});
    else
        m_pane->setFetchNote({.isOffline = !m_profile->calls.isEmpty()});
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

void DetailController::copySummary()
{
    const auto& detail = m_pane->detail();
    if (!detail)
        return;
    QGuiApplication::clipboard()->setText(summaryText(detail->delivery, *detail->profile));
    emit copied(tr("Summary"));
}

} // namespace waybill
