// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"
#include "ports/secretstore.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

class QWidget;

namespace waybill {

class Clock;
class HttpTransport;
class ProfileCatalogue;
class Settings;
class SourceDialogController;
class SourcesDialog;
struct SourceForm;

/// Keeps the list of sources and their tokens: asks for them in dialogs, writes the ones to the
/// settings and the others to the secret store.
class SourcesController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller; `window` is the dialogs' parent.
    struct Services
    {
        Settings* settings = nullptr;
        SecretStore* secrets = nullptr;
        HttpTransport* transport = nullptr;
        const Clock* clock = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
        QWidget* window = nullptr;
        bool isDemo = false; ///< the settings and secrets are gone when the window closes
    };

    explicit SourcesController(Services services, QObject* parent = nullptr);
    ~SourcesController() override;

    /// Under which a source's token is kept in the secret store.
    static QString tokenName() { return QStringLiteral("token"); }

    /// Scheme, host and port are equal: what a token may be sent to.
    static bool isSameOrigin(const QUrl& a, const QUrl& b);

    const QList<Source>& sources() const { return m_sources; }
    const Source* source(const SourceId& id) const;
    const Source* sourceNamed(const QString& name) const;

    void add();
    void edit(const SourceId& id);
    /// Asks for a copy to be edited and saved; its token is a copy too.
    void duplicate(const SourceId& id);
    /// A disabled source is kept and not read.
    void setEnabled(const SourceId& id, bool enabled);
    /// Asks first, also what becomes of its deliveries; then forgets the source and its token.
    void remove(const SourceId& id);
    /// The list of sources with all that can be done to them.
    void manage();
    /// The small question behind a missing or refused token.
    void enterToken(const SourceId& id);
    /// Answers with tokenRead(), later.
    void readToken(const SourceId& id);

signals:
    void sourcesChanged();
    /// Added, or edited in a way that asks for a new read; the token is read with readToken().
    void sourceSaved(const waybill::SourceId& id);
    void sourceEnabled(const waybill::SourceId& id, bool enabled);
    void sourceRemoved(const waybill::Source& source, bool withDeliveries);
    /// `token` is empty where none is kept.
    void tokenRead(const waybill::SourceId& id, const QString& token);
    /// A sentence for the banner: the token lives in memory only.
    void notice(const QString& text);
    void openFileRequested();

private:
    static QString demoNote();
    void openForm(const Source& source, const Source& keepsToken);
    void save(const SourceForm& form);
    void copyToken(const SourceId& from, const SourceId& to);
    void forget(const SourceId& id, bool withDeliveries);
    void fillManager();
    QWidget* topWindow() const;
    void helpWriteProfile();
    void writeToken(const SourceId& id, const QString& token);
    void forgetToken(const SourceId& id);
    void store();
    template <typename Then> void ask(std::unique_ptr<SecretReply> reply, Then then);

    const Services m_services;
    QList<Source> m_sources;
    Source m_duplicated; ///< what the form that is open is a copy of; without id: of none
    std::unique_ptr<SourceDialogController> m_form;
    QPointer<SourcesDialog> m_manager;
};

} // namespace waybill
