// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sourcescontroller.h"

#include "ports/clock.h"
#include "profilecatalogue.h"
#include "settings.h"
#include "sources/sourceform.h"
#include "sources/sourcesdialog.h"
#include "window/sourcedialogcontroller.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUuid>

#include <algorithm>

namespace waybill {

SourcesController::SourcesController(Services services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_sources(services.settings->sources())
    , m_form(std::make_unique<SourceDialogController>(
          SourceDialogController::Services{.secrets = services.secrets,
              .transport = services.transport,
              .clock = services.clock,
              .catalogue = services.catalogue,
              .note = services.isDemo ? demoNote() : QString()}))
{
    connect(m_form.get(), &SourceDialogController::accepted, this, &SourcesController::save);
    connect(m_form.get(), &SourceDialogController::openFileRequested, this,
        &SourcesController::openFileRequested);
    connect(m_form.get(), &SourceDialogController::writeProfileHelpRequested, this,
        &SourcesController::helpWriteProfile);
    connect(this, &SourcesController::sourcesChanged, this, &SourcesController::fillManager);
}

SourcesController::~SourcesController() = default;

QString SourcesController::demoNote()
{
    return tr("This is the demo: sources and tokens that you enter here are forgotten when its "
              "window closes. To keep them, choose File > Leave the demo first.");
}

bool SourcesController::isSameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

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
    m_duplicated = {};
    m_form->add(topWindow());
}

void SourcesController::edit(const SourceId& id)
{
    m_duplicated = {};
    if (const Source* edited = source(id))
        openForm(*edited, *edited);
}

void SourcesController::duplicate(const SourceId& id)
{
    const Source* original = source(id);
    if (!original)
        return;
    m_duplicated = *original;
    Source copy = *original;
    copy.id = SourceId{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    copy.name = tr("%1 (copy)").arg(original->name);
    copy.enabled = true;
    openForm(copy, m_duplicated);
}

void SourcesController::openForm(const Source& source, const Source& keepsToken)
{
    if (auto profile = m_services.catalogue->profile(source.providerId))
        m_form->edit(source, keepsToken, std::move(profile), topWindow());
    else
        emit notice(tr("“%1” cannot be edited: there is no profile of the provider “%2”.")
                        .arg(source.name, source.providerId));
}

void SourcesController::save(const SourceForm& form)
{
    const auto known = std::find_if(m_sources.begin(), m_sources.end(),
        [&form](const Source& source) { return source.id == form.source.id; });
    const bool isNew = known == m_sources.end();
    // A token belongs to an origin: one that was kept for another must not follow a changed URL.
    const Source keptFor = isNew ? m_duplicated : *known;
    const bool isKept = !keptFor.id.isEmpty() && isSameOrigin(keptFor.baseUrl, form.source.baseUrl);
    if (isNew)
        m_sources.append(form.source);
    else
        *known = form.source;
    store();
    if (!form.token.isEmpty()) {
        writeToken(form.source.id, form.token);
    } else if (isNew && isKept) {
        copyToken(keptFor.id, form.source.id);
    } else {
        if (!isNew && !isKept)
            forgetToken(form.source.id);
        emit sourceSaved(form.source.id);
    }
}

void SourcesController::copyToken(const SourceId& from, const SourceId& to)
{
    ask(m_services.secrets->read(from, tokenName()), [this, to](const SecretOutcome& outcome) {
        if (const QString token = outcome.secret.value_or(QString()); !token.isEmpty())
            writeToken(to, token);
        else
            emit sourceSaved(to);
    });
}

void SourcesController::setEnabled(const SourceId& id, bool enabled)
{
    for (Source& source : m_sources) {
        if (source.id != id || source.enabled == enabled)
            continue;
        source.enabled = enabled;
        store();
        emit sourceEnabled(id, enabled);
        return;
    }
}

void SourcesController::remove(const SourceId& id)
{
    const Source* doomed = source(id);
    if (!doomed)
        return;
    auto* question = new QMessageBox(QMessageBox::Question, tr("Remove source"),
        tr("Remove “%1”?").arg(doomed->name), QMessageBox::Cancel, topWindow());
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Its token is deleted from this machine. The provider's log is not touched. Its "
           "deliveries stay in the archive, with your replays of them, and can be looked at."));
    auto* alsoDeliveries = new QCheckBox(tr("&Delete its deliveries and replays, too"), question);
    question->setCheckBox(alsoDeliveries);
    const QPushButton* yes = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this,
        [this, id, alsoDeliveries] { forget(id, alsoDeliveries->isChecked()); });
    question->open();
}

void SourcesController::forget(const SourceId& id, bool withDeliveries)
{
    const Source* known = source(id);
    if (!known)
        return;
    const Source removed = *known;
    m_sources.removeIf([&id](const Source& source) { return source.id == id; });
    forgetToken(id);
    emit sourceRemoved(removed, withDeliveries);
    store();
}

void SourcesController::manage()
{
    if (m_manager) {
        m_manager->raise();
        m_manager->activateWindow();
        return;
    }
    m_manager = new SourcesDialog(m_services.window);
    m_manager->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_manager, &SourcesDialog::addRequested, this, &SourcesController::add);
    connect(m_manager, &SourcesDialog::editRequested, this, &SourcesController::edit);
    connect(m_manager, &SourcesDialog::duplicateRequested, this, &SourcesController::duplicate);
    connect(m_manager, &SourcesDialog::enableRequested, this, &SourcesController::setEnabled);
    connect(m_manager, &SourcesDialog::removeRequested, this, &SourcesController::remove);
    fillManager();
    m_manager->open();
}

/// What a further dialog belongs to.
QWidget* SourcesController::topWindow() const
{
    return m_manager ? static_cast<QWidget*>(m_manager.data()) : m_services.window;
}

void SourcesController::fillManager()
{
    if (!m_manager)
        return;
    QMap<QString, QString> names;
    for (const ProfileEntry& entry : m_services.catalogue->entries()) {
        if (entry.profile)
            names.insert(entry.profile->id, entry.profile->name);
    }
    m_manager->setSources(m_sources, names);
}

void SourcesController::helpWriteProfile()
{
    const QString folder = ProfileCatalogue::ownFolder();
    auto* help = new QMessageBox(QMessageBox::Information, tr("Write a profile"),
        tr("A provider is a JSON file that tells where its log is and what the fields mean."),
        QMessageBox::Close, topWindow());
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->setInformativeText(tr("Put yours into %1 and start Waybill again.\n\n“waybill providers "
                                "check FILE --with ANSWER.json” says where it is wrong, and prints "
                                "what it reads from an answer of the provider that you saved. “man "
                                "waybill” names the file that tells how one is written.")
                                 .arg(QDir::toNativeSeparators(folder)));
    const QPushButton* open = help->addButton(tr("&Open the folder"), QMessageBox::ActionRole);
    connect(open, &QPushButton::clicked, this, [folder] {
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    help->open();
}

void SourcesController::enterToken(const SourceId& id)
{
    const Source* known = source(id);
    if (!known)
        return;
    const auto profile = m_services.catalogue->profile(known->providerId);
    const Auth auth = profile ? profile->auth : Auth{};
    auto* dialog = new QInputDialog(m_services.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Enter token"));
    dialog->setLabelText(tr("Token for “%1”. %2").arg(known->name, auth.whereFound));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id, auth](const QString& text) {
        const QString token = cleanToken(text, auth.stripPrefixes);
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
            if (m_services.isDemo)
                emit notice(demoNote());
            else if (!outcome.persistent)
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
