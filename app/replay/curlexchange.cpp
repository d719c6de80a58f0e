// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curlexchange.h"

#include "net/loopback.h"
#include "services/replayguard.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <sys/socket.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace waybill {

namespace {

Instant wallClock()
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<Nanoseconds>(since).count()};
}

QString withPort(const QHostAddress& address, const QUrl& target)
{
    const int port = target.port(target.scheme() == "https"_L1 ? 443 : 80);
    const bool bracketed = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (bracketed ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

bool carriesBody(const ReplayRequest& request)
{
    return !request.body.isEmpty() || request.method == "POST" || request.method == "PUT"
        || request.method == "PATCH";
}

/// What went wrong after the connection was made. What is neither TLS nor a broken connection was
/// not HTTP.
ReplayOutcome::Kind kindOfBroken(CURLcode code, QByteArrayView text)
{
    static constexpr std::array tls{CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
        CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_CLIENTCERT};
    static constexpr std::array dropped{
        CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_SEND_ERROR, CURLE_RECV_ERROR};
    if (std::find(tls.begin(), tls.end(), code) != tls.end())
        return ReplayOutcome::Kind::Tls;
    const bool isBroken = std::find(dropped.begin(), dropped.end(), code) != dropped.end();
    // A bad chunk has no code of its own: curl reports it as a failure to receive.
    const bool isBadChunk = code == CURLE_RECV_ERROR && text.contains("chunk");
    return isBroken && !isBadChunk ? ReplayOutcome::Kind::Dropped : ReplayOutcome::Kind::Garbage;
}

} // namespace

CurlExchange::CurlExchange(ReplayRequest request, CurlReach reach)
    : m_request(std::move(request))
    , m_reach(reach)
    , m_url(m_request.target.toEncoded(QUrl::FullyEncoded | QUrl::RemoveFragment))
    , m_startedAt(wallClock())
    , m_start(std::chrono::steady_clock::now())
    , m_easy(curl_easy_init())
{
    setUpTarget();
    setUpReach();
    setUpMethod();
    setUpHeaders();
    setUpLimits();
    setUpCallbacks();
}

CurlExchange::~CurlExchange() = default;

void CurlExchange::setUpTarget()
{
    CURL* easy = handle();
    curl_easy_setopt(easy, CURLOPT_URL, m_url.constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_HTTP09_ALLOWED, 0L);
    // A request on a reused connection is sent again when the receiver has closed it meanwhile.
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
}

/// Whether it may connect to more than loopback. Plain http never may: it would show the token.
bool CurlExchange::mayLeave() const
{
    return m_reach == CurlReach::Secure && m_request.target.scheme() == "https"_L1
        && hostKind(m_request.target.host()) == HostKind::Other;
}

void CurlExchange::setUpReach()
{
    CURL* easy = handle();
    if (mayLeave()) { // through the proxy of the environment, which sees no more than the host
        curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
        return;
    }
    // "" and not unset: unset, curl reads http_proxy and its kin from the environment.
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    // Safe: openSocket() lets nothing but loopback through.
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, m_request.acceptSelfSigned ? 0L : 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, m_request.acceptSelfSigned ? 0L : 2L);
}

void CurlExchange::setUpMethod()
{
    CURL* easy = handle();
    if (m_request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L); // its answer has a length but no body
        return;
    }
    if (carriesBody(m_request)) {
        // Never null: curl would read the body from stdin. It keeps the pointer, not the bytes.
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(
            easy, CURLOPT_POSTFIELDS, m_request.body.isEmpty() ? "" : m_request.body.constData());
        curl_easy_setopt(
            easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    }
    curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

/// Host goes first and Content-Length last by curl's own hand.
void CurlExchange::setUpHeaders()
{
    for (const HttpHeader& header : m_request.headers) {
        if (isConnectionHeader(header.name))
            continue;
        const bool blank = header.value.trimmed().isEmpty(); // "Name:" would mean "leave it out"
        addLine(blank ? header.name + ';' : header.name + ": " + header.value);
    }
    for (const char* unasked : {"User-Agent", "Accept", "Content-Type"}) {
        if (!m_request.headers.contains(unasked))
            addLine(QByteArray(unasked) + ':');
    }
    addLine("Expect:"); // a 417 would make curl send a second request
    addLine("Connection: close");
    curl_easy_setopt(handle(), CURLOPT_HTTPHEADER, m_headers.get());
}

void CurlExchange::addLine(const QByteArray& line)
{
    curl_slist* longer = curl_slist_append(m_headers.get(), line.constData());
    if (longer == nullptr)
        return;
    (void)m_headers.release();
    m_headers.reset(longer);
}

void CurlExchange::setUpLimits()
{
    CURL* easy = handle();
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L); // do not wait for a resolver on cancel
    if (m_request.timeout) {
        const auto limit = std::max<std::int64_t>(m_request.timeout->count(), 1);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limit));
    }
}

void CurlExchange::setUpCallbacks()
{
    CURL* easy = handle();
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_errorText.data());
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &CurlExchange::openSocket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, &CurlExchange::recordSent);
    curl_easy_setopt(easy, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &CurlExchange::readHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &CurlExchange::readBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
}

/// The address given here is the one that curl connects to: a name cannot change its meaning
/// between the check and the connection.
curl_socket_t CurlExchange::openSocket(void* self, curlsocktype, curl_sockaddr* address)
{
    auto* exchange = static_cast<CurlExchange*>(self);
    const QHostAddress host(&address->addr);
    if (!host.isLoopback() && !exchange->mayLeave()) {
        if (exchange->m_refusedAddress.isEmpty())
            exchange->m_refusedAddress = host.toString();
        return CURL_SOCKET_BAD;
    }
    const bool isIpv4 = address->family == AF_INET;
    const QString tried = withPort(host, exchange->m_request.target);
    exchange->m_tried.insert(isIpv4 ? 0 : exchange->m_tried.size(), tried);
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int CurlExchange::recordSent(CURL*, curl_infotype type, char* data, size_t size, void* self)
{
    if (type != CURLINFO_HEADER_OUT && type != CURLINFO_DATA_OUT)
        return 0;
    auto* exchange = static_cast<CurlExchange*>(self);
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    // What a proxy is told is no part of the request.
    if (!exchange->mayLeave() || !bytes.startsWith("CONNECT "))
        exchange->m_sent.add(bytes);
    return 0;
}

size_t CurlExchange::readHeader(char* data, size_t size, size_t count, void* self)
{
    const QByteArrayView line(data, static_cast<qsizetype>(size * count));
    return static_cast<CurlExchange*>(self)->m_answer.addHeaderLine(line) ? size * count : 0;
}

size_t CurlExchange::readBody(char* data, size_t size, size_t count, void* self)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size * count));
    return static_cast<CurlExchange*>(self)->m_answer.addBody(bytes) ? size * count : 0;
}

ReplayOutcome CurlExchange::finish(CURLcode code) const
{
    const ReplayOutcome::Kind kind = kindOf(code);
    return outcome(kind, causeOf(code, kind));
}

ReplayOutcome CurlExchange::finishCancelled() const
{
    return outcome(ReplayOutcome::Kind::Cancelled, u"cancelled"_s);
}

ReplayOutcome CurlExchange::outcome(ReplayOutcome::Kind kind, QString cause) const
{
    ReplayOutcome outcome;
    outcome.kind = kind;
    outcome.cause = std::move(cause);
    outcome.sent = m_sent.request(QString::fromLatin1(m_url));
    outcome.wasSent = !m_sent.isEmpty();
    outcome.response = m_answer.answer();
    outcome.statusLine = m_answer.statusLine();
    outcome.startedAt = m_startedAt;
    outcome.duration = std::chrono::steady_clock::now() - m_start;
    return outcome;
}

/// What curl's codes mean here: https://curl.se/libcurl/c/libcurl-errors.html
ReplayOutcome::Kind CurlExchange::kindOf(CURLcode code) const
{
    using Kind = ReplayOutcome::Kind;
    if (m_answer.isTooLarge())
        return Kind::TooLarge;
    if (!m_refusedAddress.isEmpty() && code == CURLE_COULDNT_CONNECT)
        return Kind::Refused;
    if (code == CURLE_OK) // also for an answer that ends in the middle of its headers
        return m_answer.hasHeaders() ? Kind::Answered : Kind::Dropped;
    if (code == CURLE_COULDNT_CONNECT || code == CURLE_COULDNT_RESOLVE_HOST)
        return Kind::NotListening;
    if (code == CURLE_OPERATION_TIMEDOUT)
        return Kind::TimedOut;
    if (code == CURLE_OUT_OF_MEMORY && !m_sent.isEmpty())
        return Kind::TooLarge; // a header line beyond curl's own 100 KiB
    return kindOfBroken(code, m_errorText.data());
}

QString CurlExchange::causeOf(CURLcode code, ReplayOutcome::Kind kind) const
{
    QString text
        = QString::fromUtf8(m_errorText[0] != '\0' ? m_errorText.data() : curl_easy_strerror(code));
    switch (kind) {
    case ReplayOutcome::Kind::Answered:
        return {};
    case ReplayOutcome::Kind::Refused:
        return u"%1 is %2: not a loopback address"_s.arg(m_request.target.host(), m_refusedAddress);
    case ReplayOutcome::Kind::NotListening:
        return code == CURLE_COULDNT_RESOLVE_HOST || m_tried.isEmpty()
            ? u"could not resolve %1"_s.arg(m_request.target.host())
            : u"nothing listens on %1"_s.arg(m_tried.join(u" or "_s));
    case ReplayOutcome::Kind::TooLarge:
        return u"the answer is larger than Waybill reads"_s;
    case ReplayOutcome::Kind::TimedOut:
    case ReplayOutcome::Kind::Dropped:
    case ReplayOutcome::Kind::Garbage:
    case ReplayOutcome::Kind::Tls:
    case ReplayOutcome::Kind::Cancelled:
        return text;
    }
    return text;
}

} // namespace waybill
