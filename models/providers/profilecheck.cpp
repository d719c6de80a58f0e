// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/profilecheck.h"

#include "providers/fieldvalue.h"
#include "providers/profileobject.h"

#include <QRegularExpression>
#include <QSet>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const QString& text)
{
    static const QRegularExpression braces(u"\\{([^{}]*)\\}"_s);
    QStringList names;
    for (auto it = braces.globalMatch(text); it.hasNext();)
        names.append(it.next().captured(1));
    return names;
}

class Checker
{
public:
    Checker(const ProviderProfile& profile, const ProfileObject& in)
        : m_profile(profile)
        , m_in(in)
    {
    }

    void check()
    {
        checkNames();
        checkPlaceholders();
        checkPaging();
        checkPointers();
    }

private:
    void checkNames()
    {
        for (const Parameter& parameter : m_profile.parameters) {
            if (m_rowNames.contains(parameter.name) || parameter.name == u"root"_s
                || parameter.name == u"token"_s || m_parameters.contains(parameter.name))
                m_in.report(u"parameters"_s, u"the name %1 is taken"_s.arg(parameter.name));
            m_parameters.insert(parameter.name);
        }
        for (const RowCall& call : m_profile.calls) {
            if (m_calls.contains(call.name))
                m_in.report(u"calls"_s, u"two calls named %1"_s.arg(call.name));
            m_calls.insert(call.name);
        }
    }

    void checkPlaceholders() const
    {
        const QSet<QString> ofRow = m_parameters + m_rowNames;
        for (const Root& root : m_profile.roots)
            checkText(u"roots"_s, root.path, m_parameters);
        checkPath(u"list/path"_s, m_profile.list.path, m_parameters);
        for (const auto& [name, value] : m_profile.list.query)
            checkText(u"list/query"_s, value, m_parameters);
        for (const Parameter& parameter : m_profile.parameters)
            checkLookups(parameter.lookups);
        for (const RowCall& call : m_profile.calls) {
            checkPath(u"calls"_s, call.path, ofRow);
            for (const auto& [name, value] : call.query)
                checkText(u"calls"_s, value, ofRow);
        }
        checkPath(u"redelivery/path"_s, m_profile.redelivery.path, ofRow);
        for (const QString& url : m_profile.pastedUrls)
            checkText(u"pastedUrls"_s, url, m_parameters);
        checkWebPages();
        checkText(
            u"auth/base64"_s, m_profile.auth.base64, m_parameters + QSet<QString>{u"token"_s});
    }

    void checkWebPages() const
    {
        const QSet<QString> known
            = m_parameters + QSet<QString>{u"deliveryId"_s, u"eventId"_s, u"endpointId"_s};
        for (const QString& page : m_profile.webPages) {
            checkText(u"webPages"_s, page, known);
            if (!page.startsWith(u"https://"_s))
                m_in.report(u"webPages"_s, u"must begin with https://"_s);
        }
    }

    /// Asked before it is known which root is meant.
    void checkLookups(const QList<Lookup>& lookups) const
    {
        for (const Lookup& lookup : lookups) {
            checkText(u"parameters"_s, lookup.path, m_parameters);
            for (const auto& [name, value] : lookup.query)
                checkText(u"parameters"_s, value, m_parameters);
        }
    }

    void checkPath(const QString& key, const QString& path, QSet<QString> known) const
    {
        if (!m_profile.roots.isEmpty())
            known.insert(u"root"_s);
        checkText(key, path, known);
    }

    void checkText(const QString& key, const QString& text, const QSet<QString>& known) const
    {
        const QStringList names = namesIn(text);
        for (const QString& name : names) {
            if (!known.contains(name))
                m_in.report(key, u"{%1} is no parameter"_s.arg(name));
        }
    }

    void checkPaging() const
    {
        const Paging::Style style = m_profile.list.paging.style;
        const bool needsNext = style == Paging::Style::Cursor || style == Paging::Style::NextUrl;
        if (needsNext && m_profile.page.next.isEmpty())
            m_in.report(u"page/next"_s, u"missing"_s);
    }

    void checkPointers() const
    {
        const DeliveryFields& fields = m_profile.fields;
        const AttemptFields& attempts = m_profile.attempts;
        for (const Pointers& pointers : {m_profile.page.items, m_profile.page.next, fields.id}) {
            for (const QString& pointer : pointers) {
                if (!callOf(pointer).isEmpty())
                    m_in.report({}, u"%1: a list page holds no other call"_s.arg(pointer));
            }
        }
        for (const Pointers& pointers : {fields.payload, fields.eventType, fields.endpointUrl,
                 attempts.items, attempts.requestHeaders, attempts.requestBody,
                 attempts.responseHeaders, attempts.responseBody}) {
            for (const QString& pointer : pointers) {
                const QString call = callOf(pointer);
                if (!call.isEmpty() && !m_calls.contains(call))
                    m_in.report({}, u"%1: there is no call named %2"_s.arg(pointer, call));
            }
        }
    }

    const ProviderProfile& m_profile;
    const ProfileObject& m_in;
    QSet<QString> m_parameters;
    QSet<QString> m_calls;
    const QSet<QString> m_rowNames{u"id"_s, u"eventId"_s, u"endpointId"_s, u"attemptId"_s};
};

} // namespace

void checkProfile(const ProviderProfile& profile, const ProfileObject& in)
{
    Checker(profile, in).check();
}

} // namespace waybill
