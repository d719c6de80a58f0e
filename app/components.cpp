// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "components.h"

#include "archive/database.h"
#include "archive/rowpacker.h"
#include "net/gunzip.h"
#include "providers/jsonindex.h"
#include "replay/curlworker.h"
#include "signatures/ed25519key.h"

namespace waybill {

using namespace Qt::StringLiterals;

/// Licences by their SPDX names, as in the bill of materials.
QList<Component> components()
{
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()),
            u"LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"_s},
        {u"Qt HTTP Server"_s, QString::fromLatin1(qVersion()), u"GPL-3.0-only"_s},
        {u"QtKeychain"_s, QStringLiteral(WAYBILL_KEYCHAIN_VERSION), u"BSD-2-Clause"_s},
        {u"SQLite"_s, sqliteVersion(), u"blessing (public domain)"_s},
        {u"simdjson"_s, simdjsonVersion(), u"Apache-2.0"_s},
        {u"libcurl"_s, curlVersion(), u"curl"_s},
        {u"Zstandard"_s, zstdVersion(), u"BSD-3-Clause OR GPL-2.0-only"_s},
        {u"zlib"_s, zlibVersionInUse(), u"Zlib"_s},
        {u"libsodium"_s, sodiumVersion(), u"ISC"_s},
    };
}

} // namespace waybill
