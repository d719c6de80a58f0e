// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/replaydraft.h"

#include "domain/attempt.h"
#include "providers/providerprofile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

bool hasHeader(const QList<DraftHeader>& headers, QByteArrayView name)
{
    return std::any_of(headers.begin(), headers.end(), [&](const DraftHeader& header) {
        return name.compare(header.name, Qt::CaseInsensitive) == 0;
    });
}

/// The names that the recorded Connection headers list: "close, X-Hop".
QByteArrayList namedByConnection(const HttpHeaders& headers)
{
    QByteArrayList names;
    for (const HttpHeader& header : headers) {
        if (header.name.compare("connection", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray& name : header.value.split(','))
            names.append(name.trimmed().toLower());
    }
    return names;
}

bool containsName(const QByteArrayList& names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(),
        [&](const QByteArray& other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

QList<DraftHeader> draftHeaders(const RecordedRequest& recorded, const HttpHeaders& defaults)
{
    QList<DraftHeader> headers;
    const QByteArrayList hops = namedByConnection(recorded.headers);
    for (const HttpHeader& header : recorded.headers) {
        if (!isConnectionHeader(header.name) && !hops.contains(header.name.toLower()))
            headers.append({header.name, header.value, containsName(recorded.added, header.name)});
    }
    const qsizetype recordedCount = headers.size();
    for (const HttpHeader& header : defaults) {
        if (!hasHeader(headers.first(recordedCount), header.name))
            headers.append({header.name, header.value, true});
    }
    return headers;
}

/// From the path on, without the fragment: "/hooks?a=1"; empty for a bare origin.
QString pathAndQuery(const QString& url)
{
    const qsizetype origin = url.indexOf("://"_L1);
    const qsizetype from = origin < 0 ? 0 : origin + 3;
    const QString whole = url.left(url.indexOf(u'#'));
    for (qsizetype i = from; i < whole.size(); ++i) {
        if (whole.at(i) == u'/')
            return whole.mid(i);
        if (whole.at(i) == u'?')
            return u'/' + whole.mid(i);
    }
    return {};
}

bool hasNoBody(const QByteArray& method)
{
    return method == "GET" || method == "HEAD";
}

} // namespace

void ReplayDraft::setBodyText(const QString& text)
{
    setBodyBytes(text.toUtf8());
}

void ReplayDraft::setBodyBytes(const QByteArray& bytes)
{
    body = bytes;
    fidelity = Fidelity::Supplied;
}

ReplayDraft makeReplayDraft(const ProviderProfile& profile, const Attempt& attempt,
    const WireBody& body, const ReplaySettings& settings)
{
    const RecordedRequest recorded = attempt.request.value_or(RecordedRequest());
    ReplayDraft draft;
    draft.target = replayTarget(settings.baseUrl, recorded.url, settings.keepPath);
    draft.methodAssumed = recorded.method.isEmpty();
    draft.method = draft.methodAssumed ? "POST"_ba : recorded.method;
    draft.headers = draftHeaders(recorded, profile.replayDefaults);
    if (!hasNoBody(draft.method) || recorded.body) {
        draft.body = body.bytes;
        draft.fidelity = body.fidelity;
        draft.bodyIsJson = body.isJson;
    }
    draft.scheme = signatureScheme(profile.signatureScheme);
    draft.signWithTestKey = settings.signWithTestKey && draft.scheme != SignatureScheme::None;
    draft.acceptSelfSigned = settings.acceptSelfSigned;
    draft.timeout = settings.timeout;
    return draft;
}

QString replayTarget(const QString& baseUrl, const QString& recordedUrl, bool keepPath)
{
    QString base = baseUrl.trimmed();
    if (!base.isEmpty() && !base.contains("://"_L1))
        base.prepend("http://"_L1);
    if (!keepPath)
        return base;
    base.truncate(base.indexOf(u'#') < 0 ? base.size() : base.indexOf(u'#'));
    const QString path = pathAndQuery(recordedUrl);
    if (path.isEmpty())
        return base;
    base.truncate(base.indexOf(u'?') < 0 ? base.size() : base.indexOf(u'?'));
    while (base.endsWith(u'/') && !base.endsWith("://"_L1))
        base.chop(1);
    return base + path;
}

std::optional<ReplayFault> faultOf(const ReplayDraft& draft)
{
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; };
    if (std::any_of(draft.target.begin(), draft.target.end(), isControl))
        return ReplayFault{ReplayFault::Kind::BadUrl, {}};
    return faultOf(toRequest(draft, nullptr, {}));
}

DraftSignature signatureOf(const ReplayDraft& draft)
{
    const QByteArrayList names = signatureHeaders(draft.scheme);
    if (names.isEmpty())
        return DraftSignature::NotNeeded;
    if (draft.signWithTestKey)
        return DraftSignature::TestKey;
    const bool isComplete = std::all_of(names.begin(), names.end(),
        [&](const QByteArray& name) { return hasHeader(draft.headers, name); });
    return isComplete ? DraftSignature::Recorded : DraftSignature::Missing;
}

QByteArrayList addedHeaders(const ReplayDraft& draft, const HttpHeaders& sent)
{
    const QByteArrayList replaced
        = draft.signWithTestKey ? signatureHeaders(draft.scheme) : QByteArrayList();
    QByteArrayList given;
    for (const DraftHeader& header : draft.headers) {
        if (!header.added && !containsName(replaced, header.name))
            given.append(header.name);
    }
    QByteArrayList added;
    for (const HttpHeader& header : sent) {
        if (!containsName(given, header.name))
            added.append(header.name);
    }
    return added;
}

ReplayRequest toRequest(const ReplayDraft& draft, const Ed25519Key* key, Instant now)
{
    ReplayRequest request;
    request.target = QUrl(draft.target);
    request.method = draft.method;
    for (const DraftHeader& header : draft.headers)
        request.headers.append(header.name, header.value);
    request.body = draft.body;
    request.acceptSelfSigned = draft.acceptSelfSigned;
    request.timeout = draft.timeout;
    if (draft.signWithTestKey && key != nullptr)
        request.headers = signedHeaders(draft.scheme, request.headers, *key, now, request.body);
    return request;
}

} // namespace waybill
