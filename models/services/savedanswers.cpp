// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/savedanswers.h"

#include "providers/deliverypageparser.h"
#include "providers/providerprofile.h"

#include <optional>
#include <utility>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

/// A list's answer that holds these rows.
QByteArray pageOf(const ProviderProfile& profile, const QByteArrayList& rows)
{
    QByteArray page = '[' + rows.join(',') + ']';
    const QStringList names = profile.page.items.first().split(u'/').sliced(1);
    for (auto name = names.crbegin(); name != names.crend(); ++name)
        page = "{\"" + name->toUtf8() + "\":" + page + '}';
    return page;
}

} // namespace

/// One reading: what was read so far, and the rows that wait for their page.
class SavedAnswers::Reading
{
public:
    explicit Reading(const AnswerRecogniser& recogniser)
        : m_recogniser(recogniser)
    {
    }

    /// False: see error().
    bool take(const JsonSlice& value)
    {
        const auto found = recognise(value);
        if (found)
            return found->form == RecognisedAnswer::Form::Page ? takePage(*found, value)
                                                               : takeRow(*found, value);
        const QList<JsonSlice> inside = value.elements();
        if (inside.isEmpty())
            return fail(found.error());
        for (const JsonSlice& each : inside) {
            if (!take(each))
                return false;
        }
        return true;
    }

    bool finish() { return flushRows(); }

    QList<SavedPage> pages() { return std::move(m_pages); }
    const FetchError& error() const { return m_error; }

private:
    /// Most of a file is of one provider, so that the one found last is asked first.
    Result<RecognisedAnswer, FetchError> recognise(const JsonSlice& value) const
    {
        if (m_profile && !m_rows.isEmpty()) {
            auto same = AnswerRecogniser({m_profile, m_profile}).recognise(value);
            if (same)
                return same;
        }
        return m_recogniser.recognise(value);
    }

    bool takePage(const RecognisedAnswer& found, const JsonSlice& value)
    {
        return flushRows() && addPage(found.profile, value.raw().toByteArray(), {});
    }

    bool takeRow(const RecognisedAnswer& found, const JsonSlice& value)
    {
        if (m_profile != found.profile && !flushRows())
            return false;
        m_profile = found.profile;
        m_rows.append(found.row.raw().toByteArray());
        m_calls.append({found.call, value.raw().toByteArray()});
        return true;
    }

    bool flushRows()
    {
        const QByteArrayList rows = std::exchange(m_rows, {});
        const auto calls = std::exchange(m_calls, {});
        return rows.isEmpty() || addPage(m_profile, pageOf(*m_profile, rows), calls);
    }

    bool addPage(const std::shared_ptr<const ProviderProfile>& profile, const QByteArray& bytes,
        const QList<std::pair<QString, QByteArray>>& calls)
    {
        auto rows = DeliveryPageParser(profile).parse(bytes);
        if (!rows)
            return fail(rows.error());
        SavedPage saved{profile, std::make_shared<const PageRows>(std::move(rows).value()), {}};
        for (qsizetype i = 0; i < calls.size(); ++i) {
            const DeliveryRow& row = saved.page->rows.at(size_t(i));
            if (!calls.at(i).first.isEmpty())
                saved.calls.append({row.id, row.recordId, calls.at(i).first, calls.at(i).second});
        }
        m_pages.append(saved);
        return true;
    }

    bool fail(const FetchError& error)
    {
        m_error = error;
        return false;
    }

    const AnswerRecogniser& m_recogniser;
    QList<SavedPage> m_pages;
    std::shared_ptr<const ProviderProfile> m_profile; ///< of m_rows
    QByteArrayList m_rows;
    QList<std::pair<QString, QByteArray>>
        m_calls; ///< one a row: the call it answers, and all of it
    FetchError m_error;
};

SavedAnswers::SavedAnswers(QList<std::shared_ptr<const ProviderProfile>> profiles)
    : m_recogniser(std::move(profiles))
{
}

Result<QList<SavedPage>, FetchError> SavedAnswers::read(const QByteArray& bytes) const
{
    const QByteArrayView mark = "\xEF\xBB\xBF";
    const qsizetype start = bytes.startsWith(mark) ? mark.size() : 0;
    const auto values = jsonValues(QByteArrayView(bytes).sliced(start));
    if (!values)
        return Failure{FetchError{FetchError::Kind::Malformed, u"not JSON, or cut short"_s}};
    if (values->isEmpty())
        return Failure{FetchError{FetchError::Kind::NotADeliveryLog, u"nothing in it"_s}};
    Reading reading(m_recogniser);
    for (qsizetype i = 0; i < values->size(); ++i) {
        if (reading.take(values->at(i)))
            continue;
        FetchError error = reading.error();
        if (values->size() > 1)
            error.cause = u"answer %1: %2"_s.arg(QString::number(i + 1), error.cause);
        return Failure{error};
    }
    if (!reading.finish())
        return Failure{reading.error()};
    return reading.pages();
}

} // namespace waybill
