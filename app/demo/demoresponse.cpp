// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoresponse.h"

#include "demo/demotext.h"

#include <QDateTime>
#include <QLocale>

namespace waybill {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView railsPage = R"(<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8" />
  <title>NoMethodError in Webhooks::TelnyxController#create</title>
  <style>body { background-color: #FAFAFA; color: #333; } h1 { color: #C52F24; }</style>
</head>
<body>
<header>
  <h1>NoMethodError in Webhooks::TelnyxController#create</h1>
</header>
<main>
  <h2>undefined method `fetch&#39; for nil:NilClass</h2>
  <p><code>Rails.root: /srv/app</code></p>
  <pre>app/controllers/webhooks/telnyx_controller.rb:27:in `create&#39;
actionpack (7.0.4) lib/action_controller/metal/basic_implicit_render.rb:6:in `send_action&#39;
actionpack (7.0.4) lib/abstract_controller/base.rb:215:in `process_action&#39;</pre>
  <p>Parameters: {&quot;data&quot;=&gt;{&quot;record_type&quot;=&gt;&quot;event&quot;}}</p>
</main>
</body>
</html>
)";

constexpr QByteArrayView djangoPage = R"(<!DOCTYPE html>
<html lang="en">
<head>
  <meta http-equiv="content-type" content="text/html; charset=utf-8">
  <meta name="robots" content="NONE,NOARCHIVE">
  <title>KeyError
          at /hooks</title>
</head>
<body>
<div id="summary">
  <h1>KeyError at /hooks</h1>
  <pre class="exception_value">&#x27;direction&#x27;</pre>
  <table class="meta">
    <tr><th scope="row">Request Method:</th><td>POST</td></tr>
    <tr><th scope="row">Django Version:</th><td>4.1.3</td></tr>
    <tr><th scope="row">Exception Location:</th><td>/srv/hooks/views.py, line 41, in receive</td></tr>
  </table>
</div>
<p>You’re seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p>
</body>
</html>
)";

constexpr QByteArrayView nginxPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
                                     "<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
                                     "<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n";

HttpHeaders headersFor(QByteArray contentType, QByteArray server, Instant at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.toMilliseconds(), Qt::UTC);
    const QString date = QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    return {{"Content-Type", std::move(contentType)}, {"Date", date.toLatin1()},
        {"Server", std::move(server)}};
}

QByteArray queuedJson(QRandomGenerator& random)
{
    const quint64 queued = 9'007'199'254'740'993ULL + random.bounded(1'000'000U) * 2ULL;
    return R"({"ok": true, "queued": )" + QByteArray::number(queued) + '}';
}

DemoResponse acceptedBy(quint32 server, Instant at, QRandomGenerator& random)
{
    switch (server) {
    case 0:
        return {200, headersFor("application/json", "nginx/1.22.1", at), queuedJson(random)};
    case 1:
        return {200, headersFor("text/html", "Cowboy", at), "All good."};
    case 2:
        return {200, headersFor("text/plain; charset=utf-8", "gunicorn", at), "OK"};
    default:
        return {200, headersFor("application/json; charset=utf-8", "Kestrel", at), {}};
    }
}

DemoResponse accepted(Instant at, QRandomGenerator& random)
{
    DemoResponse answer = acceptedBy(random.bounded(4U), at, random);
    answer.headers.append("X-Request-Id", demoUuid(random));
    return answer;
}

DemoResponse htmlError(int status, QByteArrayView page, const QByteArray& server, Instant at)
{
    return {status, headersFor("text/html; charset=utf-8", server, at), page.toByteArray()};
}

DemoResponse railsError(Instant at, QRandomGenerator& random)
{
    DemoResponse answer = htmlError(500, railsPage, "Puma", at);
    answer.headers.append("Set-Cookie", "_session=" + demoUuid(random) + "; path=/; HttpOnly");
    answer.headers.append("Set-Cookie", "locale=en; path=/");
    answer.headers.append("X-Runtime", "0.028113");
    return answer;
}

DemoResponse notFound(Instant at)
{
    DemoResponse answer{404, headersFor("text/html", "Apache", at), "Oops. Not found."};
    answer.headers.append("Pragma", "no-cache");
    return answer;
}

} // namespace

std::optional<DemoResponse> demoResponse(DemoTryResult result, Instant at, QRandomGenerator& random)
{
    switch (result) {
    case DemoTryResult::Accepted:
        return accepted(at, random);
    case DemoTryResult::NotFound:
        return notFound(at);
    case DemoTryResult::NoSuchRoute:
        return DemoResponse{404, headersFor("application/json", "Express", at),
            R"({"error":"Cannot POST \/hooks","statusCode":404})"};
    case DemoTryResult::Unauthorized:
        return DemoResponse{401, headersFor("application/json", "uvicorn", at),
            R"({"detail":"signature verification failed: timestamp too old"})"};
    case DemoTryResult::RailsError:
        return railsError(at, random);
    case DemoTryResult::DjangoError:
        return htmlError(500, djangoPage, "WSGIServer/0.2 CPython/3.11.2", at);
    case DemoTryResult::BadGateway:
        return htmlError(502, nginxPage, "nginx/1.22.1", at);
    case DemoTryResult::TimedOut:
    case DemoTryResult::HostNotFound:
    case DemoTryResult::Refused:
    case DemoTryResult::TlsFailed:
        return {};
    }
    return {};
}

} // namespace waybill
