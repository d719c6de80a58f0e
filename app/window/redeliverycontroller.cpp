// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/redeliverycontroller.h"

#include "list/deliverylistpane.h"
#include "providers/providerprofile.h"
#include "services/sourcesession.h"
#include "text/fetcherrortext.h"
#include "text/redeliverytext.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

namespace waybill {

RedeliveryController::RedeliveryController(
    Services services, SessionOf sessionOf, MainWindow* window, QObject* parent)
    : QObject(parent)
    , m_sessionOf(std::move(sessionOf))
    , m_window(window)
    , m_loader(services.archive)
    , m_redelivery(services.sender, services.clock)
{
    connect(window->actions().redeliver, &QAction::triggered, this, &RedeliveryController::ask);
    connect(window->list(), &DeliveryListPane::currentChanged, this, &RedeliveryController::update);
    connect(&m_loader, &DetailLoader::loaded, this, &RedeliveryController::confirm);
    connect(
        &m_loader, &DetailLoader::failed, this, [this](const DeliveryId&, const FetchError& error) {
            tellTrouble(describeFetchError(error, tr("the archive")).oneLine());
        });
    connect(&m_redelivery, &Redelivery::finished, this, &RedeliveryController::finish);
    update();
}

/// Empty: it can be asked.
QString RedeliveryController::whyNot() const
{
    const DeliveryKey key = m_window->list()->currentDelivery();
    const SourceSession* session = key.isEmpty() ? nullptr : m_sessionOf(key.source);
    if (!session)
        return tr("Choose a delivery in the list first.");
    if (!session->profile()->redelivery.exists())
        return tr("%1 has no call for it.").arg(session->profile()->name);
    if (!session->hasLog())
        return tr("A saved file or an archive cannot be asked to send again.");
    if (!session->hasToken())
        return tr("Enter the token of “%1” first.").arg(session->source().name);
    return m_redelivery.isSending() ? tr("A provider is being asked just now.") : QString();
}

void RedeliveryController::update()
{
    const DeliveryKey key = m_window->list()->currentDelivery();
    const SourceSession* session = key.isEmpty() ? nullptr : m_sessionOf(key.source);
    const QString reason = whyNot();
    QString name = session ? session->profile()->name : tr("the provider");
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    QAction* action = m_window->actions().redeliver;
    action->setText(tr("As&k %1 to send again…").arg(name));
    action->setToolTip(reason);
    action->setEnabled(reason.isEmpty());
}

void RedeliveryController::ask()
{
    if (!whyNot().isEmpty())
        return;
    const DeliveryKey key = m_window->list()->currentDelivery();
    m_loader.load(key.source, m_sessionOf(key.source)->profile(), key.id);
}

void RedeliveryController::confirm(const std::shared_ptr<const DeliveryDetail>& detail)
{
    const RedeliveryQuestion question = redeliveryQuestion(detail->delivery, *detail->profile);
    auto* box = new QMessageBox(question.isLoud ? QMessageBox::Warning : QMessageBox::Question,
        tr("Send again"), question.headline, QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    const QPushButton* yes = box->addButton(tr("Send again"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, detail] { send(*detail); });
    box->open();
}

void RedeliveryController::send(const DeliveryDetail& detail)
{
    const SourceSession* session = m_sessionOf(detail.source);
    if (!session) // closed while the question stood
        return;
    const auto request = session->redelivery(redeliveryNames(*detail.profile, detail.delivery));
    const DeliveryKey key{detail.source, detail.delivery.id};
    if (m_redelivery.send(key, detail.profile, request))
        m_window->tell(tr("Asking %1 to send again…").arg(detail.profile->name));
    update();
}

void RedeliveryController::finish(const DeliveryKey& delivery, const RedeliveryOutcome& outcome)
{
    using Kind = RedeliveryOutcome::Kind;
    update();
    const QString text = redeliveryOutcomeText(outcome, m_redelivery.profile()->name);
    if (outcome.kind == Kind::Accepted)
        m_window->tell(text);
    else
        tellTrouble(text);
    if (outcome.kind == Kind::Accepted || outcome.kind == Kind::Unknown)
        refreshSoon(delivery.source);
}

void RedeliveryController::refreshSoon(const SourceId& source)
{
    QTimer::singleShot(refreshDelay, this, [this, source] {
        if (SourceSession* session = m_sessionOf(source))
            session->refresh();
    });
}

void RedeliveryController::tellTrouble(const QString& text)
{
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Send again"), text, QMessageBox::Close, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace waybill
