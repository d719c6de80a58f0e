// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/fetcherror.h"
#include "domain/result.h"
#include "providers/jsonslice.h"

#include <QList>
#include <QString>

#include <memory>

namespace waybill {

struct ProviderProfile;

/// Whose answer some JSON is.
struct RecognisedAnswer
{
    enum class Form : quint8 {
        Page, ///< an answer of the list call
        Row, ///< one row, as it stands in a list or as a detail call answers it
    };

    std::shared_ptr<const ProviderProfile> profile;
    Form form = Form::Page;
    QString call; ///< a Row may be the answer of this call too; empty: it is not
    JsonSlice row; ///< for a Row: without what was around it
    int sure = 0; ///< percent of what makes a delivery (id, status, type, time) that was found
    int fields = 0; ///< of the profile's, that were found
};

/// Tells by the shape of some JSON which provider's answer it is: by how many of the fields that a
/// profile names are where it says. Pure; const and safe to share between threads.
class AnswerRecogniser
{
public:
    /// One profile alone is recognised by less: rows with an id, or a list without rows. Where two
    /// fit equally well the first counts.
    explicit AnswerRecogniser(QList<std::shared_ptr<const ProviderProfile>> profiles);

    /// `answer` is one JSON value. Error: NotADeliveryLog, its cause telling a HAR, or else what
    /// was expected.
    Result<RecognisedAnswer, FetchError> recognise(const JsonSlice& answer) const;

private:
    FetchError notRecognised(const JsonSlice& answer) const;

    QList<std::shared_ptr<const ProviderProfile>> m_profiles;
};

} // namespace waybill
