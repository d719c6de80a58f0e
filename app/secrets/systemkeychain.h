// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <functional>

namespace waybill {

/// One question to a keychain.
struct KeychainQuestion
{
    enum class Verb : quint8 { Read, Write, Remove };

    Verb verb = Verb::Read;
    QString key;
    QString secret; ///< for Write
};

struct KeychainAnswer
{
    enum class Kind : quint8 {
        Done,
        NotFound, ///< the keychain works and holds no such entry
        Unavailable, ///< anything else: no keychain, locked, refused
    };

    Kind kind = Kind::Unavailable;
    QString secret; ///< of Read
    QString cause; ///< technical words, untranslated, of Unavailable; never the secret
};

/// Asks and calls back once: never, later, or within the call.
using Keychain = std::function<void(
    const KeychainQuestion& question, const std::function<void(const KeychainAnswer&)>& answer)>;

/// The keychain of the desktop, through QtKeychain, under the service name "waybill". Without a
/// D-Bus session, where there is none to talk to, it answers Unavailable at once.
Keychain systemKeychain();

} // namespace waybill
