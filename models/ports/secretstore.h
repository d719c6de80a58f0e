// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ids.h"
#include "domain/result.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace waybill {

/// What came of one question to a SecretStore.
struct SecretOutcome
{
    bool ok = false;
    std::optional<QString> secret; ///< for read(): empty where none is kept
    bool persistent = false; ///< kept beyond this run (a keychain), not in memory only
    QString cause; ///< why the keychain was not used; empty where it was
};

/// Lives in the caller's thread, finishes once, never inside the call; deleting it drops the
/// answer.
class SecretReply : public QObject
{
    Q_OBJECT

signals:
    void finished(const waybill::SecretOutcome& outcome);
};

/// Keeps the tokens and signing keys of sources: in the system keychain, else in memory.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual std::unique_ptr<SecretReply> read(const SourceId& source, const QString& name) = 0;
    virtual std::unique_ptr<SecretReply> write(
        const SourceId& source, const QString& name, const QString& secret)
        = 0;
    virtual std::unique_ptr<SecretReply> remove(const SourceId& source, const QString& name) = 0;
};

} // namespace waybill

Q_DECLARE_METATYPE(waybill::SecretOutcome)
