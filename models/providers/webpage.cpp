// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/webpage.h"

#include "domain/delivery.h"
#include "domain/source.h"
#include "providers/nametemplate.h"
#include "providers/providerprofile.h"

namespace waybill {

QUrl webPageOf(const ProviderProfile& profile, const Source& source, const Delivery& delivery)
{
    if (source.baseUrl != profile.baseUrl)
        return {}; // another host has other pages
    NamedValues values = source.parameters;
    values.insert(QStringLiteral("deliveryId"), delivery.id.value);
    values.insert(QStringLiteral("eventId"), delivery.eventId);
    values.insert(QStringLiteral("endpointId"), delivery.endpointId);
    for (const QString& page : profile.webPages) {
        if (!missingNames(page, values).isEmpty())
            continue;
        QUrl url = QUrl::fromEncoded(filledIn(page, values, Escape::UrlPart), QUrl::StrictMode);
        if (url.isValid() && url.scheme() == QLatin1String("https"))
            return url;
    }
    return {};
}

} // namespace waybill
