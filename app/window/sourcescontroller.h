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
class ConnectionTest;
class HttpTransport;
class ProfileCatalogue;
class Settings;
class SourceDialog;
struct ProviderProfile;
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
    };

    explicit SourcesController(Services services, QObject* parent = nullptr);
    ~SourcesController() override;

    /// Under which a source's token is kept in the secret store.
    static QString tokenName() { return QStringLiteral("token"); }

    const QList<Source>& sources() const { return m_sources; }
    const Source* source(const SourceId& id) const;
    const Source* sourceNamed(const QString& name) const;

    void add();
    void edit(const SourceId& id);
    /// Asks first; then forgets the source and its token.
    void remove(const SourceId& id);
    /// The small question behind a missing or refused token.
    void enterToken(const SourceId& id);
    /// Answers with tokenRead(), later.
    void readToken(const SourceId& id);

signals:
    void sourcesChanged();
    /// Added, or edited in a way that asks for a new read; the token is read with readToken().
    void sourceSaved(const waybill::SourceId& id);
    void sourceRemoved(const waybill::SourceId& id);
    /// `token` is empty where none is kept.
    void tokenRead(const waybill::SourceId& id, const QString& token);
    /// A sentence for the banner: the token lives in memory only.
    void notice(const QString& text);

private:
    void openDialog(const Source* edited);
    void testConnection(SourceDialog* dialog, const SourceForm& form);
    void runTest(SourceDialog* dialog, const SourceForm& form, const QString& token);
    void save(const SourceForm& form);
    void writeToken(const SourceId& id, const QString& token);
    void forgetToken(const SourceId& id);
    void store();
    template <typename Then> void ask(std::unique_ptr<SecretReply> reply, Then then);

    const Services m_services;
    const std::shared_ptr<const ProviderProfile> m_profile;
    QList<Source> m_sources;
    std::unique_ptr<ConnectionTest> m_test;
    QPointer<SourceDialog> m_dialog;
};

} // namespace waybill
