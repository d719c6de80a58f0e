// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/idcolumn.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace waybill {

/// A text looked for in others, whatever its case. Made once, asked often: only what is beyond
/// ASCII pays for a conversion.
class TextNeedle
{
public:
    explicit TextNeedle(const QString& text);

    bool isIn(const QString& text) const { return text.contains(m_text, Qt::CaseInsensitive); }
    bool isIn(QByteArrayView utf8) const;
    /// In the id of a row; faster than in its text.
    bool isIn(const IdColumn& ids, quint32 index) const;
    /// The whole id, not a part of it.
    bool isAll(const IdColumn& ids, quint32 index) const;

private:
    const QString m_text;
    const QByteArray m_lower; ///< UTF-8
    const bool m_isAscii;
    const bool m_canBeInUuid; ///< it has nothing that no lower-case UUID has
    const PackedId m_packed; ///< m_lower
};

} // namespace waybill
