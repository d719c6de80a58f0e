// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "providers/jsonkey.h"
#include "providers/profilefields.h"

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace waybill {

/// Looks the status that a provider's word stands for up in a profile's map: the word itself, then
/// its class of HTTP statuses ("2xx" for 204 and for "200 OK"), then "*".
class StatusLookup
{
public:
    explicit StatusLookup(const StatusMap& map);

    /// Of a JSON token; Unknown for none, for a container, and for a word the map does not have.
    DeliveryStatus statusOf(QByteArrayView token) const;

private:
    struct Word
    {
        explicit Word(QByteArray word, DeliveryStatus meaning)
            : text(std::move(word))
            , key(text)
            , status(meaning)
        {
        }

        QByteArray text;
        JsonKey key; ///< of the text
        DeliveryStatus status;
    };

    const DeliveryStatus* find(QByteArrayView word) const;

    std::vector<Word> m_words;
};

} // namespace waybill
