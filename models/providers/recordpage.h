// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/deliveryrecord.h"
#include "providers/deliverypageparser.h"
#include "providers/pagerows.h"

#include <QList>

#include <memory>
#include <optional>

namespace waybill {

struct ProviderProfile;

/// Turns rows that an archive kept back into pages, through the profile's own parser: the rows are
/// put into a made-up answer where the profile's first items pointer says. Pure; const and safe to
/// share between threads.
class RecordPage
{
public:
    static constexpr qsizetype maxRecords = 1000;
    static constexpr qsizetype maxBytes = qsizetype{4} * 1024 * 1024;

    explicit RecordPage(const std::shared_ptr<const ProviderProfile>& profile);

    /// One page of all these, in their order; the bytes of its slices are those of the records,
    /// white space around them aside. A record that is not, or no longer, a row of the profile is
    /// left out and noted by its id. Answers are not looked at.
    PageRows read(const QList<DeliveryRecord>& records) const;

    /// As read(), in pages of at most maxRecords rows and about maxBytes.
    QList<std::shared_ptr<const PageRows>> pages(const QList<DeliveryRecord>& records) const;

private:
    void keepReadable(QList<DeliveryRecord>& records, QList<FieldNote>& notes) const;
    std::optional<PageRows> whole(const QList<DeliveryRecord>& records) const;

    DeliveryPageParser m_parser;
    QByteArray m_head; ///< of the made-up answer
    QByteArray m_tail;
};

} // namespace waybill
