// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/source.h"
#include "sources/sourceform.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QWidget;

namespace waybill {

class Clock;
class ConnectionTest;
class HttpTransport;
class LookupCall;
class ProfileCatalogue;
class SecretStore;
class SourceDialog;
struct ProviderProfile;

/// Runs the dialog that asks for a source: tests its connection and looks its parameters up.
/// Nothing is stored. A kept token goes only to the origin it was kept for.
class SourceDialogController : public QObject
{
    Q_OBJECT

public:
    /// Not owned, and outliving the controller.
    struct Services
    {
        SecretStore* secrets = nullptr;
        HttpTransport* transport = nullptr;
        const Clock* clock = nullptr;
        const ProfileCatalogue* catalogue = nullptr;
        QString note; ///< said above the form; empty: nothing is
    };

    explicit SourceDialogController(Services services, QObject* parent = nullptr);
    ~SourceDialogController() override;

    /// `over`: the window that the dialog belongs to.
    void add(QWidget* over);
    /// `source` may be new: a copy, whose token is that of the source it was copied from.
    void edit(const Source& source, const Source& keepsToken,
        std::shared_ptr<const ProviderProfile> profile, QWidget* over);

signals:
    void accepted(const waybill::SourceForm& form);
    void openFileRequested();
    void writeProfileHelpRequested();

private:
    using TakeToken = std::function<void(const QString&)>;

    bool raiseDialog();
    void openDialog(QWidget* over);
    void connectEditor();
    void withToken(const SourceForm& form, const TakeToken& then);
    void test(const SourceForm& form);
    void lookUp(const SourceForm& form, const QString& parameter);
    void stop();

    const Services m_services;
    Source m_keepsToken; ///< whose kept token stands for one that is not typed; without id: none
    QPointer<SourceDialog> m_dialog;
    std::unique_ptr<QObject> m_reading; ///< the token that is being read
    std::unique_ptr<ConnectionTest> m_test;
    std::unique_ptr<LookupCall> m_lookup;
};

} // namespace waybill
