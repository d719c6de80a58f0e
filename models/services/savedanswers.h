// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"
#include "providers/answerrecogniser.h"
#include "providers/pagerows.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace waybill {

/// The answer of a row's call, saved along with the row.
struct SavedCall
{
    QByteArray deliveryId;
    QByteArray recordId;
    QString call; ///< RowCall::name
    QByteArray answer;

    bool operator==(const SavedCall&) const = default;
};

/// Rows of one provider, ready for an archive and a table.
struct SavedPage
{
    std::shared_ptr<const ProviderProfile> profile;
    std::shared_ptr<const PageRows> page;
    QList<SavedCall> calls; ///< answers beyond the rows
};

/// Reads what somebody saved of a provider's answers: one, several after each other or in an array,
/// or JSON lines; lists, rows and detail answers, of any of the profiles, mixed. Rows that stand
/// alone are gathered into pages; each row's bytes stay as they are. Pure; const and safe to share
/// between threads.
class SavedAnswers
{
public:
    explicit SavedAnswers(QList<std::shared_ptr<const ProviderProfile>> profiles);

    /// In the order of the bytes. Errors: Malformed (not JSON, cut short), NotADeliveryLog (a HAR,
    /// another JSON, nothing at all), each with what was wrong and where.
    Result<QList<SavedPage>, FetchError> read(const QByteArray& bytes) const;

private:
    class Reading;

    AnswerRecogniser m_recogniser;
};

} // namespace waybill
