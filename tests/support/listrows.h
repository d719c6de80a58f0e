// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deliveryrows.h"
#include "items/deliverytablemodel.h"

#include <QTest>

namespace waybill {

/// Merges rows "<prefix>0", "<prefix>1" … into the list, the first started at `newestStart`, each
/// other one nanosecond before, and waits until they are shown.
inline void addRows(DeliveryTableModel& model, const SourceId& source, const QByteArray& prefix,
    int count, qint64 newestStart)
{
    const int before = model.totalCount();
    PageBuilder page;
    for (int i = 0; i < count; ++i)
        page.add(prefix + QByteArray::number(i)).startedAt = newestStart - i;
    model.setSource({source, QStringLiteral("Truthlocks")});
    model.mergePage(source, page.page());
    QTRY_COMPARE(model.totalCount(), before + count);
    QTRY_COMPARE(model.visibleCount(), before + count);
}

} // namespace waybill
