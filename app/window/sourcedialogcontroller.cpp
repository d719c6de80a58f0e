// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcedialogcontroller.h"

#include "ports/clock.h"
#include "ports/secretstore.h"
#include "profilecatalogue.h"
#include "providers/sourcerequests.h"
#include "services/connectiontest.h"
#include "services/lookupcall.h"
#include "sources/parameterform.h"
#include "sources/sourcedialog.h"
#include "sources/sourceeditor.h"
#include "text/connectiontext.h"
#include "text/fetcherrortext.h"
#include "window/sourcescontroller.h"

#include <utility>

namespace waybill {

namespace {

/// What the user may have mistyped, as the form calls it.
QStringList labelsOf(const ProviderProfile& profile, const QMap<QString, QString>& given)
{
    QStringList labels;
    for (const Parameter& parameter : profile.parameters) {
        if (given.contains(parameter.name))
            labels.append(parameter.label);
    }
    return labels;
}

} // namespace

SourceDialogController::SourceDialogController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

SourceDialogController::~SourceDialogController() = default;

void SourceDialogController::add(QWidget* over)
{
    if (raiseDialog())
        return;
    m_keepsToken = {};
    openDialog(over);
}

void SourceDialogController::edit(const Source& source, const Source& keepsToken,
    std::shared_ptr<const ProviderProfile> profile, QWidget* over)
{
    if (raiseDialog())
        return;
    m_keepsToken = keepsToken;
    openDialog(over);
    m_dialog->edit(source, std::move(profile), true);
}

bool SourceDialogController::raiseDialog()
{
    if (!m_dialog)
        return false;
    m_dialog->raise();
    m_dialog->activateWindow();
    return true;
}

void SourceDialogController::openDialog(QWidget* over)
{
    m_dialog = new SourceDialog(m_services.catalogue->entries(), over);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setNote(m_services.note);
    connect(m_dialog, &SourceDialog::editorOpened, this, &SourceDialogController::connectEditor);
    connect(m_dialog, &QDialog::accepted, this, [this] { emit accepted(m_dialog->form()); });
    connect(m_dialog, &QDialog::finished, this, &SourceDialogController::stop);
    connect(m_dialog, &SourceDialog::openFileRequested, this, [this] {
        m_dialog->reject();
        emit openFileRequested();
    });
    connect(m_dialog, &SourceDialog::writeProfileHelpRequested, this,
        &SourceDialogController::writeProfileHelpRequested);
    m_dialog->open();
}

void SourceDialogController::connectEditor()
{
    stop();
    const SourceEditor* editor = m_dialog->editor();
    connect(editor, &SourceEditor::testRequested, this, &SourceDialogController::test);
    connect(editor, &SourceEditor::lookupRequested, this, &SourceDialogController::lookUp);
    connect(editor, &SourceEditor::lookupCancelled, this, [this] { m_lookup.reset(); });
    connect(editor, &SourceEditor::changed, this, [this] { m_test.reset(); });
}

void SourceDialogController::withToken(const SourceForm& form, const TakeToken& then)
{
    const bool isKept = !m_keepsToken.id.isEmpty()
        && SourcesController::isSameOrigin(m_keepsToken.baseUrl, form.source.baseUrl);
    if (!form.token.isEmpty() || !isKept) {
        then(form.token);
        return;
    }
    auto reply = m_services.secrets->read(m_keepsToken.id, SourcesController::tokenName());
    connect(reply.get(), &SecretReply::finished, m_dialog->editor(),
        [then](const SecretOutcome& outcome) { then(outcome.secret.value_or(QString())); });
    m_reading = std::move(reply);
}

void SourceDialogController::test(const SourceForm& form)
{
    m_dialog->editor()->showTesting();
    withToken(form, [this, form](const QString& token) {
        const auto& profile = m_dialog->editor()->profile();
        m_test = std::make_unique<ConnectionTest>(m_services.transport, m_services.clock, profile,
            std::make_shared<const SourceRequests>(profile, form.source, token));
        connect(m_test.get(), &ConnectionTest::finished, m_dialog->editor(),
            [this, form](const ConnectionResult& result) {
                SourceEditor* editor = m_dialog->editor();
                editor->showTestResult(result.isOk(),
                    connectionText(result, form.source.name, m_services.clock->now(),
                        labelsOf(*editor->profile(), form.source.parameters)));
            });
        m_test->start();
    });
}

void SourceDialogController::lookUp(const SourceForm& form, const QString& parameter)
{
    withToken(form, [this, form, parameter](const QString& token) {
        m_lookup = std::make_unique<LookupCall>(m_services.transport, m_services.clock,
            std::make_shared<const SourceRequests>(
                m_dialog->editor()->profile(), form.source, token),
            parameter);
        connect(m_lookup.get(), &LookupCall::finished, m_dialog->editor(),
            [this, form, parameter](const LookupResult& result) {
                ParameterForm* fields = m_dialog->editor()->parameters();
                if (result)
                    fields->showChoices(parameter, *result);
                else
                    fields->showProblem(
                        parameter, describeFetchError(result.error(), form.source.name).oneLine());
            });
        m_lookup->start();
    });
}

void SourceDialogController::stop()
{
    m_reading.reset();
    m_test.reset();
    m_lookup.reset();
}

} // namespace waybill
