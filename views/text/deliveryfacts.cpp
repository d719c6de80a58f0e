// SPDX-FileCopyrightText: 2026 The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/deliveryfacts.h"

#include "text/formatcount.h"
#include "text/statustext.h"

#include <QCoreApplication>
#include <QStringList>

namespace waybill {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("DeliveryFacts", text);
}

/// SHA-256 of nothing.
constexpr auto emptyBodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

class Facts
{
public:
    explicit Facts(const TimeDisplay& display)
        : m_display(display)
    {
    }

    void add(const QString& name, const QString& value)
    {
        if (!value.isEmpty())
            m_facts.append({name, value});
    }
    void add(const QString& name, const std::optional<Instant>& time)
    {
        if (time)
            add(name, formatInstantLong(*time, m_display));
    }
    void add(const QString& name, const std::optional<int>& number)
    {
        if (number)
            add(name, formatCount(*number));
    }
    QList<std::pair<QString, QString>> take() { return std::move(m_facts); }

private:
    const TimeDisplay& m_display;
    QList<std::pair<QString, QString>> m_facts;
};

QString statusFact(const Delivery& delivery, const TimeDisplay& display)
{
    const QString status
        = statusText(delivery.status, {delivery.attemptCount, delivery.nextAttemptAt}, display);
    return delivery.providerStatus.isEmpty() || delivery.providerStatus == status
        ? status
        : tr("%1 (the provider says “%2”)").arg(status, delivery.providerStatus);
}

QString errorFact(const AttemptError& error)
{
    QStringList words{error.code, error.title, error.detail};
    words.removeAll(QString());
    return words.join(u' ');
}

QString hashFact(const QString& hash)
{
    return hash == QLatin1StringView(emptyBodyHash) ? tr("%1 (an empty body)").arg(hash) : hash;
}

/// A string without its quotes; anything else as the provider writes it.
QString rawFact(const QByteArray& json)
{
    const bool isPlain = json.size() >= 2 && json.startsWith('"') && !json.contains('\\');
    return QString::fromUtf8(isPlain ? json.mid(1, json.size() - 2) : json);
}

/// As it read then: what was due at that time was not overdue.
QString stateThen(const Observation& seen, TimeDisplay display)
{
    display.now = seen.seenAt;
    return statusText(seen.status, {seen.attemptCount, seen.nextAttemptAt}, display);
}

} // namespace

QString seenText(const QList<Observation>& seen, const TimeDisplay& display)
{
    QStringList states;
    QString last;
    for (const Observation& each : seen) {
        const QString state = stateThen(each, display);
        if (state != last)
            states += tr("%1 %2").arg(formatMinute(each.seenAt, display), state);
        last = state;
    }
    return states.size() > 1 ? states.join(QStringLiteral(" · ")) : QString();
}

QList<std::pair<QString, QString>> deliveryFacts(
    const Delivery& delivery, const TimeDisplay& display, const QList<Observation>& seen)
{
    Facts facts(display);
    facts.add(tr("Status"), statusFact(delivery, display));
    facts.add(tr("Seen"), seenText(seen, display));
    facts.add(tr("Delivery"), delivery.id.value);
    facts.add(tr("Event"), delivery.eventId);
    facts.add(tr("Event type"), delivery.eventType);
    facts.add(tr("Occurred"), delivery.occurredAt);
    facts.add(tr("Queued"), delivery.queuedAt);
    facts.add(tr("Started"), delivery.startedAt);
    facts.add(tr("Finished"), delivery.finishedAt);
    facts.add(tr("Last change"), delivery.changedAt);
    facts.add(tr("Next try"), delivery.nextAttemptAt);
    facts.add(tr("Tries"), delivery.attemptCount);
    facts.add(tr("Answer"), delivery.httpStatus);
    facts.add(tr("Error"), errorFact(delivery.error));
    facts.add(tr("Endpoint"), delivery.endpointUrl);
    facts.add(tr("Endpoint id"), delivery.endpointId);
    facts.add(tr("Payload SHA-256"), hashFact(delivery.payloadHash));
    for (const auto& [name, value] : delivery.extra)
        facts.add(name, rawFact(value));
    return facts.take();
}

} // namespace waybill
