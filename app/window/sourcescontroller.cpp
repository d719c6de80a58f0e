// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcescontroller.h"

#include "ports/clock.h"
#include "profilecatalogue.h"
#include "providers/providerprofile.h"
#include "providers/sourcerequests.h"
#include "services/connectiontest.h"
#include "settings.h"
#include "sources/sourcedialog.h"
#include "text/connectiontext.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace waybill {

SourcesController::SourcesController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_profile(services.catalogue->profile(QStringLiteral("telnyx")))
    , m_sources(services.settings->sources())
{
}

SourcesController::~SourcesController() = default;

const Source* SourcesController::source(const SourceId& id) const
{
    const auto it = std::find_if(m_sources.cbegin(), m_sources.cend(),
        [&id](const Source& source) { return source.id == id; });
    return it == m_sources.cend() ? nullptr : &*it;
}

const Source* SourcesController::sourceNamed(const QString& name) const
{
    const auto it = std::find_if(m_sources.cbegin(), m_sources.cend(),
        [&name](const Source& source) { return source.name == name; });
    return it == m_sources.cend() ? nullptr : &*it;
}

/// Calls `then` with the outcome and deletes the reply behind it.
template <typename Then> void SourcesController::ask(std::unique_ptr<SecretReply> reply, Then then)
{
    SecretReply* asked = reply.release();
    asked->setParent(this);
    connect(asked, &SecretReply::finished, this,
        [asked, then = std::move(then)](const SecretOutcome& outcome) {
            asked->deleteLater();
            then(outcome);
        });
}

void SourcesController::add()
{
    openDialog(nullptr);
}

void SourcesController::edit(const SourceId& id)
{
    if (const Source* edited = source(id))
        openDialog(edited);
}

void SourcesController::openDialog(const Source* edited)
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new SourceDialog(m_profile, m_services.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (edited)
        m_dialog->setSource(*edited, true);
    connect(m_dialog, &SourceDialog::testRequested, this,
        [this](const SourceForm& form) { testConnection(m_dialog, form); });
    connect(m_dialog, &QDialog::accepted, this, [this] { save(m_dialog->form()); });
    connect(m_dialog, &QDialog::finished, this, [this] { m_test.reset(); });
    m_dialog->open();
}

void SourcesController::testConnection(SourceDialog* dialog, const SourceForm& form)
{
    dialog->showTesting();
    if (!form.token.isEmpty()) {
        runTest(dialog, form, form.token);
        return;
    }
    ask(m_services.secrets->read(form.source.id, tokenName()),
        [this, form](const SecretOutcome& outcome) {
            if (m_dialog)
                runTest(m_dialog, form, outcome.secret.value_or(QString()));
        });
}

void SourcesController::runTest(SourceDialog* dialog, const SourceForm& form, const QString& token)
{
    m_test = std::make_unique<ConnectionTest>(m_services.transport, m_services.clock, m_profile,
        std::make_shared<const SourceRequests>(m_profile, form.source, token));
    connect(m_test.get(), &ConnectionTest::finished, dialog,
        [this, dialog, name = form.source.name](const ConnectionResult& result) {
            dialog->showTestResult(
                result.isOk(), connectionText(result, name, m_services.clock->now()));
        });
    m_test->start();
}

void SourcesController::save(const SourceForm& form)
{
    const auto known = std::find_if(m_sources.begin(), m_sources.end(),
        [&form](const Source& source) { return source.id == form.source.id; });
    // A token belongs to an origin: one that was kept for another must not follow a changed URL.
    const bool moved = known != m_sources.end()
        && known->baseUrl.adjusted(QUrl::RemovePath)
            != form.source.baseUrl.adjusted(QUrl::RemovePath);
    if (known == m_sources.end())
        m_sources.append(form.source);
    else
        *known = form.source;
    store();
    if (!form.token.isEmpty()) {
        writeToken(form.source.id, form.token);
        return;
    }
    if (moved)
        forgetToken(form.source.id);
    emit sourceSaved(form.source.id);
}

void SourcesController::remove(const SourceId& id)
{
    const Source* doomed = source(id);
    if (!doomed)
        return;
    auto* question = new QMessageBox(QMessageBox::Question, tr("Remove source"),
        tr("Remove “%1”?").arg(doomed->name), QMessageBox::Cancel, m_services.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its token is deleted from this machine. The provider's log is not touched."));
    const QPushButton* yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(yes, &QPushButton::clicked, this, [this, id] {
        m_sources.removeIf([&id](const Source& source) { return source.id == id; });
        forgetToken(id);
        store();
        emit sourceRemoved(id);
    });
    question->open();
}

void SourcesController::enterToken(const SourceId& id)
{
    const Source* known = source(id);
    if (!known)
        return;
    auto* dialog = new QInputDialog(m_services.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Enter token"));
    dialog->setLabelText(tr("Token for “%1”. %2").arg(known->name, m_profile->auth.whereFound));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& text) {
        const QString token = cleanToken(text, m_profile->auth.stripPrefixes);
        if (!token.isEmpty())
            writeToken(id, token);
    });
    dialog->open();
}

void SourcesController::readToken(const SourceId& id)
{
    ask(m_services.secrets->read(id, tokenName()), [this, id](const SecretOutcome& outcome) {
        emit tokenRead(id, outcome.secret.value_or(QString()));
    });
}

void SourcesController::writeToken(const SourceId& id, const QString& token)
{
    ask(m_services.secrets->write(id, tokenName(), token),
        [this, id](const SecretOutcome& outcome) {
            if (!outcome.persistent)
                emit notice(
                    tr("The token is kept in memory until Waybill quits, because there is no "
                       "keychain to keep it in (%1).")
                        .arg(outcome.cause));
            emit sourceSaved(id);
        });
}

void SourcesController::forgetToken(const SourceId& id)
{
    ask(m_services.secrets->remove(id, tokenName()), [](const SecretOutcome&) {});
}

void SourcesController::store()
{
    m_services.settings->setSources(m_sources);
    emit sourcesChanged();
}

} // namespace waybill
